import { crc32, deflateSync } from 'node:zlib';

/** A file that somebody made in order to bring the engine down. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const plain = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A valid grey PNG of one tone: a few kilobytes that become `width` × `height` pixels. */
function flatPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 30_000)), { level: 9 });
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', new Uint8Array())]),
  );
}

/** A PDF of the given objects, without a table of them: readers must rebuild it. */
const pdf = (...objects: readonly string[]): Uint8Array =>
  plain(
    `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF`,
  );

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`;
const stream = (words: string): string => `<</Length ${words.length}>>stream\n${words}\nendstream`;

/** Bombs of pixels, pages, objects and nesting, and files of other kinds. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'pixel-bomb.png', bytes: () => flatPng(30_000, 30_000) },
  { name: 'thin-bomb.png', bytes: () => flatPng(2_000_000, 20) },
  { name: 'nested-arrays.pdf', bytes: () => pdf(catalogue, onePage, page(`/X ${'['.repeat(200_000)}`)) },
  {
    name: 'nested-dictionaries.pdf',
    bytes: () => pdf(catalogue, onePage, page(`/X ${'<</X '.repeat(100_000)}`)),
  },
  {
    name: 'pages-in-a-circle.pdf',
    bytes: () => pdf(catalogue, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999>>'),
  },
  {
    name: 'many-pages.pdf',
    bytes: () => pdf(catalogue, `<</Type/Pages/Kids[${'3 0 R '.repeat(5000)}]/Count 5000>>`, page('')),
  },
  {
    name: 'large-page.pdf',
    bytes: () => pdf(catalogue, onePage, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000 200000]>>'),
  },
  {
    name: 'form-in-itself.pdf',
    bytes: () =>
      pdf(
        catalogue,
        onePage,
        page('/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>'),
        stream('/F Do'),
        '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream',
      ),
  },
  {
    name: 'many-strokes.pdf',
    bytes: () =>
      pdf(catalogue, onePage, page('/Contents 4 0 R'), stream('0 0 m 500 500 l S '.repeat(15_000))),
  },
  {
    name: 'script.svg',
    bytes: () => plain('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  },
  { name: 'picture-of-entities.svg', bytes: () => plain('<!DOCTYPE s [<!ENTITY a "aaaa">]><svg>&a;</svg>') },
  { name: 'empty.jpg', bytes: () => new Uint8Array() },
  { name: 'document.ofd', bytes: () => plain('PK\u0003\u0004....OFD.xml....') },
  { name: 'archive.pdf', bytes: () => plain('PK\u0003\u0004\u0014\u0000') },
  {
    name: 'cut-photograph.heic',
    bytes: () => plain('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000'),
  },
];
