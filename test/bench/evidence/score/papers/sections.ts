import type { ScoredPage, Trial } from '../trial.ts';

/** Share of a section's characters that must be read in their order. */
const ENOUGH = 0.9;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/** Trials of sections (诊断, 治疗经过, 医嘱 …) and of the line that counts the pages. */
export function sectionTrials({ truth, readings }: ScoredPage): Trial[] {
  const trials: Trial[] = [];
  for (const { heading, text, byHand } of truth.sections) {
    const found = readings.fields.sections.find((section) => section.heading.includes(heading));
    trials.push({ figure: 'headings', hit: found !== undefined, seen: heading });
    if (byHand) continue;
    const right = bare(text);
    const share = inOrder(bare(found?.text ?? ''), right) / Math.max(1, right.length);
    trials.push({
      figure: 'sectionText',
      hit: share >= ENOUGH,
      seen: `${heading}: ${Math.round(share * 100)} %`,
    });
  }
  if (truth.folio !== null) {
    const printed = readings.pages[0]?.printedNumber ?? null;
    trials.push({
      figure: 'folio',
      hit: printed !== null && printed.number === truth.folio[0] && printed.of === truth.folio[1],
      seen: `${printed?.number ?? '—'}/${printed?.of ?? '—'} / ${truth.folio.join('/')}`,
    });
  }
  return trials;
}

/** Characters that two texts have in common in the same order (longest common subsequence). */
function inOrder(one: string, other: string): number {
  let before = new Uint16Array(other.length + 1);
  for (const letter of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at += 1)
      row[at + 1] = letter === other[at] ? before[at]! + 1 : Math.max(row[at]!, before[at + 1]!);
    before = row;
  }
  return before[other.length]!;
}
