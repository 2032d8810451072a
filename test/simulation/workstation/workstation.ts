import { databaseName } from '../../../renderer/store/database.ts';
import { createDisk } from '../disk/simulated-disk.ts';
import type { Person } from '../centre/applications.ts';
import type { SimulatedCentre } from '../centre/simulated-centre.ts';
import type { History } from '../proof/history.ts';
import { createWire } from '../wire/wire.ts';
import type { World } from '../world/world.ts';
import { startSimulatedHost, type SimulatedHost } from './host.ts';
import { createMachine, type Ending } from './machine.ts';
import { openSimulatedPage, type SimulatedPage } from './page.ts';
import type { Mutant, Site } from './site.ts';

/** A workstation that starts, works, ends suddenly and starts again. */
export interface SimulatedWorkstation {
  readonly site: Site;
  readonly host: SimulatedHost | null;
  readonly page: SimulatedPage | null;
  /** Starts what does not run: the host with a page, or a page over the running host. */
  start(): void;
  /** Switched off as it stands, and on again after so many milliseconds. */
  sleep(ms: number): void;
  /** With `true` it starts again right after every end, with its store. */
  keepRunning(soon: boolean): void;
}

/** A workstation of one person, switched off. */
export function createWorkstation(
  name: string,
  person: Person,
  world: World,
  centre: SimulatedCentre,
  history: History,
  mutant: Mutant | null,
): SimulatedWorkstation {
  const chance = world.chance.fork(`workstation ${name}`);
  let host: SimulatedHost | null = null;
  let page: SimulatedPage | null = null;
  let starting = false;
  let soon = false;
  let asleep: number | null = null;
  let cancelStart: (() => void) | null = null;

  const ended = (how: Ending): void => {
    page?.store.database.close();
    page = null;
    starting = false;
    if (how !== 'page') host = null;
    if (how === 'power' && site.disk.cutPower(chance)) world.met('disk lost what was not synced');
    const losesStore = !soon && page === null && chance.happens(0.08);
    const pause = asleep ?? (soon ? 1000 : chance.integer(500, 90_000));
    asleep = null;
    cancelStart?.();
    cancelStart = world.time.after(pause, () => {
      if (losesStore) loseStore();
      // the database is gone before anybody opens it
      cancelStart = world.time.after(1, start);
    });
  };
  const site: Site = {
    name,
    world,
    chance,
    machine: createMachine(name, world, ended),
    disk: createDisk(),
    temper: { syncFails: 0, keepsLate: mutant?.keepsLate ?? null },
    wire: createWire(name, world, (letter) => centre.answer(letter)),
    person,
    origin: 'https://centre.test',
    journalKey: chance.bytes(32),
    storeKey: Buffer.from(chance.bytes(32)).toString('base64'),
    history,
    mutant,
    clockOffset: 0,
    lostCase: false,
  };

  /** The browser's database is gone without a word, as after damage (findings 2.3). */
  const loseStore = (): void => {
    const book = /"storeId":"([^"]+)"/.exec(site.disk.read('store.json').toString());
    if (book === null) return;
    world.note(`${name}: the page's store is gone`);
    world.met('store gone');
    indexedDB.deleteDatabase(databaseName(book[1]!));
  };

  const startPage = async (running: SimulatedHost): Promise<void> => {
    const life = site.machine.startPage();
    const opened = await openSimulatedPage(site, life, running);
    if (!life.alive) return void opened?.store.database.close();
    starting = false;
    page = opened;
    if (opened === null) site.machine.crash('page', 'no store');
  };

  const startAll = async (): Promise<void> => {
    const life = site.machine.startHost();
    const started = await startSimulatedHost(site, life, (event) => page?.hear(event));
    if (!life.alive) return;
    if (!started.ok) {
      const { code } = started.error;
      starting = false;
      if (code === 'write-failed' || code === 'disk-full') {
        world.met('start refused by the disk');
        cancelStart = world.time.after(5_000, start);
      } else history.fault(`${name}: the host does not start, ${code}`);
      return;
    }
    const running = started.value;
    host = running;
    void running.signIn();
    if (life.alive) await startPage(running);
  };

  const start = (): void => {
    if (starting || page !== null) return;
    cancelStart?.();
    starting = true;
    void (host === null ? startAll() : startPage(host));
  };

  return {
    site,
    get host() {
      return host;
    },
    get page() {
      return page;
    },
    start,
    sleep: (ms) => {
      asleep = ms;
      site.machine.crash('process', 'going home');
    },
    keepRunning: (now) => {
      soon = now;
    },
  };
}
