/** The last three rows of the table, used again from call to call. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];

/**
 * How many letters are added, left out, exchanged or swapped with their neighbour between two words (optimal string
 * alignment), or `most + 1` where that is more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(left.length - right.length) > most) return tooMany;
  if (right.length + 2 > rows[0].length) {
    const size = 2 * (right.length + 2);
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= right.length; j++) last[j] = j;
  for (let i = 1; i <= left.length; i++) {
    // Only so near the diagonal can a cell hold at most `most`.
    const [from, to] = [Math.max(1, i - most), Math.min(right.length, i + most)];
    row[from - 1] = from === 1 ? i : tooMany;
    let least = row[from - 1] ?? 0;
    for (let j = from; j <= to; j++) {
      const isSame = left.charCodeAt(i - 1) === right.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        left.charCodeAt(i - 1) === right.charCodeAt(j - 2) &&
        left.charCodeAt(i - 2) === right.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    row[to + 1] = tooMany;
    if (least > most) return tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[right.length] ?? 0, tooMany);
}
