/** How many places of a ranking count. */
const PLACES = 10;

/**
 * Normalized discounted cumulative gain of the first ten of a ranking (Järvelin and Kekäläinen 2002), with the grade as
 * the gain: 1 for the best order there is, 0 where nothing graded is among the ten.
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  return gain(ranking.map((id) => grades.get(id) ?? 0)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, PLACES).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
}
