import { describe, expect, it } from 'vitest';
import { commandLine, commandLineArguments } from '../../../../electron/policy/command-line.ts';
import { fuses } from '../../../../electron/policy/fuses.ts';
import { windowOptions } from '../../../../electron/policy/window-options.ts';

describe('what Electron is handed', () => {
  it('is a sandboxed, isolated window without Node, webviews or plug-ins', () => {
    expect(windowOptions({ preload: '/app/preload.cjs', devTools: false, title: '门审' })).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 640,
      title: '门审',
      show: false,
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      webPreferences: {
        preload: '/app/preload.cjs',
        devTools: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        plugins: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        disableBlinkFeatures: 'Auxclick',
      },
    });
  });

  it('opens the developer tools only where they are asked for', () => {
    expect(windowOptions({ preload: 'p', devTools: true, title: 't' }).webPreferences.devTools).toBe(true);
  });

  it('is a program that cannot be turned into a plain Node or be given other code', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('the command line of both hosts', () => {
  it('lets no name resolve, asks no proxy and reports to nobody', () => {
    expect(commandLine).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'no-proxy-server': '',
      'disable-quic': '',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-sync': '',
    });
  });

  it('is written as arguments with and without values', () => {
    expect(commandLineArguments()).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(commandLineArguments()).toContain('--disable-quic');
    expect(commandLineArguments()).not.toContain('--disable-quic=');
  });

  it('never weakens the page', () => {
    const words = commandLineArguments().join(' ');
    expect(words).not.toMatch(/disable-web-security|remote-debugging-port|no-sandbox|ignore-certificate/);
  });
});
