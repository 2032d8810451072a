import { checkLevelNames } from '../../../shared/text/names.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { summarise } from '../../../shared/rules/advice/summarise.ts';
import { levelOrder, levelSigns } from './level.ts';
import styles from './level.module.css';

/** How many checks stand at each level: ✕2 ?1 !1 ✓18. Levels without a check are left out, 不适用 always. */
export function LevelCounts({ checks }: { checks: readonly CheckResult[] }) {
  const { counts } = summarise(checks);
  const shown = levelOrder.filter((level) => level !== 'na' && counts[level] > 0);
  return (
    <span className={styles.counts}>
      {shown.map((level) => {
        const count = counts[level];
        return (
          <span
            key={level}
            className={styles.count}
            data-level={level}
            title={`${checkLevelNames[level]} ${count}`}
            aria-label={`${checkLevelNames[level]} ${count}`}
          >
            {levelSigns[level]}
            {count}
          </span>
        );
      })}
    </span>
  );
}
