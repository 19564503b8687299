import { compareText } from "../util/compare-text.js";

/** A reason to believe that two items are one. */
export interface Link {
  readonly left: string;
  readonly right: string;
  /** The stronger is decided first. */
  readonly strength: number;
  /** Why, in words that a person can judge: `same arXiv id`. */
  readonly reason: string;
}

export interface Linkage {
  /** The items that are one, sorted by key within a group and by first key among groups; lone items too. */
  readonly groups: readonly (readonly string[])[];
  /** Links that would have united what must stay apart, in the order in which they were refused. */
  readonly refused: readonly Link[];
}

/**
 * Constrained single-link clustering. Links are taken strongest first, equal ones by their keys, and each unites the
 * two groups it joins unless `unite` refuses what they would be together. The outcome is a function of the set of items
 * and links: their order does not matter.
 *
 * @param facts what is known of each item, by key
 * @param unite the facts of a united group, or `undefined` where the two must stay apart
 */
export function linkConstrained<Facts>(
  facts: ReadonlyMap<string, Facts>,
  links: readonly Link[],
  unite: (left: Facts, right: Facts) => Facts | undefined,
): Linkage {
  const parent = new Map<string, string>();
  const united = new Map(facts);
  const root = (key: string): string => {
    let top = key;
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next;
    for (let at = key; at !== top; ) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  const refused: Link[] = [];
  for (const link of links.map(orderEnds).sort(compareLinks)) {
    const left = root(link.left);
    const right = root(link.right);
    const leftFacts = united.get(left);
    const rightFacts = united.get(right);
    if (left === right || leftFacts === undefined || rightFacts === undefined) continue;
    const both = unite(leftFacts, rightFacts);
    if (both === undefined) {
      refused.push(link);
      continue;
    }
    const [top, below] = left < right ? [left, right] : [right, left];
    parent.set(below, top);
    united.set(top, both);
    united.delete(below);
  }
  const groups = new Map<string, string[]>();
  for (const key of [...facts.keys()].sort(compareText)) {
    const top = root(key);
    const group = groups.get(top);
    if (group) group.push(key);
    else groups.set(top, [key]);
  }
  return { groups: [...groups.values()], refused };
}

function orderEnds(link: Link): Link {
  return link.left <= link.right ? link : { ...link, left: link.right, right: link.left };
}

/** Orders links as they are decided: the stronger first, equal ones by their keys. */
export function compareLinks(a: Link, b: Link): number {
  return (
    b.strength - a.strength ||
    compareText(a.left, b.left) ||
    compareText(a.right, b.right) ||
    compareText(a.reason, b.reason)
  );
}
