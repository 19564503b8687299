import { type SourceName, sourceRank } from "../model/provenance.js";

/** Who stated a value, and when. */
export interface Origin {
  readonly source: SourceName;
  readonly seenOn: string;
}

/**
 * Which of two statements holds: the better source's, then the later, then the greater number or the longer text. A total order, so that
 * the outcome does not depend on the order in which statements arrive.
 */
export function compareClaims(
  left: { readonly origin: Origin; readonly value: string | number },
  right: { readonly origin: Origin; readonly value: string | number },
): number {
  return (
    sourceRank(left.origin.source) - sourceRank(right.origin.source) ||
    compare(left.origin.seenOn, right.origin.seenOn) ||
    fuller(left.value, right.value)
  );
}

function fuller(left: string | number, right: string | number): number {
  return compare(String(left).length, String(right).length) || compare(left, right);
}

export function compare<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
