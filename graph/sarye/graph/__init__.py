"""From case records to nodes and edges that carry evidence."""
