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
  /** What was read of it with another directory; then only what depends on the directory is compared again. */
  earlier?: EarlierReading;
}

/** What was read of a paper with another directory, and the rims of its seals. */
export interface EarlierReading {
  readonly readings: Readings;
  readonly rims: readonly LaneArtefact[];
}

/** A picture made while reading, PNG bytes, or a rim as `packRim` makes it. */
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
