import { Button, Popover } from '@mantine/core';
import { IconBrightness2, IconContrast, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { brighter, filterOf, plainLight, starker, type Light } from '../sight/light.ts';
import { Tool } from './tool.tsx';
import styles from './tools.module.css';

/** Brightness, contrast and inversion of what is on screen. */
export function LightTools({ light, onLight }: { light: Light; onLight: (light: Light) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const icon = { size: 16, stroke: 1.6 };
  return (
    <Popover opened={open} onChange={setOpen} position="top" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <span>
          <Tool
            label={t('viewer.light')}
            pressed={filterOf(light) !== undefined}
            onClick={() => setOpen(!open)}
          >
            <IconContrast size={18} stroke={1.6} />
          </Tool>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.light}>
        <span>{t('viewer.brightness')}</span>
        <Tool label={t('viewer.darker')} keys="Alt+↓" onClick={() => onLight(brighter(light, -1))}>
          <IconMinus {...icon} />
        </Tool>
        <span>{Math.round(light.brightness * 100)} %</span>
        <Tool label={t('viewer.brighter')} keys="Alt+↑" onClick={() => onLight(brighter(light, 1))}>
          <IconPlus {...icon} />
        </Tool>
        <span>{t('viewer.contrast')}</span>
        <Tool label={t('viewer.softer')} keys="Alt+←" onClick={() => onLight(starker(light, -1))}>
          <IconMinus {...icon} />
        </Tool>
        <span>{Math.round(light.contrast * 100)} %</span>
        <Tool label={t('viewer.starker')} keys="Alt+→" onClick={() => onLight(starker(light, 1))}>
          <IconPlus {...icon} />
        </Tool>
        <Button
          size="compact-xs"
          variant={light.inverted ? 'filled' : 'default'}
          leftSection={<IconBrightness2 size={14} stroke={1.6} />}
          onClick={() => onLight({ ...light, inverted: !light.inverted })}
        >
          {t('viewer.invert')} Alt+I
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onLight(plainLight)}>
          {t('viewer.plainLight')} Alt+O
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
