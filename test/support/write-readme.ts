/** Asks the README's questions of a graph filled with the built-in literature and writes their answers: `npm run readme`. */
import { writeFileSync } from "node:fs";
import { README, readExamples, withAnswers } from "./readme.js";
import { askServer, startServer, stopServer } from "./served.js";

const server = await startServer();
try {
  const answers: unknown[] = [];
  for (const { question } of readExamples()) {
    const { data, errors } = await askServer(server.url, question);
    if (errors) throw new Error(`the README asks what the API refuses: ${JSON.stringify(errors)}`);
    answers.push(data);
  }
  writeFileSync(README, withAnswers(answers));
  console.log(`wrote ${answers.length} answers to ${README}`);
} finally {
  await stopServer(server);
}
