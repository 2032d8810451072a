import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../central/documents/media-type.ts';

describe('the type of a paper', () => {
  it.each([
    ['ffd8ffe000104a46', 'image/jpeg'],
    ['89504e470d0a1a0a0000', 'image/png'],
    [Buffer.from('%PDF-1.4').toString('hex'), 'application/pdf'],
    [Buffer.from(`${'x'.repeat(900)}%PDF-1.4`).toString('hex'), 'application/pdf'],
    [Buffer.from(`${'x'.repeat(1024)}%PDF-1.4`).toString('hex'), null],
    [Buffer.from('<svg/>').toString('hex'), null],
    ['ffd8', null],
    ['', null],
  ])('of %s… is %s', (hex, type) => {
    expect(mediaTypeOf(Buffer.from(hex, 'hex'))).toBe(type);
  });
});
