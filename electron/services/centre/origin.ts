/**
 * Makes the address of one request to the centre. Every address the workstation ever contacts is made here, so that
 * nothing in a case, an answer or a file name can lead a request to another machine: the result has the configured
 * origin or this throws.
 */
export function centreAddress(
  origin: string,
  path: string,
  parameters: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): URL {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`no value for {${name}} in ${path}`);
    return encodeURIComponent(value);
  });
  const address = new URL(filled, origin);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  if (address.origin !== new URL(origin).origin || !address.pathname.startsWith('/v'))
    throw new Error('address outside the configured centre');
  return address;
}
