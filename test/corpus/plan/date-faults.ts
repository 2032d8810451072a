import { coronary } from '../invented/medicine/circulation.ts';
import { kidneyDisease } from '../invented/medicine/kidney.ts';
import { diabetes, hepatitis } from '../invented/medicine/metabolism.ts';
import { arthritis, parkinson, tumour } from '../invented/medicine/others.ts';
import { diagnosis, discharge, identityAndForm, imaging, laboratory, outpatient } from './papers.ts';
import type { CasePlan } from './wishes.ts';

/** Applications whose dates are the question (S29, S44, DT-02). */
export const DATE_FAULTS: readonly CasePlan[] = [
  {
    scenario: 'older-than-six-months',
    illness: parkinson,
    hospital: '金沙江市中心医院',
    submittedOn: '2026-11-04',
    channel: 'SC_APP',
    papers: [
      diagnosis({ date: '2026-03-17', dateStyle: 'long' }),
      discharge({ date: '2026-03-16' }),
      imaging({ date: '2026-09-21' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'older-than-six-months',
    illness: arthritis,
    hospital: '松坪县人民医院',
    submittedOn: '2026-11-10',
    channel: 'PZH_MINI',
    papers: [
      diagnosis({ capture: 'photo', date: '2026-10-20', dateStyle: 'dot' }),
      outpatient({ capture: 'photo', date: '2025-11-28', dateStyle: 'dash' }),
      laboratory({ date: '2026-10-18' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'on-the-boundary',
    illness: tumour,
    hospital: '金沙江市肿瘤医院',
    submittedOn: '2026-11-09',
    channel: 'SC_APP',
    papers: [
      diagnosis({ date: '2026-05-09', dateStyle: 'long' }),
      discharge({ date: '2026-05-09' }),
      imaging({ date: '2026-08-11' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'one-day-over',
    illness: coronary,
    hospital: '攀西市中西医结合医院',
    submittedOn: '2026-11-12',
    channel: 'NHSA_APP',
    papers: [
      diagnosis({ date: '2026-05-11', dateStyle: 'dash', sealOver: 'signature' }),
      discharge({ date: '2026-06-22' }),
      laboratory({ date: '2026-06-20' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'unreadable-date',
    illness: hepatitis,
    hospital: '红岩县人民医院',
    submittedOn: '2026-11-13',
    channel: 'SC_APP',
    papers: [
      diagnosis({ dateSmudged: true, sealOver: 'clear' }),
      outpatient(),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'unreadable-date',
    illness: kidneyDisease,
    hospital: '雪河县人民医院',
    submittedOn: '2026-11-17',
    channel: 'SC_APP',
    papers: [
      diagnosis({ capture: 'photo', dateStyle: 'han' }),
      discharge({ capture: 'photo', dateSmudged: true }),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: diabetes,
    hospital: '金沙江市望岳区人民医院',
    submittedOn: '2026-11-20',
    channel: 'HOSPITAL',
    papers: [
      diagnosis({ container: 'pdf-digital', capture: 'screen', dateStyle: 'long' }),
      outpatient({ container: 'pdf-scan', capture: 'scan' }),
      laboratory({ container: 'pdf-digital', capture: 'screen' }),
      ...identityAndForm(),
    ],
  },
];
