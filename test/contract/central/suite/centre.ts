import type { Engine } from '../rig/engine.ts';
import { describeAudit } from './running/audit.ts';
import { describeChanges } from './case-life/changes.ts';
import { describeCompaction } from './case-life/compaction.ts';
import { describeDeliveries } from './case-life/deliveries.ts';
import { describeDocuments } from './papers/documents.ts';
import { describeHoldings } from './case-life/holdings.ts';
import { describeLockout } from './accounts/lockout.ts';
import { describeKeys } from './case-life/keys.ts';
import { describeLeases } from './case-life/leases.ts';
import { describeNotices } from './running/notices.ts';
import { describeOperations } from './running/operations.ts';
import { describeOpinions } from './case-life/opinions.ts';
import { describeRecomputedChecks } from './case-life/recomputed-checks.ts';
import { describeReference } from './reference.ts';
import { describeSealSamples } from './seal-samples.ts';
import { describeSessions } from './accounts/sessions.ts';
import { describeUploads } from './papers/uploads.ts';

/** Everything a centre promises over HTTP, on any engine. */
export function describeCentre(engine: Engine): void {
  describeReference(engine);
  describeSessions(engine);
  describeLockout(engine);
  describeLeases(engine);
  describeChanges(engine);
  describeCompaction(engine);
  describeHoldings(engine);
  describeOpinions(engine);
  describeKeys(engine);
  describeRecomputedChecks(engine);
  describeDeliveries(engine);
  describeSealSamples(engine);
  describeDocuments(engine);
  describeUploads(engine);
  describeAudit(engine);
  describeNotices(engine);
  describeOperations(engine);
}
