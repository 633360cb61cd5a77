"""A graph on the web: SPARQL 1.1 Protocol, pages to read and to ask in, and an address for every node; read-only."""
