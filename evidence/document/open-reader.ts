import type { Directory } from '../../shared/domain/institution.ts';
import type { LaneOutcome, LaneStart, LaneTask } from '../engine/lane-messages.ts';
import { createInstitutionMatcher, type InstitutionMatcher } from '../seals/match.ts';
import { openLineModel, type LineModel } from '../text/model/line-model.ts';
import { lazyRecogniser } from '../text/recognition/lazy-recogniser.ts';
import { lineReader } from '../text/recognition/line-reader.ts';
import { engineVersion } from './engine-version.ts';
import { verifyAgain } from './verify-again.ts';
import { readDocument, type DocumentTools } from './read-document.ts';

/** Reads documents one after another. */
export interface Reader {
  /** Version of engine, data and readers. */
  readonly engine: string;
  read(task: LaneTask, onPages: (pages: number) => void): Promise<LaneOutcome>;
  close(): Promise<void>;
}

/** The tools of one reader, and what ends them. */
export interface OpenTools {
  readonly tools: DocumentTools;
  close(): Promise<void>;
}

/** Both are prepared from the directory; the seals' matcher reads rims with the line model where there is one. */
const openMatcher: (directory: Directory, model: LineModel | null) => Promise<InstitutionMatcher> =
  createInstitutionMatcher;

/**
 * Opens what reading needs: the line model, the second recogniser (which starts when it is first asked), and the matcher of seals
 * for this directory.
 * @param openModel gives null where the model cannot run; then the second recogniser reads everything
 */
export async function openTools(
  { directory, recognitionFolder }: LaneStart,
  openModel: () => Promise<LineModel | null> = openLineModel,
): Promise<OpenTools> {
  const model = await openModel();
  const recogniser = lazyRecogniser(recognitionFolder);
  return {
    tools: {
      engine: engineVersion(recognitionFolder, model?.version ?? null),
      lineReader: model === null ? null : lineReader(model),
      recogniser,
      directory,
      matcher: await openMatcher(directory, model),
    },
    close: async () => {
      await recogniser.close();
      await model?.close();
    },
  };
}

/** Opens a reader of documents; see `openTools`. */
export async function openReader(
  start: LaneStart,
  openModel: () => Promise<LineModel | null> = openLineModel,
): Promise<Reader> {
  const { tools, close } = await openTools(start, openModel);
  return {
    engine: tools.engine,
    read: async (task, onPages) =>
      (task.earlier === undefined ? null : await verifyAgain(task.earlier, tools)) ??
      (await readDocument(task, tools, onPages)),
    close,
  };
}
