import * as z from 'zod';
import { isoDate } from '../domain/identifiers.ts';

/** Working-day calendar (工作日历): the State Council's notices as data, with the covered years explicit (domain 8). */
export const workCalendar = z.object({
  version: z.string(),
  timezone: z.literal('Asia/Shanghai'),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.object({
      /** False while only statutory days are known; results that touch the year are provisional (暂定). */
      official: z.boolean(),
      source: z.string(),
      off: z.array(z.object({ name: z.string(), from: isoDate, to: isoDate })),
      /** Weekend days that are worked (调休). */
      work: z.array(isoDate),
    }),
  ),
});
export type WorkCalendar = z.infer<typeof workCalendar>;
