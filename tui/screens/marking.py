"""Marking a claim: star, tags, note and verdict, from the timeline and from the page of a claim."""

import asyncio
from functools import partial
from typing import cast

from textual.app import App, SuspendNotSupported
from textual.screen import ScreenResultType
from textual.suggester import Suggester

from store import annotations as sidecars
from store.annotations import Annotation, Change, ClaimName, ClaimVerdict, Sidecar
from store.errors import StoreError
from store.mark_types import CLAIM_VERDICTS, check_note, tidy_tag
from tui.i18n.translation import marked, retold, tr
from tui.screens.ask_line import AskLine, Said
from tui.screens.desk import Desk, Edit, Marked
from tui.timeline.annotation import VERDICTS
from tui.timeline.paragraph import Writing
from tui.timeline.tag_line import SEPARATORS, read_tags, write_tags
from tui.widgets.selecting import Selecting

NO_VERDICT = marked("no verdict")

At = tuple[int, str]
"""A claim: its key, and its id in its data set."""


class Marking(Selecting[ScreenResultType]):
    """The part of a screen that marks the claim at hand."""

    desk: Desk

    def at_hand(self) -> At | None:
        """The claim that is looked at, or None where there is none."""
        raise NotImplementedError

    def show_marks(self, done: Marked) -> None:
        """Draw marks that changed; undo can take them back."""
        raise NotImplementedError

    async def _mark(self, at: At, edit: Edit) -> Marked | None:
        """Change marks and show them, or say why not."""
        try:
            done = await asyncio.to_thread(self.desk.change, *at, edit)
        except StoreError as error:
            self.notify(retold(error.args[0]), severity="error", markup=False)
            return None
        if done.changes:
            self.show_marks(done)
        return done

    async def _standing(self, at: At) -> Annotation | None:
        return (await asyncio.to_thread(self.desk.annotations, [at[0]])).get(at[0])

    # ------------------------------------------------------------ star

    async def action_star(self) -> None:
        """Star the claim, or take its star away."""
        at = self.at_hand()
        if at is not None:
            await self._mark(at, _turn_star)

    # ------------------------------------------------------------ verdict

    async def action_verdict(self) -> None:
        """Ask for a verdict on the claim."""
        from tui.screens.choose import Choice, ChooseValue

        at = self.at_hand()
        if at is None:
            return
        standing = await self._standing(at)
        now = standing.verdict if standing else None
        words: dict[str, str] = {**VERDICTS, "": NO_VERDICT}
        choices = [
            Choice(tr("now") if value == (now or "") else "", value, tr(name))
            for value, name in words.items()
        ]

        async def chosen(choice: Choice | None) -> None:
            if choice is not None:
                await self._mark(at, partial(_give_verdict, _verdict_of(choice.value)))

        self.app.push_screen(ChooseValue(tr("Your verdict on this claim"), tuple(choices)), chosen)

    # ------------------------------------------------------------ tags

    async def action_tags(self) -> None:
        """Ask for the tags of the claim."""
        at = self.at_hand()
        if at is None:
            return
        standing = await self._standing(at)
        tags = standing.tags if standing else ()
        known = await asyncio.to_thread(self.desk.tags)

        async def answered(text: str | None) -> None:
            if text is not None:
                await self._mark(at, partial(_set_tags, text))

        value = f"{write_tags(tags)}, " if tags else ""
        self.app.push_screen(AskLine(tr("tags "), value, _judge_tags, TagSuggester(known)), answered)

    # ------------------------------------------------------------ note

    async def action_note(self) -> None:
        """Write the note of the claim, in an editor where there is one, else in one line."""
        from tui.screens.editor import EditorFault, edited, editor_command

        at = self.at_hand()
        if at is None:
            return
        standing = await self._standing(at)
        note = standing.note if standing else ""
        command = editor_command()
        if command is None:
            self._ask_note(at, note)
            return
        try:
            text = edited(cast("App[object]", self.app), command, note)
        except SuspendNotSupported:
            self._ask_note(at, note)
            return
        except EditorFault as fault:
            self.notify(str(fault), severity="error", markup=False)
            return
        await self._keep_note(at, text)

    def _ask_note(self, at: At, note: str) -> None:
        if "\n" in note:
            words = tr(
                "This note has several lines: set VISUAL or EDITOR to your editor, then change it there."
            )
            self.notify(words, markup=False)
            return

        async def answered(text: str | None) -> None:
            if text is not None:
                await self._keep_note(at, text)

        self.app.push_screen(AskLine(tr("note "), note, _judge_note), answered)

    async def _keep_note(self, at: At, text: str) -> None:
        await self._mark(at, partial(_set_note, text))


# ---------------------------------------------------------------- the changes


def _turn_star(sidecar: Sidecar, claim: ClaimName, standing: Annotation) -> list[Change]:
    return [sidecars.set_star(sidecar, claim, not standing.starred)]


def _verdict_of(value: str) -> ClaimVerdict | None:
    return next((verdict for verdict in CLAIM_VERDICTS if verdict == value), None)


def _give_verdict(
    verdict: ClaimVerdict | None, sidecar: Sidecar, claim: ClaimName, _: Annotation
) -> list[Change]:
    return [sidecars.set_verdict(sidecar, claim, verdict)]


def _set_note(text: str, sidecar: Sidecar, claim: ClaimName, _: Annotation) -> list[Change]:
    return [sidecars.set_note(sidecar, claim, text.strip())]


def _set_tags(text: str, sidecar: Sidecar, claim: ClaimName, standing: Annotation) -> list[Change]:
    """Let a claim have the tags of a line, and no others."""
    named, without = (tuple(map(tidy_tag, tags)) for tags in read_tags(text))
    wanted = [tag for tag in named if tag not in without]
    gone = [tag for tag in standing.tags if tag not in wanted]
    return [
        *(sidecars.set_tag(sidecar, claim, tag, False) for tag in gone),
        *(sidecars.set_tag(sidecar, claim, tag, True) for tag in wanted),
    ]


# ---------------------------------------------------------------- what a line would do


def _judge_tags(text: str) -> Said:
    """Say which tags a line holds, or which of them can be no tag."""
    named, without = read_tags(text)
    try:
        tags = [tidy_tag(tag) for tag in (*named, *without)]
    except ValueError as error:
        return Said(Writing().field(retold(error.args[0]), "deny").done(), refused=True)
    kept = [tag for tag in map(tidy_tag, named) if tag not in map(tidy_tag, without)]
    if not kept:
        words = tr("no tags") if tags else tr("no tags; separate several with commas")
        return Said(Writing().words(words, "dim").done())
    writing = Writing()
    for tag in dict.fromkeys(kept):
        writing.words("#", "dim").field(tag, "name").words(" ")
    return Said(writing.done())


def _judge_note(text: str) -> Said:
    try:
        check_note(text)
    except ValueError as error:
        return Said(Writing().field(retold(error.args[0]), "deny").done(), refused=True)
    words = tr("Enter keeps the note") if text.strip() else tr("Enter takes the note away")
    return Said(Writing().words(words, "dim").done())


class TagSuggester(Suggester):
    """Completes the tag that is being typed."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """Complete the last tag of the line with the most used one that begins so."""
        cut = max((value.rfind(sign) for sign in SEPARATORS), default=-1) + 1
        typed = value[cut:].lstrip(" -")
        begun = typed.casefold()
        fits = (tag for tag in self._known if len(tag) > len(typed) and tag.casefold().startswith(begun))
        found = next(fits, None) if typed else None
        return f"{value}{found[len(typed) :]}" if found else None
