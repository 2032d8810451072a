import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../central/database/fingerprint.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Facts } from './facts.ts';

/** A thing that must hold at the end of every run: the sentences in which it does not. */
type Invariant = (facts: Facts) => string[];

/** Every act that a screen called saved is in the journal, and settled the way the centre has it. */
const nothingIsLost: Invariant = ({ history, sites, centre }) =>
  history.acts.flatMap(({ site, words, entry }) => {
    const journal = sites.find(({ name }) => name === site)?.journal ?? [];
    const kept = journal.find(({ opinion }) => opinion.opinionId === entry.opinion.opinionId);
    if (kept === undefined) return [`lost: ${words} was saved and is not in the journal`];
    const there = centre.opinions.some(({ content }) => content.text === words);
    if (kept.state === 'confirmed' && !there) return [`lost: ${words} is confirmed and not at the centre`];
    if (kept.state !== 'confirmed' && there)
      return [`astray: ${words} is ${kept.state} here and took effect there`];
    if (kept.state === 'waiting' || kept.state === 'sending')
      return [`does not drain: ${words} is still ${kept.state}`];
    return [];
  });

/** No act takes effect twice, whatever it was sent under, and each owes its jobs once. */
const nothingTwice: Invariant = ({ centre }) => [
  ...repeated(centre.opinions.map(({ content }) => content.text)).map((words) => `twice: ${words}`),
  ...repeated(centre.audit.filter(({ act }) => act === 'judged').map((row) => String(row.opinion_id))).map(
    (id) => `twice in the audit trail: ${id}`,
  ),
  ...repeated(centre.jobs.map(({ opinion_id, kind }) => `${kind} of ${opinion_id}`)).map(
    (job) => `owed twice: ${job}`,
  ),
];

/** Between what a person saw and where the opinion took effect stands nothing but renewals of the lease. */
const nothingUnseen: Invariant = ({ centre }) =>
  centre.opinions.flatMap(({ content, answer }) => {
    const predecessor = centre.opinions.find(
      ({ content: other }) => other.opinionId === content.predecessorId,
    );
    const base = predecessor?.answer.revision ?? content.caseRevision;
    const between = centre.audit.filter(
      ({ case_id: of, revision, act }) =>
        of === content.caseId &&
        revision !== null &&
        revision > base &&
        revision < answer.revision &&
        act !== 'renewed' &&
        act !== 'lapsed',
    );
    return between.map(({ act, revision }) => `unseen: ${content.text} overwrote ${act} at r${revision}`);
  });

/** Opinions of one workstation on one case take effect in the order in which they were given. */
const orderIsKept: Invariant = ({ history, centre }) => {
  const given = new Map(history.acts.map(({ words }, index) => [words, index]));
  const problems: string[] = [];
  const last = new Map<string, number>();
  const taken = centre.opinions.toSorted((one, other) => one.answer.revision - other.answer.revision);
  for (const { content } of taken) {
    const order = given.get(content.text);
    const act = order === undefined ? undefined : history.acts[order];
    if (order === undefined || act === undefined) continue;
    const lane = `${act.site} ${content.caseId}`;
    if ((last.get(lane) ?? -1) > order) problems.push(`order: ${content.text} took effect too late`);
    last.set(lane, order);
  }
  return problems;
};

/** Whatever a screen was told of an opinion is in the journal; it never became less. */
const nothingUntold: Invariant = ({ history, sites }) => {
  const kept = new Map(
    sites.flatMap(({ journal }) => (journal ?? []).map((entry) => [entry.opinion.opinionId, entry] as const)),
  );
  return [...history.told.values()].flatMap(({ opinion, state, seq }) => {
    const now = kept.get(opinion.opinionId);
    return now === undefined || now.seq < seq ? [`untrue: ${opinion.text} was shown as ${state}`] : [];
  });
};

/** The chain of every journal verifies to its last byte. */
const chainsAreWhole: Invariant = ({ sites }) =>
  sites
    .filter(({ journal }) => journal === null)
    .map(({ name }) => `chain: the journal of ${name} does not verify`);

/** Store and centre hold the same cases, the store's outbox is what the journal says. */
const storesAreEqual: Invariant = ({ sites }) =>
  sites.flatMap(({ name, stored, visible, journal, projected }) => [
    ...(digest(stored) === digest(visible)
      ? []
      : [`differs: ${name} holds ${revisions(stored)}, the centre ${revisions(visible)}`]),
    ...(journal ?? [])
      .filter(({ opinion, seq }) => projected.get(opinion.opinionId)?.seq !== seq)
      .map(({ opinion, state }) => `differs: the store of ${name} does not show ${opinion.text} as ${state}`),
  ]);

const byId = (records: readonly CaseRecord[]): CaseRecord[] =>
  records.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1));
const digest = (records: readonly CaseRecord[]): string =>
  createHash('sha256')
    .update(canonicalJson(byId(records)))
    .digest('hex');
const revisions = (records: readonly CaseRecord[]): string =>
  byId(records)
    .map(({ caseId, revision }) => `${caseId.slice(-2)}r${revision}`)
    .join(' ');

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((item) => seen.size === seen.add(item).size);
}

/** The sentences in which a run broke an invariant; none when it kept them all. */
export const brokenInvariants = (facts: Facts): string[] => [
  ...facts.history.faults,
  ...[
    nothingIsLost,
    nothingTwice,
    nothingUnseen,
    orderIsKept,
    nothingUntold,
    chainsAreWhole,
    storesAreEqual,
  ].flatMap((invariant) => invariant(facts)),
];
