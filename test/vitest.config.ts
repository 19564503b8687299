import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // One graphql: vitest would otherwise load its CommonJS twin beside it ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true } },
  test: {
    include: ["test/**/*.test.ts"],
    // They end what hangs; on a busy machine a command alone takes half a minute to start.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    coverage: {
      // What runs in a browser or in a child process is not seen.
      include: ["src/**/*.ts"],
      exclude: ["src/explorer/**"],
      reporter: ["text", "html"],
      reportsDirectory: "coverage",
    },
  },
});
