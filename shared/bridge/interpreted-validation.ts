import * as z from 'zod';

/**
 * Imported first by everything that runs in a page: zod would otherwise try `new Function` once, which the
 * Content-Security-Policy refuses and reports as a violation. Schemas are interpreted instead; nothing else changes.
 */
z.config({ jitless: true });
