import { hypertension, stroke } from '../invented/medicine/circulation.ts';
import { diabetes } from '../invented/medicine/metabolism.ts';
import { kidneyDisease } from '../invented/medicine/kidney.ts';
import { lung, tumour } from '../invented/medicine/others.ts';
import { diagnosis, discharge, identityAndForm, imaging, laboratory, outpatient } from './papers.ts';
import type { CasePlan } from './wishes.ts';

/** Applications with bad pictures, a wrong name, missing papers or broken files. */
export const PICTURE_FAULTS: readonly CasePlan[] = [
  {
    scenario: 'blurred-photo',
    illness: hypertension,
    hospital: '金沙江市第三人民医院',
    submittedOn: '2026-11-05',
    channel: 'PZH_MINI',
    papers: [diagnosis({ capture: 'photo-blurred' }), discharge(), laboratory(), ...identityAndForm()],
  },
  {
    scenario: 'photocopy',
    illness: stroke,
    hospital: '攀西市中医医院',
    submittedOn: '2026-11-06',
    channel: 'SC_APP',
    papers: [
      diagnosis({ capture: 'photocopy', dateStyle: 'padded', sealOver: 'clear' }),
      discharge({ capture: 'photocopy' }),
      imaging(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'wrong-name',
    illness: diabetes,
    hospital: '云岭市第二人民医院',
    person: { name: '蒋朝凤', sex: 'female' },
    submittedOn: '2026-11-11',
    channel: 'SC_APP',
    papers: [
      diagnosis({ printedName: '廖桂兰' }),
      outpatient({ capture: 'photo' }),
      laboratory(),
      ...identityAndForm(),
    ],
  },
  {
    scenario: 'missing-paper',
    illness: lung,
    hospital: '金沙江煤业集团总医院',
    submittedOn: '2026-11-12',
    channel: 'NHSA_APP',
    papers: [diagnosis(), imaging(), ...identityAndForm()],
  },
  {
    scenario: 'missing-paper',
    illness: tumour,
    hospital: '金沙江市肿瘤医院',
    submittedOn: '2026-11-16',
    channel: 'SC_APP',
    papers: [
      discharge(),
      imaging({ capture: 'photo' }),
      ...identityAndForm().filter(({ docType }) => docType !== 'ID_BACK'),
    ],
  },
  {
    scenario: 'damaged-file',
    illness: hypertension,
    hospital: '金沙江市妇幼保健院',
    submittedOn: '2026-11-17',
    channel: 'SC_APP',
    papers: [diagnosis({ container: 'jpeg-damaged' }), outpatient(), laboratory(), ...identityAndForm()],
  },
  {
    scenario: 'locked-file',
    illness: kidneyDisease,
    hospital: '金沙江大学附属医院',
    submittedOn: '2026-11-18',
    channel: 'PZH_MINI',
    papers: [diagnosis(), discharge({ container: 'pdf-locked' }), laboratory(), ...identityAndForm()],
  },
  {
    scenario: 'wrong-type',
    illness: diabetes,
    hospital: '攀西市第三人民医院',
    submittedOn: '2026-11-19',
    channel: 'SC_APP',
    papers: [diagnosis({ container: 'text-named-jpeg' }), outpatient(), laboratory(), ...identityAndForm()],
  },
];
