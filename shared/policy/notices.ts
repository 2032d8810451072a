import * as z from 'zod';

/** Words that an SMS may have filled in. No disease, diagnosis, name or number of a person is among them (domain 6). */
export const smsWords = ['尾号', '截止日'] as const;
export type SmsWord = (typeof smsWords)[number];

/** Words that a message inside the APP may have filled in; it is read by the person alone, after signing in. */
export const appWords = [
  '受理号',
  '病种',
  '项数',
  '清单',
  '原因',
  '截止日',
  '定点机构',
  '热线',
  '窗口',
] as const;
export type AppWord = (typeof appWords)[number];

/** Longest SMS that goes out as one segment (UCS-2), characters. */
const smsSegment = 70;

const template = (words: readonly string[], longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(
      (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, word]) => words.includes(word!)),
      `only ${words.map((word) => `{${word}}`).join(' ')} may be filled in`,
    );

/** One notice (告知) in its two forms. `{…}` is filled in by the centre. */
export const noticeTemplate = z.object({
  sms: template(smsWords, smsSegment - 10),
  app: template(appWords, 1000),
});
export type NoticeTemplate = z.infer<typeof noticeTemplate>;

/** Notices to applicants (domain 6): N3 补正 (S26), N5 通过 (S25), N6 不予认定 (S53), N9 逾期未补正 (T8). */
export const notices = z.object({
  /** Working days that an applicant has for a supplement. */
  supplementWorkingDays: z.int().positive(),
  /** Working days after an applicant was told of a result until the case is closed (办结, T20); absent: it stays open. */
  closeWorkingDays: z.int().positive().optional(),
  N3: noticeTemplate,
  N5: noticeTemplate,
  N6: noticeTemplate,
  /** Absent in packs from before supplements lapsed. */
  N9: noticeTemplate.optional(),
});
export type Notices = z.infer<typeof notices>;

/** Names of the notices. */
export type NoticeName = Exclude<keyof Notices, 'supplementWorkingDays' | 'closeWorkingDays'>;
