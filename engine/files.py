"""Files: written beside the old one and renamed over it, so that nothing is ever lost; read within bounds."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message


class WriteError(OSError):
    """A file could not be written; what stood there before still does. `message` says which and why."""

    def __init__(self, path: Path, reason: str) -> None:
        self.message = Message(N_("engine", "{file} can't be written: {reason}"), file=str(path), reason=reason)
        super().__init__(str(self.message))


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """A new path in the same folder, with the same suffix, to write to; at the end it takes the place of `path`.

    If anything fails, what was written is removed and `path` stays as it was. Raises WriteError
    where the body or the system raise OSError.
    """
    path = Path(path).resolve()
    if path.exists() and not path.is_file():
        raise WriteError(path, "it is not a file")
    beside = path.with_name(f".{path.stem}-{secrets.token_hex(4)}{path.suffix}")
    try:
        yield beside
        _sync(beside)
        os.replace(beside, path)
    except OSError as error:
        raise error if isinstance(error, WriteError) else WriteError(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):  # renamed, or never there
            beside.unlink()


def write_text(path: Path, text: str) -> None:
    """Replace the file `path` with `text` in UTF-8, lines ending as on Unix. Raises WriteError."""
    with written_beside(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")


def make_folder(path: Path) -> Path:
    """See that the folder is there and takes files. Raises WriteError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(path, error.strerror or str(error)) from error
    if not os.access(path, os.W_OK):
        raise WriteError(path, "the folder is read-only")
    return path


class ReadError(OSError):
    """A file can't be read as a text; `message` says why, without its name."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def read_text(path: Path, largest: int, *, follow: bool = True) -> str:
    """What stands in the file, at most `largest` bytes of UTF-8. Raises ReadError.

    A pipe or a device is not opened for reading, for it may never end; nor is a link unless `follow`.
    """
    try:
        about = path.stat() if follow else path.lstat()
        if stat.S_ISLNK(about.st_mode):
            raise ReadError(Message(N_("engine", "it is a link to another file")))
        if not stat.S_ISREG(about.st_mode):
            raise ReadError(Message(N_("engine", "it is not a file")))
        with open(path, "rb", opener=_opener(follow)) as file:
            data = file.read(largest + 1)
        if len(data) > largest:
            raise ReadError(Message(N_("engine", "it is larger than {most} kB"), most=largest // 1000))
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ReadError(Message(N_("engine", "it is not a text"))) from error
    except OSError as error:
        raise error if isinstance(error, ReadError) else ReadError(Message(error.strerror or str(error))) from error


def _opener(follow: bool) -> Callable[[str, int], int]:
    """Opens the very file that was looked at: not a link that has taken its place since, and without waiting."""
    extra = getattr(os, "O_NONBLOCK", 0) | (0 if follow else getattr(os, "O_NOFOLLOW", 0))
    return lambda name, flags: os.open(name, flags | extra)


def _sync(path: Path) -> None:
    """Wait until it is on the disk: a full one may say so only now."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
