import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../../central/http/request-log.ts';

describe('line about a fault', () => {
  it('names kind, SQLSTATE and place, and never the words of the error', () => {
    const error = Object.assign(new TypeError('duplicate key (certno)=(510499196001010013)\n沙马·阿依'), {
      code: '23505',
    });
    const line = faultLine(error, 'POST', '/v1/cases/:caseId/opinions');
    expect(line).toMatch(/^fault in POST \/v1\/cases\/:caseId\/opinions: TypeError \(23505\) \| at /);
    expect(line).not.toMatch(/510499|沙马|certno/);
    expect(line).not.toContain('\n');
  });

  it('has something to say about whatever was thrown', () => {
    expect(faultLine('沙马', 'GET', '/x')).toBe('fault in GET /x: string');
  });
});
