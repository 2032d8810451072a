import type { LineReader } from '../text/recognition/line-reader.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';

/**
 * The two readers of a page. They were made from different material and rarely make the same mistake, so that what both read
 * can be relied on; one of them twice is one opinion (ADR 0006).
 */
export interface Readers {
  /** The first reader; null where its model cannot run. Then the second reads everything. */
  readonly lineReader: LineReader | null;
  readonly recogniser: Recogniser;
}
