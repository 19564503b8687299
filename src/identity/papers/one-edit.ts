/** In a shorter word another letter makes another word; one more letter does less. */
const SHORTEST = 5;

/** Whether two lists of words differ in one word, and that by one letter more, less or other, or by two that changed places. */
export function isOneEdit(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const at = left.findIndex((word, index) => word !== right[index]);
  if (at < 0 || left.slice(at + 1).some((word, index) => word !== right[at + 1 + index])) return false;
  return isOneLetterApart(left[at] ?? "", right[at] ?? "");
}

function isOneLetterApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length < SHORTEST || long.length - short.length > 1 || /\d/.test(short + long)) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1);
  const isSwap = short[same] === long[same + 1] && short[same + 1] === long[same];
  return short.slice(same + 1) === long.slice(same + 1) || (isSwap && short.slice(same + 2) === long.slice(same + 2));
}
