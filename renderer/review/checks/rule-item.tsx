import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import { checkName } from './check-name.ts';
import styles from './checks-panel.module.css';

/** One rule with the same result on several papers; opened, its check of each paper. */
export function RuleItem(props: {
  checks: readonly CheckResult[];
  onHover: (check: CheckResult | null) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const first = props.checks[0];
  if (first === undefined) return null;
  const papers = props.checks.map((check) =>
    check.docType === null ? t('review.checks.wholeCase') : docTypeNames[check.docType],
  );
  return (
    <li className={styles.item} data-rule={first.id}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        title={papers.join('、')}
        onClick={() => setOpen(!open)}
      >
        <LevelSign level={first.level} />
        <span className={styles.name}>{checkName(first.id)}</span>
        <span className={styles.paper}>{t('review.checks.papers', { count: papers.length })}</span>
        <span className={styles.id}>{first.id}</span>
      </button>
      {open && <ul className={styles.nested}>{props.children}</ul>}
    </li>
  );
}
