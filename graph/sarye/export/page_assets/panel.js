// The panel: what is known of the chosen thing, every claim with the sentence it rests on.

function evidenceFigure(one, cases) {
  const years = yearsOf(cases ?? []);
  const place = [text(`section.${one.section}`), `${number(one.line)}${language === "ko" ? "" : " "}${text("line")}`];
  if (language !== "ko") place[1] = `${text("line")} ${one.line}`;
  return h("figure", { class: "evidence" },
    h("blockquote", { dir: "auto", tabindex: one.quote.length > 600 ? "0" : null }, one.parts[0], h("mark", {}, one.parts[1]), one.parts[2]),
    h("figcaption", {},
      h("span", {}, place.join(" · ")),
      h("span", {}, years.length ? years.join(", ") : text("noYear")),
      h("span", { dir: "auto" }, one.document),
      one.method ? h("span", { title: `${text("confidence")} ${number(one.confidence)}` }, `${text("method")}: ${text(`method.${one.method}`)}`) : null,
      h("span", {}, `${text("characters")} ${one.start}–${one.end}`),
      h("span", { title: one.sha256, class: "hash" }, `sha256 ${one.sha256.slice(0, 12)}…`)));
}

function nodeButton(node) {
  return h("button", { type: "button", class: "node", onclick: () => change({ node: node.id, pair: null }) },
    symbol(node.kind), h("span", { dir: "auto" }, cut(node.label, 120)));
}

const badge = (status) => h("span", { class: `badge ${status}` }, text(`status.${status}`));

function extras(node) {
  const made = [];
  if (node.attributes.status) made.push(badge(node.attributes.status));
  if (node.kind === "quantity") made.push(h("strong", { class: "amount" }, quantityText(node.attributes)));
  return made;
}

function claim(edge, node) {
  const other = otherEnd(edge, node);
  return h("li", {}, h("div", { class: "claim" }, nodeButton(other), ...extras(other)),
    ...edge.evidence.map((one) => evidenceFigure(one, edge.cases)));
}

function claimGroups(node) {
  const groups = [];
  for (const kind of data.edgeKinds) {
    for (const [way, list] of [["out", node.out], ["in", node.in]]) {
      const edgesHere = list.filter((edge) => edge.kind === kind && passesEdge(edge));
      if (!edgesHere.length) continue;
      const heading = way === "in" && node.kind !== "case" ? `${text(`edge.${kind}`)} · ${text(`node.${edgesHere[0].from.kind}`)}` : text(`edge.${kind}`);
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
    row("year", a.year ?? text("noYear"));
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
  if (state.focus !== node.id || state.view !== "network") made.push(button("focus", () => change({ view: "network", focus: node.id, node: node.id, path: null })));
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
  if (pathStart !== node.id) made.push(button("pathFrom", () => { pathStart = node.id; render(); }));
  return h("div", { class: "actions" }, made);
}

let pathStart = null;

function showNode(node) {
  const panel = [
    h("p", { class: "kind" }, symbol(node.kind), text(`node.${node.kind}`)),
    h("h2", { dir: "auto" }, node.label),
    node.attributes.candidates ? h("p", { class: "note" }, text("openName")) : null,
    attributeRows(node),
    actions(node),
    pathStart ? h("p", { class: "note" }, `${text("pathStart")}: ${cut(nodes.get(pathStart).label, 40)}`) : null,
    ...claimGroups(node),
  ];
  announce(`${node.label}, ${text(`node.${node.kind}`)}, ${text("connections")} ${liveEdges(node).length}`);
  return panel;
}

/** Two things and what joins them: their own edges, or the cases that both are told in. */
function showPair(first, second) {
  const direct = live.filter((edge) => (edge.from === first && edge.to === second) || (edge.from === second && edge.to === first));
  const panel = [
    h("p", { class: "kind" }, text(direct.length ? "relation" : "together")),
    h("h2", { class: "pair" }, nodeButton(first), h("span", { "aria-hidden": "true" }, "·"), nodeButton(second)),
  ];
  for (const edge of direct) {
    panel.push(h("section", { class: "group" }, h("h3", {}, lineSymbol(edge.kind), text(`edge.${edge.kind}`)),
      edge.evidence.map((one) => evidenceFigure(one, edge.cases))));
  }
  const shared = unique(liveEdges(first).map((edge) => otherEnd(edge, first)))
    .filter((node) => node.kind === "case" && liveEdges(node).some((edge) => otherEnd(edge, node) === second));
  const both = (node) => liveEdges(node).filter((edge) => edge.to === first || edge.to === second);
  panel.push(...pieces(shared, 12, (node) => h("li", {}, h("section", { class: "group" }, h("h3", {}, nodeButton(node), h("span", { class: "count" }, yearOf(node) ?? text("noYear"))),
    h("ul", {}, both(node).map((edge) => h("li", {}, h("div", { class: "claim" }, h("span", { class: "muted" }, text(`edge.${edge.kind}`)), nodeButton(edge.to)),
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
      joining.map((edge) => [h("p", { class: "muted" }, text(`edge.${edge.kind}`)), ...edge.evidence.map((one) => evidenceFigure(one, edge.cases))]).flat()));
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
    h("ul", { class: "counts" }, counts.map(([kind, count]) => h("li", {}, symbol(kind), h("span", {}, text(`node.${kind}`)), h("strong", {}, number(count))))),
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
