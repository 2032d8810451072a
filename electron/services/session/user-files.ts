import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { account } from '../../../shared/domain/account.ts';
import { instant } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readJsonFile, saveFile } from '../disk/atomic-file.ts';
import { isMissing } from '../disk/disk-failure.ts';
import type { Random } from '../host.ts';
import { openBytes, sealBytes } from '../keys/envelope.ts';
import { wrappedKey, type WrappedKey } from '../keys/wrapped-key.ts';
import { casePaperBook, type CasePaperBook } from './case-papers.ts';

/** Who signed in here last under this account, and the token the centre gave. Sealed on disk. */
export const profile = z.object({
  account,
  token: z.object({ value: z.string(), expiresAt: instant }).nullable(),
});
export type Profile = z.infer<typeof profile>;

/** What the host remembers of the page's store, so that a silent loss of it is noticed. Not personal. */
export const storeBook = z.object({ storeId: z.string(), mark: z.int().nonnegative() });
export type StoreBook = z.infer<typeof storeBook>;

/** How many opinions wait; in clear, because the lock screen shows it before anybody has signed in. */
const waitingCount = z.object({ waiting: z.int().nonnegative() });

const sealContext = (name: string): Buffer => Buffer.from(`menshen ${name}`);

/** The small files of one user's folder, each replaced as a whole. */
export interface UserFiles {
  readonly folder: string;
  /** `null` when nobody signed in under this account here; a damaged file is refused, never replaced. */
  readKey(): Promise<Result<WrappedKey | null>>;
  saveKey(key: WrappedKey): Promise<Result<null>>;
  /** `null` when missing or not to be opened with this key. */
  readProfile(key: Uint8Array): Promise<Profile | null>;
  saveProfile(key: Uint8Array, value: Profile): Promise<Result<null>>;
  /** Empty when missing or not to be opened: it is built up again from what the centre sends. */
  readCasePapers(key: Uint8Array): Promise<CasePaperBook>;
  saveCasePapers(key: Uint8Array, book: CasePaperBook): Promise<Result<null>>;
  /** The remembered store; a new id with mark 0 when there is none or it is damaged. */
  readStoreBook(): Promise<StoreBook>;
  saveStoreBook(value: StoreBook): Promise<Result<null>>;
  saveWaiting(waiting: number): Promise<Result<null>>;
}

/** The small files in a user's folder. */
export function openUserFiles(folder: string, random: Random): UserFiles {
  const path = (name: string): string => join(folder, name);
  const readSealed = async <T extends z.ZodType>(
    name: string,
    key: Uint8Array,
    schema: T,
  ): Promise<z.output<T> | null> => {
    try {
      const plain = openBytes(key, await readFile(path(name)), sealContext(name));
      const parsed = plain === null ? null : schema.safeParse(JSON.parse(plain.toString('utf8')));
      return parsed?.success ? parsed.data : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const saveSealed = (name: string, key: Uint8Array, value: unknown): Promise<Result<null>> =>
    saveFile(path(name), sealBytes(key, Buffer.from(JSON.stringify(value)), sealContext(name), random));
  return {
    folder,
    readKey: async () => {
      const key = await readJsonFile(path('key.json'), wrappedKey);
      return key === 'damaged' ? fail('journal-damaged', { file: 'key.json' }) : ok(key);
    },
    saveKey: (key) => saveFile(path('key.json'), JSON.stringify(key)),
    readProfile: (key) => readSealed('profile.bin', key, profile),
    saveProfile: (key, value) => saveSealed('profile.bin', key, value),
    readCasePapers: async (key) => (await readSealed('cases.bin', key, casePaperBook)) ?? {},
    saveCasePapers: (key, book) => saveSealed('cases.bin', key, book),
    readStoreBook: async () => {
      const book = await readJsonFile(path('store.json'), storeBook);
      return book === null || book === 'damaged' ? { storeId: random.uuid(), mark: 0 } : book;
    },
    saveStoreBook: (value) => saveFile(path('store.json'), JSON.stringify(value)),
    saveWaiting: (waiting) => saveFile(path('waiting.json'), JSON.stringify({ waiting })),
  };
}

/** How many opinions wait in a user's folder, as last written down. */
export async function readWaiting(folder: string): Promise<number> {
  const count = await readJsonFile(join(folder, 'waiting.json'), waitingCount);
  return count === null || count === 'damaged' ? 0 : count.waiting;
}
