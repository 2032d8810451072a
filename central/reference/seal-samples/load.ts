import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Centre } from '../../context.ts';
import { readJsonFile, readResource } from '../resource-file.ts';
import { sampleSeals } from '../sample-files.ts';

/**
 * Loads the sample impressions that are not there yet, where the folder has any; the accounts that stand for them are
 * there already.
 * @throws UnusableResource
 */
export async function loadSealSamples(centre: Centre, folder: string): Promise<void> {
  const file = path.join(folder, 'seal-samples.json');
  if (!existsSync(file)) return;
  const { samples } = await readJsonFile(file, sampleSeals);
  const put = async (name: string) => {
    const bytes = await readResource(path.join(folder, name));
    return { sha256: await centre.papers.put(bytes), size: bytes.byteLength };
  };
  for (const sample of samples) {
    const picture = await put(sample.picture);
    const strip = sample.strip === null ? null : await put(sample.strip);
    await centre.database.query
      .insertInto('seal_samples')
      .values({
        sample_id: sample.sampleId,
        institution_code: sample.institutionCode,
        seal_type: sample.sealType,
        picture: picture.sha256,
        picture_size: picture.size,
        strip: strip?.sha256 ?? null,
        strip_size: strip?.size ?? null,
        turn: sample.turn,
        paper: sample.paper,
        page: sample.page,
        proposed_by: sample.proposedBy,
        proposed_at: new Date(sample.proposedAt),
        confirmed_by: sample.confirmedBy,
        confirmed_at: sample.confirmedAt === null ? null : new Date(sample.confirmedAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
