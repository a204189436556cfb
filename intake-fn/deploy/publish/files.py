"""The files of a built site: their content, and how each is served."""

import dataclasses
import hashlib
import pathlib
import re

from .settings import Wrong

# As `site-gen serve` answers.
TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
}
FEEDS = {"atom.xml", "feed.xml"}

HASHED = re.compile(r"-[0-9a-f]{12}\.[a-z0-9]+$")
FOR_A_YEAR = "public, max-age=31536000, immutable"
FOR_A_MINUTE = "public, max-age=60"


@dataclasses.dataclass(frozen=True)
class File:
    """One file of the site."""

    path: str
    sha256: str

    @property
    def is_asset(self) -> bool:
        """Whether its name changes with its content."""
        return HASHED.search(self.path) is not None

    @property
    def cache_control(self) -> str:
        """How long browsers and CloudFront may keep it."""
        return FOR_A_YEAR if self.is_asset else FOR_A_MINUTE

    @property
    def content_type(self) -> str:
        """Its media type, by its name."""
        name = self.path.rpartition("/")[2]
        extension = "atom" if name in FEEDS else name.rpartition(".")[2]
        if extension not in TYPES:
            raise Wrong(f"{self.path}: add the media type of `.{extension}` to TYPES in {__file__}")
        return TYPES[extension]


def of_folder(folder: pathlib.Path) -> dict[str, File]:
    """All files below a folder, by path."""
    if not (folder / "index.html").is_file():
        raise Wrong(f"{folder} holds no built site: there is no index.html")
    found = {}
    for file in sorted(it for it in folder.rglob("*") if it.is_file()):
        path = file.relative_to(folder).as_posix()
        found[path] = File(path, hashlib.sha256(file.read_bytes()).hexdigest())
        _ = found[path].content_type
    return found
