// Labels, set in the pixels of the screen: legible at every zoom, never on one another, the important ones first.

const importance = (node) => {
  if (node.id === hovered) return 1e6;
  if (node.id === state.node || node.id === state.focus) return 9e5;
  if (picture.overview) return picture.weights.get(node) ?? 0;
  return (node.kind === "case" && !crowded() ? 1000 : 0) + edgesOf(node).length;
};
const crowded = () => picture.nodes.length > 400; // then the hubs are named and not the cases
const MOST = 260; // labels on the screen at once
const NAMED = 50; // of the greatest hubs, which are named even where a small mark is covered
const ROOM = 48; // the side of a cell of the grid that tells what stands where
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

/** The words of a label, the fullest first: a title in two lines or, where there is less room, fewer; a name in one. */
const rowsOf = new Map();
function linesOf(node, hot) {
  if (hot) return [halves(cut(node.label, 36), 20)];
  if (!rowsOf.has(node)) rowsOf.set(node, node.kind === "case" ? [halves(cut(node.label, 18), 10), halves(cut(node.label, 12), 7), [cut(node.label, 8)]] : [[cut(node.label)]]);
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

/** Boxes sorted into the cells of a grid: whether a place is free is seen without looking at all of them. */
function taken() {
  const cells = new Map();
  const each = (box, visit) => {
    for (let column = Math.floor(box.left / ROOM); column * ROOM < box.right; column += 1) {
      for (let row = Math.floor(box.top / ROOM); row * ROOM < box.bottom; row += 1) if (visit(column * 4096 + row)) return true;
    }
    return false;
  };
  return {
    add: (box) => each(box, (cell) => { if (cells.has(cell)) cells.get(cell).push(box); else cells.set(cell, [box]); }),
    hits: (box, but) => each(box, (cell) => (cells.get(cell) ?? []).some((other) => other !== but && overlaps(box, other))),
  };
}

/** Choose for every label, the important ones first, a place where no other label and no mark stands. */
function placeLabels(measure, width, height) {
  const { scale } = stage.view();
  const marks = [];
  for (const node of picture.nodes) {
    const place = picture.places.get(node);
    const { x, y } = stage.toScreen({ x: place[0], y: place[1] });
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    const radius = radiusOf(node) * scale;
    marks.push({ node, x, y, radius, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const obstacles = taken();
  for (const mark of crowded() ? [] : marks) obstacles.add(mark);
  const named = crowded() && scale < 0.35 ? marks.filter(({ node }) => node.kind !== "case") : marks; // titles are for close by
  const main = sorted(named, (one) => -importance(one.node)).slice(0, 3 * MOST);
  const first = new Set();
  for (let turn = 0; ; turn += 1) {
    const { done, failed } = placeInOrder(sorted(main, (one) => -importance(one.node) - (first.has(one) ? 1e4 : 0)), obstacles, measure, width, height);
    if (turn === 3 || !failed.length || crowded()) return done;
    for (const mark of failed) first.add(mark); // a title that found no room may choose earlier next time
  }
}

/** The fullest words of a label for which there is room about its mark or, for a title, a little further off. */
function roomFor(mark, hot, measure, font, size, free) {
  const { scale } = stage.view();
  for (const rows of linesOf(mark.node, hot)) {
    const about = boxesAbout(mark, rows, measure, font, size);
    const box = about(mark.radius + 3).find(free) ?? (mark.node.kind === "case" ? about(Math.min(70 * scale, 40)).find(free) : null);
    if (box) return { rows, box };
  }
  return null;
}

/** What is pointed at is named in any case, and a great hub where only a mark is in the way. */
function forced(mark, hot, measure, font, size, nearly) {
  const rows = linesOf(mark.node, hot)[0];
  const boxes = boxesAbout(mark, rows, measure, font, size)(mark.radius + 3);
  return { rows, box: hot ? boxes[0] : nearly ? boxes.find(nearly) : null };
}

function boxesAbout(mark, rows, measure, font, size) {
  const room = Math.max(...rows.map((row) => measure(row, font)));
  return (gap) => candidates(mark, gap, room + 4, rows.length * (size + 3) + 1);
}

function placeInOrder(order, marks, measure, width, height) {
  const [done, failed, labels] = [[], [], taken()];
  for (const mark of order) {
    const hot = mark.node.id === hovered || mark.node.id === state.node;
    const size = mark.node.kind === "case" ? 12.5 : 12;
    const font = `${mark.node.kind === "case" || hot ? 600 : 400} ${size}px ${FACE}`;
    const free = (one) => one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height
      && !labels.hits(one) && !marks.hits(one, mark);
    const nearly = picture.overview && done.length < NAMED ? (one) => !labels.hits(one) : null;
    const { rows, box } = roomFor(mark, hot, measure, font, size, free) ?? forced(mark, hot, measure, font, size, nearly);
    if (!box && mark.node.kind === "case") failed.push(mark);
    if (!box) continue;
    labels.add(box);
    done.push({ node: mark.node, rows, font, size, box, hot });
    if (done.length >= MOST) break;
  }
  return { done, failed };
}

/** The middle of every row of a label. */
const rowPlaces = ({ box, rows, size }) => rows.map((words, at) => ({ words, x: (box.left + box.right) / 2, y: box.top + (at + 0.5) * (size + 3) + 0.5 }));

const measured = new Map();
function drawLabels(context, width, height) {
  const measure = (words, font) => {
    const key = font + words;
    if (!measured.has(key)) {
      context.font = font;
      measured.set(key, context.measureText(words).width);
    }
    return measured.get(key);
  };
  context.textBaseline = "middle";
  context.textAlign = "center";
  placedLabels = placeLabels(measure, width, height);
  const colours = ink();
  for (const label of [...placedLabels].reverse()) {
    context.font = label.font;
    context.globalAlpha = dimmed(label.node) ? 0.45 : 1;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.fillStyle = label.node.kind === "case" || label.hot ? colours.text : colourOf(label.node);
    for (const { words, x, y } of rowPlaces(label)) context.strokeText(words, x, y);
    for (const { words, x, y } of rowPlaces(label)) context.fillText(words, x, y);
  }
  context.globalAlpha = 1;
}
