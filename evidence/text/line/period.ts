/** A dash between two full dates as a blank, so that each can be read by itself; the text keeps its length. */
export const separatePeriod = (text: string): string =>
  text.replaceAll(/(?<=\d|日)\s?[-~—–至到]\s?(?=(?:19|20)\d{2}\s?[.年/-])/gu, (dash) =>
    ' '.repeat(dash.length),
  );

/** A point between a day of two digits and a time of day (2026-05-09.09:49), which is a blank read as one, as that blank. */
export const separateTime = (text: string): string =>
  text.replaceAll(/(?<=[-/]\d{2})[.,·](?=[0-2]\d\s?:\s?[0-5]\d)/gu, ' ');
