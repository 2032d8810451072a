import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeResources } from '../../contract/central/rig/sample-resources.ts';

/** A record of the sample file, as far as it is changed here. */
interface Sample {
  documents: { documentId: string }[];
}

const uuid = (kind: string, n: number): string => `0000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/**
 * The resources of the test centre with so many applications, and no time to take an opinion back: what is judged leaves
 * at once. Gives the folder; the caller removes it.
 */
export function writeManyCases(count: number): string {
  const folder = writeResources();
  const policy = path.join(folder, 'policy');
  for (const name of readdirSync(policy).filter((file) => file.endsWith('.json')))
    change(path.join(policy, name), (pack: { review?: { undoSeconds: number } }) => {
      if (pack.review !== undefined) pack.review.undoSeconds = 0;
    });
  change(path.join(folder, 'samples/cases.json'), (file: { cases: Sample[] }) => {
    const [pattern] = file.cases;
    file.cases = Array.from({ length: count }, (_, n) => ({
      ...pattern!,
      caseId: uuid('0ca5', n),
      receiptNo: `510499MT1-20261102-${String(n).padStart(6, '0')}-0`,
      documents: pattern!.documents.map((document) => ({ ...document, documentId: uuid('0d0c', n) })),
    }));
  });
  return folder;
}

function change<T>(file: string, act: (content: T) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as T;
  act(content);
  writeFileSync(file, JSON.stringify(content));
}
