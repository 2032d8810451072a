/**
 * The same JPEG picture with metadata that would mislead a reader who trusted it: a comment and an EXIF day.
 * Other formats come back as they are.
 */
export function withMetadata(bytes: Uint8Array, comment: string, day: string): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from([
      0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x32, 0x01, 2, 0, 20, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
    ]),
    Buffer.from(`${day.replaceAll('-', ':')} 08:00:00\0`, 'latin1'),
  ]);
  return Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from(comment)),
    bytes.subarray(2),
  ]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
