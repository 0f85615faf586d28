"""Facts about the computer this runs on, without which a measured time says little. None where unknown."""

from __future__ import annotations

import os
import platform
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

_WIDEST = (("AVX512", 512), ("X86_V4", 512), ("SVE", 256), ("AVX2", 256), ("X86_V3", 256))
"""Names of instruction sets as NumPy reports them, widest registers (bits) first."""
_NARROWEST = 128
"""SSE2 and NEON, which every 64-bit processor has."""


@cache
def processor() -> str | None:
    """The processor's name."""
    if sys.platform == "linux":
        found = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
        if found and "unknown" not in found[1]:
            return found[1]
    return platform.processor() or platform.machine() or None


def cores() -> int:
    """Logical processors."""
    return os.cpu_count() or 1


@cache
def blas() -> str:
    """Name and version of the library that NumPy's products are made by."""
    found = _numpy_config("Build Dependencies").get("blas", {})
    return f"{found.get('name', 'BLAS')} {found.get('version', '')}".strip()


def blas_threads() -> int:
    """How many threads the products may use; the program sets one before NumPy is loaded, unless told otherwise."""
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        if os.environ.get(name, "").isdigit():
            return max(1, int(os.environ[name]))
    return cores()


@cache
def register_bits() -> int:
    """Width of the registers that NumPy's loops use here: 128, 256 or 512 bits."""
    extensions = _numpy_config("SIMD Extensions")
    names = [*extensions.get("baseline", ()), *extensions.get("found", ())]
    return next((bits for start, bits in _WIDEST if any(name.startswith(start) for name in names)), _NARROWEST)


def numbers_per_instruction(dtype: str) -> int:
    """How many numbers of `dtype` one instruction takes: 8 float64 in 512 bits."""
    return register_bits() // (8 * np.dtype(dtype).itemsize)


def free_memory() -> int | None:
    """Bytes that a program may still take without pushing others out."""
    free = [_linux_memory(), _cgroup_memory(), _windows_memory(), _mac_memory()]
    return min((number for number in free if number is not None), default=None)


def _linux_memory() -> int | None:
    found = re.search(r"MemAvailable:\s*(\d+) kB", _read("/proc/meminfo"))
    return 1024 * int(found[1]) if found else None


def _cgroup_memory() -> int | None:
    """What is left of the limit of a container."""
    limit, used = _read("/sys/fs/cgroup/memory.max").strip(), _read("/sys/fs/cgroup/memory.current").strip()
    return max(0, int(limit) - int(used)) if limit.isdigit() and used.isdigit() else None


def _windows_memory() -> int | None:
    if sys.platform != "win32":
        return None
    import ctypes

    status = (ctypes.c_uint64 * 8)()
    # MEMORYSTATUSEX: two 32-bit numbers (its length, load), then total and available bytes, each 64 bits.
    status[0] = ctypes.sizeof(status)
    return int(status[2]) if ctypes.windll.kernel32.GlobalMemoryStatusEx(status) else None


def _mac_memory() -> int | None:
    """All of the memory: macOS has no cheap figure for what is free."""
    if sys.platform != "darwin":
        return None
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _numpy_config(part: str) -> dict[str, Any]:
    config: dict[str, Any] = np.show_config(mode="dicts") or {}  # type: ignore[assignment]
    found: dict[str, Any] = config.get(part, {})
    return found


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
