import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, placeOf, type Import } from './imports.ts';
import { root, sourceFiles } from './source-files.ts';

/** Who may import whom (design 2), and which door is the right one for whoever tried a wrong one. */
const layers = {
  shared: {
    may: ['shared'],
    door: 'shared/ stands alone: take what you need as a value or a port from the caller',
  },
  evidence: {
    may: ['evidence', 'shared'],
    door: 'the engine knows pixels only: put what both need into shared/, or send it over the line protocol',
  },
  renderer: {
    may: ['renderer', 'shared'],
    door: 'the page reaches the host through window.menshen (shared/bridge/contract.ts) and nothing else',
  },
  electron: {
    may: ['electron', 'shared'],
    door: 'the host starts the engine through its adapter and speaks to the centre over HTTP; it imports neither',
  },
  central: {
    may: ['central', 'shared'],
    door: 'the centre starts the engine as a program and knows workstations only by shared/central-api',
  },
} as const;

type Layer = keyof typeof layers;
const layerNames = Object.keys(layers) as Layer[];
const imports = new Map<Layer, Import[]>(
  layerNames.map((layer) => [layer, sourceFiles(layer).flatMap(importsOf)]),
);
const all = [...imports.values()].flat();
const importsBy = (layer: Layer): Import[] => imports.get(layer)!;
const complaints = (entries: readonly Import[], door: string): string[] =>
  entries.map((entry) => `${placeOf(entry)}: ${door}`);

describe('layers', () => {
  it.each(layerNames)('%s imports only the layers it may', (layer) => {
    const { may, door } = layers[layer];
    const allowed: readonly string[] = may;
    const wrong = importsBy(layer).filter(
      ({ path }) => path !== null && !allowed.includes(path.split('/')[0]!),
    );
    expect(complaints(wrong, door)).toEqual([]);
  });

  it('every layer has files, so that a moved folder does not pass unseen', () => {
    expect(layerNames.filter((layer) => sourceFiles(layer).length === 0)).toEqual([]);
  });

  it('relative imports name an existing file with its extension', () => {
    const dangling = all.filter(({ path }) => path !== null && !existsSync(join(root, path)));
    expect(complaints(dangling, 'write the extension (.ts) of a file that exists')).toEqual([]);
  });

  it("'electron' is imported by main, preload and adapters only", () => {
    const wrong = all.filter(
      (entry) =>
        entry.package === 'electron' &&
        entry.from !== 'electron/main.ts' &&
        entry.from !== 'electron/preload.ts' &&
        !entry.from.startsWith('electron/adapters/'),
    );
    const door =
      'put the logic behind a port in electron/services/ and let an adapter in electron/adapters/ speak to Electron';
    expect(complaints(wrong, door)).toEqual([]);
  });

  it('the page uses nothing of Node', () => {
    const wrong = importsBy('renderer').filter((entry) => entry.package?.startsWith('node:'));
    expect(
      complaints(wrong, 'ask the host through the bridge: add a call to shared/bridge/contract.ts'),
    ).toEqual([]);
  });

  it('shared uses nothing but zod', () => {
    const wrong = importsBy('shared').filter((entry) => entry.package !== null && entry.package !== 'zod');
    const door = 'shared/ runs anywhere: take time, randomness, bytes and files in as values or ports';
    expect(complaints(wrong, door)).toEqual([]);
  });

  it('no two modules of shared need each other', () => {
    expect(cycleIn(importsBy('shared'))).toBeNull();
  });
});

describe('shared', () => {
  const ambient: readonly (readonly [RegExp, string])[] = [
    [/\bDate\.now\s*\(/, 'take the present as an argument'],
    [/\bnew Date\s*\(\s*\)/, 'take the present as an argument'],
    [/\bperformance\.now\b/, 'take the present as an argument'],
    [/\bMath\.random\b/, 'take the random value in with the event or argument'],
    [/\bcrypto\b/, 'hash and draw in the host, and hand the value in'],
    [/\b(?:setTimeout|setInterval|queueMicrotask)\s*\(/, 'return an effect that asks the host to wake you'],
    [/\bprocess\.|\bglobalThis\b/, 'take settings in as values'],
    [/\bconsole\./, 'return what happened; the caller logs'],
  ];

  it('has no clock, randomness, timer, environment or log', () => {
    const wrong = sourceFiles('shared').flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) =>
          ambient
            .filter(([pattern]) => pattern.test(line))
            .map(([, door]) => `${path}:${index + 1} ${line.trim()}: ${door}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('is compiled without the types of DOM and Node, so that the compiler refuses both', () => {
    const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as Options;
    const own = JSON.parse(readFileSync(join(root, 'shared/tsconfig.json'), 'utf8')) as Options;
    const options = { ...base.compilerOptions, ...own.compilerOptions };
    expect(options.types).toEqual([]);
    expect(options.lib?.filter((library) => !/^ES\d{4}$/.test(library))).toEqual([]);
  });
});

interface Options {
  readonly compilerOptions?: { readonly lib?: readonly string[]; readonly types?: readonly string[] };
}

/** Blanks comments, keeps line numbers. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ' '));

/** One cycle of the graph as `a → b → a`, or `null`. */
function cycleIn(entries: readonly Import[]): string | null {
  const graph = Map.groupBy(
    entries.filter((entry) => entry.path !== null),
    (entry) => entry.from,
  );
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ');
    if (finished.has(file)) return null;
    for (const entry of graph.get(file) ?? []) {
      const cycle = visit(entry.path!, [...trail, file]);
      if (cycle !== null) return cycle;
    }
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
