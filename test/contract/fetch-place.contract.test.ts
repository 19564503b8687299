import { expect, it } from "vitest";
import { fetchPlace } from "../../src/queries/fetch-place.js";
import { runQuery } from "../../src/queries/query.js";
import { forgetPlaces, keepPlace } from "../../src/write/keep-place.js";
import { describeEachEngine } from "../support/stores.js";

describeEachEngine("places of feeds", (open) => {
  it("keeps one place for each feed, the last, until its source is forgotten", async () => {
    const store = await open();
    await store.applySchema();
    const placeOf = async (key: string) => (await runQuery(store, fetchPlace, { key }))[0]?.place;
    expect(await placeOf("a")).toBeUndefined();
    const at = "2026-03-01T00:00:00.000Z";
    await store.write([
      keepPlace({ key: "a", source: "arxiv", place: "200" }, at),
      keepPlace({ key: "b", source: "openalex", place: "x" }, at),
    ]);
    await store.write([keepPlace({ key: "a", source: "arxiv", place: "400" }, at)]);
    expect([await placeOf("a"), await placeOf("b")]).toEqual(["400", "x"]);
    await store.write([forgetPlaces(["arxiv", "dblp"])]);
    expect([await placeOf("a"), await placeOf("b")]).toEqual([undefined, "x"]);
  });
});
