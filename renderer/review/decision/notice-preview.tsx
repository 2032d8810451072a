import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import { noticeText } from '../../../shared/policy/notice-text.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import styles from './decision.module.css';

/** The notice that an act leads to (domain 6). */
const noticeOf = { approve: 'N5', supplement: 'N3', reject: 'N6' } as const satisfies Record<
  OpinionAct,
  string
>;

/**
 * What the applicant will get, word for word as the centre will fill it in; a date limit counts from today, and from the
 * day of the decision in the end. Nothing where the pack has no such notice.
 */
export function NoticePreview(props: {
  act: OpinionAct;
  record: CaseRecord;
  reasons: readonly { readonly text: string }[];
  reference: Reference;
  today: string;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => window.matchMedia('(min-height: 820px)').matches);
  const { act, record, reasons, today: day } = props;
  const { policyPack: pack, calendar, directory } = props.reference;
  useShortcuts([{ keys: 'Alt+KeyP', label: t('review.notice.title'), run: () => setOpen((now) => !now) }]);
  const template = pack.notices?.[noticeOf[act]];
  if (template === undefined) return null;
  const text = noticeText(template, { record, reasons, pack, calendar, directory, day });
  const later = pack.review.secondReview && act !== 'supplement';
  return (
    <section className={styles.notice} aria-label={t('review.notice.title')}>
      <button type="button" className={styles.noticeHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>{open ? '▾' : '▸'}</span>
        {t('review.notice.title')}
        <small>{later ? t('review.notice.afterSecondReview') : t('review.notice.onEffect')}</small>
        <kbd>Alt+P</kbd>
      </button>
      {open && (
        <dl className={styles.noticeTexts}>
          <dt>{t('review.notice.app')}</dt>
          <dd>{text.app}</dd>
          <dt>{t('review.notice.sms')}</dt>
          <dd>{text.sms}</dd>
        </dl>
      )}
    </section>
  );
}
