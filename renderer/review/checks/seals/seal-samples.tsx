import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sealCropPath, sealInkPath } from '../../../../shared/bridge/resources.ts';
import { sampledSealTypes, type SealSample } from '../../../../shared/domain/seal-sample.ts';
import type { Readings, Seal } from '../../../../shared/readings/schema.ts';
import type { Result } from '../../../../shared/result.ts';
import { sealTypeNames } from '../../../../shared/text/names.ts';
import { useAlone } from '../../../app/state/use-alone.ts';
import { useObservable } from '../../../app/state/use-observable.ts';
import { sentenceOf } from '../../../host/sentence.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import { Comparison } from './comparison.tsx';
import { offeredSamples } from './offered-samples.ts';
import { useSealSamples } from './use-seal-samples.ts';
import styles from './samples.module.css';

/**
 * 样章对照: the latest impressions of the institution's seal of this type that two people stand for, or word that it is the
 * first; and the acts by which an impression becomes one. Nothing here changes a check.
 */
export function SealSamples(props: {
  seal: Seal;
  readings: Readings;
  index: number;
  /** Institution that the application names, for a seal whose own was not verified. */
  appliedCode: string | null;
  /** The blink key is this seal's. */
  keyed: boolean;
}) {
  const { t } = useTranslation();
  const { bridge, connection, notices, session } = useWorkstation();
  const online = useObservable(connection)?.online ?? false;
  const [busy, alone] = useAlone();
  const { seal, readings, index } = props;
  const code = seal.institution?.code ?? props.appliedCode;
  const known = useSealSamples(code, seal.sealType);
  const type = sampledSealTypes.safeParse(seal.sealType);
  if (known === null || code === null || !type.success) return null;
  const paper = readings.sha256;
  const { beside, first, mine, proposable } = offeredSamples(
    seal,
    paper,
    known.samples,
    session.account.userId,
  );
  const settle = (act: () => Promise<Result<SealSample>>): void =>
    void alone(async () => {
      const answer = await act();
      if (!answer.ok) notices.show('bad', sentenceOf(answer.error));
    });
  const offered = beside.filter(({ confirmed }) => confirmed === null)[0];
  return (
    <div className={styles.samples} data-seal-samples={first ? 'first' : 'known'}>
      <p className={styles.title}>{t('seals.title')}</p>
      {!known.known && <p className={styles.soft}>{t('seals.notHere')}</p>}
      {known.known && first && (
        <p className={styles.first}>{t('seals.first', { type: sealTypeNames[seal.sealType] })}</p>
      )}
      {seal.institution === null && beside.length > 0 && (
        <p className={styles.soft}>{t('seals.byApplication')}</p>
      )}
      {beside.length > 0 && (
        <Comparison
          own={{
            sources: [sealInkPath(paper, seal.page, index), sealCropPath(paper, seal.page, index)],
            turn: seal.turn ?? null,
          }}
          samples={beside}
          keyed={props.keyed}
        />
      )}
      {!first && <p className={styles.soft}>{t('seals.notProof')}</p>}
      {mine !== null && (
        <p className={styles.soft}>
          {t('seals.mine')}{' '}
          <Button
            size="compact-xs"
            variant="default"
            disabled={!online || busy}
            onClick={() => settle(() => bridge.call('seals.decline', mine.sampleId))}
          >
            {t('seals.takeBack')}
          </Button>
        </p>
      )}
      {offered !== undefined && (
        <div className={styles.tools}>
          <Button
            size="compact-xs"
            disabled={!online || busy}
            onClick={() => settle(() => bridge.call('seals.confirm', offered.sampleId))}
          >
            {t('seals.confirm')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={!online || busy}
            onClick={() => settle(() => bridge.call('seals.decline', offered.sampleId))}
          >
            {t('seals.decline')}
          </Button>
        </div>
      )}
      {proposable && offered === undefined && (
        <div className={styles.tools}>
          <Button
            size="compact-xs"
            variant="default"
            title={t('seals.proposeHint')}
            disabled={!online || busy}
            onClick={() =>
              settle(() =>
                bridge.call('seals.propose', {
                  paper,
                  page: seal.page,
                  index,
                  institutionCode: code,
                  sealType: type.data,
                }),
              )
            }
          >
            {t('seals.propose')}
          </Button>
        </div>
      )}
      {!online && (proposable || offered !== undefined) && (
        <p className={styles.soft}>{t('seals.offline')}</p>
      )}
    </div>
  );
}
