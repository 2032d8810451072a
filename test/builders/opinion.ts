import { randomUUID } from 'node:crypto';
import { opinion, type Opinion } from '../../shared/domain/opinion.ts';

/** An opinion that approves an invented case; every field can be given. */
export const anOpinion = (changes: Partial<Record<keyof Opinion, unknown>> = {}): Opinion =>
  opinion.parse({
    opinionId: randomUUID(),
    caseId: randomUUID(),
    caseRevision: 3,
    predecessorId: null,
    act: 'approve',
    reasons: [],
    text: '材料齐全,符合认定标准',
    documentsSeen: [],
    readingsUsed: [],
    checksShown: [],
    overrides: [],
    versions: {
      policyPack: 'sample-2026.1',
      calendar: '2026',
      directory: '2026',
      // an older version of the rules: a centre accepts what was judged under it without computing the checks anew
      rules: '2025.1',
      engine: 'test',
      app: '0.1.0',
    },
    judgedBy: 'u-reviewer',
    judgedAt: '2026-03-02T01:02:03.000Z',
    clockOffsetMs: 0,
    ...changes,
  });
