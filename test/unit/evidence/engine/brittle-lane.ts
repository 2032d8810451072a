import { parentPort } from 'node:worker_threads';
import type { LaneReport, LaneTask } from '../../../../evidence/engine/lane-messages.ts';

/** A lane that does what the file name says: `crash` ends the thread, `crash-once` only the first time, `hang` never answers. */
const port = parentPort!;
const report = (message: LaneReport) => port.postMessage(message, []);

port.on('message', ({ id, fileName, bytes }: LaneTask) => {
  if (fileName === 'hang') return;
  const seen = new Int32Array(bytes.buffer as unknown as SharedArrayBuffer);
  if (fileName === 'crash' || (fileName === 'crash-once' && Atomics.add(seen, 0, 1) === 0)) process.exit(7);
  report({ type: 'done', id, outcome: { type: 'failed', code: 'file-damaged', details: { fileName } } });
});
report({ type: 'ready', engine: 'brittle' });
