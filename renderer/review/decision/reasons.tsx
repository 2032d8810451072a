import { CloseButton, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { prefilledReasons } from '../../../shared/rules/advice/prefilled-reasons.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { Draft } from '../../store/draft.ts';
import { isAnswered, offeredReasons, withoutReason, withReason, withReasonText } from './draft-change.ts';
import styles from './decision.module.css';

/** The coded reasons of a refusal or a request for papers: prefilled from failed checks, wording editable, more to add. */
export function Reasons(props: {
  act: OpinionAct;
  draft: Draft;
  checks: readonly CheckResult[];
  pack: PolicyPack;
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const { t } = useTranslation();
  const { act, draft, checks, pack, onChange } = props;
  const suggested = prefilledReasons(checks, pack, act);
  const prefilled = draft.reasons.filter(({ text }) => suggested.some((one) => one.text === text)).length;
  const offers = suggested.filter(
    ({ code, text }) => !draft.reasons.some((one) => one.code === code && one.text === text),
  );
  return (
    <section className={styles.main}>
      <div className={styles.title}>
        <span>
          {t('review.decision.reasons')}
          {prefilled > 0 && (
            <span className={styles.prefilled}>{t('review.decision.prefilled', { count: prefilled })}</span>
          )}
        </span>
        <Select
          size="xs"
          className={styles.add}
          placeholder={t('review.decision.addReason')}
          aria-label={t('review.decision.addReason')}
          searchable
          value={null}
          data={offeredReasons(pack, act).map(({ code, text }) => ({
            value: code,
            label: `${code} ${text}`,
          }))}
          comboboxProps={{ width: 560, position: 'top-end', transitionProps: { duration: 0 } }}
          onChange={(code) => {
            if (code !== null) onChange((present) => withReason(present, code, checks, pack));
          }}
        />
      </div>
      {draft.reasons.map((reason, position) => (
        <div key={`${position} ${reason.code}`} className={styles.reason}>
          <span className={styles.code}>
            {reason.code}
            {isAnswered(reason.code, checks, pack) && (
              <small className={styles.answered}>{t('review.decision.answered')}</small>
            )}
          </span>
          <Textarea
            autosize
            minRows={1}
            maxRows={4}
            aria-label={t('review.decision.reasonText', { code: reason.code })}
            value={reason.text}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange((present) => withReasonText(present, position, text));
            }}
          />
          <CloseButton
            size="sm"
            aria-label={t('review.decision.removeReason', { code: reason.code })}
            onClick={() => onChange((present) => withoutReason(present, position))}
          />
        </div>
      ))}
      {[true, false].map((fault) => {
        const some = offers.filter(({ chosen }) => chosen === fault);
        return (
          some.length > 0 && (
            <div key={String(fault)} className={styles.offers} data-fault={fault}>
              {t(fault ? 'review.decision.notListed' : 'review.decision.offers')}
              {some.map(({ code, text }) => (
                <button
                  key={`${code} ${text}`}
                  type="button"
                  className={styles.offer}
                  title={text}
                  onClick={() =>
                    onChange((present) => ({ ...present, reasons: [...present.reasons, { code, text }] }))
                  }
                >
                  + {code}
                </button>
              ))}
            </div>
          )
        );
      })}
    </section>
  );
}
