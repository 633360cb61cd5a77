// What both pages begin with: their data, words in two languages, elements, numbers, and files to save.

const data = JSON.parse(document.getElementById("graph").textContent);
const byId = (id) => document.getElementById(id);

let language = "ko";
const text = (key, values = {}) => (data.words[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Make an element; every text goes in as text, never as markup. */
function h(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "onclick" || name === "onchange" || name === "onmouseenter") made[name] = value;
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const sorted = (items, key) => [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
const unique = (items) => [...new Set(items)];

const cut = (label, length = 14) => {
  const letters = Array.from(label);
  return letters.length > length ? letters.slice(0, length - 1).join("").trimEnd() + "…" : label;
};

const number = (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);

function announce(words) {
  byId("live").textContent = words;
}

function download(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  announce(`${text("saved")}: ${name}`);
}

/** A field of CSV; what a spreadsheet would take for a formula is marked as text. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠']/;
const cell = (value) => {
  const words = typeof value === "string" && dangerous.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

const dark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

/** The words of the page itself in the language that is chosen. */
function showFixedWords(title) {
  document.documentElement.lang = language;
  document.title = title;
  byId("heading").textContent = title;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = text(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", text(element.dataset.tLabel));
  for (const element of document.querySelectorAll("[data-t-placeholder]")) element.setAttribute("placeholder", text(element.dataset.tPlaceholder));
  byId("language").lang = language === "ko" ? "en" : "ko";
}

/** The bytes of what stands packed (zlib, base64) in the element called *id*. */
async function unpacked(id) {
  const letters = atob(byId(id).textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Run a script of others that the page carries packed; its policy names it by its hash. */
async function loadScript(id) {
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(await unpacked(id));
  document.head.append(script);
}
