"""Tests of Sarye, by what they prove; shared texts and graphs stand beside them."""
