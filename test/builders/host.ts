import { onTestFinished } from 'vitest';
import type { Host, HostPorts } from '../../electron/services/host.ts';
import { startHost } from '../../electron/services/start-host.ts';
import type { BridgeEvent, SessionInfo } from '../../shared/bridge/contract.ts';
import { hostConfig } from './host-config.ts';
import { hostPorts } from './host-ports.ts';
import { password } from './sample-password.ts';
import type { SmallCentre } from './small-centre.ts';

/** A running host with its events written down. It is closed when the test has finished. */
export interface TestHost {
  readonly host: Host;
  readonly events: BridgeEvent[];
  readonly logged: readonly string[];
  /** Signs the reviewer in, or throws the code of the failure. */
  signIn(): Promise<SessionInfo>;
}

/** Starts a host against a centre, or throws the code of the failure. */
export async function startTestHost(
  dataFolder: string,
  centre: Pick<SmallCentre, 'url'>,
  ports: Partial<HostPorts> = {},
): Promise<TestHost> {
  const used = hostPorts(ports);
  const started = await startHost(hostConfig(dataFolder, centre.url), used);
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  onTestFinished(() => host.close());
  const events: BridgeEvent[] = [];
  host.subscribe((event) => events.push(event));
  return {
    host,
    events,
    logged: used.logged,
    signIn: async () => {
      const info = await host.handlers['session.signIn']({ account: 'shenhe01', password });
      if (!info.ok) throw new Error(info.error.code);
      return info.value;
    },
  };
}

/** Waits until something holds; fails the test when it never does. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let look = 0; look < 1000; look += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain: ${what}`);
}
