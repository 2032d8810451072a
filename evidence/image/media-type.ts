/** Types of file the engine reads. */
export type ReadableMediaType =
  'image/jpeg' | 'image/png' | 'image/webp' | 'image/tiff' | 'image/heic' | 'application/pdf';

const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[from + index] === letter.codePointAt(0));

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((value, index) => bytes[index] === value);

/** A PDF may carry up to 1024 bytes of something else before its header (ISO 32000-2, annex I). */
function holdsPdfHeader(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 5, 1024);
  for (let at = 0; at <= end; at++) if (bytes[at] === 0x25 && ascii(bytes, at, '%PDF-')) return true;
  return false;
}

/** Brands with which HEIC files (ISO/IEC 23008-12) begin. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];

/** The type of a file by its first bytes; its name plays no part. Null when it is none that the engine reads. */
export function sniffMediaType(bytes: Uint8Array): ReadableMediaType | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return 'image/webp';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a))
    return 'image/tiff';
  if (ascii(bytes, 4, 'ftyp') && heicBrands.some((brand) => ascii(bytes, 8, brand))) return 'image/heic';
  if (holdsPdfHeader(bytes)) return 'application/pdf';
  return null;
}

const names: readonly [test: (bytes: Uint8Array) => boolean, name: string][] = [
  [(bytes) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04), 'ZIP / Office'],
  [(bytes) => ascii(bytes, 4, 'ftyp'), 'AVIF / MP4'],
  [(bytes) => ascii(bytes, 0, 'GIF8'), 'GIF'],
  [(bytes) => ascii(bytes, 0, 'BM'), 'BMP'],
  [(bytes) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0), 'Word / Excel'],
  [(bytes) => ascii(bytes, 0, '<'), 'HTML / XML'],
  [
    (bytes) => bytes.subarray(0, 512).every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32),
    '文本',
  ],
];

/** What an unreadable file seems to be, for the sentence shown to a person. */
export const describeUnreadable = (bytes: Uint8Array): string =>
  names.find(([test]) => test(bytes))?.[1] ?? '未知类型';

/** Whether a file is an OFD document (GB/T 33190): a ZIP archive that holds `OFD.xml`, by which it begins or ends. */
export function isOfd(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  return ends.some((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('OFD.xml'));
}
