import { Button, Menu, MultiSelect, Popover, Stack } from '@mantine/core';
import { IconFilter, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import type { QueueView } from '../queue-view.ts';
import { choicesOf, countFilters, facets, noFilters, type Facet } from '../rows/facets.ts';
import type { QueueRow } from '../rows/row.ts';
import { ViewsMenu } from './views-menu.tsx';

/** Filters, groups and saved views of the queue. `rows` are those under the tab: they give the values to choose from. */
export function Narrowing(props: {
  view: QueueView;
  rows: readonly QueueRow[];
  userId: string;
  onChange: (part: Partial<QueueView>) => void;
}) {
  const { t } = useTranslation();
  const { view, onChange } = props;
  const [opened, setOpened] = useState(false);
  const chosen = countFilters(view.filters);
  const toggle = (): void => setOpened((before) => !before);
  useShortcuts([{ keys: 'Ctrl+Shift+KeyF', label: t('queue.keys.filter'), run: toggle }]);

  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} trapFocus>
        <Popover.Target>
          <Button
            variant={chosen > 0 ? 'light' : 'subtle'}
            leftSection={<IconFilter size={15} stroke={1.6} />}
            onClick={toggle}
          >
            {t('queue.narrow.filter')}
            {chosen > 0 && ` ${chosen}`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            {facets.map((facet) => (
              <FacetChoice
                key={facet}
                facet={facet}
                rows={opened ? props.rows : []}
                value={view.filters[facet]}
                onChoose={(values) =>
                  onChange({ filters: { ...view.filters, [facet]: values }, current: null })
                }
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {(chosen > 0 || view.dueIn !== null) && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => onChange({ filters: noFilters, dueIn: null, current: null })}
        >
          {t('queue.narrow.clear')}
        </Button>
      )}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant={view.grouping === null ? 'subtle' : 'light'}
            leftSection={<IconStack2 size={15} stroke={1.6} />}
          >
            {view.grouping === null
              ? t('queue.narrow.group')
              : `${t('queue.narrow.group')} · ${t(`queue.narrow.facet.${view.grouping}`)}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onChange({ grouping: null })}>{t('queue.narrow.ungrouped')}</Menu.Item>
          {facets.map((facet) => (
            <Menu.Item key={facet} onClick={() => onChange({ grouping: facet, current: null })}>
              {t(`queue.narrow.facet.${facet}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ViewsMenu view={view} userId={props.userId} onChange={onChange} />
    </>
  );
}

function FacetChoice(props: {
  facet: Facet;
  rows: readonly QueueRow[];
  value: readonly string[];
  onChoose: (values: string[]) => void;
}) {
  const { t } = useTranslation();
  const label = t(`queue.narrow.facet.${props.facet}`);
  const choices = choicesOf(props.facet, props.rows).map(({ value, count }) => ({
    value,
    label: `${value}（${count}）`,
  }));
  return (
    <MultiSelect
      label={label}
      placeholder={props.value.length === 0 ? t('queue.narrow.any') : ''}
      size="xs"
      searchable
      clearable
      comboboxProps={{ withinPortal: false }}
      data={[
        ...choices,
        ...props.value
          .filter((value) => !choices.some((choice) => choice.value === value))
          .map((value) => ({ value, label: value })),
      ]}
      value={[...props.value]}
      onChange={props.onChoose}
    />
  );
}
