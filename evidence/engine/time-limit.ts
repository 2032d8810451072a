/** Milliseconds that a document of the given length may take: 90 s, and half a minute for each further page. */
export const timeLimit = (pages: number): number => 90_000 + 30_000 * Math.max(0, pages - 1);
