import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';

/** What the line does to the body of one answer. */
export type Spoiling =
  /** Breaks the connection once so many bytes of the body have passed. */
  | { readonly kind: 'break'; readonly after: number }
  /** Lets so many bytes pass, and the rest when the promise resolves. */
  | { readonly kind: 'hold'; readonly after: number; readonly until: Promise<unknown> }
  /** Changes one byte and nothing else. */
  | { readonly kind: 'flip' };

/** A request for a paper, as the line saw it. */
export interface PaperRequest {
  readonly hash: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

/** The network between one workstation and the centre. */
export interface Line {
  /** Address of the centre as the workstation knows it. */
  readonly url: string;
  /** From now on nothing passes, and what was under way breaks off. */
  cut(): void;
  restore(): void;
  readonly papers: readonly PaperRequest[];
  /** Asked for every paper with the number of earlier requests for it; `null` leaves the answer alone. */
  spoil: (hash: string, earlier: number) => Spoiling | null;
  close(): Promise<void>;
}

/** Lays a line on loopback to a centre. */
export async function layLine(centreUrl: string): Promise<Line> {
  const papers: PaperRequest[] = [];
  let isCut = false;
  const server = createServer((from, to) => {
    if (isCut) return void from.socket.destroy();
    const hash = /^\/v1\/documents\/([0-9a-f]{64})/.exec(from.url ?? '')?.[1];
    const spoiling =
      hash === undefined ? null : line.spoil(hash, papers.filter((paper) => paper.hash === hash).length);
    if (hash !== undefined)
      papers.push({ hash, range: from.headers.range, ifRange: from.headers['if-range']?.toString() });
    carry(centreUrl, from, to, spoiling);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    restore: () => {
      isCut = false;
    },
    papers,
    spoil: () => null,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return line;
}

function carry(
  centreUrl: string,
  from: IncomingMessage,
  to: ServerResponse,
  spoiling: Spoiling | null,
): void {
  const broken = (): void => void from.socket.destroy();
  const onward = ask(
    new URL(from.url ?? '/', centreUrl),
    { method: from.method, headers: { ...from.headers, host: new URL(centreUrl).host } },
    (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', broken);
      if (spoiling === null) answer.pipe(to);
      else answer.pipe(spoil(spoiling, to, broken)).pipe(to);
    },
  );
  onward.on('error', broken);
  to.on('close', () => void onward.destroy());
  from.pipe(onward);
}

/** The stream that does the spoiling. */
function spoil(spoiling: Spoiling, to: ServerResponse, broken: () => void): Transform {
  let passed = 0;
  let over = false;
  return new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      if (over) return done();
      const before = passed;
      passed += chunk.length;
      if (spoiling.kind === 'flip')
        return done(
          null,
          before === 0 ? Buffer.concat([Buffer.of(chunk[0]! ^ 1), chunk.subarray(1)]) : chunk,
        );
      if (before > spoiling.after || passed <= spoiling.after) return done(null, chunk);
      const first = chunk.subarray(0, spoiling.after - before);
      const rest = chunk.subarray(spoiling.after - before);
      if (spoiling.kind === 'hold') {
        this.push(first);
        await spoiling.until;
        return done(null, rest);
      }
      over = true;
      // what was let through must be on the wire before the connection goes
      to.write(first, () => setTimeout(broken, 50));
      return done();
    },
  });
}
