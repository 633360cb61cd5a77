"""From bytes to documents, cases and sections; every piece keeps its offsets."""
