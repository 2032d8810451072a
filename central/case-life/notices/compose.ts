import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import { shanghaiDate } from '../../../shared/calendar/shanghai-date.ts';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import type { CaseRecord, Decision } from '../../../shared/domain/case-record.ts';
import type { AppWord, Notices, SmsWord } from '../../../shared/policy/notices.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import type { JobKind } from '../../database/tables.ts';
import type { OutletName } from './message.ts';

/** What a message is made from. */
export interface Occasion {
  readonly kind: JobKind;
  readonly record: CaseRecord;
  /** The decision that owes it, as it was when it was owed. */
  readonly decision: Decision;
  readonly pack: PolicyPack;
  readonly calendar: WorkCalendar;
  /** When it was owed; a supplement is due so many working days after that day. */
  readonly owedAt: Date;
}

/** Outlets that each kind of job goes to: all of them, each once. */
export const outletsOf: Readonly<Record<JobKind, readonly OutletName[]>> = {
  registration: ['registration'],
  'result-notice': ['sms', 'app'],
  'supplement-notice': ['sms', 'app'],
};

/** The body for one outlet; `null` where the pack has no text for it. */
export function compose(outlet: OutletName, occasion: Occasion): Record<string, unknown> | null {
  if (outlet === 'registration') return registration(occasion);
  const { record, pack } = occasion;
  const name = templateOf(occasion);
  const template = pack.notices?.[name];
  if (template === undefined) return null;
  const about = { template: name, trt_dcla_detl_sn: record.receiptNo };
  return outlet === 'sms'
    ? { ...about, tel: record.person.mobile, text: fill(template.sms, smsValues(occasion)) }
    : {
        ...about,
        psn_no: record.person.personNo,
        dcla_souc: record.channel,
        text: fill(template.app, appValues(occasion)),
      };
}

function templateOf({ kind, decision }: Occasion): Exclude<keyof Notices, 'supplementWorkingDays'> {
  if (kind === 'supplement-notice') return 'N3';
  return decision.act === 'approve' ? 'N5' : 'N6';
}

/** All that an SMS can say: there is nothing about health in reach of its template. */
const smsValues = (occasion: Occasion): Record<SmsWord, string> => ({
  尾号: occasion.record.receiptNo.replaceAll(/[^0-9A-Z]/g, '').slice(-4),
  截止日: dueOn(occasion),
});

function appValues(occasion: Occasion): Record<AppWord, string> {
  const { record, decision, pack } = occasion;
  const reasons = decision.reasons.map((reason) => reason.text.replace(/[。；;.\s]+$/u, ''));
  return {
    受理号: record.receiptNo,
    病种: record.items.map((item) => item.diseaseName).join('、'),
    项数: String(reasons.length),
    清单: numbered(reasons),
    原因: numbered(reasons),
    截止日: dueOn(occasion),
    定点机构:
      [...new Set(record.items.flatMap((item) => item.chosenInstitutions))].join('、') || '见登记结果',
    热线: pack.contacts.hotline,
    窗口: pack.contacts.office,
  };
}

function dueOn({ pack, calendar, owedAt }: Occasion): string {
  const days = pack.notices?.supplementWorkingDays;
  if (days === undefined) return '';
  const [year, month, day] = addWorkingDays(calendar, shanghaiDate(owedAt.toISOString()), days).date.split(
    '-',
  );
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const numbered = (entries: readonly string[]): string =>
  entries.map((entry, index) => (entries.length === 1 ? entry : `（${index + 1}）${entry}`)).join('；');

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (_, word: string) => values[word] ?? '');

/** What a registration system needs to enter the entitlement (T18), in national names. */
const registration = ({ record, decision }: Occasion): Record<string, unknown> => ({
  trt_dcla_detl_sn: record.receiptNo,
  psn_no: record.person.personNo,
  insu_admdvs: record.person.insuredDivision,
  insutype: record.person.insuType,
  opinion_id: decision.opinionId,
  decided_at: decision.decidedAt,
  items: record.items.map((item) => ({
    opsp_dise_code: item.diseaseCode,
    opsp_dise_name: item.diseaseName,
    ide_fixmedins_no: item.institutionCode,
    chosen_fixmedins: item.chosenInstitutions,
  })),
});
