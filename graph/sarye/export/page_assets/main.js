// Everything joined: filters, buttons, keys, language, theme.

function toggle(list, value) {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** Boxes to tick; beside each a button that leaves it alone ticked and, pressed again, brings the others back. */
function checks(box, values, name, wordOf, mark, counts) {
  const here = values.filter((value) => counts(value));
  byId(box).replaceChildren(...here.map((value) => {
    const input = h("input", { type: "checkbox", "data-filter": value, checked: !state[name].includes(value), onchange: () => change({ [name]: toggle(state[name], value) }) });
    const others = here.filter((one) => one !== value);
    const alone = !state[name].includes(value) && others.every((one) => state[name].includes(one));
    const words = wordOf(value);
    const only = h("button", { type: "button", class: "only", "data-only": value, "aria-pressed": String(alone), "aria-label": `${words}: ${text(alone ? "every" : "only")}`, onclick: () => change({ [name]: alone ? [] : others }) }, text(alone ? "every" : "only"));
    return h("div", { class: "check" }, h("label", {}, input, mark(value), h("span", {}, words), h("span", { class: "count" }, number(counts(value)))), others.length ? only : null);
  }));
}

function showFilters() {
  checks("nodeKinds", data.nodeKinds, "kindsOff", nodeWord, symbol, nodesOfKind);
  checks("edgeKinds", data.edgeKinds, "edgesOff", edgeWord, lineSymbol, edgesOfKind);
  checks("statuses", statuses, "statusOff", (status) => text(`status.${status}`), () => null, nodesOfStatus);
  byId("yearSet").hidden = allYears.length < 2;
  for (const [id, name, standard] of [["yearFrom", "from", allYears[0]], ["yearTo", "to", allYears[allYears.length - 1]]]) {
    byId(id).replaceChildren(...allYears.map((year) => h("option", { value: year, selected: year === (state[name] ?? standard) }, String(year))));
    byId(id).onchange = () => chooseYears();
  }
  byId("statusSet").hidden = !byId("statuses").children.length;
}

function chooseYears() {
  let [from, to] = [Number(byId("yearFrom").value), Number(byId("yearTo").value)];
  if (from > to) [from, to] = [to, from];
  const whole = from === allYears[0] && to === allYears[allYears.length - 1];
  change({ from: whole ? null : from, to: whole ? null : to });
}

function segments(id, values, chosen, choose) {
  byId(id).replaceChildren(...values.map(([value, label]) => h("button", { type: "button", "aria-pressed": String(value === chosen), onclick: () => choose(value) }, label)));
}

function placeText() {
  if (state.view === "partners") return text("partnersNote") + (picture.held ? `. ${text("held", { count: number(picture.nodes.length) })}` : "");
  if (picture.overview) return text("overviewNote");
  if (state.view !== "network" || state.path) return "";
  if (state.focus) return cut(nodes.get(state.focus).label, 26);
  return state.marked.length ? text("marked", { count: number(state.marked.length) }) : "";
}

function showBar() {
  const inNetwork = state.view === "network";
  byId("back").hidden = !(inNetwork && (state.focus || state.path || state.marked.length));
  byId("back").onclick = stepBack;
  const [depths, details] = [byId("depths"), byId("details")];
  depths.hidden = !(inNetwork && state.focus && !state.path);
  details.hidden = !inNetwork || Boolean(state.focus || state.path || state.marked.length);
  segments("depths", [1, 2, 3].map((depth) => [depth, `${depth}${language === "ko" ? text("depth") : ""}`]), state.depth, (depth) => change({ depth }));
  segments("details", amounts.map((name) => [name, text(`detail.${name}`)]), state.detail, (detail) => change({ detail }));
  byId("place").textContent = placeText();
  byId("place").classList.toggle("told", Boolean(state.view === "partners" || picture.overview));
  const all = liveNodes().length;
  byId("status").textContent = drawn()
    ? text("shownDrawn", { shown: number(picture.nodes.length), all: number(all), edges: number(picture.edges.length) })
    : text("shownListed", { cases: number(shownCases().length), edges: number(live.length) });
}

const controls = "a[href], button, input, select, summary, [tabindex]";

/** Drawing anew replaces what one can press: the focus goes to what stands where the focused one stood. */
function keepingFocus(work) {
  const active = document.activeElement;
  const box = active.closest("#panel, #page, #bar, #filters");
  const place = box ? [...box.querySelectorAll(controls)].indexOf(active) : -1;
  work();
  if (!box || active.isConnected) return;
  const target = box.id === "panel" ? box : box.querySelectorAll(controls)[place];
  target?.focus({ preventScroll: true });
  if (document.activeElement === document.body) byId("main").focus({ preventScroll: true });
}

const render = () => keepingFocus(drawAll);

function drawAll() {
  applyFilters();
  showFixedWords(data.heading || text("title"));
  byId("theme").textContent = text(dark() ? "theme.light" : "theme.dark");
  showFilters();
  for (const button of byId("views").children) {
    if (button.dataset.view === state.view) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  byId("drawing").hidden = !drawn();
  byId("page").hidden = drawn();
  byId("zoom").hidden = !drawn();
  if (drawn()) draw();
  else {
    const kept = byId("page").scrollTop;
    byId("page").replaceChildren(...pages[state.view]());
    byId("page").setAttribute("aria-label", text(`view.${state.view}`));
    byId("page").scrollTop = kept;
  }
  for (const name of ["png", "svg"]) document.querySelector(`[data-save=${name}]`).hidden = !drawn();
  showBar();
  showPanel();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  render();
}

function closeMenu() {
  byId("saving").hidden = true;
  byId("save").setAttribute("aria-expanded", "false");
}

function wire() {
  byId("search").addEventListener("input", showFound);
  byId("search").addEventListener("keydown", searchKey);
  byId("canvas").addEventListener("keydown", canvasKey);
  byId("views").addEventListener("click", (event) => {
    const view = event.target.dataset.view;
    if (view) change({ view, pair: null });
  });
  byId("zoomIn").onclick = () => zoomBy(1.3);
  byId("zoomOut").onclick = () => zoomBy(1 / 1.3);
  byId("fit").onclick = () => { fit(); state.camera = null; writeHash(true); };
  byId("reset").onclick = () => change({ kindsOff: [], edgesOff: [], statusOff: [], from: null, to: null, expanded: [], marked: [], detail: fresh().detail, focus: null, path: null, camera: null });
  byId("language").onclick = () => { language = language === "ko" ? "en" : "ko"; writeHash(true); render(); };
  byId("theme").onclick = () => setTheme(dark() ? "light" : "dark");
  byId("share").onclick = share;
  byId("dismiss").onclick = () => byId("dialog").close();
  byId("save").onclick = () => {
    byId("saving").hidden = !byId("saving").hidden;
    byId("save").setAttribute("aria-expanded", String(!byId("saving").hidden));
  };
  byId("saving").addEventListener("click", (event) => {
    const how = event.target.dataset.save;
    if (how) { closeMenu(); savers[how](); }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) closeFound();
    if (!event.target.closest(".menu")) closeMenu();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !byId("saving").hidden) { closeMenu(); byId("save").focus(); }
    const typing = event.target.closest && event.target.closest("input, select, textarea, dialog");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); byId("search").focus(); }
  });
  for (const event of ["popstate", "hashchange"]) {
    window.addEventListener(event, () => { if (location.hash !== "#" + toHash()) { state = fromHash(location.hash); render(); } });
  }
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
}

const narrow = matchMedia("(max-width: 760px)").matches;
language = data.language === "en" ? "en" : "ko";
if (matchMedia("(max-width: 960px)").matches) byId("filters").open = false;
state = fromHash(location.hash);
if (narrow && !location.hash) state.view = "cases"; // a map of many cases needs a wider screen; it is one tab away
wire();
loadScript("drawer").then(() => {
  render();
  document.documentElement.dataset.ready = "true";
});
