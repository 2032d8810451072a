import { appOrigin } from '../../shared/bridge/resources.ts';

/**
 * What becomes of a request that leaves a page: the workstation's own origin is answered by the host, objects that the
 * page made itself (`blob:`, `data:`) load, everything else is refused. All networking happens in the host, to the
 * configured centre only.
 */
export function decideRequest(address: string): 'serve' | 'pass' | 'refuse' {
  if (!URL.canParse(address)) return 'refuse';
  const url = new URL(address);
  if (url.protocol === 'data:') return 'pass';
  if (url.origin !== appOrigin) return 'refuse';
  return url.protocol === 'blob:' ? 'pass' : 'serve';
}
