/**
 * What somebody holds of the cases in scope, as the text that workstation and centre hash to compare (SHA-256, UTF-8): one
 * line for each case, its id and its revision with a space between, in the order of the ids, joined by line feeds.
 */
export const holdingsText = (held: Iterable<readonly [caseId: string, revision: number]>): string =>
  [...held]
    .map(([caseId, revision]) => `${caseId} ${revision}`)
    // ids are of one length, so whole lines sort as they do
    .toSorted()
    .join('\n');
