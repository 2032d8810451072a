import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import { checkLevelNames } from '../../../shared/text/names.ts';
import { levelSigns } from './level.ts';
import styles from './level.module.css';

/** The sign of a level in its box, named for screen readers. */
export function LevelSign({ level }: { level: CheckLevel }) {
  return (
    <span className={styles.sign} data-level={level} role="img" aria-label={checkLevelNames[level]}>
      {levelSigns[level]}
    </span>
  );
}
