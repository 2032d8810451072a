import { describe, expect, it } from 'vitest';
import { actEntries, caseEntries } from '../../../../renderer/app/palette/entries.ts';
import { aCase } from '../../../builders/case-record.ts';

const nothing = (): void => undefined;
const acts = [
  { keys: 'F1', label: '可用快捷键', run: nothing },
  { keys: 'Shift+Slash', label: '可用快捷键', run: nothing },
  { keys: 'Ctrl+Digit1', label: '拟通过', run: nothing },
];

describe('the palette', () => {
  it('offers each valid act once, with its keys as printed', () => {
    expect(actEntries(acts, '').map(({ label, beside }) => [label, beside])).toEqual([
      ['可用快捷键', 'F1'],
      ['拟通过', 'Ctrl+1'],
    ]);
    expect(actEntries(acts, '通过').map(({ label }) => label)).toEqual(['拟通过']);
  });

  it('offers no case before something was typed, and masks the names of those it finds', () => {
    const record = aCase({ person: { ...aCase().person, name: '王秀英' } });
    expect(caseEntries([record], '', nothing)).toEqual([]);
    const [entry] = caseEntries([record], 'wxy', nothing);
    expect(entry?.label).toContain(record.receiptNo);
    expect(entry?.label).toContain('王*英');
    expect(entry?.label).not.toContain('秀');
  });

  it('offers the first eight cases only', () => {
    const many = Array.from({ length: 20 }, () => aCase());
    expect(caseEntries(many, aCase().receiptNo, nothing)).toHaveLength(8);
  });
});
