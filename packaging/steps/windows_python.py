"""Python for Windows, put together on Linux: CPython's own DLLs, and the standard library compiled into one archive.

python311.dll and the compiled modules come from a wheel that redistributes them (panda3d, ``deploy_libs``); the pure
Python part of the standard library is that of the Python 3.11 which runs the build, and is the same on all systems.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from steps.project import BuildError, empty, epoch, need, run
from steps.tools import tool
from steps.windows_wheels import named, unpack, version_of

COMPILED = (
    "python311.dll", "libffi-8.dll",
    "_ctypes.pyd", "_decimal.pyd", "_bz2.pyd", "_lzma.pyd", "_elementtree.pyd", "_queue.pyd", "_socket.pyd",
    "_uuid.pyd", "_zoneinfo.pyd", "_asyncio.pyd", "_overlapped.pyd", "_multiprocessing.pyd", "pyexpat.pyd",
    "select.pyd", "unicodedata.pyd",
)  # fmt: skip
"""No ssl, no sqlite, no tkinter: nothing here speaks to a network or keeps a database."""
LEFT_OUT = {
    "test", "idlelib", "lib2to3", "ensurepip", "tkinter", "turtledemo", "turtle.py", "distutils", "venv", "curses",
    "sqlite3", "ssl.py", "dbm", "pydoc_data", "lib-dynload", "__pycache__", "dist-packages", "site-packages", "msilib",
    "this.py", "antigravity.py", "crypt.py", "pty.py", "tty.py", "nis.py", "wsgiref", "xmlrpc", "cgi.py", "cgitb.py",
}  # fmt: skip
MINGW = "x86_64-w64-mingw32-"


def add_python(lib: Path, work: Path) -> None:
    """Put Python into ``lib``: the DLLs, the archive of the standard library, and the list of where modules are."""
    if sys.version_info[:2] != (3, 11):
        raise BuildError("The installer for Windows holds Python 3.11: build it with Python 3.11.")
    deployed = empty(work / "deploy_libs")
    unpack(named("panda3d", version_of("panda3d")), deployed, "deploy_libs/")
    for name in COMPILED:
        shutil.copyfile(deployed / name, lib / name)
    _stable_interface(lib, work)
    _standard_library(lib / "python311.zip", empty(work / "stdlib"))
    # Beside the DLL it makes Python look nowhere else: not in the registry, not in PYTHONPATH, not in site-packages.
    (lib / "python311._pth").write_text("python311.zip\n.\n", encoding="utf-8")


def compile_below(folder: Path) -> None:
    """Compile all modules below a folder and keep only the result, which does not depend on dates or paths."""
    quietly = ["-q", "-f", "-b", "--invalidation-mode", "unchecked-hash"]
    # -E and one process: the same marks in the same order every time.
    run([tool("python"), "-m", "compileall", *quietly, "-s", folder, "-j", "1", folder])
    for source in folder.rglob("*.py"):
        if source.with_suffix(".pyc").exists():
            source.unlink()


def compile_file(source: Path, target: Path) -> None:
    """Compile one module."""
    code = "import py_compile, sys; " + (
        "py_compile.compile(sys.argv[1], sys.argv[2], dfile=sys.argv[3], doraise=True, "
        "invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)"
    )
    run([tool("python"), "-c", code, source, target, source.name])


def imported(library: Path) -> list[str]:
    """The DLLs that a DLL names as needed, in small letters."""
    told = run([need(f"{MINGW}objdump", "binutils-mingw-w64-x86-64"), "-p", library])
    return [name.lower() for name in re.findall(r"^\s*DLL Name: (\S+)", told, re.MULTILINE)]


def _stable_interface(lib: Path, work: Path) -> None:
    """python3.dll, which Qt's modules ask for and the wheel has not: it hands every name on to python311.dll."""
    told = run([need(f"{MINGW}objdump", "binutils-mingw-w64-x86-64"), "-p", lib / "python311.dll"])
    names = re.findall(r"^\s*\[\s*\d+\](?: \+base\[\s*\d+\]\s+[0-9a-f]+)? (_?Py\w+)$", told, re.MULTILINE)
    if not {"Py_Main", "PyObject_Call", "_Py_NoneStruct", "PyType_Type"} <= set(names):
        raise BuildError("The names that python311.dll offers could not be read.")
    definition = work / "python3.def"
    lines = [f"  {name}=python311.{name}" for name in sorted(set(names))]
    definition.write_text("LIBRARY python3.dll\nEXPORTS\n" + "\n".join(lines) + "\n")
    stub = work / "python3.c"
    stub.write_text("int begin(void *a, unsigned b, void *c) { (void)a, (void)b, (void)c; return 1; }\n")
    options = ["-shared", "-s", "-nostdlib", "-Wl,-e,begin", "-Wl,--no-insert-timestamp"]
    gcc = need(f"{MINGW}gcc", "gcc-mingw-w64-x86-64")
    run([gcc, *options, "-o", lib / "python3.dll", stub.name, definition.name], cwd=work)


def _standard_library(archive: Path, work: Path) -> None:
    source = Path(sysconfig.get_path("stdlib"))

    def unwanted(folder: str, names: list[str]) -> set[str]:
        tests = {name for name in names if name in ("test", "tests")}
        drop = {n for n in names if n in LEFT_OUT or n.startswith(("_sysconfigdata", "config-3", "sitecustomize"))}
        foreign = {n for n in names if "." in n and not n.endswith(".py")}
        return tests | drop | foreign

    library = work / "lib"
    shutil.copytree(source, library, ignore=unwanted, symlinks=False)
    compile_below(library)
    # Not compressed: modules load faster, and setup.exe, which compresses everything together, becomes smaller.
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(library.rglob("*.pyc")):
            packed.writestr(zip_entry(path.relative_to(library).as_posix(), zipfile.ZIP_STORED), path.read_bytes())


def zip_entry(name: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """A file of an archive, of the build's moment."""
    first = 315_532_800  # 1980: ZIP knows nothing earlier
    entry = zipfile.ZipInfo(name, datetime.fromtimestamp(max(epoch(), first), UTC).timetuple()[:6])
    entry.compress_type = compression
    entry.external_attr = 0o644 << 16
    return entry
