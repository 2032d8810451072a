import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { opinion as opinionSchema, type Opinion } from '../../../shared/domain/opinion.ts';
import type { SimulatedWorkstation } from './workstation.ts';

/** What a person may do next, with how often. */
const acts = [
  ['claim', 6],
  ['judge', 8],
  ['judge again', 2],
  ['undo', 2],
  ['release', 1],
  ['renew', 1],
  ['resolve', 2],
  ['pull', 2],
  ['sign in', 2],
] as const;
type Act = (typeof acts)[number][0];
const deck: readonly Act[] = acts.flatMap(([act, often]) => Array.from({ length: often }, () => act));

const reasons = {
  approve: [],
  reject: [{ code: 'MD-R1', text: '说明' }],
  supplement: [{ code: 'SE-B1', text: '说明' }],
} as const;

const leaseEnd = ({ holder }: CaseRecord): number => Date.parse(holder?.leaseUntil ?? '1970-01-01');

/** A person does one thing at a workstation, going by what its screen shows; nothing when nothing fits. */
export async function actAtRandom(workstation: SimulatedWorkstation): Promise<void> {
  const { site, host, page } = workstation;
  if (host === null || page === null) return;
  const { chance, world, person, history } = site;
  const shown = [...page.cases.all.get().values()];
  const mine = shown.filter((record) => record.holder?.userId === person.userId);
  const entries = [...page.outbox.entries.get().values()];
  const open = entries.filter(({ state }) => state === 'waiting' || state === 'sending');
  const anyOf = <T>(list: readonly T[]): T | null => (list.length === 0 ? null : chance.pick(list));

  const judge = async (record: CaseRecord, predecessor: Opinion | null): Promise<void> => {
    const act = chance.pick(['reject', 'supplement', 'reject', 'supplement', 'approve'] as const);
    const now = new Date(world.time.now + site.clockOffset).toISOString();
    const opinion = opinionSchema.parse({
      opinionId: chance.uuid(),
      caseId: record.caseId,
      caseRevision: record.revision,
      predecessorId: predecessor?.opinionId ?? null,
      act,
      reasons: reasons[act],
      text: history.nextAct(site.name),
      documentsSeen: [],
      readingsUsed: [],
      checksShown: [],
      overrides: [],
      versions: { policyPack: '1', calendar: '1', directory: '1', rules: '1', engine: '1', app: '1' },
      judgedBy: person.userId,
      judgedAt: now,
      clockOffsetMs: null,
    });
    world.note(
      `${site.name}: judges ${record.caseId.slice(-2)} r${record.revision} ${act} (${opinion.text})`,
    );
    const saved = await page.bridge.call('opinions.submit', opinion);
    if (!saved.ok) return world.note(`${site.name}: not saved, ${saved.error.code}`);
    history.saved(site.name, saved.value);
    await page.outbox.take(saved.value);
  };

  const act = chance.pick(deck);
  if (act === 'claim' || act === 'renew') {
    const free = shown.filter(
      (record) =>
        record.decision === null &&
        record.state !== 'SUPPLEMENT_WAIT' &&
        (record.holder === null || leaseEnd(record) < world.time.now),
    );
    const record = anyOf(act === 'claim' ? free : mine);
    if (record === null) return;
    const claimed = await page.bridge.call('cases.claim', record.caseId);
    world.note(`${site.name}: ${act} ${record.caseId.slice(-2)} ${claimed.ok ? 'done' : claimed.error.code}`);
    if (claimed.ok) await page.cases.apply([{ kind: 'case', case: claimed.value }]);
    else world.met(`claim refused: ${claimed.error.code}`);
    return;
  }
  if (act === 'judge') {
    const record = anyOf(mine.filter(({ caseId }) => !open.some(({ opinion }) => opinion.caseId === caseId)));
    if (record !== null) await judge(record, null);
    return;
  }
  if (act === 'judge again') {
    const entry = anyOf(open);
    const record = page.cases.all.get().get(entry?.opinion.caseId as never);
    if (entry !== null && record !== undefined) await judge(record, entry.opinion);
    return;
  }
  if (act === 'undo') {
    const entry = anyOf(entries.filter(({ state }) => state === 'waiting'));
    if (entry === null) return;
    const undone = await page.bridge.call('opinions.undo', entry.opinion.opinionId);
    world.note(`${site.name}: undo ${entry.opinion.text} ${undone.ok ? 'done' : undone.error.code}`);
    if (undone.ok) {
      world.met('undone');
      history.shown(undone.value);
    }
    return;
  }
  if (act === 'release') {
    const record = anyOf(mine);
    if (record === null) return;
    const released = await page.bridge.call('cases.release', record.caseId);
    if (released.ok) await page.cases.apply([{ kind: 'case', case: released.value }]);
    return;
  }
  if (act === 'resolve') {
    const entry = anyOf(entries.filter(({ state }) => state === 'refused'));
    if (entry === null) return;
    const how = { opinionId: entry.opinion.opinionId, how: 'withdrawn', note: '' } as const;
    const resolved = await page.bridge.call('opinions.resolve', how);
    if (resolved.ok) history.shown(resolved.value);
    return;
  }
  if (act === 'pull') return void (await page.pull());
  if (host.token.value() === null) await host.signIn();
}
