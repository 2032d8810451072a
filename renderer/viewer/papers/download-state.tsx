import { Loader, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../../shared/bridge/contract.ts';
import styles from '../viewer.module.css';

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/**
 * A paper on its way to this machine: how much of it is here, that an interrupted download goes on where it stopped, and
 * that a wrong content was set aside. `size` in bytes, as the manifest says.
 */
export function DownloadState({ status, size }: { status: DocumentStatus; size: number }) {
  const { t } = useTranslation();
  const { received = 0, fetched, problem } = status;
  const share = { percent: Math.floor((100 * received) / Math.max(1, size)) };
  const amount = { received: kilobytes(received), size: kilobytes(size) };
  return (
    <div className={styles.message} role="status">
      {received > 0 ? (
        <Progress value={share.percent} w={260} aria-label={t('viewer.downloaded', share)} />
      ) : (
        <Loader size="sm" />
      )}
      <span>
        {fetched === 'fetching'
          ? received > 0
            ? t('viewer.downloadedSoFar', { ...share, ...amount })
            : t('viewer.downloading')
          : received > 0
            ? t('viewer.interrupted', share)
            : t('viewer.waitingForDownload')}
      </span>
      {problem?.code === 'document-hash-mismatch' && <span>{t('viewer.quarantined')}</span>}
    </div>
  );
}
