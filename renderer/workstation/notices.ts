import { observable, type Observable } from '../app/state/observable.ts';

/** A sentence the person should see once: what happened, what was kept, what to do. */
export interface Notice {
  readonly id: number;
  readonly tone: 'good' | 'plain' | 'bad';
  readonly text: string;
}

/** The notices on screen, newest last. */
export interface Notices {
  readonly shown: Observable<readonly Notice[]>;
  show(tone: Notice['tone'], text: string): void;
  dismiss(id: number): void;
}

/** Creates the list. The same sentence is not stacked twice. */
export function createNotices(): Notices {
  const shown = observable<readonly Notice[]>([]);
  let lastId = 0;
  return {
    shown,
    show(tone, text) {
      lastId += 1;
      const notice = { id: lastId, tone, text };
      shown.update((list) => [...list.filter((other) => other.text !== text), notice].slice(-4));
    },
    dismiss: (id) => shown.update((list) => list.filter((notice) => notice.id !== id)),
  };
}
