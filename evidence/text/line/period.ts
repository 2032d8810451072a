/** A dash between two full dates as a blank, so that each can be read by itself; the text keeps its length. */
export const separatePeriod = (text: string): string =>
  text.replaceAll(/(?<=\d|日)\s?[-~—–至到]\s?(?=(?:19|20)\d{2}\s?[.年/-])/gu, (dash) =>
    ' '.repeat(dash.length),
  );
