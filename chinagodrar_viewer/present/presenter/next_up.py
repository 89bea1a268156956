"""What comes next: headline, text, a small picture, and what to mind before going there.

While the wall is frozen the teacher's own step stands here, for it is on no other picture, and what follows
it in a line below.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.present.presenter.card import Card, ReadingArea, plain_label
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import step_marks
from chinagodrar_viewer.present.wall.pictures import picture_ready, wall_picture
from chinagodrar_viewer.views.theme import GRID, Appearance, font

REST_MS = 450
"""The next step's picture is made when the wall has come to rest: a flight takes less, and must not stutter."""
PICTURE_SHARE = 0.42
"""Of the card's width."""
LEAST_WIDTH = 300
"""Pixels of a card that has room for a picture."""


class StillPicture(QWidget):
    """A picture in the wall's shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def put(self, image: QImage | None) -> None:
        """Show an image, or an empty field until there is one."""
        self.picture = None if image is None else QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture is None:
            painter.fillRect(self.rect(), self.palette().alternateBase())
        else:
            painter.drawPixmap(self.rect(), self.picture)
        painter.end()


class NextCard(Card):
    """Shows the step after the teacher's; the teacher's own while only the teacher sees it."""

    def __init__(
        self, pulse: Pulse, appearance: Appearance, wall_appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._show, self._wall_appearance = pulse.show, wall_appearance
        self._wall_shape = 16 / 9
        self.area = ReadingArea(self.tr("Next"))
        self.headline = self.area.add_label()
        self.marks = plain_label()
        self.marks.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.head.addWidget(self.marks)
        self.text = self.area.add_label(muted=True)
        self.then = self.area.add_label()
        self.picture = StillPicture()
        self.picture.setAccessibleName(self.tr("Picture of the next step"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.area, 1)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST_MS)
        self._soon.timeout.connect(self._draw)
        pulse.step_changed.connect(self._turn)
        pulse.wall_changed.connect(self.refresh)
        wall_appearance.changed.connect(self._later)

    def set_wall_shape(self, shape: float) -> None:
        """Width by height of the wall."""
        self._wall_shape = shape
        self._shape()

    @property
    def private(self) -> bool:
        """True where the teacher is at a step that the class does not see."""
        show = self._show
        return show.frozen and show.index != show.wall_index

    @property
    def _index(self) -> int:
        # While the note is shown, its own step comes next.
        return self._show.index + (not self._show.note_shown and not self.private)

    @property
    def _step(self) -> Step | None:
        return self._show.step if self.private else self._show.next_step

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        self.refresh()

    def _turn(self) -> None:
        self.refresh()
        self.area.to_top()

    def refresh(self) -> None:
        """Say the next step's words; its picture follows."""
        show, density, step = self._show, self.density, self._step
        if step is None:
            self.say_heading(self.tr("Next"))
            self.area.put(
                self.headline,
                self.tr("At the end") if show.at_end else self.tr("The last step"),
                font(density.title, serif=True),
            )
            said = self.tr("Nothing comes after it.") if show.at_end else self.tr("After it, a quiet end.")
            self.area.put(self.text, said, font(density.label))
        else:
            language = show.model.language
            heading = self.tr("Only you see this · {0} of {1}") if self.private else self.tr("Next · {0} of {1}")
            self.say_heading(heading.format(self._index + 1, len(show.steps)))
            self.area.put(self.headline, step.headline.get(language), font(density.title, serif=True))
            self.area.put(self.text, step.text.get(language), font(density.label))
        after = show.next_step if self.private else None
        said = self.tr("Next: {0}").format(after.headline.get(show.model.language)) if after is not None else ""
        self.area.put(self.then, said, font(density.label, bold=True))
        marks = " · ".join(step_marks(step)) if step is not None else ""
        self.marks.setFont(font(density.label, bold=True))
        self.marks.setText(marks)
        self.marks.setVisible(bool(marks))
        self._shape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        """Give the picture its part of the width, never more than the height allows."""
        shape = self._wall_shape
        head = self.head.heightForWidth(self.width() - 2 * self.density.room)
        room = self.height() - max(head, self.head.sizeHint().height()) - 3 * self.density.room
        width = min(self.width() * PICTURE_SHARE, max(room, 0) * shape)
        size = QSize(round(width), round(width / shape))
        fits = self._step is not None and self.width() >= LEAST_WIDTH and size.height() >= 40
        self.picture.setVisible(fits)
        if fits:
            if self.picture.size() != size:
                self.picture.setFixedSize(size)
            self._later()

    def _later(self) -> None:
        """The picture at once where it has been made already; else an empty field, never another step's."""
        if self._step is None or self.picture.isHidden():
            return
        ready = picture_ready(self._show, self._index, self._pixels, self._wall_appearance.theme)
        self.picture.put(ready)
        if ready is None:
            self._soon.start()

    @property
    def _pixels(self) -> QSize:
        return self.picture.size() * self.devicePixelRatioF()

    def _draw(self) -> None:
        if self._step is not None and self.picture.isVisible():
            self.picture.put(wall_picture(self._show, self._index, self._pixels, self._wall_appearance.theme))
