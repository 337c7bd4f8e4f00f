"""Keys from the settings: what holds, what is said of the rest, and that screens show the keys in force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import cursor_id, lines, picture, press, running
from terminals import Process

from tui.cli import main
from tui.commands.in_force import by_the_table, command_at, keys_of, use_keys
from tui.commands.presets import PRESETS
from tui.commands.rebinding import BY_NAME, rebound
from tui.commands.signs import key_sign, read_key
from tui.commands.table import COMMANDS, SCOPE_TITLES


@pytest.fixture
def keyboard():
    yield lambda entries: use_keys(rebound(entries).keys)
    use_keys({})


def test_every_command_has_a_name_of_its_own():
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert {"move-forward", "move-back", "detail.link-forward", "histogram.keep", "help"} <= set(BY_NAME)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("j", "j"),
        ("N", "N"),
        ("]", "]"),
        (",", ","),
        ("ت", "j"),
        ("PgDn", "pagedown"),
        ("space", "space"),
        ("Ctrl+P", "ctrl+p"),
        ("ctrl+i", "tab"),
        ("f5", "f5"),
        ("↓", "down"),
        ("Down", "down"),
        *((text, None) for text in ("Alt+x", "jj", "Ctrl+", "Ctrl+F5", "f13", "", "\x00", " ")),
    ],
)
def test_keys_are_read_as_people_write_them(text, key):
    assert read_key(text) == key


def test_every_key_of_the_table_is_read_as_it_is_shown():
    for command in COMMANDS:
        for key in command.keys:
            assert read_key(key_sign(key)) == key


@pytest.mark.parametrize(
    ("entries", "clauses"),
    [
        ({"preset": "emacs"}, ["there is no preset 'emacs', but default, lnav, visidata"]),
        ({"mov-forward": "x"}, ["there is no command 'mov-forward' (is it move-forward?)"]),
        ({"move-forward": "jj"}, ["there is no key 'jj'"]),
        ({"move-forward": "Alt+j F9"}, ["Alt+j cannot be used: Alt types letters on many keyboards"]),
        ({"search": "F9", "filter": "F9 f"}, ["F9 cannot be both search and filter, and is search"]),
        ({"search": "?"}, ['? is search now, and help has no key left (give it one, or say help = "")']),
        ({"search": "?", "help": ""}, []),
        ({"search": "j"}, []),
        ({"detail.back": "t", "day-forward": "Right"}, []),
        ({"preset": "lnav"}, []),
        ({"preset": "visidata"}, []),
    ],
)
def test_what_cannot_be_followed_is_said_in_a_clause_each(entries, clauses):
    made = rebound(entries)
    assert list(made.faults) == clauses
    assert bool(made.sentence) == bool(clauses)
    assert made.sentence.count(". ") <= 1


def test_many_faults_are_one_sentence_that_names_where_all_stand():
    made = rebound(dict.fromkeys(("a1", "b2", "c3", "d4"), "x"))
    assert len(made.faults) == 4
    assert made.sentence.endswith("; and 2 more (aqwal doctor lists them). The rest holds.")


def test_a_key_that_is_taken_leaves_the_command_that_had_it_its_others():
    keys = rebound({"search": "j"}).keys
    assert keys["search"] == ("j",)
    assert keys["move-forward"] == ("down",)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_commands_and_keys_that_are_there(preset):
    for name, text in PRESETS[preset].items():
        assert name in BY_NAME
        assert all(read_key(word) for word in text.split())


SIGNS = [key_sign(key) for command in COMMANDS for key in command.keys]
WORDS = st.sampled_from([*SIGNS, "F9", "Alt+x", "w w"])
ENTRIES = st.dictionaries(st.sampled_from([*BY_NAME, "nothing"]), WORDS, max_size=6)


@given(ENTRIES, st.sampled_from(list(PRESETS)))
def test_whatever_the_settings_say_a_key_does_one_thing_in_a_pane(entries, preset):
    made = rebound({"preset": preset, **entries}).keys
    for scope in SCOPE_TITLES:
        taken = [
            key
            for command in COMMANDS
            if command.scope in (scope, "everywhere")
            for key in made.get(command.name, command.keys)
        ]
        assert len(taken) == len(set(taken))


@given(ENTRIES)
def test_the_first_entry_for_a_key_always_holds(entries):
    made = rebound(entries).keys
    try:
        use_keys(made)
        for name, keys in made.items():
            for key in keys:
                assert command_at(key, BY_NAME[name].scope) is BY_NAME[name]
    finally:
        use_keys({})


def test_nothing_changes_without_settings():
    for scope in SCOPE_TITLES:
        for command in COMMANDS:
            assert keys_of(command) == command.keys
            for key in command.keys:
                assert command_at(key, scope) is by_the_table(key, scope)


async def test_the_keys_in_force_act_and_the_old_ones_do_not(story, keyboard):
    keyboard({"last": "F9 ]", "move-forward": "n", "shown": "x"})
    async with running(story, (80, 24)) as pilot:
        first = cursor_id(pilot)
        await press(pilot, "G", "j", "down")
        assert cursor_id(pilot) == first
        await press(pilot, "n")
        second = cursor_id(pilot)
        assert second != first
        await press(pilot, "f9")
        assert cursor_id(pilot) not in (first, second)
        await press(pilot, "g", "]")
        assert cursor_id(pilot) not in (first, second)
        await press(pilot, "g", "ى")
        assert cursor_id(pilot) == second
        await press(pilot, "x")
        assert "shown:ar" in lines(pilot)[0]


async def test_what_says_what_to_press_names_the_keys_in_force(story, keyboard):
    keyboard({"clear-filter": "F9", "drop-filter": "Delete"})
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "f", *"speaker:nobody", "enter")
        assert "Delete drops the last, F9 clears" in lines(pilot)[1]
        assert "Press F9 to clear it, Delete to drop its last condition." in picture(pilot)
        await press(pilot, "f9", "f", *"id:C01", "enter", "3")
        assert "Press F9 to clear it." in picture(pilot)


async def test_keys_of_the_settings_leave_prompts_and_menus_alone(story, keyboard):
    keyboard({"day-forward": "Enter", "open": "o", "move-back": "Tab", "first": "Esc"})
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "/", *"Iran", "enter")
        assert "/Iran" in lines(pilot)[0]
        await press(pilot, "G")
        last = cursor_id(pilot)
        await press(pilot, ",", "escape", "/", "escape")
        assert cursor_id(pilot) == last
        await press(pilot, "o")
        assert len(pilot.app.screen_stack) == 2


async def test_footer_help_and_palette_show_the_keys_in_force(story, keyboard):
    keyboard({"open": "o", "day-forward": "", "capital": "F8"})
    async with running(story, (160, 48)) as pilot:
        bar = lines(pilot)[-1]
        assert " o Open" in bar
        assert " Day" not in bar
        await press(pilot, "f8")
        assert "F8  Now a letter" in lines(pilot)[-1]
        await press(pilot, "escape", "?")
        assert "│  o                   Open the claim" in picture(pilot)
        await press(pilot, "escape", "ctrl+p", *"Open the claim")
        assert "Open the claim  (o)" in picture(pilot)


def with_keys(home, text):
    folder = home / "config" / "aqwal"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(text, encoding="utf-8")


def test_settings_of_keys_hold_in_the_application_and_their_faults_are_said_at_the_start(tmp_path):
    with_keys(tmp_path, '[keys]\nlast = "x"\nnothing = "y"\n')
    process = Process("demo", home=tmp_path)
    process.until_shown("'nothing'")
    process.type("x?")
    process.until_shown("x                   Last claim")
    process.type("\x11")
    assert process.finish() == 0


def test_doctor_lists_each_fault_of_the_keys(monkeypatch, tmp_path, capsys):
    with_keys(tmp_path, '[keys]\npreset = "lnav"\nnothing = "y"\nlast = "jj"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert main(["doctor"]) == 1
    captured = capsys.readouterr()
    assert "preset lnav" in captured.out
    assert "there is no command 'nothing'" in captured.err
    assert "there is no key 'jj'" in captured.err
