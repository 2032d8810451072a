import { Modal, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';

/** What a person sets for themselves on this machine: light or dark. */
export function Settings({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useShortcuts([], true);
  const look = (value: MantineColorScheme) => ({ value, label: t(`settings.${value}`) });
  return (
    <Modal opened onClose={onClose} title={t('settings.title')} size="sm">
      <Stack gap="sm">
        <Text fw={500}>{t('settings.look')}</Text>
        <SegmentedControl<MantineColorScheme>
          data={[look('light'), look('dark'), look('auto')]}
          value={colorScheme}
          onChange={setColorScheme}
        />
        <Text size="xs" c="dimmed">
          {t('settings.lookHint')}
        </Text>
      </Stack>
    </Modal>
  );
}
