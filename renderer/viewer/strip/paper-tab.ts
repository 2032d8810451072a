import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Turn } from '../page/page-space.ts';

/** A paper in the strip, under the type that it is filed as. */
export interface PaperTab {
  readonly document: DocumentEntry;
  /** Pages looked at, and pages in all. */
  readonly seen: number;
  readonly pages: number;
  /** The most pressing level of its checks; `null` as long as it is not read. */
  readonly worst: CheckLevel | null;
  /** Level of its seal and of its age; `null` where none is asked for. */
  readonly seal: CheckLevel | null;
  readonly date: CheckLevel | null;
  /** Why it is left out of the checks, in words; `null` where it is not. */
  readonly aside: string | null;
  /** Turn that makes its first page upright. */
  readonly turn: Turn;
}
