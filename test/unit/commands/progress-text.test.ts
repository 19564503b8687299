import { expect, it } from "vitest";
import { progressText } from "../../../src/commands/progress-text.js";

it.each([
  [undefined, 10, ""],
  [{ bytes: 500, total: 1000 }, 0.5, " 50 % of 1.0 kB"],
  [{ bytes: 0, total: 1000 }, 5, " 0 % of 1.0 kB"],
  [{ bytes: 500, total: 1000 }, 5, " 50 % of 1.0 kB, 100 B/s, 0:05 left"],
  [{ bytes: 20_000_000, total: 80_000_000 }, 10, " 25 % of 80.0 MB, 2.0 MB/s, 0:30 left"],
  [{ bytes: 1_000_000, total: 10_000_000_000 }, 1, " 0 % of 10.0 GB, 1.0 MB/s, 2:46:39 left"],
  [{ bytes: 3_000_000 }, 3, " 3.0 MB, 1.0 MB/s"],
  [{ bytes: 1001, total: 1000 }, 10, " 100 % of 1.0 kB, 100 B/s, 0:00 left"],
  [{ bytes: 0, total: 0 }, 10, " 100 % of 0 B"],
])("tells how far %j after %d s is", (read, seconds, text) => {
  expect(progressText(read, seconds)).toBe(text);
});
