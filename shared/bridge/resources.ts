import type { Sha256 } from '../domain/identifiers.ts';

/** Reserved name (RFC 2606) that resolves nowhere; both hosts answer it themselves. */
export const appOrigin = 'https://workstation.test';

/** Path of a paper's bytes as uploaded; served with its media type, Range supported. */
export const documentPath = (hash: Sha256): string => `/documents/${hash}/original`;

/** Path of the crop of a seal, PNG; `index` counts from 1 among the seals of that page, in the order of `readings.seals`. */
export const sealCropPath = (hash: Sha256, page: number, index: number): string =>
  `/documents/${hash}/page-${page}-seal-${index}.png`;

/** Name of the picture of a seal's ink alone (印文), PNG, as the crop lies; only for coloured seals of institutions. */
export const sealInkName = (page: number, index: number): string => `page-${page}-seal-${index}-ink.png`;

/** Path of it. */
export const sealInkPath = (hash: Sha256, page: number, index: number): string =>
  `/documents/${hash}/${sealInkName(page, index)}`;

/** Name under which the picture of a confirmed impression (样章) is kept; its hash stands where a paper's does. */
export const sealSampleName = 'seal-sample.png';

/** Path of the picture of a confirmed impression. */
export const sealSamplePath = (picture: Sha256): string => `/documents/${picture}/${sealSampleName}`;

/** Name of the picture of the unrolled strip (展开条) of a seal, PNG. */
export const sealStripName = (page: number, index: number): string => `page-${page}-seal-${index}-strip.png`;

/** Path of it. */
export const sealStripPath = (hash: Sha256, page: number, index: number): string =>
  `/documents/${hash}/${sealStripName(page, index)}`;
