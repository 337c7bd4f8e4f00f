"""Every language file has the words of the code, no others, and the plural forms that its language needs."""

import ast
import re
import string
from pathlib import Path

import pytest
from screens import unisolated

from store import sentences
from store.connection import open_store
from store.errors import FileFault
from store.filters import FIELDS
from store.mark_types import tidy_tag
from tui.commands.rebinding import rebound
from tui.commands.table import COMMANDS
from tui.i18n import translation
from tui.i18n.language import ENGLISH, speak
from tui.i18n.translation import arabic_category, counted, retold, tr
from tui.i18n.words import FIELD_NAMES

CODE = Path(translation.__file__).parents[1]
STORE = Path(sentences.__file__).parent
HEADLESS = {"notes.py", "transfer.py", "text_forms.py"}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def calls(*names):
    """The first arguments, where they are plain words, of all calls of some functions in the code."""
    for path in (path for package in (CODE, STORE) for path in package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                yield from plain(node.args[0])


def plain(argument):
    """The words of an argument that are written out there: one, or one of two."""
    if isinstance(argument, ast.IfExp):
        yield from (*plain(argument.body), *plain(argument.orelse))
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value.strip()


def nouns():
    """The nouns that the application counts; what headless commands say stays English."""
    for path in (path for path in CODE.rglob("*.py") if path.name not in HEADLESS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "counted":
                yield from plain(node.args[1])


def rows_of_commands():
    """What each command does, and its word in the line of keys."""
    for command in COMMANDS:
        yield from filter(None, (command.words, command.footer))


def words_of_the_code():
    """Everything that the interface says."""
    return {*filter(None, calls("tr", "marked", "sentence")), *rows_of_commands()}


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_arabic_has_all_words_of_the_code():
    missing = words_of_the_code() - set(translation.translation("ar").words)
    assert not missing


def test_every_field_of_a_filter_has_a_name_for_readers():
    assert {field.name for field in FIELDS} == set(FIELD_NAMES)


def test_arabic_has_no_words_that_the_code_lacks():
    unused = set(translation.translation("ar").words) - words_of_the_code()
    assert not unused


def test_every_translation_keeps_the_names_in_braces():
    for english, arabic in translation.translation("ar").words.items():
        assert placeholders(english) == placeholders(arabic), english


def test_arabic_counts_every_noun_that_the_code_counts():
    assert set(nouns()) == set(translation.translation("ar").counts)


def test_every_noun_has_all_plural_forms_of_arabic():
    for noun, forms in translation.translation("ar").counts.items():
        assert set(forms) == CATEGORIES, noun


@pytest.mark.parametrize(
    ("category", "numbers"),
    [  # the samples of CLDR 44
        ("zero", [0]),
        ("one", [1]),
        ("two", [2]),
        ("few", [3, 10, 103, 110, 1003]),
        ("many", [11, 26, 99, 111, 1011]),
        ("other", [100, 102, 200, 202, 300, 1000, 1_000_000]),
    ],
)
def test_numbers_have_the_plural_category_that_cldr_gives(category, numbers):
    assert {arabic_category(number) for number in numbers} == {category}


def test_numbers_of_things_are_said_right_in_both_languages(arabic):
    assert [counted(number, "claim") for number in (0, 1, 2, 3, 12, 1_100)] == [
        *("لا أقوال", "قول واحد", "قولان", "3 أقوال", "12 قولا", "1,100 قول")
    ]
    speak(ENGLISH)
    assert [counted(number, "claim") for number in (0, 1, 12_481)] == ["0 claims", "1 claim", "12,481 claims"]


def test_blanks_around_words_stay(arabic):
    assert tr("  said ") == "  قيل "
    assert tr("no such words in any file {n}", n=3) == "no such words in any file 3"


# ---------------------------------------------------------------- sentences of faults

FAULTS = {
    *("StoreError", "FileFault", "NotFound", "ChangedElsewhere", "Stopped", "FilterSyntaxError"),
    *("DateNotUnderstood", "SettingsFault", "_fault", "faults.append"),
}
"""What takes a sentence about a fault that a reader of the screen may meet."""

IN_COMMANDS = {  # what only the command line reaches, in English
    *("create_store", "upgrade_store", "uid_of", "_missing_message", "find_view", "_choices", "_compare"),
    *("read_notes", "_check_header", "doctor"),
}
ENGLISH_WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}|[a-z]{2,} | [a-z]{2,}")


def fault_words(path):
    """The words of faults in a module that are no `sentence`, and so stay English on every screen."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef) or function.name in IN_COMMANDS:
            continue
        for node in ast.walk(function):
            told = isinstance(node, ast.Call) and ast.unparse(node.func) in FAULTS
            answer = isinstance(node, ast.Return) and function.name.endswith("_message")
            if told or answer:
                yield from unsaid(node)


def unsaid(node):
    """The English words below a node that stand in no `sentence`."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("sentence", "tr"):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and ENGLISH_WORDS.search(node.value):
        yield node.value
    for part in ast.iter_child_nodes(node):
        yield from unsaid(part)


def modules_of_faults():
    """The modules that a running application uses; imports are headless."""
    store = (path for path in STORE.rglob("*.py") if "importing" not in path.parts)
    return [*store, CODE / "settings.py", CODE / "commands" / "rebinding.py"]


@pytest.mark.parametrize("path", modules_of_faults(), ids=lambda path: path.name)
def test_a_fault_that_the_screen_may_say_is_a_sentence_with_its_arabic(path):
    assert not list(fault_words(path)), 'write it as sentence("...", ...), and its Arabic in ar.toml'


def test_a_plain_fault_would_be_noticed(tmp_path):
    module = tmp_path / "module.py"
    module.write_text('def f(path):\n    raise FileFault(path, f"{path} is gone; look for it.")\n')
    assert list(fault_words(module)) == [" is gone; look for it."]


def test_faults_are_said_in_arabic_and_stay_english_as_text(arabic, tmp_path):
    path = tmp_path / "x.duckdb"
    path.mkdir()
    with pytest.raises(FileFault) as caught:
        open_store(path)
    assert str(caught.value) == f"{path} is a folder; name a claims file inside it."
    assert unisolated(retold(caught.value.args[0])) == f"{path} مجلد؛ سمّ ملف أقوال فيه."
    keys = rebound({"mov-forward": "x", "search": "F9", "filter": "F9", "next": "jj"})
    assert unisolated(retold(keys.sentence)).startswith(
        "[keys] في الإعدادات: لا أمر باسم «mov-forward» (أهو move-forward؟)؛ "
    )
    assert "وغيرها 1 (يسردها" in retold(keys.sentence)
    with pytest.raises(ValueError, match="1 to") as small:
        tidy_tag("")
    assert retold(small.value.args[0]).startswith("للوسم من حرف واحد")
