// Between words and RDF: what a person says becomes a term, a term becomes words and, where it is a node, a link.

const MOST = 10000; // rows that are kept of an answer
const prefixHead = () => Object.entries(data.prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join(" ") + "\n";
const folded = (words) => words.normalize("NFC").toLowerCase().replace(/\s+/g, "");

const labelOf = new Map(); // IRI: its name
const nodesNamed = new Map(); // a name: the nodes of the explorer that bear it
const choices = new Map(); // a kind of parameter: { options: [words], meaning: folded words → [IRI] }

const decoded = (words) => { try { return decodeURIComponent(words); } catch { return words; } };

/** The id that the explorer knows a thing by; nothing for what is no node. */
function nodeId(iri) {
  if (iri.startsWith(data.technologies)) return `technology/${decoded(iri.slice(data.technologies.length))}`;
  const base = data.bases.find((one) => iri.startsWith(one));
  const id = base ? decoded(iri.slice(base.length)) : "";
  return /^(case|organization|service|outcome|quantity)\//.test(id) ? id : null;
}

function readNames({ labels, choices: named, regions }) {
  for (const [iri, label] of labels) {
    if (!labelOf.has(iri)) labelOf.set(iri, label);
    const id = nodeId(iri);
    if (!id) continue;
    if (!nodesNamed.has(label)) nodesNamed.set(label, new Set());
    nodesNamed.get(label).add(id);
  }
  readChoices(named, new Set(regions));
}

function readChoices(named, regions) {
  const kinds = new Map();
  const add = (kind, iri, label, main) => {
    if (!kinds.has(kind)) kinds.set(kind, { mains: new Map(), meaning: new Map() });
    const { mains, meaning } = kinds.get(kind);
    const key = folded(label);
    if (!meaning.has(key)) meaning.set(key, new Set());
    meaning.get(key).add(iri);
    if (main && !mains.has(iri)) mains.set(iri, label);
  };
  for (const [kind, iri, label, main] of named) {
    add(kind, iri, label, main);
    if (regions.has(iri)) add("region", iri, label, main);
  }
  for (const [kind, { mains, meaning }] of kinds) {
    const said = new Map();
    for (const [iri, label] of mains) {
      const several = [...mains.values()].filter((one) => one === label).length > 1;
      said.set(several ? `${decoded(iri.slice(iri.lastIndexOf("/") + 1))}` : label, iri);
    }
    for (const [words, iri] of said) meaning.set(folded(words), new Set([iri]));
    choices.set(kind, { options: [...said.keys()].sort(new Intl.Collator("ko").compare), meaning });
  }
}

/** The IRIs that words can mean as a kind of thing: by a whole name, else (a case) by a part of its title. */
function meanings(kind, words) {
  const { meaning } = choices.get(kind) ?? { meaning: new Map() };
  const asked = folded(words);
  if (meaning.has(asked)) return [...meaning.get(asked)];
  if (kind !== "case") return [];
  return unique([...meaning].filter(([name]) => name.includes(asked)).flatMap(([, iris]) => [...iris]));
}

const quoted = (words) => `"${words.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;

/** What a person says for a parameter as SPARQL; an error tells what it could mean. */
function termFor({ kind, label }, words) {
  const said = words.trim();
  const fail = (key, values = {}) => { throw new Error(`${label[language]}: ${text(key, { said, ...values })}`); };
  const typed = (value, name) => `"${value}"^^<${data.prefixes.xsd}${name}>`;
  if (kind === "text") return quoted(said);
  if (kind === "number") return /^-?\d+(\.\d+)?$/.test(said) ? typed(said, "decimal") : fail("q.noNumber");
  if (kind === "year") return /^[12]\d{3}년?$/.test(said) ? typed(said.slice(0, 4), "integer") : fail("q.noYear");
  if (kind === "status") {
    const status = Object.keys(data.statuses).find((one) => [one, data.words.ko[`status.${one}`], data.words.en[`status.${one}`]].includes(said));
    return status ? `<${data.statuses[status]}>` : fail("q.unknown");
  }
  const found = meanings(kind, said);
  if (!found.length) return fail("q.unknown");
  if (found.length > 1) return fail("q.several", { names: found.slice(0, 6).map((iri) => decoded(labelOf.get(iri) === said ? iri.slice(iri.lastIndexOf("/") + 1) : labelOf.get(iri) ?? iri)).join(" / ") });
  return `<${found[0]}>`;
}

/** Put a term (nothing: any) into every place that a query keeps for a parameter. */
const filled = (query, name, term) => query.replace(new RegExp(`(VALUES \\?${name} \\{) [^{}]* (\\})`, "g"), (whole, open, close) => `${open} ${term ?? "UNDEF"} ${close}`);

function sparqlOf(question, said) {
  let query = filled(question.query, "lang", quoted(language));
  for (const parameter of question.parameters) {
    const words = said[parameter.name] ?? "";
    if (!words.trim() && parameter.need === "required") throw new Error(`${parameter.label[language]}: ${text("q.needed")}`);
    if (!words.trim() && parameter.need === "default") continue; // its value stands in the query
    query = filled(query, parameter.name, words.trim() ? termFor(parameter, words) : null);
  }
  return query.trim() + "\n";
}

/** A term as a person wants to read it. */
function readable({ type, value }) {
  if (type !== "uri" && type !== "NamedNode") return value;
  if (labelOf.has(value) && nodeId(value)) return labelOf.get(value);
  const base = data.bases.find((one) => value.startsWith(one));
  if (base) return decoded(value.slice(base.length));
  const known = Object.entries(data.prefixes).filter(([, iri]) => value.startsWith(iri)).sort((a, b) => b[1].length - a[1].length)[0];
  return known ? `${known[0]}:${decoded(value.slice(known[1].length))}` : decoded(value);
}

/** The one node that a term is or, as a whole name, can only mean. */
function nodeOfTerm(one) {
  if (!one) return null;
  if (one.type === "uri" || one.type === "NamedNode") return labelOf.has(one.value) ? nodeId(one.value) : null;
  const named = nodesNamed.get(one.value);
  return named && named.size === 1 ? [...named][0] : null;
}
