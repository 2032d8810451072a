import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { workCalendar } from '../../../../shared/calendar/schema.ts';
import type { Reference } from '../../../../shared/central-api/schema.ts';
import { directory } from '../../../../shared/domain/institution.ts';
import { policyPack } from '../../../../shared/policy/schema.ts';
import { readJsonFile } from '../../disk/atomic-file.ts';

/** Policy pack, calendar and directory as shipped with the program: the last file by name in each folder. */
export async function readShippedReference(resourcesFolder: string): Promise<Reference> {
  return {
    policyPack: await readLast(join(resourcesFolder, 'policy'), policyPack),
    calendar: await readLast(join(resourcesFolder, 'calendar'), workCalendar),
    directory: await readLast(join(resourcesFolder, 'directory'), directory),
  };
}

async function readLast<T extends z.ZodType>(folder: string, schema: T): Promise<z.output<T>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  for (const name of names.toReversed()) {
    const content = await readJsonFile(join(folder, name), schema);
    if (content !== null && content !== 'damaged') return content;
  }
  throw new Error(`nothing readable is shipped in ${folder}`);
}
