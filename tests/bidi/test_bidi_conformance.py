"""Both conformance files of UAX #9, whole: the order of every case, and what is mirrored in it.

A class string of BidiTest stands in up to three cases, two of which are the same question when the direction
is that of its first strong letter: `resolve` answers each question once. The chunks are for several cores.
"""

import zlib
from functools import cache

import pytest
from unicode_data import data_lines, mirror_images

from tui.bidi import layout, visual_order
from tui.bidi import order as engine
from tui.bidi.controls import CONTROLS, unclosed
from tui.bidi.mirror import mirrors

CLASSES = "L R AL EN AN ES ET CS NSM B S WS ON BN LRE LRO RLE RLO PDF LRI RLI FSI PDI"
SAMPLES = dict(
    zip(
        CLASSES.split(),
        "aאب1١-$,\u0300\u2029\t !\u00ad\u202a\u202d\u202b\u202e\u202c\u2066\u2067\u2068\u2069",
        strict=True,
    )
)
CHUNKS = 4
BASES = {"0": "L", "1": "R", "2": None}
CHARACTER_CASES, CLASS_CASES = 91_707, 770_241


def wanted_order(text, reordered):
    """Return the order of the file without the bidi controls, which `visual_order` leaves out."""
    return tuple(index for index in reordered if text[index] not in CONTROLS)


def character_cases(chunk):
    for line in data_lines("BidiCharacterTest.txt")[chunk::CHUNKS]:
        code_points, base, _, levels, reordered = line.split(";")
        text = "".join([chr(int(code_point, 16)) for code_point in code_points.split()])
        yield text, BASES[base], levels.split(), tuple(map(int, reordered.split()))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_case_of_bidi_character_test_is_ordered_right(chunk):
    wrong, count = [], 0
    for text, base, levels, reordered in character_cases(chunk):
        found = tuple(index for index in visual_order(text, base) if levels[index] != "x")
        count += 1
        if found != wanted_order(text, reordered):
            wrong.append((text, base, reordered, found))
    assert wrong == []
    assert count == len(range(chunk, CHARACTER_CASES, CHUNKS))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_case_of_bidi_character_test_is_laid_out_with_exactly_its_odd_levels_mirrored(chunk):
    """What a case leaves open is closed behind it: `layout` gives no effect to what is never closed."""
    images = mirror_images()
    wrong, count = [], 0
    for text, base, levels, reordered in character_cases(chunk):
        visible = wanted_order(text, reordered)
        places = set(visible)
        shown = []
        for line in layout(text + "".join(unclosed(text)), 1000, base, shaping="none"):
            for cell, start, end, _ in line.cells:
                base_index = next(index for index in range(start, end) if index in places)
                shown.append((base_index, cell[0]))
        bases = {index for index, _ in shown}
        wanted = []
        for index in visible:
            char = " " if text[index] == "\t" else text[index]
            if index in bases:
                wanted.append((index, images.get(char, char) if int(levels[index]) % 2 else char))
            else:
                assert char not in images
        count += 1
        if shown != wanted:
            wrong.append((text, base, wanted, shown))
    assert wrong == []
    assert count == len(range(chunk, CHARACTER_CASES, CHUNKS))


def test_the_table_of_mirror_images_is_that_of_unicode():
    assert mirrors() == mirror_images()


def class_cases(chunk):
    """Yield text, classes, base, levels and order of the class strings that fall to a chunk."""
    levels, reordered = [], ()
    for line in data_lines("BidiTest.txt"):
        if line[0] == "@":
            name, _, value = line.partition(":")
            if name == "@Levels":
                levels = value.split()
            elif name == "@Reorder":
                reordered = tuple(map(int, value.split()))
            continue
        classes, _, bits = line.partition(";")
        if zlib.crc32(classes.encode()) % CHUNKS == chunk:
            text = "".join([SAMPLES[name] for name in classes.split()])
            for bit, base in ((1, None), (2, "L"), (4, "R")):
                if int(bits) & bit:
                    yield text, base, levels, reordered


def test_the_chunks_are_all_of_bidi_test():
    bits = [line.partition(";")[2] for line in data_lines("BidiTest.txt") if line[0] != "@"]
    assert sum(int(each).bit_count() for each in bits) == CLASS_CASES


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_case_of_bidi_test_is_ordered_right(chunk, monkeypatch):
    resolve = engine.resolve
    monkeypatch.setattr(engine, "resolve", cache(lambda paragraph, rtl: resolve(paragraph, rtl=rtl)))
    wrong = []
    for text, base, levels, reordered in class_cases(chunk):
        found = visual_order(text, base)
        if found != reordered:
            found = tuple([index for index in found if levels[index] != "x"])
            if found != wanted_order(text, reordered):
                wrong.append((text, base, reordered, found))
    assert wrong == []
