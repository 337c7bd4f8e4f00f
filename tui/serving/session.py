"""One page that is open: its process, and the words that pass between the two.

The process writes packets: a letter for the kind, four bytes for the size, and what it has to say. The page
sends JSON: a word for the kind, and what was typed or how large it is.
"""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress

import msgspec
from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

READY = b"__GANGLION__\n"
"""The line after which Textual's web driver speaks in packets."""

PATIENCE = 3.0
"""Seconds that a process has to end by itself, and again after it was told to."""

LARGEST = 1000
"""Columns or rows of a page, at most."""

OF_ITS_OWN = ("TMUX", "STY", "COLORFGBG", "SSH_TTY", "SSH_CONNECTION", "LINES")
"""What tells of the terminal that the server stands in, not of the page."""


class Session(AppService):
    """The process of one page, from the opening of the page to its end."""

    def __init__(self, argv: Sequence[str], page: web.WebSocketResponse, downloads: DownloadManager) -> None:
        super().__init__(
            argv[0],
            write_bytes=page.send_bytes,
            write_str=page.send_str,
            close=self._closed,
            download_manager=downloads,
        )
        self._argv = argv
        self._page = page

    async def _closed(self) -> None:
        await self._page.close()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process in a group of its own: Ctrl+C is the server's, which ends what it started."""
        environment = self._build_environment(width, height)
        for name in OF_ITS_OWN:
            environment.pop(name, None)
        self._process = process = await asyncio.create_subprocess_exec(
            *self._argv, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment, start_new_session=True
        )
        self._stdin = process.stdin
        return process

    async def run(self) -> None:
        """Hand on what the process says until it ends, then its complaint, and close the page."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        assert process.stderr is not None
        complaint = asyncio.create_task(process.stderr.read())
        with suppress(asyncio.IncompleteReadError):
            while await process.stdout.readline() not in (READY, b""):
                pass
            while True:
                await self._hand_on(process.stdout)
        said = await complaint
        await process.wait()
        with suppress(ConnectionError):
            if said:
                await self._page.send_bytes(said.replace(b"\n", b"\r\n"))
            await self._page.close()

    async def _hand_on(self, stdout: asyncio.StreamReader) -> None:
        """Hand on one packet. A page that is gone hears nothing, but the process must not wait for it."""
        kind = await stdout.readexactly(1)
        payload = await stdout.readexactly(int.from_bytes(await stdout.readexactly(4), "big"))
        with suppress(ConnectionError):
            if kind == b"D":
                await self.on_data(payload)
            elif kind == b"M":
                await self.on_meta(payload)
            elif kind == b"P":
                await self.on_packed(payload)

    async def listen(self) -> None:
        """Pass on what the page says until it is closed."""
        async for message in self._page:
            if message.type is WSMsgType.TEXT:
                await self._take(message.data)

    async def _take(self, text: str) -> None:
        try:
            said = msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeEncodeError):
            return
        match said:
            case ["stdin", str(typed)]:
                await self.send_bytes(typed.encode("utf-8", "ignore"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await self.set_terminal_size(cells(width), cells(height))
            case ["ping", str(stamp)]:
                await self._page.send_json(["pong", stamp])
            case ["blur", *_]:
                await self.blur()
            case ["focus", *_]:
                await self.focus()
            case _:
                return

    async def stop(self) -> None:
        """Ask the process to quit; one that does not is ended."""
        task, self._task = self._task, None
        process = self._process
        if task is None or process is None:
            return
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        await self.send_meta({"type": "quit"})
        for end in (process.terminate, process.kill):
            done, _ = await asyncio.wait({task}, timeout=PATIENCE)
            if done:
                break
            with suppress(ProcessLookupError):
                end()
        await task


def cells(number: int | str | None, otherwise: int = 80) -> int:
    """Read columns or rows that a page tells, within reason."""
    text = str(number)
    return max(1, min(int(text), LARGEST)) if text.isascii() and text.isdecimal() else otherwise
