import { describe, expect, it } from 'vitest';
import { findElectronicSignatures } from '../../../../evidence/pdf/signature/find-signatures.ts';
import { signedFile } from '../../../builders/signed-file.ts';

const found = (change?: (text: string) => string) => findElectronicSignatures(signedFile(change));

describe('an electronic signature', () => {
  it('names its signer and holds while nothing was changed; revocation stays unknown', () => {
    expect(found()).toEqual([{ signer: 'Sample Hospital', intact: true, revocation: 'unknown' }]);
  });

  it('does not hold when one byte of the file was changed after signing', () => {
    expect(found((text) => text.replace('/Type /Sig', '/Type /Sip'))[0]?.intact).toBe(false);
  });

  it('does not hold when something was added behind it', () => {
    expect(found((text) => `${text}2 0 obj << >> endobj`)[0]?.intact).toBe(false);
  });

  it('does not hold when its own bytes were changed or cut', () => {
    expect(
      found((text) => text.replace(/[1-9a-f](?=0*>)/, (digit) => (digit === '1' ? '2' : '1')))[0]?.intact,
    ).toBe(false);
    expect(found((text) => text.slice(0, 900))[0]?.intact).toBe(false);
  });

  it('is not invented where there is none', () => {
    expect(findElectronicSignatures(new Uint8Array(Buffer.from('%PDF-1.7 no signature')))).toEqual([]);
  });
});
