// The network as a picture: positions are given, vis-network draws marks and lines, labels are set by us in the
// pixels of the screen, so that they are legible at every zoom and never lie on one another.

const FACE = 'Pretendard, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
let network = null;
let picture = { nodes: [], edges: [], places: new Map(), key: "" };
let placedLabels = [];
let hovered = null;
let bright = null; // with a node chosen: that node and its neighbours
let unit = 1; // how much larger than their plain size marks are drawn, so that they look alike in every view

/** Which nodes and edges the picture holds and where they stand. */
function compose() {
  if (state.view === "partners") return composePartners();
  let shown;
  let places = new Map();
  if (state.path) {
    shown = pathBetween(nodes.get(state.path[0]), nodes.get(state.path[1]));
    shown.forEach((node, at) => places.set(node, [at * 190, at % 2 ? 70 : 0]));
  } else if (state.focus && isLive(nodes.get(state.focus))) {
    const reached = around(nodes.get(state.focus), state.depth);
    shown = [...reached.keys()];
    places = radial(nodes.get(state.focus), reached);
  } else {
    shown = state.detail === "all" ? liveNodes() : [...coreNodes()];
  }
  const inside = new Set(shown);
  const onPath = state.path ? new Set(shown.slice(1).map((node, at) => `${shown[at].id}\n${node.id}`)) : null;
  const joined = live.filter((edge) => inside.has(edge.from) && inside.has(edge.to) && (!onPath
    || onPath.has(`${edge.from.id}\n${edge.to.id}`) || onPath.has(`${edge.to.id}\n${edge.from.id}`)));
  if (!places.size) places = stretched(shown, (node) => [node.x, node.y]);
  return { nodes: shown, edges: joined.map((edge) => ({ from: edge.from, to: edge.to, kind: edge.kind, edges: [edge] })), places };
}

/** A map drawn out to the shape of the screen, at most by half, the same whatever part of it is shown. */
function stretched(shown, place) {
  const whole = [...nodes.values()].map(place).filter(Boolean);
  const spread = (axis) => {
    const values = whole.map((one) => one[axis]);
    return Math.max(1, values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity));
  };
  const { clientWidth, clientHeight } = byId("canvas");
  const ratio = Math.min(1.5, Math.max(2 / 3, (spread(0) / spread(1)) * (clientHeight / Math.max(clientWidth, 1))));
  return new Map(shown.map((node) => {
    const [x, y] = place(node) ?? [0, 0];
    return [node, ratio > 1 ? [x, y * ratio] : [x / ratio, y]];
  }));
}

/** Organisations that take part in one case, joined; every line holds the edges that it rests on. */
function composePartners() {
  const joined = new Map();
  for (const node of liveNodes().filter((one) => one.kind === "case")) {
    const members = sorted(liveEdges(node).filter((edge) => participation.has(edge.kind)), (edge) => edge.to.id);
    members.forEach((one, at) => members.slice(at + 1).forEach((other) => {
      if (one.to === other.to) return;
      const key = `${one.to.id}\n${other.to.id}`;
      if (!joined.has(key)) joined.set(key, { from: one.to, to: other.to, kind: "shared", edges: [], cases: new Set() });
      joined.get(key).edges.push(one, other);
      joined.get(key).cases.add(node);
    }));
  }
  const links = [...joined.values()];
  const shown = unique(links.flatMap((link) => [link.from, link.to]));
  return { nodes: shown, edges: links, places: stretched(shown, (node) => node.partners) };
}

/** The neighbourhood of a node as rings: each node in the sector of the one that it was reached from. */
function radial(centre, reached) {
  const children = new Map([...reached.keys()].map((node) => [node, []]));
  for (const [node, { by }] of reached) if (by) children.get(by).push(node);
  const kindOrder = (node) => `${data.nodeKinds.indexOf(node.kind)} ${node.label}`;
  for (const [node, list] of children) children.set(node, sorted(list, kindOrder));
  const leaves = new Map();
  for (const node of [...reached.keys()].reverse()) {
    leaves.set(node, Math.max(1, children.get(node).reduce((sum, child) => sum + leaves.get(child), 0)));
  }
  const widest = [1, 2, 3].map((steps) => [...reached.values()].filter((one) => one.steps === steps).length);
  const radii = [0];
  widest.forEach((count, at) => radii.push(Math.max(radii[at] + 130, 175 * (at === 0 ? 1 : 0), count * 8.5)));
  const places = new Map([[centre, [0, 0]]]);
  const lay = (node, from, to) => {
    let at = from;
    for (const child of children.get(node)) {
      const share = ((to - from) * leaves.get(child)) / leaves.get(node);
      const angle = at + share / 2;
      const radius = radii[reached.get(child).steps];
      places.set(child, [Math.sin(angle) * radius * 1.3, -Math.cos(angle) * radius]);
      lay(child, at, at + share);
      at += share;
    }
  };
  lay(centre, 0, Math.PI * 2);
  return places;
}

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
  const scale = Math.min((width - Math.min(160, width / 3)) / Math.max(right - left, 1), (height - 84) / Math.max(bottom - top, 1), 1.1);
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.05), animation: false };
}

function fit() {
  network.moveTo(frame());
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 12), animation: false });
  rememberCamera();
}

// ---- labels ----

const importance = (node) => {
  if (node.id === hovered) return 1e6;
  if (node.id === state.node || node.id === state.focus) return 9e5;
  return (node.kind === "case" ? 1000 : 0) + edgesOf(node).length;
};
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes for a label about a mark, the best first; about a centre, names stand on the outer side. */
function candidates({ node, x, y }, gap, width, height) {
  const box = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  const rows = [y + gap, y - gap - height];
  const beside = [box(x + gap + 1, y - height / 2), box(x - gap - 1 - width, y - height / 2)];
  const over = (share) => rows.map((top) => box(x - width * share, top));
  const [dx, dy] = state.focus && !state.path && state.view === "network" ? picture.places.get(node) : [0, 0];
  const best = Math.abs(dx) > Math.abs(dy) * 0.7 ? [beside[dx > 0 ? 0 : 1]] : dy < 0 ? [over(0.5)[1]] : [];
  return [...best, ...over(0.5), ...beside, ...[0.35, 0.65, 0.2, 0.8, 0.05, 0.95].flatMap(over)];
}

/** The words of a label: a title in two short lines, any other name in one. */
const rowsOf = new Map();
function linesOf(node, hot) {
  if (hot) return halves(cut(node.label, 36), 20);
  if (!rowsOf.has(node)) rowsOf.set(node, node.kind === "case" ? halves(cut(node.label, 18), 10) : [cut(node.label)]);
  return rowsOf.get(node);
}

function halves(words, most) {
  const letters = Array.from(words);
  if (letters.length <= most) return [words];
  let at = Math.ceil(letters.length / 2);
  for (let off = 0; off <= 3; off += 1) {
    if (letters[at + off] === " ") { at += off; break; }
    if (letters[at - off] === " ") { at -= off; break; }
  }
  return [letters.slice(0, at).join("").trim(), letters.slice(at).join("").trim()];
}

/** The corner that the zoom buttons cover. */
function buttonsBox() {
  const [outer, inner] = [byId("canvas").getBoundingClientRect(), document.querySelector(".zoom").getBoundingClientRect()];
  return { left: inner.left - outer.left, right: inner.right - outer.left, top: inner.top - outer.top, bottom: inner.bottom - outer.top };
}

/** Choose for every label, the important ones first, a place where no other label and no mark stands. */
function placeLabels(measure, width, height) {
  const scale = network.getScale();
  const marks = [];
  for (const node of picture.nodes) {
    const place = picture.places.get(node);
    const { x, y } = network.canvasToDOM({ x: place[0], y: place[1] });
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    const radius = lookOf(node.kind)[1] * scale * unit;
    marks.push({ node, x, y, radius, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const first = new Set();
  for (let turn = 0; ; turn += 1) {
    const { done, failed } = placeInOrder(sorted(marks, (one) => -importance(one.node) - (first.has(one) ? 1e4 : 0)), marks, measure, width, height);
    if (turn === 3 || !failed.length) return done;
    for (const mark of failed) first.add(mark); // a title that found no room may choose earlier next time
  }
}

function placeInOrder(order, marks, measure, width, height) {
  const scale = network.getScale();
  const [done, failed, taken] = [[], [], [buttonsBox()]];
  for (const mark of order) {
    const hot = mark.node.id === hovered || mark.node.id === state.node;
    const size = mark.node.kind === "case" ? 12.5 : 12;
    const font = `${mark.node.kind === "case" || hot ? 600 : 400} ${size}px ${FACE}`;
    const rows = linesOf(mark.node, hot);
    const room = Math.max(...rows.map((row) => measure(row, font)));
    const about = (gap) => candidates(mark, gap, room + 4, rows.length * (size + 3) + 1);
    const boxes = about(mark.radius + 3);
    const free = (one) => one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height
      && !taken.some((other) => overlaps(one, other)) && !marks.some((other) => other !== mark && overlaps(one, other));
    const box = boxes.find(free) ?? (mark.node.kind === "case" ? about(70 * scale).find(free) : null) ?? (hot ? boxes[0] : null);
    if (!box && mark.node.kind === "case") failed.push(mark);
    if (!box) continue;
    taken.push(box);
     done.push({ node: mark.node, rows, font, size, box, hot });
    if (done.length >= 260) break;
  }
  return { done, failed };
}

/** The middle of every row of a label. */
const rowPlaces = ({ box, rows, size }) => rows.map((words, at) => ({ words, x: (box.left + box.right) / 2, y: box.top + (at + 0.5) * (size + 3) + 0.5 }));

const measured = new Map();
function drawLabels(context) {
  const canvas = context.canvas;
  const ratio = canvas.width / canvas.clientWidth;
  const measure = (words, font) => {
    const key = font + words;
    if (!measured.has(key)) {
      context.font = font;
      measured.set(key, context.measureText(words).width);
    }
    return measured.get(key);
  };
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.textAlign = "center";
  placedLabels = placeLabels(measure, canvas.clientWidth, canvas.clientHeight);
  const colours = ink();
  for (const label of [...placedLabels].reverse()) {
    context.font = label.font;
    context.globalAlpha = dimmed(label.node) ? 0.45 : 1;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.fillStyle = label.node.kind === "case" || label.hot ? colours.text : colourOf(label.node.kind);
    for (const { words, x, y } of rowPlaces(label)) context.strokeText(words, x, y);
    for (const { words, x, y } of rowPlaces(label)) context.fillText(words, x, y);
  }
  context.restore();
}

// ---- pointing ----

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
}
