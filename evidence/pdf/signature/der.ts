/** One element of DER (ITU-T X.690): its tag byte, its content, and all its bytes. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** The elements that stand one after another in `bytes`. Throws a `RangeError` where they end too early. */
export function readDer(bytes: Uint8Array): Der[] {
  const elements: Der[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const tag = bytes[at]!;
    const first = bytes[at + 1] ?? 0;
    const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
    if (sizeBytes > 4 || first === 0x80) throw new RangeError('a length of this form is not DER');
    let length = first < 0x80 ? first : 0;
    for (let index = 0; index < sizeBytes; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
    at += 2 + sizeBytes;
    if (at + length > bytes.length) throw new RangeError('an element is cut off');
    elements.push({
      tag,
      content: bytes.subarray(at, at + length),
      whole: bytes.subarray(start, at + length),
    });
    at += length;
  }
  return elements;
}

/** The first element of `bytes`; what follows it (padding) is left alone. */
export function firstDer(bytes: Uint8Array): Der {
  const first = bytes[1] ?? 0;
  const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < sizeBytes; index += 1) length = length * 256 + (bytes[2 + index] ?? 0);
  const [only] = readDer(bytes.subarray(0, 2 + sizeBytes + length));
  if (only === undefined) throw new RangeError('there is no element');
  return only;
}

/** An object identifier in dotted form. */
export function objectIdentifier({ content }: Der): string {
  const arcs: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
