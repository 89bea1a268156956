<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinagodrar viewer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a battle as it is known: what happened, in which order, who says so, and since when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never goes to the network by itself. A source opens in your browser only when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the content: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is under the MIT licence, the bundled content under CC BY-SA 4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3, pyqtgraph under MIT, NumPy and msgspec under BSD-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fonts Noto Sans and Noto Serif are used under the SIL Open Font License 1.1:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a battle file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Battle of Chinagodrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the battle that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you see as a picture, PDF or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the event before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the event after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane &amp;above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane &amp;below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pl&amp;ay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the events by itself, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known &amp;earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was known on the publication day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known la&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was known on the publication day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known to&amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that is known today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what you saw before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an event, place, person or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event&apos;s &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first source of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less time, around the selected event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ven steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every event the same room instead of true scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump instead of flying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read the timeline, and all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences and sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Named ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour takes the same room everywhere (E switches)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event takes the same room (E switches)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>► Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A solid bar: it surely went on then. A pale or soft part: it may have; nobody published when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashed arrow: one came after the other. An arrow with “+20 min”: the time between is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True scale gives every hour the same room. Even steps give every event the same room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number says who gave it. A bar with a dashed edge is a party’s claim about its enemy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“89+” means 89 or more. A number that nobody gave is unknown; it is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “as known on” to a day, or drag the amber line: you see the toll as it stood then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mouse wheel zooms at the cursor; Shift and the wheel, or dragging, moves along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a named range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move along the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a message, the search or full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel zooms · ← → step · Space plays · F1 help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} — Chinagodrar viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>→ goes from event to event. The mouse wheel zooms. “Sources disagree” compares the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a battle file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battle files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on this file. The first: </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Named ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Local time of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;H-hour (H+20 min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>“{0}” needs more memory than this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Put “{0}” in a window of its own, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close “{0}” (View → Panels brings it back)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infobox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
