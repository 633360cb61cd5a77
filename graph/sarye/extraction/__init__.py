"""From a case to a case record: who, with what, to which result, each with its place in the text."""
