import { expect, it, onTestFinished } from 'vitest';
import { createCentreClient } from '../../../../../electron/services/centre/centre-client.ts';
import { watchConnection } from '../../../../../electron/services/centre/connection-watch.ts';
import { openClockMemory } from '../../../../../electron/services/centre/clock-memory.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { until } from '../../../../builders/host.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

async function scene(ports = hostPorts()) {
  const centre = await startSmallCentre();
  const told: boolean[] = [];
  let news = 0;
  const client = createCentreClient(centre.url, '2026.1', { fetch });
  const listener = {
    changed: ({ online }: { online: boolean }) => void told.push(online),
    news: () => void (news += 1),
  };
  const watch = watchConnection(centre.url, client, ports, listener, { probe: 20, news: 3_600_000 });
  onTestFinished(() => watch.stop());
  return { centre, watch, told, news: () => news };
}

it('says when the centre comes, goes and comes back, each once, and that there may be news after each coming', async () => {
  const { centre, watch, told, news } = await scene();
  expect(watch.status()).toMatchObject({ online: false, clockOffsetMs: null });
  await until(() => watch.status().online, 'online');
  expect(watch.status()).toMatchObject({ demonstration: true, centre: centre.url });
  await centre.stop();
  await until(() => !watch.status().online, 'offline');
  await centre.start();
  await until(() => watch.status().online, 'online again');
  expect(told).toEqual([true, false, true]);
  expect(news()).toBe(2);
});

it('takes a captive portal for what it is', async () => {
  const { centre, watch } = await scene();
  await until(() => watch.status().online, 'online');
  centre.fault = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    return true;
  };
  await until(() => !watch.status().online, 'offline');
  expect(watch.status().online).toBe(false);
});

it('measures how far this clock is from that of the centre', async () => {
  const lateBy = 90_000;
  const { watch } = await scene(hostPorts({ clock: { now: () => new Date(Date.now() - lateBy) } }));
  await until(() => watch.status().online, 'online');
  expect(Math.abs(watch.status().clockOffsetMs! - lateBy)).toBeLessThan(5_000);
});

it('remembers how far the clock is from the centre, and flags a clock that was set', async () => {
  const folder = await temporaryFolder();
  let wrongBy = 0;
  const clock = { now: () => new Date(Date.now() + wrongBy) };
  const ports = hostPorts({ clock });
  const centre = await startSmallCentre();
  const client = createCentreClient(centre.url, '2026.1', { fetch });
  const memory = await openClockMemory(folder, ports.log);
  const listener = { changed: () => {}, news: () => {} };
  const watch = watchConnection(centre.url, client, ports, listener, { probe: 20, news: 3_600_000 }, memory);
  onTestFinished(() => watch.stop());
  await until(() => watch.status().online, 'online');
  wrongBy = -3_600_000;
  await until(() => (watch.status().clockOffsetMs ?? 0) > 3_500_000, 'the new offset is measured');
  expect(ports.logged.join()).toContain('the clock of this machine has jumped');
  await until(async () => ((await openClockMemory(folder, ports.log)).offsetMs ?? 0) > 3_500_000, 'kept');
  const away = createCentreClient('http://127.0.0.1:9', '2026.1', { fetch });
  const next = watchConnection(
    'http://127.0.0.1:9',
    away,
    ports,
    listener,
    { probe: 20, news: 3_600_000 },
    await openClockMemory(folder, ports.log),
  );
  onTestFinished(() => next.stop());
  expect(next.status()).toMatchObject({ online: false });
  expect(next.status().clockOffsetMs).toBeGreaterThan(3_500_000);
});
