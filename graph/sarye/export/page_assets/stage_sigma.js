// The stage for large graphs: sigma draws marks and lines by WebGL; y points upwards there, downwards everywhere else.

function makeStage(happens) {
  const { Graph, Sigma, MarkProgram, LineProgram, BandProgram } = sigma;
  const graph = new Graph({ multi: true, type: "directed" });
  let places = [];
  let lines = [];
  let ownMove = false; // while the page itself moves the camera, nobody has moved it
  const box = byId("canvas");
  const drawer = new Sigma(graph, box, {
    allowInvalidContainer: true, renderLabels: false, defaultNodeType: "mark", defaultEdgeType: "line",
    nodeProgramClasses: { mark: MarkProgram }, nodeHoverProgramClasses: {}, defaultDrawNodeHover: () => {},
    edgeProgramClasses: { line: LineProgram, band: BandProgram },
    itemSizesReference: "positions", zoomToSizeRatioFunction: (ratio) => ratio, minEdgeThickness: 1, antiAliasingFeather: 1,
    hideEdgesOnMove: true, inertiaRatio: 1, inertiaDuration: 0, zoomDuration: 0, doubleClickZoomingDuration: 0, doubleClickZoomingRatio: 1, stagePadding: 0,
  });
  const over = h("canvas", { class: "over" });
  box.append(over);

  const turned = ({ x, y }) => ({ x, y: -y });
  const scale = () => drawer.getGraphToViewportRatio();
  function look(view) {
    const { x, y } = drawer.viewportToFramedGraph(drawer.graphToViewport(turned(view)));
    const camera = drawer.getCamera();
    ownMove = true;
    camera.setState({ x, y, angle: 0, ratio: (camera.ratio * scale()) / view.scale });
    ownMove = false;
  }
  function drawOver() {
    const [width, height] = [box.clientWidth, box.clientHeight];
    const ratio = window.devicePixelRatio || 1;
    if (over.width !== Math.round(width * ratio) || over.height !== Math.round(height * ratio)) {
      [over.width, over.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    }
    const context = over.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    happens.drawn(context, width, height);
  }
  drawer.on("afterRender", drawOver);
  drawer.on("enterNode", ({ node }) => happens.hovered(node));
  drawer.on("leaveNode", () => happens.hovered(null));
  const told = new Set(["clickNode", "clickStage"]);
  for (const event of told) drawer.on(event, ({ event: { x, y } }) => happens.clicked({ x, y }));
  for (const event of ["doubleClickNode", "doubleClickStage"]) {
    drawer.on(event, ({ event: { x, y }, preventSigmaDefault }) => { preventSigmaDefault(); happens.doubleClicked({ x, y }); });
  }
  drawer.getCamera().on("updated", () => { if (!ownMove) happens.moved(); });
  new ResizeObserver(() => {
    drawer.refresh();
    happens.resized();
  }).observe(box);

  /** How far a spot is from a line between two others. */
  function away(spot, a, b) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.max(0, Math.min(1, ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(spot.x - a.x - along * dx, spot.y - a.y - along * dy);
  }
  const inGraph = (spot) => turned(drawer.viewportToGraph(spot));

  function nodeAt(spot) {
    const { x, y } = inGraph(spot);
    let best = null;
    for (const one of places) {
      const length = Math.hypot(one.x - x, one.y - y) - one.size;
      if (length <= 4 / scale() && (!best || length < best.length)) best = { id: one.id, length };
    }
    return best ? best.id : null;
  }
  drawer.getNodeAtPosition = nodeAt;

  return {
    show(marks, drawn, colours) {
      places = marks;
      lines = drawn;
      const [xs, ys] = [marks.map(({ x }) => x), marks.map(({ y }) => -y)];
      const extent = (values) => [values.reduce((a, b) => Math.min(a, b), 0), values.reduce((a, b) => Math.max(a, b), 1)];
      drawer.setCustomBBox({ x: extent(xs), y: extent(ys) });
      graph.clear();
      const order = [...marks].sort((a, b) => Number(b.faint) - Number(a.faint));
      for (const { id, shape, x, y, size, fill, faint } of order) {
        graph.addNode(id, { x, y: -y, size, color: faint ? colours.soft : fill, shape });
      }
      for (const { from, to, width, colour } of drawn) {
        graph.addEdge(from, to, { size: width, color: colour, type: drawn.length > 2500 ? "line" : "band" });
      }
      drawer.refresh();
    },
    view() {
      const { x, y } = inGraph({ x: box.clientWidth / 2, y: box.clientHeight / 2 });
      return { x, y, scale: scale() };
    },
    look,
    toScreen: (place) => drawer.graphToViewport(turned(place)),
    nodeAt,
    edgeAt(spot) {
      const at = inGraph(spot);
      const ends = new Map(places.map((one) => [one.id, one]));
      let best = null;
      lines.forEach(({ from, to }, number_) => {
        const length = away(at, ends.get(from), ends.get(to));
        if (length <= 5 / scale() && (!best || length < best.length)) best = { number: number_, length };
      });
      return best ? best.number : null;
    },
    redraw: drawOver,
    picture() {
      drawer.refresh(); // WebGL forgets its picture once it is shown: draw it again before it is copied
      const { edges: under, nodes: above } = drawer.getCanvases();
      return [under, above, over];
    },
  };
}
