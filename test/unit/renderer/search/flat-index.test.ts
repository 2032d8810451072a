import { describe, expect, it } from 'vitest';
import { answersTo } from '../../../../renderer/queue/rows/search.ts';
import { createCaseSearch, flatten } from '../../../../renderer/search/flat-index.ts';
import { aCase } from '../../../builders/case-record.ts';

const names = ['王秀英', '单重', '吉克·阿依', '欧阳测试', '李四', 'Anna 李', '曾样例'];
const records = names.map((name, index) =>
  aCase({
    receiptNo: `51049920260302${String(index).padStart(6, '0')}`,
    person: { ...aCase().person, name, certNo: `51049919600101${String(1000 + index * 37)}` },
  }),
);
const typed = [
  'w',
  'wxy',
  'wang',
  'xy',
  'sc',
  'dc',
  'jkay',
  '阿依',
  '李',
  '000003',
  '1037',
  '037',
  'oy',
  'zy',
  'anna',
  'ann',
  '2026',
  'z',
  '１０３７',
  ' 李 ',
  '\u0002',
  '',
  '测试王',
];

describe('the flat search over all cases', () => {
  it('finds exactly the cases that answer one by one, whatever is typed', () => {
    const search = createCaseSearch();
    search.add(records.slice(0, 3), flatten(records.slice(0, 3)));
    search.add(records.slice(3), flatten(records.slice(3)));
    for (const query of typed) {
      const expected = records.filter((record) => answersTo(record, query));
      const found = search.find(query) ?? new Set(records);
      expect(
        `${query}: ${records.filter((record) => found.has(record)).map((record) => record.person.name)}`,
      ).toBe(`${query}: ${expected.map((record) => record.person.name)}`);
    }
    expect(search.find('wxy')?.size).toBe(1);
  });

  it('takes nothing for a match that spans two cases or two fields', () => {
    const search = createCaseSearch();
    search.add(records, flatten(records));
    expect(search.find(`${records[0]!.receiptNo}王`)?.size).toBe(0);
    expect(search.find('秀英1000')?.size).toBe(0);
  });

  it('finds a case by its newest record, and nothing after being cleared', () => {
    const search = createCaseSearch();
    const [first] = records;
    search.add([first!], flatten([first!]));
    const renamed = { ...first!, person: { ...first!.person, name: '赵样例' } };
    search.add([renamed], flatten([renamed]));
    expect(search.find('赵')).toEqual(new Set([renamed]));
    search.clear();
    expect(search.find('赵')).toEqual(new Set());
  });
});
