import type { ScoredPage, Trial } from '../trial.ts';

/** Trial of the electronic signature (电子签章) of a PDF. */
export function electronicTrials({ truth: { electronic }, readings }: ScoredPage): Trial[] {
  if (electronic === null) return [];
  const [found] = readings.electronicSignatures;
  const seen = found === undefined ? 'none found' : `${found.signer}, ${found.intact ? 'intact' : 'changed'}`;
  return [
    electronic.intact
      ? {
          figure: 'electronicIntact',
          hit: found !== undefined && found.intact && found.signer === electronic.signer,
          seen,
        }
      : { figure: 'electronicChanged', hit: found !== undefined && !found.intact, seen },
  ];
}
