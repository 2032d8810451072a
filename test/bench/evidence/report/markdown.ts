import { CONDITIONS, type Condition } from '../../../corpus/report/plan/page-plan.ts';
import type { Figure } from '../../figure.ts';
import { FIGURES } from '../score/figures.ts';
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

const mark = (met: boolean | null): string => (met === null ? '' : met ? 'yes' : '**no**');
const cell = (count: Count | undefined): string =>
  count === undefined ? '' : `${count.hits}/${count.trials}`;

/** The whole report as Markdown: the table by condition, times and memory, and the worst failures. */
export function markdown(
  heading: Heading,
  rows: readonly Row[],
  amounts: readonly Figure[],
  failures: readonly FailedTrial[],
): string {
  const lines = [
    `# Evidence engine: ${heading.pages} unseen pages, seed \`${heading.seed}\``,
    '',
    `Engine ${heading.engine}; ${heading.contents}; peer: ${heading.peer}. Shares with their Wilson interval at 95 %; the columns on the right are counts.`,
    '',
    `| figure | share | interval | goal | met | n | ${CONDITIONS.map((condition) => conditionNames[condition]).join(' | ')} |`,
    `| --- | --- | --- | --- | --- | --- | ${CONDITIONS.map(() => '---').join(' | ')} |`,
    ...rows
      .filter(({ figure }) => figure.samples > 0)
      .map(({ figure, by }) =>
        [
          '',
          figure.name,
          `${figure.figure} %`,
          `${figure.interval?.[0]}–${figure.interval?.[1]}`,
          figure.goal ?? '',
          mark(figure.met),
          figure.samples,
          ...CONDITIONS.map((condition) => cell(by[condition])),
          '',
        ]
          .join(' | ')
          .trim(),
      ),
    '',
    '| time and memory | value | goal | met | n |',
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
