const PLACE = "papergraph-key";

/** Whether this server has a key, without which it does not tell its schema. */
export function needsKey(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="papergraph-needs-key"]')?.content === "yes";
}

/** The key: from `#key=…` of the address, or as given before in this tab. */
export function knownKey(): string {
  const inAddress = new URLSearchParams(location.hash.slice(1)).get("key");
  if (inAddress) {
    history.replaceState(null, "", location.pathname + location.search);
    return keepKey(inAddress);
  }
  return sessionStorage.getItem(PLACE) ?? "";
}

/** Keeps a key until the tab is closed. */
export function keepKey(key: string): string {
  sessionStorage.setItem(PLACE, key);
  return key;
}

/** Forgets a key that the server refused. */
export function forgetKey(): string {
  sessionStorage.removeItem(PLACE);
  return "";
}
