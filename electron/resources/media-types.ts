import path from 'node:path';

const assetTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
};

/** Media types under which a paper may reach the page; any other becomes bytes that no page will interpret. */
const paperTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'application/pdf',
]);

const bytes = 'application/octet-stream';

/** Media type of a file of the screens, by its extension. */
export const assetMediaType = (file: string): string =>
  assetTypes[path.extname(file).toLowerCase()] ?? bytes;

/** Media type of a paper or a picture made from it: what the host says it is, if that is a picture or a PDF. */
export const paperMediaType = (stated: string): string => (paperTypes.has(stated) ? stated : bytes);
