import { normalizeArxivId } from "../../model/external-id.js";
import { describeValue } from "./describe-value.js";

export type ArxivIdResult = { readonly id: string } | { readonly reason: string };

/** `YYMM.NNNN` from April 2007, `YYMM.NNNNN` from January 2015 (arXiv, "Understanding the arXiv identifier"). */
const NEW_ID = /^(\d{2})(\d{2})\.(\d+)(?:v\d+)?$/;

/**
 * Reads an arXiv id given as text or, where an export took it for a number, as a number. A number lost the zeros at
 * its ends, and as the length of an id follows from its month there is one way to put them back. A text of the wrong
 * length was damaged in a way that is not known, and is refused.
 */
export function readArxivId(value: unknown): ArxivIdResult {
  const text = typeof value === "number" ? restoreZeros(value) : value;
  const id = typeof text === "string" ? normalizeArxivId(text) : undefined;
  if (id) return { id };
  const [, year = "", month = "", number = ""] = NEW_ID.exec(String(text).trim()) ?? [];
  const given = `given ${describeValue(value)}`;
  if (!year) return { reason: `expected an arXiv id like "2401.00001", ${given}` };
  const digits = digitsOf(Number(year));
  const isMonth = Number(month) >= 1 && Number(month) <= 12 && Number(year + month) >= 704;
  return isMonth && number.length !== digits
    ? {
        reason: `expected an arXiv id with ${digits} digits after the dot, as ids of 20${year} have, ${given}; a zero may have been lost`,
      }
    : { reason: `expected an arXiv id that begins with year and month, ${given}` };
}

function digitsOf(year: number): number {
  return year >= 15 ? 5 : 4;
}

function restoreZeros(value: number): string {
  const [whole = "", fraction = ""] = String(value).split(".");
  const month = whole.padStart(4, "0");
  return `${month}.${fraction.padEnd(digitsOf(Number(month.slice(0, 2))), "0")}`;
}
