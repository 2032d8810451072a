import path from 'node:path';

/** Where the parts of the program lie on this machine; all absolute. */
export interface Locations {
  /** Built screens (`index.html`, `assets/`, `pdfjs/`). */
  readonly rendererFolder: string;
  /** Preload bundles, one CommonJS file each. */
  readonly electronPreload: string;
  readonly chromiumPreload: string;
  /** Recognition data, policy pack, calendar, directory. */
  readonly resourcesFolder: string;
  /** How to start the evidence engine as a program of its own; it speaks lines on stdin and stdout. */
  readonly engine: { readonly command: string; readonly args: readonly string[] };
}

/** How many papers the engine reads side by side. */
const lanes = '2';

const bundles = (root: string) => ({
  rendererFolder: path.join(root, 'out', 'renderer'),
  electronPreload: path.join(root, 'out', 'preload', 'electron.cjs'),
  chromiumPreload: path.join(root, 'out', 'preload', 'chromium.cjs'),
});

/**
 * The parts when the program runs from its project folder: bundles from `out/`, the engine from source.
 *
 * @param root the project folder
 * @param node a Node 24 that runs the engine (`process.execPath` in the Chromium host)
 */
export function locationsInProject(root: string, node: string): Locations {
  return {
    ...bundles(root),
    resourcesFolder: path.join(root, 'resources'),
    engine: { command: node, args: [path.join(root, 'evidence', 'main.ts'), '--serve', '--lanes', lanes] },
  };
}

const nodeFileName = (platform: string): string => (platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node that the lock file brings for this platform, else the `node` of the machine.
 *
 * @param platform `process.platform`
 * @param architecture `process.arch`
 */
export function nodeInProject(
  root: string,
  platform: string,
  architecture: string,
  exists: (file: string) => boolean,
): string {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${architecture}`;
  const pinned = path.join(root, 'node_modules', name, 'bin', nodeFileName(platform));
  return exists(pinned) ? pinned : nodeFileName(platform);
}

/**
 * The parts of the packaged program: bundles inside the application archive, recognition data, engine and its Node
 * beside it. The engine has a Node of its own because the fuse `RunAsNode` is off: the host cannot stand in for one.
 *
 * @param archive `app.getAppPath()`
 * @param resources `process.resourcesPath`
 * @param platform `process.platform`
 */
export function locationsWhenPackaged(archive: string, resources: string, platform: string): Locations {
  return {
    ...bundles(archive),
    resourcesFolder: path.join(resources, 'resources'),
    engine: {
      command: path.join(resources, 'runtime', nodeFileName(platform)),
      args: [path.join(resources, 'out', 'main', 'evidence.js'), '--serve', '--lanes', lanes],
    },
  };
}
