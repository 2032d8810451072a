import { describe, expect, it } from 'vitest';
import { aPaper, hospitals, resultOf } from '../../../../builders/paper.ts';
import { aSeal } from '../../../../builders/readings.ts';
import { samplePack } from '../../../../builders/reference-data.ts';

const sealed = (...types: Parameters<typeof aSeal>[1][]) => ({
  seals: types.map((changes) => aSeal(hospitals.first, changes)),
});

const levelWith = (...types: ('FEE' | 'UNKNOWN' | 'OFFICIAL')[]) =>
  resultOf('SE-02', aPaper('DIAG_CERT', sealed(...types.map((sealType) => ({ sealType }))))).level;

describe('SE-02, is the seal of a type that is taken for the paper', () => {
  it.each([
    ['DIAG_CERT', 'DIAG', 'pass', '印章类型符合：疾病诊断证明专用章'],
    ['DIAG_CERT', 'MEDREC', 'warn', '所盖为病历专用章，可以接受，请留意'],
    ['DIAG_CERT', 'FEE', 'fail', '所盖为收费专用章，该类材料不予认可'],
    ['DIAG_CERT', 'UNKNOWN', 'unknown', '印章类型未能确认，请人工查看'],
    ['DISCHARGE', 'OUTPATIENT_DEPT', 'fail', '所盖为门诊部章，该类材料不予认可'],
    ['LAB', 'LABREPORT', 'pass', '印章类型符合：检验报告专用章'],
  ] as const)('%s with %s: %s', (docType, sealType, level, message) => {
    expect(resultOf('SE-02', aPaper(docType, sealed({ sealType })))).toMatchObject({ level, message });
  });

  it('lets one accepted seal suffice, and refuses only when no seal may be acceptable', () => {
    expect(levelWith('FEE', 'OFFICIAL')).toBe('pass');
    expect(levelWith('FEE', 'UNKNOWN')).toBe('unknown');
    expect(levelWith('FEE', 'FEE')).toBe('fail');
  });

  it('says nothing without a seal, for papers the matrix does not list, and under a pack without one', () => {
    expect(resultOf('SE-02', aPaper('DIAG_CERT')).level).toBe('na');
    expect(resultOf('SE-02', aPaper('FORM', sealed({}))).level).toBe('na');
    const { accepted: _, ...seals } = samplePack().seals;
    const pack = { ...samplePack(), seals };
    expect(resultOf('SE-02', aPaper('DIAG_CERT', sealed({ sealType: 'FEE' }), { pack })).level).toBe('na');
  });

  it('names the type for the reason that the applicant reads', () => {
    const { values, parameter } = resultOf('SE-02', aPaper('DIAG_CERT', sealed({ sealType: 'FEE' })));
    expect(values['sealType']).toBe('收费专用章');
    expect(parameter).toMatchObject({ path: 'seals.accepted.DIAG_CERT.FEE', value: 'fail' });
  });
});

describe('SE-03, can the seal be read', () => {
  it.each([
    [0.9, 'pass'],
    [0.6, 'pass'],
    [0.59, 'warn'],
    [0.3, 'warn'],
    [0.29, 'unknown'],
  ] as const)('a legibility of %s is %s', (legibility, level) => {
    expect(resultOf('SE-03', aPaper('DIAG_CERT', sealed({ legibility }))).level).toBe(level);
  });

  it('looks at the clearest of several', () => {
    expect(
      resultOf('SE-03', aPaper('DIAG_CERT', sealed({ legibility: 0.1 }, { legibility: 0.8 }))).level,
    ).toBe('pass');
  });
});

const signed = (...signatures: { intact: boolean; revocation: 'good' | 'revoked' | 'unknown' }[]) =>
  resultOf(
    'SE-08',
    aPaper('DIAG_CERT', {
      electronicSignatures: signatures.map((signature) => ({
        signer: '金沙江市第一人民医院',
        ...signature,
      })),
    }),
  );

describe('SE-08, electronic signatures', () => {
  it('refuses a file that was changed after signing, whatever else is on it', () => {
    expect(
      signed({ intact: true, revocation: 'good' }, { intact: false, revocation: 'unknown' }),
    ).toMatchObject({
      level: 'fail',
      blocking: 'hard',
      values: { cause: '签署后内容有改动，或签名无法验证' },
    });
    expect(signed({ intact: true, revocation: 'revoked' }).level).toBe('fail');
  });

  it('leaves a certificate that cannot be verified here to a person', () => {
    expect(signed({ intact: true, revocation: 'unknown' }).level).toBe('unknown');
    expect(signed({ intact: true, revocation: 'good' }).level).toBe('pass');
    expect(signed().level).toBe('na');
  });
});

describe('SE-10, several seals', () => {
  it('remarks two institutions on one paper', () => {
    const both = { seals: [aSeal(hospitals.first), aSeal(hospitals.second)] };
    expect(resultOf('SE-10', aPaper('DIAG_CERT', both))).toMatchObject({
      level: 'warn',
      message: '同一材料有不同单位的印章：金沙江市第一人民医院、金沙江市第二人民医院',
    });
    expect(resultOf('SE-10', aPaper('DIAG_CERT', sealed({}, {}))).level).toBe('pass');
    expect(resultOf('SE-10', aPaper('DIAG_CERT', sealed({}))).level).toBe('na');
  });
});
