import { apiVersion } from '../../../../shared/central-api/schema.ts';

/** An answer of the centre as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  // the tests speak about the wire itself, before any schema
  readonly json: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
  readonly text: string;
}

/** What to send besides method and path. */
export interface WireRequest {
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** One real HTTP request to the centre. */
export async function call(
  url: string,
  method: string,
  path: string,
  { token, headers = {}, body }: WireRequest = {},
): Promise<WireAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      'menshen-api': String(apiVersion),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

/** Signs in and gives the token. */
export async function signIn(url: string, person: { account: string; password: string }): Promise<string> {
  const answer = await call(url, 'POST', '/v1/sessions', {
    body: { account: person.account, password: person.password },
  });
  if (answer.status !== 201) throw new Error(`signing in failed: ${answer.text}`);
  return answer.json['token'];
}
