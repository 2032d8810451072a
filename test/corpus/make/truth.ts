import type { DateKind, DocType } from '../../../shared/domain/enumerations.ts';
import type { Institution } from '../../../shared/domain/institution.ts';
import type { SheetToPicture } from '../capture/picture.ts';
import type { Paper } from '../print/paper.ts';
import type { PaperWish } from '../plan/wishes.ts';
import type { ReadingErrorCode } from '../../../shared/readings/schema.ts';
import { expectedLevels, type Facts } from '../truth/expected.ts';
import type { FileTruth, SealTruth } from '../truth/record.ts';
import type { CaseMatter } from './matter.ts';
import type { MadeFile } from '../files/make-file.ts';

/** The kinds that count per paper, first found wins (domain 3.4). */
const COUNTED: Partial<Record<DocType, readonly DateKind[]>> = {
  DIAG_CERT: ['ISSUE', 'VISIT'],
  DISCHARGE: ['DISCHARGE', 'SIGN'],
  OUTPATIENT: ['VISIT'],
  LAB: ['REPORT', 'RECEIVE', 'COLLECT'],
  IMAGING: ['REPORT', 'EXAM'],
};

const ERRORS: Partial<Record<PaperWish['container'], ReadingErrorCode>> = {
  'pdf-locked': 'file-encrypted',
  'jpeg-damaged': 'file-damaged',
  'text-named-jpeg': 'file-type-mismatch',
};

function sealTruths(
  paper: Paper,
  places: readonly SheetToPicture[],
  find: (name: string) => Institution,
): SealTruth[] {
  return paper.stamps.flatMap(({ design, page, x, y }): SealTruth[] => {
    const place = places[page - 1];
    if (place === undefined) return [];
    const at = (px: number, py: number): [number, number] => place(px / paper.width, py / paper.height);
    const rim = Array.from({ length: 72 }, (_, step) => (step * Math.PI) / 36).map((angle) =>
      at(x + design.radiusX * Math.cos(angle), y + design.radiusY * Math.sin(angle)),
    );
    const [xs, ys] = [rim.map(([px]) => px), rim.map(([, py]) => py)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const institution = design.kind === 'institution' ? find(design.name) : null;
    return [
      {
        page,
        kind: design.kind,
        shape: design.shape,
        sealType: design.sealType,
        institution: institution?.name ?? null,
        institutionCode: institution?.code ?? null,
        centreText: design.centreText,
        centre: [round((left + right) / 2), round((top + bottom) / 2)],
        radius: [round((right - left) / 2), round((bottom - top) / 2)],
        wear: round(design.wear),
      },
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Writes down what is true about a file that was just made. */
export function fileTruth(
  made: MadeFile,
  paper: Paper,
  wish: PaperWish,
  of: CaseMatter,
  issuer: Institution,
  stored: { file: string; documentId: string },
): FileTruth {
  const { printed } = paper;
  const legible = wish.capture !== 'photo-blurred';
  const counted = (COUNTED[wish.docType] ?? [])
    .map((kind) => printed.dates.find((date) => date.kind === kind && date.legible))
    .find((date) => date !== undefined);
  const facts: Facts = {
    ...stored,
    docType: wish.docType,
    capture: wish.capture,
    pages: made.places.length,
    rotation: wish.exif ? 0 : ([0, 270, 180, 90] as const)[(wish.turned ?? 0) / 90]!,
    colour: wish.capture !== 'photocopy',
    legible,
    error: ERRORS[wish.container] ?? null,
    institution: printed.institution,
    institutionCode: printed.institution === null ? null : issuer.code,
    patientName: printed.patientName,
    idNumber: printed.idNumber,
    seals: sealTruths(paper, made.places, of.find),
    dates: printed.dates.map((date) => ({ ...date, legible: date.legible && legible })),
    countedDate: legible ? (counted?.value ?? null) : null,
    doctorNamed: printed.doctorNamed,
  };
  const expected = expectedLevels(facts, of.person.name, of.plan.submittedOn, issuer);
  const { doctorNamed: _, ...truth } = facts;
  return { ...truth, expected };
}
