import { describe, expect, it } from "vitest";
import { isConflict, toAppError, toOpenError } from "../../../../src/store/embedded/errors.js";

/** What the engine says, word for word, when it cannot open a graph. */
const OPENING: readonly (readonly [words: string, code: string, says: RegExp])[] = [
  [
    "Database error: GRAFEO-X001: Internal error: database file cannot be locked for reading: /d/graph.grafeo",
    "DATABASE_LOCKED",
    /open in another process/,
  ],
  [
    "Database error: GRAFEO-S002: the file /d/graph.grafeo is damaged at byte 94208: the active image (iteration 2): directory block: the file ends within the 368 bytes at offset 94208",
    "DATABASE_UNAVAILABLE",
    /graph\.grafeo is damaged, or no graph/,
  ],
  [
    "Database error: GRAFEO-X002: Serialization error: cannot open /d/graph.grafeo: invalid file header magic, not a Grafeo database",
    "DATABASE_UNAVAILABLE",
    /graph\.grafeo is damaged, or no graph/,
  ],
  [
    "Database error: GRAFEO-X003: I/O error: cannot write 32 bytes at offset 12288: No space left on device (os error 28)",
    "DATABASE_UNAVAILABLE",
    /disk that holds .* is full.*free some space/,
  ],
  [
    "Database error: GRAFEO-X001: Internal error: cannot open the migration lock file /d/graph.grafeo.migrate.lock: Permission denied (os error 13)",
    "BAD_CONFIGURATION",
    /may read and write/,
  ],
  [
    "Database error: GRAFEO-X003: I/O error: Read-only file system (os error 30)",
    "BAD_CONFIGURATION",
    /may read and write/,
  ],
  ["Database error: GRAFEO-X001: Internal error: something new", "DATABASE_UNAVAILABLE", /cannot be opened.*new/],
];

describe("errors of the embedded engine", () => {
  it.each(OPENING)("opening: %s", (words, code, says) => {
    expect(toOpenError(new Error(words), "/d")).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it("does not take a full disk for a conflict, though it has the same status", () => {
    const withStatus = (words: string) => Object.assign(new Error(words), { gqlStatus: "40000" });
    const full = withStatus("Transaction error: GRAFEO-T009: … No space left on device (os error 28)");
    expect(isConflict(full)).toBe(false);
    expect(toAppError(full)).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(isConflict(withStatus("Transaction error: write conflict"))).toBe(true);
  });
});
