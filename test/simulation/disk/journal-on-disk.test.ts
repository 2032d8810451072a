import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openJournal, type Journal } from '../../../electron/services/journal/journal.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { anOpinion } from '../../builders/opinion.ts';
import { createChance } from '../world/chance.ts';
import { createVirtualTime } from '../world/virtual-time.ts';
import { createWorld, runUntil, type World } from '../world/world.ts';
import { createMachine } from '../workstation/machine.ts';
import { createDisk } from './simulated-disk.ts';
import { journalDisk } from './journal-disk.ts';

/** Lets a promise of virtual time come true, or shows that it never will. */
async function outcomeOf<T>(world: World, promise: Promise<T>): Promise<T | null> {
  let value: T | null = null;
  void promise.then((given) => {
    value = given;
  });
  await runUntil(world.time, world.time.now + 60_000);
  return value;
}

it('never builds upon a record that a killed process wrote and did not sync', async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const world = createWorld(createVirtualTime(0), createChance(seed));
    const disk = createDisk();
    const machine = createMachine('A', world, (how) => {
      if (how === 'power') disk.cutPower(world.chance);
    });
    const key = randomBytes(32);
    const saved: string[] = [];
    const open = async (): Promise<Journal> => {
      const files = journalDisk(disk, { syncFails: 0, keepsLate: null }, machine.startHost(), world);
      const opened = await outcomeOf(world, openJournal('user', 'u', key, hostPorts(), files));
      if (opened?.ok !== true) throw new Error(`seed ${seed}: ${JSON.stringify(opened)}`);
      return opened.value;
    };
    const judge = async (journal: Journal): Promise<void> => {
      const opinion = anOpinion({ text: '意见'.repeat(100) });
      const recorded = await outcomeOf(world, journal.append({ type: 'judged', opinion }));
      if (recorded?.ok === true) saved.push(opinion.opinionId);
    };
    const first = await open();
    await judge(first);
    machine.arm('process', 4);
    await judge(first);
    const second = await open();
    machine.arm('power', world.chance.integer(1, 4));
    await judge(second);
    const { records } = await open();
    const kept = records.flatMap(({ event }) => (event.type === 'judged' ? [event.opinion.opinionId] : []));
    expect(kept).toEqual(expect.arrayContaining(saved));
  }
});
