#!/usr/bin/env node
import "reflect-metadata";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { checkCommand } from "./commands/check-command.js";
import { type DecideOptions, decideCommand } from "./commands/decide-command.js";
import { exportDecisionsCommand, importDecisionsCommand } from "./commands/decisions-command.js";
import { type EnrichCommandOptions, enrichCommand } from "./commands/enrich-command.js";
import { type ExportCommandOptions, exportCommand } from "./commands/export-command.js";
import { extractCommand } from "./commands/extract-command.js";
import { type FetchCommandOptions, fetchCommand } from "./commands/fetch-command.js";
import { type ForgetCommandOptions, forgetCommand } from "./commands/forget-command.js";
import { type IngestCommandOptions, ingestCommand } from "./commands/ingest-command.js";
import { packageVersion } from "./commands/package-version.js";
import { retryCommand } from "./commands/retry-command.js";
import { type ServeCommandOptions, serveCommand } from "./commands/serve-command.js";
import { type SyncCommandOptions, syncCommand } from "./commands/sync-command.js";
import { processTerminal } from "./commands/terminal.js";
import { type TermsCommandOptions, termsCommand } from "./commands/terms-command.js";
import { AppError } from "./errors.js";

/** Exit statuses: 0 done, 1 failed, 2 wrongly called or configured, 3 done but for what was rejected or could not be read. */
const FAILED = 1;
const MISUSED = 2;
/** Failures of the surroundings, whose cause is told too. */
const IN_FULL: ReadonlySet<string> = new Set(["DATABASE_UNAVAILABLE", "DATABASE_LOCKED", "BAD_CONFIGURATION"]);

const terminal = processTerminal();

const program = new Command("papergraph")
  .description("A self-hosted GraphQL knowledge graph of research literature.")
  .version(packageVersion())
  .showHelpAfterError("(papergraph --help lists the commands)")
  .exitOverride();

program
  .command("serve")
  .description("serve the graph over GraphQL; fills a new embedded graph with the built-in literature first")
  .option("--port <number>", "port to listen on, rather than PORT")
  .action((options: ServeCommandOptions) => run(() => serveCommand(options, terminal)));

program
  .command("ingest")
  .description("bring papers into the graph")
  .argument("<inputs...>", 'files (gzip or not), folders, patterns, or "-" for standard input')
  .option("--format <name>", "a format, as bibtex; recognised by content without it, and a wrong name lists all")
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((inputs: string[], options: IngestCommandOptions) => run(() => ingestCommand(inputs, options, terminal)));

program
  .command("fetch")
  .description("bring papers of a service into the graph; asked again, it goes on where it was and takes what is new")
  .argument("<service>", "hf-daily (--since, --until), arxiv, openalex or s2 (--query, --ids, --since)")
  .option("--query <text>", "what to ask, in the service's own words")
  .option("--filter <text>", "a filter of OpenAlex, as topics.id:T10181")
  .option("--ids <ids...>", "the papers of these ids alone")
  .option("--since <date>", "from this day on, as 2026-01-31")
  .option("--until <date>", "up to this day")
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((service: string, options: FetchCommandOptions) => run(() => fetchCommand(service, options, terminal)));

program
  .command("enrich")
  .description("look for what papers lack: authors, abstracts, references, ids")
  .requiredOption("--from <service>", "arxiv, openalex or s2, or a file in any format that ingest knows")
  .option("--json", "print one JSON object with what was found, and nothing else, on standard output", false)
  .action((options: EnrichCommandOptions) => run(() => enrichCommand(options, terminal)));

program
  .command("sync")
  .description("do what a file lists (fetch, ingest, enrich), and take only what is new")
  .argument("[file]", "the list, in JSON", "papergraph.json")
  .option("--every <time>", "again and again, as 30m, 1h or 1d, until told to stop")
  .option("--json", "print one JSON object a round, and nothing else, on standard output", false)
  .action((file: string, options: SyncCommandOptions) => run(() => syncCommand(file, options, terminal)));

program
  .command("retry")
  .description("read the dead letters again, once they, or what reads them, were mended")
  .argument("[files...]", "files of dead letters; all in PAPERGRAPH_DATA/dead-letters without it")
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((files: string[], options: { readonly json: boolean }) => run(() => retryCommand(files, options, terminal)));

program
  .command("export")
  .description("write every record of the graph as JSON Lines: ingested elsewhere, they make the same graph")
  .option("--output <file>", "a file to make, rather than standard output")
  .action((options: ExportCommandOptions) => run(() => exportCommand(options, terminal)));

program
  .command("extract")
  .description("read every title and abstract again with today's rules and lexicon")
  .requiredOption("--all", "all papers of the graph")
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((options: { readonly json: boolean }) => run(() => extractCommand(options, terminal)));

program
  .command("terms")
  .description("propose names that recur in the graph's papers and that no lexicon knows")
  .option("--least <papers>", "in at least so many papers", wholeNumber, 3)
  .option("--first <names>", "show so many names", wholeNumber, 50)
  .addOption(
    new Option("--tsv", "print lines of a lexicon file: keep those that are names, and name it in PAPERGRAPH_LEXICON")
      .default(false)
      .conflicts("json"),
  )
  .option("--json", "print one JSON object with the names, and nothing else, on standard output", false)
  .action((options: TermsCommandOptions) => run(() => termsCommand(options, terminal)));

program
  .command("forget")
  .description("take back what one source said, or what a run was the first to say, and nothing that others say too")
  .addOption(new Option("--source <name>", "a source, as arxiv or huggingface-daily").conflicts("run"))
  .option("--run <id>", "the id of a run of ingest")
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((options: ForgetCommandOptions) => run(() => forgetCommand(options, terminal)));

program
  .command("decide")
  .description(
    "say that nodes are the same or different, what a paper mentions or what a node is called, or take back what was said",
  )
  .option("--same <ids...>", "ids of papers, or of authors, that are one and the same")
  .option("--different <ids...>", "ids of papers, or of authors, no two of which are the same")
  .option("--accept <ids...>", "id of a paper, and of a method, dataset, task or repository that it mentions")
  .option("--reject <ids...>", "id of a paper, and of a method, dataset, task or repository that it does not mention")
  .option("--rename <id-and-name...>", "id of a node that is known by name, and the name to show")
  .option("--role <role>", "with --accept, what the paper does with it: INTRODUCED, USED or COMPARED")
  .option("--undo <id>", "take back the decision of this id")
  .option("--reason <text>", "why, for those who come after")
  .option("--person <name>", "who says it")
  .option("--json", "print the decision as JSON, and nothing else, on standard output", false)
  .action((options: DecideOptions & { readonly json: boolean }) => run(() => decideCommand(options, terminal)));

const decisions = program.command("decisions").description("take what people decided out as a file, or over from one");

decisions
  .command("export")
  .description("write all decisions, a line of JSON each, those taken back too")
  .argument("[file]", 'where to, or "-" for standard output', "-")
  .action((file: string) => run(() => exportDecisionsCommand(file, terminal)));

decisions
  .command("import")
  .description("take over the decisions of such a file: one that is there already stays as it is")
  .argument("<file>", 'a file, or "-" for standard input')
  .option("--json", "print one JSON object with the counts, and nothing else, on standard output", false)
  .action((file: string, options: { readonly json: boolean }) =>
    run(() => importDecisionsCommand(file, options, terminal)),
  );

program
  .command("check")
  .description("look at the whole graph for what must not be, and name it")
  .action(() => run(() => checkCommand(terminal)));

function wholeNumber(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(given);
}

async function run(command: () => Promise<number>): Promise<void> {
  process.exitCode = await command();
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
// Nothing that a library left open may keep a finished command alive.
if (process.exitCode !== undefined) process.exit();

function report(error: unknown): number {
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
  if (error instanceof AppError) {
    terminal.note(`papergraph: ${error.message} (${error.code})`);
    // Clients are not shown where the database is; whoever runs the command has to know.
    if (IN_FULL.has(error.code) && error.cause instanceof Error && !error.message.includes(error.cause.message)) {
      terminal.note(`  ${error.cause.message}`);
    }
    return error.code === "BAD_CONFIGURATION" || error.code === "BAD_ARGUMENT" ? MISUSED : FAILED;
  }
  terminal.note(
    `papergraph: unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return FAILED;
}
