import type { JudgedMention } from "./judge.js";

const LEVELS = [0.9, 0.8, 0.5, 0] as const;
const KINDS = ["method", "dataset", "task", "repository"] as const;

/** For every kind and over all: how many judged mentions are at least so sure, and what per cent of them is right. */
export function calibration(
  judged: readonly JudgedMention[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const rows: readonly (readonly [string, readonly JudgedMention[], "right" | "kindRight"])[] = [
    ...KINDS.map((kind) => [kind, judged.filter(({ mention }) => mention.kind === kind), "kindRight"] as const),
    ["method and role", judged.filter(({ mention }) => mention.kind === "method"), "right"],
    ["all", judged, "kindRight"],
  ];
  return Object.fromEntries(
    rows.map(([name, mentions, what]) => [
      name,
      Object.fromEntries(LEVELS.map((least) => [`>= ${least}`, share(mentions, what, least)])),
    ]),
  );
}

/** The share of right ones among those at least so sure, 0 for none. */
export function shareRight(
  judged: readonly JudgedMention[],
  what: "right" | "kindRight",
  least: number,
): { readonly share: number; readonly count: number } {
  const sure = judged.filter(({ mention }) => mention.confidence >= least);
  const count = sure.length;
  return { share: count === 0 ? 0 : sure.filter((mention) => mention[what]).length / count, count };
}

function share(judged: readonly JudgedMention[], what: "right" | "kindRight", least: number): string {
  const { share: right, count } = shareRight(judged, what, least);
  return count === 0 ? "none" : `${(100 * right).toFixed(1)} % of ${count}`;
}
