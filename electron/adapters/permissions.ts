import type { Session } from 'electron';
import { decidePermission } from '../policy/permissions.ts';

/**
 * Puts the permission policy before a session. Without both handlers Electron grants everything; devices, screens and
 * downloads have doors of their own, all closed.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(decidePermission({ permission, origin: details.requestingUrl, mainFrame: details.isMainFrame })),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    decidePermission({ permission, origin, mainFrame: details.isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
