import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { maskName } from '../../../shared/privacy/mask.ts';
import { answersTo } from '../../queue/rows/search.ts';
import { printedKeys, type Shortcut } from '../keyboard/shortcut.ts';

/** One line of the palette: an act that is valid here, or a case to open. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Keys of an act, disease of a case. */
  readonly beside: string;
  readonly kind: 'act' | 'case';
  readonly run: () => void;
}

const mostCases = 8;

/** The acts whose words contain what was typed, each once; all of them when nothing was. */
export const actEntries = (shortcuts: readonly Shortcut[], typed: string): PaletteEntry[] =>
  shortcuts
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
    .filter(({ label }, index, all) => all.findIndex((other) => other.label === label) === index)
    .map(({ keys, label, run }) => ({ id: keys, label, beside: printedKeys(keys), kind: 'act', run }));

/** The first few cases that answer to what was typed; none when nothing was. Names are masked as in every list. */
export function caseEntries(
  records: Iterable<CaseRecord>,
  typed: string,
  open: (record: CaseRecord) => void,
): PaletteEntry[] {
  if (typed.trim() === '') return [];
  const found: PaletteEntry[] = [];
  for (const record of records) {
    if (found.length === mostCases) break;
    if (!answersTo(record, typed)) continue;
    found.push({
      id: record.caseId,
      label: `${record.receiptNo}  ${maskName(record.person.name)}`,
      beside: record.items.map(({ diseaseName }) => diseaseName).join('、'),
      kind: 'case',
      run: () => open(record),
    });
  }
  return found;
}
