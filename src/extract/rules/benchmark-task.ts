import type { Lexicon } from "../lexicon/lexicon.js";
import type { Sighting } from "../resolve/groups.js";
import { BENCHMARK_TASKS } from "../words/benchmark-tasks.js";
import { nameKey } from "./name-key.js";

/** Tasks that a paper evaluates, by the benchmarks it names: who measures on AIME solves mathematics. */
export function benchmarkTasks(found: readonly Sighting[], lexicon: Lexicon): readonly Sighting[] {
  return found.flatMap((sighting) => {
    if (sighting.kind !== "dataset" || !sighting.entry) return [];
    return (BENCHMARK_TASKS.get(sighting.entry.name) ?? []).flatMap((task): readonly Sighting[] => {
      const entry = lexicon.lookup(task).find(({ kind }) => kind === "task");
      if (!entry) return [];
      return [
        {
          ...sighting,
          key: nameKey(entry.name),
          surface: entry.name,
          kind: "task",
          kindWeight: 0.5,
          rule: "benchmark-task",
          score: 0.6,
          role: "USED",
          entry,
        },
      ];
    });
  });
}
