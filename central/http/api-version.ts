import { apiVersion } from '../../shared/central-api/schema.ts';

/** Versions of the API that this centre speaks: the present one; a previous one joins it when there is one. */
export const spokenVersions: readonly number[] = [apiVersion];

/**
 * Whether the `Menshen-Api` header of a request states a version that is spoken here. A request that states none
 * is taken to speak the present one.
 */
export const speaks = (header: string | undefined): boolean =>
  header === undefined || spokenVersions.some((version) => String(version) === header.trim());
