import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord, DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import { hardFailures } from '../../../shared/rules/advice/recommend.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import type { Draft } from '../../store/draft.ts';
import { NoticePreview } from './notice-preview.tsx';
import { Overrides } from './overrides.tsx';
import { Reasons } from './reasons.tsx';
import styles from './decision.module.css';

/** What belongs to the chosen act: reasons, or arguments against failed hard checks; free text; pages not seen yet; what the applicant gets. */
export function DecisionPanel(props: {
  act: OpinionAct;
  draft: Draft;
  record: CaseRecord;
  /** As found. */
  checks: readonly CheckResult[];
  /** At the levels that the person gave them. */
  judged: readonly CheckResult[];
  reference: Reference;
  /** Today in Asia/Shanghai. */
  today: string;
  unseen: readonly { document: DocumentEntry; page: number }[];
  onChange: (change: (draft: Draft) => Draft) => void;
  onShowPage: (place: { document: DocumentEntry; page: number }) => void;
}) {
  const { t } = useTranslation();
  const { act, draft, checks, judged, reference, unseen, onChange } = props;
  const pack = reference.policyPack;
  const failures = hardFailures(checks);
  const limit = pack.review.textLimit;
  return (
    <div className={styles.panel}>
      {act === 'approve' ? (
        failures.length > 0 && <Overrides failures={failures} draft={draft} onChange={onChange} />
      ) : (
        <Reasons act={act} draft={draft} checks={judged} pack={pack} onChange={onChange} />
      )}
      <section className={styles.side}>
        {unseen.length > 0 && (
          <div className={styles.unseen}>
            <span>{t('review.decision.unseen', { count: unseen.length })}:</span>
            {unseen.map((place) => (
              <button
                key={`${place.document.documentId} ${place.page}`}
                type="button"
                className={styles.link}
                onClick={() => props.onShowPage(place)}
              >
                {docTypeNames[place.document.docType]} {place.page}
              </button>
            ))}
          </div>
        )}
        <Textarea
          label={t('review.decision.text')}
          placeholder={t('review.decision.textHint', { limit })}
          autosize
          minRows={2}
          maxRows={5}
          value={draft.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange((present) => ({ ...present, text }));
          }}
        />
        <NoticePreview
          act={act}
          record={props.record}
          reasons={draft.reasons}
          reference={reference}
          today={props.today}
        />
      </section>
    </div>
  );
}
