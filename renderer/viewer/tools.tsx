import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomReset,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './viewer.module.css';

function Tool(props: {
  label: string;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={props.keys === undefined ? props.label : `${props.label} ${props.keys}`}>
      <ActionIcon aria-label={props.label} disabled={props.disabled ?? false} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

/** The floating tool bar: zoom, fit, turn, pages. */
export function Tools(props: {
  page: number;
  pages: number;
  onZoomBy: (factor: number) => void;
  onFit: (zoom: 'width' | 'page' | 1) => void;
  onTurn: (by: 90 | 270) => void;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const icon = { size: 18, stroke: 1.6 };
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('viewer.papers')}>
      <Tool label={t('viewer.zoomOut')} keys="Ctrl+−" onClick={() => props.onZoomBy(1 / 1.25)}>
        <IconMinus {...icon} />
      </Tool>
      <Tool label={t('viewer.zoomIn')} keys="Ctrl++" onClick={() => props.onZoomBy(1.25)}>
        <IconPlus {...icon} />
      </Tool>
      <Tool label={t('viewer.fitWidth')} keys="Ctrl+0" onClick={() => props.onFit('width')}>
        <IconArrowAutofitWidth {...icon} />
      </Tool>
      <Tool label={t('viewer.fitPage')} keys="Ctrl+9" onClick={() => props.onFit('page')}>
        <IconMaximize {...icon} />
      </Tool>
      <Tool label={t('viewer.actual')} onClick={() => props.onFit(1)}>
        <IconZoomReset {...icon} />
      </Tool>
      <span className={styles.divider} />
      <Tool label={t('viewer.rotateLeft')} keys="Shift+F7" onClick={() => props.onTurn(270)}>
        <IconRotate2 {...icon} />
      </Tool>
      <Tool label={t('viewer.rotateRight')} keys="F7" onClick={() => props.onTurn(90)}>
        <IconRotateClockwise2 {...icon} />
      </Tool>
      {props.pages > 1 && (
        <>
          <span className={styles.divider} />
          <Tool
            label={t('viewer.previousPage')}
            keys="PageUp"
            disabled={props.page <= 1}
            onClick={() => props.onPage(props.page - 1)}
          >
            <IconChevronLeft {...icon} />
          </Tool>
          <span className={styles.pages}>{t('viewer.page', { page: props.page, total: props.pages })}</span>
          <Tool
            label={t('viewer.nextPage')}
            keys="PageDown"
            disabled={props.page >= props.pages}
            onClick={() => props.onPage(props.page + 1)}
          >
            <IconChevronRight {...icon} />
          </Tool>
        </>
      )}
    </div>
  );
}
