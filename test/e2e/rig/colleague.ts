import { setTimeout as pause } from 'node:timers/promises';
import { startHost } from '../../../electron/services/start-host.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { caseId as caseIdSchema, type CaseId } from '../../../shared/domain/identifiers.ts';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import type { Result } from '../../../shared/result.ts';
import { hostConfig } from '../../builders/host-config.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { anOpinion } from '../../builders/opinion.ts';

/** Somebody at another workstation: the same services, without a screen. */
export interface Colleague {
  claim(caseId: string): Promise<CaseRecord>;
  release(caseId: string): Promise<CaseRecord>;
  /** Judges a case that was claimed here, and waits until the centre has confirmed it. */
  judge(record: CaseRecord, act: OpinionAct, text: string): Promise<void>;
  close(): Promise<void>;
}

const id = (text: string): CaseId => caseIdSchema.parse(text);

/** Signs somebody in at a workstation of their own on an empty folder. */
export async function startColleague(
  dataFolder: string,
  centreUrl: string,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<Colleague> {
  const started = await startHost(hostConfig(dataFolder, centreUrl), hostPorts());
  const { handlers, close } = given(started);
  const { account: me } = given(await handlers['session.signIn']({ account, password }));
  return {
    claim: async (caseId) => given(await handlers['cases.claim'](id(caseId))),
    release: async (caseId) => given(await handlers['cases.release'](id(caseId))),
    judge: async ({ caseId, revision }, act, text) => {
      const opinion = anOpinion({ caseId, caseRevision: revision, act, text, judgedBy: me.userId });
      given(await handlers['opinions.submit'](opinion));
      for (;;) {
        const listed = given(await handlers['opinions.list']());
        const entry = listed.find((other) => other.opinion.opinionId === opinion.opinionId);
        if (entry?.state === 'confirmed') return;
        if (entry?.refusal != null) throw new Error(entry.refusal.code);
        await pause(100);
      }
    },
    close,
  };
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
