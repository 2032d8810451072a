/** What a window is made from; sizes in device-independent pixels. */
export interface WindowWish {
  readonly preload: string;
  readonly devTools: boolean;
  readonly title: string;
  readonly icon?: string;
}

/** The screen most offices have; layouts are made for it and for 1920×1080. */
export const windowSize = { width: 1366, height: 768 } as const;

/**
 * The very options of `new BrowserWindow(…)`: isolated, sandboxed, without Node, webviews, the built-in PDF viewer or
 * spell-check dictionaries (they come from the internet). Shown by the host once the first paint is there.
 */
export function windowOptions(wish: WindowWish) {
  return {
    ...windowSize,
    minWidth: 1024,
    minHeight: 640,
    title: wish.title,
    ...(wish.icon === undefined ? {} : { icon: wish.icon }),
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: wish.preload,
      devTools: wish.devTools,
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
  } as const;
}
