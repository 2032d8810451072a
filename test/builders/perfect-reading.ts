import type { Readings, ReadingOutcome } from '../../shared/readings/schema.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import type { FileTruth } from '../corpus/truth/record.ts';
import { aDate, aPage, aSeal, aValue, readAs, someReadings, somewhere } from './readings.ts';

/** A line that carries a date label and nothing readable behind it. */
const labelLine = (text: string): Readings['lines'][number] => ({
  page: 1,
  text: `${text}：`,
  polygon: somewhere,
  confidence: 0.9,
  handwritten: false,
});

/**
 * What an engine would give that reads every sample as well as a person could: all that is true and legible, nothing
 * of a page that a person could not read. A date that cannot be read leaves its label as a line.
 */
export function perfectReading(file: FileTruth, sha256: Sha256): ReadingOutcome {
  if (file.error !== null) return { status: 'unreadable', sha256, code: file.error };
  const legible = <T>(value: T | null): T | null => (file.legible ? value : null);
  const documentType: Readings['documentType'] = { value: 'other', subtype: file.docType, confidence: 0.95 };
  const name = legible(file.patientName);
  const number = legible(file.idNumber);
  const institution = legible(file.institution);
  return readAs(
    someReadings({
      sha256,
      documentType,
      pages: Array.from({ length: file.pages }, (_, index) =>
        aPage({
          index: index + 1,
          colour: file.colour,
          quality: { legible: file.legible, issues: file.legible ? [] : ['blurry'] },
        }),
      ),
      lines: (legible(file.dates) ?? []).filter((date) => !date.legible).map((date) => labelLine(date.label)),
      seals: (legible(file.seals) ?? []).map((seal) =>
        aSeal(
          seal.institutionCode === null ? null : { code: seal.institutionCode, name: seal.institution! },
          { kind: seal.kind, shape: seal.shape, colour: file.colour ? 'red' : 'black', page: seal.page },
        ),
      ),
      dates: (legible(file.dates) ?? [])
        .filter((date) => date.legible)
        .map((date) => aDate(date.kind, date.value, { label: date.label, page: date.page })),
      fields: {
        patientName: name === null ? null : aValue(name),
        idNumber: number === null ? null : aValue(number),
        institution: institution === null ? null : { ...aValue(institution), code: file.institutionCode },
        doctor: legible(aValue('医师')),
      },
    }),
  );
}
