// The network on the screen: what is drawn how, where one looks from, pointing and keys. A stage does the drawing.

const FACE = 'Pretendard, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
let stage = null;
let picture = { nodes: [], edges: [], places: new Map(), key: "" };
let placedLabels = [];
let hovered = null;
let bright = null; // with a node chosen: that node and its neighbours
let unit = 1; // how much larger than their plain size marks are drawn, so that they look alike in every view

/** The radius of a mark in the units of the map; in an overview the hubs of many cases are larger. */
function radiusOf(node) {
  const [, size] = lookOf(node);
  const weight = picture.overview ? Math.min(2, 0.7 + Math.sqrt(picture.weights.get(node) ?? 0) / 8) : 1;
  return size * unit * weight;
}

function markOf(node, colours) {
  const [x, y] = picture.places.get(node);
  const chosen = node.id === state.node || node.id === state.focus;
  return {
    id: node.id, shape: lookOf(node)[0], x, y, size: radiusOf(node) * (chosen ? 1.35 : 1), fill: colourOf(node),
    ring: chosen ? colours.strong : colours.paper, width: (chosen ? 3 : 1) * unit, faint: dimmed(node),
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

const DENSE = 1200; // with more lines than these they step back behind the marks

/** How wide a line is that stands for shared cases: by their number, in a large graph by its share of the greatest. */
function tieWidth(link) {
  if (!data.large) return 0.5 + 1.5 * link.cases.size;
  picture.most ??= picture.edges.reduce((most, one) => Math.max(most, one.cases?.size ?? 0), 1);
  return 0.4 + 5 * Math.sqrt(link.cases.size / picture.most);
}

function lineOfLink(link, parallel, colours) {
  const [width, dashes] = lineOf(link.kind);
  const chosen = state.node && (link.from.id === state.node || link.to.id === state.node);
  const pair = state.pair && state.pair.includes(link.from.id) && state.pair.includes(link.to.id);
  const back = state.node && !state.focus && !chosen && picture.places.has(nodes.get(state.node));
  return {
    from: link.from.id, to: link.to.id, dashes: dashes.map((dash) => dash * unit), parallel,
    width: unit * ((link.cases ? tieWidth(link) : width) + (pair ? 2 : 0)),
    colour: chosen || pair ? colours.strong : back || picture.edges.length > DENSE ? colours.soft : colours.line,
  };
}

function linesOfPicture(colours) {
  const between = new Map();
  return picture.edges.map((link) => {
    const key = link.from.id < link.to.id ? `${link.from.id}\n${link.to.id}` : `${link.to.id}\n${link.from.id}`;
    const before = between.get(key) ?? 0;
    between.set(key, before + 1);
    return lineOfLink(link, before, colours);
  });
}

function draw() {
  const key = drawingKey();
  const moved = picture.key !== key;
  const view = stage && !moved ? stage.view() : null;
  picture = { ...compose(), key };
  bright = brightNodes();
  if (moved) unit = Math.max(0.8, Math.min(0.78 / frame().scale, picture.nodes.length > 150 ? (data.large ? 3 : 1.4) : data.large ? 12 : 4));
  const colours = ink();
  stage ??= makeStage(happenings);
  stage.show(picture.nodes.map((node) => markOf(node, colours)), linesOfPicture(colours), colours);
  const [wide, high] = picture.stretch ?? [1, 1];
  if (state.camera) stage.look({ x: state.camera[0] * wide, y: state.camera[1] * high, scale: state.camera[2] });
  else stage.look(view ?? frame());
}

/** What the stage tells. */
const happenings = {
  drawn: (context, width, height) => drawLabels(context, width, height),
  clicked: (spot) => clicked(spot),
  doubleClicked(spot) {
    const node = nodeUnder(spot);
    if (node && state.view === "network") change(centredOn(node));
  },
  hovered(id) {
    hovered = id;
    byId("canvas").classList.toggle("pointing", id !== null);
    stage?.redraw();
  },
  hoveredLine(over) { byId("canvas").classList.toggle("pointing", over || hovered !== null); },
  moved: () => rememberCamera(),
  resized() { if (stage && !state.camera) fit(); },
};

/** Keep the camera by the map as it is without stretch, so that a link shows the same on a screen of another shape. */
let waiting = 0;
function rememberCamera() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const { x, y, scale } = stage.view();
    const [wide, high] = picture.stretch ?? [1, 1];
    state.camera = [Math.round(x / wide), Math.round(y / high), Number(scale.toPrecision(4))];
    writeHash(true);
  }, 250);
}

/** Where to look from to see the whole picture, with room for the labels at its edge. */
function frame() {
  if (!picture.nodes.length) return { x: 0, y: 0, scale: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of picture.nodes) {
    const [x, y] = picture.places.get(node);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const { width, height } = roomForMarks();
  const scale = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1), state.marked.length ? 2.4 : 1.1);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, 0.005) };
}

function fit() {
  stage.look(frame());
}

function zoomBy(factor) {
  const view = stage.view();
  stage.look({ ...view, scale: Math.min(Math.max(view.scale * factor, 0.005), 12) });
  rememberCamera();
}

function nodeUnder({ x, y }) {
  const id = stage.nodeAt({ x, y });
  if (id !== null) return nodes.get(id);
  const label = placedLabels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return label ? label.node : null;
}

function clicked(spot) {
  const node = nodeUnder(spot);
  if (node) return change({ node: node.id, pair: null });
  const at = stage.edgeAt(spot);
  if (at !== null) {
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
  const spot = stage.toScreen({ x: px, y: py });
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  if (spot.x < 20 || spot.y < 20 || spot.x > width - 20 || spot.y > height - 20) {
    stage.look({ ...stage.view(), x: px, y: py });
  }
}

const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
function canvasKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (steps[event.key]) walk(...steps[event.key]);
  else if (event.key === "Enter" && state.node && state.view === "network") change(centredOn(nodes.get(state.node)));
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
