import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { caseStateNames, decisionNames, opinionActNames } from '../../shared/text/names.ts';
import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import { dayAndTime } from '../app/language/instant.ts';
import { papersSince } from './papers-since.ts';
import styles from './upload.module.css';

function Column(props: { title: string; when: string; lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <section className={styles.column}>
      <h3>
        {props.title} <small>{props.when}</small>
      </h3>
      <dl>
        {props.lines.map(([label, value], position) => (
          // the same reason may stand for two papers: the position tells them apart
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${position} ${label}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** 审核时所见 · 我的意见 · 中心现状, one beside the other, with who and when. */
export function ThreeColumns({ entry, record }: { entry: OutboxEntry; record: CaseRecord | undefined }) {
  const { t } = useTranslation();
  const { opinion, refusal } = entry;
  const theirs = refusal?.current ?? record ?? null;
  const judged = dayAndTime(opinion.judgedAt);
  const papersInWords = ({ count, notSeen, gone }: ReturnType<typeof papersSince>): string =>
    [
      t('upload.papersCount', { count }),
      ...(notSeen > 0 ? [t('upload.papersNotSeen', { count: notSeen })] : []),
      ...(gone > 0 ? [t('upload.papersGone', { count: gone })] : []),
    ].join('，');
  return (
    <div className={styles.columns}>
      <Column
        title={t('upload.base')}
        when={judged}
        lines={[
          [t('upload.revision'), opinion.caseRevision],
          [t('upload.papers'), t('upload.seenPapers', { count: opinion.documentsSeen.length })],
          [
            t('upload.checks'),
            t('upload.checksSum', {
              fail: opinion.checksShown.filter((check) => check.level === 'fail').length,
              unknown: opinion.checksShown.filter((check) => check.level === 'unknown').length,
              pass: opinion.checksShown.filter((check) => check.level === 'pass').length,
            }),
          ],
        ]}
      />
      <Column
        title={t('upload.mine')}
        when={judged}
        lines={[
          [t('upload.act'), opinionActNames[opinion.act]],
          ...opinion.reasons.map(({ code, text }) => [code, text] as const),
          ...(opinion.text === '' ? [] : [[t('upload.text'), opinion.text] as const]),
        ]}
      />
      <Column
        title={t('upload.theirs')}
        when={refusal === null ? '' : dayAndTime(refusal.at)}
        lines={
          theirs === null
            ? [[t('upload.caseState'), t('upload.notKnown')]]
            : [
                [t('upload.revision'), theirs.revision],
                [t('upload.caseState'), caseStateNames[theirs.state]],
                [t('upload.papers'), papersInWords(papersSince(opinion, theirs))],
                [t('upload.holder'), theirs.holder?.name ?? t('upload.nobody')],
                [
                  t('upload.decision'),
                  theirs.decision === null
                    ? t('upload.noDecision')
                    : t('upload.decidedBy', {
                        result: decisionNames[theirs.decision.act],
                        name: theirs.decision.decidedBy,
                        time: dayAndTime(theirs.decision.decidedAt),
                      }),
                ],
                ...(theirs.decision?.reasons ?? []).map(({ code, text }) => [code, text] as const),
                ...(theirs.decision === null || theirs.decision.text === ''
                  ? []
                  : [[t('upload.text'), theirs.decision.text] as const]),
              ]
        }
      />
    </div>
  );
}
