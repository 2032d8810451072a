import { claim, decide, openCase, signIn, waitForConnection } from '../../scripts/demo/screen.ts';
import { openWorkstation } from './workplace.ts';

/**
 * A workstation in a process of its own that a test can kill: signs in, claims and opens a case, waits for the network to
 * go, judges, and says so the moment the screen does. Arguments: data folder, centre, account, password, receipt number.
 */
const [dataFolder, centreUrl, account, password, receiptNo] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const workstation = await openWorkstation(dataFolder, centreUrl);
const { page } = workstation;
await signIn(page, account, password);
await claim(page, receiptNo);
await openCase(page, receiptNo);
process.send?.({ step: 'opened', browserPid: workstation.browserPid });
await waitForConnection(page, false);
await decide(page, 'approve', '断电前保存的意见。');
process.send?.({ step: 'saved', browserPid: workstation.browserPid });
