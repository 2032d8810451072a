import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import { diskFailure, errnoOf } from '../disk/disk-failure.ts';
import type { PartialPaper } from '../vault/partial-paper.ts';
import type { Vault } from '../vault/vault.ts';
import type { WantedPaper } from './wanted-paper.ts';

/** Milliseconds without a byte after which a download is given up for now. */
const idleLimit = 30_000;

/**
 * Downloads one paper into the vault, going on where an earlier attempt stopped (Range with If-Range, RFC 9110 13.1.5
 * and 14). It becomes the paper only when SHA-256 and size are those of the manifest; otherwise it is set aside and the
 * result is `document-hash-mismatch`. What was received before an interruption stays for the next attempt. `progress` is
 * told how many bytes are here, those of earlier attempts included.
 */
export async function downloadPaper(
  paper: WantedPaper,
  vault: Vault,
  client: Pick<CentreClient, 'paper'>,
  token: string,
  stop: AbortSignal,
  progress: (received: number) => void = () => undefined,
): Promise<Result<null>> {
  let partial: PartialPaper;
  try {
    partial = await vault.beginPaper(paper.sha256);
  } catch (error) {
    return diskFailure(error);
  }
  try {
    const received = await receive(paper, partial, client, token, stop, progress);
    if (!received.ok) return received;
    const { sha256, size } = await partial.finish();
    if (sha256 === paper.sha256 && size === paper.size) {
      await vault.keepPaper(paper.sha256);
      return ok(null);
    }
    await vault.quarantinePaper(paper.sha256);
    return fail('document-hash-mismatch');
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return diskFailure(error);
  } finally {
    await closeKeepingWhatFits(partial);
  }
}

/** On a failing disk the unwritten rest of an interrupted download is lost; it will be downloaded again. */
async function closeKeepingWhatFits(partial: PartialPaper): Promise<void> {
  try {
    await partial.close();
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

/** Brings the bytes from the network to the partial file. A success says that the body ended as announced. */
async function receive(
  paper: WantedPaper,
  partial: PartialPaper,
  client: Pick<CentreClient, 'paper'>,
  token: string,
  stop: AbortSignal,
  progress: (received: number) => void,
): Promise<Result<null>> {
  const idle = new AbortController();
  let timer = setTimeout(() => idle.abort(), idleLimit);
  const signal = AbortSignal.any([stop, idle.signal]);
  try {
    const response = await ask(paper, partial, client, token, signal);
    if (!response.ok) return response;
    const reader = (response.value.body as ReadableStream<Uint8Array> | null)?.getReader();
    if (reader === undefined) return ok(null);
    progress(partial.length);
    for (;;) {
      const part = await reader.read().catch(() => null);
      if (part === null) return fail('centre-unintelligible');
      if (part.done) return ok(null);
      clearTimeout(timer);
      timer = setTimeout(() => idle.abort(), idleLimit);
      await partial.append(part.value);
      progress(partial.length);
      if (partial.length > paper.size) {
        await reader.cancel();
        return ok(null);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for the rest, or for the whole when the centre has another version or does not know the range. */
async function ask(
  paper: WantedPaper,
  partial: PartialPaper,
  client: Pick<CentreClient, 'paper'>,
  token: string,
  signal: AbortSignal,
): Promise<Result<Response>> {
  const { length, facts } = partial;
  const range =
    length > 0 && facts !== null && facts.etag !== null ? { from: length, etag: facts.etag } : null;
  let answer = await client.paper(token, paper.sha256, range, signal);
  if (!answer.ok && answer.status === 416) answer = await client.paper(token, paper.sha256, null, signal);
  if (!answer.ok) return { ok: false, error: answer.error };
  const response = answer.value;
  if (response.headers.get('content-type')?.startsWith('text/html') === true)
    return fail('centre-unintelligible');
  if (response.status === 206) {
    const begins =
      range !== null && response.headers.get('content-range')?.startsWith(`bytes ${range.from}-`);
    return begins === true ? ok(response) : fail('centre-unintelligible');
  }
  const etag = response.headers.get('etag');
  await partial.restart({
    mediaType: paper.mediaType,
    etag: etag === null || etag.startsWith('W/') ? null : etag,
  });
  return ok(response);
}
