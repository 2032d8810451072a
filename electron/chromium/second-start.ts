import { watch, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Touched by a second start in a folder that is in use; whoever uses it comes to the front. */
const request = 'come-to-front';

/** Asks the workstation that uses `dataFolder` to show itself. */
export function askToComeToFront(dataFolder: string): void {
  writeFileSync(path.join(dataFolder, request), String(process.pid));
}

/** Calls `show` whenever somebody starts a second workstation on `dataFolder`; returns the end of it. */
export function whenAskedToFront(dataFolder: string, show: () => void): () => void {
  const watcher = watch(dataFolder, { persistent: false }, (_event, name) => {
    if (name === request) show();
  });
  return () => watcher.close();
}
