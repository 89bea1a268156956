<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Chinagodrar viewer {0}</source>
        <translation>Chinagodrar viewer {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Shows a battle as it is known: what happened, in which order, who says so, and since when.</source>
        <translation>Montre une bataille telle qu’on la connaît&#xa0;: ce qui s’est passé, dans quel ordre, qui le dit, et depuis quand.</translation>
    </message>
    <message>
        <source>It never goes to the network by itself. A source opens in your browser only when you ask for it.</source>
        <translation>Le programme ne se connecte jamais de lui-même au réseau. Une source ne s’ouvre dans votre navigateur que si vous le demandez.</translation>
    </message>
    <message>
        <source>Licence of the content: {0}</source>
        <translation>Licence du contenu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>The program is under the MIT licence, the bundled content under CC BY-SA 4.0.</source>
        <translation>Le programme est sous licence MIT, le contenu fourni sous licence CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3, pyqtgraph under MIT, NumPy and msgspec under BSD-3.</source>
        <translation>Qt et PySide6 sont utilisés sous licence LGPL 3, pyqtgraph sous licence MIT, NumPy et msgspec sous licence BSD-3.</translation>
    </message>
    <message>
        <source>The fonts Noto Sans and Noto Serif are used under the SIL Open Font License 1.1:</source>
        <translation>Les polices Noto Sans et Noto Serif sont utilisées sous la licence SIL Open Font License 1.1&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a battle file</source>
        <translation>Ouvrir un fichier de bataille</translation>
    </message>
    <message>
        <source>Open the &amp;Battle of Chinagodrar</source>
        <translation>Ouvrir la &amp;bataille de Chinégodar</translation>
    </message>
    <message>
        <source>Show the battle that comes with the program</source>
        <translation>Afficher la bataille fournie avec le programme</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save what you see as a picture, PDF or table</source>
        <translation>Enregistrer ce qui est affiché&#xa0;: image, PDF ou tableau</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>Événement &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the event before</source>
        <translation>Aller à l’événement précédent</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>Événement &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the event after</source>
        <translation>Aller à l’événement suivant</translation>
    </message>
    <message>
        <source>Lane &amp;above</source>
        <translation>Ligne du &amp;dessus</translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane above</source>
        <translation>Aller à l’événement le plus proche de la ligne du dessus</translation>
    </message>
    <message>
        <source>Lane &amp;below</source>
        <translation>Ligne du dess&amp;ous</translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane below</source>
        <translation>Aller à l’événement le plus proche de la ligne du dessous</translation>
    </message>
    <message>
        <source>&amp;First event</source>
        <translation>Pre&amp;mier événement</translation>
    </message>
    <message>
        <source>Go to the first event</source>
        <translation>Aller au premier événement</translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation>Der&amp;nier événement</translation>
    </message>
    <message>
        <source>Go to the last event</source>
        <translation>Aller au dernier événement</translation>
    </message>
    <message>
        <source>Pl&amp;ay</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>Step through the events by itself, or pause</source>
        <translation>Faire défiler les événements, ou mettre en pause</translation>
    </message>
    <message>
        <source>Known &amp;earlier</source>
        <translation>Connu plus &amp;tôt</translation>
    </message>
    <message>
        <source>Show what was known on the publication day before</source>
        <translation>Montrer ce qu’on savait au jour de publication précédent</translation>
    </message>
    <message>
        <source>Known la&amp;ter</source>
        <translation>Connu plus t&amp;ard</translation>
    </message>
    <message>
        <source>Show what was known on the publication day after</source>
        <translation>Montrer ce qu’on savait au jour de publication suivant</translation>
    </message>
    <message>
        <source>Known to&amp;day</source>
        <translation>Connu à ce &amp;jour</translation>
    </message>
    <message>
        <source>Show all that is known today</source>
        <translation>Montrer tout ce qu’on sait aujourd’hui</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Vue précédente</translation>
    </message>
    <message>
        <source>Go back to what you saw before</source>
        <translation>Revenir à ce qui était affiché avant</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>V&amp;ue suivante</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find an event, place, person or source</source>
        <translation>Chercher un événement, un lieu, une personne ou une source</translation>
    </message>
    <message>
        <source>Event&apos;s &amp;source</source>
        <translation>Sour&amp;ce de l’événement</translation>
    </message>
    <message>
        <source>Open the first source of the event</source>
        <translation>Ouvrir la première source de l’événement</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Show less time, around the selected event</source>
        <translation>Montrer une durée plus courte, autour de l’événement sélectionné</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Montrer une durée plus longue</translation>
    </message>
    <message>
        <source>Fit &amp;everything</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Montrer toute la période</translation>
    </message>
    <message>
        <source>E&amp;ven steps</source>
        <translation>Pas é&amp;gaux</translation>
    </message>
    <message>
        <source>Give every event the same room instead of true scale</source>
        <translation>Donner la même place à chaque événement, au lieu de l’échelle réelle</translation>
    </message>
    <message>
        <source>Event &amp;list</source>
        <translation>&amp;Liste des événements</translation>
    </message>
    <message>
        <source>Show or hide the list of all events</source>
        <translation>Afficher ou masquer la liste de tous les événements</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>Réta&amp;blir les panneaux</translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation>Remettre tous les panneaux à leur place</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Réduire les ani&amp;mations</translation>
    </message>
    <message>
        <source>Jump instead of flying</source>
        <translation>Sauter d’une vue à l’autre, sans animation</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein écra&amp;n</translation>
    </message>
    <message>
        <source>Fill the screen, or leave it</source>
        <translation>Passer en plein écran, ou en sortir</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Aide et raccourcis</translation>
    </message>
    <message>
        <source>How to read the timeline, and all keys</source>
        <translation>Comment lire la frise, et tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>Version, licences and sources</source>
        <translation>Version, licences et sources</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>No claim about casualties had been published by then.</source>
        <translation>Aucun chiffre de pertes n’avait encore été publié à cette date.</translation>
    </message>
    <message>
        <source>The file holds no claim about casualties here.</source>
        <translation>Le fichier ne contient ici aucun chiffre de pertes.</translation>
    </message>
    <message numerus="yes">
        <source>%n later attack(s) not shown on {0}</source>
        <translation>
            <numerusform>%n attaque postérieure au {0} n’est pas montrée</numerusform>
            <numerusform>%n attaques postérieures au {0} ne sont pas montrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later claim(s) not yet published on {0}</source>
        <translation>
            <numerusform>%n chiffre pas encore publié au {0}</numerusform>
            <numerusform>%n chiffres pas encore publiés au {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undated claim(s) left out</source>
        <translation>
            <numerusform>%n chiffre sans date laissé de côté</numerusform>
            <numerusform>%n chiffres sans date laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n masqué par le filtre</numerusform>
            <numerusform>%n masqués par le filtre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s).</source>
        <translation>
            <numerusform>%n repère.</numerusform>
            <numerusform>%n repères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Qui dit quoi</translation>
    </message>
    <message>
        <source>What was known when</source>
        <translation>Ce qu’on savait, et quand</translation>
    </message>
    <message>
        <source>Compared with other attacks</source>
        <translation>Comparaison avec d’autres attaques</translation>
    </message>
    <message>
        <source>Casualty chart: {0}</source>
        <translation>Graphique des pertes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>own losses</source>
        <translation>ses propres pertes</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tiers</translation>
    </message>
    <message>
        <source>opponent’s claim</source>
        <translation>chiffre de l’adversaire</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>ou plus</translation>
    </message>
    <message>
        <source>since revised</source>
        <translation>révisé depuis</translation>
    </message>
    <message>
        <source>last official count</source>
        <translation>dernier bilan officiel</translation>
    </message>
    <message>
        <source>no official count</source>
        <translation>sans bilan officiel</translation>
    </message>
    <message>
        <source>lowest to highest claim</source>
        <translation>du chiffre le plus bas au plus haut</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>all claims, whenever published</source>
        <translation>tous les chiffres, quelle que soit leur date de publication</translation>
    </message>
    <message>
        <source>as known on {0}</source>
        <translation>connu au {0}</translation>
    </message>
    <message>
        <source>Sources by their numbers</source>
        <translation>Sources, par numéro</translation>
    </message>
</context>
<context>
    <name>CasualtyPanel</name>
    <message>
        <source>Casualties</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the numbers as a table, or the chart again (Space)</source>
        <translation>Montrer les chiffres en tableau, ou revenir au graphique (Espace)</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Chiffres en tableau</translation>
    </message>
    <message>
        <source>Chosen by selection and zoom</source>
        <translation>Choisi selon la sélection et le zoom</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Qui dit quoi</translation>
    </message>
    <message>
        <source>What was known when</source>
        <translation>Ce qu’on savait, et quand</translation>
    </message>
    <message>
        <source>Compared with other attacks</source>
        <translation>Comparaison avec d’autres attaques</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>By claim</source>
        <translation>Par chiffre</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Par date</translation>
    </message>
    <message>
        <source>By attack</source>
        <translation>Par attaque</translation>
    </message>
    <message>
        <source>Casualties — {0}</source>
        <translation>Pertes — {0}</translation>
    </message>
    <message>
        <source>Choose the chart: {0} is shown (Space opens the menu)</source>
        <translation>Choisir le graphique&#xa0;; affiché&#xa0;: {0} (Espace ouvre le menu)</translation>
    </message>
    <message>
        <source>Casualty chart: {0}</source>
        <translation>Graphique des pertes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
</context>
<context>
    <name>CertaintyWords</name>
    <message>
        <source>Established</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Rapporté</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confirmé</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Qui compte quoi</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>Last official count</source>
        <translation>Dernier bilan officiel</translation>
    </message>
    <message>
        <source>Lowest to highest claim</source>
        <translation>Du plus bas au plus haut</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>aucun connu</translation>
    </message>
    <message>
        <source>number not stated</source>
        <translation>nombre non précisé</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} ou plus</translation>
    </message>
</context>
<context>
    <name>CitationMark</name>
    <message>
        <source>Source {number}: {title}</source>
        <translation>Source {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Statement {locator}</source>
        <translation>Affirmation {locator}</translation>
    </message>
    <message>
        <source>Enter opens the source</source>
        <translation>Entrée ouvre la source</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>soldiers</source>
        <translation>soldats</translation>
    </message>
    <message>
        <source>gendarmes</source>
        <translation>gendarmes</translation>
    </message>
    <message>
        <source>militants</source>
        <translation>combattants</translation>
    </message>
    <message>
        <source>civilians</source>
        <translation>civils</translation>
    </message>
    <message>
        <source>status unclear</source>
        <translation>statut incertain</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>tués</translation>
    </message>
    <message>
        <source>wounded</source>
        <translation>blessés</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>disparus</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>capturés</translation>
    </message>
    <message>
        <source>killed or wounded</source>
        <translation>tués ou blessés</translation>
    </message>
    <message>
        <source>wounded or missing</source>
        <translation>blessés ou disparus</translation>
    </message>
    <message>
        <source>captured or missing</source>
        <translation>capturés ou disparus</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisoire</translation>
    </message>
    <message>
        <source>official</source>
        <translation>officiel</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>revendiqué</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporté</translation>
    </message>
    <message>
        <source>own losses</source>
        <translation>ses propres pertes</translation>
    </message>
    <message>
        <source>an opponent’s losses</source>
        <translation>pertes de l’adversaire</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tiers</translation>
    </message>
    <message>
        <source>number not stated</source>
        <translation>nombre non précisé</translation>
    </message>
    <message>
        <source>{0} at most</source>
        <translation>{0} au plus</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} ou plus</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ&#xa0;{0}</translation>
    </message>
    <message>
        <source>Said by {0} ({1}, {2})</source>
        <translation>Selon&#xa0;: {0} ({1}, {2})</translation>
    </message>
    <message>
        <source>Published: {0}</source>
        <translation>Publié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{figure} {kind}</source>
        <translation>{figure}&#xa0;{kind}</translation>
    </message>
    <message>
        <source>{kind}: {said}</source>
        <translation>{kind}&#xa0;: {said}</translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources divergent</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Speaker counts</source>
        <translation>Qui compte quoi</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Claims published by {day}</source>
        <translation>Chiffres publiés jusqu’au {day}</translation>
    </message>
    <message>
        <source>Enter opens the source of the selected claim.</source>
        <translation>Entrée ouvre la source du chiffre sélectionné.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Chiffres avancés</translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <source>Casualty claims</source>
        <translation>Chiffres de pertes avancés</translation>
    </message>
</context>
<context>
    <name>DisagreementChip</name>
    <message>
        <source>Opens the claims side by side (Enter)</source>
        <translation>Montre les chiffres côte à côte (Entrée)</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Selected event</source>
        <translation>Événement sélectionné</translation>
    </message>
</context>
<context>
    <name>EventCardPage</name>
    <message>
        <source>Opens the claims side by side (Enter)</source>
        <translation>Montre les chiffres côte à côte (Entrée)</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Aucun événement sélectionné</translation>
    </message>
    <message>
        <source>Choose one on the timeline or in the event list.</source>
        <translation>Choisissez-en un sur la frise ou dans la liste des événements.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sources disagree: {title}</source>
        <translation>Les sources divergent&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Certainty: {level}</source>
        <translation>Certitude&#xa0;: {level}</translation>
    </message>
    <message>
        <source>{side}, {kind}: {figures}</source>
        <translation>{side}, {kind}&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>Claims ({count}): </source>
        <translation>Chiffres avancés ({count})&#xa0;: </translation>
    </message>
    <message>
        <source>Place: </source>
        <translation>Lieu&#xa0;: </translation>
    </message>
    <message>
        <source>People: </source>
        <translation>Personnes&#xa0;: </translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>aussi {names}</translation>
    </message>
    <message>
        <source>position not published</source>
        <translation>position non publiée</translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Camp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>EventListView</name>
    <message>
        <source>Event list</source>
        <translation>Liste des événements</translation>
    </message>
    <message>
        <source>Up and Down choose an event, letters find a title, Enter shows it</source>
        <translation>Haut et Bas choisissent un événement, les lettres trouvent un titre, Entrée le montre</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Shelling or air strike</source>
        <translation>Bombardement ou frappe aérienne</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Toll published</source>
        <translation>Bilan publié</translation>
    </message>
    <message>
        <source>Political</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>Déplacement de population</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>Toute la fenêtre</translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation>La frise</translation>
    </message>
    <message>
        <source>The infobox</source>
        <translation>L’infobox</translation>
    </message>
    <message>
        <source>The casualty chart</source>
        <translation>Le graphique des pertes</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Image (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dessin (SVG)</translation>
    </message>
    <message>
        <source>Page (PDF)</source>
        <translation>Page (PDF)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Battle file (JSON)</source>
        <translation>Fichier de bataille (JSON)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Claires, pour le papier</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>What is saved is what the window shows now: range, selection, and date of knowledge.</source>
        <translation>Ce qui est enregistré est ce que montre la fenêtre&#xa0;: période, sélection et date des connaissances.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter ({shown} of {all})</source>
        <translation>Filtre ({shown} sur {all})</translation>
    </message>
    <message>
        <source>Only {shown} of {all} events are shown (Space opens the filter)</source>
        <translation>Seuls {shown} événements sur {all} sont affichés (Espace ouvre le filtre)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Show only some sides, kinds, certainties or sources (Space)</source>
        <translation>N’afficher que certains camps, types, degrés de certitude ou sources (Espace)</translation>
    </message>
</context>
<context>
    <name>FilterChoices</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Camps</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Show only what is checked (Space)</source>
        <translation>N’afficher que ce qui est coché (Espace)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Chercher une source</translation>
    </message>
    <message>
        <source>Narrows the list of sources below</source>
        <translation>Réduit la liste de sources ci-dessous</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Show only events on these sources (Space checks)</source>
        <translation>N’afficher que les événements tirés de ces sources (Espace coche)</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Show every event again</source>
        <translation>Afficher de nouveau tous les événements</translation>
    </message>
    <message>
        <source>{shown} of {all} events</source>
        <translation>{shown} événements sur {all}</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Named ranges</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>True scale</source>
        <translation>Échelle réelle</translation>
    </message>
    <message>
        <source>An hour takes the same room everywhere (E switches)</source>
        <translation>Une heure prend partout la même place (E change)</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>Pas égaux</translation>
    </message>
    <message>
        <source>Every event takes the same room (E switches)</source>
        <translation>Chaque événement prend la même place (E change)</translation>
    </message>
    <message>
        <source>Show {0} ({1})</source>
        <translation>Afficher «&#xa0;{0}&#xa0;» ({1})</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Précédent</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Suivant ›</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ Pause</translation>
    </message>
    <message>
        <source>► Play</source>
        <translation>► Lecture</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and keys</source>
        <translation>Aide et raccourcis</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Comment lire la frise</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>A solid bar: it surely went on then. A pale or soft part: it may have; nobody published when.</source>
        <translation>Barre pleine&#xa0;: l’événement se déroulait sûrement alors. Partie pâle ou estompée&#xa0;: peut-être&#xa0;; personne n’a publié l’heure ni le jour exacts.</translation>
    </message>
    <message>
        <source>A dashed arrow: one came after the other. An arrow with “+20 min”: the time between is known.</source>
        <translation>Flèche en tirets&#xa0;: l’un est venu après l’autre. Flèche avec «&#xa0;+20&#xa0;min&#xa0;»&#xa0;: on connaît le temps écoulé entre les deux.</translation>
    </message>
    <message>
        <source>True scale gives every hour the same room. Even steps give every event the same room.</source>
        <translation>L’échelle réelle donne la même place à chaque heure. Les pas égaux donnent la même place à chaque événement.</translation>
    </message>
    <message>
        <source>Every number says who gave it. A bar with a dashed edge is a party’s claim about its enemy.</source>
        <translation>Chaque chiffre dit qui le donne. Une barre au bord en tirets est ce qu’un camp affirme de son ennemi.</translation>
    </message>
    <message>
        <source>“89+” means 89 or more. A number that nobody gave is unknown; it is not zero.</source>
        <translation>«&#xa0;89+&#xa0;» signifie 89 ou plus. Un nombre que personne n’a donné est inconnu&#xa0;: ce n’est pas zéro.</translation>
    </message>
    <message>
        <source>Set “as known on” to a day, or drag the amber line: you see the toll as it stood then.</source>
        <translation>Réglez «&#xa0;Connu au&#xa0;» sur un jour, ou déplacez la ligne ambre&#xa0;: vous voyez le bilan tel qu’il était alors.</translation>
    </message>
    <message>
        <source>The mouse wheel zooms at the cursor; Shift and the wheel, or dragging, moves along.</source>
        <translation>La molette de la souris zoome autour du pointeur&#xa0;; Maj et la molette, ou le glissement, déplacent la frise.</translation>
    </message>
    <message>
        <source>Show a named range</source>
        <translation>Afficher une période</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoomer autour du pointeur</translation>
    </message>
    <message>
        <source>Shift+Wheel, drag</source>
        <translation>Maj+Molette, glisser</translation>
    </message>
    <message>
        <source>Move along the timeline</source>
        <translation>Se déplacer sur la frise</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Aller à l’élément suivant</translation>
    </message>
    <message>
        <source>Close a message, the search or full screen</source>
        <translation>Fermer un message, la recherche ou le plein écran</translation>
    </message>
</context>
<context>
    <name>Infobox</name>
    <message>
        <source>Part of {conflict}</source>
        <translation>S’inscrit dans {conflict}</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>Rien de publié encore</translation>
    </message>
    <message>
        <source>{status} — {speaker}, {published}</source>
        <translation>{status} — {speaker}, {published}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Description of the image</source>
        <translation>Description de l’image</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Map caption</source>
        <translation>Légende de la carte</translation>
    </message>
    <message>
        <source>Map label</source>
        <translation>Nom sur la carte</translation>
    </message>
    <message>
        <source>Territorial changes</source>
        <translation>Changements territoriaux</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Belligerents</source>
        <translation>Belligérants</translation>
    </message>
    <message>
        <source>Commanders and leaders</source>
        <translation>Commandants</translation>
    </message>
    <message>
        <source>Units involved</source>
        <translation>Unités engagées</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Effectifs</translation>
    </message>
    <message>
        <source>Political strength</source>
        <translation>Forces politiques</translation>
    </message>
    <message>
        <source>Military strength</source>
        <translation>Forces militaires</translation>
    </message>
    <message>
        <source>Casualties and losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
</context>
<context>
    <name>InfoboxPage</name>
    <message>
        <source>Content note</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources divergent</translation>
    </message>
    <message>
        <source>Sources disagree ({count})</source>
        <translation>Les sources divergent ({count})</translation>
    </message>
    <message>
        <source>Go to “{event}” (Enter)</source>
        <translation>Aller à «&#xa0;{event}&#xa0;» (Entrée)</translation>
    </message>
    <message>
        <source>Show the place (Enter)</source>
        <translation>Montrer le lieu (Entrée)</translation>
    </message>
</context>
<context>
    <name>InfoboxView</name>
    <message>
        <source>Infobox</source>
        <translation>Infobox</translation>
    </message>
</context>
<context>
    <name>KnownBar</name>
    <message>
        <source>Known earlier</source>
        <translation>Connu plus tôt</translation>
    </message>
    <message>
        <source>The publication day before (Ctrl+Left)</source>
        <translation>Le jour de publication précédent (Ctrl+Gauche)</translation>
    </message>
    <message>
        <source>Known later</source>
        <translation>Connu plus tard</translation>
    </message>
    <message>
        <source>The publication day after (Ctrl+Right)</source>
        <translation>Le jour de publication suivant (Ctrl+Droite)</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>À ce jour</translation>
    </message>
    <message>
        <source>All that is known now (Ctrl+T)</source>
        <translation>Tout ce qu’on sait aujourd’hui (Ctrl+T)</translation>
    </message>
    <message>
        <source>As known: today</source>
        <translation>Connu à ce jour</translation>
    </message>
    <message>
        <source>As known on {day}</source>
        <translation>Connu au {day}</translation>
    </message>
</context>
<context>
    <name>KnownChart</name>
    <message>
        <source>No figure of this event has a date of publication.</source>
        <translation>Aucun chiffre de cet événement n’a de date de publication.</translation>
    </message>
    <message>
        <source>No figures were published in this stretch of time.</source>
        <translation>Aucun chiffre n’a été publié dans cet intervalle de temps.</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Afficher {0}</translation>
    </message>
    <message>
        <source>No figures had been published by {0}.</source>
        <translation>Aucun chiffre n’avait été publié au {0}.</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>tués</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>{0} — Chinagodrar viewer</source>
        <translation>{0} — Chinagodrar viewer</translation>
    </message>
    <message>
        <source>Event {0} of {1}</source>
        <translation>Événement {0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n masqué par le filtre</numerusform>
            <numerusform>%n masqués par le filtre</numerusform>
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
            <numerusform>%n divergence</numerusform>
            <numerusform>%n divergences</numerusform>
        </translation>
    </message>
    <message>
        <source>→ goes from event to event. The mouse wheel zooms. “Sources disagree” compares the numbers.</source>
        <translation>→ passe d’un événement à l’autre. La molette de la souris zoome. «&#xa0;Les sources divergent&#xa0;» compare les chiffres.</translation>
    </message>
    <message>
        <source>Open a battle file</source>
        <translation>Ouvrir un fichier de bataille</translation>
    </message>
    <message>
        <source>Battle files (*.json);;All files (*)</source>
        <translation>Fichiers de bataille (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on this file. The first: </source>
        <translation>
            <numerusform>%n remarque sur ce fichier&#xa0;: </numerusform>
            <numerusform>%n remarques sur ce fichier. La première&#xa0;: </numerusform>
        </translation>
    </message>
    <message>
        <source>Wheel zooms · ← → step · Space plays · F1 help</source>
        <translation>Molette&#xa0;: zoom · ← →&#xa0;: pas à pas · Espace&#xa0;: lecture · F1&#xa0;: aide</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Named ranges</source>
        <translation>Pér&amp;iodes</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation>&amp;Horloge</translation>
    </message>
    <message>
        <source>&amp;Local time of the place</source>
        <translation>Heure &amp;locale du lieu</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>From &amp;H-hour (H+20 min)</source>
        <translation>À partir de l’&amp;heure H (H+20&#xa0;min)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Thèm&amp;e</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Lang&amp;ue</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Aucun fichier récent</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>&amp;Oublier ces fichiers</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Fermer ce message (Échap)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NoteMark</name>
    <message>
        <source>Note: {note}</source>
        <translation>Remarque&#xa0;: {note}</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>“{0}” needs more memory than this computer has.</source>
        <translation>«&#xa0;{0}&#xa0;» demande plus de mémoire que cet ordinateur n’en a.</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être ouvert&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Shows {0} of {1}</source>
        <translation>Montre {0}, sur un total de {1}</translation>
    </message>
    <message>
        <source>The whole time; drag the window to move, its edges to resize (Left, Right, +, −)</source>
        <translation>Toute la période&#xa0;; glisser la fenêtre pour la déplacer, ses bords pour l’agrandir ou la réduire (Gauche, Droite, +, −)</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Put “{0}” in a window of its own, or back</source>
        <translation>Mettre «&#xa0;{0}&#xa0;» dans sa propre fenêtre, ou à sa place</translation>
    </message>
    <message>
        <source>Close “{0}” (View → Panels brings it back)</source>
        <translation>Fermer «&#xa0;{0}&#xa0;» (à rouvrir par Affichage → Panneaux)</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Infobox</source>
        <translation>Infobox</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Event list</source>
        <translation>Liste des événements</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Position not published</source>
        <translation>Position non publiée</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Also written {0}</source>
        <translation>S’écrit aussi {0}</translation>
    </message>
    <message>
        <source>Shows this source (Space)</source>
        <translation>Montre cette source (Espace)</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find an event, place, person or source</source>
        <translation>Événement, lieu, personne ou source</translation>
    </message>
    <message>
        <source>Find an event, place, person or source (Ctrl+F)</source>
        <translation>Chercher un événement, un lieu, une personne ou une source (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Effacer (Échap)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type on to narrow</source>
        <translation>
            <numerusform>et %n autre&#xa0;: continuez à taper pour préciser</numerusform>
            <numerusform>et %n autres&#xa0;: continuez à taper pour préciser</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{title} — {kind}</source>
        <translation>{title} — {kind}</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>dans le texte</translation>
    </message>
    <message>
        <source>{found} ({why})</source>
        <translation>{found} ({why})</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>auteur d’un chiffre</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats de la recherche</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>The file cites this source but does not describe it.</source>
        <translation>Le fichier cite cette source, mais ne la décrit pas.</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>&amp;Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Opens the address in your web browser; needs the internet</source>
        <translation>Ouvre l’adresse dans votre navigateur&#xa0;; une connexion à Internet est nécessaire</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
    <message>
        <source>Copies the address to the clipboard</source>
        <translation>Copie l’adresse dans le presse-papiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Ferme cette fenêtre (Échap)</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>no date given</source>
        <translation>date non indiquée</translation>
    </message>
    <message>
        <source>Encyclopedia</source>
        <translation>Encyclopédie</translation>
    </message>
    <message>
        <source>Official statement</source>
        <translation>Déclaration officielle</translation>
    </message>
    <message>
        <source>News outlet</source>
        <translation>Média d’information</translation>
    </message>
    <message>
        <source>News agency</source>
        <translation>Agence de presse</translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation>Organisation non gouvernementale</translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation>Nations unies</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Monitoring of armed groups</source>
        <translation>Suivi des groupes armés</translation>
    </message>
    <message>
        <source>A party to the conflict</source>
        <translation>Partie au conflit</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Haoussa</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Zarma</source>
        <translation>Zarma</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>+{} min</source>
        <translation>+{}&#xa0;min</translation>
    </message>
    <message>
        <source>+{} h</source>
        <translation>+{}&#xa0;h</translation>
    </message>
    <message>
        <source>+{} d</source>
        <translation>+{}&#xa0;j</translation>
    </message>
    <message>
        <source>order known · clock times not published</source>
        <translation>ordre connu · heures non publiées</translation>
    </message>
    <message>
        <source>order known</source>
        <translation>ordre connu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation>Connu au {}</translation>
    </message>
    <message>
        <source>established</source>
        <translation>établi</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporté</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contesté</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>+{}</source>
        <translation>+{}</translation>
    </message>
    <message>
        <source>Certainty: {}</source>
        <translation>Certitude&#xa0;: {}</translation>
    </message>
    <message>
        <source>Shows {}</source>
        <translation>Montre {}</translation>
    </message>
    <message>
        <source>even steps</source>
        <translation>pas égaux</translation>
    </message>
    <message>
        <source>selected: {0}, {1}</source>
        <translation>sélection&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>as known on {}</source>
        <translation>connu au {}</translation>
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
            <numerusform>%n événement visible</numerusform>
            <numerusform>%n événements visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shown as a count</source>
        <translation>
            <numerusform>dont %n montré par un nombre</numerusform>
            <numerusform>dont %n montrés par un nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room for a label</source>
        <translation>
            <numerusform>%n sans place pour son nom</numerusform>
            <numerusform>%n sans place pour leur nom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>Drag to show what was known on a date; past the right edge is today</source>
        <translation>Glisser pour montrer ce qu’on savait à une date&#xa0;; au-delà du bord droit, c’est aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without room here; zoom in to read them</source>
        <translation>
            <numerusform>%n nom sans place ici&#xa0;; zoomez pour le lire</numerusform>
            <numerusform>%n noms sans place ici&#xa0;; zoomez pour les lire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDiagram</name>
    <message>
        <source>What we know about when</source>
        <translation>Ce qu’on sait du moment</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>fin&#xa0;: {when}</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>depuis le {when}</translation>
    </message>
    <message>
        <source>within {when}</source>
        <translation>à un moment de&#xa0;: {when}</translation>
    </message>
    <message>
        <source>{when} at the earliest</source>
        <translation>{when} au plus tôt</translation>
    </message>
    <message>
        <source>{when} at the latest</source>
        <translation>{when} au plus tard</translation>
    </message>
    <message>
        <source>during: {event}</source>
        <translation>pendant&#xa0;: {event}</translation>
    </message>
    <message>
        <source>once over: {event}</source>
        <translation>après la fin de&#xa0;: {event}</translation>
    </message>
    <message>
        <source>begins after: {event}</source>
        <translation>commence après&#xa0;: {event}</translation>
    </message>
    <message>
        <source>begins before: {event}</source>
        <translation>commence avant&#xa0;: {event}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n&#xa0;j</numerusform>
            <numerusform>%n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>about {span}</source>
        <translation>environ&#xa0;{span}</translation>
    </message>
    <message>
        <source>{span} after: {event}</source>
        <translation>{span} après&#xa0;: {event}</translation>
    </message>
    <message>
        <source>{span} before: {event}</source>
        <translation>{span} avant&#xa0;: {event}</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
</context>
</TS>
