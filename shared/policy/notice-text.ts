import type { WorkCalendar } from '../calendar/schema.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CaseRecord } from '../domain/case-record.ts';
import type { Directory } from '../domain/institution.ts';
import type { AppWord, NoticeTemplate, SmsWord } from './notices.ts';
import type { PolicyPack } from './schema.ts';

/** What a notice to an applicant (告知) is filled in from. */
export interface NoticeFacts {
  readonly record: Pick<CaseRecord, 'receiptNo' | 'items'>;
  /** The reasons in the words that the applicant gets. */
  readonly reasons: readonly { readonly text: string }[];
  readonly pack: Pick<PolicyPack, 'notices' | 'contacts'>;
  readonly calendar: WorkCalendar;
  /** Institutions by code: an applicant reads names. A code that is not in it stays a code. */
  readonly directory: Directory;
  /** Day from which a time limit counts, Asia/Shanghai, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Both forms of a notice in words: what the centre sends, and what a reviewer sees before submitting. */
export const noticeText = (
  template: NoticeTemplate,
  facts: NoticeFacts,
): { readonly sms: string; readonly app: string } => ({
  sms: fill(template.sms, smsValues(facts)),
  app: fill(template.app, appValues(facts)),
});

/** All that an SMS can say: there is nothing about health in reach of its template. */
const smsValues = (facts: NoticeFacts): Record<SmsWord, string> => ({
  尾号: facts.record.receiptNo.replaceAll(/[^0-9A-Z]/g, '').slice(-4),
  截止日: dueOn(facts),
});

function appValues(facts: NoticeFacts): Record<AppWord, string> {
  const { record, pack, directory } = facts;
  const nameOf = (code: string): string =>
    directory.institutions.find((institution) => institution.code === code)?.name ?? code;
  const chosen = new Set(record.items.flatMap((item) => item.chosenInstitutions).map(nameOf));
  const reasons = facts.reasons.map((reason) => reason.text.trim().replace(/[。；;.\s]+$/u, ''));
  return {
    受理号: record.receiptNo,
    病种: record.items.map((item) => item.diseaseName).join('、'),
    项数: String(reasons.length),
    清单: numbered(reasons),
    原因: numbered(reasons),
    截止日: dueOn(facts),
    定点机构: [...chosen].join('、') || '见登记结果',
    热线: pack.contacts.hotline,
    窗口: pack.contacts.office,
  };
}

function dueOn({ pack, calendar, day: from }: NoticeFacts): string {
  const days = pack.notices?.supplementWorkingDays;
  if (days === undefined) return '';
  const [year, month, day] = addWorkingDays(calendar, from, days).date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const numbered = (entries: readonly string[]): string =>
  entries.map((entry, index) => (entries.length === 1 ? entry : `（${index + 1}）${entry}`)).join('；');

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (_, word: string) => values[word] ?? '');
