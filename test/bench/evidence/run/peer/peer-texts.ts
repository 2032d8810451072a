import path from 'node:path';
import type { ReportStore } from '../../../../corpus/report/store.ts';
import type { PageTruth } from '../../../../corpus/report/truth.ts';
import { sideBySide } from '../engine/engine.ts';
import { addLine, keptPeerRecords, prepareLines } from '../kept-lines.ts';
import { peerText } from './peer.ts';

/** File beside the pages that keeps what the peer read: it depends on the pages only, never on our engine. */
const fileOf = (store: ReportStore): string => path.join(store.folder, 'tesseract.jsonl');

/** Texts of the peer that are there, by page. */
export async function peerTexts(
  store: ReportStore,
  truths: readonly PageTruth[],
): Promise<Map<number, string>> {
  const byFile = new Map((await keptPeerRecords(fileOf(store))).map(({ file, text }) => [file, text]));
  return new Map(
    truths.flatMap(({ number, file }) => {
      const text = byFile.get(file);
      return text === undefined ? [] : [[number, text] as const];
    }),
  );
}

/** Reads every page that the peer has not read yet at its strongest: one thread each, one process a core. */
export async function readWithPeer(
  store: ReportStore,
  truths: readonly PageTruth[],
  lanes: number,
  progress: (done: number) => void,
): Promise<void> {
  await prepareLines(fileOf(store), false);
  const texts = await peerTexts(store, truths);
  const open = truths.filter(({ number }) => !texts.has(number));
  let done = texts.size;
  await sideBySide(open, lanes, async ({ file, peerFile }) => {
    const text = await peerText(store.file(peerFile), true);
    await addLine(fileOf(store), { file, text });
    progress((done += 1));
  });
}
