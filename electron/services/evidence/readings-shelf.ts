import * as z from 'zod';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { EngineAnswer, EngineRequest } from '../../../shared/readings/engine-protocol.ts';
import { rimName } from '../../../shared/readings/rim-name.ts';
import { readingOutcome, type ReadingOutcome, type Readings } from '../../../shared/readings/schema.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';

/** What an engine is given to compare a paper with another directory. */
export type EarlierReading = NonNullable<EngineRequest['earlier']>;

/** Which engine with which directory; readings of another are not the readings that this one would give. */
export interface EngineIdentity {
  readonly engine: string;
  readonly directory: string;
}

/** Readings and pictures kept encrypted beside their paper, by paper, engine and directory version. */
export interface ReadingsShelf {
  /** How the paper stands with this engine: read, unreadable for a reason in the file itself, or not read. */
  standing(hash: Sha256, identity: EngineIdentity): Promise<'read' | 'unreadable' | 'none'>;
  load(hash: Sha256, identity: EngineIdentity): Promise<ReadingOutcome | null>;
  keep(hash: Sha256, identity: EngineIdentity, outcome: ReadingOutcome): Promise<Result<null>>;
  /** What the same engine read of the paper last with another directory, and its rims; `null` unless all of it is here. */
  earlier(hash: Sha256, identity: EngineIdentity): Promise<EarlierReading | null>;
  /** Removes the paper with everything read of it. */
  forget(hash: Sha256): Promise<void>;
  /** Keeps the pictures made while reading, each under its own name. */
  keepPictures(
    hash: Sha256,
    pictures: Extract<EngineAnswer, { type: 'read' }>['artefacts'],
  ): Promise<Result<null>>;
}

const mediaTypes: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg' };

const partOf = (status: ReadingOutcome['status'], { engine, directory }: EngineIdentity): string =>
  `${status} ${JSON.stringify([engine, directory])}`;

/** Says which engine read a paper last, with which directory. */
const lastPart = 'last';
const engineIdentity = z.object({ engine: z.string(), directory: z.string() });

/** Names of the rims that a comparison with another directory needs: those of all seals that have one. */
function rimNames({ seals }: Readings): string[] {
  const onPage = new Map<number, number>();
  return seals.flatMap(({ page, shape }) => {
    const index = (onPage.get(page) ?? 0) + 1;
    onPage.set(page, index);
    return shape === 'square' ? [] : [rimName(page, index)];
  });
}

/** The shelf in a vault. */
export function openReadingsShelf(vault: Vault): ReadingsShelf {
  const writeJson = (hash: Sha256, part: string, value: unknown): Promise<Result<null>> =>
    vault.write(hash, part, 'application/json', Buffer.from(JSON.stringify(value)));
  const readJson = async (hash: Sha256, part: string): Promise<unknown> => {
    const file = await vault.read(hash, part);
    return file === null ? null : JSON.parse(file.bytes.toString('utf8'));
  };
  return {
    standing: async (hash, identity) => {
      if (await vault.has(hash, partOf('read', identity))) return 'read';
      return (await vault.has(hash, partOf('unreadable', identity))) ? 'unreadable' : 'none';
    },
    load: async (hash, identity) => {
      const file =
        (await vault.read(hash, partOf('read', identity))) ??
        (await vault.read(hash, partOf('unreadable', identity)));
      if (file === null) return null;
      const parsed = readingOutcome.safeParse(JSON.parse(file.bytes.toString('utf8')));
      return parsed.success ? parsed.data : null;
    },
    keep: async (hash, identity, outcome) => {
      const kept = await writeJson(hash, partOf(outcome.status, identity), outcome);
      return kept.ok && outcome.status === 'read' ? writeJson(hash, lastPart, identity) : kept;
    },
    earlier: async (hash, identity) => {
      const last = engineIdentity.safeParse(await readJson(hash, lastPart));
      if (!last.success || last.data.engine !== identity.engine || last.data.directory === identity.directory)
        return null;
      const outcome = readingOutcome.safeParse(await readJson(hash, partOf('read', last.data)));
      if (!outcome.success || outcome.data.status !== 'read') return null;
      const { readings } = outcome.data;
      const rims: EarlierReading['rims'] = [];
      for (const name of rimNames(readings)) {
        const rim = await vault.read(hash, name);
        if (rim === null) return null;
        rims.push({ name, bytes: rim.bytes.toString('base64') });
      }
      return { readings, rims };
    },
    forget: (hash) => vault.forget(hash),
    keepPictures: async (hash, pictures) => {
      for (const { name, bytes } of pictures) {
        const mediaType = mediaTypes[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream';
        const kept = await vault.write(hash, name, mediaType, Buffer.from(bytes, 'base64'));
        if (!kept.ok) return kept;
      }
      return ok(null);
    },
  };
}
