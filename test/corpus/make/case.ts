import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Institution } from '../../../shared/domain/institution.ts';
import type { DocType } from '../../../shared/domain/enumerations.ts';
import type { SampleCase } from './manifest.ts';
import { INVENTED_AREA } from '../invented/people/identity-number.ts';
import { drawDoctor, drawPerson } from '../invented/people/person.ts';
import { drawMoments } from '../plan/clock.ts';
import { receiptNumber } from '../plan/receipt-number.ts';
import type { CasePlan } from '../plan/wishes.ts';
import { createRandom } from '../random.ts';
import { missingSlots } from '../truth/expected.ts';
import type { CaseTruth } from '../truth/record.ts';
import { makeFile } from '../files/make-file.ts';
import { preparePaper, type CaseMatter } from './matter.ts';
import { fileTruth } from './truth.ts';

const FILE_NAMES: Partial<Record<DocType, string>> = {
  DIAG_CERT: 'diagnosis',
  DISCHARGE: 'discharge',
  OUTPATIENT: 'outpatient',
  LAB: 'laboratory',
  IMAGING: 'imaging',
  ID_FRONT: 'id-front',
  ID_BACK: 'id-back',
  EVOUCHER: 'voucher',
  FORM: 'form',
  PHOTO: 'photo',
};

/** Makes all files of the n-th case (from 1) below `root`; returns its manifest entry and its truth. */
export async function makeCase(
  plan: CasePlan,
  number: number,
  settings: { root: string; seed: string; policyPackVersion: string; find: (name: string) => Institution },
): Promise<{ entry: SampleCase; truth: CaseTruth }> {
  const folder = `case-${String(number).padStart(2, '0')}`;
  const random = createRandom(`${settings.seed}/${folder}`);
  const person = drawPerson(random.fork('person'), plan.person);
  const [doctor, reviewer] = [drawDoctor(random.fork('doctor')), drawDoctor(random.fork('reviewer'))];
  const of: CaseMatter = { plan, person, doctor, reviewer, random, find: settings.find };
  const hospital = settings.find(plan.hospital);
  const moments = drawMoments(plan.submittedOn, random.fork('moments'));
  const caseId = random.fork('case-id').uuid();
  await mkdir(join(settings.root, folder), { recursive: true });
  const documents: SampleCase['documents'] = [];
  const files: CaseTruth['files'] = [];
  for (const wish of plan.papers) {
    const { paper, issuer } = preparePaper(wish, of);
    const made = await makeFile(wish, paper, random.fork(`${wish.docType}/capture`));
    const file = `${folder}/${FILE_NAMES[wish.docType]}.${made.extension}`;
    const documentId = random.fork(`${wish.docType}/document-id`).uuid();
    await writeFile(join(settings.root, file), made.bytes);
    documents.push({
      documentId,
      docType: wish.docType,
      file,
      mediaType: made.mediaType,
      round: 0,
      uploadedAt: moments.uploadedAt,
    });
    files.push(fileTruth(made, paper, wish, of, issuer, { file, documentId }));
  }
  const missing = missingSlots(plan.papers.map(({ docType }) => docType));
  const certificate = files.find(({ docType }) => docType === 'DIAG_CERT');
  const entry: SampleCase = {
    caseId,
    receiptNo: receiptNumber(plan.submittedOn, 100 + number * 37, plan.channel === 'WINDOW'),
    channel: plan.channel,
    applicationType: 'NEW',
    person: {
      personNo: person.personNo,
      name: person.name,
      certType: '01',
      certNo: person.certNo,
      sex: person.sex,
      birthDate: person.birthDate,
      mobile: person.mobile,
      address: person.address,
      insuType: person.insuType,
      insuredDivision: INVENTED_AREA,
      employer: person.employer,
    },
    items: [
      {
        diseaseCode: plan.illness.code,
        diseaseName: plan.illness.name,
        diagnosisText: plan.illness.diagnoses.join('；'),
        diagnosedOn: certificate?.dates.find(({ kind }) => kind === 'ISSUE')?.value ?? null,
        institutionCode: hospital.code,
        institutionName: hospital.name,
        doctorName: doctor,
        chosenInstitutions: [hospital.code],
        reason: `确诊${plan.illness.diagnoses[0]}，需长期门诊治疗。`,
      },
    ],
    formSignedOn: plan.papers.some(({ docType }) => docType === 'FORM') ? plan.submittedOn : null,
    submittedAt: moments.submittedAt,
    acceptedAt: moments.acceptedAt,
    policyPackVersion: settings.policyPackVersion,
    documents,
  };
  const level = missing.length === 0 ? 'pass' : 'fail';
  return {
    entry,
    truth: {
      caseId,
      folder,
      scenario: plan.scenario,
      submittedOn: plan.submittedOn,
      expected: { 'CM-01': level },
      missing,
      files,
    },
  };
}
