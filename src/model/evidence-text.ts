import type { Evidence, MentionRole, SourceName, TextField } from "./provenance.js";

/** Where one reading found something: the field, the span in it, and the rule. */
type Span = readonly [field: TextField | null, start: number | null, end: number | null, rule: string | null];
/** Neighbours in a list that one source gave with one role and confidence; all but their spans is said once. */
type Packed = readonly [source: SourceName, role: MentionRole | null, confidence: number, ...spans: (Span | null)[]];

/** Evidence as a relationship keeps it. What a person says stays as it is; spans, which are many, are packed. */
export function evidenceText(evidence: readonly Evidence[]): string {
  const packed: (Evidence | [...Packed])[] = [];
  for (const item of evidence) {
    if (item.source === "person") {
      packed.push(item);
      continue;
    }
    const { source, role = null, confidence } = item;
    const last = packed.at(-1);
    if (Array.isArray(last) && last[0] === source && last[1] === role && last[2] === confidence)
      last.push(spanOf(item));
    else packed.push([source, role, confidence, spanOf(item)]);
  }
  return JSON.stringify(packed);
}

/** Reads evidence back. An earlier version packed nothing. */
export function readEvidence(text: string): readonly Evidence[] {
  return (JSON.parse(text) as readonly (Evidence | Packed)[]).flatMap((item) => (isPacked(item) ? unpack(item) : item));
}

function spanOf(item: Evidence): Span | null {
  const [field, start, end, rule] = [item.field ?? null, item.start ?? null, item.end ?? null, item.rule ?? null];
  return field === null && start === null && end === null && rule === null ? null : [field, start, end, rule];
}

function isPacked(item: Evidence | Packed): item is Packed {
  return Array.isArray(item);
}

function unpack([source, role, confidence, ...spans]: Packed): readonly Evidence[] {
  return spans.map((span): Evidence => {
    const [field, start, end, rule] = span ?? [null, null, null, null];
    return {
      source,
      ...(role === null ? {} : { role }),
      confidence,
      ...(field === null ? {} : { field }),
      ...(start === null ? {} : { start }),
      ...(end === null ? {} : { end }),
      ...(rule === null ? {} : { rule }),
    };
  });
}
