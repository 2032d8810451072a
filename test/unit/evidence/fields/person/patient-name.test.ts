import { describe, expect, it } from 'vitest';
import { findCardName } from '../../../../../evidence/fields/person/card-name.ts';
import { findPatientName, nameFrom } from '../../../../../evidence/fields/person/patient-name.ts';
import { agreedName } from '../../../../../evidence/fields/person/name-votes.ts';
import { pageText } from '../../../../builders/page-text.ts';

describe('the name after its label', () => {
  it('is read without the stray marks that recognition puts into gaps', () => {
    expect(nameFrom(' “王小英” ')).toBe('王小英');
    expect(nameFrom('王 芳')).toBe('王芳');
    expect(nameFrom('康琼眞')).toBe('康琼真');
  });

  it('keeps an interpunct, however it was read', () => {
    expect(nameFrom('沙马・阿依木')).toBe('沙马·阿依木');
    expect(nameFrom('沙马.阿依木')).toBe('沙马·阿依木');
    expect(nameFrom('沙马:阿依木')).toBe('沙马·阿依木');
  });

  it('is nothing when what follows is no name', () => {
    expect(nameFrom('63岁')).toBeNull();
    expect(nameFrom('王')).toBeNull();
    expect(findPatientName([pageText(['姓名:', '性别:女'])])).toBeNull();
  });

  it('ends before noise that was read as a character', () => {
    expect(findPatientName([pageText(['姓名:郑桂兰 人性别:女'])])?.value.value).toBe('郑桂兰');
  });

  it('is found although one character of the label was misread', () => {
    expect(findPatientName([pageText(['姓各:王小英   性别:女'])])?.value.value).toBe('王小英');
  });

  it('is doubtful when it begins with no surname', () => {
    const sure = findPatientName([pageText(['姓名:王小英'])]);
    const odd = findPatientName([pageText(['姓名:获小英'])]);
    expect(odd!.value.confidence).toBeLessThan(sure!.value.confidence);
  });
});

it('finds the name on a card above the sex although its label was misread', () => {
  const page = pageText(['站名 蔡国栋', '性别 男   民族 汉', '出生 1957年9月12日'], {
    width: 1984,
    height: 1488,
  });
  expect(findCardName(page)?.value.value).toBe('蔡国栋');
});

describe('readings of one name', () => {
  it('agree character by character', () => {
    const agreed = agreedName([
      { name: '袭国栋', weight: 2 },
      { name: '蔡国栋', weight: 1.2 },
      { name: '蔡国标', weight: 1.2 },
    ]);
    expect(agreed?.name).toBe('蔡国栋');
    expect(agreed!.share).toBeLessThan(0.6);
  });

  it('of no name agree on none', () => {
    expect(agreedName([])).toBeNull();
  });
});
