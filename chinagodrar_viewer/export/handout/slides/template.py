"""The slides' master: 16:9, light for printing, with layouts whose placeholders a teacher finds and can move.

The library brings a master of 4:3; its shapes, text styles, fonts and layouts are replaced here.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.theme import LIGHT

if TYPE_CHECKING:
    from pptx.presentation import Presentation

WIDE, HIGH = 13.333, 7.5
"""Inches of a slide."""
LEFT, ACROSS = 0.65, 12.03
SERIF, SANS = "Georgia", "Arial"
"""Fonts that Windows and macOS have; LibreOffice brings others of the same widths."""
KICKER, TITLE, BODY, PICTURE, SOURCES, NUMBER = 13, 0, 1, 14, 15, 12
"""Indices of the placeholders."""


class Place(Value):
    """A placeholder: inches, and points of its text; ``kind`` as the format calls it."""

    index: int
    kind: str
    name: str
    x: float
    y: float
    width: float
    height: float
    points: float
    anchor: str = "t"
    colour: str = "tx1"
    bold: bool = False


_KICKER = Place(KICKER, "body", "When", LEFT, 0.42, ACROSS, 0.42, 16, colour="tx2", bold=True)
_TITLE = Place(TITLE, "title", "Headline", LEFT, 0.8, ACROSS, 1.0, 32, anchor="t")
_SOURCES = Place(SOURCES, "body", "Sources", LEFT, 6.86, 10.6, 0.36, 12, anchor="ctr", colour="tx2")
_NUMBER = Place(NUMBER, "sldNum", "Number", 11.7, 6.86, 0.98, 0.36, 12, anchor="ctr", colour="tx2")
BESIDE = Place(PICTURE, "body", "Picture", 5.0, 1.95, 7.68, 4.75, 12)
BELOW = Place(PICTURE, "body", "Picture", LEFT, 3.05, ACROSS, 3.7, 12)
WHOLE = Place(PICTURE, "body", "Picture", LEFT, 1.75, ACROSS, 5.0, 12)
TEXT_BESIDE = Place(BODY, "body", "Text", LEFT, 1.95, 4.1, 4.75, 20)
TEXT_ABOVE = Place(BODY, "body", "Text", LEFT, 1.75, ACROSS, 1.15, 20)
TEXT_WHOLE = Place(BODY, "body", "Text", LEFT, 1.95, 11.2, 4.7, 28)

LAYOUTS: dict[str, tuple[Place, ...]] = {
    "Opening": (
        Place(TITLE, "ctrTitle", "Title", LEFT, 2.0, ACROSS, 1.5, 44, anchor="b"),
        Place(BODY, "subTitle", "Aim", LEFT, 3.7, 10.2, 2.4, 22),
        Place(KICKER, "body", "Battle", LEFT, 1.5, ACROSS, 0.5, 20, colour="tx2", bold=True),
        _SOURCES,
    ),
    "Thought": (_KICKER, _TITLE, TEXT_WHOLE, _SOURCES, _NUMBER),
    "Thought beside a picture": (_KICKER, _TITLE, TEXT_BESIDE, _SOURCES, _NUMBER),
    "Thought above a picture": (_KICKER, _TITLE, TEXT_ABOVE, _SOURCES, _NUMBER),
    "Picture": (_KICKER, _TITLE, _SOURCES, _NUMBER),
}


def new_presentation() -> Presentation:
    """An empty presentation with our master and layouts."""
    import pptx
    from pptx.util import Inches

    made = pptx.Presentation()
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    _dress(made.slide_master)
    layouts = list(made.slide_layouts)
    for layout in layouts[len(LAYOUTS) :]:
        made.slide_layouts.remove(layout)
    for layout, (name, places) in zip(made.slide_layouts, LAYOUTS.items(), strict=True):
        _lay(layout, name, places)
    return made


def _dress(master: Any) -> None:
    """Fonts, colours and styles of the master."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml

    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    blob: bytes = theme.blob
    for kind, face in (("majorFont", SERIF), ("minorFont", SANS)):
        blob = re.sub(
            rb"(<a:" + kind.encode() + rb'>\s*<a:latin typeface=")[^"]*', rb"\g<1>" + face.encode(), blob, count=1
        )
    marks = [colour for _, colour in LIGHT.marks]
    colours = {"dk1": LIGHT.ink, "lt1": "#FFFFFF", "dk2": LIGHT.muted, "lt2": LIGHT.paper, "hlink": LIGHT.link,
               "folHlink": LIGHT.link}  # fmt: skip
    colours.update({f"accent{number}": colour for number, colour in enumerate([*marks, LIGHT.accent], 1)})
    for name, colour in colours.items():
        pattern = rb"<a:" + name.encode() + rb">.*?</a:" + name.encode() + rb">"
        value = f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>'.encode()
        blob = re.sub(pattern, value, blob, count=1, flags=re.DOTALL)
    theme._blob = blob  # the library has no way to change a theme
    tree = master.shapes._spTree
    for shape in list(master.placeholders):
        tree.remove(shape._element)
    for place in (_TITLE, TEXT_WHOLE, _NUMBER):
        tree.append(parse_xml(_placeholder(place, len(tree) + 1, on_master=True)))
    styles = master._element.find(".//{*}txStyles")
    styles.getparent().replace(styles, parse_xml(_STYLES))


def _lay(layout: Any, name: str, places: tuple[Place, ...]) -> None:
    from pptx.oxml import parse_xml

    layout._element.find(".//{*}cSld").set("name", name)
    layout._element.attrib.pop("type", None)
    tree = layout.shapes._spTree
    for shape in list(layout.placeholders):
        tree.remove(shape._element)
    for number, place in enumerate(places, 2):
        tree.append(parse_xml(_placeholder(place, number)))


def _placeholder(place: Place, number: int, *, on_master: bool = False) -> str:
    kind = "body" if on_master and place.kind == "subTitle" else place.kind
    index = f' idx="{place.index}"' if place.index else ""
    weight = ' b="1"' if place.bold else ""
    field = (
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>'
        if kind == "sldNum"
        else f"<a:r><a:rPr/><a:t>{place.name}</a:t></a:r>"
    )
    points = round(place.points * 100)
    align = "r" if kind == "sldNum" else "l"
    x, y, width, height = (round(v * 914_400) for v in (place.x, place.y, place.width, place.height))
    return (
        f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/><a:defRPr sz="{points}"'
        f'{weight}><a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
        f"<a:p>{field}</a:p></p:txBody></p:sp>"
    )


_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _style(name: str, face: str, points: int, space: int) -> str:
    return (
        f'<p:{name}><a:lvl1pPr marL="0" indent="0" algn="l" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{space}"/></a:spcBef><a:buNone/><a:defRPr sz="{points * 100}" kern="1200">'
        f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="{face}"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:{name}>'
    )


_STYLES = (
    f"<p:txStyles {_NAMES}>{_style('titleStyle', '+mj-lt', 32, 0)}{_style('bodyStyle', '+mn-lt', 24, 0)}"
    f"{_style('otherStyle', '+mn-lt', 18, 0)}</p:txStyles>"
)


def add_number(slide: Any, layout: Any) -> None:
    """The number of the slide: the library does not copy that placeholder from the layout."""
    for shape in layout.placeholders:
        if shape.placeholder_format.idx == NUMBER:
            element = deepcopy(shape._element)
            properties = element.find(".//{*}spPr")
            for child in list(properties):
                properties.remove(child)
            # A shape's number is its own within the slide.
            element.find(".//{*}cNvPr").set("id", str(max(s.shape_id for s in slide.shapes) + 1))
            slide.shapes._spTree.append(element)
