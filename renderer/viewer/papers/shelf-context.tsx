import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { createPaperShelf, type PaperShelf } from './paper-shelf.ts';

const ShelfContext = createContext<PaperShelf | null>(null);

/** Keeps the papers of one case decoded for everything below that shows them. */
export function ShelfProvider({ children }: { children: ReactNode }) {
  const [shelf] = useState(() => createPaperShelf());
  useEffect(() => () => shelf.close(), [shelf]);
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

/** The shelf of the case on screen; only below `ShelfProvider`. */
export function useShelf(): PaperShelf {
  const shelf = use(ShelfContext);
  if (shelf === null) throw new Error('useShelf outside of a case');
  return shelf;
}
