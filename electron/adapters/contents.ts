import { app, type WebContents } from 'electron';
import { decideNavigation, decideWindowOpen } from '../policy/navigation.ts';

/** Keeps one page where it belongs: no navigation, redirect, window or webview that the policy does not name. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (decideNavigation(details.url, details.isMainFrame) === 'deny') details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (decideNavigation(details.url, details.isMainFrame) === 'deny') details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (decideNavigation(details.url, details.isMainFrame) === 'deny') details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(decideWindowOpen);
}

/** Confines every page of this program from the moment it is made, whoever makes it. */
export function confineAllContents(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}
