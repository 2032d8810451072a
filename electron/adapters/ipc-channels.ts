/** The two channels between a window and the host under Electron; everything else travels inside them as JSON. */
export const callChannel = 'menshen:call';
export const eventChannel = 'menshen:event';
