import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the explorer into `dist/explorer/app`; everything it needs is in there. */
export default defineConfig({
  base: "/",
  publicDir: false,
  logLevel: "warn",
  oxc: { jsx: { runtime: "automatic" } },
  build: {
    outDir: fileURLToPath(new URL("../../../dist/explorer/app", import.meta.url)),
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    // Its policy allows files alone.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // "use client" means nothing here.
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
});
