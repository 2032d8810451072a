import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sealCropPath, sealStripPath } from '../../../../shared/bridge/resources.ts';
import type { Readings, Seal } from '../../../../shared/readings/schema.ts';
import { sealTypeNames } from '../../../../shared/text/names.ts';
import type { Target } from '../../../viewer/page/outline.ts';
import { indexOnPage } from './seal-index.ts';
import { SealSamples } from './seal-samples.tsx';
import styles from '../cards.module.css';

/** Scrolls a strip of two turns to the middle of its first one: an upright seal has its name there. */
function showMiddleOfFirstTurn(picture: HTMLImageElement): void {
  const frame = picture.parentElement;
  if (frame !== null) frame.scrollLeft = picture.clientWidth / 4 - frame.clientWidth / 2;
}

function SealPicture({ src, label, strip = false }: { src: string; label: string; strip?: boolean }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  return (
    <figure className={strip ? styles.strip : styles.picture}>
      {failed ? (
        <span className={styles.nothing}>{t('review.checks.seal.noPicture')}</span>
      ) : (
        <img
          src={src}
          alt={label}
          onError={() => setFailed(true)}
          {...(strip && { onLoad: (event) => showMiddleOfFirstTurn(event.currentTarget) })}
        />
      )}
      <figcaption>{label}</figcaption>
    </figure>
  );
}

function OneSeal(props: {
  seal: Seal;
  readings: Readings;
  number: number;
  appliedCode: string | null;
  /** The first seal of an institution: the key that blinks is its own. */
  keyed: boolean;
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { seal, readings } = props;
  const index = indexOnPage(readings.seals, seal);
  const near = seal.candidates.slice(0, 3).map((candidate) => candidate.name);
  return (
    <section className={styles.seal}>
      <button
        type="button"
        className={styles.sealHead}
        onClick={() => props.onGo({ sha256: readings.sha256, page: seal.page, polygon: seal.polygon })}
      >
        {t('review.checks.seal.count', { index: props.number, total: readings.seals.length })} ·{' '}
        {seal.kind === 'personal' ? sealTypeNames.PERSONAL : sealTypeNames[seal.sealType]} ·{' '}
        {t('review.checks.evidencePage', { page: seal.page })}
      </button>
      <div className={styles.pictures}>
        <SealPicture
          src={sealCropPath(readings.sha256, seal.page, index)}
          label={t('review.checks.seal.crop')}
        />
        {seal.kind !== 'personal' && (
          <SealPicture
            src={sealStripPath(readings.sha256, seal.page, index)}
            label={t('review.checks.seal.strip')}
            strip
          />
        )}
      </div>
      {seal.institution === null && near.length > 0 && (
        <p className={styles.nothing}>{t('review.checks.seal.candidates', { names: near.join('、') })}</p>
      )}
      {seal.kind === 'institution' && (
        <SealSamples
          seal={seal}
          readings={readings}
          index={index}
          appliedCode={props.appliedCode}
          keyed={props.keyed}
        />
      )}
    </section>
  );
}

/** SE-01, SE-04: each seal with its crop, unrolled strip and samples (样章), and the three names one under the other: 信头, 印章, 申请. */
export function SealCard(props: {
  readings: Readings;
  appliedInstitution: string;
  /** Its code in the directory, where the application names one. */
  appliedCode: string | null;
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { readings } = props;
  const letterhead = readings.fields.institution;
  const seals = readings.seals.filter((seal) => seal.kind === 'institution');
  const sealNames = seals.map(
    (seal) =>
      seal.institution?.name ??
      (seal.arcText === ''
        ? t('review.checks.seal.unread')
        : t('review.checks.seal.unverified', { text: seal.arcText })),
  );
  return (
    <div className={styles.card}>
      {readings.seals.map((seal, position) => (
        <OneSeal
          key={`${seal.page} ${seal.polygon.join()}`}
          seal={seal}
          readings={readings}
          number={position + 1}
          appliedCode={props.appliedCode}
          keyed={seal === seals[0]}
          onGo={props.onGo}
        />
      ))}
      <dl className={styles.names}>
        <dt>{t('review.checks.seal.letterhead')}</dt>
        <dd>{letterhead?.value ?? t('review.checks.seal.none')}</dd>
        <dt>{t('review.checks.seal.seal')}</dt>
        <dd>{sealNames.length === 0 ? t('review.checks.seal.none') : [...new Set(sealNames)].join('、')}</dd>
        <dt>{t('review.checks.seal.application')}</dt>
        <dd>{props.appliedInstitution}</dd>
      </dl>
    </div>
  );
}
