import path from 'node:path';

/**
 * The file under `folder` that a request path names, or null when it names none that may be served: anything that
 * leaves the folder (`..`, encoded or not), absolute and drive paths, backslashes, NUL, hidden files, bad encoding.
 * Pure: whether the file exists is the caller's question.
 *
 * @param folder absolute
 * @param pathname of the address, still percent-encoded, starting with `/`
 */
export function resolveAsset(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const segments = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  const plain = segments.every((segment) => /^[^\\:\0./][^\\:\0/]*$/.test(segment));
  if (!decoded.startsWith('/') || !plain) return null;
  const file = path.resolve(folder, ...segments);
  const inside = path.relative(folder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}
