"""Networks drawn from the graph, and where their nodes stand."""
