// The stage for graphs of ordinary size: vis-network draws marks and lines on a canvas.

function makeStage(happens) {
  const options = {
    physics: false, layout: { improvedLayout: false, randomSeed: 1 }, autoResize: true,
    interaction: { hover: true, keyboard: false, navigationButtons: false, multiselect: false, dragNodes: false, tooltipDelay: 1e6 },
    nodes: { font: { size: 0 }, shadow: false }, edges: { shadow: false, smooth: false, selectionWidth: 0, hoverWidth: 0, chosen: false },
  };
  const network = new vis.Network(byId("canvas"), { nodes: [], edges: [] }, options);
  network.on("afterDrawing", (context) => {
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    happens.drawn(context, context.canvas.clientWidth, context.canvas.clientHeight);
    context.restore();
  });
  network.on("click", ({ pointer }) => happens.clicked(pointer.DOM));
  network.on("doubleClick", ({ pointer }) => happens.doubleClicked(pointer.DOM));
  network.on("hoverNode", ({ node }) => happens.hovered(node));
  network.on("blurNode", () => happens.hovered(null));
  network.on("hoverEdge", () => happens.hoveredLine(true));
  network.on("blurEdge", () => happens.hoveredLine(false));
  for (const event of ["dragEnd", "zoom"]) network.on(event, happens.moved);
  network.on("resize", happens.resized);

  const mark = ({ id, shape, x, y, size, fill, ring, width, faint }, colours) => ({
    id, shape, x, y, size, borderWidth: width, opacity: faint ? 0.25 : 1,
    color: { background: fill, border: ring, highlight: { background: fill, border: colours.strong }, hover: { background: fill, border: colours.strong } },
  });
  const line = ({ from, to, width, dashes, colour, parallel }, at, colours) => ({
    id: at, from, to, width, dashes: dashes.length ? dashes : false,
    color: { color: colour, highlight: colours.strong, hover: colours.strong, inherit: false },
    smooth: parallel ? { enabled: true, type: "curvedCW", roundness: 0.18 * parallel } : false,
  });

  return {
    show(marks, lines, colours) {
      network.setData({ nodes: marks.map((one) => mark(one, colours)), edges: lines.map((one, at) => line(one, at, colours)) });
      network.unselectAll();
    },
    view: () => ({ ...network.getViewPosition(), scale: network.getScale() }),
    look: ({ x, y, scale }) => network.moveTo({ position: { x, y }, scale, animation: false }),
    toScreen: (place) => network.canvasToDOM(place),
    nodeAt: (spot) => network.getNodeAt(spot) ?? null,
    edgeAt: (spot) => network.getEdgeAt(spot) ?? null,
    redraw: () => network.redraw(),
    picture: () => [byId("canvas").querySelector("canvas")],
  };
}
