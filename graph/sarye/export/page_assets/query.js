// The page to ask in: questions in words first, SPARQL beneath; what is asked stands in the address.

const LIMITS = [5, 20, 60, 300];
const questions = new Map(data.questions.map((question) => [question.id, question]));
let asked = { id: null, said: {}, own: null }; // the question, what is said for its parameters, or a query of one's own
let seconds = 20;
let ready = false;
let busy = false;

function fromHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (parts.has("l")) language = parts.get("l") === "en" ? "en" : "ko";
  const id = questions.has(parts.get("q")) ? parts.get("q") : null;
  const said = Object.fromEntries([...parts].filter(([name]) => name.startsWith("p.")).map(([name, value]) => [name.slice(2), value]));
  asked = { id, said, own: parts.get("s") };
}

function writeHash() {
  const parts = new URLSearchParams();
  if (asked.id) parts.set("q", asked.id);
  for (const [name, words] of Object.entries(asked.said)) if (words) parts.set(`p.${name}`, words);
  if (asked.own !== null) parts.set("s", asked.own);
  if (language !== "ko") parts.set("l", language);
  history.replaceState(null, "", `#${parts}`);
}

function showQuestions() {
  const wanted = folded(byId("sift").value);
  const fits = ({ title, description }) => [title, description].some((one) => folded(`${one.ko} ${one.en}`).includes(wanted));
  byId("questions").replaceChildren(...[...questions.values()].filter(fits).map((question) => h("li", {},
    h("button", { type: "button", "data-question": question.id, "aria-current": question.id === asked.id && asked.own === null ? "true" : null, onclick: () => choose(question) }, question.title[language]))));
  byId("questions").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

/** What stands in a field at first: what was said, else the value of the question where this graph knows it. */
function firstWords(parameter) {
  if (asked.said[parameter.name] !== undefined) return asked.said[parameter.name];
  if (parameter.need === "optional") return "";
  try { termFor(parameter, parameter.value); return parameter.value; } catch { return ""; }
}

function field(parameter) {
  const id = `p-${parameter.name}`;
  const said = (event) => { asked.said[parameter.name] = event.target.value; writeQuery(); };
  const label = h("span", {}, parameter.label[language], parameter.need === "optional" ? ` (${text("q.optional")})` : "");
  if (parameter.kind === "status") {
    const options = Object.keys(data.statuses).map((status) => h("option", { value: status, selected: [status, data.words.ko[`status.${status}`]].includes(firstWords(parameter)) }, text(`status.${status}`)));
    return h("label", {}, label, h("select", { id, onchange: said }, options));
  }
  const { options } = choices.get(parameter.kind) ?? { options: [] };
  const input = h("input", { id, type: "text", value: firstWords(parameter), list: options.length ? `${id}-list` : null, placeholder: parameter.value, autocomplete: "off", spellcheck: "false" });
  input.addEventListener("input", said);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.isComposing) run(); });
  return h("label", {}, label, input, options.length ? h("datalist", { id: `${id}-list` }, options.map((words) => h("option", { value: words }))) : null);
}

function showAsked() {
  const question = questions.get(asked.id);
  byId("asked").replaceChildren(...(question && asked.own === null
    ? [h("h2", {}, question.title[language]), h("p", { class: "muted" }, question.description[language]), h("div", { class: "fields" }, question.parameters.map(field))]
    : [h("h2", {}, text(asked.own === null ? "q.begin" : "q.own")), h("p", { class: "muted" }, text("q.beginNote")), asked.own === null ? beginning() : null].filter(Boolean)));
  const writing = asked.own !== null || byId("writing").open;
  for (const id of ["run", "limiting"]) byId(id).hidden = !(question || writing);
}

/** Some questions to begin with, each with what it answers. */
const beginning = () => h("ul", { class: "begin" }, data.first.map((id) => questions.get(id)).map((question) => h("li", {},
  h("button", { type: "button", onclick: () => choose(question) }, h("strong", {}, question.title[language]), h("span", { class: "muted" }, question.description[language])))));

function showTheme() {
  byId("theme").textContent = text(dark() ? "theme.light" : "theme.dark");
}

/** Show the query of the question as it is filled now; a parameter that means nothing yet leaves it as it was. */
function writeQuery() {
  if (asked.own === null && asked.id) {
    try { byId("sparql").value = sparqlOf(questions.get(asked.id), currentWords()); } catch { /* told when it is asked */ }
  }
  showLines();
  writeHash();
}

const currentWords = () => Object.fromEntries(questions.get(asked.id).parameters.map((one) => [one.name, byId(`p-${one.name}`)?.value ?? firstWords(one)]));

function showLines() {
  const count = byId("sparql").value.split("\n").length;
  byId("lines").textContent = Array.from({ length: count }, (_, at) => at + 1).join("\n");
}

function choose(question) {
  asked = { id: question.id, said: {}, own: null };
  answer = null;
  show();
  const missing = question.parameters.find((one) => one.need === "required" && !firstWords(one));
  if (missing) byId(`p-${missing.name}`).focus();
  else run();
}

function setBusy(now) {
  busy = now;
  byId("run").disabled = busy || !ready;
  byId("stop").hidden = !(busy && ready);
}

function status(key, values = {}) {
  byId("status").textContent = key ? text(key, values) : "";
}

async function run() {
  if (busy || !ready) return;
  let query;
  try {
    query = asked.own ?? (asked.id ? sparqlOf(questions.get(asked.id), currentWords()) : byId("sparql").value);
  } catch (error) {
    showError(error.message);
    return;
  }
  setBusy(true);
  status("q.asking");
  try {
    take(await ask(query, seconds));
  } catch (error) {
    showError(error.message === "time" ? text("q.timeUp", { seconds }) : error.message === "stopped" ? text("q.stopped") : error.message);
  }
  status("");
  setBusy(false);
}

function take(told) {
  shown = LENGTH;
  if (told.kind === "error") {
    const { words, line } = errorText(told.message);
    showError(words);
    if (line) markLine(line);
    return;
  }
  answer = { ...told, columns: asked.own === null && asked.id ? questions.get(asked.id).columns : null };
  showAnswer();
  announce(answer.truth === undefined ? caption() : text(answer.truth ? "q.yes" : "q.no"));
}

function markLine(line) {
  const lines = byId("sparql").value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  byId("writing").open = true;
  byId("sparql").focus();
  byId("sparql").setSelectionRange(start, start + (lines[line - 1] ?? "").length);
}

function show() {
  showFixedWords(text("q.title"));
  showTheme();
  if (data.explorer) byId("explorer").href = `${data.explorer}${language === "ko" ? "" : "#l=en"}`;
  byId("limit").replaceChildren(...LIMITS.map((one) => h("option", { value: one, selected: one === seconds }, text("q.seconds", { seconds: one }))));
  showQuestions();
  showAsked();
  if (asked.own !== null) byId("sparql").value = asked.own;
  writeQuery();
  if (answer || !byId("answer").querySelector(".error")) showAnswer();
}

function wire() {
  byId("sift").addEventListener("input", showQuestions);
  byId("run").onclick = run;
  byId("writing").addEventListener("toggle", showAsked);
  byId("stop").onclick = stopAsking;
  byId("limit").onchange = (event) => { seconds = Number(event.target.value); };
  byId("sparql").addEventListener("input", () => { asked = { id: null, said: {}, own: byId("sparql").value }; showQuestions(); showAsked(); showLines(); writeHash(); });
  byId("sparql").addEventListener("scroll", () => { byId("lines").scrollTop = byId("sparql").scrollTop; });
  byId("sparql").addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } });
  byId("language").onclick = () => { language = language === "ko" ? "en" : "ko"; show(); if (answer && asked.own === null) run(); };
  byId("theme").onclick = () => { document.documentElement.dataset.theme = dark() ? "light" : "dark"; showTheme(); };
  window.addEventListener("hashchange", () => { fromHash(); answer = null; show(); if (asked.id || asked.own) run(); });
}

const wanted = location.hash;
fromHash();
if (!asked.id && asked.own === null) byId("sparql").value = "SELECT ?case ?title WHERE {\n  ?case a sarye:Case ; dct:title ?title .\n}\nORDER BY ?title\n";
wire();
show();
status("q.loading");
setBusy(false);
startWorker().then((told) => {
  readNames(told);
  ready = true;
  show();
  setBusy(false);
  status("q.ready", { count: number(told.size) });
  document.documentElement.dataset.ready = "true";
  if (asked.id || (wanted && asked.own)) run(); // also what was chosen while the graph was being read
}, (error) => { status(""); showError(text("q.noEngine", { error: error.message })); });
