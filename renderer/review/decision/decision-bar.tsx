import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import { opinionActNames } from '../../../shared/text/names.ts';
import { printedKeys } from '../../app/keyboard/shortcut.ts';
import styles from './decision.module.css';

const keysOf: Record<OpinionAct, string> = {
  approve: 'Ctrl+Digit1',
  supplement: 'Ctrl+Digit2',
  reject: 'Ctrl+Digit4',
};
/** Approval and refusal are never neighbours. */
const acts: readonly OpinionAct[] = ['approve', 'supplement', 'reject'];

/** The bottom line: the three acts, what is still missing, and handing in. */
export function DecisionBar(props: {
  act: OpinionAct | null;
  problem: string | null;
  unseen: number;
  busy: boolean;
  onChoose: (act: OpinionAct) => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  return (
    <footer className={styles.bar}>
      {acts.map((act) => (
        <Button
          key={act}
          size="sm"
          className={act === 'reject' ? styles.apart : undefined}
          variant={props.act === act ? 'filled' : 'default'}
          aria-pressed={props.act === act}
          onClick={() => props.onChoose(act)}
        >
          {opinionActNames[act]}
          <span className={styles.keys}>{printedKeys(keysOf[act])}</span>
        </Button>
      ))}
      <span className={styles.gap} />
      {props.problem === null ? (
        <span className={styles.hint}>
          {props.unseen > 0
            ? t('review.decision.unseen', { count: props.unseen })
            : t('review.decision.allSeen')}
        </span>
      ) : (
        <span className={styles.problem} role="alert">
          {props.problem}
        </span>
      )}
      <Button size="sm" loading={props.busy} disabled={props.act === null} onClick={props.onSubmit}>
        {t('review.decision.submit')}
        <span className={styles.keys}>Ctrl+Enter</span>
      </Button>
    </footer>
  );
}
