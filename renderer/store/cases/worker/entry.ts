import '../../../../shared/bridge/interpreted-validation.ts';
import type { Line } from './messages.ts';
import { serveCaseStore } from './serve.ts';

// the page's compiler library takes the global object of a worker for a window
serveCaseStore(globalThis as unknown as Line);
