import { describe, expect, it } from 'vitest';
import { decidePermission } from '../../../../electron/policy/permissions.ts';
import { isTrustedSender } from '../../../../electron/policy/trusted-sender.ts';

const origin = 'https://workstation.test';

describe('permissions', () => {
  it.each(['persistent-storage', 'fullscreen', 'clipboard-sanitized-write'])(
    '%s is granted to the main frame of the workstation',
    (permission) => {
      expect(decidePermission({ permission, origin: `${origin}/index.html`, mainFrame: true })).toBe(true);
      expect(decidePermission({ permission, origin, mainFrame: false })).toBe(false);
      expect(decidePermission({ permission, origin: 'https://example.com', mainFrame: true })).toBe(false);
      expect(decidePermission({ permission, origin: '', mainFrame: true })).toBe(false);
    },
  );

  it.each([
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'midiSysex',
    'pointerLock',
    'openExternal',
    'window-management',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'display-capture',
    'idle-detection',
    'top-level-storage-access',
    'toString',
    '',
  ])('%s is refused to everybody', (permission) => {
    expect(decidePermission({ permission, origin, mainFrame: true })).toBe(false);
  });
});

describe('the sender of a call', () => {
  const trusted = isTrustedSender(new Set(['7']));

  it.each([
    [{ windowId: '7', topFrame: true, origin }, true],
    [{ windowId: '7', topFrame: false, origin }, false],
    [{ windowId: '8', topFrame: true, origin }, false],
    [{ windowId: '7', topFrame: true, origin: 'https://example.com' }, false],
    [{ windowId: '7', topFrame: true, origin: 'https://workstation.test.example.com' }, false],
    [{ windowId: '7', topFrame: true, origin: 'null' }, false],
    [{ windowId: '7', topFrame: true, origin: '' }, false],
  ])('%j: trusted %s', (sender, expected) => {
    expect(trusted(sender)).toBe(expected);
  });

  it('is nobody once its window is closed', () => {
    const open = new Set(['7']);
    const stillTrusted = isTrustedSender(open);
    open.delete('7');
    expect(stillTrusted({ windowId: '7', topFrame: true, origin })).toBe(false);
  });
});
