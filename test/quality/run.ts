import { parseArgs } from "node:util";
import { DEFAULT_MIN_CONFIDENCE } from "../../src/model/confidence.js";
import { IN_MEMORY, openStore } from "../../src/store/open-store.js";
import { calibrate } from "./calibrate.js";
import { calibration } from "./calibration.js";
import { hasShared } from "./corpus.js";
import { readDevelopment } from "./development.js";
import { judgeMentions } from "./judge.js";
import { scoreKeywords } from "./keywords.js";
import { otherCorpora } from "./other-corpora.js";
import { readPaperCorpus } from "./papers/paper-corpus.js";
import { type PaperScore, scorePapers } from "./papers/score-papers.js";
import { checkShownNames, readDailyPeople } from "./people/daily-people.js";
import { measurePeople } from "./people/measure-people.js";
import { type PeopleScore, scorePeople } from "./people/score-people.js";
import { readRelatedGold } from "./related/related-gold.js";
import { scoreRelated } from "./related/score-related.js";
import { type GoldScore, scoreOnGold } from "./score.js";

/** Prints how well extraction, relatedness and identity do: `npm run quality -- [--errors] [--least 0] [--calibrate]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      calibrate: { type: "boolean" },
      errors: { type: "boolean" },
      least: { type: "string", default: String(DEFAULT_MIN_CONFIDENCE) },
    },
  });
  if (!hasShared()) {
    console.log("Quality is not measured: ../shared/data, which holds the annotated abstracts, is absent.");
    return;
  }
  const { gold, daily, shipped, heldOut, removed } = readDevelopment();
  const least = Number(values.least);
  const score = await scoreOnGold(shipped, gold, daily, least);
  printScore(`${gold.length} development abstracts, whole lexicon`, score);
  printScore(
    `the same without the ${removed.length} entries that only these abstracts would have suggested`,
    await scoreOnGold(heldOut, gold, daily, least),
  );
  console.log("\nCalibration: the share that is right among mentions at least so sure (kind; of methods also role)");
  const judged = await judgeMentions(shipped, gold, daily);
  console.table(calibration(judged));
  if (values.calibrate) {
    console.log("\nHow often each kind of evidence is right, from which src/extract/confidence.ts has its constants");
    console.table(calibrate(judged));
  }
  console.log("\nKeywords of daily papers that are one name of the lexicon, against the same abstracts");
  console.table(await scoreKeywords(shipped, gold));
  console.log(
    "\nFor information: other corpora, annotated by other rules (matching: see test/quality/other-corpora.ts)",
  );
  console.table(otherCorpora(shipped));
  await printRelated();
  printPapers();
  console.log(
    "\nPeople: B³ with every id hidden (gold; F of exact names for comparison), then names shown of daily papers",
  );
  console.table(Object.fromEntries([...(await scorePeople())].map(([gold, score]) => [gold, rounded(score)])));
  console.log("Seconds of one core for people of 150,000 mentions:", measurePeople().seconds.toFixed(1));
  console.table(checkShownNames((await readDailyPeople()).mentions));
  if (values.errors) for (const error of score.err) console.log(error.join(" | "));
}

/** Rankings of related papers, held against reference lists that nobody showed them. */
async function printRelated(): Promise<void> {
  const store = await openStore({ engine: "embedded", dataDirectory: IN_MEMORY, limits: { timeoutMs: 60_000 } });
  const scores = await scoreRelated(store, readRelatedGold());
  await store.close();
  console.log("\nRelated papers: NDCG@10 by likeness of reference lists, of all questions and of two halves");
  console.table(
    Object.fromEntries(
      [...scores].map(([ranking, { ndcg, halves, unanswered }]) => [
        ranking,
        { "NDCG@10": ndcg.toFixed(4), halves: halves.map((half) => half.toFixed(4)).join(", "), unanswered },
      ]),
    ),
  );
}

/** Papers of four sources without their ids, held against the ids; pairs under ids that are hidden are what is counted. */
function printPapers(): void {
  const records = readPaperCorpus();
  const daily = records.filter(({ source }) => source === "hf" || source === "arxiv");
  console.log("\nPapers found with their ids hidden, in pairs of records");
  console.table({
    "daily papers and arXiv": paperRow(scorePapers(daily)),
    "all sources": paperRow(scorePapers(records)),
  });
}

function paperRow({ f1, renamed, renamedFound, seconds, ...counts }: PaperScore) {
  return { ...counts, F1: f1.toFixed(4), renamed: `${renamedFound} of ${renamed}`, seconds: seconds.toFixed(1) };
}

function printScore(heading: string, { out }: GoldScore): void {
  console.log(`\n${heading}`);
  console.table(out);
}

function rounded(score: PeopleScore): Record<string, number> {
  return Object.fromEntries(Object.entries(score).map(([name, value]) => [name, Number(value.toFixed(4))]));
}

await main();
