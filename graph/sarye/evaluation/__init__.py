"""How good the records are: scored against annotated cases, layer by layer, with the uncertainty of it."""
