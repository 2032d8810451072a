import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order, OrderColumn } from '../rows/order.ts';
import styles from './queue-row.module.css';

/** Column titles; those that can order the list are buttons and say the direction. */
export function QueueHead(props: {
  order: Order;
  onOrder: (order: Order) => void;
  allSelected: boolean;
  someSelected: boolean;
  onSelectAll: (selected: boolean) => void;
}) {
  const { t } = useTranslation();
  const sortable = (column: OrderColumn, label: string) => {
    const active = props.order.column === column;
    const direction = active ? (props.order.descending ? 'descending' : 'ascending') : 'none';
    return (
      <span role="columnheader" aria-sort={direction}>
        <button
          type="button"
          className={styles.sort}
          onClick={() => props.onOrder({ column, descending: active && !props.order.descending })}
        >
          {label}
          {active && (props.order.descending ? ' ↓' : ' ↑')}
        </button>
      </span>
    );
  };
  return (
    <div role="row" className={styles.head}>
      <span role="columnheader" className={styles.box}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={props.allSelected}
          indeterminate={props.someSelected && !props.allSelected}
          onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
          aria-label={t('queue.selectAll')}
        />
      </span>
      {sortable('receiptNo', t('queue.receiptNo'))}
      {sortable('applicant', t('queue.applicant'))}
      {sortable('disease', t('queue.disease'))}
      <span role="columnheader">{t('queue.type')}</span>
      <span role="columnheader">{t('queue.channel')}</span>
      {sortable('institution', t('queue.institution'))}
      {sortable('due', t('queue.left'))}
      <span role="columnheader">{t('queue.checks')}</span>
      <span role="columnheader">{t('queue.holder')}</span>
    </div>
  );
}
