import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";

const QUERY = "query Newest($n: Int) { papers(first: $n) { edges { node { year } } } }";

/** Asks what stands in the open tab, once the editor shows it, and gives what the server answered. */
async function askTab(page: Page, operation: string): Promise<unknown> {
  await page.getByRole("region", { name: "Operation Editor" }).getByText(operation).first().waitFor();
  const answered = page.waitForResponse(
    (response) => response.url().endsWith("/graphql") && response.request().postData()?.includes(operation) === true,
  );
  await page.getByRole("button", { name: "Execute query" }).click();
  return (await answered).json();
}

describeInBrowser("GraphiQL", (open) => {
  it("opens the question of its address, asks it and shows the answer, and the console stays free of errors", async () => {
    const address = new URLSearchParams({ query: QUERY, variables: '{"n":3}' });
    const { page, complaints } = await open(`/graphiql?${address.toString()}`);
    const answer = (await askTab(page, "Newest")) as { data: { papers: { edges: { node: { year: number } }[] } } };
    const years = answer.data.papers.edges.map(({ node }) => node.year);
    expect(years).toHaveLength(3);
    const result = page.getByRole("region", { name: "Result Window" });
    const shownYears = async () => {
      const words = ((await result.textContent()) ?? "").replaceAll(/\s+/g, " ");
      return [...words.matchAll(/"year": (\d+)/g)].map(([, year]) => Number(year));
    };
    await expect.poll(shownYears, { timeout: 10_000 }).toEqual(years);
    expect(complaints).toEqual([]);
  });

  it("has a first tab about a paper that the graph has", async () => {
    const { page, complaints } = await open("/graphiql");
    expect(await askTab(page, "Sharing")).toMatchObject({ data: { paper: { title: expect.any(String) } } });
    expect(complaints).toEqual([]);
  });

  it("runs no script but the server's own files", async () => {
    const { page, complaints } = await open("/graphiql");
    await page.getByRole("button", { name: "Execute query" }).waitFor();
    expect(complaints).toEqual([]);
    await page.evaluate(`{
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      document.body.append(script);
    }`);
    await expect.poll(() => complaints.join("\n")).toMatch(/Content Security Policy/);
    expect(await page.evaluate("window.smuggled")).toBeUndefined();
  });
});
