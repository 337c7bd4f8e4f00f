"""`aqwal serve`: the application in a browser, for its own page only, and nothing from the network."""

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pyte
import pytest
from terminals import _UNKNOWN, RUN

from tui.serving.origins import is_own_host, is_own_origin, names

PATIENCE = 20
FIRST = "they offered to discuss terms for ending the conflict"


@pytest.fixture(scope="module")
def server(environment):
    """A server of the sample on a free port, and its address; it ends with an exit code of 0."""
    (Path(environment["XDG_STATE_HOME"]) / "aqwal").mkdir(parents=True)
    (Path(environment["XDG_STATE_HOME"]) / "aqwal" / "started").touch()
    command = [sys.executable, "-c", RUN, "serve", "--port", "0", "--lang", "en"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True)
    said = process.stderr.readline()
    yield process, re.search(r"http://127\.0\.0\.1:\d+", said)[0]
    process.kill()
    process.wait()
    process.stderr.close()


class Tab:
    """A page that is open: what stands on its screen, and the words that it got."""

    def __init__(self, socket):
        self.socket = socket
        self.words = []
        self.screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self.screen)

    async def until(self, done):
        """Take what is sent until `done()` holds; fails when it does not come to hold."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._until(done)
        except TimeoutError:
            raise AssertionError(f"never came; the screen:\n{self.picture()}") from None

    async def _until(self, done):
        while not done():
            got = await self.socket.receive()
            if got.type is aiohttp.WSMsgType.BINARY:
                self._stream.feed(_UNKNOWN.sub(b"", got.data))
            elif got.type is aiohttp.WSMsgType.TEXT:
                self.words.append(json.loads(got.data))
            else:
                assert done(), f"closed before; the screen:\n{self.picture()}"

    async def until_shown(self, words):
        await self.until(lambda: words in self.picture())

    async def until_silent(self, done):
        """Wait until something holds that sends no word: the page asks for one meanwhile."""
        while not done():
            pongs = len(self.words)
            await self.socket.send_json(["ping", "1"])
            await self.until(lambda: len(self.words) > pongs)  # noqa: B023 (it is over before the next)

    def picture(self):
        return "\n".join(self.screen.display)

    async def type(self, keys):
        await self.socket.send_json(["stdin", keys])


@asynccontextmanager
async def tab(address):
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"{address}/ws?width=100&height=30", origin=address) as opened,
    ):
        yield Tab(opened)


async def test_the_page_and_all_it_loads_are_here_and_name_no_other_host(server):
    _, address = server
    async with aiohttp.ClientSession(address) as client:
        page = await client.get("/")
        assert (page.status, page.content_type) == (200, "text/html")
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
        text = await page.text()
        loaded = re.findall(r'(?:src|href)="(/\w[^"]*)"', text)
        assert loaded == ["/xterm.css", "/page.css", "/start.js"]
        for path in [*loaded, "/textual.js"]:
            got = await client.get(path)
            assert got.status == 200
            if path in {"/page.css", "/start.js"}:
                text += await got.text()
        assert not re.search(r"//\w|@import|url\(", re.sub(r"//textual|`", "", text))


async def test_other_names_and_other_pages_are_refused(server):
    _, address = server
    own = address.removeprefix("http://")
    async with aiohttp.ClientSession(address) as client:
        for path, headers in (
            ("/", {"Host": "evil.example"}),
            ("/", {"Host": f"evil.example:{own.rpartition(':')[2]}"}),
            ("/ws", {"Host": "evil.example", "Origin": "http://evil.example"}),
            ("/ws", {"Origin": "http://evil.example"}),
            ("/ws", {"Origin": "http://127.0.0.1:1"}),
            ("/ws", {"Origin": "null"}),
            ("/ws", {}),
            ("/textual.js", {"Origin": "https://evil.example"}),
        ):
            got = await client.get(path, headers=headers)
            assert (got.status, "aqwal" in await got.text()) == (403, path != "/" and "Host" not in headers)


async def test_a_page_shows_the_claims_takes_keys_and_saves_an_export(server):
    _, address = server
    async with tab(address) as one:
        await one.until_shown(FIRST)
        assert "bidi:lrm" in one.picture()  # what xterm.js needs
        await one.type("f")
        await one.until_shown("filter ")
        await one.type("kind:attitude\r")
        await one.until_shown("3 of 31")
        await one.type("\x05")
        await one.until_shown("claims.md")
        await one.type("\r")
        await one.until(lambda: any(word[0] == "deliver_file_start" for word in one.words))
        key = next(word[1] for word in one.words if word[0] == "deliver_file_start")
        async with aiohttp.ClientSession(address) as client:
            got = await client.get(f"/download/{key}")
            text = await got.text()
            assert got.headers["Content-Disposition"] == "attachment; filename*=UTF-8''claims.md"
            assert "kind:attitude" in text
            assert text.count("\n- **") == 3
            assert (await client.get(f"/download/{key}")).status == 404


def children(pid):
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="it counts processes in /proc")
async def test_each_page_has_a_process_of_its_own_and_ctrl_c_ends_them_all(server):
    process, address = server
    async with tab(address) as one, tab(address) as two:
        await asyncio.gather(one.until_shown(FIRST), two.until_shown(FIRST))
        for bad in ("[", '["stdin", 3]', '["resize", {"width": "x"}]', "{}"):
            await one.socket.send_str(bad)
        await one.type("q")
        await one.until(lambda: one.socket.closed)
        await two.socket.send_json(["resize", {"width": 90, "height": 20}])
        await two.type("G")
        await two.until_shown("ready for a long war")
        await two.until_silent(lambda: len(children(process.pid)) == 1)
        (child,) = children(process.pid)
        process.send_signal(signal.SIGINT)
        await two.until(lambda: two.socket.closed)
    assert await asyncio.to_thread(process.wait, PATIENCE) == 0
    assert not Path(f"/proc/{child}").exists()
    assert process.stderr.read() == ""


def test_a_port_that_is_taken_gets_one_sentence(answer):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = answer("serve", "--port", str(port))
    assert (code, out) == (1, "")
    assert err == (
        f"aqwal: port {port} of 127.0.0.1 is taken; choose another with --port (0: any that is free)\n"
    )


def test_without_the_extra_one_sentence_says_how_to_get_it(answer, monkeypatch):
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    for name in ("tui.serving.server", "tui.serving.session"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    code, out, err = answer("serve")
    assert (code, out) == (1, "")
    assert err.endswith('install it with: pip install "aqwal[serve]"\n')
    assert err.count("\n") == 1


def test_an_address_that_others_reach_is_warned_of_before_it_is_served(answer):
    code, _, err = answer("serve", "--host", "192.0.2.1", "--port", "0")
    warning, refusal = err.splitlines()
    assert code == 1
    assert warning.startswith("aqwal: warning: whoever reaches 192.0.2.1 can read founding story (sample)")
    assert "no address of this machine" in refusal


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["gone.duckdb"], 1, "gone.duckdb"),
        (["--filter", "kind:"], 2, "the filter cannot be read"),
        (["--port", "70000"], 2, "is no port"),
    ],
)
def test_what_cannot_be_served_is_said_before_a_server_stands(answer, arguments, code, words):
    got, out, err = answer("serve", *arguments)
    assert (got, out) == (code, "")
    assert words in err


@pytest.mark.parametrize(
    ("served", "reached", "host", "own"),
    [
        ("127.0.0.1", "127.0.0.1", "127.0.0.1:8000", True),
        ("127.0.0.1", "127.0.0.1", "LocalHost:9000", True),  # through a tunnel
        ("127.0.0.1", "127.0.0.1", "127.0.0.1.evil.example", False),
        ("127.0.0.1", "127.0.0.1", "desk:8000", False),
        ("::1", "::1", "[::1]:8000", True),
        ("0.0.0.0", "10.0.0.7", "10.0.0.7:8000", True),
        ("0.0.0.0", "10.0.0.7", "desk.local:8000", True),
        ("0.0.0.0", "10.0.0.7", "localhost:8000", False),
        ("0.0.0.0", "127.0.0.1", "localhost:8000", True),
        ("desk.example", "10.0.0.7", "desk.example", True),
        ("0.0.0.0", "10.0.0.7", "[", False),
        ("0.0.0.0", "10.0.0.7", None, False),
    ],
)
def test_only_names_of_what_is_served_are_taken(served, reached, host, own):
    assert is_own_host(host, names(served, reached, "Desk")) is own


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://a:1", True),
        ("https://a:1", True),
        ("http://a", False),
        ("http://a:1.b", False),
        (None, False),
    ],
)
def test_a_page_is_of_the_host_that_it_asks(origin, own):
    assert is_own_origin(origin, "a:1") is own
