import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { sentenceFor } from '../shared/errors.ts';
import type { Failure } from '../shared/result.ts';
import { answerCalls, sendEvent } from './adapters/calls.ts';
import { confineAllContents } from './adapters/contents.ts';
import { operatingSystemKeyStore } from './adapters/key-store.ts';
import { bringToFront, openMainWindow } from './adapters/main-window.ts';
import { restrictPermissions } from './adapters/permissions.ts';
import { lockWithTheMachine } from './adapters/power.ts';
import { answerRequests } from './adapters/requests.ts';
import { locationsInProject, locationsWhenPackaged, nodeInProject } from './startup/locations.ts';
import { logToFile } from './startup/log-file.ts';
import { readPlace, usage, type Place } from './startup/place.ts';
import { commandLine } from './policy/command-line.ts';
import { createResolver } from './resources/resolve.ts';
import type { Host } from './services/host.ts';
import { startHost } from './services/start-host.ts';
import { systemPorts } from './startup/system-ports.ts';

/** Composition root under Electron: puts the policies before everything else, then host, then window. */

/** Developer tools only from the project folder, and only when asked for. */
const devTools = !app.isPackaged && process.env['MENSHEN_DEVTOOLS'] === '1';

const locations = app.isPackaged
  ? locationsWhenPackaged(app.getAppPath(), process.resourcesPath, process.platform)
  : locationsInProject(
      app.getAppPath(),
      nodeInProject(app.getAppPath(), process.platform, process.arch, existsSync),
    );

function refuseToStart(failure: Failure, hint = ''): void {
  dialog.showErrorBox('门审无法启动', `${sentenceFor(failure.code, failure.details)}\n${hint}`);
  app.exit(1);
}

async function open(place: Place): Promise<void> {
  const log = logToFile(place.dataFolder, (text) => process.stderr.write(text));
  const started = await startHost(
    {
      dataFolder: place.dataFolder,
      centreUrl: place.centreUrl,
      resourcesFolder: locations.resourcesFolder,
      hostKind: 'electron',
      appVersion: app.getVersion(),
      engine: locations.engine,
    },
    systemPorts(log, await operatingSystemKeyStore()),
  );
  if (!started.ok) return refuseToStart(started.error);
  const host = started.value;
  closeBeforeQuitting(host);
  const resolve = createResolver({
    rendererFolder: locations.rendererFolder,
    readResource: host.readResource,
    onFault: (address, fault) =>
      log('error', 'a resource could not be served', { address, fault: String(fault) }),
  });
  restrictPermissions(session.defaultSession);
  await answerRequests(session.defaultSession, {
    resolve,
    devTools,
    onForeign: (address) =>
      log('warning', 'a request to another host was refused', { origin: new URL(address).origin }),
  });
  const openWindows = new Set<string>();
  answerCalls(openWindows, host.handlers, log);
  lockWithTheMachine(() => void host.handlers['session.lock']());

  const window = await openMainWindow(
    { preload: locations.electronPreload, devTools, title: '门审' },
    openWindows,
    log,
  );
  const endEvents = host.subscribe((event) => sendEvent(window.webContents, event));
  window.once('closed', endEvents);
  app.on('second-instance', () => bringToFront(window));
}

/** However the end comes (window, signal, end of the desktop session), the services end before the process does. */
function closeBeforeQuitting(host: Host): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function openOrSayWhyNot(where: Place): Promise<void> {
  try {
    await open(where);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    refuseToStart({ code: 'internal' });
  }
}

app.enableSandbox();
for (const [name, value] of Object.entries(commandLine)) app.commandLine.appendSwitch(name, value);
Menu.setApplicationMenu(null);
confineAllContents();

const place = readPlace(process.argv.slice(1), process.env, process.cwd());
if (!place.ok) {
  refuseToStart(place.error, usage);
} else {
  // one profile, and with it one lock, per data folder: a second start there brings the first to the front
  app.setPath('userData', path.join(place.value.dataFolder, 'profile-electron'));
  // not awaited: Electron becomes ready only after this module has run to its end
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => openOrSayWhyNot(place.value));
  else app.quit();
}
