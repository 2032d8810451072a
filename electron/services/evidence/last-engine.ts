import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile, saveFile } from '../disk/atomic-file.ts';
import type { Log } from '../host.ts';
import type { EngineIdentity } from './readings-shelf.ts';

/** The engine that read last on this machine: known before one has been started. */
export interface LastEngine {
  /** Its name with the version of the present directory; `engine` is empty when none has read here yet. */
  last(): Promise<EngineIdentity>;
  met(identity: EngineIdentity): void;
}

const kept = z.object({ engine: z.string() });

/** Opens the memory of the engine in the folder of what all users share. */
export async function openLastEngine(
  folder: string,
  directoryVersion: () => Promise<string>,
  log: Log,
): Promise<LastEngine> {
  const path = join(folder, 'engine.json');
  const read = await readJsonFile(path, kept);
  let engine = read === null || read === 'damaged' ? '' : read.engine;
  return {
    last: async () => ({ engine, directory: await directoryVersion() }),
    met: (identity) => {
      if (identity.engine === engine) return;
      engine = identity.engine;
      void saveFile(path, JSON.stringify({ engine })).then((saved) => {
        if (!saved.ok) log('warning', 'engine version not kept', { code: saved.error.code });
      });
    },
  };
}
