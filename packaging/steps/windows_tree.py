"""The program for Windows in one folder, put together on Linux from wheels; setup.exe and the portable folder hold it.

Trimmed like the one for Linux: what is named here stays, and of Qt's libraries those that it needs.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from steps.project import BUILD, PACKAGING, BuildError, empty, mega, need, run, same_moment, say, size, step, version
from steps.tools import tool
from steps.wheel import build as build_wheel
from steps.wheel import wheel_in
from steps.windows_python import MINGW, add_python, compile_below, compile_file, imported
from steps.windows_wheels import download, named, requirements, unpack

HERE = PACKAGING / "windows"
WORK = BUILD / "windows"
TREE = WORK / "tree"
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
LARGEST = 190_000_000

QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGL", "QtOpenGLWidgets"}
"""The last two: pyqtgraph does not begin without them, though nothing here paints with GL."""
QT_PLUGINS = {
    "platforms": {"qwindows.dll", "qoffscreen.dll"},
    "iconengines": {"qsvgicon.dll"},
    "imageformats": {"qsvg.dll", "qjpeg.dll"},
}
QT_TRANSLATIONS = {"qtbase_fr.qm"}
RUNTIME = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's C++ library, as PySide6 redistributes it; one copy for all."""
LEFT_OUT = (
    "lib/numpy/f2py", "lib/numpy/distutils", "lib/numpy/_pyinstaller", "lib/numpy/conftest.py", "lib/numpy/doc",
    "lib/numpy/core/include", "lib/numpy/_core/include", "lib/numpy/_core/lib", "lib/numpy/random/lib",
    "lib/pyqtgraph/examples", "lib/pyqtgraph/opengl", "lib/pyqtgraph/jupyter",
    "lib/lxml/includes", "lib/lxml/isoschematron", "lib/lxml/html", "lib/lxml/objectify.*.pyd", "lib/lxml/sax.*.pyd",
    "lib/PIL/_avif.*.pyd", "lib/PIL/_webp.*.pyd", "lib/PIL/_imagingft.*.pyd", "lib/PIL/_imagingcms.*.pyd",
    "lib/PIL/_imagingtk.*.pyd",
)  # fmt: skip
NOT_NEEDED_TO_RUN = (".pyi", ".pyx", ".pxd", ".pxi", ".h", ".hpp", ".c", ".lib", ".a", ".typed", ".md", ".rst")


def build(dist: Path) -> Path:
    """Make the folder; gives it."""
    build_wheel(dist)
    with step("Wheels for Windows"):
        download()
    with step("Tree for Windows"):
        lib = empty(TREE) / "lib"
        for name, number in requirements():
            if name != "panda3d":
                unpack(named(name, number), lib)
        unpack(wheel_in(dist), lib)
        _trim(lib)
        add_python(lib, WORK)
        compile_below(lib)
        compile_file(HERE / "start.py", lib / "start.pyc")
        _check_libraries(lib)
        _launchers()
        from steps.windows_licences import write

        write(TREE / "licences")
        same_moment(TREE)
    bytes_ = size(TREE)
    say(f"The tree for Windows has {mega(bytes_)} in {sum(1 for p in TREE.rglob('*') if p.is_file())} files")
    if bytes_ > LARGEST:
        raise BuildError(f"The tree has {mega(bytes_)}, more than {mega(LARGEST)}.")
    return TREE


def _trim(lib: Path) -> None:
    for pattern in LEFT_OUT:
        for path in TREE.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in [p for p in lib.rglob("*") if p.is_dir() and p.name in ("tests", "test") and "pptx" not in p.parts]:
        shutil.rmtree(path, ignore_errors=True)
    for path in list(lib.rglob("*")):
        if path.is_file() and path.suffix in NOT_NEEDED_TO_RUN and "dist-info" not in str(path):
            path.unlink()
    _trim_qt(lib / "PySide6")
    for name in RUNTIME:
        (lib / "PySide6" / name).replace(lib / name)
    for path in [*(lib / "shiboken6").glob("*.dll")]:
        if path.name != "shiboken6.abi3.dll":
            path.unlink()
    for path in lib.glob("*.dist-info"):  # read at run time by nothing; the licences are taken from the wheels
        shutil.rmtree(path)
    for path in lib.glob("*.whl"):  # a mark that the tool which repaired numpy's wheel left in it
        path.unlink()


def _trim_qt(qt: Path) -> None:
    kept = {
        path
        for folder, names in QT_PLUGINS.items()
        for path in (qt / "plugins" / folder).glob("*")
        if path.name in names
    }
    kept |= {qt / f"{name}.pyd" for name in QT_MODULES} | {qt / "pyside6.abi3.dll"}
    by_name = {path.name.lower(): path for path in qt.glob("*.dll")}
    wanted = list(kept)
    while wanted:
        for name in imported(wanted.pop()):
            library = by_name.get(name)
            if library is not None and library not in kept:
                kept.add(library)
                wanted.append(library)
    kept |= {qt / name for name in RUNTIME} | {qt / "translations" / name for name in QT_TRANSLATIONS}
    kept |= {*qt.glob("*.py"), *(qt / "support").glob("*.py")}
    for path in list(qt.rglob("*")):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in sorted(qt.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _check_libraries(lib: Path) -> None:
    """BuildError where a library needs one that is neither here nor a part of Windows 10."""
    files = [path for path in sorted(lib.rglob("*")) if path.suffix in (".dll", ".pyd")]
    here = {path.name.lower() for path in files}
    missing = [
        f"{path.relative_to(lib)} needs {name}"
        for path in files
        for name in imported(path)
        if name not in here and name not in OF_WINDOWS and not name.startswith("api-ms-win-")
    ]
    if missing:
        raise BuildError("Libraries are not in the tree:\n" + "\n".join(missing))


OF_WINDOWS = {
    "advapi32.dll", "authz.dll", "bcrypt.dll", "comctl32.dll", "comdlg32.dll", "crypt32.dll", "cryptbase.dll",
    "d2d1.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll", "dbghelp.dll", "dcomp.dll", "dwmapi.dll", "dwrite.dll",
    "dxgi.dll", "gdi32.dll", "imm32.dll", "iphlpapi.dll", "kernel32.dll", "mpr.dll", "msvcrt.dll", "ncrypt.dll",
    "netapi32.dll", "ntdll.dll", "ole32.dll", "oleaut32.dll", "pathcch.dll", "psapi.dll", "rpcrt4.dll",
    "secur32.dll", "setupapi.dll", "shcore.dll", "shell32.dll", "shlwapi.dll", "ucrtbase.dll", "uiautomationcore.dll",
    "user32.dll", "userenv.dll", "uxtheme.dll", "version.dll", "winmm.dll", "winspool.drv",
    "ws2_32.dll", "wtsapi32.dll",
}  # fmt: skip
"""Libraries that every Windows 10 and 11 has."""


def icon() -> Path:
    """The program's icon for Windows, drawn from its SVG; gives the file."""
    from PIL import Image

    target = WORK / "chinagodrar-viewer.ico"
    pictures = drawn(*ICON_SIZES)
    images = [Image.open(pictures[width]) for width in ICON_SIZES]
    # Small ones as bitmaps, which every Windows tool reads; 256 as PNG.
    images[-1].save(target, format="ICO", sizes=[(w, w) for w in ICON_SIZES], append_images=images[:-1])
    return target


def drawn(*widths: int) -> dict[int, Path]:
    """The icon's drawing as PNG, by width in pixels."""
    from steps.linux_files import DRAW, ICON

    folder = empty(WORK / "icons")
    pictures = {width: folder / f"{width}.png" for width in widths}
    words: list[str | Path] = []
    for width, path in pictures.items():
        words += [str(width), path]
    run([tool("python"), "-c", DRAW, ICON, *words])
    return pictures


def commas(number: str) -> str:
    """A version as Windows wants it: four numbers."""
    digits = [part for part in number.replace("-", ".").split(".") if part.isdigit()]
    return ",".join([*digits, "0", "0", "0", "0"][:4])


def _launchers() -> None:
    gcc, windres = need(f"{MINGW}gcc", "gcc-mingw-w64-x86-64"), need(f"{MINGW}windres", "binutils-mingw-w64-x86-64")
    icon()
    for name, options in (("chinagodrar-viewer.exe", ["-mwindows"]), ("chinagodrar-viewer.com", ["-DCONSOLE"])):
        words = [f'-DVERSION="{version()}"', f"-DCOMMAS={commas(version())}", f'-DNAME="{name}"']
        resources = WORK / f"{name}.res"
        places = ["-I", HERE, "-I", WORK]
        run([windres, "-c", "65001", *_quoted(words), *places, HERE / "launcher.rc", "-O", "coff", "-o", resources])
        made = TREE / name
        hard = ["-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-s", "-Wl,--no-insert-timestamp", *options]
        run([gcc, *hard, "-o", made, HERE / "launcher.c", resources, "-lshell32", "-luser32"])
        made.chmod(0o755)


def _quoted(words: list[str]) -> list[str]:
    """windres hands these to the preprocessor through a shell."""
    return [word.replace('"', r"\"") for word in words]
