import * as z from 'zod';

/** Cost of scrypt (RFC 7914): memory is 128 · cost · blockSize bytes. */
export const scryptCost = z.object({
  cost: z.int().positive(),
  blockSize: z.int().positive(),
  parallelization: z.int().positive(),
});
export type ScryptCost = z.infer<typeof scryptCost>;

/** 128 MiB and about half a second; OWASP's first choice for scrypt. */
export const defaultScryptCost: ScryptCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };
