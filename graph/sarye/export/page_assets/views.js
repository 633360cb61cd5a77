// The views beside the drawing: cards, matrix, years, table. All under the same filters.

const shownCases = () => sorted(liveNodes().filter((node) => node.kind === "case"), (node) => `${9999 - (yearOf(node) ?? 0)} ${node.label}`);

function chips(node, kinds, label) {
  const order = [...kinds];
  const found = liveEdges(node).filter((edge) => edge.from === node && kinds.has(edge.kind)).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (!found.length) return null;
  return h("div", { class: "chips" }, h("span", { class: "muted" }, label),
    unique(found.map((edge) => edge.to)).map((one) => h("button", { type: "button", class: "chip", onclick: () => change({ node: one.id, pair: null }) }, symbol(one), h("span", { dir: "auto" }, cut(one.label, 24)))));
}

function caseCard(node) {
  const outcomes = liveEdges(node).filter((edge) => edge.kind === "hasOutcome").map((edge) => edge.to);
  const amounts = [node, ...outcomes].flatMap((one) => liveEdges(one).filter((edge) => edge.from === one && edge.kind === "hasQuantity").map((edge) => edge.to))
    .filter((one) => one.attributes.role !== "context");
  return h("article", { class: node.id === state.node ? "card chosen" : "card" },
    h("p", { class: "muted" }, yearText(node)),
    h("h2", {}, h("button", { type: "button", onclick: () => change({ node: node.id, pair: null }) }, h("span", { dir: "auto" }, cut(node.label, 140)))),
    chips(node, new Set(["lead", "coLead", "partner"]), text("agency")),
    chips(node, new Set(["usesTechnology"]), text("technologies")),
    chips(node, new Set(["deliversService"]), text("services")),
    amounts.length ? h("ul", { class: "amounts" }, unique(amounts).slice(0, 4).map((one) => h("li", {}, h("strong", {}, quantityText(one.attributes)), " ", h("span", { class: "muted", dir: "auto" }, cut(one.attributes.metric ?? "", 22))))) : null,
    outcomes.length ? h("ul", { class: "outcomes" }, outcomes.slice(0, 3).map((one) => h("li", {}, one.attributes.status ? badge(one.attributes.status) : null, h("span", { dir: "auto" }, cut(one.attributes.text ?? one.label, 90))))) : null);
}

/** Items in a box, the first of them at once and more when they are asked for. */
function pieces(items, most, made, box) {
  const further = h("button", { type: "button", class: "further" });
  const grow = () => {
    const from = box.children.length;
    box.append(...items.slice(from, from + most).map(made));
    further.hidden = box.children.length >= items.length;
    further.textContent = `${text("more")} (${number(items.length - box.children.length)})`;
  };
  further.onclick = grow;
  grow();
  return [box, further];
}

function showCases() {
  const cases = shownCases();
  if (!cases.length) return [h("p", { class: "empty" }, text("casesEmpty"))];
  return pieces(cases, 60, caseCard, h("div", { class: "cards" }));
}

const yearItem = (node) => h("li", {}, nodeButton(node),
  h("span", { class: "muted", dir: "auto" }, liveEdges(node).filter((edge) => edge.kind === "lead").map((edge) => edge.to.label).join(", ")));

function showYears() {
  const cases = shownCases();
  const columns = [...yearsOf(cases), text("noYear")].map((year) => [year, cases.filter((node) => String(yearText(node)) === year)]).filter(([, list]) => list.length);
  if (!columns.length) return [h("p", { class: "empty" }, text("casesEmpty"))];
  return [h("div", { class: "years" }, columns.map(([year, list]) => h("section", {},
    h("h2", {}, year, h("span", { class: "count" }, number(list.length))),
    pieces(list, 40, yearItem, h("ul", {})))))];
}

function matrixCells() {
  const cells = new Map();
  for (const node of shownCases()) {
    const agencies = unique(liveEdges(node).filter((edge) => leading.has(edge.kind)).map((edge) => edge.to));
    const used = unique(liveEdges(node).filter((edge) => edge.kind === "usesTechnology").map((edge) => edge.to));
    for (const agency of agencies) for (const technology of used) {
      const key = `${agency.id}\n${technology.id}`;
      if (!cells.has(key)) cells.set(key, { agency, technology, count: 0 });
      cells.get(key).count += 1;
    }
  }
  return cells;
}

const MOST_CELLS = 60; // rows and columns of the matrix, those of the most cases

function showMatrix() {
  const cells = matrixCells();
  if (!cells.size) return [h("p", { class: "empty" }, text("matrixEmpty"))];
  const total = (pick) => {
    const sums = new Map();
    for (const cell of cells.values()) sums.set(cell[pick], (sums.get(cell[pick]) ?? 0) + cell.count);
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0].label < b[0].label ? -1 : 1)).map(([node]) => node).slice(0, MOST_CELLS);
  };
  const [rows, columns] = [total("agency"), total("technology")];
  const head = h("tr", {}, h("th", { scope: "col", class: "corner" }, text("agency")), columns.map((node) => h("th", { scope: "col" },
    h("button", { type: "button", class: "upright", title: node.label, onclick: () => change({ node: node.id, pair: null }) }, h("span", { dir: "auto" }, cut(node.label, 12))))));
  const body = rows.map((agency) => h("tr", {}, h("th", { scope: "row" },
    h("button", { type: "button", title: agency.label, onclick: () => change({ node: agency.id, pair: null }) }, h("span", { dir: "auto" }, cut(agency.label, 16)))),
  columns.map((technology) => {
    const cell = cells.get(`${agency.id}\n${technology.id}`);
    return h("td", {}, cell ? h("button", {
      type: "button", class: `cell n${Math.min(cell.count, 4)}`, "aria-label": `${agency.label} × ${technology.label}: ${cell.count}`,
      onclick: () => change({ pair: [agency.id, technology.id], node: null }),
    }, number(cell.count)) : null);
  })));
  return [h("div", { class: "scroll" }, h("table", { class: "matrix" }, h("caption", {}, text("matrixCaption") + (Math.max(rows.length, columns.length) === MOST_CELLS ? ` ${text("matrixHeld", { count: number(MOST_CELLS) })}` : "")), h("thead", {}, head), h("tbody", {}, body)))];
}

const columns = [
  ["from", (edge) => edge.from.label], ["relation", (edge) => relation(edge)], ["to", (edge) => edge.to.label],
  ["quote", (edge) => edge.evidence[0]?.quote ?? String(edge.title)], ["section", (edge) => (edge.evidence[0] ? text(`section.${edge.evidence[0].section}`) : "")],
  ["line", (edge) => edge.evidence[0]?.line ?? 0], ["year", (edge) => yearsOf(edge.cases)[0] ?? ""], ["document", (edge) => edge.evidence[0]?.document ?? ""],
];
const PAGE = 500;
let tableLength = PAGE;

function tableRows() {
  if (!state.sort) return live;
  const [at, way] = state.sort;
  const key = columns[at][1];
  const order = new Intl.Collator(language, { numeric: true });
  return [...live].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return way * (typeof one === "number" ? one - other : order.compare(one, other));
  });
}

function tableRow(edge) {
  const first = edge.evidence[0];
  return h("tr", { "data-edge": edge.index },
    h("td", {}, nodeButton(edge.from)), h("td", {}, relation(edge)), h("td", {}, nodeButton(edge.to), ...extras(edge.to)),
    h("td", { class: "quote", dir: "auto" }, first ? [first.parts[0], h("mark", {}, first.parts[1]), first.parts[2]] : String(edge.title),
      edge.evidence.length > 1 ? h("button", { type: "button", class: "more", onclick: () => change({ pair: [edge.from.id, edge.to.id], node: null }) }, `+${edge.evidence.length - 1}`) : null),
    h("td", {}, first ? text(`section.${first.section}`) : ""), h("td", { class: "figure" }, first ? String(first.line) : ""),
    h("td", { class: "figure" }, yearsOf(edge.cases).join(", ") || "–"), h("td", { dir: "auto" }, first ? first.document : ""));
}

function showTable() {
  const rows = tableRows();
  const head = columns.map(([name], at) => {
    const mine = state.sort && state.sort[0] === at;
    const next = !mine ? [at, 1] : state.sort[1] === 1 ? [at, -1] : null;
    return h("th", { scope: "col", "aria-sort": mine ? (state.sort[1] === 1 ? "ascending" : "descending") : "none" },
      h("button", { type: "button", onclick: () => change({ sort: next }) }, text(name), h("span", { "aria-hidden": "true" }, mine ? (state.sort[1] === 1 ? " ▲" : " ▼") : "")));
  });
  const made = [h("div", { class: "scroll" }, h("table", { class: "edges" }, h("caption", {}, `${text("tableCaption")} (${number(rows.length)})`),
    h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows.slice(0, tableLength).map(tableRow))))];
  if (rows.length > tableLength) made.push(h("button", { type: "button", class: "further", onclick: () => { tableLength += PAGE; render(); } }, `${text("more")} (${number(rows.length - tableLength)})`));
  return made;
}

const pages = { cases: showCases, years: showYears, matrix: showMatrix, table: showTable };
