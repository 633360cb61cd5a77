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
    one.section, one.line, yearsOf(edge.cases).join(" "), one.document, one.sha256, one.method, one.confidence,
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

/** The picture as it stands on the screen, as SVG. */
function svgOfView() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const colours = ink();
  const root = s("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FACE });
  root.append(s("rect", { width, height, fill: colours.paper }));
  const at = (node) => {
    const [x, y] = picture.places.get(node);
    return stage.toScreen({ x, y });
  };
  for (const link of picture.edges) {
    const [a, b] = [at(link.from), at(link.to)];
    const [line, dashes] = lineOf(link.kind);
    root.append(s("line", { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1), stroke: colours.line,
      "stroke-width": link.cases ? tieWidth(link) : line, "stroke-dasharray": dashes.join(" ") }));
  }
  for (const node of picture.nodes) {
    const { x, y } = at(node);
    const mark = shapeElement(node.kind, x, y, radiusOf(node) * stage.view().scale, colourOf(node.kind));
    mark.append(s("title", {}, printable(node.label)));
    root.append(mark);
  }
  for (const label of placedLabels) {
    root.append(s("g", {
      "font-size": label.size, "font-weight": label.node.kind === "case" ? 600 : 400, "text-anchor": "middle",
      "data-node": printable(label.node.id), fill: label.node.kind === "case" ? colours.text : colourOf(label.node.kind),
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

function savePng() {
  const layers = stage.picture();
  const copy = h("canvas", { width: layers[0].width, height: layers[0].height });
  const context = copy.getContext("2d");
  context.fillStyle = ink().paper;
  context.fillRect(0, 0, copy.width, copy.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, copy.width, copy.height);
  copy.toBlob((blob) => download("sarye.png", blob), "image/png");
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
