import { CONDITIONS, type Condition } from '../../../corpus/report/plan/page-plan.ts';
import type { Figure } from '../../figure.ts';
import { FIGURES, PARTS, type FigureKey } from '../score/figures.ts';
import { keptName, type FailedTrial } from './failures.ts';
import type { Count, Row } from './tally.ts';

/** What stands above the table. */
export interface Heading {
  pages: number;
  seed: string;
  engine: string;
  peer: string;
  /** Names in the directory, and what the pages hold. */
  contents: string;
}

const conditionNames: Record<Condition, string> = {
  scan: 'clean scan',
  'scan-compressed': 'compressed scan',
  photo: 'photo',
  'photo-hard': 'hard photo',
  rotated: 'rotated',
  grey: 'grey',
  'pdf-scan': 'scanned PDF',
  'pdf-digital': 'born-digital PDF',
};

const mark = (met: boolean | null): string => (met === null ? '' : met ? 'met' : '**short**');
const cell = (count: Count | undefined): string =>
  count === undefined ? '' : `${count.hits}/${count.trials}`;

/** The whole report as Markdown: the table by condition and part, seals by kind, times and memory, the worst failures. */
export function markdown(
  heading: Heading,
  rows: readonly Row[],
  seals: readonly string[],
  amounts: readonly Figure[],
  failures: readonly FailedTrial[],
): string {
  const lines = [
    `# Evidence engine: ${heading.pages} unseen pages, seed \`${heading.seed}\``,
    '',
    `Engine ${heading.engine}; ${heading.contents}; peer: ${heading.peer}. Shares with their Wilson interval at 95 %; the columns on the right are counts.`,
    '',
    ...conditionTable(rows),
    '',
    '## Institution seals by kind',
    '',
    ...seals,
    '',
    '## Time and memory',
    '',
    '| amount | value | goal | met | n |',
    '| --- | --- | --- | --- | --- |',
    ...amounts.map(
      ({ name, figure, unit, goal, met, samples }) =>
        `| ${name} | ${figure ?? '—'} ${unit} | ${goal ?? ''} | ${mark(met)} | ${samples} |`,
    ),
    '',
    '## Worst failures',
    '',
    'Read / true. The files lie in `evidence-failures/` beside this page.',
    '',
    ...failures.map(
      ({ trial, truth }) =>
        `- ${FIGURES[trial.figure][0]}: \`${keptName(truth.number, truth.file)}\` (${conditionNames[truth.condition]}, ${truth.docType}): ${trial.seen}`,
    ),
    '',
  ];
  return lines.join('\n');
}

function conditionTable(rows: readonly Row[]): string[] {
  const titles = new Map<FigureKey, string>(PARTS.map(([title, from]) => [from, title]));
  const names = CONDITIONS.map((condition) => conditionNames[condition]);
  const blanks = ' |'.repeat(5 + CONDITIONS.length);
  return [
    `| figure | share | interval | goal | met | n | ${names.join(' | ')} |`,
    `| --- | --- | --- | --- | --- | --- | ${CONDITIONS.map(() => '---').join(' | ')} |`,
    ...rows.flatMap(({ key, figure, by }) => {
      const title = titles.get(key);
      const part = title === undefined ? [] : [`| **${title}** |${blanks}`];
      if (figure.samples === 0) return part;
      const interval = `${figure.interval?.[0]}–${figure.interval?.[1]}`;
      const counts = CONDITIONS.map((condition) => cell(by[condition]));
      const cells = [figure.name, `${figure.figure} %`, interval, figure.goal ?? '', mark(figure.met)];
      return [...part, `| ${[...cells, figure.samples, ...counts].join(' | ')} |`];
    }),
  ];
}
