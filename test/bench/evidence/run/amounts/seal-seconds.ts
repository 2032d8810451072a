import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Institution } from '../../../../../shared/domain/institution.ts';
import { makePage } from '../../../../corpus/report/make-page.ts';
import { drawPlan } from '../../../../corpus/report/plan/draw-plan.ts';
import type { ReportStore } from '../../../../corpus/report/store.ts';
import { amountFigure, type Figure } from '../../../figure.ts';
import { startEngine } from '../engine/engine.ts';

/** Papers on which a seal is timed. */
const PAPERS = 6;

/**
 * Seconds that a seal costs with directories of 40, 400 and 2,000 names: the same papers are read with and without their seals
 * by one lane, and the difference is shared among the seals.
 */
export async function sealSeconds(store: ReportStore, seed: string): Promise<Figure[]> {
  const { report } = store;
  const plans = [];
  for (let number = 0; plans.length < PAPERS; number += 1) {
    const plan = drawPlan(seed, number, report);
    const [seal] = plan.seals;
    if (plan.condition === 'scan' && seal?.state === 'good' && seal.place !== 'edge')
      plans.push({ ...plan, seals: [seal], personalSeals: 0, fingerprint: false });
  }
  const sealed: Uint8Array[] = [];
  const bare: Uint8Array[] = [];
  for (const plan of plans) {
    sealed.push((await makePage(plan)).bytes);
    bare.push((await makePage({ ...plan, seals: [] })).bytes);
  }
  const needed = new Set(plans.flatMap(({ seals }) => seals.map(({ of }) => of.code)));
  const figures: Figure[] = [];
  for (const size of [40, 400, 2000]) {
    const file = path.join(store.folder, `directory-${size}.json`);
    const names = partOf(report.directory.institutions, needed, size);
    await writeFile(
      file,
      JSON.stringify({ version: `${report.directory.version}-${size}`, institutions: names }),
    );
    const engine = await startEngine(file, 1);
    try {
      await engine.readBytes(sealed[0]!, 'warm-up');
      const time = async (pages: readonly Uint8Array[]): Promise<number> => {
        const started = performance.now();
        for (const bytes of pages) await engine.readBytes(bytes, 'page');
        return (performance.now() - started) / 1000;
      };
      const cost = ((await time(sealed)) - (await time(bare))) / PAPERS;
      figures.push(amountFigure(`seconds a seal, ${names.length} names`, cost, 's', null, PAPERS));
    } finally {
      await engine.close();
    }
  }
  return figures;
}

/** A smaller directory that holds the needed institutions and then the others in order. */
function partOf(
  all: readonly Institution[],
  needed: ReadonlySet<string | null>,
  size: number,
): Institution[] {
  const first = all.filter(({ code }) => needed.has(code));
  return [...first, ...all.filter(({ code }) => !needed.has(code))].slice(0, size);
}
