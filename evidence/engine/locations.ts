import path from 'node:path';

/** The folder `resources/` beside the engine. */
export const resourcesFolder = path.join(import.meta.dirname, '..', '..', 'resources');

/** The recognition data. */
export const recognitionFolder = path.join(resourcesFolder, 'recognition');
