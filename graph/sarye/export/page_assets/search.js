// Search by name: composed or decomposed letters, any case, spaces or none, and by initial consonants (초성).

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const initialOf = (letter) => {
  const place = letter.codePointAt(0) - 0xac00;
  return place >= 0 && place < 11172 ? INITIALS[Math.floor(place / 588)] : letter;
};
const searchable = (words) => Array.from(words.normalize("NFC").toLowerCase().replace(/\s+/g, ""));

let index = null; // made when somebody searches for the first time
const makeIndex = () => [...nodes.values()].map((node) => ({
  node,
  names: [node.label, node.attributes.label_en, node.attributes.register, ...(node.body.names ?? [])].filter(Boolean)
    .map((name) => searchable(String(name)).slice(0, 400)),
}));

const fits = (letter, asked) => letter === asked || (INITIALS.includes(asked) && initialOf(letter) === asked);

function placeOf(name, query) {
  for (let at = 0; at + query.length <= name.length; at += 1) {
    let same = 0;
    while (same < query.length && fits(name[at + same], query[same])) same += 1;
    if (same === query.length) return at;
  }
  return -1;
}

/** Whether initial consonants mean a name though they pass some letters over, as ㅎㅇㅈㅂ means 행정안전부. */
function meansBriefly(name, query) {
  if (query.length < 3 || name.length > 2 * query.length || !query.every((letter) => INITIALS.includes(letter))) return false;
  let at = 0;
  for (const letter of query) {
    const next = name.findIndex((one, place) => place >= at && fits(one, letter));
    if (next < 0 || (at === 0 && next > 0)) return false;
    at = next + 1;
  }
  return true;
}

/** How well names fit the words of a query: they begin with all of it, hold all of it, or hold each word somewhere. */
function rankOf(names, whole, words) {
  const places = names.map((name) => [placeOf(name, whole), name.length]).filter(([place]) => place >= 0);
  if (places.length) {
    const [place, length] = places.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0];
    return [place === 0 ? 0 : 1, length];
  }
  const held = words.length > 1 && words.every((word) => names.some((name) => placeOf(name, word) >= 0));
  if (held) return [2, names[0].length];
  const brief = names.find((name) => meansBriefly(name, whole));
  return brief ? [1, brief.length] : null;
}

/** The nodes whose names hold the query, the best fit first, then the shorter, then the better connected. */
function search(query, limit = 12) {
  const [whole, words] = [searchable(query), query.trim().split(/\s+/).map(searchable)];
  if (!whole.length) return [];
  const found = [];
  index ??= makeIndex();
  for (const { node, names } of index) {
    const rank = rankOf(names, whole, words);
    if (rank) found.push({ node, rank: [rank[0], data.nodeKinds.indexOf(node.kind) > 3 ? 1 : 0, rank[1], -edgesOf(node).length] });
  }
  found.sort((a, b) => {
    for (let i = 0; i < a.rank.length; i += 1) if (a.rank[i] !== b.rank[i]) return a.rank[i] - b.rank[i];
    return 0;
  });
  return found.slice(0, limit).map(({ node }) => node);
}

const plain = (words) => words.normalize("NFC").toLowerCase();
let sentences = null; // made when somebody searches for the first time: the sentences and, of each, the edges that rest on it
function makeSentences() {
  const made = data.quotes.map((quote) => ({ quote, letters: plain(quote), joined: plain(quote).replace(/\s+/g, ""), edges: [] }));
  for (const edge of edges) for (const [, , quote] of edge.raw) made[quote].edges.push(edge);
  return made;
}

/** The sentences that hold every word of the query, those first that hold them as they are written; each with an edge. */
function searchSentences(query, named, limit = 5) {
  const words = plain(query).trim().split(/\s+/);
  if (words.join("").length < 2) return [];
  sentences ??= makeSentences();
  const holding = (form) => sentences.filter((one) => words.every((word) => one[form].includes(word)));
  const found = [];
  for (const { quote, edges: resting } of unique([...holding("letters"), ...holding("joined")])) {
    const edge = resting.find((one) => passesEdge(one) && !named.includes(one.to));
    if (edge) found.push({ quote, edge });
    if (found.length === limit) break;
  }
  return found;
}

/** A sentence cut to what stands around the first word of the query. */
function excerpt(quote, query) {
  const letters = Array.from(quote.replace(/\s+/g, " "));
  const at = plain(letters.join("")).indexOf(plain(query).trim().split(/\s+/)[0]);
  const from = at > 24 ? at - 16 : 0;
  return (from ? "…" : "") + cut(letters.slice(from).join("").trimStart(), 64);
}

let offered = []; // what the rows of the list lead to
let foundAt = -1;

function showFound() {
  const { value } = byId("search");
  const list = byId("found");
  const nodes_ = search(value);
  const said = searchSentences(value, nodes_);
  offered = [...nodes_.map((node) => () => chooseFound(node)), ...said.map((one) => () => chooseSentence(one))];
  foundAt = -1;
  const open = value.trim() !== "";
  list.hidden = !open;
  byId("search").setAttribute("aria-expanded", String(open && offered.length > 0));
  byId("search").removeAttribute("aria-activedescendant");
  const row = (at, ...children) => h("li", { id: `found-${at}`, role: "option", "aria-selected": "false", onclick: () => offered[at]() }, ...children);
  list.replaceChildren(
    ...nodes_.map((node, at) => row(at, symbol(node), h("span", { class: "name", dir: "auto" }, cut(node.label, 60)), h("span", { class: "what" }, nodeWord(node.kind)))),
    ...said.map(({ quote }, at) => row(nodes_.length + at, h("span", { class: "said", dir: "auto" }, excerpt(quote, value)), h("span", { class: "what" }, text("quote")))));
  if (open && !offered.length) list.append(h("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, text("noResults")));
  if (open) announce(offered.length ? `${text("searchResults")}: ${offered.length}` : text("noResults"));
}

function markFound(at) {
  foundAt = (at + offered.length) % offered.length;
  const items = [...byId("found").querySelectorAll("[role=option]")];
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === foundAt)));
  items[foundAt].scrollIntoView({ block: "nearest" });
  byId("search").setAttribute("aria-activedescendant", `found-${foundAt}`);
}

function closeFound() {
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}

/** Go where a row of the list leads, and let whoever types read on there. */
function leave(values) {
  closeFound();
  byId("search").value = "";
  change(values);
  byId("panel").focus({ preventScroll: true });
}

/** In a picture what is found comes into the middle; in the other views the panel alone tells of it. */
const goTo = (node, values) => leave({ ...(drawn() ? centredOn(node) : {}), ...values });
const chooseFound = (node) => goTo(node, { node: node.id, pair: null });

function chooseSentence({ quote, edge }) {
  goTo(edge.from, { pair: [edge.from.id, edge.to.id], node: null });
  [...byId("panel").querySelectorAll("blockquote")].find((one) => one.textContent === quote)?.scrollIntoView({ block: "center" });
}

function searchKey(event) {
  if (event.isComposing) return; // a syllable is still being put together
  if (event.key === "ArrowDown" && offered.length) markFound(foundAt + 1);
  else if (event.key === "ArrowUp" && offered.length) markFound(foundAt < 0 ? -1 : foundAt - 1);
  else if (event.key === "Enter" && offered.length) offered[Math.max(foundAt, 0)]();
  else if (event.key === "Escape") closeFound();
  else return;
  event.preventDefault();
}
