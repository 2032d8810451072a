import { parseArgs } from 'node:util';
import { buildIfChanged } from '../../scripts/lib/build.mjs';
import { createRandom } from '../corpus/random.ts';
import { damageStores } from './damage/damage-stores.ts';
import { runRound, type End } from './lives/round.ts';
import { projectRoot } from './lives/word.ts';
import { whyNoPowerCuts } from './volume/volume.ts';

/**
 * `npm run crash -- [--kills N] [--cuts N] [--seed S] [--no-damage]`: the real host and Chromium, killed at random
 * moments of scripted work, cut off from power, and started over damaged stores. Ends with 1 when anything that a
 * screen called saved is missing, or stands at the centre other than once.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    cuts: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    damage: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

buildIfChanged(projectRoot);
const random = createRandom(`crash ${values.seed}`);
let failed = false;

async function end(how: End, times: number): Promise<void> {
  let [ends, saved, untold, rounds] = [0, 0, 0, 0];
  while (ends < times) {
    const result = await runRound(how, times - ends, random);
    ends += result.ends;
    saved += result.saved;
    untold += result.untold;
    rounds += 1;
    for (const problem of result.problems) console.log(`  ${problem}`);
    failed ||= result.problems.length > 0;
    console.log(`${how}: ${ends} of ${times}, ${saved} opinions called saved so far`);
  }
  console.log(
    `${how}: ${ends} ends in ${rounds} rounds; ${saved} opinions called saved, all there after each restart and once at the centre: ${failed ? 'NO' : 'yes'}; ${untold} under way at an end`,
  );
}

await end('kill', Number(values.kills));
const why = whyNoPowerCuts();
if (why === null) await end('power cut', Number(values.cuts));
else console.log(`power cut: skipped, ${why}`);
if (values.damage && !(await damageStores())) failed = true;
process.exit(failed ? 1 : 0);
