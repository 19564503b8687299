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
 * A record in the port's form: temporal values as ISO text, nodes and relationships as maps of their properties with
 * `_labels` or `_type`, paths as their nodes and edges. The driver gives an integer past 2^53 as Infinity.
 */
export function fromDriverRecord(record: DriverRecord): GraphRow {
  const row: { [column: string]: GraphValue } = {};
  for (const key of record.keys) row[String(key)] = fromDriver(record.get(key));
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
  if (Array.isArray(value)) return value.map(fromDriver);
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

function fromDriverMap(map: object): { [key: string]: GraphValue } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, fromDriver(value)]));
}
