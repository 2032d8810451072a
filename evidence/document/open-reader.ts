import type { LaneOutcome, LaneStart, LaneTask } from '../engine/lane-messages.ts';
import { createInstitutionMatcher } from '../seals/match.ts';
import { openRecogniser } from '../text/recognition/recogniser.ts';
import { engineVersion } from './engine-version.ts';
import { readDocument, type DocumentTools } from './read-document.ts';

/** Reads documents one after another. */
export interface Reader {
  read(task: LaneTask, onPages: (pages: number) => void): Promise<LaneOutcome>;
  close(): Promise<void>;
}

/** Opens what reading needs: the recogniser with its data, and the matcher of seals for this directory. */
export async function openReader({ directory, recognitionFolder }: LaneStart): Promise<Reader> {
  const recogniser = await openRecogniser(recognitionFolder);
  const matcher = await createInstitutionMatcher(directory);
  const tools: DocumentTools = { engine: engineVersion(recognitionFolder), recogniser, directory, matcher };
  return {
    read: (task, onPages) => readDocument(task, tools, onPages),
    close: () => recogniser.close(),
  };
}
