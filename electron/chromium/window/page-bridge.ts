import type { BrowserContext, Frame, Page } from 'playwright';
import { contract, type BridgeEvent } from '../../../shared/bridge/contract.ts';
import { serveBridge, type Handlers } from '../../../shared/bridge/serve-bridge.ts';
import { isTrustedSender } from '../../policy/trusted-sender.ts';
import type { Log } from '../../services/host.ts';
import { callBinding, eventReceiver } from './channel.ts';
import type { OpenWindows } from './open-windows.ts';

const originOf = (frame: Frame): string => (URL.canParse(frame.url()) ? new URL(frame.url()).origin : '');

/**
 * Answers the calls of the pages of `context`. The binding exists in every frame of every page, so each call is judged
 * by the frame it came from as the browser names it, never by what it says of itself.
 */
export async function answerCalls(
  context: BrowserContext,
  windows: OpenWindows,
  handlers: Handlers,
  log: Log,
): Promise<void> {
  const serve = serveBridge(contract, handlers, isTrustedSender(windows.ids), (message, error) =>
    log('error', message, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  await context.exposeBinding(callBinding, ({ page, frame }, name: unknown, argsJson: unknown) =>
    serve(
      { windowId: windows.idOf(page), topFrame: frame === page.mainFrame(), origin: originOf(frame) },
      typeof name === 'string' ? name : '',
      typeof argsJson === 'string' ? argsJson : '',
    ),
  );
}

/**
 * Hands events to the page that is shown, in their order; those that come while some are on their way go together, since
 * each way costs milliseconds however little it carries. Events say "look again", so one that meets a page between two
 * loads is only noted: the page asks for everything when it is there.
 */
export function eventSender(page: () => Page, log: Log): (event: BridgeEvent) => void {
  let waiting: BridgeEvent[] = [];
  let sending = false;
  const send = async (): Promise<void> => {
    sending = true;
    while (waiting.length > 0) {
      const events = waiting;
      waiting = [];
      try {
        await page().evaluate(
          ({ receiver, texts }) => {
            const receive = (globalThis as unknown as Record<string, ((json: string) => void) | undefined>)[
              receiver
            ];
            for (const text of texts) receive?.(text);
          },
          { receiver: eventReceiver, texts: events.map((event) => JSON.stringify(event)) },
        );
      } catch (fault) {
        const types = [...new Set(events.map(({ type }) => type))].join(' ');
        log('info', 'an event found no page', { type: types, reason: String(fault).split('\n')[0] ?? '' });
      }
    }
    sending = false;
  };
  return (event) => {
    waiting.push(event);
    if (!sending) void send();
  };
}
