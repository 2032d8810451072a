import { describe, expect, it } from 'vitest';
import type { DocType } from '../../../../../shared/domain/enumerations.ts';
import { aPaper, hospitals, resultOf } from '../../../../builders/paper.ts';
import { aPage, aSeal, aValue } from '../../../../builders/readings.ts';

const grey = [aPage({ colour: false })];
const blurred = [aPage({ quality: { legible: false, issues: ['blurry'] } })];
const first = aSeal(hospitals.first);
const personal = aSeal(null, { kind: 'personal', shape: 'square', sealType: 'PERSONAL' });
const eSignature = (changes: object = {}) => ({
  signer: hospitals.first.name,
  intact: true,
  revocation: 'good' as const,
  ...changes,
});
const seen = (...args: Parameters<typeof aPaper>) => {
  const { level, blocking } = resultOf('SE-01', aPaper(...args));
  return `${level} ${blocking}`;
};

describe('SE-01 on a diagnosis certificate', () => {
  it.each([
    ['a red institution seal', { seals: [first] }, 'pass hard'],
    ['a blue seal whose text nobody could read', { seals: [aSeal(null, { colour: 'blue' })] }, 'pass hard'],
    ['a valid electronic signature', { electronicSignatures: [eSignature()] }, 'pass hard'],
    [
      'an electronic signature that was revoked',
      { electronicSignatures: [eSignature({ revocation: 'revoked' })] },
      'fail hard',
    ],
    [
      'an electronic signature whose certificate nobody checked',
      { electronicSignatures: [eSignature({ revocation: 'unknown' })] },
      'unknown hard',
    ],
    ['a broken electronic signature', { electronicSignatures: [eSignature({ intact: false })] }, 'fail hard'],
    ['no seal on a legible page', {}, 'fail hard'],
    ['no seal on a legible page without colour', { pages: grey }, 'fail hard'],
    ['only a personal name seal', { seals: [personal] }, 'fail hard'],
    ['a personal name seal beside the institution seal', { seals: [personal, first] }, 'pass hard'],
    [
      'a grey seal on a photocopy',
      { pages: grey, seals: [aSeal(hospitals.first, { colour: 'black' })] },
      'unknown hard',
    ],
    [
      'a black seal on a page in colour',
      { seals: [aSeal(hospitals.first, { colour: 'black' })] },
      'unknown hard',
    ],
    ['something that may be a seal', { sealUnsure: true }, 'unknown hard'],
    ['a seal of an unclear kind', { seals: [aSeal(null, { kind: 'unknown' })] }, 'unknown hard'],
    ['no seal on a blurred page', { pages: blurred }, 'unknown hard'],
    ['no seal, one of two pages blurred', { pages: [aPage(), { ...blurred[0]!, index: 2 }] }, 'unknown hard'],
    ['no pages at all', { pages: [] }, 'unknown hard'],
    [
      'no seal, and the paper looks like another type',
      { documentType: { value: 'lab-report' as const, subtype: 'LAB' as const, confidence: 0.9 } },
      'unknown hard',
    ],
    [
      'no seal, and the type is doubtful',
      {
        documentType: {
          value: 'diagnosis-certificate' as const,
          subtype: 'DIAG_CERT' as const,
          confidence: 0.4,
        },
      },
      'unknown hard',
    ],
  ])('%s: %s', (_, readings, expected) => {
    expect(seen('DIAG_CERT', readings)).toBe(expected);
  });

  it('is undecided while the paper has not been read, or cannot be', () => {
    expect(seen('DIAG_CERT', {}, { outcome: null })).toBe('unknown hard');
    const sha256 = aPaper('DIAG_CERT').sha256;
    const outcome = { status: 'unreadable' as const, sha256, code: 'file-damaged' as const };
    expect(seen('DIAG_CERT', {}, { outcome })).toBe('unknown hard');
  });
});

describe('SE-01 on other papers', () => {
  it.each<[DocType, Parameters<typeof aPaper>[1], string]>([
    ['DISCHARGE', {}, 'fail soft'],
    ['OUTPATIENT', {}, 'fail soft'],
    ['DISCHARGE', { pages: grey, seals: [aSeal(null, { colour: 'black' as const })] }, 'unknown hard'],
    ['LAB', {}, 'warn soft'],
    ['LAB', { fields: { doctor: aValue('李医师') } }, 'pass soft'],
    ['IMAGING', { seals: [first] }, 'pass soft'],
    ['PATHOLOGY', { pages: blurred }, 'unknown soft'],
    ['ID_FRONT', {}, 'na info'],
    ['FORM', {}, 'na info'],
  ])('%s %o: %s', (docType, readings, expected) => {
    expect(seen(docType, readings)).toBe(expected);
  });

  it('a report signed by its doctor needs no seal, and the place of the signature is shown', () => {
    const signature = { page: 1, polygon: first.polygon, role: 'doctor' as const, confidence: 0.8 };
    const result = resultOf('SE-01', aPaper('LAB', { signatures: [signature], sealUnsure: true }));
    expect(result).toMatchObject({ level: 'pass', evidence: [{ polygon: first.polygon }] });
  });
});

it('SE-01 shows every seal it stands on and names the parameter that asked for it', () => {
  const result = resultOf('SE-01', aPaper('DIAG_CERT', { seals: [first, aSeal(hospitals.second)] }));
  expect(result.evidence.map((place) => place.text)).toEqual([hospitals.first.name, hospitals.second.name]);
  expect(result.parameter).toEqual({
    path: 'seals.required.DIAG_CERT.whenMissing',
    value: 'fail',
    packVersion: 'sample-2026.1',
  });
  expect(result.values.paper).toBe('疾病诊断证明书');
});

describe('SE-07 the colour of the seal', () => {
  it.each([
    ['red', { seals: [first] }, 'pass'],
    ['black', { seals: [aSeal(null, { colour: 'black' as const })] }, 'warn'],
    ['any, on a photocopy', { pages: grey, seals: [first] }, 'warn'],
    ['of none', { seals: [personal] }, 'na'],
  ])('%s', (_, readings, level) => {
    expect(resultOf('SE-07', aPaper('DIAG_CERT', readings)).level).toBe(level);
  });
});
