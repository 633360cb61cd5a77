// Bundles what the pages need into dist/ (or the folder named), the same bytes every time; pack.py takes it from there.
import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "dist");
const inside = (name) => join(here, "node_modules", name);
const packed = (name) => JSON.parse(readFileSync(inside(`${name}/package.json`), "utf8"));
const licence = (name, file) => readFileSync(inside(`${name}/${file}`), "utf8").trim();

const APACHE = "Used under the Apache License, Version 2.0: the LICENSE of this project holds its text.";
const NOTICES = {
  sigma: [["sigma", "LICENSE.txt"], ["graphology", "LICENSE.txt"], ["graphology-utils", "LICENSE.txt"], ["events", "LICENSE"]],
  oxigraph: [["oxigraph", null]],
};

function notice(names) {
  return names.map(([name, file]) => {
    const { version, license } = packed(name);
    return `${name} ${version} (${license})\n\n${file ? licence(name, file) : APACHE}\n`;
  }).join("\n");
}

function bundle(name) {
  const { outputFiles } = buildSync({
    entryPoints: [join(here, `${name}.mjs`)], bundle: true, minify: true, write: false, format: "iife", target: "es2020",
    globalName: name, legalComments: "none", define: { "import.meta.url": '""' }, absWorkingDir: here,
    banner: { js: `/*!\n${notice(NOTICES[name]).replaceAll("*/", "* /")}*/` },
  });
  return outputFiles[0].contents;
}

const files = {
  "sigma.js": bundle("sigma"),
  "oxigraph.js": bundle("oxigraph"),
  "oxigraph.wasm": readFileSync(inside("oxigraph/web_bg.wasm")),
  "NOTICES.txt": Object.values(NOTICES).map(notice).join("\n"),
};
mkdirSync(target, { recursive: true });
for (const [name, data] of Object.entries(files)) writeFileSync(join(target, name), data);
