/**
 * Splits a byte stream into lines at line feeds only; other separators of Unicode may stand inside JSON texts. Give it
 * chunks in order; a line is handed on when its line feed has come.
 */
export function lineSplitter(onLine: (line: string) => void): (chunk: Uint8Array) => void {
  let parts: Uint8Array[] = [];
  return (chunk) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      const line = Buffer.concat(parts).toString('utf8').trim();
      parts = [];
      from = at + 1;
      if (line !== '') onLine(line);
    }
    if (from < chunk.length) parts.push(Uint8Array.from(chunk.subarray(from)));
  };
}
