"""The Lambda with its bundle as a zip; the same input gives the same bytes."""

import hashlib
import io
import pathlib
import zipfile

from .settings import Wrong

# The format knows no earlier day; the day of packing would change the hash.
THEN = (1980, 1, 1, 0, 0, 0)
EXECUTABLE = 0o755
READABLE = 0o644


def pack(program: pathlib.Path, bundle: pathlib.Path) -> bytes:
    """`bootstrap` and, beside it, the folder `intake`, where it is looked for."""
    if not program.is_file():
        raise Wrong(f"{program} is missing: build the Lambda first")
    if not (bundle / "manifest.json").is_file():
        raise Wrong(f"{bundle} holds no bundle: there is no manifest.json")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        add(archive, "bootstrap", program, EXECUTABLE)
        for file in sorted(it for it in bundle.rglob("*") if it.is_file()):
            add(archive, f"intake/{file.relative_to(bundle).as_posix()}", file, READABLE)
    return content.getvalue()


def add(archive: zipfile.ZipFile, name: str, file: pathlib.Path, mode: int) -> None:
    """One file without anything of the machine that packs it."""
    entry = zipfile.ZipInfo(name, THEN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = (0o100000 | mode) << 16
    archive.writestr(entry, file.read_bytes())


def unpack(package: bytes, folder: pathlib.Path) -> pathlib.Path:
    """Lays a package out as the Lambda finds it, and gives the program's place."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder)
    program = folder / "bootstrap"
    program.chmod(EXECUTABLE)
    return program


def key(package: bytes) -> str:
    """Where a package lies in the bucket."""
    return f"intake/{hashlib.sha256(package).hexdigest()}.zip"
