import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** A file of the resources that cannot be used; the message names the file and what is wrong with it. */
export class UnusableResource extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'UnusableResource';
  }
}

/**
 * Reads a file.
 * @throws UnusableResource
 */
export async function readResource(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnusableResource(file, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a JSON file that must fit the schema.
 * @throws UnusableResource
 */
export async function readJsonFile<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  const text = (await readResource(file)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnusableResource(file, error instanceof Error ? error.message : String(error));
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UnusableResource(file, z.prettifyError(parsed.error));
  return parsed.data;
}
