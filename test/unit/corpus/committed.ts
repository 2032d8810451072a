import { readFileSync } from 'node:fs';
import { directory } from '../../../shared/domain/institution.ts';
import { sampleAccounts, sampleManifest } from '../../corpus/make/manifest.ts';
import type { CaseTruth, FileTruth } from '../../corpus/truth/record.ts';

const resources = new URL('../../../resources/', import.meta.url);
const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** The committed manifest, parsed. */
export const manifest = sampleManifest.parse(json(new URL('samples/cases.json', resources)));
/** The committed accounts, parsed. */
export const accounts = sampleAccounts.parse(json(new URL('samples/accounts.json', resources)));
/** The committed directory, parsed. */
export const institutions = directory.parse(json(new URL('directory/institutions.json', resources)));
/** What the generator knows about the committed samples. */
export const truth = json(new URL('../../corpus/truth.json', import.meta.url)) as {
  version: string;
  cases: CaseTruth[];
};
/** All files of the truth. */
export const files: readonly FileTruth[] = truth.cases.flatMap((entry) => entry.files);

/** Bytes of one committed sample file. */
export function bytesOf(file: string): Buffer {
  return readFileSync(new URL(`samples/${file}`, resources));
}
