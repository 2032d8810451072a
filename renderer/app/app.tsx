import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { WorkstationProvider } from '../workstation/context.tsx';
import type { Workstation } from '../workstation/workstation.ts';
import { listenForShortcuts } from './keyboard/layers.ts';
import { Mishap } from './mishap.tsx';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { theme } from './theme/theme.ts';

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** The page: the lock screen until somebody has signed in, then the workstation. Locking reloads the page. */
export function App() {
  const [workstation, setWorkstation] = useState<Workstation | null>(null);
  useEffect(listenForShortcuts, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="light" getStyleNonce={styleNonce}>
      <Mishap>
        {workstation === null ? (
          <SignIn onOpened={setWorkstation} />
        ) : (
          <WorkstationProvider value={workstation}>
            <Shell />
          </WorkstationProvider>
        )}
      </Mishap>
    </MantineProvider>
  );
}
