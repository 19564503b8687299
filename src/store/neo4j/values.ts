import neo4j, { type Record as DriverRecord, type Integer } from "neo4j-driver";
import type { GraphRow, GraphValue, Parameters } from "../graph-store.js";

type DriverValue = null | boolean | number | string | Integer | DriverValue[] | { [key: string]: DriverValue };

/** Parameters as the driver wants them: whole numbers below 2^53 as integers, which it would send as floats. */
export function toDriverParameters(parameters: Parameters): { [name: string]: DriverValue } {
  return toDriverMap(parameters);
}

function toDriver(value: GraphValue): DriverValue {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  return isList(value) ? value.map(toDriver) : toDriverMap(value);
}

function isList(value: GraphValue): value is readonly GraphValue[] {
  return Array.isArray(value);
}

function toDriverMap(map: { readonly [key: string]: GraphValue }): { [key: string]: DriverValue } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toDriver(value)]));
}

/**
 * A record in the port's form, made in place: temporal values as ISO text, nodes and relationships as maps of their properties with
 * `_labels` or `_type`, paths as their nodes and edges. The driver gives an integer past 2^53 as Infinity.
 */
export function fromDriverRecord(record: DriverRecord): GraphRow {
  const row: { [column: string]: GraphValue } = {};
  for (const [at, key] of record.keys.entries()) row[String(key)] = fromDriver(record.get(at));
  return row;
}

function fromDriver(value: unknown): GraphValue {
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
    for (let at = 0; at < value.length; at++) if (needsChange(value[at])) value[at] = fromDriver(value[at]);
    return value as GraphValue[];
  }
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isNode(value)) return { _labels: value.labels, ...fromDriverMap(value.properties) };
  if (neo4j.isRelationship(value)) return { _type: value.type, ...fromDriverMap(value.properties) };
  if (neo4j.isPath(value)) {
    return {
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map(fromDriver),
      edges: value.segments.map(({ relationship }) => fromDriver(relationship)),
    };
  }
  if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return fromDriverMap(value);
  // What is left is temporal or a point, and prints itself in ISO form or as Cypher writes it.
  return (value as { toString(): string }).toString();
}

/** Most values are what they should be already, and there are very many of them. */
function needsChange(value: unknown): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "bigint" || value === undefined;
}

function fromDriverMap(map: object): { [key: string]: GraphValue } {
  const values = map as { [key: string]: unknown };
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (needsChange(value)) values[key] = fromDriver(value);
  }
  return values as { [key: string]: GraphValue };
}
