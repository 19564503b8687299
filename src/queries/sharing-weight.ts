import { assertNever } from "../util/assert-never.js";

/** RARITY: a shared node counts 1 / ln(1 + its number of papers), as Adamic and Adar weigh; COUNT: each counts one. */
export const TIE_WEIGHTS = ["RARITY", "COUNT"] as const;

export type TieWeight = (typeof TIE_WEIGHTS)[number];

/**
 * Twelve decimals. Weights are whole numbers of this unit, so that sums are exact whatever their order: equal scores are
 * equal, and both engines rank alike. Exact up to 6,000 shared nodes of degree one.
 */
const RARITY_UNIT = 1e12;

/** The weight of a node with so many papers, in units. */
export function tieWeight(weight: TieWeight, degree: number): number {
  switch (weight) {
    case "RARITY":
      return Math.round(RARITY_UNIT / Math.log1p(Math.max(1, degree)));
    case "COUNT":
      return 1;
    default:
      return assertNever(weight);
  }
}

/** A sum of weights as people read it. */
export function scoreOf(weight: TieWeight, units: number): number {
  return weight === "RARITY" ? units / RARITY_UNIT : units;
}
