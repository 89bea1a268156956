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
    <name>Body</name>
    <message>
        <source>No claim about casualties had been published by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no claim about casualties here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n later attack(s) not shown on {0}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later claim(s) not yet published on {0}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undated claim(s) left out</source>
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
        <source>%n mark(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with other attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casualty chart: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opponent’s claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since revised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last official count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no official count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest to highest claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>all claims, whenever published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as known on {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasualtyPanel</name>
    <message>
        <source>Casualties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers as a table, or the chart again (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by selection and zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with other attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casualties — {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the chart: {0} is shown (Space opens the menu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casualty chart: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertaintyWords</name>
    <message>
        <source>Established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationMark</name>
    <message>
        <source>Source {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement {locator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>soldiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gendarmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>militants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>civilians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed or wounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wounded or missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured or missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opponent’s losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by {0} ({1}, {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message>
        <source>Sources disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims published by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the source of the selected claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last official count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest to highest claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <source>Casualty claims</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisagreementChip</name>
    <message>
        <source>Opens the claims side by side (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Selected event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventCardPage</name>
    <message>
        <source>Opens the claims side by side (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the timeline or in the event list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources disagree: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}, {kind}: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position not published</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventListView</name>
    <message>
        <source>Event list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down choose an event, letters find a title, Enter shows it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelling or air strike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The infobox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The casualty chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battle file (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is saved is what the window shows now: range, selection, and date of knowledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter ({shown} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {shown} of {all} events are shown (Space opens the filter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only some sides, kinds, certainties or sources (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChoices</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what is checked (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the list of sources below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only events on these sources (Space checks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every event again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} events</source>
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
    <name>Infobox</name>
    <message>
        <source>Part of {conflict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} — {speaker}, {published}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territorial changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belligerents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commanders and leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casualties and losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoboxPage</name>
    <message>
        <source>Content note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources disagree ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “{event}” (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the place (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoboxView</name>
    <message>
        <source>Infobox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownBar</name>
    <message>
        <source>Known earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publication day before (Ctrl+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publication day after (Ctrl+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is known now (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known: today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownChart</name>
    <message>
        <source>No figure of this event has a date of publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures were published in this stretch of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures had been published by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
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
    <name>NoteMark</name>
    <message>
        <source>Note: {note}</source>
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
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole time; drag the window to move, its edges to resize (Left, Right, +, −)</source>
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
<context>
    <name>SearchBox</name>
    <message>
        <source>Find an event, place, person or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an event, place, person or source (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type on to narrow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} — {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cites this source but does not describe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the address in your web browser; needs the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the address to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>no date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encyclopedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring of armed groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A party to the conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zarma</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>+{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order known · clock times not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n source(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n event(s) in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n of them shown as a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n without room for a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected: {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as known on {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to show what was known on a date; past the right edge is today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without room here; zoom in to read them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDiagram</name>
    <message>
        <source>What we know about when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} at the earliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>during: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once over: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins after: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins before: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} after: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} before: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
