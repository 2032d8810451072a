import { rectangle, type Polygon } from '../../shared/geometry/polygon.ts';
import { sha256, type Sha256 } from '../../shared/domain/identifiers.ts';
import type { DateReading, ReadValue, ReadingOutcome, Readings, Seal } from '../../shared/readings/schema.ts';
import { noFields } from '../../shared/readings/no-fields.ts';

/** A place on a page that nothing depends on. */
export const somewhere: Polygon = rectangle(100, 100, 200, 40);

/** A hash that is told apart by its number. */
export const aHash = (number = 1): Sha256 => sha256.parse(number.toString(16).padStart(64, '0'));

/** A value read with certainty. */
export const aValue = (value: string, changes: Partial<ReadValue> = {}): ReadValue => ({
  value,
  confidence: 0.95,
  page: 1,
  polygon: somewhere,
  handwritten: false,
  ...changes,
});

/** A printed date read with certainty. */
export const aDate = (
  kind: DateReading['kind'],
  value: string,
  changes: Partial<DateReading> = {},
): DateReading => ({
  label: '',
  kind,
  value,
  page: 1,
  polygon: somewhere,
  confidence: 0.95,
  handwritten: false,
  ...changes,
});

/** A clear red institution seal, verified as the given institution (or as none). */
export const aSeal = (
  institution: { readonly code: string; readonly name: string } | null,
  changes: Partial<Seal> = {},
): Seal => ({
  page: 1,
  polygon: somewhere,
  kind: 'institution',
  shape: 'circle',
  colour: 'red',
  arcText: institution?.name ?? '',
  centreText: '',
  sealType: 'OFFICIAL',
  institution: institution && { ...institution, score: 0.9 },
  candidates: institution ? [{ ...institution, score: 0.9 }] : [],
  legibility: 0.9,
  confidence: 0.9,
  ...changes,
});

/** A legible page in colour. */
export const aPage = (changes: Partial<Readings['pages'][number]> = {}): Readings['pages'][number] => ({
  index: 1,
  width: 1240,
  height: 1754,
  rotation: 0,
  colour: true,
  quality: { legible: true, issues: [] },
  ...changes,
});

/** Readings of one legible page of a diagnosis certificate on which nothing was found. */
export const someReadings = (
  changes: Partial<Omit<Readings, 'fields'>> & { readonly fields?: Partial<Readings['fields']> } = {},
): Readings => ({
  sha256: aHash(),
  mediaType: 'image/jpeg',
  engine: 'test',
  directory: 'test',
  documentType: { value: 'diagnosis-certificate', subtype: 'DIAG_CERT', confidence: 0.95 },
  pages: [aPage()],
  lines: [],
  seals: [],
  sealUnsure: false,
  signatures: [],
  electronicSignatures: [],
  dates: [],
  timings: { totalMs: 1 },
  ...changes,
  fields: { ...noFields, ...changes.fields },
});

/** The outcome of a paper that was read. */
export const readAs = (readings: Readings): ReadingOutcome => ({ status: 'read', readings });
