import * as z from 'zod';

/** One medical institution (医疗机构) of the directory. `level` as printed: 三级甲等, 二级, 一级, 未定级. */
export const institution = z.object({
  /** `H` + 6-digit division + 5-digit serial. */
  code: z.string(),
  name: z.string().min(2),
  level: z.string(),
  aliases: z.array(z.string()).optional(),
  formerNames: z
    .array(
      z.union([
        z.string(),
        z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
      ]),
    )
    .optional(),
  campuses: z.array(z.string()).optional(),
  division: z.string().optional(),
});
export type Institution = z.infer<typeof institution>;

/** The directory (机构名录) with its version; a bare array is a directory of version `unversioned`. */
export const directory = z.object({ version: z.string(), institutions: z.array(institution) });
export type Directory = z.infer<typeof directory>;
