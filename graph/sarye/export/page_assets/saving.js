// The present view as a file: picture, table or data.

const drawn = () => state.view === "network" || state.view === "partners";

function shownEdges() {
  return drawn() ? unique(picture.edges.flatMap((link) => link.edges)) : live;
}

function shownNodes() {
  const held = unique(shownEdges().flatMap((edge) => [edge.from, edge.to]));
  return unique([...held, ...(drawn() ? picture.nodes : liveNodes())]);
}

function asCsv() {
  const header = ["source", "source_label", "kind", "target", "target_label", "quote", "start", "end", "surface", "section", "line", "years", "document", "sha256", "method", "confidence"];
  const rows = shownEdges().flatMap((edge) => edge.evidence.map((one) => [
    edge.from.id, edge.from.label, edge.kind, edge.to.id, edge.to.label, one.quote, one.start, one.end, one.surface,
    one.section, one.line, yearsOf(edge.cases).join(";"), one.document, one.sha256, one.method, one.confidence,
  ]));
  return "\ufeff" + [header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function asJson() {
  return JSON.stringify({
    base: data.base,
    nodes: shownNodes().map(({ id, kind, label, attributes }) => ({ id, kind, label, attributes })),
    edges: shownEdges().map((edge) => ({
      source: edge.from.id, kind: edge.kind, target: edge.to.id, method: edge.method, confidence: edge.confidence,
      evidence: edge.evidence.map(({ document: name, sha256, start, end, quote, surfaceStart, surface, section, line, method, confidence }) => ({
        document: name, sha256, start, end, quote, surface_start: surfaceStart, surface, section, line, method, confidence,
      })),
    })),
  }, null, 1);
}

/** The course of a line between two marks; a further one between the same two is bent, so that both are seen. */
function course(a, b, parallel) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bend = 0.18 * parallel;
  const [x, y] = [(a.x + b.x) / 2 + dy * bend, (a.y + b.y) / 2 - dx * bend];
  const spot = (...values) => values.map((value) => value.toFixed(1)).join(" ");
  return `M${spot(a.x, a.y)}` + (parallel ? `Q${spot(x, y)} ` : "L") + spot(b.x, b.y);
}

/** The picture as it stands on the screen, as SVG. */
function svgOfView() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const colours = ink();
  const root = s("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FACE });
  root.append(s("rect", { width, height, fill: colours.paper }));
  const { scale } = stage.view();
  const at = (id) => {
    const [x, y] = picture.places.get(nodes.get(id));
    return stage.toScreen({ x, y });
  };
  for (const { from, to, colour, width: wide, dashes, parallel } of linesOfPicture(colours)) {
    root.append(s("path", { d: course(at(from), at(to), parallel), fill: "none", stroke: colour, "stroke-width": (wide * scale).toFixed(2),
      "stroke-dasharray": dashes.map((dash) => (dash * scale).toFixed(1)).join(" ") }));
  }
  for (const node of picture.nodes) {
    const { x, y, size, fill, ring, width: rim, faint } = { ...markOf(node, colours), ...at(node.id) };
    const mark = shapeElement(node, x, y, size * scale, fill);
    for (const [name, value] of [["stroke", ring], ["stroke-width", (rim * scale).toFixed(2)], ["opacity", faint ? 0.25 : 1]]) mark.setAttribute(name, value);
    mark.append(s("title", {}, printable(node.label)));
    root.append(mark);
  }
  for (const label of placedLabels) {
    root.append(s("g", {
      "font-size": label.size, "font-weight": label.node.kind === "case" ? 600 : 400, "text-anchor": "middle",
      "data-node": printable(label.node.id), opacity: dimmed(label.node) ? 0.45 : 1, fill: label.node.kind === "case" ? colours.text : colourOf(label.node),
      stroke: colours.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    }, ...rowPlaces(label).map(({ words, x, y }) => s("text", { x: x.toFixed(1), y: (y + label.size * 0.36).toFixed(1) }, printable(words)))));
  }
  return root;
}

const asSvg = () => '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svgOfView());

/** Paper is white and sharper than a screen: print in the light theme, and the picture as SVG. */
let themeBefore = null;
function beforePrint() {
  if (themeBefore !== null) return;
  themeBefore = document.documentElement.dataset.theme ?? "";
  setTheme("light");
  for (const details of document.querySelectorAll(".evidence details")) details.open = true;
  if (!drawn()) return;
  stage.redraw();
  const root = svgOfView();
  root.setAttribute("id", "printed");
  byId("drawing").append(root);
}

function afterPrint() {
  byId("printed")?.remove();
  if (themeBefore) document.documentElement.dataset.theme = themeBefore;
  else delete document.documentElement.dataset.theme;
  themeBefore = null;
  render();
}

/** XML cannot hold most control characters: each becomes a visible sign. */
const printable = (words) => words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

const SHARPER = 2; // how many times finer than the screen a picture is saved, so that it can be printed and projected

/** The picture, drawn anew from its SVG and so sharp; a large graph as it stands on the screen. */
async function savePng() {
  const layers = data.large ? stage.picture() : [await asImage(svgOfView())];
  const { width, height } = layers[0];
  const copy = h("canvas", { width, height });
  const context = copy.getContext("2d");
  context.fillStyle = ink().paper;
  context.fillRect(0, 0, width, height);
  for (const layer of layers) context.drawImage(layer, 0, 0, width, height);
  copy.toBlob((blob) => download("sarye.png", blob), "image/png");
}

async function asImage(root) {
  for (const side of ["width", "height"]) root.setAttribute(side, root.getAttribute(side) * SHARPER);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" }));
  await image.decode();
  URL.revokeObjectURL(image.src);
  return image;
}

const savers = {
  png: savePng,
  svg: () => download("sarye.svg", asSvg(), "image/svg+xml"),
  csv: () => download("sarye.csv", asCsv(), "text/csv;charset=utf-8"),
  json: () => download("sarye.json", asJson(), "application/json"),
  print: () => window.print(),
};

function share() {
  const address = location.href;
  const byHand = () => {
    byId("address").value = address;
    byId("dialog").showModal();
    byId("address").select();
  };
  if (!navigator.clipboard) return byHand();
  return navigator.clipboard.writeText(address).then(() => announce(text("shared")), byHand);
}
