"""No place that draws says plain English: all words of the interface go through the language files."""

import ast
import re
from pathlib import Path

import pytest

from tui.i18n import translation

CODE = Path(translation.__file__).parents[1]
DRAWN = ("screens", "widgets", "timeline", "commands", "i18n")
HEADLESS = {
    *("arguments.py", "cli.py", "config.py", "doctor.py", "headless.py", "json_forms.py", "notes.py"),
    *("plain.py", "selecting.py", "settings.py", "settings_file.py", "text_forms.py", "transfer.py"),
    "counting.py",
}
"""Modules of commands that write to pipes and files: they speak English."""

SAYING = {"tr", "marked", "sentence", "counted", "Command"}
"""What takes English words to say them in any language; the words of commands are looked up when drawn."""

UNSEEN = {"Binding", "_part"}
"""What takes the words of a footer that we do not show, and the key of a table of words."""

DRAWING = {"words", "apart", "heading", "notify", "Says", "say", "Cell", "SheetCell", "part"}
"""What draws its first argument as it is."""

PHRASE = re.compile(r"[A-Za-z]{2,}[,.:;]? +[A-Za-z]{2,}| [a-z]{2,}|[a-z]{2,} ")
FIELD = re.compile(r"\{\w*(:[^}]*)?\}")
WORD = re.compile(r"[A-Za-z]{2,}")

ALLOWED = {
    "asking.py": {
        'speaker:"White House"',
        "3 March 2026",
        "last week",
    },  # what can be typed
    "bars.py": {"bidi:"},  # the name of the option
    "loading.py": {"marks in step"},  # the name of a worker
    "dates.py": {"Rabi I", "Rabi II", "Jumada I", "Jumada II", "Dhu al-Qada", "Dhu al-Hijja"},  # of English
    "offers.py": {"Tab"},  # a key
    "presets.py": {"b PgUp Backspace", "Space Ctrl+p"},  # keys
}
UNDRAWN = {"document.py"}  # writes docs/keys.md


def drawn_modules():
    paths = [*CODE.glob("*.py"), *(path for part in DRAWN for path in (CODE / part).rglob("*.py"))]
    return [path for path in paths if path.name not in HEADLESS | UNDRAWN]


def name_of(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def said(tree):
    """Every node inside of what says words in the language in use, and the docstrings."""
    inside = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in SAYING | UNSEEN:
            inside.update(ast.walk(node))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inside.add(node.value)
        if isinstance(node, ast.Dict):
            inside.update(key for key in node.keys if key is not None)
        if isinstance(node, ast.AnnAssign):
            inside.update(ast.walk(node if ast.unparse(node.annotation) == "TypeAlias" else node.annotation))
    return inside


def strings(tree, pattern):
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and pattern.search(FIELD.sub("", node.value))
    ]


def plain_english(source):
    """The strings of a module that look like words for a reader and go through no language file."""
    tree = ast.parse(source)
    inside = said(tree)
    found = {node.value for node in strings(tree, PHRASE) if node not in inside and not _is_code(node.value)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and name_of(call) in DRAWING and call.args:
            found |= {node.value for node in strings(call.args[0], WORD) if node not in inside}
    return found


def _is_code(text):
    """Whether a text is a selector, a style or a type that only Textual or Python reads."""
    return bool(re.search(r"[#{}\[\]]|^\.", text))


@pytest.mark.parametrize("path", drawn_modules(), ids=lambda path: path.name)
def test_a_module_that_draws_says_its_words_through_the_language_files(path):
    found = plain_english(path.read_text(encoding="utf-8"))
    assert found <= ALLOWED.get(path.name, set()), "say them with tr(...), marked(...) or counted(...)"


def test_no_exception_outlives_what_it_was_made_for():
    modules = {path.name: path.read_text(encoding="utf-8") for path in drawn_modules()}
    for name, words in ALLOWED.items():
        assert words <= plain_english(modules[name]), name


@pytest.mark.parametrize(
    "source",
    [
        'writing.words("not given", "dim")',
        'writing.words(f"{n} hops")',
        'self.notify("Saved." if done else tr("Not saved."))',
        'TITLE = "Keys of this pane"',
        'heading("Chain")',
        'Cell("undated", 0, 8)',
    ],
)
def test_plain_english_is_found(source):
    assert plain_english(source)


@pytest.mark.parametrize(
    "source",
    [
        'writing.words(tr("not given"), "dim").field(name)',
        'self.notify(tr("{n} of them", n=3))',
        'TITLE = marked("Keys of this pane")',
        """writing.words(f" · {counted(3, 'claim')}")""",
        'WORDS = {"identity question": marked("identity question")}',
        'self.query_one("#choose-title")',
        '"""A docstring of a module."""',
    ],
)
def test_what_is_said_through_a_language_file_is_not(source):
    assert not plain_english(source)
