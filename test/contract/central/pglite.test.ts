import { pglite } from './rig/engine.ts';
import { describeCentre } from './suite/centre.ts';

describeCentre(pglite);
