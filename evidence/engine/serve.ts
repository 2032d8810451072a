import type { Readable, Writable } from 'node:stream';
import type { Directory } from '../../shared/domain/institution.ts';
import {
  engineRequest,
  type EngineAnswer,
  type EngineRequest,
} from '../../shared/readings/engine-protocol.ts';
import type { EarlierReading, LaneOutcome } from './lane-messages.ts';
import { lineSplitter } from './json-lines.ts';
import { openPool } from './pool.ts';
import { largestFile, tooLargeDetails } from './size-limit.ts';

/** What the line protocol is served with. */
export interface ServeOptions {
  input: Readable;
  output: Writable;
  log: (line: string) => void;
  directory: Directory;
  recognitionFolder: string;
  lanes: number;
}

/** How many answered ids are remembered, so that a change of priority that comes too late is no new request. */
const remembered = 2000;

/**
 * Serves the line protocol of `shared/readings/engine-protocol.ts`: requests from `input`, answers to `output`, in the
 * order in which they are done. Resolves with 0 when `input` ends (what was not answered by then is dropped: whoever
 * asked is gone) and with 1 when no lane can be started any more.
 */
export function serve(options: ServeOptions): Promise<number> {
  const { input, output, log, directory, recognitionFolder, lanes } = options;
  const answered = new Set<string>();
  const send = (answer: EngineAnswer) => {
    output.write(`${JSON.stringify(answer)}\n`);
  };
  const settle = (id: string, outcome: LaneOutcome) => {
    answered.add(id);
    if (answered.size > remembered) answered.delete(answered.values().next().value ?? '');
    send(toAnswer(id, outcome));
  };
  return new Promise((resolve) => {
    const end = async (status: number) => {
      await pool.close();
      resolve(status);
    };
    const pool = openPool({
      start: { directory, recognitionFolder },
      lanes,
      log,
      onOutcome: settle,
      onReady: (engine) => send({ type: 'ready', engine, directory: directory.version }),
      onBroken: (reason) => {
        log(`no lane can be started: ${reason}`);
        void end(1);
      },
    });
    const accept = (line: string) => {
      const request = parseRequest(line);
      if (request === null) {
        log('a line on stdin is no request and was skipped');
        return;
      }
      const { id, fileName, priority, bytes: text, earlier } = request;
      if (pool.knows(id)) {
        pool.move(id, priority);
        return;
      }
      if (text === '' && answered.has(id)) return;
      answered.delete(id);
      const bytes = new Uint8Array(Buffer.from(text, 'base64'));
      if (bytes.length > largestFile)
        settle(id, { type: 'failed', code: 'file-too-large', details: tooLargeDetails(bytes.length) });
      else
        pool.submit(
          { id, fileName, bytes, ...(earlier !== undefined && { earlier: fromRequest(earlier) }) },
          priority,
        );
    };
    const split = lineSplitter(accept);
    input.on('data', (chunk: Buffer) => split(chunk));
    input.on('end', () => void end(0));
    input.on('error', () => void end(0));
    output.on('error', () => void end(0));
  });
}

function parseRequest(line: string) {
  try {
    const parsed = engineRequest.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const fromRequest = ({ readings, rims }: NonNullable<EngineRequest['earlier']>): EarlierReading => ({
  readings,
  rims: rims.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) })),
});

function toAnswer(id: string, outcome: LaneOutcome): EngineAnswer {
  if (outcome.type === 'failed') return { ...outcome, id };
  return {
    type: 'read',
    id,
    readings: outcome.readings,
    artefacts: outcome.artefacts.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
  };
}
