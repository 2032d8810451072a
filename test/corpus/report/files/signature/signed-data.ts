import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { bits, identifier, moment, octets, sequence, set, tagged, whole, words } from './der.ts';

/** A key and the certificate that it signed for itself. */
export interface Signer {
  key: KeyObject;
  certificate: Buffer;
  name: Buffer;
  algorithm: Buffer;
}

const SHA256 = sequence(identifier('2.16.840.1.101.3.4.2.1'));

/** An invented signer with a fresh key: RSA or ECDSA (P-256), as providers of electronic seals use. */
export function createSigner(commonName: string, kind: 'rsa' | 'ec'): Signer {
  const { privateKey, publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm =
    kind === 'rsa'
      ? sequence(identifier('1.2.840.113549.1.1.11'), Buffer.from([5, 0]))
      : sequence(identifier('1.2.840.10045.4.3.2'));
  const name = sequence(
    set(sequence(identifier('2.5.4.6'), words('CN'))),
    set(sequence(identifier('2.5.4.3'), words(commonName))),
  );
  const body = sequence(
    tagged(0, whole(2)),
    whole(7),
    algorithm,
    name,
    sequence(moment('2024-01-01'), moment('2034-01-01')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const certificate = sequence(body, algorithm, bits(sign('sha256', body, privateKey)));
  return { key: privateKey, certificate, name, algorithm };
}

/** Detached CMS SignedData (RFC 5652) over bytes, with signed attributes. */
export function signedData({ key, certificate, name, algorithm }: Signer, bytes: Uint8Array): Buffer {
  const attributes = [
    sequence(identifier('1.2.840.113549.1.9.3'), set(identifier('1.2.840.113549.1.7.1'))),
    sequence(identifier('1.2.840.113549.1.9.4'), set(octets(createHash('sha256').update(bytes).digest()))),
  ];
  const signer = sequence(
    whole(1),
    sequence(name, whole(7)),
    SHA256,
    tagged(0, ...attributes),
    algorithm,
    octets(sign('sha256', set(...attributes), key)),
  );
  return sequence(
    identifier('1.2.840.113549.1.7.2'),
    tagged(
      0,
      sequence(
        whole(1),
        set(SHA256),
        sequence(identifier('1.2.840.113549.1.7.1')),
        tagged(0, certificate),
        set(signer),
      ),
    ),
  );
}
