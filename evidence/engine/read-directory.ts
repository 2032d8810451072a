import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { directory, institution, type Directory } from '../../shared/domain/institution.ts';

const file = z.union([
  directory,
  z.array(institution).transform((institutions) => ({ version: 'unversioned', institutions })),
]);

/** Reads a directory (机构名录) from a file: an object with version, or a bare array of institutions. Throws with the reason. */
export async function readDirectory(fileName: string): Promise<Directory> {
  const parsed = file.safeParse(JSON.parse(await readFile(fileName, 'utf8')));
  if (!parsed.success)
    throw new Error(`not a directory of institutions: ${fileName}\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
