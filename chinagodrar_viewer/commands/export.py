"""``export``: a picture, a PDF or a table of what a view would show, or a lesson's hand-out; needs no display."""

from __future__ import annotations

from argparse import Namespace

from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, NO_WINDOW, OK, USAGE
from chinagodrar_viewer.commands.opening import battle_of
from chinagodrar_viewer.commands.say import complain
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.export.targets import HANDOUTS, PICTURES, VIEWS, ExportError, suffix_of
from chinagodrar_viewer.formats.errors import FormatError


def export(options: Namespace, language: str | None) -> int:
    """Write the file that the options describe; returns the exit code."""
    from chinagodrar_viewer.app.display_check import sentence_for_import_error
    from chinagodrar_viewer.export.safe_file import write_safely

    try:
        if options.lesson is not None:
            return _hand_out(options, language)
        suffix = suffix_of(options.output)
        battle = battle_of(options.file)
        data = _document(options, battle) if suffix == ".json" else _made(options, battle, suffix, language)
        write_safely(options.output, data)
    except FormatError as error:
        complain(str(error))
        return FAILED
    except ExportError as error:
        complain(str(error))
        return USAGE if error.usage else FAILED
    except FileNotFoundError as error:
        complain(str(error))
        return INCOMPLETE
    except ImportError as error:
        sentence = sentence_for_import_error(error)
        if sentence is None:
            raise
        complain(sentence)
        return NO_WINDOW
    return OK


def _hand_out(options: Namespace, language: str | None) -> int:
    """A lesson's slides, pages or web page; how far it has come is said on a terminal only."""
    from chinagodrar_viewer.commands.offscreen import make_offscreen_application
    from chinagodrar_viewer.commands.say import Meter

    suffix_of(options.output, HANDOUTS)
    if options.event or options.range or options.as_of or options.context or options.view != VIEWS[0]:
        raise ExportError(
            "A lesson says what to show: leave out --view, --event, --range, --as-of and --context.", usage=True
        )
    battle = battle_of(options.file)

    from chinagodrar_viewer.export.handout.making import HandOutWish, lesson_of, made, not_asked_for, write_files

    wish = HandOutWish(options.output, options.paper, options.answers)
    there = not_asked_for(wish)
    if there is not None and not options.overwrite:
        raise ExportError(
            f"The answers would replace {there!r}, which the command does not name: nothing was written. "
            "Move that file, or say --overwrite."
        )
    app = make_offscreen_application()

    from chinagodrar_viewer.app.application import Translation, chosen_language

    spoken = chosen_language(language or "")
    Translation(app).install(spoken)
    making = made(battle, lesson_of(battle, options.lesson), spoken, wish)
    with Meter() as meter:
        while True:
            try:
                meter.show(next(making))
            except StopIteration as end:
                files = end.value
                break
    write_files(files)
    return OK


def _made(options: Namespace, battle: Battle, suffix: str, language: str | None) -> bytes:
    """A picture or a CSV."""
    from chinagodrar_viewer.commands.offscreen import make_offscreen_application
    from chinagodrar_viewer.export.wanted_state import Wanted, wanted_state

    state = wanted_state(battle, Wanted(options.event, options.range, options.as_of))
    app = make_offscreen_application()

    from chinagodrar_viewer.app.application import Translation, chosen_language
    from chinagodrar_viewer.app.fresh_window import fresh_window
    from chinagodrar_viewer.export.exporter import picture_of, table_of
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.theme import Appearance, Preference

    spoken = chosen_language(language or "")
    Translation(app).install(spoken)
    model = EventModel(battle, spoken)
    model.reduced_motion = True
    if options.context:
        from chinagodrar_viewer.commands.tables import read_now

        read_now(model.context, options.context)
    model.show(state)
    if options.range is not None and model.visible_range != state.visible_range:
        words = model.words
        if not (state.visible_range.start < model.limits.end and state.visible_range.end > model.limits.start):
            raise ExportError(
                f"The range {options.range!r} lies outside of this battle's time, {words.range(battle.extent)}.",
                usage=True,
            )
        complain(f"the range reaches beyond this battle's time; shown is {words.range(model.visible_range)}.")
    if suffix in PICTURES:
        appearance = Appearance(Preference(options.theme))
        return picture_of(model, appearance, options.view, suffix, options.size, fresh_window)
    return table_of(model, options.view, options.event, options.range is not None)


def _document(options: Namespace, battle: Battle) -> bytes:
    """The whole battle as a battle file; what only a view can show is refused."""
    from chinagodrar_viewer.formats.write import write_battle

    if options.event or options.range or options.as_of or options.context or options.view != VIEWS[0]:
        raise ExportError(
            "A .json file holds the whole battle: leave out --view, --event, --range, --as-of and --context.",
            usage=True,
        )
    return write_battle(battle)
