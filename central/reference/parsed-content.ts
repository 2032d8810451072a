import type * as z from 'zod';

/** How many parsed contents are kept; a centre serves a handful of packs, calendars and directories. */
const capacity = 32;

/** Contents that were parsed before, the one used longest ago first. */
const parsed = new Map<string, unknown>();

/** What lies in the database under a name, read together. */
export interface StoredContent {
  /** SHA-256 of the content: equal fingerprints are equal contents. */
  readonly fingerprint: string;
  readonly content: unknown;
}

/**
 * The content of stored reference data, fetched and parsed once per process: where the fingerprint is known, nothing is
 * loaded. The value is shared: nobody may change it.
 */
export async function parsedContent<S extends z.ZodType>(
  schema: S,
  fingerprint: string,
  load: () => Promise<StoredContent>,
): Promise<z.output<S>> {
  const known = parsed.get(fingerprint);
  if (known !== undefined) return keep(fingerprint, known) as z.output<S>;
  // it may have been replaced since its fingerprint was read
  const stored = await load();
  return keep(stored.fingerprint, schema.parse(stored.content)) as z.output<S>;
}

function keep(fingerprint: string, value: unknown): unknown {
  parsed.delete(fingerprint);
  parsed.set(fingerprint, value);
  if (parsed.size > capacity) parsed.delete(parsed.keys().next().value!);
  return value;
}
