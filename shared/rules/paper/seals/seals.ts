import type { Readings, Seal } from '../../../readings/schema.ts';

/** The seals of institutions on a paper; personal name seals and the doubtful ones are not among them. */
export const institutionSeals = (readings: Readings): Seal[] =>
  readings.seals.filter((seal) => seal.kind === 'institution');

/** Whether a page has no colour (photocopy), so that no seal on it can be called an original. */
export const isColourless = (readings: Readings, page: number): boolean =>
  readings.pages.some((reading) => reading.index === page && !reading.colour);

/** Whether a seal has the colour of an original impression on a page in colour. */
export const isOriginalColour = (seal: Seal, readings: Readings): boolean =>
  seal.colour !== 'black' && !isColourless(readings, seal.page);

/** What a seal says, as far as it is known: the verified institution, else the characters read along the rim. */
export const sealText = (seal: Seal): string => seal.institution?.name ?? seal.arcText;
