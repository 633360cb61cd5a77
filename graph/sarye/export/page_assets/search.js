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

/** The nodes whose name holds the query, those that begin with it first, then the shorter, then the better connected. */
function search(query, limit = 12) {
  const asked = searchable(query);
  if (!asked.length) return [];
  const found = [];
  index ??= makeIndex();
  for (const { node, names } of index) {
    const places = names.map((name) => [placeOf(name, asked), name.length]).filter(([place]) => place >= 0);
    if (!places.length) continue;
    const [place, length] = places.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0];
    const kind = data.nodeKinds.indexOf(node.kind);
    found.push({ node, rank: [place === 0 ? 0 : 1, kind > 3 ? 1 : 0, length, -edgesOf(node).length] });
  }
  found.sort((a, b) => {
    for (let i = 0; i < a.rank.length; i += 1) if (a.rank[i] !== b.rank[i]) return a.rank[i] - b.rank[i];
    return 0;
  });
  return found.slice(0, limit).map(({ node }) => node);
}

let foundNodes = [];
let foundAt = -1;

function showFound() {
  const box = byId("search");
  const list = byId("found");
  foundNodes = search(box.value);
  foundAt = -1;
  const open = box.value.trim() !== "";
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open && foundNodes.length > 0));
  box.removeAttribute("aria-activedescendant");
  list.replaceChildren(...foundNodes.map((node, at) => h("li", {
    id: `found-${at}`, role: "option", "aria-selected": "false", onclick: () => chooseFound(node),
  }, symbol(node.kind), h("span", { class: "name", dir: "auto" }, cut(node.label, 60)), h("span", { class: "what" }, text(`node.${node.kind}`)))));
  if (open && !foundNodes.length) list.append(h("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, text("noResults")));
  if (open) announce(foundNodes.length ? `${text("searchResults")}: ${foundNodes.length}` : text("noResults"));
}

function markFound(at) {
  foundAt = (at + foundNodes.length) % foundNodes.length;
  byId("found").querySelectorAll("[role=option]").forEach((item, i) => item.setAttribute("aria-selected", String(i === foundAt)));
  byId("search").setAttribute("aria-activedescendant", `found-${foundAt}`);
}

function closeFound() {
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}

function chooseFound(node) {
  closeFound();
  byId("search").value = "";
  if (state.view === "network" || state.view === "partners") change({ view: "network", node: node.id, pair: null, focus: node.id, path: null });
  else change({ node: node.id, pair: null });
  byId("panel").focus({ preventScroll: true });
}

function searchKey(event) {
  if (event.isComposing) return; // a syllable is still being put together
  if (event.key === "ArrowDown" && foundNodes.length) markFound(foundAt + 1);
  else if (event.key === "ArrowUp" && foundNodes.length) markFound(foundAt - 1);
  else if (event.key === "Enter" && foundNodes.length) chooseFound(foundNodes[Math.max(foundAt, 0)]);
  else if (event.key === "Escape") closeFound();
  else return;
  event.preventDefault();
}
