import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '../queue-view.ts';
import { savedViewsOf, viewToKeep } from '../saved-views.ts';

/** The views this user has named, and the field to name the present one. */
export function ViewsMenu(props: {
  view: QueueView;
  userId: string;
  onChange: (part: Partial<QueueView>) => void;
}) {
  const { t } = useTranslation();
  const kept = useMemo(() => savedViewsOf(props.userId, localStorage), [props.userId]);
  const [views, setViews] = useState(kept.list);
  const [name, setName] = useState('');
  const keep = (): void => {
    if (name.trim() === '') return;
    kept.keep(viewToKeep(name.trim(), props.view));
    setViews(kept.list());
    setName('');
  };
  return (
    <Menu position="bottom-start" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconBookmark size={15} stroke={1.6} />}>
          {t('queue.narrow.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.length === 0 && <Menu.Label>{t('queue.narrow.noViews')}</Menu.Label>}
        {views.map(({ name: label, ...view }) => (
          <Group key={label} gap={4} wrap="nowrap">
            <Menu.Item
              closeMenuOnClick
              onClick={() => props.onChange({ ...view, current: null, selected: new Set() })}
            >
              {label}
            </Menu.Item>
            <ActionIcon
              aria-label={t('queue.narrow.drop', { name: label })}
              onClick={() => {
                kept.drop(label);
                setViews(kept.list());
              }}
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <Group gap={4} p={4} wrap="nowrap">
          <TextInput
            size="xs"
            maxLength={20}
            aria-label={t('queue.narrow.viewName')}
            placeholder={t('queue.narrow.viewName')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
            }}
          />
          <Button size="xs" variant="default" disabled={name.trim() === ''} onClick={keep}>
            {t('queue.narrow.keep')}
          </Button>
        </Group>
      </Menu.Dropdown>
    </Menu>
  );
}
