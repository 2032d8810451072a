import type { Directory } from '../../shared/domain/institution.ts';
import type { ReadingErrorCode, Readings } from '../../shared/readings/schema.ts';

/** What a lane is started with. */
export interface LaneStart {
  directory: Directory;
  /** Folder with the recognition data. */
  recognitionFolder: string;
}

/** One document to read. */
export interface LaneTask {
  id: string;
  fileName: string;
  bytes: Uint8Array;
}

/** A picture made while reading, PNG bytes. */
export interface LaneArtefact {
  name: string;
  bytes: Uint8Array;
}

/** How reading a document ended. */
export type LaneOutcome =
  | { type: 'read'; readings: Readings; artefacts: LaneArtefact[] }
  | { type: 'failed'; code: ReadingErrorCode; details?: Record<string, string> };

/** What a lane reports. `pages` comes as soon as the length of the document is known. */
export type LaneReport =
  /** `engine` is its version, with the readers that it has. */
  | { type: 'ready'; engine: string }
  | { type: 'pages'; id: string; pages: number }
  | { type: 'done'; id: string; outcome: LaneOutcome };
