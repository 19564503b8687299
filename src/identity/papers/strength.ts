/**
 * fatcat's scale of how sure it is that two records are one paper, as the strength of a link. From `STRONG` on they are
 * one unless something forbids it; a link below is for a person to judge, but for `VERSION`: one work printed twice.
 */
export const STRENGTH = {
  /** A person said so. */
  DECIDED: 100,
  /** They share an id. */
  EXACT: 90,
  /** Up to 39 more where more agrees. */
  STRONG: 50,
  VERSION: 40,
  WEAK: 30,
  AMBIGUOUS: 20,
} as const;
