/**
 * Switches of Chromium's command line that both hosts share, name to value (`''` for a bare switch). No name resolves,
 * so that even a request that slipped past every other control reaches nobody; nothing is fetched, updated or reported
 * on the browser's own account.
 */
export const commandLine: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-proxy-server': '',
  'disable-quic': '',
  'no-first-run': '',
  'no-default-browser-check': '',
  'no-pings': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-breakpad': '',
  'disable-extensions': '',
  'disable-spell-checking': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  lang: 'zh-CN',
};

/** The same as arguments of a program: `--name=value`, `--name`. */
export const commandLineArguments = (): string[] =>
  Object.entries(commandLine).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
