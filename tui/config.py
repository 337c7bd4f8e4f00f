"""Where Aqwal keeps what is a person's own, by the rules of each system, and the file that was open last."""

from pathlib import Path


def state_path() -> Path:
    """Folder of the state, by the rules of each system."""
    from platformdirs import user_state_path  # noqa: PLC0415 (only where it is needed: start-up)

    return user_state_path("aqwal")


def sidecar_path() -> Path:
    """File of stars, tags, notes and verdicts, in the user's data directory."""
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("aqwal") / "annotations.sqlite"


def views_path() -> Path:
    """Folder of saved views, in the user's configuration directory."""
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("aqwal") / "views"


def first_start() -> bool:
    """Whether nobody has started Aqwal here before; it is remembered where something can be written."""
    mark = state_path() / "started"
    try:
        if mark.exists():
            return False
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError:
        return False
    return True


def chosen_theme() -> str:
    """The theme that was chosen in the application; "" where none was."""
    try:
        return (state_path() / "theme").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def keep_theme(name: str) -> bool:
    """Keep a chosen theme for the next start, "" forgets it; False where nothing can be written."""
    place = state_path() / "theme"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{name}\n", encoding="utf-8")
    except OSError:
        return False
    return True


def last_file() -> Path | None:
    """The claims file that was open last, where it still exists."""
    try:
        text = (state_path() / "last_file").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    path = Path(text)
    return path if text and path.is_file() else None


def remember_file(path: Path | None) -> None:
    """Keep the open file for the next start, None forgets it; where nothing can be written, go on."""
    place = state_path() / "last_file"
    try:
        if path is None:
            place.unlink(missing_ok=True)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{path.resolve()}\n", encoding="utf-8")
    except OSError:
        return
