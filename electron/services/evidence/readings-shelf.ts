import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { EngineAnswer } from '../../../shared/readings/engine-protocol.ts';
import { readingOutcome, type ReadingOutcome } from '../../../shared/readings/schema.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';

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
  /** Removes the paper with everything read of it. */
  forget(hash: Sha256): Promise<void>;
  /** Keeps the pictures made while reading, each under its own name. */
  keepPictures(
    hash: Sha256,
    pictures: Extract<EngineAnswer, { type: 'read' }>['artefacts'],
  ): Promise<Result<null>>;
}

const partOf = (status: ReadingOutcome['status'], { engine, directory }: EngineIdentity): string =>
  `${status} ${JSON.stringify([engine, directory])}`;

/** The shelf in a vault. */
export function openReadingsShelf(vault: Vault): ReadingsShelf {
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
    keep: (hash, identity, outcome) =>
      vault.write(
        hash,
        partOf(outcome.status, identity),
        'application/json',
        Buffer.from(JSON.stringify(outcome)),
      ),
    forget: (hash) => vault.forget(hash),
    keepPictures: async (hash, pictures) => {
      for (const { name, bytes } of pictures) {
        const mediaType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
        const kept = await vault.write(hash, name, mediaType, Buffer.from(bytes, 'base64'));
        if (!kept.ok) return kept;
      }
      return ok(null);
    },
  };
}
