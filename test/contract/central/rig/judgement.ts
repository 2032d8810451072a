import { caseAnswer, reference } from '../../../../shared/central-api/schema.ts';
import type { Opinion } from '../../../../shared/domain/opinion.ts';
import type { Readings } from '../../../../shared/readings/schema.ts';
import { checkCase } from '../../../../shared/rules/check-case.ts';
import { rulesVersion } from '../../../../shared/rules/version.ts';
import { aSeal, readAs, someReadings } from '../../../builders/readings.ts';
import { call } from './client.ts';
import { opinionOn } from './opinion.ts';
import { caseIdOf } from './sample-resources.ts';

/** Readings of the only paper of an application: a certificate with a seal of its issuer unless told otherwise. */
export const readingsOf = (sha256: Readings['sha256'], changes: Partial<Readings> = {}): Readings =>
  someReadings({
    sha256,
    engine: 'engine-1',
    directory: 'sample-2026.1',
    seals: [aSeal({ code: 'H51049910008', name: '金沙江市第一人民医院' })],
    ...changes,
  });

/**
 * An approval of the n-th application as a workstation makes it: the checks computed from the case, the readings and the
 * reference data of the centre, and a word against every hard check that does not pass.
 */
export async function judgedOn(
  url: string,
  token: string,
  n: number,
  readingsOfPapers: readonly Readings[],
): Promise<Opinion> {
  const { case: record } = caseAnswer.parse(
    (await call(url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token })).json,
  );
  const facts = reference.parse((await call(url, 'GET', '/v1/reference', { token })).json);
  const checks = checkCase({
    case: record,
    outcomes: new Map(readingsOfPapers.map((reading) => [reading.sha256, readAs(reading)])),
    pack: facts.policyPack,
    calendar: facts.calendar,
    directory: facts.directory,
  });
  return opinionOn(n, {
    readingsUsed: readingsOfPapers.map(({ sha256, engine, directory }) => ({ sha256, engine, directory })),
    checksShown: checks.map(({ id, level, blocking, documentId, message }) => ({
      id,
      level,
      blocking,
      documentId,
      message,
    })),
    overrides: checks
      .filter((check) => check.blocking === 'hard' && check.level === 'fail')
      .map((check) => ({ checkId: check.id, documentId: check.documentId, reason: '原件已核验。' })),
    versions: { ...opinionOn(n).versions, rules: rulesVersion },
  });
}
