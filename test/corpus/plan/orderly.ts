import { coronary, hypertension, stroke } from '../invented/medicine/circulation.ts';
import { diabetes, hepatitis } from '../invented/medicine/metabolism.ts';
import { haemodialysis, transplant } from '../invented/medicine/kidney.ts';
import { arthritis, lung, tumour } from '../invented/medicine/others.ts';
import {
  diagnosis,
  discharge,
  identityAndForm,
  imaging,
  issuerSeal,
  laboratory,
  outpatient,
  photoOfPerson,
  voucherAndForm,
} from './papers.ts';
import type { CasePlan } from './wishes.ts';

/** Applications with nothing wrong, of ten diseases. */
export const ORDERLY: readonly CasePlan[] = [
  {
    scenario: 'in-order',
    illness: hypertension,
    hospital: '金沙江市第一人民医院',
    submittedOn: '2026-11-02',
    channel: 'SC_APP',
    papers: [
      diagnosis({ dateStyle: 'long' }),
      discharge(),
      laboratory({ container: 'pdf-digital', capture: 'screen' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: diabetes,
    hospital: '攀西市中医医院',
    submittedOn: '2026-11-03',
    channel: 'PZH_MINI',
    papers: [
      diagnosis({
        capture: 'photo',
        dateStyle: 'dash',
        seals: [issuerSeal('OFFICIAL', { digits: true })],
        sealOver: 'signature',
      }),
      outpatient({ capture: 'photo', dateStyle: 'dot' }),
      laboratory({ seals: [issuerSeal('LABREPORT', { shape: 'ellipse' })] }),
      ...identityAndForm({ container: 'png' }),
    ],
  },
  {
    scenario: 'in-order',
    illness: haemodialysis,
    hospital: '金沙江大学附属第二医院',
    submittedOn: '2026-11-04',
    channel: 'SC_APP',
    papers: [
      diagnosis({ dateStyle: 'han', seals: [issuerSeal('DIAG', { face: 'kai' })] }),
      discharge({ container: 'pdf-scan', pages: 2 }),
      laboratory({ turned: 90 }),
      ...voucherAndForm(),
      photoOfPerson(),
    ],
  },
  {
    scenario: 'in-order',
    illness: tumour,
    hospital: '金沙江市肿瘤医院',
    submittedOn: '2026-11-05',
    channel: 'NHSA_APP',
    papers: [
      diagnosis({ container: 'pdf-scan', dateStyle: 'padded' }),
      discharge({ capture: 'photo' }),
      imaging({ container: 'pdf-digital', capture: 'screen' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: coronary,
    hospital: '金沙江钢铁集团总医院',
    submittedOn: '2026-11-06',
    channel: 'SC_APP',
    papers: [
      diagnosis({ capture: 'photo', turned: 270, seals: [issuerSeal('DIAG', { wear: 0.35 })] }),
      discharge({ seals: [issuerSeal('MEDREC', { digits: true })] }),
      imaging({ capture: 'photo-hard', dateStyle: 'long' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: lung,
    hospital: '南山县人民医院',
    person: { name: '沙马·阿依木', sex: 'female', nation: '彝', address: '南山县云坪乡火草坪村三组12号' },
    submittedOn: '2026-11-09',
    channel: 'WINDOW',
    papers: [
      diagnosis({ dateStyle: 'dot', sealOver: 'signature' }),
      discharge({ turned: 180 }),
      imaging(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: arthritis,
    hospital: '攀西学院附属医院',
    submittedOn: '2026-11-10',
    channel: 'PZH_MINI',
    papers: [
      diagnosis({
        capture: 'photo',
        exif: true,
        turned: 90,
        seals: [issuerSeal('DIAG', { shape: 'ellipse' })],
      }),
      outpatient({ container: 'png', capture: 'screen' }),
      laboratory({ dateStyle: 'slash' }),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: transplant,
    hospital: '金沙江市中心医院',
    submittedOn: '2026-11-11',
    channel: 'SC_APP',
    papers: [
      diagnosis({ seals: [issuerSeal('OFFICIAL')], dateStyle: 'long' }),
      discharge({ container: 'pdf-scan' }),
      laboratory({ container: 'pdf-digital', capture: 'screen' }),
      ...voucherAndForm(),
      photoOfPerson(),
    ],
  },
  {
    scenario: 'in-order',
    illness: hepatitis,
    hospital: '金沙江市传染病医院',
    submittedOn: '2026-11-12',
    channel: 'NHSA_APP',
    papers: [
      diagnosis({ dateStyle: 'dash' }),
      outpatient({ capture: 'photo' }),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'in-order',
    illness: stroke,
    hospital: '云岭市中西医结合医院',
    submittedOn: '2026-11-13',
    channel: 'SC_APP',
    papers: [
      diagnosis({ capture: 'photo-hard', seals: [issuerSeal('DIAG', { face: 'hei' })], sealOver: 'clear' }),
      discharge({ dateStyle: 'dot' }),
      imaging({ dateStyle: 'padded' }),
      ...identityAndForm(),
    ],
  },
];
