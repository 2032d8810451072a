import { describe, expect, it } from 'vitest';
import { decideNavigation, decideWindowOpen, entryAddress } from '../../../../electron/policy/navigation.ts';
import { decideRequest } from '../../../../electron/policy/requests.ts';

describe('navigation', () => {
  it.each([
    [entryAddress, true, 'allow'],
    ['https://workstation.test/', true, 'allow'],
    ['https://workstation.test/#/queue', true, 'allow'],
    [entryAddress, false, 'deny'],
    ['https://workstation.test/?x=1', true, 'deny'],
    ['https://workstation.test/documents/00/original', true, 'deny'],
    ['https://workstation.test/assets/page.html', true, 'deny'],
    ['https://user@workstation.test/', true, 'deny'],
    ['https://workstation.test:444/', true, 'deny'],
    ['http://workstation.test/', true, 'deny'],
    ['https://workstation.test.example.com/', true, 'deny'],
    ['https://example.com/', true, 'deny'],
    ['file:///etc/passwd', true, 'deny'],
    ['data:text/html,x', true, 'deny'],
    ['javascript:alert(1)', true, 'deny'],
    ['blob:https://workstation.test/6c1d', true, 'deny'],
    ['about:blank', true, 'deny'],
    ['', true, 'deny'],
  ] as const)('to %s (main frame: %s): %s', (address, mainFrame, decision) => {
    expect(decideNavigation(address, mainFrame)).toBe(decision);
  });

  it('opens no window for a page', () => {
    expect(decideWindowOpen()).toEqual({ action: 'deny' });
  });
});

describe('requests of a page', () => {
  it.each([
    ['https://workstation.test/assets/main.js', 'serve'],
    ['https://workstation.test/documents/00/original', 'serve'],
    ['blob:https://workstation.test/6c1d', 'pass'],
    ['data:image/png;base64,AA==', 'pass'],
    ['blob:https://example.com/6c1d', 'refuse'],
    ['http://workstation.test/', 'refuse'],
    ['https://example.com/', 'refuse'],
    ['http://127.0.0.1:8080/', 'refuse'],
    ['ws://workstation.test/', 'refuse'],
    ['file:///etc/passwd', 'refuse'],
    ['ftp://workstation.test/', 'refuse'],
    ['chrome://settings/', 'refuse'],
    ['not an address', 'refuse'],
  ] as const)('for %s: %s', (address, decision) => {
    expect(decideRequest(address)).toBe(decision);
  });
});
