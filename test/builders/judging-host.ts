import { startHost } from '../../electron/services/start-host.ts';
import { hostPorts } from './host-ports.ts';
import { hostConfig } from './host-config.ts';
import { anOpinion } from './opinion.ts';
import { password } from './sample-password.ts';

/**
 * A program that gives one opinion after the other and prints the id of each as soon as it is told "saved". It never
 * ends by itself. Arguments: data folder, address of the centre, password if not that of the tests.
 */
const [dataFolder = '', centreUrl = '', typed = password] = process.argv.slice(2);
const started = await startHost(hostConfig(dataFolder, centreUrl), hostPorts());
if (!started.ok) throw new Error(started.error.code);
const { handlers } = started.value;
const signedIn = await handlers['session.signIn']({ account: 'shenhe01', password: typed });
if (!signedIn.ok) throw new Error(signedIn.error.code);
for (;;) {
  const opinion = anOpinion({ judgedBy: signedIn.value.account.userId });
  const saved = await handlers['opinions.submit'](opinion);
  if (!saved.ok) throw new Error(saved.error.code);
  process.stdout.write(`${opinion.opinionId}\n`);
}
