import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workCalendar } from '../../shared/calendar/schema.ts';
import { shanghaiDate } from '../../shared/calendar/shanghai-date.ts';
import type { Directory } from '../../shared/domain/institution.ts';
import { policyPack } from '../../shared/policy/schema.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import { checkPaper } from '../../shared/rules/check-paper.ts';
import { effectiveDate } from '../../shared/rules/effective-date.ts';
import type { PrintedDocument } from './output.ts';

/** Gives the date that counts and the checks for one outcome. */
export type Judge = (outcome: ReadingOutcome) => Pick<PrintedDocument, 'effectiveDate' | 'checks'>;

/**
 * Loads what the rules need from `resources/` and judges each paper as the type it was recognised as, outside any case.
 * @param asOf the reference date, `YYYY-MM-DD`; `null` is today in Shanghai
 */
export async function openJudge(
  resourcesFolder: string,
  directory: Directory,
  asOf: string | null,
): Promise<Judge> {
  const load = async (...parts: string[]): Promise<unknown> =>
    JSON.parse(await readFile(path.join(resourcesFolder, ...parts), 'utf8'));
  const pack = policyPack.parse(await load('policy', 'sample-pack.json'));
  const calendar = workCalendar.parse(await load('calendar', 'cn-2025-2027.json'));
  const referenceDate = asOf ?? shanghaiDate(new Date().toISOString());
  return (outcome) => {
    const read = outcome.status === 'read' ? outcome.readings : null;
    const docType = read?.documentType.subtype ?? 'OTHER';
    const { chosen, basis } = effectiveDate(docType, read?.dates ?? [], pack, read?.lines ?? []);
    const checks = checkPaper({
      docType,
      outcome,
      documentId: null,
      sha256: outcome.status === 'read' ? outcome.readings.sha256 : outcome.sha256,
      referenceDate,
      pack,
      directory,
      calendar,
    });
    return {
      effectiveDate:
        chosen === null || basis === null
          ? null
          : {
              value: chosen.value,
              basis,
              confidence: chosen.confidence,
              page: chosen.page,
              polygon: chosen.polygon,
            },
      checks: checks.map(({ id, level, blocking, message, evidence }) => ({
        id,
        level,
        blocking,
        message,
        evidence: evidence.map(({ page, polygon, text }) => ({ page, polygon, text })),
      })),
    };
  };
}
