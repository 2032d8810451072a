import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import { rectangle, type Polygon } from '../../../shared/geometry/polygon.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import type { Turn } from '../../viewer/page/page-space.ts';

/** A place on a paper, ready to be shown as a crop. */
export interface ReadPlace {
  readonly document: DocumentEntry;
  readonly page: number;
  readonly polygon: Polygon;
  readonly turn: Turn;
}

/** The place of something read, with the turn that makes its page upright. */
export const placeRead = (
  document: DocumentEntry,
  readings: Readings,
  read: { readonly page: number; readonly polygon: Polygon },
): ReadPlace => ({
  document,
  page: read.page,
  polygon: read.polygon,
  turn: readings.pages.find(({ index }) => index === read.page)?.rotation ?? 0,
});

/** The whole first page, where nothing was read: what a person types stands somewhere on it. */
export function wholePage(document: DocumentEntry, readings: Readings): ReadPlace {
  const page = readings.pages[0];
  const polygon = rectangle(0, 0, page?.width ?? 1, page?.height ?? 1);
  return { document, page: page?.index ?? 1, polygon, turn: page?.rotation ?? 0 };
}
