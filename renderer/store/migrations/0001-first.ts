/** Every case a row of its own, the outbox, the drafts, and what the store knows of itself. */
export const first = {
  version: 1,
  stores: { meta: 'key', cases: 'caseId', outbox: 'opinionId', drafts: 'caseId' },
} as const;
