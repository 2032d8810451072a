import { parseArgs } from 'node:util';
import { buildIfChanged } from '../../scripts/lib/build.mjs';
import { createRandom } from '../corpus/random.ts';
import { centreEnds, endCentres, whyNoServer } from './centre/end-centres.ts';
import { damageStores } from './damage/damage-stores.ts';
import { runRound, type End } from './lives/round.ts';
import { projectRoot } from './lives/word.ts';
import { whyNoPowerCuts } from './volume/volume.ts';

/**
 * `npm run crash -- [--kills N] [--cuts N] [--seed S] [--no-damage]`: the real host and Chromium, killed at random
 * moments of scripted work, cut off from power, and started over damaged stores. Ends with 1 when anything that a
 * screen called saved is missing, or stands at the centre other than once.
 *
 * `npm run crash -- --centre [--ends N] [--seed S]`: instead of workstations, centres and their PostgreSQL server are ended
 * under load. Ends with 1 when a confirmed opinion is missing, stands there twice, or something does not drain.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    cuts: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    damage: { type: 'boolean', default: true },
    centre: { type: 'boolean', default: false },
    ends: { type: 'string', default: '24' },
  },
  allowNegative: true,
});

const random = createRandom(`crash ${values.seed}`);
let failed = false;

/** Ends centres and databases, each way about as often. */
async function centres(times: number): Promise<void> {
  const why = whyNoServer();
  if (why !== null) return console.log(`centre: skipped, ${why}`);
  const order = Array.from({ length: times }, (_, n) => centreEnds[n % centreEnds.length]!);
  const { ends, saved, confirmed, again, problems } = await endCentres(order, random);
  for (const problem of problems) console.log(`  ${problem}`);
  failed = problems.length > 0 || saved !== confirmed;
  for (const [how, count] of Object.entries(ends)) console.log(`${how}: ${count}`);
  console.log(
    `${saved} opinions called saved, ${again} times sent again; ${confirmed} confirmed; each once at the centre and the audit trail whole: ${failed ? 'NO' : 'yes'}`,
  );
}

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

async function workstations(): Promise<void> {
  buildIfChanged(projectRoot);
  await end('kill', Number(values.kills));
  const why = whyNoPowerCuts();
  if (why === null) await end('power cut', Number(values.cuts));
  else console.log(`power cut: skipped, ${why}`);
  if (values.damage && !(await damageStores())) failed = true;
}

await (values.centre ? centres(Number(values.ends)) : workstations());
process.exit(failed ? 1 : 0);
