import type { Page } from 'playwright';

/** The windows that this host opened, by the ids under which the bridge knows them. */
export class OpenWindows {
  /** Ids of the windows that are still open and have not crashed. */
  readonly ids: Set<string> = new Set();
  readonly #byPage = new WeakMap<Page, string>();
  #opened = 0;

  /** Counts `page` as a window of this host until it closes or crashes. */
  add(page: Page): void {
    const id = `window-${++this.#opened}`;
    this.#byPage.set(page, id);
    this.ids.add(id);
    page.once('close', () => this.ids.delete(id));
    page.once('crash', () => this.ids.delete(id));
  }

  /** The id of `page`, or one that no window ever has. */
  idOf(page: Page): string {
    return this.#byPage.get(page) ?? 'unknown';
  }
}
