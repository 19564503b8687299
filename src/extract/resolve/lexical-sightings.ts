import { roleBeside } from "../rules/comparison.js";
import { nameKey } from "../rules/name-key.js";
import type { Reading } from "../rules/reading.js";
import type { TextSpan } from "../rules/repository-url.js";
import { SpanIndex } from "../text/span-index.js";
import type { Sighting, Unions } from "./groups.js";

/** Hyphened coined words with a part that no lexicon knows (`Step-GRPO`): a known name inside them is not meant. */
export function compoundNames({ coined, lexical }: Reading, ours: readonly Sighting[]): readonly TextSpan[] {
  const sorted = [...lexical].sort((a, b) => a.start - b.start);
  const own = new SpanIndex(ours);
  let next = 0;
  return coined.filter(({ start, end, name }) => {
    if (own.overlapping(start, end).some((sighting) => sighting.start <= start && sighting.end >= end)) return false;
    while ((sorted[next]?.end ?? end) <= start) next += 1;
    const inside = [];
    for (let at = next; (sorted[at]?.start ?? end) < end; at += 1) {
      const candidate = sorted[at];
      if (candidate) inside.push(candidate);
    }
    if (inside.length === 0 || inside.some((known) => known.start <= start && known.end >= end)) return false;
    // All of it is known names (`Mamba-Transformer`), a known name with a size (`ResNet-50`) or after a word (`short-CoT`).
    let rest = name;
    for (const known of inside) rest = rest.replace(name.slice(known.start - start, known.end - start), "");
    rest = rest.replace(/^\p{Ll}{3,}-(?=-?$)/u, "");
    return !/^(?:-|s|-?\d+(?:\.\d+)?[bmk]?|-(?:s|b|l|h|xl|base|large|small|tiny|huge|instruct|chat|pro|mini|it))*$/i.test(
      rest,
    );
  });
}

/** Names of the lexicon that the paper's own names do not cover, with the size written after them. */
export function lexicalSightings(
  { read, lexical }: Reading,
  covered: readonly TextSpan[],
  unions: Unions,
): readonly Sighting[] {
  const found: Sighting[] = [];
  const spans = [...covered].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const candidate of lexical) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) next += 1;
    const span = spans[next];
    const surface = read.text.slice(candidate.start, candidate.end);
    const key = nameKey(candidate.name);
    const overlaps = span !== undefined && span.start < candidate.end;
    if (
      overlaps &&
      !(span.start === candidate.start && span.end === candidate.end) &&
      !(candidate.start <= span.start && candidate.end >= span.end)
    )
      continue;
    unions.join(key, nameKey(surface));
    if (overlaps && candidate.kind === "task") continue;
    found.push({
      field: read.field,
      start: candidate.start,
      end: sizeEnd(read.text, candidate.end),
      surface: read.text.slice(
        candidate.start,
        candidate.kind === "method" ? sizeEnd(read.text, candidate.end) : candidate.end,
      ),
      key,
      kind: candidate.kind,
      kindWeight: 2,
      role: candidate.kind === "method" ? roleBeside(read, candidate.start, candidate.end) : "USED",
      rule: candidate.rule,
      score: candidate.score,
      ...(candidate.entry ? { entry: candidate.entry } : {}),
    });
  }
  return found;
}

const SIZE_AFTER = /[- ](?:\d+(?:\.\d+)?[BM]|\d+x\d+B)\b|-(?:\d{2,3}|S|B|L|XL|Base|Large|Small|Tiny|Huge)\b(?!-)/y;

/** The end of a name with the size written after it: `ResNet-50`, `Falcon2 11B`. */
function sizeEnd(text: string, end: number): number {
  SIZE_AFTER.lastIndex = end;
  return SIZE_AFTER.test(text) ? SIZE_AFTER.lastIndex : end;
}
