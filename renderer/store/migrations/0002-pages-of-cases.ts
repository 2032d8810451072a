/**
 * Cases rest in sealed pages; `cases` becomes what changed since, and rows of the first version simply are such changes
 * until they are compacted. What does not open any more is kept in `quarantine`.
 */
export const pagesOfCases = {
  version: 2,
  stores: { pages: 'page', quarantine: '++number' },
} as const;
