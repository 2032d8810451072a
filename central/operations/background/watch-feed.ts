import { feedLag } from '../../case-life/changes/lag.ts';
import type { Centre } from '../../context.ts';

/** Seconds of lag from which the operator is told; no transaction of a centre may last as long. */
const alarming = 30;

/** Tells the operator once when readers of the feed are held back, and once when they no longer are. */
export function watchFeed(centre: Centre): () => Promise<boolean> {
  let told = false;
  return async () => {
    const { held, seconds } = await feedLag(centre.database.query);
    const late = seconds >= alarming;
    if (late && !told)
      centre.report(
        `change feed held back for ${Math.round(seconds)} s (${held} changes): a transaction that has written does not end; look into pg_stat_activity`,
      );
    if (!late && told) centre.report('change feed flows again');
    told = late;
    return false;
  };
}
