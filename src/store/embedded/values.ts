import type { GraphRow, GraphValue } from "../graph-store.js";

/**
 * Brings a row of the embedded engine to the port's form, in place: integers past 2^53 become the nearest number,
 * local datetimes ISO text, nodes and relationships maps of their properties with `_labels` or `_type`.
 */
export function fromEngineRow(row: Record<string, unknown>): GraphRow {
  return fromEngineMap(row);
}

function fromEngine(value: unknown): GraphValue {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return Number(value);
    case "object":
      break;
    default:
      return null;
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = fromEngine(value[at]);
    return value;
  }
  if (value instanceof Date) return value.toISOString().replace(/Z$/, "");
  if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  return fromEngineMap(value as Record<string, unknown>);
}

function fromEngineMap(map: Record<string, unknown>): { readonly [key: string]: GraphValue } {
  if ("_id" in map && ("_labels" in map || "_type" in map)) {
    for (const internal of ["_id", "_source", "_target"]) delete map[internal];
  }
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (typeof value === "object" || typeof value === "bigint" || value === undefined) map[key] = fromEngine(value);
  }
  return map as { readonly [key: string]: GraphValue };
}
