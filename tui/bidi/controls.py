"""Name the code points that steer the bidirectional algorithm."""

LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"

EMBEDDINGS = frozenset((LRE, RLE, LRO, RLO))  # ended by PDF
ISOLATES = frozenset((LRI, RLI, FSI))  # ended by PDI
OPENERS = EMBEDDINGS | ISOLATES
PAIRED = OPENERS | {PDF, PDI}
CONTROLS = PAIRED | {LRM, RLM, ALM}
"""The twelve code points with the property Bidi_Control."""

PARAGRAPH_SEPARATORS = frozenset("\n\r\x1c\x1d\x1e\x85\u2029")
"""Bidi class B: each ends a paragraph, and every isolate and embedding in it (P1, X8)."""
LINE_SEPARATOR = "\u2028"


def unclosed(text: str) -> list[str]:
    """List what closes the embeddings and isolates left open, innermost first (BD9, X5a-X7)."""
    stack: list[str] = []
    isolates = 0  # on the stack: looking through it for each PDI would take the square of the time
    for char in text:
        if char not in PAIRED:
            continue
        if char in ISOLATES:
            stack.append(PDI)
            isolates += 1
        elif char in EMBEDDINGS:
            stack.append(PDF)
        elif char == PDF:
            if stack and stack[-1] == PDF:
                stack.pop()
        elif isolates:
            isolates -= 1
            while stack.pop() != PDI:
                pass
    stack.reverse()
    return stack
