import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import { checkName } from './check-name.ts';
import styles from './checks-panel.module.css';

/** Several checks of one level folded into a line: one rule on several papers, or one paper that is not read yet. */
export function RuleItem(props: {
  checks: readonly CheckResult[];
  /** The paper that all of them wait for; else they are the same rule. */
  waiting?: boolean;
  /** One of them is open, so that all are shown. */
  unfolded: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [opened, setOpen] = useState(false);
  const open = opened || props.unfolded;
  const first = props.checks[0];
  if (first === undefined) return null;
  const waiting = props.waiting === true;
  const papers = props.checks.map((check) =>
    check.docType === null ? t('review.checks.wholeCase') : docTypeNames[check.docType],
  );
  return (
    <li className={styles.item} data-rule={waiting ? 'unread' : first.id}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        title={waiting ? undefined : papers.join('、')}
        onClick={() => setOpen(!open)}
      >
        <LevelSign level={first.level} />
        <span className={styles.name}>{waiting ? papers[0] : checkName(first.id)}</span>
        <span className={styles.paper}>
          {t(waiting ? 'review.checks.unread' : 'review.checks.papers', { count: papers.length })}
        </span>
        <span className={styles.id}>{waiting ? '' : first.id}</span>
      </button>
      {open && <ul className={styles.nested}>{props.children}</ul>}
    </li>
  );
}
