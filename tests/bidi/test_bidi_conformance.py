"""The conformance files of UAX #9 against `visual_order`.

BidiCharacterTest runs whole. Of BidiTest one case in sixteen runs, and all with AQWAL_WHOLE_BIDI_TEST=1.
"""

import lzma
import os
from pathlib import Path

from tui.bidi import visual_order

DATA = Path(__file__).parent / "data"
CONTROLS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
CLASSES = "L R AL EN AN ES ET CS NSM B S WS ON BN LRE LRO RLE RLO PDF LRI RLI FSI PDI"
SAMPLES = dict(
    zip(
        CLASSES.split(),
        "aאب1١-$,\u0300\u2029\t !\u00ad\u202a\u202d\u202b\u202e\u202c\u2066\u2067\u2068\u2069",
        strict=True,
    )
)
STEP = 1 if os.environ.get("AQWAL_WHOLE_BIDI_TEST") else 16


def lines(name):
    with lzma.open(DATA / name, "rt", encoding="utf-8") as file:
        for line in file:
            if line[0] not in "#\n":
                yield line.rstrip("\n")


def differs(text, base, levels, order):
    """Compare the order of what both keep: the file marks removed characters with the level x (X9)."""
    wanted = [int(index) for index in order.split()]
    found = [index for index in visual_order(text, base) if levels[index] != "x"]
    return found != [index for index in wanted if text[index] not in CONTROLS]


def test_every_case_of_bidi_character_test_is_ordered_right():
    wrong, count = [], 0
    bases = {"0": "L", "1": "R", "2": None}
    for line in lines("BidiCharacterTest.txt.xz"):
        code_points, base, _, levels, order = line.split(";")
        text = "".join(chr(int(code_point, 16)) for code_point in code_points.split())
        count += 1
        if differs(text, bases[base], levels.split(), order):
            wrong.append(line)
    assert count == 91_707
    assert wrong == []


def test_cases_of_bidi_test_are_ordered_right():
    wrong, count = [], 0
    levels, order = [], ""
    for line in lines("BidiTest.txt.xz"):
        if line.startswith("@"):
            name, _, value = line.partition(":")
            if name == "@Levels":
                levels = value.split()
            elif name == "@Reorder":
                order = value
            continue
        classes, _, bits = line.partition(";")
        for bit, base in ((1, None), (2, "L"), (4, "R")):
            if int(bits) & bit:
                count += 1
                if count % STEP:
                    continue
                text = "".join(SAMPLES[name] for name in classes.split())
                if differs(text, base, levels, order):
                    wrong.append((classes, base, levels, order))
    assert count == 770_241
    assert wrong == []
