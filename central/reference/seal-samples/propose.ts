import { randomUUID } from 'node:crypto';
import { sealPictureLimit, type SealProposal } from '../../../shared/central-api/seal-samples.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { SealSample, SealSampleId } from '../../../shared/domain/seal-sample.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reviewsCases, visibleTo } from '../../case-life/scope.ts';
import type { Centre } from '../../context.ts';
import { inTransaction } from '../../database/transaction.ts';
import { mediaTypeOf } from '../../documents/media-type.ts';
import { recordAudit } from '../../operations/audit/record.ts';
import { currentReference } from '../reference.ts';
import { sampleOf, sampleRows, standing } from './sample-row.ts';

/**
 * Keeps an impression as a proposal, its pictures by their content. The same picture of the same institution and type is
 * one sample, whoever proposes it again. Refusals: `not-permitted`; `not-found` for a paper that the caller does not see;
 * `invalid-request` for an institution that is not in the directory; `file-type-unsupported`, `file-too-large`.
 */
export async function proposeSealSample(
  centre: Centre,
  caller: Account,
  proposal: SealProposal,
): Promise<Result<{ sample: SealSample }>> {
  if (!reviewsCases(caller)) return fail('not-permitted');
  if (!(await seesPaper(centre, caller, proposal.paper))) return fail('not-found');
  const { directory } = await currentReference(centre.database.query);
  if (!directory.institutions.some(({ code }) => code === proposal.institutionCode))
    return fail('invalid-request', { field: 'body.institutionCode' });
  const picture = await keepPicture(centre, proposal.picture);
  if (!picture.ok) return picture;
  const strip = proposal.strip === null ? ok(null) : await keepPicture(centre, proposal.strip);
  if (!strip.ok) return strip;
  const at = new Date(centre.clock());
  return inTransaction(centre.database.query, async (transaction) => {
    const inserted = await transaction
      .insertInto('seal_samples')
      .values({
        sample_id: randomUUID() as SealSampleId,
        institution_code: proposal.institutionCode,
        seal_type: proposal.sealType,
        picture: picture.value.sha256,
        picture_size: picture.value.size,
        strip: strip.value?.sha256 ?? null,
        strip_size: strip.value?.size ?? null,
        turn: proposal.turn,
        paper: proposal.paper,
        page: proposal.page,
        proposed_by: caller.userId,
        proposed_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['institution_code', 'seal_type', 'picture'])
          .where('declined_by', 'is', null)
          .doNothing(),
      )
      .returning('sample_id')
      .executeTakeFirst();
    if (inserted !== undefined)
      await recordAudit(transaction, {
        at,
        user_id: caller.userId,
        act: 'seal-proposed',
        subject: inserted.sample_id,
      });
    const row = await sampleRows(transaction)
      .where('institution_code', '=', proposal.institutionCode)
      .where('seal_type', '=', proposal.sealType)
      .where('picture', '=', picture.value.sha256)
      .where(standing)
      .executeTakeFirstOrThrow();
    return ok({ sample: sampleOf(row) });
  });
}

async function seesPaper(centre: Centre, caller: Account, paper: Sha256): Promise<boolean> {
  const listed = await centre.database.query
    .selectFrom('documents')
    .innerJoin('cases', 'cases.case_id', 'documents.case_id')
    .select('documents.document_id')
    .where('documents.sha256', '=', paper)
    .where(visibleTo(caller))
    .limit(1)
    .executeTakeFirst();
  return listed !== undefined;
}

/** Stores a picture that is one by its content. */
async function keepPicture(
  centre: Centre,
  base64: string,
): Promise<Result<{ sha256: Sha256; size: number }>> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength > sealPictureLimit)
    return fail('file-too-large', { size: String(bytes.byteLength), limit: String(sealPictureLimit) });
  const type = mediaTypeOf(bytes);
  if (type !== 'image/png') return fail('file-type-unsupported', { type: type ?? '' });
  return ok({ sha256: await centre.papers.put(bytes), size: bytes.byteLength });
}
