// The worker of query.html: holds the graph and answers one question after the other. It is ended when time is up.

const NAMES = `SELECT ?thing ?label {
  { ?thing rdfs:label ?label } UNION { ?thing skos:prefLabel|dct:title ?label }
  FILTER(LANG(?label) != "en" && STRSTARTS(STR(?thing), ?start))
}`;
const CHOICES = `SELECT ?kind ?thing ?label ?main {
  { ?case sarye:usesTechnology ?used . ?used skos:broader* ?thing BIND("technology" AS ?kind) }
  UNION { VALUES ?body { org:Organization org:FormalOrganization } ?thing a ?body BIND("organization" AS ?kind) }
  UNION { ?thing a sarye:Case BIND("case" AS ?kind) }
  { ?thing rdfs:label|skos:prefLabel|dct:title ?label BIND(true AS ?main) }
  UNION { ?thing skos:altLabel|skos:hiddenLabel ?label BIND(false AS ?main) }
}`;
const REGIONS = `SELECT ?thing {
  VALUES ?type { <code:province> <code:municipality> }
  ?thing org:classification ?type
}`;

let store = null;
let prefixes = "";

const rows = (query) => JSON.parse(store.query(prefixes + query, { results_format: "json" })).results.bindings;
const base64 = (letters) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const joined = atob(letters);
  const bytes = new Uint8Array(joined.length);
  for (let at = 0; at < joined.length; at += 1) bytes[at] = joined.charCodeAt(at);
  return bytes;
};

function load({ wasm, module, turtles, known, codes, names }) {
  const compiled = module ?? new WebAssembly.Module(unlzma(base64(wasm)));
  oxigraph.initSync({ module: compiled });
  store = new oxigraph.Store();
  for (const turtle of turtles) store.load(turtle, { format: "text/turtle", no_transaction: true });
  prefixes = known;
  if (!names) return { kind: "ready", size: store.size, module: compiled };
  const labels = rows(NAMES.replace("?start", '""')).map(({ thing, label }) => [thing.value, label.value]);
  const choices = rows(CHOICES).map(({ kind, thing, label, main }) => [kind.value, thing.value, label.value, main.value === "true"]);
  const regions = rows(REGIONS.replaceAll("<code:", `<${codes}organization-type/`)).map(({ thing }) => thing.value);
  return { kind: "ready", size: store.size, module: compiled, labels, choices, regions };
}

const term = (one) => ({ type: one.termType, value: one.value, language: one.language || undefined, datatype: one.datatype?.value });

function ask({ query, most }) {
  const started = performance.now();
  const found = answered(query, /^\s*(CONSTRUCT|DESCRIBE)\b/i.test(bare(query)) ? {} : { results_format: "json" });
  const took = performance.now() - started;
  if (typeof found !== "string") {
    const triples = found.slice(0, most).map((quad) => [term(quad.subject), term(quad.predicate), term(quad.object)]);
    return { kind: "answer", names: ["subject", "predicate", "object"], rows: triples, all: found.length, took };
  }
  const { head, results, boolean } = JSON.parse(found);
  if (!results) return { kind: "answer", truth: boolean, took };
  const short = (one) => one && ({ type: one.type, value: typeof one.value === "string" ? one.value : JSON.stringify(one.value), language: one["xml:lang"], datatype: one.datatype });
  const made = results.bindings.slice(0, most).map((row) => head.vars.map((name) => short(row[name])));
  return { kind: "answer", names: head.vars, rows: made, all: results.bindings.length, took };
}

/** What the engine answers; a mistake is told where it was written, which encoding moves. */
function answered(query, options) {
  const text = encoded(query);
  try {
    return store.query(prefixes + text, options);
  } catch (error) {
    if (text === query) throw error;
    return store.query(prefixes + query, options);
  }
}

/** A query with the names of things percent-encoded, as their IRIs are: one may write organization:소방청. */
function encoded(query) {
  const things = new Set([...prefixes.matchAll(/PREFIX (\w+): <[^>]*\/id\/[^>]*>/g)].map((found) => found[1]));
  for (const found of query.matchAll(/\bPREFIX\s+([\w.-]*):/gi)) things.delete(found[1]);
  const parts = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*|([\w.-]+):[^\s;,(){}\[\]'"<>]*/g;
  return query.replace(parts, (part, name) => (things.has(name) ? part.replace(/[^\x00-\x7f]+/g, encodeURIComponent) : part));
}

/** A query without comments and prologue, so that it begins with its form. */
function bare(query) {
  return query.replace(/(^|\s)#[^\n]*/g, "$1").replace(/^\s*((PREFIX\s+[^:\s]*:\s*<[^>]*>|BASE\s+<[^>]*>)\s*)*/i, "");
}

onmessage = ({ data: message }) => {
  let told;
  try {
    told = message.kind === "load" ? load(message) : ask(message);
  } catch (error) {
    told = { kind: "error", message: String(error.message ?? error) };
  }
  postMessage({ ...told, number: message.number });
};
