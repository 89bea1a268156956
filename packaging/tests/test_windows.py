"""setup.exe under wine: installed without questions, used, upgraded, taken away without a trace."""

from __future__ import annotations

import json
import shutil
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import machines
import pytest
import wine
from PIL import Image
from steps import windows, windows_licences, windows_tree
from steps.project import version
from steps.windows_wheels import version_of
from wine import Windows
from x_screen import XScreen, until

pytestmark = pytest.mark.slow

MINE = "C:/users/root/AppData/Local/Programs/Chinagodrar Viewer"
ALL = "C:/Program Files/Chinagodrar Viewer"
MENU = "C:/users/root/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
COMMON_MENU = "C:/ProgramData/Microsoft/Windows/Start Menu/Programs"
SETTINGS = "C:/users/root/AppData/Roaming/chinagodrar-viewer/chinagodrar-viewer.ini"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\ChinagodrarViewer"
CLASSES = r"Software\Classes"
ROOT = Path(__file__).resolve().parents[2]
BATTLE = ROOT / "resources/battles/chinagodrar.json"


@pytest.fixture(scope="session")
def setup(dist: Path) -> Path:
    """The installer; built where it is not there."""
    for program in ("makensis", "x86_64-w64-mingw32-gcc"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    made = windows.setup_in(dist)
    return made if made.exists() and windows_tree.TREE.exists() else windows.build(dist)


@pytest.fixture(scope="module")
def pc(setup: Path) -> Iterator[Windows]:
    """A Windows with nothing on it but setup.exe in the folder for documents."""
    if reason := machines.missing():
        pytest.skip(reason)
    made = Windows(wine.base())
    shutil.copy(setup, made.desk / "setup.exe")
    yield made
    made.close()


@pytest.fixture(scope="module")
def before(pc: Windows) -> tuple[set[str], dict[str, dict[str, str]]]:
    """All files and all keys of the registry before anything was installed."""
    return pc.files(), pc.registry()


@pytest.fixture
def installed(pc: Windows, before: object) -> Iterator[Windows]:
    """The viewer installed for the user; taken away afterwards."""
    if not pc.path(MINE).exists():
        pc.start("setup.exe", "/S", "/CurrentUser")
    yield pc


@pytest.fixture(scope="module", autouse=True)
def cleaned(pc: Windows, before: object) -> Iterator[None]:
    """Nothing of one test module's installation stays, whichever test failed."""
    yield
    for folder in (MINE, ALL):
        uninstall(pc, folder)


def uninstall(pc: Windows, folder: str, *words: str) -> None:
    """Take the viewer away, where it is there."""
    if pc.path(f"{folder}/uninstall.exe").exists():
        pc.start(f"{folder}/uninstall.exe", "/S", *words)
        # The uninstaller goes on in a copy of itself, as it could not delete itself.
        until(lambda: not pc.path(f"{folder}/uninstall.exe").exists(), "the uninstaller's end")
        pc.settle()


def console(pc: Windows, *words: str, gives: int = 0, **environment: str) -> str:
    """What the installed command said."""
    return pc.start(f"{MINE}/chinagodrar-viewer.com", *words, gives=gives, **environment)


def differences(pc: Windows, before: tuple[set[str], dict[str, dict[str, str]]]) -> tuple[set[str], set[str]]:
    """Files, and keys or values of the registry, that were not there before; wine's own housekeeping aside."""
    files, registry = before
    now = pc.registry()
    grown = {key for key in now if key not in registry}
    grown |= {f"{key}:{name}" for key in now if key in registry for name in now[key] if name not in registry[key]}
    own = (
        "HKCU\\Software\\Wine", "HKLM\\Software\\Wine", "HKLM\\System\\", "HKLM\\Hardware\\",
        r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Accent",
    )  # fmt: skip
    # Every user of a real Windows has this one; a new one of wine has not.
    grown.discard(r"HKCU\Software\Classes")
    return pc.files() - files, {key for key in grown if not key.startswith(own)}


def test_it_installs_for_one_user_without_questions(installed: Windows) -> None:
    expected = {str(path) for path in windows.inside(windows_tree.TREE)} | {"uninstall.exe"}
    folder = installed.path(MINE)
    assert {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()} == expected
    registry = installed.registry()
    entry = registry[f"HKCU\\{UNINSTALL}"]
    assert entry["DisplayName"] == "Chinagodrar Viewer"
    assert entry["DisplayVersion"] == version()
    assert entry["UninstallString"].endswith('uninstall.exe" /CurrentUser')
    assert f"HKLM\\{UNINSTALL}" not in registry, "an installation for one user wrote for all"
    program = MINE.replace("/", "\\") + r"\chinagodrar-viewer.exe"
    opens = registry[rf"HKCU\{CLASSES}\ChinagodrarViewer.Battle\shell\open\command"][""]
    assert opens == f'"{program}" "%1"'
    assert "ChinagodrarViewer.Battle" in registry[rf"HKCU\{CLASSES}\.json\OpenWithProgids"]
    assert registry.get(rf"HKCU\{CLASSES}\.json", {}).get("", "") == "", "other programs' files were taken"
    assert installed.path(f"{MENU}/Chinagodrar Viewer.lnk").exists()


def test_the_self_test_paints_every_view(installed: Windows) -> None:
    report = json.loads(
        console(installed, "self-test", "--png", wine.DESK_ON_WINDOWS + r"\Élève Ménaka").splitlines()[-1]
    )
    assert report["version"] == version()
    assert report["qt"] == version_of("PySide6-Essentials")
    assert report["python"] == windows_licences.PYTHON
    assert report["platform"] == "offscreen"
    assert report["system"].startswith("Windows")
    pictures = list((installed.desk / "Élève Ménaka").glob("*.png"))
    assert len(pictures) == report["pictures"] == 2 * len(report["views"])


def test_the_self_test_paints_with_windows_own_windows(installed: Windows, screen: XScreen) -> None:
    said = console(installed, "self-test", DISPLAY=screen.display, WINEQT_QPA_PLATFORM="windows")
    assert json.loads(said.splitlines()[-1])["platform"] == "windows"


@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.pdf", b"%PDF")])
def test_it_exports_pictures(installed: Windows, name: str, start: bytes) -> None:
    console(installed, "export", "--lang", "fr", "-o", name)
    made = installed.desk / name
    assert made.read_bytes().startswith(start)
    if name.endswith("png"):
        with Image.open(made) as picture:
            colours = picture.convert("RGB").getcolors(1 << 24)
        assert colours is not None and len(colours) > 200


@pytest.mark.parametrize(("name", "start"), [("l.pptx", b"PK"), ("l.pdf", b"%PDF"), ("l.html", b"<!DOCTYPE html>")])
def test_it_makes_hand_outs(installed: Windows, name: str, start: bytes) -> None:
    lesson = json.loads(BATTLE.read_text(encoding="utf-8"))["lessons"][0]["id"]
    console(installed, "export", "--lesson", lesson, "-o", name)
    assert (installed.desk / name).read_bytes()[: len(start)].lower() == start.lower()


def test_it_checks_a_file_and_says_what_is_wrong(installed: Windows) -> None:
    (installed.desk / "Élève Ménaka.battle.json").write_text("{}", encoding="utf-8")
    done = installed.run("wine", f"{MINE}/chinagodrar-viewer.com", "check", "Élève Ménaka.battle.json", gives=1)
    assert "Élève Ménaka.battle.json" in done.stdout + done.stderr


def test_a_window_opens_with_the_file_and_remembers(installed: Windows, screen: XScreen) -> None:
    shutil.copy(BATTLE, installed.desk / "Élève Ménaka.battle.json")
    words = (f"{MINE}/chinagodrar-viewer.exe", wine.DESK_ON_WINDOWS + r"\Élève Ménaka.battle.json")
    program = screen.launch(program=installed.command(*words, DISPLAY=screen.display))
    shown = screen.rest(still=1.5)
    program.press("Right")
    screen.rest(after=shown)
    program.press("ctrl+q")
    until(lambda: program.process.poll() is not None, "the end of the program")
    assert program.process.returncode == 0, program.said()
    assert installed.path(SETTINGS).exists()


def test_an_administrators_defaults_hold(installed: Windows, screen: XScreen) -> None:
    defaults = installed.path("C:/ProgramData/Chinagodrar Viewer/defaults.toml")
    defaults.parent.mkdir(exist_ok=True)
    defaults.write_text('language = "fr"\nlock = ["language"]\n', encoding="utf-8")
    try:
        command = installed.command(f"{MINE}/chinagodrar-viewer.exe", DISPLAY=screen.display)
        program = screen.launch(program=command, title="Bataille de Chinégodar")
        program.press("ctrl+q")
        until(lambda: program.process.poll() is not None, "the end of the program")
    finally:
        shutil.rmtree(defaults.parent)


def test_it_does_not_install_over_a_program_that_runs(installed: Windows, screen: XScreen) -> None:
    command = installed.command(f"{MINE}/chinagodrar-viewer.exe", DISPLAY=screen.display)
    program = screen.launch(program=command)
    installed.start("setup.exe", "/S", "/CurrentUser", gives=2)
    assert program.process.poll() is None
    program.press("ctrl+q")
    until(lambda: program.process.poll() is not None, "the end of the program")
    assert json.loads(console(installed, "self-test").splitlines()[-1])["version"] == version()


def test_a_missing_library_is_said_in_a_sentence(installed: Windows) -> None:
    library = installed.path(f"{MINE}/lib/python311.dll")
    aside = library.with_suffix(".aside")
    library.rename(aside)
    try:
        done = installed.run("wine", f"{MINE}/chinagodrar-viewer.com", "self-test", gives=3)
    finally:
        aside.rename(library)
    assert "python311.dll" in done.stderr and "Install the viewer again" in done.stderr


def test_an_upgrade_keeps_settings_and_what_others_put_there(installed: Windows) -> None:
    settings = installed.path(SETTINGS)
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("[General]\nlanguage=fr\n")
    own = installed.path(f"{MINE}/lib/own.txt")
    own.write_text("somebody's")
    started = installed.path(f"{MINE}/lib/start.pyc").stat().st_mtime_ns
    installed.start("setup.exe", "/S", "/CurrentUser")
    assert settings.read_text() == "[General]\nlanguage=fr\n"
    assert own.read_text() == "somebody's"
    assert installed.path(f"{MINE}/lib/start.pyc").stat().st_mtime_ns == started
    assert console(installed, "--version").split()[-1] == version()
    own.unlink()


def test_it_leaves_nothing_behind(installed: Windows, before: tuple[set[str], dict[str, dict[str, str]]]) -> None:
    console(installed, "self-test")
    uninstall(installed, MINE)
    files, keys = differences(installed, before)
    assert files == set()
    assert keys == set()


def test_it_installs_for_all_in_french_into_a_chosen_folder(
    pc: Windows, before: tuple[set[str], dict[str, dict[str, str]]]
) -> None:
    folder = "C:/Écoles/Visionneuse"
    pc.start("setup.exe", "/S", "/AllUsers", "/LANG=fr", r"/D=C:\Écoles\Visionneuse")
    registry = pc.registry()
    assert registry[f"HKLM\\{UNINSTALL}"]["InstallLocation"] == folder.replace("/", "\\")
    assert registry[f"HKLM\\{UNINSTALL}"]["DisplayName"] == "Visionneuse Chinégodar"
    assert f"HKCU\\{UNINSTALL}" not in registry
    assert pc.path(f"{COMMON_MENU}/Visionneuse Chinégodar.lnk").exists()
    said = pc.start(f"{folder}/chinagodrar-viewer.com", "self-test", "--lang", "fr")
    assert json.loads(said.splitlines()[-1])["language"] == "fr"
    stranger = pc.path("C:/Écoles/stays.txt")
    stranger.write_text("not ours")
    uninstall(pc, folder)
    files, keys = differences(pc, before)
    assert files == {"Écoles", "Écoles/stays.txt"}
    assert keys == set()
    shutil.rmtree(stranger.parent)


def test_the_portable_folder_keeps_everything_inside(
    pc: Windows, dist: Path, before: tuple[set[str], dict[str, dict[str, str]]], screen: XScreen
) -> None:
    archive = windows.portable_in(dist)
    if not archive.exists():
        windows.build_portable(dist)
    stick = pc.desk / "clé USB"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(stick)
    folder = stick / archive.name.removesuffix(".zip")
    program = rf"{wine.DESK_ON_WINDOWS}\clé USB\{folder.name}\chinagodrar-viewer"
    said = pc.start(f"{program}.com", "self-test")
    assert json.loads(said.splitlines()[-1])["version"] == version()
    window = screen.launch(program=pc.command(f"{program}.exe", DISPLAY=screen.display))
    screen.rest(still=1.5)
    window.press("ctrl+q")
    until(lambda: window.process.poll() is not None, "the end of the program")
    assert any((folder / "viewer-data").rglob("*.ini")), "no settings were kept"
    files, keys = differences(pc, before)
    assert not {path for path in files if "chinagodrar" in path.lower()}
    assert not {key for key in keys if "chinagodrar" in key.lower()}
    shutil.rmtree(stick)


def test_an_installation_that_fails_says_so_and_leaves_nothing(
    pc: Windows, before: tuple[set[str], dict[str, dict[str, str]]]
) -> None:
    in_the_way = pc.path("C:/blocked/lib/start.pyc/not ours")
    in_the_way.mkdir(parents=True)
    pc.start("setup.exe", "/S", "/CurrentUser", r"/D=C:\blocked", gives=2)
    files, keys = differences(pc, before)
    assert files == {"blocked", "blocked/lib", "blocked/lib/start.pyc", "blocked/lib/start.pyc/not ours"}
    shutil.rmtree(pc.path("C:/blocked"))
    assert not {key for key in keys if "chinagodrar" in key.lower()}


def test_programs_say_what_they_are(setup: Path) -> None:
    for name in ("chinagodrar-viewer.exe", "chinagodrar-viewer.com"):
        data = (windows_tree.TREE / name).read_bytes()
        for text in ("Visionneuse Chinégodar", "Chinagodrar Viewer", version(), name):
            assert text.encode("utf-16-le") in data
        assert b"PerMonitorV2" in data and b"longPathAware" in data and b"asInvoker" in data
        # The PE header's subsystem: 2 is a window, 3 a console.
        header = struct.unpack_from("<I", data, 0x3C)[0]
        assert struct.unpack_from("<H", data, header + 0x5C)[0] == (2 if name.endswith("exe") else 3)
    assert setup.stat().st_size <= windows.LARGEST


def test_the_icon_has_every_size(setup: Path) -> None:
    with Image.open(windows_tree.icon()) as icon:
        assert {width for width, _ in icon.info["sizes"]} == set(windows_tree.ICON_SIZES)
        assert icon.convert("RGBA").getextrema()[3][1] == 255, "the icon is empty"


def test_the_licences_are_there(setup: Path) -> None:
    folder = windows_tree.TREE / "licences"
    about = (folder / "README.txt").read_text(encoding="utf-8")
    for part in ("Python 3.11.9", f"Qt {version_of('PySide6-Essentials')}", "lxml", "Microsoft", "NSIS", "numpy"):
        assert part in about
    assert {"LGPL-3.txt", "GPL-3.txt"} <= {path.name for path in folder.iterdir()}
