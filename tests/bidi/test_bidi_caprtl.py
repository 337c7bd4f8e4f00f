"""Order, mirroring and wrapping, with capitals for right-to-left letters: anyone can review them."""

import pytest

from tui.bidi import layout, truncate, visual_order

TO_HEBREW = {chr(ord("A") + n): chr(0x5D0 + n) for n in range(26)}
TO_CAPITALS = str.maketrans({hebrew: capital for capital, hebrew in TO_HEBREW.items()})
TO_RTL = str.maketrans(TO_HEBREW)


def shown(text, width=200, base=None):
    return [line.visual.translate(TO_CAPITALS) for line in layout(text.translate(TO_RTL), width, base)]


@pytest.mark.parametrize(
    ("logical", "base", "visual"),
    [
        ("car THE CAR arabic", "L", "car RAC EHT arabic"),
        ("car THE CAR arabic", "R", "arabic RAC EHT car"),
        ("SAID (YES) TODAY", None, "YADOT (SEY) DIAS"),
        ("hello SAID [x] world", None, "hello DIAS [x] world"),
        ("hello SAID (12) world", None, "hello (12) DIAS world"),
        ("SAID (yes) TODAY", None, "YADOT (yes) DIAS"),
        ("«WORD» [NEWS] <x>", None, "<x> [SWEN] «DROW»"),
        ("MEETING (UN) IN 12/03/2024", None, "12/03/2024 NI (NU) GNITEEM"),
        ("MEETING (un) IN 12/03/2024", None, "12/03/2024 NI (un) GNITEEM"),
        ("IT ROSE 5% TO 12:30", None, "12:30 OT 5% ESOR TI"),
        ("FROM -5 TO +963", None, "963+ OT 5- MORF"),
        ("SEE https://example.org/a?b=1", None, "https://example.org/a?b=1 EES"),
        ("ONE, TWO; THREE?", None, "?EERHT ;OWT ,ENO"),
        ("SAID: «YES»", None, "«SEY» :DIAS"),
        ("THE (un) AND (GROUP)", None, "(PUORG) DNA (un) EHT"),
        ("A (b [C]) d", "R", "d ([C] b) A"),
        ("a (B) c", "L", "a (B) c"),
        ("3 < 5 OK", "R", "KO 5 > 3"),
        ("PRICE 1,234.56 TODAY", None, "YADOT 1,234.56 ECIRP"),
        ("COST $5 OR 5$", None, "5$ RO $5 TSOC"),
        ("FROM 10-20 TODAY", None, "YADOT 10-20 MORF"),
        ("FROM 10 - 20 TODAY", None, "YADOT 20 - 10 MORF"),
        ("-5 DEGREES", None, "SEERGED 5-"),
        ("it fell -5% IN MAY", None, "it fell -5% YAM NI"),
        ("CALL +963 11 222", None, "222 11 963+ LLAC"),
        ("AT 12:30-13:45", None, "12:30-13:45 TA"),
        ("ON 2024-03-12", None, "2024-03-12 NO"),
        ("DATE ١٢/٠٣", None, "١٢/٠٣ ETAD"),
        ("DATE ١٢-٠٣", None, "٠٣-١٢ ETAD"),
        ("SEE http://x.org/a.", None, ".http://x.org/a EES"),
        ("SEE http://x.org/a/", None, "/http://x.org/a EES"),
        ("THE word IS bold.", None, ".bold SI word EHT"),
        ("A\t(B)\tc", "L", "A (B) c"),
        ("A b\tC d", "R", "d C b A"),
        ("he said “car MEANS CAR.” end", "L", "he said “car RAC SNAEM.” end"),
        ("-5% 12:30 +963", None, "-5% 12:30 +963"),
        ("123", "R", "123"),
        ("plain!", "R", "!plain"),
        ("A\tB", "R", "B A"),
        ("\u202eabc\u202c d", "L", "cba d"),
        ("NAME \u202eabc, d", "R", "abc, d EMAN"),
        ("x \u2067A b C\u2069 y", "L", "x C b A y"),
    ],
)
def test_a_line_reads_as_uax9_says(logical, base, visual):
    assert shown(logical, base=base) == [visual]


def test_the_first_line_of_a_right_to_left_paragraph_holds_its_beginning():
    assert shown("ONE TWO latin words THREE FOUR", 13) == ["latin OWT ENO", "EERHT words", "RUOF"]


def test_a_latin_phrase_that_crosses_the_break_reads_on_in_the_next_line():
    assert shown("ABC one two three DEF", 9) == ["one CBA", "two three", "FED"]
    assert shown("ABC one two three DEF", 12) == ["one two CBA", "FED three"]


def test_every_paragraph_has_its_own_direction():
    assert shown("ABC!\nabc!\r\nDEF?") == ["!CBA", "abc!", "?FED"]


def test_the_ellipsis_stands_where_reading_ends():
    line = truncate("ONE TWO three".translate(TO_RTL), 8)
    assert line.visual.translate(TO_CAPITALS) == "…OWT ENO"
    assert truncate("one TWO THREE".translate(TO_RTL), 8).visual.translate(TO_CAPITALS) == "one OWT…"


def test_indexes_of_a_second_paragraph_follow_those_of_the_first():
    assert visual_order("AB\nCD".translate(TO_RTL)) == (2, 1, 0, 4, 3)


def test_the_order_of_nothing_and_of_surrogates_is_no_error():
    assert visual_order("") == ()
    assert visual_order("\ud800\u05d0\u05d1\udfff") == (0, 2, 1, 3)


def test_only_the_twelve_bidi_controls_are_left_out():
    controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    kept = "\t\u00ad\u200b\u200c\u200d\u2060\U000e0041\ufffc\ue000"
    text = "".join(a + "\u05d0" for a in controls) + kept + "a\n"
    for base in ("L", "R", None):
        assert sorted(visual_order(text, base)) == [i for i, char in enumerate(text) if char not in controls]


def test_a_paragraph_too_long_for_one_tag_a_character_is_ordered_too():
    word = "אבג abc "
    text = word * 300
    assert visual_order(text + "א", "R") == tuple(
        [len(text)] + [8 * n + i for n in reversed(range(300)) for i in (7, 4, 5, 6, 3, 2, 1, 0)]
    )


@pytest.mark.parametrize(
    ("text", "width", "base", "visual"),
    [
        ("ONE two THREE", 9, None, "…two ENO"),
        ("one TWO three FOUR", 12, None, "one OWT thr…"),
        ("NAME (YES) MORE", 9, None, "…EY) EMAN"),
        ("ONE 1234", 7, None, "…12 ENO"),
        ("one two THREE", 9, "R", "…one two"),
        ("ONE", 1, None, "…"),
    ],
)
def test_what_does_not_fit_is_cut_from_the_logical_end(text, width, base, visual):
    assert truncate(text.translate(TO_RTL), width, base).visual.translate(TO_CAPITALS) == visual


@pytest.mark.parametrize(
    ("text", "start", "end", "columns"),
    [
        ("say ONE two", 4, 7, ((4, 7),)),  # say ENO two
        ("say ONE two", 2, 6, ((2, 4), (5, 7))),
        ("ONE two THREE", 0, 3, ((10, 13),)),  # EERHT two ENO
        ("ONE two THREE", 2, 5, ((6, 7), (9, 11))),
        ("ONE two THREE", 4, 7, ((6, 9),)),
        ("ONE 12 TWO", 4, 6, ((4, 6),)),  # OWT 12 ENO
        ("ONE 12 TWO", 5, 8, ((2, 4), (5, 6))),
        ("ONE", 3, 9, ()),
    ],
)
def test_a_hit_lights_the_cells_of_its_letters(text, start, end, columns):
    (line,) = layout(text.translate(TO_RTL), 80)
    assert line.columns_of(start, end) == columns


def test_a_right_to_left_paragraph_wraps_from_its_beginning_down():
    text = "THE MINISTER SAID (TODAY) to reuters news THAT 25% AGREED"
    assert shown(text, 19) == ["DIAS RETSINIM EHT", "to reuters (YADOT)", "25% TAHT news", "DEERGA"]


def test_a_hit_that_crosses_a_break_is_lit_in_both_lines():
    first, second = layout("ABC one two three DEF".translate(TO_RTL), 12)
    assert (first.columns_of(8, 13), second.columns_of(8, 13)) == (((4, 7),), ((4, 5),))
