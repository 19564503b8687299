import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const README = fileURLToPath(new URL("../../README.md", import.meta.url));

export interface Example {
  readonly question: string;
  readonly answer: string;
}

const EXAMPLE = /```graphql\n(.*?)```\n\n```json\n(.*?)```/gs;
const WIDTH = 118;

/** The questions of the README with the answers it shows. */
export function readExamples(): readonly Example[] {
  return [...readFileSync(README, "utf8").matchAll(EXAMPLE)].map(([, question = "", answer = ""]) => ({
    question,
    answer,
  }));
}

/** The README with these answers to its questions, in their order. */
export function withAnswers(answers: readonly unknown[]): string {
  let at = 0;
  return readFileSync(README, "utf8").replaceAll(
    EXAMPLE,
    (_, question: string) => `\`\`\`graphql\n${question}\`\`\`\n\n\`\`\`json\n${printAnswer(answers[at++])}\n\`\`\``,
  );
}

/** JSON with whatever fits on one line on one line. */
export function printAnswer(value: unknown, indent = ""): string {
  const line = oneLine(value);
  if (line.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => printAnswer(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printAnswer(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
