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
        <source>The map is made from Natural Earth (public domain), GeoNames (CC BY 4.0) and Unicode CLDR.</source>
        <translation>La carte est faite à partir de Natural Earth (domaine public), de GeoNames (CC BY 4.0) et d’Unicode CLDR.</translation>
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
        <source>&amp;Present</source>
        <translation>&amp;Présenter</translation>
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
        <source>&amp;Add context events…</source>
        <translation>A&amp;jouter des événements de contexte…</translation>
    </message>
    <message>
        <source>Show a large table of events behind the battle: UCDP, ACLED, CSV, Parquet</source>
        <translation>Afficher un grand tableau d’événements derrière la bataille&#xa0;: UCDP, ACLED, CSV, Parquet</translation>
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
        <translation>Rangée du &amp;dessus</translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane above</source>
        <translation>Aller à l’événement le plus proche de la rangée du dessus</translation>
    </message>
    <message>
        <source>Lane &amp;below</source>
        <translation>Rangée du dess&amp;ous</translation>
    </message>
    <message>
        <source>Go to the nearest event in the lane below</source>
        <translation>Aller à l’événement le plus proche de la rangée du dessous</translation>
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
        <source>&amp;More room for context events</source>
        <translation>&amp;Plus de place pour les événements de contexte</translation>
    </message>
    <message>
        <source>Give the lanes of the context events more of the timeline’s height</source>
        <translation>Donner plus de hauteur aux rangées des événements de contexte sur la frise</translation>
    </message>
    <message>
        <source>L&amp;ess room for context events</source>
        <translation>&amp;Moins de place pour les événements de contexte</translation>
    </message>
    <message>
        <source>Give the lanes of the context events less of the timeline’s height</source>
        <translation>Donner moins de hauteur aux rangées des événements de contexte sur la frise</translation>
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
        <source>Show the lesson to a class, from its first step</source>
        <translation>Présenter la leçon à une classe, depuis la première étape</translation>
    </message>
    <message>
        <source>Present from &amp;here</source>
        <translation>Présenter à partir d’&amp;ici</translation>
    </message>
    <message>
        <source>Show the lesson from the step about the selected event</source>
        <translation>Présenter la leçon à partir de l’étape sur l’événement sélectionné</translation>
    </message>
    <message>
        <source>&amp;Lesson and screens…</source>
        <translation>&amp;Leçon et écrans…</translation>
    </message>
    <message>
        <source>Choose the lesson, its first step and the screens, then present</source>
        <translation>Choisir la leçon, sa première étape et les écrans, puis présenter</translation>
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
    <name>Activity</name>
    <message>
        <source>Hide the answer</source>
        <translation>Masquer la réponse</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Montrer la réponse</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>Place {0}</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Arrows and Enter move the cards; the clicker still goes on</source>
        <translation>Les flèches et Entrée déplacent les cartes&#xa0;; la télécommande avance toujours</translation>
    </message>
    <message>
        <source>Answer on the wall</source>
        <translation>Réponse à l’écran</translation>
    </message>
    <message>
        <source>Show the answer to the class, or hide it</source>
        <translation>Montrer la réponse à la classe, ou la masquer</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>All cards as they lay at first</source>
        <translation>Remettre toutes les cartes comme au début</translation>
    </message>
    <message>
        <source>Activity · {0}</source>
        <translation>Activité · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} in their right places</source>
        <translation>{0} sur {1} à leur place</translation>
    </message>
    <message>
        <source>{0} of {1} answered, {2} right</source>
        <translation>{0} réponses sur {1}, dont justes&#xa0;: {2}</translation>
    </message>
</context>
<context>
    <name>ActivityCounts</name>
    <message numerus="yes">
        <source>%n of {0} right</source>
        <translation>
            <numerusform>%n juste sur {0}</numerusform>
            <numerusform>%n justes sur {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributionDialog</name>
    <message>
        <source>How to cite this table</source>
        <translation>Comment citer ce tableau</translation>
    </message>
    <message>
        <source>The table does not say whose it is.</source>
        <translation>Le tableau ne dit pas de qui il vient.</translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>Audience window</source>
        <translation>Fenêtre de la classe</translation>
    </message>
    <message>
        <source>What the class sees; every control is in the presenter window</source>
        <translation>Ce que voit la classe&#xa0;; toutes les commandes sont dans la fenêtre de l’enseignant</translation>
    </message>
</context>
<context>
    <name>BattleMap</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>The map cannot be drawn. The other views are not affected.</source>
        <translation>La carte ne peut pas être dessinée. Les autres vues ne sont pas touchées.</translation>
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
        <source>Reported deaths per period</source>
        <translation>Morts déclarés par période</translation>
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
        <source>best estimate</source>
        <translation>meilleure estimation</translation>
    </message>
    <message>
        <source>lowest to highest estimate</source>
        <translation>de la plus basse à la plus haute estimation</translation>
    </message>
    <message>
        <source>of these found</source>
        <translation>dont trouvés</translation>
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
        <source>Context: {0}</source>
        <translation>Contexte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Map: Natural Earth; towns: GeoNames (CC BY 4.0)</source>
        <translation>Carte&#xa0;: Natural Earth&#xa0;; villes&#xa0;: GeoNames (CC BY 4.0)</translation>
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
        <source>Reported deaths per period</source>
        <translation>Morts déclarés par période</translation>
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
        <source>By period</source>
        <translation>Par période</translation>
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
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Reported deaths</source>
        <translation>Morts déclarés</translation>
    </message>
    <message>
        <source>Lowest to highest estimates</source>
        <translation>Estimations, de la plus basse à la plus haute</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>Sans nombre</translation>
    </message>
    <message>
        <source>Found: deaths</source>
        <translation>Trouvé&#xa0;: morts</translation>
    </message>
    <message>
        <source>Found: events</source>
        <translation>Trouvé&#xa0;: événements</translation>
    </message>
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
    <name>Chronology</name>
    <message>
        <source>an event cannot be placed by itself.</source>
        <translation>un événement ne peut pas être situé par rapport à lui-même.</translation>
    </message>
    <message>
        <source>Remove {0} here.</source>
        <translation>Retirez {0} ici.</translation>
    </message>
    <message>
        <source>Add that event or remove the id here.</source>
        <translation>Ajoutez cet événement ou retirez l’identifiant ici.</translation>
    </message>
    <message>
        <source>there is no event {0}.</source>
        <translation>il n’y a pas d’événement {0}.</translation>
    </message>
    <message>
        <source>this order goes round in a circle: {0}.</source>
        <translation>cet ordre tourne en rond&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>no times can satisfy all of these: {0}.</source>
        <translation>aucun moment ne peut satisfaire tout cela&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Remove the relation among them that is not known.</source>
        <translation>Retirez celle de ces relations qui n’est pas connue.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, but {1}</source>
        <translation>{0}, mais {1}</translation>
    </message>
    <message>
        <source>date and order contradict each other: {0}.</source>
        <translation>la date et l’ordre se contredisent&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Correct one of these dates or remove a relation.</source>
        <translation>Corrigez l’une de ces dates ou retirez une relation.</translation>
    </message>
    <message>
        <source>{0} is dated {1}</source>
        <translation>{0} est daté {1}</translation>
    </message>
    <message>
        <source>{0} is dated {1} about {2}</source>
        <translation>{0} est daté {1} vers {2}</translation>
    </message>
    <message>
        <source>{0} is dated {1} {2}</source>
        <translation>{0} est daté {1} {2}</translation>
    </message>
    <message>
        <source>{0} begins about {1} after {2}</source>
        <translation>{0} commence environ {1} après {2}</translation>
    </message>
    <message>
        <source>{0} begins {1} after {2}</source>
        <translation>{0} commence {1} après {2}</translation>
    </message>
    <message>
        <source>{0} is after {1}</source>
        <translation>{0} est après {1}</translation>
    </message>
    <message>
        <source>{0} is before {1}</source>
        <translation>{0} est avant {1}</translation>
    </message>
    <message>
        <source>{0} follows {1}</source>
        <translation>{0} suit {1}</translation>
    </message>
    <message>
        <source>{0} is during {1}</source>
        <translation>{0} est pendant {1}</translation>
    </message>
    <message>
        <source>{0} day</source>
        <translation>{0} jour</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} jours</translation>
    </message>
    <message>
        <source>{0} hour</source>
        <translation>{0} heure</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} heures</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} minute</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutes</translation>
    </message>
    <message>
        <source>{0} second</source>
        <translation>{0} seconde</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} secondes</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>aucun temps</translation>
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
    <name>ClockCard</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time of day {0}</source>
        <translation>Heure {0}</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Elapsed · paused</source>
        <translation>Écoulé · en pause</translation>
    </message>
    <message>
        <source>No time is planned</source>
        <translation>Aucune durée prévue</translation>
    </message>
    <message>
        <source>Planned {0} · {1} over</source>
        <translation>Prévu {0} · dépassé de {1}</translation>
    </message>
    <message>
        <source>Planned {0} · {1} left</source>
        <translation>Prévu {0} · reste {1}</translation>
    </message>
    <message>
        <source>Elapsed {0}. {1}</source>
        <translation>Écoulé&#xa0;: {0}. {1}</translation>
    </message>
    <message>
        <source>This step: {0}, until {1}</source>
        <translation>Cette étape&#xa0;: {0}, jusqu’à {1}</translation>
    </message>
    <message>
        <source>Auto waits</source>
        <translation>Avance auto en attente</translation>
    </message>
    <message>
        <source>Goes on in {0}</source>
        <translation>Suite dans {0}</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>All columns of the row</source>
        <translation>Toutes les colonnes de la ligne</translation>
    </message>
    <message>
        <source>All columns of the row, as the table has them (Ctrl+C copies)</source>
        <translation>Toutes les colonnes de la ligne, telles que dans le tableau (Ctrl+C copie)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>When: </source>
        <translation>Quand&#xa0;: </translation>
    </message>
    <message>
        <source>latitude {0}, longitude {1}</source>
        <translation>latitude {0}, longitude {1}</translation>
    </message>
    <message>
        <source>no position given</source>
        <translation>sans position</translation>
    </message>
    <message>
        <source>Place: </source>
        <translation>Lieu&#xa0;: </translation>
    </message>
    <message>
        <source>Reported deaths: </source>
        <translation>Morts déclarés&#xa0;: </translation>
    </message>
    <message>
        <source>the table gives no numbers</source>
        <translation>le tableau ne donne pas de nombres</translation>
    </message>
</context>
<context>
    <name>ContextFiles</name>
    <message>
        <source>Add context events</source>
        <translation>Ajouter des événements de contexte</translation>
    </message>
    <message>
        <source>Tables of events ({0});;All files (*)</source>
        <translation>Tableaux d’événements ({0});;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) before that are shown.</source>
        <translation>
            <numerusform>%Ln événement lu avant cela est affiché.</numerusform>
            <numerusform>%Ln événements lus avant cela sont affichés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of {0} are shown behind the battle.</source>
        <translation>
            <numerusform>%Ln événement de {0} est affiché derrière la bataille.</numerusform>
            <numerusform>%Ln événements de {0} sont affichés derrière la bataille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of {0} were read before it was cancelled.</source>
        <translation>
            <numerusform>%Ln événement de {0} a été lu avant l’annulation.</numerusform>
            <numerusform>%Ln événements de {0} ont été lus avant l’annulation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates: {0}.</source>
        <translation>Dates&#xa0;: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be read.</source>
        <translation>
            <numerusform>%Ln ligne n’a pas pu être lue.</numerusform>
            <numerusform>%Ln lignes n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln cellule n’a pas pu être lue et est laissée de côté.</numerusform>
            <numerusform>%Ln cellules n’ont pas pu être lues et sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Voir ces lignes</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Voir toute la période</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Le tableau</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more</source>
        <translation>
            <numerusform>{0} et %Ln autre</numerusform>
            <numerusform>{0} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Last time these events stood behind the battle: {0}.</source>
        <translation>La dernière fois, ces événements étaient affichés derrière la bataille&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Les afficher de nouveau</translation>
    </message>
    <message>
        <source>“{0}” needs more memory than this computer has.</source>
        <translation>«&#xa0;{0}&#xa0;» demande plus de mémoire que cet ordinateur n’en a.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être lu&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>ContextLanes</name>
    <message>
        <source>reading … {0} %</source>
        <translation>lecture… {0}&#xa0;%</translation>
    </message>
    <message>
        <source>not read to the end</source>
        <translation>lecture interrompue</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>{0} trouvés</translation>
    </message>
    <message>
        <source>{0} of {1} events in sight</source>
        <translation>{0} événements visibles sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} found events in sight</source>
        <translation>{0} événements trouvés visibles sur {1}</translation>
    </message>
    <message>
        <source>Reported deaths: {0}</source>
        <translation>Morts déclarés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>With the most reported deaths:</source>
        <translation>Avec le plus de morts déclarés&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>{0}: {1} events</source>
        <translation>{0}&#xa0;: {1} événements</translation>
    </message>
    <message>
        <source>No layer yet</source>
        <translation>Aucune couche pour l’instant</translation>
    </message>
    <message>
        <source>Show the &amp;whole time</source>
        <translation>Voir toute la &amp;période</translation>
    </message>
    <message>
        <source>&amp;Lanes by</source>
        <translation>Ré&amp;partir par</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>Choisir les &amp;colonnes…</translation>
    </message>
    <message>
        <source>Rows that could not be &amp;read ({0})…</source>
        <translation>Lignes qui n’ont pas pu être l&amp;ues ({0})…</translation>
    </message>
    <message>
        <source>How to c&amp;ite it…</source>
        <translation>Comment le c&amp;iter…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>No column repeats itself</source>
        <translation>Aucune colonne ne se répète</translation>
    </message>
</context>
<context>
    <name>ContextPage</name>
    <message>
        <source>Previous event in this lane</source>
        <translation>Événement précédent de cette rangée</translation>
    </message>
    <message>
        <source>Next event in this lane</source>
        <translation>Événement suivant de cette rangée</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>Événement sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more column(s) are not shown.</source>
        <translation>
            <numerusform>%Ln autre colonne n’est pas affichée.</numerusform>
            <numerusform>%Ln autres colonnes ne sont pas affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>How to cite this table</source>
        <translation>Comment citer ce tableau</translation>
    </message>
</context>
<context>
    <name>ContextProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read no further; the events so far stay (Esc)</source>
        <translation>Arrêter la lecture&#xa0;; les événements déjà lus restent (Échap)</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Annuler la lecture</translation>
    </message>
    <message>
        <source>Reading {0}: {1} events, {2} %</source>
        <translation>Lecture de {0}&#xa0;: {1} événements, {2} %</translation>
    </message>
</context>
<context>
    <name>ContextWords</name>
    <message>
        <source>lowest estimate {0}</source>
        <translation>estimation la plus basse&#xa0;: {0}</translation>
    </message>
    <message>
        <source>highest estimate {0}</source>
        <translation>estimation la plus haute&#xa0;: {0}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no best estimate</source>
        <translation>sans meilleure estimation</translation>
    </message>
    <message>
        <source>State-based</source>
        <translation>Étatique</translation>
    </message>
    <message>
        <source>Non-state</source>
        <translation>Non étatique</translation>
    </message>
    <message>
        <source>One-sided</source>
        <translation>Unilatérale</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>the day is known</source>
        <translation>le jour est connu</translation>
    </message>
    <message>
        <source>the day is not known, only the week</source>
        <translation>le jour n’est pas connu, seulement la semaine</translation>
    </message>
    <message>
        <source>the day is not known, only the month</source>
        <translation>le jour n’est pas connu, seulement le mois</translation>
    </message>
    <message>
        <source>the day is not known, only a stretch of 2 to 6 days</source>
        <translation>le jour n’est pas connu, seulement une période de 2 à 6&#xa0;jours</translation>
    </message>
    <message>
        <source>the day is not known, only a stretch of more than a month</source>
        <translation>le jour n’est pas connu, seulement une période de plus d’un mois</translation>
    </message>
    <message>
        <source>exact position</source>
        <translation>position exacte</translation>
    </message>
    <message>
        <source>within about 25 km</source>
        <translation>à environ 25&#xa0;km près</translation>
    </message>
    <message>
        <source>only the district is known</source>
        <translation>seul le district est connu</translation>
    </message>
    <message>
        <source>only the province is known</source>
        <translation>seule la province est connue</translation>
    </message>
    <message>
        <source>only an area or a line is known</source>
        <translation>seule une zone ou une ligne est connue</translation>
    </message>
    <message>
        <source>only the country is known</source>
        <translation>seul le pays est connu</translation>
    </message>
    <message>
        <source>at sea or in the air</source>
        <translation>en mer ou dans les airs</translation>
    </message>
    <message>
        <source>the town is known</source>
        <translation>la localité est connue</translation>
    </message>
    <message>
        <source>near this place</source>
        <translation>près de ce lieu</translation>
    </message>
    <message>
        <source>only the region is known</source>
        <translation>seule la région est connue</translation>
    </message>
    <message>
        <source>UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program)</source>
        <translation>UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program)</translation>
    </message>
    <message>
        <source>Licence CC BY 4.0: name the source and the version of the table.</source>
        <translation>Licence CC BY 4.0&#xa0;: citez la source et la version du tableau.</translation>
    </message>
    <message>
        <source>Armed Conflict Location &amp; Event Data (ACLED)</source>
        <translation>Armed Conflict Location &amp; Event Data (ACLED)</translation>
    </message>
    <message>
        <source>ACLED’s terms of use apply: name ACLED with a link, and do not pass the table on.</source>
        <translation>Les conditions d’utilisation d’ACLED s’appliquent&#xa0;: citez ACLED avec un lien et ne transmettez pas le tableau.</translation>
    </message>
</context>
<context>
    <name>ControlRow</name>
    <message>
        <source>Controls</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{0}” has a clock time but is not a single day; write the day, such as 2020-01-09.</source>
        <translation>«&#xa0;{0}&#xa0;» a une heure mais n’est pas un seul jour&#xa0;; écrivez le jour, par exemple 2020-01-09.</translation>
    </message>
    <message>
        <source>“{0}” is marked as about a clock time but has none; mark an approximate date as 2020-01-09~.</source>
        <translation>«&#xa0;{0}&#xa0;» est marqué comme une heure approximative mais n’a pas d’heure&#xa0;; écrivez une date approximative 2020-01-09~.</translation>
    </message>
    <message>
        <source>“{0}” is a set of dates, which is not supported; write one date or an interval such as 2012/2015.</source>
        <translation>«&#xa0;{0}&#xa0;» est un ensemble de dates, ce qui n’est pas accepté&#xa0;; écrivez une date ou un intervalle, par exemple 2012/2015.</translation>
    </message>
    <message>
        <source>“{0}” has more than two ends; write an interval as 2012/2015.</source>
        <translation>«&#xa0;{0}&#xa0;» a plus de deux bornes&#xa0;; écrivez un intervalle comme 2012/2015.</translation>
    </message>
    <message>
        <source>“{0}” is an interval without a date; write 2015/.. for what goes on since 2015.</source>
        <translation>«&#xa0;{0}&#xa0;» est un intervalle sans date&#xa0;; écrivez 2015/.. pour ce qui dure depuis 2015.</translation>
    </message>
    <message>
        <source>“{0}” has two marks; write % for uncertain and approximate.</source>
        <translation>«&#xa0;{0}&#xa0;» a deux marques&#xa0;; écrivez % pour incertain et approximatif.</translation>
    </message>
    <message>
        <source>“{0}” has a mark inside; put ?, ~ or % at the end, as in 2020-01~.</source>
        <translation>«&#xa0;{0}&#xa0;» a une marque à l’intérieur&#xa0;; mettez&#xa0;?, ~ ou % à la fin, comme dans 2020-01~.</translation>
    </message>
    <message>
        <source>“{0}” has a clock time in it; write the date alone, 2020-01-09; the clock time is its own entry.</source>
        <translation>«&#xa0;{0}&#xa0;» contient une heure&#xa0;; écrivez la date seule, 2020-01-09&#xa0;: l’heure a sa propre clé.</translation>
    </message>
    <message>
        <source>“{0}” is not a year; write a long year as Y-12000 or Y12000.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une année&#xa0;; écrivez une année longue Y-12000 ou Y12000.</translation>
    </message>
    <message>
        <source>“{0}” is too far away; write a year within {1} of today&apos;s era.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop loin&#xa0;; écrivez une année à moins de {1} ans de notre ère.</translation>
    </message>
    <message>
        <source>“{0}” is not a date; write 2020, 2020-01, 2020-01-09, -0480 or Y-12000.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une date&#xa0;; écrivez 2020, 2020-01, 2020-01-09, -0480 ou Y-12000.</translation>
    </message>
    <message>
        <source>“{0}” has no year; write four digits, or 201X and 20XX where the last are not known.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas d’année&#xa0;; écrivez quatre chiffres, ou 201X et 20XX si les derniers ne sont pas connus.</translation>
    </message>
    <message>
        <source>“{0}” is no year; write 0000 for 1 BCE and -0001 for 2 BCE.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une année&#xa0;; écrivez 0000 pour 1 av. J.-C. et -0001 pour 2 av. J.-C.</translation>
    </message>
    <message>
        <source>“{0}” has a month in a year that is not known; write {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» a un mois dans une année qui n’est pas connue&#xa0;; écrivez {1}.</translation>
    </message>
    <message>
        <source>“{0}” has a day in a month that is not known; write the year alone or 2020-XX.</source>
        <translation>«&#xa0;{0}&#xa0;» a un jour dans un mois qui n’est pas connu&#xa0;; écrivez l’année seule ou 2020-XX.</translation>
    </message>
    <message>
        <source>“{0}” is a quarter or another season that is not supported; write 2020-21 to 2020-24.</source>
        <translation>«&#xa0;{0}&#xa0;» est un trimestre ou une autre saison qui n’est pas acceptée&#xa0;; écrivez de 2020-21 à 2020-24.</translation>
    </message>
    <message>
        <source>“{0}” has no month {1}; write months as 01 to 12, and seasons as 21 to 24.</source>
        <translation>«&#xa0;{0}&#xa0;»&#xa0;: il n’y a pas de mois {1}&#xa0;; écrivez les mois de 01 à 12 et les saisons de 21 à 24.</translation>
    </message>
    <message>
        <source>“{0}” has no day {1}; write days of that month as 01 to {2}.</source>
        <translation>«&#xa0;{0}&#xa0;»&#xa0;: il n’y a pas de jour {1}&#xa0;; écrivez les jours de ce mois de 01 à {2}.</translation>
    </message>
    <message>
        <source>“{0}” ends before it starts; write the earlier date first.</source>
        <translation>«&#xa0;{0}&#xa0;» finit avant de commencer&#xa0;; écrivez d’abord la date la plus ancienne.</translation>
    </message>
    <message>
        <source>“{0}” begins when the day is over; write 00:00 on the next day.</source>
        <translation>«&#xa0;{0}&#xa0;» commence quand la journée est finie&#xa0;; écrivez 00:00 le jour suivant.</translation>
    </message>
    <message>
        <source>“{0}” ends before it begins; write the earlier time first, as in 13:00/14:00.</source>
        <translation>«&#xa0;{0}&#xa0;» finit avant de commencer&#xa0;; écrivez d’abord l’heure la plus tôt, comme dans 13:00/14:00.</translation>
    </message>
    <message>
        <source>“{0}” is not a clock time; write 13:00, or 13:00/14:00 for from and to.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une heure&#xa0;; écrivez 13:00, ou 13:00/14:00 pour le début et la fin.</translation>
    </message>
    <message>
        <source>“{0}” is no time of day; write 00:00 to 23:59.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une heure du jour&#xa0;; écrivez de 00:00 à 23:59.</translation>
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
    <name>EventListPanel</name>
    <message>
        <source>Whose events are listed</source>
        <translation>Événements listés</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>Bataille</translation>
    </message>
    <message>
        <source>Events of the battle (Left and Right change the tab)</source>
        <translation>Événements de la bataille (Gauche et Droite changent d’onglet)</translation>
    </message>
    <message>
        <source>Events of the table (Left and Right change the tab)</source>
        <translation>Événements du tableau (Gauche et Droite changent d’onglet)</translation>
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
        <source>Hand-out: {0}</source>
        <translation>Document&#xa0;: {0}</translation>
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
        <source>The map</source>
        <translation>La carte</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter (US)</translation>
    </message>
    <message>
        <source>With &amp;answers</source>
        <translation>Avec les ré&amp;ponses</translation>
    </message>
    <message>
        <source>Pages: an answer key as a second file. Web page: answers folded under the questions (Alt+A)</source>
        <translation>Pages&#xa0;: un corrigé dans un second fichier. Page web&#xa0;: réponses repliées sous les questions (Alt+P)</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <translation>Diapositives (PPTX)</translation>
    </message>
    <message>
        <source>Pages to print (PDF)</source>
        <translation>Pages à imprimer (PDF)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
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
        <source>Notes, questions and answers for the teacher stand in the slides’ notes.</source>
        <translation>Les notes, questions et réponses pour l’enseignant sont dans les commentaires des diapositives.</translation>
    </message>
    <message>
        <source>A worksheet; its answer key is a second file, whose name ends in -answers.pdf.</source>
        <translation>Une fiche de travail&#xa0;; son corrigé est un second fichier, dont le nom finit par -answers.pdf.</translation>
    </message>
    <message>
        <source>One file that any browser opens without a network; answers stay folded up.</source>
        <translation>Un seul fichier, que tout navigateur ouvre sans réseau&#xa0;; les réponses restent repliées.</translation>
    </message>
    <message>
        <source>The answer key would replace “{0}”. Replace it?</source>
        <translation>Le corrigé prendrait la place de «&#xa0;{0}&#xa0;». Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Making the hand-out…</source>
        <translation>Création du document…</translation>
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
    <name>FileErrors</name>
    <message>
        <source>the file cannot be read.</source>
        <translation>le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>({0} more in the file.)</source>
        <translation>(Encore {0} dans le fichier.)</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être ouvert&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>it is larger than {0} MB.</source>
        <translation>il dépasse {0} Mo.</translation>
    </message>
    <message>
        <source>Split it, or remove what is not needed.</source>
        <translation>Divisez-le, ou retirez ce qui est inutile.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>Choose another, or export the battle again.</source>
        <translation>Choisissez-en un autre, ou exportez de nouveau la bataille.</translation>
    </message>
    <message>
        <source>the file is in UTF-16 or UTF-32.</source>
        <translation>le fichier est en UTF-16 ou en UTF-32.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text: byte {0} (line {1}) is 0x{2}.</source>
        <translation>le fichier n’est pas du texte UTF-8&#xa0;: l’octet {0} (ligne {1}) est 0x{2}.</translation>
    </message>
    <message>
        <source>this is not valid JSON: {0}.</source>
        <translation>ce n’est pas du JSON valide&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Correct it there; a comma, a quote or a bracket is often missing just before.</source>
        <translation>Corrigez-le à cet endroit&#xa0;; il manque souvent juste avant une virgule, un guillemet ou un crochet.</translation>
    </message>
    <message>
        <source>line {0}, column {1}</source>
        <translation>ligne {0}, colonne {1}</translation>
    </message>
    <message>
        <source>lists or objects are nested too deeply to be a battle.</source>
        <translation>des listes ou des objets sont imbriqués trop profondément pour être une bataille.</translation>
    </message>
    <message>
        <source>Choose a battle file.</source>
        <translation>Choisissez un fichier de bataille.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>une seule valeur</translation>
    </message>
    <message>
        <source>the file holds {0}, not a battle.</source>
        <translation>le fichier contient {0}, pas une bataille.</translation>
    </message>
    <message>
        <source>A battle file begins with a brace.</source>
        <translation>Un fichier de bataille commence par une accolade.</translation>
    </message>
    <message>
        <source>expecting value</source>
        <translation>une valeur est attendue</translation>
    </message>
    <message>
        <source>expecting &apos;,&apos; delimiter</source>
        <translation>une virgule est attendue</translation>
    </message>
    <message>
        <source>expecting &apos;:&apos; delimiter</source>
        <translation>un deux-points est attendu</translation>
    </message>
    <message>
        <source>expecting a key in double quotes</source>
        <translation>une clé entre guillemets doubles est attendue</translation>
    </message>
    <message>
        <source>a comma before the end of an object</source>
        <translation>une virgule avant la fin d’un objet</translation>
    </message>
    <message>
        <source>a comma before the end of a list</source>
        <translation>une virgule avant la fin d’une liste</translation>
    </message>
    <message>
        <source>extra data</source>
        <translation>des données en trop</translation>
    </message>
    <message>
        <source>a control character in a text</source>
        <translation>un caractère de contrôle dans un texte</translation>
    </message>
    <message>
        <source>a backslash that stands for nothing</source>
        <translation>une barre oblique inverse qui ne désigne rien</translation>
    </message>
    <message>
        <source>\u without four digits after it</source>
        <translation>\u sans quatre chiffres après</translation>
    </message>
    <message>
        <source>a text that does not end</source>
        <translation>un texte qui ne finit pas</translation>
    </message>
    <message>
        <source>the object with the id {0}</source>
        <translation>l’objet dont l’id est {0}</translation>
    </message>
    <message>
        <source>the key {0} stands twice in one object.</source>
        <translation>la clé {0} figure deux fois dans un même objet.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Retirez l’une des deux.</translation>
    </message>
    <message>
        <source>{0} is not a number that a file can hold.</source>
        <translation>{0} n’est pas un nombre qu’un fichier puisse contenir.</translation>
    </message>
    <message>
        <source>Leave the key out where nothing is known.</source>
        <translation>Omettez la clé là où rien n’est connu.</translation>
    </message>
    <message>
        <source>the number {0} is too large.</source>
        <translation>le nombre {0} est trop grand.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrigez-le.</translation>
    </message>
    <message>
        <source>the number {0} is too long.</source>
        <translation>le nombre {0} est trop long.</translation>
    </message>
    <message>
        <source>the text holds half a character (a lone surrogate).</source>
        <translation>le texte contient un demi-caractère (une unité de substitution isolée).</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>Écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>it says {0}</source>
        <translation>il indique {0}</translation>
    </message>
    <message>
        <source>it has no &quot;format&quot;</source>
        <translation>il n’a pas de clé «&#xa0;format&#xa0;»</translation>
    </message>
    <message>
        <source>this is JSON but not a battle file: {0}.</source>
        <translation>c’est du JSON mais pas un fichier de bataille&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A battle file says &quot;{0}&quot;.</source>
        <translation>Un fichier de bataille indique «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>the version must be a whole number from 1.</source>
        <translation>la version doit être un nombre entier à partir de 1.</translation>
    </message>
    <message>
        <source>Write {0}.</source>
        <translation>Écrivez {0}.</translation>
    </message>
    <message>
        <source>the file was made by a newer version of the viewer (file format {0}; this one reads {1}).</source>
        <translation>le fichier a été créé par une version plus récente du programme (format {0}&#xa0;; celle-ci lit le format {1}).</translation>
    </message>
    <message>
        <source>Update the viewer.</source>
        <translation>Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>no column is named like a date.</source>
        <translation>aucune colonne ne porte un nom de date.</translation>
    </message>
    <message>
        <source>Choose the columns in the program.</source>
        <translation>Choisissez les colonnes dans le programme.</translation>
    </message>
    <message>
        <source>Parquet needs the library pyarrow.</source>
        <translation>Parquet exige la bibliothèque pyarrow.</translation>
    </message>
    <message>
        <source>Save the table as CSV.</source>
        <translation>Enregistrez le tableau au format CSV.</translation>
    </message>
    <message>
        <source>its Parquet data cannot be read ({0}).</source>
        <translation>ses données Parquet ne peuvent pas être lues ({0}).</translation>
    </message>
    <message>
        <source>it has a header but no rows.</source>
        <translation>il a un en-tête mais aucune ligne.</translation>
    </message>
    <message>
        <source>none of its {0} rows can be read. The first: {1}.</source>
        <translation>aucune de ses {0} lignes ne peut être lue. La première&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>its first line has {0} cells: that is no header of a table.</source>
        <translation>sa première ligne a {0} cellules&#xa0;: ce n’est pas l’en-tête d’un tableau.</translation>
    </message>
    <message>
        <source>it is no text but binary data.</source>
        <translation>ce n’est pas du texte mais des données binaires.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>il est vide.</translation>
    </message>
    <message>
        <source>it was changed while it was read.</source>
        <translation>il a été modifié pendant sa lecture.</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>Lisez-le de nouveau.</translation>
    </message>
    <message>
        <source>it grows beyond all measure when it is unpacked.</source>
        <translation>il devient démesuré une fois décompressé.</translation>
    </message>
    <message>
        <source>its data end or break in the middle ({0}).</source>
        <translation>ses données s’arrêtent ou sont coupées au milieu ({0}).</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>its data are damaged ({0}).</source>
        <translation>ses données sont endommagées ({0}).</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>c’est un dossier.</translation>
    </message>
    <message>
        <source>Choose the file in it.</source>
        <translation>Choisissez le fichier qu’il contient.</translation>
    </message>
    <message>
        <source>it is no file but a device or a pipe.</source>
        <translation>ce n’est pas un fichier mais un périphérique ou un tube.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>this user may not read it.</source>
        <translation>vous n’avez pas le droit de le lire.</translation>
    </message>
    <message>
        <source>it cannot be read: {0}.</source>
        <translation>il ne peut pas être lu&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Parquet is read by another way.</source>
        <translation>Parquet se lit par une autre voie.</translation>
    </message>
    <message>
        <source>it is a damaged zip.</source>
        <translation>c’est une archive zip endommagée.</translation>
    </message>
    <message>
        <source>it holds {0} tables ({1}).</source>
        <translation>il contient {0} tableaux ({1}).</translation>
    </message>
    <message>
        <source>it holds no CSV or TSV table.</source>
        <translation>il ne contient aucun tableau CSV ou TSV.</translation>
    </message>
    <message>
        <source>Unpack it and choose one table.</source>
        <translation>Décompressez-le et choisissez un seul tableau.</translation>
    </message>
    <message>
        <source>it is locked with a password.</source>
        <translation>il est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>une archive ZIP ou un document bureautique</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>une archive ZIP vide</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>une image (PNG)</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>une image (JPEG)</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>une image (GIF)</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>a word processor&apos;s document (RTF)</source>
        <translation>un document de traitement de texte (RTF)</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>un ancien document bureautique</translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation>un fichier compressé (gzip)</translation>
    </message>
    <message>
        <source>a compressed file (7z)</source>
        <translation>un fichier compressé (7z)</translation>
    </message>
    <message>
        <source>a compressed file (RAR)</source>
        <translation>un fichier compressé (RAR)</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>une page web</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un fichier XML</translation>
    </message>
    <message>
        <source>it is {0}, not a battle file.</source>
        <translation>c’est {0}, pas un fichier de bataille.</translation>
    </message>
    <message>
        <source>data that is no text</source>
        <translation>un contenu qui n’est pas du texte</translation>
    </message>
    <message>
        <source>not in a format that the viewer reads</source>
        <translation>un format que le programme ne lit pas</translation>
    </message>
    <message>
        <source>it is {0}.</source>
        <translation>c’est {0}.</translation>
    </message>
    <message>
        <source>Choose a battle file (.json).</source>
        <translation>Choisissez un fichier de bataille (.json).</translation>
    </message>
    <message>
        <source>Choose a battle file in it.</source>
        <translation>Choisissez-y un fichier de bataille.</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a regular file.</source>
        <translation>c’est un périphérique ou un tube, pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>Il a peut-être été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>you have no permission to read it.</source>
        <translation>vous n’avez pas le droit de le lire.</translation>
    </message>
    <message>
        <source>Ask its owner, or copy it to a folder of yours.</source>
        <translation>Demandez à son propriétaire, ou copiez-le dans l’un de vos dossiers.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Copiez-le sur cet ordinateur et réessayez.</translation>
    </message>
    <message>
        <source>No battle needs so much; choose another file.</source>
        <translation>Aucune bataille n’a besoin d’autant de place&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Vouliez-vous dire {0}&#xa0;?</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>the id {0} is already that of {1}.</source>
        <translation>l’identifiant {0} est déjà celui de {1}.</translation>
    </message>
    <message>
        <source>Give each its own.</source>
        <translation>Donnez à chacun le sien.</translation>
    </message>
    <message>
        <source>Give each step of a lesson its own.</source>
        <translation>Donnez à chaque étape d’une leçon le sien.</translation>
    </message>
    <message>
        <source>there is no {0} {1}.</source>
        <translation>aucun élément de type «&#xa0;{0}&#xa0;» n’a l’identifiant {1}.</translation>
    </message>
    <message>
        <source>Add that {0}, or correct the id.</source>
        <translation>Ajoutez l’élément de type «&#xa0;{0}&#xa0;» qui manque, ou corrigez l’identifiant.</translation>
    </message>
    <message>
        <source>{0} is no clock&apos;s offset.</source>
        <translation>{0} n’est pas un décalage horaire.</translation>
    </message>
    <message>
        <source>Write hours and minutes such as {0}.</source>
        <translation>Écrivez les heures et les minutes, par exemple {0}.</translation>
    </message>
    <message>
        <source>{0} is not a local date and time.</source>
        <translation>{0} n’est pas une date avec une heure locale.</translation>
    </message>
    <message>
        <source>Write it as {0}.</source>
        <translation>Écrivez-la comme {0}.</translation>
    </message>
    <message>
        <source>{0} has no end or no beginning.</source>
        <translation>{0} n’a pas de fin ou pas de début.</translation>
    </message>
    <message>
        <source>Write a date such as {0}.</source>
        <translation>Écrivez une date, par exemple {0}.</translation>
    </message>
    <message>
        <source>the range ends before it starts.</source>
        <translation>la plage finit avant de commencer.</translation>
    </message>
    <message>
        <source>Write the earlier date as start.</source>
        <translation>Écrivez la date la plus ancienne comme début («&#xa0;start&#xa0;»).</translation>
    </message>
    <message>
        <source>low is {0} and high is {1}.</source>
        <translation>«&#xa0;low&#xa0;» vaut {0} et «&#xa0;high&#xa0;» vaut {1}.</translation>
    </message>
    <message>
        <source>Write the smaller number as low.</source>
        <translation>Écrivez le plus petit nombre comme «&#xa0;low&#xa0;».</translation>
    </message>
    <message>
        <source>there is a time of publication but no day.</source>
        <translation>il y a une heure de publication mais pas de jour.</translation>
    </message>
    <message>
        <source>Add {0}.</source>
        <translation>Ajoutez {0}.</translation>
    </message>
    <message>
        <source>there is a clock time but no date.</source>
        <translation>il y a une heure mais pas de date.</translation>
    </message>
    <message>
        <source>Add the date of that day.</source>
        <translation>Ajoutez la date de ce jour.</translation>
    </message>
    <message>
        <source>Add that field, or correct its name.</source>
        <translation>Ajoutez ce champ ou corrigez son nom.</translation>
    </message>
    <message>
        <source>Use a parameter of the military-conflict infobox.</source>
        <translation>Employez un paramètre de l’infobox des conflits militaires.</translation>
    </message>
    <message>
        <source>the field {0} stands twice.</source>
        <translation>le champ {0} figure deux fois.</translation>
    </message>
    <message>
        <source>Write all of its lines in one.</source>
        <translation>Écrivez toutes ses lignes dans un seul.</translation>
    </message>
    <message>
        <source>has only one of latitude and longitude.</source>
        <translation>n’a que la latitude ou que la longitude.</translation>
    </message>
    <message>
        <source>Give both or neither.</source>
        <translation>Donnez les deux ou aucune.</translation>
    </message>
    <message>
        <source>its latitude or longitude is not a number.</source>
        <translation>sa latitude ou sa longitude n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Leave both out where they are not known.</source>
        <translation>Omettez les deux si elles ne sont pas connues.</translation>
    </message>
    <message>
        <source>no place on Earth has the latitude {0} and the longitude {1}.</source>
        <translation>aucun lieu de la Terre n’a la latitude {0} et la longitude {1}.</translation>
    </message>
    <message>
        <source>Write latitude from -90 to 90 and longitude from -180 to 180; perhaps they are swapped.</source>
        <translation>Écrivez la latitude de -90 à 90 et la longitude de -180 à 180&#xa0;; elles sont peut-être interverties.</translation>
    </message>
    <message>
        <source>there is a named range and a start or end.</source>
        <translation>il y a une plage nommée et un début ou une fin.</translation>
    </message>
    <message>
        <source>has only one of start and end.</source>
        <translation>n’a que le début («&#xa0;start&#xa0;») ou que la fin («&#xa0;end&#xa0;»).</translation>
    </message>
    <message>
        <source>Add {0}, or name a range.</source>
        <translation>Ajoutez {0} ou nommez une plage.</translation>
    </message>
    <message>
        <source>there is {0} too.</source>
        <translation>il y a aussi {0}.</translation>
    </message>
    <message>
        <source>Give both, or a place.</source>
        <translation>Donnez les deux, ou un lieu.</translation>
    </message>
    <message>
        <source>there is a place, and latitude and longitude.</source>
        <translation>il y a un lieu, et une latitude et une longitude.</translation>
    </message>
    <message>
        <source>the place {0} has no coordinates.</source>
        <translation>le lieu {0} n’a pas de coordonnées.</translation>
    </message>
    <message>
        <source>Choose one that has some.</source>
        <translation>Choisissez-en un qui en a.</translation>
    </message>
    <message>
        <source>does not say where.</source>
        <translation>ne dit pas où.</translation>
    </message>
    <message>
        <source>Give a place, or latitude and longitude.</source>
        <translation>Donnez un lieu, ou une latitude et une longitude.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Ne donnez que l’un des deux.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>side</source>
        <translation>camp</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>rangée</translation>
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
        <source>period</source>
        <translation>période</translation>
    </message>
    <message>
        <source>range</source>
        <translation>plage</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>désaccord</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>mouvement</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>leçon</translation>
    </message>
    <message>
        <source>the infobox has no field {0}.</source>
        <translation>l’infobox n’a pas de champ {0}.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>haoussa</translation>
    </message>
    <message>
        <source>Zarma</source>
        <translation>zarma</translation>
    </message>
    <message>
        <source>no source is cited.</source>
        <translation>aucune source n’est citée.</translation>
    </message>
    <message>
        <source>Add a citation.</source>
        <translation>Ajoutez une référence.</translation>
    </message>
    <message>
        <source>no event stands in this lane.</source>
        <translation>aucun événement ne se trouve dans cette rangée.</translation>
    </message>
    <message>
        <source>Remove it or give it events.</source>
        <translation>Retirez-la ou donnez-lui des événements.</translation>
    </message>
    <message>
        <source>nothing says when it happened.</source>
        <translation>rien ne dit quand cela s’est passé.</translation>
    </message>
    <message>
        <source>Give a date or an order.</source>
        <translation>Donnez une date ou un ordre.</translation>
    </message>
    <message>
        <source>neither a number nor words are given.</source>
        <translation>ni nombre ni mots ne sont donnés.</translation>
    </message>
    <message>
        <source>Add low and high, or words.</source>
        <translation>Ajoutez «&#xa0;low&#xa0;» et «&#xa0;high&#xa0;», ou «&#xa0;words&#xa0;».</translation>
    </message>
    <message>
        <source>it was published before {0} can have begun.</source>
        <translation>c’est publié avant que {0} ait pu commencer.</translation>
    </message>
    <message>
        <source>Correct the date of one of them.</source>
        <translation>Corrigez l’une des deux dates.</translation>
    </message>
    <message>
        <source>the {0} text is missing.</source>
        <translation>le texte manque en {0}.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Ajoutez-le.</translation>
    </message>
    <message>
        <source>the coordinates are 0, 0, in the Gulf of Guinea.</source>
        <translation>les coordonnées sont 0, 0, dans le golfe de Guinée.</translation>
    </message>
    <message>
        <source>Leave them out if not known.</source>
        <translation>Omettez-les si elles ne sont pas connues.</translation>
    </message>
    <message>
        <source>no source is cited for the coordinates.</source>
        <translation>aucune source n’est citée pour les coordonnées.</translation>
    </message>
    <message>
        <source>there are coordinates, but the accuracy is {0}.</source>
        <translation>il y a des coordonnées, mais la précision («&#xa0;accuracy&#xa0;») est {0}.</translation>
    </message>
    <message>
        <source>Write &quot;exact&quot;, &quot;near&quot; or &quot;area&quot;; or leave the coordinates out.</source>
        <translation>Écrivez &quot;exact&quot;, &quot;near&quot; ou &quot;area&quot;, ou omettez les coordonnées.</translation>
    </message>
    <message>
        <source>the accuracy is {0}, but there are no coordinates.</source>
        <translation>la précision («&#xa0;accuracy&#xa0;») est {0}, mais il n’y a pas de coordonnées.</translation>
    </message>
    <message>
        <source>Add them, or write &quot;unknown&quot;.</source>
        <translation>Ajoutez-les, ou écrivez &quot;unknown&quot;.</translation>
    </message>
    <message>
        <source>the accuracy is &quot;direction&quot;, but none is given.</source>
        <translation>la précision («&#xa0;accuracy&#xa0;») est &quot;direction&quot;, mais aucune direction n’est donnée.</translation>
    </message>
    <message>
        <source>Add one such as &quot;NE&quot;.</source>
        <translation>Ajoutez-en une, par exemple &quot;NE&quot;.</translation>
    </message>
    <message>
        <source>it lies {0}, but nothing says of what.</source>
        <translation>le lieu est dit {0}, mais rien ne dit de quoi.</translation>
    </message>
    <message>
        <source>Add &quot;direction_from&quot;, the id of a place.</source>
        <translation>Ajoutez &quot;direction_from&quot;, l’identifiant d’un lieu.</translation>
    </message>
    <message>
        <source>{0} is no compass point, so no direction is drawn.</source>
        <translation>{0} n’est pas un point cardinal&#xa0;: aucune direction n’est dessinée.</translation>
    </message>
    <message>
        <source>Write a compass point such as &quot;NE&quot;.</source>
        <translation>Écrivez un point cardinal, par exemple &quot;NE&quot;.</translation>
    </message>
    <message>
        <source>it lies {0} km from the battle&apos;s other places; with latitude and longitude swapped it would be {1}.</source>
        <translation>il est à {0} km des autres lieux de la bataille&#xa0;; latitude et longitude interverties, il serait à {1} km.</translation>
    </message>
    <message>
        <source>Write latitude {0} and longitude {1} if they are swapped.</source>
        <translation>Écrivez la latitude {0} et la longitude {1} si elles sont interverties.</translation>
    </message>
    <message>
        <source>it lies {0} km from the battle&apos;s other places, off the map.</source>
        <translation>il est à {0} km des autres lieux de la bataille, hors de la carte.</translation>
    </message>
    <message>
        <source>Check the coordinates: a minus sign is easily lost.</source>
        <translation>Vérifiez les coordonnées&#xa0;: un signe moins se perd facilement.</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>un objet entre accolades</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>une liste entre crochets</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>Write a source&apos;s id, or an id and a place in it such as &quot;article:S12&quot;.</source>
        <translation>Écrivez l’identifiant d’une source, ou un identifiant et un endroit dans cette source, par exemple &quot;article:S12&quot;.</translation>
    </message>
    <message>
        <source>Write hours and minutes east of UTC such as &quot;+01:00&quot;.</source>
        <translation>Écrivez les heures et les minutes à l’est de l’UTC, par exemple &quot;+01:00&quot;.</translation>
    </message>
    <message>
        <source>Write a local clock time such as &quot;13:00&quot;, or from and to as &quot;13:00/14:00&quot;.</source>
        <translation>Écrivez une heure locale, par exemple &quot;13:00&quot;, ou le début et la fin&#xa0;: &quot;13:00/14:00&quot;.</translation>
    </message>
    <message>
        <source>Write a local clock time such as &quot;18:30&quot;.</source>
        <translation>Écrivez une heure locale, par exemple &quot;18:30&quot;.</translation>
    </message>
    <message>
        <source>Write an ISO 8601 duration such as &quot;PT20M&quot; or &quot;P2DT6H&quot;.</source>
        <translation>Écrivez une durée ISO 8601, par exemple &quot;PT20M&quot; ou &quot;P2DT6H&quot;.</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>latitude</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>longitude</translation>
    </message>
    <message>
        <source>Write lower-case letters, digits and hyphens only, such as &quot;radio-call&quot;.</source>
        <translation>N’écrivez que des minuscules, des chiffres et des traits d’union, par exemple &quot;radio-call&quot;.</translation>
    </message>
    <message>
        <source>there are more problems than the {0} that are listed.</source>
        <translation>il y a plus de problèmes que les {0} qui sont énumérés.</translation>
    </message>
    <message>
        <source>Mend these, then open the file again.</source>
        <translation>Corrigez ceux-ci, puis rouvrez le fichier.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Retirez-la.</translation>
    </message>
    <message>
        <source>there is no such key as {0} here.</source>
        <translation>la clé {0} n’existe pas ici.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} manque.</translation>
    </message>
    <message>
        <source>Write one of: {0}.</source>
        <translation>Écrivez l’un de ces mots&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} is none of the words that can stand here.</source>
        <translation>{0} n’est pas un mot qui peut figurer ici.</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} ou {1}</translation>
    </message>
    <message>
        <source>{0} belongs here, not {1}.</source>
        <translation>il faut ici {0}, pas {1}.</translation>
    </message>
    <message>
        <source>At least {0} is needed.</source>
        <translation>Il en faut au moins {0}.</translation>
    </message>
    <message>
        <source>nothing is here.</source>
        <translation>il n’y a rien ici.</translation>
    </message>
    <message>
        <source>this is longer than the {0} that are allowed.</source>
        <translation>c’est plus long que les {0} qui sont permis.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Raccourcissez.</translation>
    </message>
    <message>
        <source>no place on Earth has such a {0}.</source>
        <translation>aucun lieu de la Terre n’a une telle {0}.</translation>
    </message>
    <message>
        <source>Write degrees from -{0} to {0}; perhaps latitude and longitude are swapped.</source>
        <translation>Écrivez des degrés de -{0} à {0}&#xa0;; latitude et longitude sont peut-être interverties.</translation>
    </message>
    <message>
        <source>Write {0} or more.</source>
        <translation>Écrivez {0} ou plus.</translation>
    </message>
    <message>
        <source>the number is too small.</source>
        <translation>le nombre est trop petit.</translation>
    </message>
    <message>
        <source>the number is too large.</source>
        <translation>le nombre est trop grand.</translation>
    </message>
    <message>
        <source>Write {0} or less.</source>
        <translation>Écrivez {0} ou moins.</translation>
    </message>
    <message>
        <source>this is not written as it must be.</source>
        <translation>ce n’est pas écrit comme il faut.</translation>
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
    <message>
        <source>{filter} · tables</source>
        <translation>{filter} · tableaux</translation>
    </message>
    <message>
        <source>Only some events of the tables behind the battle are let through</source>
        <translation>Seuls certains événements des tableaux placés derrière la bataille passent le filtre</translation>
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
    <name>FoundSummary</name>
    <message>
        <source>In {0}: searching …</source>
        <translation>Dans {0}&#xa0;: recherche…</translation>
    </message>
    <message>
        <source>In {0}: nothing found</source>
        <translation>Dans {0}&#xa0;: aucun résultat</translation>
    </message>
    <message>
        <source>In {name}: {count} events</source>
        <translation>Dans {name}&#xa0;: {count} événements</translation>
    </message>
    <message>
        <source>names searched; reading all text … {0} %</source>
        <translation>noms parcourus&#xa0;; lecture de tout le texte… {0}&#xa0;%</translation>
    </message>
    <message>
        <source>{title} · {when} · reported deaths: {deaths}</source>
        <translation>{title} · {when} · morts déclarés&#xa0;: {deaths}</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Map: {0}.</source>
        <translation>Carte&#xa0;: {0}.</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> … (coupé)</translation>
    </message>
    <message>
        <source>Without a label in the picture: {0}.</source>
        <translation>Sans nom sur l’image&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Timeline: {0}</source>
        <translation>Frise&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map: {0}</source>
        <translation>Carte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Casualties: who says what</source>
        <translation>Pertes&#xa0;: qui dit quoi</translation>
    </message>
    <message>
        <source>Casualties: what was known when</source>
        <translation>Pertes&#xa0;: ce qu’on savait, et quand</translation>
    </message>
    <message>
        <source>Casualties: compared with other attacks</source>
        <translation>Pertes&#xa0;: comparaison avec d’autres attaques</translation>
    </message>
    <message>
        <source>as known on {0}</source>
        <translation>connu au {0}</translation>
    </message>
    <message>
        <source>{0} — answer key</source>
        <translation>{0} — corrigé</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Aim:</source>
        <translation>Objectif&#xa0;:</translation>
    </message>
    <message>
        <source>Figure {0}</source>
        <translation>Figure {0}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Figure {0}. {1}</source>
        <translation>Figure {0}. {1}</translation>
    </message>
    <message>
        <source>The battle in brief</source>
        <translation>La bataille en bref</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Qui dit quoi</translation>
    </message>
    <message>
        <source>Each figure is one statement of one speaker. Figures are not added up or averaged; a figure that nobody gave is unknown, not zero.</source>
        <translation>Chaque chiffre est une affirmation d’un seul auteur. Les chiffres ne sont ni additionnés ni ramenés à une moyenne&#xa0;; un chiffre que personne n’a donné est inconnu, ce n’est pas zéro.</translation>
    </message>
    <message>
        <source>Sources by their numbers</source>
        <translation>Sources, par numéro</translation>
    </message>
    <message>
        <source>Licence and credits</source>
        <translation>Licence et crédits</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Planned: {0}</source>
        <translation>Durée prévue&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Where the sources disagree</source>
        <translation>Là où les sources divergent</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}&#xa0;min</translation>
    </message>
    <message>
        <source>Before we begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>Solid: own losses. Hatched: an opponent’s losses. Dotted: a third party’s figure.</source>
        <translation>Plein&#xa0;: ses propres pertes. Hachuré&#xa0;: pertes de l’adversaire. Pointillé&#xa0;: chiffre d’un tiers.</translation>
    </message>
    <message>
        <source>{0} — answer</source>
        <translation>{0} — réponse</translation>
    </message>
    <message>
        <source>Sources: {0}</source>
        <translation>Sources&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Write the numbers 1 to {0} into the boxes.</source>
        <translation>Écrivez les nombres de 1 à {0} dans les cases.</translation>
    </message>
    <message>
        <source>Write the letter of the right answer into each box.</source>
        <translation>Écrivez dans chaque case la lettre de la bonne réponse.</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Remettre dans l’ordre</translation>
    </message>
    <message>
        <source>Who could know this when?</source>
        <translation>Qui pouvait le savoir, et quand&#xa0;?</translation>
    </message>
    <message>
        <source>Which claim?</source>
        <translation>Quelle affirmation&#xa0;?</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Montrer la réponse</translation>
    </message>
    <message>
        <source>Notes for the teacher</source>
        <translation>Notes pour l’enseignant</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Les mêmes données en tableau</translation>
    </message>
    <message>
        <source>To the content</source>
        <translation>Aller au contenu</translation>
    </message>
    <message>
        <source>Keys: arrows, PageDown and PageUp, Home and End</source>
        <translation>Touches&#xa0;: flèches, Page suivante et Page précédente, Début et Fin</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>{0} sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Tout sur une page</translation>
    </message>
    <message>
        <source>Steps by keyboard</source>
        <translation>Étapes au clavier</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Source {0}</translation>
    </message>
    <message>
        <source>Whose losses</source>
        <translation>Pertes de qui</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>How well known</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Where, as far as published</source>
        <translation>Où, d’après ce qui est publié</translation>
    </message>
    <message>
        <source>What happened there</source>
        <translation>Ce qui s’y est passé</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
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
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
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
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>In the search: show only what it finds in the tables, or all again</source>
        <translation>Dans la recherche&#xa0;: n’afficher que ce qu’elle trouve dans les tableaux, ou tout de nouveau</translation>
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
    <name>KeysWindow</name>
    <message>
        <source>Keys of the presentation</source>
        <translation>Raccourcis de la présentation</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Still there? In {0} seconds this goes back to the start.</source>
        <translation>Êtes-vous toujours là&#xa0;? Retour au début dans {0} secondes.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
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
    <name>LayerChoices</name>
    <message>
        <source>Tables behind the battle</source>
        <translation>Tableaux derrière la bataille</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans minimum</translation>
    </message>
    <message>
        <source>Least number of reported deaths</source>
        <translation>Nombre minimum de morts déclarés</translation>
    </message>
    <message>
        <source>Only events with at least so many reported deaths, by the best estimate</source>
        <translation>Seulement les événements avec au moins ce nombre de morts déclarés, selon la meilleure estimation</translation>
    </message>
    <message>
        <source>Reported deaths, at least</source>
        <translation>Morts déclarés, au moins</translation>
    </message>
    <message>
        <source>Lanes of the tables</source>
        <translation>Rangées des tableaux</translation>
    </message>
    <message>
        <source>Show only the lanes that are checked (Space checks)</source>
        <translation>N’afficher que les rangées cochées (Espace coche)</translation>
    </message>
    <message>
        <source>Show only these, and what the search finds</source>
        <translation>N’afficher que ceux-ci, et ce que la recherche trouve</translation>
    </message>
    <message>
        <source>Unchecked, all events of the tables stay and these stand out (Space)</source>
        <translation>Sans cocher, tous les événements des tableaux restent et ceux-ci ressortent (Espace)</translation>
    </message>
    <message>
        <source>{shown} of {all} events</source>
        <translation>{shown} événements sur {all}</translation>
    </message>
</context>
<context>
    <name>LayerCounts</name>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <translation>
            <numerusform>%n ligne n’a pas pu être lue</numerusform>
            <numerusform>%n lignes n’ont pas pu être lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) begin here</source>
        <translation>
            <numerusform>%n événement commence ici</numerusform>
            <numerusform>%n événements commencent ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in sight</source>
        <translation>
            <numerusform>%n événement visible</numerusform>
            <numerusform>%n événements visibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerListModel</name>
    <message>
        <source>{0} events found</source>
        <translation>{0} événements trouvés</translation>
    </message>
    <message>
        <source>{0} events in the time shown</source>
        <translation>{0} événements dans la période affichée</translation>
    </message>
    <message>
        <source>{0} more: narrow the search</source>
        <translation>{0} de plus&#xa0;: précisez la recherche</translation>
    </message>
    <message>
        <source>{0} more: zoom in or search</source>
        <translation>{0} de plus&#xa0;: zoomez ou cherchez</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Reported deaths</source>
        <translation>Morts déclarés</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>{0} earlier events</source>
        <translation>{0} événements plus tôt</translation>
    </message>
    <message>
        <source>{0} later events: narrow the search</source>
        <translation>{0} événements plus tard&#xa0;: précisez la recherche</translation>
    </message>
    <message>
        <source>{0} later events: zoom in or search</source>
        <translation>{0} événements plus tard&#xa0;: zoomez ou cherchez</translation>
    </message>
</context>
<context>
    <name>LayerListView</name>
    <message>
        <source>Events of {0}</source>
        <translation>Événements de {0}</translation>
    </message>
    <message>
        <source>Up and Down choose an event, letters find a title, Enter zooms to it</source>
        <translation>Haut et Bas choisissent un événement, les lettres trouvent un titre, Entrée zoome dessus</translation>
    </message>
</context>
<context>
    <name>LeadingSwitch</name>
    <message>
        <source>View that leads on the wall</source>
        <translation>Vue principale à l’écran de la classe</translation>
    </message>
    <message>
        <source>On the wall: {0} ({1} goes round)</source>
        <translation>À l’écran de la classe&#xa0;: {0} ({1} passe à la suivante)</translation>
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
    <name>Map</name>
    <message>
        <source>position not published</source>
        <translation>position non publiée</translation>
    </message>
    <message>
        <source>Position not published:</source>
        <translation>Position non publiée&#xa0;:</translation>
    </message>
    <message>
        <source>direction not published</source>
        <translation>direction non publiée</translation>
    </message>
    <message>
        <source>published: {} km</source>
        <translation>publié&#xa0;: {}&#xa0;km</translation>
    </message>
    <message>
        <source>{} killed</source>
        <translation>{} tués</translation>
    </message>
    <message>
        <source>{} km</source>
        <translation>{}&#xa0;km</translation>
    </message>
    <message>
        <source>{} mi</source>
        <translation>{}&#xa0;mi</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
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
        <source>No place of this battle has a published position.</source>
        <translation>Aucun lieu de cette bataille n’a de position publiée.</translation>
    </message>
    <message>
        <source>Outside this map: {}</source>
        <translation>Hors de cette carte&#xa0;: {}</translation>
    </message>
    <message>
        <source>+{}</source>
        <translation>+{}</translation>
    </message>
    <message>
        <source>Names without room: {}</source>
        <translation>Noms sans place&#xa0;: {}</translation>
    </message>
    <message>
        <source>Reported events not on this map: {}</source>
        <translation>Événements déclarés hors de cette carte&#xa0;: {}</translation>
    </message>
    <message>
        <source>reported events in {0} × {1} km</source>
        <translation>événements déclarés sur {0} × {1} km</translation>
    </message>
    <message>
        <source>{} killed, lowest to highest claim</source>
        <translation>{} tués, du chiffre le plus bas au plus haut</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>encore à venir</translation>
    </message>
    <message>
        <source>Certainty: {}</source>
        <translation>Certitude&#xa0;: {}</translation>
    </message>
    <message>
        <source>Where it began is not published; the line is no route.</source>
        <translation>Le point de départ n’est pas publié&#xa0;; la ligne n’est pas un itinéraire.</translation>
    </message>
    <message>
        <source>Where it ended is not published; the line is no route.</source>
        <translation>Le point d’arrivée n’est pas publié&#xa0;; la ligne n’est pas un itinéraire.</translation>
    </message>
    <message>
        <source>The line joins the two places; it is no route.</source>
        <translation>La ligne relie les deux lieux&#xa0;; ce n’est pas un itinéraire.</translation>
    </message>
    <message>
        <source>Shows {} km</source>
        <translation>Montre {}&#xa0;km</translation>
    </message>
    <message>
        <source>chosen: {0}, {1}</source>
        <translation>sélection&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>Keys: Shift+arrows move, + and − zoom, Ctrl+Left and Ctrl+Right go from place to place, S selection, B battle, I insurgency, W West Africa, G graticule</source>
        <translation>Touches&#xa0;: Maj+flèches déplacent, + et − zooment, Ctrl+Gauche et Ctrl+Droite vont de lieu en lieu, S sélection, B bataille, I insurrection, W Afrique de l’Ouest, G graticule</translation>
    </message>
    <message>
        <source>in {0} × {1} km</source>
        <translation>sur {0} × {1} km</translation>
    </message>
    <message>
        <source>Click to come nearer.</source>
        <translation>Cliquez pour vous approcher.</translation>
    </message>
    <message>
        <source>Reported deaths: {}</source>
        <translation>Morts déclarés&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>MapCounts</name>
    <message numerus="yes">
        <source>%n place(s) in sight</source>
        <translation>
            <numerusform>%n lieu visible</numerusform>
            <numerusform>%n lieux visibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) without a published position</source>
        <translation>
            <numerusform>%n lieu sans position publiée</numerusform>
            <numerusform>%n lieux sans position publiée</numerusform>
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
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reported event(s)</source>
        <translation>
            <numerusform>%n événement déclaré</numerusform>
            <numerusform>%n événements déclarés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) here</source>
        <translation>
            <numerusform>%n autre événement ici</numerusform>
            <numerusform>%n autres événements ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of context layers in sight</source>
        <translation>
            <numerusform>%n événement des couches de contexte visible</numerusform>
            <numerusform>%n événements des couches de contexte visibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Go to ▾</source>
        <translation>Aller à ▾</translation>
    </message>
    <message>
        <source>Go to the selection, the battle or the insurgency (S, B, I)</source>
        <translation>Aller à la sélection, à la bataille ou à l’insurrection (S, B, I)</translation>
    </message>
    <message>
        <source>Show more of the map (−)</source>
        <translation>Montrer une zone plus grande (−)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Show less of the map, larger (+)</source>
        <translation>Montrer une zone plus petite, agrandie (+)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the places as a table, or the map again (Space)</source>
        <translation>Montrer les lieux en tableau, ou revenir à la carte (Espace)</translation>
    </message>
    <message>
        <source>&amp;Selection	S</source>
        <translation>&amp;Sélection	S</translation>
    </message>
    <message>
        <source>&amp;Battle	B</source>
        <translation>&amp;Bataille	B</translation>
    </message>
    <message>
        <source>&amp;Insurgency	I</source>
        <translation>&amp;Insurrection	I</translation>
    </message>
    <message>
        <source>&amp;West Africa	W</source>
        <translation>&amp;Afrique de l’Ouest	W</translation>
    </message>
    <message>
        <source>&amp;Graticule	G</source>
        <translation>&amp;Graticule	G</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Which column says what?</source>
        <translation>Que dit chaque colonne&#xa0;?</translation>
    </message>
    <message>
        <source>Choose columns of “{0}”. Only “Begins” is needed; choose “none” for what it does not have.</source>
        <translation>Choisissez les colonnes de «&#xa0;{0}&#xa0;». Seul «&#xa0;Début&#xa0;» est nécessaire&#xa0;; choisissez «&#xa0;aucune&#xa0;» pour ce qui manque.</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Répartir par</translation>
    </message>
    <message>
        <source>Deaths, best estimate</source>
        <translation>Morts, meilleure estimation</translation>
    </message>
    <message>
        <source>Deaths, lowest</source>
        <translation>Morts, minimum</translation>
    </message>
    <message>
        <source>Deaths, highest</source>
        <translation>Morts, maximum</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>column {0}</source>
        <translation>colonne {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Les premières lignes du tableau</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Afficher les événements</translation>
    </message>
    <message>
        <source>Reads the table by these columns (Enter)</source>
        <translation>Lit le tableau d’après ces colonnes (Entrée)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leaves the table unread (Esc)</source>
        <translation>Laisse le tableau sans le lire (Échap)</translation>
    </message>
    <message>
        <source>Choose the column that says when an event begins.</source>
        <translation>Choisissez la colonne qui dit quand un événement commence.</translation>
    </message>
    <message>
        <source>{0} of {1} sample rows have a date.</source>
        <translation>{0} lignes de l’échantillon sur {1} ont une date.</translation>
    </message>
    <message>
        <source>{0} have a number of deaths.</source>
        <translation>{0} ont un nombre de morts.</translation>
    </message>
    <message>
        <source>{0} have a position.</source>
        <translation>{0} ont une position.</translation>
    </message>
    <message>
        <source>First problem: {0}</source>
        <translation>Premier problème&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>Context la&amp;yers</source>
        <translation>Cou&amp;ches de contexte</translation>
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
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
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
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Picture of the next step</source>
        <translation>Image de l’étape suivante</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>The last step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Nothing comes after it.</source>
        <translation>Il n’y a rien après.</translation>
    </message>
    <message>
        <source>After it, a quiet end.</source>
        <translation>Après elle, une fin sobre.</translation>
    </message>
    <message>
        <source>Only you see this · {0} of {1}</source>
        <translation>Vous seul voyez ceci · {0} sur {1}</translation>
    </message>
    <message>
        <source>Next · {0} of {1}</source>
        <translation>Suite · {0} sur {1}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Suite&#xa0;: {0}</translation>
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
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{0} and {1} scroll the notes</source>
        <translation>{0} et {1} font défiler les notes</translation>
    </message>
    <message>
        <source>Smaller notes ({0})</source>
        <translation>Notes plus petites ({0})</translation>
    </message>
    <message>
        <source>Larger notes ({0})</source>
        <translation>Notes plus grandes ({0})</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Notes plus grandes</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>Aucune note pour cette étape.</translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>Only you see the overview · on the wall {0}</source>
        <translation>Vue d’ensemble pour vous seul · à l’écran de la classe {0}</translation>
    </message>
    <message>
        <source>On the wall now · {0}</source>
        <translation>À l’écran de la classe · {0}</translation>
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
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Event list</source>
        <translation>Liste des événements</translation>
    </message>
</context>
<context>
    <name>PeriodChart</name>
    <message>
        <source>Selected: {0}</source>
        <translation>Sélection&#xa0;: {0}</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>no events begin in this stretch of time</source>
        <translation>aucun événement ne commence dans cet intervalle de temps</translation>
    </message>
    <message>
        <source>{0} events without a number are in no bar</source>
        <translation>{0} événements sans nombre ne sont dans aucune barre</translation>
    </message>
    <message>
        <source>Events without a number, in no bar: {0}</source>
        <translation>Événements sans nombre, dans aucune barre&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more table(s): make the chart higher</source>
        <translation>
            <numerusform>%n autre tableau&#xa0;: agrandissez le graphique</numerusform>
            <numerusform>%n autres tableaux&#xa0;: agrandissez le graphique</numerusform>
        </translation>
    </message>
    <message>
        <source>Most in {period}: {deaths}.</source>
        <translation>Maximum en {period}&#xa0;: {deaths}.</translation>
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
    <name>PlaceWords</name>
    <message>
        <source>north</source>
        <translation>nord</translation>
    </message>
    <message>
        <source>east</source>
        <translation>est</translation>
    </message>
    <message>
        <source>south</source>
        <translation>sud</translation>
    </message>
    <message>
        <source>west</source>
        <translation>ouest</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>nord-est</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>sud-est</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>sud-ouest</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>nord-ouest</translation>
    </message>
    <message>
        <source>In vehicles</source>
        <translation>En véhicule</translation>
    </message>
    <message>
        <source>On motorcycles</source>
        <translation>À moto</translation>
    </message>
    <message>
        <source>Aircraft</source>
        <translation>Avion ou hélicoptère</translation>
    </message>
    <message>
        <source>Drones</source>
        <translation>Drones</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>À pied</translation>
    </message>
    <message>
        <source>How they moved is not published</source>
        <translation>Moyen de déplacement non publié</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
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
        <source>{} (near)</source>
        <translation>{} (à proximité)</translation>
    </message>
    <message>
        <source>{} (somewhere in this area)</source>
        <translation>{} (quelque part dans cette zone)</translation>
    </message>
    <message>
        <source>Position not published; {0} of {1}</source>
        <translation>Position non publiée&#xa0;; {0} de {1}</translation>
    </message>
    <message>
        <source>Position not published</source>
        <translation>Position non publiée</translation>
    </message>
    <message>
        <source>Published distance to {0}: {1} km</source>
        <translation>Distance publiée jusqu’à {0}&#xa0;: {1}&#xa0;km</translation>
    </message>
</context>
<context>
    <name>PlacesTable</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
</context>
<context>
    <name>PlacesTableModel</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>{0} (still to come)</source>
        <translation>{0} (encore à venir)</translation>
    </message>
</context>
<context>
    <name>PresentDialog</name>
    <message>
        <source>Present to a class</source>
        <translation>Présenter à une classe</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>{0} ({1} min)</source>
        <translation>{0} ({1}&#xa0;min)</translation>
    </message>
    <message>
        <source>Every event, one after the other</source>
        <translation>Tous les événements, l’un après l’autre</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Class’s screen</source>
        <translation>Écran de la classe</translation>
    </message>
    <message>
        <source>Class’s colours</source>
        <translation>Couleurs à l’écran</translation>
    </message>
    <message>
        <source>Dark, for a dim room</source>
        <translation>Sombres, pour une salle obscure</translation>
    </message>
    <message>
        <source>Light, for a bright room</source>
        <translation>Claires, pour une salle lumineuse</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>A window, to share in a call</source>
        <translation>Une fenêtre, à partager en visioconférence</translation>
    </message>
    <message>
        <source>A window beside the presenter view: there is one screen</source>
        <translation>Une fenêtre à côté de la vue de l’enseignant&#xa0;: il n’y a qu’un écran</translation>
    </message>
</context>
<context>
    <name>PresenterControls</name>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>All steps on the wall, to choose one</source>
        <translation>Toutes les étapes à l’écran de la classe, pour en choisir une</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Type a step’s number, then Enter</source>
        <translation>Taper le numéro d’une étape, puis Entrée</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Make the wall black, or show it again</source>
        <translation>Mettre l’écran de la classe en noir, ou le montrer de nouveau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Make the wall white, or show it again</source>
        <translation>Mettre l’écran de la classe en blanc, ou le montrer de nouveau</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>The wall stands still while you look ahead</source>
        <translation>L’écran de la classe ne change plus pendant que vous regardez la suite</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer détails</translation>
    </message>
    <message>
        <source>Keep numbers and accounts of deaths from the wall</source>
        <translation>Ne pas montrer à la classe les chiffres et les récits de morts</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Darken the wall but for where the pointer is</source>
        <translation>Assombrir l’écran de la classe, sauf autour du pointeur</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>A dot on the wall where the pointer is</source>
        <translation>Un point à l’écran de la classe, là où est le pointeur</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>A part of the wall fills it: drag the box on the preview, turn the wheel</source>
        <translation>Agrandir une partie de l’écran de la classe&#xa0;: glisser le cadre sur l’aperçu, tourner la molette</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylo</translation>
    </message>
    <message>
        <source>Draw on the wall</source>
        <translation>Dessiner sur l’écran de la classe</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Rub out what was drawn</source>
        <translation>Effacer ce qui a été dessiné</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the last stroke or rubbing out</source>
        <translation>Annuler le dernier trait ou le dernier coup de gomme</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Rub out everything on this step</source>
        <translation>Effacer tous les traits de cette étape</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Chrono</translation>
    </message>
    <message>
        <source>Let the time run, or pause it</source>
        <translation>Laisser courir le temps, ou le mettre en pause</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Remettre à 0</translation>
    </message>
    <message>
        <source>Timer back to 0:00</source>
        <translation>Ramener le chrono à 0:00</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Go on by itself after each step’s planned time</source>
        <translation>Avancer tout seul après la durée prévue de chaque étape</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Permuter écrans</translation>
    </message>
    <message>
        <source>The wall here, this window there</source>
        <translation>L’écran de la classe ici, cette fenêtre là-bas</translation>
    </message>
    <message>
        <source>S&amp;creens…</source>
        <translation>É&amp;crans…</translation>
    </message>
    <message>
        <source>Choose the screen of the wall and of this window</source>
        <translation>Choisir l’écran de la classe et celui de cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Thème c&amp;lair</translation>
    </message>
    <message>
        <source>Light colours for this window; the wall keeps its own</source>
        <translation>Couleurs claires pour cette fenêtre&#xa0;; l’écran de la classe garde les siennes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>All keys of the show</source>
        <translation>Tous les raccourcis de la présentation</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Terminer la présentation</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Infobox</source>
        <translation>Infobox</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Presenter view</source>
        <translation>Vue de l’enseignant</translation>
    </message>
    <message>
        <source>F6 takes the keyboard to messages, controls and steps, Escape gives it back</source>
        <translation>F6 mène le clavier aux messages, aux commandes et aux étapes, Échap le rend</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Étape {0} sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>The class sees the wall</source>
        <translation>La classe voit son écran</translation>
    </message>
</context>
<context>
    <name>PresenterWords</name>
    <message>
        <source>{0} s</source>
        <translation>{0}&#xa0;s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}&#xa0;min</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0}&#xa0;min {1}&#xa0;s</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Remettre dans l’ordre</translation>
    </message>
    <message>
        <source>Who could know this when?</source>
        <translation>Qui pouvait le savoir, et quand&#xa0;?</translation>
    </message>
    <message>
        <source>Which claim?</source>
        <translation>Quelle affirmation&#xa0;?</translation>
    </message>
    <message>
        <source>Activity: {0}</source>
        <translation>Activité&#xa0;: {0}</translation>
    </message>
    <message>
        <source>About deaths</source>
        <translation>Parle de morts</translation>
    </message>
    <message>
        <source>The wall is black</source>
        <translation>L’écran de la classe est noir</translation>
    </message>
    <message>
        <source>The wall is white</source>
        <translation>L’écran de la classe est blanc</translation>
    </message>
    <message>
        <source>Frozen: the class sees step {0}</source>
        <translation>Figé&#xa0;: la classe voit l’étape {0}</translation>
    </message>
    <message>
        <source>Spotlight: move over this picture</source>
        <translation>Projecteur&#xa0;: passer le pointeur sur cette image</translation>
    </message>
    <message>
        <source>Laser: move over this picture</source>
        <translation>Laser&#xa0;: passer le pointeur sur cette image</translation>
    </message>
    <message>
        <source>Zoom: the class sees the box; drag it, draw another, or turn the wheel</source>
        <translation>Zoom&#xa0;: la classe voit le cadre&#xa0;; le glisser, en tracer un autre ou tourner la molette</translation>
    </message>
    <message>
        <source>Pen: draw on this picture</source>
        <translation>Stylo&#xa0;: dessiner sur cette image</translation>
    </message>
    <message>
        <source>Eraser: rub on this picture</source>
        <translation>Gomme&#xa0;: frotter sur cette image</translation>
    </message>
    <message>
        <source>Details are hidden</source>
        <translation>Les détails sont masqués</translation>
    </message>
    <message>
        <source>There is no step {0}; there are {1}</source>
        <translation>Pas d’étape {0}&#xa0;: il y en a {1}</translation>
    </message>
    <message>
        <source>Go to step: type its number, then Enter</source>
        <translation>Aller à une étape&#xa0;: taper son numéro, puis Entrée</translation>
    </message>
    <message>
        <source>Go to {0}: there are {1} steps</source>
        <translation>Aller à {0}&#xa0;: il y a {1} étapes</translation>
    </message>
    <message>
        <source>Go to {0}: {1} (Enter)</source>
        <translation>Aller à {0}&#xa0;: {1} (Entrée)</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0}, content note</source>
        <translation>{0}, avertissement</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>… and {0} more.</source>
        <translation>… et encore {0}.</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Problèmes du fichier</translation>
    </message>
    <message>
        <source>Each with its place in the file and what to do:</source>
        <translation>Chacun avec sa place dans le fichier et ce qu’il faut faire&#xa0;:</translation>
    </message>
    <message>
        <source>Show &amp;all…</source>
        <translation>&amp;Tout afficher…</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Ask the class</source>
        <translation>Demandez à la classe</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Réponse</translation>
    </message>
    <message>
        <source>Show or hide the answer here; the class never sees it</source>
        <translation>Montrer ou masquer la réponse ici&#xa0;; la classe ne la voit jamais</translation>
    </message>
    <message>
        <source>No question for this step.</source>
        <translation>Aucune question pour cette étape.</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Réponse&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ReportedDeaths</name>
    <message>
        <source>reported deaths per day</source>
        <translation>morts déclarés par jour</translation>
    </message>
    <message>
        <source>reported deaths per week</source>
        <translation>morts déclarés par semaine</translation>
    </message>
    <message>
        <source>reported deaths per month</source>
        <translation>morts déclarés par mois</translation>
    </message>
    <message>
        <source>reported deaths per quarter</source>
        <translation>morts déclarés par trimestre</translation>
    </message>
    <message>
        <source>reported deaths per year</source>
        <translation>morts déclarés par an</translation>
    </message>
    <message>
        <source>reported deaths per decade</source>
        <translation>morts déclarés par décennie</translation>
    </message>
    <message>
        <source>reported deaths per century</source>
        <translation>morts déclarés par siècle</translation>
    </message>
    <message>
        <source>No events begin in this period.</source>
        <translation>Aucun événement ne commence dans cette période.</translation>
    </message>
    <message>
        <source>Reported deaths: {0}</source>
        <translation>Morts déclarés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Lowest estimates {0}, highest {1}</source>
        <translation>Estimations les plus basses&#xa0;: {0}, les plus hautes&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Events that begin in it: {0}</source>
        <translation>Événements qui y commencent&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Of these without a number: {0}</source>
        <translation>Dont sans nombre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Found: {events} events, {deaths} deaths</source>
        <translation>Trouvé&#xa0;: {events} événements, {deaths} morts</translation>
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
        <source>Nothing found in the battle</source>
        <translation>Aucun résultat dans la bataille</translation>
    </message>
    <message>
        <source>In the tables: searching …</source>
        <translation>Dans les tableaux&#xa0;: recherche…</translation>
    </message>
    <message>
        <source>Show only these events of the tables (Ctrl+Enter)</source>
        <translation>N’afficher que ces événements des tableaux (Ctrl+Entrée)</translation>
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
    <name>Session</name>
    <message>
        <source>A class is being shown something</source>
        <translation>Une présentation à la classe est en cours</translation>
    </message>
    <message>
        <source>This step’s picture could not be drawn; the class sees its words. Go on as usual.</source>
        <translation>L’image de cette étape n’a pas pu être dessinée&#xa0;; la classe en voit le texte. Continuez comme d’habitude.</translation>
    </message>
    <message>
        <source>The screen may dim by itself: this computer did not accept that it stays on. Moving the mouse helps.</source>
        <translation>L’écran peut s’éteindre de lui-même&#xa0;: cet ordinateur n’a pas accepté de le garder allumé. Bouger la souris suffit.</translation>
    </message>
</context>
<context>
    <name>ShowKeys</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>Ce que voit la classe</translation>
    </message>
    <message>
        <source>Pointing and drawing</source>
        <translation>Pointer et dessiner</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Next: the step, or an activity&apos;s answer</source>
        <translation>Suivant&#xa0;: l’étape, ou la réponse d’une activité</translation>
    </message>
    <message>
        <source>Next; go to the number typed; choose</source>
        <translation>Suivant&#xa0;; aller au numéro tapé&#xa0;; choisir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Première étape</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Go to a step: its number, then Enter</source>
        <translation>Aller à une étape&#xa0;: son numéro, puis Entrée</translation>
    </message>
    <message>
        <source>Take back the last digit</source>
        <translation>Effacer le dernier chiffre tapé</translation>
    </message>
    <message>
        <source>Overview: arrows and Enter choose a step</source>
        <translation>Vue d’ensemble&#xa0;: les flèches et Entrée choisissent une étape</translation>
    </message>
    <message>
        <source>Overview: the step after</source>
        <translation>Vue d’ensemble&#xa0;: étape suivante</translation>
    </message>
    <message>
        <source>Overview: the step before</source>
        <translation>Vue d’ensemble&#xa0;: étape précédente</translation>
    </message>
    <message>
        <source>Overview: the row below</source>
        <translation>Vue d’ensemble&#xa0;: ligne du dessous</translation>
    </message>
    <message>
        <source>Overview: the row above</source>
        <translation>Vue d’ensemble&#xa0;: ligne du dessus</translation>
    </message>
    <message>
        <source>Overview: the first step</source>
        <translation>Vue d’ensemble&#xa0;: première étape</translation>
    </message>
    <message>
        <source>Overview: the last step</source>
        <translation>Vue d’ensemble&#xa0;: dernière étape</translation>
    </message>
    <message>
        <source>Overview: go to the chosen step</source>
        <translation>Vue d’ensemble&#xa0;: aller à l’étape choisie</translation>
    </message>
    <message>
        <source>Make the wall black, or show it again</source>
        <translation>Mettre l’écran de la classe en noir, ou le montrer de nouveau</translation>
    </message>
    <message>
        <source>Make the wall white, or show it again</source>
        <translation>Mettre l’écran de la classe en blanc, ou le montrer de nouveau</translation>
    </message>
    <message>
        <source>Freeze the wall while you look ahead, or catch up</source>
        <translation>Figer l’écran de la classe pendant que vous regardez la suite, ou le remettre à jour</translation>
    </message>
    <message>
        <source>Hide or show numbers and accounts of deaths</source>
        <translation>Masquer ou montrer les chiffres et les récits de morts</translation>
    </message>
    <message>
        <source>Another view leads: timeline, infobox, casualties, map</source>
        <translation>Changer de vue principale&#xa0;: frise, infobox, pertes, carte</translation>
    </message>
    <message>
        <source>Activity&apos;s cards: arrows move, Enter takes and puts down</source>
        <translation>Cartes d’une activité&#xa0;: les flèches déplacent, Entrée prend et pose</translation>
    </message>
    <message>
        <source>Show or hide an activity&apos;s answer</source>
        <translation>Montrer ou masquer la réponse d’une activité</translation>
    </message>
    <message>
        <source>Activity: the card after, or move the card there</source>
        <translation>Activité&#xa0;: carte suivante, ou y déplacer la carte</translation>
    </message>
    <message>
        <source>Activity: the card before, or move the card there</source>
        <translation>Activité&#xa0;: carte précédente, ou y déplacer la carte</translation>
    </message>
    <message>
        <source>Activity: take the card, put it down, choose it</source>
        <translation>Activité&#xa0;: prendre la carte, la poser, la choisir</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Laser dot</source>
        <translation>Point laser</translation>
    </message>
    <message>
        <source>Zoom box; arrows move it, + and − change its size</source>
        <translation>Cadre de zoom&#xa0;; les flèches le déplacent, + et − changent sa taille</translation>
    </message>
    <message>
        <source>Zoom box to the right</source>
        <translation>Cadre de zoom vers la droite</translation>
    </message>
    <message>
        <source>Zoom box to the left</source>
        <translation>Cadre de zoom vers la gauche</translation>
    </message>
    <message>
        <source>Zoom box down</source>
        <translation>Cadre de zoom vers le bas</translation>
    </message>
    <message>
        <source>Zoom box up</source>
        <translation>Cadre de zoom vers le haut</translation>
    </message>
    <message>
        <source>Zoom box smaller: the wall shows less, larger</source>
        <translation>Cadre de zoom plus petit&#xa0;: l’écran de la classe montre moins, en plus grand</translation>
    </message>
    <message>
        <source>Zoom box larger: the wall shows more</source>
        <translation>Cadre de zoom plus grand&#xa0;: l’écran de la classe montre plus</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylo</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Take back the last stroke or rubbing out</source>
        <translation>Annuler le dernier trait ou le dernier coup de gomme</translation>
    </message>
    <message>
        <source>Rub out everything on this step</source>
        <translation>Effacer tous les traits de cette étape</translation>
    </message>
    <message>
        <source>Pause the timer, or let it run</source>
        <translation>Mettre le chrono en pause, ou le laisser courir</translation>
    </message>
    <message>
        <source>Timer back to 0:00</source>
        <translation>Ramener le chrono à 0:00</translation>
    </message>
    <message>
        <source>Go on by itself, or pause that</source>
        <translation>Avancer tout seul, ou mettre en pause</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Permuter les écrans</translation>
    </message>
    <message>
        <source>Arrows and Enter act on the presenter’s buttons and lists; Esc ends that</source>
        <translation>Les flèches et Entrée agissent sur les boutons et listes de l’enseignant&#xa0;; Échap y met fin</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Notes plus grandes</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Notes plus petites</translation>
    </message>
    <message>
        <source>Scroll the notes down</source>
        <translation>Faire défiler les notes vers le bas</translation>
    </message>
    <message>
        <source>Scroll the notes up</source>
        <translation>Faire défiler les notes vers le haut</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces raccourcis</translation>
    </message>
    <message>
        <source>Leave what is open; with nothing open, end the show</source>
        <translation>Quitter ce qui est ouvert&#xa0;; si rien ne l’est, terminer la présentation</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Terminer la présentation</translation>
    </message>
    <message>
        <source>A step&apos;s number; Enter goes there</source>
        <translation>Numéro d’une étape&#xa0;; Entrée y va</translation>
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
    <name>Stage</name>
    <message>
        <source>In a window</source>
        <translation>Dans une fenêtre</translation>
    </message>
    <message>
        <source>Where shall the class’s picture be?</source>
        <translation>Où montrer l’image de la classe&#xa0;?</translation>
    </message>
    <message>
        <source>The projector is gone. The show goes on here; plug it in again, and the class’s picture returns to it.</source>
        <translation>Le projecteur a disparu. La présentation continue ici&#xa0;; rebranchez-le, et l’image de la classe y revient.</translation>
    </message>
    <message>
        <source>The class’s picture is on the projector again.</source>
        <translation>L’image de la classe est de nouveau sur le projecteur.</translation>
    </message>
    <message>
        <source>“{0}” is plugged in. Show the class’s picture there?</source>
        <translation>«&#xa0;{0}&#xa0;» est branché. Y montrer l’image de la classe&#xa0;?</translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>L’y montrer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>All screens show the same, so the class would see your notes. Set the system to extend the desktop (Windows: Win+P; macOS and Linux: display settings), or press X to fill the screen with the class’s picture.</source>
        <translation>Tous les écrans montrent la même chose&#xa0;: la classe verrait vos notes. Réglez le système pour étendre le bureau (Windows&#xa0;: Win+P&#xa0;; macOS et Linux&#xa0;: réglages d’affichage), ou appuyez sur X pour remplir l’écran avec l’image de la classe.</translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message>
        <source>Event of {0}</source>
        <translation>Événement de {0}</translation>
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
</context>
<context>
    <name>StepListCard</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps · {0} of {1}</source>
        <translation>Étapes · {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>The class sees this</source>
        <translation>La classe voit ceci</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Vous êtes ici</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the text to the clipboard</source>
        <translation>Copie le texte dans le presse-papiers</translation>
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
    <message>
        <source>Drag to share the height between the battle and the context events (Shift+Up, Shift+Down)</source>
        <translation>Glisser pour partager la hauteur entre la bataille et les événements de contexte (Maj+Haut, Maj+Bas)</translation>
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
    <name>UnreadCounts</name>
    <message numerus="yes">
        <source>%Ln row(s) of the table could not be read and are not shown.</source>
        <translation>
            <numerusform>%Ln ligne du tableau n’a pas pu être lue et n’est pas affichée.</numerusform>
            <numerusform>%Ln lignes du tableau n’ont pas pu être lues et ne sont pas affichées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) mean nothing; their events are shown without them.</source>
        <translation>
            <numerusform>%Ln cellule ne veut rien dire&#xa0;; son événement est montré sans elle.</numerusform>
            <numerusform>%Ln cellules ne veulent rien dire&#xa0;; leurs événements sont montrés sans elles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>La première est dans la liste.</numerusform>
            <numerusform>Les %Ln premières sont dans la liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadDialog</name>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Ligne {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Rows that could not be read</source>
        <translation>Lignes qui n’ont pas pu être lues</translation>
    </message>
</context>
<context>
    <name>UnreadReason</name>
    <message>
        <source>no date is given</source>
        <translation>aucune date n’est donnée</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>la fin précède le début</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>la ligne est trop longue</translation>
    </message>
    <message>
        <source>a quotation mark in it is never closed</source>
        <translation>elle contient un guillemet jamais refermé</translation>
    </message>
    <message>
        <source>{0} is no date</source>
        <translation>{0} n’est pas une date</translation>
    </message>
    <message>
        <source>{0} has no end or no beginning</source>
        <translation>{0} n’a pas de fin ou pas de début</translation>
    </message>
    <message>
        <source>{0} does not say its year in full</source>
        <translation>{0} ne donne pas l’année en entier</translation>
    </message>
    <message>
        <source>{0} is no number of deaths</source>
        <translation>{0} n’est pas un nombre de morts</translation>
    </message>
    <message>
        <source>{0} is no coordinate</source>
        <translation>{0} n’est pas une coordonnée</translation>
    </message>
    <message>
        <source>{0} degrees are not on the globe</source>
        <translation>{0} degrés&#xa0;: hors du globe</translation>
    </message>
    <message>
        <source>{0}: shown without it</source>
        <translation>{0}&#xa0;: affiché sans cette valeur</translation>
    </message>
    <message>
        <source>it has {0} cells, the header {1}</source>
        <translation>elle a {0} cellules, l’en-tête {1}</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>No number had been published by then.</source>
        <translation>Aucun chiffre n’avait encore été publié à cette date.</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Qui dit quoi</translation>
    </message>
    <message>
        <source>last official count</source>
        <translation>dernier bilan officiel</translation>
    </message>
    <message>
        <source>Killed in attacks, compared</source>
        <translation>Tués lors d’attaques, comparaison</translation>
    </message>
    <message>
        <source>As known on {0}</source>
        <translation>Connu au {0}</translation>
    </message>
    <message>
        <source>Killed, by the day on which the figure was published</source>
        <translation>Tués, selon le jour de publication du chiffre</translation>
    </message>
    <message>
        <source>and {} more in the infobox</source>
        <translation>et {} de plus dans l’infobox</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources divergent</translation>
    </message>
    <message>
        <source>The wall is black</source>
        <translation>L’écran de la classe est noir</translation>
    </message>
    <message>
        <source>The wall is white</source>
        <translation>L’écran de la classe est blanc</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Before we go on</source>
        <translation>Avant de continuer</translation>
    </message>
    <message>
        <source>What follows gives numbers of people killed or wounded. Anyone who needs to may look away.</source>
        <translation>Ce qui suit donne des nombres de personnes tuées ou blessées. Chacun peut, s’il en a besoin, détourner le regard.</translation>
    </message>
    <message>
        <source>Details are hidden</source>
        <translation>Les détails sont masqués</translation>
    </message>
    <message>
        <source>This step speaks of people who were killed. Its numbers and accounts are not shown.</source>
        <translation>Cette étape parle de personnes tuées. Ses chiffres et ses récits ne sont pas montrés.</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non montré</translation>
    </message>
    <message>
        <source>End of the presentation</source>
        <translation>Fin de la présentation</translation>
    </message>
    <message>
        <source>There is no step {0}</source>
        <translation>Il n’y a pas d’étape {0}</translation>
    </message>
    <message>
        <source>Go to step {0}</source>
        <translation>Aller à l’étape {0}</translation>
    </message>
    <message>
        <source>Go to step {0}: {1}</source>
        <translation>Aller à l’étape {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>All steps. Chosen: {0} / {1}, {2}</source>
        <translation>Toutes les étapes. Choisie&#xa0;: {0} / {1}, {2}</translation>
    </message>
    <message>
        <source>{0} — what the class sees</source>
        <translation>{0} — ce que voit la classe</translation>
    </message>
    <message>
        <source>{0} — what the class sees (share this window)</source>
        <translation>{0} — ce que voit la classe (fenêtre à partager)</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sources: {0}</source>
        <translation>Sources&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Before {0}</source>
        <translation>Avant le {0}</translation>
    </message>
    <message>
        <source>{0} and after</source>
        <translation>{0} et après</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>Ce que voit la classe</translation>
    </message>
</context>
<context>
    <name>WallCounts</name>
    <message numerus="yes">
        <source>%n more in the chart</source>
        <translation>
            <numerusform>%n de plus dans le graphique</numerusform>
            <numerusform>%n de plus dans le graphique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
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
            <numerusform>%n chiffre publié plus tard</numerusform>
            <numerusform>%n chiffres publiés plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undated claim(s) left out</source>
        <translation>
            <numerusform>%n chiffre sans date laissé de côté</numerusform>
            <numerusform>%n chiffres sans date laissés de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallPreview</name>
    <message>
        <source>The class sees step {0} of {1}: {2}</source>
        <translation>La classe voit l’étape {0} sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>Ce que voit la classe</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>End the kiosk</source>
        <translation>Quitter le mode kiosque</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the administrator</source>
        <translation>&amp;Phrase secrète de l’administrateur</translation>
    </message>
    <message>
        <source>What the file of defaults says under [kiosk]</source>
        <translation>Ce que dit le fichier de réglages sous [kiosk]</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Closes the program (Return)</source>
        <translation>Ferme le programme (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>Goes back to the kiosk (Esc)</source>
        <translation>Revient au mode kiosque (Échap)</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Ce n’est pas la phrase secrète.</translation>
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
