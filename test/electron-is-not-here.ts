throw new Error(
  "'electron' was imported in plain Node. Only electron/main.ts, electron/preload.ts and electron/adapters/ may import it; put the logic behind a port in electron/services/.",
);
