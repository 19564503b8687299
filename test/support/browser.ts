import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { buildExplorer } from "./build-explorer.js";
import { findBrowser } from "./find-browser.js";
import { type Served, startServer, stopServer } from "./served.js";

/** A page in a browser, with everything that a reader of its console would worry about. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions that nobody caught, and requests that failed or went elsewhere. */
  readonly complaints: readonly string[];
}

/** Opens a path of the server, as `/graphiql`, in a browser that knows nothing of earlier pages. */
export type OpenPath = (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;

/** The environment of a server, made before it starts. */
export type MakeEnvironment = () => Promise<Readonly<Record<string, string>>>;

/**
 * Declares tests of the explorer's pages, as they are built, in a real browser, before a server of its own: on the
 * built-in literature, or what its environment says. Without a browser they stand in the report as one skipped test that says so.
 */
export function describeInBrowser(name: string, tests: (open: OpenPath) => void, environment?: MakeEnvironment): void {
  describe(`${name} (browser)`, () => {
    const executablePath = findBrowser();
    if (executablePath === undefined) {
      it.skip("browser: NOT RUN (no Chromium or Chrome was found)", () => {});
      return;
    }
    let browser: Browser;
    let server: Served;
    beforeAll(async () => {
      await buildExplorer();
      // Chromium's own sandbox refuses to work for root.
      [browser, server] = await Promise.all([
        chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 }),
        startServer(await environment?.()),
      ]);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      if (server) await stopServer(server);
    });
    tests(async (path, options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints = listen(page, server.url);
      await page.goto(`${server.url}${path}`);
      return { page, complaints };
    });
  });
}

function listen(page: Page, home: string): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== home) complaints.push(`a request to ${request.url()}`);
  });
  return complaints;
}
