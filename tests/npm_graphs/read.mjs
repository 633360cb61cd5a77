// Reads a graph with a library of others and prints its nodes and edges as JSON: node read.mjs gexf|graphml|cytoscape FILE
import { readFileSync } from "node:fs";
import cytoscape from "cytoscape";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

const { MultiDirectedGraph } = Graph;

function byGraphology(parser, text) {
  const graph = parser.parse(MultiDirectedGraph, text);
  return {
    nodes: graph.mapNodes((id, values) => ({ id, ...values })),
    edges: graph.mapEdges((id, values, source, target) => ({ id, source, target, ...values })),
  };
}

function byCytoscape(text) {
  const graph = cytoscape({ ...JSON.parse(text), headless: true, styleEnabled: true });
  const read = {
    nodes: graph.nodes().map((node) => ({ ...node.data(), ...node.position(), colour: node.style("background-color") })),
    edges: graph.edges().map((edge) => edge.data()),
  };
  graph.destroy(); // or its timers would keep this process alive
  return read;
}

const [form, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const readers = { gexf: () => byGraphology(gexf, text), graphml: () => byGraphology(graphml, text), cytoscape: () => byCytoscape(text) };
process.stdout.write(JSON.stringify(readers[form]()), () => process.exit());
