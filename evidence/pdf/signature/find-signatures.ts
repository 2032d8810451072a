import type { Readings } from '../../../shared/readings/schema.ts';
import { checkSignedData } from './signed-data.ts';

type ElectronicSignature = Readings['electronicSignatures'][number];

/** Most signatures of one file that are looked at. */
const most = 20;
const range = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/**
 * The electronic signatures (电子签名) of a PDF (ISO 32000-2, 12.8). `intact` only when digest and signature hold and the
 * signed ranges cover the whole file but the signature itself: what was added behind a signature was not signed. Whether
 * a certificate was revoked cannot be known without a network and is `unknown`. A signature that cannot be checked counts as not intact.
 */
export function findElectronicSignatures(bytes: Uint8Array): ElectronicSignature[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...text.matchAll(range)].slice(0, most).map((match) => {
    const [from, length, again, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const broken: ElectronicSignature = { signer: '', intact: false, revocation: 'unknown' };
    const isWithin = from === 0 && length <= again && again + rest <= bytes.length;
    const hex = isWithin ? /<([0-9A-Fa-f\s]+)>/.exec(text.slice(length, again))?.[1] : undefined;
    if (hex === undefined) return broken;
    const signed = Buffer.concat([bytes.subarray(0, length), bytes.subarray(again, again + rest)]);
    try {
      const verdict = checkSignedData(new Uint8Array(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')), signed);
      const coversAll = text.slice(again + rest).trim() === '';
      return { signer: verdict.signer, intact: verdict.intact && coversAll, revocation: 'unknown' };
    } catch {
      return broken;
    }
  });
}
