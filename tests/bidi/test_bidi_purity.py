"""The package is pure and cheap to import."""

import subprocess
import sys


def test_importing_the_package_loads_no_widget_no_engine_and_no_reshaper():
    code = "import sys, tui.bidi; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"textual", "rich", "arabic_reshaper", "bidi", "dataclasses", "store"}
    assert not heavy & set(loaded)


def test_layout_never_loads_the_old_python_algorithm():
    code = "import sys; from tui.bidi import layout; layout('אב', 9); print('bidi.algorithm' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "False"
