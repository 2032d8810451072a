/** Names by which the preload of the Chromium host and the host find each other in the page's global object. */
export const callBinding = '__menshenCall';

/** The receiver of events that the preload installs; the host calls it with one event as JSON. */
export const eventReceiver = '__menshenReceive';
