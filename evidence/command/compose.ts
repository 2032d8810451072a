import type { Directory } from '../../shared/domain/institution.ts';
import { sentenceFor } from '../../shared/errors.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import type { Judge } from './judge.ts';
import type { PrintedDocument } from './output.ts';
import type { FileOutcome } from './read-files.ts';
import { sha256 } from '../../shared/domain/identifiers.ts';
import { noFields } from '../../shared/readings/no-fields.ts';

/** What the command adds to every object. */
export interface ComposeTools {
  directory: Directory;
  judge: Judge;
}

/** Puts readings, the date that counts and the checks of one file together; a failed file gets `error` and its checks. */
export function compose(
  { input, sha256: hash, outcome, engine }: FileOutcome,
  tools: ComposeTools,
): PrintedDocument {
  const { directory, judge } = tools;
  const common = { file: input.given, engine, directory: directory.version };
  const digest = hash === null ? null : sha256.parse(hash);
  if (outcome.type === 'read') {
    const { readings } = outcome;
    return {
      ...common,
      sha256: readings.sha256,
      mediaType: readings.mediaType,
      error: null,
      documentType: readings.documentType,
      pages: readings.pages,
      lines: readings.lines,
      seals: readings.seals,
      sealUnsure: readings.sealUnsure,
      signatures: readings.signatures,
      electronicSignatures: readings.electronicSignatures,
      fields: readings.fields,
      dates: readings.dates,
      ...judge({ status: 'read', readings }),
      timings: readings.timings,
    };
  }
  const error =
    outcome.type === 'not-found'
      ? { code: 'not-found' as const, message: '找不到该文件,或没有读取权限。' }
      : { code: outcome.code, message: sentenceFor(outcome.code, outcome.details) };
  const unreadable: ReadingOutcome | null =
    digest === null || outcome.type === 'not-found'
      ? null
      : { status: 'unreadable', sha256: digest, code: outcome.code, details: outcome.details ?? {} };
  return {
    ...common,
    sha256: digest,
    mediaType: null,
    error,
    documentType: { value: 'other', subtype: 'OTHER', confidence: 0 },
    pages: [],
    lines: [],
    seals: [],
    sealUnsure: false,
    signatures: [],
    electronicSignatures: [],
    fields: noFields,
    dates: [],
    ...(unreadable === null ? { effectiveDate: null, checks: [] } : judge(unreadable)),
    timings: { totalMs: 0 },
  };
}
