// Prints what N3.js reads in a Turtle file, or jsonld.js in a JSON-LD file, as N-Quads on standard output.
// Nothing is fetched: a context that is not in the file is an error.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";

const [file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

function turtle() {
  const writer = new Writer({ format: "application/n-quads" });
  writer.addQuads(new Parser().parse(text));
  return new Promise((resolve, reject) => writer.end((error, result) => (error ? reject(error) : resolve(result))));
}

function linked() {
  const documentLoader = (url) => { throw new Error(`nothing is to be fetched: ${url}`); };
  return jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", documentLoader, base: "https://example.org/" });
}

process.stdout.write(await (file.endsWith(".jsonld") ? linked() : turtle()));
