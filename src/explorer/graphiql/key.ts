const PLACE = "papergraph-key";

/** The key: from the page where the server put it there, from `#key=…` of the address, or as given before in this tab. */
export function knownKey(): string {
  const inPage = document.querySelector<HTMLMetaElement>(`meta[name="${PLACE}"]`)?.content;
  if (inPage) return inPage;
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
