"""Where paragraphs end."""

import re

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\r?\n|\r[^\S\n\r]*\r|\u2029")
"""A blank line, in the line ends of any system."""
