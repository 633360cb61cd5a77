// What the worker of query.html asks with.
export { initSync, Store } from "oxigraph/web.js";
