"""The server: one page that fetches nothing from elsewhere, and a process behind each that is open."""

import asyncio
import errno
import signal
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from urllib.parse import quote

import textual_serve
from aiohttp import web
from textual_serve.download_manager import DownloadManager

from store.errors import StoreError
from tui.plain import clean
from tui.serving.origins import is_own_host, is_own_origin, names
from tui.serving.session import Session, cells

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

OURS = Path(__file__).parent / "page"
THEIRS = Path(textual_serve.__file__).parent / "static"
"""xterm.js and its style sheet."""

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
FILES = {"/start.js": OURS / "start.js", "/page.css": OURS / "page.css"} | {
    f"/{name}": THEIRS / folder / name for folder, name in (("js", "textual.js"), ("css", "xterm.css"))
}
HEADERS = {
    # xterm.js sets styles of elements; nothing may come from elsewhere or go there.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class Server:
    """Serves one command on one address."""

    def __init__(self, argv: Sequence[str], title: str, host: str, port: int) -> None:
        self.host, self.port = host, port
        self._argv = argv
        self._machine = socket.gethostname()
        self._page = (OURS / "page.html").read_text(encoding="utf-8").replace("{{title}}", escape(title))
        self._downloads = DownloadManager()
        self._sessions: set[Session] = set()

    def application(self) -> web.Application:
        """Build what answers requests."""
        application = web.Application(middlewares=[self._own_only])
        application.router.add_get("/", self._index)
        application.router.add_get("/ws", self._socket)
        application.router.add_get("/download/{key}", self._download)
        for address in FILES:
            application.router.add_get(address, self._file)
        return application

    @web.middleware
    async def _own_only(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer those who ask for an address that is served here, and no page of another origin."""
        transport = request.transport
        reached = transport.get_extra_info("sockname")[0] if transport is not None else ""
        host, origin = request.headers.get("Host"), request.headers.get("Origin")
        if not is_own_host(host, names(self.host, reached, self._machine)):
            raise web.HTTPForbidden(text="This address is not served here.")
        if (origin is not None or request.path == "/ws") and not is_own_origin(origin, host):
            raise web.HTTPForbidden(text="This is for the page of aqwal serve only.")
        return await handler(request)

    async def _index(self, _: web.Request) -> web.StreamResponse:
        return web.Response(text=self._page, content_type="text/html", headers=HEADERS)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(FILES[request.path], headers=HEADERS)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        """Start a process for a page that was opened, and end it with the page."""
        page = web.WebSocketResponse(heartbeat=15)
        await page.prepare(request)
        session = Session(self._argv, page, self._downloads)
        self._sessions.add(session)
        try:
            size = request.query
            await session.start(cells(size.get("width")), cells(size.get("height"), 24))
            await session.listen()
        finally:
            await session.stop()
            self._sessions.discard(session)
        return page

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """Hand over a file that a page has exported: once, under a key that only this page was told."""
        key = request.match_info["key"]
        try:
            name = (await self._downloads.get_download_metadata(key)).file_name
        except KeyError:
            raise web.HTTPNotFound(text="There is no such file.") from None
        kept = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        response = web.StreamResponse(headers=HEADERS | kept)
        response.content_type = "application/octet-stream"
        await response.prepare(request)
        async for part in self._downloads.download(key):
            await response.write(part)
        return response

    async def stop(self) -> None:
        """End every process."""
        await asyncio.gather(*(session.stop() for session in self._sessions))


def serve(server: Server, tell: Callable[[int], None]) -> int:
    """Serve until a signal ends it, telling the port once there is one; the exit code.

    Raises StoreError where the address cannot be had.
    """
    return asyncio.run(_serve(server, tell))


async def _serve(server: Server, tell: Callable[[int], None]) -> int:
    ended = asyncio.Event()
    for number in ENDING:
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, server.host, server.port).start()
        tell(runner.addresses[0][1])
        await ended.wait()
        await server.stop()
    except OSError as error:
        raise StoreError(_refusal(server, error)) from error
    finally:
        with suppress(OSError):
            await runner.cleanup()
    return 0


def _refusal(server: Server, error: OSError) -> str:
    """Say why an address cannot be had, and what to do."""
    host = clean(server.host)
    if error.errno == errno.EADDRINUSE:
        return f"port {server.port} of {host} is taken; choose another with --port (0: any that is free)"
    if error.errno == errno.EACCES:
        return f"port {server.port} is for the system only; choose one above 1023 with --port"
    return f"{host} is no address of this machine; leave --host away, or name one that it has"
