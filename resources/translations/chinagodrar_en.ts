<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActivityCounts</name>
    <message numerus="yes">
        <source>%n of {0} right</source>
        <translation>
            <numerusform>%n of {0} right</numerusform>
            <numerusform>%n of {0} right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message numerus="yes">
        <source>%n later attack(s) not shown on {0}</source>
        <translation>
            <numerusform>%n later attack not shown on {0}</numerusform>
            <numerusform>%n later attacks not shown on {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later claim(s) not yet published on {0}</source>
        <translation>
            <numerusform>%n later claim not yet published on {0}</numerusform>
            <numerusform>%n later claims not yet published on {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undated claim(s) left out</source>
        <translation>
            <numerusform>%n undated claim left out</numerusform>
            <numerusform>%n undated claims left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s).</source>
        <translation>
            <numerusform>%n mark.</numerusform>
            <numerusform>%n marks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextFiles</name>
    <message numerus="yes">
        <source>%Ln event(s) before that are shown.</source>
        <translation>
            <numerusform>%Ln event before that is shown.</numerusform>
            <numerusform>%Ln events before that are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of {0} are shown behind the battle.</source>
        <translation>
            <numerusform>%Ln event of {0} is shown behind the battle.</numerusform>
            <numerusform>%Ln events of {0} are shown behind the battle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of {0} were read before it was cancelled.</source>
        <translation>
            <numerusform>%Ln event of {0} was read before it was cancelled.</numerusform>
            <numerusform>%Ln events of {0} were read before it was cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be read.</source>
        <translation>
            <numerusform>%Ln row could not be read.</numerusform>
            <numerusform>%Ln rows could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be read and are left out.</source>
        <translation>
            <numerusform>1 cell could not be read and is left out.</numerusform>
            <numerusform>%Ln cells could not be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more</source>
        <translation>
            <numerusform>{0} and %Ln more</numerusform>
            <numerusform>{0} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextPage</name>
    <message numerus="yes">
        <source>%Ln more column(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more column is not shown.</numerusform>
            <numerusform>%Ln more columns are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerCounts</name>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <translation>
            <numerusform>%n row could not be read</numerusform>
            <numerusform>%n rows could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) begin here</source>
        <translation>
            <numerusform>%n event begins here</numerusform>
            <numerusform>%n events begin here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in sight</source>
        <translation>
            <numerusform>%n event in sight</numerusform>
            <numerusform>%n events in sight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n remark(s) on this file. The first: </source>
        <translation>
            <numerusform>%n remark on this file: </numerusform>
            <numerusform>%n remarks on this file. The first: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCounts</name>
    <message numerus="yes">
        <source>%n place(s) in sight</source>
        <translation>
            <numerusform>%n place in sight</numerusform>
            <numerusform>%n places in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a published position</source>
        <translation>
            <numerusform>%n place without a published position</numerusform>
            <numerusform>%n places without a published position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reported event(s)</source>
        <translation>
            <numerusform>%n reported event</numerusform>
            <numerusform>%n reported events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) here</source>
        <translation>
            <numerusform>%n more event here</numerusform>
            <numerusform>%n more events here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of context layers in sight</source>
        <translation>
            <numerusform>%n event of context layers in sight</numerusform>
            <numerusform>%n events of context layers in sight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodChart</name>
    <message numerus="yes">
        <source>%n more table(s): make the chart higher</source>
        <translation>
            <numerusform>%n more table: make the chart higher</numerusform>
            <numerusform>%n more tables: make the chart higher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message numerus="yes">
        <source>and %n more: type on to narrow</source>
        <translation>
            <numerusform>and %n more: type on to narrow</numerusform>
            <numerusform>and %n more: type on to narrow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCounts</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in sight</source>
        <translation>
            <numerusform>%n event in sight</numerusform>
            <numerusform>%n events in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shown as a count</source>
        <translation>
            <numerusform>%n of them shown as a count</numerusform>
            <numerusform>%n of them shown as a count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room for a label</source>
        <translation>
            <numerusform>%n without room for a label</numerusform>
            <numerusform>%n without room for a label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%n label(s) without room here; zoom in to read them</source>
        <translation>
            <numerusform>%n label without room here; zoom in to read it</numerusform>
            <numerusform>%n labels without room here; zoom in to read them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadCounts</name>
    <message numerus="yes">
        <source>%Ln row(s) of the table could not be read and are not shown.</source>
        <translation>
            <numerusform>%Ln row of the table could not be read and is not shown.</numerusform>
            <numerusform>%Ln rows of the table could not be read and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) mean nothing; their events are shown without them.</source>
        <translation>
            <numerusform>1 cell means nothing; its event is shown without it.</numerusform>
            <numerusform>%Ln cells mean nothing; their events are shown without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>The first is listed.</numerusform>
            <numerusform>The first %Ln are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallCounts</name>
    <message numerus="yes">
        <source>%n more in the chart</source>
        <translation>
            <numerusform>%n more in the chart</numerusform>
            <numerusform>%n more in the chart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) published later</source>
        <translation>
            <numerusform>%n claim published later</numerusform>
            <numerusform>%n claims published later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undated claim(s) left out</source>
        <translation>
            <numerusform>%n undated claim left out</numerusform>
            <numerusform>%n undated claims left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDiagram</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
