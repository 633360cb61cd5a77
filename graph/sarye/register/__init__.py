"""Organisations through time: who they are, and what a name means on a date."""
