import { createHash } from 'node:crypto';
import { sha256 } from '../../shared/domain/identifiers.ts';
import { readingErrorCode, type Readings } from '../../shared/readings/schema.ts';
import type { Failure } from '../../shared/result.ts';
import type { LaneArtefact, LaneOutcome, LaneTask } from '../engine/lane-messages.ts';
import { documentType, type DocumentType } from '../fields/document-type.ts';
import { findFields } from '../fields/find-fields.ts';
import { judgeNeeded } from '../fields/needed-values.ts';
import { findElectronicSignatures } from '../pdf/signature/find-signatures.ts';
import { openFile } from './page-pictures.ts';
import { readPage, type PageTools, type ReadPage } from './read-page.ts';

/** What a document is read with. */
export interface DocumentTools extends PageTools {
  /** Version of engine and recognition data. */
  engine: string;
}

/**
 * Reads one paper: opens it by its content, then page by page picture, text and seals, and from all pages together
 * the kind of paper, its fields and its dates. A file that cannot be read is an outcome, never an exception; an
 * exception is a fault of the program and ends the lane.
 * @param onPages told as soon as the number of pages is known
 */
export async function readDocument(
  { fileName, bytes }: LaneTask,
  tools: DocumentTools,
  onPages: (pages: number) => void,
): Promise<LaneOutcome> {
  const started = performance.now();
  const opened = await openFile(bytes, fileName);
  if (!opened.ok) return failed(opened.error);
  const file = opened.value;
  onPages(file.pages);
  const pages: ReadPage[] = [];
  try {
    for (let number = 1; number <= file.pages; number += 1) {
      const picture = await file.page(number);
      if (!picture.ok) return failed(picture.error);
      pages.push(await readPage(number, picture.value, tools));
    }
  } finally {
    await file.close();
  }
  const texts = pages.map((page) => page.text);
  const kind = kindOfDocument(pages);
  const patientName = pages.find((page) => page.patientName !== null)?.patientName ?? null;
  const readings: Readings = {
    sha256: sha256.parse(createHash('sha256').update(bytes).digest('hex')),
    mediaType: file.mediaType,
    engine: tools.engine,
    directory: tools.directory.version,
    documentType: kind,
    pages: pages.map((page, index) => ({ ...page.reading, quality: qualityOf(page, index, kind) })),
    lines: pages.flatMap((page) => page.lines),
    seals: pages.flatMap((page) => page.seals),
    sealUnsure: pages.some((page) => page.sealUnsure),
    signatures: pages.flatMap((page) => page.signatures),
    electronicSignatures: file.mediaType === 'application/pdf' ? findElectronicSignatures(bytes) : [],
    fields: { patientName, ...findFields(texts, tools.directory) },
    dates: pages.flatMap((page) => page.dates),
    timings: { totalMs: Math.round(performance.now() - started) },
  };
  const artefacts: LaneArtefact[] = pages.flatMap((page) => page.artefacts);
  return { type: 'read', readings, artefacts };
}

/** How legible print would be says nothing about a portrait. */
const ofPortrait: Readings['pages'][number]['quality'] = { legible: true, issues: [] };

/** How legible a page is: the first one where the paper's needed values stand, a portrait always. */
function qualityOf(page: ReadPage, index: number, { subtype }: DocumentType): ReadPage['reading']['quality'] {
  if (subtype === 'PHOTO') return ofPortrait;
  return index === 0
    ? judgeNeeded({ ...page, type: subtype, quality: page.reading.quality })
    : page.reading.quality;
}

/** What the text says the paper is; a single picture without text may be a portrait. */
function kindOfDocument(pages: readonly ReadPage[]): DocumentType {
  const byText = documentType(pages.map((page) => page.text));
  const [only] = pages;
  const portrait = byText.subtype === 'OTHER' && pages.length === 1 && only?.portrait === true;
  return portrait ? { value: 'photo', subtype: 'PHOTO', confidence: 0.7 } : byText;
}

/** A failure of opening in the words of the protocol; one that the protocol does not know is the engine's own. */
function failed({ code, details }: Failure): LaneOutcome {
  const known = readingErrorCode.safeParse(code);
  const base = { type: 'failed', code: known.success ? known.data : 'engine-failed' } as const;
  return details === undefined ? base : { ...base, details };
}
