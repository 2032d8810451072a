import { call } from './client.ts';

/** What a workstation knows of the cases: the revision of each in its scope, by id. */
export interface Reader {
  readonly cases: Map<string, number>;
  /** Every change that came, in order. */
  readonly log: { id: string; kind: 'case' | 'removed'; revision: number }[];
  /** Pulls until the centre has no more, in a new session where a token is given. */
  pull(newToken?: string): Promise<void>;
}

/** A reader that keeps the rules of the workstation: pages in order, a row only replaces one of a lower revision. */
export function reader(url: string, token: string, limit = 200): Reader {
  const cases = new Map<string, number>();
  const log: Reader['log'] = [];
  let cursor: string | undefined;
  let session = token;
  return {
    cases,
    log,
    pull: async (newToken) => {
      session = newToken ?? session;
      for (let more = true; more;) {
        const query = new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) });
        const { status, json, text } = await call(url, 'GET', `/v1/changes?${query}`, {
          token: session,
        });
        if (status !== 200) throw new Error(`pulling failed: ${text}`);
        for (const change of json['changes']) {
          const id: string = change.kind === 'case' ? change.case.case_id : change.caseId;
          const revision: number = change.kind === 'case' ? change.case.revision : change.revision;
          log.push({ id, kind: change.kind, revision });
          if (change.kind === 'removed') cases.delete(id);
          else if (revision > (cases.get(id) ?? 0)) cases.set(id, revision);
        }
        cursor = json['cursor'];
        more = json['hasMore'];
      }
    },
  };
}
