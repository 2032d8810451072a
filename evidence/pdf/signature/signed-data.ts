import { createHash, verify, X509Certificate } from 'node:crypto';
import { firstDer, objectIdentifier, readDer, type Der } from './der.ts';

/** Who signed, and whether signature and digest hold for the given bytes. */
export interface SignedDataVerdict {
  /** Common name of the certificate, or its whole subject. */
  signer: string;
  intact: boolean;
}

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3',
};
const messageDigest = '1.2.840.113549.1.9.4';

/**
 * Checks detached CMS SignedData (RFC 5652) over `signed`: the digest among the signed attributes is that of the bytes, and the
 * signature over those attributes is that of the certificate. Whether the certificate may be trusted is not judged. Throws for
 * what is no such structure or uses an unknown algorithm.
 */
export function checkSignedData(cms: Uint8Array, signed: Uint8Array): SignedDataVerdict {
  const [, wrapped] = readDer(firstDer(cms).content);
  const body = readDer(readDer(wrapped?.content ?? new Uint8Array())[0]?.content ?? new Uint8Array());
  const certificates = body.find(({ tag }) => tag === 0xa0);
  const signerInfo = readDer(body.at(-1)?.content ?? new Uint8Array())[0];
  if (certificates === undefined || signerInfo === undefined) throw new Error('no signer in the structure');
  const parts = readDer(signerInfo.content);
  const certificate = certificateOf(readDer(certificates.content), parts[1]!);
  const algorithm = hashes[objectIdentifier(readDer(parts[2]!.content)[0]!)];
  const attributes = parts.find(({ tag }) => tag === 0xa0);
  const signature = parts.find(({ tag }, index) => tag === 0x04 && index > 3);
  if (algorithm === undefined || signature === undefined) throw new Error('unknown algorithm');
  const digest = createHash(algorithm).update(signed).digest();
  const covered = attributes === undefined ? signed : asSet(attributes);
  const isSameDigest = attributes === undefined || digestIn(attributes).equals(digest);
  const isSigned = verify(algorithm, covered, certificate.publicKey, signature.content);
  return { signer: commonName(certificate.subject), intact: isSameDigest && isSigned };
}

/** The certificate whose serial number the signer names; the first one where it is named otherwise. */
function certificateOf(all: readonly Der[], identifier: Der): X509Certificate {
  const certificates = all.map(({ whole }) => new X509Certificate(whole));
  const serial = readDer(identifier.content).find(({ tag }) => tag === 0x02);
  const wanted = serial === undefined ? '' : Buffer.from(serial.content).toString('hex').replace(/^0+/, '');
  const found =
    certificates.find(
      ({ serialNumber }) => serialNumber.toLowerCase().replace(/^0+/, '') === wanted.toLowerCase(),
    ) ?? certificates[0];
  if (found === undefined) throw new Error('no certificate in the structure');
  return found;
}

/** Signed attributes as they were signed: the implicit tag put back to SET OF. */
function asSet({ whole }: Der): Uint8Array {
  const copy = Uint8Array.from(whole);
  copy[0] = 0x31;
  return copy;
}

function digestIn(attributes: Der): Buffer {
  for (const attribute of readDer(attributes.content)) {
    const [type, values] = readDer(attribute.content);
    if (type !== undefined && values !== undefined && objectIdentifier(type) === messageDigest)
      return Buffer.from(readDer(values.content)[0]!.content);
  }
  throw new Error('no digest among the signed attributes');
}

const commonName = (subject: string): string =>
  /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
