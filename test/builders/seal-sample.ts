import { sealSample, type SealSample } from '../../shared/domain/seal-sample.ts';

/** A confirmed impression of the seal for certificates of 金沙江市第一人民医院, unless told otherwise. */
export const aSealSample = (change: Partial<Record<keyof SealSample, unknown>> = {}): SealSample =>
  sealSample.parse({
    sampleId: '0000005e-0000-4000-8000-000000000001',
    institutionCode: 'H51049910008',
    sealType: 'DIAG',
    picture: 'c'.repeat(64),
    strip: 'd'.repeat(64),
    turn: -4.9,
    paper: 'e'.repeat(64),
    page: 1,
    proposed: { userId: 'user-first', name: '甲审核', at: '2026-11-03T01:00:00.000Z' },
    confirmed: { userId: 'user-second', name: '乙审核', at: '2026-11-04T01:00:00.000Z' },
    ...change,
  });
