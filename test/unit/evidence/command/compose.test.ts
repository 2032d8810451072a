import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../evidence/command/compose.ts';
import { openJudge } from '../../../../evidence/command/judge.ts';
import { printedDocument } from '../../../../evidence/command/output.ts';
import { tableOf } from '../../../../evidence/command/table.ts';
import type { LaneOutcome } from '../../../../evidence/engine/lane-messages.ts';

const directory = { version: 'test', institutions: [] };
const judge = await openJudge(path.resolve('resources'), directory, '2026-11-22');
const tools = { directory, judge };
const input = { given: 'papers/a.pdf', file: '/papers/a.pdf' };
const composed = (outcome: LaneOutcome | { type: 'not-found' }, sha256: string | null = 'a'.repeat(64)) =>
  compose({ input, sha256, outcome, engine: 'evidence-test' }, tools);

describe('what is printed for a file that could not be read', () => {
  it('keeps the shape of all others and says in Chinese what to do', () => {
    const document = printedDocument.parse(composed({ type: 'failed', code: 'file-encrypted' }));
    expect(document.error).toEqual({ code: 'file-encrypted', message: expect.stringContaining('密码') });
    expect(document.documentType.confidence).toBe(0);
    expect(document.checks.find((check) => check.id === 'QL-08')?.level).toBe('fail');
    expect(document.checks.some((check) => check.level === 'pass')).toBe(false);
  });

  it('fills the numbers into the sentence', () => {
    const document = composed({
      type: 'failed',
      code: 'file-too-large',
      details: { size: '41.0 MB', limit: '40 MB' },
    });
    expect(document.error?.message).toContain('41.0 MB');
  });

  it('of a missing file has no hash and no checks', () => {
    const document = printedDocument.parse(composed({ type: 'not-found' }, null));
    expect([document.sha256, document.error?.code, document.checks]).toEqual([null, 'not-found', []]);
  });

  it('is one line with a cross in the table', () => {
    expect(tableOf(composed({ type: 'failed', code: 'file-empty' }))).toMatch(/papers\/a\.pdf\n {2}✕ .*空/u);
  });
});
