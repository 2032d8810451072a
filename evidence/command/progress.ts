import type { WriteStream } from 'node:tty';

/** Tells a person on stderr how far the work is; a bar on a terminal, one line per file elsewhere. */
export function progressOn(stream: NodeJS.WriteStream | WriteStream, total: number): (file: string) => void {
  let done = 0;
  return (file) => {
    done += 1;
    if (!stream.isTTY) {
      stream.write(`${done}/${total} ${file}\n`);
      return;
    }
    const width = 24;
    const filled = Math.round((done / Math.max(1, total)) * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    stream.write(`\r\u001b[2K${bar} ${done}/${total} ${file}${done === total ? '\n' : ''}`);
  };
}
