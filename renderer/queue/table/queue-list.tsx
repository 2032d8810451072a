import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { QueueRowLine, rowHeight } from './queue-row.tsx';
import { linesOf, type Grouping } from '../rows/group.ts';
import type { QueueRow } from '../rows/row.ts';
import styles from '../queue-screen.module.css';

/** Height of a group's heading, screen pixels. */
const headingHeight = 28;

/** The rows under the headings of their groups, only those in view rendered; the current one is kept in view. */
export function QueueList(props: {
  rows: readonly QueueRow[];
  grouping: Grouping;
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
  const lines = useMemo(() => linesOf(props.rows, props.grouping), [props.rows, props.grouping]);
  // what it returns is used in this component only, never memoised
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? headingHeight : rowHeight),
    overscan: 12,
  });
  const { current } = props;
  useEffect(() => list.measure(), [lines, list]);
  useEffect(() => {
    const at = lines.findIndex((line) => line.kind === 'row' && line.position === current);
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [current, lines, list]);

  return (
    <div ref={scroll} className={styles.scroll} role="rowgroup">
      <div className={styles.inner} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          if (line.kind === 'heading')
            return (
              <div
                key={`heading ${line.label}`}
                className={styles.heading}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {line.label} <span className={styles.soft}>{line.count}</span>
              </div>
            );
          const { row, position } = line;
          return (
            <div
              key={row.record.caseId}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <QueueRowLine
                row={row}
                userId={props.userId}
                current={position === current}
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
