import { MantineProvider } from '@mantine/core';
import { theme } from './theme/theme.ts';

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** The workstation: providers around whatever the session shows. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light" getStyleNonce={styleNonce}>
      门审
    </MantineProvider>
  );
}
