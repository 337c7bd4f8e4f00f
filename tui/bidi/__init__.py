"""Show Arabic, Hebrew and Latin text in the cells of a terminal, in the order in which it is read.

A terminal cell grid knows no direction, so this package does what a text renderer does (Unicode
Standard Annex 9, UAX #9) and hands over lines that are already in visual order. It is pure: text in, values
out; no terminal, no widget.

Pipeline, paragraph by paragraph (P1; `paragraphs`):

1. `sanitise`   every code point becomes a safe one, 1:1, so that indexes stay those of the raw text;
                unbalanced embeddings and isolates lose their effect.
2. `order`      python-bidi resolves the levels (rules P2-L2). Invisible position tags (class BN, X9)
                come back with the letters: they tell the permutation, and by their side which letters run
                from right to left.
3. `shape`      Arabic letters join (by Unicode joining types) and take their presentation forms; lam-alef.
4. `clusters`   a base and its marks become one cell (L3); what runs from right to left is mirrored (L4).
5. `wrap`       lines are broken in logical order by the widths of what will be shown.
6. `layout`     every line is the paragraph's permutation restricted to the line: the order of two
                characters depends only on the levels between them, and the white space that L1 would move
                is dropped at the break.

Entry points:

- `layout(text, width)` gives `Line`s, `truncate(text, width)` one `Line` with an ellipsis. Logical indexes
  are indexes of the text given; visual columns count cells from the line's left. A `Line` maps each to the
  other, for highlights, the mouse and the caret, and gives `runs` or `cells` to paint. A `Typesetting` does
  both as one terminal wants them.
- `PROFILES` holds what each terminal wants; `Profile.encode(line)` gives what to send for a line or a frame,
  `Profile.typesetting` how to lay text out for it (`ways`).
- `compose("{who}: {what}", who=..., what=...)` is the one way to put foreign text into a line: no
  field can change the order outside its place. Give the result to `layout`.
- `caret` moves an index over a `Line` by eye, for inputs; `one_line.one_line(text)` cleans what is typed or
  pasted into them.
- `hidden(text)` lists invisible characters, `sanitise(text)` makes text safe, `shape(text)` and
  `visual_order(text)` are the two halves of the method on raw text.

Known deviations:

- `visual_order` leaves L3 and L4 to `layout`, and leaves out the twelve bidi controls.
- Paragraphs of more than 9,216 characters are ordered in pieces of that length.
- A character that L4 asks to mirror but that has no mirror image in Unicode (integral) is shown as it is.
- Joiners and selectors of emoji, skin tones and soft hyphens are not sent: terminals disagree on their
  width. An emoji family is shown as its members, U+06DD and the signs like it as a circle or U+FFFD.
- Marks are not composed: an NFD text whose marks are dropped loses its hamzas too.
- Widths are those of Textual (Unicode 17, where Python knows the character); conjoining jamo count no cell.
- Vertical presentation, number shaping and the letters beyond Unicode 15 (which do not join) are left out.
"""

from __future__ import annotations

from tui.bidi.compose import compose
from tui.bidi.hidden import Hidden, hidden
from tui.bidi.layout import layout, truncate
from tui.bidi.line import Line
from tui.bidi.order import visual_order
from tui.bidi.profiles import PROFILES, Profile
from tui.bidi.sanitise import sanitise
from tui.bidi.shape import shape
from tui.bidi.typesetting import Typesetting
from tui.bidi.unveil import unveiled_field, written_out
from tui.bidi.ways import encode

__all__ = [
    "PROFILES",
    "Hidden",
    "Line",
    "Profile",
    "Typesetting",
    "compose",
    "encode",
    "hidden",
    "layout",
    "sanitise",
    "shape",
    "truncate",
    "unveiled_field",
    "visual_order",
    "written_out",
]
