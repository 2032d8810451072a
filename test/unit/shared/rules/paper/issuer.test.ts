import { describe, expect, it } from 'vitest';
import type { DiseaseItem } from '../../../../../shared/domain/case-record.ts';
import { aPaper, hospitalDirectory, hospitals, resultOf } from '../../../../builders/paper.ts';
import { aValue } from '../../../../builders/readings.ts';
import { checkPaper } from '../../../../../shared/rules/check-paper.ts';

const issuedBy = (value: string, code: string | null = null) => ({
  fields: { institution: { ...aValue(value), code } },
});

describe('HO-01, the issuer is known', () => {
  it.each([
    [hospitals.first.name, null, 'pass'],
    ['金沙江市一医院', null, 'pass'],
    ['金沙江市第一人民医阮', hospitals.first.code, 'pass'],
    ['金沙江市第一人民医阮', null, 'unknown'],
    ['金沙江市第三人民医院', null, 'unknown'],
    ['金沙江市第三人民医院', 'H-not-in-the-directory', 'unknown'],
  ])('%s recognised as %s: %s', (value, code, level) => {
    expect(resultOf('HO-01', aPaper('DIAG_CERT', issuedBy(value, code))).level).toBe(level);
  });

  it('is undecided where no letterhead was read, and names neighbours as neighbours', () => {
    expect(resultOf('HO-01', aPaper('DIAG_CERT')).level).toBe('unknown');
    expect(resultOf('HO-01', aPaper('LAB', issuedBy('金沙江市第三人民医院'))).message).toBe(
      '名录中未能确认“金沙江市第三人民医院”，较接近的有：金沙江市第一人民医院、金沙江市第二人民医院',
    );
  });
});

describe('HO-02, the level of the issuer', () => {
  it.each([
    [hospitals.first, 'pass', '金沙江市第一人民医院为三级甲等，要求二级及以上'],
    [hospitals.second, 'pass', '金沙江市第二人民医院为二级甲等，要求二级及以上'],
    [hospitals.clinic, 'fail', '南山县河口镇中心卫生院为一级甲等，要求二级及以上'],
  ])('%o: %s', ({ name }, level, message) => {
    const result = resultOf('HO-02', aPaper('DIAG_CERT', issuedBy(name)));
    expect(result).toMatchObject({ level, message, blocking: 'hard' });
    expect(result.parameter).toMatchObject({ path: 'institutions.minimumLevel', value: 'L2' });
  });

  it('is undecided for an unknown issuer and for one whose level the directory does not give', () => {
    expect(resultOf('HO-02', aPaper('DIAG_CERT', issuedBy('某医院'))).level).toBe('unknown');
    const directory = hospitalDirectory();
    directory.institutions[0]!.level = '综合';
    const input = aPaper('DIAG_CERT', issuedBy(hospitals.first.name), { directory });
    expect(resultOf('HO-02', input).level).toBe('unknown');
  });

  it('takes a township clinic without a level for too low', () => {
    const directory = hospitalDirectory();
    directory.institutions[2]!.level = '';
    const input = aPaper('DIAG_CERT', issuedBy(hospitals.clinic.name), { directory });
    expect(resultOf('HO-02', input).level).toBe('fail');
  });

  it('does not apply to a report', () => {
    expect(resultOf('HO-02', aPaper('LAB', issuedBy(hospitals.clinic.name))).level).toBe('na');
  });
});

const item = (diseaseCode: string, diseaseName: string): DiseaseItem => ({
  diseaseCode,
  diseaseName,
  diagnosisText: '',
  diagnosedOn: null,
  institutionCode: null,
  institutionName: '',
  doctorName: null,
  chosenInstitutions: [],
  reason: '',
});

describe('HO-03, the level that a disease asks for', () => {
  const second = issuedBy(hospitals.second.name);

  it('fails a second-level hospital for Crohn disease, with the parameter of that disease', () => {
    const result = resultOf('HO-03', aPaper('DIAG_CERT', second, { item: item('M06000', '克罗恩病') }));
    expect(result).toMatchObject({
      level: 'fail',
      message: '金沙江市第二人民医院为二级甲等，要求三级及以上（克罗恩病）',
      parameter: { path: 'institutions.minimumByDisease.M06000', value: 'L3' },
    });
  });

  it('says nothing where the disease asks for no more', () => {
    const results = checkPaper(aPaper('DIAG_CERT', second, { item: item('M01600', '糖尿病') }));
    expect(results.filter((result) => result.id === 'HO-03')).toEqual([]);
  });
});
