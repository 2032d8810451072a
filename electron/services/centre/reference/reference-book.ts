import { join } from 'node:path';
import { reference, type Reference } from '../../../../shared/central-api/schema.ts';
import { readJsonFile, saveFile } from '../../disk/atomic-file.ts';
import type { CentreClient } from '../centre-client.ts';
import type { HostPorts } from '../../host.ts';
import { readShippedReference } from './shipped-reference.ts';

/** Policy pack, calendar and directory: from the centre, else as last received, else as shipped. */
export interface ReferenceBook {
  /** The best there is now; waits for a fetch that is under way. */
  current(): Promise<Reference>;
  /** The best there is at this moment. */
  latest(): Reference;
  /** Fetches anew and keeps what came; quiet when the centre is away. */
  refresh(token: string): Promise<void>;
  /** `refresh` when the last one that reached the centre is more than an hour ago. */
  refreshWhenStale(token: string): Promise<void>;
  /** Path of a file with the directory of institutions, for the evidence engine, and its version. */
  directoryFile(): Promise<{ path: string; version: string }>;
  /** Calls back when a fetch brought another version of anything. */
  onChange(listener: (now: Reference, before: Reference) => void): void;
}

/** Milliseconds after which what the centre sent is asked for again. */
const staleAfter = 3_600_000;

/** Opens the book. Throws when neither a received nor a shipped reference can be read: then the installation is broken. */
export async function openReferenceBook(
  folder: string,
  resourcesFolder: string,
  client: Pick<CentreClient, 'reference'>,
  ports: Pick<HostPorts, 'clock' | 'log'>,
): Promise<ReferenceBook> {
  const path = join(folder, 'reference.json');
  const received = await readJsonFile(path, reference);
  if (received === 'damaged')
    ports.log('warning', 'reference: the kept file is damaged, taking the shipped one');
  let now: Reference =
    received === null || received === 'damaged' ? await readShippedReference(resourcesFolder) : received;
  let fetching: Promise<void> | null = null;
  let fetchedAt = 0;
  const listeners = new Set<(value: Reference, before: Reference) => void>();

  const fetchAnew = async (token: string): Promise<void> => {
    const answer = await client.reference(token);
    if (!answer.ok) return;
    fetchedAt = ports.clock.now().getTime();
    if (versionsOf(answer.value) === versionsOf(now)) return;
    const before = now;
    now = answer.value;
    const saved = await saveFile(path, JSON.stringify(now));
    if (!saved.ok) ports.log('warning', 'reference: not kept on disk', { code: saved.error.code });
    for (const listener of listeners) listener(now, before);
  };

  const refresh = (token: string): Promise<void> => {
    fetching ??= fetchAnew(token).finally(() => {
      fetching = null;
    });
    return fetching;
  };

  return {
    current: async () => {
      await fetching;
      return now;
    },
    latest: () => now,
    refresh,
    refreshWhenStale: async (token) => {
      if (ports.clock.now().getTime() - fetchedAt >= staleAfter) await refresh(token);
    },
    directoryFile: async () => {
      const { directory } = now;
      const file = join(folder, 'directory.json');
      const saved = await saveFile(file, JSON.stringify(directory));
      if (!saved.ok) ports.log('warning', 'reference: directory not written', { code: saved.error.code });
      return { path: file, version: directory.version };
    },
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

const versionsOf = ({ policyPack, calendar, directory }: Reference): string =>
  JSON.stringify([policyPack.version, calendar.version, directory.version]);
