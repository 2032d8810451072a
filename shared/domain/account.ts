import * as z from 'zod';
import { role } from './enumerations.ts';
import { userId } from './identifiers.ts';

/** A person who works here. */
export const account = z.object({ userId, name: z.string(), roles: z.array(role).min(1) });
export type Account = z.infer<typeof account>;
