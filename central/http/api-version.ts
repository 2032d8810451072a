import { apiVersion, previousApiVersion } from '../../shared/central-api/schema.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** Versions of the API that this centre speaks: the present one and the one before. */
export const spokenVersions: readonly number[] = [apiVersion, previousApiVersion];

/**
 * Why a request is not served for the version in its `Menshen-Api` header; `null` for one that is spoken here, and for a
 * request that states none, which is taken to speak the present one. A version from the future is the centre's fault.
 */
export function versionFault(header: string | undefined): ErrorCode | null {
  if (header === undefined || spokenVersions.some((version) => String(version) === header.trim()))
    return null;
  return Number(header) > apiVersion ? 'centre-too-old' : 'workstation-too-old';
}
