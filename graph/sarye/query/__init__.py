"""SPARQL over a built graph."""
