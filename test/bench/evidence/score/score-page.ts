import { HOSPITAL_PAPERS, type PaperKind } from '../../../corpus/report/plan/page-plan.ts';
import { applicantTrials } from './papers/applicant.ts';
import { dateTrials, dateWrongTrials } from './papers/dates.ts';
import { defectTrials } from './papers/defects.ts';
import { electronicTrials } from './papers/electronic.ts';
import { fieldTrials, nameWrongTrial } from './papers/fields.ts';
import { legibilityTrial } from './papers/legibility.ts';
import { sealTrials } from './seals/seals.ts';
import { signatureTrials } from './papers/signatures.ts';
import type { ScoredPage, Trial } from './trial.ts';

/**
 * Every trial of one page that was read. Of a page on which a needed value cannot be read by anybody only that is asked: whether
 * it was said, and whether something wrong was accepted all the same. A seal that was pasted in may hide what stands below its ground;
 * such a page is asked for its seals only.
 */
export function scorePage(page: ScoredPage): Trial[] {
  const { truth } = page;
  const read: Trial[] = [{ figure: 'read', hit: true, seen: '' }];
  if (truth.format === 'heic') read.push({ figure: 'readHeic', hit: true, seen: '' });
  if (!(HOSPITAL_PAPERS as readonly PaperKind[]).includes(truth.docType))
    return [...read, ...applicantTrials(page), ...signatureTrials(page), ...sealTrials(page)];
  if (truth.seals.some(({ copy }) => copy === 'pasted'))
    return [...read, ...sealTrials(page), ...defectTrials(page), nameWrongTrial(page)];
  const always = [...read, legibilityTrial(page), ...defectTrials(page)];
  if (truth.fault === 'illegible') return [...always, ...dateWrongTrials(page), nameWrongTrial(page)];
  return [
    ...always,
    ...sealTrials(page),
    ...dateTrials(page),
    ...fieldTrials(page),
    ...signatureTrials(page),
    ...electronicTrials(page),
  ];
}
