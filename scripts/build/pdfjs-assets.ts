import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js fetches while it draws: decoders (JBIG2, JPEG 2000, colour), character maps, fonts and colour profiles. */
const folders = ['wasm', 'cmaps', 'standard_fonts', 'iccs'] as const;

/** The interpreter for scripts inside PDF files: they are never run here, so it is not even there. */
const scripting = /quickjs/i;

/**
 * Copies the run-time files of pdf.js to `pdfjs/` beside the screens, so that `/pdfjs/wasm/` etc. answer from this
 * machine: without them a fax-coded page stays blank, and nothing may be fetched from outside.
 */
export function pdfjsAssets(root: string): Plugin {
  let target = '';
  return {
    name: 'menshen:pdfjs-assets',
    apply: 'build',
    configResolved(config) {
      target = path.join(path.resolve(config.root, config.build.outDir), 'pdfjs');
    },
    async writeBundle() {
      for (const folder of folders)
        await cp(path.join(root, 'node_modules', 'pdfjs-dist', folder), path.join(target, folder), {
          recursive: true,
          filter: (file) => !scripting.test(path.basename(file)),
        });
    },
  };
}
