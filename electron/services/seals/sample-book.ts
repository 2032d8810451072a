import { join } from 'node:path';
import * as z from 'zod';
import type { SealType } from '../../../shared/domain/enumerations.ts';
import { sealSample, type SealSample } from '../../../shared/domain/seal-sample.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import { readJsonFile, saveFile } from '../disk/atomic-file.ts';
import type { HostPorts } from '../host.ts';

const kept = z.object({ version: z.string(), samples: z.array(sealSample) });

/** The impressions of seals that came with the directory, as last received; valid without a network. */
export interface SampleBook {
  /** Whether this machine has ever received them. */
  known(): boolean;
  /** Those of an institution and seal type, confirmed ones first, the latest first. */
  of(institutionCode: string, sealType: SealType): SealSample[];
  /** Asks the centre for newer ones unless it was asked a moment ago; quiet when it is away. */
  refresh(token: string): Promise<void>;
  /** What the centre answered to an act here, until the next list comes. */
  take(sample: SealSample, standing: boolean): void;
  /** Calls back when the list has changed. */
  onChange(listener: () => void): void;
}

/** Milliseconds during which what the centre sent is not asked for again. */
const fresh = 30_000;

/** Opens the book in a folder; a damaged file counts as never received. */
export async function openSampleBook(
  folder: string,
  client: Pick<CentreClient, 'sealSamples'>,
  ports: Pick<HostPorts, 'clock' | 'log'>,
): Promise<SampleBook> {
  const path = join(folder, 'seal-samples.json');
  const read = await readJsonFile(path, kept);
  if (read === 'damaged') ports.log('warning', 'seal samples: the kept file is damaged and fetched anew');
  let book: z.output<typeof kept> | null = read === 'damaged' ? null : read;
  let fetching: Promise<void> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const fetchAnew = async (token: string): Promise<void> => {
    const answer = await client.sealSamples(token, book?.version ?? null);
    if (!answer.ok) return;
    askedAt = ports.clock.now().getTime();
    if (!answer.value.changed) return;
    const { version, samples } = answer.value;
    book = { version, samples };
    const saved = await saveFile(path, JSON.stringify(book));
    if (!saved.ok) ports.log('warning', 'seal samples: not kept on disk', { code: saved.error.code });
    changed();
  };

  return {
    known: () => book !== null,
    of: (institutionCode, sealType) =>
      (book?.samples ?? [])
        .filter((sample) => sample.institutionCode === institutionCode && sample.sealType === sealType)
        .toSorted(latestFirst),
    refresh: (token) => {
      if (ports.clock.now().getTime() - askedAt < fresh) return Promise.resolve();
      return (fetching ??= fetchAnew(token).finally(() => {
        fetching = null;
      }));
    },
    take: (sample, standing) => {
      const others = (book?.samples ?? []).filter(({ sampleId }) => sampleId !== sample.sampleId);
      book = { version: book?.version ?? '', samples: standing ? [...others, sample] : others };
      changed();
    },
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

/** Confirmed before proposed, then by the time of the last word on it. */
function latestFirst(one: SealSample, other: SealSample): number {
  if ((one.confirmed === null) !== (other.confirmed === null)) return one.confirmed === null ? 1 : -1;
  return lastWord(other).localeCompare(lastWord(one));
}

const lastWord = ({ proposed, confirmed }: SealSample): string => (confirmed ?? proposed).at;
