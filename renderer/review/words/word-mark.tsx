import { useTranslation } from 'react-i18next';
import type { DraftWord } from '../../store/draft.ts';
import styles from './words.module.css';

/** A person's word on a check, as a mark on its line. */
export function WordMark({ word }: { word: DraftWord | undefined }) {
  const { t } = useTranslation();
  if (word === undefined) return null;
  return (
    <span className={styles.mark} data-finding={word.finding} title={word.reason}>
      {t(`review.words.mark.${word.finding}`)}
    </span>
  );
}
