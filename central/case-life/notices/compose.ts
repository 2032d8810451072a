import { shanghaiDate } from '../../../shared/calendar/shanghai-date.ts';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import type { CaseRecord, Decision } from '../../../shared/domain/case-record.ts';
import type { Directory } from '../../../shared/domain/institution.ts';
import { noticeText } from '../../../shared/policy/notice-text.ts';
import type { NoticeName } from '../../../shared/policy/notices.ts';
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
  readonly directory: Directory;
  /** When it was owed; a supplement is due so many working days after that day. */
  readonly owedAt: Date;
}

/** Outlets that each kind of job goes to: all of them, each once. */
export const outletsOf: Readonly<Record<JobKind, readonly OutletName[]>> = {
  registration: ['registration'],
  'result-notice': ['sms', 'app'],
  'supplement-notice': ['sms', 'app'],
  'lapse-notice': ['sms', 'app'],
};

/** The body for one outlet; `null` where the pack has no text for it. */
export function compose(outlet: OutletName, occasion: Occasion): Record<string, unknown> | null {
  if (outlet === 'registration') return registration(occasion);
  const { record, pack } = occasion;
  const name = templateOf(occasion);
  const template = pack.notices?.[name];
  if (template === undefined) return null;
  const { decision, calendar, directory, owedAt } = occasion;
  const day = shanghaiDate(owedAt.toISOString());
  const text = noticeText(template, { record, reasons: decision.reasons, pack, calendar, directory, day });
  const about = { template: name, trt_dcla_detl_sn: record.receiptNo };
  return outlet === 'sms'
    ? { ...about, tel: record.person.mobile, text: text.sms }
    : {
        ...about,
        psn_no: record.person.personNo,
        dcla_souc: record.channel,
        text: text.app,
      };
}

function templateOf({ kind, decision }: Occasion): NoticeName {
  if (kind === 'supplement-notice') return 'N3';
  if (kind === 'lapse-notice') return 'N9';
  return decision.act === 'approve' ? 'N5' : 'N6';
}

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
