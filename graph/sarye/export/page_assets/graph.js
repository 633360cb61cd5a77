// The graph as the page holds it: nodes and edges joined, every edge with its evidence. Nothing here draws.

const nodes = new Map();
for (const raw of data.nodes) {
  nodes.set(String(raw.id), {
    id: String(raw.id), label: String(raw.label ?? raw.id), kind: String(raw.kind ?? raw.group ?? "other"), attributes: raw.attributes ?? {}, body: raw.body ?? {},
    x: raw.x ?? 0, y: raw.y ?? 0, partners: raw.partners ?? null, overview: raw.overview ?? null, out: [], in: [],
    title: raw.title ?? "", given: raw.kind ? null : { shape: raw.shape, colour: raw.color, size: raw.size }, // as pyvis holds a node filled by hand
  });
}

function readEvidence(raw) {
  const [source, start, quote, at, length, section, line, method, confidence] = raw;
  const letters = Array.from(data.quotes[quote]); // offsets count code points
  return {
    document: data.sources[source][0], sha256: data.sources[source][1], start, end: start + letters.length,
    quote: data.quotes[quote], surfaceStart: start + at,
    parts: [letters.slice(0, at).join(""), letters.slice(at, at + length).join(""), letters.slice(at + length).join("")],
    surface: letters.slice(at, at + length).join(""), section, line, method, confidence,
  };
}

const edges = data.edges.map((raw, index) => ({
  index, from: nodes.get(String(raw.from)), to: nodes.get(String(raw.to)), kind: raw.kind ?? "other", name: raw.label ?? "", title: raw.title ?? "", method: raw.method ?? "",
  confidence: raw.confidence ?? null, raw: raw.evidence ?? [], read: null,
  get evidence() { return (this.read ??= this.raw.map(readEvidence)); }, // read when it is looked at: there are many
  get places() { return this.raw.map(([source, start]) => `${source} ${start}`); },
})).filter((edge) => edge.from && edge.to);
for (const edge of edges) {
  edge.from.out.push(edge);
  edge.to.in.push(edge);
}

data.nodeKinds = unique([...data.nodeKinds, ...[...nodes.values()].map((node) => node.kind)]);
data.edgeKinds = unique([...data.edgeKinds, ...edges.map((edge) => edge.kind)]);
const nodeWord = (kind) => data.words[language][`node.${kind}`] ?? kind;
const edgeWord = (kind) => data.words[language][`edge.${kind}`] ?? kind;
const relation = (edge) => (edge.name ? String(edge.name) : edgeWord(edge.kind));

const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);
const edgesOf = (node) => [...node.out, ...node.in];

/** The cases that a thing is told in: itself, or those of what it hangs on. */
const casesOfNode = new Map();
function casesOf(node, seen = new Set()) {
  if (node.kind === "case") return [node];
  if (casesOfNode.has(node)) return casesOfNode.get(node);
  if (seen.has(node)) return [];
  seen.add(node);
  const found = unique(node.in.flatMap((edge) => (edge.kind === "partOf" ? casesOfEdge(edge) : casesOf(edge.from, seen))));
  casesOfNode.set(node, found);
  return found;
}

/** The cases that state an edge. A body is part of another in those cases alone whose sentence says so. */
function casesOfEdge(edge) {
  if (edge.from.kind === "case") return [edge.from];
  const all = unique(edge.from.in.filter((one) => one.kind !== "partOf").flatMap((one) => casesOf(one.from)));
  if (edge.kind !== "partOf") return all;
  const places = new Set(edge.places);
  const stated = all.filter((node) => node.out.some((one) => one.places.some((place) => places.has(place))));
  return stated.length ? stated : all;
}
for (const edge of edges) edge.cases = casesOfEdge(edge);

/** The year of a case: the printed one, or else that in which it was reported. */
const printed = (node) => typeof node.attributes.year === "number";
const reported = (node) => !printed(node) && node.attributes.date_basis === "published" && Boolean(node.attributes.published);
const yearOf = (node) => (printed(node) ? node.attributes.year : reported(node) ? Number(node.attributes.published.slice(0, 4)) : null);
/** The year as it is shown: one that is only that of the report says so. */
const yearText = (node) => (reported(node) ? text("reportedYear", { year: yearOf(node) }) : yearOf(node) ?? text("noYear"));
const yearsOf = (cases) => unique(cases.filter((node) => yearOf(node) !== null).map((node) => String(yearText(node)))).sort();
const allYears = unique([...nodes.values()].filter((node) => node.kind === "case").map(yearOf).filter((year) => year !== null)).sort();
const countOf = (items, key) => {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
};
const nodesOfKind = countOf(nodes.values(), (node) => node.kind);
const edgesOfKind = countOf(edges, (edge) => edge.kind);
const nodesOfStatus = countOf([...nodes.values()].filter((node) => node.kind === "outcome"), (node) => node.attributes.status);
/** The statuses of the outcomes that a case tells. */
const statusesOf = new Map();
for (const { kind, from, to } of edges) {
  if (kind !== "hasOutcome" || !to.attributes.status) continue;
  if (!statusesOf.has(from)) statusesOf.set(from, new Set());
  statusesOf.get(from).add(to.attributes.status);
}
const HUGE = 50000; // with more nodes than these the whole is not drawn at all
const huge = nodes.size > HUGE;
const statuses = ["achieved", "expected", "planned"];
const participation = new Set(["lead", "coLead", "partner"]);
/** Whether two nodes are one body, before and after a change of name: no two that work together. */
const sameBody = (one, other) => one === other || Boolean(one.body.self && one.body.self === other.body.self);

/** The edges of a case without those to another name of a body that takes part: the stronger role stays, of equals the later name. */
function participants(found) {
  const rank = (edge) => [data.edgeKinds.indexOf(edge.kind), edge.to.body.until ? 1 : 0, edge.to.id];
  const goesBefore = (one, other) => {
    const [mine, its] = [rank(one), rank(other)];
    const at = mine.findIndex((value, index) => value !== its[index]);
    return mine[at] < its[at];
  };
  return found.filter((edge) => !edge.to.body.self
    || !found.some((other) => other.to !== edge.to && sameBody(other.to, edge.to) && goesBefore(other, edge)));
}

const leading = new Set(["lead", "coLead"]);

/** A number as people say it: in Korean by 만, 억 and 조. */
function spoken(value) {
  if (language !== "ko" || !Number.isInteger(value) || value < 10000 || value >= 1e16) return number(value);
  const parts = [];
  for (const [unit, name] of [[1e12, "조"], [1e8, "억"], [1e4, "만"], [1, ""]]) {
    const share = Math.floor(value / unit) % 10000;
    if (share) parts.push(number(share) + name);
  }
  return parts.join(" ");
}
const withUnit = (words, unit) => (/[조억만]$/.test(words) && /^[가-힣]/.test(unit) ? `${words} ${unit}` : words + unit);

/** A quantity in words: comparator, numbers, unit; a change as before → after. */
function quantityText(attributes) {
  if (typeof attributes.value !== "number") return attributes.text ?? "";
  const unit = attributes.unit ?? "";
  const range = typeof attributes.low === "number" ? `${spoken(attributes.low)}–` : "";
  const before = typeof attributes.baseline_value === "number"
    ? `${withUnit(spoken(attributes.baseline_value), attributes.baseline_unit ?? unit)} → ` : "";
  const kind = attributes.comparator;
  return (kind === "approx" ? text("approx") : "") + before + range + withUnit(spoken(attributes.value), unit)
    + (kind === "at-least" ? text("atLeast") : kind === "at-most" ? text("atMost") : "");
}
