import { openReport } from '../../../../corpus/report/store.ts';

/** One of the processes that make pages: `ROOT SEED COUNT FIRST STEP` makes pages FIRST, FIRST + STEP … and writes a line for each. */
const [root, seed, count, first, step] = process.argv.slice(2);
const store = await openReport(root!, seed!);
for (let number = Number(first); number < Number(count); number += Number(step)) {
  await store.page(number);
  process.stdout.write(`${number}\n`);
}
