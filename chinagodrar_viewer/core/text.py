"""Text in several languages: what a battle file says to a person."""

from __future__ import annotations

from collections.abc import Mapping

from chinagodrar_viewer.core.value import Value

FALLBACK_LANGUAGE = "en"


class Text(Value):
    """The same statement in one or more languages."""

    words: Mapping[str, str]

    def get(self, language: str) -> str:
        """The words in ``language`` (``fr`` for ``fr_NE``), else in English, else in any language there is."""
        words = self.words
        return (
            words.get(language)
            or words.get(language.partition("_")[0])
            or words.get(FALLBACK_LANGUAGE)
            or next(iter(words.values()), "")
        )

    def all(self) -> tuple[str, ...]:
        """Every language's words: search looks through all of them."""
        return tuple(self.words.values())


def heading(words: Mapping[str, str]) -> Text:
    """A title, name or label: a text that stands on one line wherever it is shown."""
    return Text({language: one_line(said) for language, said in words.items()})


def one_line(text: str) -> str:
    """``text`` without line ends and control characters, which would paint over what stands above and below.

    Overrides of direction go too: they would turn round whatever stands behind the text.
    """
    if text.isprintable():
        return text
    return " ".join(part for part in text.translate(_ONE_LINE).split(" ") if part)


_ONE_LINE = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " "),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),
}


def plain(text: str) -> Text:
    """A text that is the same in every language, such as a name."""
    return Text({FALLBACK_LANGUAGE: text})


def folded(text: str) -> str:
    """Lower case without accents, for comparison: ``Chinégodar`` and ``chinegodar`` are one."""
    import unicodedata  # a library of its own, which the first frame does not need

    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
