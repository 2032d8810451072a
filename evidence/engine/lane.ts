import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../document/open-reader.ts';
import type { LaneReport, LaneStart, LaneTask } from './lane-messages.ts';

/**
 * The pictures of a page are large and few, so the collector would wait for long; it is called after each document, and a lane
 * stays as small after five hundred pages as after five.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** One lane (通道): a thread with its own recogniser that reads one document at a time. */
const port = parentPort;
if (port === null) throw new Error('a lane runs as a worker thread only');
const report = (message: LaneReport, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

const reader = await openReader(workerData as LaneStart);
port.on('message', (task: LaneTask) => {
  void reader
    .read(task, (pages) => report({ type: 'pages', id: task.id, pages }))
    .then((outcome) => {
      report({ type: 'done', id: task.id, outcome });
      collect();
    });
});
collect();
report({ type: 'ready', engine: reader.engine });
