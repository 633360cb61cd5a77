// Asks a SPARQL endpoint with Comunica, which joins on its own side: ask.mjs ENDPOINT, questions as a JSON list on
// standard input; prints the answers as a list of SPARQL results in JSON.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql";

const [endpoint] = process.argv.slice(2);
const engine = new QueryEngine();
const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf8"))) {
  const result = await engine.query(question, { sources: [{ type: "sparql", value: endpoint }] });
  const { data } = await engine.resultToString(result, "application/sparql-results+json");
  const chunks = [];
  for await (const chunk of data) chunks.push(chunk);
  const { head, results } = JSON.parse(chunks.join(""));
  answers.push({ head, results: { bindings: results.bindings } }); // Comunica tells its requests besides
}
process.stdout.write(JSON.stringify(answers));
