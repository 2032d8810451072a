import type { Opinion } from '../../../../../shared/domain/opinion.ts';
import type { SendAnswer } from '../../../../../shared/sync/sender-state.ts';

/** What the smallest right centre does: one revision per case, opinions applied once by key, `If-Match` honoured. */
export class ModelCentre {
  readonly applied: Opinion[] = [];
  replays = 0;
  private readonly revisions = new Map<string, number>();
  private readonly answers = new Map<string, SendAnswer>();

  revisionOf(caseId: string): number {
    return this.revisions.get(caseId) ?? 1;
  }

  /** Somebody else changes the case. */
  change(caseId: string): void {
    this.revisions.set(caseId, this.revisionOf(caseId) + 1);
  }

  submit(opinion: Opinion, key: string, ifMatch: number): SendAnswer {
    const known = this.answers.get(key);
    if (known !== undefined) {
      this.replays += 1;
      return known;
    }
    if (ifMatch !== this.revisionOf(opinion.caseId))
      return { kind: 'refused', code: 'revision-mismatch', current: null };
    this.change(opinion.caseId);
    this.applied.push(opinion);
    const answer: SendAnswer = {
      kind: 'confirmed',
      revision: this.revisionOf(opinion.caseId),
      state: 'IN_REVIEW',
      recordedAt: '2026-03-02T02:00:00Z',
    };
    this.answers.set(key, answer);
    return answer;
  }
}
