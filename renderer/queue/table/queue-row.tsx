import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { maskName } from '../../../shared/privacy/mask.ts';
import { applicationTypeNames, caseStateNames, channelNames } from '../../../shared/text/names.ts';
import { ChecksCell } from './checks-cell.tsx';
import { DaysLeftCell } from './days-left-cell.tsx';
import type { QueueRow } from '../rows/row.ts';
import styles from './queue-row.module.css';

/** Height of every row, screen pixels; the virtual list counts on it. */
export const rowHeight = 36;

/** What a row needs from the list around it. */
export interface RowProps {
  readonly row: QueueRow;
  readonly userId: string;
  readonly current: boolean;
  readonly selected: boolean;
  readonly limitDays: number;
  readonly soonDays: number;
  readonly onPoint: (caseId: CaseId) => void;
  readonly onOpen: (caseId: CaseId) => void;
  readonly onSelect: (caseId: CaseId, selected: boolean) => void;
}

/** One case as a line; the applicant is masked, because nobody has opened the case yet. */
export const QueueRowLine = memo(function QueueRowLine(props: RowProps) {
  const { t } = useTranslation();
  const { record, situation, left } = props.row;
  const item = record.items[0];
  const held = record.holder?.userId === props.userId;
  const finished = situation === 'done' || situation === 'judged';
  return (
    <div
      id={`queue-${record.caseId}`}
      role="row"
      aria-selected={props.current}
      className={styles.row}
      data-current={props.current}
      data-case={record.caseId}
      onClick={() => props.onPoint(record.caseId)}
      onDoubleClick={() => props.onOpen(record.caseId)}
    >
      <span role="gridcell" className={styles.box} onDoubleClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={props.selected}
          onChange={(event) => props.onSelect(record.caseId, event.currentTarget.checked)}
          aria-label={t('queue.select', { receiptNo: record.receiptNo })}
        />
      </span>
      <span role="gridcell" className={styles.receipt}>
        {record.receiptNo}
      </span>
      <span role="gridcell">{maskName(record.person.name)}</span>
      <span role="gridcell" className={styles.cut} title={item?.diseaseName}>
        {item?.diseaseName}
        {record.items.length > 1 && t('queue.moreItems', { count: record.items.length })}
      </span>
      <span role="gridcell">{applicationTypeNames[record.applicationType]}</span>
      <span role="gridcell" className={styles.cut} title={channelNames[record.channel]}>
        {channelNames[record.channel]}
      </span>
      <span role="gridcell" className={styles.cut} title={item?.institutionName}>
        {item?.institutionName}
      </span>
      <span role="gridcell">
        {finished ? (
          <span className={styles.state}>
            {situation === 'judged' ? t('queue.judged') : caseStateNames[record.state]}
          </span>
        ) : (
          <DaysLeftCell left={left} limitDays={props.limitDays} soonDays={props.soonDays} />
        )}
      </span>
      <span role="gridcell">
        <ChecksCell record={record} held={held} />
      </span>
      <span role="gridcell" className={styles.cut}>
        {held ? t('queue.me') : (record.holder?.name ?? '–')}
      </span>
    </div>
  );
});
