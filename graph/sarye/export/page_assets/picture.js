// What is drawn and where it stands: the map with its positions as given, a neighbourhood as rings, a path as a row.

/** Which nodes and edges the picture holds and where they stand. */
function compose() {
  if (state.view === "partners") return composePartners();
  if (state.detail === "hubs" && !state.path && !state.focus && !state.marked.length) return composeOverview();
  let shown;
  let places = new Map();
  let stretch = null;
  if (state.path) {
    shown = pathBetween(nodes.get(state.path[0]), nodes.get(state.path[1]));
    shown.forEach((node, at) => places.set(node, [at * 190, at % 2 ? 70 : 0]));
  } else if (state.focus && isLive(nodes.get(state.focus))) {
    const reached = around(nodes.get(state.focus), state.depth);
    shown = [...reached.keys()];
    places = radial(nodes.get(state.focus), reached);
  } else if (state.marked.length) {
    shown = markedNodes();
  } else {
    shown = state.detail === "all" ? liveNodes() : [...coreNodes()];
  }
  const inside = new Set(shown);
  const onPath = state.path ? new Set(shown.slice(1).map((node, at) => `${shown[at].id}\n${node.id}`)) : null;
  const joined = live.filter((edge) => inside.has(edge.from) && inside.has(edge.to) && (!onPath
    || onPath.has(`${edge.from.id}\n${edge.to.id}`) || onPath.has(`${edge.to.id}\n${edge.from.id}`)));
  if (!places.size) ({ places, stretch } = stretched(shown, (node) => [node.x, node.y]));
  return { nodes: shown, edges: joined.map((edge) => ({ from: edge.from, to: edge.to, kind: edge.kind, edges: [edge] })), places, stretch };
}

/** The part of the screen that marks may take: about them there is room for the labels at the edge. */
function roomForMarks() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  return { width: Math.max(width - Math.min(140, width / 3), 1), height: Math.max(height - 72, 1) };
}

/** A map drawn out to the shape of the screen, at most to its double, the same whatever part of it is shown; and by how much. */
function stretched(shown, place) {
  const whole = [...nodes.values()].map(place).filter(Boolean);
  const spread = (axis) => {
    const values = whole.map((one) => one[axis]);
    return Math.max(1, values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity));
  };
  const { width, height } = roomForMarks();
  const ratio = Math.min(2, Math.max(1 / 2, (spread(0) / spread(1)) * (height / width)));
  const stretch = ratio > 1 ? [1, ratio] : [1 / ratio, 1];
  const at = (node) => (place(node) ?? [0, 0]).map((value, axis) => value * stretch[axis]);
  return { places: new Map(shown.map((node) => [node, at(node)])), stretch };
}

/** Every two of some nodes that share cases, joined; the line holds the edges that it rests on. */
function sharedCases(cases, counts) {
  const joined = new Map();
  for (const node of cases) {
    const members = sorted(participants(liveEdges(node).filter((edge) => edge.from === node && counts(edge))), (edge) => edge.to.id);
    members.forEach((one, at) => members.slice(at + 1).forEach((other) => {
      if (one.to === other.to) return;
      const key = `${one.to.id}\n${other.to.id}`;
      if (!joined.has(key)) joined.set(key, { from: one.to, to: other.to, kind: "shared", edges: new Set(), cases: new Set() });
      joined.get(key).edges.add(one).add(other);
      joined.get(key).cases.add(node);
    }));
  }
  return [...joined.values()].map((link) => ({ ...link, edges: [...link.edges] }));
}

const strongestFirst = (links) => links.sort((a, b) => b.cases.size - a.cases.size || (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1));

/** The hubs of a large graph, joined by the cases that they share; a tie is drawn that is among the strongest of an end. */
function composeOverview() {
  const hubs = hubNodes();
  const links = sharedCases(liveNodes().filter((one) => one.kind === "case"), (edge) => hubs.has(edge.to));
  const kept = new Map();
  const drawnLinks = strongestFirst(links).filter((link) => {
    const few = [link.from, link.to].some((node) => (kept.get(node) ?? 0) < TIES);
    if (few) for (const node of [link.from, link.to]) kept.set(node, (kept.get(node) ?? 0) + 1);
    return few;
  });
  const shown = [...hubs.keys()];
  return { nodes: shown, edges: drawnLinks, ...stretched(shown, (node) => node.overview), overview: true, weights: hubs };
}

const PARTNERS = 150; // organisations in the collaboration network of a large graph

/** Organisations that take part in one case, joined; every line holds the edges that it rests on. */
function composePartners() {
  let links = sharedCases(liveNodes().filter((one) => one.kind === "case"), (edge) => participation.has(edge.kind));
  const strength = new Map();
  for (const { from, to, cases } of links) for (const node of [from, to]) strength.set(node, (strength.get(node) ?? 0) + cases.size);
  const held = data.large && strength.size > PARTNERS;
  if (held) {
    const main = new Set([...strength].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1)).slice(0, PARTNERS).map(([node]) => node));
    links = links.filter((link) => main.has(link.from) && main.has(link.to));
  }
  const shown = unique(links.flatMap((link) => [link.from, link.to]));
  return { nodes: shown, edges: links, ...stretched(shown, (node) => node.partners), held };
}

const ON_A_RING = 60;

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
  const rows = widest.map((count) => Math.min(6, Math.ceil(count / ON_A_RING)) || 1); // many stand in rows, one behind another
  const radii = [0];
  widest.forEach((count, at) => radii.push(Math.max(radii[at] + 130 * rows[at], at === 0 ? 175 : 0, (count * 8.5) / rows[at])));
  const laid = [0, 0, 0];
  const radiusFor = (steps) => {
    const row = laid[steps - 1]++ % rows[steps - 1];
    return radii[steps] - (row * 0.6 * (radii[steps] - radii[steps - 1])) / rows[steps - 1];
  };
  const places = new Map([[centre, [0, 0]]]);
  const lay = (node, from, to) => {
    let at = from;
    for (const child of children.get(node)) {
      const share = ((to - from) * leaves.get(child)) / leaves.get(node);
      const angle = at + share / 2;
      const radius = radiusFor(reached.get(child).steps);
      places.set(child, [Math.sin(angle) * radius * 1.3, -Math.cos(angle) * radius]);
      lay(child, at, at + share);
      at += share;
    }
  };
  lay(centre, 0, Math.PI * 2);
  return places;
}
