"""How releases print lists: the marks that open an item, and the pieces of a list between its commas."""

from __future__ import annotations

import re

BULLETS = "*※○●◦ㅇ◇◆■□▶▷◈•·․∙‣►▪-"
"""The marks that open an item or a note, for a class of a regular expression."""
ITEM_MARKS = "▲△▸▶"
"""The marks that stand before each piece of a list, inside a line, for such a class too."""
PIECE = re.compile(r"(?:[^,，()（）\n]|[(（][^()（）\n]*[)）])+")
"""What stands between two commas, brackets whole."""
