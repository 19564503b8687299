/** How often something is found in two sets of papers. */
export interface Shares {
  readonly count: number;
  readonly papers: number;
  readonly countBefore: number;
  readonly papersBefore: number;
}

export interface Growth {
  /** How many times as large the share has become, with a half added to every count. */
  readonly growth: number;
  /** About where its 95 % confidence interval begins: small counts say little, and have a low one. */
  readonly growthAtLeast: number;
  /** How probable so many or more in the second set are, if both sets have the same share. */
  readonly probability: number;
}

/** Of the standard normal distribution at 97.5 %. */
const QUANTILE = 1.959964;

/**
 * How much a share grew: the ratio of the shares with its lower bound by the log method, a half added to every count so
 * that what was never found before has one too (Katz, Baptista, Azen and Pike 1978; Pettigrew, Gart and Thomas 1986), and
 * Fisher's exact test, one-sided, which holds for counts of any size.
 */
export function growthOf(shares: Shares): Growth {
  const now = shares.count + 0.5;
  const all = shares.papers + 0.5;
  const before = shares.countBefore + 0.5;
  const allBefore = shares.papersBefore + 0.5;
  const growth = now / all / (before / allBefore);
  const error = Math.sqrt(1 / now - 1 / all + 1 / before - 1 / allBefore);
  return { growth, growthAtLeast: growth * Math.exp(-QUANTILE * error), probability: tail(shares) };
}

/** The upper tail of the hypergeometric distribution: of all papers that have it, `count` or more in the second set. */
function tail({ count, papers, countBefore, papersBefore }: Shares): number {
  const found = count + countBefore;
  let term = Math.exp(
    logChoose(papers, count) + logChoose(papersBefore, countBefore) - logChoose(papers + papersBefore, found),
  );
  let sum = term;
  for (let at = count; at < Math.min(found, papers); at += 1) {
    term *= ((found - at) * (papers - at)) / ((at + 1) * (papersBefore - found + at + 1));
    sum += term;
    if (term < sum * Number.EPSILON) break;
  }
  return Math.min(1, sum);
}

function logChoose(of: number, some: number): number {
  return logFactorial(of) - logFactorial(some) - logFactorial(of - some);
}

/** Stirling's series; exact below where it is good to eleven digits. */
function logFactorial(of: number): number {
  if (of < 20) {
    let product = 1;
    for (let factor = 2; factor <= of; factor += 1) product *= factor;
    return Math.log(product);
  }
  const cube = of ** 3;
  return (
    of * Math.log(of) -
    of +
    0.5 * Math.log(2 * Math.PI * of) +
    1 / (12 * of) -
    1 / (360 * cube) +
    1 / (1_260 * cube * of * of)
  );
}
