import { personBlock } from "../identity/people/person-blocks.js";
import { personNameKey } from "../model/person-name/person-name.js";

/** The keys of printed names, each read once: a run meets the same names again and again. */
export class NameKeys {
  readonly #blocks = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  /** The block of names in which all people stand who may bear it. */
  block(name: string): string {
    return remember(this.#blocks, name, personBlock);
  }

  /** The folded name; empty for what names nobody. */
  key(name: string): string {
    return remember(this.#keys, name, personNameKey);
  }
}

function remember(known: Map<string, string>, name: string, read: (name: string) => string): string {
  const held = known.get(name);
  if (held !== undefined) return held;
  const key = read(name);
  known.set(name, key);
  return key;
}
