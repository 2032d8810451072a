import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { contract, type BridgeEvent } from '../../shared/bridge/contract.ts';
import { serveBridge, type Handlers, type Sender } from '../../shared/bridge/serve-bridge.ts';
import { callChannel, eventChannel } from './ipc-channels.ts';
import { isTrustedSender } from '../policy/trusted-sender.ts';
import type { Log } from '../services/host.ts';

/**
 * Who calls, read while the message arrives: a frame that is gone or detached by then is nobody. Stops frames inside
 * the page and pages that were led elsewhere between sending and answering.
 */
function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame;
  const there = frame !== null && !frame.detached;
  return {
    windowId: String(event.sender.id),
    topFrame: there && frame.parent === null,
    origin: there ? frame.origin : '',
  };
}

/** Answers the calls of the windows in `openWindows` (ids of their contents, as text). */
export function answerCalls(openWindows: ReadonlySet<string>, handlers: Handlers, log: Log): void {
  const serve = serveBridge(contract, handlers, isTrustedSender(openWindows), (message, error) =>
    log('error', message, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  ipcMain.handle(callChannel, (event, name: unknown, argsJson: unknown) =>
    serve(
      senderOf(event),
      typeof name === 'string' ? name : '',
      typeof argsJson === 'string' ? argsJson : '',
    ),
  );
}

/** Hands one event to a page; one that meets a closing window is dropped, since nobody is left to look. */
export function sendEvent(contents: WebContents, event: BridgeEvent): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, JSON.stringify(event));
}
