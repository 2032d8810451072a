import { describe, expect, it } from 'vitest';
import { pullChanges, type PullTarget } from '../../../../renderer/pull/pull-changes.ts';
import type { Bridge } from '../../../../shared/bridge/create-bridge.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { aCase } from '../../../builders/case-record.ts';

type Answer = ReturnType<typeof fail> | { ok: true; value: unknown };

/** A host that answers pulls from a list, and remembers what it was asked and told. */
function scriptedHost(answers: Answer[]) {
  const cursors: (string | null)[] = [];
  const marks: number[] = [];
  const bridge = {
    call: (name: string, args: { cursor?: string | null; mark?: number }) => {
      if (name === 'store.mark') {
        marks.push(args.mark ?? -1);
        return Promise.resolve(ok(null));
      }
      cursors.push(args.cursor ?? null);
      return Promise.resolve(answers.shift() ?? fail('internal'));
    },
    subscribe: () => () => {},
  } as unknown as Bridge;
  return { bridge, cursors, marks };
}

/** A target in memory that counts rows as its mark. */
function target(cursor: string | null = null) {
  const state = { cursor, mark: 0, forgotten: 0 };
  const pullTarget: PullTarget = {
    storeId: 's',
    cursor: () => Promise.resolve(state.cursor),
    apply(changes, next) {
      state.cursor = next;
      state.mark += changes.length;
      return Promise.resolve(ok({ changes, mark: state.mark }));
    },
    forget() {
      state.cursor = null;
      state.forgotten += 1;
      return Promise.resolve(ok(undefined));
    },
  };
  return { state, pullTarget };
}

const page = (cursor: string, hasMore: boolean, rows = 1): Answer =>
  ok({ changes: Array.from({ length: rows }, () => ({ kind: 'case', case: aCase() })), cursor, hasMore });

describe('pulling changes', () => {
  it('goes on page by page until there is no more, and reports each mark reached', async () => {
    const host = scriptedHost([page('a', true, 2), page('b', false, 1)]);
    const { pullTarget } = target();
    expect(await pullChanges(host.bridge, pullTarget)).toBeNull();
    expect(host.cursors).toEqual([null, 'a']);
    expect(host.marks).toEqual([2, 3]);
  });

  it('stops at a failure and goes on from there the next time', async () => {
    const host = scriptedHost([page('a', true), fail('offline'), page('b', false)]);
    const { pullTarget } = target();
    expect(await pullChanges(host.bridge, pullTarget)).toEqual({ code: 'offline' });
    expect(await pullChanges(host.bridge, pullTarget)).toBeNull();
    expect(host.cursors).toEqual([null, 'a', 'a']);
  });

  it('starts over from nothing when the centre no longer knows the cursor', async () => {
    const host = scriptedHost([fail('cursor-expired'), page('new', false)]);
    const { pullTarget, state } = target('old');
    expect(await pullChanges(host.bridge, pullTarget)).toBeNull();
    expect(state).toMatchObject({ forgotten: 1, cursor: 'new' });
    expect(host.cursors).toEqual(['old', null]);
  });

  it('does not start over for ever', async () => {
    const host = scriptedHost([fail('cursor-expired'), fail('cursor-expired')]);
    const { pullTarget } = target('old');
    expect(await pullChanges(host.bridge, pullTarget)).toEqual({ code: 'cursor-expired' });
  });
});
