"""A real browser that is told what to do through a pipe (Chrome DevTools Protocol): it visits a served page, presses keys and answers questions."""

import json
import os
import subprocess
from base64 import b64decode
from pathlib import Path
from select import select
from time import monotonic
from typing import Any

from tests.browser.conftest import QUIET

PATIENCE_S = 30
WEBP_QUALITY = 55
KEYS = {"Enter": ("Enter", "\r", 13), "Tab": ("Tab", "", 9), " ": (" ", " ", 32), "ArrowRight": ("ArrowRight", "", 39)}
SHIFT = 8


class BrowserError(Exception):
    """The browser could not do it."""


class Browser:
    """One page of one browser. `errors` are what its console and its policy complained of since the last visit."""

    def __init__(self, chromium: str, folder: Path):
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()
        options = [o for o in QUIET if not o.startswith("--virtual-time")]
        command = [chromium, *options, "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"]

        def pipes() -> None:
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)
            os.set_inheritable(3, True)  # where it was the pipe's own number, nothing was copied

        self._process = subprocess.Popen(  # noqa: S603
            command, close_fds=False, preexec_fn=pipes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL  # noqa: PLW1509
        )  # fmt: skip
        os.close(to_browser)
        os.close(from_browser)
        self._number, self._waiting = 0, b""
        self.errors: list[str] = []
        self._session: str | None = None
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self._call(f"{domain}.enable")

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(PATIENCE_S)
        os.close(self._to)
        os.close(self._from)

    def look(self, *, width: int, height: int = 900, dark: bool = False) -> None:
        """Change the size of the window and what colours are preferred."""
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self._call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def print_media(self, *, on: bool) -> None:
        """Whether the page is laid out as for paper."""
        self._call("Emulation.setEmulatedMedia", media="print" if on else "", features=[{"name": "prefers-color-scheme", "value": "light"}])

    def scripts(self, *, on: bool) -> None:
        """Whether pages may run scripts."""
        self._call("Emulation.setScriptExecutionDisabled", value=not on)

    def visit(self, url: str) -> None:
        """Go to a page and wait until it is there."""
        self.errors.clear()
        for address in ("about:blank", url):
            self._call("Page.navigate", url=address)
            self.wait()

    def wait(self) -> None:
        """Wait until another page is there."""
        self._until("Page.loadEventFired")

    def ask(self, script: str) -> Any:
        """The value of an expression on the page."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def press(self, key: str, *, leads_on: bool = False, shift: bool = False) -> None:
        """Press a key, with Shift or without; wait for another page where it leads to one."""
        name, text, code = KEYS[key] if key in KEYS else (key, key, ord(key.upper()))
        pressed = {"key": name, "windowsVirtualKeyCode": code, "modifiers": SHIFT if shift else 0}
        self._call("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
        self._call("Input.dispatchKeyEvent", type="keyUp", **pressed)
        if leads_on:
            self.wait()

    def type(self, text: str) -> None:
        """Write into what has the focus."""
        self._call("Input.insertText", text=text)

    def picture(self, path: Path, *, tallest: int | None = None) -> None:
        """Keep what is seen, as PNG or WebP by the name of the file; with `tallest` the whole page, down to that many pixels."""
        options: dict[str, Any] = {"format": "webp", "quality": WEBP_QUALITY} if path.suffix == ".webp" else {"format": "png"}
        if tallest:
            size = self._call("Page.getLayoutMetrics")["cssContentSize"]
            options["clip"] = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], tallest), "scale": 1}
        path.write_bytes(b64decode(self._call("Page.captureScreenshot", captureBeyondViewport=True, **options)["data"]))

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._read()
            if told.get("id") == self._number:
                if "error" in told:
                    raise BrowserError(f"{method}: {told['error']}")
                return told["result"]

    def _until(self, event: str) -> None:
        end = monotonic() + PATIENCE_S
        while monotonic() < end:
            if self._read().get("method") == event:
                return
        raise BrowserError(f"no {event} in {PATIENCE_S} s")

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            ready, _, _ = select([self._from], [], [], PATIENCE_S)
            part = os.read(self._from, 1 << 20) if ready else b""
            if not part:
                raise BrowserError(f"the browser is gone, or has nothing to say for {PATIENCE_S} s")
            self._waiting += part
        line, self._waiting = self._waiting.split(b"\0", 1)
        told = json.loads(line)
        self._note(told.get("method", ""), told.get("params", {}))
        return told

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "Runtime.exceptionThrown":
            self.errors.append(str(told["exceptionDetails"].get("text")))
        elif event == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.errors.append(told["entry"]["text"])
        elif event == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning"):
            self.errors.append(json.dumps(told["args"]))
