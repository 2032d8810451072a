import type { SetAlarm } from './host.ts';

/** Alarms of the operating system; a pending one does not keep the process alive. */
export const systemAlarm: SetAlarm = (inMs, ring) => {
  const timer = setTimeout(ring, inMs).unref();
  return () => clearTimeout(timer);
};
