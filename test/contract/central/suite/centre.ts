import type { Engine } from '../rig/engine.ts';
import { describeAudit } from './audit.ts';
import { describeChanges } from './changes.ts';
import { describeCompaction } from './compaction.ts';
import { describeDocuments } from './documents.ts';
import { describeLockout } from './lockout.ts';
import { describeLeases } from './leases.ts';
import { describeNotices } from './notices.ts';
import { describeOperations } from './operations.ts';
import { describeOpinions } from './opinions.ts';
import { describeRecomputedChecks } from './recomputed-checks.ts';
import { describeReference } from './reference.ts';
import { describeSessions } from './sessions.ts';
import { describeUploads } from './uploads.ts';

/** Everything a centre promises over HTTP, on any engine. */
export function describeCentre(engine: Engine): void {
  describeReference(engine);
  describeSessions(engine);
  describeLockout(engine);
  describeLeases(engine);
  describeChanges(engine);
  describeCompaction(engine);
  describeOpinions(engine);
  describeRecomputedChecks(engine);
  describeDocuments(engine);
  describeUploads(engine);
  describeAudit(engine);
  describeNotices(engine);
  describeOperations(engine);
}
