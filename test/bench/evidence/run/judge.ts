import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workCalendar } from '../../../../shared/calendar/schema.ts';
import type { CheckLevel } from '../../../../shared/domain/enumerations.ts';
import type { Directory } from '../../../../shared/domain/institution.ts';
import { policyPack } from '../../../../shared/policy/schema.ts';
import type { Readings } from '../../../../shared/readings/schema.ts';
import { checkPaper } from '../../../../shared/rules/check-paper.ts';
import { dateDoubt, effectiveDate } from '../../../../shared/rules/effective-date.ts';
import type { PageTruth } from '../../../corpus/report/truth.ts';
import { isBorderline } from '../score/papers/borderline.ts';

/** What the rules make of one page: date and name where they are relied on, and the level of each check. */
export interface Judgement {
  /** The date that counts, ISO; null where it is missing, handwritten or doubtful. */
  date: string | null;
  /** The patient's name; null where it is missing, handwritten or doubtful. */
  name: string | null;
  checks: Record<string, CheckLevel>;
  /** Too old by the letter only: what the rules warn of and leave to a person. */
  borderline: boolean;
}

/** Loads pack and calendar; judges each page as the paper it was handed in as, on the day it was handed in. */
export async function openJudge(
  directory: Directory,
): Promise<(readings: Readings, truth: PageTruth) => Judgement> {
  const resources = path.resolve(import.meta.dirname, '../../../../resources');
  const load = async (...parts: string[]): Promise<unknown> =>
    JSON.parse(await readFile(path.join(resources, ...parts), 'utf8'));
  const pack = policyPack.parse(await load('policy', 'sample-pack.json'));
  const calendar = workCalendar.parse(await load('calendar', 'cn-2025-2027.json'));
  return (readings, truth) => {
    const { chosen } = effectiveDate(readings.documentType.subtype, readings.dates, pack, readings.lines);
    const results = checkPaper({
      docType: truth.docType,
      outcome: { status: 'read', readings },
      documentId: null,
      sha256: readings.sha256,
      referenceDate: truth.asOf,
      pack,
      directory,
      calendar,
    });
    const name = readings.fields.patientName;
    const doubtful =
      name === null || name.handwritten || name.confidence < pack.legibility.minimumFieldConfidence;
    return {
      name: doubtful ? null : name.value,
      date: chosen === null || dateDoubt(chosen, pack) !== null ? null : chosen.value,
      borderline: isBorderline(truth, calendar),
      checks: Object.fromEntries(results.map(({ id, level }) => [id, level])),
    };
  };
}
