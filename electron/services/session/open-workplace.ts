import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { ConnectionWatch } from '../centre/connection-watch.ts';
import { createDocumentBoard } from '../documents/document-board.ts';
import { downloadPaper } from '../documents/download-paper.ts';
import { hasRoomForPapers } from '../disk/room.ts';
import { makeRoom } from '../documents/make-room.ts';
import { createPaperQueue } from '../documents/paper-queue.ts';
import { keepEngine } from '../evidence/engine-keeper.ts';
import type { StartEngine } from '../evidence/engine-process.ts';
import { createReadingQueue } from '../evidence/reading-queue.ts';
import { openReadingsShelf, type EngineIdentity } from '../evidence/readings-shelf.ts';
import type { HostPorts } from '../host.ts';
import { openJournal } from '../journal/journal.ts';
import type { ReferenceBook } from '../centre/reference/reference-book.ts';
import { readingsToSend } from '../opinions/readings-to-send.ts';
import { openOpinionDesk } from '../opinions/open-opinion-desk.ts';
import { openSealPictures } from '../seals/seal-pictures.ts';
import { holdToken } from './token.ts';
import type { Unlocked } from './unlock.ts';
import type { UserFiles } from './user-files.ts';
import { openVault } from '../vault/vault.ts';
import { originalPart } from '../vault/vault-places.ts';
import { keepCasePapers } from './case-papers.ts';
import type { Workplace } from './workplace.ts';

/** What every workplace of this host shares. */
export interface WorkplaceParts {
  readonly ports: HostPorts;
  readonly client: CentreClient;
  readonly watch: ConnectionWatch;
  readonly reference: ReferenceBook;
  readonly startEngine: StartEngine;
  /** The engine that read last on this machine, or a guess. */
  readonly engine: { last(): Promise<EngineIdentity>; met(identity: EngineIdentity): void };
  readonly emit: (event: BridgeEvent) => void;
}

/** Opens everything of a person who has been let in. When the journal refuses, the keys are dropped and nothing stays open. */
export async function openWorkplace(
  unlocked: Unlocked,
  files: UserFiles,
  parts: WorkplaceParts,
): Promise<Result<Workplace>> {
  const { ports, client, watch, reference, emit } = parts;
  const { account, keys } = unlocked;
  const journal = await openJournal(files.folder, account.userId, keys.journal, ports);
  if (!journal.ok) {
    keys.drop();
    return journal;
  }
  const token = holdToken(unlocked.token);
  const vault = openVault(`${files.folder}/vault`, keys, ports.random);
  const casePapers = keepCasePapers(await files.readCasePapers(keys.profile), (book) =>
    files.saveCasePapers(keys.profile, book),
  );
  const fault = (error: unknown): void => ports.log('error', 'workplace', { reason: String(error) });

  const shelf = openReadingsShelf(vault);
  const documents = createDocumentBoard(
    (ears) =>
      createPaperQueue({
        vault,
        changed: ears.paperChanged,
        fault,
        centreAway: () => watch.suspect(),
        download: async (paper, stop, progress) => {
          const bearer = token.value();
          if (bearer === null) return fail('signed-out');
          const room = await makeRoom({
            entries: () => opinions.list(),
            papersOf: (caseId) => casePapers.of(caseId),
            has: (hash) => vault.has(hash, originalPart),
            purge: (caseId) => purge(caseId),
            hasRoom: () => hasRoomForPapers(files.folder, paper.size),
          });
          if (!room) return fail('disk-full');
          const result = await downloadPaper(paper, vault, client, bearer, stop, progress);
          if (!result.ok && result.error.code === 'signed-out') token.refused(bearer);
          return result;
        },
      }),
    (ears) =>
      createReadingQueue({
        keeper: (listener) =>
          keepEngine(parts.startEngine, () => reference.directoryFile(), listener, ports.log),
        shelf,
        expected: () => parts.engine.last(),
        met: (identity) => parts.engine.met(identity),
        paper: async (hash) => {
          const file = await vault.read(hash, originalPart);
          if (file === null) documents.lost(hash);
          return file?.bytes ?? null;
        },
        changed: ears.readingChanged,
        log: ports.log,
      }),
    (status) => emit({ type: 'document', status }),
    (hash) => vault.forget(hash),
    fault,
  );

  const purge = async (caseId: CaseId): Promise<void> => {
    for (const hash of casePapers.strike(caseId)) await documents.forget(hash);
  };

  let noted: Promise<void> = Promise.resolve();
  let latest = 0;
  let noting = false;
  /** Writes the latest count; of those that come while one is written, only the last. */
  const noteWaiting = (waiting: number): void => {
    latest = waiting;
    if (noting) return;
    noting = true;
    noted = noted.then(async () => {
      noting = false;
      const saved = await files.saveWaiting(latest);
      if (!saved.ok) ports.log('warning', 'waiting count not kept', { code: saved.error.code });
    });
  };

  const opinions = openOpinionDesk({
    journal: journal.value,
    client,
    token,
    ports,
    readingsOf: (opinion) =>
      readingsToSend(opinion, shelf).catch((error: unknown) => {
        fault(error);
        return [];
      }),
    undoSeconds: reference.latest().policyPack.review.undoSeconds,
    online: watch.status().online,
    changed: (entry, waiting) => {
      emit({ type: 'outbox', entry });
      noteWaiting(waiting);
    },
    centreAway: () => watch.suspect(),
  });

  let { offline } = unlocked;
  let book = await files.readStoreBook();
  return ok({
    account,
    get offline() {
      return offline;
    },
    keyStore: unlocked.keyStore,
    get storeKey() {
      return Buffer.from(keys.store).toString('base64');
    },
    token,
    opinions,
    documents,
    casePapers,
    sealPictures: openSealPictures(vault, client),
    store: {
      get book() {
        return book;
      },
      save: async (next) => {
        const saved = await files.saveStoreBook(next);
        if (saved.ok) book = next;
        return saved;
      },
    },
    purge,
    record: (event) => journal.value.append(event),
    readResource: async (hash, name) => {
      const file = await vault.read(hash, name);
      if (file !== null) return ok({ bytes: file.bytes, mediaType: file.mediaType });
      if (name !== originalPart) return fail('not-found');
      documents.lost(hash);
      return fail('document-not-here');
    },
    renewToken: async (renewed) => {
      token.renew(renewed);
      offline = false;
      const saved = await files.saveProfile(keys.profile, { account, token: renewed });
      if (!saved.ok) ports.log('warning', 'profile not kept', { code: saved.error.code });
      documents.resume();
      opinions.signedIn();
    },
    close: async () => {
      await opinions.stop();
      await documents.stop();
      await vault.close();
      noteWaiting(opinions.waiting());
      await noted;
      await journal.value.close();
      keys.drop();
    },
  });
}
