import { apiVersion } from '../../../../shared/central-api/schema.ts';

/** Every page of the change feed as text, one request after the other, nothing parsed but where it goes on. */
export async function* bareFeed(url: string, token: string, limit: number): AsyncGenerator<string> {
  let cursor: string | null = null;
  for (;;) {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor !== null && { cursor }) });
    const answer: Response = await fetch(`${url}/v1/changes?${query}`, {
      headers: { 'menshen-api': String(apiVersion), authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`the centre answered ${answer.status}`);
    const text: string = await answer.text();
    yield text;
    // both stand at the end of the answer, so that nothing else has to be looked at
    const end = text.slice(-2000);
    cursor = /"cursor":"([^"]+)"/.exec(end)?.[1] ?? null;
    if (cursor === null) throw new Error('an answer without a cursor');
    if (/"hasMore":false/.test(end)) return;
  }
}
