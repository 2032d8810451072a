import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutletConfiguration } from '../../../../central/case-life/notices/outlets/configure.ts';
import type { OutletName } from '../../../../central/case-life/notices/message.ts';

/** A message as it came over the wire. */
export interface Received {
  readonly outlet: OutletName;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // the tests speak about the wire itself
  readonly body: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
}

/** What the receiver does with a message: answers with a status, or breaks the connection after taking it. */
export type Reaction = { readonly status: number; readonly retryAfter?: number } | 'break';

/** SMS gateway, APP messages and registration in one, on a port of the loopback. */
export interface Receiver {
  readonly outlets: OutletConfiguration;
  readonly received: Received[];
  /** How it reacts from now on; 200 at first. */
  react: (message: Received) => Reaction;
  close(): Promise<void>;
}

/** The secret of an outlet of the receiver. */
export const secretOf = (outlet: OutletName): string => `${outlet} `.repeat(32);

/** Starts a receiver. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const outlet = request.url!.slice(1) as OutletName;
      const message = { outlet, headers: request.headers, text, body: JSON.parse(text) };
      received.push(message);
      const reaction = receiver.react(message);
      if (reaction === 'break') return void request.socket.destroy();
      const { status, retryAfter } = reaction;
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      response.writeHead(status);
      response.end('{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const target = (outlet: OutletName) => ({
    url: `http://127.0.0.1:${port}/${outlet}`,
    secret: secretOf(outlet),
  });
  const receiver: Receiver = {
    outlets: {
      targets: { sms: target('sms'), app: target('app'), registration: target('registration') },
      localLog: false,
    },
    received,
    react: () => ({ status: 200 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
