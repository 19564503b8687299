import type { NameRegister, RegisteredName } from "./name-register.js";

/** Of a crowd only so many, the rarest, are looked for on other papers. */
const MOST_PROBES = 30;

/** The author list of a paper, ready to be compared with others. */
export interface CoauthorList {
  readonly byBlock: ReadonlyMap<string, readonly RegisteredName[]>;
  /** Blocks under which papers with the same authors meet. */
  readonly probes: readonly string[];
  readonly count: number;
}

/** Reads each list once: the mentions of a paper share theirs. */
export class CoauthorLists {
  readonly #lists = new WeakMap<readonly string[], CoauthorList>();

  constructor(readonly names: NameRegister) {}

  /** The list of one paper, or the union of several. */
  read(lists: readonly (readonly string[])[]): CoauthorList {
    const [first = [], ...more] = [...new Set(lists)];
    if (more.length > 0) return this.#prepare([first, ...more].flat());
    const known = this.#lists.get(first);
    if (known) return known;
    const list = this.#prepare(first);
    this.#lists.set(first, list);
    return list;
  }

  #prepare(list: readonly string[]): CoauthorList {
    const byBlock = new Map<string, RegisteredName[]>();
    const distinct = new Set(list.map((printed) => this.names.read(printed)));
    for (const name of distinct) {
      const of = byBlock.get(name.block);
      if (of) of.push(name);
      else byBlock.set(name.block, [name]);
    }
    for (const of of byBlock.values()) of.sort((a, b) => (a.printed < b.printed ? -1 : 1));
    return { byBlock, probes: rarest(byBlock), count: distinct.size };
  }
}

function rarest(byBlock: ReadonlyMap<string, readonly RegisteredName[]>): readonly string[] {
  if (byBlock.size <= MOST_PROBES) return [...byBlock.keys()];
  return [...byBlock]
    .map(([block, names]) => ({ block, bearers: Math.min(...names.map(({ bearers }) => bearers)) }))
    .sort((a, b) => a.bearers - b.bearers || (a.block < b.block ? -1 : 1))
    .slice(0, MOST_PROBES)
    .map(({ block }) => block);
}
