"""The settings file: read once, with errors that name the place; what doctor saves leaves the rest alone."""

import pytest

from tui.settings import SavedTerminal, Settings, SettingsFault, read_settings, save_terminal


@pytest.fixture
def path(tmp_path):
    return tmp_path / "aqwal" / "config.toml"


def written(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(path):
    assert read_settings(path) == Settings()


def test_a_file_sets_what_it_names(path):
    settings = read_settings(written(path, '[terminal]\nbidi = "lrm"\nmarks = "drop"\n'))
    assert (settings.terminal.bidi, settings.terminal.marks, settings.terminal.shaping) == (
        "lrm",
        "drop",
        "forms",
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[terminal]\nbidi = "sideways"\n', "$.terminal.bidi"),
        ("[terminal]\nbidi = \n", "line 2"),
        ("[terminal]\ncolour = 1\n", "colour"),
        ('[terminals.VTE]\nbidi = "app"\nlike = 3\n', "like"),
    ],
)
def test_a_bad_file_is_named_with_the_place(path, text, place):
    with pytest.raises(SettingsFault) as fault:
        read_settings(written(path, text))
    assert str(path) in str(fault.value)
    assert place in str(fault.value)


def test_a_file_that_is_not_utf8_is_a_fault(path):
    written(path, "").write_bytes(b"\xff")
    with pytest.raises(SettingsFault, match="UTF-8"):
        read_settings(path)


def test_saving_a_terminal_makes_its_section_and_changes_it_later(path):
    save_terminal("tmux in kitty", SavedTerminal(bidi="lrm"), path)
    save_terminal("VTE", SavedTerminal(like="Konsole"), path)
    save_terminal("tmux in kitty", SavedTerminal(bidi="run"), path)
    assert read_settings(path).terminals == {
        "tmux in kitty": SavedTerminal(bidi="run"),
        "VTE": SavedTerminal(like="Konsole"),
    }


def test_saving_leaves_everything_else_as_it_was(path):
    mine = '# mine\n[terminal]\nbidi = "app" # always\n'
    text = f'{mine}\n[terminals.VTE]\nbidi = "off"\n\n[terminals."x y"]\nbidi = "app"\n'
    save_terminal("VTE", SavedTerminal(like="st"), written(path, text))
    kept = path.read_text(encoding="utf-8")
    assert kept.startswith(mine)
    assert read_settings(path).terminals == {
        "VTE": SavedTerminal(like="st"),
        "x y": SavedTerminal(bidi="app"),
    }


def test_nothing_is_saved_into_a_file_that_is_not_sound(path):
    written(path, "[terminal\n")
    with pytest.raises(SettingsFault):
        save_terminal("VTE", SavedTerminal(), path)
    assert path.read_text(encoding="utf-8") == "[terminal\n"
