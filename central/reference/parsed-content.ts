import type * as z from 'zod';

/** How many parsed contents are kept; a centre serves a handful of packs, calendars and directories. */
const capacity = 32;

/** Contents that were parsed before, the one used longest ago first. */
const parsed = new Map<string, unknown>();

/**
 * The content of stored reference data, parsed once per process: `fingerprint` is the SHA-256 of the content, so equal
 * fingerprints are equal contents. The value is shared: nobody may change it.
 */
export function parsedContent<S extends z.ZodType>(
  schema: S,
  fingerprint: string,
  content: unknown,
): z.output<S> {
  const known = parsed.get(fingerprint);
  const value = known ?? schema.parse(content);
  parsed.delete(fingerprint);
  parsed.set(fingerprint, value);
  if (parsed.size > capacity) parsed.delete(parsed.keys().next().value!);
  return value as z.output<S>;
}
