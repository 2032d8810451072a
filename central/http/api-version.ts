import { apiVersion, previousApiVersion } from '../../shared/central-api/schema.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** Versions of the API that this centre speaks: the present one and the one before. */
export const spokenVersions: readonly number[] = [apiVersion, previousApiVersion];

/**
 * The version that the `Menshen-Api` header of a request states; `null` for one that is not spoken here. A request that
 * states none is taken to speak the present one.
 */
export function versionOf(header: string | undefined): number | null {
  if (header === undefined) return apiVersion;
  return spokenVersions.find((version) => String(version) === header.trim()) ?? null;
}

/** Who has to be upgraded where a version is not spoken here: one from the future is the centre's fault. */
export const versionFault = (header: string | undefined): ErrorCode =>
  Number(header) > apiVersion ? 'centre-too-old' : 'workstation-too-old';
