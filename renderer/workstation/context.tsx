import { createContext, use, type ReactNode } from 'react';
import type { Workstation } from './workstation.ts';

const WorkstationContext = createContext<Workstation | null>(null);

/** Gives the signed-in workstation to the screens below. */
export function WorkstationProvider({ value, children }: { value: Workstation; children: ReactNode }) {
  return <WorkstationContext value={value}>{children}</WorkstationContext>;
}

/** The signed-in workstation; only below `WorkstationProvider`. */
export function useWorkstation(): Workstation {
  const workstation = use(WorkstationContext);
  if (workstation === null) throw new Error('useWorkstation outside of a signed-in workstation');
  return workstation;
}
