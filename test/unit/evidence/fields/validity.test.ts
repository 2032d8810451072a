import { describe, expect, it } from 'vitest';
import { findIssuingAuthority, findValidThrough } from '../../../../evidence/fields/validity.ts';
import { pageText } from '../../../builders/page-text.ts';

describe('the back of an identity card', () => {
  it('says until when it is valid: a day, or for life', () => {
    expect(findValidThrough([pageText(['有效期限 2015.03.02-2035.03.02'])])?.value).toBe('2035-03-02');
    expect(findValidThrough([pageText(['有效期限 2015.03.02-长期'])])?.value).toBe('长期');
    expect(findValidThrough([pageText(['有效期限 2015.03.02-2035.13.02'])])).toBeNull();
    expect(findValidThrough([pageText(['有效期限 2015.03.02-20'])])).toBeNull();
  });

  it('says who issued it', () => {
    expect(findIssuingAuthority([pageText(['签发机关   金沙江市公安局临江分局'])])?.value).toBe(
      '金沙江市公安局临江分局',
    );
    expect(findIssuingAuthority([pageText(['签发机关'])])).toBeNull();
  });
});
