import { createHash } from 'node:crypto';
import { sealInkName, sealSampleName, sealStripName } from '../../../shared/bridge/resources.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { Vault } from '../vault/vault.ts';

/** Pictures of seals in the vault: those made while reading a paper, and those of samples. */
export interface SealPictures {
  /** Ink and unrolled rim of a seal on a paper, base64; `null` where its ink was not told apart. */
  ofPaper(
    paper: Sha256,
    page: number,
    index: number,
  ): Promise<{ picture: string; strip: string | null } | null>;
  has(picture: Sha256): Promise<boolean>;
  /** Fetches the pictures of samples that are not here; true when one came. */
  fetch(token: string, pictures: readonly Sha256[]): Promise<boolean>;
}

/** The pictures in a vault. What comes from the centre is kept only if it has the hash that it was named by. */
export function openSealPictures(vault: Vault, client: Pick<CentreClient, 'sealPicture'>): SealPictures {
  const has = (picture: Sha256): Promise<boolean> => vault.has(picture, sealSampleName);
  const base64 = async (paper: Sha256, name: string): Promise<string | null> =>
    (await vault.read(paper, name))?.bytes.toString('base64') ?? null;
  return {
    ofPaper: async (paper, page, index) => {
      const picture = await base64(paper, sealInkName(page, index));
      return picture === null ? null : { picture, strip: await base64(paper, sealStripName(page, index)) };
    },
    has,
    fetch: async (token, pictures) => {
      let came = false;
      for (const picture of pictures) {
        if (await has(picture)) continue;
        const answer = await client.sealPicture(token, picture);
        if (!answer.ok || createHash('sha256').update(answer.value).digest('hex') !== picture) continue;
        const written = await vault.write(picture, sealSampleName, 'image/png', answer.value);
        came ||= written.ok;
      }
      return came;
    },
  };
}
