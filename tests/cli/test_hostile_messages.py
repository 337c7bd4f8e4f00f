"""What is said about a file never lets its name steer the terminal."""

from unicodedata import category


def test_no_message_about_a_file_lets_its_name_out(aqwal, tmp_path):
    name = tmp_path / "gone\x1b]52;c;x\x07\u202e\x9b1m\ue000\U000e0041.duckdb"
    name.write_text("no database")
    for arguments in (
        ["list", str(name)],
        ["check", str(name)],
        ["count", f"{name}.gone"],
        ["--filter", str(name)],
    ):
        ran = aqwal(*arguments)
        assert ran.returncode in (1, 2)
        assert not [char for char in ran.stderr if category(char) in ("Cf", "Co", "Cc") and char != "\n"]
