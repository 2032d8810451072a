import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.tsx';
import { withoutCorrection } from './draft-corrections.ts';
import styles from './corrections.module.css';

/** Says that a value is a person's, whose, and what the engine had (empty: nothing; `null`: not said); takes it back. */
export function ByHand(props: { correctionKey: string; words: string; asRead: string | null }) {
  const { t } = useTranslation();
  const { act, editable, reviewer } = useDesk();
  return (
    <p className={styles.byHand}>
      <span>
        {t('review.correct.by', { name: reviewer, words: props.words })}
        {props.asRead !== null && (
          <small>
            {props.asRead === ''
              ? t('review.correct.wasNotRead')
              : t('review.correct.asRead', { value: props.asRead })}
          </small>
        )}
      </span>
      {editable && (
        <button
          type="button"
          className={styles.link}
          onClick={() => act((draft) => withoutCorrection(draft, props.correctionKey))}
        >
          {t('review.correct.undo')}
        </button>
      )}
    </p>
  );
}
