import type { Link } from "./linkage.js";

/** Says of a link whether people have decided that the groups of its ends are different: then it is no question any more. */
export function decidedApart(
  groups: readonly (readonly string[])[],
  different: readonly (readonly [string, string])[],
): (link: Pick<Link, "left" | "right">) => boolean {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((key) => [key, at] as const)));
  const pairOf = (left: string, right: string) =>
    [groupOf.get(left) ?? -1, groupOf.get(right) ?? -1].sort((a, b) => a - b).join(" ");
  const apart = new Set(different.map(([left, right]) => pairOf(left, right)));
  return ({ left, right }) => apart.has(pairOf(left, right));
}
