import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { QueueRowLine, rowHeight } from './queue-row.tsx';
import type { QueueRow } from '../rows/row.ts';
import styles from '../queue-screen.module.css';

/** The rows, only those in view rendered; the current one is kept in view. */
export function QueueList(props: {
  rows: readonly QueueRow[];
  userId: string;
  /** Index of the current row, −1 for none. */
  current: number;
  selected: ReadonlySet<CaseId>;
  limitDays: number;
  soonDays: number;
  onPoint: (caseId: CaseId) => void;
  onOpen: (caseId: CaseId) => void;
  onSelect: (caseId: CaseId, selected: boolean) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  // what it returns is used in this component only, never memoised
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const { current } = props;
  useEffect(() => {
    if (current >= 0) list.scrollToIndex(current, { align: 'auto' });
  }, [current, list]);

  return (
    <div ref={scroll} className={styles.scroll} role="rowgroup">
      <div className={styles.inner} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = props.rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={row.record.caseId}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <QueueRowLine
                row={row}
                userId={props.userId}
                current={item.index === props.current}
                selected={props.selected.has(row.record.caseId)}
                limitDays={props.limitDays}
                soonDays={props.soonDays}
                onPoint={props.onPoint}
                onOpen={props.onOpen}
                onSelect={props.onSelect}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
