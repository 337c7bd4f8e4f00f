"""The settings file: what is sound holds, each fault is a sentence; doctor leaves the rest of it alone."""

import pytest
from screens import lines, picture, seen, unisolated, until

from store.sentences import sentence
from tui.app import AqwalApp
from tui.i18n.translation import retold
from tui.settings import InterfaceSettings, SavedTerminal, Settings, TerminalSettings
from tui.settings_file import SettingsFault, read_settings, save_terminal


@pytest.fixture
def path(tmp_path):
    return tmp_path / "aqwal" / "config.toml"


def written(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(path):
    assert read_settings(path) == (Settings(), ())


def test_a_file_sets_what_it_names(path):
    text = '[terminal]\nbidi = "lrm"\nmarks = "drop"\n[interface]\nplain = true\n[keys]\nlast = "x"\n'
    assert read_settings(written(path, text)) == (
        Settings(
            terminal=TerminalSettings(bidi="lrm", marks="drop"),
            interface=InterfaceSettings(plain=True),
            keys={"last": "x"},
        ),
        (),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('theme = "dark"', "theme belongs under [interface]; move it there, until then it is not used."),
        (
            '[terminal]\ntheme = "dark"',
            "[terminal] theme belongs under [interface]; move it there, until then it is not used.",
        ),
        (
            '[terminal]\nbidi = "sideways"',
            '[terminal] bidi cannot be "sideways"; write one of "auto", "app", "terminal", "off", "run", '
            '"lrm" (until then it is "auto").',
        ),
        (
            '[interface]\nplain = "yes"',
            '[interface] plain cannot be "yes"; write true or false (until then it is false).',
        ),
        (
            '[terminals.VTE]\nbidi = "app"\nlike = [3]',
            '[terminals."VTE"] like cannot be […]; write text in quotation marks (until then it is "").',
        ),
        ("[keys]\nlast = 3", "[keys] last cannot be 3; write text in quotation marks."),
        ("[interface]\nthem = 1", "there is no setting [interface] them; is it [interface] theme?"),
        ("Language = 1", "there is no setting Language; is it [interface] language?"),
        (
            "[terminal]\nxyz = 1",
            "there is no setting [terminal] xyz; there are bidi, shaping, marks.",
        ),
        (
            "xyz = 1",
            "there is no setting xyz; there are [terminal] bidi, [terminal] shaping, [terminal] marks, "
            "[interface] theme, [interface] language, [interface] digits, [interface] months, "
            "[interface] plain.",
        ),
        ("[Interfaces]", "there is no section [Interfaces]; is it [interface]?"),
        (
            "[xyz]",
            "there is no section [xyz]; is it one of [terminal], [interface], [terminals], [keys]?",
        ),
        (
            "interface = true",
            "[interface] is a section and cannot be true; write [interface] on a line of its own and its "
            "settings below that.",
        ),
        (
            "[terminals]\nVTE = {}\nst = 1.5",
            '[terminals."st"] is a section and cannot be 1.5; write [terminals."st"] on a line of its own '
            "and its settings below that.",
        ),
    ],
)
def test_a_fault_names_the_file_the_place_and_what_to_do_and_the_rest_holds(path, text, fault):
    before = (
        'interface.digits = "western"\n' if "[interface]" not in text and "interface =" not in text else ""
    )
    settings, faults = read_settings(written(path, f"{before}{text}\n"))
    assert faults == (f"{path}: {fault}",)
    assert settings.interface == InterfaceSettings(digits="western" if before else "auto")
    assert (settings.terminal, settings.keys) == (TerminalSettings(), {})


def test_every_fault_has_its_sentence_and_a_sound_neighbour_holds(path):
    text = '[interface]\ntheme = "drak"\nlanguage = "ar"\ncolor = 1\n[keys]\nlast = "x"\nfirst = []\n'
    settings, faults = read_settings(written(path, text))
    assert (settings.interface, settings.keys) == (InterfaceSettings(language="ar"), {"last": "x"})
    assert [fault.split(": ")[1].split(" cannot")[0] for fault in faults] == [
        "[interface] theme",
        "there is no setting [interface] color; there are theme, language, digits, months, plain.",
        "[keys] first",
    ]


def test_faults_are_said_in_arabic(path, arabic):
    _, faults = read_settings(written(path, 'theme = "dark"\n[interface]\nplain = 3\nthem = 1\n'))
    assert [unisolated(retold(fault)) for fault in faults] == [
        f"{path}: مكان theme تحت [interface]؛ انقله إليه، وإلى ذلك الحين لا يُستعمل.",
        f"{path}: لا يكون [interface] plain بقيمة 3؛ اكتب true أو false (وإلى ذلك الحين false).",
        f"{path}: لا إعداد باسم [interface] them؛ أهو [interface] theme؟",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[terminal]\nbidi = \n", "line 2, column 8 on (Invalid value)"),
        ("[terminal]\n[other", "line 2, column 7 on (Expected ']' at the end of a table declaration)"),
        ("a = 1\na = 2\n", "line 2, column 6 on (Cannot overwrite a value)"),
    ],
)
def test_of_a_file_that_is_no_toml_the_line_and_the_column_are_said(path, text, place):
    with pytest.raises(SettingsFault) as fault:
        read_settings(written(path, text))
    assert str(fault.value) == f"{path} is no TOML from {place}; the defaults are used."


def test_lists_that_are_too_deep_are_a_fault(path):
    with pytest.raises(SettingsFault, match="too deep"):
        read_settings(written(path, f"a = {'[' * 100_000}"))


def test_a_file_that_is_not_utf8_is_a_fault(path):
    written(path, "").write_bytes(b"\xff")
    with pytest.raises(SettingsFault, match="UTF-8"):
        read_settings(path)


def test_saving_a_terminal_makes_its_section_and_changes_it_later(path):
    save_terminal("tmux in kitty", SavedTerminal(bidi="lrm"), path)
    save_terminal("VTE", SavedTerminal(like="Konsole"), path)
    save_terminal("tmux in kitty", SavedTerminal(bidi="run"), path)
    assert read_settings(path)[0].terminals == {
        "tmux in kitty": SavedTerminal(bidi="run"),
        "VTE": SavedTerminal(like="Konsole"),
    }


def test_saving_leaves_everything_else_as_it_was(path):
    mine = '# mine\nunknown = 3\n[terminal]\nbidi = "app" # always\n'
    text = f'{mine}\n[terminals.VTE]\nbidi = "off"\n\n[terminals."x y"]\nbidi = "app"\n'
    save_terminal("VTE", SavedTerminal(like="st"), written(path, text))
    kept = path.read_text(encoding="utf-8")
    assert kept.startswith(mine)
    assert read_settings(path)[0].terminals == {
        "VTE": SavedTerminal(like="st"),
        "x y": SavedTerminal(bidi="app"),
    }


@pytest.mark.parametrize("text", ["[terminal\n", "terminals = 3\n", "terminals = { VTE = {} }\n"])
def test_nothing_is_saved_into_a_file_that_is_no_toml_or_would_be_none_with_it(path, text):
    written(path, text)
    with pytest.raises(SettingsFault):
        save_terminal("VTE", SavedTerminal(), path)
    assert path.read_text(encoding="utf-8") == text


async def test_the_start_says_two_faults_and_how_many_there_are(story, arabic):
    faults = [
        sentence(
            "{path}: there is no setting {place}; is it {meant}?",
            path="/a/b.toml",
            place=place,
            meant="[interface] theme",
        )
        for place in ("[interface] them", "Them", "theme1")
    ]
    app = AqwalApp(story, "test", warnings=faults)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: seen("وعددها 3.") in picture(pilot))
        said = [line[:38] for line in lines(pilot)]
        first = next(line for line in said if "/a/b.toml" in line)
        assert first.rstrip().endswith(f"{seen('لا إعداد باسم')} :/a/b.toml")
        assert any("Them" in line for line in said)
        assert not any("theme1" in line for line in lines(pilot))
