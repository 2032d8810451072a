import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { SourceFile } from './source-files.ts';

/** One import, re-export or dynamic import with a literal name. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** Path from the root for a relative import, else `null`. */
  readonly path: string | null;
  /** Name of the npm package (`@scope/name`), `node:…` for a built-in, else `null`. */
  readonly package: string | null;
}

const builtins = new Set(builtinModules);

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return builtins.has(name) ? `node:${name}` : name;
}

/** Every import of a file, types included: a layer may not even know the types of another. */
export function importsOf(file: SourceFile): Import[] {
  const { module, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path} cannot be parsed: ${errors[0]!.message}`);
  const requests = [
    ...module.staticImports.map((entry) => entry.moduleRequest),
    ...module.staticExports.flatMap((entry) => entry.entries.map((exported) => exported.moduleRequest)),
    ...module.dynamicImports.map((entry) => entry.moduleRequest),
  ];
  return requests.flatMap((request): Import[] => {
    if (!request) return [];
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(file.text.slice(request.start, request.end));
    if (literal === null) return [];
    const specifier = literal[1]!.replace(/\?.*$/, '');
    const relative = specifier.startsWith('.');
    return [
      {
        from: file.path,
        line: file.text.slice(0, request.start).split('\n').length,
        specifier,
        path: relative ? posix.join(posix.dirname(file.path), specifier) : null,
        package: relative ? null : packageOf(specifier),
      },
    ];
  });
}

/** Where an import stands, for messages. */
export const placeOf = (entry: Import): string => `${entry.from}:${entry.line} imports '${entry.specifier}'`;
