import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../../shared/domain/case-record.ts';
import { correctionKey, type Correction } from '../../../../shared/domain/correction.ts';
import type { DateReading, Readings } from '../../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../../shared/rules/check-result.ts';
import { effectiveDate } from '../../../../shared/rules/effective-date.ts';
import { labelledKinds } from '../../../../shared/text/date-labels.ts';
import { dateKindNames } from '../../../../shared/text/names.ts';
import { useShortcuts } from '../../../app/keyboard/use-shortcuts.ts';
import { useObservable } from '../../../app/state/use-observable.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import { ByHand } from '../../corrections/by-hand.tsx';
import { correctionsOf, withCorrection } from '../../corrections/draft-corrections.ts';
import { placeRead, wholePage } from '../../corrections/read-place.ts';
import { TypeBesideCrop } from '../../corrections/type-beside-crop.tsx';
import { typedDate } from '../../corrections/typed-date.ts';
import { markSupporting } from '../../filing/draft-filing.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { DateRow } from './date-row.tsx';
import { WindowBar } from './window-bar.tsx';
import styles from './recency.module.css';

/** Candidates that a key of their own can choose. */
const withKeys = 9;

/**
 * DT-02 近半年: the window with its arithmetic, and every date that was read, with its crop; the one that counted is
 * marked. A person may let another one count or type one with its place in view; the check follows at once.
 */
export function RecencyCard(props: {
  check: CheckResult;
  document: DocumentEntry;
  readings: Readings;
  /** A date is being typed. */
  typing: boolean;
  onType: (typing: boolean) => void;
}) {
  const { t } = useTranslation();
  const { act, draft, editable, go } = useDesk();
  const pack = useObservable(useWorkstation().reference)?.policyPack;
  const { check, document, readings, onType } = props;
  const { documentId } = document;
  const { date, validThrough, referenceDate, daysLeft, dateKind } = check.values;
  const docType = check.docType ?? document.docType;
  const dates = readings.dates.filter(({ kind }) => kind !== 'BIRTH');
  const own = correctionsOf(draft, documentId).find((one) => one.kind === 'date');
  const machine = pack === undefined ? null : effectiveDate(docType, readings.dates, pack, readings.lines);
  const read = machine?.chosen ?? machine?.competing[0];
  // a label whose date was not read tells where the date stands
  const labelled = readings.lines.find(({ text }) =>
    labelledKinds(text).some((kind) => kind === machine?.unread),
  );
  const where = read ?? labelled ?? dates[0];

  const settle = (correction: Correction): void => act((present) => withCorrection(present, correction));
  const choose = (reading: DateReading): void => {
    const { value, kind, page, polygon } = reading;
    settle({ kind: 'date', documentId, value, dateKind: kind, how: 'chosen', page, polygon });
    go({ sha256: readings.sha256, page, polygon });
  };
  const typed = (value: string): void => {
    const at = where === undefined ? wholePage(document, readings) : placeRead(document, readings, where);
    const kind = read?.kind ?? machine?.unread ?? pack?.recency.basis[docType]?.[0] ?? 'OTHER';
    const { page, polygon } = at;
    settle({ kind: 'date', documentId, value, dateKind: kind, how: 'typed', page, polygon });
    onType(false);
  };
  useShortcuts(
    editable
      ? dates.slice(0, withKeys).map((reading, index) => ({
          keys: `Ctrl+Shift+Digit${index + 1}`,
          label: t('review.checks.recency.chooseNth', { index: index + 1 }),
          run: () => choose(reading),
        }))
      : [],
  );

  return (
    <div className={styles.card}>
      {date !== undefined && validThrough !== undefined && referenceDate !== undefined && (
        <WindowBar
          date={date}
          validThrough={validThrough}
          reference={referenceDate}
          daysLeft={Number(daysLeft)}
          kind={dateKind ?? t('review.checks.recency.chosen')}
        />
      )}
      {own !== undefined && (
        <ByHand
          correctionKey={correctionKey(own)}
          words={t(
            own.how === 'chosen' ? 'review.checks.recency.chosenBy' : 'review.checks.recency.typedBy',
            {
              date: own.value,
            },
          )}
          asRead={machine?.chosen?.value ?? ''}
        />
      )}
      {dates.length === 0 ? (
        <p className={styles.nothing}>{t('review.checks.recency.noDates')}</p>
      ) : (
        <ul className={styles.dates}>
          {dates.map((reading, index) => (
            <DateRow
              key={`${reading.page} ${reading.polygon.join()}`}
              reading={reading}
              place={placeRead(document, readings, reading)}
              counts={reading.value === date && dateKindNames[reading.kind] === dateKind}
              settled={own?.value === reading.value && own.dateKind === reading.kind}
              keys={index < withKeys ? `Ctrl+Shift+${index + 1}` : ''}
              onGo={() => go({ sha256: readings.sha256, page: reading.page, polygon: reading.polygon })}
              {...(editable ? { onChoose: () => choose(reading) } : {})}
            />
          ))}
        </ul>
      )}
      {props.typing ? (
        <TypeBesideCrop
          label={t('review.checks.recency.typeLabel')}
          hint={t('review.checks.recency.typeHint')}
          wrong={t('review.checks.recency.typeWrong')}
          initial={own?.value ?? ''}
          place={where === undefined ? null : placeRead(document, readings, where)}
          parse={typedDate}
          onTake={typed}
          onLeave={() => onType(false)}
        />
      ) : (
        editable && (
          <div className={styles.acts}>
            <button type="button" className={styles.type} onClick={() => onType(true)}>
              {t('review.checks.recency.type')}
              <kbd>F3</kbd>
            </button>
            {check.level !== 'pass' && (
              <button
                type="button"
                className={styles.type}
                title={t('review.checks.recency.supportingHint')}
                onClick={() => act((present) => markSupporting(present, document))}
              >
                {t('review.filing.supporting')}
                <kbd>Ctrl+M S</kbd>
              </button>
            )}
          </div>
        )
      )}
    </div>
  );
}
