import { useTranslation } from 'react-i18next';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { outboxList, trayOf } from './lists.ts';
import { OutboxTable } from './outbox-table.tsx';
import { RefusedCard } from './refused-card.tsx';
import styles from './upload.module.css';

/** 上传: what the centre refused (上传异常), then every opinion with where it stands. */
export function UploadScreen() {
  const { t } = useTranslation();
  const { outbox } = useWorkstation();
  const entries = useObservable(outbox.entries);
  const tray = trayOf(entries);
  const list = outboxList(entries);
  return (
    <section className={styles.screen} aria-label={t('upload.title')}>
      <h2 className={styles.heading}>
        {t('upload.tray')} {tray.length > 0 && tray.length}
      </h2>
      {tray.length === 0 && <p className={styles.empty}>{t('upload.emptyTray')}</p>}
      {tray.map((entry) => (
        <RefusedCard key={entry.opinion.opinionId} entry={entry} />
      ))}
      <h2 className={styles.heading}>{t('upload.outbox')}</h2>
      {list.length === 0 ? (
        <p className={styles.empty}>{t('upload.emptyOutbox')}</p>
      ) : (
        <OutboxTable entries={list} />
      )}
    </section>
  );
}
