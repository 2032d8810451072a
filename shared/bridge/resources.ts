import type { Sha256 } from '../domain/identifiers.ts';

/** Reserved name (RFC 2606) that resolves nowhere; both hosts answer it themselves. */
export const appOrigin = 'https://workstation.test';

/** Path of a paper's bytes as uploaded; served with its media type, Range supported. */
export const documentPath = (hash: Sha256): string => `/documents/${hash}/original`;

/** Path of the crop of a seal, PNG; `index` counts from 1 among the seals of that page, in the order of `readings.seals`. */
export const sealCropPath = (hash: Sha256, page: number, index: number): string =>
  `/documents/${hash}/page-${page}-seal-${index}.png`;

/** Path of the unrolled strip (展开条) of a seal, PNG. */
export const sealStripPath = (hash: Sha256, page: number, index: number): string =>
  `/documents/${hash}/page-${page}-seal-${index}-strip.png`;
