import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';

/**
 * The cases as a screen watches them: a new object for each change that is told, over the one map that is changed, so that
 * telling a change costs the same for ten cases as for a hundred thousand. It always shows what is there now.
 */
export class CaseView implements ReadonlyMap<CaseId, CaseRecord> {
  readonly #cases: ReadonlyMap<CaseId, CaseRecord>;

  constructor(cases: ReadonlyMap<CaseId, CaseRecord>) {
    this.#cases = cases;
  }

  get size(): number {
    return this.#cases.size;
  }

  get(id: CaseId): CaseRecord | undefined {
    return this.#cases.get(id);
  }

  has(id: CaseId): boolean {
    return this.#cases.has(id);
  }

  keys(): MapIterator<CaseId> {
    return this.#cases.keys();
  }

  values(): MapIterator<CaseRecord> {
    return this.#cases.values();
  }

  entries(): MapIterator<[CaseId, CaseRecord]> {
    return this.#cases.entries();
  }

  [Symbol.iterator](): MapIterator<[CaseId, CaseRecord]> {
    return this.#cases[Symbol.iterator]();
  }

  forEach(visit: (record: CaseRecord, id: CaseId, cases: ReadonlyMap<CaseId, CaseRecord>) => void): void {
    this.#cases.forEach((record, id) => visit(record, id, this));
  }
}
