"""Sarye (사례): casebooks of public-sector innovation as a graph whose every edge shows its evidence."""
