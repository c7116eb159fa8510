<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Mode</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 fewer than unshared</source>
        <translation>%1 weniger als ungeteilt</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels is too large; choose a smaller scale, collapse blocks, or use SVG or PDF</source>
        <translation>Ein Bild von %1 x %2 Pixeln ist zu groß; wählen Sie einen kleineren Maßstab, klappen Sie Blöcke ein oder nehmen Sie SVG oder PDF</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Diverged at step %1</source>
        <translation>Divergiert bei Schritt %1</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <extracomment>state of a run, then finished epochs of all epochs</extracomment>
        <translation>%1 %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n Seed</numerusform>
            <numerusform>%n Seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message>
        <source>run %1 “%2”</source>
        <translation>Lauf %1 „%2“</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>a mean, of so many runs, of so many in all</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of all %Ln test image(s).</source>
        <translation>
            <numerusform>Testgenauigkeiten betreffen das %Ln Testbild.</numerusform>
            <numerusform>Testgenauigkeiten betreffen alle %Ln Testbilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Testgenauigkeiten betreffen %Ln Testbild (Einstellung Testbilder).</numerusform>
            <numerusform>Testgenauigkeiten betreffen %Ln Testbilder, gleichmäßig über alle verteilt (Einstellung Testbilder).</numerusform>
        </translation>
    </message>
    <message>
        <source>Test accuracies are of all test images.</source>
        <translation>Testgenauigkeiten betreffen alle Testbilder.</translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of at most %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Testgenauigkeiten betreffen höchstens %Ln Testbild (Einstellung Testbilder).</numerusform>
            <numerusform>Testgenauigkeiten betreffen höchstens %Ln Testbilder, gleichmäßig über alle verteilt (Einstellung Testbilder).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>time unknown: no run like these has trained an epoch on this machine yet</source>
        <translation>Zeit unbekannt: Noch kein solcher Lauf hat auf diesem Rechner eine Epoche trainiert</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln run(s) of unknown length</source>
        <translation>
            <numerusform>%1 und %Ln Lauf von unbekannter Dauer</numerusform>
            <numerusform>%1 und %Ln Läufe von unbekannter Dauer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseCurves</name>
    <message>
        <source>use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Not defined
for these uses</source>
        <translation>Nicht definiert
für diese Nutzungen</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>200 epochs, 0.1 times 0.2 after 60, 120 and 160, weight decay 5e-4</source>
        <translation>200 Epochen, 0,1 mal 0,2 nach 60, 120 und 160, Weight Decay 5e-4</translation>
    </message>
    <message>
        <source>5 epochs over 6,000 images in batches of 64, one cycle up to 0.1: a small network shows within a minute that it learns</source>
        <translation>5 Epochen über 6.000 Bilder in Batches zu 64, ein Zyklus bis 0,1: Ein kleines Netz zeigt binnen einer Minute, dass es lernt</translation>
    </message>
    <message>
        <source>90 epochs, batch 256, 0.1 divided by 10 every 30, weight decay 1e-4; resized crops, color jitter, lighting; tested on the 224 in the middle of 256</source>
        <translation>90 Epochen, Batch 256, 0,1 alle 30 durch 10 geteilt, Weight Decay 1e-4; Crops mit „resized“, Color-Jitter, Lighting; getestet auf den mittleren 224 von 256</translation>
    </message>
    <message>
        <source>A copy for each use</source>
        <translation>Eine Kopie je Nutzung</translation>
    </message>
    <message>
        <source>A file of weights, with the names that other programs have for them</source>
        <translation>Eine Datei mit Gewichten, mit den Namen, die andere Programme für sie haben</translation>
    </message>
    <message>
        <source>A folder with model.py, which needs PyTorch alone, and the weights that it loads</source>
        <translation>Ein Ordner mit model.py, das nur PyTorch braucht, und den Gewichten, die es lädt</translation>
    </message>
    <message>
        <source>Accumulation steps</source>
        <translation>Akkumulationsschritte</translation>
    </message>
    <message>
        <source>All that is known (JSON)</source>
        <translation>Alles Bekannte (JSON)</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>As in ResNetForImageClassification (post-activation)</source>
        <translation>Wie in ResNetForImageClassification (Postaktivierung)</translation>
    </message>
    <message>
        <source>As in kuangliu&apos;s networks for CIFAR (post-activation)</source>
        <translation>Wie in den Netzen von kuangliu für CIFAR (Postaktivierung)</translation>
    </message>
    <message>
        <source>As in timm&apos;s ResNet, and for pre-activation networks its ResNetV2</source>
        <translation>Wie im ResNet von timm und, bei Netzen mit Präaktivierung, wie in dessen ResNetV2</translation>
    </message>
    <message>
        <source>As this program calls them, such as stage1.block2.conv2</source>
        <translation>Wie dieses Programm sie nennt, etwa stage1.block2.conv2</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentieren</translation>
    </message>
    <message>
        <source>Batch norm over the whole batch instead of each process&apos;s part.</source>
        <translation>Batch-Norm über den ganzen Batch statt über den Teil jedes Prozesses.</translation>
    </message>
    <message>
        <source>Batch norms become part of the convolutions before them: less to compute. Each use of a shared weight then needs a copy of its own, so the file is larger and nothing is shared in it</source>
        <translation>Batch-Norms gehen in den Faltungen davor auf: weniger zu rechnen. Jede Nutzung eines geteilten Gewichts braucht dann eine eigene Kopie, daher ist die Datei größer, und nichts in ihr ist geteilt</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Best test top-1</source>
        <translation>Beste Test-Top-1</translation>
    </message>
    <message>
        <source>Bf16 gradients</source>
        <translation>bf16-Gradienten</translation>
    </message>
    <message>
        <source>CIFAR post-activation basic</source>
        <translation>CIFAR, Postaktivierung, Basic</translation>
    </message>
    <message>
        <source>CIFAR pre-activation bottleneck</source>
        <translation>CIFAR, Präaktivierung, Bottleneck</translation>
    </message>
    <message>
        <source>CIFAR wide, pre-activation basic</source>
        <translation>CIFAR wide, Präaktivierung, Basic</translation>
    </message>
    <message>
        <source>Cache folder</source>
        <translation>Cache-Ordner</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle N</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>Gradient kappen</translation>
    </message>
    <message>
        <source>Color jitter</source>
        <translation>Color-Jitter</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Crop at random and flip the training images.</source>
        <translation>Trainingsbilder zufällig zuschneiden und spiegeln.</translation>
    </message>
    <message>
        <source>Crop ratio</source>
        <translation>Crop-Verhältnis</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Cutout</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Datenpfad</translation>
    </message>
    <message>
        <source>Data threads</source>
        <translation>Daten-Threads</translation>
    </message>
    <message>
        <source>Decay norms</source>
        <translation>Decay auf Normen</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average of the weights, which is what is evaluated.</source>
        <translation>Decay des exponentiell gleitenden Mittels der Gewichte; dieses Mittel wird evaluiert.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Deterministisch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>EMA-Decay</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs after which the step schedule multiplies the learning rate by the step factor.</source>
        <translation>Epochen, nach denen der Plan „step“ die Lernrate mit dem Step-Faktor multipliziert.</translation>
    </message>
    <message>
        <source>Epochs before the schedule begins, for a run whose schedule is restarted; its first learning rate holds until then.</source>
        <translation>Epochen vor Beginn des Lernratenplans, für einen Lauf, dessen Plan neu gestartet wird; bis dahin gilt dessen erste Lernrate.</translation>
    </message>
    <message>
        <source>Epochs between two checkpoints that are kept, beside the last ones and the best.</source>
        <translation>Epochen zwischen zwei Checkpoints, die behalten werden, neben den letzten und dem besten.</translation>
    </message>
    <message>
        <source>Epochs between two evaluations on the test images; the last epoch is always evaluated.</source>
        <translation>Epochen zwischen zwei Evaluationen auf den Testbildern; die letzte Epoche wird immer evaluiert.</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Fertige Epochen</translation>
    </message>
    <message>
        <source>Epochs of linear warm-up from 0, before the schedule proper; one-cycle has its own.</source>
        <translation>Epochen mit linearem Warm-up ab 0, vor dem eigentlichen Lernratenplan; „one-cycle“ hat sein eigenes.</translation>
    </message>
    <message>
        <source>Epochs that the schedule spans; its last learning rate is held after them.</source>
        <translation>Epochen, über die sich der Lernratenplan erstreckt; danach wird seine letzte Lernrate gehalten.</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Evaluieren alle N</translation>
    </message>
    <message>
        <source>Gradient accumulation steps: the batch is computed in this many parts, in less memory; batch norm sees the parts.</source>
        <translation>Schritte der Gradientenakkumulation: Der Batch wird in so vielen Teilen berechnet, mit weniger Speicher; die Batch-Norm sieht die Teile.</translation>
    </message>
    <message>
        <source>Histograms every</source>
        <translation>Histogramme alle N</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>How many times as wide as high, or as high as wide, a resized crop may be.</source>
        <translation>Wievielmal so breit wie hoch oder so hoch wie breit ein Crop mit „resized“ sein darf.</translation>
    </message>
    <message>
        <source>How many times to go through the training images.</source>
        <translation>Wie oft die Trainingsbilder durchlaufen werden.</translation>
    </message>
    <message>
        <source>How strong the operations of RandAugment are.</source>
        <translation>Wie stark die Operationen von RandAugment sind.</translation>
    </message>
    <message>
        <source>How the learning rate changes over the run.</source>
        <translation>Wie sich die Lernrate im Verlauf des Laufs ändert.</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging-Face-Ordner</translation>
    </message>
    <message>
        <source>Hugging Face transformers</source>
        <translation>Hugging Face transformers</translation>
    </message>
    <message>
        <source>Image cache</source>
        <translation>Bild-Cache</translation>
    </message>
    <message>
        <source>ImageNet post-activation basic</source>
        <translation>ImageNet, Postaktivierung, Basic</translation>
    </message>
    <message>
        <source>ImageNet post-activation bottleneck, stride in conv 1</source>
        <translation>ImageNet, Postaktivierung, Bottleneck, Stride in Conv 1</translation>
    </message>
    <message>
        <source>ImageNet post-activation bottleneck, stride in conv 2</source>
        <translation>ImageNet, Postaktivierung, Bottleneck, Stride in Conv 2</translation>
    </message>
    <message>
        <source>Images in one step.</source>
        <translation>Bilder in einem Schritt.</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Keep every</source>
        <translation>Behalten alle N</translation>
    </message>
    <message>
        <source>L2 penalty on every weight.</source>
        <translation>L2-Strafterm auf jedem Gewicht.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>Label-smoothing factor: the part of the target spread evenly over all classes.</source>
        <translation>Faktor des Label-Smoothings: der Teil des Ziels, der gleichmäßig auf alle Klassen verteilt wird.</translation>
    </message>
    <message>
        <source>Largest norm of the gradient, which is scaled down to it.</source>
        <translation>Größte Norm des Gradienten; größere werden auf sie herunterskaliert.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate at the peak of the schedule.</source>
        <translation>Lernrate am Maximum des Lernratenplans.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Lighting</translation>
    </message>
    <message>
        <source>Loads anywhere. The file is larger, and nothing keeps the copies equal when they are trained</source>
        <translation>Lässt sich überall laden. Die Datei ist größer, und nichts hält die Kopien gleich, wenn sie trainiert werden</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittellang</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Minutes between two checkpoints within an epoch.</source>
        <translation>Minuten zwischen zwei Checkpoints innerhalb einer Epoche.</translation>
    </message>
    <message>
        <source>Mixes pairs of training images with weights from a beta distribution of this parameter (alpha).</source>
        <translation>Mischt Paare von Trainingsbildern mit Gewichten aus einer Betaverteilung mit diesem Parameter (Alpha).</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum of stochastic gradient descent.</source>
        <translation>Momentum des stochastischen Gradientenabstiegs.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Nesterov momentum instead of plain momentum.</source>
        <translation>Nesterov-Momentum statt einfachem Momentum.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Network for runtimes (ONNX)</source>
        <translation>Netz für Laufzeitumgebungen (ONNX)</translation>
    </message>
    <message>
        <source>Norm over processes</source>
        <translation>Norm über Prozesse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Once, with aliases</source>
        <translation>Einmal, mit Aliasnamen</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Paper, CIFAR</source>
        <translation>Paper, CIFAR</translation>
    </message>
    <message>
        <source>Paper, ImageNet</source>
        <translation>Paper, ImageNet</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters saved</source>
        <translation>Gesparte Parameter</translation>
    </message>
    <message>
        <source>Parameters unshared</source>
        <translation>Parameter ungeteilt</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternlauf</translation>
    </message>
    <message>
        <source>Parent step</source>
        <translation>Abzweigschritt</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Probability that a random rectangle of a training image becomes noise.</source>
        <translation>Wahrscheinlichkeit, dass ein zufälliges Rechteck eines Trainingsbildes zu Rauschen wird.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Processes send each other their gradients in bf16, half the bytes; sums are fp32.</source>
        <translation>Prozesse senden einander ihre Gradienten in bf16, mit halb so vielen Bytes; summiert wird in fp32.</translation>
    </message>
    <message>
        <source>Processes that train together, each with its part of every batch; batch norm sees the parts.</source>
        <translation>Prozesse, die gemeinsam trainieren, jeder mit seinem Teil jedes Batches; die Batch-Norm sieht die Teile.</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <source>Quick test</source>
        <translation>Schnelltest</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>RandAugment level</source>
        <translation>RandAugment-Stärke</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>Zufälliger Crop</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>Random Erasing</translation>
    </message>
    <message>
        <source>Random operations on each training image (RandAugment, usually 2).</source>
        <translation>Zufällige Operationen auf jedem Trainingsbild (RandAugment, meist 2).</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Schedule epochs</source>
        <translation>Epochen des Plans</translation>
    </message>
    <message>
        <source>Schedule start</source>
        <translation>Beginn des Plans</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Shares nothing: its stages have fewer blocks than the paper&apos;s rule needs.</source>
        <translation>Teilt nichts: Seine Stufen haben weniger Blöcke, als die Paper-Regel braucht.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Side in pixels of a square blanked at random in each training image.</source>
        <translation>Seite eines an zufälliger Stelle gelöschten Quadrats jedes Trainingsbildes, in Pixeln.</translation>
    </message>
    <message>
        <source>Smallest crop</source>
        <translation>Kleinster Crop</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Starting point of every random choice: initial weights, order of the images, augmentation.</source>
        <translation>Ausgangspunkt jeder zufälligen Wahl: anfängliche Gewichte, Reihenfolge der Bilder, Augmentierung.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Step-Faktor</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps between two histograms of the weights and gradients of each layer. Each takes about 10 ms per million weights, and 0.5 KB per layer on the disk; at most 128 are kept, evenly over the run.</source>
        <translation>Schritte zwischen zwei Histogrammen der Gewichte und Gradienten jeder Schicht. Jedes braucht etwa 10 ms je Million Gewichte und 0,5 KB je Schicht auf der Platte; höchstens 128 werden behalten, gleichmäßig über den Lauf.</translation>
    </message>
    <message>
        <source>Steps between two measurements of what a shared convolution does at each of its uses, on 16 test images; 100 takes about 1 % of the time. At most 128 are kept, evenly over the run.</source>
        <translation>Schritte zwischen zwei Messungen dessen, was eine geteilte Faltung bei jeder ihrer Nutzungen tut, auf 16 Testbildern; 100 kostet etwa 1&#xa0;% der Zeit. Höchstens 128 werden behalten, gleichmäßig über den Lauf.</translation>
    </message>
    <message>
        <source>Stop after N epochs without improvement in test accuracy.</source>
        <translation>Nach N Epochen ohne Verbesserung der Testgenauigkeit stoppen.</translation>
    </message>
    <message>
        <source>Strength of random changes of brightness, contrast and saturation.</source>
        <translation>Stärke zufälliger Änderungen von Helligkeit, Kontrast und Sättigung.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Sweep run</source>
        <translation>Sweep-Lauf</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Test crop</source>
        <translation>Test-Crop</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Test top-1</source>
        <translation>Test-Top-1</translation>
    </message>
    <message>
        <source>The run with its settings, epochs, steps and checkpoints</source>
        <translation>Der Lauf mit seinen Einstellungen, Epochen, Schritten und Checkpoints</translation>
    </message>
    <message>
        <source>A folder with the PyTorch code and weights, a model card and config.json, ready for `hf upload`</source>
        <translation>Ein Ordner mit dem PyTorch-Code und den Gewichten, einer Model Card und config.json, bereit für `hf upload`</translation>
    </message>
    <message>
        <source>The step schedule multiplies the learning rate by this at each milestone (gamma).</source>
        <translation>Der Plan „step“ multipliziert die Lernrate an jedem Meilenstein mit diesem Faktor (Gamma).</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1; the paper&apos;s table counts the one with the stride in conv 2.</source>
        <translation>Diese Variante hat ihren Stride in Conv 1; die Tabelle des Papers zählt die mit dem Stride in Conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 2, as the paper&apos;s table.</source>
        <translation>Diese Variante hat ihren Stride in Conv 2, wie die Tabelle des Papers.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that compute.</source>
        <translation>Threads, die rechnen.</translation>
    </message>
    <message>
        <source>Threads that prepare batches.</source>
        <translation>Threads, die Batches vorbereiten.</translation>
    </message>
    <message>
        <source>Train top-1</source>
        <translation>Train-Top-1</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Use only this many test images.</source>
        <translation>Nur so viele Testbilder verwenden.</translation>
    </message>
    <message>
        <source>Use only this many training images.</source>
        <translation>Nur so viele Trainingsbilder verwenden.</translation>
    </message>
    <message>
        <source>Uses every</source>
        <translation>Nutzungen alle N</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weight decay on norms and biases too, as in the paper.</source>
        <translation>Weight Decay auch auf Normen und Biases, wie im Paper.</translation>
    </message>
    <message>
        <source>Weights (safetensors)</source>
        <translation>Gewichte (safetensors)</translation>
    </message>
    <message>
        <source>Where to train: auto, cpu or cuda:N (GPU N, counted from 0).</source>
        <translation>Wo trainiert wird: auto, cpu oder cuda:N (GPU N, ab 0 gezählt).</translation>
    </message>
    <message>
        <source>Wide ResNet</source>
        <translation>Wide ResNet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>alle Epochen</translation>
    </message>
    <message>
        <source>all physical cores, at most OMP_NUM_THREADS</source>
        <translation>alle physischen Kerne, höchstens OMP_NUM_THREADS</translation>
    </message>
    <message>
        <source>block1.layer.1.conv2.weight, as most code for wide networks on CIFAR has it (pre-activation, basic blocks)</source>
        <translation>block1.layer.1.conv2.weight, wie in den meisten Programmen für Wide-Netze auf CIFAR (Präaktivierung, Basic-Blöcke)</translation>
    </message>
    <message>
        <source>end of epoch</source>
        <translation>Epochenende</translation>
    </message>
    <message>
        <source>layer1.1.conv2.weight, as in torchvision&apos;s ResNet and timm&apos;s (post-activation)</source>
        <translation>layer1.1.conv2.weight, wie im ResNet von torchvision und timm (Postaktivierung)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>pytorch-cifar</source>
        <translation>pytorch-cifar</translation>
    </message>
    <message>
        <source>timm</source>
        <translation>timm</translation>
    </message>
    <message>
        <source>torchvision</source>
        <translation>torchvision</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 (95 % interval %2 to %3, %4).</source>
        <translation>%1 (95-%-Intervall %2 bis %3, %4).</translation>
    </message>
    <message>
        <source>%1 (a batch)</source>
        <translation>%1 (je Batch)</translation>
    </message>
    <message>
        <source>%1 (an epoch)</source>
        <translation>%1 (je Epoche)</translation>
    </message>
    <message>
        <source>%1 (an error)</source>
        <translation>%1 (als Fehler)</translation>
    </message>
    <message>
        <source>%1 against %2; it lacks %3</source>
        <translation>%1 statt %2; es fehlen: %3</translation>
    </message>
    <message>
        <source>%1 against %2; it lacks %3; the network does not know %4</source>
        <translation>%1 statt %2; es fehlen: %3; das Netz kennt nicht: %4</translation>
    </message>
    <message>
        <source>%1 against %2; the network does not know %3</source>
        <translation>%1 statt %2; das Netz kennt nicht: %3</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2 seeds</source>
        <translation>%1 und %2 Seeds</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>%1 before it joined the others</source>
        <translation>%1, noch vor der Verbindung mit den anderen</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 Blöcke</translation>
    </message>
    <message>
        <source>%1 blocks of %2 channels</source>
        <translation>%1 Blöcke mit %2 Kanälen</translation>
    </message>
    <message>
        <source>%1 cannot be made anew</source>
        <translation>%1 kann nicht neu angelegt werden</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 changed between the evaluations of run %2 and run %3: evaluate both again</source>
        <translation>%1 hat sich zwischen den Evaluationen von Lauf %2 und Lauf %3 geändert: Evaluieren Sie beide neu</translation>
    </message>
    <message>
        <source>%1 damaged records are passed over</source>
        <translation>%1 beschädigte Einträge werden übergangen</translation>
    </message>
    <message>
        <source>%1 epochs instead of %2 stretch the %3 schedule: the learning rate jumps from %4 to %5. To hold the rate that it ends with instead, set “%6” to %7</source>
        <translation>%1 Epochen statt %2 strecken den Lernratenplan „%3“: Die Lernrate springt von %4 auf %5. Um stattdessen die Lernrate zu halten, mit der er endet, setzen Sie „%6“ auf %7</translation>
    </message>
    <message>
        <source>%1 file skipped: %2</source>
        <translation>%1 Datei übersprungen: %2</translation>
    </message>
    <message>
        <source>%1 files skipped: %2</source>
        <translation>%1 Dateien übersprungen: %2</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 returned a web page instead of the file, probably that of a login or a proxy: open it in a browser.</source>
        <translation>%1 lieferte eine Webseite statt der Datei, wohl die eines Logins oder Proxys: Öffnen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>%1 groups of runs are selected; select two, or one that has a twin.</source>
        <translation>%1 Gruppen von Läufen sind ausgewählt; wählen Sie zwei oder eine, die einen Zwilling hat.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes of data, but its header announces %3 items: it is truncated or damaged; download it again.</source>
        <translation>%1 hat %2 Bytes an Daten, der Header kündigt aber %3 Elemente an: Die Datei ist abgeschnitten oder beschädigt; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes of data, but its header announces none: it is truncated or damaged; download it again.</source>
        <translation>%1 hat %2 Bytes an Daten, der Header kündigt aber keine an: Die Datei ist abgeschnitten oder beschädigt; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but a %3 file of %4 records of %5 bytes has %6: it is truncated or not of the binary version; download it again.</source>
        <translation>%1 hat %2 Bytes, eine Datei von %3 mit %4 Einträgen zu %5 Bytes hat aber %6: Sie ist abgeschnitten oder nicht die Binärversion; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has %2 class, the network %3; set the network&apos;s classes to the data&apos;s</source>
        <translation>%1 hat %2 Klasse, das Netz %3; setzen Sie die Klassen des Netzes auf die der Daten</translation>
    </message>
    <message>
        <source>%1 has %2 classes, but the network has %3; set its classes to %2</source>
        <translation>%1 hat %2 Klassen, das Netz aber %3; setzen Sie die Klassen des Netzes auf %2</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3: give --classes</source>
        <translation>%1 hat %2 Klassen, das Netz %3: Geben Sie --classes an</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3: give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 hat %2 Klassen, das Netz %3: Geben Sie Daten mit den Klassen des Netzes an, oder trainieren Sie ein Netz auf diesen.</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3; set the network&apos;s classes to the data&apos;s</source>
        <translation>%1 hat %2 Klassen, das Netz %3; setzen Sie die Klassen des Netzes auf die der Daten</translation>
    </message>
    <message>
        <source>%1 has %2 images, but %3 has %4 labels: they do not belong together.</source>
        <translation>%1 hat %2 Bilder, aber %3 hat %4 Labels: Sie gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 has %2 test images, more than the %3 whose predictions are kept: use `sharesnet evaluate`</source>
        <translation>%1 hat %2 Testbilder, mehr als die %3, deren Vorhersagen behalten werden: Verwenden Sie `sharesnet evaluate`</translation>
    </message>
    <message>
        <source>%1 has 1 class, but the network has %2; set its classes to 1</source>
        <translation>%1 hat 1 Klasse, das Netz aber %2; setzen Sie die Klassen des Netzes auf 1</translation>
    </message>
    <message>
        <source>%1 has a label %2, but only 0 to %3 exist: the file is damaged or of another data set.</source>
        <translation>%1 hat ein Label %2, es gibt aber nur 0 bis %3: Die Datei ist beschädigt oder gehört zu einem anderen Datensatz.</translation>
    </message>
    <message>
        <source>%1 has a list of %2 class names, but the label %3 (counted from 0) is in its archives.</source>
        <translation>%1 hat eine Liste von %2 Klassennamen, in den Archiven kommt aber das Label %3 vor (ab 0 gezählt).</translation>
    </message>
    <message>
        <source>%1 has changed since its images were listed: start again.</source>
        <translation>%1 hat sich geändert, seit die Bilder aufgelistet wurden: Starten Sie neu.</translation>
    </message>
    <message>
        <source>%1 has changed since run %2 was evaluated: evaluate it again</source>
        <translation>%1 hat sich geändert, seit Lauf %2 evaluiert wurde: Evaluieren Sie ihn neu</translation>
    </message>
    <message>
        <source>%1 has changed since: the numbers are of the images as they were, which cannot be shown</source>
        <translation>%1 hat sich seitdem geändert: Die Zahlen gelten für die früheren Bilder, die nicht gezeigt werden können</translation>
    </message>
    <message>
        <source>%1 has given no sign of life for %2 s</source>
        <translation>%1 hat seit %2 s kein Lebenszeichen gegeben</translation>
    </message>
    <message>
        <source>%1 has more than the expected %2 bytes: the file there has changed.</source>
        <translation>%1 hat mehr als die erwarteten %2 Bytes: Die Datei dort wurde geändert.</translation>
    </message>
    <message>
        <source>%1 has no channel %2 there: choose one of 1 to %3</source>
        <translation>%1 hat dort keinen Kanal %2: Wählen Sie einen von 1 bis %3</translation>
    </message>
    <message>
        <source>%1 has no channel %2: choose one of 1 to %3</source>
        <translation>%1 hat keinen Kanal %2: Wählen Sie einen von 1 bis %3</translation>
    </message>
    <message>
        <source>%1 has no folder &apos;test&apos; (or &apos;val&apos;, &apos;valid&apos;, &apos;validation&apos;): put the test images into %2/.</source>
        <translation>%1 hat keinen Ordner „test“ (oder „val“, „valid“, „validation“): Legen Sie die Testbilder in %2/.</translation>
    </message>
    <message>
        <source>%1 has no folder &apos;train&apos;: put the training images into %2/.</source>
        <translation>%1 hat keinen Ordner „train“: Legen Sie die Trainingsbilder in %2/.</translation>
    </message>
    <message>
        <source>%1 has no test image %2: choose one of 0 to %3.</source>
        <translation>%1 hat kein Testbild %2: Wählen Sie eines von 0 bis %3.</translation>
    </message>
    <message>
        <source>%1 has no training images to look at.</source>
        <translation>%1 hat keine Trainingsbilder zum Ansehen.</translation>
    </message>
    <message>
        <source>%1 has class numbers, whose names are in the devkit&apos;s map_clsloc.txt (lines such as &apos;n02119789 1 kit_fox&apos;): put that file beside it, or write the labels as %2 (a line FILE,CLASS for each image).</source>
        <translation>%1 enthält Nummern von Klassen, deren Namen in map_clsloc.txt aus dem Devkit stehen (Zeilen wie &apos;n02119789 1 kit_fox&apos;): Legen Sie diese Datei daneben, oder schreiben Sie die Labels als %2 (je Bild eine Zeile FILE,CLASS).</translation>
    </message>
    <message>
        <source>%1 has other classes than the network was trained on (%2): give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 hat andere Klassen als die, auf denen das Netz trainiert wurde (%2): Geben Sie Daten mit den Klassen des Netzes an, oder trainieren Sie ein Netz auf diesen.</translation>
    </message>
    <message>
        <source>%1 has the class number &apos;%2&apos;, which map_clsloc.txt does not name.</source>
        <translation>%1 enthält die Klassennummer „%2“, die map_clsloc.txt nicht nennt.</translation>
    </message>
    <message>
        <source>%1 has the labels of %2 images, but the folder has %3: images are missing, or it belongs to others.</source>
        <translation>%1 enthält die Labels von %2 Bildern, der Ordner aber %3 Bilder: Es fehlen Bilder, oder die Datei gehört zu anderen.</translation>
    </message>
    <message>
        <source>%1 has the network&apos;s classes in another order (class %2 is %3, the network&apos;s %4), so that the labels would be mixed up: give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 hat die Klassen des Netzes in anderer Reihenfolge (Klasse %2 ist %3, beim Netz %4), sodass die Labels vertauscht würden: Geben Sie Daten mit den Klassen des Netzes an, oder trainieren Sie ein Netz auf diesen.</translation>
    </message>
    <message>
        <source>%1 has values that are NaN or infinite, so that it cannot be compared: take an earlier checkpoint</source>
        <translation>%1 hat Werte, die NaN oder unendlich sind, und kann daher nicht verglichen werden: Nehmen Sie einen früheren Checkpoint</translation>
    </message>
    <message>
        <source>%1 holds no %2 and no %2.gz: give the folder with the four IDX files.</source>
        <translation>%1 enthält weder %2 noch %2.gz: Geben Sie den Ordner mit den vier IDX-Dateien an.</translation>
    </message>
    <message>
        <source>%1 holds no %2, no folder %3 and no %4: give the folder of the binary version of %5.</source>
        <translation>%1 enthält weder %2 noch einen Ordner %3 noch %4: Geben Sie den Ordner der Binärversion von %5 an.</translation>
    </message>
    <message>
        <source>%1 holds no %2: it is not the complete binary version of %3.</source>
        <translation>In %1 fehlt %2: Das ist nicht die vollständige Binärversion von %3.</translation>
    </message>
    <message>
        <source>%1 holds no class folders, and no file says what its images are: put them into folders, or write %2 (FILE,CLASS).</source>
        <translation>%1 enthält keine Klassenordner, und keine Datei sagt, was die Bilder sind: Legen Sie sie in Ordner, oder schreiben Sie %2 (FILE,CLASS).</translation>
    </message>
    <message>
        <source>%1 holds no class folders: put the images into %2/, one folder a class.</source>
        <translation>%1 enthält keine Klassenordner: Legen Sie die Bilder in %2/, ein Ordner je Klasse.</translation>
    </message>
    <message>
        <source>%1 holds no images.</source>
        <translation>%1 enthält keine Bilder.</translation>
    </message>
    <message>
        <source>%1 images take more than 1 GiB of memory here; give at most %2</source>
        <translation>%1 Bilder brauchen hier mehr als 1 GiB Speicher; geben Sie höchstens %2 an</translation>
    </message>
    <message>
        <source>%1 in epoch %2 at step %3 (learning rate %4); resume with a lower learning rate, such as %5, or train a new run with a longer warm-up; %6</source>
        <translation>%1 in Epoche %2 bei Schritt %3 (Lernrate %4); setzen Sie den Lauf mit einer niedrigeren Lernrate fort, etwa %5 oder trainieren Sie einen neuen Lauf mit längerem Warm-up; %6</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 ist %2 und nicht %3</translation>
    </message>
    <message>
        <source>%1 is %2, rank 0 is %3: start the same program everywhere</source>
        <translation>%1 hat %2, Rang 0 hat %3: Starten Sie überall dasselbe Programm</translation>
    </message>
    <message>
        <source>%1 is &apos;%2&apos;: a whole number within %3..%4 is expected</source>
        <translation>%1 ist „%2“: Erwartet wird eine ganze Zahl in %3..%4</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive, whatever its name says: unpack it first, with `unzip`, and give the folder.</source>
        <translation>%1 ist ein ZIP-Archiv, auch wenn der Name anderes sagt: Entpacken Sie es zuerst mit `unzip`, und geben Sie den Ordner an.</translation>
    </message>
    <message>
        <source>%1 is at most 1: write %2% or a fraction</source>
        <translation>%1 ist höchstens 1: Schreiben Sie %2% oder einen Bruchteil</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1 is damaged: its header cannot be read</source>
        <translation>%1 ist beschädigt: Der Dateikopf ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 ist weder true noch false</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1 is not a list of whole numbers</source>
        <translation>%1 ist keine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of bytes in %2 dimension: its header is wrong; download it again.</source>
        <translation>%1 ist keine IDX-Datei aus Bytes in %2 Dimension: Der Header ist falsch; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of bytes in %2 dimensions: its header is wrong; download it again.</source>
        <translation>%1 ist keine IDX-Datei aus Bytes in %2 Dimensionen: Der Header ist falsch; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist keiner der Werte %2</translation>
    </message>
    <message>
        <source>%1 is not set, though other variables of its launcher are: start all processes alike</source>
        <translation>%1 ist nicht gesetzt, andere Variablen desselben Startprogramms aber schon: Starten Sie alle Prozesse auf dieselbe Weise</translation>
    </message>
    <message>
        <source>%1 is not within %2..%3</source>
        <translation>%1 liegt nicht in %2..%3</translation>
    </message>
    <message>
        <source>%1 is of another version: install the program again</source>
        <translation>%1 gehört zu einer anderen Version: Installieren Sie das Programm neu</translation>
    </message>
    <message>
        <source>%1 is relative to the current folder, which cannot be found (%2): give the whole path.</source>
        <translation>%1 ist relativ zum aktuellen Ordner, der nicht zu finden ist (%2): Geben Sie den ganzen Pfad an.</translation>
    </message>
    <message>
        <source>%1 must be %2 to %3, not %4.</source>
        <translation>%1 muss %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>%1 networks have %2n+%3 layers, not %4; %5 is the smallest.</source>
        <translation>Netze der Familie %1 haben %2n+%3 Schichten, nicht %4; die kleinste Zahl ist %5.</translation>
    </message>
    <message>
        <source>%1 not finished</source>
        <translation>%1 nicht fertig</translation>
    </message>
    <message>
        <source>%1 pairs of seeds</source>
        <translation>%1 Paare von Seeds</translation>
    </message>
    <message>
        <source>%1 patterns of sharing in the store have the settings of “%2”; select one of them beside it.</source>
        <translation>%1 Teilungsmuster in der Ablage haben die Einstellungen von „%2“; wählen Sie eines davon dazu.</translation>
    </message>
    <message>
        <source>%1 picture in it has no class</source>
        <translation>%1 Bild darin hat keine Klasse</translation>
    </message>
    <message>
        <source>%1 pictures in it have no class</source>
        <translation>%1 Bilder darin haben keine Klasse</translation>
    </message>
    <message>
        <source>%1 runs are left out: %2</source>
        <translation>%1 Läufe sind ausgelassen: %2</translation>
    </message>
    <message>
        <source>%1 runs: %2</source>
        <translation>%1 Läufe: %2</translation>
    </message>
    <message>
        <source>%1 seeds each</source>
        <translation>je %1 Seeds</translation>
    </message>
    <message>
        <source>%1 seeds without a partner in the other group are left out of the difference</source>
        <translation>%1 Seeds ohne Partner in der anderen Gruppe sind bei der Differenz ausgelassen</translation>
    </message>
    <message>
        <source>%1 shared weight has copies that differ, so that each block has its own</source>
        <translation>%1 geteiltes Gewicht hat voneinander abweichende Kopien, daher hat jeder Block ein eigenes</translation>
    </message>
    <message>
        <source>%1 shared weights have copies that differ, so that each block has its own</source>
        <translation>%1 geteilte Gewichte haben voneinander abweichende Kopien, daher hat jeder Block ein eigenes</translation>
    </message>
    <message>
        <source>%1 stages</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 to %2 channels</source>
        <translation>%1 auf %2 Kanäle</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MiB: it is damaged or not the archive it is named as; download it again.</source>
        <translation>%1 ergibt entpackt mehr als %2 MiB: Die Datei ist beschädigt oder nicht das Archiv, das ihr Name nennt; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>%1 unreadable, %2 training images more than once, %3 test images that are training images, too</source>
        <translation>%1 unlesbar, %2 Trainingsbilder mehrfach vorhanden, %3 Testbilder, die auch Trainingsbilder sind</translation>
    </message>
    <message>
        <source>%1 without a known cost</source>
        <translation>%1 ohne bekannte Kosten</translation>
    </message>
    <message>
        <source>%1 without a test accuracy</source>
        <translation>%1 ohne Testgenauigkeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 core</source>
        <translation>%1, %2 Kern</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <translation>%1, %2 Kerne</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2 in training</source>
        <translation>%1, %2 im Training</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 ausstehend</translation>
    </message>
    <message>
        <source>%1, %2; the blocks of a group need weights of one shape</source>
        <translation>%1, %2; die Blöcke einer Gruppe brauchen Gewichte gleicher Form</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>%1, about %2 and %3 of unknown length</source>
        <translation>%1, etwa %2 und %3 von unbekannter Dauer</translation>
    </message>
    <message>
        <source>%1, and %2 are free; %3</source>
        <translation>%1, frei sind %2; %3</translation>
    </message>
    <message>
        <source>%1, fewer than batch norm over all ranks (sync-batch-norm) needs; `sharesnet data check` names the files</source>
        <translation>%1, weniger, als die Batch-Norm über alle Ränge (sync-batch-norm) braucht; `sharesnet data check` nennt die Dateien</translation>
    </message>
    <message>
        <source>%1, max pool</source>
        <translation>%1, Max-Pool</translation>
    </message>
    <message>
        <source>%1, norm + ReLU</source>
        <translation>%1, Norm + ReLU</translation>
    </message>
    <message>
        <source>%1, percent</source>
        <translation>%1, Prozent</translation>
    </message>
    <message>
        <source>%1, so that %2 is used</source>
        <translation>%1, daher wird %2 verwendet</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>%1, where only %2 are free: keep fewer, or the run waits when it is full</source>
        <translation>%1, wo nur %2 frei sind: Behalten Sie weniger, sonst wartet der Lauf, wenn sie voll ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 more</source>
        <translation>%1: %2 weitere</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>%1: a checkpoint in it cannot be replaced: %2</source>
        <translation>%1: ein Checkpoint darin kann nicht ersetzt werden: %2</translation>
    </message>
    <message>
        <source>%1: a new run cannot begin in a folder that holds checkpoints; resume their run, or restart it to begin again</source>
        <translation>%1: ein neuer Lauf kann nicht in einem Ordner beginnen, der Checkpoints enthält; setzen Sie deren Lauf fort oder starten Sie ihn neu, um von vorn zu beginnen</translation>
    </message>
    <message>
        <source>%1: a newer checkpoint, of step %2, has replaced that of step %3</source>
        <translation>%1: ein neuerer Checkpoint, von Schritt %2, hat den von Schritt %3 ersetzt</translation>
    </message>
    <message>
        <source>%1: an architecture file has at most 16 MiB, this has %2 MiB</source>
        <translation>%1: eine Architekturdatei hat höchstens 16 MiB, diese hat %2 MiB</translation>
    </message>
    <message>
        <source>%1: an architecture file has at most 16 MiB, this has more</source>
        <translation>%1: eine Architekturdatei hat höchstens 16 MiB, diese hat mehr</translation>
    </message>
    <message>
        <source>%1: as published for %2</source>
        <translation>%1: wie für %2 veröffentlicht</translation>
    </message>
    <message>
        <source>%1: blocks that share cannot be untied here, only tied</source>
        <translation>%1: Blöcke, die teilen, lassen sich hier nicht trennen, nur koppeln</translation>
    </message>
    <message>
        <source>%1: cannot be accessed: %2</source>
        <translation>%1: kein Zugriff: %2</translation>
    </message>
    <message>
        <source>%1: cannot be copied: %2</source>
        <translation>%1: kann nicht kopiert werden: %2</translation>
    </message>
    <message>
        <source>%1: cannot be made: %2</source>
        <translation>%1: kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1: cannot be moved aside: %2</source>
        <translation>%1: kann nicht beiseitegelegt werden: %2</translation>
    </message>
    <message>
        <source>%1: cannot be read, look at its permissions</source>
        <translation>%1: nicht lesbar, prüfen Sie die Zugriffsrechte</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: cannot be removed: %2</source>
        <translation>%1: kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>%1: conv %2 does not exist, the blocks have %3 convolutions.</source>
        <translation>%1: Conv %2 gibt es nicht, die Blöcke haben %3 Faltungen.</translation>
    </message>
    <message>
        <source>%1: could not be read to its end</source>
        <translation>%1: konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>%1: does not say how images are normalized: choose ImageNet&apos;s (--normalization imagenet), or give --mean and --std</source>
        <translation>%1: gibt nicht an, wie Bilder normalisiert werden: Wählen Sie die Normalisierung von ImageNet (--normalization imagenet), oder geben Sie --mean und --std an</translation>
    </message>
    <message>
        <source>%1: group %2 does not exist, the stage has %3 share groups at this conv.</source>
        <translation>%1: Gruppe %2 gibt es nicht, die Stufe hat bei dieser Conv %3 Gruppen.</translation>
    </message>
    <message>
        <source>%1: group %2 does not exist, the stage has 1 share group at this conv.</source>
        <translation>%1: Gruppe %2 gibt es nicht, die Stufe hat bei dieser Conv 1 Gruppe.</translation>
    </message>
    <message>
        <source>%1: has no curve &apos;%2&apos;</source>
        <translation>%1: hat keine Kurve „%2“</translation>
    </message>
    <message>
        <source>%1: has no rows below its header</source>
        <translation>%1: hat keine Zeilen unter dem Tabellenkopf</translation>
    </message>
    <message>
        <source>%1: holds neither CSV files nor event files of TensorBoard (tfevents)</source>
        <translation>%1: enthält weder CSV-Dateien noch Ereignisdateien von TensorBoard (tfevents)</translation>
    </message>
    <message>
        <source>%1: is a folder, a pipe or a device, not a file</source>
        <translation>%1: ist ein Ordner, eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>%1: is a pickle of PyTorch, which runs code when it is read. Convert it once, in its folder and where you trust it: %2</source>
        <translation>%1: ist ein Pickle von PyTorch, das beim Lesen Code ausführt. Wandeln Sie es einmal um, in seinem Ordner und dort, wo Sie ihm vertrauen: %2</translation>
    </message>
    <message>
        <source>%1: is being written by another process or run; choose another folder, or wait until that has ended</source>
        <translation>%1: wird gerade von einem anderen Prozess oder Lauf geschrieben; wählen Sie einen anderen Ordner, oder warten Sie, bis dieser beendet ist</translation>
    </message>
    <message>
        <source>%1: is larger than 1 GiB, too large for a table of curves</source>
        <translation>%1: ist größer als 1 GiB, das ist keine Tabelle mit Kurven</translation>
    </message>
    <message>
        <source>%1: is not an event file of TensorBoard, or all of it is damaged</source>
        <translation>%1: ist keine Ereignisdatei von TensorBoard oder ganz beschädigt</translation>
    </message>
    <message>
        <source>%1: is not a run store</source>
        <translation>%1: ist keine Ablage von Läufen</translation>
    </message>
    <message>
        <source>%1: is not a run store but a folder, a pipe or a device; move it away, or choose another folder</source>
        <translation>%1: ist keine Ablage von Läufen, sondern ein Ordner, eine Pipe oder ein Gerät; verschieben Sie das oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1: is of an older version and was left as it is, since no copy of it can be made first (%2)</source>
        <translation>%1: ist von einer älteren Version und wurde unverändert gelassen, da vorher keine Kopie gemacht werden kann (%2)</translation>
    </message>
    <message>
        <source>%1: is the database of another program; move it away, or choose another folder</source>
        <translation>%1: ist die Datenbank eines anderen Programms; verschieben Sie sie oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1: it holds another architecture (%2); use the run&apos;s own</source>
        <translation>%1: enthält eine andere Architektur (%2); nehmen Sie die des Laufs</translation>
    </message>
    <message>
        <source>%1: it was trained on other images (channel %2: %3, now %4); %5</source>
        <translation>%1: wurde mit anderen Bildern trainiert (Kanal %2: %3, jetzt %4); %5</translation>
    </message>
    <message>
        <source>%1: its curves were read from %2, and neither its network nor a checkpoint is here</source>
        <translation>%1: Seine Kurven wurden aus %2 gelesen, und weder sein Netz noch ein Checkpoint ist hier</translation>
    </message>
    <message>
        <source>%1: its epochs have %2 step, with these settings they would have %3; %4</source>
        <translation>%1: die Epochen haben %2 Schritt, mit diesen Einstellungen hätten sie %3; %4</translation>
    </message>
    <message>
        <source>%1: its epochs have %2 steps, with these settings they would have %3; %4</source>
        <translation>%1: die Epochen haben %2 Schritte, mit diesen Einstellungen hätten sie %3; %4</translation>
    </message>
    <message>
        <source>%1: its metadata is damaged</source>
        <translation>%1: die Metadaten sind beschädigt</translation>
    </message>
    <message>
        <source>%1: its test images or their labels were others; %2</source>
        <translation>%1: die Testbilder oder ihre Labels waren andere; %2</translation>
    </message>
    <message>
        <source>%1: its training and test images or their labels were others; %2</source>
        <translation>%1: die Trainings- und Testbilder oder ihre Labels waren andere; %2</translation>
    </message>
    <message>
        <source>%1: its training images or their labels were different; %2</source>
        <translation>%1: die Trainingsbilder oder ihre Labels waren andere; %2</translation>
    </message>
    <message>
        <source>%1: no curve in it is recognized</source>
        <translation>%1: keine Kurve darin wurde erkannt</translation>
    </message>
    <message>
        <source>%1: no curve in it is recognized; say what one is of %2</source>
        <translation>%1: keine Kurve darin wurde erkannt; geben Sie an, was eine davon ist: %2</translation>
    </message>
    <message>
        <source>%1: none of its test images can be read</source>
        <translation>%1: keines der Testbilder kann gelesen werden</translation>
    </message>
    <message>
        <source>%1: not as published for %2: %3; download it again</source>
        <translation>%1: nicht wie für %2 veröffentlicht: %3; laden Sie die Datei erneut herunter</translation>
    </message>
    <message>
        <source>%1: not one training image of the epoch could be read</source>
        <translation>%1: nicht ein Trainingsbild der Epoche konnte gelesen werden</translation>
    </message>
    <message>
        <source>%1: stage %2 does not exist, the network has %3.</source>
        <translation>%1: Stufe %2 gibt es nicht, das Netz hat %3.</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; has the wrong shape or type for its architecture</source>
        <translation>%1: Tensor „%2“ hat für die Architektur die falsche Form oder den falschen Typ</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; is missing</source>
        <translation>%1: Tensor „%2“ fehlt</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; is not part of its architecture</source>
        <translation>%1: Tensor „%2“ gehört nicht zur Architektur</translation>
    </message>
    <message>
        <source>%1: the line &apos;%2&apos; has no comma: lines are FILE,CLASS.</source>
        <translation>%1: Die Zeile „%2“ hat kein Komma: Zeilen lauten FILE,CLASS.</translation>
    </message>
    <message>
        <source>%1: the network has no such point there</source>
        <translation>%1: das Netz hat dort keinen solchen Abgriff</translation>
    </message>
    <message>
        <source>%1: the queue of runs cannot be read, look at its permissions</source>
        <translation>%1: die Warteschlange kann nicht gelesen werden; prüfen Sie die Zugriffsrechte</translation>
    </message>
    <message>
        <source>%1: there are no test images</source>
        <translation>%1: es gibt keine Testbilder</translation>
    </message>
    <message>
        <source>%1: there are no training images</source>
        <translation>%1: es gibt keine Trainingsbilder</translation>
    </message>
    <message>
        <source>%1: there is no checkpoint to continue from; restart the run to begin again</source>
        <translation>%1: es gibt keinen Checkpoint, von dem es weitergehen könnte; starten Sie den Lauf neu, um von vorn zu beginnen</translation>
    </message>
    <message>
        <source>%1: there is no run %2</source>
        <translation>%1: es gibt keinen Lauf %2</translation>
    </message>
    <message>
        <source>%1: there is no run store here (no runs.sqlite)</source>
        <translation>%1: hier ist keine Ablage von Läufen (kein runs.sqlite)</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1: diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>%1: there is no user &apos;%2&apos; whose home folder ~%2 could be; for a folder of that name write ./%1</source>
        <translation>%1: einen Benutzer „%2“ mit dem Home-Ordner ~%2 gibt es nicht; für einen Ordner dieses Namens schreiben Sie ./%1</translation>
    </message>
    <message>
        <source>%1: this is not a file that could hold a sweep</source>
        <translation>%1: dies ist keine Datei, die einen Sweep enthalten könnte</translation>
    </message>
    <message>
        <source>%1: this is not a file that could hold an architecture</source>
        <translation>%1: dies ist keine Datei, die eine Architektur enthalten könnte</translation>
    </message>
    <message>
        <source>%1: updated for this version of the program; its previous state is kept as %2</source>
        <translation>%1: auf den Stand dieser Programmversion gebracht; eine Kopie des vorherigen Stands ist %2</translation>
    </message>
    <message>
        <source>%1: use %2 does not exist, there are %3.</source>
        <translation>%1: Nutzung %2 gibt es nicht, es gibt %3.</translation>
    </message>
    <message>
        <source>%1: was not written, since the network read back is not the one that was exported: its outputs differ by %2</source>
        <translation>%1: wurde nicht geschrieben, da das wieder eingelesene Netz nicht das exportierte ist: Die Ausgaben weichen um %2 ab</translation>
    </message>
    <message>
        <source>%1: was written by a newer version of this program (schema %2, this one knows %3); update, or choose another folder</source>
        <translation>%1: wurde von einer neueren Version dieses Programms geschrieben (Schema %2, diese kennt %3); aktualisieren Sie das Programm oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1; und %2 weitere</translation>
    </message>
    <message>
        <source>%1; every %2 steps (use-steps) it would take 1 %</source>
        <translation>%1; alle %2 Schritte (use-steps) wäre es 1&#xa0;%</translation>
    </message>
    <message>
        <source>%1; given up after %2 tries</source>
        <translation>%1; aufgegeben nach %2 Versuchen</translation>
    </message>
    <message>
        <source>%1; going on from %2</source>
        <translation>%1; weiter geht es von %2</translation>
    </message>
    <message>
        <source>%1; going on from %2 instead would overwrite what is newer</source>
        <translation>%1; stattdessen von %2 weiterzumachen würde Neueres überschreiben</translation>
    </message>
    <message>
        <source>%1; how long they take is known once one like them has trained an epoch here</source>
        <translation>%1; die Dauer ist bekannt, sobald ein solcher Lauf hier eine Epoche trainiert hat</translation>
    </message>
    <message>
        <source>%1; its runs can be looked at, but not trained or changed</source>
        <translation>%1; die Läufe darin lassen sich ansehen, aber nicht trainieren oder ändern</translation>
    </message>
    <message>
        <source>%1; no run can branch from it</source>
        <translation>%1; davon kann kein Lauf abzweigen</translation>
    </message>
    <message>
        <source>%1; stopped without this checkpoint</source>
        <translation>%1; gestoppt ohne diesen Checkpoint</translation>
    </message>
    <message>
        <source>%1; the checkpoint before is kept: %2</source>
        <translation>%1; der vorherige Checkpoint bleibt erhalten: %2</translation>
    </message>
    <message>
        <source>%1; the checkpoint will be tried again</source>
        <translation>%1; der Checkpoint wird noch einmal versucht</translation>
    </message>
    <message>
        <source>%1; the run waits until the checkpoint can be written: make room, or stop the run</source>
        <translation>%1; der Lauf wartet, bis der Checkpoint geschrieben werden kann: Schaffen Sie Platz oder stoppen Sie den Lauf</translation>
    </message>
    <message>
        <source>%1×%1, %2 channels, stride %3</source>
        <translation>%1×%1, %2 Kanäle, Stride %3</translation>
    </message>
    <message>
        <source>%2 checkpoints are kept, %1: %2 x %3 = %4 on the disk</source>
        <translation>%2 Checkpoints werden behalten, %1: %2 x %3 = %4 auf der Platte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say what a curve is: write TAG=MEANING, where MEANING is %2</source>
        <translation>„%1“ sagt von keiner Kurve, was sie ist: Erwartet wird TAG=MEANING, wobei die Bedeutung eine von diesen ist: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in it is neither a file nor a folder.</source>
        <translation>„%1“ darin ist weder Datei noch Ordner.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file (%2 does not exist)</source>
        <translation>„%1“ ist weder ein Preset noch eine Architekturdatei (%2 gibt es nicht)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file (%2 does not exist); did you mean %3?</source>
        <translation>„%1“ ist weder ein Preset noch eine Architekturdatei (%2 gibt es nicht); meinten Sie %3?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file; %2</source>
        <translation>„%1“ ist weder ein Preset noch eine Architekturdatei; %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an export format: choose svg, pdf, png, tex or md</source>
        <translation>„%1“ ist kein Exportformat: Nehmen Sie svg, pdf, png, tex oder md</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https address.</source>
        <translation>„%1“ ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a way to prolong a schedule; choose hold, stretch or restart</source>
        <translation>„%1“ ist keine Art, einen Lernratenplan zu verlängern; es gibt hold, stretch und restart</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a folder, but shapes are made on the fly: write &apos;shapes&apos; alone.</source>
        <translation>„%1“ nennt einen Ordner, aber shapes wird laufend erzeugt: Schreiben Sie nur &apos;shapes&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: at least two blocks share a weight</source>
        <translation>„%1“: Zum Teilen eines Gewichts braucht es mindestens zwei Blöcke</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: there is nothing to untie, each has a weight of its own</source>
        <translation>„%1“: Hier gibt es nichts zu entkoppeln, jeder Block hat ein eigenes Gewicht</translation>
    </message>
    <message>
        <source>&apos;sharesnet presets&apos; lists the presets</source>
        <translation>&apos;sharesnet presets&apos; listet die Presets auf</translation>
    </message>
    <message>
        <source>--rank and --ranks go together: the number of this process, and how many there are</source>
        <translation>--rank und --ranks gehören zusammen: der wievielte von wie vielen Prozessen dieser ist</translation>
    </message>
    <message>
        <source>--rank is %1 of --ranks %2: ranks count from 0 to one less than there are</source>
        <translation>--rank ist %1 bei --ranks %2: Ränge zählen von 0 bis eins unter ihrer Anzahl</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 Block</translation>
    </message>
    <message>
        <source>1 block of %1 channels</source>
        <translation>1 Block mit %1 Kanälen</translation>
    </message>
    <message>
        <source>1 checkpoint is kept, %1: %2 x %3 = %4 on the disk</source>
        <translation>1 Checkpoint wird behalten, %1: %2 x %3 = %4 auf der Platte</translation>
    </message>
    <message>
        <source>1 damaged record is passed over</source>
        <translation>1 beschädigter Eintrag wird übergangen</translation>
    </message>
    <message>
        <source>1 pair of seeds</source>
        <translation>1 Paar von Seeds</translation>
    </message>
    <message>
        <source>1 run is left out: %1</source>
        <translation>1 Lauf ist ausgelassen: %1</translation>
    </message>
    <message>
        <source>1 run: %1</source>
        <translation>1 Lauf: %1</translation>
    </message>
    <message>
        <source>1 seed each</source>
        <translation>je 1 Seed</translation>
    </message>
    <message>
        <source>1 seed without a partner in the other group is left out of the difference</source>
        <translation>1 Seed ohne Partner in der anderen Gruppe ist bei der Differenz ausgelassen</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>A batch of %2 parts has no part %1.</source>
        <translation>Teil %1 von %2 eines Batches gibt es nicht.</translation>
    </message>
    <message>
        <source>A grid of %1 channels in %2 columns at zoom %3 cannot be drawn: all three must be at least 1.</source>
        <translation>Ein Raster von %1 Kanälen in %2 Spalten mit Zoom %3 kann nicht gezeichnet werden: Alle drei müssen mindestens 1 sein.</translation>
    </message>
    <message>
        <source>A group holds at least two blocks, not %1.</source>
        <translation>Eine Gruppe hat mindestens zwei Blöcke, nicht %1.</translation>
    </message>
    <message>
        <source>A group of %1 blocks splits into 1 to %1 parts, not %2.</source>
        <translation>Eine Gruppe von %1 Blöcken lässt sich in 1 bis %1 Teile aufspalten, nicht in %2.</translation>
    </message>
    <message>
        <source>A network for images of %1 channels cannot look at a picture: only those for RGB (3) or gray (1) images can.</source>
        <translation>Mit einem Netz für Bilder mit %1 Kanälen lässt sich kein Bild betrachten: Das geht nur mit Netzen für RGB-Bilder (3) oder Graubilder (1).</translation>
    </message>
    <message>
        <source>A network has at most %1 blocks in all its stages; this would be %2.</source>
        <translation>Ein Netz hat in allen Stufen zusammen höchstens %1 Blöcke; dies wären %2.</translation>
    </message>
    <message>
        <source>A network has at most %1 stages.</source>
        <translation>Ein Netz hat höchstens %1 Stufen.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made.</source>
        <translation>Ein Bild von %1 x %2 Pixeln ist nicht möglich.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be written as PNG: %3.</source>
        <translation>Ein Bild von %1 x %2 Pixeln kann nicht als PNG geschrieben werden: %3.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels with %3 bytes of RGB is empty or incomplete: choose another one.</source>
        <translation>Ein Bild von %1 x %2 Pixeln mit %3 Bytes RGB ist leer oder unvollständig: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>A random resized crop needs a scale within 0..1 and a ratio of at least 1.</source>
        <translation>Ein zufälliger Crop mit „resized“ braucht eine Skalierung in 0..1 und ein Seitenverhältnis von mindestens 1.</translation>
    </message>
    <message>
        <source>A run is already training: stop it first.</source>
        <translation>Ein Training läuft schon: Stoppen Sie es zuerst.</translation>
    </message>
    <message>
        <source>A wide residual network is 1 to 1024 times as wide as the plain one, not %1.</source>
        <translation>Ein Wide-Netz ist 1- bis 1024-mal so breit wie das einfache, nicht %1-mal.</translation>
    </message>
    <message>
        <source>All %1 images in %2 are empty (0 bytes): copy or unpack them again.</source>
        <translation>Alle %1 Bilder in %2 sind leer (0 Bytes): Kopieren oder entpacken Sie sie erneut.</translation>
    </message>
    <message>
        <source>An image set of %1 images was given %2 files.</source>
        <translation>Ein Bildsatz mit %1 Bildern erhielt %2 Dateien.</translation>
    </message>
    <message>
        <source>An image set of %1 images needs %2 bytes of pixels, but got %3.</source>
        <translation>Ein Bildsatz mit %1 Bildern braucht %2 Bytes an Pixeln, erhielt aber %3.</translation>
    </message>
    <message>
        <source>Batch norm needs more than one value a channel to train, and got a batch of one image of one pixel: take a larger batch or a larger input</source>
        <translation>Batch-Norm braucht beim Training mehr als einen Wert je Kanal und bekam einen Batch aus einem Bild mit einem Pixel: Nehmen Sie einen größeren Batch oder eine größere Eingabe</translation>
    </message>
    <message>
        <source>Batch preparation is not captured as a CUDA graph, so it runs slower: %1</source>
        <translation>Die Vorbereitung der Batches ist nicht als CUDA-Graph aufgezeichnet und läuft daher langsamer: %1</translation>
    </message>
    <message>
        <source>Block %1 does not exist, stage %2 has %3.</source>
        <translation>Block %1 gibt es nicht, Stufe %2 hat %3.</translation>
    </message>
    <message>
        <source>Blocks %1 and %2 of stage %3 cannot share conv %4: its weight takes %5 in one and %6 in the other.</source>
        <translation>Blöcke %1 und %2 von Stufe %3 können Conv %4 nicht teilen: Ihr Gewicht bildet im einen %5 ab, im anderen %6.</translation>
    </message>
    <message>
        <source>CUDA is unusable after work that could not be captured (%1; then: %2). Resume the run; a smaller batch leaves more memory</source>
        <translation>CUDA ist nach Arbeit, die nicht aufgezeichnet werden konnte, unbrauchbar (%1; danach: %2). Setzen Sie den Lauf fort; ein kleinerer Batch lässt mehr Speicher frei</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2.</source>
        <translation>%1 kann nicht gelöscht werden: %2.</translation>
    </message>
    <message>
        <source>Cannot list the archive %1: %2</source>
        <translation>Das Archiv %1 kann nicht aufgelistet werden: %2</translation>
    </message>
    <message>
        <source>Cannot list the folder %1: %2.</source>
        <translation>Der Ordner %1 kann nicht aufgelistet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot look at %1: %2.</source>
        <translation>Kein Zugriff auf %1: %2.</translation>
    </message>
    <message>
        <source>Cannot look for %1: a folder of its path cannot be read.</source>
        <translation>Die Suche nach %1 ist nicht möglich: Ein Ordner auf dem Weg dorthin ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Cannot make %1: %2.</source>
        <translation>%1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder of %1: %2.</source>
        <translation>Der Ordner von %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder, a device or a pipe, not a file.</source>
        <translation>%1 kann nicht gelesen werden: Es ist ein Ordner, ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>Cannot read %1: it was truncated.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot read the image %1: %2</source>
        <translation>Das Bild %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Cannot rename %1: %2.</source>
        <translation>%1 kann nicht umbenannt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot unpack %1 (%2): the file is damaged or incomplete; download it again.</source>
        <translation>%1 kann nicht entpackt werden (%2): Die Datei ist beschädigt oder unvollständig; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>Cannot unpack %1: %2</source>
        <translation>%1 kann nicht entpackt werden: %2</translation>
    </message>
    <message>
        <source>Cannot unpack %1: it is empty; download it again.</source>
        <translation>%1 kann nicht entpackt werden: Die Datei ist leer; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. What was downloaded is kept; start it again.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Das Heruntergeladene bleibt erhalten; starten Sie den Download erneut.</translation>
    </message>
    <message>
        <source>Cannot write the picture %1: %2</source>
        <translation>Das Bild %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Color jitter, lighting and RandAugment must be 0 or above, and the level of RandAugment within 0..30.</source>
        <translation>Color-Jitter, Lighting und RandAugment müssen mindestens 0 sein, die RandAugment-Stärke muss in 0..30 liegen.</translation>
    </message>
    <message>
        <source>Compare the outputs with those of the original, or export it again.</source>
        <translation>Vergleichen Sie die Ausgaben mit denen des Originals oder exportieren Sie neu.</translation>
    </message>
    <message>
        <source>Conv %1 does not exist, the blocks have %2 convolutions.</source>
        <translation>Conv %1 gibt es nicht, die Blöcke haben %2 Faltungen.</translation>
    </message>
    <message>
        <source>Dropout must be at least 0 and below 1, not %1.</source>
        <translation>Dropout muss mindestens 0 und kleiner als 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>Every second block needs three matching blocks; stage %1 has %2 whose conv %3 can share.</source>
        <translation>Für „jeden zweiten Block“ braucht es drei passende Blöcke; Stufe %1 hat %2, deren Conv %3 teilen kann.</translation>
    </message>
    <message>
        <source>Export it in evaluation mode (model.eval() in PyTorch).</source>
        <translation>Exportieren Sie im Evaluationsmodus (model.eval() in PyTorch).</translation>
    </message>
    <message>
        <source>Export it with a dynamic batch, or give it batches of this size.</source>
        <translation>Exportieren Sie mit dynamischem Batch oder geben Sie Batches dieser Größe ein.</translation>
    </message>
    <message>
        <source>Fold here before (export as ONNX, folded), which copies it for each use.</source>
        <translation>Rechnen Sie die Normen vorher hier ein (Export als ONNX, eingerechnet); dabei wird das Gewicht für jede Nutzung kopiert.</translation>
    </message>
    <message>
        <source>For programs that do not read them, export with a copy for each use.</source>
        <translation>Exportieren Sie für Programme, die sie nicht lesen, mit einer Kopie je Nutzung.</translation>
    </message>
    <message>
        <source>HDF5, as Keras writes it</source>
        <translation>HDF5, wie Keras es schreibt</translation>
    </message>
    <message>
        <source>Image %1 cannot be read into %2 bytes: the set has %3 images of %4 bytes.</source>
        <translation>Bild %1 kann nicht in %2 Bytes gelesen werden: Der Satz hat %3 Bilder zu %4 Bytes.</translation>
    </message>
    <message>
        <source>Image %1 was not read from a file.</source>
        <translation>Bild %1 wurde nicht aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>ImageNet networks have 18, 34, 50, 101 or 152 layers, not %1.</source>
        <translation>ImageNet-Netze haben 18, 34, 50, 101 oder 152 Schichten, nicht %1.</translation>
    </message>
    <message>
        <source>ImageNet-%1 has its stride in conv 1 or 2, not %2.</source>
        <translation>ImageNet-%1 hat seinen Stride in Conv 1 oder 2, nicht %2.</translation>
    </message>
    <message>
        <source>ImageNet-%1 has its stride in conv 1, not %2.</source>
        <translation>ImageNet-%1 hat seinen Stride in Conv 1, nicht %2.</translation>
    </message>
    <message>
        <source>Images of %1 (channels x height x width) are not supported: 1 (gray) or 3 (RGB) channels and %2 pixels a side at most.</source>
        <translation>Bilder der Größe %1 (Kanäle x Höhe x Breite) werden nicht unterstützt, nur solche mit 1 (Grau) oder 3 (RGB) Kanälen und höchstens %2 Pixeln je Seite.</translation>
    </message>
    <message>
        <source>Images with %1 channels are not supported: 1 (gray) or 3 (RGB) are.</source>
        <translation>Bilder mit %1 Kanälen werden nicht unterstützt, nur solche mit 1 (Grau) oder 3 (RGB).</translation>
    </message>
    <message>
        <source>Import the file and make equal weights one weight.</source>
        <translation>Importieren Sie die Datei und machen Sie gleiche Gewichte zu einem Gewicht.</translation>
    </message>
    <message>
        <source>Imported from %1, and not trained here.</source>
        <translation>Importiert aus %1, nicht hier trainiert.</translation>
    </message>
    <message>
        <source>Imported, and not trained here.</source>
        <translation>Importiert, nicht hier trainiert.</translation>
    </message>
    <message>
        <source>Its curves were read from %1; neither its network nor its settings are here.</source>
        <translation>Die Kurven wurden aus %1 gelesen; weder das Netz noch die Einstellungen liegen hier vor.</translation>
    </message>
    <message>
        <source>Keep the other file beside this one.</source>
        <translation>Behalten Sie die andere Datei neben dieser.</translation>
    </message>
    <message>
        <source>LibTorch: %1</source>
        <translation>LibTorch: %1</translation>
    </message>
    <message>
        <source>There is no archive (*.tar) at %1: give a folder of archives, or a pattern such as /data/imagenet-*.tar.</source>
        <translation>Unter %1 liegt kein Archiv (*.tar): Geben Sie den Ordner der Archive an oder ein Muster wie /data/imagenet-*.tar.</translation>
    </message>
    <message>
        <source>No other block of stage %1 has a conv %2 with the weight shape of block %3 (%4).</source>
        <translation>Kein anderer Block von Stufe %1 hat eine Conv %2 mit der Gewichtsform von Block %3 (%4).</translation>
    </message>
    <message>
        <source>No run in the store has the settings of “%1” and shares weights; train one, or select two runs.</source>
        <translation>Kein Lauf in der Ablage hat die Einstellungen von „%1“ und teilt Gewichte; trainieren Sie einen oder wählen Sie zwei Läufe.</translation>
    </message>
    <message>
        <source>No run in the store has the settings of “%1” without sharing; train its twin (Run menu), or select two runs.</source>
        <translation>Kein Lauf in der Ablage hat die Einstellungen von „%1“ ohne Teilung; trainieren Sie den Zwilling (Menü „Lauf“) oder wählen Sie zwei Läufe.</translation>
    </message>
    <message>
        <source>No stage has two blocks that could share conv %1.</source>
        <translation>Keine Stufe hat zwei Blöcke, die Conv %1 teilen könnten.</translation>
    </message>
    <message>
        <source>None of the %1 images in %2 can be read; the first: %3</source>
        <translation>Keines der %1 Bilder in %2 ist lesbar; das erste: %3</translation>
    </message>
    <message>
        <source>%1 sent nothing: start the download again later, or give a mirror.</source>
        <translation>%1 sendete nichts: Starten Sie den Download später erneut, oder geben Sie einen Spiegelserver an.</translation>
    </message>
    <message>
        <source>Nothing can be downloaded: libcurl could not be started.</source>
        <translation>Downloads sind nicht möglich: libcurl startet nicht.</translation>
    </message>
    <message>
        <source>Nothing here is in a group: every selected block owns its weight.</source>
        <translation>Hier ist nichts in einer Gruppe: Jeder ausgewählte Block hat ein eigenes Gewicht.</translation>
    </message>
    <message>
        <source>Nothing is selected that could share: choose blocks or convolutions of a stage, or a stage.</source>
        <translation>Nichts Ausgewähltes könnte teilen: Wählen Sie Blöcke oder Faltungen einer Stufe oder eine Stufe.</translation>
    </message>
    <message>
        <source>Nothing says whether %1 in %2 is for training or for the test: name the archives *train*.tar and *val*.tar, or put them into folders train and val.</source>
        <translation>Nichts sagt, ob %1 in %2 zum Training oder zum Test gehört: Nennen Sie die Archive *train*.tar und *val*.tar, oder legen Sie sie in Ordner train und val.</translation>
    </message>
    <message>
        <source>ONNX has no type &apos;%1&apos;</source>
        <translation>ONNX hat keinen Typ „%1“</translation>
    </message>
    <message>
        <source>Only a group can be split, and every selected block owns its weight.</source>
        <translation>Nur eine Gruppe kann aufgespalten werden, und jeder ausgewählte Block hat ein eigenes Gewicht.</translation>
    </message>
    <message>
        <source>Open MPI does not say on which machine rank 0 runs: give it with --rendezvous-host or MASTER_ADDR (mpirun -x MASTER_ADDR=HOST)</source>
        <translation>Open MPI sagt nicht, auf welchem Rechner Rang 0 läuft: Geben Sie ihn mit --rendezvous-host oder MASTER_ADDR an (mpirun -x MASTER_ADDR=HOST)</translation>
    </message>
    <message>
        <source>Preparing batch %1 failed: %2</source>
        <translation>Batch %1 konnte nicht vorbereitet werden: %2</translation>
    </message>
    <message>
        <source>Record %1 of %2 has label %3, but %4 has labels 0 to %5: the file is damaged or of another data set.</source>
        <translation>Eintrag %1 von %2 hat das Label %3, aber %4 hat die Labels 0 bis %5: Die Datei ist beschädigt oder gehört zu einem anderen Datensatz.</translation>
    </message>
    <message>
        <source>Remove it with the program that made the file.</source>
        <translation>Entfernen Sie den Tensor mit dem Programm, das die Datei erzeugt hat.</translation>
    </message>
    <message>
        <source>SLURM&apos;s list of machines &apos;%1&apos; cannot be read: give rank 0&apos;s machine with --rendezvous-host</source>
        <translation>die Rechnerliste „%1“ von SLURM kann nicht gelesen werden: Geben Sie den Rechner von Rang 0 mit --rendezvous-host an</translation>
    </message>
    <message>
        <source>Select a run that has a twin, or two runs or groups, in the table.</source>
        <translation>Wählen Sie in der Tabelle einen Lauf, der einen Zwilling hat, oder zwei Läufe oder Gruppen.</translation>
    </message>
    <message>
        <source>Sharing takes at least two blocks.</source>
        <translation>Zum Teilen braucht es mindestens zwei Blöcke.</translation>
    </message>
    <message>
        <source>Stage %1 does not exist, the network has %2.</source>
        <translation>Stufe %1 gibt es nicht, das Netz hat %2.</translation>
    </message>
    <message>
        <source>Stage %1 has no group %2 at conv %3.</source>
        <translation>Stufe %1 hat keine Gruppe %2 bei Conv %3.</translation>
    </message>
    <message>
        <source>Stage %1 has no two blocks that could share conv %2.</source>
        <translation>Stufe %1 hat keine zwei Blöcke, die Conv %2 teilen könnten.</translation>
    </message>
    <message>
        <source>Stage %1: the paper&apos;s rule needs at least %2 blocks; this stage has %3.</source>
        <translation>Stufe %1: Die Paper-Regel braucht mindestens %2 Blöcke; diese Stufe hat %3.</translation>
    </message>
    <message>
        <source>Stages to paste take at most 1 MiB of text, this is %1 MiB.</source>
        <translation>Einzufügende Stufen dürfen höchstens 1 MiB Text sein, dies sind %1 MiB.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch gestoppt.</translation>
    </message>
    <message>
        <source>Ten crops are for image folders and tars, whose pictures are larger than what the network sees: leave ten-crop out.</source>
        <translation>Zehn Crops gibt es nur für Bildordner und tar-Archive, deren Bilder größer sind als das, was das Netz sieht: Lassen Sie ten-crop weg.</translation>
    </message>
    <message>
        <source>TensorBoard: %1; nothing more is written there, the run goes on</source>
        <translation>TensorBoard: %1; dort wird nichts mehr geschrieben, der Lauf geht weiter</translation>
    </message>
    <message>
        <source>The %1 checkpoint has changed since it was evaluated at step %2.</source>
        <translation>Der Checkpoint „%1“ hat sich geändert, seit er bei Schritt %2 evaluiert wurde.</translation>
    </message>
    <message>
        <source>The architecture &apos;%1&apos; is not valid: %2.</source>
        <translation>Die Architektur „%1“ ist ungültig: %2.</translation>
    </message>
    <message>
        <source>The architecture is not valid: %1.</source>
        <translation>Die Architektur ist ungültig: %1.</translation>
    </message>
    <message>
        <source>The batch size is %1: it must be at least 1.</source>
        <translation>Die Batchgröße ist %1: Sie muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The built-in shapes at %1 x %2 need %3 GiB of memory: limit the number of images.</source>
        <translation>Die eingebauten Shapes mit %1 x %2 brauchen %3 GiB Speicher: Begrenzen Sie die Zahl der Bilder.</translation>
    </message>
    <message>
        <source>The class %1 of the test images in %2 has no training images.</source>
        <translation>Die Klasse %1 der Testbilder in %2 hat keine Trainingsbilder.</translation>
    </message>
    <message>
        <source>The class &apos;%1&apos; of %2 has no image in %3.</source>
        <translation>Die Klasse „%1“ aus %2 hat kein Bild in %3.</translation>
    </message>
    <message>
        <source>The class &apos;%1&apos; of %2 is missing in %3: both need the same class folders.</source>
        <translation>Die Klasse „%1“ aus %2 fehlt in %3: Beide brauchen dieselben Klassenordner.</translation>
    </message>
    <message>
        <source>The class folder %1 holds no images: add some, or remove the class from train and test (%2).</source>
        <translation>Der Klassenordner %1 enthält keine Bilder: Fügen Sie welche hinzu, oder entfernen Sie die Klasse aus Training und Test (%2).</translation>
    </message>
    <message>
        <source>The class folder %1 holds no images: add some, or remove the class from train and test.</source>
        <translation>Der Klassenordner %1 enthält keine Bilder: Fügen Sie welche hinzu, oder entfernen Sie die Klasse aus Training und Test.</translation>
    </message>
    <message>
        <source>The clipboard holds JSON, but not stages: it has no &quot;format&quot;.</source>
        <translation>Die Zwischenablage enthält JSON, aber keine Stufen: „format“ fehlt.</translation>
    </message>
    <message>
        <source>The clipboard holds no stages: copy some in a drawing, or the text of an architecture file.</source>
        <translation>Die Zwischenablage enthält keine Stufen: Kopieren Sie welche in einer Zeichnung oder den Text einer Architekturdatei.</translation>
    </message>
    <message>
        <source>The convolution that carries the stride</source>
        <translation>Die Faltung mit dem Stride</translation>
    </message>
    <message>
        <source>The data set %1 has no test images: choose a sample, or open a picture.</source>
        <translation>Der Datensatz %1 hat keine Testbilder: Wählen Sie ein Beispiel oder öffnen Sie ein Bild.</translation>
    </message>
    <message>
        <source>The download of %1 stopped after %2 bytes (%3): start it again to continue from there.</source>
        <translation>Der Download von %1 brach nach %2 Bytes ab (%3): Starten Sie ihn erneut, dann geht er dort weiter.</translation>
    </message>
    <message>
        <source>The download of %1 stopped after %2 bytes: start it again to continue from there.</source>
        <translation>Der Download von %1 brach nach %2 Bytes ab: Starten Sie ihn erneut, dann geht er dort weiter.</translation>
    </message>
    <message>
        <source>The download was stopped; start it again to continue.</source>
        <translation>Der Download wurde gestoppt; starten Sie ihn erneut, dann geht er weiter.</translation>
    </message>
    <message>
        <source>The errors that were kept are of another version of this program.</source>
        <translation>Die gespeicherten Fehler stammen von einer anderen Version dieses Programms.</translation>
    </message>
    <message>
        <source>The errors that were kept are of other data.</source>
        <translation>Die gespeicherten Fehler gehören zu anderen Daten.</translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation>Die Bilder können nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>The images of %1 are %2 (channels x height x width), but the input is %3: change the architecture&apos;s input or the data.</source>
        <translation>Die Bilder von %1 sind %2 groß (Kanäle x Höhe x Breite), die Eingabe aber ist %3: Ändern Sie die Eingabe der Architektur oder die Daten.</translation>
    </message>
    <message>
        <source>The list of images has no split &apos;%1&apos;.</source>
        <translation>Die Bildliste hat keinen Split „%1“.</translation>
    </message>
    <message>
        <source>The network has more than %1 blocks; remove some first.</source>
        <translation>Das Netz hat mehr als %1 Blöcke, entfernen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>The number of blocks</source>
        <translation>Die Zahl der Blöcke</translation>
    </message>
    <message>
        <source>The number of blocks per stage</source>
        <translation>Die Zahl der Blöcke je Stufe</translation>
    </message>
    <message>
        <source>The number of channels</source>
        <translation>Die Zahl der Kanäle</translation>
    </message>
    <message>
        <source>The number of classes</source>
        <translation>Die Zahl der Klassen</translation>
    </message>
    <message>
        <source>The number of stages</source>
        <translation>Die Zahl der Stufen</translation>
    </message>
    <message>
        <source>The outputs are right; plan memory for the copies.</source>
        <translation>Die Ausgaben sind richtig; planen Sie Speicher für die Kopien ein.</translation>
    </message>
    <message>
        <source>The padding for random crops is %1: it must lie between 0 and the size of the images.</source>
        <translation>Der Rand für zufällige Crops ist %1: Er muss zwischen 0 und der Größe der Bilder liegen.</translation>
    </message>
    <message>
        <source>The pattern %1 stands for more than %2 archives: give their folder.</source>
        <translation>Das Muster %1 steht für mehr als %2 Archive: Geben Sie ihren Ordner an.</translation>
    </message>
    <message>
        <source>The position of a new stage</source>
        <translation>Der Platz einer neuen Stufe</translation>
    </message>
    <message>
        <source>The probability of random erasing must be within 0..1.</source>
        <translation>Die Wahrscheinlichkeit für Random Erasing muss in 0..1 liegen.</translation>
    </message>
    <message>
        <source>The server refuses %1 (HTTP %2): the file has moved or needs a login; see the data set&apos;s home page.</source>
        <translation>Der Server verweigert %1 (HTTP %2): Die Datei ist umgezogen oder braucht ein Login; siehe die Homepage des Datensatzes.</translation>
    </message>
    <message>
        <source>The size of cutout and the parameter of mixup must be 0 or above.</source>
        <translation>Die Größe von Cutout und der Parameter von Mixup müssen mindestens 0 sein.</translation>
    </message>
    <message>
        <source>The stride</source>
        <translation>Der Stride</translation>
    </message>
    <message>
        <source>The training engine is still loading: try again in a moment.</source>
        <translation>Die Trainings-Engine wird noch geladen: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There are no labeled test images in %1: name their archives *test*.tar or *val*.tar, with NAME.cls beside each picture or folders of classes.</source>
        <translation>In %1 gibt es keine Testbilder mit Labels: Nennen Sie ihre Archive *test*.tar oder *val*.tar, mit NAME.cls neben jedem Bild oder mit Klassenordnern.</translation>
    </message>
    <message>
        <source>There are no labeled training images in %1: name their archives *train*.tar, with NAME.cls beside each picture or folders of classes.</source>
        <translation>In %1 gibt es keine Trainingsbilder mit Labels: Nennen Sie ihre Archive *train*.tar, mit NAME.cls neben jedem Bild oder mit Klassenordnern.</translation>
    </message>
    <message>
        <source>There is no %1: give the folder of the binary version of %2, or its %3.</source>
        <translation>%1 gibt es nicht: Geben Sie den Ordner der Binärversion von %2 an oder das Archiv %3.</translation>
    </message>
    <message>
        <source>There is no channel %1: the map has %2.</source>
        <translation>Es gibt keinen Kanal %1: Die Karte hat %2.</translation>
    </message>
    <message>
        <source>There is no folder %1: give one with train/CLASS/* and test/CLASS/* (or val/CLASS/*).</source>
        <translation>Einen Ordner %1 gibt es nicht: Geben Sie einen mit train/CLASS/* und test/CLASS/* (oder val/CLASS/*) an.</translation>
    </message>
    <message>
        <source>There is no format &apos;%1&apos;: choose png, svg, csv or npy.</source>
        <translation>Ein Format „%1“ gibt es nicht: Wählen Sie aus png, svg, csv und npy.</translation>
    </message>
    <message>
        <source>There is no known data set &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Einen bekannten Datensatz „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is nothing at %1: give a folder or an archive.</source>
        <translation>Unter %1 ist nichts: Geben Sie einen Ordner oder ein Archiv an.</translation>
    </message>
    <message>
        <source>These images were not read from files.</source>
        <translation>Diese Bilder wurden nicht aus Dateien gelesen.</translation>
    </message>
    <message>
        <source>This build cannot download (built without libcurl): get %1 yourself, into %2.</source>
        <translation>Dieser Build kann nicht herunterladen (ohne libcurl gebaut): Laden Sie %1 selbst herunter, nach %2.</translation>
    </message>
    <message>
        <source>This build cannot read %1 (built without libarchive): unpack it, with `tar xf`, and use folder:DIR.</source>
        <translation>Dieser Build kann %1 nicht lesen (ohne libarchive gebaut): Entpacken Sie es mit `tar xf`, und verwenden Sie folder:DIR.</translation>
    </message>
    <message>
        <source>This build cannot read image files (built without OpenCV), so not %1: use shapes, cifar10, cifar100, mnist or fashion-mnist, or build with SHARESNET_OPENCV=ON.</source>
        <translation>Dieser Build kann keine Bilddateien lesen (ohne OpenCV gebaut), also auch nicht %1: Verwenden Sie shapes, cifar10, cifar100, mnist oder fashion-mnist, oder bauen Sie mit SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): unpack it first, with `gunzip`.</source>
        <translation>Dieser Build kann %1 nicht entpacken (ohne libarchive gebaut): Entpacken Sie die Datei zuerst mit `gunzip`.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): unpack it first, with `tar xf`, and name the folder.</source>
        <translation>Dieser Build kann %1 nicht entpacken (ohne libarchive gebaut): Entpacken Sie die Datei zuerst mit `tar xf`, und geben Sie den Ordner an.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): use `tar xf`.</source>
        <translation>Dieser Build kann %1 nicht entpacken (ohne libarchive gebaut): Verwenden Sie `tar xf`.</translation>
    </message>
    <message>
        <source>This build cannot write the picture %1 (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>Dieser Build kann das Bild %1 nicht schreiben (ohne OpenCV gebaut): Bauen Sie mit SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>Training steps are not captured as a CUDA graph, so they run slower: %1</source>
        <translation>Trainingsschritte sind nicht als CUDA-Graph aufgezeichnet und laufen daher langsamer: %1</translation>
    </message>
    <message>
        <source>The file from %1 does not have the checksum %2: it was damaged on the way, or the file there has changed. It was removed; start the download again.</source>
        <translation>Die Datei von %1 hat nicht die Prüfsumme %2: Sie wurde unterwegs beschädigt oder dort inzwischen geändert. Sie wurde gelöscht; starten Sie den Download erneut.</translation>
    </message>
    <message>
        <source>Write &apos;format&apos;: &apos;pt&apos; into the metadata, as an export from here does.</source>
        <translation>Schreiben Sie &apos;format&apos;: &apos;pt&apos; in die Metadaten, wie es ein Export von hier tut.</translation>
    </message>
    <message>
        <source>Write the file again with the program that it comes from.</source>
        <translation>Schreiben Sie die Datei neu mit dem Programm, von dem sie stammt.</translation>
    </message>
    <message>
        <source>a ConvNeXt</source>
        <translation>ein ConvNeXt</translation>
    </message>
    <message>
        <source>a DenseNet</source>
        <translation>ein DenseNet</translation>
    </message>
    <message>
        <source>a GoogLeNet</source>
        <translation>ein GoogLeNet</translation>
    </message>
    <message>
        <source>a MobileNet</source>
        <translation>ein MobileNet</translation>
    </message>
    <message>
        <source>a MobileNet or an EfficientNet</source>
        <translation>ein MobileNet oder EfficientNet</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a RegNet</source>
        <translation>ein RegNet</translation>
    </message>
    <message>
        <source>a Res2Net, whose blocks have convolutions in steps</source>
        <translation>ein Res2Net, dessen Blöcke stufenweise Faltungen haben</translation>
    </message>
    <message>
        <source>a ResNeXt, whose convolutions have %1 groups</source>
        <translation>ein ResNeXt, dessen Faltungen %1 Gruppen haben</translation>
    </message>
    <message>
        <source>a ResNet whose shortcuts pad with zeros (He et al.&apos;s option A)</source>
        <translation>ein ResNet, dessen Shortcuts mit Nullen auffüllen (Option A von He et al.)</translation>
    </message>
    <message>
        <source>a ResNet with bottlenecks of another width than a quarter, as Wide ResNet-50-2</source>
        <translation>ein ResNet mit Bottlenecks von anderer Breite als einem Viertel, wie Wide ResNet-50-2</translation>
    </message>
    <message>
        <source>a ResNet with several convolutions in its stem (ResNet-C, -D or -S)</source>
        <translation>ein ResNet mit mehreren Faltungen im Stem (ResNet-C, -D oder -S)</translation>
    </message>
    <message>
        <source>a ResNet-D, whose shortcuts pool</source>
        <translation>ein ResNet-D, dessen Shortcuts poolen</translation>
    </message>
    <message>
        <source>a ShuffleNet</source>
        <translation>ein ShuffleNet</translation>
    </message>
    <message>
        <source>a SqueezeNet</source>
        <translation>ein SqueezeNet</translation>
    </message>
    <message>
        <source>a Swin transformer</source>
        <translation>ein Swin-Transformer</translation>
    </message>
    <message>
        <source>a U-Net for diffusion</source>
        <translation>ein U-Net für Diffusion</translation>
    </message>
    <message>
        <source>a VGG or an AlexNet</source>
        <translation>ein VGG oder AlexNet</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a batch of %1 image is too small for %2 processes: each needs at least one</source>
        <translation>ein Batch von %1 Bild ist zu klein für %2 Prozesse: Jeder braucht mindestens eines</translation>
    </message>
    <message>
        <source>a batch of %1 images is too small for %2 processes: each needs at least one</source>
        <translation>ein Batch von %1 Bildern ist zu klein für %2 Prozesse: Jeder braucht mindestens eines</translation>
    </message>
    <message>
        <source>a batch of %1 would fit, or more accumulation steps</source>
        <translation>ein Batch von %1 würde passen, oder mehr Akkumulationsschritte</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein boolescher Wert</translation>
    </message>
    <message>
        <source>a branch that is not trained is a copy, unless other blocks share: say which to tie or untie</source>
        <translation>ein Zweig, der nicht trainiert wird, ist eine Kopie, wenn nicht andere Blöcke teilen: Geben Sie an, was gekoppelt oder entkoppelt werden soll</translation>
    </message>
    <message>
        <source>a broken link</source>
        <translation>ein defekter Link</translation>
    </message>
    <message>
        <source>a choice of names goes with the format safetensors: %1 has names of its own</source>
        <translation>Namen lassen sich nur beim Format safetensors wählen: %1 hat eigene Namen</translation>
    </message>
    <message>
        <source>a choice of sharing does not go with the format %1: a shared weight is one tensor there, and a copy for each use where it is folded</source>
        <translation>beim Format %1 lässt sich die Teilung nicht wählen: Ein geteiltes Gewicht ist dort ein Tensor oder, mit eingerechneten Batch-Norms, eine Kopie je Nutzung</translation>
    </message>
    <message>
        <source>a condition is missing here, such as test&gt;80%</source>
        <translation>hier fehlt eine Bedingung, etwa test&gt;80%</translation>
    </message>
    <message>
        <source>a detector</source>
        <translation>ein Detektor</translation>
    </message>
    <message>
        <source>a duration: 90s, 5min, 2h or 3d</source>
        <translation>eine Dauer: 90s, 5min, 2h oder 3d</translation>
    </message>
    <message>
        <source>a fraction: 80% or 0.8</source>
        <translation>ein Bruchteil: 80% oder 0.8</translation>
    </message>
    <message>
        <source>a group needs at least two blocks, this one has %1</source>
        <translation>eine Gruppe braucht mindestens zwei Blöcke, diese hat %1</translation>
    </message>
    <message>
        <source>a language model</source>
        <translation>ein Sprachmodell</translation>
    </message>
    <message>
        <source>a link back to a folder that it is in</source>
        <translation>ein Link zurück auf einen Ordner, in dem er liegt</translation>
    </message>
    <message>
        <source>a network needs at least one stage</source>
        <translation>ein Netz braucht mindestens eine Stufe</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number in it has more than 64 bits</source>
        <translation>eine Zahl darin hat mehr als 64 Bits</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>a number: 0.1, 1e-4, 100k or 1.7M</source>
        <translation>eine Zahl: 0.1, 1e-4, 100k oder 1.7M</translation>
    </message>
    <message>
        <source>a part of the program cannot be loaded (%1): install it again, or what it needs</source>
        <translation>ein Teil des Programms lässt sich nicht laden (%1): Installieren Sie ihn neu, oder was er braucht</translation>
    </message>
    <message>
        <source>a quantized network</source>
        <translation>ein quantisiertes Netz</translation>
    </message>
    <message>
        <source>a replayed batch differs from the same batch made directly</source>
        <translation>ein wieder abgespielter Batch weicht von demselben, direkt erzeugten Batch ab</translation>
    </message>
    <message>
        <source>a replayed step gave another gradient than the same step done directly</source>
        <translation>ein wieder abgespielter Schritt ergab einen anderen Gradienten als derselbe, direkt ausgeführte Schritt</translation>
    </message>
    <message>
        <source>a shape or an offset is not a whole number</source>
        <translation>eine Form oder ein Offset ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>a shared weight is stored as own, aliases or expanded, not as &apos;%1&apos;</source>
        <translation>ein geteiltes Gewicht wird als own, aliases oder expanded gespeichert, nicht als „%1“</translation>
    </message>
    <message>
        <source>a size: 500MiB or 2GiB</source>
        <translation>eine Größe: 500MiB oder 2GiB</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a study needs at least two images that can be read</source>
        <translation>eine Untersuchung braucht mindestens zwei lesbare Bilder</translation>
    </message>
    <message>
        <source>a sweep file holds one JSON object, this is %1</source>
        <translation>eine Sweep-Datei enthält ein JSON-Objekt, dies ist %1</translation>
    </message>
    <message>
        <source>a tensor has the unknown type %1</source>
        <translation>ein Tensor hat den unbekannten Typ %1</translation>
    </message>
    <message>
        <source>a time: 2026-11-30 or &quot;2026-11-30 14:05&quot;</source>
        <translation>eine Zeit: 2026-11-30 oder &quot;2026-11-30 14:05&quot;</translation>
    </message>
    <message>
        <source>a transformer</source>
        <translation>ein Transformer</translation>
    </message>
    <message>
        <source>a value with a parenthesis needs quotes</source>
        <translation>ein Wert mit einer Klammer braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>a vision transformer</source>
        <translation>ein Vision-Transformer</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>activation order</source>
        <translation>Aktivierungsfolge</translation>
    </message>
    <message>
        <source>an EfficientNet or another network with squeeze-and-excitation</source>
        <translation>ein EfficientNet oder ein anderes Netz mit Squeeze-and-Excitation</translation>
    </message>
    <message>
        <source>an Inception</source>
        <translation>ein Inception</translation>
    </message>
    <message>
        <source>an SE-ResNet, whose blocks have squeeze-and-excitation</source>
        <translation>ein SE-ResNet, dessen Blöcke Squeeze-and-Excitation haben</translation>
    </message>
    <message>
        <source>an adapter (LoRA), not a network</source>
        <translation>ein Adapter (LoRA) und kein Netz</translation>
    </message>
    <message>
        <source>an architecture file has at most 16 MiB, this has %1 MiB</source>
        <translation>eine Architekturdatei hat höchstens 16 MiB, diese hat %1 MiB</translation>
    </message>
    <message>
        <source>an architecture file holds one JSON object, this is %1</source>
        <translation>eine Architekturdatei enthält ein JSON-Objekt, dies ist %1</translation>
    </message>
    <message>
        <source>an archive of NumPy arrays</source>
        <translation>ein Archiv von NumPy-Arrays</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an array of NumPy</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>an assignment of %1 needs %1 x %1 scores</source>
        <translation>eine Zuordnung der Größe %1 braucht so viele Werte wie deren Quadrat</translation>
    </message>
    <message>
        <source>an assignment takes finite scores</source>
        <translation>eine Zuordnung braucht endliche Werte</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an output that no node produces</source>
        <translation>ein Ausgang, den kein Knoten liefert</translation>
    </message>
    <message>
        <source>are more than the %1 runs that can be in one sweep</source>
        <translation>sind mehr als die %1 Läufe, die in einem Sweep möglich sind</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>ask for at least one image, not %1</source>
        <translation>verlangen Sie mindestens ein Bild, nicht %1</translation>
    </message>
    <message>
        <source>at every step</source>
        <translation>bei jedem Schritt</translation>
    </message>
    <message>
        <source>auto, cpu or cuda:N</source>
        <translation>auto, cpu oder cuda:N</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>batch norm over several processes is for images on the CPU</source>
        <translation>Batch-Norm über mehrere Prozesse ist für Bilder auf der CPU</translation>
    </message>
    <message>
        <source>bench: needs a batch of at least 2 images and at least 1 step</source>
        <translation>bench: braucht einen Batch von mindestens 2 Bildern und mindestens 1 Schritt</translation>
    </message>
    <message>
        <source>best test top-1</source>
        <translation>beste Test-Top-1</translation>
    </message>
    <message>
        <source>block %1 does not exist, the stage has %2</source>
        <translation>Block %1 gibt es nicht, die Stufe hat %2</translation>
    </message>
    <message>
        <source>block %1 is in groups[%2] already</source>
        <translation>Block %1 ist schon in groups[%2]</translation>
    </message>
    <message>
        <source>block %1 is named twice</source>
        <translation>Block %1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>block %1 takes %2 to %3 channels at conv %4</source>
        <translation>Block %1 bildet %2 auf %3 Kanäle ab (Conv %4)</translation>
    </message>
    <message>
        <source>block kind</source>
        <translation>Blockart</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>blocks %1 (%2)</source>
        <translation>Blöcke %1 (%2)</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>Bottleneck</translation>
    </message>
    <message>
        <source>cannot be accessed</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>cannot be opened for writing; check the rights of the file and its folder, or choose another folder</source>
        <translation>kann nicht zum Schreiben geöffnet werden; prüfen Sie die Rechte der Datei und ihres Ordners, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>cannot be read or written: %1</source>
        <translation>kann nicht gelesen oder geschrieben werden: %1</translation>
    </message>
    <message>
        <source>cannot be set aside</source>
        <translation>kann nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>cannot be trained on: %1</source>
        <translation>damit kann nicht trainiert werden: %1</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot be written: no room left on the disk</source>
        <translation>kann nicht geschrieben werden: kein Platz mehr auf der Platte</translation>
    </message>
    <message>
        <source>cannot replace the one before</source>
        <translation>der vorherige Checkpoint kann nicht ersetzt werden</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>character %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>checkpoint: &apos;%1&apos; names a storage that has a name already</source>
        <translation>Checkpoint: „%1“ benennt einen Speicherbereich, der schon einen Namen hat</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>clipboard: %1</source>
        <translation>Zwischenablage: %1</translation>
    </message>
    <message>
        <source>clipboard: there are no stages</source>
        <translation>Zwischenablage: es sind keine Stufen darin</translation>
    </message>
    <message>
        <source>close other programs or take a smaller network</source>
        <translation>schließen Sie andere Programme oder nehmen Sie ein kleineres Netz</translation>
    </message>
    <message>
        <source>commas and control characters cannot stand in a tag; give several tags one by one</source>
        <translation>Kommas und Steuerzeichen dürfen in einem Schlagwort nicht stehen; geben Sie mehrere Schlagwörter einzeln an</translation>
    </message>
    <message>
        <source>compressed by gzip</source>
        <translation>mit gzip komprimiert</translation>
    </message>
    <message>
        <source>conv %1 does not exist, the blocks have %2 convolutions</source>
        <translation>Conv %1 gibt es nicht, die Blöcke haben %2 Faltungen</translation>
    </message>
    <message>
        <source>conv %1 has an entry already</source>
        <translation>Conv %1 hat schon einen Eintrag</translation>
    </message>
    <message>
        <source>copied for each use by ONNX Runtime, in memory (onnxruntime#7421, #32507), and by ncnn and MNN, in their files too (ncnn#235, MNN#4442)</source>
        <translation>für jede Nutzung kopiert von ONNX Runtime, im Speicher (onnxruntime#7421, #32507), und von ncnn und MNN, auch in deren Dateien (ncnn#235, MNN#4442)</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>data: an epoch ended before its last batch</source>
        <translation>data: eine Epoche endete vor ihrem letzten Batch</translation>
    </message>
    <message>
        <source>decoded images cannot be kept (%1): the run continues without them</source>
        <translation>dekodierte Bilder können nicht behalten werden (%1): Der Lauf geht ohne sie weiter</translation>
    </message>
    <message>
        <source>decoded images cannot be kept: %1</source>
        <translation>dekodierte Bilder können nicht behalten werden: %1</translation>
    </message>
    <message>
        <source>decoded images kept in %1 are damaged: they are decoded and kept again</source>
        <translation>die in %1 gespeicherten dekodierten Bilder sind beschädigt: Sie werden neu dekodiert und gespeichert</translation>
    </message>
    <message>
        <source>design &apos;%1&apos;: stage %2 does not exist</source>
        <translation>Entwurf „%1“: Stufe %2 gibt es nicht</translation>
    </message>
    <message>
        <source>design &apos;%1&apos;: stage %2 has no two blocks that could share</source>
        <translation>Entwurf „%1“: Stufe %2 hat keine zwei Blöcke, die teilen könnten</translation>
    </message>
    <message>
        <source>deterministic: adding up the parts of a batch in their order (accumulate) needs gradients as they are, not rounded to bf16 (bf16-gradients)</source>
        <translation>deterministic: die Teile eines Batches in ihrer Reihenfolge zu addieren (accumulate) verlangt Gradienten, wie sie sind, nicht auf bf16 gerundet (bf16-gradients)</translation>
    </message>
    <message>
        <source>deterministic: adding up the parts of a batch in their order (accumulate) needs norms over the parts, not over the batch (sync-batch-norm)</source>
        <translation>deterministic: die Teile eines Batches in ihrer Reihenfolge zu addieren (accumulate) verlangt Normen über die Teile, nicht über den Batch (sync-batch-norm)</translation>
    </message>
    <message>
        <source>deterministic: dropout draws other numbers in each of %1 processes; leave it out of the network for equal bits</source>
        <translation>deterministic: Dropout zieht in jedem von %1 Prozessen andere Zahlen; lassen Sie es für gleiche Bits im Netz weg</translation>
    </message>
    <message>
        <source>deterministic: for equal bits with %1 processes every process needs as many accumulation steps (accumulate), of as many images (batch-size), as the others</source>
        <translation>deterministic: für gleiche Bits mit %1 Prozessen braucht jeder Prozess so viele Akkumulationsschritte (accumulate) mit so vielen Bildern (batch-size) wie die anderen</translation>
    </message>
    <message>
        <source>deterministic: the %1 training images are one batch, which cannot be parted into %2 equal parts (accumulate)</source>
        <translation>deterministic: die %1 Trainingsbilder sind ein einziger Batch, der sich nicht in %2 gleiche Teile teilen lässt (accumulate)</translation>
    </message>
    <message>
        <source>device: &apos;%1&apos; is not one of auto, cpu, cuda:N; this machine has %2</source>
        <translation>device: „%1“ ist nicht auto, cpu oder cuda:N; dieser Rechner hat %2</translation>
    </message>
    <message>
        <source>device: there is no %1; this machine and this build of LibTorch (%2) have %3</source>
        <translation>device: %1 gibt es nicht; dieser Rechner und dieser Build von LibTorch (%2) haben %3</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>meinten Sie %1?</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>entries must be sorted by conv</source>
        <translation>Einträge müssen nach Conv sortiert sein</translation>
    </message>
    <message>
        <source>epochs are counted from 0 there, and from 1 here</source>
        <translation>Epochen werden dort ab 0 gezählt, hier ab 1</translation>
    </message>
    <message>
        <source>equal to the bit and stored %1 times: one would do if they were tied</source>
        <translation>bitgleich und %1-mal gespeichert: Wären sie gekoppelt, würde ein Tensor genügen</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>evaluation: there are no images that can be read</source>
        <translation>Evaluation: Es gibt keine lesbaren Bilder</translation>
    </message>
    <message>
        <source>every %1 steps</source>
        <translation>alle %1 Schritte</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>folding goes with the format onnx, and not with %1</source>
        <translation>Batch-Norms lassen sich nur beim Format onnx einrechnen, nicht bei %1</translation>
    </message>
    <message>
        <source>for an unknown reason</source>
        <translation>aus unbekanntem Grund</translation>
    </message>
    <message>
        <source>gives outputs of another shape</source>
        <translation>liefert Ausgaben einer anderen Form</translation>
    </message>
    <message>
        <source>gives steps, epochs or times, which another curve gives already</source>
        <translation>gibt Schritte, Epochen oder Zeiten an, die schon eine andere Kurve angibt</translation>
    </message>
    <message>
        <source>groups must be sorted by their first block</source>
        <translation>Gruppen müssen nach ihrem ersten Block sortiert sein</translation>
    </message>
    <message>
        <source>has been locked by another program for over 10 seconds; try again when that one is done</source>
        <translation>ist seit über 10 Sekunden von einem anderen Programm gesperrt; versuchen Sie es erneut, wenn dieses fertig ist</translation>
    </message>
    <message>
        <source>has two tensors named &apos;%1&apos;</source>
        <translation>hat zwei Tensoren namens „%1“</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>in no class folder</source>
        <translation>in keinem Klassenordner</translation>
    </message>
    <message>
        <source>in the metadata alone: programs that do not read them miss these tensors (keras-hub#3075, transformers#41038, some silently: transformers#38870)</source>
        <translation>nur in den Metadaten: Programmen, die diese nicht lesen, fehlen diese Tensoren (keras-hub#3075, transformers#41038, bei manchen ohne Meldung: transformers#38870)</translation>
    </message>
    <message>
        <source>in training mode, normalizing by the batch: the outputs for an image depend on the other images of the batch</source>
        <translation>im Trainingsmodus, mit Normierung über den Batch: Die Ausgaben für ein Bild hängen von den anderen Bildern des Batches ab</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>is damaged (%1); put a copy in its place, or move it away</source>
        <translation>ist beschädigt (%1); ersetzen Sie sie durch eine Kopie, oder verschieben Sie sie</translation>
    </message>
    <message>
        <source>is given twice, under two names</source>
        <translation>ist doppelt angegeben, unter zwei Namen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a complete ONNX file</source>
        <translation>ist keine vollständige ONNX-Datei</translation>
    </message>
    <message>
        <source>is not a complete ONNX file: it has no graph or no opset</source>
        <translation>ist keine vollständige ONNX-Datei: Graph oder Opset fehlt</translation>
    </message>
    <message>
        <source>is not the network that was exported: its outputs differ by %1</source>
        <translation>ist nicht das exportierte Netz: Die Ausgaben weichen um %1 ab</translation>
    </message>
    <message>
        <source>it became shorter while it was read</source>
        <translation>wurde kürzer, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>it has %1 byte too many</source>
        <translation>hat %1 Byte zu viel</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>sie hat %1 Bytes statt %2</translation>
    </message>
    <message>
        <source>it has %1 bytes too many</source>
        <translation>hat %1 Bytes zu viel</translation>
    </message>
    <message>
        <source>it has a record of more than 1 GiB</source>
        <translation>hat einen Eintrag von mehr als 1 GiB</translation>
    </message>
    <message>
        <source>it holds %1: only plain residual networks with batch norm can be imported</source>
        <translation>darin ist %1: Nur einfache Residualnetze mit Batch-Norm können übernommen werden</translation>
    </message>
    <message>
        <source>it holds &apos;%1&apos;, which is not in its folder %2.</source>
        <translation>das Archiv enthält „%1“, das nicht in seinem Ordner %2 liegt.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file</source>
        <translation>ist eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>it is a safetensors file, but not a checkpoint of this program</source>
        <translation>ist eine safetensors-Datei, aber kein Checkpoint dieses Programms</translation>
    </message>
    <message>
        <source>it is compressed, so that no image in it can be read by itself: unpack it once, with `%1 &apos;%2&apos;`.</source>
        <translation>es ist komprimiert, sodass kein Bild darin einzeln gelesen werden kann: Entpacken Sie es einmal, mit `%1 &apos;%2&apos;`.</translation>
    </message>
    <message>
        <source>it is compressed, so that no image in it can be read by itself: unpack it once.</source>
        <translation>es ist komprimiert, sodass kein Bild darin einzeln gelesen werden kann: Entpacken Sie es einmal.</translation>
    </message>
    <message>
        <source>it is truncated after %1 bytes: copy or download it again.</source>
        <translation>nach %1 Bytes abgeschnitten: Kopieren Sie die Datei erneut, oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>it is truncated in the record</source>
        <translation>ist abgeschnitten im Eintrag</translation>
    </message>
    <message>
        <source>it is truncated, or not a safetensors file</source>
        <translation>ist abgeschnitten oder keine safetensors-Datei</translation>
    </message>
    <message>
        <source>it is truncated: the values of &apos;%1&apos; are missing</source>
        <translation>ist abgeschnitten: Die Werte von „%1“ fehlen</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged from the record on</source>
        <translation>ist beschädigt ab dem Eintrag</translation>
    </message>
    <message>
        <source>it is damaged or truncated (%1): remove it and fetch it again.</source>
        <translation>das Archiv ist beschädigt oder abgeschnitten (%1): Löschen Sie es, und laden Sie es erneut.</translation>
    </message>
    <message>
        <source>it is damaged or not a tar archive (%1): download it again.</source>
        <translation>es ist beschädigt oder kein tar-Archiv (%1): Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>it is damaged: its checksum is missing</source>
        <translation>ist beschädigt: Die Prüfsumme fehlt</translation>
    </message>
    <message>
        <source>it is damaged: its checksum is not that of its content</source>
        <translation>ist beschädigt: Die Prüfsumme passt nicht zum Inhalt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>it is larger than the environment&apos;s OPENCV_IO_MAX_IMAGE_PIXELS, _WIDTH or _HEIGHT allows: scale it down, or unset them.</source>
        <translation>das Bild ist größer, als OPENCV_IO_MAX_IMAGE_PIXELS, _WIDTH oder _HEIGHT in der Umgebung erlauben: Verkleinern Sie es, oder entfernen Sie diese Variablen.</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>it is not a file of errors</source>
        <translation>es ist keine Datei mit Fehlern</translation>
    </message>
    <message>
        <source>it is of %1</source>
        <translation>gehört zu %1</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>gehört zu einer anderen Version</translation>
    </message>
    <message>
        <source>it is of another version or machine</source>
        <translation>gehört zu einer anderen Version oder einem anderen Rechner</translation>
    </message>
    <message>
        <source>it is of other images</source>
        <translation>gehört zu anderen Bildern</translation>
    </message>
    <message>
        <source>it is of version %1; this program reads versions %2 to %3</source>
        <translation>ist von Version %1; dieses Programm liest die Versionen %2 bis %3</translation>
    </message>
    <message>
        <source>it is too short for a header</source>
        <translation>ist zu kurz für einen Header</translation>
    </message>
    <message>
        <source>it is truncated</source>
        <translation>ist abgeschnitten</translation>
    </message>
    <message>
        <source>it lists images that do not exist</source>
        <translation>sie enthält Bilder, die es nicht gibt</translation>
    </message>
    <message>
        <source>it names %1 classes, its network has %2</source>
        <translation>benennt %1 Klassen, das Netz hat %2</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program (checkpoint version %1, this one reads up to %2); update the program</source>
        <translation>wurde von einer neueren Version dieses Programms geschrieben (Checkpoint-Version %1, diese liest bis %2); aktualisieren Sie das Programm</translation>
    </message>
    <message>
        <source>its checksum differs from the published one</source>
        <translation>ihre Prüfsumme weicht von der veröffentlichten ab</translation>
    </message>
    <message>
        <source>its checksum is damaged</source>
        <translation>die Prüfsumme ist beschädigt</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>die Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>its content (%1 bytes) is damaged, or a variant of its format that is not read.</source>
        <translation>der Inhalt (%1 Bytes) ist beschädigt oder eine Variante des Formats, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>its epoch and step contradict each other</source>
        <translation>Epoche und Schritt widersprechen einander</translation>
    </message>
    <message>
        <source>its header is not JSON</source>
        <translation>der Header ist kein JSON</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>der Header ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>its measures and its steps contradict each other</source>
        <translation>Messwerte und Schritte widersprechen einander</translation>
    </message>
    <message>
        <source>its member %1 is not a label: it has more than 1 MiB.</source>
        <translation>sein Eintrag %1 ist kein Label: Er hat mehr als 1 MiB.</translation>
    </message>
    <message>
        <source>its member %1 is sparse: pack it again with plain `tar cf`.</source>
        <translation>sein Eintrag %1 ist „sparse“: Packen Sie das Archiv neu mit einfachem `tar cf`.</translation>
    </message>
    <message>
        <source>its metadata &apos;%1&apos; is not a string</source>
        <translation>„%1“ in den Metadaten ist kein String</translation>
    </message>
    <message>
        <source>its metadata has no &apos;%1&apos;</source>
        <translation>in den Metadaten fehlt „%1“</translation>
    </message>
    <message>
        <source>its metadata is not a JSON object</source>
        <translation>die Metadaten sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>its metrics are not a table of the right form</source>
        <translation>die Metriken sind keine Tabelle der richtigen Form</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; has no %2</source>
        <translation>dem Knoten „%1“ fehlt %2</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; is of a type that is not known: %2</source>
        <translation>der Knoten „%1“ ist von unbekanntem Typ: %2</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; reads a value that no node computes</source>
        <translation>der Knoten „%1“ liest einen Wert, den kein Knoten berechnet</translation>
    </message>
    <message>
        <source>its state &apos;%1&apos; is not known to this version</source>
        <translation>der Zustand „%1“ ist dieser Version nicht bekannt</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; is not 32-bit floating point in the file</source>
        <translation>der Tensor „%1“ steht nicht als 32-Bit-Gleitkomma in der Datei</translation>
    </message>
    <message>
        <source>its tensors are not those of a residual network with %1 stage in %2 names; %3</source>
        <translation>die Tensoren sind nicht die eines Residualnetzes mit %1 Stufe und Namen „%2“; %3</translation>
    </message>
    <message>
        <source>its tensors are not those of a residual network with %1 stages in %2 names; %3</source>
        <translation>die Tensoren sind nicht die eines Residualnetzes mit %1 Stufen und Namen „%2“; %3</translation>
    </message>
    <message>
        <source>kernels are written as npy or csv, not as %1</source>
        <translation>Kernel werden als npy oder csv geschrieben, nicht als %1</translation>
    </message>
    <message>
        <source>last test top-1</source>
        <translation>letzte Test-Top-1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>line with step &apos;%1&apos; and epoch &apos;%2&apos;: these are whole numbers from 1</source>
        <translation>Zeile mit Schritt „%1“ und Epoche „%2“: Beide sind ganze Zahlen ab 1</translation>
    </message>
    <message>
        <source>listing the images in %1: %2 of %3 archives, %4 images so far; the list is kept for the next time</source>
        <translation>Bilder in %1 werden aufgelistet: bisher %2 von %3 Archiven, %4 Bilder; die Liste bleibt für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>listing the images in %1: %2 so far; the list is kept for the next time</source>
        <translation>Bilder in %1 werden aufgelistet: bisher %2; die Liste bleibt für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>mean %1, standard deviation %2</source>
        <translation>Mittelwert %1, Standardabweichung %2</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlend: %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>more than %1 keys in one object</source>
        <translation>mehr als %1 Schlüssel in einem Objekt</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot; or &quot;%2&quot;, is &quot;%3&quot;</source>
        <translation>muss „%1“ oder „%2“ sein, ist „%3“</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot;, is &quot;%2&quot;</source>
        <translation>muss „%1“ sein, ist „%2“</translation>
    </message>
    <message>
        <source>must be %1 to %2, is %3</source>
        <translation>muss %1 bis %2 sein, ist %3</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>muss %1 sein, ist %2</translation>
    </message>
    <message>
        <source>must be 2 or more</source>
        <translation>muss 2 oder mehr sein</translation>
    </message>
    <message>
        <source>must be a name of 1 to 200 bytes without control characters</source>
        <translation>muss ein Name von 1 bis 200 Bytes ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>must be at least 0 and below 1, is %1</source>
        <translation>muss mindestens 0 und kleiner als 1 sein, ist %1</translation>
    </message>
    <message>
        <source>must be at most %1 bytes long, is %2</source>
        <translation>darf höchstens %1 Bytes lang sein, ist %2 lang</translation>
    </message>
    <message>
        <source>must be at most %1 stages, these are %2</source>
        <translation>höchstens %1 Stufen sind erlaubt, dies sind %2</translation>
    </message>
    <message>
        <source>must be divisible by 4 in bottleneck blocks</source>
        <translation>muss in Bottleneck-Blöcken durch 4 teilbar sein</translation>
    </message>
    <message>
        <source>must be from 2 to %1</source>
        <translation>muss von 2 bis %1 sein</translation>
    </message>
    <message>
        <source>must be odd, is %1</source>
        <translation>muss ungerade sein, ist %1</translation>
    </message>
    <message>
        <source>must go up: &quot;to&quot; is below &quot;from&quot;</source>
        <translation>muss aufsteigen: &quot;to&quot; liegt unter &quot;from&quot;</translation>
    </message>
    <message>
        <source>must have at least one design</source>
        <translation>muss mindestens einen Entwurf haben</translation>
    </message>
    <message>
        <source>must have at least one pattern; leave it out for as-designed</source>
        <translation>muss mindestens ein Muster haben; lassen Sie es für as-designed weg</translation>
    </message>
    <message>
        <source>must have at least one seed</source>
        <translation>muss mindestens einen Seed haben</translation>
    </message>
    <message>
        <source>must have at least one value</source>
        <translation>muss mindestens einen Wert haben</translation>
    </message>
    <message>
        <source>must have at most %1 blocks together, have %2</source>
        <translation>dürfen zusammen höchstens %1 Blöcke haben, haben %2</translation>
    </message>
    <message>
        <source>must have either &quot;stages&quot; or &quot;groups-of&quot;</source>
        <translation>muss entweder &quot;stages&quot; oder &quot;groups-of&quot; haben</translation>
    </message>
    <message>
        <source>must hold at least one group</source>
        <translation>muss mindestens eine Gruppe enthalten</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for basic blocks, and this network has bottlenecks: choose own names</source>
        <translation>Namen „%1“ sind für Basic-Blöcke, und dieses Netz hat Bottlenecks: Wählen Sie eigene Namen</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for networks with a batch norm behind the stem: choose own names</source>
        <translation>Namen „%1“ sind für Netze mit einer Batch-Norm hinter dem Stem: Wählen Sie eigene Namen</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for networks without a batch norm behind the stem: choose own names</source>
        <translation>Namen „%1“ sind für Netze ohne Batch-Norm hinter dem Stem: Wählen Sie eigene Namen</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for post-activation networks, and this one is pre-activation: choose timm or own names, or wrn for basic blocks</source>
        <translation>Namen „%1“ sind für Netze mit Postaktivierung, und dieses hat Präaktivierung: Wählen Sie timm oder eigene Namen, bei Basic-Blöcken auch wrn</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for pre-activation networks, and this one is post-activation: choose torchvision, cifar, hf or own names</source>
        <translation>Namen „%1“ sind für Netze mit Präaktivierung, und dieses hat Postaktivierung: Wählen Sie torchvision, cifar, hf oder eigene Namen</translation>
    </message>
    <message>
        <source>neither a file nor a folder</source>
        <translation>weder Datei noch Ordner</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>network interface %1 (%2)</source>
        <translation>Netzwerkschnittstelle %1 (%2)</translation>
    </message>
    <message>
        <source>network interface of this machine&apos;s name (%1 chooses another)</source>
        <translation>Netzwerkschnittstelle des Namens dieses Rechners (%1 wählt eine andere)</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>no batch would fit: take a smaller network</source>
        <translation>kein Batch würde passen: Nehmen Sie ein kleineres Netz</translation>
    </message>
    <message>
        <source>no better test accuracy for %1 epoch: the run ends early</source>
        <translation>seit %1 Epoche keine bessere Testgenauigkeit: Der Lauf endet vorzeitig</translation>
    </message>
    <message>
        <source>no better test accuracy for %1 epochs: the run ends early</source>
        <translation>seit %1 Epochen keine bessere Testgenauigkeit: Der Lauf endet vorzeitig</translation>
    </message>
    <message>
        <source>no checkpoint can be looked at: %1</source>
        <translation>kein Checkpoint kann betrachtet werden: %1</translation>
    </message>
    <message>
        <source>no checkpoint can be read: %1; restart the run to begin again</source>
        <translation>kein Checkpoint kann gelesen werden: %1; starten Sie den Lauf neu, um von vorn zu beginnen</translation>
    </message>
    <message>
        <source>no class folders in it</source>
        <translation>keine Klassenordner darin</translation>
    </message>
    <message>
        <source>no class in %1</source>
        <translation>keine Klasse in %1</translation>
    </message>
    <message>
        <source>no class of the training images in it</source>
        <translation>keine Klasse der Trainingsbilder darin</translation>
    </message>
    <message>
        <source>no home folder: set HOME, or XDG_DATA_HOME and XDG_STATE_HOME, or give --store DIR</source>
        <translation>kein Home-Ordner: Setzen Sie HOME oder XDG_DATA_HOME und XDG_STATE_HOME, oder geben Sie --store DIR an</translation>
    </message>
    <message>
        <source>no node computes its output &apos;%1&apos;</source>
        <translation>kein Knoten berechnet den Ausgang „%1“</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>no pictures of uses: %1</source>
        <translation>keine Bilder der Nutzungen: %1</translation>
    </message>
    <message>
        <source>no test accuracy</source>
        <translation>keine Testgenauigkeit</translation>
    </message>
    <message>
        <source>not of this network: %1</source>
        <translation>nicht von diesem Netz: %1</translation>
    </message>
    <message>
        <source>not recognized</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>of another shape: %1</source>
        <translation>von anderer Form: %1</translation>
    </message>
    <message>
        <source>one every %1 epochs</source>
        <translation>einer alle %1 Epochen</translation>
    </message>
    <message>
        <source>one every epoch</source>
        <translation>einer je Epoche</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>one weight for %1 nodes</source>
        <translation>ein Gewicht für %1 Knoten</translation>
    </message>
    <message>
        <source>one weight with %1 biases: a norm of each use may have been folded into it; compare the outputs with those of the original</source>
        <translation>ein Gewicht mit %1 Biases: Vielleicht wurde eine Norm jeder Nutzung hineingerechnet; vergleichen Sie die Ausgaben mit denen des Originals</translation>
    </message>
    <message>
        <source>only numbers have ranges; list the values of %1</source>
        <translation>nur Zahlen haben Bereiche; zählen Sie die Werte von %1 auf</translation>
    </message>
    <message>
        <source>only what blocks share can be changed of a trained network: stages, blocks and channels stay</source>
        <translation>an einem trainierten Netz lässt sich nur ändern, was Blöcke teilen: Stufen, Blöcke und Kanäle bleiben</translation>
    </message>
    <message>
        <source>optimizer: %1 has the storage of another parameter; register a shared weight once</source>
        <translation>Optimierer: %1 hat den Speicherbereich eines anderen Parameters; melden Sie ein geteiltes Gewicht nur einmal an</translation>
    </message>
    <message>
        <source>optimizer: the momentum of %1 has the wrong shape</source>
        <translation>Optimierer: das Momentum von %1 hat die falsche Form</translation>
    </message>
    <message>
        <source>optimizer: there is no momentum of %1</source>
        <translation>Optimierer: es gibt kein Momentum von %1</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>out of memory at batch size %1; %2</source>
        <translation>zu wenig Speicher bei Batchgröße %1; %2</translation>
    </message>
    <message>
        <source>out of memory: try a smaller batch</source>
        <translation>zu wenig Speicher: Versuchen Sie einen kleineren Batch</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>port %1 of this machine, at which the others meet rank 0, is not free: give all ranks another one with --rendezvous-port</source>
        <translation>Port %1 dieses Rechners, an dem die anderen Rang 0 erreichen, ist nicht frei: Geben Sie allen Rängen mit --rendezvous-port einen anderen</translation>
    </message>
    <message>
        <source>post-activation</source>
        <translation>Postaktivierung</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>Präaktivierung</translation>
    </message>
    <message>
        <source>process %1 of %2 could not be started: %3</source>
        <translation>Prozess %1 von %2 konnte nicht gestartet werden: %3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>rank %1 (%2)</source>
        <translation>Rang %1 (%2)</translation>
    </message>
    <message>
        <source>rank %1 (%2) failed: %3</source>
        <translation>Rang %1 (%2) schlug fehl: %3</translation>
    </message>
    <message>
        <source>rank %1 (process %2) has ended with exit code %3</source>
        <translation>Rang %1 (Prozess %2) endete mit Exit-Code %3</translation>
    </message>
    <message>
        <source>rank %1 (process %2) was ended by signal %3</source>
        <translation>Rang %1 (Prozess %2) wurde durch Signal %3 beendet</translation>
    </message>
    <message>
        <source>rank %1 cannot be connected with the others over %2: %3</source>
        <translation>Rang %1 kann nicht mit den anderen verbunden werden (%2): %3</translation>
    </message>
    <message>
        <source>rank %1 found other images than rank 0: give all processes the same data</source>
        <translation>Rang %1 fand andere Bilder als Rang 0: Geben Sie allen Prozessen dieselben Daten</translation>
    </message>
    <message>
        <source>rank %1 of %2 has not connected to port %3 of this machine within %4 s: were all ranks started?</source>
        <translation>Rang %1 von %2 hat sich nicht innerhalb von %4 s an Port %3 dieses Rechners gemeldet: Wurden alle Ränge gestartet?</translation>
    </message>
    <message>
        <source>rank 0 (on %1)</source>
        <translation>Rang 0 (auf %1)</translation>
    </message>
    <message>
        <source>rank 0 asks for a batch that the epoch does not have</source>
        <translation>Rang 0 verlangt einen Batch, den die Epoche nicht hat</translation>
    </message>
    <message>
        <source>rank 0 can no longer be reached at port %1 of %2</source>
        <translation>Rang 0 ist an Port %1 von %2 nicht mehr zu erreichen</translation>
    </message>
    <message>
        <source>rank 0 did not answer at port %1 of %2 within %3 s: is it running, and can this machine reach it there? (--rendezvous-host, --rendezvous-port)</source>
        <translation>Rang 0 antwortete an Port %1 von %2 nicht innerhalb von %3 s: Läuft er, und kann dieser Rechner ihn dort erreichen? (--rendezvous-host, --rendezvous-port)</translation>
    </message>
    <message>
        <source>rank 0 failed: %1</source>
        <translation>Rang 0 schlug fehl: %1</translation>
    </message>
    <message>
        <source>rank 0 has sent no job: not all ranks have joined</source>
        <translation>Rang 0 hat keinen Auftrag gegeben: Nicht alle Ränge haben sich gemeldet</translation>
    </message>
    <message>
        <source>read by no node</source>
        <translation>wird von keinem Knoten gelesen</translation>
    </message>
    <message>
        <source>resume with the same data, limits and batch size, or branch</source>
        <translation>setzen Sie mit denselben Daten, Limits und derselben Batchgröße fort oder zweigen Sie ab</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>run %1 and run %2 have different test images: shapes are drawn from the seed of the run (%3 and %4) in the size of its input (%5 and %6)</source>
        <translation>Lauf %1 und Lauf %2 haben verschiedene Testbilder: Shapes werden aus dem Seed des Laufs erzeugt (%3 und %4), in der Größe seiner Eingabe (%5 und %6)</translation>
    </message>
    <message>
        <source>run %1 and run %2 were evaluated on different data (%3 and %4), so that their errors cannot be matched image by image</source>
        <translation>Lauf %1 und Lauf %2 wurden auf verschiedenen Daten evaluiert (%3 und %4), daher lassen sich ihre Fehler nicht Bild für Bild zuordnen</translation>
    </message>
    <message>
        <source>run %1 cannot be branched from</source>
        <translation>von Lauf %1 kann nicht abgezweigt werden</translation>
    </message>
    <message>
        <source>run %1 cannot be prolonged</source>
        <translation>Lauf %1 kann nicht verlängert werden</translation>
    </message>
    <message>
        <source>run %1 cannot be prolonged by %2 epochs; give 1 or more</source>
        <translation>Lauf %1 kann nicht um %2 Epochen verlängert werden; geben Sie 1 oder mehr an</translation>
    </message>
    <message>
        <source>run %1 cannot be read: it is damaged, or of a newer version (%2)</source>
        <translation>Lauf %1 kann nicht gelesen werden: Er ist beschädigt oder von einer neueren Version (%2)</translation>
    </message>
    <message>
        <source>run %1 cannot be resumed</source>
        <translation>Lauf %1 kann nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>run %1 has finished %2 epochs already, so it cannot end after %3; give %4 epochs or more</source>
        <translation>Lauf %1 hat schon %2 Epochen abgeschlossen, daher kann er nicht nach Epoche %3 enden; geben Sie %4 Epochen oder mehr an</translation>
    </message>
    <message>
        <source>run %1 has finished %2 epochs at that checkpoint, so a branch cannot end after %3; give it %4 epochs or more</source>
        <translation>Lauf %1 hat dort %2 Epochen abgeschlossen, daher kann ein Zweig nicht nach Epoche %3 enden; geben Sie ihm %4 Epochen oder mehr</translation>
    </message>
    <message>
        <source>run %1 has finished 1 epoch already, so it cannot end after %2; give 2 epochs or more</source>
        <translation>Lauf %1 hat schon 1 Epoche abgeschlossen, daher kann er nicht nach Epoche %2 enden; geben Sie 2 Epochen oder mehr an</translation>
    </message>
    <message>
        <source>run %1 has finished 1 epoch at that checkpoint, so a branch cannot end after %2; give it 2 epochs or more</source>
        <translation>Lauf %1 hat dort 1 Epoche abgeschlossen, daher kann ein Zweig nicht nach Epoche %2 enden; geben Sie ihm 2 Epochen oder mehr</translation>
    </message>
    <message>
        <source>run %1 has no %2 checkpoint to branch from: one is written at the end of its first epoch and when it is stopped</source>
        <translation>Lauf %1 hat keinen Checkpoint „%2“ zum Abzweigen: Einer wird am Ende der ersten Epoche geschrieben und wenn der Lauf gestoppt wird</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint of step %2; it has none that can be read</source>
        <translation>Lauf %1 hat keinen Checkpoint von Schritt %2; er hat keinen lesbaren</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint to branch from: one is written at the end of its first epoch and when it is stopped</source>
        <translation>Lauf %1 hat keinen Checkpoint zum Abzweigen: Einer wird am Ende der ersten Epoche geschrieben und wenn der Lauf gestoppt wird</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint yet, so it starts from step 1 again</source>
        <translation>Lauf %1 hat noch keinen Checkpoint, daher beginnt er wieder bei Schritt 1</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint yet, so it starts from where it branched again</source>
        <translation>Lauf %1 hat noch keinen Checkpoint, daher beginnt er wieder dort, wo er abgezweigt wurde</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint: one is written at the end of its first epoch and when it is stopped</source>
        <translation>Lauf %1 hat keinen Checkpoint: Einer wird am Ende der ersten Epoche geschrieben und wenn der Lauf gestoppt wird</translation>
    </message>
    <message>
        <source>run %1 has no histograms; train with --histogram-steps N to keep them</source>
        <translation>Lauf %1 hat keine Histogramme; trainieren Sie mit --histogram-steps N, um sie zu behalten</translation>
    </message>
    <message>
        <source>run %1 has no numbers of %2; it has those of %3</source>
        <translation>Lauf %1 hat keine Zahlen von %2; er hat die von %3</translation>
    </message>
    <message>
        <source>run %1 has not begun yet; resume it with more epochs instead</source>
        <translation>Lauf %1 hat noch nicht begonnen; setzen Sie ihn stattdessen mit mehr Epochen fort</translation>
    </message>
    <message>
        <source>run %1 is being trained by %2, last heard of %3 s ago; stop it there first, or take the run over if you know that it is gone</source>
        <translation>Lauf %1 wird von %2 trainiert, letztes Lebenszeichen vor %3 s; stoppen Sie ihn zuerst dort oder übernehmen Sie den Lauf, wenn Sie wissen, dass dieser Prozess nicht mehr läuft</translation>
    </message>
    <message>
        <source>run %1 is being trained by %2; stop it there first</source>
        <translation>Lauf %1 wird von %2 trainiert; stoppen Sie ihn zuerst dort</translation>
    </message>
    <message>
        <source>run %1 is in the trash; restore it first</source>
        <translation>Lauf %1 ist im Papierkorb; stellen Sie ihn zuerst wieder her</translation>
    </message>
    <message>
        <source>run %1 is left out: %2</source>
        <translation>Lauf %1 ist ausgelassen: %2</translation>
    </message>
    <message>
        <source>run %1 was &apos;%2&apos; and is called &apos;%3&apos; now</source>
        <translation>Lauf %1 hieß „%2“ und heißt jetzt „%3“</translation>
    </message>
    <message>
        <source>run %1 was imported and not trained here: branch from it instead</source>
        <translation>Lauf %1 wurde importiert und nicht hier trainiert: Zweigen Sie stattdessen von ihm ab</translation>
    </message>
    <message>
        <source>run %1 was not measured while it was trained: train with --use-steps N (100 takes less than 1 % of the time)</source>
        <translation>Lauf %1 wurde beim Training nicht gemessen: Trainieren Sie mit --use-steps N (100 kostet weniger als 1&#xa0;% der Zeit)</translation>
    </message>
    <message>
        <source>run %1 was stopped, but not discarded: %2</source>
        <translation>Lauf %1 wurde gestoppt, aber nicht verworfen: %2</translation>
    </message>
    <message>
        <source>run %1 was taken over by another process; what it did here since its last checkpoint is dropped</source>
        <translation>Lauf %1 wurde von einem anderen Prozess übernommen; was hier seit dem letzten Checkpoint trainiert wurde, wird verworfen</translation>
    </message>
    <message>
        <source>run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>run %1: %2 cannot change in the middle of a run; resume without this change, or make a branch with it from a checkpoint of the run</source>
        <translation>Lauf %1: %2 lässt sich nicht mitten im Lauf ändern; setzen Sie ihn ohne diese Änderung fort, oder zweigen Sie mit ihr von einem Checkpoint des Laufs ab</translation>
    </message>
    <message>
        <source>run %1: a branch has the architecture of its run, whose weights it begins with: what blocks share may be other, nothing else; train a new run with another one</source>
        <translation>Lauf %1: Ein Zweig hat die Architektur seines Laufs, mit dessen Gewichten er beginnt: Anders darf nur sein, was Blöcke teilen; für eine andere Architektur trainieren Sie einen neuen Lauf</translation>
    </message>
    <message>
        <source>run %1: its place in its sweep has another run by now; delete that one first, or leave this one</source>
        <translation>Lauf %1: seinen Platz im Sweep hat inzwischen ein anderer Lauf; löschen Sie zuerst jenen oder lassen Sie diesen gelöscht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>safetensors: no name for the type %1</source>
        <translation>safetensors: kein Name für den Typ %1</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>seed %1 was trained %2 times: the mean of these runs counts once</source>
        <translation>Seed %1 wurde %2-mal trainiert: Der Mittelwert dieser Läufe zählt einmal</translation>
    </message>
    <message>
        <source>set “Batch size” to %1</source>
        <translation>setzen Sie „Batchgröße“ auf %1</translation>
    </message>
    <message>
        <source>set “Batch size” to %1, or raise “Accumulation steps”</source>
        <translation>setzen Sie „Batchgröße“ auf %1 oder erhöhen Sie „Akkumulationsschritte“</translation>
    </message>
    <message>
        <source>shared by convolutions with norms behind them: programs that fold norms into convolutions fold all of them into this one, silently (pytorch#197539, ao#2795, TNN#808)</source>
        <translation>geteilt von Faltungen mit Normen dahinter: Programme, die Normen in Faltungen einrechnen, rechnen alle in diese eine ein, ohne Meldung (pytorch#197539, ao#2795, TNN#808)</translation>
    </message>
    <message>
        <source>sharing of conv %1</source>
        <translation>Teilung von Conv %1</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>stage %1, conv %2: the weights of blocks %3 are equal to the bit, and could be one weight</source>
        <translation>Stufe %1, Conv %2: Die Gewichte der Blöcke %3 sind bitgleich und könnten ein Gewicht sein</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>steps are counted from 0 there, and from 1 here</source>
        <translation>Schritte werden dort ab 0 gezählt, hier ab 1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>Stride</translation>
    </message>
    <message>
        <source>stride in conv</source>
        <translation>Stride in Conv</translation>
    </message>
    <message>
        <source>sweep &apos;%1&apos; would make %2 runs, at most %3 can be in one sweep; take fewer values, patterns or seeds</source>
        <translation>Sweep „%1“ ergäbe %2 Läufe, höchstens %3 sind in einem Sweep möglich; nehmen Sie weniger Werte, Muster oder Seeds</translation>
    </message>
    <message>
        <source>sync-batch-norm: batch norm over several processes is computed on CPUs alone so far; leave it out, or set device to cpu</source>
        <translation>sync-batch-norm: Batch-Norm über mehrere Prozesse wird bisher nur auf CPUs berechnet; lassen Sie es weg oder setzen Sie device auf cpu</translation>
    </message>
    <message>
        <source>tag &apos;%1&apos;: %2</source>
        <translation>Schlagwort „%1“: %2</translation>
    </message>
    <message>
        <source>takes only batches of %1</source>
        <translation>nimmt nur Batches von %1</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has an extent of %2</source>
        <translation>Tensor „%1“ hat eine Ausdehnung von %2</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has no dtype, shape or data_offsets</source>
        <translation>Tensor „%1“ hat kein dtype, shape oder data_offsets</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has offsets that do not fit its shape</source>
        <translation>Tensor „%1“ hat Offsets, die nicht zu seiner Form passen</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has the unknown type %2</source>
        <translation>Tensor „%1“ hat den unbekannten Typ %2</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing</source>
        <translation>Tensor „%1“ fehlt</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing: a network without a classifier cannot be imported</source>
        <translation>Tensor „%1“ fehlt: Ein Netz ohne Klassifikator kann nicht übernommen werden</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not the weight of a convolution: it has %2 dimension</source>
        <translation>Tensor „%1“ ist nicht der einer Faltung: Er hat %2 Dimension</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not the weight of a convolution: it has %2 dimensions</source>
        <translation>Tensor „%1“ ist nicht der einer Faltung: Er hat %2 Dimensionen</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is there twice</source>
        <translation>Tensor „%1“ ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is too large</source>
        <translation>Tensor „%1“ ist zu groß</translation>
    </message>
    <message>
        <source>tensors of type %1 were converted to 32-bit floating point</source>
        <translation>Tensoren vom Typ %1 wurden in 32-Bit-Gleitkomma umgewandelt</translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation>Testbild %1</translation>
    </message>
    <message>
        <source>test image %1 was not evaluated</source>
        <translation>Testbild %1 wurde nicht evaluiert</translation>
    </message>
    <message>
        <source>test top-1 %1, loss %2</source>
        <translation>Test-Top-1 %1, Loss %2</translation>
    </message>
    <message>
        <source>the JSON text ends too early here</source>
        <translation>der JSON-Text bricht hier ab</translation>
    </message>
    <message>
        <source>the architecture in the metadata is not valid: %1</source>
        <translation>die Architektur in den Metadaten ist nicht gültig: %1</translation>
    </message>
    <message>
        <source>the average of weight %1 is missing or has the wrong shape</source>
        <translation>das Mittel von Gewicht %1 fehlt oder hat die falsche Form</translation>
    </message>
    <message>
        <source>the benchmark was stopped</source>
        <translation>der Benchmark wurde gestoppt</translation>
    </message>
    <message>
        <source>the blocks of a group must be in rising order</source>
        <translation>die Blöcke einer Gruppe müssen aufsteigend geordnet sein</translation>
    </message>
    <message>
        <source>the cache of decoded pictures is full (%1 in %2): other pictures are decoded each time</source>
        <translation>der Cache dekodierter Bilder ist voll (%1 in %2): Andere Bilder werden jedes Mal dekodiert</translation>
    </message>
    <message>
        <source>the checkpoints so far were set aside in %1</source>
        <translation>die bisherigen Checkpoints wurden in %1 beiseitegelegt</translation>
    </message>
    <message>
        <source>the class %1 in %2 has no test images</source>
        <translation>die Klasse %1 in %2 hat keine Testbilder</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no test images</source>
        <translation>die Klasse „%1“ hat keine Testbilder</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no training images</source>
        <translation>die Klasse „%1“ hat keine Trainingsbilder</translation>
    </message>
    <message>
        <source>the connection between the ranks broke: %1</source>
        <translation>die Verbindung zwischen den Rängen brach ab: %1</translation>
    </message>
    <message>
        <source>the decoded images kept in %1 are not used (%2): they are decoded again</source>
        <translation>die in %1 gespeicherten dekodierten Bilder werden nicht verwendet (%2): Sie werden neu dekodiert</translation>
    </message>
    <message>
        <source>the disk of %1 is almost full: no more decoded images are kept</source>
        <translation>die Platte von %1 ist fast voll: Es werden keine weiteren dekodierten Bilder behalten</translation>
    </message>
    <message>
        <source>the evaluation has no result: the network&apos;s outputs are NaN or infinite</source>
        <translation>die Evaluation hat kein Ergebnis: Die Ausgaben des Netzes sind NaN oder unendlich</translation>
    </message>
    <message>
        <source>the feature map is 1x1 here already, a stride cannot make it smaller</source>
        <translation>die Karte ist hier schon 1x1, ein Stride kann sie nicht verkleinern</translation>
    </message>
    <message>
        <source>the feature map shrinks to nothing here (%1x%2): reduce strides or enlarge the input</source>
        <translation>die Karte schrumpft hier auf nichts (%1x%2): Verringern Sie Strides oder vergrößern Sie die Eingabe</translation>
    </message>
    <message>
        <source>the file has neither steps nor epochs: each row counts as an epoch</source>
        <translation>die Datei hat weder Schritte noch Epochen: Jede Zeile zählt als Epoche</translation>
    </message>
    <message>
        <source>the file has no epochs: each evaluation counts as the end of one</source>
        <translation>die Datei hat keine Epochen: Jede Evaluation zählt als Ende einer Epoche</translation>
    </message>
    <message>
        <source>the file has no steps: an epoch counts as one</source>
        <translation>die Datei hat keine Schritte: Eine Epoche zählt als Schritt</translation>
    </message>
    <message>
        <source>the folder of the program&apos;s libraries cannot be found</source>
        <translation>der Ordner mit den Bibliotheken des Programms ist nicht zu finden</translation>
    </message>
    <message>
        <source>the gradient of %1 is not finite</source>
        <translation>der Gradient von %1 ist NaN oder unendlich</translation>
    </message>
    <message>
        <source>the group mixes strides, so its weight works at two spatial scales</source>
        <translation>die Gruppe mischt Strides, ihr Gewicht arbeitet also in zwei räumlichen Auflösungen</translation>
    </message>
    <message>
        <source>the kept list of images %1 is not used (%2): it is made again</source>
        <translation>die gespeicherte Bildliste %1 wird nicht verwendet (%2): Sie wird neu erstellt</translation>
    </message>
    <message>
        <source>the key before this operator is missing, such as test&gt;80%</source>
        <translation>vor diesem Operator fehlt der Schlüssel, etwa test&gt;80%</translation>
    </message>
    <message>
        <source>the last good checkpoint is kept: %1</source>
        <translation>der letzte gute Checkpoint bleibt erhalten: %1</translation>
    </message>
    <message>
        <source>the learning rate was not changed: the schedule stands at 0</source>
        <translation>die Lernrate wurde nicht geändert: Der Lernratenplan steht auf 0</translation>
    </message>
    <message>
        <source>the list of images cannot be kept for the next time: %1</source>
        <translation>die Bildliste kann nicht für das nächste Mal behalten werden: %1</translation>
    </message>
    <message>
        <source>the loss is not finite</source>
        <translation>der Loss ist NaN oder unendlich</translation>
    </message>
    <message>
        <source>the loss is not finite, first behind block %1 of stage %2</source>
        <translation>der Loss ist NaN oder unendlich, zuerst hinter Block %1 von Stufe %2</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, but both are stored</source>
        <translation>laut Metadaten ist der erste ein anderer Name des zweiten, und beide sind gespeichert</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, which is an alias itself: readers follow one step</source>
        <translation>laut Metadaten ist der erste ein anderer Name des zweiten, der selbst einer ist: Leser folgen nur einem Schritt</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, which does not exist</source>
        <translation>laut Metadaten ist der erste ein anderer Name des zweiten, den es nicht gibt</translation>
    </message>
    <message>
        <source>the metadata have no &apos;format&apos;: transformers refuses such a file</source>
        <translation>in den Metadaten fehlt &apos;format&apos;: transformers lehnt eine solche Datei ab</translation>
    </message>
    <message>
        <source>the network has %1 classes, and %2 name was given</source>
        <translation>das Netz hat %1 Klassen, und %2 Name wurde angegeben</translation>
    </message>
    <message>
        <source>the network has %1 classes, and %2 names were given</source>
        <translation>das Netz hat %1 Klassen, und %2 Namen wurden angegeben</translation>
    </message>
    <message>
        <source>the network has stages 1 to %1 and convolutions 1 to %2 in a block</source>
        <translation>das Netz hat die Stufen 1 bis %1 und in einem Block die Faltungen 1 bis %2</translation>
    </message>
    <message>
        <source>the network&apos;s outputs for %1 of the first %2 test images are NaN or infinite, so that there is no accuracy: evaluate an earlier checkpoint</source>
        <translation>die Ausgaben des Netzes für %1 der ersten %2 Testbilder sind NaN oder unendlich, daher gibt es keine Genauigkeit: Evaluieren Sie einen früheren Checkpoint</translation>
    </message>
    <message>
        <source>the node computes a value that a node before it has computed</source>
        <translation>der Knoten berechnet einen Wert, den ein Knoten vor ihm schon berechnet</translation>
    </message>
    <message>
        <source>the node reads a value that no node before it computes</source>
        <translation>der Knoten liest einen Wert, den kein Knoten vor ihm berechnet</translation>
    </message>
    <message>
        <source>the norm of the gradient overflows</source>
        <translation>der Gradient ist zu lang für eine Zahl</translation>
    </message>
    <message>
        <source>the number %1 is out of range</source>
        <translation>die Zahl %1 liegt außerhalb des Wertebereichs</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>die Zahl %1 ist zu groß</translation>
    </message>
    <message>
        <source>the queue is not kept when this window closes: %1: %2</source>
        <translation>die Warteschlange bleibt nicht erhalten, wenn dieses Fenster geschlossen wird: %1: %2</translation>
    </message>
    <message>
        <source>the queue is not kept when this window closes: another window has the queue of this store</source>
        <translation>die Warteschlange bleibt nicht erhalten, wenn dieses Fenster geschlossen wird: Ein anderes Fenster hat die Warteschlange dieser Ablage</translation>
    </message>
    <message>
        <source>the queue of runs cannot be read and begins empty (%1); the file is now %2</source>
        <translation>die Warteschlange kann nicht gelesen werden und beginnt leer (%1); die Datei ist jetzt %2</translation>
    </message>
    <message>
        <source>the run is deleted, but its checkpoints are not</source>
        <translation>der Lauf ist gelöscht, seine Checkpoints aber nicht</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>der Lauf wurde gestoppt</translation>
    </message>
    <message>
        <source>the runs have different classes, so that their matrices have no common table</source>
        <translation>die Läufe haben verschiedene Klassen, daher haben ihre Matrizen keine gemeinsame Tabelle</translation>
    </message>
    <message>
        <source>the same: %1 and %2</source>
        <translation>dasselbe Bild: %1 und %2</translation>
    </message>
    <message>
        <source>the schedule begins again: the learning rate jumps from %1 to %2</source>
        <translation>der Lernratenplan beginnt neu: Die Lernrate springt von %1 auf %2</translation>
    </message>
    <message>
        <source>the similarity needs at least %1 samples, the positions of all images of a batch: give more images, or leave it out</source>
        <translation>die Ähnlichkeit braucht mindestens %1 Stichproben, die Positionen aller Bilder eines Batches: Geben Sie mehr Bilder an oder lassen Sie sie weg</translation>
    </message>
    <message>
        <source>the test images of %1</source>
        <translation>den Testbildern von %1</translation>
    </message>
    <message>
        <source>the test loss is not finite</source>
        <translation>der Test-Loss ist NaN oder unendlich</translation>
    </message>
    <message>
        <source>the text is not JSON here</source>
        <translation>der Text ist hier kein JSON</translation>
    </message>
    <message>
        <source>the training ended without a result; please report this</source>
        <translation>das Training endete ohne Ergebnis; bitte melden Sie das</translation>
    </message>
    <message>
        <source>the training failed unexpectedly, for an unknown reason</source>
        <translation>das Training schlug unerwartet fehl, aus unbekanntem Grund</translation>
    </message>
    <message>
        <source>the training failed unexpectedly: %1</source>
        <translation>das Training schlug unerwartet fehl: %1</translation>
    </message>
    <message>
        <source>the training images</source>
        <translation>den Trainingsbildern</translation>
    </message>
    <message>
        <source>the two runs were evaluated on different classes (%1 and %2), so that their confusion matrices have no difference</source>
        <translation>die beiden Läufe wurden auf verschiedenen Klassen evaluiert (%1 und %2), daher haben ihre Konfusionsmatrizen keine Differenz</translation>
    </message>
    <message>
        <source>the uses are measured %1, which takes %2 % of the time</source>
        <translation>die Nutzungen werden %1 gemessen, was %2&#xa0;% der Zeit kostet</translation>
    </message>
    <message>
        <source>the uses are not measured any more: %1</source>
        <translation>die Nutzungen werden nicht mehr gemessen: %1</translation>
    </message>
    <message>
        <source>the uses are not measured: %1</source>
        <translation>die Nutzungen werden nicht gemessen: %1</translation>
    </message>
    <message>
        <source>the uses are not measured: there are no test images</source>
        <translation>die Nutzungen werden nicht gemessen: Es gibt keine Testbilder</translation>
    </message>
    <message>
        <source>the value for %1 is missing</source>
        <translation>der Wert für %1 fehlt</translation>
    </message>
    <message>
        <source>the values of &apos;%1&apos; overlap or leave a gap</source>
        <translation>die Werte von „%1“ überlappen oder lassen eine Lücke</translation>
    </message>
    <message>
        <source>the weights are not finite</source>
        <translation>Gewichte sind NaN oder unendlich</translation>
    </message>
    <message>
        <source>the weights could not be saved elsewhere either</source>
        <translation>die Gewichte konnten auch anderswo nicht gespeichert werden</translation>
    </message>
    <message>
        <source>the weights were saved as %1</source>
        <translation>die Gewichte wurden als %1 gespeichert</translation>
    </message>
    <message>
        <source>there are no images that can be read</source>
        <translation>es gibt keine lesbaren Bilder</translation>
    </message>
    <message>
        <source>there are no names &apos;%1&apos;; choose own, torchvision, cifar, timm, hf or wrn</source>
        <translation>Namen „%1“ gibt es nicht; wählen Sie own, torchvision, cifar, timm, hf oder wrn</translation>
    </message>
    <message>
        <source>there are no test images to evaluate on</source>
        <translation>es gibt keine Testbilder zum Evaluieren</translation>
    </message>
    <message>
        <source>there is no block %1 to take a weight from</source>
        <translation>es gibt keinen Block %1, von dem ein Gewicht genommen werden könnte</translation>
    </message>
    <message>
        <source>there is no checkpoint to look at: one is written at the end of the first epoch; train --keep-every keeps more of them</source>
        <translation>es gibt keinen Checkpoint zu betrachten: Einer wird am Ende der ersten Epoche geschrieben; mit train --keep-every bleiben mehr davon erhalten</translation>
    </message>
    <message>
        <source>there is no class %1: the network has %2, counted from 0</source>
        <translation>es gibt keine Klasse %1: Das Netz hat %2, ab 0 gezählt</translation>
    </message>
    <message>
        <source>there is no cuda:%1 in this build</source>
        <translation>in diesem Build gibt es kein cuda:%1</translation>
    </message>
    <message>
        <source>there is no explanation method &apos;%1&apos;; choose grad-cam or input-gradient</source>
        <translation>es gibt keine Erklärungsmethode „%1“; es gibt grad-cam und input-gradient</translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>ein Rezept „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no training option &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>eine Trainingsoption „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>there is no version %1, the first is 1</source>
        <translation>Version %1 gibt es nicht, die erste ist 1</translation>
    </message>
    <message>
        <source>there was no checkpoint yet</source>
        <translation>es gab noch keinen Checkpoint</translation>
    </message>
    <message>
        <source>this build cannot read images (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>dieser Build kann keine Bilder lesen (ohne OpenCV gebaut): Bauen Sie mit SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>this build cannot write pictures (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>dieser Build kann keine Bilder schreiben (ohne OpenCV gebaut): Bauen Sie mit SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>this build has no ONNX: install libonnx-dev and build anew, with Debian&apos;s own LibTorch</source>
        <translation>dieser Build hat kein ONNX: Installieren Sie libonnx-dev und bauen Sie neu, mit der LibTorch von Debian</translation>
    </message>
    <message>
        <source>this build trains in one process only: several need Debian&apos;s LibTorch and, when it is built, libgloo-dev</source>
        <translation>dieser Build trainiert nur in einem Prozess: Mehrere brauchen die LibTorch von Debian und beim Bauen libgloo-dev</translation>
    </message>
    <message>
        <source>this file is of version %1, this program reads version %2; a newer release of the program will read it</source>
        <translation>diese Datei hat Version %1, dieses Programm liest Version %2; eine neuere Ausgabe des Programms kann sie lesen</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>dies ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>this key appears twice</source>
        <translation>dieser Schlüssel kommt zweimal vor</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>dieses Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>too few seeds are in both groups to pair them; all seeds count (Welch)</source>
        <translation>zu wenige Seeds sind in beiden Gruppen, um sie zu paaren; alle Seeds zählen (Welch)</translation>
    </message>
    <message>
        <source>torchrun has set OMP_NUM_THREADS to 1, so each process computes on one thread; this machine has cores for %1 each (threads)</source>
        <translation>torchrun hat OMP_NUM_THREADS auf 1 gesetzt, daher rechnet jeder Prozess mit einem Thread; dieser Rechner hat Kerne für je %1 (threads)</translation>
    </message>
    <message>
        <source>train image %1</source>
        <translation>Trainingsbild %1</translation>
    </message>
    <message>
        <source>training %1 image at once needs about %2 of memory</source>
        <translation>das Training mit %1 Bild auf einmal braucht etwa %2 Speicher</translation>
    </message>
    <message>
        <source>training %1 images at once needs about %2 of memory</source>
        <translation>das Training mit %1 Bildern auf einmal braucht etwa %2 Speicher</translation>
    </message>
    <message>
        <source>training options: an object with an entry for each option is expected</source>
        <translation>Trainingsoptionen: erwartet wird ein Objekt mit einem Eintrag je Option</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>unknown key; known keys: %1</source>
        <translation>unbekannter Schlüssel; bekannte Schlüssel: %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>update ratio of stage %1</source>
        <translation>Update-Verhältnis von Stufe %1</translation>
    </message>
    <message>
        <source>its values are in another file, which has to stay beside it</source>
        <translation>seine Werte stehen in einer anderen Datei, die daneben bleiben muss</translation>
    </message>
    <message>
        <source>version: this program reads stages of version 1, not %1</source>
        <translation>version: dieses Programm liest Stufen der Version 1, nicht %1</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same mean in %3</source>
        <translation>„%1“ und „%2“ haben denselben Mittelwert, %3</translation>
    </message>
    <message>
        <source>“%1” has several values in an epoch: of each epoch the last is taken, %2 are left out</source>
        <translation>„%1“ hat mehrere Werte je Epoche: Von jeder Epoche gilt der letzte, %2 sind ausgelassen</translation>
    </message>
    <message>
        <source>“%1” is %2 points higher than “%3” in %4</source>
        <translation>„%1“ liegt %2 Punkte über „%3“, %4</translation>
    </message>
    <message>
        <source>“%1” is %2 points lower than “%3” in %4</source>
        <translation>„%1“ liegt %2 Punkte unter „%3“, %4</translation>
    </message>
    <message>
        <source>“%1” is the same, and has as many points or more</source>
        <translation>„%1“ ist dieselbe Kurve und hat mindestens ebenso viele Punkte</translation>
    </message>
    <message>
        <source>“%1” is the same, and has more points</source>
        <translation>„%1“ ist dieselbe Kurve und hat mehr Punkte</translation>
    </message>
    <message>
        <source>“%1” was not trained here, so it has no curve; select another run.</source>
        <translation>„%1“ wurde nicht hier trainiert und hat daher keine Kurve; wählen Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>“%1” was read from a file, and what it shares is not known; select another run beside it.</source>
        <translation>„%1“ wurde aus einer Datei gelesen, und die Teilung ist nicht bekannt; wählen Sie einen anderen Lauf dazu.</translation>
    </message>
    <message>
        <source>There is no folder %1: give the one with the four IDX files (%2 and so on).</source>
        <translation>Es gibt keinen Ordner %1: Geben Sie den mit den vier IDX-Dateien an (%2 und so weiter).</translation>
    </message>
    <message>
        <source>checked: read back and computed, the outputs differ by at most %1 (a network of %2 parameters; %3 tensors in the file, %4)</source>
        <translation>geprüft: zurückgelesen und berechnet, die Ausgaben weichen um höchstens %1 ab (ein Netz mit %2 Parametern; %3 Tensoren in der Datei, %4)</translation>
    </message>
    <message>
        <source>checked: read back, the network gives the same outputs to the bit (%1 parameters in %2 trained tensors, each shared one counted once; %3)</source>
        <translation>geprüft: zurückgelesen, das Netz liefert bitgleiche Ausgaben (%1 Parameter in %2 trainierten Tensoren, jeder geteilte einmal gezählt; %3)</translation>
    </message>
    <message>
        <source>%1 norm</source>
        <translation>%1 Norm</translation>
    </message>
    <message>
        <source>%1 pool</source>
        <translation>%1 Pool</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>All seeds of a group have the same accuracy, so it is not known how much seeds differ; train more seeds.</source>
        <translation>Alle Seeds einer Gruppe haben dieselbe Genauigkeit, daher ist nicht bekannt, wie stark sich Seeds unterscheiden; trainieren Sie mehr Seeds.</translation>
    </message>
    <message>
        <source>Chance alone is unlikely to make such a gap.</source>
        <translation>Zufall allein erzeugt einen solchen Abstand kaum.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Every seed shows the same gap, so it is not known how much seeds differ; train more seeds.</source>
        <translation>Jeder Seed zeigt denselben Abstand, daher ist nicht bekannt, wie stark sich Seeds unterscheiden; trainieren Sie mehr Seeds.</translation>
    </message>
    <message>
        <source>Neither “%1” nor “%2” has a finished run with a test accuracy.</source>
        <translation>Weder „%1“ noch „%2“ hat einen fertigen Lauf mit einer Testgenauigkeit.</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>One seed each cannot tell this gap from chance; train at least two seeds of each.</source>
        <translation>Je ein Seed kann diesen Abstand nicht von Zufall unterscheiden; trainieren Sie jeweils mindestens zwei Seeds.</translation>
    </message>
    <message>
        <source>One seed of “%1” cannot tell this gap from chance; train at least two seeds of each.</source>
        <translation>Ein Seed von „%1“ kann diesen Abstand nicht von Zufall unterscheiden; trainieren Sie jeweils mindestens zwei Seeds.</translation>
    </message>
    <message>
        <source>There is no gap between the means.</source>
        <translation>Zwischen den Mittelwerten gibt es keinen Abstand.</translation>
    </message>
    <message>
        <source>This gap can be chance; about %1 seeds of each are needed to see a gap of %2 points.</source>
        <translation>Dieser Abstand kann Zufall sein; jeweils etwa %1 Seeds sind nötig, um einen Abstand von %2 Punkten zu erkennen.</translation>
    </message>
    <message>
        <source>This gap can be chance; more than a million seeds of each are needed to see a gap of %1 points.</source>
        <translation>Dieser Abstand kann Zufall sein; jeweils mehr als eine Million Seeds sind nötig, um einen Abstand von %1 Punkten zu erkennen.</translation>
    </message>
    <message>
        <source>basic post</source>
        <translation>Basic (Postaktivierung)</translation>
    </message>
    <message>
        <source>basic pre</source>
        <translation>Basic (Präaktivierung)</translation>
    </message>
    <message>
        <source>bottleneck post</source>
        <translation>Bottleneck (Postaktivierung)</translation>
    </message>
    <message>
        <source>bottleneck pre</source>
        <translation>Bottleneck (Präaktivierung)</translation>
    </message>
    <message>
        <source>classes %1</source>
        <translation>Klassen %1</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Paper-Regel</translation>
    </message>
    <message>
        <source>paper in stage %1</source>
        <translation>Paper-Regel in Stufe %1</translation>
    </message>
    <message>
        <source>paper in stages %1</source>
        <translation>Paper-Regel in Stufen %1</translation>
    </message>
    <message>
        <source>parameters %1 -&gt; %2</source>
        <translation>Parameter %1 → %2</translation>
    </message>
    <message>
        <source>run %1, live at step %2</source>
        <translation>Lauf %1, live bei Schritt %2</translation>
    </message>
    <message>
        <source>stage %1 conv %2: %3</source>
        <translation>Stufe %1 Conv %2: %3</translation>
    </message>
    <message>
        <source>stem %1</source>
        <translation>Stem %1</translation>
    </message>
    <message>
        <source>stride in conv %1</source>
        <translation>Stride in Conv %1</translation>
    </message>
    <message>
        <source>the program ended while the run was being trained</source>
        <translation>das Programm endete, während der Lauf trainiert wurde</translation>
    </message>
    <message>
        <source>“%1” has no finished run with a test accuracy.</source>
        <translation>„%1“ hat keinen fertigen Lauf mit einer Testgenauigkeit.</translation>
    </message>
    <message>
        <source>30 epochs, cosine from 0.1: models are ranked almost as after a full training</source>
        <translation>30 Epochen, Kosinus ab 0,1: Modelle stehen fast in der Reihenfolge wie nach vollem Training</translation>
    </message>
    <message>
        <source>As small as that; the file&apos;s metadata map the other names to the one that is stored, as save_model of safetensors does</source>
        <translation>Ebenso klein; die Metadaten der Datei bilden die anderen Namen auf den gespeicherten ab, wie es save_model von safetensors tut</translation>
    </message>
    <message>
        <source>Equal seeds give equal bits on a GPU too, more slowly; on a CPU they do so anyway, with the same number of threads.</source>
        <translation>Gleiche Seeds ergeben auch auf einer GPU gleiche Bits, aber langsamer; auf einer CPU tun sie das ohnehin, bei gleicher Zahl von Threads.</translation>
    </message>
    <message>
        <source>Folder for lists of images and decoded images, instead of your cache folder; a run keeps using it when it is resumed or evaluated.</source>
        <translation>Ordner für Bildlisten und dekodierte Bilder, statt Ihres Cache-Ordners; ein Lauf bleibt dabei, wenn er fortgesetzt oder evaluiert wird.</translation>
    </message>
    <message>
        <source>GB of disk for decoded images of folders and tars that do not fit in memory, so that later epochs and runs need not decode them.</source>
        <translation>GB auf der Platte für dekodierte Bilder aus Ordnern und tar-Archiven, die nicht in den Speicher passen, damit spätere Epochen und Läufe sie nicht neu dekodieren müssen.</translation>
    </message>
    <message>
        <source>Number format of the computation; auto = bf16 where the device is faster with it; weights stay in fp32.</source>
        <translation>Zahlenformat der Berechnung; auto = bf16, wo das Gerät damit schneller ist; Gewichte bleiben in fp32.</translation>
    </message>
    <message>
        <source>Part of a test image that the network sees, of image folders and tars: 0.875 = the middle 224 of 256 pixels.</source>
        <translation>Teil eines Testbildes, den das Netz sieht, bei Bildordnern und tar-Archiven: 0,875 = die mittleren 224 von 256 Pixeln.</translation>
    </message>
    <message>
        <source>Smallest part of the image&apos;s area that a resized crop takes.</source>
        <translation>Kleinster Teil der Bildfläche, den ein Crop mit „resized“ nimmt.</translation>
    </message>
    <message>
        <source>Standard deviation of color noise along ImageNet&apos;s principal colors (AlexNet: 0.1).</source>
        <translation>Standardabweichung des Farbrauschens entlang der Hauptfarben von ImageNet (AlexNet: 0,1).</translation>
    </message>
    <message>
        <source>The curves as a table, one line for each step</source>
        <translation>Die Kurven als Tabelle, eine Zeile je Schritt</translation>
    </message>
    <message>
        <source>The curves, settings and pictures of uses for TensorBoard, in a log folder</source>
        <translation>Kurven, Einstellungen und Bilder der Nutzungen für TensorBoard, in einem Log-Ordner</translation>
    </message>
    <message>
        <source>The smallest file. It loads only where the program knows which blocks share</source>
        <translation>Die kleinste Datei. Sie lässt sich nur laden, wo das Programm weiß, welche Blöcke teilen</translation>
    </message>
    <message>
        <source>The whole network, opset 13, for batches of any size; a shared weight is one tensor</source>
        <translation>Das ganze Netz, Opset 13, für Batches jeder Größe; ein geteiltes Gewicht ist ein Tensor</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1 and 106 weighted layers, as the paper&apos;s abstract says; the &apos;39 %&apos; in the same sentence belongs to the variant with the stride in conv 2.</source>
        <translation>Diese Variante hat ihren Stride in Conv 1 und 106 Schichten mit Gewichten, wie im Abstract des Papers; die „39&#xa0;%“ im selben Satz gehören zur Variante mit dem Stride in Conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 2 (109 weighted layers): it is the paper&apos;s &apos;39 %&apos;. The &apos;106 layers&apos; of the paper&apos;s abstract belong to the variant with the stride in conv 1.</source>
        <translation>Diese Variante hat ihren Stride in Conv 2 (109 Schichten mit Gewichten): Sie ist mit den „39&#xa0;%“ des Papers gemeint. Die „106 layers“ im Abstract des Papers sind die Variante mit dem Stride in Conv 1.</translation>
    </message>
    <message>
        <source>Where crops are taken: pad = in the image with an eighth of its width around it; resized = a part of any size and shape, scaled (as for ImageNet).</source>
        <translation>Wo zugeschnitten wird: pad = im Bild mit einem Achtel seiner Breite ringsum; resized = ein Teil von beliebiger Größe und Form, skaliert (wie bei ImageNet).</translation>
    </message>
    <message>
        <source>%1 announces %2 items of %3 bytes, more than the limit of %4 GiB: it is damaged or not of this data set.</source>
        <translation>%1 kündigt %2 Elemente zu %3 Bytes an, mehr als die Grenze von %4 GiB: Die Datei ist beschädigt oder gehört nicht zu diesem Datensatz.</translation>
    </message>
    <message>
        <source>%1 has %2 MiB, more than the limit of 1 GiB.</source>
        <translation>%1 hat %2 MiB, mehr als die Grenze von 1 GiB.</translation>
    </message>
    <message>
        <source>%1 has no value %2; did you mean &apos;%3&apos;?</source>
        <translation>%1 hat keinen Wert %2; meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>%1 has no value %2; give %3</source>
        <translation>%1 hat keinen Wert %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>%1 has no value %2; it can be %3</source>
        <translation>%1 hat keinen Wert %2; möglich sind %3</translation>
    </message>
    <message>
        <source>%1 is not text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 is text: compare it with =, != or ~ (contains)</source>
        <translation>%1 ist ein Text: Vergleichen Sie mit =, != oder ~ (enthält)</translation>
    </message>
    <message>
        <source>%1 names the class &apos;%2&apos;, but %3 has no folder of that name.</source>
        <translation>%1 nennt die Klasse „%2“, aber %3 hat keinen Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>%1: by its name it is neither a table (.csv) nor an event file of TensorBoard (tfevents)</source>
        <translation>%1: ist dem Namen nach weder eine Tabelle (.csv) noch eine Ereignisdatei von TensorBoard (tfevents)</translation>
    </message>
    <message>
        <source>%1: holds %2, but an ONNX file must be smaller than 2 GiB</source>
        <translation>%1: enthält %2, aber eine ONNX-Datei muss kleiner als 2 GiB sein</translation>
    </message>
    <message>
        <source>%1: is %2, which this program does not read; save the weights as safetensors (in Python: safetensors.torch.save_file)</source>
        <translation>%1: ist %2; das liest dieses Programm nicht. Speichern Sie die Gewichte als safetensors (in Python: safetensors.torch.save_file)</translation>
    </message>
    <message>
        <source>%1: would have %2, but an ONNX file must be smaller than 2 GiB: export safetensors</source>
        <translation>%1: hätte %2, aber eine ONNX-Datei muss kleiner als 2 GiB sein: Exportieren Sie als safetensors</translation>
    </message>
    <message>
        <source>%1; not trained</source>
        <translation>%1; nicht trainiert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a convolution: write stage2.conv2 for a weight, stage2.conv2.B for the stage&apos;s second share group, stage2.conv2:3 for the third use.</source>
        <translation>„%1“ benennt keine Faltung: Schreiben Sie stage2.conv2 für ein Gewicht, stage2.conv2.B für die zweite Gruppe der Stufe, stage2.conv2:3 für die dritte Nutzung.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a folder: write &apos;%2:DIR&apos;.</source>
        <translation>„%1“ nennt keinen Ordner: Schreiben Sie &apos;%2:DIR&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name blocks of a convolution: write stage2.conv2=2,4-6 for blocks 2, 4, 5 and 6, or stage2.conv2:3 for the third use of a shared weight</source>
        <translation>„%1“ nennt keine Blöcke einer Faltung: Schreiben Sie stage2.conv2=2,4-6 für die Blöcke 2, 4, 5 und 6, oder stage2.conv2:3 für die dritte Nutzung eines geteilten Gewichts</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: the blocks are 1 to %2</source>
        <translation>„%1“: Die Blöcke sind 1 bis %2</translation>
    </message>
    <message>
        <source>Cannot read the image %1: its %2 MiB are more than the limit of 1 GiB.</source>
        <translation>Das Bild %1 kann nicht gelesen werden: Seine %2 MiB sind mehr als die Grenze von 1 GiB.</translation>
    </message>
    <message>
        <source>The evaluation was stopped on request.</source>
        <translation>Die Evaluation wurde auf Wunsch gestoppt.</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 x %2 pixels are more than the limit of %3 million: scale it down.</source>
        <translation>Die %1 x %2 Pixel des Bildes sind mehr als die Grenze von %3 Millionen: Verkleinern Sie es.</translation>
    </message>
    <message>
        <source>There is no known data set &apos;%1&apos;; choose one of %2</source>
        <translation>Einen bekannten Datensatz „%1“ gibt es nicht; wählen Sie einen von %2</translation>
    </message>
    <message>
        <source>Unknown data &apos;%1&apos;; choose shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR (with DIR/train/CLASS/* and DIR/test or DIR/val), or tar:DIR (or a pattern of archives).</source>
        <translation>Unbekannte Daten „%1“; wählen Sie shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR (mit DIR/train/CLASS/* und DIR/test oder DIR/val) oder tar:DIR (oder ein Muster für Archive).</translation>
    </message>
    <message>
        <source>a convolution has no point &apos;%1&apos;; choose one of %2</source>
        <translation>eine Faltung hat keinen Abgriff „%1“; wählen Sie einen von %2</translation>
    </message>
    <message>
        <source>a range with the scale log needs limits above 0</source>
        <translation>ein Bereich mit der Skala log braucht Grenzen über 0</translation>
    </message>
    <message>
        <source>a use has no quantity &apos;%1&apos;; choose one of %2</source>
        <translation>eine Nutzung hat keine Größe „%1“; wählen Sie eine von %2</translation>
    </message>
    <message>
        <source>branch of run %1, step %2</source>
        <translation>Zweig von Lauf %1, Schritt %2</translation>
    </message>
    <message>
        <source>branch of run %1, step %2: %3</source>
        <translation>Zweig von Lauf %1, Schritt %2: %3</translation>
    </message>
    <message>
        <source>cannot open a pipe for signals; close other programs</source>
        <translation>eine Pipe für Signale kann nicht geöffnet werden; schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>does not have exactly one input and one output</source>
        <translation>hat nicht genau einen Eingang und einen Ausgang</translation>
    </message>
    <message>
        <source>has %1 convolution weights instead of %2</source>
        <translation>hat %1 Faltungsgewichte statt %2</translation>
    </message>
    <message>
        <source>has values from %1 to %2, so it is not an accuracy</source>
        <translation>hat Werte von %1 bis %2, ist also keine Genauigkeit</translation>
    </message>
    <message>
        <source>has values from %1 to %2, so it is not an accuracy as a fraction</source>
        <translation>hat Werte von %1 bis %2, ist also keine Genauigkeit als Anteil</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>is not an SQLite database; move it away, or choose another folder</source>
        <translation>ist keine SQLite-Datenbank; verschieben Sie die Datei, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>it holds no residual network with known names; known are those of torchvision&apos;s and timm&apos;s ResNet, of pytorch-cifar&apos;s, of timm&apos;s resnetv2, of transformers&apos; ResNetForImageClassification, of wide networks (block1.layer.0...) and our own; the first tensor here is &apos;%1&apos;</source>
        <translation>darin ist kein Residualnetz mit bekannten Namen; bekannt sind die des ResNet von torchvision und timm, der Netze von pytorch-cifar, von resnetv2 aus timm, von ResNetForImageClassification aus transformers, von Wide-Netzen (block1.layer.0...) und die eigenen; der erste Tensor hier ist „%1“</translation>
    </message>
    <message>
        <source>its %1 x %2 pixels are more than the limit of %3 million: scale it down.</source>
        <translation>seine %1 x %2 Pixel sind mehr als die Grenze von %3 Millionen: Verkleinern Sie es.</translation>
    </message>
    <message>
        <source>its content (%1 bytes) is not an image in a supported format; these are JPEG, PNG, BMP, TIFF, WebP, JPEG 2000, PNM (PBM, PGM, PPM) and Sun raster.</source>
        <translation>der Inhalt (%1 Bytes) ist kein Bild in einem unterstützten Format; unterstützt werden JPEG, PNG, BMP, TIFF, WebP, JPEG 2000, PNM (PBM, PGM, PPM) und Sun Raster.</translation>
    </message>
    <message>
        <source>its length is not the one that it states</source>
        <translation>die Länge ist nicht die angegebene</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; does not have exactly one output</source>
        <translation>der Knoten „%1“ hat nicht genau einen Ausgang</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; has %2 bytes, but its shape needs %3</source>
        <translation>der Tensor „%1“ hat %2 Bytes, seine Form braucht aber %3</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; has a shape that is too large for any file</source>
        <translation>der Tensor „%1“ hat eine Form, die für jede Datei zu groß ist</translation>
    </message>
    <message>
        <source>nested deeper than the limit of %1 levels</source>
        <translation>tiefer verschachtelt als die Grenze von %1 Ebenen</translation>
    </message>
    <message>
        <source>no image in a supported format</source>
        <translation>kein Bild in einem unterstützten Format</translation>
    </message>
    <message>
        <source>one of its fields has an unknown type</source>
        <translation>ein Feld darin hat einen unbekannten Typ</translation>
    </message>
    <message>
        <source>one of its fields is longer than the message</source>
        <translation>ein Feld darin ist länger als die Nachricht</translation>
    </message>
    <message>
        <source>only %1 image of a rank&apos;s part of a batch could be read</source>
        <translation>nur %1 Bild vom Teil eines Rangs an einem Batch konnte gelesen werden</translation>
    </message>
    <message>
        <source>only %1 images of a rank&apos;s part of a batch could be read</source>
        <translation>nur %1 Bilder vom Teil eines Rangs an einem Batch konnten gelesen werden</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint of step %2; it has those of step %3</source>
        <translation>Lauf %1 hat keinen Checkpoint von Schritt %2; er hat die von Schritt %3</translation>
    </message>
    <message>
        <source>seeds belong in &quot;seeds&quot;</source>
        <translation>Seeds gehören in &quot;seeds&quot;</translation>
    </message>
    <message>
        <source>the message in which a rank names itself cannot be read: start the same program everywhere</source>
        <translation>die Nachricht, mit der sich ein Rang vorstellt, kann nicht gelesen werden: Starten Sie überall dasselbe Programm</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;; choose one of %2</source>
        <translation>eine Spalte „%1“ gibt es nicht; wählen Sie eine von %2</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>eine Spalte „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;; choose one of %2</source>
        <translation>ein Exportformat „%1“ gibt es nicht; wählen Sie eines von %2</translation>
    </message>
    <message>
        <source>there is no measure &apos;%1&apos;; choose one of %2, or all</source>
        <translation>ein Maß „%1“ gibt es nicht; wählen Sie eines von %2 oder all</translation>
    </message>
    <message>
        <source>there is no pattern of sharing &apos;%1&apos;; choose as-designed, unshared, paper, stage-subsets, {&quot;stages&quot;: [1, 3]} or {&quot;groups-of&quot;: 2}</source>
        <translation>ein Teilungsmuster „%1“ gibt es nicht; wählen Sie as-designed, unshared, paper, stage-subsets, {&quot;stages&quot;: [1, 3]} oder {&quot;groups-of&quot;: 2}</translation>
    </message>
    <message>
        <source>there is no pattern of sharing &apos;%1&apos;; choose as-designed, unshared, paper, stages=1,3 (the paper&apos;s rule in these stages) or groups-of=2 (consecutive blocks)</source>
        <translation>ein Teilungsmuster „%1“ gibt es nicht; wählen Sie as-designed, unshared, paper, stages=1,3 (die Regel des Papers in diesen Stufen) oder groups-of=2 (aufeinanderfolgende Blöcke)</translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;; choose one of %2</source>
        <translation>ein Rezept „%1“ gibt es nicht; wählen Sie eines von %2</translation>
    </message>
    <message>
        <source>there is no training option &apos;%1&apos;; choose one of %2</source>
        <translation>eine Trainingsoption „%1“ gibt es nicht; wählen Sie eine von %2</translation>
    </message>
    <message>
        <source>this ( has no matching )</source>
        <translation>zu dieser ( gibt es keine )</translation>
    </message>
    <message>
        <source>this ) has no matching (</source>
        <translation>zu dieser ) gibt es keine (</translation>
    </message>
    <message>
        <source>unknown operator; choose one of = != &lt; &lt;= &gt; &gt;= ~</source>
        <translation>unbekannter Operator; wählen Sie einen von = != &lt; &lt;= &gt; &gt;= ~</translation>
    </message>
    <message>
        <source>no sharing</source>
        <translation>ohne Teilung</translation>
    </message>
    <message>
        <source>paper sharing</source>
        <translation>Teilung nach Paper-Regel</translation>
    </message>
    <message>
        <source>paper sharing in stage %1</source>
        <translation>Teilung nach Paper-Regel in Stufe %1</translation>
    </message>
    <message>
        <source>paper sharing in stages %1</source>
        <translation>Teilung nach Paper-Regel in Stufen %1</translation>
    </message>
    <message>
        <source>sharing in %1</source>
        <translation>Teilung in %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Design, train and inspect networks that share weights.</source>
        <translation>Netze entwerfen, trainieren und untersuchen, die Gewichte teilen.</translation>
    </message>
    <message>
        <source>There is no preset &apos;%1&apos;; the library lists them</source>
        <translation>Es gibt kein Preset „%1“; die Bibliothek listet alle auf</translation>
    </message>
    <message>
        <source>Could not open a window for %1; open it in this one</source>
        <translation>Für %1 konnte kein Fenster geöffnet werden; öffnen Sie es in diesem</translation>
    </message>
    <message>
        <source>Layout, log and unsaved changes will not be kept: %1</source>
        <translation>Layout, Protokoll und ungespeicherte Änderungen werden nicht behalten: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyGroups</name>
    <message>
        <source>Its block changes the shape: it can be neither left out nor repeated.</source>
        <translation>Ihr Block ändert die Form: Er kann weder ausgelassen noch wiederholt werden.</translation>
    </message>
    <message>
        <source>A block behind it changes the shape and cannot be left out.</source>
        <translation>Ein Block dahinter ändert die Form und kann nicht ausgelassen werden.</translation>
    </message>
    <message>
        <source>Skip one use</source>
        <translation>Nutzung überspringen</translation>
    </message>
    <message>
        <source>Accuracy with the block of one use left out.</source>
        <translation>Genauigkeit, wenn der Block einer Nutzung ausgelassen wird.</translation>
    </message>
    <message>
        <source>Repeat one use</source>
        <translation>Nutzung wiederholen</translation>
    </message>
    <message>
        <source>Accuracy with the block of one use done twice.</source>
        <translation>Genauigkeit, wenn der Block einer Nutzung zweimal ausgeführt wird.</translation>
    </message>
    <message>
        <source>Accuracy with all later uses left out. Opened, a row has the images that change their answer when the next use is added, by class; a click shows one in the lens.</source>
        <translation>Genauigkeit, wenn alle späteren Nutzungen ausgelassen werden. Aufgeklappt zeigt eine Zeile die Bilder, deren Antwort sich mit der nächsten Nutzung ändert, nach Klassen; ein Klick zeigt eines in der Lupe.</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>More uses</source>
        <translation>Mehr Nutzungen</translation>
    </message>
    <message>
        <source>More blocks</source>
        <translation>Mehr Blöcke</translation>
    </message>
    <message>
        <source>Accuracy with the block of the last use repeated, up to three times the uses that were trained.</source>
        <translation>Genauigkeit, wenn der Block der letzten Nutzung wiederholt wird, bis zum Dreifachen der trainierten Nutzungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n Nutzung</numerusform>
            <numerusform>%n Nutzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>Exit after</source>
        <translation>Antwort nach</translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyTree</name>
    <message>
        <source>Accuracy with changed uses</source>
        <translation>Genauigkeit mit geänderten Nutzungen</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1 of %2 test images right, loss %3</source>
        <translation>%1 von %2 Testbildern richtig, Loss %3</translation>
    </message>
    <message>
        <source>%1 points vs. as trained</source>
        <translation>%1 Punkte gegenüber „wie trainiert“</translation>
    </message>
    <message>
        <source>%1 points vs. as trained, which may be chance with so few images</source>
        <translation>%1 Punkte gegenüber „wie trainiert“, bei so wenigen Bildern vielleicht Zufall</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) change their answer when the next use is added</source>
        <translation>
            <numerusform>%n Bild ändert seine Antwort mit der nächsten Nutzung</numerusform>
            <numerusform>%n Bilder ändern ihre Antwort mit der nächsten Nutzung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this class change their answer when the next use is added</source>
        <translation>
            <numerusform>%n Bild dieser Klasse ändert seine Antwort mit der nächsten Nutzung</numerusform>
            <numerusform>%n Bilder dieser Klasse ändern ihre Antwort mit der nächsten Nutzung</numerusform>
        </translation>
    </message>
    <message>
        <source>image %1 · %2</source>
        <translation>Bild %1 · %2</translation>
    </message>
    <message>
        <source>Test image %1: its answer without and with the next use. A click shows it in the lens.</source>
        <translation>Testbild %1: seine Antwort ohne und mit der nächsten Nutzung. Ein Klick zeigt es in der Lupe.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 Lowest: %2, %3.</source>
        <translation>%1 Kleinster Wert: %2, %3.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Percentage points vs. as trained</source>
        <translation>Prozentpunkte gegenüber „wie trainiert“</translation>
    </message>
    <message>
        <source>Top-1 of %1</source>
        <translation>Top-1 von %1</translation>
    </message>
    <message numerus="yes">
        <source>Percent of %Ln test image(s) answered right</source>
        <translation>
            <numerusform>Prozent von %Ln Testbild, das richtig beantwortet wird</numerusform>
            <numerusform>Prozent von %Ln Testbildern, die richtig beantwortet werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ActivationsControls</name>
    <message>
        <source>Tap point</source>
        <translation>Abgriff</translation>
    </message>
    <message>
        <source>Where to read the activation: before or after the convolution, after its norm, or after the residual sum</source>
        <translation>Wo die Aktivierung gelesen wird: vor oder nach der Faltung, nach ihrer Norm oder nach der Residualsumme</translation>
    </message>
    <message>
        <source>&amp;Live update</source>
        <translation>Live akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>after norm</source>
        <translation>nach Norm</translation>
    </message>
    <message>
        <source>after residual sum</source>
        <translation>nach Residualsumme</translation>
    </message>
    <message>
        <source>Updates the maps every moment while the model trains</source>
        <translation>Aktualisiert die Karten laufend, während das Modell trainiert</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Saves what is shown to files</source>
        <translation>Speichert das Gezeigte in Dateien</translation>
    </message>
    <message>
        <source>Strip (PNG)…</source>
        <translation>Streifen (PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>Strip (SVG)…</source>
        <translation>Streifen (SVG)&#xa0;…</translation>
    </message>
    <message>
        <source>One image per column (PNG)…</source>
        <translation>Ein Bild je Spalte (PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>Channel statistics (CSV)…</source>
        <translation>Kanalstatistik (CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Values (NPY)…</source>
        <translation>Werte (NPY)&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Live update, every %1 s</source>
        <translation>Live akt&amp;ualisieren, alle %1 s</translation>
    </message>
    <message>
        <source>Asks the model for its maps while it trains, which holds the training up for %1 ms each time: %2 % of its time</source>
        <translation>Fragt das Modell während des Trainings nach seinen Karten; das hält das Training jedes Mal %1 ms auf: %2 % seiner Zeit</translation>
    </message>
</context>
<context>
    <name>sharesnet::ActivationsTab</name>
    <message>
        <source>Checkpoints cannot be opened yet: the engine is still loading</source>
        <translation>Checkpoints lassen sich noch nicht öffnen: Die Engine wird noch geladen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>No model to inspect yet.
Train one (F5) to watch it while it learns, and its checkpoints afterwards.</source>
        <translation>Noch kein Modell zum Untersuchen.
Trainieren Sie eines (F5), um ihm beim Lernen zuzusehen und danach seine Checkpoints zu betrachten.</translation>
    </message>
    <message>
        <source>Choose an image, drop one here, or paste one (Ctrl+V).</source>
        <translation>Bild wählen, hier ablegen oder einfügen (Strg+V).</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a convolution to look at.</source>
        <translation>Wählen Sie eine Faltung zum Betrachten.</translation>
    </message>
    <message>
        <source>dropped image</source>
        <translation>abgelegtes Bild</translation>
    </message>
    <message>
        <source>No checkpoint yet, so there are no numbers over many images. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Noch kein Checkpoint, also keine Zahlen über viele Bilder. Am Ende jeder Epoche wird einer geschrieben, oder jetzt mit Strg+F7.</translation>
    </message>
    <message>
        <source>Numbers over many images come from its last checkpoint.</source>
        <translation>Zahlen über viele Bilder stammen aus dem letzten Checkpoint.</translation>
    </message>
    <message>
        <source>Run %1 has no checkpoint to look into</source>
        <translation>Lauf %1 hat keinen Checkpoint zum Hineinschauen</translation>
    </message>
    <message>
        <source>Against: nothing</source>
        <translation>Gegen: nichts</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Gegen: %1</translation>
    </message>
    <message>
        <source>Show another checkpoint</source>
        <translation>Anderen Checkpoint zeigen</translation>
    </message>
    <message>
        <source>Choose another checkpoint, or train the run on, which writes a new one.</source>
        <translation>Wählen Sie einen anderen Checkpoint, oder trainieren Sie den Lauf weiter: Das schreibt einen neuen.</translation>
    </message>
    <message>
        <source>The run has no other checkpoint: choose another run, or train it again.</source>
        <translation>Der Lauf hat keinen anderen Checkpoint: Wählen Sie einen anderen Lauf, oder trainieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>This checkpoint cannot be opened
%1
%2</source>
        <translation>Dieser Checkpoint lässt sich nicht öffnen
%1
%2</translation>
    </message>
    <message>
        <source>Run %1, selected in Runs, has no checkpoint: none was written yet, or its file is gone. This is another run.</source>
        <translation>Lauf %1, unter Läufe ausgewählt, hat keinen Checkpoint: Noch ist keiner geschrieben, oder seine Datei ist weg. Dies ist ein anderer Lauf.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ArchDocument</name>
    <message>
        <source>Reload from disk</source>
        <translation>Neu von der Platte laden</translation>
    </message>
</context>
<context>
    <name>sharesnet::AttributionGrid</name>
    <message>
        <source>Where in the image the class comes from, at each use</source>
        <translation>Woher im Bild die Klasse kommt, bei jeder Nutzung</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>Maximum %1</translation>
    </message>
    <message>
        <source>zero everywhere</source>
        <translation>überall null</translation>
    </message>
    <message>
        <source>%1 NaN or infinite</source>
        <translation>%1 NaN oder unendlich</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>as the network sees it</source>
        <translation>wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Nutzung %1 · Block %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>Ganzes Netz</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 at (%3, %4), %5</source>
        <translation>%1: %2 bei (%3, %4), %5</translation>
    </message>
</context>
<context>
    <name>sharesnet::AttributionView</name>
    <message>
        <source>One &amp;scale</source>
        <translation>Eine &amp;Skala</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Input gradient</source>
        <translation>Eingabegradient</translation>
    </message>
    <message>
        <source>Grad-CAM: the activation&apos;s channels, weighted by how much they raise the class&apos;s logit, where their sum is above 0. Input gradient: the largest slope of the logit at each place, whatever its sign.</source>
        <translation>Grad-CAM: die Kanäle der Aktivierung, gewichtet danach, wie stark sie den Logit der Klasse erhöhen, wo ihre Summe über 0 liegt. Eingabegradient: die größte Steigung des Logits an jeder Stelle, ungeachtet des Vorzeichens.</translation>
    </message>
    <message>
        <source>Class that is explained</source>
        <translation>Erklärte Klasse</translation>
    </message>
    <message>
        <source>Which class&apos;s logit is explained</source>
        <translation>Der Logit welcher Klasse erklärt wird</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>Deckkraft der Karte</translation>
    </message>
    <message>
        <source>How much of the image the map hides where it is largest</source>
        <translation>Wie viel vom Bild die Karte verdeckt, wo sie am größten ist</translation>
    </message>
    <message>
        <source>The same color means the same value at every use; else each use has its own scale</source>
        <translation>Gleiche Farbe heißt gleicher Wert bei jeder Nutzung; sonst hat jede Nutzung ihre eigene Skala</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Saves the pictures and their values to files</source>
        <translation>Speichert die Bilder und ihre Werte in Dateien</translation>
    </message>
    <message>
        <source>All in one picture (PNG)…</source>
        <translation>Alles in einem Bild (PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>All in one picture (SVG)…</source>
        <translation>Alles in einem Bild (SVG)&#xa0;…</translation>
    </message>
    <message>
        <source>Each use (PNG, NPY, CSV, JSON)…</source>
        <translation>Jede Nutzung (PNG, NPY, CSV, JSON)&#xa0;…</translation>
    </message>
    <message>
        <source>For the answer</source>
        <translation>Für die Antwort</translation>
    </message>
    <message>
        <source>For the true class</source>
        <translation>Für die wahre Klasse</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>The class of this image is not known</source>
        <translation>Die Klasse dieses Bildes ist unbekannt</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1: predicted with %2</source>
        <translation>%1: vorhergesagt mit %2</translation>
    </message>
    <message>
        <source>%1 · %2, its last checkpoint</source>
        <translation>%1 · %2, der letzte Checkpoint</translation>
    </message>
    <message>
        <source>The network in training has no checkpoint yet. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Das Netz im Training hat noch keinen Checkpoint. Am Ende jeder Epoche wird einer geschrieben, oder jetzt mit Strg+F7.</translation>
    </message>
    <message>
        <source>Choose a model with a checkpoint.</source>
        <translation>Wählen Sie ein Modell mit einem Checkpoint.</translation>
    </message>
    <message>
        <source>Choose an image, drop one here, or paste one (Ctrl+V).</source>
        <translation>Bild wählen, hier ablegen oder einfügen (Strg+V).</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet&#xa0;…</translation>
    </message>
    <message>
        <source>Grad-CAM is zero everywhere: nothing in these activations speaks for the class more than against it. Choose another class, another point, or the input gradient.</source>
        <translation>Grad-CAM ist überall null: Nichts in diesen Aktivierungen spricht mehr für die Klasse als gegen sie. Wählen Sie eine andere Klasse, einen anderen Abgriff oder den Eingabegradienten.</translation>
    </message>
    <message>
        <source>The gradient is zero everywhere: no small change of these activations changes the class&apos;s logit.</source>
        <translation>Der Gradient ist überall null: Keine kleine Änderung dieser Aktivierungen ändert den Logit der Klasse.</translation>
    </message>
</context>
<context>
    <name>sharesnet::BatchView</name>
    <message>
        <source>&amp;Another epoch</source>
        <translation>&amp;Weitere Epoche</translation>
    </message>
    <message>
        <source>Above: as the network gets it, the normalization undone. Below: the same image as it is.</source>
        <translation>Oben: wie das Netz es erhält, Normalisierung rückgängig gemacht. Unten: dasselbe Bild, wie es ist.</translation>
    </message>
    <message>
        <source>Images of the batch</source>
        <translation>Bilder des Batches</translation>
    </message>
    <message>
        <source>The selected image in further epochs</source>
        <translation>Das ausgewählte Bild in weiteren Epochen</translation>
    </message>
    <message>
        <source>The same batch of the next epoch: other images, cropped and colored anew</source>
        <translation>Derselbe Batch der nächsten Epoche: andere Bilder, neu zugeschnitten und gefärbt</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>&amp;Epoche</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>The data is being read</source>
        <translation>Die Daten werden gelesen</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 images of %2</source>
        <translation>%1 Bilder von %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>deviation %1</source>
        <translation>Abweichung %1</translation>
    </message>
    <message>
        <source>mixup: each image keeps %1 of itself</source>
        <translation>mixup: Jedes Bild behält %1 von sich</translation>
    </message>
    <message>
        <source>+ %1 %2</source>
        <translation>+ %1 %2</translation>
    </message>
    <message>
        <source>%1, %2 of the training images</source>
        <translation>%1, %2 der Trainingsbilder</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>In the next epochs: %1…</source>
        <translation>In den nächsten Epochen: %1&#xa0;…</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>not in epoch %1</source>
        <translation>nicht in Epoche %1</translation>
    </message>
    <message>
        <source>This epoch leaves it out: it would be in the last batch, which is not full</source>
        <translation>Diese Epoche lässt es aus: Es wäre im letzten Batch, der nicht voll ist</translation>
    </message>
    <message>
        <source>In the next epochs: %1</source>
        <translation>In den nächsten Epochen: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::BoardSetting</name>
    <message>
        <source>Write Tens&amp;orBoard while training…</source>
        <translation>Beim Training Tens&amp;orBoard schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Log folder of TensorBoard</source>
        <translation>Log-Ordner von TensorBoard</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>New runs are also written into a log folder, which TensorBoard shows while they train</source>
        <translation>Neue Läufe werden auch in einen Log-Ordner geschrieben, den TensorBoard während des Trainings anzeigt</translation>
    </message>
    <message>
        <source>New runs are written into %1</source>
        <translation>Neue Läufe werden in %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>sharesnet::BranchDialog</name>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Branch from %1</source>
        <translation>Von %1 abzweigen</translation>
    </message>
    <message>
        <source>%1-from-step-…</source>
        <translation>%1-from-step-…</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Settings of the branch</source>
        <translation>Einstellungen des Zweigs</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation>Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>This run has no checkpoint (yet).</source>
        <translation>Dieser Lauf hat (noch) keinen Checkpoint.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch nichts geändert.</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Änderungen: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::BudgetPanel</name>
    <message>
        <source>%1 M shared, %2 M unshared</source>
        <translation>%1 M geteilt, %2 M ungeteilt</translation>
    </message>
    <message>
        <source>Layers are counted without projections; Wide-ResNet papers also count projections, so WRN-40-4 shows 38 here.</source>
        <translation>Schichten sind ohne Projektionen gezählt; Wide-ResNet-Paper zählen Projektionen mit, daher zeigt WRN-40-4 hier 38.</translation>
    </message>
    <message>
        <source>Sharing saves parameters, not computation: each use still costs its MACs and its activations.</source>
        <translation>Teilen spart Parameter, keine Rechenarbeit: Jede Nutzung kostet weiterhin ihre MACs und ihre Aktivierungen.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MACs per image</source>
        <translation>MACs je Bild</translation>
    </message>
    <message>
        <source>Multiply-accumulates of convolutions and classifier.</source>
        <translation>Multiply-Accumulate-Operationen der Faltungen und des Klassifikators.</translation>
    </message>
    <message>
        <source>Weighted layers</source>
        <translation>Schichten mit Gewichten</translation>
    </message>
    <message>
        <source>Distinct convolution weights and the classifier, counted without shortcut projections. Wide-ResNet papers also count projections, so WRN-40-4 shows 38 here.</source>
        <translation>Verschiedene Faltungsgewichte und der Klassifikator, ohne die Projektionen der Shortcuts gezählt. Wide-ResNet-Paper zählen Projektionen mit, daher zeigt WRN-40-4 hier 38.</translation>
    </message>
    <message>
        <source>What training keeps for the backward pass, as 32-bit floats: the input of every convolution, norm and pool and the output of every ReLU, each once.</source>
        <translation>Was das Training für den Rückwärtsdurchlauf behält, als 32-Bit-Gleitkommazahlen: die Eingabe jeder Faltung, jeder Norm und jedes Pools und die Ausgabe jeder ReLU, jeweils einmal.</translation>
    </message>
    <message>
        <source>Weights on disk</source>
        <translation>Gewichte auf der Platte</translation>
    </message>
    <message>
        <source>The trainable parameters as 32-bit floats. A checkpoint that training resumes from also holds the optimizer&apos;s momentum, about as much again.</source>
        <translation>Die trainierbaren Parameter als 32-Bit-Gleitkommazahlen. Ein Checkpoint, von dem ein Training fortgesetzt wird, enthält auch das Momentum des Optimierers, etwa noch einmal so viel.</translation>
    </message>
    <message>
        <source>%1 trainable parameters</source>
        <translation>%1 trainierbare Parameter</translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>nichts geteilt</translation>
    </message>
    <message>
        <source>%1 vs %2 without sharing</source>
        <translation>%1 gegenüber %2 ohne Teilung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Activations, batch %1</source>
        <translation>Aktivierungen, Batch %1</translation>
    </message>
    <message>
        <source>Paper (%1, %2 classes): %3. Computed: %4.</source>
        <translation>Paper (%1, %2 Klassen): %3. Berechnet: %4.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Parameters saved</source>
        <translation>Gesparte Parameter</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
</context>
<context>
    <name>sharesnet::ChangeMarks</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>shares differently</source>
        <translation>teilt anders</translation>
    </message>
    <message>
        <source>other shape</source>
        <translation>andere Form</translation>
    </message>
</context>
<context>
    <name>sharesnet::ChannelView</name>
    <message>
        <source>use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>%1 to %2 · mean %3</source>
        <translation>%1 bis %2 · Mittel %3</translation>
    </message>
    <message>
        <source> · %1 NaN or infinite</source>
        <translation> · %1 NaN oder unendlich</translation>
    </message>
    <message>
        <source>%1 × %1 pixels, from (%2, %3)</source>
        <translation>%1 × %1 Pixel, ab (%2, %3)</translation>
    </message>
    <message>
        <source>Channel %1 at %2</source>
        <translation>Kanal %1 bei %2</translation>
    </message>
    <message>
        <source>Point at a value</source>
        <translation>Auf einen Wert zeigen</translation>
    </message>
    <message>
        <source>Each value sees %1 × %1 pixels</source>
        <translation>Jeder Wert sieht %1 × %1 Pixel</translation>
    </message>
    <message>
        <source>%1 at (%2, %3)</source>
        <translation>%1 bei (%2, %3)</translation>
    </message>
    <message>
        <source>Sees %1</source>
        <translation>Sieht %1</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Kernels that weigh most</source>
        <translation>Kernel mit dem größten Gewicht</translation>
    </message>
    <message>
        <source>Kernel × input = value</source>
        <translation>Kernel × Eingabe = Wert</translation>
    </message>
    <message>
        <source>Kernel × input = value before the norm</source>
        <translation>Kernel × Eingabe = Wert vor der Norm</translation>
    </message>
</context>
<context>
    <name>sharesnet::CheckpointPicker</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>best, %1</source>
        <translation>bester, %1</translation>
    </message>
    <message>
        <source>last, %1</source>
        <translation>letzter, %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · Schritt %2</translation>
    </message>
    <message>
        <source>No run has a checkpoint yet: train one (F5), or import a network.</source>
        <translation>Noch kein Lauf hat einen Checkpoint: Trainieren Sie einen (F5) oder importieren Sie ein Netz.</translation>
    </message>
    <message>
        <source>Run %1 has no checkpoint yet: it writes one at the end of an epoch.</source>
        <translation>Lauf %1 hat noch keinen Checkpoint: Am Ende einer Epoche schreibt er einen.</translation>
    </message>
</context>
<context>
    <name>sharesnet::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No matching command</source>
        <translation>Kein passender Befehl</translation>
    </message>
    <message>
        <source>Type what to do or look up: a command, a preset, a run, a word</source>
        <translation>Was tun oder nachschlagen? Befehl, Preset, Lauf oder Begriff eingeben</translation>
    </message>
</context>
<context>
    <name>sharesnet::CompareSection</name>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit&#xa0;…</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Pins another architecture beside this one: an earlier state, the unshared twin, a preset or a file. What differs is marked in both drawings and listed here.</source>
        <translation>Heftet eine andere Architektur neben diese: einen früheren Stand, den ungeteilten Zwilling, ein Preset oder eine Datei. Was sich unterscheidet, wird in beiden Zeichnungen markiert und hier aufgelistet.</translation>
    </message>
    <message>
        <source>As it is &amp;now</source>
        <translation>&amp;Jetziger Stand</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1, früherer Stand</translation>
    </message>
    <message>
        <source>Its &amp;unshared twin</source>
        <translation>Ungeteilter &amp;Zwilling</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Preset</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Compare with an architecture</source>
        <translation>Mit einer Architektur vergleichen</translation>
    </message>
    <message>
        <source>Architectures (*.sharesnet.json *.json)</source>
        <translation>Architekturen (*.sharesnet.json *.json)</translation>
    </message>
    <message>
        <source>The same as %1.</source>
        <translation>Gleich mit %1.</translation>
    </message>
    <message>
        <source>Compared with %1: %2</source>
        <translation>Verglichen mit %1: %2</translation>
    </message>
    <message>
        <source>Differences from the pinned architecture</source>
        <translation>Unterschiede zur angehefteten Architektur</translation>
    </message>
</context>
<context>
    <name>sharesnet::CompareText</name>
    <message>
        <source>%1 parameters as before</source>
        <translation>%1 Parameter wie zuvor</translation>
    </message>
    <message>
        <source>%1 → %2, %3 parameters</source>
        <translation>%1 → %2, %3 Parameter</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Stage %1 added: %2 parameters</source>
        <translation>Stufe %1 hinzugefügt: %2 Parameter</translation>
    </message>
    <message>
        <source>Stage %1 of the pinned design removed: %2 parameters</source>
        <translation>Stufe %1 des angehefteten Entwurfs entfernt: %2 Parameter</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>Stem: %1</source>
        <translation>Stem: %1</translation>
    </message>
    <message>
        <source>Classifier: %1</source>
        <translation>Klassifikator: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::Comparison</name>
    <message>
        <source>its unshared twin</source>
        <translation>sein ungeteilter Zwilling</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConfusionModel</name>
    <message>
        <source>no images of this class</source>
        <translation>keine Bilder dieser Klasse</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3)</source>
        <translation>%1 von %2 Bildern (%3)</translation>
    </message>
    <message>
        <source>true %1, predicted %2: </source>
        <translation>wahr %1, vorhergesagt %2: </translation>
    </message>
    <message>
        <source>%1: %2; %3: %4</source>
        <translation>%1: %2; %3: %4</translation>
    </message>
    <message>
        <source>Predicted as %1</source>
        <translation>Vorhergesagt als %1</translation>
    </message>
    <message>
        <source>Images of %1</source>
        <translation>Bilder von %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are true classes, columns what was predicted</source>
        <translation>Konfusionsmatrix: Zeilen sind wahre Klassen, Spalten die Vorhersagen</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConvChoices</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>private in %n block(s)</source>
        <translation>
            <numerusform>eigenes Gewicht in %n Block</numerusform>
            <numerusform>eigene Gewichte in %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2×%2 · %3</source>
        <translation>%1 · %2×%2 · %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::CurvesDialog</name>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 (double click or F2 changes it)</source>
        <translation>%1 (Doppelklick oder F2 ändert es)</translation>
    </message>
    <message numerus="yes">
        <source>Import curves (%n more to follow)</source>
        <translation>
            <numerusform>Kurven importieren (%n weitere folgt)</numerusform>
            <numerusform>Kurven importieren (%n weitere folgen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import curves</source>
        <translation>Kurven importieren</translation>
    </message>
    <message>
        <source>Runs and their curves</source>
        <translation>Läufe und ihre Kurven</translation>
    </message>
    <message>
        <source>Run and curve</source>
        <translation>Lauf und Kurve</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Fractions, 0 to 1</source>
        <translation>Anteile, 0 bis 1</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Accuracies are</source>
        <translation>&amp;Genauigkeiten sind</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>nothing is recognized</source>
        <translation>nichts wird erkannt</translation>
    </message>
    <message>
        <source>%1 steps, %2 epochs</source>
        <translation>%1 Schritte, %2 Epochen</translation>
    </message>
    <message>
        <source>A double click (or F2) on what a curve is taken for changes it</source>
        <translation>Ein Doppelklick (oder F2) auf die Deutung einer Kurve ändert sie</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) with curves that are recognized</source>
        <translation>
            <numerusform>%n Lauf mit erkannten Kurven</numerusform>
            <numerusform>%n Läufe mit erkannten Kurven</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gedeutet als</translation>
    </message>
    <message>
        <source>Percent if any is above 1</source>
        <translation>Prozent, wo eine über 1 liegt</translation>
    </message>
</context>
<context>
    <name>sharesnet::CurvesExportDialog</name>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>&amp;Pictures of the uses of shared convolutions</source>
        <translation>&amp;Bilder der Nutzungen geteilter Faltungen</translation>
    </message>
    <message>
        <source>What each use computes of the first test image, at every checkpoint of the run; the data of the run is read</source>
        <translation>Was jede Nutzung aus dem ersten Testbild berechnet, bei jedem Checkpoint des Laufs; die Daten des Laufs werden gelesen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läufe</translation>
    </message>
    <message>
        <source>The curves are exported</source>
        <translation>Die Kurven sind exportiert</translation>
    </message>
    <message>
        <source>To look at them: tensorboard --logdir &quot;%1&quot;</source>
        <translation>Zum Ansehen: tensorboard --logdir &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of uses</source>
        <translation>
            <numerusform>%n Bild von Nutzungen</numerusform>
            <numerusform>%n Bilder von Nutzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::DataActions</name>
    <message>
        <source>&amp;Data…</source>
        <translation>&amp;Daten&#xa0;…</translation>
    </message>
    <message>
        <source>A batch as the network gets it, what the data hold, and known data sets to download</source>
        <translation>Ein Batch, wie das Netz ihn erhält, was die Daten enthalten, und bekannte Datensätze zum Herunterladen</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataDialog</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Ba&amp;tch</source>
        <translation>Ba&amp;tch</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übers&amp;icht</translation>
    </message>
    <message>
        <source>&amp;Get data</source>
        <translation>Daten &amp;holen</translation>
    </message>
    <message>
        <source>%1 is complete and checked, and now the data to train on</source>
        <translation>%1 ist vollständig und geprüft und jetzt als Trainingsdaten gewählt</translation>
    </message>
    <message>
        <source>Could not download %1: %2</source>
        <translation>Download von %1 gescheitert: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataOverview</name>
    <message>
        <source>Check all &amp;images</source>
        <translation>Alle Bilder &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve CSV…</source>
        <translation>CSV spei&amp;chern&#xa0;…</translation>
    </message>
    <message>
        <source>Classes and their images</source>
        <translation>Klassen und ihre Bilder</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>As the network counts them, from 0</source>
        <translation>Wie das Netz sie zählt, ab 0</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Reads every image: finds those that are unreadable, and those that are in both the training and the test set</source>
        <translation>Liest jedes Bild und findet unlesbare und solche, die sowohl unter den Trainings- als auch unter den Testbildern sind</translation>
    </message>
    <message>
        <source>The classes as a table, and all that was found</source>
        <translation>Die Klassen als Tabelle und alle Befunde</translation>
    </message>
    <message>
        <source>The classes with their training and test images</source>
        <translation>Die Klassen mit ihren Trainings- und Testbildern</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3 classes.</source>
        <translation>%1 Trainings- und %2 Testbilder, %3 Klassen.</translation>
    </message>
    <message>
        <source>Classes in one split only: %1.</source>
        <translation>Klassen in nur einem der beiden Teile: %1.</translation>
    </message>
    <message>
        <source>test images only</source>
        <translation>nur Testbilder</translation>
    </message>
    <message>
        <source>training images only</source>
        <translation>nur Trainingsbilder</translation>
    </message>
    <message>
        <source>Save classes</source>
        <translation>Klassen speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Nothing is left out. Check all images to see whether every one can be read, and that none is in both the training and the test set.</source>
        <translation>Nichts ist ausgelassen. Prüfen Sie alle Bilder, um zu erfahren, ob alle lesbar sind und ob Testbilder auch in den Trainingsdaten vorkommen.</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataPicker</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Shapes (built in)</source>
        <translation>Shapes (eingebaut)</translation>
    </message>
    <message>
        <source>Data to train on: %1</source>
        <translation>Trainingsdaten: %1</translation>
    </message>
    <message>
        <source>CIFAR-10 folder…</source>
        <translation>CIFAR-10-Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of CIFAR-10&apos;s binary files</source>
        <translation>Ordner mit den Binärdateien von CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-10 archive (.tar.gz)…</source>
        <translation>CIFAR-10-Archiv (.tar.gz)&#xa0;…</translation>
    </message>
    <message>
        <source>Archive of CIFAR-10, binary version</source>
        <translation>Archiv von CIFAR-10, Binärversion</translation>
    </message>
    <message>
        <source>CIFAR-100 folder…</source>
        <translation>CIFAR-100-Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of CIFAR-100&apos;s binary files</source>
        <translation>Ordner mit den Binärdateien von CIFAR-100</translation>
    </message>
    <message>
        <source>CIFAR-100 archive (.tar.gz)…</source>
        <translation>CIFAR-100-Archiv (.tar.gz)&#xa0;…</translation>
    </message>
    <message>
        <source>Archive of CIFAR-100, binary version</source>
        <translation>Archiv von CIFAR-100, Binärversion</translation>
    </message>
    <message>
        <source>MNIST folder…</source>
        <translation>MNIST-Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of MNIST&apos;s IDX files</source>
        <translation>Ordner mit den IDX-Dateien von MNIST</translation>
    </message>
    <message>
        <source>Fashion-MNIST folder…</source>
        <translation>Fashion-MNIST-Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of Fashion-MNIST&apos;s IDX files</source>
        <translation>Ordner mit den IDX-Dateien von Fashion-MNIST</translation>
    </message>
    <message>
        <source>Image folder…</source>
        <translation>Bildordner&#xa0;…</translation>
    </message>
    <message>
        <source>Folder with train and test (or val), each with one folder per class</source>
        <translation>Ordner mit train und test (oder val), darin je Klasse ein Ordner</translation>
    </message>
    <message>
        <source>Image archives (.tar)…</source>
        <translation>Bildarchive (.tar)&#xa0;…</translation>
    </message>
    <message>
        <source>Folder with archives of training and test images (*.tar)</source>
        <translation>Ordner mit Archiven der Trainings- und Testbilder (*.tar)</translation>
    </message>
    <message>
        <source>Other data…</source>
        <translation>Andere Daten&#xa0;…</translation>
    </message>
    <message>
        <source>Typed as on the command line: single archives, or a pattern of them</source>
        <translation>Geschrieben wie auf der Befehlszeile: einzelne Archive oder ein Muster davon</translation>
    </message>
    <message>
        <source>Get known data…</source>
        <translation>Bekannte Daten holen&#xa0;…</translation>
    </message>
    <message>
        <source>Downloads CIFAR, MNIST or Imagenette, and checks it</source>
        <translation>Lädt CIFAR, MNIST oder Imagenette herunter und prüft sie</translation>
    </message>
    <message>
        <source>Preview batch…</source>
        <translation>Batch-Vorschau&#xa0;…</translation>
    </message>
    <message>
        <source>Images as the network gets them, and the same without augmentation</source>
        <translation>Bilder, wie das Netz sie erhält, und dieselben ohne Augmentierung</translation>
    </message>
    <message>
        <source>Data overview…</source>
        <translation>Datenübersicht&#xa0;…</translation>
    </message>
    <message>
        <source>Images of each class, unreadable files, duplicates</source>
        <translation>Bilder jeder Klasse, unlesbare Dateien, Duplikate</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tgz)</source>
        <translation>Archive (*.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>10 classes of 32×32 color images, generated on the fly; needs no files. All of them, test images too, depend on the seed.</source>
        <translation>10 Klassen mit Farbbildern von 32×32, laufend erzeugt; braucht keine Dateien. Welche Bilder es sind, hängt vom Seed ab, auch die des Tests.</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataTextDialog</name>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>As on the command line, such as tar:/data/{train,val}-*.tar</source>
        <translation>Wie auf der Befehlszeile, etwa tar:/data/{train,val}-*.tar</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>On click: %1</source>
        <translation>Beim Klick: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerActions</name>
    <message>
        <source>Share as a &amp;group</source>
        <translation>Als &amp;Gruppe teilen</translation>
    </message>
    <message>
        <source>&amp;Split the group…</source>
        <translation>Gruppe auf&amp;spalten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Paper rule for this stage</source>
        <translation>&amp;Paper-Regel für diese Stufe</translation>
    </message>
    <message>
        <source>Share by the paper&apos;s rule in stage %1</source>
        <translation>Stufe %1 nach der Paper-Regel teilen</translation>
    </message>
    <message>
        <source>&amp;Every second block</source>
        <translation>&amp;Jeden zweiten Block</translation>
    </message>
    <message>
        <source>Share every second block of stage %1</source>
        <translation>Jeden zweiten Block von Stufe %1 teilen</translation>
    </message>
    <message>
        <source>&amp;Groups of n…</source>
        <translation>&amp;Gruppen zu n&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;In this stage</source>
        <translation>&amp;In dieser Stufe</translation>
    </message>
    <message>
        <source>&amp;Share in all stages</source>
        <translation>In allen Stufen &amp;teilen</translation>
    </message>
    <message>
        <source>Share conv %1 in all stages</source>
        <translation>Conv %1 in allen Stufen teilen</translation>
    </message>
    <message>
        <source>&amp;Paper rule</source>
        <translation>&amp;Paper-Regel</translation>
    </message>
    <message>
        <source>Share by the paper&apos;s rule</source>
        <translation>Nach der Paper-Regel teilen</translation>
    </message>
    <message>
        <source>&amp;Unshare all</source>
        <translation>&amp;Alles auflösen</translation>
    </message>
    <message>
        <source>Unshare all groups</source>
        <translation>Alle Gruppen auflösen</translation>
    </message>
    <message>
        <source>In a&amp;ll stages</source>
        <translation>In a&amp;llen Stufen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>S&amp;how in the selection panel</source>
        <translation>Im Bereich „Auswahl“ &amp;zeigen</translation>
    </message>
    <message>
        <source>Add stag&amp;e</source>
        <translation>Stuf&amp;e hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate stage</source>
        <translation>Stufe &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Move stage earlier</source>
        <translation>Stufe nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move stage later</source>
        <translation>Stufe nach hinten</translation>
    </message>
    <message>
        <source>Remo&amp;ve stage</source>
        <translation>Stufe entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation>Stufe %1 entfernen</translation>
    </message>
    <message>
        <source>Cu&amp;t stage</source>
        <translation>Stufe auss&amp;chneiden</translation>
    </message>
    <message>
        <source>Cut stage %1</source>
        <translation>Stufe %1 ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy stage</source>
        <translation>Stufe &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste stages</source>
        <translation>S&amp;tufen einfügen</translation>
    </message>
    <message>
        <source>Remove from gro&amp;up</source>
        <translation>Aus Gr&amp;uppe lösen</translation>
    </message>
    <message>
        <source>&amp;Unshare the group</source>
        <translation>Gruppe a&amp;uflösen</translation>
    </message>
    <message>
        <source>Unsha&amp;re this conv</source>
        <translation>Diese &amp;Faltung lösen</translation>
    </message>
    <message>
        <source>Share with &amp;nearest matching conv</source>
        <translation>Mit &amp;nächster passender Faltung teilen</translation>
    </message>
    <message>
        <source>Share the selected blocks</source>
        <translation>Die ausgewählten Blöcke teilen</translation>
    </message>
    <message>
        <source>Share conv %1 of stage %2, blocks %3</source>
        <translation>Conv %1 von Stufe %2 teilen, Blöcke %3</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>3×3 in Stufe %1 teilen</translation>
    </message>
    <message>
        <source>Remove the selected blocks from their groups</source>
        <translation>Die ausgewählten Blöcke aus ihren Gruppen lösen</translation>
    </message>
    <message>
        <source>Unshare group %1 of stage %2</source>
        <translation>Gruppe %1 von Stufe %2 auflösen</translation>
    </message>
    <message>
        <source>Unshare the groups of stage %1</source>
        <translation>Die Gruppen von Stufe %1 auflösen</translation>
    </message>
    <message>
        <source>Blocks in a group</source>
        <translation>Blöcke je Gruppe</translation>
    </message>
    <message>
        <source>Share stage %1 in groups of %2</source>
        <translation>Stufe %1 in Gruppen zu %2 teilen</translation>
    </message>
    <message>
        <source>Add stage %1</source>
        <translation>Stufe %1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate stage %1</source>
        <translation>Stufe %1 duplizieren</translation>
    </message>
    <message>
        <source>Paste stages</source>
        <translation>Stufen einfügen</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Stufe %1 verschieben</translation>
    </message>
    <message>
        <source>Split group %1 (%2 blocks) into</source>
        <translation>Gruppe %1 mit %2 Blöcken aufspalten in</translation>
    </message>
    <message>
        <source>Split each of %1 groups into</source>
        <translation>Jede der %1 Gruppen aufspalten in</translation>
    </message>
    <message>
        <source>Split a group of stage %1 into %2</source>
        <translation>Eine Gruppe von Stufe %1 in %2 aufspalten</translation>
    </message>
    <message>
        <source>Split %1 groups into %2</source>
        <translation>%1 Gruppen in %2 aufspalten</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerTab</name>
    <message>
        <source>&amp;Find in the drawing…</source>
        <translation>In der Zeichnung s&amp;uchen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerView</name>
    <message>
        <source>Architecture drawing: %1</source>
        <translation>Architekturzeichnung: %1</translation>
    </message>
    <message>
        <source>Nothing to roll up: no identical blocks share a weight.</source>
        <translation>Nichts einzurollen: Keine identischen Blöcke teilen ein Gewicht.</translation>
    </message>
    <message>
        <source>E&amp;xpand all blocks</source>
        <translation>Alle Blöcke aus&amp;klappen</translation>
    </message>
    <message>
        <source>Collapse identical &amp;blocks</source>
        <translation>Identische &amp;Blöcke einklappen</translation>
    </message>
    <message>
        <source>&amp;Roll up or unroll stage</source>
        <translation>Stufe ein-/aus&amp;rollen</translation>
    </message>
    <message>
        <source>Ro&amp;ll up or unroll all</source>
        <translation>A&amp;lles ein-/ausrollen</translation>
    </message>
    <message>
        <source>&amp;Top to bottom</source>
        <translation>Von oben nach &amp;unten</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkl&amp;einern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Zoom to selection</source>
        <translation>Auf &amp;Auswahl zoomen</translation>
    </message>
    <message>
        <source>C&amp;ollapse, roll, direction and zoom</source>
        <translation>Klappen, Rollen, Richtung und Z&amp;oom</translation>
    </message>
    <message>
        <source>Architecture drawing: %1 selected, cursor at %2</source>
        <translation>Architekturzeichnung: %1 ausgewählt, bei %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DetailRowsView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copied the command line</source>
        <translation>Befehlszeile kopiert</translation>
    </message>
</context>
<context>
    <name>sharesnet::DifferenceMatrix</name>
    <message>
        <source>Blue: the second run does better. Red: it does worse.</source>
        <translation>Blau: Der zweite Lauf ist besser. Rot: Er ist schlechter.</translation>
    </message>
    <message>
        <source>Run %1 minus run %2</source>
        <translation>Lauf %1 minus Lauf %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DockTitle</name>
    <message>
        <source>Float %1, or dock it again</source>
        <translation>%1 abdocken oder wieder andocken</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>sharesnet::DragGesture</name>
    <message>
        <source>Share conv %1 of stage %2, block %3 with block %4</source>
        <translation>Conv %1 von Stufe %2, Block %3 mit Block %4 teilen</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Stufe %1 verschieben</translation>
    </message>
    <message>
        <source>A weight is shared within one stage: this one belongs to stage %1.</source>
        <translation>Ein Gewicht wird innerhalb einer Stufe geteilt: Dieses gehört zu Stufe %1.</translation>
    </message>
    <message>
        <source>Conv %1 can share with conv %1 of other blocks, not with conv %2.</source>
        <translation>Conv %1 kann mit Conv %1 anderer Blöcke teilen, nicht mit Conv %2.</translation>
    </message>
    <message>
        <source>%1 convolutions</source>
        <translation>%1 Faltungen</translation>
    </message>
</context>
<context>
    <name>sharesnet::Drawing</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1×%1</source>
        <translation>%1×%1</translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>%1 weights, %2</source>
        <translation>%1 Gewichte, %2</translation>
    </message>
    <message>
        <source>Own weight: %1.</source>
        <translation>Eigenes Gewicht: %1.</translation>
    </message>
    <message>
        <source>Shared weight %1: %2, used %3 times, by blocks %4. This is use %5.</source>
        <translation>Geteiltes Gewicht %1: %2, %3-mal genutzt, von den Blöcken %4. Dies ist Nutzung %5.</translation>
    </message>
    <message>
        <source>%1 convolution, %2 → %3%4, %5</source>
        <translation>%1-Faltung, %2 → %3%4, %5</translation>
    </message>
    <message>
        <source>, stride %1</source>
        <translation>, Stride %1</translation>
    </message>
    <message>
        <source>Click or press Space to share with the nearest matching conv.</source>
        <translation>Klick oder Leertaste teilt mit der nächsten passenden Faltung.</translation>
    </message>
    <message>
        <source>Click or press Space to unshare.</source>
        <translation>Klick oder Leertaste löst die Faltung.</translation>
    </message>
    <message>
        <source>The paper&apos;s rule needs at least %1 blocks; this stage has %2.</source>
        <translation>Die Paper-Regel braucht mindestens %1 Blöcke; diese Stufe hat %2.</translation>
    </message>
    <message>
        <source>Shared by blocks %1, saving %2 parameters. Unsharing gives %3.</source>
        <translation>Geteilt von den Blöcken %1, spart %2 Parameter. Auflösen ergibt %3.</translation>
    </message>
    <message>
        <source>Custom sharing, saving %1 parameters. A click applies the paper&apos;s rule: blocks %2, saving %3.</source>
        <translation>Frei gewählte Teilung, spart %1 Parameter. Ein Klick wendet die Paper-Regel an: Blöcke %2, spart %3.</translation>
    </message>
    <message>
        <source>A click gives blocks %1 one 3×3 weight together, which saves %2 parameters: %3 in all.</source>
        <translation>Ein Klick gibt den Blöcken %1 zusammen ein 3×3-Gewicht, was %2 Parameter spart: insgesamt %3.</translation>
    </message>
    <message>
        <source>%1 → %2, %3, %4 parameters (%5 unshared), %6</source>
        <translation>%1 → %2, %3, %4 Parameter (%5 ungeteilt), %6</translation>
    </message>
    <message>
        <source>Shortcut: identity.</source>
        <translation>Shortcut: Identität.</translation>
    </message>
    <message>
        <source>Shortcut: %1 projection%2, %3 parameters, %4.</source>
        <translation>Shortcut: %1-Projektion%2, %3 Parameter, %4.</translation>
    </message>
    <message>
        <source>%1 → %2, %3 parameters, %4</source>
        <translation>%1 → %2, %3 Parameter, %4</translation>
    </message>
    <message>
        <source>Shares no weight.</source>
        <translation>Teilt kein Gewicht.</translation>
    </message>
    <message>
        <source>Sharing: %1</source>
        <translation>Teilung: %1</translation>
    </message>
    <message>
        <source>Identical blocks shown as one. Click or press Space to expand or collapse them.
Each: %1 → %2, %3. %4</source>
        <translation>Identische Blöcke als einer gezeigt. Klick oder Leertaste klappt sie aus oder ein.
Jeder: %1 → %2, %3. %4</translation>
    </message>
    <message>
        <source>Stem: %1 convolution, %2 → %3, %4 parameters, %5</source>
        <translation>Stem: %1-Faltung, %2 → %3, %4 Parameter, %5</translation>
    </message>
    <message>
        <source>, batch norm and ReLU</source>
        <translation>, Batch-Norm und ReLU</translation>
    </message>
    <message>
        <source>, max pool to %1</source>
        <translation>, Max-Pool auf %1</translation>
    </message>
    <message>
        <source>%1 stages, %2 parameters, %3</source>
        <translation>%1 Stufen, %2 Parameter, %3</translation>
    </message>
    <message>
        <source>Average over %1, then a linear classifier of %2 classes: %3 parameters, %4</source>
        <translation>Mittel über %1, dann ein linearer Klassifikator mit %2 Klassen: %3 Parameter, %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> ↓%1</source>
        <translation> ↓%1</translation>
    </message>
    <message>
        <source> · pool ↓2</source>
        <translation> · Pool ↓2</translation>
    </message>
    <message>
        <source>avg · fc %1</source>
        <translation>avg · fc %1</translation>
    </message>
    <message>
        <source>share 3×3</source>
        <translation>3×3 teilen</translation>
    </message>
    <message>
        <source>No stages yet: add one, or choose a preset from the library.</source>
        <translation>Noch keine Stufen: Fügen Sie eine hinzu oder wählen Sie ein Preset aus der Bibliothek.</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1 · %2 ch · ×%3</source>
        <translation>%1 · %2 Kan. · ×%3</translation>
    </message>
    <message>
        <source>block %1 · 1×1 shortcut</source>
        <translation>Block %1 · 1×1-Shortcut</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>collapse blocks %1–%2</source>
        <translation>Blöcke %1–%2 einklappen</translation>
    </message>
    <message>
        <source>%1 identical blocks</source>
        <translation>%1 identische Blöcke</translation>
    </message>
    <message>
        <source>%1 shared weights, used %2 times</source>
        <translation>%1 geteilte Gewichte, %2-mal genutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n shared %1 weight(s), used %2 times</source>
        <translation>
            <numerusform>ein %1-Gewicht, %2-mal genutzt</numerusform>
            <numerusform>%n geteilte %1-Gewichte, %2-mal genutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>nichts geteilt</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>would save %1</source>
        <translation>würde %1 sparen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Stage %1, switch &apos;share 3×3&apos;</source>
        <translation>Stufe %1, Schalter „3×3 teilen“</translation>
    </message>
    <message>
        <source>Stage %1, identical blocks from %2</source>
        <translation>Stufe %1, identische Blöcke ab %2</translation>
    </message>
    <message>
        <source>Stage %1, block %2</source>
        <translation>Stufe %1, Block %2</translation>
    </message>
    <message>
        <source>Stage %1, block %2, conv %3</source>
        <translation>Stufe %1, Block %2, Conv %3</translation>
    </message>
    <message>
        <source>%1, %2 without sharing</source>
        <translation>%1, %2 ohne Teilung</translation>
    </message>
    <message>
        <source>own weight</source>
        <translation>eigenes Gewicht</translation>
    </message>
    <message>
        <source>shared: same letter in a stage, same weight</source>
        <translation>geteilt: gleicher Buchstabe in einer Stufe, gleiches Gewicht</translation>
    </message>
    <message>
        <source>↓: stride</source>
        <translation>↓: Stride</translation>
    </message>
    <message>
        <source>%1 · %2 ch</source>
        <translation>%1 · %2 Kan.</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>spart %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::DrawingHints</name>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>%1×%2×%3</source>
        <translation>%1×%2×%3</translation>
    </message>
    <message>
        <source>blocks %1–%2</source>
        <translation>Blöcke %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>weight %1: %2 parameters, %3, used %4 times, saves %5</source>
        <translation>Gewicht %1: %2 Parameter, %3, %4-mal genutzt, spart %5</translation>
    </message>
    <message>
        <source>Receptive field %1×%1 px</source>
        <translation>Rezeptives Feld %1×%1 px</translation>
    </message>
    <message>
        <source>%1, stride %2</source>
        <translation>%1, Stride %2</translation>
    </message>
    <message>
        <source>Issue: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>%1 parameters (%2)</source>
        <translation>%1 Parameter (%2)</translation>
    </message>
</context>
<context>
    <name>sharesnet::EditSpeech</name>
    <message>
        <source>%1. %2 parameters</source>
        <translation>%1. %2 Parameter</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorImages</name>
    <message>
        <source>Test image %1, true %2</source>
        <translation>Testbild %1, wahr %2</translation>
    </message>
    <message>
        <source>run %1: %2; true class %3</source>
        <translation>Lauf %1: %2; wahre Klasse %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorsClient</name>
    <message>
        <source>The training engine is still loading: try again in a moment.</source>
        <translation>Die Trainings-Engine wird noch geladen: Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorsPanel</name>
    <message>
        <source>Rows: true class. Columns: predicted. Click a cell for its images.</source>
        <translation>Zeilen: wahre Klasse. Spalten: vorhergesagt. Ein Klick auf eine Zelle zeigt ihre Bilder.</translation>
    </message>
    <message>
        <source>Which matrices</source>
        <translation>Welche Matrizen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Both matrices, or the second minus the first</source>
        <translation>Beide Matrizen oder die zweite minus die erste</translation>
    </message>
    <message>
        <source>Unit of the cells</source>
        <translation>Einheit der Zellen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>% of the row</source>
        <translation>% der Zeile</translation>
    </message>
    <message>
        <source>What the cells count: images, or their share of the images of the true class</source>
        <translation>Was die Zellen zählen: Bilder oder ihren Anteil an den Bildern der wahren Klasse</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write the confusion matrices into a file, images counted</source>
        <translation>Die Konfusionsmatrizen in eine Datei schreiben, als Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Run %1 cannot be evaluated: %2</source>
        <translation>Lauf %1 kann nicht evaluiert werden: %2</translation>
    </message>
    <message>
        <source>Select one run, or two to compare.</source>
        <translation>Wählen Sie einen Lauf, oder zwei zum Vergleich.</translation>
    </message>
    <message>
        <source>Select a run in the table to see which test images it gets wrong, or two to compare them.</source>
        <translation>Wählen Sie in der Tabelle einen Lauf, um zu sehen, welche Testbilder er falsch beantwortet, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 predicted as %2, %3 (%4)</source>
        <translation>%1 vorhergesagt als %2, %3 (%4)</translation>
    </message>
    <message>
        <source>either run</source>
        <translation>einer der Läufe</translation>
    </message>
    <message>
        <source>Only run %1 is wrong (%2)</source>
        <translation>Nur Lauf %1 ist falsch (%2)</translation>
    </message>
    <message>
        <source>Both are wrong (%1)</source>
        <translation>Beide sind falsch (%1)</translation>
    </message>
    <message>
        <source>Most confident errors of run %1 (%2)</source>
        <translation>Sicherste Fehler von Lauf %1 (%2)</translation>
    </message>
    <message>
        <source>Export confusion matrices</source>
        <translation>Konfusionsmatrizen exportieren</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Run %1 is evaluated: %2 of all %3 test images right</source>
        <translation>Lauf %1 ist evaluiert: %2 aller %3 Testbilder richtig</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExchangeActions</name>
    <message>
        <source>Ex&amp;port network…</source>
        <translation>Netz &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export c&amp;urves…</source>
        <translation>&amp;Kurven exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import &amp;log folder…</source>
        <translation>&amp;Log-Ordner importieren&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;heck sharing of a file…</source>
        <translation>Datei auf Teilung &amp;prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Weights, ONNX, PyTorch code: of the checkpoint in the lens, or of the selected run</source>
        <translation>Gewichte, ONNX, PyTorch-Code: vom Checkpoint in der Lupe oder vom ausgewählten Lauf</translation>
    </message>
    <message>
        <source>TensorBoard, CSV, JSON: of the selected runs</source>
        <translation>TensorBoard, CSV, JSON: von den ausgewählten Läufen</translation>
    </message>
    <message>
        <source>A network of torchvision, timm, transformers (safetensors), or curves (CSV, TensorBoard), as a run</source>
        <translation>Ein Netz von torchvision, timm, transformers (safetensors) oder Kurven (CSV, TensorBoard) als Lauf</translation>
    </message>
    <message>
        <source>Which tensors of a safetensors or ONNX file are one weight</source>
        <translation>Welche Tensoren einer safetensors- oder ONNX-Datei ein Gewicht sind</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Networks and curves (*.safetensors *.pt *.pth *.bin *.csv *.tsv *tfevents*)</source>
        <translation>Netze und Kurven (*.safetensors *.pt *.pth *.bin *.csv *.tsv *tfevents*)</translation>
    </message>
    <message>
        <source>The event files of TensorBoard in a folder, a run each</source>
        <translation>Die Ereignisdateien von TensorBoard in einem Ordner, je ein Lauf</translation>
    </message>
    <message>
        <source>Check sharing of a file</source>
        <translation>Datei auf Teilung prüfen</translation>
    </message>
    <message>
        <source>Networks (*.safetensors *.onnx)</source>
        <translation>Netze (*.safetensors *.onnx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Log folder of TensorBoard</source>
        <translation>Log-Ordner von TensorBoard</translation>
    </message>
    <message>
        <source>Imported curves as run %1</source>
        <translation>Kurven als Lauf %1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>Imported curves as %n run(s)</source>
        <translation>
            <numerusform>Kurven als %n Lauf importiert</numerusform>
            <numerusform>Kurven als %n Läufe importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>Nicht importiert. %1</translation>
    </message>
    <message>
        <source>Created run %1, untrained</source>
        <translation>Lauf %1 erstellt, untrainiert</translation>
    </message>
    <message>
        <source>Imported as run %1</source>
        <translation>Als Lauf %1 importiert</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
    <message>
        <source>Select the runs to export the curves of (Ctrl+2)</source>
        <translation>Wählen Sie die Läufe, deren Kurven exportiert werden sollen (Strg+2)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExportActions</name>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Drawing as &amp;SVG…</source>
        <translation>Zeichnung als &amp;SVG&#xa0;…</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drawing as P&amp;DF…</source>
        <translation>Zeichnung als P&amp;DF&#xa0;…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing as &amp;PNG</source>
        <translation>Zeichnung als &amp;PNG</translation>
    </message>
    <message>
        <source>&amp;Copy the drawing</source>
        <translation>Zeichnung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies a picture and an SVG: the program where you paste takes what it can (Ctrl+Shift+C)</source>
        <translation>Kopiert ein Bild und ein SVG: Das Programm, in das Sie einfügen, nimmt, was es kann (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>&amp;Title above the drawing</source>
        <translation>&amp;Titel über der Zeichnung</translation>
    </message>
    <message>
        <source>Le&amp;gend below the drawing</source>
        <translation>Le&amp;gende unter der Zeichnung</translation>
    </message>
    <message>
        <source>Table as &amp;LaTeX…</source>
        <translation>Tabelle als &amp;LaTeX&#xa0;…</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Table as &amp;Markdown…</source>
        <translation>Tabelle als &amp;Markdown&#xa0;…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy the table as L&amp;aTeX</source>
        <translation>Tabelle als L&amp;aTeX kopieren</translation>
    </message>
    <message>
        <source>Copy the table as Mar&amp;kdown</source>
        <translation>Tabelle als Ma&amp;rkdown kopieren</translation>
    </message>
    <message>
        <source>%1× (%2 × %3 pixels)…</source>
        <translation>%1× (%2 × %3 Pixel)&#xa0;…</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
    <message>
        <source>Copied the drawing as SVG; it is too large for a picture</source>
        <translation>Zeichnung als SVG kopiert; für ein Bild ist sie zu groß</translation>
    </message>
    <message>
        <source>Copied the drawing, as a picture and as SVG</source>
        <translation>Zeichnung kopiert, als Bild und als SVG</translation>
    </message>
    <message>
        <source>Copied the table as LaTeX; it needs the packages booktabs and amsmath</source>
        <translation>Tabelle als LaTeX kopiert; sie braucht die Pakete booktabs und amsmath</translation>
    </message>
    <message>
        <source>Copied the table as Markdown</source>
        <translation>Tabelle als Markdown kopiert</translation>
    </message>
    <message>
        <source>Export drawing</source>
        <translation>Zeichnung exportieren</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>architektur</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExportDialog</name>
    <message>
        <source>Export network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>&amp;Fold batch norms, untie shared weights</source>
        <translation>&amp;Batch-Norms einrechnen, geteilte Gewichte entkoppeln</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Shared weights</source>
        <translation>&amp;Geteilte Gewichte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>These names do not fit this kind of network</source>
        <translation>Diese Namen passen nicht zu dieser Art von Netz</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet&#xa0;…</translation>
    </message>
    <message>
        <source>%1 bytes (%2)</source>
        <translation>%1 Bytes (%2)</translation>
    </message>
    <message>
        <source>The network is exported</source>
        <translation>Das Netz ist exportiert</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExportFrame</name>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>The export is being written</source>
        <translation>Der Export wird geschrieben</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Fil&amp;e</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>%1 already exists and will be replaced</source>
        <translation>%1 existiert bereits und wird ersetzt</translation>
    </message>
    <message>
        <source>%1 already exist and will be replaced</source>
        <translation>%1 existieren bereits und werden ersetzt</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The export continues; a message will say when it is done</source>
        <translation>Der Export läuft weiter; eine Meldung sagt, wenn er fertig ist</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>sharesnet::FigureDialog</name>
    <message>
        <source>Show the &amp;title</source>
        <translation>&amp;Titel zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation>&amp;Legende zeigen</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>in</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Unit of width and height</source>
        <translation>Einheit von Breite und Höhe</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of all text; journals mostly ask for 7 to 10 points</source>
        <translation>Größe aller Texte; Zeitschriften verlangen meist 7 bis 10 Punkt</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels per inch of PNG files; SVG and PDF are sharp at any size</source>
        <translation>Pixel pro Zoll bei PNG-Dateien; SVG und PDF sind in jeder Größe scharf</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>T&amp;itle text</source>
        <translation>Titelte&amp;xt</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Figure copied to the clipboard</source>
        <translation>Abbildung in die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Daten als CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Could not write %1: choose a writable folder with free space</source>
        <translation>%1 nicht geschrieben: Wählen Sie einen beschreibbaren Ordner mit freiem Platz</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>PDF, SVG, PNG, or the data as CSV</source>
        <translation>PDF, SVG, PNG oder die Daten als CSV</translation>
    </message>
</context>
<context>
    <name>sharesnet::FileActions</name>
    <message>
        <source>Architectures (*.sharesnet.json *.json);;All files (*)</source>
        <translation>Architekturen (*.sharesnet.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter&#xa0;…</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>None of these is an architecture file (*.sharesnet.json): %1</source>
        <translation>Keine davon ist eine Architekturdatei (*.sharesnet.json): %1</translation>
    </message>
    <message>
        <source>A window shows one architecture at a time; not opened: %1</source>
        <translation>Ein Fenster zeigt eine Architektur zur Zeit; nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>%1 has unsaved changes.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Opened %1. %2</source>
        <translation>%1 geöffnet. %2</translation>
    </message>
    <message>
        <source>Remove from recent files</source>
        <translation>Aus „Zuletzt geöffnet“ entfernen</translation>
    </message>
    <message>
        <source>Reloaded %1; Undo brings back what was here</source>
        <translation>%1 neu geladen; „Rückgängig“ bringt zurück, was hier war</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Not saved; the changes are still here. %1</source>
        <translation>Nicht gespeichert; die Änderungen sind noch hier. %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Not saved: %1 changed on disk since you opened it.</source>
        <translation>Nicht gespeichert: %1 wurde seit dem Öffnen auf der Platte geändert.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Save architecture</source>
        <translation>Architektur speichern</translation>
    </message>
    <message>
        <source>Open architecture</source>
        <translation>Architektur öffnen</translation>
    </message>
    <message>
        <source>%1 was removed or can no longer be read. Saving creates it again.</source>
        <translation>%1 wurde entfernt oder ist nicht mehr lesbar. Speichern legt die Datei neu an.</translation>
    </message>
    <message>
        <source>%1 changed on disk since you opened it, and has unsaved changes here.</source>
        <translation>%1 wurde seit dem Öffnen auf der Platte geändert und hat hier ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>%1 changed on disk since you opened it.</source>
        <translation>%1 wurde seit dem Öffnen auf der Platte geändert.</translation>
    </message>
    <message>
        <source>Decide when saving</source>
        <translation>Beim Speichern entscheiden</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Version behalten</translation>
    </message>
</context>
<context>
    <name>sharesnet::FindBar</name>
    <message>
        <source>stage 3 block 12, stage 2 conv 2, group B …</source>
        <translation>s3 b12, s2 c2, g B (Stufe, Block, Conv, Gruppe)&#xa0;…</translation>
    </message>
    <message>
        <source>Find in the drawing</source>
        <translation>In der Zeichnung suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nothing found: name a stage, a block, a convolution or a group</source>
        <translation>Nichts gefunden: Stufe (s3), Block (b12), Conv (c2) oder Gruppe (g B) angeben</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldActions</name>
    <message>
        <source>&amp;Foldability…</source>
        <translation>&amp;Koppelbarkeit&#xa0;…</translation>
    </message>
    <message>
        <source>What could share a weight, and what that costs: of the checkpoint in the lens, or of the selected run</source>
        <translation>Was ein Gewicht teilen könnte und was das kostet: vom Checkpoint in der Lupe oder vom ausgewählten Lauf</translation>
    </message>
    <message>
        <source>Select a run first: in the table, or in the lens</source>
        <translation>Wählen Sie zuerst einen Lauf: in der Tabelle oder in der Lupe</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldDialog</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Best, %1</source>
        <translation>Bester, %1</translation>
    </message>
    <message>
        <source>Last, %1</source>
        <translation>Letzter, %1</translation>
    </message>
    <message>
        <source>Kept, %1</source>
        <translation>Behalten, %1</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Foldability of %1</source>
        <translation>Koppelbarkeit von %1</translation>
    </message>
    <message>
        <source>&amp;Export tables…</source>
        <translation>Tabellen &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Writes pairs.csv and plan.csv into a folder</source>
        <translation>Schreibt pairs.csv und plan.csv in einen Ordner</translation>
    </message>
    <message>
        <source>Cop&amp;y command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>The command line that ties what is chosen and heals it</source>
        <translation>Die Befehlszeile, die das Gewählte koppelt und heilt</translation>
    </message>
    <message>
        <source>&amp;Heal…</source>
        <translation>&amp;Heilen&#xa0;…</translation>
    </message>
    <message>
        <source>Ties what is chosen and trains on, as a branch of the run</source>
        <translation>Koppelt das Gewählte und trainiert weiter, als Zweig des Laufs</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Check&amp;point</source>
        <translation>Check&amp;point</translation>
    </message>
    <message>
        <source>Test &amp;images</source>
        <translation>Test&amp;bilder</translation>
    </message>
    <message>
        <source>Stopped before all was measured.</source>
        <translation>Gestoppt, bevor alles gemessen war.</translation>
    </message>
    <message>
        <source>Convolution of the matrix</source>
        <translation>Faltung der Matrix</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Channels matched</source>
        <translation>Kanäle zugeordnet</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Cosine of the weights, with the channels within the blocks in the best-fitting order, or as they are</source>
        <translation>Kosinus der Gewichte, mit den Kanälen innerhalb der Blöcke in der am besten passenden Reihenfolge oder wie sie sind</translation>
    </message>
    <message>
        <source>This run has no checkpoint (yet).</source>
        <translation>Dieser Lauf hat (noch) keinen Checkpoint.</translation>
    </message>
    <message>
        <source>Measuring each pair alone, then the plan…</source>
        <translation>Jedes Paar wird einzeln gemessen, dann der Plan&#xa0;…</translation>
    </message>
    <message>
        <source>How alike the weights of two blocks are, and what the network loses where they become one. Channels within a block are matched first.</source>
        <translation>Wie ähnlich die Gewichte zweier Blöcke sind und was das Netz verliert, wenn sie eines werden. Zuerst werden die Kanäle innerhalb der Blöcke zugeordnet.</translation>
    </message>
    <message>
        <source>As it is: %1 parameters, accuracy %2, loss %3 on %4 test images. %5 pairs could share a weight.</source>
        <translation>Wie es ist: %1 Parameter, Genauigkeit %2, Loss %3 auf %4 Testbildern. %5 Paare könnten ein Gewicht teilen.</translation>
    </message>
    <message>
        <source>The engine is still loading</source>
        <translation>Die Engine wird noch geladen</translation>
    </message>
    <message>
        <source>Copied the command line that ties and heals</source>
        <translation>Befehlszeile zum Koppeln und Heilen kopiert</translation>
    </message>
    <message>
        <source>Cosine of weights</source>
        <translation>Kosinus der Gewichte</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldPairs</name>
    <message>
        <source>stage %1, conv %2</source>
        <translation>Stufe %1, Conv %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>blocks %1</source>
        <translation>Blöcke %1</translation>
    </message>
    <message>
        <source>Cosine of the weights, channels matched, %1</source>
        <translation>Kosinus der Gewichte, Kanäle zugeordnet, %1</translation>
    </message>
    <message>
        <source>Cosine of the weights as they are, %1</source>
        <translation>Kosinus der Gewichte, wie sie sind, %1</translation>
    </message>
    <message>
        <source>their weights have different shapes, or one is 0</source>
        <translation>ihre Gewichte haben verschiedene Formen, oder eines ist 0</translation>
    </message>
    <message>
        <source>Pairs of weights</source>
        <translation>Paare von Gewichten</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Weight of</source>
        <translation>Gewicht von</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Parameters that tying the two saves</source>
        <translation>Parameter, die das Koppeln der beiden spart</translation>
    </message>
    <message>
        <source>Cosine of the two weights as they are</source>
        <translation>Kosinus der beiden Gewichte, wie sie sind</translation>
    </message>
    <message>
        <source>The same with the channels within the blocks in the best-fitting order (Git Re-Basin, arXiv:2209.04836)</source>
        <translation>Dasselbe mit den Kanälen innerhalb der Blöcke in der am besten passenden Reihenfolge (Git Re-Basin, arXiv:2209.04836)</translation>
    </message>
    <message>
        <source>Measured on the test images with this pair alone tied, nothing trained</source>
        <translation>Gemessen auf den Testbildern, nur dieses Paar gekoppelt, nichts trainiert</translation>
    </message>
    <message>
        <source>Of the loss, by tying this pair alone</source>
        <translation>Des Loss, durch Koppeln dieses Paares allein</translation>
    </message>
    <message>
        <source>Top-1 on the test images with this pair alone tied, nothing trained</source>
        <translation>Top-1 auf den Testbildern, nur dieses Paar gekoppelt, nichts trainiert</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldPlanView</name>
    <message>
        <source>Accuracy over parameters</source>
        <translation>Genauigkeit über Parametern</translation>
    </message>
    <message>
        <source>Budget: how many ties of the plan</source>
        <translation>Budget: wie viele Kopplungen des Plans</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>Bud&amp;get</translation>
    </message>
    <message>
        <source>Nothing tied: %1 parameters, accuracy %2, loss %3.</source>
        <translation>Nichts gekoppelt: %1 Parameter, Genauigkeit %2, Loss %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n Kopplung</numerusform>
            <numerusform>%n Kopplungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last %2 of %3: %4 parameters (%5). Measured before anything is trained: accuracy %6 (was %7), loss %8. Predicted from the pairs alone: loss %9.</source>
        <translation>%1, die letzte %2 von %3: %4 Parameter (%5). Gemessen, bevor etwas trainiert wird: Genauigkeit %6 (war %7), Loss %8. Allein aus den Paaren vorhergesagt: Loss %9.</translation>
    </message>
    <message>
        <source>Accuracy before training (%) vs. parameters (M)</source>
        <translation>Genauigkeit vor dem Training (%) vs. Parameter (M)</translation>
    </message>
    <message>
        <source>Parameters (M)</source>
        <translation>Parameter (M)</translation>
    </message>
    <message>
        <source>The plan is being measured…</source>
        <translation>Der Plan wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>Measure to see the plan</source>
        <translation>Messen, um den Plan zu sehen</translation>
    </message>
    <message>
        <source>Nothing can be tied here</source>
        <translation>Hier kann nichts gekoppelt werden</translation>
    </message>
    <message>
        <source>The plan was not measured</source>
        <translation>Der Plan wurde nicht gemessen</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>%1 ties</source>
        <translation>%1 Kopplungen</translation>
    </message>
    <message>
        <source>%1 parameters, accuracy %2</source>
        <translation>%1 Parameter, Genauigkeit %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::FolderExport</name>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>%1 in %2 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n file(s) in %1</source>
        <translation>
            <numerusform>%n Datei in %1 gespeichert</numerusform>
            <numerusform>%n Dateien in %1 gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::GetDataView</name>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>D&amp;urchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>Known data sets</source>
        <translation>Bekannte Datensätze</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Homepage</translation>
    </message>
    <message>
        <source>Default address</source>
        <translation>Standardadresse</translation>
    </message>
    <message>
        <source>Address of a folder with the same files; they have to have the same checksums</source>
        <translation>Adresse eines Ordners mit denselben Dateien; sie müssen dieselben Prüfsummen haben</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>S&amp;piegelserver</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Checks the files and makes them the data to train on</source>
        <translation>Prüft die Dateien und macht sie zu den Trainingsdaten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Downloads the rest, checks it, and makes it the data to train on</source>
        <translation>Lädt den Rest herunter, prüft ihn und macht alles zu den Trainingsdaten</translation>
    </message>
    <message>
        <source>Downloads it, checks it, and makes it the data to train on</source>
        <translation>Lädt ihn herunter, prüft ihn und macht ihn zu den Trainingsdaten</translation>
    </message>
    <message>
        <source>Folder for %1</source>
        <translation>Ordner für %1</translation>
    </message>
    <message>
        <source>Choose a folder for it</source>
        <translation>Wählen Sie einen Ordner dafür</translation>
    </message>
    <message>
        <source>%1 is complete and checked, and now the data to train on</source>
        <translation>%1 ist vollständig und geprüft und jetzt als Trainingsdaten gewählt</translation>
    </message>
    <message>
        <source>Stopped; what was downloaded is kept</source>
        <translation>Gestoppt; das Heruntergeladene bleibt erhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Unpacking %1: %2</source>
        <translation>%1 wird entpackt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Requesting %1…</source>
        <translation>%1 wird angefragt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sharesnet::Help</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>whole numbers separated by commas</source>
        <translation>ganze Zahlen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Every setting of a run, as the training panel and &lt;code&gt;sharesnet train&lt;/code&gt; take it. The panel keeps the rarer ones under &lt;i&gt;Advanced&lt;/i&gt;. What the words mean: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossary&lt;/a&gt;.</source>
        <translation>Alle Einstellungen eines Laufs, wie der Bereich Training und &lt;code&gt;sharesnet train&lt;/code&gt; sie nehmen. Die selteneren sind im Bereich unter &lt;i&gt;Erweitert&lt;/i&gt; eingeklappt. Was die Wörter bedeuten: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossar&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>nimmt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>Trainingsoptionen</translation>
    </message>
    <message>
        <source>Keys of the menus work in the whole window; single letters and keys for editing work while the drawing or the table has the keyboard. &lt;b&gt;Alt&lt;/b&gt; with the underlined letter of a menu, a field or a button goes to it. &lt;b&gt;Tab&lt;/b&gt; goes from field to field.</source>
        <translation>Tasten der Menüs gelten im ganzen Fenster; einzelne Buchstaben und die Tasten zum Bearbeiten gelten, solange die Zeichnung oder die Tabelle die Tastatur hat. &lt;b&gt;Alt&lt;/b&gt; mit dem unterstrichenen Buchstaben eines Menüs, Feldes oder Knopfes erreicht es. &lt;b&gt;Tab&lt;/b&gt; geht von Feld zu Feld.</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>About ShaResNet Workbench</source>
        <translation>Über ShaResNet Workbench</translation>
    </message>
    <message>
        <source>Design, train and inspect residual networks whose blocks share weights, after A. Boulch, &lt;a href=&apos;https://arxiv.org/abs/1702.08782&apos;&gt;ShaResNet&lt;/a&gt; (2017).</source>
        <translation>Residualnetze entwerfen, trainieren und untersuchen, deren Blöcke Gewichte teilen, nach A. Boulch, &lt;a href=&apos;https://arxiv.org/abs/1702.08782&apos;&gt;ShaResNet&lt;/a&gt; (2017).</translation>
    </message>
    <message>
        <source>LibTorch: not loaded</source>
        <translation>LibTorch: nicht geladen</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of the help&apos;s pages, a folder in resources/help; &quot;en&quot; where there are none.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpBrowser</name>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpCenter</name>
    <message>
        <source>&amp;Help for this part</source>
        <translation>&amp;Hilfe zu diesem Teil</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Tutorial</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>What the &amp;numbers mean</source>
        <translation>Was die &amp;Zahlen bedeuten</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpMark</name>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpPopup</name>
    <message>
        <source>Open in the help</source>
        <translation>In der Hilfe öffnen</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Contents (Alt+Home)</source>
        <translation>Inhalt (Alt+Pos1)</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Weiter (Enter)</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – Hilfe</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Nichts gefunden. Versuchen Sie weniger oder kürzere Wörter.</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>sharesnet::HistogramPanel</name>
    <message>
        <source>Histograms over time</source>
        <translation>Histogramme über die Zeit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>A shared weight stands once, as “stage2.conv2.1”</source>
        <translation>Ein geteiltes Gewicht steht einmal da, als „stage2.conv2.1“</translation>
    </message>
    <message>
        <source>Weights or gradients</source>
        <translation>Gewichte oder Gradienten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Gradients of the loss, before they are clipped</source>
        <translation>Gradienten des Loss, vor dem Clipping</translation>
    </message>
    <message>
        <source>Press Train (F5),
or tick a run in the list</source>
        <translation>Trainieren (F5)
oder Lauf ankreuzen</translation>
    </message>
    <message>
        <source>Waiting for the first histograms</source>
        <translation>Warten auf die ersten Histogramme</translation>
    </message>
    <message>
        <source>%1 moments; point at one to read it</source>
        <translation>%1 Zeitpunkte; zum Ablesen auf einen zeigen</translation>
    </message>
    <message>
        <source>Step %1, epoch %2</source>
        <translation>Schritt %1, Epoche %2</translation>
    </message>
    <message>
        <source>: %1 of %2 values from %3 to %4</source>
        <translation>: %1 von %2 Werten von %3 bis %4</translation>
    </message>
    <message>
        <source>: %1 values, all from %2 to %3</source>
        <translation>: %1 Werte, alle von %2 bis %3</translation>
    </message>
    <message>
        <source>; %1 NaN or infinite</source>
        <translation>; %1 NaN oder unendlich</translation>
    </message>
    <message>
        <source>This run has no histograms.
To keep them, set “%1” in the advanced settings of a new run.</source>
        <translation>Dieser Lauf hat keine Histogramme.
Um sie zu behalten, setzen Sie „%1“ in den erweiterten Einstellungen eines neuen Laufs.</translation>
    </message>
</context>
<context>
    <name>sharesnet::HistoryPanel</name>
    <message>
        <source>Over the epochs</source>
        <translation>Über die Epochen</translation>
    </message>
    <message>
        <source>A number of each use at every checkpoint that the run keeps. A click shows that checkpoint in the lens.</source>
        <translation>Eine Zahl jeder Nutzung bei jedem Checkpoint, den der Lauf behält. Ein Klick zeigt diesen Checkpoint in der Lupe.</translation>
    </message>
    <message>
        <source>The colors of the uses</source>
        <translation>Die Farben der Nutzungen</translation>
    </message>
    <message>
        <source>Number over the epochs</source>
        <translation>Zahl über die Epochen</translation>
    </message>
    <message>
        <source>Progress over the checkpoints</source>
        <translation>Fortschritt über die Checkpoints</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops measuring; what was found is kept</source>
        <translation>Beendet das Messen; das Gefundene bleibt erhalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n Checkpoint</numerusform>
            <numerusform>%n Checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>The run has only one checkpoint: no curve yet. %1</source>
        <translation>Der Lauf hat nur einen Checkpoint: noch keine Kurve. %1</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, etwa %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Measure %n more</source>
        <translation>
            <numerusform>%n weiteren messen</numerusform>
            <numerusform>%n weitere messen</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured</source>
        <translation>
            <numerusform>%n nicht gemessen</numerusform>
            <numerusform>%n nicht gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over the epochs</source>
        <translation>%1 über die Epochen</translation>
    </message>
    <message>
        <source>What the run measured itself while it was trained (“%1”, --use-steps), on 16 test images. Off: its checkpoints, on as many images as are chosen.</source>
        <translation>Was der Lauf beim Training selbst gemessen hat („%1“, --use-steps), auf 16 Testbildern. Aus: seine Checkpoints, auf so vielen Bildern wie gewählt.</translation>
    </message>
    <message>
        <source>To keep more of the next run: Training settings, “%1” (--keep-every).</source>
        <translation>Um vom nächsten Lauf mehr zu behalten: Trainingseinstellungen, „%1“ (--keep-every).</translation>
    </message>
</context>
<context>
    <name>sharesnet::HoverCard</name>
    <message>
        <source>On click: %1</source>
        <translation>Beim Klick: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageCount</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Wie viele Testbilder genommen werden, gleichmäßig verteilt; 0: alle</translation>
    </message>
    <message>
        <source>All test images of the data.</source>
        <translation>Alle Testbilder der Daten.</translation>
    </message>
    <message>
        <source>Test images that are evenly spread over all of the data. The run&apos;s own accuracy may be of others.</source>
        <translation>Testbilder, gleichmäßig über alle der Daten verteilt. Die eigene Genauigkeit des Laufs kann andere betreffen.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageFilters</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Images of one class, or of all</source>
        <translation>Bilder einer Klasse oder aller</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>Most confident first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Known once the checkpoint has been evaluated</source>
        <translation>Bekannt, sobald der Checkpoint evaluiert ist</translation>
    </message>
    <message>
        <source>Images that the checkpoint gets right, or wrong</source>
        <translation>Bilder, die der Checkpoint richtig oder falsch beantwortet</translation>
    </message>
    <message>
        <source>By number, or by how sure the answers are</source>
        <translation>Nach Nummer oder danach, wie sicher die Antworten sind</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageGrid</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImagePicker</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What the network looks at; an image can also be dropped here or pasted (Ctrl+V)</source>
        <translation>Was das Netz betrachtet; ein Bild kann auch hier abgelegt oder eingefügt werden (Strg+V)</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Open your own image; its center is cut out and scaled to the network&apos;s input</source>
        <translation>Ein eigenes Bild öffnen; seine Mitte wird ausgeschnitten und auf die Eingabe des Netzes skaliert</translation>
    </message>
    <message>
        <source>Number of the test image</source>
        <translation>Nummer des Testbilds</translation>
    </message>
    <message>
        <source>Which test image of the run&apos;s data, from 0</source>
        <translation>Welches Testbild aus den Daten des Laufs, ab 0</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluieren</translation>
    </message>
    <message>
        <source>Evaluates the checkpoint on all test images, to filter them by right, wrong and confidence; the answers are kept</source>
        <translation>Evaluiert den Checkpoint auf allen Testbildern, um sie nach richtig, falsch und Sicherheit zu filtern; die Antworten werden behalten</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>test image %1 · %2</source>
        <translation>Testbild %1 · %2</translation>
    </message>
    <message>
        <source>%1, answers %2 %3</source>
        <translation>%1, antwortet %2 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>Wird evaluiert&#xa0;…</translation>
    </message>
    <message>
        <source>No test images yet: train a model first, choose a sample or open an image</source>
        <translation>Noch keine Testbilder: Trainieren Sie zuerst ein Modell, wählen Sie ein Beispiel oder öffnen Sie ein Bild</translation>
    </message>
    <message>
        <source>Reading the test images…</source>
        <translation>Testbilder werden gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source> · answers at step %1</source>
        <translation> · Antworten bei Schritt %1</translation>
    </message>
    <message>
        <source>; there is a newer checkpoint</source>
        <translation>; es gibt einen neueren Checkpoint</translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>pasted image</source>
        <translation>eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no image on the clipboard: copy one first</source>
        <translation>In der Zwischenablage ist kein Bild: Kopieren Sie zuerst eines</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImagesView</name>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Double click or Enter: show the image in the lens</source>
        <translation>Doppelklick oder Enter: das Bild in der Lupe zeigen</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImportDialog</name>
    <message>
        <source>Choose no&amp;w</source>
        <translation>Jetzt wä&amp;hlen</translation>
    </message>
    <message>
        <source>Make &amp;equal weights one weight</source>
        <translation>Gl&amp;eiche Gewichte zu einem machen</translation>
    </message>
    <message numerus="yes">
        <source>Import network (%n more to follow)</source>
        <translation>
            <numerusform>Netz importieren (%n weiteres folgt)</numerusform>
            <numerusform>Netz importieren (%n weitere folgen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import network</source>
        <translation>Netz importieren</translation>
    </message>
    <message>
        <source>Why the file cannot be imported</source>
        <translation>Warum die Datei nicht importiert werden kann</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Check &amp;sharing…</source>
        <translation>Tei&amp;lung prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Which tensors of the file are one weight, which are stored several times, and which programs break what is shared</source>
        <translation>Welche Tensoren der Datei ein Gewicht sind, welche mehrfach gespeichert sind und welche Programme die Teilung zerstören</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Tensor names</source>
        <translation>Tensornamen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>&amp;Name of the run</source>
        <translation>&amp;Name des Laufs</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Width and height. The tensors do not say: usually 224 with a 7×7 stem, else 32</source>
        <translation>Breite und Höhe. Die Tensoren verraten es nicht: meist 224 bei einem 7×7-Stem, sonst 32</translation>
    </message>
    <message>
        <source>Image si&amp;ze</source>
        <translation>Bild&amp;größe</translation>
    </message>
    <message>
        <source>Convolution 1 (first papers)</source>
        <translation>Conv 1 (erste Paper)</translation>
    </message>
    <message>
        <source>Convolution 2 (torchvision, timm)</source>
        <translation>Conv 2 (torchvision, timm)</translation>
    </message>
    <message>
        <source>Which convolution of a bottleneck halves the resolution. The tensors do not say</source>
        <translation>Welche Faltung eines Bottlenecks die Auflösung halbiert. Die Tensoren verraten es nicht</translation>
    </message>
    <message>
        <source>S&amp;tride in</source>
        <translation>S&amp;tride in</translation>
    </message>
    <message>
        <source>Data of the network: it names the classes, and is used to look inside and to train on</source>
        <translation>Daten des Netzes: Sie benennen seine Klassen, und auf ihnen wird es betrachtet und trainiert</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert&#xa0;…</translation>
    </message>
    <message>
        <source>The import continues; the run will be selected when it is done</source>
        <translation>Der Import läuft weiter; der Lauf wird ausgewählt, sobald er fertig ist</translation>
    </message>
    <message>
        <source>Stopped; no run was made</source>
        <translation>Gestoppt; kein Lauf wurde angelegt</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImportedText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 without sharing: %2</source>
        <translation>%1 ohne Teilung: %2</translation>
    </message>
    <message>
        <source>%1, without names</source>
        <translation>%1, ohne Namen</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>%1: %2%3</translation>
    </message>
    <message>
        <source>%1, nothing is shared</source>
        <translation>%1, nichts ist geteilt</translation>
    </message>
    <message>
        <source>%1 (%2 without sharing)</source>
        <translation>%1 (%2 ohne Teilung)</translation>
    </message>
    <message>
        <source>Stage %1, convolution %2: blocks %3 are bit-identical</source>
        <translation>Stufe %1, Conv %2: Blöcke %3 sind bitgleich</translation>
    </message>
</context>
<context>
    <name>sharesnet::InspectorPanel</name>
    <message>
        <source>Stages %1</source>
        <translation>Stufen %1</translation>
    </message>
    <message>
        <source>%1 convolutions of stage %2</source>
        <translation>%1 Faltungen von Stufe %2</translation>
    </message>
    <message>
        <source>%1 blocks of stage %2</source>
        <translation>%1 Blöcke von Stufe %2</translation>
    </message>
    <message>
        <source>%1 selected in stage %2</source>
        <translation>%1 ausgewählt in Stufe %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::IssueList</name>
    <message>
        <source>Issues of the architecture</source>
        <translation>Probleme der Architektur</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Valid architecture</source>
        <translation>Gültige Architektur</translation>
    </message>
    <message>
        <source>Valid, notes: %1</source>
        <translation>Gültig, Hinweise: %1</translation>
    </message>
    <message>
        <source>Issues: %1</source>
        <translation>Probleme: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelDetail</name>
    <message>
        <source>The selected kernel in each weight</source>
        <translation>Der ausgewählte Kernel in jedem Gewicht</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>Norm %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelGrid</name>
    <message>
        <source>Kernels: a row for each output channel, a column for each input channel</source>
        <translation>Kernel: eine Zeile je Ausgabekanal, eine Spalte je Eingabekanal</translation>
    </message>
    <message>
        <source>ch %1</source>
        <translation>Kan. %1</translation>
    </message>
    <message>
        <source>%1 · output ch %2, input ch %3 · row %4, column %5: %6 · norm %7</source>
        <translation>%1 · Ausgabekanal %2, Eingabekanal %3 · Zeile %4, Spalte %5: %6 · Norm %7</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelTerms</name>
    <message>
        <source>Kernels of the channel</source>
        <translation>Kernel des Kanals</translation>
    </message>
    <message>
        <source>input ch %1: %2</source>
        <translation>Eingabekanal %1: %2</translation>
    </message>
    <message>
        <source>input ch %1: norm %2</source>
        <translation>Eingabekanal %1: Norm %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s): %1</source>
        <translation>
            <numerusform>%n weiterer: %1</numerusform>
            <numerusform>%n weitere: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>Summe = %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>Norm %1</translation>
    </message>
    <message>
        <source>input ch %1</source>
        <translation>Eingabekanal %1</translation>
    </message>
    <message>
        <source>Kernel for input channel %1
%2</source>
        <translation>Kernel für Eingabekanal %1
%2</translation>
    </message>
    <message>
        <source>

Input under it
%1</source>
        <translation>

Eingabe darunter
%1</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelsView</name>
    <message>
        <source>The kernels are shown once the activations of an image are.</source>
        <translation>Die Kernel erscheinen, sobald die Aktivierungen eines Bildes gezeigt werden.</translation>
    </message>
    <message>
        <source>What the colors are</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>The weights themselves, or the Euclidean norm of each kernel</source>
        <translation>Die Gewichte selbst oder die euklidische Norm jedes Kernels</translation>
    </message>
    <message>
        <source>output ch </source>
        <translation>Ausgabekan. </translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Ausgabekanal</translation>
    </message>
    <message>
        <source>The selected output channel, the same as in Activations</source>
        <translation>Der ausgewählte Ausgabekanal, derselbe wie in „Aktivierungen“</translation>
    </message>
    <message>
        <source>input ch </source>
        <translation>Eingabekan. </translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Eingabekanal</translation>
    </message>
    <message>
        <source>The selected input channel</source>
        <translation>Der ausgewählte Eingabekanal</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Saves the kernels to files</source>
        <translation>Speichert die Kernel in Dateien</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG)&#xa0;…</translation>
    </message>
    <message>
        <source>Weights and norms (CSV, NPY)…</source>
        <translation>Gewichte und Normen (CSV, NPY)&#xa0;…</translation>
    </message>
    <message>
        <source>Output ch %1 from input ch %2</source>
        <translation>Ausgabekanal %1 aus Eingabekanal %2</translation>
    </message>
    <message>
        <source>Rows: output channels · columns: input channels · arrow keys select a kernel, + − zoom, 0 fits</source>
        <translation>Zeilen: Ausgabekanäle · Spalten: Eingabekanäle · Pfeiltasten wählen einen Kernel, + − zoomen, 0 passt ein</translation>
    </message>
    <message>
        <source>The picture would have %1 × %2 pixels: make the kernels smaller (−)</source>
        <translation>Das Bild hätte %1 × %2 Pixel: Verkleinern Sie die Kernel (−)</translation>
    </message>
</context>
<context>
    <name>sharesnet::Languages</name>
    <message>
        <source>lower</source>
        <extracomment>What becomes of a title in the middle of a sentence: &quot;lower&quot;, or &quot;keep&quot; where nouns have capitals (German).</extracomment>
        <translation>keep</translation>
    </message>
</context>
<context>
    <name>sharesnet::LearningRateDialog</name>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>&amp;Learning rate from the next step on:</source>
        <translation>&amp;Lernrate ab dem nächsten Schritt:</translation>
    </message>
    <message>
        <source>The rest of the schedule is scaled accordingly. The change is marked in the
loss plot, and a checkpoint is written before the next step.</source>
        <translation>Der Rest des Lernratenplans wird entsprechend skaliert. Die Änderung wird im
Loss-Plot markiert, und vor dem nächsten Schritt wird ein Checkpoint geschrieben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>It must be above 0 and at most %1</source>
        <translation>Sie muss über 0 und höchstens %1 sein</translation>
    </message>
    <message>
        <source>Change rate</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensModels</name>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>best, %1</source>
        <translation>bester, %1</translation>
    </message>
    <message>
        <source>last, %1</source>
        <translation>letzter, %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Live: %1</translation>
    </message>
    <message>
        <source>unshared twin</source>
        <translation>ungeteilter Zwilling</translation>
    </message>
    <message>
        <source>shared twin</source>
        <translation>geteilter Zwilling</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What the uses do</source>
        <translation>Was die Nutzungen tun</translation>
    </message>
    <message>
        <source>Image and uses</source>
        <translation>Bild und Nutzungen</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensPages</name>
    <message>
        <source>What is shown of the convolution</source>
        <translation>Was von der Faltung gezeigt wird</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>What each use makes of the image, channel by channel</source>
        <translation>Was jede Nutzung aus dem Bild macht, Kanal für Kanal</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>The weights of the convolution</source>
        <translation>Die Gewichte der Faltung</translation>
    </message>
    <message>
        <source>Top images</source>
        <translation>Top-Bilder</translation>
    </message>
    <message>
        <source>The test images that activate a channel most, at each use</source>
        <translation>Die Testbilder, die einen Kanal am stärksten aktivieren, bei jeder Nutzung</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Where in the image a class comes from, as each use sees it</source>
        <translation>Woher im Bild eine Klasse kommt, so wie jede Nutzung es sieht</translation>
    </message>
    <message>
        <source>The picture would be too large: make the maps smaller (−)</source>
        <translation>Das Bild wäre zu groß: Verkleinern Sie die Karten (−)</translation>
    </message>
</context>
<context>
    <name>sharesnet::LibraryPanel</name>
    <message>
        <source>%1 unshared</source>
        <translation>%1 ungeteilt</translation>
    </message>
    <message>
        <source>%1 M parameters shared, %2 M unshared</source>
        <translation>%1 M Parameter geteilt, %2 M ungeteilt</translation>
    </message>
    <message>
        <source>no parameter counts</source>
        <translation>keine Parameterzahlen</translation>
    </message>
    <message>
        <source>Paper, %1: %2; top-1 error %3, unshared %4</source>
        <translation>Paper, %1: %2; Top-1-Fehler %3, ungeteilt %4</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Params (M)</source>
        <translation>Param. (M)</translation>
    </message>
    <message>
        <source>Paper (M)</source>
        <translation>Paper (M)</translation>
    </message>
    <message>
        <source>Million parameters: shared / unshared, computed</source>
        <translation>Millionen Parameter: geteilt / ungeteilt, berechnet</translation>
    </message>
    <message>
        <source>Million parameters: shared / unshared, as the paper prints them</source>
        <translation>Millionen Parameter: geteilt / ungeteilt, wie im Paper gedruckt</translation>
    </message>
    <message>
        <source>Library of architectures</source>
        <translation>Bibliothek der Architekturen</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 unshared (%4 less)</source>
        <translation>%1: %2 Parameter, %3 ungeteilt (%4 weniger)</translation>
    </message>
    <message>
        <source>With the paper&apos;s %1 classes instead of %2: %3 parameters, %4 unshared</source>
        <translation>Mit den %1 Klassen des Papers statt %2: %3 Parameter, %4 ungeteilt</translation>
    </message>
    <message>
        <source>M</source>
        <comment>million</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Million parameters: shared, computed</source>
        <translation>Millionen Parameter: geteilt, berechnet</translation>
    </message>
</context>
<context>
    <name>sharesnet::LinkedPlots</name>
    <message>
        <source>&amp;Fit	0</source>
        <translation>&amp;Einpassen	0</translation>
    </message>
    <message>
        <source>Set cursor &amp;A here	A</source>
        <translation>Cursor &amp;A hier setzen	A</translation>
    </message>
    <message>
        <source>Set cursor &amp;B here	B</source>
        <translation>Cursor &amp;B hier setzen	B</translation>
    </message>
    <message>
        <source>&amp;Remove cursors A and B	Esc</source>
        <translation>Cursor A und B entfe&amp;rnen	Esc</translation>
    </message>
    <message>
        <source>&amp;Clip outliers</source>
        <translation>Ausreißer ab&amp;schneiden</translation>
    </message>
    <message>
        <source>Color and &amp;line of</source>
        <translation>Farbe und &amp;Linie von</translation>
    </message>
    <message>
        <source>Copy &amp;image</source>
        <translation>B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Daten als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Abbildun&amp;g exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>sharesnet::LintDialog</name>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>A known program breaks it, or copies what is shared</source>
        <translation>Ein bekanntes Programm zerstört es oder kopiert, was geteilt ist</translation>
    </message>
    <message>
        <source>The file contradicts itself</source>
        <translation>Die Datei widerspricht sich</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Sharing of a file (%n more to follow)</source>
        <translation>
            <numerusform>Teilung einer Datei (%n weitere folgt)</numerusform>
            <numerusform>Teilung einer Datei (%n weitere folgen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sharing of a file</source>
        <translation>Teilung einer Datei</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Was, und was zu tun ist</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Der ausgewählte Befund</translation>
    </message>
    <message>
        <source>Select a line to read all of it</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu lesen</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Co&amp;py all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1, %2 tensors, %3</source>
        <translation>%1, %2 Tensoren, %3</translation>
    </message>
    <message>
        <source>. Nothing is shared, and nothing stored twice.</source>
        <translation>. Nichts ist geteilt und nichts doppelt gespeichert.</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 tensors, %4 bytes</source>
        <translation>%1: %2, %3 Tensoren, %4 Bytes</translation>
    </message>
    <message>
        <source>Neutral fact</source>
        <translation>So ist es</translation>
    </message>
    <message>
        <source>Wasted bytes</source>
        <translation>Unnütze Bytes</translation>
    </message>
</context>
<context>
    <name>sharesnet::LiveStrip</name>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · Epoche %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Epoch %1 of %2: test accuracy %3</source>
        <translation>Epoche %1 von %2: Testgenauigkeit %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No messages yet. Warnings and activity will appear here.</source>
        <translation>Noch keine Meldungen. Warnungen und Aktivitäten erscheinen hier.</translation>
    </message>
    <message>
        <source>error  </source>
        <translation>Fehler  </translation>
    </message>
    <message>
        <source>warning  </source>
        <translation>Warnung  </translation>
    </message>
</context>
<context>
    <name>sharesnet::MainToolBar</name>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Es gibt ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1, not in a file yet</source>
        <translation>%1, noch in keiner Datei</translation>
    </message>
</context>
<context>
    <name>sharesnet::MainWindow</name>
    <message>
        <source>Loading the training engine…</source>
        <translation>Trainings-Engine wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sweep “%1” is not finished: %2 of %3 runs are left.</source>
        <translation>Der Sweep „%1“ ist nicht abgeschlossen: %2 von %3 Läufen stehen aus.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>New runs are not written for TensorBoard</source>
        <translation>Neue Läufe werden nicht für TensorBoard geschrieben</translation>
    </message>
    <message>
        <source>New runs are also written for TensorBoard. To view them: tensorboard --logdir &quot;%1&quot;</source>
        <translation>Neue Läufe werden auch für TensorBoard geschrieben. Zum Ansehen: tensorboard --logdir &quot;%1&quot;</translation>
    </message>
    <message>
        <source>No training engine</source>
        <translation>Keine Trainings-Engine</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>The architecture is not valid yet: %1</source>
        <translation>Die Architektur ist noch nicht gültig: %1</translation>
    </message>
    <message>
        <source>Preparing a run</source>
        <translation>Ein Lauf wird vorbereitet</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 eingereiht</translation>
    </message>
    <message>
        <source>Nothing is training</source>
        <translation>Kein Training aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stay queued for the next start.</source>
        <translation>
            <numerusform>%n Lauf bleibt für den nächsten Start eingereiht.</numerusform>
            <numerusform>%n Läufe bleiben für den nächsten Start eingereiht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are queued.</source>
        <translation>
            <numerusform>%n Lauf ist eingereiht.</numerusform>
            <numerusform>%n Läufe sind eingereiht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is training.</source>
        <translation>%1 trainiert.</translation>
    </message>
    <message>
        <source>Stop it and save a checkpoint to resume from?</source>
        <translation>Stoppen und einen Checkpoint zum Fortsetzen speichern?</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Stoppen und speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still queued. Close without training them?</source>
        <translation>
            <numerusform>%n Lauf ist noch eingereiht. Schließen, ohne ihn zu trainieren?</numerusform>
            <numerusform>%n Läufe sind noch eingereiht. Schließen, ohne sie zu trainieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopping and saving the training; then the window closes.</source>
        <translation>Das Training wird gestoppt und gespeichert; dann schließt das Fenster.</translation>
    </message>
    <message>
        <source>Auto-recovery is unavailable; save often. %1</source>
        <translation>Keine automatische Wiederherstellung möglich; speichern Sie oft. %1</translation>
    </message>
    <message>
        <source>Restore unsaved changes to &apos;%1&apos; (%2)?</source>
        <translation>Ungespeicherte Änderungen wiederherstellen („%1“, %2)?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Another window has already restored these changes.</source>
        <translation>Ein anderes Fenster hat diese Änderungen bereits wiederhergestellt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Architecture</source>
        <translation>A&amp;rchitektur</translation>
    </message>
    <message>
        <source>Sho&amp;w activations in the lens</source>
        <translation>Aktivierungen in der Lu&amp;pe zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage&#xa0;…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues Fens&amp;ter</translation>
    </message>
    <message>
        <source>Could not open a new window</source>
        <translation>Fenster ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Make a sweep…</source>
        <translation>Sweep &amp;anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Plans many runs: designs, patterns of sharing, settings, seeds</source>
        <translation>Plant viele Läufe: Entwürfe, Teilungsmuster, Einstellungen, Seeds</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Be&amp;reiche</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>Standard&amp;layout wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Follow system</source>
        <translation>Wie &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>&amp;Startseite</translation>
    </message>
    <message>
        <source>&amp;About ShaResNet Workbench</source>
        <translation>Ü&amp;ber ShaResNet Workbench</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>From the next start on: %1</source>
        <translation>Ab dem nächsten Start: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help › %1</source>
        <translation>Hilfe › %1</translation>
    </message>
    <message>
        <source>Last time you worked on %1.</source>
        <translation>Zuletzt haben Sie an %1 gearbeitet.</translation>
    </message>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>Vori&amp;ger Bereich</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
</context>
<context>
    <name>sharesnet::MapsSidePanel</name>
    <message>
        <source>Input image</source>
        <translation>Eingabebild</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>Input image and prediction</source>
        <translation>Eingabebild und Vorhersage</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Nothing to look at yet
The image, what the network answers, and numbers of the uses will be here once there is a model.</source>
        <translation>Noch nichts zu sehen
Hier stehen das Bild, die Antwort des Netzes und Zahlen zu den Nutzungen, sobald es ein Modell gibt.</translation>
    </message>
</context>
<context>
    <name>sharesnet::MeasuresPanel</name>
    <message>
        <source>Measure the newer one</source>
        <translation>Den neueren messen</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Saves the numbers or the plots to files</source>
        <translation>Speichert die Zahlen oder die Plots in Dateien</translation>
    </message>
    <message>
        <source>Numbers (JSON, CSV)…</source>
        <translation>Zahlen (JSON, CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Plots (SVG, PNG)…</source>
        <translation>Plots (SVG, PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>Numbers over the epochs (JSON, CSV)…</source>
        <translation>Zahlen über die Epochen (JSON, CSV)&#xa0;…</translation>
    </message>
    <message>
        <source>Curves over the epochs (SVG, PDF, PNG)…</source>
        <translation>Kurven über die Epochen (SVG, PDF, PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>in training: its checkpoint of step %1</source>
        <translation>im Training: sein Checkpoint von Schritt %1</translation>
    </message>
    <message>
        <source>the network&apos;s outputs are NaN or infinite: look at an earlier checkpoint</source>
        <translation>die Ausgaben des Netzes sind NaN oder unendlich: Betrachten Sie einen früheren Checkpoint</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s)</source>
        <translation>
            <numerusform>%Ln Testbild</numerusform>
            <numerusform>%Ln Testbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>computed in %1 s</source>
        <translation>in %1 s berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read</source>
        <translation>
            <numerusform>%n Bild konnte nicht gelesen werden</numerusform>
            <numerusform>%n Bilder konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>dashes: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>measuring %1…</source>
        <translation>%1 wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>not shared: the blocks of the stage are compared</source>
        <translation>nicht geteilt: Verglichen werden die Blöcke der Stufe</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Folder for the numbers</source>
        <translation>Ordner für die Zahlen</translation>
    </message>
    <message>
        <source>Folder for the numbers over the epochs</source>
        <translation>Ordner für die Zahlen über die Epochen</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>Plots speichern</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Similarity (CKA)</source>
        <translation>Ähnlichkeit (CKA)</translation>
    </message>
    <message>
        <source>%1, in training, step %2</source>
        <translation>%1, im Training, Schritt %2</translation>
    </message>
    <message numerus="yes">
        <source>top-1 %1 of %Ln test image(s)</source>
        <translation>
            <numerusform>Top-1 %1 von %Ln Testbild</numerusform>
            <numerusform>Top-1 %1 von %Ln Testbildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>They appear as you close those below; all are in the log.</source>
        <translation>Sie erscheinen, wenn Sie die darunter schließen; alle stehen im Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%n weitere Meldung</numerusform>
            <numerusform>%n weitere Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::Minimap</name>
    <message>
        <source>Overview of the drawing</source>
        <translation>Übersicht der Zeichnung</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>Übersicht: Klicken oder Ziehen verschiebt den Ausschnitt</translation>
    </message>
</context>
<context>
    <name>sharesnet::ModeBar</name>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Appearance and panels</source>
        <translation>Erscheinungsbild und Bereiche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search for a command, a preset or a run (Ctrl+Shift+P)</source>
        <translation>Befehl, Preset oder Lauf suchen (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Help for the part in use (F1)</source>
        <translation>Hilfe zum aktiven Teil (F1)</translation>
    </message>
</context>
<context>
    <name>sharesnet::ModelPanel</name>
    <message>
        <source>E&amp;poch</source>
        <translation>E&amp;poche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network in training, or a run that has checkpoints</source>
        <translation>Das Netz im Training oder ein Lauf mit Checkpoints</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>A network of the same depth to compare with: the unshared or shared twin, another run, or another checkpoint</source>
        <translation>Ein Netz gleicher Tiefe zum Vergleich: der ungeteilte oder geteilte Zwilling, ein anderer Lauf oder ein anderer Checkpoint</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>A shared convolution, or those of a stage&apos;s blocks that are not shared</source>
        <translation>Eine geteilte Faltung oder die nicht geteilten der Blöcke einer Stufe</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Which checkpoint of the run</source>
        <translation>Welcher Checkpoint des Laufs</translation>
    </message>
    <message>
        <source>Agai&amp;nst</source>
        <translation>Gege&amp;n</translation>
    </message>
    <message>
        <source>&amp;Convolution</source>
        <translation>&amp;Faltung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>sharesnet::MoreRuns</name>
    <message numerus="yes">
        <source>Queue %n run(s)? (%1)</source>
        <extracomment>then how long they take: &quot;about 3 h&quot;</extracomment>
        <translation>
            <numerusform>%n Lauf einreihen? (%1)</numerusform>
            <numerusform>%n Läufe einreihen? (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n run(s)</source>
        <translation>
            <numerusform>%n Lauf einreihen</numerusform>
            <numerusform>%n Läufe einreihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>sharesnet::NetworkForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>Klass&amp;en</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Input c×h×w</source>
        <translation>Eingabe c×h×w</translation>
    </message>
    <message>
        <source>Input channels</source>
        <translation>Eingabekanäle</translation>
    </message>
    <message>
        <source>Input height in pixels</source>
        <translation>Eingabehöhe in Pixeln</translation>
    </message>
    <message>
        <source>Input width in pixels</source>
        <translation>Eingabebreite in Pixeln</translation>
    </message>
    <message>
        <source>&amp;Stem channels</source>
        <translation>&amp;Stem-Kanäle</translation>
    </message>
    <message>
        <source>Stem channels</source>
        <translation>Stem-Kanäle</translation>
    </message>
    <message>
        <source>Kernel, stride</source>
        <translation>Kernel, Stride</translation>
    </message>
    <message>
        <source>Stem kernel</source>
        <translation>Stem-Kernel</translation>
    </message>
    <message>
        <source>Stem stride</source>
        <translation>Stem-Stride</translation>
    </message>
    <message>
        <source>Followed by norm and ReLU</source>
        <translation>Gefolgt von Norm und ReLU</translation>
    </message>
    <message>
        <source>3×3 max pool /2</source>
        <translation>3×3-Max-Pool /2</translation>
    </message>
    <message>
        <source>basic: 3, 3</source>
        <translation>Basic: 3, 3</translation>
    </message>
    <message>
        <source>bottleneck: 1, 3, 1</source>
        <translation>Bottleneck: 1, 3, 1</translation>
    </message>
    <message>
        <source>Kernels of a block&apos;s convolutions: 3×3, 3×3 or 1×1, 3×3, 1×1</source>
        <translation>Kernel der Faltungen eines Blocks: 3×3, 3×3 oder 1×1, 3×3, 1×1</translation>
    </message>
    <message>
        <source>pre-activation (He 2016)</source>
        <translation>Präaktivierung (He 2016)</translation>
    </message>
    <message>
        <source>post-activation (He 2015)</source>
        <translation>Postaktivierung (He 2015)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>Bl&amp;ock</translation>
    </message>
    <message>
        <source>Activati&amp;on order</source>
        <translation>Akti&amp;vierungsfolge</translation>
    </message>
    <message>
        <source>Str&amp;ide placement</source>
        <translation>Str&amp;ide-Position</translation>
    </message>
    <message>
        <source>Dropo&amp;ut</source>
        <translation>Dropo&amp;ut</translation>
    </message>
    <message>
        <source>conv %1 of the first block</source>
        <translation>Conv %1 des ersten Blocks</translation>
    </message>
    <message>
        <source>Set block kind</source>
        <translation>Blockart ändern</translation>
    </message>
    <message>
        <source>Set activation order</source>
        <translation>Aktivierungsfolge ändern</translation>
    </message>
    <message>
        <source>Set stride placement</source>
        <translation>Stride-Position ändern</translation>
    </message>
    <message>
        <source>Set dropout</source>
        <translation>Dropout ändern</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change the stem</source>
        <translation>Stem ändern</translation>
    </message>
</context>
<context>
    <name>sharesnet::NetworkMap</name>
    <message>
        <source>Network map</source>
        <translation>Netzkarte</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>blocks %1–%2</source>
        <translation>Blöcke %1–%2</translation>
    </message>
    <message>
        <source>stage %1 · %2 · conv %3 · %4×%4</source>
        <translation>Stufe %1 · %2 · Conv %3 · %4×%4</translation>
    </message>
    <message>
        <source>%1 · not shared</source>
        <translation>%1 · nicht geteilt</translation>
    </message>
    <message>
        <source>%1 · shared, group %2, %3 uses</source>
        <translation>%1 · geteilt, Gruppe %2, %3 Nutzungen</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::NormBands</name>
    <message>
        <source>%1 uses, %2 channels, %3 to %4</source>
        <translation>%1 Nutzungen, %2 Kanäle, %3 bis %4</translation>
    </message>
    <message>
        <source>%1, channel %2: %3 %4</source>
        <translation>%1, Kanal %2: %3 %4</translation>
    </message>
    <message>
        <source>not defined (NaN or infinite)</source>
        <translation>nicht definiert (NaN oder unendlich)</translation>
    </message>
</context>
<context>
    <name>sharesnet::NormPanel</name>
    <message>
        <source>Of the norm that goes with the convolution in its block. A shared convolution keeps a norm for each use.</source>
        <translation>Von der Norm, die im Block zur Faltung gehört. Eine geteilte Faltung behält für jede Nutzung eine Norm.</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Batch norm of each use</source>
        <translation>Batch-Norm jeder Nutzung</translation>
    </message>
    <message>
        <source>Batch norm of each block</source>
        <translation>Batch-Norm jedes Blocks</translation>
    </message>
    <message>
        <source>from top to bottom: %1 to %2, a bar for each channel</source>
        <translation>von oben nach unten: %1 bis %2, ein Balken je Kanal</translation>
    </message>
</context>
<context>
    <name>sharesnet::NormalizationPicker</name>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>Mittelwert %1, Abweichung %2</translation>
    </message>
    <message>
        <source>What was done to the images before the network saw them, in training</source>
        <translation>Was im Training mit den Bildern geschah, bevor das Netz sie sah</translation>
    </message>
    <message>
        <source>N&amp;ormalized as</source>
        <translation>N&amp;ormalisiert als</translation>
    </message>
    <message>
        <source>Of red, green and blue, where images are 0 to 1</source>
        <translation>Von Rot, Grün und Blau, wobei Bilder von 0 bis 1 gehen</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>&amp;Mittelwert</translation>
    </message>
    <message>
        <source>De&amp;viation</source>
        <translation>Ab&amp;weichung</translation>
    </message>
    <message>
        <source>The file says: %1</source>
        <translation>Die Datei sagt: %1</translation>
    </message>
    <message>
        <source>Choose: the file does not say</source>
        <translation>Wählen: Die Datei sagt es nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The training images of the data</source>
        <translation>Die Trainingsbilder der Daten</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Andere Zahlen</translation>
    </message>
    <message>
        <source>Choose how images are normalized</source>
        <translation>Wählen Sie, wie Bilder normalisiert werden</translation>
    </message>
    <message>
        <source>Mean and deviation are three numbers each, such as 0.5 0.5 0.5</source>
        <translation>Mittelwert und Abweichung sind je drei Zahlen, etwa 0.5 0.5 0.5</translation>
    </message>
</context>
<context>
    <name>sharesnet::NoteDialog</name>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>sharesnet::NumberChooser</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>sharesnet::NumberText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>sharesnet::OptionEditor</name>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Default for %1</source>
        <translation>Vorgabe für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>„%1“ %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::OtherMaps</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::PairsPanel</name>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Cosine of the gradients of each pair of uses by the weight: above 0 they pull it the same way. Their sum is the weight&apos;s gradient.</source>
        <translation>Kosinus der Gradienten jedes Paares von Nutzungen nach dem Gewicht: Über 0 ziehen sie es in dieselbe Richtung. Ihre Summe ist der Gradient des Gewichts.</translation>
    </message>
    <message>
        <source>Correlation of what the blocks of each pair of uses add to their inputs, over channels and positions, the mean over the images. Near 1: both add the same; below 0: one takes back what the other adds.</source>
        <translation>Korrelation dessen, was die Blöcke jedes Paares von Nutzungen zu ihren Eingaben addieren, über Kanäle und Positionen, Mittel über die Bilder. Nahe 1: Beide addieren dasselbe; unter 0: Einer nimmt zurück, was der andere addiert.</translation>
    </message>
    <message>
        <source>one of the two gradients is zero, NaN or infinite, or their weights differ in shape</source>
        <translation>einer der beiden Gradienten ist null, NaN oder unendlich, oder ihre Gewichte haben verschiedene Formen</translation>
    </message>
    <message>
        <source>one of the two blocks changes the shape, or adds a constant, NaN or infinite values</source>
        <translation>einer der beiden Blöcke ändert die Form oder addiert konstante, NaN- oder unendliche Werte</translation>
    </message>
    <message>
        <source>Pairs of uses</source>
        <translation>Nutzungspaare</translation>
    </message>
    <message>
        <source>Pairs of blocks</source>
        <translation>Blockpaare</translation>
    </message>
    <message>
        <source>Value shown for each pair</source>
        <translation>Zahl jedes Paares</translation>
    </message>
</context>
<context>
    <name>sharesnet::PinnedView</name>
    <message>
        <source>The unshared twin of the design. From it to the design: %1</source>
        <translation>Der ungeteilte Zwilling des Entwurfs. Von ihm zum Entwurf: %1</translation>
    </message>
    <message>
        <source>Pinned: %1. From it to the design: %2</source>
        <translation>Angeheftet: %1. Von dort zum Entwurf: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlaneHistogram</name>
    <message>
        <source>Histogram of the channel&apos;s values</source>
        <translation>Histogramm der Werte des Kanals</translation>
    </message>
    <message>
        <source>How many values of the channel lie where on the color scale; the outermost bars also hold those beyond it</source>
        <translation>Wie viele Werte des Kanals wo auf der Farbskala liegen; die äußersten Balken enthalten auch die darüber hinaus</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlaneView</name>
    <message>
        <source>The selected channel at the selected use</source>
        <translation>Der ausgewählte Kanal bei der ausgewählten Nutzung</translation>
    </message>
    <message>
        <source>Click or arrow keys: look at one value</source>
        <translation>Klick oder Pfeiltasten: einen Wert betrachten</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotBox</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotContent</name>
    <message>
        <source>best checkpoint, step %1</source>
        <translation>bester Checkpoint, Schritt %1</translation>
    </message>
    <message>
        <source>last checkpoint, step %1</source>
        <translation>letzter Checkpoint, Schritt %1</translation>
    </message>
    <message>
        <source>kept checkpoint, step %1</source>
        <translation>behaltener Checkpoint, Schritt %1</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Genauigkeit (%)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Throughput (images/s)</source>
        <translation>Durchsatz (Bilder/s)</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Update ratio: norm of a step&apos;s change / norm of the weights</source>
        <translation>Update-Verhältnis: Norm der Änderung eines Schritts / Norm der Gewichte</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>Test accuracy (%) vs. parameters</source>
        <translation>Testgenauigkeit (%) vs. Parameter</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>Testgenauigkeit (%)</translation>
    </message>
    <message>
        <source>Train accuracy (%)</source>
        <translation>Trainingsgenauigkeit (%)</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Test-Loss</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Trainings-Loss</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1, mean of %2 seeds with 95 % interval</source>
        <translation>%1, Mittel über %2 Seeds mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, Mittel über Seeds mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>best epoch %1, test %2</source>
        <translation>beste Epoche %1, Test %2</translation>
    </message>
    <message>
        <source>branched from run %1 after step %2</source>
        <translation>abgezweigt von Lauf %1 nach Schritt %2</translation>
    </message>
    <message>
        <source>resumed at step %1</source>
        <translation>fortgesetzt bei Schritt %1</translation>
    </message>
    <message>
        <source>evaluated after step %1: test %2, loss %3</source>
        <translation>evaluiert nach Schritt %1: Test %2, Loss %3</translation>
    </message>
    <message>
        <source>learning rate changed to %1 after step %2</source>
        <translation>Lernrate auf %1 geändert nach Schritt %2</translation>
    </message>
    <message>
        <source>settings changed after step %1: %2</source>
        <translation>Einstellungen geändert nach Schritt %1: %2</translation>
    </message>
    <message>
        <source>NaN or infinite from step %1 on</source>
        <translation>NaN oder unendlich ab Schritt %1</translation>
    </message>
    <message>
        <source>diverged at step %1: NaN or infinite loss</source>
        <translation>divergiert bei Schritt %1: Loss NaN oder unendlich</translation>
    </message>
    <message>
        <source>Parameters (M)</source>
        <translation>Parameter (M)</translation>
    </message>
    <message>
        <source>%1 parameters, best test %2, epoch %3</source>
        <translation>%1 Parameter, beste Testgenauigkeit %2, Epoche %3</translation>
    </message>
    <message>
        <source>%1 parameters, best test %2 ± %3 (n = %4)</source>
        <translation>%1 Parameter, beste Testgenauigkeit %2 ± %3 (n = %4)</translation>
    </message>
    <message>
        <source>Press Train (F5),
or tick a run in the list</source>
        <translation>Trainieren (F5)
oder Lauf ankreuzen</translation>
    </message>
    <message>
        <source>No step was trained here:
there are no curves</source>
        <translation>Hier wurde kein Schritt trainiert:
Es gibt keine Kurven</translation>
    </message>
    <message>
        <source>Available after
the first epoch</source>
        <translation>Verfügbar nach
der ersten Epoche</translation>
    </message>
    <message>
        <source>Neither test nor train is shown</source>
        <translation>Weder Test noch Training wird gezeigt</translation>
    </message>
    <message>
        <source>One point per run
after its first evaluation</source>
        <translation>Ein Punkt je Lauf
nach seiner ersten Evaluation</translation>
    </message>
    <message>
        <source>Not measured:
trained with an earlier version</source>
        <translation>Nicht gemessen:
mit einer früheren Version trainiert</translation>
    </message>
    <message>
        <source>Waiting for the first step</source>
        <translation>Warten auf den ersten Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time since the first step (h:mm:ss)</source>
        <translation>Zeit seit dem ersten Schritt (h:mm:ss)</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>One point per group of runs
once one is finished</source>
        <translation>Ein Punkt je Gruppe von Läufen,
sobald einer fertig ist</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotDescription</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: last %2 at %3</source>
        <translation>%1: zuletzt %2 bei %3</translation>
    </message>
    <message>
        <source>, best %1 at %2</source>
        <translation>, beste %1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, Mittel von %n Lauf</numerusform>
            <numerusform>%1, Mittel von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotHeader</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotView</name>
    <message numerus="yes">
        <source>%Ln value(s) outside %1 to %2 not shown</source>
        <translation>
            <numerusform>%Ln Wert außerhalb von %1 bis %2 nicht gezeigt</numerusform>
            <numerusform>%Ln Werte außerhalb von %1 bis %2 nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · value, smoothed</source>
        <translation>%1 · Wert, geglättet</translation>
    </message>
    <message>
        <source>A %1, B %2, difference</source>
        <translation>A %1, B %2, Differenz</translation>
    </message>
    <message>
        <source>A %1 · press B at another place</source>
        <translation>A %1 · B an anderer Stelle drücken</translation>
    </message>
    <message>
        <source>B %1 · press A at another place</source>
        <translation>B %1 · A an anderer Stelle drücken</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrows pan, 0 fits, Ctrl and arrows move the cursor, the menu key offers export.</source>
        <translation>Plus und Minus zoomen, Pfeiltasten verschieben, 0 passt ein, Ctrl und Pfeiltasten bewegen den Cursor, die Menütaste bietet den Export.</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>Update-Verhältnis</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Plots</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Relative time</source>
        <translation>Relative Zeit</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Unit of the x axis</source>
        <translation>Einheit der x-Achse</translation>
    </message>
    <message>
        <source>What the x axis counts. Relative time starts with the run&apos;s first step.</source>
        <translation>Was die x-Achse zählt. Die relative Zeit beginnt mit dem ersten Schritt des Laufs.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>&lt;p&gt;Smoothing of loss, gradient norm, update ratio and throughput, from none to strong. Each point becomes the value of the straight line fitted to the points in a window centered on it, in two passes (local regression of degree 1). A straight trend stays as it is, so the curve does not lag. The measured values stay visible behind it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Glättung von Loss, Gradientennorm, Update-Verhältnis und Durchsatz, von keiner bis stark. Jeder Punkt wird zum Wert der Geraden, die an die Punkte in einem um ihn zentrierten Fenster angepasst ist, in zwei Durchgängen (lokale Regression vom Grad 1). Ein gerader Trend bleibt, wie er ist, die Kurve läuft also nicht nach. Die gemessenen Werte bleiben dahinter sichtbar.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>Test and train, logarithmic axes, means over seeds, all plots</source>
        <translation>Test und Training, logarithmische Achsen, Mittel über Seeds, alle Plots</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Abb&amp;ildung&#xa0;…</translation>
    </message>
    <message>
        <source>Exports the plot as PNG, SVG, PDF or CSV</source>
        <translation>Exportiert den Plot als PNG, SVG, PDF oder CSV</translation>
    </message>
    <message>
        <source>&amp;x axis</source>
        <translation>&amp;x-Achse</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>T&amp;raining</translation>
    </message>
    <message>
        <source>Logarithmic &amp;x axis</source>
        <translation>Logarithmische &amp;x-Achse</translation>
    </message>
    <message>
        <source>Logarithmic &amp;y axis</source>
        <translation>Logarithmische &amp;y-Achse</translation>
    </message>
    <message>
        <source>&amp;Clip outliers</source>
        <translation>Ausreißer ab&amp;schneiden</translation>
    </message>
    <message>
        <source>Values far off the rest do not set the range of the y axis; a note says how many are not shown</source>
        <translation>Werte weit abseits der übrigen bestimmen nicht den Bereich der y-Achse; ein Hinweis sagt, wie viele nicht gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;Mean and 95 % interval</source>
        <translation>&amp;Mittel und 95-%-Intervall</translation>
    </message>
    <message>
        <source>&amp;All plots side by side</source>
        <translation>&amp;Alle Plots nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Off: each run by itself</source>
        <translation>&amp;Aus: jeder Lauf für sich</translation>
    </message>
    <message>
        <source>Over &amp;seeds: all other settings equal</source>
        <translation>Über &amp;Seeds: alle anderen Einstellungen gleich</translation>
    </message>
    <message>
        <source>Equal in %1</source>
        <translation>Gleich in %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::PredictionBars</name>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Falsch: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::PresetCard</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 without sharing</source>
        <translation>%1: %2 Parameter, %3 ohne Teilung</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProblemReportDialog</name>
    <message>
        <source>Problem report</source>
        <translation>Problembericht</translation>
    </message>
    <message>
        <source>This is the whole report. Nothing is sent: save or copy it, and attach it where you report the problem.</source>
        <translation>Das ist der ganze Bericht. Nichts wird gesendet: Speichern oder kopieren Sie ihn und hängen Sie ihn an, wo Sie das Problem melden.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt&#xa0;…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The report could not be made: %1</source>
        <translation>Der Bericht konnte nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>Save problem report</source>
        <translation>Problembericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProblemReports</name>
    <message>
        <source>Save a problem &amp;report…</source>
        <translation>&amp;Problembericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Shows versions, the last crash, the end of the log and the last runs, to be saved and sent</source>
        <translation>Zeigt Versionen, den letzten Absturz, das Ende des Protokolls und die letzten Läufe, zum Speichern und Senden</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>The program crashed (%1). What is known of it was kept on this machine.</source>
        <translation>Das Programm ist abgestürzt: %1. Was davon bekannt ist, wurde auf diesem Rechner behalten.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProlongDialog</name>
    <message>
        <source>Hold the last learning rate</source>
        <translation>Die letzte Lernrate halten</translation>
    </message>
    <message>
        <source>Stretch the schedule over all epochs (the rate jumps up)</source>
        <translation>Den Plan über alle Epochen strecken (die Rate springt nach oben)</translation>
    </message>
    <message>
        <source>Restart: a new cosine from the peak</source>
        <translation>Neustart: ein neuer Kosinus vom Maximum</translation>
    </message>
    <message>
        <source>Prolong %1</source>
        <translation>%1 verlängern</translation>
    </message>
    <message>
        <source>Learning-rate schedule that results</source>
        <translation>Der Lernratenplan, der sich ergibt</translation>
    </message>
    <message>
        <source>More &amp;epochs</source>
        <translation>Weitere &amp;Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Prolong</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Epochs %1 → %2. Learning rate %3 at first, %4 at the end.</source>
        <translation>Epochen %1 → %2. Lernrate %3 am Anfang, %4 am Ende.</translation>
    </message>
</context>
<context>
    <name>sharesnet::QueuePanel</name>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
From an earlier session: waits for Start queue</source>
        <translation>%1
Aus einer früheren Sitzung: wartet auf „Warteschlange starten“</translation>
    </message>
    <message>
        <source>Queued runs</source>
        <translation>Eingereihte Läufe</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Train sooner (Alt+Up)</source>
        <translation>Früher trainieren (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Train later (Alt+Down)</source>
        <translation>Später trainieren (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Remove from queue (Delete)</source>
        <translation>Aus der Warteschlange entfernen (Entf)</translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>Runs of an earlier session wait until you start the queue.</source>
        <translation>Läufe einer früheren Sitzung warten, bis Sie die Warteschlange starten.</translation>
    </message>
    <message>
        <source>On hold: nothing starts until you start the queue.</source>
        <translation>Angehalten: Nichts beginnt, bis Sie die Warteschlange starten.</translation>
    </message>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 kann nicht starten: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Remove all from queue</source>
        <translation>Alle aus der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n run(s).</source>
        <translation>
            <numerusform>%n Lauf entfernt.</numerusform>
            <numerusform>%n Läufe entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Open design and &amp;settings</source>
        <translation>Entwurf und Ein&amp;stellungen öffnen</translation>
    </message>
    <message>
        <source>Shows its design, and fills the form with its settings and data</source>
        <translation>Zeigt seinen Entwurf und füllt das Formular mit seinen Einstellungen und Daten</translation>
    </message>
    <message>
        <source>&amp;Remove from queue</source>
        <translation>Aus der &amp;Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Moved “%1”.</source>
        <translation>„%1“ verschoben.</translation>
    </message>
    <message>
        <source>Undo the last change of the queue (Ctrl+Z in the list)</source>
        <translation>Letzte Änderung der Warteschlange rückgängig machen (Strg+Z in der Liste)</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>&amp;Letzte Änderung rückgängig machen</translation>
    </message>
</context>
<context>
    <name>sharesnet::RatesPreview</name>
    <message>
        <source>Learning rate by epoch</source>
        <translation>Lernrate nach Epoche</translation>
    </message>
</context>
<context>
    <name>sharesnet::RealSpinBox</name>
    <message>
        <source>can be read as two numbers: write %1 or %2</source>
        <translation>kann als zwei Zahlen gelesen werden: Schreiben Sie %1 oder %2</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not possible here; the value is %2</source>
        <translation>%1 ist hier nicht möglich; der Wert ist %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>sharesnet::RemovalPanel</name>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Untie here…</source>
        <translation>Hier entkoppeln&#xa0;…</translation>
    </message>
    <message>
        <source>Tie…</source>
        <translation>Koppeln&#xa0;…</translation>
    </message>
    <message>
        <source>Accuracy when uses are left out, repeated, or added beyond the trained number. The checkpoint stays as it is.</source>
        <translation>Genauigkeit, wenn Nutzungen ausgelassen, wiederholt oder über die trainierte Anzahl hinaus hinzugefügt werden. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Progress of the accuracies</source>
        <translation>Fortschritt der Genauigkeiten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Saves the accuracies to a folder (JSON, CSV)</source>
        <translation>Speichert die Genauigkeiten in einen Ordner (JSON, CSV)</translation>
    </message>
    <message>
        <source>Ima&amp;ges</source>
        <translation>Bild&amp;er</translation>
    </message>
    <message>
        <source>A new run from this checkpoint, in which the selected use has a weight of its own</source>
        <translation>Ein neuer Lauf von diesem Checkpoint, in dem die ausgewählte Nutzung ein eigenes Gewicht hat</translation>
    </message>
    <message>
        <source>A new run from this checkpoint, in which more blocks share a weight; the accuracy it costs is measured before</source>
        <translation>Ein neuer Lauf von diesem Checkpoint, in dem mehr Blöcke ein Gewicht teilen; die Genauigkeit, die das kostet, wird vorher gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Still measuring %1.</source>
        <translation>%1 wird noch gemessen.</translation>
    </message>
    <message>
        <source>How the accuracy changes when a use is skipped or repeated, when the network answers after each use, or when there are more uses than it was trained with.</source>
        <translation>Wie sich die Genauigkeit ändert, wenn eine Nutzung übersprungen oder wiederholt wird, wenn das Netz nach jeder Nutzung antwortet oder wenn es mehr Nutzungen gibt, als trainiert wurden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Measure the other, too</source>
        <translation>Auch das andere messen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Folder for the accuracies</source>
        <translation>Ordner für die Genauigkeiten</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s), %1 s</source>
        <translation>
            <numerusform>%Ln Testbild, %1&#xa0;s</numerusform>
            <numerusform>%Ln Testbilder, %1&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ReportDialog</name>
    <message>
        <source>&amp;HTML: figures, tables, settings, environments in one file</source>
        <translation>&amp;HTML: Abbildungen, Tabellen, Einstellungen, Umgebungen in einer Datei</translation>
    </message>
    <message>
        <source>&amp;Markdown: the table of means</source>
        <translation>&amp;Markdown: die Tabelle der Mittelwerte</translation>
    </message>
    <message>
        <source>&amp;LaTeX: the table of means (needs booktabs)</source>
        <translation>&amp;LaTeX: die Tabelle der Mittelwerte (braucht booktabs)</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n run(s)</source>
        <translation>
            <numerusform>Bericht über %n Lauf</numerusform>
            <numerusform>Bericht über %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Best test accuracy</source>
        <translation>Beste Testgenauigkeit</translation>
    </message>
    <message>
        <source>Last test accuracy</source>
        <translation>Letzte Testgenauigkeit</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Runs of the report</source>
        <translation>Läufe des Berichts</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished: their curves are shown, means and verdict leave them out.</source>
        <translation>
            <numerusform>%n Lauf ist nicht abgeschlossen: Seine Kurven werden gezeigt, Mittelwerte und Urteil lassen ihn aus.</numerusform>
            <numerusform>%n Läufe sind nicht abgeschlossen: Ihre Kurven werden gezeigt, Mittelwerte und Urteil lassen sie aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Compare &amp;by</source>
        <translation>&amp;Vergleicht</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunActions</name>
    <message>
        <source>Open architecture</source>
        <translation>Architektur öffnen</translation>
    </message>
    <message>
        <source>Compare architecture with the design</source>
        <translation>Architektur mit dem Entwurf vergleichen</translation>
    </message>
    <message>
        <source>Clone into the form</source>
        <translation>Ins Formular übernehmen</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>Prolong…</source>
        <translation>Verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>Branch from a checkpoint…</source>
        <translation>Von einem Checkpoint abzweigen&#xa0;…</translation>
    </message>
    <message>
        <source>Branch with other sharing…</source>
        <translation>Mit anderer Teilung abzweigen&#xa0;…</translation>
    </message>
    <message>
        <source>Add seeds…</source>
        <translation>Seeds hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Foldability…</source>
        <translation>Koppelbarkeit&#xa0;…</translation>
    </message>
    <message>
        <source>What of its network could share a weight, and what that costs</source>
        <translation>Was in seinem Netz ein Gewicht teilen könnte und was das kostet</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Stoppen und behalten</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Stoppen und verwerfen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern setzen</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Schlagwort&#xa0;…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz&#xa0;…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Löschen rückgängig</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>Tabelle als Markdown kopieren</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Export network…</source>
        <translation>Netz exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export curves…</source>
        <translation>Kurven exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht&#xa0;…</translation>
    </message>
    <message>
        <source>Unstar</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Show in plots</source>
        <translation>In Plots zeigen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>All have %n seed(s) or more</source>
        <translation>
            <numerusform>Alle haben %n Seed oder mehr</numerusform>
            <numerusform>Alle haben %n Seeds oder mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Unarchived: %1</source>
        <translation>Aus dem Archiv geholt: %1</translation>
    </message>
    <message>
        <source>Archived: %1. The view “Archived” lists them.</source>
        <translation>Archiviert: %1. Die Ansicht „Archiviert“ listet sie auf.</translation>
    </message>
    <message>
        <source>Copied the command line that repeats %1</source>
        <translation>Befehlszeile kopiert, die %1 wiederholt</translation>
    </message>
    <message>
        <source>Copied a command line that trains on from %1</source>
        <translation>Befehlszeile kopiert, die von %1 aus weiter trainiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as CSV</source>
        <translation>
            <numerusform>%n Lauf als CSV kopiert</numerusform>
            <numerusform>%n Läufe als CSV kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as Markdown</source>
        <translation>
            <numerusform>%n Lauf als Markdown kopiert</numerusform>
            <numerusform>%n Läufe als Markdown kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No program is set up to open folders: %1</source>
        <translation>Kein Programm ist zum Öffnen von Ordnern eingerichtet: %1</translation>
    </message>
    <message>
        <source>There are no runs to report on</source>
        <translation>Es gibt keine Läufe zum Berichten</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunDetails</name>
    <message>
        <source>Details of the selected runs</source>
        <translation>Details der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz&#xa0;…</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Compare all settings, not only those that differ</source>
        <translation>Alle Einstellungen vergleichen, nicht nur die, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Select a run to see its settings, environment and checkpoints; select two or more to compare them.</source>
        <translation>Wählen Sie einen Lauf, um seine Einstellungen, seine Umgebung und seine Checkpoints zu sehen; wählen Sie zwei oder mehr, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Command line that repeats it</source>
        <translation>Befehlszeile, die ihn wiederholt</translation>
    </message>
    <message>
        <source>Command line that trains on from it</source>
        <translation>Befehlszeile, die von ihm aus weiter trainiert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation>Zweig von</translation>
    </message>
    <message>
        <source>run %1, after step %2</source>
        <translation>Lauf %1, nach Schritt %2</translation>
    </message>
    <message>
        <source>Select run %1</source>
        <translation>Lauf %1 auswählen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Against “%1”</source>
        <translation>Gegen „%1“</translation>
    </message>
    <message>
        <source>Each interval holds for its comparison alone.</source>
        <translation>Jedes Intervall gilt nur für seinen Vergleich.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Same: %1 settings</source>
        <translation>Gleich: %1 Einstellungen</translation>
    </message>
    <message>
        <source>Architecture: %1 → %2</source>
        <translation>Architektur: %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunFilterLine</name>
    <message>
        <source>Filter: a name, or test&gt;80% and data=cifar10</source>
        <translation>Filter: ein Name oder test&gt;80% and data=cifar10</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Words are looked for in names. Conditions: KEY = != &lt; &lt;= &gt; &gt;= ~ VALUE, joined by and, or, not and parentheses, such as
test&gt;80% and data=cifar10 not state=failed
Keys are in the tool tips of the columns.</source>
        <translation>Wörter werden in Namen gesucht. Bedingungen: KEY = != &lt; &lt;= &gt; &gt;= ~ VALUE, verbunden mit and, or, not und Klammern, etwa
test&gt;80% and data=cifar10 not state=failed
Die Schlüssel (KEY) stehen in den Tooltips der Spalten.</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunHub</name>
    <message>
        <source>No model is training now; choose a checkpoint</source>
        <translation>Gerade trainiert kein Modell; wählen Sie einen Checkpoint</translation>
    </message>
    <message>
        <source>Run %1 stopped after step %2</source>
        <translation>Lauf %1 nach Schritt %2 gestoppt</translation>
    </message>
    <message>
        <source>Run %1 finished after step %2</source>
        <translation>Lauf %1 nach Schritt %2 abgeschlossen</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunMatrix</name>
    <message>
        <source>best checkpoint, step %1</source>
        <translation>bester Checkpoint, Schritt %1</translation>
    </message>
    <message>
        <source>last checkpoint, step %1</source>
        <translation>letzter Checkpoint, Schritt %1</translation>
    </message>
    <message>
        <source>checkpoint of step %1</source>
        <translation>Checkpoint von Schritt %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Fortschritt der Evaluation</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message>
        <source>Confusion matrix of run %1: rows are true classes, columns what was predicted</source>
        <translation>Konfusionsmatrix von Lauf %1: Zeilen sind wahre Klassen, Spalten die Vorhersagen</translation>
    </message>
    <message>
        <source>Evaluate run %1 again</source>
        <translation>Lauf %1 erneut evaluieren</translation>
    </message>
    <message>
        <source>Evaluate run %1</source>
        <translation>Lauf %1 evaluieren</translation>
    </message>
    <message>
        <source>Runs the network over all test images of its data. The result is kept.</source>
        <translation>Lässt das Netz über alle Testbilder seiner Daten laufen. Das Ergebnis wird behalten.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Daten werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for what is kept…</source>
        <translation>Gespeichertes wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 test images right · %3</source>
        <translation>%1 von %2 Testbildern richtig · %3</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunStyleMenu</name>
    <message>
        <source>Solid</source>
        <translation>Durchgezogen</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Gestrichelt</translation>
    </message>
    <message>
        <source>Dash-dotted</source>
        <translation>Strichpunktiert</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Gepunktet</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Scheibe</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Kreuz</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Triangle down</source>
        <translation>Dreieck abwärts</translation>
    </message>
    <message>
        <source>Color %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Other color…</source>
        <translation>Andere Farbe&#xa0;…</translation>
    </message>
    <message>
        <source>Color of the run</source>
        <translation>Farbe des Laufs</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>&amp;Marker</source>
        <translation>&amp;Marker</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsBar</name>
    <message>
        <source>Only differing settings</source>
        <translation>Nur abweichende Einstellungen</translation>
    </message>
    <message>
        <source>Of the settings, show only those in which the listed runs differ</source>
        <translation>Von den Einstellungen nur die zeigen, in denen sich die aufgelisteten Läufe unterscheiden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht&#xa0;…</translation>
    </message>
    <message>
        <source>The selected runs, or all listed ones, as one HTML file with figures, or as a table for a paper</source>
        <translation>Die ausgewählten Läufe oder alle aufgelisteten als eine HTML-Datei mit Abbildungen oder als Tabelle für ein Paper</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Check a run to show it in the plots, in the color of its dot</source>
        <translation>Einen Lauf ankreuzen, um ihn in den Plots zu zeigen, in der Farbe seines Punkts</translation>
    </message>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Starred runs; click to star</source>
        <translation>Läufe mit Stern; ein Klick setzt ihn</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>One chip per block, stage by stage; blocks of one color share a weight</source>
        <translation>Ein Kästchen je Block, Stufe für Stufe; Blöcke einer Farbe teilen ein Gewicht</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>Am Cursor</translation>
    </message>
    <message>
        <source>Test accuracy at the cursor of the plots, in percent</source>
        <translation>Testgenauigkeit am Cursor der Plots, in Prozent</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Ohne Stern</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: %n Lauf</numerusform>
            <numerusform>%1: %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Read from %1</source>
        <translation>Gelesen aus %1</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <source>%1 (%2 in filters)</source>
        <translation>%1 (%2 in Filtern)</translation>
    </message>
    <message>
        <source>%1, best test accuracy %2</source>
        <translation>%1, beste Testgenauigkeit %2</translation>
    </message>
    <message>
        <source>Run %1, %2 parameters, sharing: %3, seed %4</source>
        <translation>Lauf %1, %2 Parameter, Teilung: %3, Seed %4</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>a mean, of so many runs, of so many in all</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsPage</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Trade-off</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 runs are too many for a report; filter the table or select up to %2</source>
        <translation>%1 Läufe sind zu viele für einen Bericht; filtern Sie die Tabelle oder wählen Sie bis zu %2 aus</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsPanel</name>
    <message>
        <source>Restore what was deleted (Ctrl+Z in the table). Closing the window deletes it permanently.</source>
        <translation>Gelöschtes wiederherstellen (Strg+Z in der Tabelle). Beim Schließen des Fensters wird es endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Deleted run %1.</source>
        <translation>Lauf %1 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n run(s) (%1).</source>
        <translation>
            <numerusform>%n Lauf gelöscht (%1).</numerusform>
            <numerusform>%n Läufe gelöscht (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1; the same with %2 more of the store</source>
        <translation>%1; ebenso bei %2 weiteren in der Ablage</translation>
    </message>
    <message>
        <source>Run %1 is not in this view</source>
        <translation>Lauf %1 ist nicht in dieser Ansicht</translation>
    </message>
    <message>
        <source>Run %1 is not in the store any more</source>
        <translation>Lauf %1 ist nicht mehr in der Ablage</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>No runs yet.
Press Train (F5): the run will be listed here, with its curves and checkpoints.</source>
        <translation>Noch keine Läufe.
Drücken Sie „Trainieren“ (F5): Der Lauf erscheint hier, mit seinen Kurven und Checkpoints.</translation>
    </message>
    <message>
        <source>No runs in “%1”.</source>
        <translation>Keine Läufe in „%1“.</translation>
    </message>
    <message>
        <source>No run in “%1” matches “%2”.
Clear the filter to see all.</source>
        <translation>Kein Lauf in „%1“ passt zu „%2“.
Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>sharesnet::SavedViews</name>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Im Training</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>sharesnet::ScaleLegend</name>
    <message>
        <source>Color scale from %1 to %2</source>
        <translation>Farbskala von %1 bis %2</translation>
    </message>
    <message>
        <source>The values that the colors stand for, the same in every use. Magenta marks NaN and infinite values.</source>
        <translation>Die Werte, für die die Farben stehen, bei jeder Nutzung gleich. Magenta kennzeichnet NaN und unendliche Werte.</translation>
    </message>
    <message>
        <source>Each use has its own scale, whose limit its header shows. Magenta marks NaN and infinite values.</source>
        <translation>Jede Nutzung hat ihre eigene Skala, deren Grenze ihr Kopf zeigt. Magenta kennzeichnet NaN und unendliche Werte.</translation>
    </message>
    <message>
        <source>−limit</source>
        <translation>−Grenze</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>sharesnet::SchedulePreview</name>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Learning rate: %1 at the start, at most %2, %3 at the end of epoch %4</source>
        <translation>Lernrate: %1 am Anfang, höchstens %2, %3 am Ende von Epoche %4</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>Lernrate nach Epoche</translation>
    </message>
</context>
<context>
    <name>sharesnet::SeedsDialog</name>
    <message>
        <source>Add seeds</source>
        <translation>Seeds hinzufügen</translation>
    </message>
    <message>
        <source>Total seeds:</source>
        <translation>Seeds einschließlich der vorhandenen:</translation>
    </message>
    <message numerus="yes">
        <source>Seeds of each of the %n group(s):</source>
        <translation>
            <numerusform>Seeds der %n Gruppe:</numerusform>
            <numerusform>Seeds jeder der %n Gruppen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
</context>
<context>
    <name>sharesnet::SessionBridge</name>
    <message>
        <source>The end of run %1 could not be stored: %2</source>
        <translation>Das Ende von Lauf %1 konnte nicht gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingChoices</name>
    <message>
        <source>&amp;Untie: each chosen block gets a weight of its own</source>
        <translation>&amp;Entkoppeln: Jeder gewählte Block erhält ein eigenes Gewicht</translation>
    </message>
    <message>
        <source>&amp;Tie: the chosen blocks share one weight</source>
        <translation>&amp;Koppeln: Die gewählten Blöcke teilen ein Gewicht</translation>
    </message>
    <message>
        <source>Con&amp;volution</source>
        <translation>&amp;Faltung</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>Blö&amp;cke</translation>
    </message>
    <message>
        <source>The weight that the tied blocks begin with</source>
        <translation>Das Gewicht, mit dem die gekoppelten Blöcke beginnen</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>Stage %1, convolution %2 (%3×%3)</source>
        <translation>Stufe %1, Conv %2 (%3×%3)</translation>
    </message>
    <message>
        <source>%1, shared</source>
        <translation>%1, geteilt</translation>
    </message>
    <message>
        <source>Block %1 · weight %2</source>
        <translation>Block %1 · Gewicht %2</translation>
    </message>
    <message>
        <source>Block %1 · a weight of its own</source>
        <translation>Block %1 · eigenes Gewicht</translation>
    </message>
    <message>
        <source>Mean of their weights</source>
        <translation>Mittelwert ihrer Gewichte</translation>
    </message>
    <message>
        <source>Mean of their weights, channels matched first</source>
        <translation>Mittelwert ihrer Gewichte, Kanäle zuerst zugeordnet</translation>
    </message>
    <message>
        <source>Weight of block %1</source>
        <translation>Gewicht von Block %1</translation>
    </message>
    <message>
        <source>Choose blocks.</source>
        <translation>Wählen Sie Blöcke.</translation>
    </message>
    <message>
        <source>Nothing to untie: each of these has a weight of its own.</source>
        <translation>Nichts zu entkoppeln: Jeder davon hat ein eigenes Gewicht.</translation>
    </message>
    <message>
        <source>Choose at least two blocks.</source>
        <translation>Ein Gewicht zu teilen braucht mindestens zwei Blöcke.</translation>
    </message>
    <message>
        <source>These blocks share one weight already: choose more, or another convolution.</source>
        <translation>Diese Blöcke teilen schon ein Gewicht: Wählen Sie mehr oder eine andere Faltung.</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingDialog</name>
    <message>
        <source>Branch with other sharing</source>
        <translation>Mit anderer Teilung abzweigen</translation>
    </message>
    <message>
        <source>Tr&amp;ain…</source>
        <translation>Trai&amp;nieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keep untrained</source>
        <translation>&amp;Untrainiert behalten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>The data of the run: its test images are measured, and the branch is trained on it</source>
        <translation>Die Daten des Laufs: Auf ihren Testbildern wird gemessen, und mit ihnen wird der Zweig trainiert</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>Test &amp;images</source>
        <translation>Test&amp;bilder</translation>
    </message>
    <message>
        <source>They change at once. Measured on test images, before anything is trained:</source>
        <translation>Sie ändern sich sofort. Gemessen auf Testbildern, bevor etwas trainiert wird:</translation>
    </message>
    <message>
        <source>They stay the same to the bit: each block gets a copy of the weight, and its part of the momentum.</source>
        <translation>Sie bleiben bitgenau gleich: Jeder Block erhält eine Kopie des Gewichts und seinen Teil des Momentums.</translation>
    </message>
    <message>
        <source>%1 → %2 (%3)</source>
        <translation>%1 → %2 (%3)</translation>
    </message>
    <message>
        <source>Asks for the settings, then trains on from there</source>
        <translation>Fragt nach den Einstellungen und trainiert dann von dort weiter</translation>
    </message>
    <message>
        <source>Makes the run as it is now, to export it or look into it; needs no data</source>
        <translation>Legt den Lauf an, wie er jetzt ist, um ihn zu exportieren oder hineinzuschauen; braucht keine Daten</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingMeter</name>
    <message>
        <source>Accuracy on %1 images: %2 before, %3 after (%4 points)</source>
        <translation>Genauigkeit auf %1 Bildern: %2 vorher, %3 nachher (%4 Punkte)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress of the accuracies</source>
        <translation>Fortschritt der Genauigkeiten</translation>
    </message>
    <message>
        <source>Stopped before it was measured</source>
        <translation>Gestoppt, bevor es gemessen war</translation>
    </message>
</context>
<context>
    <name>sharesnet::ShownColumns</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>Vorgegebene Spalten</translation>
    </message>
</context>
<context>
    <name>sharesnet::ShownKernels</name>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>Uses %1 to %2 · one weight</source>
        <translation>Nutzungen %1 bis %2 · ein Gewicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SimilarityPanel</name>
    <message>
        <source>Similarity of the uses (CKA)</source>
        <translation>Ähnlichkeit der Nutzungen (CKA)</translation>
    </message>
    <message>
        <source>Similarity of the blocks (CKA)</source>
        <translation>Ähnlichkeit der Blöcke (CKA)</translation>
    </message>
    <message>
        <source>it is still being measured</source>
        <translation>es wird noch gemessen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>there are fewer than 4 positions in a batch</source>
        <translation>ein Batch enthält weniger als 4 Positionen</translation>
    </message>
    <message>
        <source>one of the two is constant, NaN or infinite</source>
        <translation>eines der beiden ist konstant, NaN oder unendlich</translation>
    </message>
    <message>
        <source>It is used once: nothing to compare.</source>
        <translation>Sie wird einmal genutzt: nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Similarity (CKA)</source>
        <translation>Ähnlichkeit (CKA)</translation>
    </message>
    <message>
        <source>Linear CKA of the outputs of each pair of uses: 1 for outputs that are equal up to rotation and scale, about 0, and as often below, for unrelated ones. HSIC is the unbiased estimator, averaged over batches before the ratio is taken. Chance is the same number with the samples of each use in a random order of its own: what lies within twice this may be chance.</source>
        <translation>Lineare CKA der Ausgaben jedes Paares von Nutzungen: 1 für Ausgaben, die bis auf Drehung und Skalierung gleich sind, etwa 0, und ebenso oft darunter, für unabhängige. HSIC ist der erwartungstreue Schätzer, über Batches gemittelt, bevor das Verhältnis gebildet wird. Zufall ist dieselbe Zahl mit den Stichproben jeder Nutzung in einer eigenen zufälligen Reihenfolge: Was innerhalb des Doppelten davon liegt, kann Zufall sein.</translation>
    </message>
    <message>
        <source>%1
%2
</source>
        <translation>%1
%2
</translation>
    </message>
    <message>
        <source>%1 images
%2 batches</source>
        <translation>%1 Bilder
%2 Batches</translation>
    </message>
    <message>
        <source>%1
Chance here: %2</source>
        <translation>%1
Zufall hier: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SpotEditor</name>
    <message>
        <source>%1: already the case.</source>
        <translation>%1: schon der Fall.</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>3×3 in Stufe %1 teilen</translation>
    </message>
    <message>
        <source>Stop sharing 3×3 in stage %1</source>
        <translation>3×3 in Stufe %1 nicht mehr teilen</translation>
    </message>
    <message>
        <source>Share conv %1 of stage %2, block %3</source>
        <translation>Conv %1 von Stufe %2, Block %3 teilen</translation>
    </message>
    <message>
        <source>Unshare conv %1 of stage %2, block %3</source>
        <translation>Conv %1 von Stufe %2, Block %3 lösen</translation>
    </message>
</context>
<context>
    <name>sharesnet::StageBars</name>
    <message>
        <source>Parameters of each stage, shared and unshared</source>
        <translation>Parameter jeder Stufe, geteilt und ungeteilt</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Stage %1: %2 parameters, %3 unshared</source>
        <translation>Stufe %1: %2 Parameter, %3 ungeteilt</translation>
    </message>
</context>
<context>
    <name>sharesnet::StageForm</name>
    <message>
        <source>%1 · stage %2, conv %3, blocks %4
%5×%5, %6 → %7, used %8 times, saves %9</source>
        <translation>%1 · Stufe %2, Conv %3, Blöcke %4
%5×%5, %6 → %7, %8-mal genutzt, spart %9</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Unshare</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Aufspalten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>Blö&amp;cke</translation>
    </message>
    <message>
        <source>Set blocks of stage %1</source>
        <translation>Blöcke von Stufe %1 ändern</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Kanäle</translation>
    </message>
    <message>
        <source>Set channels of stage %1</source>
        <translation>Kanäle von Stufe %1 ändern</translation>
    </message>
    <message>
        <source>S&amp;tride</source>
        <translation>Str&amp;ide</translation>
    </message>
    <message>
        <source>Set stride of stage %1</source>
        <translation>Stride von Stufe %1 ändern</translation>
    </message>
    <message>
        <source>Share &amp;3×3</source>
        <translation>&amp;3×3 teilen</translation>
    </message>
    <message>
        <source>Sharing of conv 2, the paper&apos;s convolution. Groups of other convolutions are listed below.</source>
        <translation>Teilung von Conv 2, der Faltung des Papers. Gruppen anderer Faltungen sind unten aufgelistet.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>All of stage %1:</source>
        <translation>Alles in Stufe %1:</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Unshare a group of stage %1</source>
        <translation>Eine Gruppe von Stufe %1 auflösen</translation>
    </message>
    <message numerus="yes">
        <source>Unshare %n group(s)</source>
        <translation>
            <numerusform>%n Gruppe auflösen</numerusform>
            <numerusform>%n Gruppen auflösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: separate weights per block</source>
        <translation>Aus: eigene Gewichte je Block</translation>
    </message>
    <message>
        <source>blocks %1 (paper)</source>
        <translation>Blöcke %1 (Paper)</translation>
    </message>
    <message>
        <source>groups of %1</source>
        <translation>Gruppen zu %1</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>frei gewählt</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>3×3 in Stufe %1 teilen</translation>
    </message>
    <message>
        <source>Stop sharing 3×3 in stage %1</source>
        <translation>3×3 in Stufe %1 nicht mehr teilen</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1 in groups of %2</source>
        <translation>3×3 in Stufe %1 in Gruppen zu %2 teilen</translation>
    </message>
</context>
<context>
    <name>sharesnet::StartPage</name>
    <message>
        <source>Show this page at the start</source>
        <translation>Diese Seite beim Start zeigen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Design residual networks whose blocks share weights, train them, look inside.</source>
        <translation>Residualnetze entwerfen, deren Blöcke Gewichte teilen, sie trainieren, hineinschauen.</translation>
    </message>
    <message>
        <source>Go to the workbench</source>
        <translation>Zur Workbench</translation>
    </message>
    <message>
        <source>Closes this page; Help &gt; Start page shows it again (Esc)</source>
        <translation>Schließt diese Seite; Hilfe &gt; Startseite zeigt sie wieder (Esc)</translation>
    </message>
    <message>
        <source>Opens a small network and the tutorial beside it: share weights, train on built-in images, look at each use</source>
        <translation>Öffnet ein kleines Netz und daneben „Erste Schritte“: Gewichte teilen, auf eingebauten Bildern trainieren, jede Nutzung betrachten</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Recent designs</source>
        <translation>Letzte Entwürfe</translation>
    </message>
    <message>
        <source>Designs that you save or open will appear here.</source>
        <translation>Entwürfe, die Sie speichern oder öffnen, erscheinen hier.</translation>
    </message>
    <message>
        <source>Try it: ten minutes</source>
        <translation>Ausprobieren: zehn Minuten</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
    <message>
        <source>The design of the last session</source>
        <translation>Der Entwurf der letzten Sitzung</translation>
    </message>
    <message>
        <source>Presets, shared by the paper&apos;s rule</source>
        <translation>Presets, geteilt nach der Paper-Regel</translation>
    </message>
    <message>
        <source>A box is a block; the green ones of a stage share one weight. All presets are in the library, at the left of the design.</source>
        <translation>Ein Kästchen ist ein Block; die grünen einer Stufe teilen sich ein Gewicht. Alle Presets stehen in der Bibliothek, links neben dem Entwurf.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
</context>
<context>
    <name>sharesnet::StripContent</name>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation>%1 Kanäle von %2 × %3</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Nutzung %1 · Block %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · Block %2</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Difference %1 − %2</source>
        <translation>Differenz %1 − %2</translation>
    </message>
    <message>
        <source>No difference from %1: %2 against %3</source>
        <translation>Keine Differenz zu %1: %2 gegen %3</translation>
    </message>
    <message>
        <source>No difference from %1: it has no use in the same block</source>
        <translation>Keine Differenz zu %1: Dort gibt es keine Nutzung im selben Block</translation>
    </message>
</context>
<context>
    <name>sharesnet::StripView</name>
    <message>
        <source>One &amp;scale</source>
        <translation>Eine &amp;Skala</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>Differen&amp;zen</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>Ge&amp;gen</translation>
    </message>
    <message>
        <source>← All channels</source>
        <translation>← Alle Kanäle</translation>
    </message>
    <message>
        <source>Shows all channels again (Esc)</source>
        <translation>Zeigt wieder alle Kanäle (Esc)</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>By mean</source>
        <translation>Nach Mittelwert</translation>
    </message>
    <message>
        <source>By variance</source>
        <translation>Nach Varianz</translation>
    </message>
    <message>
        <source>By change</source>
        <translation>Nach Änderung</translation>
    </message>
    <message>
        <source>Highest first. Mean: of all values of a channel. Variance: within a use, mean over the uses. Change: root mean square of the difference to the previous use.</source>
        <translation>Höchste zuerst. Mittelwert: aller Werte eines Kanals. Varianz: innerhalb einer Nutzung, Mittel über die Nutzungen. Änderung: quadratisches Mittel der Differenz zur vorigen Nutzung.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>ch </source>
        <translation>Kanal </translation>
    </message>
    <message>
        <source>Type a number to go to that channel</source>
        <translation>Eine Nummer eingeben, um zu diesem Kanal zu gehen</translation>
    </message>
    <message>
        <source>The same colors mean the same values in every use; else each use has its own scale</source>
        <translation>Gleiche Farben heißen gleiche Werte bei jeder Nutzung; sonst hat jede Nutzung ihre eigene Skala</translation>
    </message>
    <message>
        <source>Behind each use, its difference to the previous one</source>
        <translation>Hinter jeder Nutzung ihre Differenz zur vorigen</translation>
    </message>
    <message>
        <source>Size of the maps</source>
        <translation>Größe der Karten</translation>
    </message>
    <message>
        <source>Size of the maps (Ctrl+wheel, + and -; 0 fits the width)</source>
        <translation>Größe der Karten (Strg+Mausrad, + und -; 0 passt in die Breite ein)</translation>
    </message>
    <message>
        <source>Choose in the Model panel what the model is set against; then both are shown side by side</source>
        <translation>Wählen Sie im Bereich „Modell“, womit das Modell verglichen wird; dann erscheinen beide nebeneinander</translation>
    </message>
    <message>
        <source>Beside each use, the same block of %1, and the difference to it</source>
        <translation>Neben jeder Nutzung derselbe Block von %1 und die Differenz dazu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) beyond</source>
        <translation>
            <numerusform>%Ln Wert außerhalb</numerusform>
            <numerusform>%Ln Werte außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 beyond</source>
        <translation>%1 außerhalb</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Esc all channels</source>
        <translation>↑ ↓ Kanal · ← → Nutzung · Esc alle Kanäle</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Enter enlarges it</source>
        <translation>↑ ↓ Kanal · ← → Nutzung · Enter vergrößert</translation>
    </message>
    <message>
        <source>A double click enlarges a channel of all uses, too</source>
        <translation>Auch ein Doppelklick vergrößert einen Kanal aller Nutzungen</translation>
    </message>
    <message>
        <source>%1 of %2 values lie beyond the color scale and have its last color. The limit of a use is where 99.5 % of its values lie. A common scale ends at the largest limit; uses whose limit is more than four times the median of all limits do not count for it.</source>
        <translation>%1 von %2 Werten liegen außerhalb der Farbskala und haben ihre letzte Farbe. Die Grenze einer Nutzung ist, wo 99,5&#xa0;% ihrer Werte liegen. Eine gemeinsame Skala endet bei der größten Grenze; Nutzungen, deren Grenze mehr als das Vierfache des Medians aller Grenzen ist, zählen dafür nicht.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StudyNotice</name>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Numbers over many images need a checkpoint.</source>
        <translation>Zahlen über viele Bilder brauchen einen Checkpoint.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StudySentences</name>
    <message>
        <source>%1 and %2 (%3)</source>
        <translation>%1 und %2 (%3)</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>No two uses are more alike than by chance.</source>
        <translation>Keine zwei Nutzungen sind einander ähnlicher als durch Zufall.</translation>
    </message>
    <message>
        <source>No two blocks are more alike than by chance.</source>
        <translation>Keine zwei Blöcke sind einander ähnlicher als durch Zufall.</translation>
    </message>
    <message>
        <source>No more alike to any other use than by chance: %1.</source>
        <translation>Keiner anderen Nutzung ähnlicher als durch Zufall: %1.</translation>
    </message>
    <message>
        <source>No more alike to any other block than by chance: %1.</source>
        <translation>Keinem anderen Block ähnlicher als durch Zufall: %1.</translation>
    </message>
    <message>
        <source>The uses are more alike than by chance.</source>
        <translation>Die Nutzungen sind einander ähnlicher als durch Zufall.</translation>
    </message>
    <message>
        <source>The blocks are more alike than by chance.</source>
        <translation>Die Blöcke sind einander ähnlicher als durch Zufall.</translation>
    </message>
    <message>
        <source>All are more alike than by chance; most %1, least %2.</source>
        <translation>Alle sind einander ähnlicher als durch Zufall; am meisten %1, am wenigsten %2.</translation>
    </message>
    <message>
        <source>Each is like some other, not all like all; most %1, least %2.</source>
        <translation>Zu jedem gibt es ein ähnliches Gegenstück, aber nicht alle gleichen einander; am meisten %1, am wenigsten %2.</translation>
    </message>
    <message>
        <source>They pull together: %1.</source>
        <translation>Sie ziehen in eine Richtung: %1.</translation>
    </message>
    <message>
        <source>They pull apart: %1.</source>
        <translation>Sie ziehen gegeneinander: %1.</translation>
    </message>
    <message>
        <source>Some pull apart: %1, most of all %2.</source>
        <translation>Einige ziehen gegeneinander: %1, am stärksten %2.</translation>
    </message>
    <message>
        <source>They pull in unrelated directions: %1.</source>
        <translation>Sie ziehen in unabhängige Richtungen: %1.</translation>
    </message>
    <message>
        <source>Not all pull together: %1, lowest %2.</source>
        <translation>Nicht alle ziehen in eine Richtung: %1, Minimum %2.</translation>
    </message>
    <message>
        <source>One takes back what the other adds: %1.</source>
        <translation>Einer nimmt zurück, was der andere addiert: %1.</translation>
    </message>
    <message>
        <source>Some take back what others add: %1, lowest %2.</source>
        <translation>Einige nehmen zurück, was andere addieren: %1, am stärksten %2.</translation>
    </message>
    <message>
        <source>They add alike: %1.</source>
        <translation>Sie addieren Ähnliches: %1.</translation>
    </message>
    <message>
        <source>They add alike: %1, most %2.</source>
        <translation>Sie addieren Ähnliches: %1, am meisten %2.</translation>
    </message>
</context>
<context>
    <name>sharesnet::SuggestPanel</name>
    <message>
        <source>Share nothing</source>
        <translation>Nichts teilen</translation>
    </message>
    <message>
        <source>Share as few blocks as possible</source>
        <translation>So wenige Blöcke wie möglich teilen</translation>
    </message>
    <message>
        <source>Later stages only</source>
        <translation>Nur spätere Stufen</translation>
    </message>
    <message>
        <source>Earlier stages only</source>
        <translation>Nur frühere Stufen</translation>
    </message>
    <message>
        <source>Evenly in all stages</source>
        <translation>Gleichmäßig in allen Stufen</translation>
    </message>
    <message>
        <source>Whole stages by the paper&apos;s rule</source>
        <translation>Ganze Stufen nach der Paper-Regel</translation>
    </message>
    <message>
        <source>Groups of %1 in all stages</source>
        <translation>Gruppen zu %1 in allen Stufen</translation>
    </message>
    <message>
        <source>Everything: one weight per stage</source>
        <translation>Alles: ein Gewicht je Stufe</translation>
    </message>
    <message>
        <source>stage %1: %2 of %3</source>
        <translation>Stufe %1: %2 von %3</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>≤ </source>
        <translation>≤ </translation>
    </message>
    <message>
        <source> M</source>
        <translation> M</translation>
    </message>
    <message>
        <source>Target: at most this many million parameters</source>
        <translation>Ziel: höchstens so viele Millionen Parameter</translation>
    </message>
    <message>
        <source>Sharing patterns that reach the target</source>
        <translation>Teilungsmuster, die das Ziel erreichen</translation>
    </message>
    <message>
        <source>Double-click or press Enter to try one; Undo restores the design.</source>
        <translation>Doppelklick oder Enter probiert eines aus; „Rückgängig“ stellt den Entwurf wieder her.</translation>
    </message>
    <message>
        <source>Applies the selected suggestion (Enter)</source>
        <translation>Wendet den gewählten Vorschlag an (Enter)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Possible range: %1 to %2</source>
        <translation>Möglicher Bereich: %1 bis %2</translation>
    </message>
    <message>
        <source>Sharing alone cannot reach this target: the minimum is %1. Use fewer blocks or channels.</source>
        <translation>Teilen allein erreicht dieses Ziel nicht: Das Minimum ist %1. Nehmen Sie weniger Blöcke oder Kanäle.</translation>
    </message>
    <message>
        <source>Share as suggested: %1</source>
        <translation>Wie vorgeschlagen teilen: %1</translation>
    </message>
    <message>
        <source>%1: %2 parameters (%3 blocks shared)</source>
        <translation>%1: %2 Parameter (%3 geteilt)</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepFields</name>
    <message>
        <source>As in the training form: %1</source>
        <translation>Wie im Trainingsformular: %1</translation>
    </message>
    <message>
        <source>Designs of the sweep</source>
        <translation>Entwürfe des Sweeps</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&amp;Designs</source>
        <translation>Entwür&amp;fe</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Wie entworfen</translation>
    </message>
    <message>
        <source>As the design has it</source>
        <translation>Wie der Entwurf es vorsieht</translation>
    </message>
    <message>
        <source>Unshared</source>
        <translation>Ungeteilt</translation>
    </message>
    <message>
        <source>No weight is shared</source>
        <translation>Kein Gewicht wird geteilt</translation>
    </message>
    <message>
        <source>Paper&apos;s rule</source>
        <translation>Paper-Regel</translation>
    </message>
    <message>
        <source>Every stage by the paper&apos;s rule</source>
        <translation>Jede Stufe nach der Paper-Regel</translation>
    </message>
    <message>
        <source>All subsets of stages</source>
        <translation>Alle Teilmengen der Stufen</translation>
    </message>
    <message>
        <source>The paper&apos;s rule in each subset of the stages, from none to all: 8 patterns of three stages</source>
        <translation>Die Paper-Regel in jeder Teilmenge der Stufen, von keiner bis zu allen: 8 Muster bei drei Stufen</translation>
    </message>
    <message>
        <source>Groups of n blocks</source>
        <translation>Gruppen aus n Blöcken</translation>
    </message>
    <message>
        <source>none, or 2, 4</source>
        <translation>keine, oder 2, 4</translation>
    </message>
    <message>
        <source>In every stage, each n consecutive blocks share conv 2; one pattern for each n</source>
        <translation>In jeder Stufe teilen je n aufeinanderfolgende Blöcke Conv 2; ein Muster je n</translation>
    </message>
    <message>
        <source>Stages that share</source>
        <translation>Stufen, die teilen</translation>
    </message>
    <message>
        <source>none, or 1+3, 2</source>
        <translation>keine, oder 1+3, 2</translation>
    </message>
    <message>
        <source>The paper&apos;s rule in these stages alone; one pattern for each</source>
        <translation>Die Paper-Regel nur in diesen Stufen; ein Muster je Angabe</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>&amp;Groups of</source>
        <translation>Gruppen &amp;zu</translation>
    </message>
    <message>
        <source>S&amp;tages</source>
        <translation>St&amp;ufen</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>1-3</source>
        <translation>1-3</translation>
    </message>
    <message>
        <source>Take from the window</source>
        <translation>Aus dem Fenster übernehmen</translation>
    </message>
    <message>
        <source>Data and settings of the training form instead of those of the file</source>
        <translation>Daten und Einstellungen des Trainingsformulars statt derer der Datei</translation>
    </message>
    <message>
        <source>Vary a &amp;setting</source>
        <translation>Einstellung &amp;variieren</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>Seed&amp;s</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The open design</source>
        <translation>Der offene Entwurf</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Add designs</source>
        <translation>Entwürfe hinzufügen</translation>
    </message>
    <message>
        <source>Architecture (*.sharesnet.json);;All files (*)</source>
        <translation>Architektur (*.sharesnet.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Setting that is varied</source>
        <translation>Einstellung, die variiert wird</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>0.05, 0.1 or 0.01 to 0.1 in 3 log</source>
        <translation>0.05; 0.1 oder 0.01 to 0.1 in 3 log</translation>
    </message>
    <message>
        <source>Values separated by commas, or a range: “0.01 to 0.1 in 3” stands for three values at even distances, with “log” behind it at even ratios. Where numbers have a decimal comma, values are separated by ;</source>
        <translation>Werte durch ; getrennt oder ein Bereich: „0.01 to 0.1 in 3“ steht für drei Werte in gleichen Abständen, mit „log“ dahinter in gleichen Verhältnissen. Wo Zahlen einen Dezimalpunkt haben, trennt auch ein Komma die Werte</translation>
    </message>
    <message>
        <source>Do not vary this setting</source>
        <translation>Diese Einstellung nicht variieren</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepForm</name>
    <message>
        <source>%1: a value is missing</source>
        <translation>%1: Ein Wert fehlt</translation>
    </message>
    <message>
        <source>%1: “%2” %3</source>
        <translation>%1: „%2“ %3</translation>
    </message>
    <message>
        <source>%1: a number is missing</source>
        <translation>%1: Eine Zahl fehlt</translation>
    </message>
    <message>
        <source>%1: “%2” is not a whole number</source>
        <translation>%1: „%2“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1: “%2” is neither true nor false</source>
        <translation>%1: „%2“ ist weder true noch false</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>%1: %2 are too many</source>
        <translation>%1: %2 sind zu viele</translation>
    </message>
    <message>
        <source>Groups of</source>
        <translation>Gruppen zu</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Choose at least one pattern of sharing</source>
        <translation>Wählen Sie mindestens ein Teilungsmuster</translation>
    </message>
    <message>
        <source>Name the sweep</source>
        <translation>Sweep benennen</translation>
    </message>
    <message>
        <source>Add a design</source>
        <translation>Entwurf hinzufügen</translation>
    </message>
    <message>
        <source>Seeds: a number is missing</source>
        <translation>Seeds: Eine Zahl fehlt</translation>
    </message>
    <message>
        <source>%1 is varied twice</source>
        <translation>%1 wird zweimal variiert</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepPanel</name>
    <message>
        <source>Sweep (*%1)</source>
        <translation>Sweep (*%1)</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Name des Sweeps</translation>
    </message>
    <message>
        <source>Name, such as: which stages</source>
        <translation>Name, etwa: welche Stufen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Öff&amp;nen&#xa0;…</translation>
    </message>
    <message>
        <source>A sweep file (*%1)</source>
        <translation>Eine Sweep-Datei (*%1)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>As a file that `sharesnet sweep` trains, too</source>
        <translation>Als Datei, die auch `sharesnet sweep` trainiert</translation>
    </message>
    <message>
        <source>Retry failed runs</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Trains what is left of it, one run at a time, after the queued ones; other processes can take part</source>
        <translation>Trainiert, was davon übrig ist, ein Lauf zur Zeit, nach den eingereihten; andere Prozesse können mitmachen</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>Sweep öffnen</translation>
    </message>
    <message>
        <source>Save sweep</source>
        <translation>Sweep speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>%1 · %2 epochs · learning rate %3 · batch %4</source>
        <translation>%1 · %2 Epochen · Lernrate %3 · Batch %4</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln Netz</numerusform>
            <numerusform>%Ln Netze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>%1 Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seed(s)</source>
        <translation>
            <numerusform>%Ln Seed</numerusform>
            <numerusform>%Ln Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 finished already</source>
        <translation>%1 schon fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 sweep</source>
        <translation>%1 Sweep</translation>
    </message>
    <message>
        <source>Add to &amp;queue</source>
        <translation>&amp;Einreihen</translation>
    </message>
    <message>
        <source>Sweep “%1” cannot start: %2</source>
        <translation>Sweep „%1“ kann nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepTraining</name>
    <message>
        <source>Sweep “%1” has no run left to train</source>
        <translation>Der Sweep „%1“ hat keinen Lauf mehr zu trainieren</translation>
    </message>
    <message>
        <source>Run %1 diverged: %2</source>
        <translation>Lauf %1 divergierte: %2</translation>
    </message>
    <message>
        <source>Run %1 failed: %2</source>
        <translation>Lauf %1 schlug fehl: %2</translation>
    </message>
    <message numerus="yes">
        <source> (the last %n run(s) failed, so the sweep is paused)</source>
        <translation>
            <numerusform> (der letzte %n Lauf schlug fehl, daher pausiert der Sweep)</numerusform>
            <numerusform> (die letzten %n Läufe schlugen fehl, daher pausiert der Sweep)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepWorkRow</name>
    <message>
        <source>Finished runs of the sweep</source>
        <translation>Fertige Läufe des Sweeps</translation>
    </message>
    <message>
        <source>Show runs</source>
        <translation>Läufe zeigen</translation>
    </message>
    <message>
        <source>Lists its runs in the table</source>
        <translation>Zeigt seine Läufe in der Tabelle</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stops the run in training, too; its checkpoint is kept</source>
        <translation>Stoppt auch den Lauf im Training; sein Checkpoint bleibt erhalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Does not offer the rest again; the runs stay in the table</source>
        <translation>Bietet den Rest nicht wieder an; die Läufe bleiben in der Tabelle</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3 finished</source>
        <translation>„%1“: %2 von %3 fertig</translation>
    </message>
    <message>
        <source>%1 in training</source>
        <translation>%1 im Training</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Starts no further run; the current one continues</source>
        <translation>Beginnt keinen weiteren Lauf; der aktuelle läuft weiter</translation>
    </message>
    <message>
        <source>Trains what is left of it</source>
        <translation>Trainiert, was davon übrig ist</translation>
    </message>
</context>
<context>
    <name>sharesnet::TabOverflow</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Tabs</translation>
    </message>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>%n weiterer Tab</numerusform>
            <numerusform>%n weitere Tabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TagDialog</name>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Schlagwörter, durch Kommas getrennt:</translation>
    </message>
</context>
<context>
    <name>sharesnet::TemplateDialog</name>
    <message>
        <source>%1 weighted layers</source>
        <translation>%1 Schichten mit Gewichten</translation>
    </message>
    <message>
        <source>depth %1, %2 weighted layers without projections</source>
        <translation>Tiefe %1, %2 Schichten mit Gewichten ohne Projektionen</translation>
    </message>
    <message>
        <source>&amp;Share by the paper&apos;s rule</source>
        <translation>Nach &amp;Paper-Regel teilen</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>Erste&amp;llen</translation>
    </message>
    <message>
        <source>CIFAR 6n+2: basic blocks, post-activation</source>
        <translation>CIFAR 6n+2: Basic-Blöcke, Postaktivierung</translation>
    </message>
    <message>
        <source>CIFAR 9n+2: bottlenecks, pre-activation</source>
        <translation>CIFAR 9n+2: Bottlenecks, Präaktivierung</translation>
    </message>
    <message>
        <source>Wide d-k, d = 6n+4: basic blocks, pre-activation</source>
        <translation>Wide d-k, d = 6n+4: Basic-Blöcke, Präaktivierung</translation>
    </message>
    <message>
        <source>ImageNet: post-activation</source>
        <translation>ImageNet: Postaktivierung</translation>
    </message>
    <message>
        <source>conv 1, the 1×1 (He 2015)</source>
        <translation>Conv 1, die 1×1 (He 2015)</translation>
    </message>
    <message>
        <source>conv 2, the 3×3</source>
        <translation>Conv 2, die 3×3</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;Familie</translation>
    </message>
    <message>
        <source>Blocks per stage (&amp;n)</source>
        <translation>Blöcke je Stufe (&amp;n)</translation>
    </message>
    <message>
        <source>Widening factor (&amp;k)</source>
        <translation>Breitenfaktor (&amp;k)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>St&amp;ride placement</source>
        <translation>St&amp;ride-Position</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>Klass&amp;en</translation>
    </message>
    <message>
        <source>%1: %2, %3 parameters
%4 without sharing</source>
        <translation>%1: %2, %3 Parameter
%4 ohne Teilung</translation>
    </message>
</context>
<context>
    <name>sharesnet::TestAnswers</name>
    <message>
        <source>Evaluated %1 of %2</source>
        <translation>%1 von %2 evaluiert</translation>
    </message>
</context>
<context>
    <name>sharesnet::TopImagesGrid</name>
    <message>
        <source>Images that activate the channel most, a row for each use</source>
        <translation>Bilder, die den Kanal am stärksten aktivieren, eine Zeile je Nutzung</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Nutzung %1 · Block %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>%1, place %2: test image %3 · %4, value %5</source>
        <translation>%1, Platz %2: Testbild %3 · %4, Wert %5</translation>
    </message>
    <message>
        <source> at (%1, %2), which sees %3 × %3 pixels</source>
        <translation> bei (%1, %2), das %3 × %3 Pixel sieht</translation>
    </message>
    <message>
        <source>%1: all values are NaN or infinite</source>
        <translation>%1: Alle Werte sind NaN oder unendlich</translation>
    </message>
</context>
<context>
    <name>sharesnet::TopImagesView</name>
    <message>
        <source>ch </source>
        <translation>Kanal </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>The channel that the images activate, the same as in Activations</source>
        <translation>Der Kanal, den die Bilder aktivieren, derselbe wie in „Aktivierungen“</translation>
    </message>
    <message>
        <source>What images are ordered by</source>
        <translation>Wonach Bilder geordnet werden</translation>
    </message>
    <message>
        <source>By maximum</source>
        <translation>Nach Maximum</translation>
    </message>
    <message>
        <source>By mean</source>
        <translation>Nach Mittelwert</translation>
    </message>
    <message>
        <source>Maximum: of the channel&apos;s values in an image; framed is what that value sees. Mean: of all its values.</source>
        <translation>Maximum: der Werte des Kanals in einem Bild; eingerahmt ist, was dieser Wert sieht. Mittelwert: aller seiner Werte.</translation>
    </message>
    <message>
        <source>among </source>
        <translation>unter </translation>
    </message>
    <message>
        <source> images</source>
        <translation> Bildern</translation>
    </message>
    <message>
        <source>among all images</source>
        <translation>unter allen Bildern</translation>
    </message>
    <message>
        <source>Number of test images</source>
        <translation>Anzahl der Testbilder</translation>
    </message>
    <message>
        <source>How many test images are looked at, evenly spread; 0: all</source>
        <translation>Wie viele Testbilder betrachtet werden, gleichmäßig verteilt; 0: alle</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Saves the images and their values to files</source>
        <translation>Speichert die Bilder und ihre Werte in Dateien</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)&#xa0;…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG)&#xa0;…</translation>
    </message>
    <message>
        <source>Numbers (CSV, JSON)…</source>
        <translation>Zahlen (CSV, JSON)&#xa0;…</translation>
    </message>
    <message>
        <source>The network in training has no checkpoint yet. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Das Netz im Training hat noch keinen Checkpoint. Am Ende jeder Epoche wird einer geschrieben, oder jetzt mit Strg+F7.</translation>
    </message>
    <message>
        <source>Choose a model with a checkpoint.</source>
        <translation>Wählen Sie ein Modell mit einem Checkpoint.</translation>
    </message>
    <message>
        <source>Looking for the images that activate channel %1 most…</source>
        <translation>Bilder, die Kanal %1 am stärksten aktivieren, werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s) looked at</source>
        <translation>
            <numerusform>%Ln Testbild betrachtet</numerusform>
            <numerusform>%Ln Testbilder betrachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last checkpoint of the network in training · %2</source>
        <translation>%1, der letzte Checkpoint des Netzes im Training · %2</translation>
    </message>
    <message>
        <source> · %1 with NaN or infinite values left out</source>
        <translation> · %1 mit NaN- oder unendlichen Werten ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source> · %n could not be read</source>
        <translation>
            <numerusform> · %n konnte nicht gelesen werden</numerusform>
            <numerusform> · %n konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TradeOffContent</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%) vs. %2</source>
        <translation>%1 (%) vs. %2</translation>
    </message>
    <message>
        <source>%1 (%) vs. MACs</source>
        <translation>%1 (%) vs. MACs</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, Mittel über Seeds mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::TradeOffPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Best test accuracy</source>
        <translation>Beste Testgenauigkeit</translation>
    </message>
    <message>
        <source>Last test accuracy</source>
        <translation>Letzte Testgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy after epoch</source>
        <translation>Testgenauigkeit nach Epoche</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Listed runs</source>
        <translation>Aufgelistete Läufe</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Ausgewählte Läufe</translation>
    </message>
    <message>
        <source>Which runs of the table; those that differ in the seed alone are one point with the 95 % interval of their mean</source>
        <translation>Welche Läufe der Tabelle; die, die sich nur im Seed unterscheiden, sind ein Punkt mit dem 95-%-Intervall ihres Mittelwerts</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>&amp;Unfinished too</source>
        <translation>Auch &amp;unfertige</translation>
    </message>
    <message>
        <source>Also runs that are in training, stopped or failed</source>
        <translation>Auch Läufe, die im Training sind, gestoppt wurden oder fehlschlugen</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>L&amp;ogarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>Logarithmische x-Achse</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Abb&amp;ildung&#xa0;…</translation>
    </message>
    <message>
        <source>Exports the plot as PNG, SVG, PDF or CSV</source>
        <translation>Exportiert den Plot als PNG, SVG, PDF oder CSV</translation>
    </message>
    <message>
        <source>vs.</source>
        <translation>vs.</translation>
    </message>
    <message>
        <source>Test accuracy after epoch %1</source>
        <translation>Testgenauigkeit nach Epoche %1</translation>
    </message>
    <message>
        <source>Select runs in the table</source>
        <translation>Wählen Sie Läufe in der Tabelle</translation>
    </message>
    <message>
        <source>The table lists no runs</source>
        <translation>Die Tabelle enthält keine Läufe</translation>
    </message>
    <message>
        <source>No finished run with a test accuracy yet</source>
        <translation>Noch kein fertiger Lauf mit einer Testgenauigkeit</translation>
    </message>
    <message>
        <source>&amp;Fit	0</source>
        <translation>&amp;Einpassen	0</translation>
    </message>
    <message>
        <source>Copy &amp;image</source>
        <translation>B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Daten als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Abbildun&amp;g exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 runs as %2 points</source>
        <translation>%1 Läufe als %2 Punkte</translation>
    </message>
    <message numerus="yes">
        <source>%n on the front: none with a lower cost is as accurate</source>
        <translation>
            <numerusform>%n auf der Front: Keiner mit geringeren Kosten ist so genau</numerusform>
            <numerusform>%n auf der Front: Keiner mit geringeren Kosten ist so genau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingController</name>
    <message>
        <source>Learning rate changed to %1 after step %2</source>
        <translation>Lernrate auf %1 geändert nach Schritt %2</translation>
    </message>
    <message>
        <source>Test accuracy after step %1: %2 %, loss %3</source>
        <translation>Testgenauigkeit nach Schritt %1: %2 %, Loss %3</translation>
    </message>
    <message>
        <source>The training engine is still loading</source>
        <translation>Die Trainings-Engine wird noch geladen</translation>
    </message>
    <message>
        <source>Training %1 as run %2</source>
        <translation>%1 wird als Lauf %2 trainiert</translation>
    </message>
    <message>
        <source>Training settings: %1</source>
        <translation>Trainingseinstellungen: %1</translation>
    </message>
    <message>
        <source>These runs are in the queue already</source>
        <translation>Diese Läufe sind schon in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>%1 eingereiht</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) added to the queue</source>
        <translation>
            <numerusform>%n Lauf eingereiht</numerusform>
            <numerusform>%n Läufe eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 diverged: %2</source>
        <translation>Lauf %1 divergierte: %2</translation>
    </message>
    <message>
        <source>Run %1 failed: %2</source>
        <translation>Lauf %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>Stops at the end of this epoch</source>
        <translation>Stoppt am Ende dieser Epoche</translation>
    </message>
    <message>
        <source>Run %1 was not resumed: %2</source>
        <translation>Lauf %1 wurde nicht fortgesetzt: %2</translation>
    </message>
    <message>
        <source>Checkpoint saved after step %1</source>
        <translation>Checkpoint gespeichert nach Schritt %1</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>%1 (branch of run %2)</source>
        <translation>%1 (Zweig von Lauf %2)</translation>
    </message>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 kann nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingControls</name>
    <message>
        <source>Preparing…</source>
        <translation>Vorbereiten&#xa0;…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausieren&#xa0;…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen&#xa0;…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Loading data…</source>
        <translation>Daten laden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train with unshared t&amp;win</source>
        <translation>Mit ungeteiltem &amp;Zwilling trainieren</translation>
    </message>
    <message>
        <source>With twin</source>
        <translation>Mit Zwilling</translation>
    </message>
    <message>
        <source>Train this architecture, and then its unshared twin with the same seed and batches (Ctrl+F5)</source>
        <translation>Diese Architektur trainieren und danach ihren ungeteilten Zwilling mit demselben Seed und denselben Batches (Strg+F5)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Nach dieser &amp;Epoche stoppen</translation>
    </message>
    <message>
        <source>Stop after epoch</source>
        <translation>Nach Epoche stoppen</translation>
    </message>
    <message>
        <source>Change &amp;learning rate…</source>
        <translation>&amp;Lernrate ändern&#xa0;…</translation>
    </message>
    <message>
        <source>From the next step on; the rest of the schedule is scaled accordingly (Ctrl+F6)</source>
        <translation>Ab dem nächsten Schritt; der Rest des Lernratenplans wird entsprechend skaliert (Strg+F6)</translation>
    </message>
    <message>
        <source>Evaluate &amp;now</source>
        <translation>Jetzt e&amp;valuieren</translation>
    </message>
    <message>
        <source>Evaluate on the test set after this step; the result is marked in the accuracy plot (F7)</source>
        <translation>Nach diesem Schritt auf den Testdaten evaluieren; das Ergebnis wird im Genauigkeitsplot markiert (F7)</translation>
    </message>
    <message>
        <source>Save &amp;checkpoint now</source>
        <translation>&amp;Checkpoint jetzt speichern</translation>
    </message>
    <message>
        <source>Save a checkpoint after this step (Ctrl+F7)</source>
        <translation>Nach diesem Schritt einen Checkpoint speichern (Strg+F7)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>Gerät zum Trainieren</translation>
    </message>
    <message>
        <source>Auto (looking for devices…)</source>
        <translation>Auto (Geräte werden gesucht…)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>More actions for the current run</source>
        <translation>Weitere Aktionen für den aktuellen Lauf</translation>
    </message>
    <message>
        <source>Learning rate, evaluation and checkpoint of the current run</source>
        <translation>Lernrate, Evaluation und Checkpoint des aktuellen Laufs</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Trainingsfortschritt</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Device to train on: %1</source>
        <translation>Gerät zum Trainieren: %1</translation>
    </message>
    <message>
        <source>Diverged at step %1</source>
        <translation>Divergiert bei Schritt %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Add to queue</source>
        <translation>In &amp;Warteschlange</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Train this architecture (F5)</source>
        <translation>Diese Architektur trainieren (F5)</translation>
    </message>
    <message>
        <source>Add this architecture to the queue (F5)</source>
        <translation>Diese Architektur einreihen (F5)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume training (F6)</source>
        <translation>Training fortsetzen (F6)</translation>
    </message>
    <message>
        <source>Pause after this step (F6)</source>
        <translation>Nach diesem Schritt pausieren (F6)</translation>
    </message>
    <message>
        <source>Stop after this step and keep a checkpoint (Shift+F5); with Shift: after this epoch</source>
        <translation>Nach diesem Schritt stoppen und einen Checkpoint behalten (Umschalt+F5); mit Umschalt: nach dieser Epoche</translation>
    </message>
    <message>
        <source>Training resumed</source>
        <translation>Training fortgesetzt</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingForm</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>%1, advanced</source>
        <translation>%1, erweitert</translation>
    </message>
    <message>
        <source>Sets epochs, batch, schedule and optimizer as a known recipe does</source>
        <translation>Setzt Epochen, Batch, Lernratenplan und Optimierer wie ein bekanntes Rezept</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Preview batch…</source>
        <translation>Batch-Vorschau&#xa0;…</translation>
    </message>
    <message>
        <source>Images of a batch as the network gets them with these settings, and the same without augmentation</source>
        <translation>Bilder eines Batches, wie das Netz sie mit diesen Einstellungen erhält, und dieselben ohne Augmentierung</translation>
    </message>
    <message>
        <source>%1, and 75 bytes for each step before it</source>
        <translation>%1 und 75 Bytes für jeden Schritt davor</translation>
    </message>
    <message>
        <source>Apply recipe</source>
        <translation>Rezept anwenden</translation>
    </message>
    <message>
        <source>%1: %2 epochs, batch size %3, learning rate %4</source>
        <translation>%1: %2 Epochen, Batchgröße %3, Lernrate %4</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingMessages</name>
    <message>
        <source>Retry with learning rate %1</source>
        <translation>Mit Lernrate %1 wiederholen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still queued from an earlier session.</source>
        <translation>
            <numerusform>%n Lauf ist noch aus einer früheren Sitzung eingereiht.</numerusform>
            <numerusform>%n Läufe sind noch aus einer früheren Sitzung eingereiht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train them</source>
        <translation>
            <numerusform>Trainieren</numerusform>
            <numerusform>Trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>Set classes to %1</source>
        <translation>Klassen auf %1 setzen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Restart from step 1</source>
        <translation>Ab Schritt 1 neu starten</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingProgress</name>
    <message>
        <source>epoch %1/%2</source>
        <translation>Epoche %1/%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingQueue</name>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 kann nicht starten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other queued run(s) cannot start: %2</source>
        <translation>
            <numerusform>%1 und %n weiterer eingereihter Lauf können nicht starten: %2</numerusform>
            <numerusform>%1 und %n weitere eingereihte Läufe können nicht starten: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue could not be kept: %1</source>
        <translation>Die Warteschlange wurde nicht gesichert: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::TwinContent</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1 − %2 (points)</source>
        <translation>%1 − %2 (Punkte)</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Nothing was measured at the same place in both</source>
        <translation>In beiden wurde nichts an derselben Stelle gemessen</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1, 95 % interval, paired by seed</source>
        <translation>%1, 95-%-Intervall, nach Seed gepaart</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1, 95-%-Intervall</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Test-Loss</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Trainings-Loss</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, Mittel über Seeds mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Available after
the first epoch</source>
        <translation>Verfügbar nach
der ersten Epoche</translation>
    </message>
</context>
<context>
    <name>sharesnet::TwinPanel</name>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Unit of the x axis</source>
        <translation>Einheit der x-Achse</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Abb&amp;ildung&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for the twin…</source>
        <translation>Zwilling wird gesucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>runs %1</source>
        <translation>
            <numerusform>Lauf %1</numerusform>
            <numerusform>Läufe %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) against %3 (%4)</source>
        <translation>%1 (%2) gegen %3 (%4)</translation>
    </message>
    <message>
        <source>&amp;Fit	0</source>
        <translation>&amp;Einpassen	0</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Daten als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Abbildun&amp;g exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>vs.</source>
        <translation>vs.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Exports both plots as PDF, SVG, PNG or CSV; their menus export one</source>
        <translation>Exportiert beide Plots als PDF, SVG, PNG oder CSV; ihre Menüs exportieren einen</translation>
    </message>
</context>
<context>
    <name>sharesnet::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseMatrix</name>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>not defined, since %1</source>
        <translation>nicht definiert, denn %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::UsePlot</name>
    <message>
        <source>use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseSeries</name>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Root mean square of the convolution&apos;s output at this use, over all images, channels and positions.</source>
        <translation>Quadratisches Mittel der Ausgabe der Faltung bei dieser Nutzung, über alle Bilder, Kanäle und Positionen.</translation>
    </message>
    <message>
        <source>|F(x)| / |x|</source>
        <translation>|F(x)| / |x|</translation>
    </message>
    <message>
        <source>How much the block changes what goes through it: the mean over the images of |F(x)| / |x|, where the block adds F(x) to its input x.</source>
        <translation>Wie sehr der Block ändert, was durch ihn läuft: das Mittel über die Bilder von |F(x)| / |x|, wobei der Block F(x) zu seiner Eingabe x addiert.</translation>
    </message>
    <message>
        <source>cos(F, −∇x L)</source>
        <translation>cos(F, −∇x L)</translation>
    </message>
    <message>
        <source>Mean over the images of the cosine between F(x) and minus the gradient of the loss by x (Jastrzębski et al. 2018). Above 0 the block moves the activation the way that lowers the loss.</source>
        <translation>Mittel über die Bilder des Kosinus zwischen F(x) und dem negativen Gradienten des Loss nach x (Jastrzębski et al. 2018). Über 0 bewegt der Block die Aktivierung in die Richtung, die den Loss senkt.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Euclidean norm of this use&apos;s part of the gradient of the mean loss by the weight. The parts add up to the weight&apos;s gradient.</source>
        <translation>Euklidische Norm des Anteils dieser Nutzung am Gradienten des mittleren Loss nach dem Gewicht. Die Anteile summieren sich zum Gradienten des Gewichts.</translation>
    </message>
    <message>
        <source>Similarity to the first</source>
        <translation>Ähnlichkeit zur ersten</translation>
    </message>
    <message>
        <source>Linear CKA of the outputs of the first use and of this one: 1 for outputs that are equal up to rotation and scale, about 0 for unrelated ones.</source>
        <translation>Lineare CKA der Ausgaben der ersten Nutzung und dieser: 1 für Ausgaben, die bis auf Drehung und Skalierung gleich sind, etwa 0 für unabhängige.</translation>
    </message>
    <message>
        <source>Accuracy without the use</source>
        <translation>Genauigkeit ohne die Nutzung</translation>
    </message>
    <message>
        <source>Top-1 where this use alone is left out.</source>
        <translation>Top-1, wenn nur diese Nutzung ausgelassen wird.</translation>
    </message>
    <message>
        <source>Loss without the use</source>
        <translation>Loss ohne die Nutzung</translation>
    </message>
    <message>
        <source>Mean loss where this use alone is left out.</source>
        <translation>Mittlerer Loss, wenn nur diese Nutzung ausgelassen wird.</translation>
    </message>
    <message>
        <source>Top-1 where this use is done twice.</source>
        <translation>Top-1, wenn diese Nutzung zweimal ausgeführt wird.</translation>
    </message>
    <message>
        <source>Mean loss where this use is done twice.</source>
        <translation>Mittlerer Loss, wenn diese Nutzung zweimal ausgeführt wird.</translation>
    </message>
    <message>
        <source>Top-1 where all uses behind this one are left out.</source>
        <translation>Top-1, wenn alle Nutzungen nach dieser ausgelassen werden.</translation>
    </message>
    <message>
        <source>Mean loss where all uses behind this one are left out.</source>
        <translation>Mittlerer Loss, wenn alle Nutzungen nach dieser ausgelassen werden.</translation>
    </message>
    <message>
        <source>the block changes the shape, so that it has no sum with its input</source>
        <translation>der Block ändert die Form, sodass es keine Summe mit seiner Eingabe gibt</translation>
    </message>
    <message>
        <source>F(x) or the gradient is zero, NaN or infinite for all images</source>
        <translation>F(x) oder der Gradient ist für alle Bilder null, NaN oder unendlich</translation>
    </message>
    <message>
        <source>the network&apos;s values are NaN or infinite there</source>
        <translation>die Werte des Netzes sind dort NaN oder unendlich</translation>
    </message>
    <message>
        <source>use %1 · block %2</source>
        <translation>Nutzung %1 · Block %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>not defined, since %1</source>
        <translation>nicht definiert, denn %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <translation>%1 (%2: %3)</translation>
    </message>
    <message>
        <source>Accuracy, use doubled</source>
        <translation>Genauigkeit mit ihr zweimal</translation>
    </message>
    <message>
        <source>Loss, use doubled</source>
        <translation>Loss mit ihr zweimal</translation>
    </message>
    <message>
        <source>Accuracy, use last</source>
        <translation>Genauigkeit mit ihr als letzter</translation>
    </message>
    <message>
        <source>Loss, use last</source>
        <translation>Loss mit ihr als letzter</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseStrip</name>
    <message>
        <source>Activations: one column per use, one row per channel</source>
        <translation>Aktivierungen: eine Spalte je Nutzung, eine Zeile je Kanal</translation>
    </message>
    <message>
        <source>ch %1</source>
        <translation>Kan. %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Nutzung %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1 uses, %2 channels</source>
        <translation>%1 Nutzungen, %2 Kanäle</translation>
    </message>
    <message>
        <source>%1 · channel %2 · x %3, y %4 · %5</source>
        <translation>%1 · Kanal %2 · x %3, y %4 · %5</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
    <message>
        <source>%1 NaN</source>
        <translation>%1 NaN</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
</context>
<context>
    <name>sharesnet::VerdictView</name>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht&#xa0;…</translation>
    </message>
    <message>
        <source>One file with figures, tables and this verdict</source>
        <translation>Eine Datei mit Abbildungen, Tabellen und diesem Urteil</translation>
    </message>
    <message numerus="yes">
        <source>Add %n seed(s)</source>
        <translation>
            <numerusform>%n Seed hinzufügen</numerusform>
            <numerusform>%n Seeds hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues 1 run: seed %1</source>
        <translation>Reiht 1 Lauf ein: Seed %1</translation>
    </message>
    <message numerus="yes">
        <source>Queues %n run(s), so that both have %1 seeds</source>
        <translation>
            <numerusform>Reiht %n Lauf ein, sodass beide %1 Seeds haben</numerusform>
            <numerusform>Reiht %n Läufe ein, sodass beide %1 Seeds haben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2, %3</source>
        <translation>%1 gegen %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of seeds</source>
        <translation>
            <numerusform>%n Paar von Seeds</numerusform>
            <numerusform>%n Paare von Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 seeds</source>
        <translation>%1 und %2 Seeds</translation>
    </message>
    <message>
        <source>95 % interval %1 … %2 · %3</source>
        <translation>95-%-Intervall %1 … %2 · %3</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>sharesnet::ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Runs that repeat each other, as one row with their mean</source>
        <translation>Läufe, die einander wiederholen, als eine Zeile mit ihrem Mittelwert</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>Gru&amp;ppieren nach</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Keep the filter on show under a name</source>
        <translation>Den gezeigten Filter unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this saved view (Delete)</source>
        <translation>Diese gespeicherte Ansicht löschen (Entf)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Diese Ansicht löschen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>All but the seed</source>
        <translation>Alles außer Seed</translation>
    </message>
    <message>
        <source>By a setting</source>
        <translation>Nach einer Einstellung</translation>
    </message>
</context>
<context>
    <name>sharesnet::Worker</name>
    <message>
        <source>An unknown error.</source>
        <translation>Ein unbekannter Fehler.</translation>
    </message>
</context>
<context>
    <name>sharesnet::WrongImages</name>
    <message>
        <source>Which test images</source>
        <translation>Welche Testbilder</translation>
    </message>
    <message>
        <source>Show in the lens</source>
        <translation>In der Lupe zeigen</translation>
    </message>
    <message>
        <source>Show in the lens with run %1</source>
        <translation>In der Lupe zeigen mit Lauf %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ZoomBar</name>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom %1</translation>
    </message>
</context>
</TS>
