import * as z from 'zod';
import { readings, readingErrorCode } from './schema.ts';

/**
 * A picture made while reading: `page-1-seal-1.png` (crop), `page-1-seal-1-ink.png` (ink alone, 印文) or
 * `page-1-seal-1-strip.png` (unrolled strip, 展开条); or the rim for a later comparison, `page-1-seal-1.rim`.
 */
export const engineArtefact = z.object({
  name: z.string().regex(/^[a-z0-9-]+\.(png|jpg|rim)$/),
  bytes: z.string(),
});

/**
 * Line protocol of the evidence engine: one JSON object a line. Requests on stdin, answers on stdout in any order,
 * logs on stderr. The engine is started with `--serve --directory FILE [--lanes N]`; it ends when stdin ends.
 * Bytes travel in base64 because papers rest encrypted and must not touch the disk in clear.
 */
export const engineRequest = z.object({
  id: z.string(),
  /** Lower runs first; what the reviewer looks at is 0. A repeated `id` with another priority moves the request. */
  priority: z.int().nonnegative(),
  fileName: z.string(),
  /** Base64 of the file. */
  bytes: z.string(),
  /**
   * What this engine read of the file with another directory, and the rims of its seals: then only what depends on the directory
   * is compared again, and the answer brings no pictures. An engine that cannot do so reads the file.
   */
  earlier: z.object({ readings, rims: z.array(engineArtefact) }).optional(),
});
export type EngineRequest = z.infer<typeof engineRequest>;

export const engineAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), engine: z.string(), directory: z.string() }),
  z.object({ type: z.literal('read'), id: z.string(), readings, artefacts: z.array(engineArtefact) }),
  z.object({
    type: z.literal('failed'),
    id: z.string(),
    code: readingErrorCode,
    details: z.record(z.string(), z.string()).optional(),
  }),
]);
export type EngineAnswer = z.infer<typeof engineAnswer>;
