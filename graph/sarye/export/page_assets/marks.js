// The marks of the drawing: a shape and a colour a kind of node, a line style a kind of edge; also as small SVG.

const SVG = "http://www.w3.org/2000/svg";
const ink = () => (dark()
  ? { paper: data.backgrounds[1], text: "#e8ecf1", line: "#76828f", strong: "#ffd166", soft: "#3a434d" }
  : { paper: data.backgrounds[0], text: "#1b232c", line: "#8a949e", strong: "#c2410c", soft: "#d5dae0" });

const PLAIN = ["dot", 8, "#5b6672", "#b3bdc7"];
const SHAPES = { square: "square", box: "square", diamond: "diamond", triangle: "triangle", hexagon: "hexagon", star: "star" };

/** The look of a kind; kinds that are not ours, the groups of pyvis, take ours in turn. */
function lookOfKind(kind) {
  if (data.looks[kind]) return data.looks[kind];
  const others = data.nodeKinds.filter((one) => !data.looks[one] && one !== "other");
  return kind === "other" ? PLAIN : Object.values(data.looks)[others.indexOf(kind) % Object.keys(data.looks).length] ?? PLAIN;
}

/** The look of a kind or of a node; of one filled by hand, plain colours and known shapes count and nothing else. */
function lookOf(thing) {
  if (typeof thing === "string") return lookOfKind(thing);
  if (!thing.given) return lookOfKind(thing.kind);
  if (thing.look) return thing.look;
  const { shape, colour, size } = thing.given;
  const [ownShape, ownSize, light, night] = lookOfKind(thing.kind);
  const own = /^(#[\da-f]{3,8}|[a-z]+|rgba?\([\d\s.,%]+\))$/i.test(colour ?? "") && colour !== "#97c2fc"; // pyvis's own, too pale for white
  thing.look = [SHAPES[shape] ?? (shape && shape !== "dot" ? "dot" : ownShape), size > 0 ? Math.min(Math.max(size, 3), 60) : ownSize,
    own ? colour : light, own ? colour : night];
  return thing.look;
}
const colourOf = (thing) => lookOf(thing)[dark() ? 3 : 2];
const lines = {
  lead: [2.4, []], coLead: [2.0, [10, 4]], partner: [1.5, [5, 4]], mentions: [1.2, [2, 4]], partOf: [1.6, [9, 3, 2, 3]],
  usesTechnology: [1.0, []], deliversService: [1.0, [7, 3]], hasOutcome: [1.0, [3, 2]], hasQuantity: [1.0, [1, 3]],
};
const lineOf = (kind) => lines[kind] ?? [1, []];

const corners = (count, turn, radius, inner) => Array.from({ length: inner ? count * 2 : count }, (_, i) => {
  const angle = turn + (i * Math.PI * 2) / (inner ? count * 2 : count);
  const length = inner && i % 2 ? inner : radius;
  return [length * Math.sin(angle), -length * Math.cos(angle)];
});

/** The outline of a shape about the origin, as vis-network draws it; null for a circle. */
function outline(shape, r) {
  if (shape === "square") return [[-r, -r], [r, -r], [r, r], [-r, r]];
  if (shape === "diamond") return [[0, -r], [r, 0], [0, r], [-r, 0]];
  if (shape === "triangle") return corners(3, 0, r * 1.15).map(([x, y]) => [x, y + r * 0.28]);
  if (shape === "hexagon") return corners(6, Math.PI / 6, r);
  if (shape === "star") return corners(5, 0, r * 1.3, r * 0.5).map(([x, y]) => [x, y + r * 0.1]);
  return null;
}

function s(tag, properties, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function shapeElement(thing, x, y, radius, fill) {
  const points = outline(lookOf(thing)[0], radius);
  if (!points) return s("circle", { cx: x, cy: y, r: radius, fill });
  return s("polygon", { points: points.map(([px, py]) => `${(x + px).toFixed(1)},${(y + py).toFixed(1)}`).join(" "), fill });
}

/** A small picture of a node or a kind for lists and legends. */
function symbol(thing) {
  return s("svg", { class: "symbol", width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" },
    shapeElement(thing, 0, 0, 6, colourOf(thing)));
}

function lineSymbol(kind) {
  const [width, dashes] = lineOf(kind);
  return s("svg", { class: "symbol", width: 28, height: 16, viewBox: "0 0 28 16", "aria-hidden": "true" },
    s("line", { x1: 0, y1: 8, x2: 28, y2: 8, stroke: ink().text, "stroke-width": width, "stroke-dasharray": dashes.join(" ") }));
}
