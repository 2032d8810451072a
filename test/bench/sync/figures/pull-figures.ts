import { caseCount } from '../../../contract/central/rig/sample-resources.ts';
import { amountFigure, type Figure } from '../../figure.ts';
import { pullOnce, pullPlainly, type PlainPull, type Pulled } from '../measures/pull.ts';
import type { SyncOptions } from '../options.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { fill } from '../rig/fill.ts';
import { middle } from '../rig/middle.ts';

/** Rows of one page of the feed, as the workstation asks for them (`renderer/pull`). */
const pageSize = 250;

const bestPut = ({ bulkPut }: PlainPull): number => Math.min(...bulkPut.values());
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Pulling everything into a new store, beside bare transfer and plain Dexie, and what more cases cost. */
export async function pullFigures(
  options: SyncOptions,
  centre: BenchCentre,
  bundles: string,
  progress: (line: string) => void,
): Promise<{ figures: Figure[]; pulled: readonly Pulled[] }> {
  const { cases, rounds } = options;
  await fill(centre.databaseUrl, { from: 0, count: cases - caseCount, papers: 3 });
  const ours: Pulled[] = [];
  const plain: PlainPull[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const [bare, pulled] = [await pullPlainly(centre, pageSize), await pullOnce(centre, bundles, cases)];
    plain.push(bare);
    ours.push(pulled);
    progress(
      `pull ${round}/${rounds}: ${seconds(pulled.took)} beside ${seconds(bare.transfer)} + ${seconds(bestPut(bare))}`,
    );
  }
  return { figures: pullTable(options, ours, plain), pulled: ours };
}

/** What a pull of many more cases costs for each of them; `pulled` are those of fewer. */
export async function growthFigures(
  { cases, many }: SyncOptions,
  centre: BenchCentre,
  bundles: string,
  pulled: readonly Pulled[],
  progress: (line: string) => void,
): Promise<Figure[]> {
  await fill(centre.databaseUrl, { from: cases, count: many - cases, papers: 3 });
  const larger = await pullOnce(centre, bundles, many);
  progress(`pull of ${many}: ${seconds(larger.took)}`);
  const took = middle(pulled.map((one) => one.took));
  const processor = middle(pulled.map((one) => one.processor));
  const grown = (of: number, from: number): number => of / larger.cases / (from / cases);
  return [
    amountFigure(`time per case, ${many} ÷ ${cases} cases`, grown(larger.took, took), '', { atMost: 1.2 }, 1),
    amountFigure('the same in processor time', grown(larger.processor, processor), '', null, 1),
    amountFigure(`pulling ${many} cases`, larger.took, 'ms', null, 1),
    amountFigure(`longest task on the UI thread, ${many} cases`, larger.held.longestTask, 'ms', null, 1),
  ];
}

function pullTable(
  { cases, rounds }: SyncOptions,
  ours: readonly Pulled[],
  plain: readonly PlainPull[],
): Figure[] {
  const took = middle(ours.map((one) => one.took));
  const transfer = middle(plain.map((one) => one.transfer));
  const put = middle(plain.map(bestPut));
  const longest = (of: keyof Pulled['held']): number => Math.max(...ours.map(({ held }) => held[of]));
  return [
    amountFigure(
      `pulling ${cases} cases into the encrypted store ÷ (raw transfer + plain Dexie)`,
      took / (transfer + put),
      '',
      { atMost: 1 },
      rounds,
    ),
    amountFigure(
      'the same in processor time of all processes',
      middle(ours.map(({ processor }) => processor)) / middle(plain.map(({ processor }) => processor)),
      '',
      null,
      rounds,
    ),
    amountFigure(
      'longest task on the UI thread meanwhile',
      longest('longestTask'),
      'ms',
      { atMost: 50 },
      rounds,
    ),
    amountFigure('longest gap between two turns of it', longest('longestGap'), 'ms', null, rounds),
    amountFigure(`pulling ${cases} cases`, took, 'ms', null, rounds),
    amountFigure('raw transfer: centre → bare client → empty page', transfer, 'ms', null, rounds),
    amountFigure('of it centre → bare client', middle(plain.map((one) => one.fetched)), 'ms', null, rounds),
    amountFigure('plain Dexie bulkPut, best of three batch sizes', put, 'ms', null, rounds),
    amountFigure('a case on the wire', plain[0]!.bytes / cases, 'B', null, cases),
  ];
}
