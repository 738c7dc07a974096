"""Redirects short names to long addresses: shortlinks FILE [PORT]"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(BaseHTTPRequestHandler):
    links: dict[str, str] = {}

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name == "":
            self.answer(200, "".join(f"{name} {url}\n" for name, url in sorted(self.links.items())))
        elif name in self.links:
            self.answer(302, "", {"Location": self.links[name]})
        else:
            self.answer(404, f"nothing is called {name}\n")

    def answer(self, status: int, text: str, headers: dict[str, str] = {}) -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "text/plain", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    Handler.links = json.loads(Path(sys.argv[1]).read_text())
    port = int(sys.argv[2]) if len(sys.argv) > 2 else 8070
    ThreadingHTTPServer(("", port), Handler).serve_forever()
