"""Builds of more documents than fit into memory."""
