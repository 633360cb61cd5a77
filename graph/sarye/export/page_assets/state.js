// What the page shows, and nothing else: kept in the address, so that a link restores it and the back button works.

const hubsPlaced = [...nodes.values()].some((node) => node.overview);
const amounts = hubsPlaced ? (huge ? ["hubs", "core"] : ["hubs", "core", "all"]) : ["core", "all"]; // how much of the map is drawn
const fresh = () => ({
  view: "network", node: null, pair: null, focus: null, depth: 1, path: null, detail: amounts[0], expanded: [], marked: [],
  kindsOff: [], edgesOff: [], statusOff: [], from: null, to: null, camera: null, sort: null,
});
let state = fresh();
const views = ["network", "cases", "matrix", "partners", "years", "table"];

const packed = {
  view: "v", node: "n", pair: "p", focus: "f", depth: "d", path: "r", detail: "a", expanded: "x", marked: "m",
  kindsOff: "k", edgesOff: "e", statusOff: "s", from: "y", to: "z", camera: "c", sort: "o",
};

function toHash() {
  const start = fresh();
  const parts = new URLSearchParams();
  for (const [name, short] of Object.entries(packed)) {
    const value = state[name];
    if (JSON.stringify(value) === JSON.stringify(start[name])) continue;
    parts.set(short, typeof value === "string" ? value : JSON.stringify(value));
  }
  if (language !== "ko") parts.set("l", language);
  return parts.toString();
}

/** Read a state from the address; whatever does not fit this graph is left out. */
function fromHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const made = fresh();
  const parsed = (short) => {
    try { return JSON.parse(parts.get(short)); } catch { return null; }
  };
  const known = (id) => (typeof id === "string" && nodes.has(id) ? id : null);
  const list = (short, allowed) => {
    const value = parsed(short);
    return Array.isArray(value) ? value.filter((one) => typeof one === "string" && allowed(one)) : [];
  };
  const two = (short) => (list(short, known).length === 2 ? list(short, known) : null);
  if (views.includes(parts.get("v"))) made.view = parts.get("v");
  made.node = known(parts.get("n"));
  made.focus = known(parts.get("f"));
  made.pair = two("p");
  made.path = two("r");
  if ([1, 2, 3].includes(parsed("d"))) made.depth = parsed("d");
  if (amounts.includes(parts.get("a"))) made.detail = parts.get("a");
  made.expanded = list("x", known);
  made.marked = list("m", known);
  made.kindsOff = list("k", (kind) => data.nodeKinds.includes(kind));
  made.edgesOff = list("e", (kind) => data.edgeKinds.includes(kind));
  made.statusOff = list("s", (status) => statuses.includes(status));
  for (const [name, short] of [["from", "y"], ["to", "z"]]) if (allYears.includes(parsed(short))) made[name] = parsed(short);
  const camera = parsed("c");
  if (Array.isArray(camera) && camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0) made.camera = camera;
  const sort = parsed("o");
  if (Array.isArray(sort) && Number.isInteger(sort[0]) && sort[0] >= 0 && sort[0] < 8) made.sort = [sort[0], sort[1] === -1 ? -1 : 1];
  if (parts.has("l")) language = parts.get("l") === "en" ? "en" : "ko";
  return made;
}

/** Take over some new values, put them into the address and draw. */
function change(values, { silent = false } = {}) {
  const before = drawingKey();
  Object.assign(state, values);
  if (!("camera" in values) && drawingKey() !== before) state.camera = null;
  writeHash(silent);
  render();
}

function writeHash(silent) {
  const hash = "#" + toHash();
  if (hash === location.hash || (hash === "#" && !location.hash)) return;
  if (silent) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
}

/** What decides which picture is drawn: while it stays the same, the camera stays too. */
const drawingKey = () => JSON.stringify([state.view, state.focus, state.depth, state.path, state.detail, state.marked]);

// ---- what the filters let through: the same for every view ----

const fullRange = () => state.from === null && state.to === null;
const inRange = (node) => {
  if (fullRange()) return true;
  const year = yearOf(node);
  return year !== null && year >= (state.from ?? -Infinity) && year <= (state.to ?? Infinity);
};

/** With some statuses taken away, the cases that tell an outcome of another one. */
const tellsStatus = (node) => !state.statusOff.length || [...(statusesOf.get(node) ?? [])].some((status) => !state.statusOff.includes(status));

function passesNode(node) {
  if (state.kindsOff.includes(node.kind)) return false;
  if (node.kind === "case" && !(inRange(node) && tellsStatus(node))) return false;
  return !(node.attributes.status && state.statusOff.includes(node.attributes.status));
}

function passesEdge(edge) {
  if (state.edgesOff.includes(edge.kind) || !passesNode(edge.from) || !passesNode(edge.to)) return false;
  return fullRange() || edge.cases.some(inRange);
}

let live = edges;
let liveOf = new Map();
let liveHere = null; // the nodes that are let through, once somebody asked

function applyFilters() {
  live = edges.filter(passesEdge);
  liveHere = null;
  liveOf = new Map();
  for (const edge of live) {
    for (const node of [edge.from, edge.to]) {
      if (!liveOf.has(node)) liveOf.set(node, []);
      liveOf.get(node).push(edge);
    }
  }
}

const isLive = (node) => liveOf.has(node) || (node.kind === "case" && passesNode(node));
const liveNodes = () => (liveHere ??= [...nodes.values()].filter(isLive));
const liveEdges = (node) => liveOf.get(node) ?? [];

/** Cases, who leads them, and what several cases share; with the neighbours of what was expanded. */
function coreNodes() {
  const shown = new Set();
  for (const node of liveNodes()) {
    const around = liveEdges(node);
    const cases = unique(around.map((edge) => otherEnd(edge, node)).filter((one) => one.kind === "case"));
    if (node.kind === "case" || node.given) shown.add(node);
    else if (node.kind === "organization" && (cases.length > 1 || around.some((edge) => edge.to === node && leading.has(edge.kind)))) shown.add(node);
    else if (node.kind === "technology" && cases.length > 1) shown.add(node);
  }
  for (const id of state.expanded) {
    const node = nodes.get(id);
    if (!isLive(node)) continue;
    shown.add(node);
    for (const edge of liveEdges(node)) shown.add(otherEnd(edge, node));
  }
  if (state.node && isLive(nodes.get(state.node))) shown.add(nodes.get(state.node));
  return shown;
}

const TIES = 3; // of how many of its strongest ties a hub keeps at least

/** The organisations and technologies that the overview has a place for, with the number of their cases. */
function hubNodes() {
  const counts = new Map();
  for (const edge of live) if (edge.from.kind === "case" && edge.to.overview) counts.set(edge.to, (counts.get(edge.to) ?? 0) + 1);
  return counts;
}

/** What an answer named, with the cases that join two of it. */
function markedNodes() {
  const marked = new Set(state.marked.map((id) => nodes.get(id)).filter(isLive));
  const counted = new Map();
  for (const node of marked) for (const edge of liveEdges(node)) {
    const other = otherEnd(edge, node);
    if (other.kind === "case") counted.set(other, (counted.get(other) ?? new Set()).add(node));
  }
  return unique([...marked, ...[...counted].filter(([, around]) => around.size > 1).map(([node]) => node)]);
}

/** The nodes within some steps of a node, with the number of steps and the node that each was reached from. */
function around(start, depth) {
  const reached = new Map([[start, { steps: 0, by: null }]]);
  let edge = [start];
  for (let steps = 1; steps <= depth; steps += 1) {
    const next = [];
    for (const node of edge) {
      for (const one of liveEdges(node)) {
        const other = otherEnd(one, node);
        if (reached.has(other)) continue;
        reached.set(other, { steps, by: node });
        next.push(other);
      }
    }
    edge = next;
  }
  return reached;
}

/** How deep a look at a node goes at first: further where its neighbours alone are few, as of an agency of one case. */
const firstDepth = (node) => (around(node, 1).size > 6 ? 1 : 2);
const centredOn = (node) => ({ view: "network", node: node.id, pair: null, focus: node.id, depth: firstDepth(node), path: null });

/** The nodes of a shortest path between two, or nothing. */
function pathBetween(start, end) {
  const reached = around(start, nodes.size);
  if (!reached.has(end)) return [];
  const path = [end];
  while (path[0] !== start) path.unshift(reached.get(path[0]).by);
  return path;
}
