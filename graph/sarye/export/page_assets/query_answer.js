// An answer on the page: a table whose names lead into the network, and the same as a file.

const LENGTH = 200; // rows shown at once
const NODES = 150; // nodes that a link into the network carries
let answer = null;
let shown = LENGTH;

const explorerLink = (ids) => `${data.explorer}#${new URLSearchParams(ids.length === 1 ? { n: ids[0] } : { m: JSON.stringify(ids) })}${language === "ko" ? "" : "&l=en"}`;
const numeric = (one) => /(integer|decimal|double|float|gYear)$/.test(one?.datatype ?? "");
const heading = (name) => (answer.columns?.[name] ? answer.columns[name][language] : name);

function answerCell(one) {
  if (!one) return h("td", {});
  const id = data.explorer && nodeOfTerm(one);
  const words = h("span", { dir: "auto" }, numeric(one) && !/integer|gYear/.test(one.datatype) ? number(Number(one.value)) : readable(one));
  return h("td", { class: numeric(one) ? "figure" : null, title: one.type === "uri" ? decoded(one.value) : null },
    id ? h("a", { href: explorerLink([id]), target: "explorer" }, words) : words);
}

function answerTable() {
  const head = h("tr", {}, answer.names.map((name, at) => h("th", { scope: "col", class: numeric(answer.rows[0][at]) ? "figure" : null }, heading(name))));
  const body = answer.rows.slice(0, shown).map((row) => h("tr", {}, row.map(answerCell)));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": text("q.answer") },
    h("table", {}, h("caption", {}, caption()), h("thead", {}, head), h("tbody", {}, body)));
}

function caption() {
  const seconds = number(Math.max(Math.round(answer.took / 10) / 100, 0.01));
  const held = answer.all > answer.rows.length ? ` ${text("q.held", { shown: number(answer.rows.length) })}` : "";
  return text("q.rows", { count: number(answer.all), seconds }) + held;
}

function answerCsv() {
  const rows = [answer.names.map(heading), ...answer.rows.map((row) => row.map((one) => one?.value ?? ""))];
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function showAnswer() {
  const box = byId("answer");
  if (!answer) return box.replaceChildren();
  if (answer.truth !== undefined) return box.replaceChildren(h("p", { class: "truth" }, text(answer.truth ? "q.yes" : "q.no")));
  if (!answer.rows.length) return box.replaceChildren(h("p", { class: "empty" }, text("q.none")));
  const ids = unique(answer.rows.flatMap((row) => row.map(nodeOfTerm)).filter(Boolean)).slice(0, NODES);
  return box.replaceChildren(
    h("div", { class: "uses" },
      data.explorer && ids.length > 1 ? h("a", { class: "button", id: "inNetwork", href: explorerLink(ids), target: "explorer" }, text("q.inNetwork", { count: number(ids.length) })) : null,
      h("button", { type: "button", id: "saveCsv", onclick: () => download("answer.csv", answerCsv(), "text/csv;charset=utf-8") }, text("save.csv"))),
    answerTable(),
    answer.rows.length > shown ? h("button", { type: "button", class: "further", onclick: () => { shown += LENGTH; showAnswer(); } }, `${text("more")} (${number(answer.rows.length - shown)})`) : "");
}

/** The error of the engine in words: where it stands (our own first line is not the person's), and what is wanted. */
function errorText(message) {
  const place = /error at (\d+):(\d+): ([^]*)/.exec(message);
  if (!place) return { words: message.replace(/\s+/g, " ").slice(0, 300), line: null };
  const wanted = /Prefix not found/.test(place[3]) ? text("q.noPrefix") : place[3].length < 160 ? place[3] : text("q.noSparql");
  const line = Number(place[1]) - 1;
  return { words: text("q.errorAt", { line, column: Number(place[2]), wanted }), line };
}

function showError(words) {
  answer = null;
  byId("answer").replaceChildren(h("p", { class: "error", role: "alert" }, words));
}
