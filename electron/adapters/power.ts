import { powerMonitor } from 'electron';

/**
 * Calls `lock` when the person locks the screen (Windows, macOS) or the machine goes to sleep. Linux tells nobody about
 * a locked screen; there the desktop's own lock stands before the window.
 */
export function lockWithTheMachine(lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}
