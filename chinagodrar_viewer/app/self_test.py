"""The self-test: every view is painted once, and it is proven that text shows and that no bundled file is missing.

A machine without fonts gives no error, only pictures without text; so the ink of letters is measured.
"""

from __future__ import annotations

import platform
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QSize, QTimer, QTranslator, qVersion
from PySide6.QtGui import QFontInfo, QIcon, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QWidget

from chinagodrar_viewer import __version__
from chinagodrar_viewer.app.application import Translation
from chinagodrar_viewer.app.fresh_window import fresh_window
from chinagodrar_viewer.app.main_window import MainWindow
from chinagodrar_viewer.app.process_start import milliseconds_since_start
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.fonts import FONT_FILES, SYMBOL_FONT, TEXT_FONTS
from chinagodrar_viewer.views.theme import BODY, SANS, SERIF, Appearance, Preference, font

if TYPE_CHECKING:
    from chinagodrar_viewer.model.show import Show

LETTERS = "AÀß89"
"""Letters and figures that French, English and every toll need."""
SIGNS = "←→⇱≤▸▾►✕❚"
"""Signs of the program's buttons and texts that the fonts for text lack."""
TRANSLATIONS = ("chinagodrar_en.qm", "chinagodrar_fr.qm")
ICON = "icons/chinagodrar-viewer.svg"
BATTLE = "chinagodrar.json"
OTHER_FILES = ("fonts/OFL.txt", f"battles/{BATTLE}", ICON)
UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs")
"""Unicode categories of characters that nothing is painted for."""
LONGEST_START_MS = 60_000
LEAST_INK = 0.002
"""Share of a picture's pixels that are not its background: a few lines of text have more, a blank view none."""
SIZES = {
    "window": (1600, 900),
    "timeline": (1100, 560),
    "infobox": (400, 640),
    "casualties": (640, 480),
    "event-card": (900, 300),
    "event-list": (640, 480),
    "map": (900, 600),
    "wall": (1280, 720),
    "presenter": (1280, 720),
}


class IncompleteError(Exception):
    """A font or another bundled file is missing or does not work; the message names it and the remedy."""


def examined(app: QApplication, folder: str | None = None, language: str = "en") -> dict[str, Any]:
    """Do the self-test; returns the report, with pictures as PNG in ``folder`` where given.

    Raises IncompleteError for what is missing, OSError where a picture cannot be saved.
    """
    try:
        check_files()
        Translation(app).install(language)
        model = EventModel(bundled_battle(), language)
        model.reduced_motion = True
        appearance = Appearance(Preference.LIGHT)
        window = fresh_window(model, appearance, furnished=False)
        first_paint = _first_paint(window)
    except FileNotFoundError as error:
        raise IncompleteError(str(error)) from error
    window.furnish()
    check_letters()
    painted = _paint_all(window, model, appearance, folder)
    window.close()
    return {
        "version": __version__,
        "python": platform.python_version(),
        "qt": qVersion(),
        "platform": QApplication.platformName(),
        "system": platform.platform(),
        "first_paint_ms": round(first_paint),
        "views": sorted(SIZES),
        "pictures": painted,
        "events": len(model.battle.events),
        "claims": len(model.battle.claims),
        "language": language,
    }


def check_files() -> None:
    """IncompleteError where a bundled file is missing or cannot be used."""
    wanted = [*(f"fonts/{name}" for name in FONT_FILES), *(f"translations/{name}" for name in TRANSLATIONS)]
    for name in (*wanted, *OTHER_FILES):
        path = resource_path(name)
        if path.stat().st_size == 0:
            raise IncompleteError(f"The bundled file {name!r} is empty. Install the viewer again.")
    for name in TRANSLATIONS:
        if not QTranslator().load(str(resource_path(f"translations/{name}"))):
            raise IncompleteError(f"The translation {name!r} cannot be read. Install the viewer again.")
    if QIcon(str(resource_path(ICON))).pixmap(32, 32).isNull():
        raise IncompleteError(f"The icon {ICON!r} cannot be read. Install the viewer again.")


def check_letters() -> None:
    """IncompleteError where a bundled font lacks a letter, paints it as an empty box, or is not the one in use."""
    for name, letters in (*((name, LETTERS) for name in TEXT_FONTS), (SYMBOL_FONT, SIGNS)):
        raw = _raw_font(name)
        box = raw.alphaMapForGlyph(0, QRawFont.AntialiasingType.PixelAntialiasing)
        for letter, glyph in zip(letters, raw.glyphIndexesForString(letters), strict=True):
            ink = raw.alphaMapForGlyph(glyph, QRawFont.AntialiasingType.PixelAntialiasing)
            if glyph == 0 or ink.isNull() or ink == box:
                raise IncompleteError(f"The font {name!r} does not show {letter!r}. Install the viewer again.")
    battle = resource_path(f"battles/{BATTLE}").read_text(encoding="utf-8")
    if lacking := letters_without_glyph(battle):
        raise IncompleteError(f"No bundled font shows {lacking!r}, which {BATTLE!r} needs. Install the viewer again.")
    for wanted, serif in ((SANS, False), (SERIF, True)):
        used = QFontInfo(font(BODY, serif=serif)).family()
        if used != wanted:
            raise IncompleteError(f"Text is painted with {used!r} instead of the bundled {wanted!r}. Install again.")
        if ink_share(_text_image(serif)) < LEAST_INK:
            raise IncompleteError(f"Text in {wanted!r} leaves no ink: this machine paints no text.")


def letters_without_glyph(text: str) -> str:
    """The letters and signs of a text that some style would have to take from a font of the system.

    A style paints with its own font and the symbols; control characters and unassigned ones need no glyph.
    """
    needed = sorted(c for c in set(text) if unicodedata.category(c) not in UNSEEN)
    symbols = _raw_font(SYMBOL_FONT)
    fonts = [_raw_font(name) for name in TEXT_FONTS]
    return "".join(
        c
        for c in needed
        if not symbols.supportsCharacter(ord(c)) and not all(f.supportsCharacter(ord(c)) for f in fonts)
    )


def _raw_font(name: str) -> QRawFont:
    raw = QRawFont(str(resource_path(f"fonts/{name}")), BODY * 2)
    if not raw.isValid():
        raise IncompleteError(f"The font {name!r} cannot be read. Install the viewer again.")
    return raw


def ink_share(image: QImage) -> float:
    """Share of the pixels that differ from the most common grey: 0 for a blank picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(grey.constBits())[: grey.bytesPerLine() * grey.height()]
    counts = [pixels.count(bytes((value,))) for value in range(256)]
    return 1.0 - max(counts) / max(len(pixels), 1)


def _text_image(serif: bool) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        painter.setFont(font(BODY, serif=serif))
        painter.drawText(4, 28, LETTERS)
    return image


def _first_paint(window: MainWindow) -> float:
    """Show the window; milliseconds from the start of the process to its first paint."""
    loop = QEventLoop()
    moments: list[float] = []

    def painted() -> None:
        moments.append(milliseconds_since_start())
        loop.quit()

    window.first_painted.connect(painted)
    QTimer.singleShot(LONGEST_START_MS, loop.quit)
    window.show()
    loop.exec()
    if not moments:
        raise IncompleteError(f"The window did not paint itself within {LONGEST_START_MS // 1_000} seconds.")
    return moments[0]


def _paint_all(window: MainWindow, model: EventModel, appearance: Appearance, folder: str | None) -> int:
    """Paint each view in both themes; returns how many pictures were made."""
    from chinagodrar_viewer.export.picture import settle

    target = Path(folder) if folder is not None else None
    if target is not None:
        target.mkdir(parents=True, exist_ok=True)
    made = 0
    for name, make in _views(window, model, appearance).items():
        view = make()
        for preference in (Preference.LIGHT, Preference.DARK):
            appearance.prefer(preference)
            settle(view, QSize(*SIZES[name]))
            image = view.grab().toImage()
            if ink_share(image) < LEAST_INK:
                raise IncompleteError(f"The view {name!r} stays blank in the {preference.value} theme.")
            if target is not None and not image.save(str(target / f"{name}-{preference.value}.png")):
                raise OSError(f"{name}-{preference.value}.png could not be written")
            made += 1
        if view is not window:
            view.close()
            view.deleteLater()
    return made


def _views(window: MainWindow, model: EventModel, appearance: Appearance) -> dict[str, Callable[[], QWidget]]:
    from chinagodrar_viewer.present.presenter_window import PresenterWindow
    from chinagodrar_viewer.present.wall.wall import Wall
    from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
    from chinagodrar_viewer.views.event_card.view import EventCard
    from chinagodrar_viewer.views.event_list.panel import EventListPanel
    from chinagodrar_viewer.views.infobox.view import InfoboxView
    from chinagodrar_viewer.views.map.view import BattleMap
    from chinagodrar_viewer.views.timeline.panel import TimelinePanel

    show = _show(model)

    def presenter() -> QWidget:
        made = PresenterWindow(show, appearance, appearance)
        made.pulse.flush()
        return made

    def casualties() -> QWidget:
        panel = CasualtyPanel(model, appearance)
        panel.ensure_loaded()
        return panel

    return {
        "window": lambda: window,
        "timeline": lambda: TimelinePanel(model, appearance),
        "infobox": lambda: InfoboxView(model, appearance),
        "casualties": casualties,
        "event-card": lambda: EventCard(model, appearance),
        "event-list": lambda: EventListPanel(model, appearance),
        "map": lambda: BattleMap(model, appearance),
        "wall": lambda: Wall(show, appearance),
        "presenter": presenter,
    }


def _show(model: EventModel) -> Show:
    """A show of the first lesson, at a step with a map, on a model of its own."""
    from chinagodrar_viewer.core.view_state import Leading
    from chinagodrar_viewer.model.show import Show

    own = EventModel(model.battle, model.language, model)
    own.reduced_motion = True
    lesson = next(iter(model.battle.lessons), None)
    show = Show(own, lesson, parent=own)
    states = [step.state for step in show.steps]
    wanted = [i for i, state in enumerate(states) if state.leading is Leading.MAP and state.selection]
    show.go_to(wanted[0] if wanted else 0)
    return show
