import { assertNever } from "../util/assert-never.js";

/** RARITY: a shared node counts 1 / ln(1 + its number of papers), as Adamic and Adar weigh; COUNT: each counts one. */
export const TIE_WEIGHTS = ["RARITY", "COUNT"] as const;

export type TieWeight = (typeof TIE_WEIGHTS)[number];

/**
 * Weights are whole numbers of this part of one, so that sums are exact whatever their order and both engines rank
 * alike. Exact up to 980 shared nodes of two papers.
 */
const RARITY_UNITS = 1e13;

/**
 * Sums of logarithms that are equal are sums of powers of one base: 1 / ln 3 = 2 / ln 9. The units of a base divide by
 * these numbers, and so by every exponent that nodes of a graph can make up such a sum with.
 */
const DIVISORS = { small: 5_040, large: 60 } as const;
const SMALL_BASE = 10;

/** The weight of a node with so many papers, in units: equal sums of weights are equal in units. */
export function tieWeight(weight: TieWeight, degree: number): number {
  switch (weight) {
    case "RARITY": {
      const { base, exponent } = asPower(1 + Math.max(1, degree));
      const divisor = base <= SMALL_BASE ? DIVISORS.small : DIVISORS.large;
      return Math.round((Math.round(RARITY_UNITS / Math.log(base) / divisor) * divisor) / exponent);
    }
    case "COUNT":
      return 1;
    default:
      return assertNever(weight);
  }
}

/** The sum of the weights of nodes with so many papers each, as people read it: to twelve decimals. */
export function scoreOf(weight: TieWeight, degrees: readonly number[]): number {
  if (weight === "COUNT") return degrees.length;
  const sum = degrees
    .map((degree) => Math.max(1, degree))
    .toSorted((a, b) => a - b)
    .reduce((all, degree) => all + 1 / Math.log1p(degree), 0);
  return Math.round(sum * 1e12) / 1e12;
}

/** A whole number from 2 as the power of the smallest base. */
function asPower(whole: number): { readonly base: number; readonly exponent: number } {
  for (let exponent = Math.floor(Math.log2(whole)); exponent > 1; exponent--) {
    const base = Math.round(whole ** (1 / exponent));
    if (base ** exponent === whole) return { base, exponent };
  }
  return { base: whole, exponent: 1 };
}
