import type { Connection } from '../../../shared/bridge/contract.ts';
import type { HostPorts } from '../host.ts';
import { systemAlarm } from '../system-alarm.ts';
import type { CentreClient } from './centre-client.ts';
import { forgetfulClock, type ClockMemory } from './clock-memory.ts';

/** Milliseconds between two looks at the centre, and between two words that there may be news. */
export interface WatchPace {
  readonly probe: number;
  readonly news: number;
}
export const defaultWatchPace: WatchPace = { probe: 5_000, news: 15_000 };

/** What the watch tells. */
export interface WatchListener {
  /** The connection as shown has changed. */
  changed(connection: Connection): void;
  /** The centre is there again, or it has been there for a while: there may be news. */
  news(): void;
}

/** Looks after the connection to the centre. */
export interface ConnectionWatch {
  status(): Connection;
  /** A call elsewhere failed: look at once. */
  suspect(): void;
  /** The page has everything up to now. */
  synced(): void;
  stop(): void;
}

/** Offset changes below this many milliseconds are measuring noise and are not told. */
const offsetNoise = 2_000;

/** Offset changes above this many milliseconds mean that somebody or something has set the clock. */
const jumpLimit = 60_000;

/** Starts watching; begins as offline until the first answer. */
export function watchConnection(
  centre: string,
  client: Pick<CentreClient, 'health'>,
  ports: Pick<HostPorts, 'clock' | 'setAlarm' | 'log'>,
  listener: WatchListener,
  pace: WatchPace = defaultWatchPace,
  clock: ClockMemory = forgetfulClock(),
): ConnectionWatch {
  let now: Connection = {
    online: false,
    since: ports.clock.now().toISOString(),
    lastSyncAt: null,
    centre,
    clockOffsetMs: clock.offsetMs,
    demonstration: false,
  };
  let stopped = false;
  let probing = false;
  let cancelLook: (() => void) | null = null;
  const setAlarm = ports.setAlarm ?? systemAlarm;

  const change = (next: Partial<Connection>): void => {
    now = { ...now, ...next };
    listener.changed(now);
  };

  const probe = async (): Promise<void> => {
    const before = ports.clock.now().getTime();
    const answer = await client.health();
    const after = ports.clock.now().getTime();
    if (stopped) return;
    const since = ports.clock.now().toISOString();
    if (!answer.ok) {
      if (now.online) change({ online: false, since });
      return;
    }
    const clockOffsetMs = Date.parse(answer.value.serverTime) - (before + after) / 2;
    const demonstration = answer.value.database === 'pglite';
    const remembered = clock.offsetMs;
    if (remembered !== null && Math.abs(clockOffsetMs - remembered) > jumpLimit)
      ports.log('warning', 'the clock of this machine has jumped', {
        fromMs: String(Math.round(remembered)),
        toMs: String(Math.round(clockOffsetMs)),
      });
    if (remembered === null || Math.abs(clockOffsetMs - remembered) > offsetNoise)
      clock.remember(clockOffsetMs);
    if (!now.online) {
      change({ online: true, since, clockOffsetMs, demonstration });
      listener.news();
    } else if (
      now.demonstration !== demonstration ||
      Math.abs(clockOffsetMs - (now.clockOffsetMs ?? 0)) > offsetNoise
    ) {
      change({ clockOffsetMs, demonstration });
    }
  };

  const look = async (): Promise<void> => {
    if (probing || stopped) return;
    probing = true;
    cancelLook?.();
    try {
      await probe();
    } finally {
      probing = false;
      if (!stopped) cancelLook = setAlarm(pace.probe, () => void look());
    }
  };

  let cancelNews: () => void;
  const expectNews = (): void => {
    cancelNews = setAlarm(pace.news, () => {
      expectNews();
      if (now.online) listener.news();
    });
  };
  expectNews();
  void look();

  return {
    status: () => now,
    suspect: () => void look(),
    synced: () => change({ lastSyncAt: ports.clock.now().toISOString() }),
    stop: () => {
      stopped = true;
      cancelNews();
      cancelLook?.();
    },
  };
}
