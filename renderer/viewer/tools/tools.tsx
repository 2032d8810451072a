import {
  IconArrowAutofitWidth,
  IconBorderCorners,
  IconCalendar,
  IconChevronLeft,
  IconChevronRight,
  IconColumns2,
  IconLink,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotate2,
  IconRotateClockwise2,
  IconRubberStamp,
  IconSearch,
  IconTextScan2,
  IconZoomReset,
  IconZoomScan,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Light } from '../sight/light.ts';
import styles from '../viewer.module.css';
import { LightTools } from './light-tools.tsx';
import { Tool } from './tool.tsx';

/** The floating tool bar: zoom, fit, places, turn, light, text, compare, pages. */
export function Tools(props: {
  page: number;
  pages: number;
  light: Light;
  outlined: boolean;
  textMode: boolean;
  magnified: boolean;
  compared: boolean;
  together: boolean;
  onZoomBy: (factor: number) => void;
  onFit: (zoom: 'width' | 'page' | 1) => void;
  onTurn: (by: 90 | 270) => void;
  onPage: (page: number) => void;
  onPlace: (kind: 'seals' | 'dates') => void;
  onLight: (light: Light) => void;
  onOutlines: () => void;
  onTextMode: () => void;
  onMagnify: () => void;
  onSearch: () => void;
  onCompare: () => void;
  onTogether: () => void;
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
      <Tool label={t('viewer.actual')} keys="Ctrl+Shift+0" onClick={() => props.onFit(1)}>
        <IconZoomReset {...icon} />
      </Tool>
      <Tool label={t('viewer.toSeal')} keys="Ctrl+7" onClick={() => props.onPlace('seals')}>
        <IconRubberStamp {...icon} />
      </Tool>
      <Tool label={t('viewer.toDate')} keys="Ctrl+8" onClick={() => props.onPlace('dates')}>
        <IconCalendar {...icon} />
      </Tool>
      <span className={styles.divider} />
      <Tool label={t('viewer.rotateLeft')} keys="Shift+F7" onClick={() => props.onTurn(270)}>
        <IconRotate2 {...icon} />
      </Tool>
      <Tool label={t('viewer.rotateRight')} keys="F7" onClick={() => props.onTurn(90)}>
        <IconRotateClockwise2 {...icon} />
      </Tool>
      <LightTools light={props.light} onLight={props.onLight} />
      <Tool label={t('viewer.magnifier')} keys="Alt+M" pressed={props.magnified} onClick={props.onMagnify}>
        <IconZoomScan {...icon} />
      </Tool>
      <Tool label={t('viewer.outlines')} keys="F8" pressed={props.outlined} onClick={props.onOutlines}>
        <IconBorderCorners {...icon} />
      </Tool>
      <Tool label={t('viewer.textMode')} keys="Alt+T" pressed={props.textMode} onClick={props.onTextMode}>
        <IconTextScan2 {...icon} />
      </Tool>
      <Tool label={t('viewer.search.label')} keys="Ctrl+F" onClick={props.onSearch}>
        <IconSearch {...icon} />
      </Tool>
      <Tool label={t('viewer.compare')} keys="Ctrl+B" pressed={props.compared} onClick={props.onCompare}>
        <IconColumns2 {...icon} />
      </Tool>
      {props.compared && (
        <Tool label={t('viewer.together')} keys="Ctrl+L" pressed={props.together} onClick={props.onTogether}>
          <IconLink {...icon} />
        </Tool>
      )}
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
