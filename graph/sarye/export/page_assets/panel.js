// The panel: what is known of the chosen thing, every claim with the sentence it rests on.

/** A sentence, where it stands, and for whoever wants to check it: offsets, the hash of the source, how it was found. */
function evidenceFigure(one, cases) {
  const years = yearsOf(cases ?? []);
  const line = language === "ko" ? `${number(one.line)}${text("line")}` : `${text("line")} ${number(one.line)}`;
  return h("figure", { class: "evidence" },
    h("blockquote", { dir: "auto", tabindex: one.quote.length > 600 ? "0" : null }, one.parts[0], h("mark", {}, one.parts[1]), one.parts[2]),
    h("figcaption", {},
      h("span", {}, text(`section.${one.section}`)),
      h("span", {}, years.length ? years.join(", ") : text("noYear")),
      h("span", { dir: "auto" }, one.document, ` ${line}`),
      h("details", {}, h("summary", {}, text("check")), h("p", {},
        one.method ? `${text("method")}: ${text(`method.${one.method}`)} (${text("confidence")} ${number(one.confidence)}) · ` : "",
        `${text("characters")} ${one.start}–${one.end}`, h("br"), h("span", { class: "hash" }, `sha256 ${one.sha256}`)))));
}

function nodeButton(node) {
  return h("button", { type: "button", class: "node", onclick: () => change({ node: node.id, pair: null }) },
    symbol(node), h("span", { dir: "auto" }, cut(node.label, 120)));
}

const badge = (status) => h("span", { class: `badge ${status}` }, text(`status.${status}`));

function extras(node) {
  const made = [];
  if (node.attributes.status) made.push(badge(node.attributes.status));
  if (node.kind === "quantity") made.push(h("strong", { class: "amount" }, quantityText(node.attributes)));
  return made;
}

/** What somebody wrote to an edge by hand, as pyvis lets one. */
const said = (edge) => (edge.title ? h("p", { class: "told", dir: "auto" }, String(edge.title)) : null);

function claim(edge, node) {
  const other = otherEnd(edge, node);
  return h("li", {}, h("div", { class: "claim" }, edge.name ? h("span", { class: "muted" }, relation(edge)) : null, nodeButton(other), ...extras(other)), said(edge),
    ...edge.evidence.map((one) => evidenceFigure(one, edge.cases)));
}

function claimGroups(node) {
  const groups = [];
  for (const kind of data.edgeKinds) {
    for (const [way, list] of [["out", node.out], ["in", node.in]]) {
      const edgesHere = list.filter((edge) => edge.kind === kind && passesEdge(edge));
      if (!edgesHere.length) continue;
      const heading = way === "in" && node.kind !== "case" ? `${edgeWord(kind)} · ${nodeWord(edgesHere[0].from.kind)}` : edgeWord(kind);
      groups.push(h("section", { class: "group" },
        h("h3", {}, lineSymbol(kind), heading, h("span", { class: "count" }, number(edgesHere.length))),
        pieces(edgesHere, 30, (edge) => claim(edge, node), h("ul", {}))));
    }
  }
  return groups;
}

/** From when until when a body bears its name; what the register does not know is left open. */
function period({ since, until }) {
  const day = (one) => (one ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${one}T00:00:00Z`)) : "");
  return `${day(since)} – ${day(until)}`.trim();
}

function attributeRows(node) {
  const a = node.attributes;
  const rows = [];
  const row = (name, value) => { if (value !== undefined && value !== "") rows.push(h("dt", {}, text(`a.${name}`)), h("dd", { dir: "auto" }, String(value))); };
  if (node.kind === "case") {
    row("year", yearText(node));
    row("published", a.published);
    row("kind", a.kind && text(`kind.${a.kind}`));
    row("document", a.document);
  } else if (node.kind === "organization") {
    row("type", a.type && text(`type.${a.type}`));
    if (a.register !== node.label) row("register", a.register);
    row("names", (node.body.names ?? []).join(", "));
    if (node.body.since || node.body.until) row("period", period(node.body));
    row("before", (node.body.before ?? []).join(", "));
    row("after", (node.body.after ?? []).join(", "));
    if (String(node.body.today ?? "") !== String(node.body.after ?? "")) row("today", (node.body.today ?? []).join(", "));
    row("source", (node.body.source ?? "").replaceAll("unverified", text("unverified")).replaceAll("valid_from", text("validFrom")).replaceAll("valid_to", text("validTo")).replaceAll(" | ", "; "));
    if (a.candidates) rows.push(h("dt", {}, text("a.candidates")), h("dd", {}, h("ul", { class: "open" }, a.candidates.split("; ").map((name) => h("li", { dir: "auto" }, name)))));
  } else if (node.kind === "quantity") {
    row("metric", a.metric);
    row("value", quantityText(a) + (a.value >= 10000 && language === "ko" ? ` (${number(a.value)})` : ""));
    row("text", a.text);
    row("role", a.role && text(`role.${a.role}`));
    if (a.direction !== "none") row("direction", a.direction && text(`direction.${a.direction}`));
    const statusHere = unique(node.in.map((edge) => edge.from.attributes.status).filter(Boolean));
    row("status", statusHere.map((status) => text(`status.${status}`)).join(", "));
  } else {
    row("label_en", a.label_en);
    row("status", a.status && text(`status.${a.status}`));
  }
  return rows.length ? h("dl", {}, rows) : null;
}

function actions(node) {
  const button = (key, onclick) => h("button", { type: "button", onclick }, text(key));
  const made = [];
  if (state.focus !== node.id || state.view !== "network") made.push(button("focus", () => change(centredOn(node))));
  if (state.view === "network" && !state.focus && state.detail === "core") {
    const open = state.expanded.includes(node.id);
    made.push(button(open ? "collapse" : "expand", () => change({ expanded: open ? state.expanded.filter((id) => id !== node.id) : [...state.expanded, node.id] })));
  }
  if (pathStart && pathStart !== node.id) {
    made.push(button("pathTo", () => {
      const ends = [pathStart, node.id];
      pathStart = null;
      change({ view: "network", path: ends, focus: null });
    }));
  }
  const start = (id) => () => { pathStart = id; render(); };
  made.push(pathStart === node.id ? button("pathStop", start(null)) : button("pathFrom", start(node.id)));
  return h("div", { class: "actions" }, made);
}

/** Who took part in the same cases as an organisation, those of the most cases first. */
function partnersOf(node) {
  const counts = new Map();
  const taking = (one, end) => liveEdges(one).filter((edge) => edge[end] === one && participation.has(edge.kind));
  for (const one of unique(taking(node, "to").map((edge) => edge.from))) {
    for (const other of unique(participants(taking(one, "from")).map((edge) => edge.to))) if (!sameBody(other, node)) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0].label < b[0].label ? -1 : 1));
}

function partnerGroup(node) {
  const partners = node.kind === "organization" ? partnersOf(node) : [];
  if (!partners.length) return [];
  const chip = ([other, count]) => h("li", {}, h("button", { type: "button", class: "chip", onclick: () => change({ pair: [node.id, other.id], node: null }) },
    symbol(other), h("span", { dir: "auto" }, cut(other.label, 24)), count > 1 ? h("strong", {}, number(count)) : null));
  return [h("section", { class: "group" }, h("h3", {}, text("partners"), h("span", { class: "count" }, number(partners.length))),
    pieces(partners, 24, chip, h("ul", { class: "chips" })))];
}

let pathStart = null;

function showNode(node) {
  const panel = [
    h("p", { class: "kind" }, symbol(node), nodeWord(node.kind)),
    h("h2", { dir: "auto" }, node.label),
    node.attributes.candidates ? h("p", { class: "note" }, text(node.attributes.candidates.includes("; ") ? "openName" : "openTime")) : null,
    node.title ? h("p", { class: "told", dir: "auto" }, String(node.title)) : null,
    attributeRows(node),
    actions(node),
    pathStart ? h("p", { class: "hint", role: "status" }, text("pathStart", { name: cut(nodes.get(pathStart).label, 40) })) : null,
    ...partnerGroup(node),
    ...claimGroups(node),
  ];
  announce(`${node.label}, ${nodeWord(node.kind)}, ${text("connections")} ${liveEdges(node).length}`);
  return panel;
}

/** Two things and what joins them: their own edges, or the cases that both are told in. */
function showPair(first, second) {
  const direct = live.filter((edge) => (edge.from === first && edge.to === second) || (edge.from === second && edge.to === first));
  const panel = [
    h("p", { class: "kind" }, text(direct.length ? "relation" : "together")),
    h("h2", { class: "pair" }, nodeButton(first), nodeButton(second)),
  ];
  for (const edge of direct) {
    panel.push(h("section", { class: "group" }, h("h3", {}, lineSymbol(edge.kind), relation(edge)), said(edge),
      edge.evidence.map((one) => evidenceFigure(one, edge.cases))));
  }
  const shared = unique(liveEdges(first).map((edge) => otherEnd(edge, first)))
    .filter((node) => node.kind === "case" && liveEdges(node).some((edge) => otherEnd(edge, node) === second));
  const both = (node) => liveEdges(node).filter((edge) => edge.to === first || edge.to === second);
  panel.push(...pieces(shared, 12, (node) => h("li", {}, h("section", { class: "group" }, h("h3", {}, nodeButton(node), h("span", { class: "count" }, yearText(node))),
    h("ul", {}, both(node).map((edge) => h("li", {}, h("div", { class: "claim" }, h("span", { class: "muted" }, relation(edge)), nodeButton(edge.to)),
      edge.evidence.map((one) => evidenceFigure(one, edge.cases))))))), h("ul", {})));
  announce(`${first.label} · ${second.label}, ${text("cases")} ${shared.length}`);
  return panel;
}

function showPath(start, end) {
  const path = pathBetween(start, end);
  const panel = [h("p", { class: "kind" }, text("path")), h("h2", { dir: "auto" }, `${cut(start.label, 30)} → ${cut(end.label, 30)}`)];
  if (!path.length) return [...panel, h("p", {}, text("noPath"))];
  panel.push(h("p", { class: "muted" }, `${path.length - 1} ${text("steps")}`));
  path.slice(1).forEach((node, at) => {
    const joining = live.filter((edge) => (edge.from === path[at] && edge.to === node) || (edge.to === path[at] && edge.from === node));
    panel.push(h("section", { class: "group" }, h("h3", {}, `${at + 1}. `, nodeButton(path[at]), " – ", nodeButton(node)),
      joining.map((edge) => [h("p", { class: "muted" }, relation(edge)), said(edge), ...edge.evidence.map((one) => evidenceFigure(one, edge.cases))]).flat().filter(Boolean)));
  });
  announce(`${text("path")}: ${path.map((node) => node.label).join(" – ")}`);
  return panel;
}

const SOURCES = 12;
function showIntroduction() {
  const counts = data.nodeKinds.map((kind) => [kind, nodesOfKind(kind)]).filter(([, count]) => count);
  return [
    h("h2", {}, text("introTitle")),
    h("p", {}, text("intro")),
    h("p", { class: "muted" }, text(hubsPlaced ? "introLarge" : "introStart", { count: number(hubNodes().size) })),
    huge ? h("p", { class: "note" }, text("introHuge", { count: number(nodes.size) })) : null,
    h("ul", { class: "counts" }, counts.map(([kind, count]) => h("li", {}, symbol(kind), h("span", {}, nodeWord(kind)), h("strong", {}, number(count))))),
    h("h3", {}, text("source")),
    h("ul", { class: "sources" }, data.sources.slice(0, SOURCES).map(([name, sha256]) => h("li", { dir: "auto" }, name, h("br"), h("span", { class: "hash", title: sha256 }, `sha256 ${sha256.slice(0, 16)}…`)))),
    data.sources.length > SOURCES ? h("p", { class: "muted" }, `+ ${number(data.sources.length - SOURCES)}`) : null,
    h("p", { class: "note keys" }, text("keys")),
  ];
}

function showPanel() {
  const panel = byId("panel");
  let content;
  if (state.pair) content = showPair(nodes.get(state.pair[0]), nodes.get(state.pair[1]));
  else if (state.path && (!state.node || state.path.includes(state.node))) content = showPath(nodes.get(state.path[0]), nodes.get(state.path[1]));
  else if (state.node) content = showNode(nodes.get(state.node));
  else content = showIntroduction();
  const chosen = Boolean(state.pair || state.node || state.path);
  const close = chosen ? h("button", { type: "button", class: "close", "aria-label": text("close"), onclick: () => change({ node: null, pair: null, path: null }) }, "×") : null;
  panel.replaceChildren(...[close, ...content].filter(Boolean));
  panel.classList.toggle("chosen", chosen);
  document.body.classList.toggle("wide", !chosen && !drawn());
  panel.scrollTop = 0;
}
