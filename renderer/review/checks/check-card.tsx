import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { FieldCard } from './fields/field-card.tsx';
import { fieldOfCheck } from './fields/field-of-check.ts';
import { RecencyCard } from './recency/recency-card.tsx';
import { SealCard } from './seals/seal-card.tsx';

/** Whether a person may type what this check stands on. */
export const canBeTyped = (id: string): boolean => isAboutDates(id) || fieldOfCheck(id) !== undefined;

const isAboutDates = (id: string): boolean => id === 'DT-01' || id === 'DT-02' || id === 'DT-04';

/** Checks that a look at the seals settles. */
const aboutSeals: ReadonlySet<string> = new Set(['SE-01', 'SE-02', 'SE-03', 'SE-04', 'SE-07', 'SE-10']);

/** The card of an opened check: seals, dates with the window, or the field that is compared; nothing for the others. */
export function CheckCard(props: {
  check: CheckResult;
  document: DocumentEntry | undefined;
  outcome: ReadingOutcome | undefined;
  typing: boolean;
  onType: (typing: boolean) => void;
}) {
  const { clear, go, record } = useDesk();
  const { check, document, outcome, typing, onType } = props;
  if (document === undefined || outcome?.status !== 'read') return null;
  const { readings } = outcome;
  const given = { document, readings, typing, onType };
  if (isAboutDates(check.id) && check.level !== 'na') return <RecencyCard check={check} {...given} />;
  if (aboutSeals.has(check.id) && readings.seals.length > 0)
    return (
      <SealCard
        readings={readings}
        appliedInstitution={record.items[0]?.institutionName ?? ''}
        appliedCode={record.items[0]?.institutionCode ?? null}
        onGo={go}
      />
    );
  const field = fieldOfCheck(check.id);
  return field === undefined || !clear ? null : <FieldCard field={field} {...given} />;
}
