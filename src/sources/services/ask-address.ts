/** An address below a service's own, with what is asked of it; what is undefined is not. */
export function askAddress(
  base: string,
  path: string,
  asked: { readonly [name: string]: string | number | undefined },
): URL {
  const url = new URL(`${base}${path}`);
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
