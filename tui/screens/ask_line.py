"""A prompt over any screen: asks for one line, says below it what that would do, and answers with it."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.suggester import Suggester

from tui.messages import PreviewReady, PromptAnswered, PromptChanged
from tui.timeline.paragraph import Paragraph
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.prompt import Prompt
from tui.widgets.selecting import Selecting


class Said(Struct, frozen=True):
    """What a line would do, in words; one that cannot be is `refused`, one to `confirm` needs Enter twice."""

    words: Paragraph
    refused: bool = False
    confirm: bool = False


Judge = Callable[[str], Said]
"""Say what a line would do; it is called in a thread."""


class AskLine(ModalScreen[str | None], Selecting[str | None]):
    """Answers with the line, or None where the reader gave up."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES

    def __init__(
        self,
        label: str,
        value: str,
        judge: Judge,
        suggester: Suggester | None = None,
        *,
        proposed: bool = False,
    ) -> None:
        super().__init__()
        self._proposed = proposed
        self._label = label
        self._value = value
        self._judge = judge
        self._suggester = suggester
        self._confirmed: str | None = None

    def compose(self) -> ComposeResult:
        """The prompt, where prompts are."""
        yield Prompt(id="prompt")

    def on_mount(self) -> None:
        """Ask."""
        prompt = self.query_one(Prompt)
        prompt.ask("line", self._label, self._value, self._suggester, proposed=self._proposed)

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Say under the prompt what the line would do."""

        def judge() -> None:
            said = self._judge(message.text)
            self.post_message(PreviewReady("line", message.text, (said.words,)))

        self.run_worker(judge, name="judge", group="judge", thread=True, exclusive=True)

    def on_preview_ready(self, message: PreviewReady) -> None:
        """Show it, unless another line stands there by now."""
        self.query_one(Prompt).say(message.text, message.paragraphs)

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Answer; a line that is refused keeps the prompt open, with its reason below."""
        text = message.text
        if text is None:
            self.dismiss(None)
            return
        said = await asyncio.to_thread(self._judge, text)
        again = said.confirm and self._confirmed != text
        self._confirmed = text
        if said.refused or again:
            self.query_one(Prompt).say(text, (said.words,))
        else:
            self.dismiss(text)
