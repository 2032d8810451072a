import { coronary, hypertension, stroke } from '../invented/medicine/circulation.ts';
import { kidneyDisease } from '../invented/medicine/kidney.ts';
import { cirrhosis, diabetes } from '../invented/medicine/metabolism.ts';
import { lung } from '../invented/medicine/others.ts';
import {
  diagnosis,
  discharge,
  identityAndForm,
  imaging,
  issuerSeal,
  laboratory,
  outpatient,
} from './papers.ts';
import type { CasePlan } from './wishes.ts';

/** Applications whose seal or issuing hospital does not do (S11, S21, S36, S43). */
export const SEAL_FAULTS: readonly CasePlan[] = [
  {
    scenario: 'no-seal',
    illness: diabetes,
    hospital: '攀西市第一人民医院',
    submittedOn: '2026-11-03',
    channel: 'SC_APP',
    papers: [diagnosis({ seals: [], dateStyle: 'long' }), discharge(), laboratory(), ...identityAndForm()],
  },
  {
    scenario: 'no-seal',
    illness: coronary,
    hospital: '云岭市中心医院',
    submittedOn: '2026-11-14',
    channel: 'PZH_MINI',
    papers: [
      diagnosis({ capture: 'photo', seals: [], dateStyle: 'dash' }),
      discharge({ capture: 'photo', seals: [] }),
      imaging({ container: 'pdf-digital', capture: 'screen', seals: [] }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'personal-seal-only',
    illness: hypertension,
    hospital: '白鹤县人民医院',
    submittedOn: '2026-11-05',
    channel: 'SC_APP',
    papers: [
      diagnosis({ seals: [{ of: 'doctor', type: 'PERSONAL' }] }),
      outpatient(),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'seal-of-another-hospital',
    illness: kidneyDisease,
    hospital: '金沙江市第二人民医院',
    submittedOn: '2026-11-06',
    channel: 'NHSA_APP',
    papers: [
      diagnosis({
        seals: [{ of: { institution: '金沙江市第三人民医院' }, type: 'DIAG' }],
        sealOver: 'clear',
        dateStyle: 'padded',
      }),
      discharge(),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'seal-of-another-hospital',
    illness: lung,
    hospital: '南山县中医医院',
    submittedOn: '2026-11-16',
    channel: 'SC_APP',
    papers: [
      diagnosis({
        capture: 'photo',
        seals: [
          { of: { institution: '青竹县人民医院' }, type: 'OFFICIAL' },
          { of: 'doctor', type: 'PERSONAL' },
        ],
        sealOver: 'date',
      }),
      discharge(),
      imaging(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'level-one-hospital',
    illness: hypertension,
    hospital: '金沙江市临江区江湾社区卫生服务中心',
    submittedOn: '2026-11-09',
    channel: 'SC_APP',
    papers: [
      diagnosis({ seals: [issuerSeal('OFFICIAL')] }),
      outpatient({ seals: [issuerSeal('OUTP_MEDREC', { shape: 'ellipse' })] }),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'level-one-hospital',
    illness: stroke,
    hospital: '青竹县竹溪镇中心卫生院',
    submittedOn: '2026-11-18',
    channel: 'WINDOW',
    papers: [
      diagnosis({ seals: [issuerSeal('DIAG')], dateStyle: 'han' }),
      discharge({ issuer: '青竹县人民医院' }),
      imaging({ issuer: '青竹县人民医院' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: cirrhosis,
    hospital: '金沙江大学附属第一医院',
    submittedOn: '2026-11-19',
    channel: 'SC_APP',
    papers: [
      diagnosis({
        seals: [issuerSeal('DIAG', { wear: 0.5 }), { of: 'doctor', type: 'PERSONAL' }],
        sealOver: 'date',
      }),
      discharge({ seals: [issuerSeal('MEDREC', { shape: 'ellipse', wear: 0.42, face: 'kai' })] }),
      imaging({ capture: 'photo' }),
      ...identityAndForm(),
    ],
  },
];
