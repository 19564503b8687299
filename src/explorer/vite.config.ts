import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the page of GraphiQL into `dist/explorer/graphiql`; everything it needs is in there. */
export default defineConfig({
  base: "/graphiql/",
  publicDir: false,
  logLevel: "warn",
  oxc: { jsx: { runtime: "automatic" } },
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("../../dist/explorer/graphiql", import.meta.url)),
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      // GraphiQL calls its icons, for those who hear the page, by the names of their functions.
      output: { keepNames: true },
      // "use client" means nothing here, and half of the packages say it.
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
});
