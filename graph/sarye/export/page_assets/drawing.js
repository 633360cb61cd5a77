// The network on the screen: positions are given, vis-network draws marks and lines; pointing, keys and zoom.

const FACE = 'Pretendard, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
let network = null;
let picture = { nodes: [], edges: [], places: new Map(), key: "" };
let placedLabels = [];
let hovered = null;
let bright = null; // with a node chosen: that node and its neighbours
let unit = 1; // how much larger than their plain size marks are drawn, so that they look alike in every view

function visNode(node, colours) {
  const [shape, size] = lookOf(node.kind);
  const [x, y] = picture.places.get(node);
  const chosen = node.id === state.node || node.id === state.focus;
  const fill = colourOf(node.kind);
  return {
    id: node.id, shape, x, y, size: size * unit * (chosen ? 1.35 : 1), borderWidth: (chosen ? 3 : 1) * unit,
    opacity: dimmed(node) ? 0.25 : 1,
    color: { background: fill, border: chosen ? colours.strong : colours.paper, highlight: { background: fill, border: colours.strong }, hover: { background: fill, border: colours.strong } },
  };
}

/** With a node chosen in the whole picture, what does not touch it steps back. */
const dimmed = (node) => bright !== null && !bright.has(node);

function brightNodes() {
  const chosen = state.node && !state.focus && !state.path ? nodes.get(state.node) : null;
  if (!chosen && state.marked.length && !state.focus && !state.path) return new Set(state.marked.map((id) => nodes.get(id)));
  if (!chosen || !picture.places.has(chosen)) return null;
  const touching = picture.edges.filter((edge) => edge.from === chosen || edge.to === chosen);
  return new Set([chosen, ...touching.map((edge) => otherEnd(edge, chosen))]);
}

function visEdge(link, at, parallel, colours) {
  const [width, dashes] = lineOf(link.kind);
  const chosen = state.node && (link.from.id === state.node || link.to.id === state.node);
  const pair = state.pair && state.pair.includes(link.from.id) && state.pair.includes(link.to.id);
  const back = state.node && !state.focus && !chosen && picture.places.has(nodes.get(state.node));
  return {
    id: at, from: link.from.id, to: link.to.id, dashes: dashes.length ? dashes.map((dash) => dash * unit) : false,
    width: unit * ((link.cases ? 0.5 + 1.5 * link.cases.size : width) + (pair ? 2 : 0)),
    color: { color: chosen || pair ? colours.strong : back ? colours.soft : colours.line, highlight: colours.strong, hover: colours.strong, inherit: false },
    smooth: parallel ? { enabled: true, type: "curvedCW", roundness: 0.18 * parallel } : false,
  };
}

function visEdges(colours) {
  const between = new Map();
  return picture.edges.map((link, at) => {
    const key = [link.from.id, link.to.id].sort().join("\n");
    const before = between.get(key) ?? 0;
    between.set(key, before + 1);
    return visEdge(link, at, before, colours);
  });
}

function draw() {
  const key = drawingKey();
  const moved = picture.key !== key;
  const view = network && !moved ? { position: network.getViewPosition(), scale: network.getScale() } : null;
  picture = { ...compose(), key };
  bright = brightNodes();
  if (moved) unit = Math.max(0.8, Math.min(0.78 / frame().scale, picture.nodes.length > 150 ? 1.4 : 4));
  const colours = ink();
  const content = { nodes: picture.nodes.map((node) => visNode(node, colours)), edges: visEdges(colours) };
  if (!network) start();
  network.setData(content);
  network.unselectAll();
  if (state.camera) network.moveTo({ position: { x: state.camera[0], y: state.camera[1] }, scale: state.camera[2], animation: false });
  else if (view) network.moveTo({ ...view, animation: false });
  else fit();
}

function start() {
  const options = {
    physics: false, layout: { improvedLayout: false, randomSeed: 1 }, autoResize: true,
    interaction: { hover: true, keyboard: false, navigationButtons: false, multiselect: false, dragNodes: false, tooltipDelay: 1e6 },
    nodes: { font: { size: 0 }, shadow: false }, edges: { shadow: false, smooth: false, selectionWidth: 0, hoverWidth: 0, chosen: false },
  };
  network = new vis.Network(byId("canvas"), { nodes: [], edges: [] }, options);
  network.on("afterDrawing", drawLabels);
  network.on("click", clicked);
  network.on("doubleClick", ({ pointer }) => {
    const node = nodeUnder(pointer.DOM);
    if (node && state.view === "network") change({ node: node.id, focus: node.id, path: null });
  });
  network.on("hoverNode", ({ node }) => { hovered = node; network.redraw(); });
  network.on("blurNode", () => { hovered = null; network.redraw(); });
  for (const event of ["dragEnd", "zoom"]) network.on(event, rememberCamera);
  network.on("resize", () => { if (!state.camera) fit(); });
}

let waiting = 0;
function rememberCamera() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const { x, y } = network.getViewPosition();
    state.camera = [Math.round(x), Math.round(y), Number(network.getScale().toFixed(3))];
    writeHash(true);
  }, 250);
}

/** Where to look from to see the whole picture, with room for the labels at its edge. */
function frame() {
  if (!picture.nodes.length) return { position: { x: 0, y: 0 }, scale: 1, animation: false };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of picture.nodes) {
    const [x, y] = picture.places.get(node);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const scale = Math.min((width - Math.min(160, width / 3)) / Math.max(right - left, 1), (height - 84) / Math.max(bottom - top, 1), state.marked.length ? 2.4 : 1.1);
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.05), animation: false };
}

function fit() {
  network.moveTo(frame());
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 12), animation: false });
  rememberCamera();
}

function nodeUnder({ x, y }) {
  const id = network.getNodeAt({ x, y });
  if (id !== undefined) return nodes.get(id);
  const label = placedLabels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return label ? label.node : null;
}

function clicked({ pointer }) {
  const node = nodeUnder(pointer.DOM);
  if (node) return change({ node: node.id, pair: null });
  const at = network.getEdgeAt(pointer.DOM);
  if (at !== undefined) {
    const link = picture.edges[at];
    return change({ pair: [link.from.id, link.to.id], node: null });
  }
  if (state.node || state.pair) change({ node: null, pair: null });
}

/** Step from the chosen node to the neighbour that lies best in a direction; from nothing, to the middle. */
function walk(dx, dy) {
  const at = state.node && picture.places.has(nodes.get(state.node)) ? nodes.get(state.node) : null;
  const choices = at
    ? unique(picture.edges.filter((edge) => edge.from === at || edge.to === at).map((edge) => otherEnd(edge, at)))
    : picture.nodes;
  const [x, y] = at ? picture.places.get(at) : [0, 0];
  let best = null;
  for (const node of choices) {
    const [ox, oy] = picture.places.get(node);
    const length = Math.hypot(ox - x, oy - y) || 1;
    const along = ((ox - x) * dx + (oy - y) * dy) / length;
    if (at && along < 0.2) continue;
    const cost = at ? length * (2 - along) : length;
    if (!best || cost < best.cost) best = { node, cost };
  }
  if (!best) return;
  change({ node: best.node.id, pair: null });
  const [px, py] = picture.places.get(best.node);
  const spot = network.canvasToDOM({ x: px, y: py });
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  if (spot.x < 20 || spot.y < 20 || spot.x > width - 20 || spot.y > height - 20) {
    network.moveTo({ position: { x: px, y: py }, animation: false });
  }
}

const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
function canvasKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (steps[event.key]) walk(...steps[event.key]);
  else if (event.key === "Enter" && state.node && state.view === "network") change({ focus: state.node, path: null });
  else if (event.key === "Escape") stepBack();
  else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "0") { fit(); state.camera = null; writeHash(true); }
  else return;
  event.preventDefault();
}

/** Undo one thing: the path, the centre, then the choice. */
function stepBack() {
  if (state.path) change({ path: null });
  else if (state.focus) change({ focus: null, depth: 1 });
  else if (state.node || state.pair) change({ node: null, pair: null });
  else if (state.marked.length) change({ marked: [] });
}
