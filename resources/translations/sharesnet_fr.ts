<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Mode</name>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>%1 fewer than unshared</source>
        <translation>%1 de moins que sans partage</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels is too large; choose a smaller scale, collapse blocks, or use SVG or PDF</source>
        <translation>Une image de %1 x %2 pixels est trop grande&#xa0;; choisissez une échelle plus petite, repliez des blocs, ou prenez SVG ou PDF</translation>
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
        <translation>Non démarré</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Diverged at step %1</source>
        <translation>Divergé au pas %1</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <extracomment>state of a run, then finished epochs of all epochs</extracomment>
        <translation>%1 %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 différents</translation>
    </message>
    <message>
        <source>run %1 “%2”</source>
        <translation>run %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>a mean, of so many runs, of so many in all</extracomment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of all %Ln test image(s).</source>
        <translation>
            <numerusform>Les exactitudes de test concernent la %Ln image de test.</numerusform>
            <numerusform>Les exactitudes de test concernent les %Ln images de test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Les exactitudes de test concernent %Ln image de test (réglage Images de test).</numerusform>
            <numerusform>Les exactitudes de test concernent %Ln images de test, régulièrement réparties sur toutes (réglage Images de test).</numerusform>
        </translation>
    </message>
    <message>
        <source>Test accuracies are of all test images.</source>
        <translation>Les exactitudes de test concernent toutes les images de test.</translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of at most %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Les exactitudes de test concernent au plus %Ln image de test (réglage Images de test).</numerusform>
            <numerusform>Les exactitudes de test concernent au plus %Ln images de test, régulièrement réparties sur toutes (réglage Images de test).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>time unknown: no run like these has trained an epoch on this machine yet</source>
        <translation>durée inconnue&#xa0;: aucun run semblable n’a encore entraîné une époque sur cette machine</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln run(s) of unknown length</source>
        <translation>
            <numerusform>%1 et %Ln run de durée inconnue</numerusform>
            <numerusform>%1 et %Ln runs de durée inconnue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseCurves</name>
    <message>
        <source>use %1</source>
        <translation>usage %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Not defined
for these uses</source>
        <translation>Non défini
pour ces usages</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>200 epochs, 0.1 times 0.2 after 60, 120 and 160, weight decay 5e-4</source>
        <translation>200 époques, 0,1 multiplié par 0,2 après 60, 120 et 160, weight decay 5e-4</translation>
    </message>
    <message>
        <source>5 epochs over 6,000 images in batches of 64, one cycle up to 0.1: a small network shows within a minute that it learns</source>
        <translation>5 époques sur 6&#xa0;000 images par batches de 64, un cycle jusqu’à 0,1&#xa0;: un petit réseau montre en une minute qu’il apprend</translation>
    </message>
    <message>
        <source>90 epochs, batch 256, 0.1 divided by 10 every 30, weight decay 1e-4; resized crops, color jitter, lighting; tested on the 224 in the middle of 256</source>
        <translation>90 époques, batch 256, 0,1 divisé par 10 toutes les 30, weight decay 1e-4&#xa0;; recadrages redimensionnés, color jitter, éclairage&#xa0;; testé sur les 224 au milieu de 256</translation>
    </message>
    <message>
        <source>A copy for each use</source>
        <translation>Une copie par usage</translation>
    </message>
    <message>
        <source>A file of weights, with the names that other programs have for them</source>
        <translation>Un fichier de poids, avec les noms que leur donnent d’autres programmes</translation>
    </message>
    <message>
        <source>A folder with model.py, which needs PyTorch alone, and the weights that it loads</source>
        <translation>Un dossier avec model.py, qui n’a besoin que de PyTorch, et les poids qu’il charge</translation>
    </message>
    <message>
        <source>Accumulation steps</source>
        <translation>Pas d’accumulation</translation>
    </message>
    <message>
        <source>All that is known (JSON)</source>
        <translation>Tout ce qui est connu (JSON)</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>As in ResNetForImageClassification (post-activation)</source>
        <translation>Comme dans ResNetForImageClassification (post-activation)</translation>
    </message>
    <message>
        <source>As in kuangliu&apos;s networks for CIFAR (post-activation)</source>
        <translation>Comme dans les réseaux de kuangliu pour CIFAR (post-activation)</translation>
    </message>
    <message>
        <source>As in timm&apos;s ResNet, and for pre-activation networks its ResNetV2</source>
        <translation>Comme dans le ResNet de timm, et son ResNetV2 pour les réseaux à pré-activation</translation>
    </message>
    <message>
        <source>As this program calls them, such as stage1.block2.conv2</source>
        <translation>Tels que ce programme les nomme, par exemple stage1.block2.conv2</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Batch norm over the whole batch instead of each process&apos;s part.</source>
        <translation>Batch norm sur le batch entier au lieu de la part de chaque processus.</translation>
    </message>
    <message>
        <source>Batch norms become part of the convolutions before them: less to compute. Each use of a shared weight then needs a copy of its own, so the file is larger and nothing is shared in it</source>
        <translation>Les batch norms sont fusionnées dans les convolutions qui les précèdent&#xa0;: moins de calcul. Chaque usage d’un poids partagé demande alors sa propre copie, le fichier est donc plus gros et rien n’y est partagé</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille du batch</translation>
    </message>
    <message>
        <source>Best test top-1</source>
        <translation>Meilleur top-1 de test</translation>
    </message>
    <message>
        <source>Bf16 gradients</source>
        <translation>Gradients en bf16</translation>
    </message>
    <message>
        <source>CIFAR post-activation basic</source>
        <translation>CIFAR post-activation basique</translation>
    </message>
    <message>
        <source>CIFAR pre-activation bottleneck</source>
        <translation>CIFAR pré-activation bottleneck</translation>
    </message>
    <message>
        <source>CIFAR wide, pre-activation basic</source>
        <translation>CIFAR wide, pré-activation basique</translation>
    </message>
    <message>
        <source>Cache folder</source>
        <translation>Dossier de cache</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint toutes les</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>Écrêter le gradient</translation>
    </message>
    <message>
        <source>Color jitter</source>
        <translation>Color jitter</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Crop at random and flip the training images.</source>
        <translation>Recadrer au hasard et retourner les images d’entraînement.</translation>
    </message>
    <message>
        <source>Crop ratio</source>
        <translation>Ratio de recadrage</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Cutout</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Chemin des données</translation>
    </message>
    <message>
        <source>Data threads</source>
        <translation>Threads de données</translation>
    </message>
    <message>
        <source>Decay norms</source>
        <translation>Decay des norms</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average of the weights, which is what is evaluated.</source>
        <translation>Decay de la moyenne mobile exponentielle (EMA) des poids&#xa0;; c’est elle qui est évaluée.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Déterministe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>Decay de l’EMA</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Epochs after which the step schedule multiplies the learning rate by the step factor.</source>
        <translation>Époques après lesquelles le programme «&#xa0;step&#xa0;» multiplie le taux d’apprentissage par le facteur de palier.</translation>
    </message>
    <message>
        <source>Epochs before the schedule begins, for a run whose schedule is restarted; its first learning rate holds until then.</source>
        <translation>Époques avant le début du programme, pour un run dont le programme est redémarré&#xa0;; son premier taux d’apprentissage s’applique jusque-là.</translation>
    </message>
    <message>
        <source>Epochs between two checkpoints that are kept, beside the last ones and the best.</source>
        <translation>Époques entre deux checkpoints conservés, outre les derniers et le meilleur.</translation>
    </message>
    <message>
        <source>Epochs between two evaluations on the test images; the last epoch is always evaluated.</source>
        <translation>Époques entre deux évaluations sur les images de test&#xa0;; la dernière époque est toujours évaluée.</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Époques faites</translation>
    </message>
    <message>
        <source>Epochs of linear warm-up from 0, before the schedule proper; one-cycle has its own.</source>
        <translation>Époques de warm-up linéaire à partir de 0, avant le programme proprement dit&#xa0;; one-cycle a le sien.</translation>
    </message>
    <message>
        <source>Epochs that the schedule spans; its last learning rate is held after them.</source>
        <translation>Époques que couvre le programme&#xa0;; son dernier taux d’apprentissage est maintenu ensuite.</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Évaluation toutes les</translation>
    </message>
    <message>
        <source>Gradient accumulation steps: the batch is computed in this many parts, in less memory; batch norm sees the parts.</source>
        <translation>Pas d’accumulation du gradient&#xa0;: le batch est calculé en autant de parts, avec moins de mémoire&#xa0;; la batch norm voit les parts.</translation>
    </message>
    <message>
        <source>Histograms every</source>
        <translation>Histogrammes tous les</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>How many times as wide as high, or as high as wide, a resized crop may be.</source>
        <translation>Combien de fois un recadrage redimensionné peut être plus large que haut, ou plus haut que large.</translation>
    </message>
    <message>
        <source>How many times to go through the training images.</source>
        <translation>Nombre de passages sur les images d’entraînement.</translation>
    </message>
    <message>
        <source>How strong the operations of RandAugment are.</source>
        <translation>Intensité des opérations de RandAugment.</translation>
    </message>
    <message>
        <source>How the learning rate changes over the run.</source>
        <translation>Évolution du taux d’apprentissage au cours du run.</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Dossier Hugging Face</translation>
    </message>
    <message>
        <source>Hugging Face transformers</source>
        <translation>Hugging Face transformers</translation>
    </message>
    <message>
        <source>Image cache</source>
        <translation>Cache d’images</translation>
    </message>
    <message>
        <source>ImageNet post-activation basic</source>
        <translation>ImageNet post-activation basique</translation>
    </message>
    <message>
        <source>ImageNet post-activation bottleneck, stride in conv 1</source>
        <translation>ImageNet post-activation bottleneck, stride dans la conv 1</translation>
    </message>
    <message>
        <source>ImageNet post-activation bottleneck, stride in conv 2</source>
        <translation>ImageNet post-activation bottleneck, stride dans la conv 2</translation>
    </message>
    <message>
        <source>Images in one step.</source>
        <translation>Images par pas.</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Images/s</translation>
    </message>
    <message>
        <source>Keep every</source>
        <translation>Conservation toutes les</translation>
    </message>
    <message>
        <source>L2 penalty on every weight.</source>
        <translation>Pénalité L2 sur chaque poids.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label smoothing</translation>
    </message>
    <message>
        <source>Label-smoothing factor: the part of the target spread evenly over all classes.</source>
        <translation>Facteur de label smoothing&#xa0;: la part de la cible répartie également sur toutes les classes.</translation>
    </message>
    <message>
        <source>Largest norm of the gradient, which is scaled down to it.</source>
        <translation>Norme maximale du gradient, qui y est ramené s’il la dépasse.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate at the peak of the schedule.</source>
        <translation>Taux d’apprentissage au maximum du programme.</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Éclairage</translation>
    </message>
    <message>
        <source>Loads anywhere. The file is larger, and nothing keeps the copies equal when they are trained</source>
        <translation>Se charge partout. Le fichier est plus gros, et rien ne maintient les copies égales quand on les entraîne</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Jalons</translation>
    </message>
    <message>
        <source>Minutes between two checkpoints within an epoch.</source>
        <translation>Minutes entre deux checkpoints au sein d’une époque.</translation>
    </message>
    <message>
        <source>Mixes pairs of training images with weights from a beta distribution of this parameter (alpha).</source>
        <translation>Mélange des paires d’images d’entraînement avec des poids tirés d’une loi bêta de ce paramètre (alpha).</translation>
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
        <translation>Momentum de la descente de gradient stochastique.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Nesterov momentum instead of plain momentum.</source>
        <translation>Momentum de Nesterov au lieu du momentum simple.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network for runtimes (ONNX)</source>
        <translation>Réseau pour runtimes (ONNX)</translation>
    </message>
    <message>
        <source>Norm over processes</source>
        <translation>Norm entre processus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Once, with aliases</source>
        <translation>Une fois, avec alias</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propres</translation>
    </message>
    <message>
        <source>Paper, CIFAR</source>
        <translation>Article, CIFAR</translation>
    </message>
    <message>
        <source>Paper, ImageNet</source>
        <translation>Article, ImageNet</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parameters saved</source>
        <translation>Paramètres économisés</translation>
    </message>
    <message>
        <source>Parameters unshared</source>
        <translation>Paramètres sans partage</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Parent step</source>
        <translation>Pas du parent</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pic de mémoire</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Probability that a random rectangle of a training image becomes noise.</source>
        <translation>Probabilité qu’un rectangle aléatoire d’une image d’entraînement devienne du bruit.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Processes send each other their gradients in bf16, half the bytes; sums are fp32.</source>
        <translation>Les processus s’envoient leurs gradients en bf16, soit deux fois moins d’octets&#xa0;; les sommes sont en fp32.</translation>
    </message>
    <message>
        <source>Processes that train together, each with its part of every batch; batch norm sees the parts.</source>
        <translation>Processus qui entraînent ensemble, chacun avec sa part de chaque batch&#xa0;; la batch norm voit les parts.</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>Code PyTorch</translation>
    </message>
    <message>
        <source>Quick test</source>
        <translation>Test rapide</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>RandAugment level</source>
        <translation>Niveau RandAugment</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>Recadrage aléatoire</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>Effacement aléatoire</translation>
    </message>
    <message>
        <source>Random operations on each training image (RandAugment, usually 2).</source>
        <translation>Opérations aléatoires sur chaque image d’entraînement (RandAugment, en général 2).</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Schedule epochs</source>
        <translation>Époques du programme</translation>
    </message>
    <message>
        <source>Schedule start</source>
        <translation>Début du programme</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Shares nothing: its stages have fewer blocks than the paper&apos;s rule needs.</source>
        <translation>Ne partage rien&#xa0;: ses étages ont moins de blocs que n’en demande la règle de l’article.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Side in pixels of a square blanked at random in each training image.</source>
        <translation>Côté en pixels d’un carré effacé au hasard dans chaque image d’entraînement.</translation>
    </message>
    <message>
        <source>Smallest crop</source>
        <translation>Recadrage minimal</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Starting point of every random choice: initial weights, order of the images, augmentation.</source>
        <translation>Point de départ de tout choix aléatoire&#xa0;: poids initiaux, ordre des images, augmentation.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Facteur de palier</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Steps between two histograms of the weights and gradients of each layer. Each takes about 10 ms per million weights, and 0.5 KB per layer on the disk; at most 128 are kept, evenly over the run.</source>
        <translation>Pas entre deux histogrammes des poids et des gradients de chaque couche. Chacun prend environ 10 ms par million de poids, et 0,5 Ko par couche sur le disque&#xa0;; 128 au plus sont conservés, répartis régulièrement sur le run.</translation>
    </message>
    <message>
        <source>Steps between two measurements of what a shared convolution does at each of its uses, on 16 test images; 100 takes about 1 % of the time. At most 128 are kept, evenly over the run.</source>
        <translation>Pas entre deux mesures de ce que fait une convolution partagée à chacun de ses usages, sur 16 images de test&#xa0;; 100 prend environ 1&#xa0;% du temps. 128 au plus sont conservées, réparties régulièrement sur le run.</translation>
    </message>
    <message>
        <source>Stop after N epochs without improvement in test accuracy.</source>
        <translation>Arrêter après N époques sans amélioration de l’exactitude de test.</translation>
    </message>
    <message>
        <source>Strength of random changes of brightness, contrast and saturation.</source>
        <translation>Intensité des variations aléatoires de luminosité, de contraste et de saturation.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Sweep run</source>
        <translation>Run du balayage</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Test crop</source>
        <translation>Recadrage de test</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Test top-1</source>
        <translation>Top-1 de test</translation>
    </message>
    <message>
        <source>The run with its settings, epochs, steps and checkpoints</source>
        <translation>Le run avec ses réglages, époques, pas et checkpoints</translation>
    </message>
    <message>
        <source>A folder with the PyTorch code and weights, a model card and config.json, ready for `hf upload`</source>
        <translation>Un dossier avec le code PyTorch et les poids, une model card et config.json, prêt pour `hf upload`</translation>
    </message>
    <message>
        <source>The step schedule multiplies the learning rate by this at each milestone (gamma).</source>
        <translation>Le programme «&#xa0;step&#xa0;» multiplie le taux d’apprentissage par ce facteur à chaque jalon (gamma).</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1; the paper&apos;s table counts the one with the stride in conv 2.</source>
        <translation>Cette variante a son stride dans la conv 1&#xa0;; le tableau de l’article compte celle avec le stride dans la conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 2, as the paper&apos;s table.</source>
        <translation>Cette variante a son stride dans la conv 2, comme le tableau de l’article.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that compute.</source>
        <translation>Threads de calcul.</translation>
    </message>
    <message>
        <source>Threads that prepare batches.</source>
        <translation>Threads qui préparent les batches.</translation>
    </message>
    <message>
        <source>Train top-1</source>
        <translation>Top-1 d’entraînement</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Use only this many test images.</source>
        <translation>N’utiliser que ce nombre d’images de test.</translation>
    </message>
    <message>
        <source>Use only this many training images.</source>
        <translation>N’utiliser que ce nombre d’images d’entraînement.</translation>
    </message>
    <message>
        <source>Uses every</source>
        <translation>Usages tous les</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>Weight decay on norms and biases too, as in the paper.</source>
        <translation>Weight decay aussi sur les norms et les biais, comme dans l’article.</translation>
    </message>
    <message>
        <source>Weights (safetensors)</source>
        <translation>Poids (safetensors)</translation>
    </message>
    <message>
        <source>Where to train: auto, cpu or cuda:N (GPU N, counted from 0).</source>
        <translation>Où entraîner&#xa0;: auto, cpu ou cuda:N (GPU N, compté à partir de 0).</translation>
    </message>
    <message>
        <source>Wide ResNet</source>
        <translation>Wide ResNet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>toutes les époques</translation>
    </message>
    <message>
        <source>all physical cores, at most OMP_NUM_THREADS</source>
        <translation>tous les cœurs physiques, au plus OMP_NUM_THREADS</translation>
    </message>
    <message>
        <source>block1.layer.1.conv2.weight, as most code for wide networks on CIFAR has it (pre-activation, basic blocks)</source>
        <translation>block1.layer.1.conv2.weight, comme dans la plupart des codes de réseaux larges sur CIFAR (pré-activation, blocs basiques)</translation>
    </message>
    <message>
        <source>end of epoch</source>
        <translation>fin d’époque</translation>
    </message>
    <message>
        <source>layer1.1.conv2.weight, as in torchvision&apos;s ResNet and timm&apos;s (post-activation)</source>
        <translation>layer1.1.conv2.weight, comme dans le ResNet de torchvision et celui de timm (post-activation)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
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
        <translation>%1 (intervalle à 95&#xa0;% de %2 à %3, %4).</translation>
    </message>
    <message>
        <source>%1 (a batch)</source>
        <translation>%1 (par batch)</translation>
    </message>
    <message>
        <source>%1 (an epoch)</source>
        <translation>%1 (par époque)</translation>
    </message>
    <message>
        <source>%1 (an error)</source>
        <translation>%1 (une erreur)</translation>
    </message>
    <message>
        <source>%1 against %2; it lacks %3</source>
        <translation>%1 contre %2&#xa0;; il manque %3</translation>
    </message>
    <message>
        <source>%1 against %2; it lacks %3; the network does not know %4</source>
        <translation>%1 contre %2&#xa0;; il manque %3&#xa0;; le réseau ne connaît pas %4</translation>
    </message>
    <message>
        <source>%1 against %2; the network does not know %3</source>
        <translation>%1 contre %2&#xa0;; le réseau ne connaît pas %3</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>%1 and %2 seeds</source>
        <translation>%1 et %2 seeds</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 à l’octet %2</translation>
    </message>
    <message>
        <source>%1 before it joined the others</source>
        <translation>%1 avant d’avoir rejoint les autres</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 blocs</translation>
    </message>
    <message>
        <source>%1 blocks of %2 channels</source>
        <translation>%1 blocs de %2 canaux</translation>
    </message>
    <message>
        <source>%1 cannot be made anew</source>
        <translation>%1 ne peut pas être recréé</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 changed between the evaluations of run %2 and run %3: evaluate both again</source>
        <translation>%1 a changé entre les évaluations du run %2 et du run %3&#xa0;: réévaluez les deux</translation>
    </message>
    <message>
        <source>%1 damaged records are passed over</source>
        <translation>%1 enregistrements endommagés sont ignorés</translation>
    </message>
    <message>
        <source>%1 epochs instead of %2 stretch the %3 schedule: the learning rate jumps from %4 to %5. To hold the rate that it ends with instead, set “%6” to %7</source>
        <translation>%1 époques au lieu de %2 étirent le programme %3&#xa0;: le taux d’apprentissage remonte de %4 à %5. Pour maintenir plutôt le taux final, mettez «&#xa0;%6&#xa0;» à %7</translation>
    </message>
    <message>
        <source>%1 file skipped: %2</source>
        <translation>%1 fichier ignoré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 files skipped: %2</source>
        <translation>%1 fichiers ignorés&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>terminés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 returned a web page instead of the file, probably that of a login or a proxy: open it in a browser.</source>
        <translation>%1 a renvoyé une page web au lieu du fichier, sans doute celle d’une connexion ou d’un proxy&#xa0;: ouvrez l’adresse dans un navigateur.</translation>
    </message>
    <message>
        <source>%1 groups of runs are selected; select two, or one that has a twin.</source>
        <translation>%1 groupes de runs sont sélectionnés&#xa0;; sélectionnez-en deux, ou un seul qui a un jumeau.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes of data, but its header announces %3 items: it is truncated or damaged; download it again.</source>
        <translation>%1 contient %2 octets de données, mais son en-tête annonce %3 éléments&#xa0;: le fichier est tronqué ou endommagé&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes of data, but its header announces none: it is truncated or damaged; download it again.</source>
        <translation>%1 contient %2 octets de données, mais son en-tête n’en annonce aucun&#xa0;: le fichier est tronqué ou endommagé&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but a %3 file of %4 records of %5 bytes has %6: it is truncated or not of the binary version; download it again.</source>
        <translation>%1 fait %2 octets, mais un fichier %3 de %4 enregistrements de %5 octets en fait %6&#xa0;: il est tronqué ou n’est pas de la version binaire&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 has %2 class, the network %3; set the network&apos;s classes to the data&apos;s</source>
        <translation>%1 a %2 classe, le réseau %3&#xa0;; donnez au réseau le nombre de classes des données</translation>
    </message>
    <message>
        <source>%1 has %2 classes, but the network has %3; set its classes to %2</source>
        <translation>%1 a %2 classes, mais le réseau en a %3&#xa0;; mettez les classes du réseau à %2</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3: give --classes</source>
        <translation>%1 a %2 classes, le réseau %3&#xa0;: donnez --classes</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3: give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 a %2 classes, le réseau %3&#xa0;: donnez des données avec les classes du réseau, ou entraînez un réseau sur celles-ci.</translation>
    </message>
    <message>
        <source>%1 has %2 classes, the network %3; set the network&apos;s classes to the data&apos;s</source>
        <translation>%1 a %2 classes, le réseau %3&#xa0;; donnez au réseau le nombre de classes des données</translation>
    </message>
    <message>
        <source>%1 has %2 images, but %3 has %4 labels: they do not belong together.</source>
        <translation>%1 contient %2 images, mais %3 contient %4 étiquettes&#xa0;: ils ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>%1 has %2 test images, more than the %3 whose predictions are kept: use `sharesnet evaluate`</source>
        <translation>%1 a %2 images de test, plus que les %3 dont les prédictions sont conservées&#xa0;: utilisez `sharesnet evaluate`</translation>
    </message>
    <message>
        <source>%1 has 1 class, but the network has %2; set its classes to 1</source>
        <translation>%1 a 1 classe, mais le réseau en a %2&#xa0;; mettez les classes du réseau à 1</translation>
    </message>
    <message>
        <source>%1 has a label %2, but only 0 to %3 exist: the file is damaged or of another data set.</source>
        <translation>%1 contient une étiquette %2, mais seules 0 à %3 existent&#xa0;: le fichier est endommagé ou d’un autre jeu de données.</translation>
    </message>
    <message>
        <source>%1 has a list of %2 class names, but the label %3 (counted from 0) is in its archives.</source>
        <translation>%1 a une liste de %2 noms de classes, mais l’étiquette %3 (comptée à partir de 0) figure dans ses archives.</translation>
    </message>
    <message>
        <source>%1 has changed since its images were listed: start again.</source>
        <translation>%1 a changé depuis que ses images ont été listées&#xa0;: recommencez.</translation>
    </message>
    <message>
        <source>%1 has changed since run %2 was evaluated: evaluate it again</source>
        <translation>%1 a changé depuis l’évaluation du run %2&#xa0;: réévaluez-le</translation>
    </message>
    <message>
        <source>%1 has changed since: the numbers are of the images as they were, which cannot be shown</source>
        <translation>%1 a changé depuis&#xa0;: les valeurs portent sur les images d’alors, qui ne peuvent pas être montrées</translation>
    </message>
    <message>
        <source>%1 has given no sign of life for %2 s</source>
        <translation>%1 n’a pas donné signe de vie depuis %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 has more than the expected %2 bytes: the file there has changed.</source>
        <translation>%1 fait plus que les %2 octets attendus&#xa0;: le fichier a été modifié sur le serveur.</translation>
    </message>
    <message>
        <source>%1 has no channel %2 there: choose one of 1 to %3</source>
        <translation>%1 n’y a pas de canal %2&#xa0;: choisissez-en un de 1 à %3</translation>
    </message>
    <message>
        <source>%1 has no channel %2: choose one of 1 to %3</source>
        <translation>%1 n’a pas de canal %2&#xa0;: choisissez-en un de 1 à %3</translation>
    </message>
    <message>
        <source>%1 has no folder &apos;test&apos; (or &apos;val&apos;, &apos;valid&apos;, &apos;validation&apos;): put the test images into %2/.</source>
        <translation>%1 n’a pas de dossier «&#xa0;test&#xa0;» (ou «&#xa0;val&#xa0;», «&#xa0;valid&#xa0;», «&#xa0;validation&#xa0;»)&#xa0;: placez les images de test dans %2/.</translation>
    </message>
    <message>
        <source>%1 has no folder &apos;train&apos;: put the training images into %2/.</source>
        <translation>%1 n’a pas de dossier «&#xa0;train&#xa0;»&#xa0;: placez les images d’entraînement dans %2/.</translation>
    </message>
    <message>
        <source>%1 has no test image %2: choose one of 0 to %3.</source>
        <translation>%1 n’a pas d’image de test %2&#xa0;: choisissez-en une de 0 à %3.</translation>
    </message>
    <message>
        <source>%1 has no training images to look at.</source>
        <translation>%1 n’a pas d’images d’entraînement à regarder.</translation>
    </message>
    <message>
        <source>%1 has class numbers, whose names are in the devkit&apos;s map_clsloc.txt (lines such as &apos;n02119789 1 kit_fox&apos;): put that file beside it, or write the labels as %2 (a line FILE,CLASS for each image).</source>
        <translation>%1 contient des numéros de classes, dont les noms sont dans map_clsloc.txt, du devkit (des lignes comme &apos;n02119789 1 kit_fox&apos;)&#xa0;: placez ce fichier à côté, ou écrivez les étiquettes dans %2 (une ligne FILE,CLASS par image).</translation>
    </message>
    <message>
        <source>%1 has other classes than the network was trained on (%2): give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 a d’autres classes que celles sur lesquelles le réseau a été entraîné (%2)&#xa0;: donnez des données avec les classes du réseau, ou entraînez un réseau sur celles-ci.</translation>
    </message>
    <message>
        <source>%1 has the class number &apos;%2&apos;, which map_clsloc.txt does not name.</source>
        <translation>%1 contient le numéro de classe «&#xa0;%2&#xa0;», que map_clsloc.txt ne nomme pas.</translation>
    </message>
    <message>
        <source>%1 has the labels of %2 images, but the folder has %3: images are missing, or it belongs to others.</source>
        <translation>%1 contient les étiquettes de %2 images, mais le dossier en a %3&#xa0;: des images manquent, ou le fichier va avec d’autres.</translation>
    </message>
    <message>
        <source>%1 has the network&apos;s classes in another order (class %2 is %3, the network&apos;s %4), so that the labels would be mixed up: give data of the network&apos;s classes, or train a network on these.</source>
        <translation>%1 a les classes du réseau dans un autre ordre (la classe %2 est %3, celle du réseau %4), les étiquettes seraient donc confondues&#xa0;: donnez des données avec les classes du réseau, ou entraînez un réseau sur celles-ci.</translation>
    </message>
    <message>
        <source>%1 has values that are NaN or infinite, so that it cannot be compared: take an earlier checkpoint</source>
        <translation>%1 a des valeurs NaN ou infinies et ne peut donc pas être comparé&#xa0;: prenez un checkpoint antérieur</translation>
    </message>
    <message>
        <source>%1 holds no %2 and no %2.gz: give the folder with the four IDX files.</source>
        <translation>%1 ne contient ni %2 ni %2.gz&#xa0;: donnez le dossier avec les quatre fichiers IDX.</translation>
    </message>
    <message>
        <source>%1 holds no %2, no folder %3 and no %4: give the folder of the binary version of %5.</source>
        <translation>%1 ne contient ni %2, ni dossier %3, ni %4&#xa0;: donnez le dossier de la version binaire de %5.</translation>
    </message>
    <message>
        <source>%1 holds no %2: it is not the complete binary version of %3.</source>
        <translation>%1 ne contient pas %2&#xa0;: ce n’est pas la version binaire complète de %3.</translation>
    </message>
    <message>
        <source>%1 holds no class folders, and no file says what its images are: put them into folders, or write %2 (FILE,CLASS).</source>
        <translation>%1 ne contient pas de dossiers de classes, et aucun fichier ne dit ce que sont ses images&#xa0;: placez-les dans des dossiers, ou écrivez %2 (FILE,CLASS).</translation>
    </message>
    <message>
        <source>%1 holds no class folders: put the images into %2/, one folder a class.</source>
        <translation>%1 ne contient pas de dossiers de classes&#xa0;: placez les images dans %2/, un dossier par classe.</translation>
    </message>
    <message>
        <source>%1 holds no images.</source>
        <translation>%1 ne contient pas d’images.</translation>
    </message>
    <message>
        <source>%1 images take more than 1 GiB of memory here; give at most %2</source>
        <translation>%1 images prennent plus de 1&#xa0;Gio de mémoire ici&#xa0;; donnez-en au plus %2</translation>
    </message>
    <message>
        <source>%1 in epoch %2 at step %3 (learning rate %4); resume with a lower learning rate, such as %5, or train a new run with a longer warm-up; %6</source>
        <translation>%1, à l’époque %2, au pas %3 (taux d’apprentissage %4)&#xa0;; reprenez avec un taux d’apprentissage plus bas, par exemple %5, ou entraînez un nouveau run avec un warm-up plus long&#xa0;; %6</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 fait %2 et non %3</translation>
    </message>
    <message>
        <source>%1 is %2, rank 0 is %3: start the same program everywhere</source>
        <translation>%1 exécute %2, le rang 0 %3&#xa0;: démarrez partout le même programme</translation>
    </message>
    <message>
        <source>%1 is &apos;%2&apos;: a whole number within %3..%4 is expected</source>
        <translation>%1 vaut «&#xa0;%2&#xa0;»&#xa0;: un nombre entier dans %3..%4 est attendu</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive, whatever its name says: unpack it first, with `unzip`, and give the folder.</source>
        <translation>%1 est une archive ZIP, quoi qu’en dise son nom&#xa0;: décompressez-la d’abord, avec `unzip`, et donnez le dossier.</translation>
    </message>
    <message>
        <source>%1 is at most 1: write %2% or a fraction</source>
        <translation>%1 vaut au plus 1&#xa0;: écrivez %2% ou une fraction</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 est endommagé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is damaged: its header cannot be read</source>
        <translation>%1 est endommagé&#xa0;: son en-tête ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 n’est ni true ni false</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 n’est pas %2</translation>
    </message>
    <message>
        <source>%1 is not a list of whole numbers</source>
        <translation>%1 n’est pas une liste de nombres entiers</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of bytes in %2 dimension: its header is wrong; download it again.</source>
        <translation>%1 n’est pas un fichier IDX d’octets à %2 dimension&#xa0;: son en-tête est incorrect&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of bytes in %2 dimensions: its header is wrong; download it again.</source>
        <translation>%1 n’est pas un fichier IDX d’octets à %2 dimensions&#xa0;: son en-tête est incorrect&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 n’est pas l’un de %2</translation>
    </message>
    <message>
        <source>%1 is not set, though other variables of its launcher are: start all processes alike</source>
        <translation>%1 n’est pas définie, alors que d’autres variables de son lanceur le sont&#xa0;: démarrez tous les processus de la même façon</translation>
    </message>
    <message>
        <source>%1 is not within %2..%3</source>
        <translation>%1 n’est pas dans %2..%3</translation>
    </message>
    <message>
        <source>%1 is of another version: install the program again</source>
        <translation>%1 est d’une autre version&#xa0;: réinstallez le programme</translation>
    </message>
    <message>
        <source>%1 is relative to the current folder, which cannot be found (%2): give the whole path.</source>
        <translation>%1 est relatif au dossier courant, qui est introuvable (%2)&#xa0;: donnez le chemin complet.</translation>
    </message>
    <message>
        <source>%1 must be %2 to %3, not %4.</source>
        <translation>%1 doit être compris entre %2 et %3, pas %4.</translation>
    </message>
    <message>
        <source>%1 networks have %2n+%3 layers, not %4; %5 is the smallest.</source>
        <translation>Les réseaux %1 ont %2n+%3 couches, pas %4&#xa0;; le minimum est %5.</translation>
    </message>
    <message>
        <source>%1 not finished</source>
        <translation>non terminés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 pairs of seeds</source>
        <translation>%1 paires de seeds</translation>
    </message>
    <message>
        <source>%1 patterns of sharing in the store have the settings of “%2”; select one of them beside it.</source>
        <translation>%1 motifs de partage de la base ont les réglages de «&#xa0;%2&#xa0;»&#xa0;; sélectionnez l’un d’eux avec lui.</translation>
    </message>
    <message>
        <source>%1 picture in it has no class</source>
        <translation>%1 image y est sans classe</translation>
    </message>
    <message>
        <source>%1 pictures in it have no class</source>
        <translation>%1 images y sont sans classe</translation>
    </message>
    <message>
        <source>%1 runs are left out: %2</source>
        <translation>%1 runs sont exclus (%2)</translation>
    </message>
    <message>
        <source>%1 runs: %2</source>
        <translation>%1 runs (%2)</translation>
    </message>
    <message>
        <source>%1 seeds each</source>
        <translation>%1 seeds de chaque côté</translation>
    </message>
    <message>
        <source>%1 seeds without a partner in the other group are left out of the difference</source>
        <translation>%1 seeds sans partenaire dans l’autre groupe sont exclues de la différence</translation>
    </message>
    <message>
        <source>%1 shared weight has copies that differ, so that each block has its own</source>
        <translation>%1 poids partagé a des copies qui diffèrent, chaque bloc a donc son propre poids</translation>
    </message>
    <message>
        <source>%1 shared weights have copies that differ, so that each block has its own</source>
        <translation>%1 poids partagés ont des copies qui diffèrent, chaque bloc a donc son propre poids</translation>
    </message>
    <message>
        <source>%1 stages</source>
        <translation>%1 étages</translation>
    </message>
    <message>
        <source>%1 to %2 channels</source>
        <translation>%1 → %2 canaux</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MiB: it is damaged or not the archive it is named as; download it again.</source>
        <translation>%1 dépasse %2 Mio une fois décompressé&#xa0;: le fichier est endommagé ou n’est pas l’archive que son nom indique&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 unreadable, %2 training images more than once, %3 test images that are training images, too</source>
        <translation>illisibles&#xa0;: %1, images d’entraînement présentes plusieurs fois&#xa0;: %2, images de test qui sont aussi des images d’entraînement&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 without a known cost</source>
        <translation>sans coût connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 without a test accuracy</source>
        <translation>sans exactitude de test&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 core</source>
        <translation>%1, %2 cœur</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <translation>%1, %2 cœurs</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, en échec&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2 in training</source>
        <translation>%1, en cours&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, reste&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2; the blocks of a group need weights of one shape</source>
        <translation>%1, %2&#xa0;; les blocs d’un groupe doivent avoir des poids de mêmes dimensions</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, environ %2</translation>
    </message>
    <message>
        <source>%1, about %2 and %3 of unknown length</source>
        <translation>%1, environ %2, sans compter %3 de durée inconnue</translation>
    </message>
    <message>
        <source>%1, and %2 are free; %3</source>
        <translation>%1, seuls %2 sont libres&#xa0;; %3</translation>
    </message>
    <message>
        <source>%1, fewer than batch norm over all ranks (sync-batch-norm) needs; `sharesnet data check` names the files</source>
        <translation>%1, moins que n’en demande la batch norm sur tous les rangs (sync-batch-norm)&#xa0;; `sharesnet data check` nomme les fichiers</translation>
    </message>
    <message>
        <source>%1, max pool</source>
        <translation>%1, max pool</translation>
    </message>
    <message>
        <source>%1, norm + ReLU</source>
        <translation>%1, norm + ReLU</translation>
    </message>
    <message>
        <source>%1, percent</source>
        <translation>%1, en pour cent</translation>
    </message>
    <message>
        <source>%1, so that %2 is used</source>
        <translation>%1, donc %2 est utilisé</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>%1, where only %2 are free: keep fewer, or the run waits when it is full</source>
        <translation>%1, où seuls %2 sont libres&#xa0;: conservez-en moins, sinon le run attendra quand il sera plein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 more</source>
        <translation>%1&#xa0;: %2 de plus</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1&#xa0;: %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: a checkpoint in it cannot be replaced: %2</source>
        <translation>%1&#xa0;: un checkpoint qui s’y trouve ne peut pas être remplacé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: a new run cannot begin in a folder that holds checkpoints; resume their run, or restart it to begin again</source>
        <translation>%1&#xa0;: un nouveau run ne peut pas commencer dans un dossier qui contient des checkpoints&#xa0;; reprenez leur run, ou redémarrez-le pour tout recommencer</translation>
    </message>
    <message>
        <source>%1: a newer checkpoint, of step %2, has replaced that of step %3</source>
        <translation>%1&#xa0;: un checkpoint plus récent, du pas %2, a remplacé celui du pas %3</translation>
    </message>
    <message>
        <source>%1: an architecture file has at most 16 MiB, this has %2 MiB</source>
        <translation>%1&#xa0;: un fichier d’architecture fait au plus 16 Mio, celui-ci en fait %2</translation>
    </message>
    <message>
        <source>%1: an architecture file has at most 16 MiB, this has more</source>
        <translation>%1&#xa0;: un fichier d’architecture fait au plus 16 Mio, celui-ci est plus gros</translation>
    </message>
    <message>
        <source>%1: as published for %2</source>
        <translation>%1&#xa0;: conforme à ce qui est publié pour %2</translation>
    </message>
    <message>
        <source>%1: blocks that share cannot be untied here, only tied</source>
        <translation>%1&#xa0;: les blocs qui partagent ne peuvent pas être déliés ici, seulement liés</translation>
    </message>
    <message>
        <source>%1: cannot be accessed: %2</source>
        <translation>%1&#xa0;: accès impossible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: cannot be copied: %2</source>
        <translation>%1&#xa0;: copie impossible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: cannot be made: %2</source>
        <translation>%1&#xa0;: création impossible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: cannot be moved aside: %2</source>
        <translation>%1&#xa0;: ne peut pas être mis de côté&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: cannot be read, look at its permissions</source>
        <translation>%1&#xa0;: lecture impossible, vérifiez ses droits d’accès</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1&#xa0;: lecture impossible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: cannot be removed: %2</source>
        <translation>%1&#xa0;: ne peut pas être supprimé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: conv %2 does not exist, the blocks have %3 convolutions.</source>
        <translation>%1&#xa0;: la conv %2 n’existe pas, les blocs ont %3 convolutions.</translation>
    </message>
    <message>
        <source>%1: could not be read to its end</source>
        <translation>%1&#xa0;: n’a pas pu être lu jusqu’au bout</translation>
    </message>
    <message>
        <source>%1: does not say how images are normalized: choose ImageNet&apos;s (--normalization imagenet), or give --mean and --std</source>
        <translation>%1&#xa0;: ne dit pas comment les images sont normalisées&#xa0;: choisissez la normalisation d’ImageNet (--normalization imagenet), ou donnez --mean et --std</translation>
    </message>
    <message>
        <source>%1: group %2 does not exist, the stage has %3 share groups at this conv.</source>
        <translation>%1&#xa0;: le groupe %2 n’existe pas, l’étage a %3 groupes de partage à cette conv.</translation>
    </message>
    <message>
        <source>%1: group %2 does not exist, the stage has 1 share group at this conv.</source>
        <translation>%1&#xa0;: le groupe %2 n’existe pas, l’étage a 1 groupe de partage à cette conv.</translation>
    </message>
    <message>
        <source>%1: has no curve &apos;%2&apos;</source>
        <translation>%1&#xa0;: n’a pas de courbe «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: has no rows below its header</source>
        <translation>%1&#xa0;: n’a aucune ligne sous son en-tête</translation>
    </message>
    <message>
        <source>%1: holds neither CSV files nor event files of TensorBoard (tfevents)</source>
        <translation>%1&#xa0;: ne contient ni fichiers CSV ni fichiers d’événements de TensorBoard (tfevents)</translation>
    </message>
    <message>
        <source>%1: is a folder, a pipe or a device, not a file</source>
        <translation>%1&#xa0;: est un dossier, un tube ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>%1: is a pickle of PyTorch, which runs code when it is read. Convert it once, in its folder and where you trust it: %2</source>
        <translation>%1&#xa0;: est un pickle de PyTorch, qui exécute du code à la lecture. Convertissez-le une fois, dans son dossier et là où vous lui faites confiance&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: is being written by another process or run; choose another folder, or wait until that has ended</source>
        <translation>%1&#xa0;: un autre processus ou run y écrit&#xa0;; choisissez un autre dossier, ou attendez qu’il ait terminé</translation>
    </message>
    <message>
        <source>%1: is larger than 1 GiB, too large for a table of curves</source>
        <translation>%1&#xa0;: dépasse 1 Gio, ce qu’aucun tableau de courbes ne fait</translation>
    </message>
    <message>
        <source>%1: is not an event file of TensorBoard, or all of it is damaged</source>
        <translation>%1&#xa0;: n’est pas un fichier d’événements de TensorBoard, ou il est entièrement endommagé</translation>
    </message>
    <message>
        <source>%1: is not a run store</source>
        <translation>%1&#xa0;: n’est pas une base de runs</translation>
    </message>
    <message>
        <source>%1: is not a run store but a folder, a pipe or a device; move it away, or choose another folder</source>
        <translation>%1&#xa0;: n’est pas une base de runs mais un dossier, un tube ou un périphérique&#xa0;; déplacez-le, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1: is of an older version and was left as it is, since no copy of it can be made first (%2)</source>
        <translation>%1&#xa0;: est d’une version plus ancienne et a été laissé tel quel, faute de pouvoir d’abord en faire une copie (%2)</translation>
    </message>
    <message>
        <source>%1: is the database of another program; move it away, or choose another folder</source>
        <translation>%1&#xa0;: est la base de données d’un autre programme&#xa0;; déplacez-la, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1: it holds another architecture (%2); use the run&apos;s own</source>
        <translation>%1&#xa0;: il contient une autre architecture (%2)&#xa0;; utilisez celle du run</translation>
    </message>
    <message>
        <source>%1: it was trained on other images (channel %2: %3, now %4); %5</source>
        <translation>%1&#xa0;: il a été entraîné sur d’autres images (canal %2&#xa0;: %3, maintenant %4)&#xa0;; %5</translation>
    </message>
    <message>
        <source>%1: its curves were read from %2, and neither its network nor a checkpoint is here</source>
        <translation>%1&#xa0;: ses courbes ont été lues depuis %2, et ni son réseau ni un checkpoint ne sont ici</translation>
    </message>
    <message>
        <source>%1: its epochs have %2 step, with these settings they would have %3; %4</source>
        <translation>%1&#xa0;: ses époques ont %2 pas, avec ces réglages elles en auraient %3&#xa0;; %4</translation>
    </message>
    <message>
        <source>%1: its epochs have %2 steps, with these settings they would have %3; %4</source>
        <translation>%1&#xa0;: ses époques ont %2 pas, avec ces réglages elles en auraient %3&#xa0;; %4</translation>
    </message>
    <message>
        <source>%1: its metadata is damaged</source>
        <translation>%1&#xa0;: ses métadonnées sont endommagées</translation>
    </message>
    <message>
        <source>%1: its test images or their labels were others; %2</source>
        <translation>%1&#xa0;: ses images de test ou leurs étiquettes étaient différentes&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1: its training and test images or their labels were others; %2</source>
        <translation>%1&#xa0;: ses images d’entraînement et de test ou leurs étiquettes étaient différentes&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1: its training images or their labels were different; %2</source>
        <translation>%1&#xa0;: ses images d’entraînement ou leurs étiquettes étaient différentes&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1: no curve in it is recognized</source>
        <translation>%1&#xa0;: aucune courbe n’y est reconnue</translation>
    </message>
    <message>
        <source>%1: no curve in it is recognized; say what one is of %2</source>
        <translation>%1&#xa0;: aucune courbe n’y est reconnue&#xa0;; dites ce qu’est l’une de celles-ci&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: none of its test images can be read</source>
        <translation>%1&#xa0;: aucune de ses images de test n’est lisible</translation>
    </message>
    <message>
        <source>%1: not as published for %2: %3; download it again</source>
        <translation>%1&#xa0;: non conforme à ce qui est publié pour %2&#xa0;: %3&#xa0;; téléchargez-le à nouveau</translation>
    </message>
    <message>
        <source>%1: not one training image of the epoch could be read</source>
        <translation>%1&#xa0;: aucune image d’entraînement de l’époque n’a pu être lue</translation>
    </message>
    <message>
        <source>%1: stage %2 does not exist, the network has %3.</source>
        <translation>%1&#xa0;: l’étage %2 n’existe pas, le réseau a %3.</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; has the wrong shape or type for its architecture</source>
        <translation>%1&#xa0;: le tenseur «&#xa0;%2&#xa0;» n’a pas les dimensions ou le type que demande son architecture</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; is missing</source>
        <translation>%1&#xa0;: le tenseur «&#xa0;%2&#xa0;» manque</translation>
    </message>
    <message>
        <source>%1: tensor &apos;%2&apos; is not part of its architecture</source>
        <translation>%1&#xa0;: le tenseur «&#xa0;%2&#xa0;» ne fait pas partie de son architecture</translation>
    </message>
    <message>
        <source>%1: the line &apos;%2&apos; has no comma: lines are FILE,CLASS.</source>
        <translation>%1&#xa0;: la ligne «&#xa0;%2&#xa0;» n’a pas de virgule&#xa0;: les lignes sont de la forme FILE,CLASS.</translation>
    </message>
    <message>
        <source>%1: the network has no such point there</source>
        <translation>%1&#xa0;: le réseau n’y a pas ce point de lecture</translation>
    </message>
    <message>
        <source>%1: the queue of runs cannot be read, look at its permissions</source>
        <translation>%1&#xa0;: la file d’attente des runs est illisible, vérifiez ses permissions</translation>
    </message>
    <message>
        <source>%1: there are no test images</source>
        <translation>%1&#xa0;: il n’y a pas d’images de test</translation>
    </message>
    <message>
        <source>%1: there are no training images</source>
        <translation>%1&#xa0;: il n’y a pas d’images d’entraînement</translation>
    </message>
    <message>
        <source>%1: there is no checkpoint to continue from; restart the run to begin again</source>
        <translation>%1&#xa0;: il n’y a pas de checkpoint à partir duquel continuer&#xa0;; redémarrez le run pour tout recommencer</translation>
    </message>
    <message>
        <source>%1: there is no run %2</source>
        <translation>%1&#xa0;: il n’y a pas de run %2</translation>
    </message>
    <message>
        <source>%1: there is no run store here (no runs.sqlite)</source>
        <translation>%1&#xa0;: il n’y a pas de base de runs ici (pas de runs.sqlite)</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1&#xa0;: ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>%1: there is no user &apos;%2&apos; whose home folder ~%2 could be; for a folder of that name write ./%1</source>
        <translation>%1&#xa0;: il n’y a pas d’utilisateur «&#xa0;%2&#xa0;» dont ~%2 serait le dossier personnel&#xa0;; pour un dossier de ce nom, écrivez ./%1</translation>
    </message>
    <message>
        <source>%1: this is not a file that could hold a sweep</source>
        <translation>%1&#xa0;: ce n’est pas un fichier qui puisse contenir un balayage</translation>
    </message>
    <message>
        <source>%1: this is not a file that could hold an architecture</source>
        <translation>%1&#xa0;: ce n’est pas un fichier qui puisse contenir une architecture</translation>
    </message>
    <message>
        <source>%1: updated for this version of the program; its previous state is kept as %2</source>
        <translation>%1&#xa0;: mis à jour pour cette version du programme&#xa0;; la copie de son état antérieur est %2</translation>
    </message>
    <message>
        <source>%1: use %2 does not exist, there are %3.</source>
        <translation>%1&#xa0;: l’usage %2 n’existe pas, il y en a %3.</translation>
    </message>
    <message>
        <source>%1: was not written, since the network read back is not the one that was exported: its outputs differ by %2</source>
        <translation>%1&#xa0;: n’a pas été écrit, car le réseau relu n’est pas celui exporté&#xa0;: ses sorties diffèrent de %2</translation>
    </message>
    <message>
        <source>%1: was written by a newer version of this program (schema %2, this one knows %3); update, or choose another folder</source>
        <translation>%1&#xa0;: a été écrit par une version plus récente de ce programme (schéma %2, celle-ci connaît %3)&#xa0;; mettez le programme à jour, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1&#xa0;; et %2 de plus</translation>
    </message>
    <message>
        <source>%1; every %2 steps (use-steps) it would take 1 %</source>
        <translation>%1&#xa0;; tous les %2 pas (use-steps), cela prendrait 1&#xa0;%</translation>
    </message>
    <message>
        <source>%1; given up after %2 tries</source>
        <translation>%1&#xa0;; abandon après %2 essais</translation>
    </message>
    <message>
        <source>%1; going on from %2</source>
        <translation>%1&#xa0;; suite à partir de %2</translation>
    </message>
    <message>
        <source>%1; going on from %2 instead would overwrite what is newer</source>
        <translation>%1&#xa0;; continuer à partir de %2 écraserait ce qui est plus récent</translation>
    </message>
    <message>
        <source>%1; how long they take is known once one like them has trained an epoch here</source>
        <translation>%1&#xa0;; leur durée sera connue dès qu’un run semblable aura entraîné une époque ici</translation>
    </message>
    <message>
        <source>%1; its runs can be looked at, but not trained or changed</source>
        <translation>%1&#xa0;; ses runs peuvent être examinés, mais ni entraînés ni modifiés</translation>
    </message>
    <message>
        <source>%1; no run can branch from it</source>
        <translation>%1&#xa0;; aucune branche ne peut en partir</translation>
    </message>
    <message>
        <source>%1; stopped without this checkpoint</source>
        <translation>%1&#xa0;; arrêté sans ce checkpoint</translation>
    </message>
    <message>
        <source>%1; the checkpoint before is kept: %2</source>
        <translation>%1&#xa0;; le checkpoint précédent est conservé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1; the checkpoint will be tried again</source>
        <translation>%1&#xa0;; l’écriture du checkpoint sera retentée</translation>
    </message>
    <message>
        <source>%1; the run waits until the checkpoint can be written: make room, or stop the run</source>
        <translation>%1&#xa0;; le run attend que le checkpoint puisse être écrit&#xa0;: faites de la place, ou arrêtez le run</translation>
    </message>
    <message>
        <source>%1×%1, %2 channels, stride %3</source>
        <translation>%1×%1, %2 canaux, stride %3</translation>
    </message>
    <message>
        <source>%2 checkpoints are kept, %1: %2 x %3 = %4 on the disk</source>
        <translation>%2 checkpoints sont conservés, %1&#xa0;: %2 x %3 = %4 sur le disque</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say what a curve is: write TAG=MEANING, where MEANING is %2</source>
        <translation>«&#xa0;%1&#xa0;» ne dit d’aucune courbe ce qu’elle est&#xa0;: écrivez TAG=MEANING, où MEANING est l’un des suivants&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in it is neither a file nor a folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’y est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file (%2 does not exist)</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un préréglage ni un fichier d’architecture (%2 n’existe pas)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file (%2 does not exist); did you mean %3?</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un préréglage ni un fichier d’architecture (%2 n’existe pas)&#xa0;; vouliez-vous dire %3&#xa0;?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a preset nor an architecture file; %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un préréglage ni un fichier d’architecture&#xa0;; %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an export format: choose svg, pdf, png, tex or md</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format d’export&#xa0;: prenez svg, pdf, png, tex ou md</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse http ou https.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a way to prolong a schedule; choose hold, stretch or restart</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une façon de prolonger le programme du taux&#xa0;; il existe hold, stretch et restart</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a folder, but shapes are made on the fly: write &apos;shapes&apos; alone.</source>
        <translation>«&#xa0;%1&#xa0;» nomme un dossier, mais les shapes sont générées à la volée&#xa0;: écrivez &apos;shapes&apos; seul.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: at least two blocks share a weight</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: il faut au moins deux blocs pour partager un poids</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: there is nothing to untie, each has a weight of its own</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: rien à délier, chacun a son propre poids</translation>
    </message>
    <message>
        <source>&apos;sharesnet presets&apos; lists the presets</source>
        <translation>&apos;sharesnet presets&apos; liste les préréglages</translation>
    </message>
    <message>
        <source>--rank and --ranks go together: the number of this process, and how many there are</source>
        <translation>--rank et --ranks vont ensemble&#xa0;: le numéro de ce processus, et combien il y en a</translation>
    </message>
    <message>
        <source>--rank is %1 of --ranks %2: ranks count from 0 to one less than there are</source>
        <translation>--rank vaut %1 avec --ranks %2&#xa0;: les rangs se comptent de 0 à leur nombre moins un</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 bloc</translation>
    </message>
    <message>
        <source>1 block of %1 channels</source>
        <translation>1 bloc de %1 canaux</translation>
    </message>
    <message>
        <source>1 checkpoint is kept, %1: %2 x %3 = %4 on the disk</source>
        <translation>1 checkpoint est conservé, %1&#xa0;: %2 x %3 = %4 sur le disque</translation>
    </message>
    <message>
        <source>1 damaged record is passed over</source>
        <translation>1 enregistrement endommagé est ignoré</translation>
    </message>
    <message>
        <source>1 pair of seeds</source>
        <translation>1 paire de seeds</translation>
    </message>
    <message>
        <source>1 run is left out: %1</source>
        <translation>1 run est exclu (%1)</translation>
    </message>
    <message>
        <source>1 run: %1</source>
        <translation>1 run (%1)</translation>
    </message>
    <message>
        <source>1 seed each</source>
        <translation>1 seed de chaque côté</translation>
    </message>
    <message>
        <source>1 seed without a partner in the other group is left out of the difference</source>
        <translation>1 seed sans partenaire dans l’autre groupe est exclue de la différence</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 étage</translation>
    </message>
    <message>
        <source>A batch of %2 parts has no part %1.</source>
        <translation>Il n’y a pas de part %1 d’un batch en %2 parts.</translation>
    </message>
    <message>
        <source>A grid of %1 channels in %2 columns at zoom %3 cannot be drawn: all three must be at least 1.</source>
        <translation>Une grille de %1 canaux en %2 colonnes au zoom %3 ne peut pas être dessinée&#xa0;: les trois valeurs doivent être au moins 1.</translation>
    </message>
    <message>
        <source>A group holds at least two blocks, not %1.</source>
        <translation>Un groupe contient au moins deux blocs, pas %1.</translation>
    </message>
    <message>
        <source>A group of %1 blocks splits into 1 to %1 parts, not %2.</source>
        <translation>Un groupe de %1 blocs se scinde en 1 à %1 parts, pas %2.</translation>
    </message>
    <message>
        <source>A network for images of %1 channels cannot look at a picture: only those for RGB (3) or gray (1) images can.</source>
        <translation>Un réseau pour images à %1 canaux ne peut pas regarder une image&#xa0;: seuls ceux pour images RVB (3) ou grises (1) le peuvent.</translation>
    </message>
    <message>
        <source>A network has at most %1 blocks in all its stages; this would be %2.</source>
        <translation>Un réseau a au plus %1 blocs dans l’ensemble de ses étages&#xa0;; il y en aurait %2.</translation>
    </message>
    <message>
        <source>A network has at most %1 stages.</source>
        <translation>Un réseau a au plus %1 étages.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made.</source>
        <translation>Impossible de créer une image de %1 x %2 pixels.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be written as PNG: %3.</source>
        <translation>Une image de %1 x %2 pixels ne peut pas être écrite en PNG&#xa0;: %3.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels with %3 bytes of RGB is empty or incomplete: choose another one.</source>
        <translation>Une image de %1 x %2 pixels avec %3 octets de RVB est vide ou incomplète&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>A random resized crop needs a scale within 0..1 and a ratio of at least 1.</source>
        <translation>Un recadrage redimensionné aléatoire demande une échelle dans 0..1 et un ratio d’au moins 1.</translation>
    </message>
    <message>
        <source>A run is already training: stop it first.</source>
        <translation>Un entraînement est déjà en cours&#xa0;: arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>A wide residual network is 1 to 1024 times as wide as the plain one, not %1.</source>
        <translation>Un réseau résiduel wide est de 1 à 1024 fois aussi large que le réseau simple, pas %1.</translation>
    </message>
    <message>
        <source>All %1 images in %2 are empty (0 bytes): copy or unpack them again.</source>
        <translation>Les %1 images de %2 sont toutes vides (0 octet)&#xa0;: copiez-les ou décompressez-les à nouveau.</translation>
    </message>
    <message>
        <source>An image set of %1 images was given %2 files.</source>
        <translation>Un ensemble de %1 images a reçu %2 fichiers.</translation>
    </message>
    <message>
        <source>An image set of %1 images needs %2 bytes of pixels, but got %3.</source>
        <translation>Un ensemble de %1 images demande %2 octets de pixels, mais en a reçu %3.</translation>
    </message>
    <message>
        <source>Batch norm needs more than one value a channel to train, and got a batch of one image of one pixel: take a larger batch or a larger input</source>
        <translation>La batch norm demande plus d’une valeur par canal à l’entraînement, et a reçu un batch d’une image d’un pixel&#xa0;: prenez un batch plus grand ou une entrée plus grande</translation>
    </message>
    <message>
        <source>Batch preparation is not captured as a CUDA graph, so it runs slower: %1</source>
        <translation>La préparation des batches n’est pas capturée en graphe CUDA et est donc plus lente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Block %1 does not exist, stage %2 has %3.</source>
        <translation>Le bloc %1 n’existe pas, l’étage %2 a %3.</translation>
    </message>
    <message>
        <source>Blocks %1 and %2 of stage %3 cannot share conv %4: its weight takes %5 in one and %6 in the other.</source>
        <translation>Les blocs %1 et %2 de l’étage %3 ne peuvent pas partager la conv %4&#xa0;: les dimensions de son poids diffèrent (%5 dans l’un, %6 dans l’autre).</translation>
    </message>
    <message>
        <source>CUDA is unusable after work that could not be captured (%1; then: %2). Resume the run; a smaller batch leaves more memory</source>
        <translation>CUDA est inutilisable après un travail qui n’a pas pu être capturé (%1&#xa0;; puis&#xa0;: %2). Reprenez le run&#xa0;; un batch plus petit laisse plus de mémoire</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2.</source>
        <translation>Impossible de supprimer %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot list the archive %1: %2</source>
        <translation>Impossible de lister l’archive %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot list the folder %1: %2.</source>
        <translation>Impossible de lister le dossier %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot look at %1: %2.</source>
        <translation>Accès à %1 impossible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot look for %1: a folder of its path cannot be read.</source>
        <translation>Impossible de chercher %1&#xa0;: un dossier du chemin n’est pas lisible.</translation>
    </message>
    <message>
        <source>Cannot make %1: %2.</source>
        <translation>Impossible de créer %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2.</source>
        <translation>Impossible de créer le dossier %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder of %1: %2.</source>
        <translation>Impossible de créer le dossier de %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Impossible de lire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder, a device or a pipe, not a file.</source>
        <translation>Impossible de lire %1&#xa0;: c’est un dossier, un périphérique ou un tube, pas un fichier.</translation>
    </message>
    <message>
        <source>Cannot read %1: it was truncated.</source>
        <translation>Impossible de lire %1&#xa0;: le fichier a été tronqué.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>Impossible de lire %1&#xa0;: ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Cannot read the image %1: %2</source>
        <translation>Impossible de lire l’image %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot rename %1: %2.</source>
        <translation>Impossible de renommer %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot unpack %1 (%2): the file is damaged or incomplete; download it again.</source>
        <translation>Impossible de décompresser %1 (%2)&#xa0;: le fichier est endommagé ou incomplet&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Cannot unpack %1: %2</source>
        <translation>Impossible de décompresser %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot unpack %1: it is empty; download it again.</source>
        <translation>Impossible de décompresser %1&#xa0;: le fichier est vide&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. What was downloaded is kept; start it again.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2. Ce qui est téléchargé est conservé&#xa0;; relancez le téléchargement.</translation>
    </message>
    <message>
        <source>Cannot write the picture %1: %2</source>
        <translation>Impossible d’écrire l’image %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Color jitter, lighting and RandAugment must be 0 or above, and the level of RandAugment within 0..30.</source>
        <translation>Color jitter, éclairage et RandAugment doivent valoir au moins 0, et le niveau de RandAugment être dans 0..30.</translation>
    </message>
    <message>
        <source>Compare the outputs with those of the original, or export it again.</source>
        <translation>Comparez les sorties à celles de l’original, ou réexportez-le.</translation>
    </message>
    <message>
        <source>Conv %1 does not exist, the blocks have %2 convolutions.</source>
        <translation>La conv %1 n’existe pas, les blocs ont %2 convolutions.</translation>
    </message>
    <message>
        <source>Dropout must be at least 0 and below 1, not %1.</source>
        <translation>Le dropout doit valoir au moins 0 et moins de 1, pas %1.</translation>
    </message>
    <message>
        <source>Every second block needs three matching blocks; stage %1 has %2 whose conv %3 can share.</source>
        <translation>Un bloc sur deux demande trois blocs compatibles&#xa0;; l’étage %1 en a %2 qui peuvent partager la conv %3.</translation>
    </message>
    <message>
        <source>Export it in evaluation mode (model.eval() in PyTorch).</source>
        <translation>Exportez-le en mode évaluation (model.eval() dans PyTorch).</translation>
    </message>
    <message>
        <source>Export it with a dynamic batch, or give it batches of this size.</source>
        <translation>Exportez-le avec une taille de batch dynamique, ou donnez-lui des batches de cette taille.</translation>
    </message>
    <message>
        <source>Fold here before (export as ONNX, folded), which copies it for each use.</source>
        <translation>Fusionnez ici au préalable (export ONNX avec batch norms fusionnées), ce qui en fait une copie par usage.</translation>
    </message>
    <message>
        <source>For programs that do not read them, export with a copy for each use.</source>
        <translation>Pour les programmes qui ne les lisent pas, exportez avec une copie par usage.</translation>
    </message>
    <message>
        <source>HDF5, as Keras writes it</source>
        <translation>HDF5, comme l’écrit Keras</translation>
    </message>
    <message>
        <source>Image %1 cannot be read into %2 bytes: the set has %3 images of %4 bytes.</source>
        <translation>L’image %1 ne peut pas être lue dans %2 octets&#xa0;: l’ensemble a %3 images de %4 octets.</translation>
    </message>
    <message>
        <source>Image %1 was not read from a file.</source>
        <translation>L’image %1 n’a pas été lue dans un fichier.</translation>
    </message>
    <message>
        <source>ImageNet networks have 18, 34, 50, 101 or 152 layers, not %1.</source>
        <translation>Les réseaux ImageNet ont 18, 34, 50, 101 ou 152 couches, pas %1.</translation>
    </message>
    <message>
        <source>ImageNet-%1 has its stride in conv 1 or 2, not %2.</source>
        <translation>ImageNet-%1 a son stride dans la conv 1 ou 2, pas %2.</translation>
    </message>
    <message>
        <source>ImageNet-%1 has its stride in conv 1, not %2.</source>
        <translation>ImageNet-%1 a son stride dans la conv 1, pas %2.</translation>
    </message>
    <message>
        <source>Images of %1 (channels x height x width) are not supported: 1 (gray) or 3 (RGB) channels and %2 pixels a side at most.</source>
        <translation>Les images de %1 (canaux x hauteur x largeur) ne sont pas prises en charge&#xa0;: il faut 1 (gris) ou 3 (RVB) canaux et au plus %2 pixels de côté.</translation>
    </message>
    <message>
        <source>Images with %1 channels are not supported: 1 (gray) or 3 (RGB) are.</source>
        <translation>Les images à %1 canaux ne sont pas prises en charge&#xa0;: il faut 1 (gris) ou 3 (RVB) canaux.</translation>
    </message>
    <message>
        <source>Import the file and make equal weights one weight.</source>
        <translation>Importez le fichier et fusionnez les poids égaux en un seul.</translation>
    </message>
    <message>
        <source>Imported from %1, and not trained here.</source>
        <translation>Importé depuis %1, et non entraîné ici.</translation>
    </message>
    <message>
        <source>Imported, and not trained here.</source>
        <translation>Importé, et non entraîné ici.</translation>
    </message>
    <message>
        <source>Its curves were read from %1; neither its network nor its settings are here.</source>
        <translation>Ses courbes ont été lues dans %1&#xa0;; ni son réseau ni ses réglages ne sont ici.</translation>
    </message>
    <message>
        <source>Keep the other file beside this one.</source>
        <translation>Gardez l’autre fichier à côté de celui-ci.</translation>
    </message>
    <message>
        <source>LibTorch: %1</source>
        <translation>LibTorch&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no archive (*.tar) at %1: give a folder of archives, or a pattern such as /data/imagenet-*.tar.</source>
        <translation>Il n’y a pas d’archive (*.tar) à l’emplacement %1&#xa0;: donnez leur dossier, ou un motif tel que /data/imagenet-*.tar.</translation>
    </message>
    <message>
        <source>No other block of stage %1 has a conv %2 with the weight shape of block %3 (%4).</source>
        <translation>Aucun autre bloc de l’étage %1 n’a de conv %2 avec les dimensions de poids du bloc %3 (%4).</translation>
    </message>
    <message>
        <source>No run in the store has the settings of “%1” and shares weights; train one, or select two runs.</source>
        <translation>Aucun run de la base n’a les réglages de «&#xa0;%1&#xa0;» en partageant des poids&#xa0;; entraînez-en un, ou sélectionnez deux runs.</translation>
    </message>
    <message>
        <source>No run in the store has the settings of “%1” without sharing; train its twin (Run menu), or select two runs.</source>
        <translation>Aucun run de la base n’a les réglages de «&#xa0;%1&#xa0;» sans partage&#xa0;; entraînez son jumeau (menu Run), ou sélectionnez deux runs.</translation>
    </message>
    <message>
        <source>No stage has two blocks that could share conv %1.</source>
        <translation>Aucun étage n’a deux blocs qui puissent partager la conv %1.</translation>
    </message>
    <message>
        <source>None of the %1 images in %2 can be read; the first: %3</source>
        <translation>Aucune des %1 images de %2 ne peut être lue&#xa0;; la première&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 sent nothing: start the download again later, or give a mirror.</source>
        <translation>%1 n’a rien envoyé&#xa0;: relancez le téléchargement plus tard, ou donnez un miroir.</translation>
    </message>
    <message>
        <source>Nothing can be downloaded: libcurl could not be started.</source>
        <translation>Aucun téléchargement possible&#xa0;: libcurl ne démarre pas.</translation>
    </message>
    <message>
        <source>Nothing here is in a group: every selected block owns its weight.</source>
        <translation>Rien ici n’est dans un groupe&#xa0;: chaque bloc sélectionné a son propre poids.</translation>
    </message>
    <message>
        <source>Nothing is selected that could share: choose blocks or convolutions of a stage, or a stage.</source>
        <translation>Rien de ce qui est sélectionné ne peut partager&#xa0;: choisissez des blocs ou des convolutions d’un étage, ou un étage.</translation>
    </message>
    <message>
        <source>Nothing says whether %1 in %2 is for training or for the test: name the archives *train*.tar and *val*.tar, or put them into folders train and val.</source>
        <translation>Rien ne dit si %1, dans %2, sert à l’entraînement ou au test&#xa0;: nommez les archives *train*.tar et *val*.tar, ou placez-les dans des dossiers train et val.</translation>
    </message>
    <message>
        <source>ONNX has no type &apos;%1&apos;</source>
        <translation>ONNX n’a pas de type «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Only a group can be split, and every selected block owns its weight.</source>
        <translation>Seul un groupe peut être scindé, et chaque bloc sélectionné a son propre poids.</translation>
    </message>
    <message>
        <source>Open MPI does not say on which machine rank 0 runs: give it with --rendezvous-host or MASTER_ADDR (mpirun -x MASTER_ADDR=HOST)</source>
        <translation>Open MPI n’indique pas sur quelle machine tourne le rang 0&#xa0;: donnez-la avec --rendezvous-host ou MASTER_ADDR (mpirun -x MASTER_ADDR=HOST)</translation>
    </message>
    <message>
        <source>Preparing batch %1 failed: %2</source>
        <translation>La préparation du batch %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Record %1 of %2 has label %3, but %4 has labels 0 to %5: the file is damaged or of another data set.</source>
        <translation>L’enregistrement %1 de %2 a l’étiquette %3, mais %4 a les étiquettes 0 à %5&#xa0;: le fichier est endommagé ou d’un autre jeu de données.</translation>
    </message>
    <message>
        <source>Remove it with the program that made the file.</source>
        <translation>Supprimez-le avec le programme qui a produit le fichier.</translation>
    </message>
    <message>
        <source>SLURM&apos;s list of machines &apos;%1&apos; cannot be read: give rank 0&apos;s machine with --rendezvous-host</source>
        <translation>la liste de machines «&#xa0;%1&#xa0;» de SLURM est illisible&#xa0;: donnez la machine du rang 0 avec --rendezvous-host</translation>
    </message>
    <message>
        <source>Select a run that has a twin, or two runs or groups, in the table.</source>
        <translation>Sélectionnez dans le tableau un run qui a un jumeau, ou deux runs ou groupes.</translation>
    </message>
    <message>
        <source>Sharing takes at least two blocks.</source>
        <translation>Partager demande au moins deux blocs.</translation>
    </message>
    <message>
        <source>Stage %1 does not exist, the network has %2.</source>
        <translation>L’étage %1 n’existe pas, le réseau a %2.</translation>
    </message>
    <message>
        <source>Stage %1 has no group %2 at conv %3.</source>
        <translation>L’étage %1 n’a pas de groupe %2 à la conv %3.</translation>
    </message>
    <message>
        <source>Stage %1 has no two blocks that could share conv %2.</source>
        <translation>L’étage %1 n’a pas deux blocs qui puissent partager la conv %2.</translation>
    </message>
    <message>
        <source>Stage %1: the paper&apos;s rule needs at least %2 blocks; this stage has %3.</source>
        <translation>Étage %1&#xa0;: la règle de l’article demande au moins %2 blocs&#xa0;; cet étage en a %3.</translation>
    </message>
    <message>
        <source>Stages to paste take at most 1 MiB of text, this is %1 MiB.</source>
        <translation>Les étages à coller font au plus 1 Mio de texte, ceux-ci en font %1.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>Ten crops are for image folders and tars, whose pictures are larger than what the network sees: leave ten-crop out.</source>
        <translation>Les dix recadrages sont réservés aux dossiers d’images et archives tar, dont les images sont plus grandes que ce que voit le réseau&#xa0;: retirez ten-crop.</translation>
    </message>
    <message>
        <source>TensorBoard: %1; nothing more is written there, the run goes on</source>
        <translation>TensorBoard&#xa0;: %1&#xa0;; plus rien n’y est écrit, le run continue</translation>
    </message>
    <message>
        <source>The %1 checkpoint has changed since it was evaluated at step %2.</source>
        <translation>Le checkpoint «&#xa0;%1&#xa0;» a changé depuis son évaluation au pas %2.</translation>
    </message>
    <message>
        <source>The architecture &apos;%1&apos; is not valid: %2.</source>
        <translation>L’architecture «&#xa0;%1&#xa0;» n’est pas valide&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The architecture is not valid: %1.</source>
        <translation>L’architecture n’est pas valide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The batch size is %1: it must be at least 1.</source>
        <translation>La taille du batch est %1&#xa0;: elle doit être d’au moins 1.</translation>
    </message>
    <message>
        <source>The built-in shapes at %1 x %2 need %3 GiB of memory: limit the number of images.</source>
        <translation>Les shapes intégrées en %1 x %2 demandent %3 Gio de mémoire&#xa0;: limitez le nombre d’images.</translation>
    </message>
    <message>
        <source>The class %1 of the test images in %2 has no training images.</source>
        <translation>La classe %1 des images de test de %2 n’a pas d’images d’entraînement.</translation>
    </message>
    <message>
        <source>The class &apos;%1&apos; of %2 has no image in %3.</source>
        <translation>La classe «&#xa0;%1&#xa0;» de %2 n’a pas d’image dans %3.</translation>
    </message>
    <message>
        <source>The class &apos;%1&apos; of %2 is missing in %3: both need the same class folders.</source>
        <translation>La classe «&#xa0;%1&#xa0;» (dans %2) manque dans %3&#xa0;: il faut les mêmes dossiers de classes des deux côtés.</translation>
    </message>
    <message>
        <source>The class folder %1 holds no images: add some, or remove the class from train and test (%2).</source>
        <translation>Le dossier de classe %1 ne contient pas d’images&#xa0;: ajoutez-en, ou retirez la classe de train et de test (%2).</translation>
    </message>
    <message>
        <source>The class folder %1 holds no images: add some, or remove the class from train and test.</source>
        <translation>Le dossier de classe %1 ne contient pas d’images&#xa0;: ajoutez-en, ou retirez la classe de train et de test.</translation>
    </message>
    <message>
        <source>The clipboard holds JSON, but not stages: it has no &quot;format&quot;.</source>
        <translation>Le presse-papiers contient du JSON, mais pas d’étages&#xa0;: il n’indique pas de &quot;format&quot;.</translation>
    </message>
    <message>
        <source>The clipboard holds no stages: copy some in a drawing, or the text of an architecture file.</source>
        <translation>Le presse-papiers ne contient pas d’étages&#xa0;: copiez-en dans un schéma, ou copiez le texte d’un fichier d’architecture.</translation>
    </message>
    <message>
        <source>The convolution that carries the stride</source>
        <translation>Le numéro de la convolution qui porte le stride</translation>
    </message>
    <message>
        <source>The data set %1 has no test images: choose a sample, or open a picture.</source>
        <translation>Le jeu de données %1 n’a pas d’images de test&#xa0;: choisissez un exemple, ou ouvrez une image.</translation>
    </message>
    <message>
        <source>The download of %1 stopped after %2 bytes (%3): start it again to continue from there.</source>
        <translation>Le téléchargement de %1 s’est interrompu après %2 octets (%3)&#xa0;: relancez-le pour continuer à partir de là.</translation>
    </message>
    <message>
        <source>The download of %1 stopped after %2 bytes: start it again to continue from there.</source>
        <translation>Le téléchargement de %1 s’est interrompu après %2 octets&#xa0;: relancez-le pour continuer à partir de là.</translation>
    </message>
    <message>
        <source>The download was stopped; start it again to continue.</source>
        <translation>Le téléchargement a été arrêté&#xa0;; relancez-le pour continuer.</translation>
    </message>
    <message>
        <source>The errors that were kept are of another version of this program.</source>
        <translation>Les erreurs conservées viennent d’une autre version de ce programme.</translation>
    </message>
    <message>
        <source>The errors that were kept are of other data.</source>
        <translation>Les erreurs conservées portent sur d’autres données.</translation>
    </message>
    <message>
        <source>The images cannot be shown: %1</source>
        <translation>Les images ne peuvent pas être montrées&#xa0;: %1</translation>
    </message>
    <message>
        <source>The images of %1 are %2 (channels x height x width), but the input is %3: change the architecture&apos;s input or the data.</source>
        <translation>Les images de %1 sont %2 (canaux x hauteur x largeur), mais l’entrée est %3&#xa0;: changez l’entrée de l’architecture ou les données.</translation>
    </message>
    <message>
        <source>The list of images has no split &apos;%1&apos;.</source>
        <translation>La liste d’images n’a pas de partie «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The network has more than %1 blocks; remove some first.</source>
        <translation>Le réseau a plus de %1 blocs, retirez-en d’abord.</translation>
    </message>
    <message>
        <source>The number of blocks</source>
        <translation>Le nombre de blocs</translation>
    </message>
    <message>
        <source>The number of blocks per stage</source>
        <translation>Le nombre de blocs par étage</translation>
    </message>
    <message>
        <source>The number of channels</source>
        <translation>Le nombre de canaux</translation>
    </message>
    <message>
        <source>The number of classes</source>
        <translation>Le nombre de classes</translation>
    </message>
    <message>
        <source>The number of stages</source>
        <translation>Le nombre d’étages</translation>
    </message>
    <message>
        <source>The outputs are right; plan memory for the copies.</source>
        <translation>Les sorties sont justes&#xa0;; prévoyez de la mémoire pour les copies.</translation>
    </message>
    <message>
        <source>The padding for random crops is %1: it must lie between 0 and the size of the images.</source>
        <translation>La marge des recadrages aléatoires est %1&#xa0;: elle doit être comprise entre 0 et la taille des images.</translation>
    </message>
    <message>
        <source>The pattern %1 stands for more than %2 archives: give their folder.</source>
        <translation>Le motif %1 désigne plus de %2 archives&#xa0;: donnez leur dossier.</translation>
    </message>
    <message>
        <source>The position of a new stage</source>
        <translation>Le rang d’un nouvel étage</translation>
    </message>
    <message>
        <source>The probability of random erasing must be within 0..1.</source>
        <translation>La probabilité d’effacement aléatoire doit être dans 0..1.</translation>
    </message>
    <message>
        <source>The server refuses %1 (HTTP %2): the file has moved or needs a login; see the data set&apos;s home page.</source>
        <translation>Le serveur refuse %1 (HTTP %2)&#xa0;: le fichier a été déplacé ou demande une connexion&#xa0;; voyez la page du jeu de données.</translation>
    </message>
    <message>
        <source>The size of cutout and the parameter of mixup must be 0 or above.</source>
        <translation>La taille de cutout et le paramètre de mixup doivent valoir au moins 0.</translation>
    </message>
    <message>
        <source>The stride</source>
        <translation>Le stride</translation>
    </message>
    <message>
        <source>The training engine is still loading: try again in a moment.</source>
        <translation>Le moteur d’entraînement est en cours de chargement&#xa0;: réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There are no labeled test images in %1: name their archives *test*.tar or *val*.tar, with NAME.cls beside each picture or folders of classes.</source>
        <translation>Il n’y a pas d’images de test étiquetées dans %1&#xa0;: nommez leurs archives *test*.tar ou *val*.tar, avec NAME.cls à côté de chaque image ou des dossiers de classes.</translation>
    </message>
    <message>
        <source>There are no labeled training images in %1: name their archives *train*.tar, with NAME.cls beside each picture or folders of classes.</source>
        <translation>Il n’y a pas d’images d’entraînement étiquetées dans %1&#xa0;: nommez leurs archives *train*.tar, avec NAME.cls à côté de chaque image ou des dossiers de classes.</translation>
    </message>
    <message>
        <source>There is no %1: give the folder of the binary version of %2, or its %3.</source>
        <translation>%1 n’existe pas&#xa0;: donnez le dossier de la version binaire de %2, ou son %3.</translation>
    </message>
    <message>
        <source>There is no channel %1: the map has %2.</source>
        <translation>Il n’y a pas de canal %1&#xa0;: la carte en a %2.</translation>
    </message>
    <message>
        <source>There is no folder %1: give one with train/CLASS/* and test/CLASS/* (or val/CLASS/*).</source>
        <translation>Le dossier %1 n’existe pas&#xa0;: donnez-en un avec train/CLASS/* et test/CLASS/* (ou val/CLASS/*).</translation>
    </message>
    <message>
        <source>There is no format &apos;%1&apos;: choose png, svg, csv or npy.</source>
        <translation>Il n’existe pas de format «&#xa0;%1&#xa0;»&#xa0;: choisissez parmi png, svg, csv et npy.</translation>
    </message>
    <message>
        <source>There is no known data set &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Il n’existe pas de jeu de données connu «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>There is nothing at %1: give a folder or an archive.</source>
        <translation>Il n’y a rien à l’emplacement %1&#xa0;: donnez un dossier ou une archive.</translation>
    </message>
    <message>
        <source>These images were not read from files.</source>
        <translation>Ces images n’ont pas été lues dans des fichiers.</translation>
    </message>
    <message>
        <source>This build cannot download (built without libcurl): get %1 yourself, into %2.</source>
        <translation>Ce programme ne peut pas télécharger (compilé sans libcurl)&#xa0;: récupérez %1 vous-même, dans %2.</translation>
    </message>
    <message>
        <source>This build cannot read %1 (built without libarchive): unpack it, with `tar xf`, and use folder:DIR.</source>
        <translation>Ce programme ne peut pas lire %1 (compilé sans libarchive)&#xa0;: décompressez-le, avec `tar xf`, et utilisez folder:DIR.</translation>
    </message>
    <message>
        <source>This build cannot read image files (built without OpenCV), so not %1: use shapes, cifar10, cifar100, mnist or fashion-mnist, or build with SHARESNET_OPENCV=ON.</source>
        <translation>Ce programme ne peut pas lire de fichiers image (compilé sans OpenCV), donc pas %1&#xa0;: utilisez shapes, cifar10, cifar100, mnist ou fashion-mnist, ou compilez avec SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): unpack it first, with `gunzip`.</source>
        <translation>Ce programme ne peut pas décompresser %1 (compilé sans libarchive)&#xa0;: décompressez-le d’abord, avec `gunzip`.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): unpack it first, with `tar xf`, and name the folder.</source>
        <translation>Ce programme ne peut pas décompresser %1 (compilé sans libarchive)&#xa0;: décompressez-le d’abord, avec `tar xf`, et donnez le dossier.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 (built without libarchive): use `tar xf`.</source>
        <translation>Ce programme ne peut pas décompresser %1 (compilé sans libarchive)&#xa0;: utilisez `tar xf`.</translation>
    </message>
    <message>
        <source>This build cannot write the picture %1 (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>Ce programme ne peut pas écrire l’image %1 (compilé sans OpenCV)&#xa0;: compilez avec SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>Training steps are not captured as a CUDA graph, so they run slower: %1</source>
        <translation>Les pas d’entraînement ne sont pas capturés en graphe CUDA et sont donc plus lents&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file from %1 does not have the checksum %2: it was damaged on the way, or the file there has changed. It was removed; start the download again.</source>
        <translation>Le fichier de %1 n’a pas la somme de contrôle %2&#xa0;: il a été endommagé en chemin, ou modifié entre-temps sur le serveur. Il a été supprimé&#xa0;; relancez le téléchargement.</translation>
    </message>
    <message>
        <source>Write &apos;format&apos;: &apos;pt&apos; into the metadata, as an export from here does.</source>
        <translation>Écrivez &apos;format&apos;: &apos;pt&apos; dans les métadonnées, comme le fait un export d’ici.</translation>
    </message>
    <message>
        <source>Write the file again with the program that it comes from.</source>
        <translation>Réécrivez le fichier avec le programme dont il provient.</translation>
    </message>
    <message>
        <source>a ConvNeXt</source>
        <translation>un ConvNeXt</translation>
    </message>
    <message>
        <source>a DenseNet</source>
        <translation>un DenseNet</translation>
    </message>
    <message>
        <source>a GoogLeNet</source>
        <translation>un GoogLeNet</translation>
    </message>
    <message>
        <source>a MobileNet</source>
        <translation>un MobileNet</translation>
    </message>
    <message>
        <source>a MobileNet or an EfficientNet</source>
        <translation>un MobileNet ou un EfficientNet</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a RegNet</source>
        <translation>un RegNet</translation>
    </message>
    <message>
        <source>a Res2Net, whose blocks have convolutions in steps</source>
        <translation>un Res2Net, dont les blocs ont des convolutions par paliers</translation>
    </message>
    <message>
        <source>a ResNeXt, whose convolutions have %1 groups</source>
        <translation>un ResNeXt, dont les convolutions ont %1 groupes</translation>
    </message>
    <message>
        <source>a ResNet whose shortcuts pad with zeros (He et al.&apos;s option A)</source>
        <translation>un ResNet dont les raccourcis complètent par des zéros (option A de He et al.)</translation>
    </message>
    <message>
        <source>a ResNet with bottlenecks of another width than a quarter, as Wide ResNet-50-2</source>
        <translation>un ResNet aux bottlenecks d’une autre largeur qu’un quart, comme Wide ResNet-50-2</translation>
    </message>
    <message>
        <source>a ResNet with several convolutions in its stem (ResNet-C, -D or -S)</source>
        <translation>un ResNet avec plusieurs convolutions dans son stem (ResNet-C, -D ou -S)</translation>
    </message>
    <message>
        <source>a ResNet-D, whose shortcuts pool</source>
        <translation>un ResNet-D, dont les raccourcis font du pooling</translation>
    </message>
    <message>
        <source>a ShuffleNet</source>
        <translation>un ShuffleNet</translation>
    </message>
    <message>
        <source>a SqueezeNet</source>
        <translation>un SqueezeNet</translation>
    </message>
    <message>
        <source>a Swin transformer</source>
        <translation>un Swin transformer</translation>
    </message>
    <message>
        <source>a U-Net for diffusion</source>
        <translation>un U-Net de diffusion</translation>
    </message>
    <message>
        <source>a VGG or an AlexNet</source>
        <translation>un VGG ou un AlexNet</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>une archive ZIP</translation>
    </message>
    <message>
        <source>a batch of %1 image is too small for %2 processes: each needs at least one</source>
        <translation>un batch de %1 image est trop petit pour %2 processus&#xa0;: chacun en demande au moins une</translation>
    </message>
    <message>
        <source>a batch of %1 images is too small for %2 processes: each needs at least one</source>
        <translation>un batch de %1 images est trop petit pour %2 processus&#xa0;: chacun en demande au moins une</translation>
    </message>
    <message>
        <source>a batch of %1 would fit, or more accumulation steps</source>
        <translation>un batch de %1 tiendrait, ou davantage de pas d’accumulation</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>un booléen</translation>
    </message>
    <message>
        <source>a branch that is not trained is a copy, unless other blocks share: say which to tie or untie</source>
        <translation>une branche qui n’est pas entraînée est une copie, à moins que d’autres blocs ne partagent&#xa0;: dites lesquels lier ou délier</translation>
    </message>
    <message>
        <source>a broken link</source>
        <translation>un lien cassé</translation>
    </message>
    <message>
        <source>a choice of names goes with the format safetensors: %1 has names of its own</source>
        <translation>le choix des noms va avec le format safetensors&#xa0;: %1 a ses propres noms</translation>
    </message>
    <message>
        <source>a choice of sharing does not go with the format %1: a shared weight is one tensor there, and a copy for each use where it is folded</source>
        <translation>le choix du partage ne va pas avec le format %1&#xa0;: un poids partagé y est un seul tenseur, ou une copie par usage si les batch norms sont fusionnées</translation>
    </message>
    <message>
        <source>a condition is missing here, such as test&gt;80%</source>
        <translation>il manque ici une condition, telle que test&gt;80%</translation>
    </message>
    <message>
        <source>a detector</source>
        <translation>un détecteur</translation>
    </message>
    <message>
        <source>a duration: 90s, 5min, 2h or 3d</source>
        <translation>une durée&#xa0;: 90s, 5min, 2h ou 3d</translation>
    </message>
    <message>
        <source>a fraction: 80% or 0.8</source>
        <translation>une fraction&#xa0;: 80% ou 0.8</translation>
    </message>
    <message>
        <source>a group needs at least two blocks, this one has %1</source>
        <translation>un groupe doit avoir au moins deux blocs, celui-ci en a %1</translation>
    </message>
    <message>
        <source>a language model</source>
        <translation>un modèle de langage</translation>
    </message>
    <message>
        <source>a link back to a folder that it is in</source>
        <translation>un lien vers un dossier qui le contient</translation>
    </message>
    <message>
        <source>a network needs at least one stage</source>
        <translation>un réseau doit avoir au moins un étage</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a number in it has more than 64 bits</source>
        <translation>un de ses nombres a plus de 64 bits</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>un nombre non entier</translation>
    </message>
    <message>
        <source>a number: 0.1, 1e-4, 100k or 1.7M</source>
        <translation>un nombre&#xa0;: 0.1, 1e-4, 100k ou 1.7M</translation>
    </message>
    <message>
        <source>a part of the program cannot be loaded (%1): install it again, or what it needs</source>
        <translation>une partie du programme ne peut pas être chargée (%1)&#xa0;: réinstallez-le, ou installez ce dont il a besoin</translation>
    </message>
    <message>
        <source>a quantized network</source>
        <translation>un réseau quantifié</translation>
    </message>
    <message>
        <source>a replayed batch differs from the same batch made directly</source>
        <translation>un batch rejoué diffère du même batch préparé directement</translation>
    </message>
    <message>
        <source>a replayed step gave another gradient than the same step done directly</source>
        <translation>un pas rejoué a donné un autre gradient que le même pas exécuté directement</translation>
    </message>
    <message>
        <source>a shape or an offset is not a whole number</source>
        <translation>une dimension ou un offset n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>a shared weight is stored as own, aliases or expanded, not as &apos;%1&apos;</source>
        <translation>un poids partagé est stocké sous la forme own, aliases ou expanded, pas «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a size: 500MiB or 2GiB</source>
        <translation>une taille&#xa0;: 500MiB ou 2GiB</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>a study needs at least two images that can be read</source>
        <translation>une étude demande au moins deux images lisibles</translation>
    </message>
    <message>
        <source>a sweep file holds one JSON object, this is %1</source>
        <translation>un fichier de balayage contient un objet JSON, or ceci est %1</translation>
    </message>
    <message>
        <source>a tensor has the unknown type %1</source>
        <translation>un tenseur a le type inconnu %1</translation>
    </message>
    <message>
        <source>a time: 2026-11-30 or &quot;2026-11-30 14:05&quot;</source>
        <translation>une date&#xa0;: 2026-11-30 ou &quot;2026-11-30 14:05&quot;</translation>
    </message>
    <message>
        <source>a transformer</source>
        <translation>un transformer</translation>
    </message>
    <message>
        <source>a value with a parenthesis needs quotes</source>
        <translation>une valeur contenant une parenthèse doit être entre guillemets</translation>
    </message>
    <message>
        <source>a vision transformer</source>
        <translation>un vision transformer</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>activation order</source>
        <translation>ordre d’activation</translation>
    </message>
    <message>
        <source>an EfficientNet or another network with squeeze-and-excitation</source>
        <translation>un EfficientNet ou un autre réseau à squeeze-and-excitation</translation>
    </message>
    <message>
        <source>an Inception</source>
        <translation>un Inception</translation>
    </message>
    <message>
        <source>an SE-ResNet, whose blocks have squeeze-and-excitation</source>
        <translation>un SE-ResNet, dont les blocs ont du squeeze-and-excitation</translation>
    </message>
    <message>
        <source>an adapter (LoRA), not a network</source>
        <translation>un adaptateur (LoRA), et pas un réseau</translation>
    </message>
    <message>
        <source>an architecture file has at most 16 MiB, this has %1 MiB</source>
        <translation>un fichier d’architecture fait au plus 16 Mio, celui-ci en fait %1</translation>
    </message>
    <message>
        <source>an architecture file holds one JSON object, this is %1</source>
        <translation>un fichier d’architecture contient un seul objet JSON, or ceci est %1</translation>
    </message>
    <message>
        <source>an archive of NumPy arrays</source>
        <translation>une archive de tableaux NumPy</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>an array of NumPy</source>
        <translation>un tableau NumPy</translation>
    </message>
    <message>
        <source>an assignment of %1 needs %1 x %1 scores</source>
        <translation>une affectation de %1 demande le carré de ce nombre de scores</translation>
    </message>
    <message>
        <source>an assignment takes finite scores</source>
        <translation>une affectation demande des scores finis</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an output that no node produces</source>
        <translation>une sortie qu’aucun nœud ne fournit</translation>
    </message>
    <message>
        <source>are more than the %1 runs that can be in one sweep</source>
        <translation>dépasse les %1 runs que peut compter un balayage</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>selon votre choix</translation>
    </message>
    <message>
        <source>ask for at least one image, not %1</source>
        <translation>demandez au moins une image, pas %1</translation>
    </message>
    <message>
        <source>at every step</source>
        <translation>à chaque pas</translation>
    </message>
    <message>
        <source>auto, cpu or cuda:N</source>
        <translation>auto, cpu ou cuda:N</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>basique</translation>
    </message>
    <message>
        <source>batch norm over several processes is for images on the CPU</source>
        <translation>la batch norm entre processus est réservée aux images sur CPU</translation>
    </message>
    <message>
        <source>bench: needs a batch of at least 2 images and at least 1 step</source>
        <translation>bench&#xa0;: il faut un batch d’au moins 2 images et au moins 1 pas</translation>
    </message>
    <message>
        <source>best test top-1</source>
        <translation>meilleur top-1 de test</translation>
    </message>
    <message>
        <source>block %1 does not exist, the stage has %2</source>
        <translation>le bloc %1 n’existe pas, l’étage a %2</translation>
    </message>
    <message>
        <source>block %1 is in groups[%2] already</source>
        <translation>le bloc %1 est déjà dans groups[%2]</translation>
    </message>
    <message>
        <source>block %1 is named twice</source>
        <translation>le bloc %1 est nommé deux fois</translation>
    </message>
    <message>
        <source>block %1 takes %2 to %3 channels at conv %4</source>
        <translation>le bloc %1 passe de %2 à %3 canaux à la conv %4</translation>
    </message>
    <message>
        <source>block kind</source>
        <translation>type de bloc</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blocs</translation>
    </message>
    <message>
        <source>blocks %1 (%2)</source>
        <translation>blocs %1 (%2)</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>bottleneck</translation>
    </message>
    <message>
        <source>cannot be accessed</source>
        <translation>accès impossible</translation>
    </message>
    <message>
        <source>cannot be made</source>
        <translation>création impossible</translation>
    </message>
    <message>
        <source>cannot be opened for writing; check the rights of the file and its folder, or choose another folder</source>
        <translation>ouverture en écriture impossible&#xa0;; vérifiez les droits du fichier et de son dossier, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>cannot be read or written: %1</source>
        <translation>lecture ou écriture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be set aside</source>
        <translation>ne peut pas être mis de côté</translation>
    </message>
    <message>
        <source>cannot be trained on: %1</source>
        <translation>entraînement impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>écriture impossible</translation>
    </message>
    <message>
        <source>cannot be written: no room left on the disk</source>
        <translation>écriture impossible&#xa0;: plus de place sur le disque</translation>
    </message>
    <message>
        <source>cannot replace the one before</source>
        <translation>ne peut pas remplacer le précédent</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>canaux</translation>
    </message>
    <message>
        <source>character %1: %2</source>
        <translation>caractère %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>checkpoint: &apos;%1&apos; names a storage that has a name already</source>
        <translation>checkpoint&#xa0;: «&#xa0;%1&#xa0;» nomme un stockage qui a déjà un nom</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>clipboard: %1</source>
        <translation>presse-papiers&#xa0;: %1</translation>
    </message>
    <message>
        <source>clipboard: there are no stages</source>
        <translation>presse-papiers&#xa0;: il n’y a pas d’étages</translation>
    </message>
    <message>
        <source>close other programs or take a smaller network</source>
        <translation>fermez d’autres programmes ou prenez un réseau plus petit</translation>
    </message>
    <message>
        <source>commas and control characters cannot stand in a tag; give several tags one by one</source>
        <translation>un tag ne peut contenir ni virgule ni caractère de contrôle&#xa0;; donnez plusieurs tags un par un</translation>
    </message>
    <message>
        <source>compressed by gzip</source>
        <translation>compressé par gzip</translation>
    </message>
    <message>
        <source>conv %1 does not exist, the blocks have %2 convolutions</source>
        <translation>la conv %1 n’existe pas, les blocs ont %2 convolutions</translation>
    </message>
    <message>
        <source>conv %1 has an entry already</source>
        <translation>la conv %1 a déjà une entrée</translation>
    </message>
    <message>
        <source>copied for each use by ONNX Runtime, in memory (onnxruntime#7421, #32507), and by ncnn and MNN, in their files too (ncnn#235, MNN#4442)</source>
        <translation>une copie par usage dans ONNX Runtime, en mémoire (onnxruntime#7421, #32507), et dans ncnn et MNN, dans leurs fichiers aussi (ncnn#235, MNN#4442)</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>data: an epoch ended before its last batch</source>
        <translation>data&#xa0;: une époque s’est terminée avant son dernier batch</translation>
    </message>
    <message>
        <source>decoded images cannot be kept (%1): the run continues without them</source>
        <translation>les images décodées ne peuvent pas être conservées (%1)&#xa0;: le run continue sans</translation>
    </message>
    <message>
        <source>decoded images cannot be kept: %1</source>
        <translation>les images décodées ne peuvent pas être conservées&#xa0;: %1</translation>
    </message>
    <message>
        <source>decoded images kept in %1 are damaged: they are decoded and kept again</source>
        <translation>les images décodées conservées dans %1 sont endommagées&#xa0;: elles sont décodées et conservées à nouveau</translation>
    </message>
    <message>
        <source>design &apos;%1&apos;: stage %2 does not exist</source>
        <translation>architecture «&#xa0;%1&#xa0;»&#xa0;: l’étage %2 n’existe pas</translation>
    </message>
    <message>
        <source>design &apos;%1&apos;: stage %2 has no two blocks that could share</source>
        <translation>architecture «&#xa0;%1&#xa0;»&#xa0;: l’étage %2 n’a pas deux blocs qui puissent partager</translation>
    </message>
    <message>
        <source>deterministic: adding up the parts of a batch in their order (accumulate) needs gradients as they are, not rounded to bf16 (bf16-gradients)</source>
        <translation>deterministic&#xa0;: additionner les parts d’un batch dans leur ordre (accumulate) demande des gradients tels quels, non arrondis en bf16 (bf16-gradients)</translation>
    </message>
    <message>
        <source>deterministic: adding up the parts of a batch in their order (accumulate) needs norms over the parts, not over the batch (sync-batch-norm)</source>
        <translation>deterministic&#xa0;: additionner les parts d’un batch dans leur ordre (accumulate) demande des norms sur les parts, non sur le batch (sync-batch-norm)</translation>
    </message>
    <message>
        <source>deterministic: dropout draws other numbers in each of %1 processes; leave it out of the network for equal bits</source>
        <translation>deterministic&#xa0;: le dropout tire d’autres nombres dans chacun des %1 processus&#xa0;; retirez-le du réseau pour des résultats égaux au bit près</translation>
    </message>
    <message>
        <source>deterministic: for equal bits with %1 processes every process needs as many accumulation steps (accumulate), of as many images (batch-size), as the others</source>
        <translation>deterministic&#xa0;: pour des résultats égaux au bit près avec %1 processus, chaque processus doit avoir autant de pas d’accumulation (accumulate), d’autant d’images (batch-size), que les autres</translation>
    </message>
    <message>
        <source>deterministic: the %1 training images are one batch, which cannot be parted into %2 equal parts (accumulate)</source>
        <translation>deterministic&#xa0;: les %1 images d’entraînement forment un seul batch, qui ne peut pas être divisé en %2 parts égales (accumulate)</translation>
    </message>
    <message>
        <source>device: &apos;%1&apos; is not one of auto, cpu, cuda:N; this machine has %2</source>
        <translation>device&#xa0;: «&#xa0;%1&#xa0;» n’est ni auto, ni cpu, ni cuda:N&#xa0;; cette machine a %2</translation>
    </message>
    <message>
        <source>device: there is no %1; this machine and this build of LibTorch (%2) have %3</source>
        <translation>device&#xa0;: il n’y a pas de %1&#xa0;; cette machine et ce build de LibTorch (%2) ont %3</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>vouliez-vous dire %1&#xa0;?</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergé</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>entries must be sorted by conv</source>
        <translation>les entrées doivent être triées par conv</translation>
    </message>
    <message>
        <source>epochs are counted from 0 there, and from 1 here</source>
        <translation>les époques y sont comptées à partir de 0, et ici à partir de 1</translation>
    </message>
    <message>
        <source>equal to the bit and stored %1 times: one would do if they were tied</source>
        <translation>égaux au bit près et stockés %1 fois&#xa0;: un seul suffirait s’ils étaient liés</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <source>evaluation: there are no images that can be read</source>
        <translation>évaluation&#xa0;: aucune image n’est lisible</translation>
    </message>
    <message>
        <source>every %1 steps</source>
        <translation>tous les %1 pas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>folding goes with the format onnx, and not with %1</source>
        <translation>la fusion des batch norms va avec le format onnx, pas avec %1</translation>
    </message>
    <message>
        <source>for an unknown reason</source>
        <translation>raison inconnue</translation>
    </message>
    <message>
        <source>gives outputs of another shape</source>
        <translation>donne des sorties d’autres dimensions</translation>
    </message>
    <message>
        <source>gives steps, epochs or times, which another curve gives already</source>
        <translation>donne des pas, époques ou temps, qu’une autre courbe donne déjà</translation>
    </message>
    <message>
        <source>groups must be sorted by their first block</source>
        <translation>les groupes doivent être triés selon leur premier bloc</translation>
    </message>
    <message>
        <source>has been locked by another program for over 10 seconds; try again when that one is done</source>
        <translation>est verrouillé par un autre programme depuis plus de 10 secondes&#xa0;; réessayez quand celui-ci aura fini</translation>
    </message>
    <message>
        <source>has two tensors named &apos;%1&apos;</source>
        <translation>a deux tenseurs nommés «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>in no class folder</source>
        <translation>dans aucun dossier de classe</translation>
    </message>
    <message>
        <source>in the metadata alone: programs that do not read them miss these tensors (keras-hub#3075, transformers#41038, some silently: transformers#38870)</source>
        <translation>dans les métadonnées seulement&#xa0;: les programmes qui ne les lisent pas passent à côté de ces tenseurs (keras-hub#3075, transformers#41038, certains sans rien dire&#xa0;: transformers#38870)</translation>
    </message>
    <message>
        <source>in training mode, normalizing by the batch: the outputs for an image depend on the other images of the batch</source>
        <translation>en mode entraînement, normalisation par le batch&#xa0;: les sorties pour une image dépendent des autres images du batch</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>is damaged (%1); put a copy in its place, or move it away</source>
        <translation>est endommagé (%1)&#xa0;; remplacez-le par une copie, ou déplacez-le</translation>
    </message>
    <message>
        <source>is given twice, under two names</source>
        <translation>est donné deux fois, sous deux noms</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is not a complete ONNX file</source>
        <translation>n’est pas un fichier ONNX complet</translation>
    </message>
    <message>
        <source>is not a complete ONNX file: it has no graph or no opset</source>
        <translation>n’est pas un fichier ONNX complet&#xa0;: il n’a pas de graphe ou pas d’opset</translation>
    </message>
    <message>
        <source>is not the network that was exported: its outputs differ by %1</source>
        <translation>n’est pas le réseau exporté&#xa0;: ses sorties diffèrent de %1</translation>
    </message>
    <message>
        <source>it became shorter while it was read</source>
        <translation>il a raccourci pendant la lecture</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>il ne peut pas être ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>il ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>it has %1 byte too many</source>
        <translation>il a %1 octet de trop</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>il fait %1 octets au lieu de %2</translation>
    </message>
    <message>
        <source>it has %1 bytes too many</source>
        <translation>il a %1 octets de trop</translation>
    </message>
    <message>
        <source>it has a record of more than 1 GiB</source>
        <translation>il a un enregistrement de plus de 1&#xa0;Gio</translation>
    </message>
    <message>
        <source>it holds %1: only plain residual networks with batch norm can be imported</source>
        <translation>il contient %1&#xa0;: seuls les réseaux résiduels simples avec batch norm peuvent être importés</translation>
    </message>
    <message>
        <source>it holds &apos;%1&apos;, which is not in its folder %2.</source>
        <translation>l’archive contient «&#xa0;%1&#xa0;», qui n’est pas dans son dossier %2.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file</source>
        <translation>c’est un tube ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>it is a safetensors file, but not a checkpoint of this program</source>
        <translation>c’est un fichier safetensors, mais pas un checkpoint de ce programme</translation>
    </message>
    <message>
        <source>it is compressed, so that no image in it can be read by itself: unpack it once, with `%1 &apos;%2&apos;`.</source>
        <translation>elle est compressée, si bien qu’aucune image ne peut y être lue isolément&#xa0;: décompressez-la une fois, avec `%1 &apos;%2&apos;`.</translation>
    </message>
    <message>
        <source>it is compressed, so that no image in it can be read by itself: unpack it once.</source>
        <translation>elle est compressée, si bien qu’aucune image ne peut y être lue isolément&#xa0;: décompressez-la une fois.</translation>
    </message>
    <message>
        <source>it is truncated after %1 bytes: copy or download it again.</source>
        <translation>fichier tronqué après %1 octets&#xa0;: copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>it is truncated in the record</source>
        <translation>il est tronqué dans l’enregistrement</translation>
    </message>
    <message>
        <source>it is truncated, or not a safetensors file</source>
        <translation>il est tronqué ou n’est pas un fichier safetensors</translation>
    </message>
    <message>
        <source>it is truncated: the values of &apos;%1&apos; are missing</source>
        <translation>il est tronqué&#xa0;: les valeurs de «&#xa0;%1&#xa0;» manquent</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>fichier endommagé</translation>
    </message>
    <message>
        <source>it is damaged from the record on</source>
        <translation>il est endommagé à partir de l’enregistrement</translation>
    </message>
    <message>
        <source>it is damaged or truncated (%1): remove it and fetch it again.</source>
        <translation>l’archive est endommagée ou tronquée (%1)&#xa0;: supprimez-la et téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>it is damaged or not a tar archive (%1): download it again.</source>
        <translation>elle est endommagée ou n’est pas une archive tar (%1)&#xa0;: téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>it is damaged: its checksum is missing</source>
        <translation>il est endommagé&#xa0;: sa somme de contrôle manque</translation>
    </message>
    <message>
        <source>it is damaged: its checksum is not that of its content</source>
        <translation>il est endommagé&#xa0;: sa somme de contrôle n’est pas celle de son contenu</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>fichier vide.</translation>
    </message>
    <message>
        <source>it is larger than the environment&apos;s OPENCV_IO_MAX_IMAGE_PIXELS, _WIDTH or _HEIGHT allows: scale it down, or unset them.</source>
        <translation>elle dépasse ce que permet OPENCV_IO_MAX_IMAGE_PIXELS, _WIDTH ou _HEIGHT dans l’environnement&#xa0;: réduisez l’image, ou supprimez ces variables.</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>il dépasse %1 octets</translation>
    </message>
    <message>
        <source>it is not a file of errors</source>
        <translation>ce n’est pas un fichier d’erreurs</translation>
    </message>
    <message>
        <source>it is of %1</source>
        <translation>elles viennent de %1</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>elles viennent d’une autre version</translation>
    </message>
    <message>
        <source>it is of another version or machine</source>
        <translation>vient d’une autre version ou machine</translation>
    </message>
    <message>
        <source>it is of other images</source>
        <translation>liste d’autres images</translation>
    </message>
    <message>
        <source>it is of version %1; this program reads versions %2 to %3</source>
        <translation>il est de version %1&#xa0;; ce programme lit les versions %2 à %3</translation>
    </message>
    <message>
        <source>it is too short for a header</source>
        <translation>il est trop court pour un en-tête</translation>
    </message>
    <message>
        <source>it is truncated</source>
        <translation>fichier tronqué</translation>
    </message>
    <message>
        <source>it lists images that do not exist</source>
        <translation>il contient des images qui n’existent pas</translation>
    </message>
    <message>
        <source>it names %1 classes, its network has %2</source>
        <translation>il nomme %1 classes, son réseau en a %2</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program (checkpoint version %1, this one reads up to %2); update the program</source>
        <translation>il a été écrit par une version plus récente de ce programme (checkpoint de version %1, celle-ci lit jusqu’à %2)&#xa0;; mettez le programme à jour</translation>
    </message>
    <message>
        <source>its checksum differs from the published one</source>
        <translation>sa somme de contrôle diffère de celle qui est publiée</translation>
    </message>
    <message>
        <source>its checksum is damaged</source>
        <translation>sa somme de contrôle est endommagée</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>sa somme de contrôle est fausse</translation>
    </message>
    <message>
        <source>its content (%1 bytes) is damaged, or a variant of its format that is not read.</source>
        <translation>son contenu (%1 octets) est endommagé, ou d’une variante de son format qui n’est pas lue.</translation>
    </message>
    <message>
        <source>its epoch and step contradict each other</source>
        <translation>son époque et son pas se contredisent</translation>
    </message>
    <message>
        <source>its header is not JSON</source>
        <translation>son en-tête n’est pas du JSON</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>son en-tête n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>its measures and its steps contradict each other</source>
        <translation>ses mesures et ses pas se contredisent</translation>
    </message>
    <message>
        <source>its member %1 is not a label: it has more than 1 MiB.</source>
        <translation>son membre %1 n’est pas une étiquette&#xa0;: il dépasse 1 Mio.</translation>
    </message>
    <message>
        <source>its member %1 is sparse: pack it again with plain `tar cf`.</source>
        <translation>son membre %1 est un fichier creux&#xa0;: refaites l’archive avec un simple `tar cf`.</translation>
    </message>
    <message>
        <source>its metadata &apos;%1&apos; is not a string</source>
        <translation>sa métadonnée «&#xa0;%1&#xa0;» n’est pas une chaîne</translation>
    </message>
    <message>
        <source>its metadata has no &apos;%1&apos;</source>
        <translation>ses métadonnées n’ont pas de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>its metadata is not a JSON object</source>
        <translation>ses métadonnées ne sont pas un objet JSON</translation>
    </message>
    <message>
        <source>its metrics are not a table of the right form</source>
        <translation>ses métriques ne forment pas un tableau de la bonne forme</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; has no %2</source>
        <translation>son nœud «&#xa0;%1&#xa0;» n’a pas de %2</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; is of a type that is not known: %2</source>
        <translation>son nœud «&#xa0;%1&#xa0;» est d’un type inconnu&#xa0;: %2</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; reads a value that no node computes</source>
        <translation>son nœud «&#xa0;%1&#xa0;» lit une valeur qu’aucun nœud ne calcule</translation>
    </message>
    <message>
        <source>its state &apos;%1&apos; is not known to this version</source>
        <translation>son état «&#xa0;%1&#xa0;» est inconnu de cette version</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; is not 32-bit floating point in the file</source>
        <translation>son tenseur «&#xa0;%1&#xa0;» n’est pas en flottants de 32 bits dans le fichier</translation>
    </message>
    <message>
        <source>its tensors are not those of a residual network with %1 stage in %2 names; %3</source>
        <translation>ses tenseurs ne sont pas ceux d’un réseau résiduel à %1 étage avec les noms %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>its tensors are not those of a residual network with %1 stages in %2 names; %3</source>
        <translation>ses tenseurs ne sont pas ceux d’un réseau résiduel à %1 étages avec les noms %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>kernels are written as npy or csv, not as %1</source>
        <translation>les noyaux s’écrivent en npy ou csv, pas en %1</translation>
    </message>
    <message>
        <source>last test top-1</source>
        <translation>dernier top-1 de test</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>taux d’apprentissage %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>line with step &apos;%1&apos; and epoch &apos;%2&apos;: these are whole numbers from 1</source>
        <translation>ligne avec le pas «&#xa0;%1&#xa0;» et l’époque «&#xa0;%2&#xa0;»&#xa0;: ce doivent être des nombres entiers à partir de 1</translation>
    </message>
    <message>
        <source>listing the images in %1: %2 of %3 archives, %4 images so far; the list is kept for the next time</source>
        <translation>inventaire des images de %1&#xa0;: %2 archives sur %3, %4 images jusqu’ici&#xa0;; la liste est conservée pour la prochaine fois</translation>
    </message>
    <message>
        <source>listing the images in %1: %2 so far; the list is kept for the next time</source>
        <translation>inventaire des images de %1&#xa0;: %2 jusqu’ici&#xa0;; la liste est conservée pour la prochaine fois</translation>
    </message>
    <message>
        <source>mean %1, standard deviation %2</source>
        <translation>moyenne %1, écart-type %2</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manquants&#xa0;: %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>more than %1 keys in one object</source>
        <translation>plus de %1 clés dans un objet</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot; or &quot;%2&quot;, is &quot;%3&quot;</source>
        <translation>doit être &quot;%1&quot; ou &quot;%2&quot;, pas &quot;%3&quot;</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot;, is &quot;%2&quot;</source>
        <translation>doit être &quot;%1&quot;, pas &quot;%2&quot;</translation>
    </message>
    <message>
        <source>must be %1 to %2, is %3</source>
        <translation>doit être compris entre %1 et %2 (valeur&#xa0;: %3)</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>doit être %1, pas %2</translation>
    </message>
    <message>
        <source>must be 2 or more</source>
        <translation>doit valoir 2 ou plus</translation>
    </message>
    <message>
        <source>must be a name of 1 to 200 bytes without control characters</source>
        <translation>doit être un nom de 1 à 200 octets sans caractères de contrôle</translation>
    </message>
    <message>
        <source>must be at least 0 and below 1, is %1</source>
        <translation>doit valoir au moins 0 et moins de 1 (valeur&#xa0;: %1)</translation>
    </message>
    <message>
        <source>must be at most %1 bytes long, is %2</source>
        <translation>ne doit pas dépasser %1 octets (longueur&#xa0;: %2)</translation>
    </message>
    <message>
        <source>must be at most %1 stages, these are %2</source>
        <translation>ne doit pas dépasser %1 étages (il y en a %2)</translation>
    </message>
    <message>
        <source>must be divisible by 4 in bottleneck blocks</source>
        <translation>doit être divisible par 4 dans les blocs bottleneck</translation>
    </message>
    <message>
        <source>must be from 2 to %1</source>
        <translation>doit valoir de 2 à %1</translation>
    </message>
    <message>
        <source>must be odd, is %1</source>
        <translation>doit être impair (valeur&#xa0;: %1)</translation>
    </message>
    <message>
        <source>must go up: &quot;to&quot; is below &quot;from&quot;</source>
        <translation>doit être croissant&#xa0;: &quot;to&quot; est inférieur à &quot;from&quot;</translation>
    </message>
    <message>
        <source>must have at least one design</source>
        <translation>doit contenir au moins une architecture</translation>
    </message>
    <message>
        <source>must have at least one pattern; leave it out for as-designed</source>
        <translation>doit contenir au moins un motif&#xa0;; pour as-designed, omettez-le</translation>
    </message>
    <message>
        <source>must have at least one seed</source>
        <translation>doit contenir au moins une seed</translation>
    </message>
    <message>
        <source>must have at least one value</source>
        <translation>doit contenir au moins une valeur</translation>
    </message>
    <message>
        <source>must have at most %1 blocks together, have %2</source>
        <translation>ne doit pas dépasser %1 blocs en tout (il y en a %2)</translation>
    </message>
    <message>
        <source>must have either &quot;stages&quot; or &quot;groups-of&quot;</source>
        <translation>doit contenir soit &quot;stages&quot;, soit &quot;groups-of&quot;</translation>
    </message>
    <message>
        <source>must hold at least one group</source>
        <translation>doit contenir au moins un groupe</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for basic blocks, and this network has bottlenecks: choose own names</source>
        <translation>les noms «&#xa0;%1&#xa0;» sont pour des blocs basiques, et ce réseau a des bottlenecks&#xa0;: choisissez les noms «&#xa0;Propres&#xa0;»</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for networks with a batch norm behind the stem: choose own names</source>
        <translation>les noms «&#xa0;%1&#xa0;» sont pour des réseaux avec une batch norm après le stem&#xa0;: choisissez les noms «&#xa0;Propres&#xa0;»</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for networks without a batch norm behind the stem: choose own names</source>
        <translation>les noms «&#xa0;%1&#xa0;» sont pour des réseaux sans batch norm après le stem&#xa0;: choisissez les noms «&#xa0;Propres&#xa0;»</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for post-activation networks, and this one is pre-activation: choose timm or own names, or wrn for basic blocks</source>
        <translation>les noms «&#xa0;%1&#xa0;» sont pour des réseaux à post-activation, et celui-ci est à pré-activation&#xa0;: choisissez les noms timm ou «&#xa0;Propres&#xa0;», ou wrn pour des blocs basiques</translation>
    </message>
    <message>
        <source>names &apos;%1&apos; are for pre-activation networks, and this one is post-activation: choose torchvision, cifar, hf or own names</source>
        <translation>les noms «&#xa0;%1&#xa0;» sont pour des réseaux à pré-activation, et celui-ci est à post-activation&#xa0;: choisissez les noms torchvision, cifar, hf ou «&#xa0;Propres&#xa0;»</translation>
    </message>
    <message>
        <source>neither a file nor a folder</source>
        <translation>ni fichier ni dossier</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>réseau %1</translation>
    </message>
    <message>
        <source>network interface %1 (%2)</source>
        <translation>l’interface réseau %1 (%2)</translation>
    </message>
    <message>
        <source>network interface of this machine&apos;s name (%1 chooses another)</source>
        <translation>l’interface réseau du nom de cette machine (%1 en choisit une autre)</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>no batch would fit: take a smaller network</source>
        <translation>aucun batch ne tiendrait&#xa0;: prenez un réseau plus petit</translation>
    </message>
    <message>
        <source>no better test accuracy for %1 epoch: the run ends early</source>
        <translation>pas de meilleure exactitude de test depuis %1 époque&#xa0;: le run se termine plus tôt</translation>
    </message>
    <message>
        <source>no better test accuracy for %1 epochs: the run ends early</source>
        <translation>pas de meilleure exactitude de test depuis %1 époques&#xa0;: le run se termine plus tôt</translation>
    </message>
    <message>
        <source>no checkpoint can be looked at: %1</source>
        <translation>aucun checkpoint ne peut être examiné&#xa0;: %1</translation>
    </message>
    <message>
        <source>no checkpoint can be read: %1; restart the run to begin again</source>
        <translation>aucun checkpoint n’est lisible&#xa0;: %1&#xa0;; redémarrez le run pour tout recommencer</translation>
    </message>
    <message>
        <source>no class folders in it</source>
        <translation>aucun dossier de classe dedans</translation>
    </message>
    <message>
        <source>no class in %1</source>
        <translation>pas de classe dans %1</translation>
    </message>
    <message>
        <source>no class of the training images in it</source>
        <translation>aucune classe des images d’entraînement dedans</translation>
    </message>
    <message>
        <source>no home folder: set HOME, or XDG_DATA_HOME and XDG_STATE_HOME, or give --store DIR</source>
        <translation>pas de dossier personnel&#xa0;: définissez HOME, ou XDG_DATA_HOME et XDG_STATE_HOME, ou donnez --store DIR</translation>
    </message>
    <message>
        <source>no node computes its output &apos;%1&apos;</source>
        <translation>aucun nœud ne calcule sa sortie «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>aucun nombre</translation>
    </message>
    <message>
        <source>no pictures of uses: %1</source>
        <translation>pas d’images des usages&#xa0;: %1</translation>
    </message>
    <message>
        <source>no test accuracy</source>
        <translation>pas d’exactitude de test</translation>
    </message>
    <message>
        <source>not of this network: %1</source>
        <translation>étrangers à ce réseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>not recognized</source>
        <translation>non reconnue</translation>
    </message>
    <message>
        <source>of another shape: %1</source>
        <translation>d’autres dimensions&#xa0;: %1</translation>
    </message>
    <message>
        <source>one every %1 epochs</source>
        <translation>un toutes les %1 époques</translation>
    </message>
    <message>
        <source>one every epoch</source>
        <translation>un par époque</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>un seul poids</translation>
    </message>
    <message>
        <source>one weight for %1 nodes</source>
        <translation>un seul poids pour %1 nœuds</translation>
    </message>
    <message>
        <source>one weight with %1 biases: a norm of each use may have been folded into it; compare the outputs with those of the original</source>
        <translation>un seul poids avec %1 biais&#xa0;: une norm de chaque usage y a peut-être été fusionnée&#xa0;; comparez les sorties à celles de l’original</translation>
    </message>
    <message>
        <source>only numbers have ranges; list the values of %1</source>
        <translation>seuls les nombres ont des plages&#xa0;; énumérez les valeurs de %1</translation>
    </message>
    <message>
        <source>only what blocks share can be changed of a trained network: stages, blocks and channels stay</source>
        <translation>d’un réseau entraîné, seul peut changer ce que partagent les blocs&#xa0;: étages, blocs et canaux restent</translation>
    </message>
    <message>
        <source>optimizer: %1 has the storage of another parameter; register a shared weight once</source>
        <translation>optimiseur&#xa0;: %1 a le stockage d’un autre paramètre&#xa0;; déclarez un poids partagé une seule fois</translation>
    </message>
    <message>
        <source>optimizer: the momentum of %1 has the wrong shape</source>
        <translation>optimiseur&#xa0;: le momentum de %1 n’a pas les bonnes dimensions</translation>
    </message>
    <message>
        <source>optimizer: there is no momentum of %1</source>
        <translation>optimiseur&#xa0;: il n’y a pas de momentum pour %1</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>out of memory at batch size %1; %2</source>
        <translation>mémoire insuffisante avec une taille de batch de %1&#xa0;; %2</translation>
    </message>
    <message>
        <source>out of memory: try a smaller batch</source>
        <translation>mémoire insuffisante&#xa0;: essayez un batch plus petit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>port %1 of this machine, at which the others meet rank 0, is not free: give all ranks another one with --rendezvous-port</source>
        <translation>le port %1 de cette machine, où les autres joignent le rang 0, n’est pas libre&#xa0;: donnez-en un autre à tous les rangs avec --rendezvous-port</translation>
    </message>
    <message>
        <source>post-activation</source>
        <translation>post-activation</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>pré-activation</translation>
    </message>
    <message>
        <source>process %1 of %2 could not be started: %3</source>
        <translation>le processus %1 sur %2 n’a pas pu être démarré&#xa0;: %3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>le rang %1</translation>
    </message>
    <message>
        <source>rank %1 (%2)</source>
        <translation>le rang %1 (%2)</translation>
    </message>
    <message>
        <source>rank %1 (%2) failed: %3</source>
        <translation>le rang %1 (%2) a échoué&#xa0;: %3</translation>
    </message>
    <message>
        <source>rank %1 (process %2) has ended with exit code %3</source>
        <translation>le rang %1 (processus %2) s’est terminé avec le code de sortie %3</translation>
    </message>
    <message>
        <source>rank %1 (process %2) was ended by signal %3</source>
        <translation>le rang %1 (processus %2) a été arrêté par le signal %3</translation>
    </message>
    <message>
        <source>rank %1 cannot be connected with the others over %2: %3</source>
        <translation>le rang %1 ne peut pas être relié aux autres par %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>rank %1 found other images than rank 0: give all processes the same data</source>
        <translation>le rang %1 a trouvé d’autres images que le rang 0&#xa0;: donnez les mêmes données à tous les processus</translation>
    </message>
    <message>
        <source>rank %1 of %2 has not connected to port %3 of this machine within %4 s: were all ranks started?</source>
        <translation>le rang %1 sur %2 ne s’est pas connecté au port %3 de cette machine en %4&#xa0;s&#xa0;: tous les rangs ont-ils été démarrés&#xa0;?</translation>
    </message>
    <message>
        <source>rank 0 (on %1)</source>
        <translation>le rang 0 (sur %1)</translation>
    </message>
    <message>
        <source>rank 0 asks for a batch that the epoch does not have</source>
        <translation>le rang 0 demande un batch que l’époque n’a pas</translation>
    </message>
    <message>
        <source>rank 0 can no longer be reached at port %1 of %2</source>
        <translation>le rang 0 n’est plus joignable sur le port %1 de %2</translation>
    </message>
    <message>
        <source>rank 0 did not answer at port %1 of %2 within %3 s: is it running, and can this machine reach it there? (--rendezvous-host, --rendezvous-port)</source>
        <translation>le rang 0 n’a pas répondu sur le port %1 de %2 en %3&#xa0;s&#xa0;: est-il lancé, et cette machine peut-elle l’y joindre&#xa0;? (--rendezvous-host, --rendezvous-port)</translation>
    </message>
    <message>
        <source>rank 0 failed: %1</source>
        <translation>le rang 0 a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>rank 0 has sent no job: not all ranks have joined</source>
        <translation>le rang 0 n’a pas envoyé de tâche&#xa0;: tous les rangs ne se sont pas connectés</translation>
    </message>
    <message>
        <source>read by no node</source>
        <translation>lu par aucun nœud</translation>
    </message>
    <message>
        <source>resume with the same data, limits and batch size, or branch</source>
        <translation>reprenez avec les mêmes données, limites et taille de batch, ou créez une branche</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
    <message>
        <source>run %1 and run %2 have different test images: shapes are drawn from the seed of the run (%3 and %4) in the size of its input (%5 and %6)</source>
        <translation>le run %1 et le run %2 ont des images de test différentes&#xa0;: les shapes sont tirées selon la seed du run (%3 et %4), à la taille de son entrée (%5 et %6)</translation>
    </message>
    <message>
        <source>run %1 and run %2 were evaluated on different data (%3 and %4), so that their errors cannot be matched image by image</source>
        <translation>le run %1 et le run %2 ont été évalués sur des données différentes (%3 et %4), leurs erreurs ne peuvent donc pas être appariées image par image</translation>
    </message>
    <message>
        <source>run %1 cannot be branched from</source>
        <translation>aucune branche ne peut partir du run %1</translation>
    </message>
    <message>
        <source>run %1 cannot be prolonged</source>
        <translation>le run %1 ne peut pas être prolongé</translation>
    </message>
    <message>
        <source>run %1 cannot be prolonged by %2 epochs; give 1 or more</source>
        <translation>le run %1 ne peut pas être prolongé de %2 époques&#xa0;; donnez 1 ou plus</translation>
    </message>
    <message>
        <source>run %1 cannot be read: it is damaged, or of a newer version (%2)</source>
        <translation>le run %1 est illisible&#xa0;: il est endommagé, ou d’une version plus récente (%2)</translation>
    </message>
    <message>
        <source>run %1 cannot be resumed</source>
        <translation>le run %1 ne peut pas être repris</translation>
    </message>
    <message>
        <source>run %1 has finished %2 epochs already, so it cannot end after %3; give %4 epochs or more</source>
        <translation>le run %1 a déjà terminé %2 époques, il ne peut donc pas finir après %3&#xa0;; donnez au moins %4 époques</translation>
    </message>
    <message>
        <source>run %1 has finished %2 epochs at that checkpoint, so a branch cannot end after %3; give it %4 epochs or more</source>
        <translation>à ce checkpoint, le run %1 a terminé %2 époques, une branche ne peut donc pas finir après %3&#xa0;; donnez-lui au moins %4 époques</translation>
    </message>
    <message>
        <source>run %1 has finished 1 epoch already, so it cannot end after %2; give 2 epochs or more</source>
        <translation>le run %1 a déjà terminé 1 époque, il ne peut donc pas finir après %2&#xa0;; donnez au moins 2 époques</translation>
    </message>
    <message>
        <source>run %1 has finished 1 epoch at that checkpoint, so a branch cannot end after %2; give it 2 epochs or more</source>
        <translation>à ce checkpoint, le run %1 a terminé 1 époque, une branche ne peut donc pas finir après %2&#xa0;; donnez-lui au moins 2 époques</translation>
    </message>
    <message>
        <source>run %1 has no %2 checkpoint to branch from: one is written at the end of its first epoch and when it is stopped</source>
        <translation>le run %1 n’a pas de checkpoint «&#xa0;%2&#xa0;» d’où créer une branche&#xa0;: un checkpoint est écrit à la fin de sa première époque et quand il est arrêté</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint of step %2; it has none that can be read</source>
        <translation>le run %1 n’a pas de checkpoint du pas %2&#xa0;; il n’en a aucun de lisible</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint to branch from: one is written at the end of its first epoch and when it is stopped</source>
        <translation>le run %1 n’a pas de checkpoint d’où créer une branche&#xa0;: un checkpoint est écrit à la fin de sa première époque et quand il est arrêté</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint yet, so it starts from step 1 again</source>
        <translation>le run %1 n’a pas encore de checkpoint, il recommence donc au pas 1</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint yet, so it starts from where it branched again</source>
        <translation>le run %1 n’a pas encore de checkpoint, il recommence donc là où sa branche commence</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint: one is written at the end of its first epoch and when it is stopped</source>
        <translation>le run %1 n’a pas de checkpoint&#xa0;: un checkpoint est écrit à la fin de sa première époque et quand il est arrêté</translation>
    </message>
    <message>
        <source>run %1 has no histograms; train with --histogram-steps N to keep them</source>
        <translation>le run %1 n’a pas d’histogrammes&#xa0;; entraînez avec --histogram-steps N pour en conserver</translation>
    </message>
    <message>
        <source>run %1 has no numbers of %2; it has those of %3</source>
        <translation>le run %1 n’a pas de valeurs de %2&#xa0;; il a celles de %3</translation>
    </message>
    <message>
        <source>run %1 has not begun yet; resume it with more epochs instead</source>
        <translation>le run %1 n’a pas encore commencé&#xa0;; reprenez-le plutôt avec plus d’époques</translation>
    </message>
    <message>
        <source>run %1 is being trained by %2, last heard of %3 s ago; stop it there first, or take the run over if you know that it is gone</source>
        <translation>le run %1 est en cours d’entraînement par %2, sans nouvelles depuis %3&#xa0;s&#xa0;; arrêtez-le d’abord là-bas, ou prenez la main sur le run si vous savez que ce processus n’existe plus</translation>
    </message>
    <message>
        <source>run %1 is being trained by %2; stop it there first</source>
        <translation>le run %1 est en cours d’entraînement par %2&#xa0;; arrêtez-le d’abord là-bas</translation>
    </message>
    <message>
        <source>run %1 is in the trash; restore it first</source>
        <translation>le run %1 est dans la corbeille&#xa0;; restaurez-le d’abord</translation>
    </message>
    <message>
        <source>run %1 is left out: %2</source>
        <translation>le run %1 est exclu&#xa0;: %2</translation>
    </message>
    <message>
        <source>run %1 was &apos;%2&apos; and is called &apos;%3&apos; now</source>
        <translation>le run %1 s’appelait «&#xa0;%2&#xa0;» et s’appelle maintenant «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>run %1 was imported and not trained here: branch from it instead</source>
        <translation>le run %1 a été importé et n’a pas été entraîné ici&#xa0;: créez plutôt une branche à partir de lui</translation>
    </message>
    <message>
        <source>run %1 was not measured while it was trained: train with --use-steps N (100 takes less than 1 % of the time)</source>
        <translation>le run %1 n’a pas été mesuré pendant son entraînement&#xa0;: entraînez avec --use-steps N (100 prend moins de 1&#xa0;% du temps)</translation>
    </message>
    <message>
        <source>run %1 was stopped, but not discarded: %2</source>
        <translation>le run %1 a été arrêté, mais pas abandonné&#xa0;: %2</translation>
    </message>
    <message>
        <source>run %1 was taken over by another process; what it did here since its last checkpoint is dropped</source>
        <translation>un autre processus a pris la main sur le run %1&#xa0;; ce qui a été fait ici depuis son dernier checkpoint est perdu</translation>
    </message>
    <message>
        <source>run %1: %2</source>
        <translation>run %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>run %1: %2 cannot change in the middle of a run; resume without this change, or make a branch with it from a checkpoint of the run</source>
        <translation>run %1&#xa0;: %2 ne peut pas changer au milieu d’un run&#xa0;; reprenez sans ce changement, ou créez une branche avec lui à partir d’un checkpoint du run</translation>
    </message>
    <message>
        <source>run %1: a branch has the architecture of its run, whose weights it begins with: what blocks share may be other, nothing else; train a new run with another one</source>
        <translation>run %1&#xa0;: une branche a l’architecture de son run, dont elle reprend les poids au départ&#xa0;: seul le partage entre blocs peut différer&#xa0;; pour une autre architecture, entraînez un nouveau run</translation>
    </message>
    <message>
        <source>run %1: its place in its sweep has another run by now; delete that one first, or leave this one</source>
        <translation>run %1&#xa0;: sa place dans son balayage est désormais prise par un autre run&#xa0;; supprimez d’abord cet autre run, ou laissez celui-ci</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>safetensors: no name for the type %1</source>
        <translation>safetensors&#xa0;: pas de nom pour le type %1</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>seed %1 was trained %2 times: the mean of these runs counts once</source>
        <translation>la seed %1 a été entraînée %2 fois&#xa0;: la moyenne de ces runs compte une fois</translation>
    </message>
    <message>
        <source>set “Batch size” to %1</source>
        <translation>mettez «&#xa0;Taille du batch&#xa0;» à %1</translation>
    </message>
    <message>
        <source>set “Batch size” to %1, or raise “Accumulation steps”</source>
        <translation>mettez «&#xa0;Taille du batch&#xa0;» à %1, ou augmentez «&#xa0;Pas d’accumulation&#xa0;»</translation>
    </message>
    <message>
        <source>shared by convolutions with norms behind them: programs that fold norms into convolutions fold all of them into this one, silently (pytorch#197539, ao#2795, TNN#808)</source>
        <translation>partagé par des convolutions suivies de norms&#xa0;: les programmes qui fusionnent les norms dans les convolutions les fusionnent toutes dans ce poids, sans rien dire (pytorch#197539, ao#2795, TNN#808)</translation>
    </message>
    <message>
        <source>sharing of conv %1</source>
        <translation>partage de la conv %1</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>étage %1</translation>
    </message>
    <message>
        <source>stage %1, conv %2: the weights of blocks %3 are equal to the bit, and could be one weight</source>
        <translation>étage %1, conv %2&#xa0;: les poids des blocs %3 sont égaux au bit près, et pourraient être un seul poids</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>stem</translation>
    </message>
    <message>
        <source>steps are counted from 0 there, and from 1 here</source>
        <translation>les pas y sont comptés à partir de 0, et ici à partir de 1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>stride</translation>
    </message>
    <message>
        <source>stride in conv</source>
        <translation>stride dans la conv</translation>
    </message>
    <message>
        <source>sweep &apos;%1&apos; would make %2 runs, at most %3 can be in one sweep; take fewer values, patterns or seeds</source>
        <translation>le balayage «&#xa0;%1&#xa0;» donnerait %2 runs, un balayage en compte au plus %3&#xa0;; prenez moins de valeurs, de motifs ou de seeds</translation>
    </message>
    <message>
        <source>sync-batch-norm: batch norm over several processes is computed on CPUs alone so far; leave it out, or set device to cpu</source>
        <translation>sync-batch-norm&#xa0;: la batch norm entre processus ne se calcule pour l’instant que sur CPU&#xa0;; omettez-la, ou mettez device à cpu</translation>
    </message>
    <message>
        <source>tag &apos;%1&apos;: %2</source>
        <translation>tag «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>takes only batches of %1</source>
        <translation>n’accepte que des batches de %1</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has an extent of %2</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» a une dimension de %2</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has no dtype, shape or data_offsets</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» n’a pas de dtype, shape ou data_offsets</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has offsets that do not fit its shape</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» a des offsets qui ne correspondent pas à ses dimensions</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has the unknown type %2</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» a le type inconnu %2</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is missing: a network without a classifier cannot be imported</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» manque&#xa0;: un réseau sans classifieur ne peut pas être importé</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not the weight of a convolution: it has %2 dimension</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» n’est pas celui d’une convolution&#xa0;: il a %2 dimension</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not the weight of a convolution: it has %2 dimensions</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» n’est pas celui d’une convolution&#xa0;: il a %2 dimensions</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is there twice</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» figure deux fois</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is too large</source>
        <translation>le tenseur «&#xa0;%1&#xa0;» est trop grand</translation>
    </message>
    <message>
        <source>tensors of type %1 were converted to 32-bit floating point</source>
        <translation>les tenseurs de type %1 ont été convertis en flottants de 32 bits</translation>
    </message>
    <message>
        <source>test image %1</source>
        <translation>image de test %1</translation>
    </message>
    <message>
        <source>test image %1 was not evaluated</source>
        <translation>l’image de test %1 n’a pas été évaluée</translation>
    </message>
    <message>
        <source>test top-1 %1, loss %2</source>
        <translation>top-1 de test %1, perte %2</translation>
    </message>
    <message>
        <source>the JSON text ends too early here</source>
        <translation>le texte JSON s’interrompt ici</translation>
    </message>
    <message>
        <source>the architecture in the metadata is not valid: %1</source>
        <translation>l’architecture dans les métadonnées n’est pas valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>the average of weight %1 is missing or has the wrong shape</source>
        <translation>la moyenne du poids %1 manque ou n’a pas les bonnes dimensions</translation>
    </message>
    <message>
        <source>the benchmark was stopped</source>
        <translation>le benchmark a été arrêté</translation>
    </message>
    <message>
        <source>the blocks of a group must be in rising order</source>
        <translation>les blocs d’un groupe doivent être en ordre croissant</translation>
    </message>
    <message>
        <source>the cache of decoded pictures is full (%1 in %2): other pictures are decoded each time</source>
        <translation>le cache d’images décodées est plein (%1 dans %2)&#xa0;: les autres images sont décodées à chaque fois</translation>
    </message>
    <message>
        <source>the checkpoints so far were set aside in %1</source>
        <translation>les checkpoints existants ont été mis de côté dans %1</translation>
    </message>
    <message>
        <source>the class %1 in %2 has no test images</source>
        <translation>la classe %1 de %2 n’a pas d’images de test</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no test images</source>
        <translation>la classe «&#xa0;%1&#xa0;» n’a pas d’images de test</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos; has no training images</source>
        <translation>la classe «&#xa0;%1&#xa0;» n’a pas d’images d’entraînement</translation>
    </message>
    <message>
        <source>the connection between the ranks broke: %1</source>
        <translation>la connexion entre les rangs s’est rompue&#xa0;: %1</translation>
    </message>
    <message>
        <source>the decoded images kept in %1 are not used (%2): they are decoded again</source>
        <translation>les images décodées conservées dans %1 ne sont pas utilisées (%2)&#xa0;: elles sont décodées à nouveau</translation>
    </message>
    <message>
        <source>the disk of %1 is almost full: no more decoded images are kept</source>
        <translation>le disque de %1 est presque plein&#xa0;: plus aucune image décodée n’est conservée</translation>
    </message>
    <message>
        <source>the evaluation has no result: the network&apos;s outputs are NaN or infinite</source>
        <translation>l’évaluation n’a pas de résultat&#xa0;: les sorties du réseau sont NaN ou infinies</translation>
    </message>
    <message>
        <source>the feature map is 1x1 here already, a stride cannot make it smaller</source>
        <translation>la carte de caractéristiques fait déjà 1x1 ici, un stride ne peut pas la réduire</translation>
    </message>
    <message>
        <source>the feature map shrinks to nothing here (%1x%2): reduce strides or enlarge the input</source>
        <translation>la carte de caractéristiques se réduit à rien ici (%1x%2)&#xa0;: réduisez des strides ou agrandissez l’entrée</translation>
    </message>
    <message>
        <source>the file has neither steps nor epochs: each row counts as an epoch</source>
        <translation>le fichier n’a ni pas ni époques&#xa0;: chaque ligne compte pour une époque</translation>
    </message>
    <message>
        <source>the file has no epochs: each evaluation counts as the end of one</source>
        <translation>le fichier n’a pas d’époques&#xa0;: chaque évaluation compte comme la fin d’une époque</translation>
    </message>
    <message>
        <source>the file has no steps: an epoch counts as one</source>
        <translation>le fichier n’a pas de pas&#xa0;: une époque compte pour un pas</translation>
    </message>
    <message>
        <source>the folder of the program&apos;s libraries cannot be found</source>
        <translation>le dossier des bibliothèques du programme est introuvable</translation>
    </message>
    <message>
        <source>the gradient of %1 is not finite</source>
        <translation>le gradient de %1 est NaN ou infini</translation>
    </message>
    <message>
        <source>the group mixes strides, so its weight works at two spatial scales</source>
        <translation>le groupe mélange des strides, son poids agit donc à deux échelles spatiales</translation>
    </message>
    <message>
        <source>the kept list of images %1 is not used (%2): it is made again</source>
        <translation>la liste d’images conservée %1 n’est pas utilisée (%2)&#xa0;: elle est refaite</translation>
    </message>
    <message>
        <source>the key before this operator is missing, such as test&gt;80%</source>
        <translation>il manque la clé avant cet opérateur, comme dans test&gt;80%</translation>
    </message>
    <message>
        <source>the last good checkpoint is kept: %1</source>
        <translation>le dernier bon checkpoint est conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the learning rate was not changed: the schedule stands at 0</source>
        <translation>le taux d’apprentissage n’a pas été changé&#xa0;: le programme est à 0</translation>
    </message>
    <message>
        <source>the list of images cannot be kept for the next time: %1</source>
        <translation>la liste d’images ne peut pas être conservée pour la prochaine fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>the loss is not finite</source>
        <translation>la perte est NaN ou infinie</translation>
    </message>
    <message>
        <source>the loss is not finite, first behind block %1 of stage %2</source>
        <translation>la perte est NaN ou infinie, d’abord après le bloc %1 de l’étage %2</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, but both are stored</source>
        <translation>selon les métadonnées, le premier est un autre nom du second, et les deux sont stockés</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, which is an alias itself: readers follow one step</source>
        <translation>selon les métadonnées, le premier est un autre nom du second, qui n’est lui-même qu’un autre nom&#xa0;: les programmes ne suivent qu’un seul renvoi</translation>
    </message>
    <message>
        <source>the metadata name the first as an alias of the second, which does not exist</source>
        <translation>selon les métadonnées, le premier est un autre nom du second, qui est absent</translation>
    </message>
    <message>
        <source>the metadata have no &apos;format&apos;: transformers refuses such a file</source>
        <translation>les métadonnées n’ont pas de &apos;format&apos;&#xa0;: transformers refuse un tel fichier</translation>
    </message>
    <message>
        <source>the network has %1 classes, and %2 name was given</source>
        <translation>le réseau a %1 classes, et %2 nom a été donné</translation>
    </message>
    <message>
        <source>the network has %1 classes, and %2 names were given</source>
        <translation>le réseau a %1 classes, et %2 noms ont été donnés</translation>
    </message>
    <message>
        <source>the network has stages 1 to %1 and convolutions 1 to %2 in a block</source>
        <translation>le réseau a les étages 1 à %1 et les convolutions 1 à %2 par bloc</translation>
    </message>
    <message>
        <source>the network&apos;s outputs for %1 of the first %2 test images are NaN or infinite, so that there is no accuracy: evaluate an earlier checkpoint</source>
        <translation>les sorties du réseau pour %1 des %2 premières images de test sont NaN ou infinies, il n’y a donc pas d’exactitude&#xa0;: évaluez un checkpoint antérieur</translation>
    </message>
    <message>
        <source>the node computes a value that a node before it has computed</source>
        <translation>le nœud calcule une valeur qu’un nœud avant lui a déjà calculée</translation>
    </message>
    <message>
        <source>the node reads a value that no node before it computes</source>
        <translation>le nœud lit une valeur qu’aucun nœud avant lui ne calcule</translation>
    </message>
    <message>
        <source>the norm of the gradient overflows</source>
        <translation>la norme du gradient est trop grande pour être un nombre</translation>
    </message>
    <message>
        <source>the number %1 is out of range</source>
        <translation>le nombre %1 est hors limites</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>le nombre %1 est trop grand</translation>
    </message>
    <message>
        <source>the queue is not kept when this window closes: %1: %2</source>
        <translation>la file ne sera pas conservée à la fermeture de cette fenêtre&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the queue is not kept when this window closes: another window has the queue of this store</source>
        <translation>la file ne sera pas conservée à la fermeture de cette fenêtre&#xa0;: une autre fenêtre tient la file de cette base</translation>
    </message>
    <message>
        <source>the queue of runs cannot be read and begins empty (%1); the file is now %2</source>
        <translation>la file d’attente des runs est illisible et repart vide (%1)&#xa0;; le fichier s’appelle maintenant %2</translation>
    </message>
    <message>
        <source>the run is deleted, but its checkpoints are not</source>
        <translation>le run est supprimé, mais pas ses checkpoints</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>le run a été arrêté</translation>
    </message>
    <message>
        <source>the runs have different classes, so that their matrices have no common table</source>
        <translation>les runs ont des classes différentes, leurs matrices n’ont donc pas de tableau commun</translation>
    </message>
    <message>
        <source>the same: %1 and %2</source>
        <translation>identiques&#xa0;: %1 et %2</translation>
    </message>
    <message>
        <source>the schedule begins again: the learning rate jumps from %1 to %2</source>
        <translation>le programme du taux recommence&#xa0;: le taux d’apprentissage remonte de %1 à %2</translation>
    </message>
    <message>
        <source>the similarity needs at least %1 samples, the positions of all images of a batch: give more images, or leave it out</source>
        <translation>la similarité demande au moins %1 échantillons, les positions de toutes les images d’un batch&#xa0;: donnez plus d’images, ou omettez-la</translation>
    </message>
    <message>
        <source>the test images of %1</source>
        <translation>les images de test de %1</translation>
    </message>
    <message>
        <source>the test loss is not finite</source>
        <translation>la perte de test est NaN ou infinie</translation>
    </message>
    <message>
        <source>the text is not JSON here</source>
        <translation>le texte n’est pas du JSON ici</translation>
    </message>
    <message>
        <source>the training ended without a result; please report this</source>
        <translation>l’entraînement s’est terminé sans résultat&#xa0;; veuillez le signaler</translation>
    </message>
    <message>
        <source>the training failed unexpectedly, for an unknown reason</source>
        <translation>l’entraînement a échoué de façon inattendue, pour une raison inconnue</translation>
    </message>
    <message>
        <source>the training failed unexpectedly: %1</source>
        <translation>l’entraînement a échoué de façon inattendue&#xa0;: %1</translation>
    </message>
    <message>
        <source>the training images</source>
        <translation>les images d’entraînement</translation>
    </message>
    <message>
        <source>the two runs were evaluated on different classes (%1 and %2), so that their confusion matrices have no difference</source>
        <translation>les deux runs ont été évalués sur des classes différentes (%1 et %2), leurs matrices de confusion n’ont donc pas de différence</translation>
    </message>
    <message>
        <source>the uses are measured %1, which takes %2 % of the time</source>
        <translation>les usages sont mesurés %1, ce qui prend %2&#xa0;% du temps</translation>
    </message>
    <message>
        <source>the uses are not measured any more: %1</source>
        <translation>les usages ne sont plus mesurés&#xa0;: %1</translation>
    </message>
    <message>
        <source>the uses are not measured: %1</source>
        <translation>les usages ne sont pas mesurés&#xa0;: %1</translation>
    </message>
    <message>
        <source>the uses are not measured: there are no test images</source>
        <translation>les usages ne sont pas mesurés&#xa0;: il n’y a pas d’images de test</translation>
    </message>
    <message>
        <source>the value for %1 is missing</source>
        <translation>il manque la valeur de %1</translation>
    </message>
    <message>
        <source>the values of &apos;%1&apos; overlap or leave a gap</source>
        <translation>les valeurs de «&#xa0;%1&#xa0;» se chevauchent ou laissent un trou</translation>
    </message>
    <message>
        <source>the weights are not finite</source>
        <translation>les poids sont NaN ou infinis</translation>
    </message>
    <message>
        <source>the weights could not be saved elsewhere either</source>
        <translation>les poids n’ont pas pu être enregistrés ailleurs non plus</translation>
    </message>
    <message>
        <source>the weights were saved as %1</source>
        <translation>les poids ont été enregistrés dans %1</translation>
    </message>
    <message>
        <source>there are no images that can be read</source>
        <translation>aucune image n’est lisible</translation>
    </message>
    <message>
        <source>there are no names &apos;%1&apos;; choose own, torchvision, cifar, timm, hf or wrn</source>
        <translation>il n’existe pas de noms «&#xa0;%1&#xa0;»&#xa0;; choisissez own, torchvision, cifar, timm, hf ou wrn</translation>
    </message>
    <message>
        <source>there are no test images to evaluate on</source>
        <translation>il n’y a pas d’images de test pour l’évaluation</translation>
    </message>
    <message>
        <source>there is no block %1 to take a weight from</source>
        <translation>il n’y a pas de bloc %1 dont prendre un poids</translation>
    </message>
    <message>
        <source>there is no checkpoint to look at: one is written at the end of the first epoch; train --keep-every keeps more of them</source>
        <translation>il n’y a pas de checkpoint à examiner&#xa0;: il en est écrit un à la fin de la première époque&#xa0;; train --keep-every en conserve davantage</translation>
    </message>
    <message>
        <source>there is no class %1: the network has %2, counted from 0</source>
        <translation>il n’y a pas de classe %1&#xa0;: le réseau en a %2, comptées à partir de 0</translation>
    </message>
    <message>
        <source>there is no cuda:%1 in this build</source>
        <translation>il n’y a pas de cuda:%1 dans ce build</translation>
    </message>
    <message>
        <source>there is no explanation method &apos;%1&apos;; choose grad-cam or input-gradient</source>
        <translation>il n’existe pas de méthode d’explication «&#xa0;%1&#xa0;»&#xa0;; méthodes possibles&#xa0;: grad-cam et input-gradient</translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>il n’existe pas de recette «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>there is no training option &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>il n’existe pas d’option d’entraînement «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>there is no version %1, the first is 1</source>
        <translation>il n’y a pas de version %1, la première est 1</translation>
    </message>
    <message>
        <source>there was no checkpoint yet</source>
        <translation>il n’y avait pas encore de checkpoint</translation>
    </message>
    <message>
        <source>this build cannot read images (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>ce programme ne peut pas lire d’images (compilé sans OpenCV)&#xa0;: compilez avec SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>this build cannot write pictures (built without OpenCV): build with SHARESNET_OPENCV=ON.</source>
        <translation>ce programme ne peut pas écrire d’images (compilé sans OpenCV)&#xa0;: compilez avec SHARESNET_OPENCV=ON.</translation>
    </message>
    <message>
        <source>this build has no ONNX: install libonnx-dev and build anew, with Debian&apos;s own LibTorch</source>
        <translation>ce build est sans ONNX&#xa0;: installez libonnx-dev et recompilez, avec le LibTorch de Debian</translation>
    </message>
    <message>
        <source>this build trains in one process only: several need Debian&apos;s LibTorch and, when it is built, libgloo-dev</source>
        <translation>ce build n’entraîne que dans un seul processus&#xa0;: pour plusieurs, il faut le LibTorch de Debian et, à la compilation, libgloo-dev</translation>
    </message>
    <message>
        <source>this file is of version %1, this program reads version %2; a newer release of the program will read it</source>
        <translation>ce fichier est de version %1, ce programme lit la version %2&#xa0;; une version plus récente du programme le lira</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>l’imbrication est trop profonde ici</translation>
    </message>
    <message>
        <source>this key appears twice</source>
        <translation>cette clé apparaît deux fois</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>ce guillemet n’est pas refermé</translation>
    </message>
    <message>
        <source>too few seeds are in both groups to pair them; all seeds count (Welch)</source>
        <translation>trop peu de seeds figurent dans les deux groupes pour les apparier&#xa0;; toutes les seeds comptent (Welch)</translation>
    </message>
    <message>
        <source>torchrun has set OMP_NUM_THREADS to 1, so each process computes on one thread; this machine has cores for %1 each (threads)</source>
        <translation>torchrun a mis OMP_NUM_THREADS à 1, chaque processus calcule donc sur un seul thread&#xa0;; cette machine a %1 cœurs pour chacun (threads)</translation>
    </message>
    <message>
        <source>train image %1</source>
        <translation>image d’entraînement %1</translation>
    </message>
    <message>
        <source>training %1 image at once needs about %2 of memory</source>
        <translation>entraîner %1 image à la fois demande environ %2 de mémoire</translation>
    </message>
    <message>
        <source>training %1 images at once needs about %2 of memory</source>
        <translation>entraîner %1 images à la fois demande environ %2 de mémoire</translation>
    </message>
    <message>
        <source>training options: an object with an entry for each option is expected</source>
        <translation>options d’entraînement&#xa0;: un objet avec une entrée par option est attendu</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>format inconnu</translation>
    </message>
    <message>
        <source>unknown key; known keys: %1</source>
        <translation>clé inconnue&#xa0;; clés connues&#xa0;: %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>update ratio of stage %1</source>
        <translation>ratio de mise à jour de l’étage %1</translation>
    </message>
    <message>
        <source>its values are in another file, which has to stay beside it</source>
        <translation>ses valeurs sont dans un autre fichier, qui doit rester à côté</translation>
    </message>
    <message>
        <source>version: this program reads stages of version 1, not %1</source>
        <translation>version&#xa0;: ce programme lit les étages de version 1, pas %1</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same mean in %3</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» ont la même moyenne en %3</translation>
    </message>
    <message>
        <source>“%1” has several values in an epoch: of each epoch the last is taken, %2 are left out</source>
        <translation>«&#xa0;%1&#xa0;» a plusieurs valeurs dans une époque&#xa0;: la dernière de chaque époque est prise, %2 sont omises</translation>
    </message>
    <message>
        <source>“%1” is %2 points higher than “%3” in %4</source>
        <translation>«&#xa0;%1&#xa0;» se situe %2 points au-dessus de «&#xa0;%3&#xa0;» en %4</translation>
    </message>
    <message>
        <source>“%1” is %2 points lower than “%3” in %4</source>
        <translation>«&#xa0;%1&#xa0;» se situe %2 points en dessous de «&#xa0;%3&#xa0;» en %4</translation>
    </message>
    <message>
        <source>“%1” is the same, and has as many points or more</source>
        <translation>«&#xa0;%1&#xa0;» est la même, avec au moins autant de points</translation>
    </message>
    <message>
        <source>“%1” is the same, and has more points</source>
        <translation>«&#xa0;%1&#xa0;» est la même, avec plus de points</translation>
    </message>
    <message>
        <source>“%1” was not trained here, so it has no curve; select another run.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été entraîné ici et n’a donc pas de courbe&#xa0;; sélectionnez un autre run.</translation>
    </message>
    <message>
        <source>“%1” was read from a file, and what it shares is not known; select another run beside it.</source>
        <translation>«&#xa0;%1&#xa0;» a été lu depuis un fichier, et ce qu’il partage est inconnu&#xa0;; sélectionnez un autre run avec lui.</translation>
    </message>
    <message>
        <source>There is no folder %1: give the one with the four IDX files (%2 and so on).</source>
        <translation>Il n’y a pas de dossier %1&#xa0;: indiquez celui qui contient les quatre fichiers IDX (%2, etc.).</translation>
    </message>
    <message>
        <source>checked: read back and computed, the outputs differ by at most %1 (a network of %2 parameters; %3 tensors in the file, %4)</source>
        <translation>vérifié&#xa0;: après relecture et calcul, les sorties diffèrent d’au plus %1 (un réseau de %2 paramètres&#xa0;; %3 tenseurs dans le fichier, %4)</translation>
    </message>
    <message>
        <source>checked: read back, the network gives the same outputs to the bit (%1 parameters in %2 trained tensors, each shared one counted once; %3)</source>
        <translation>vérifié&#xa0;: après relecture, le réseau donne les mêmes sorties au bit près (%1 paramètres dans %2 tenseurs entraînés, chaque tenseur partagé compté une fois&#xa0;; %3)</translation>
    </message>
    <message>
        <source>%1 norm</source>
        <translation>%1 norm</translation>
    </message>
    <message>
        <source>%1 pool</source>
        <translation>%1 pool</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>All seeds of a group have the same accuracy, so it is not known how much seeds differ; train more seeds.</source>
        <translation>Toutes les seeds d’un même groupe ont la même exactitude, on ignore donc de combien les seeds diffèrent&#xa0;; entraînez davantage de seeds.</translation>
    </message>
    <message>
        <source>Chance alone is unlikely to make such a gap.</source>
        <translation>Un tel écart ne s’explique guère par le seul hasard.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Tranché</translation>
    </message>
    <message>
        <source>Every seed shows the same gap, so it is not known how much seeds differ; train more seeds.</source>
        <translation>Chaque seed montre le même écart, on ignore donc de combien les seeds diffèrent&#xa0;; entraînez davantage de seeds.</translation>
    </message>
    <message>
        <source>Neither “%1” nor “%2” has a finished run with a test accuracy.</source>
        <translation>Ni «&#xa0;%1&#xa0;» ni «&#xa0;%2&#xa0;» n’a de run terminé avec une exactitude de test.</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Pas de verdict</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non tranché</translation>
    </message>
    <message>
        <source>One seed each cannot tell this gap from chance; train at least two seeds of each.</source>
        <translation>Une seule seed de chaque côté ne permet pas de distinguer cet écart du hasard&#xa0;; entraînez au moins deux seeds de chaque côté.</translation>
    </message>
    <message>
        <source>One seed of “%1” cannot tell this gap from chance; train at least two seeds of each.</source>
        <translation>Une seule seed de «&#xa0;%1&#xa0;» ne permet pas de distinguer cet écart du hasard&#xa0;; entraînez au moins deux seeds de chaque côté.</translation>
    </message>
    <message>
        <source>There is no gap between the means.</source>
        <translation>Il n’y a pas d’écart entre les moyennes.</translation>
    </message>
    <message>
        <source>This gap can be chance; about %1 seeds of each are needed to see a gap of %2 points.</source>
        <translation>Cet écart peut être dû au hasard&#xa0;; il faut environ %1 seeds de chaque côté pour voir un écart de %2 points.</translation>
    </message>
    <message>
        <source>This gap can be chance; more than a million seeds of each are needed to see a gap of %1 points.</source>
        <translation>Cet écart peut être dû au hasard&#xa0;; il faut plus d’un million de seeds de chaque côté pour voir un écart de %1 points.</translation>
    </message>
    <message>
        <source>basic post</source>
        <translation>basique (post-activation)</translation>
    </message>
    <message>
        <source>basic pre</source>
        <translation>basique (pré-activation)</translation>
    </message>
    <message>
        <source>bottleneck post</source>
        <translation>bottleneck (post-activation)</translation>
    </message>
    <message>
        <source>bottleneck pre</source>
        <translation>bottleneck (pré-activation)</translation>
    </message>
    <message>
        <source>classes %1</source>
        <translation>classes %1</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>dropout %1</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>entrée %1</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>règle de l’article</translation>
    </message>
    <message>
        <source>paper in stage %1</source>
        <translation>règle de l’article à l’étage %1</translation>
    </message>
    <message>
        <source>paper in stages %1</source>
        <translation>règle de l’article aux étages %1</translation>
    </message>
    <message>
        <source>parameters %1 -&gt; %2</source>
        <translation>paramètres %1 → %2</translation>
    </message>
    <message>
        <source>run %1, live at step %2</source>
        <translation>run %1, en direct au pas %2</translation>
    </message>
    <message>
        <source>stage %1 conv %2: %3</source>
        <translation>étage %1 conv %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>stem %1</source>
        <translation>stem %1</translation>
    </message>
    <message>
        <source>stride in conv %1</source>
        <translation>stride dans la conv %1</translation>
    </message>
    <message>
        <source>the program ended while the run was being trained</source>
        <translation>le programme s’est arrêté pendant l’entraînement du run</translation>
    </message>
    <message>
        <source>“%1” has no finished run with a test accuracy.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de run terminé avec une exactitude de test.</translation>
    </message>
    <message>
        <source>30 epochs, cosine from 0.1: models are ranked almost as after a full training</source>
        <translation>30 époques, cosinus à partir de 0,1&#xa0;: les modèles se classent presque comme après un entraînement complet</translation>
    </message>
    <message>
        <source>As small as that; the file&apos;s metadata map the other names to the one that is stored, as save_model of safetensors does</source>
        <translation>Aussi petit&#xa0;; les métadonnées du fichier associent les autres noms à celui qui est stocké, comme le fait save_model de safetensors</translation>
    </message>
    <message>
        <source>Equal seeds give equal bits on a GPU too, more slowly; on a CPU they do so anyway, with the same number of threads.</source>
        <translation>À seeds égales, résultats égaux au bit près, sur GPU aussi, mais plus lentement&#xa0;; sur CPU de toute façon, à nombre de threads égal.</translation>
    </message>
    <message>
        <source>Folder for lists of images and decoded images, instead of your cache folder; a run keeps using it when it is resumed or evaluated.</source>
        <translation>Dossier des listes d’images et des images décodées, au lieu de votre dossier de cache&#xa0;; un run continue de l’utiliser quand il est repris ou évalué.</translation>
    </message>
    <message>
        <source>GB of disk for decoded images of folders and tars that do not fit in memory, so that later epochs and runs need not decode them.</source>
        <translation>Go du disque pour les images décodées des dossiers et archives tar qui ne tiennent pas en mémoire, afin que les époques et runs suivants n’aient pas à les décoder.</translation>
    </message>
    <message>
        <source>Number format of the computation; auto = bf16 where the device is faster with it; weights stay in fp32.</source>
        <translation>Format des nombres du calcul&#xa0;; auto = bf16 là où l’appareil est plus rapide ainsi&#xa0;; les poids restent en fp32.</translation>
    </message>
    <message>
        <source>Part of a test image that the network sees, of image folders and tars: 0.875 = the middle 224 of 256 pixels.</source>
        <translation>Part d’une image de test que le réseau voit, pour les dossiers d’images et archives tar&#xa0;: 0,875 = les 224 pixels au milieu de 256.</translation>
    </message>
    <message>
        <source>Smallest part of the image&apos;s area that a resized crop takes.</source>
        <translation>Plus petite part de la surface de l’image que prend un recadrage redimensionné.</translation>
    </message>
    <message>
        <source>Standard deviation of color noise along ImageNet&apos;s principal colors (AlexNet: 0.1).</source>
        <translation>Écart-type d’un bruit de couleur le long des couleurs principales d’ImageNet (AlexNet&#xa0;: 0,1).</translation>
    </message>
    <message>
        <source>The curves as a table, one line for each step</source>
        <translation>Les courbes en tableau, une ligne par pas</translation>
    </message>
    <message>
        <source>The curves, settings and pictures of uses for TensorBoard, in a log folder</source>
        <translation>Les courbes, réglages et images d’usages pour TensorBoard, dans un dossier de logs</translation>
    </message>
    <message>
        <source>The smallest file. It loads only where the program knows which blocks share</source>
        <translation>Le plus petit fichier. Il se charge seulement là où le programme sait quels blocs partagent</translation>
    </message>
    <message>
        <source>The whole network, opset 13, for batches of any size; a shared weight is one tensor</source>
        <translation>Le réseau entier, opset 13, pour des batches de toute taille&#xa0;; un poids partagé est un seul tenseur</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1 and 106 weighted layers, as the paper&apos;s abstract says; the &apos;39 %&apos; in the same sentence belongs to the variant with the stride in conv 2.</source>
        <translation>Cette variante a son stride dans la conv 1 et 106 couches à poids, comme le dit le résumé de l’article&#xa0;; les «&#xa0;39&#xa0;%&#xa0;» de la même phrase sont ceux de la variante avec le stride dans la conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 2 (109 weighted layers): it is the paper&apos;s &apos;39 %&apos;. The &apos;106 layers&apos; of the paper&apos;s abstract belong to the variant with the stride in conv 1.</source>
        <translation>Cette variante a son stride dans la conv 2 (109 couches à poids)&#xa0;: ce sont les «&#xa0;39&#xa0;%&#xa0;» de l’article. Les «&#xa0;106 couches&#xa0;» du résumé de l’article sont la variante avec le stride dans la conv 1.</translation>
    </message>
    <message>
        <source>Where crops are taken: pad = in the image with an eighth of its width around it; resized = a part of any size and shape, scaled (as for ImageNet).</source>
        <translation>Où l’on recadre&#xa0;: pad = dans l’image entourée d’un huitième de sa largeur&#xa0;; resized = une part de taille et de forme quelconques, mise à l’échelle (comme pour ImageNet).</translation>
    </message>
    <message>
        <source>%1 announces %2 items of %3 bytes, more than the limit of %4 GiB: it is damaged or not of this data set.</source>
        <translation>%1 annonce %2 éléments de %3 octets, au-delà de la limite de %4 Gio&#xa0;: le fichier est endommagé ou n’est pas de ce jeu de données.</translation>
    </message>
    <message>
        <source>%1 has %2 MiB, more than the limit of 1 GiB.</source>
        <translation>%1 fait %2 Mio, plus que la limite de 1 Gio.</translation>
    </message>
    <message>
        <source>%1 has no value %2; did you mean &apos;%3&apos;?</source>
        <translation>%1 n’a pas de valeur %2&#xa0;; vouliez-vous dire «&#xa0;%3&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>%1 has no value %2; give %3</source>
        <translation>%1 n’a pas de valeur %2&#xa0;; il faut %3</translation>
    </message>
    <message>
        <source>%1 has no value %2; it can be %3</source>
        <translation>%1 n’a pas de valeur %2&#xa0;; valeurs possibles&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 is not text</source>
        <translation>%1 n’est pas un texte</translation>
    </message>
    <message>
        <source>%1 is text: compare it with =, != or ~ (contains)</source>
        <translation>%1 est un texte&#xa0;: comparez-le avec =, != ou ~ (contient)</translation>
    </message>
    <message>
        <source>%1 names the class &apos;%2&apos;, but %3 has no folder of that name.</source>
        <translation>%1 nomme la classe «&#xa0;%2&#xa0;», mais %3 n’a pas de dossier de ce nom.</translation>
    </message>
    <message>
        <source>%1: by its name it is neither a table (.csv) nor an event file of TensorBoard (tfevents)</source>
        <translation>%1&#xa0;: d’après son nom, ce n’est ni une table (.csv), ni un fichier d’événements de TensorBoard (tfevents)</translation>
    </message>
    <message>
        <source>%1: holds %2, but an ONNX file must be smaller than 2 GiB</source>
        <translation>%1&#xa0;: contient %2, mais un fichier ONNX doit faire moins de 2 Gio</translation>
    </message>
    <message>
        <source>%1: is %2, which this program does not read; save the weights as safetensors (in Python: safetensors.torch.save_file)</source>
        <translation>%1&#xa0;: %2, ce que ce programme ne lit pas&#xa0;; enregistrez les poids en safetensors (en Python&#xa0;: safetensors.torch.save_file)</translation>
    </message>
    <message>
        <source>%1: would have %2, but an ONNX file must be smaller than 2 GiB: export safetensors</source>
        <translation>%1&#xa0;: ferait %2, mais un fichier ONNX doit faire moins de 2 Gio&#xa0;: exportez en safetensors</translation>
    </message>
    <message>
        <source>%1; not trained</source>
        <translation>%1&#xa0;; pas entraîné</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a convolution: write stage2.conv2 for a weight, stage2.conv2.B for the stage&apos;s second share group, stage2.conv2:3 for the third use.</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne aucune convolution&#xa0;: écrivez stage2.conv2 pour un poids, stage2.conv2.B pour le deuxième groupe de partage de l’étage, stage2.conv2:3 pour le troisième usage.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a folder: write &apos;%2:DIR&apos;.</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme pas de dossier&#xa0;: écrivez &apos;%2:DIR&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name blocks of a convolution: write stage2.conv2=2,4-6 for blocks 2, 4, 5 and 6, or stage2.conv2:3 for the third use of a shared weight</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne pas de blocs d’une convolution&#xa0;: écrivez stage2.conv2=2,4-6 pour les blocs 2, 4, 5 et 6, ou stage2.conv2:3 pour le troisième usage d’un poids partagé</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: the blocks are 1 to %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: les blocs vont de 1 à %2</translation>
    </message>
    <message>
        <source>Cannot read the image %1: its %2 MiB are more than the limit of 1 GiB.</source>
        <translation>Impossible de lire l’image %1&#xa0;: ses %2 Mio dépassent la limite de 1 Gio.</translation>
    </message>
    <message>
        <source>The evaluation was stopped on request.</source>
        <translation>L’évaluation a été arrêtée à la demande.</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 x %2 pixels are more than the limit of %3 million: scale it down.</source>
        <translation>Les %1 x %2 pixels de l’image dépassent la limite de %3 millions&#xa0;: réduisez-la.</translation>
    </message>
    <message>
        <source>There is no known data set &apos;%1&apos;; choose one of %2</source>
        <translation>Il n’existe pas de jeu de données connu «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>Unknown data &apos;%1&apos;; choose shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR (with DIR/train/CLASS/* and DIR/test or DIR/val), or tar:DIR (or a pattern of archives).</source>
        <translation>Données inconnues&#xa0;: «&#xa0;%1&#xa0;»&#xa0;; choisissez shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR (avec DIR/train/CLASS/* et DIR/test ou DIR/val), ou tar:DIR (ou un motif d’archives).</translation>
    </message>
    <message>
        <source>a convolution has no point &apos;%1&apos;; choose one of %2</source>
        <translation>une convolution n’a pas de point de lecture «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>a range with the scale log needs limits above 0</source>
        <translation>une plage d’échelle log demande des bornes supérieures à 0</translation>
    </message>
    <message>
        <source>a use has no quantity &apos;%1&apos;; choose one of %2</source>
        <translation>un usage n’a pas de valeur «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>branch of run %1, step %2</source>
        <translation>branche du run %1, pas %2</translation>
    </message>
    <message>
        <source>branch of run %1, step %2: %3</source>
        <translation>branche du run %1, pas %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>cannot open a pipe for signals; close other programs</source>
        <translation>impossible d’ouvrir un tube pour les signaux&#xa0;; fermez d’autres programmes</translation>
    </message>
    <message>
        <source>does not have exactly one input and one output</source>
        <translation>n’a pas exactement une entrée et une sortie</translation>
    </message>
    <message>
        <source>has %1 convolution weights instead of %2</source>
        <translation>a %1 poids de convolution au lieu de %2</translation>
    </message>
    <message>
        <source>has values from %1 to %2, so it is not an accuracy</source>
        <translation>a des valeurs de %1 à %2&#xa0;; ce n’est donc pas une exactitude</translation>
    </message>
    <message>
        <source>has values from %1 to %2, so it is not an accuracy as a fraction</source>
        <translation>a des valeurs de %1 à %2&#xa0;; ce n’est donc pas une exactitude sous forme de fraction</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importé de %1</translation>
    </message>
    <message>
        <source>is not an SQLite database; move it away, or choose another folder</source>
        <translation>n’est pas une base de données SQLite&#xa0;; déplacez ce fichier, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>it holds no residual network with known names; known are those of torchvision&apos;s and timm&apos;s ResNet, of pytorch-cifar&apos;s, of timm&apos;s resnetv2, of transformers&apos; ResNetForImageClassification, of wide networks (block1.layer.0...) and our own; the first tensor here is &apos;%1&apos;</source>
        <translation>il ne contient aucun réseau résiduel aux noms connus&#xa0;; sont connus ceux des ResNet de torchvision et de timm, de pytorch-cifar, de resnetv2 de timm, de ResNetForImageClassification de transformers, des réseaux larges (block1.layer.0...) et les nôtres&#xa0;; le premier tenseur est ici «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>its %1 x %2 pixels are more than the limit of %3 million: scale it down.</source>
        <translation>ses %1 x %2 pixels dépassent la limite de %3 millions&#xa0;: réduisez l’image.</translation>
    </message>
    <message>
        <source>its content (%1 bytes) is not an image in a supported format; these are JPEG, PNG, BMP, TIFF, WebP, JPEG 2000, PNM (PBM, PGM, PPM) and Sun raster.</source>
        <translation>son contenu (%1 octets) n’est pas une image dans un format pris en charge&#xa0;; ce sont JPEG, PNG, BMP, TIFF, WebP, JPEG 2000, PNM (PBM, PGM, PPM) et Sun raster.</translation>
    </message>
    <message>
        <source>its length is not the one that it states</source>
        <translation>il n’a pas la longueur qu’il indique</translation>
    </message>
    <message>
        <source>its node &apos;%1&apos; does not have exactly one output</source>
        <translation>son nœud «&#xa0;%1&#xa0;» n’a pas exactement une sortie</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; has %2 bytes, but its shape needs %3</source>
        <translation>son tenseur «&#xa0;%1&#xa0;» a %2 octets, mais ses dimensions en demandent %3</translation>
    </message>
    <message>
        <source>its tensor &apos;%1&apos; has a shape that is too large for any file</source>
        <translation>son tenseur «&#xa0;%1&#xa0;» a des dimensions trop grandes pour un fichier</translation>
    </message>
    <message>
        <source>nested deeper than the limit of %1 levels</source>
        <translation>plus de niveaux d’imbrication que la limite de %1</translation>
    </message>
    <message>
        <source>no image in a supported format</source>
        <translation>pas une image dans un format pris en charge</translation>
    </message>
    <message>
        <source>one of its fields has an unknown type</source>
        <translation>un de ses champs est d’un type inconnu</translation>
    </message>
    <message>
        <source>one of its fields is longer than the message</source>
        <translation>un de ses champs est plus long que le message</translation>
    </message>
    <message>
        <source>only %1 image of a rank&apos;s part of a batch could be read</source>
        <translation>de la part d’un batch revenant à un rang, seule %1 image a pu être lue</translation>
    </message>
    <message>
        <source>only %1 images of a rank&apos;s part of a batch could be read</source>
        <translation>de la part d’un batch revenant à un rang, seules %1 images ont pu être lues</translation>
    </message>
    <message>
        <source>run %1 has no checkpoint of step %2; it has those of step %3</source>
        <translation>le run %1 n’a pas de checkpoint du pas %2&#xa0;; il a ceux des pas %3</translation>
    </message>
    <message>
        <source>seeds belong in &quot;seeds&quot;</source>
        <translation>les seeds vont dans &quot;seeds&quot;</translation>
    </message>
    <message>
        <source>the message in which a rank names itself cannot be read: start the same program everywhere</source>
        <translation>le message par lequel un rang se présente est illisible&#xa0;: démarrez partout le même programme</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;; choose one of %2</source>
        <translation>il n’existe pas de colonne «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>il n’existe pas de colonne «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;; choose one of %2</source>
        <translation>il n’existe pas de format d’export «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>there is no measure &apos;%1&apos;; choose one of %2, or all</source>
        <translation>il n’existe pas de mesure «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2, ou all</translation>
    </message>
    <message>
        <source>there is no pattern of sharing &apos;%1&apos;; choose as-designed, unshared, paper, stage-subsets, {&quot;stages&quot;: [1, 3]} or {&quot;groups-of&quot;: 2}</source>
        <translation>il n’existe pas de motif de partage «&#xa0;%1&#xa0;»&#xa0;; choisissez as-designed, unshared, paper, stage-subsets, {&quot;stages&quot;: [1, 3]} ou {&quot;groups-of&quot;: 2}</translation>
    </message>
    <message>
        <source>there is no pattern of sharing &apos;%1&apos;; choose as-designed, unshared, paper, stages=1,3 (the paper&apos;s rule in these stages) or groups-of=2 (consecutive blocks)</source>
        <translation>il n’existe pas de motif de partage «&#xa0;%1&#xa0;»&#xa0;; choisissez as-designed, unshared, paper, stages=1,3 (la règle de l’article dans ces étages) ou groups-of=2 (blocs consécutifs)</translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;; choose one of %2</source>
        <translation>il n’existe pas de recette «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>there is no training option &apos;%1&apos;; choose one of %2</source>
        <translation>il n’existe pas d’option d’entraînement «&#xa0;%1&#xa0;»&#xa0;; choisissez parmi %2</translation>
    </message>
    <message>
        <source>this ( has no matching )</source>
        <translation>aucune ) ne correspond à cette (</translation>
    </message>
    <message>
        <source>this ) has no matching (</source>
        <translation>aucune ( ne correspond à cette )</translation>
    </message>
    <message>
        <source>unknown operator; choose one of = != &lt; &lt;= &gt; &gt;= ~</source>
        <translation>opérateur inconnu&#xa0;; choisissez parmi = != &lt; &lt;= &gt; &gt;= ~</translation>
    </message>
    <message>
        <source>no sharing</source>
        <translation>sans partage</translation>
    </message>
    <message>
        <source>paper sharing</source>
        <translation>partage de l’article</translation>
    </message>
    <message>
        <source>paper sharing in stage %1</source>
        <translation>partage de l’article à l’étage %1</translation>
    </message>
    <message>
        <source>paper sharing in stages %1</source>
        <translation>partage de l’article aux étages %1</translation>
    </message>
    <message>
        <source>sharing in %1</source>
        <translation>partage %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Design, train and inspect networks that share weights.</source>
        <translation>Concevoir, entraîner et examiner des réseaux qui partagent des poids.</translation>
    </message>
    <message>
        <source>There is no preset &apos;%1&apos;; the library lists them</source>
        <translation>Il n’existe pas de préréglage «&#xa0;%1&#xa0;»&#xa0;; la bibliothèque les liste</translation>
    </message>
    <message>
        <source>Could not open a window for %1; open it in this one</source>
        <translation>Impossible d’ouvrir une fenêtre pour %1&#xa0;; ouvrez-le dans celle-ci</translation>
    </message>
    <message>
        <source>Layout, log and unsaved changes will not be kept: %1</source>
        <translation>Disposition, journal et modifications non enregistrées ne seront pas conservés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyGroups</name>
    <message>
        <source>Its block changes the shape: it can be neither left out nor repeated.</source>
        <translation>Son bloc change les dimensions&#xa0;: on ne peut ni l’omettre ni le répéter.</translation>
    </message>
    <message>
        <source>A block behind it changes the shape and cannot be left out.</source>
        <translation>Un bloc situé après change les dimensions et ne peut pas être omis.</translation>
    </message>
    <message>
        <source>Skip one use</source>
        <translation>Sauter un usage</translation>
    </message>
    <message>
        <source>Accuracy with the block of one use left out.</source>
        <translation>Exactitude quand le bloc d’un usage est omis.</translation>
    </message>
    <message>
        <source>Repeat one use</source>
        <translation>Répéter un usage</translation>
    </message>
    <message>
        <source>Accuracy with the block of one use done twice.</source>
        <translation>Exactitude quand le bloc d’un usage est exécuté deux fois.</translation>
    </message>
    <message>
        <source>Accuracy with all later uses left out. Opened, a row has the images that change their answer when the next use is added, by class; a click shows one in the lens.</source>
        <translation>Exactitude quand tous les usages suivants sont omis. Une fois dépliée, une ligne contient, par classe, les images dont la réponse change quand l’usage suivant est ajouté&#xa0;; un clic en montre une dans la loupe.</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>usage %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>More uses</source>
        <translation>Plus d’usages</translation>
    </message>
    <message>
        <source>More blocks</source>
        <translation>Plus de blocs</translation>
    </message>
    <message>
        <source>Accuracy with the block of the last use repeated, up to three times the uses that were trained.</source>
        <translation>Exactitude quand le bloc du dernier usage est répété, jusqu’à trois fois le nombre d’usages entraînés.</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n usage</numerusform>
            <numerusform>%n usages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n bloc</numerusform>
            <numerusform>%n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>tel qu’entraîné</translation>
    </message>
    <message>
        <source>Exit after</source>
        <translation>Réponse après</translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyTree</name>
    <message>
        <source>Accuracy with changed uses</source>
        <translation>Exactitude avec usages modifiés</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>%1 of %2 test images right, loss %3</source>
        <translation>%1 images de test sur %2 justes, perte %3</translation>
    </message>
    <message>
        <source>%1 points vs. as trained</source>
        <translation>%1 points par rapport au réseau tel qu’entraîné</translation>
    </message>
    <message>
        <source>%1 points vs. as trained, which may be chance with so few images</source>
        <translation>%1 points par rapport au réseau tel qu’entraîné, ce qui peut être dû au hasard avec si peu d’images</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) change their answer when the next use is added</source>
        <translation>
            <numerusform>%n image change de réponse quand l’usage suivant est ajouté</numerusform>
            <numerusform>%n images changent de réponse quand l’usage suivant est ajouté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this class change their answer when the next use is added</source>
        <translation>
            <numerusform>%n image de cette classe change de réponse quand l’usage suivant est ajouté</numerusform>
            <numerusform>%n images de cette classe changent de réponse quand l’usage suivant est ajouté</numerusform>
        </translation>
    </message>
    <message>
        <source>image %1 · %2</source>
        <translation>image %1 · %2</translation>
    </message>
    <message>
        <source>Test image %1: its answer without and with the next use. A click shows it in the lens.</source>
        <translation>Image de test %1&#xa0;: sa réponse sans et avec l’usage suivant. Un clic la montre dans la loupe.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 Lowest: %2, %3.</source>
        <translation>%1 Minimum&#xa0;: %2, %3.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Face à</translation>
    </message>
    <message>
        <source>Percentage points vs. as trained</source>
        <translation>Points de pourcentage par rapport au réseau tel qu’entraîné</translation>
    </message>
    <message>
        <source>Top-1 of %1</source>
        <translation>Top-1 de %1</translation>
    </message>
    <message numerus="yes">
        <source>Percent of %Ln test image(s) answered right</source>
        <translation>
            <numerusform>Pourcentage de %Ln image de test dont la réponse est juste</numerusform>
            <numerusform>Pourcentage de %Ln images de test dont la réponse est juste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ActivationsControls</name>
    <message>
        <source>Tap point</source>
        <translation>Point de lecture</translation>
    </message>
    <message>
        <source>Where to read the activation: before or after the convolution, after its norm, or after the residual sum</source>
        <translation>Où lire l’activation&#xa0;: avant ou après la convolution, après sa norm, ou après la somme résiduelle</translation>
    </message>
    <message>
        <source>&amp;Live update</source>
        <translation>&amp;Mise à jour en direct</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>after norm</source>
        <translation>après la norm</translation>
    </message>
    <message>
        <source>after residual sum</source>
        <translation>après la somme résiduelle</translation>
    </message>
    <message>
        <source>Updates the maps every moment while the model trains</source>
        <translation>Actualise les cartes en continu pendant l’entraînement du modèle</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Saves what is shown to files</source>
        <translation>Enregistre dans des fichiers ce qui est affiché</translation>
    </message>
    <message>
        <source>Strip (PNG)…</source>
        <translation>Bande (PNG)…</translation>
    </message>
    <message>
        <source>Strip (SVG)…</source>
        <translation>Bande (SVG)…</translation>
    </message>
    <message>
        <source>One image per column (PNG)…</source>
        <translation>Une image par colonne (PNG)…</translation>
    </message>
    <message>
        <source>Channel statistics (CSV)…</source>
        <translation>Statistiques des canaux (CSV)…</translation>
    </message>
    <message>
        <source>Values (NPY)…</source>
        <translation>Valeurs (NPY)…</translation>
    </message>
    <message>
        <source>&amp;Live update, every %1 s</source>
        <translation>Mise à jour en &amp;direct, toutes les %1 s</translation>
    </message>
    <message>
        <source>Asks the model for its maps while it trains, which holds the training up for %1 ms each time: %2 % of its time</source>
        <translation>Demande ses cartes au modèle pendant l’entraînement, ce qui suspend celui-ci %1 ms à chaque fois&#xa0;: %2&#xa0;% de son temps</translation>
    </message>
</context>
<context>
    <name>sharesnet::ActivationsTab</name>
    <message>
        <source>Checkpoints cannot be opened yet: the engine is still loading</source>
        <translation>Les checkpoints ne peuvent pas encore être ouverts&#xa0;: le moteur est en cours de chargement</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>No model to inspect yet.
Train one (F5) to watch it while it learns, and its checkpoints afterwards.</source>
        <translation>Aucun modèle à examiner pour l’instant.
Entraînez-en un (F5) pour le voir apprendre, puis examiner ses checkpoints.</translation>
    </message>
    <message>
        <source>Choose an image, drop one here, or paste one (Ctrl+V).</source>
        <translation>Choisissez une image, déposez-en une ici ou collez-en une (Ctrl+V).</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Choose a convolution to look at.</source>
        <translation>Choisissez une convolution à examiner.</translation>
    </message>
    <message>
        <source>dropped image</source>
        <translation>image déposée</translation>
    </message>
    <message>
        <source>No checkpoint yet, so there are no numbers over many images. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Pas encore de checkpoint, donc pas de valeurs sur un grand nombre d’images. Un checkpoint est écrit à la fin de chaque époque, ou tout de suite avec Ctrl+F7.</translation>
    </message>
    <message>
        <source>Numbers over many images come from its last checkpoint.</source>
        <translation>Les valeurs sur un grand nombre d’images proviennent de son dernier checkpoint.</translation>
    </message>
    <message>
        <source>Run %1 has no checkpoint to look into</source>
        <translation>Le run %1 n’a aucun checkpoint à examiner</translation>
    </message>
    <message>
        <source>Against: nothing</source>
        <translation>Face à&#xa0;: rien</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Face à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show another checkpoint</source>
        <translation>Afficher un autre checkpoint</translation>
    </message>
    <message>
        <source>Choose another checkpoint, or train the run on, which writes a new one.</source>
        <translation>Choisissez un autre checkpoint, ou poursuivez l’entraînement du run, qui en écrit un nouveau.</translation>
    </message>
    <message>
        <source>The run has no other checkpoint: choose another run, or train it again.</source>
        <translation>Le run n’a pas d’autre checkpoint&#xa0;: choisissez un autre run, ou entraînez-le de nouveau.</translation>
    </message>
    <message>
        <source>This checkpoint cannot be opened
%1
%2</source>
        <translation>Ce checkpoint ne peut pas être ouvert
%1
%2</translation>
    </message>
    <message>
        <source>Run %1, selected in Runs, has no checkpoint: none was written yet, or its file is gone. This is another run.</source>
        <translation>Le run %1, sélectionné dans Runs, n’a aucun checkpoint&#xa0;: aucun n’est encore écrit, ou son fichier a disparu. Celui-ci est un autre run.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ArchDocument</name>
    <message>
        <source>Reload from disk</source>
        <translation>Recharger depuis le disque</translation>
    </message>
</context>
<context>
    <name>sharesnet::AttributionGrid</name>
    <message>
        <source>Where in the image the class comes from, at each use</source>
        <translation>D’où vient la classe dans l’image, à chaque usage</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>maximum %1</translation>
    </message>
    <message>
        <source>zero everywhere</source>
        <translation>zéro partout</translation>
    </message>
    <message>
        <source>%1 NaN or infinite</source>
        <translation>%1 NaN ou infinis</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>as the network sees it</source>
        <translation>telle que la voit le réseau</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Usage %1 · bloc %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>Réseau entier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 at (%3, %4), %5</source>
        <translation>%1&#xa0;: %2 en (%3, %4), %5</translation>
    </message>
</context>
<context>
    <name>sharesnet::AttributionView</name>
    <message>
        <source>One &amp;scale</source>
        <translation>Même é&amp;chelle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Input gradient</source>
        <translation>Gradient d’entrée</translation>
    </message>
    <message>
        <source>Grad-CAM: the activation&apos;s channels, weighted by how much they raise the class&apos;s logit, where their sum is above 0. Input gradient: the largest slope of the logit at each place, whatever its sign.</source>
        <translation>Grad-CAM&#xa0;: les canaux de l’activation, pondérés par leur effet à la hausse sur le logit de la classe, là où leur somme est supérieure à 0. Gradient d’entrée&#xa0;: la plus forte pente du logit à chaque position, quel qu’en soit le signe.</translation>
    </message>
    <message>
        <source>Class that is explained</source>
        <translation>Classe expliquée</translation>
    </message>
    <message>
        <source>Which class&apos;s logit is explained</source>
        <translation>La classe dont le logit est expliqué</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>Opacité de la carte</translation>
    </message>
    <message>
        <source>How much of the image the map hides where it is largest</source>
        <translation>À quel point la carte masque l’image là où elle est maximale</translation>
    </message>
    <message>
        <source>The same color means the same value at every use; else each use has its own scale</source>
        <translation>Une même couleur désigne la même valeur à tous les usages&#xa0;; sinon, chaque usage a sa propre échelle</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Saves the pictures and their values to files</source>
        <translation>Enregistre les images et leurs valeurs dans des fichiers</translation>
    </message>
    <message>
        <source>All in one picture (PNG)…</source>
        <translation>Tout en une image (PNG)…</translation>
    </message>
    <message>
        <source>All in one picture (SVG)…</source>
        <translation>Tout en une image (SVG)…</translation>
    </message>
    <message>
        <source>Each use (PNG, NPY, CSV, JSON)…</source>
        <translation>Chaque usage (PNG, NPY, CSV, JSON)…</translation>
    </message>
    <message>
        <source>For the answer</source>
        <translation>Pour la réponse</translation>
    </message>
    <message>
        <source>For the true class</source>
        <translation>Pour la vraie classe</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>The class of this image is not known</source>
        <translation>La classe de cette image n’est pas connue</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1: predicted with %2</source>
        <translation>%1&#xa0;: prédite à %2</translation>
    </message>
    <message>
        <source>%1 · %2, its last checkpoint</source>
        <translation>%1 · %2, son dernier checkpoint</translation>
    </message>
    <message>
        <source>The network in training has no checkpoint yet. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Le réseau en cours d’entraînement n’a pas encore de checkpoint. Il en est écrit un à la fin de chaque époque, ou tout de suite avec Ctrl+F7.</translation>
    </message>
    <message>
        <source>Choose a model with a checkpoint.</source>
        <translation>Choisissez un modèle doté d’un checkpoint.</translation>
    </message>
    <message>
        <source>Choose an image, drop one here, or paste one (Ctrl+V).</source>
        <translation>Choisissez une image, déposez-en une ici ou collez-en une (Ctrl+V).</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Grad-CAM is zero everywhere: nothing in these activations speaks for the class more than against it. Choose another class, another point, or the input gradient.</source>
        <translation>Grad-CAM est nul partout&#xa0;: rien dans ces activations ne parle pour la classe plus que contre elle. Choisissez une autre classe, un autre point de lecture ou le gradient d’entrée.</translation>
    </message>
    <message>
        <source>The gradient is zero everywhere: no small change of these activations changes the class&apos;s logit.</source>
        <translation>Le gradient est nul partout&#xa0;: aucune petite variation de ces activations ne change le logit de la classe.</translation>
    </message>
</context>
<context>
    <name>sharesnet::BatchView</name>
    <message>
        <source>&amp;Another epoch</source>
        <translation>&amp;Autre époque</translation>
    </message>
    <message>
        <source>Above: as the network gets it, the normalization undone. Below: the same image as it is.</source>
        <translation>En haut&#xa0;: telle que le réseau la reçoit, normalisation annulée. En bas&#xa0;: la même image d’origine.</translation>
    </message>
    <message>
        <source>Images of the batch</source>
        <translation>Images du batch</translation>
    </message>
    <message>
        <source>The selected image in further epochs</source>
        <translation>L’image sélectionnée dans les époques suivantes</translation>
    </message>
    <message>
        <source>The same batch of the next epoch: other images, cropped and colored anew</source>
        <translation>Le même batch à l’époque suivante&#xa0;: d’autres images, recadrées et recolorées</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>É&amp;poque</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>The data is being read</source>
        <translation>Lecture des données en cours</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 images of %2</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>deviation %1</source>
        <translation>écart-type %1</translation>
    </message>
    <message>
        <source>mixup: each image keeps %1 of itself</source>
        <translation>mixup&#xa0;: chaque image garde %1 d’elle-même</translation>
    </message>
    <message>
        <source>+ %1 %2</source>
        <translation>+ %1 %2</translation>
    </message>
    <message>
        <source>%1, %2 of the training images</source>
        <translation>%1, %2 des images d’entraînement</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>In the next epochs: %1…</source>
        <translation>Aux époques suivantes&#xa0;: %1…</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>not in epoch %1</source>
        <translation>absente de l’époque %1</translation>
    </message>
    <message>
        <source>This epoch leaves it out: it would be in the last batch, which is not full</source>
        <translation>Cette époque l’omet&#xa0;: elle serait dans le dernier batch, qui n’est pas complet</translation>
    </message>
    <message>
        <source>In the next epochs: %1</source>
        <translation>Aux époques suivantes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::BoardSetting</name>
    <message>
        <source>Write Tens&amp;orBoard while training…</source>
        <translation>Écrire pour Tens&amp;orBoard pendant l’entraînement…</translation>
    </message>
    <message>
        <source>Log folder of TensorBoard</source>
        <translation>Dossier de logs de TensorBoard</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>New runs are also written into a log folder, which TensorBoard shows while they train</source>
        <translation>Les nouveaux runs sont aussi écrits dans un dossier de logs, que TensorBoard affiche pendant leur entraînement</translation>
    </message>
    <message>
        <source>New runs are written into %1</source>
        <translation>Les nouveaux runs sont écrits dans %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::BranchDialog</name>
    <message>
        <source>best</source>
        <translation>meilleur</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernier</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>Branch from %1</source>
        <translation>Branche à partir de %1</translation>
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
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Créer la branche</translation>
    </message>
    <message>
        <source>Settings of the branch</source>
        <translation>Réglages de la branche</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Step %1 (%2)</source>
        <translation>Pas %1 (%2)</translation>
    </message>
    <message>
        <source>This run has no checkpoint (yet).</source>
        <translation>Ce run n’a pas (encore) de checkpoint.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Modifications&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::BudgetPanel</name>
    <message>
        <source>%1 M shared, %2 M unshared</source>
        <translation>%1 M partagés, %2 M non partagés</translation>
    </message>
    <message>
        <source>Layers are counted without projections; Wide-ResNet papers also count projections, so WRN-40-4 shows 38 here.</source>
        <translation>Les couches sont comptées sans les projections&#xa0;; les articles sur Wide-ResNet les comptent aussi, si bien que WRN-40-4 affiche 38 ici.</translation>
    </message>
    <message>
        <source>Sharing saves parameters, not computation: each use still costs its MACs and its activations.</source>
        <translation>Le partage économise des paramètres, pas du calcul&#xa0;: chaque usage coûte toujours ses MAC et ses activations.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs per image</source>
        <translation>MAC par image</translation>
    </message>
    <message>
        <source>Multiply-accumulates of convolutions and classifier.</source>
        <translation>Multiplications-accumulations des convolutions et du classifieur.</translation>
    </message>
    <message>
        <source>Weighted layers</source>
        <translation>Couches à poids</translation>
    </message>
    <message>
        <source>Distinct convolution weights and the classifier, counted without shortcut projections. Wide-ResNet papers also count projections, so WRN-40-4 shows 38 here.</source>
        <translation>Poids de convolution distincts et classifieur, comptés sans les projections des raccourcis. Les articles sur Wide-ResNet comptent aussi les projections, si bien que WRN-40-4 affiche 38 ici.</translation>
    </message>
    <message>
        <source>What training keeps for the backward pass, as 32-bit floats: the input of every convolution, norm and pool and the output of every ReLU, each once.</source>
        <translation>Ce que l’entraînement conserve pour la rétropropagation, en flottants de 32 bits&#xa0;: l’entrée de chaque convolution, norm et pooling et la sortie de chaque ReLU, une fois chacune.</translation>
    </message>
    <message>
        <source>Weights on disk</source>
        <translation>Poids sur disque</translation>
    </message>
    <message>
        <source>The trainable parameters as 32-bit floats. A checkpoint that training resumes from also holds the optimizer&apos;s momentum, about as much again.</source>
        <translation>Les paramètres entraînables en flottants de 32 bits. Un checkpoint d’où l’entraînement peut reprendre contient aussi le momentum de l’optimiseur, à peu près autant.</translation>
    </message>
    <message>
        <source>%1 trainable parameters</source>
        <translation>%1 paramètres entraînables</translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>rien de partagé</translation>
    </message>
    <message>
        <source>%1 vs %2 without sharing</source>
        <translation>%1 contre %2 sans partage</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Activations, batch %1</source>
        <translation>Activations, batch %1</translation>
    </message>
    <message>
        <source>Paper (%1, %2 classes): %3. Computed: %4.</source>
        <translation>Article (%1, %2 classes)&#xa0;: %3. Calculé&#xa0;: %4.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>Parameters saved</source>
        <translation>Paramètres économisés</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
</context>
<context>
    <name>sharesnet::ChangeMarks</name>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>shares differently</source>
        <translation>partage différent</translation>
    </message>
    <message>
        <source>other shape</source>
        <translation>autres dimensions</translation>
    </message>
</context>
<context>
    <name>sharesnet::ChannelView</name>
    <message>
        <source>use %1</source>
        <translation>usage %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>%1 to %2 · mean %3</source>
        <translation>%1 à %2 · moyenne %3</translation>
    </message>
    <message>
        <source> · %1 NaN or infinite</source>
        <translation> · %1 NaN ou infinis</translation>
    </message>
    <message>
        <source>%1 × %1 pixels, from (%2, %3)</source>
        <translation>%1 × %1 pixels, depuis (%2, %3)</translation>
    </message>
    <message>
        <source>Channel %1 at %2</source>
        <translation>Canal %1, %2</translation>
    </message>
    <message>
        <source>Point at a value</source>
        <translation>Pointez une valeur</translation>
    </message>
    <message>
        <source>Each value sees %1 × %1 pixels</source>
        <translation>Chaque valeur voit %1 × %1 pixels</translation>
    </message>
    <message>
        <source>%1 at (%2, %3)</source>
        <translation>%1 en (%2, %3)</translation>
    </message>
    <message>
        <source>Sees %1</source>
        <translation>Voit %1</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Noyaux</translation>
    </message>
    <message>
        <source>Kernels that weigh most</source>
        <translation>Noyaux de plus grand poids</translation>
    </message>
    <message>
        <source>Kernel × input = value</source>
        <translation>Noyau × entrée = valeur</translation>
    </message>
    <message>
        <source>Kernel × input = value before the norm</source>
        <translation>Noyau × entrée = valeur avant la norm</translation>
    </message>
</context>
<context>
    <name>sharesnet::CheckpointPicker</name>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>best, %1</source>
        <translation>meilleur, %1</translation>
    </message>
    <message>
        <source>last, %1</source>
        <translation>dernier, %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · pas %2</translation>
    </message>
    <message>
        <source>No run has a checkpoint yet: train one (F5), or import a network.</source>
        <translation>Aucun run n’a encore de checkpoint&#xa0;: entraînez-en un (F5) ou importez un réseau.</translation>
    </message>
    <message>
        <source>Run %1 has no checkpoint yet: it writes one at the end of an epoch.</source>
        <translation>Le run %1 n’a pas encore de checkpoint&#xa0;: il en écrit un à la fin d’une époque.</translation>
    </message>
</context>
<context>
    <name>sharesnet::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>No matching command</source>
        <translation>Aucune commande correspondante</translation>
    </message>
    <message>
        <source>Type what to do or look up: a command, a preset, a run, a word</source>
        <translation>Que faire ou chercher&#xa0;? Commande, préréglage, run ou mot</translation>
    </message>
</context>
<context>
    <name>sharesnet::CompareSection</name>
    <message>
        <source>Compare with…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>Pins another architecture beside this one: an earlier state, the unshared twin, a preset or a file. What differs is marked in both drawings and listed here.</source>
        <translation>Épingle une autre architecture à côté de celle-ci&#xa0;: un état antérieur, le jumeau non partagé, un préréglage ou un fichier. Les différences sont marquées dans les deux schémas et listées ici.</translation>
    </message>
    <message>
        <source>As it is &amp;now</source>
        <translation>Son état &amp;actuel</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1 (état antérieur)</translation>
    </message>
    <message>
        <source>Its &amp;unshared twin</source>
        <translation>Son &amp;jumeau non partagé</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Préréglage</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Fichier…</translation>
    </message>
    <message>
        <source>Compare with an architecture</source>
        <translation>Comparer avec une architecture</translation>
    </message>
    <message>
        <source>Architectures (*.sharesnet.json *.json)</source>
        <translation>Architectures (*.sharesnet.json *.json)</translation>
    </message>
    <message>
        <source>The same as %1.</source>
        <translation>Identique à %1.</translation>
    </message>
    <message>
        <source>Compared with %1: %2</source>
        <translation>Comparé à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Differences from the pinned architecture</source>
        <translation>Différences avec l’architecture épinglée</translation>
    </message>
</context>
<context>
    <name>sharesnet::CompareText</name>
    <message>
        <source>%1 parameters as before</source>
        <translation>%1 paramètres, comme avant</translation>
    </message>
    <message>
        <source>%1 → %2, %3 parameters</source>
        <translation>%1 → %2, %3 paramètres</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>Stage %1 added: %2 parameters</source>
        <translation>Étage %1 ajouté&#xa0;: %2 paramètres</translation>
    </message>
    <message>
        <source>Stage %1 of the pinned design removed: %2 parameters</source>
        <translation>Étage %1 de l’architecture épinglée supprimé&#xa0;: %2 paramètres</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>Étage %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stem: %1</source>
        <translation>Stem&#xa0;: %1</translation>
    </message>
    <message>
        <source>Classifier: %1</source>
        <translation>Classifieur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::Comparison</name>
    <message>
        <source>its unshared twin</source>
        <translation>son jumeau non partagé</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConfusionModel</name>
    <message>
        <source>no images of this class</source>
        <translation>aucune image de cette classe</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3)</source>
        <translation>%1 images sur %2 (%3)</translation>
    </message>
    <message>
        <source>true %1, predicted %2: </source>
        <translation>vraie classe %1, prédite %2&#xa0;: </translation>
    </message>
    <message>
        <source>%1: %2; %3: %4</source>
        <translation>%1&#xa0;: %2&#xa0;; %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Predicted as %1</source>
        <translation>Prédites comme %1</translation>
    </message>
    <message>
        <source>Images of %1</source>
        <translation>Images de %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are true classes, columns what was predicted</source>
        <translation>Matrice de confusion&#xa0;: en lignes les vraies classes, en colonnes les classes prédites</translation>
    </message>
</context>
<context>
    <name>sharesnet::ConvChoices</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>private in %n block(s)</source>
        <translation>
            <numerusform>propre à %n bloc</numerusform>
            <numerusform>propre à %n blocs</numerusform>
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
        <translation>laissé de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (double click or F2 changes it)</source>
        <translation>%1 (modifiable par double-clic ou F2)</translation>
    </message>
    <message numerus="yes">
        <source>Import curves (%n more to follow)</source>
        <translation>
            <numerusform>Importer des courbes (%n autre à suivre)</numerusform>
            <numerusform>Importer des courbes (%n autres à suivre)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import curves</source>
        <translation>Importer des courbes</translation>
    </message>
    <message>
        <source>Runs and their curves</source>
        <translation>Les runs et leurs courbes</translation>
    </message>
    <message>
        <source>Run and curve</source>
        <translation>Run et courbe</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentages</translation>
    </message>
    <message>
        <source>Fractions, 0 to 1</source>
        <translation>Fractions, de 0 à 1</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Lecture du fichier en cours</translation>
    </message>
    <message>
        <source>&amp;Accuracies are</source>
        <translation>&amp;Exactitudes en</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>nothing is recognized</source>
        <translation>rien n’est reconnu</translation>
    </message>
    <message>
        <source>%1 steps, %2 epochs</source>
        <translation>%1 pas, %2 époques</translation>
    </message>
    <message>
        <source>A double click (or F2) on what a curve is taken for changes it</source>
        <translation>Un double-clic (ou F2) sur la signification d’une courbe permet de la changer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) with curves that are recognized</source>
        <translation>
            <numerusform>%n run aux courbes reconnues</numerusform>
            <numerusform>%n runs aux courbes reconnues</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Percent if any is above 1</source>
        <translation>Pourcentages si l’une dépasse 1</translation>
    </message>
</context>
<context>
    <name>sharesnet::CurvesExportDialog</name>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Exporter les courbes</translation>
    </message>
    <message>
        <source>&amp;Pictures of the uses of shared convolutions</source>
        <translation>&amp;Images des usages des convolutions partagées</translation>
    </message>
    <message>
        <source>What each use computes of the first test image, at every checkpoint of the run; the data of the run is read</source>
        <translation>Ce que chaque usage calcule de la première image de test, à chaque checkpoint du run&#xa0;; les données du run sont lues</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>runs</translation>
    </message>
    <message>
        <source>The curves are exported</source>
        <translation>Export des courbes en cours</translation>
    </message>
    <message>
        <source>To look at them: tensorboard --logdir &quot;%1&quot;</source>
        <translation>Pour les voir&#xa0;: tensorboard --logdir &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of uses</source>
        <translation>
            <numerusform>%n image d’usage</numerusform>
            <numerusform>%n images d’usages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::DataActions</name>
    <message>
        <source>&amp;Data…</source>
        <translation>&amp;Données…</translation>
    </message>
    <message>
        <source>A batch as the network gets it, what the data hold, and known data sets to download</source>
        <translation>Un batch tel que le réseau le reçoit, le contenu des données, et des jeux de données connus à télécharger</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataDialog</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Ba&amp;tch</source>
        <translation>Ba&amp;tch</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Aperçu &amp;général</translation>
    </message>
    <message>
        <source>&amp;Get data</source>
        <translation>&amp;Obtenir des données</translation>
    </message>
    <message>
        <source>%1 is complete and checked, and now the data to train on</source>
        <translation>%1 est complet et vérifié, et sert désormais à l’entraînement</translation>
    </message>
    <message>
        <source>Could not download %1: %2</source>
        <translation>Impossible de télécharger %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataOverview</name>
    <message>
        <source>Check all &amp;images</source>
        <translation>Vérifier toutes les &amp;images</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Sa&amp;ve CSV…</source>
        <translation>En&amp;registrer CSV…</translation>
    </message>
    <message>
        <source>Classes and their images</source>
        <translation>Les classes et leurs images</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>As the network counts them, from 0</source>
        <translation>Comme le réseau les compte, à partir de 0</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Reads every image: finds those that are unreadable, and those that are in both the training and the test set</source>
        <translation>Lit chaque image et trouve celles qui sont illisibles, et celles qui sont à la fois parmi les images d’entraînement et de test</translation>
    </message>
    <message>
        <source>The classes as a table, and all that was found</source>
        <translation>Les classes sous forme de tableau, et tous les constats</translation>
    </message>
    <message>
        <source>The classes with their training and test images</source>
        <translation>Les classes avec leurs images d’entraînement et de test</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3 classes.</source>
        <translation>%1 images d’entraînement et %2 de test, %3 classes.</translation>
    </message>
    <message>
        <source>Classes in one split only: %1.</source>
        <translation>Classes présentes dans une seule partie&#xa0;: %1.</translation>
    </message>
    <message>
        <source>test images only</source>
        <translation>images de test seulement</translation>
    </message>
    <message>
        <source>training images only</source>
        <translation>images d’entraînement seulement</translation>
    </message>
    <message>
        <source>Save classes</source>
        <translation>Enregistrer les classes</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Nothing is left out. Check all images to see whether every one can be read, and that none is in both the training and the test set.</source>
        <translation>Rien n’est laissé de côté. Vérifiez toutes les images pour savoir si toutes sont lisibles, et si des images de test figurent aussi dans le jeu d’entraînement.</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataPicker</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Shapes (built in)</source>
        <translation>Shapes (intégré)</translation>
    </message>
    <message>
        <source>Data to train on: %1</source>
        <translation>Données d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>CIFAR-10 folder…</source>
        <translation>Dossier CIFAR-10…</translation>
    </message>
    <message>
        <source>Folder of CIFAR-10&apos;s binary files</source>
        <translation>Dossier des fichiers binaires de CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-10 archive (.tar.gz)…</source>
        <translation>Archive CIFAR-10 (.tar.gz)…</translation>
    </message>
    <message>
        <source>Archive of CIFAR-10, binary version</source>
        <translation>Archive de CIFAR-10, version binaire</translation>
    </message>
    <message>
        <source>CIFAR-100 folder…</source>
        <translation>Dossier CIFAR-100…</translation>
    </message>
    <message>
        <source>Folder of CIFAR-100&apos;s binary files</source>
        <translation>Dossier des fichiers binaires de CIFAR-100</translation>
    </message>
    <message>
        <source>CIFAR-100 archive (.tar.gz)…</source>
        <translation>Archive CIFAR-100 (.tar.gz)…</translation>
    </message>
    <message>
        <source>Archive of CIFAR-100, binary version</source>
        <translation>Archive de CIFAR-100, version binaire</translation>
    </message>
    <message>
        <source>MNIST folder…</source>
        <translation>Dossier MNIST…</translation>
    </message>
    <message>
        <source>Folder of MNIST&apos;s IDX files</source>
        <translation>Dossier des fichiers IDX de MNIST</translation>
    </message>
    <message>
        <source>Fashion-MNIST folder…</source>
        <translation>Dossier Fashion-MNIST…</translation>
    </message>
    <message>
        <source>Folder of Fashion-MNIST&apos;s IDX files</source>
        <translation>Dossier des fichiers IDX de Fashion-MNIST</translation>
    </message>
    <message>
        <source>Image folder…</source>
        <translation>Dossier d’images…</translation>
    </message>
    <message>
        <source>Folder with train and test (or val), each with one folder per class</source>
        <translation>Dossier contenant train et test (ou val), chacun avec un dossier par classe</translation>
    </message>
    <message>
        <source>Image archives (.tar)…</source>
        <translation>Archives d’images (.tar)…</translation>
    </message>
    <message>
        <source>Folder with archives of training and test images (*.tar)</source>
        <translation>Dossier d’archives d’images d’entraînement et de test (*.tar)</translation>
    </message>
    <message>
        <source>Other data…</source>
        <translation>Autres données…</translation>
    </message>
    <message>
        <source>Typed as on the command line: single archives, or a pattern of them</source>
        <translation>Saisies comme sur la ligne de commande&#xa0;: des archives, ou un motif qui les désigne</translation>
    </message>
    <message>
        <source>Get known data…</source>
        <translation>Obtenir des données connues…</translation>
    </message>
    <message>
        <source>Downloads CIFAR, MNIST or Imagenette, and checks it</source>
        <translation>Télécharge CIFAR, MNIST ou Imagenette, et les vérifie</translation>
    </message>
    <message>
        <source>Preview batch…</source>
        <translation>Aperçu d’un batch…</translation>
    </message>
    <message>
        <source>Images as the network gets them, and the same without augmentation</source>
        <translation>Images telles que le réseau les reçoit, et les mêmes sans augmentation</translation>
    </message>
    <message>
        <source>Data overview…</source>
        <translation>Aperçu des données…</translation>
    </message>
    <message>
        <source>Images of each class, unreadable files, duplicates</source>
        <translation>Images de chaque classe, fichiers illisibles, doublons</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tgz)</source>
        <translation>Archives (*.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>10 classes of 32×32 color images, generated on the fly; needs no files. All of them, test images too, depend on the seed.</source>
        <translation>10 classes d’images couleur 32×32, générées à la volée&#xa0;; aucun fichier nécessaire. Les images dépendent de la seed, celles du test aussi.</translation>
    </message>
</context>
<context>
    <name>sharesnet::DataTextDialog</name>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>As on the command line, such as tar:/data/{train,val}-*.tar</source>
        <translation>Comme sur la ligne de commande, par exemple tar:/data/{train,val}-*.tar</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>On click: %1</source>
        <translation>Au clic&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerActions</name>
    <message>
        <source>Share as a &amp;group</source>
        <translation>&amp;Former un groupe</translation>
    </message>
    <message>
        <source>&amp;Split the group…</source>
        <translation>Scin&amp;der le groupe…</translation>
    </message>
    <message>
        <source>&amp;Paper rule for this stage</source>
        <translation>Règle de l’&amp;article pour cet étage</translation>
    </message>
    <message>
        <source>Share by the paper&apos;s rule in stage %1</source>
        <translation>Partager selon la règle de l’article dans l’étage %1</translation>
    </message>
    <message>
        <source>&amp;Every second block</source>
        <translation>Un &amp;bloc sur deux</translation>
    </message>
    <message>
        <source>Share every second block of stage %1</source>
        <translation>Partager un bloc sur deux de l’étage %1</translation>
    </message>
    <message>
        <source>&amp;Groups of n…</source>
        <translation>&amp;Groupes de n…</translation>
    </message>
    <message>
        <source>&amp;In this stage</source>
        <translation>Dans cet étag&amp;e</translation>
    </message>
    <message>
        <source>&amp;Share in all stages</source>
        <translation>&amp;Partager dans tous les étages</translation>
    </message>
    <message>
        <source>Share conv %1 in all stages</source>
        <translation>Partager la conv %1 dans tous les étages</translation>
    </message>
    <message>
        <source>&amp;Paper rule</source>
        <translation>Règle de l’&amp;article</translation>
    </message>
    <message>
        <source>Share by the paper&apos;s rule</source>
        <translation>Partager selon la règle de l’article</translation>
    </message>
    <message>
        <source>&amp;Unshare all</source>
        <translation>Ne plus &amp;rien partager</translation>
    </message>
    <message>
        <source>Unshare all groups</source>
        <translation>Dissoudre tous les groupes</translation>
    </message>
    <message>
        <source>In a&amp;ll stages</source>
        <translation>D&amp;ans tous les étages</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>S&amp;how in the selection panel</source>
        <translation>Affic&amp;her dans le panneau Sélection</translation>
    </message>
    <message>
        <source>Add stag&amp;e</source>
        <translation>A&amp;jouter un étage</translation>
    </message>
    <message>
        <source>&amp;Duplicate stage</source>
        <translation>Dupli&amp;quer l’étage</translation>
    </message>
    <message>
        <source>&amp;Move stage earlier</source>
        <translation>A&amp;vancer l’étage</translation>
    </message>
    <message>
        <source>Move stage later</source>
        <translation>Reculer l’étage</translation>
    </message>
    <message>
        <source>Remo&amp;ve stage</source>
        <translation>Su&amp;pprimer l’étage</translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation>Supprimer l’étage %1</translation>
    </message>
    <message>
        <source>Cu&amp;t stage</source>
        <translation>&amp;Couper l’étage</translation>
    </message>
    <message>
        <source>Cut stage %1</source>
        <translation>Couper l’étage %1</translation>
    </message>
    <message>
        <source>&amp;Copy stage</source>
        <translation>Cop&amp;ier l’étage</translation>
    </message>
    <message>
        <source>&amp;Paste stages</source>
        <translation>Co&amp;ller des étages</translation>
    </message>
    <message>
        <source>Remove from gro&amp;up</source>
        <translation>&amp;Retirer du groupe</translation>
    </message>
    <message>
        <source>&amp;Unshare the group</source>
        <translation>Diss&amp;oudre le groupe</translation>
    </message>
    <message>
        <source>Unsha&amp;re this conv</source>
        <translation>&amp;Ne plus partager cette conv</translation>
    </message>
    <message>
        <source>Share with &amp;nearest matching conv</source>
        <translation>Partager avec la conv la plus sem&amp;blable</translation>
    </message>
    <message>
        <source>Share the selected blocks</source>
        <translation>Partager les blocs sélectionnés</translation>
    </message>
    <message>
        <source>Share conv %1 of stage %2, blocks %3</source>
        <translation>Partager la conv %1 de l’étage %2, blocs %3</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>Partager les 3×3 dans l’étage %1</translation>
    </message>
    <message>
        <source>Remove the selected blocks from their groups</source>
        <translation>Retirer les blocs sélectionnés de leurs groupes</translation>
    </message>
    <message>
        <source>Unshare group %1 of stage %2</source>
        <translation>Dissoudre le groupe %1 de l’étage %2</translation>
    </message>
    <message>
        <source>Unshare the groups of stage %1</source>
        <translation>Dissoudre les groupes de l’étage %1</translation>
    </message>
    <message>
        <source>Blocks in a group</source>
        <translation>Blocs par groupe</translation>
    </message>
    <message>
        <source>Share stage %1 in groups of %2</source>
        <translation>Partager l’étage %1 par groupes de %2</translation>
    </message>
    <message>
        <source>Add stage %1</source>
        <translation>Ajouter l’étage %1</translation>
    </message>
    <message>
        <source>Duplicate stage %1</source>
        <translation>Dupliquer l’étage %1</translation>
    </message>
    <message>
        <source>Paste stages</source>
        <translation>Coller des étages</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Déplacer l’étage %1</translation>
    </message>
    <message>
        <source>Split group %1 (%2 blocks) into</source>
        <translation>Scinder le groupe %1 (%2 blocs) en</translation>
    </message>
    <message>
        <source>Split each of %1 groups into</source>
        <translation>Scinder chacun des %1 groupes en</translation>
    </message>
    <message>
        <source>Split a group of stage %1 into %2</source>
        <translation>Scinder un groupe de l’étage %1 en %2</translation>
    </message>
    <message>
        <source>Split %1 groups into %2</source>
        <translation>Scinder %1 groupes en %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerTab</name>
    <message>
        <source>&amp;Find in the drawing…</source>
        <translation>&amp;Rechercher dans le schéma…</translation>
    </message>
</context>
<context>
    <name>sharesnet::DesignerView</name>
    <message>
        <source>Architecture drawing: %1</source>
        <translation>Schéma de l’architecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to roll up: no identical blocks share a weight.</source>
        <translation>Rien à enrouler&#xa0;: aucun bloc identique ne partage de poids.</translation>
    </message>
    <message>
        <source>E&amp;xpand all blocks</source>
        <translation>&amp;Déplier tous les blocs</translation>
    </message>
    <message>
        <source>Collapse identical &amp;blocks</source>
        <translation>Replier les &amp;blocs identiques</translation>
    </message>
    <message>
        <source>&amp;Roll up or unroll stage</source>
        <translation>&amp;Enrouler ou dérouler l’étage</translation>
    </message>
    <message>
        <source>Ro&amp;ll up or unroll all</source>
        <translation>Enrouler ou dérouler to&amp;ut</translation>
    </message>
    <message>
        <source>&amp;Top to bottom</source>
        <translation>De &amp;haut en bas</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoo&amp;m arrière</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Taille rée&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>A&amp;juster à la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Zoom to selection</source>
        <translation>&amp;Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>C&amp;ollapse, roll, direction and zoom</source>
        <translation>Repli, enroulement, sens et &amp;zoom</translation>
    </message>
    <message>
        <source>Architecture drawing: %1 selected, cursor at %2</source>
        <translation>Schéma de l’architecture&#xa0;: %1 sélectionnés, curseur&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DetailRowsView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>Copied the command line</source>
        <translation>Ligne de commande copiée</translation>
    </message>
</context>
<context>
    <name>sharesnet::DifferenceMatrix</name>
    <message>
        <source>Blue: the second run does better. Red: it does worse.</source>
        <translation>Bleu&#xa0;: le second run fait mieux. Rouge&#xa0;: il fait moins bien.</translation>
    </message>
    <message>
        <source>Run %1 minus run %2</source>
        <translation>Run %1 moins run %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::DockTitle</name>
    <message>
        <source>Float %1, or dock it again</source>
        <translation>Détacher %1, ou l’ancrer de nouveau</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::DragGesture</name>
    <message>
        <source>Share conv %1 of stage %2, block %3 with block %4</source>
        <translation>Partager la conv %1 de l’étage %2, bloc %3, avec le bloc %4</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Déplacer l’étage %1</translation>
    </message>
    <message>
        <source>A weight is shared within one stage: this one belongs to stage %1.</source>
        <translation>Un poids se partage au sein d’un seul étage&#xa0;: celui-ci appartient à l’étage %1.</translation>
    </message>
    <message>
        <source>Conv %1 can share with conv %1 of other blocks, not with conv %2.</source>
        <translation>La conv %1 peut partager avec la conv %1 d’autres blocs, pas avec la conv %2.</translation>
    </message>
    <message>
        <source>%1 convolutions</source>
        <translation>%1 convolutions</translation>
    </message>
</context>
<context>
    <name>sharesnet::Drawing</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n bloc</numerusform>
            <numerusform>%n blocs</numerusform>
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
        <translation>%1 poids, %2</translation>
    </message>
    <message>
        <source>Own weight: %1.</source>
        <translation>Poids propre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Shared weight %1: %2, used %3 times, by blocks %4. This is use %5.</source>
        <translation>Poids partagé %1&#xa0;: %2, utilisé %3 fois, par les blocs %4. Ceci est l’usage %5.</translation>
    </message>
    <message>
        <source>%1 convolution, %2 → %3%4, %5</source>
        <translation>Convolution %1, %2 → %3%4, %5</translation>
    </message>
    <message>
        <source>, stride %1</source>
        <translation>, stride %1</translation>
    </message>
    <message>
        <source>Click or press Space to share with the nearest matching conv.</source>
        <translation>Cliquez ou appuyez sur Espace pour partager avec la conv comparable la plus proche.</translation>
    </message>
    <message>
        <source>Click or press Space to unshare.</source>
        <translation>Cliquez ou appuyez sur Espace pour ne plus partager.</translation>
    </message>
    <message>
        <source>The paper&apos;s rule needs at least %1 blocks; this stage has %2.</source>
        <translation>La règle de l’article demande au moins %1 blocs&#xa0;; cet étage en a %2.</translation>
    </message>
    <message>
        <source>Shared by blocks %1, saving %2 parameters. Unsharing gives %3.</source>
        <translation>Partagé par les blocs %1, ce qui économise %2 paramètres. Sans partage&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Custom sharing, saving %1 parameters. A click applies the paper&apos;s rule: blocks %2, saving %3.</source>
        <translation>Partage personnalisé, qui économise %1 paramètres. Un clic applique la règle de l’article&#xa0;: blocs %2, économie %3.</translation>
    </message>
    <message>
        <source>A click gives blocks %1 one 3×3 weight together, which saves %2 parameters: %3 in all.</source>
        <translation>Un clic donne aux blocs %1 un seul poids 3×3 ensemble, ce qui économise %2 paramètres&#xa0;: %3 en tout.</translation>
    </message>
    <message>
        <source>%1 → %2, %3, %4 parameters (%5 unshared), %6</source>
        <translation>%1 → %2, %3, %4 paramètres (%5 sans partage), %6</translation>
    </message>
    <message>
        <source>Shortcut: identity.</source>
        <translation>Raccourci&#xa0;: identité.</translation>
    </message>
    <message>
        <source>Shortcut: %1 projection%2, %3 parameters, %4.</source>
        <translation>Raccourci&#xa0;: projection %1%2, %3 paramètres, %4.</translation>
    </message>
    <message>
        <source>%1 → %2, %3 parameters, %4</source>
        <translation>%1 → %2, %3 paramètres, %4</translation>
    </message>
    <message>
        <source>Shares no weight.</source>
        <translation>Ne partage aucun poids.</translation>
    </message>
    <message>
        <source>Sharing: %1</source>
        <translation>Partage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Identical blocks shown as one. Click or press Space to expand or collapse them.
Each: %1 → %2, %3. %4</source>
        <translation>Blocs identiques affichés comme un seul. Cliquez ou appuyez sur Espace pour les déplier ou les replier.
Chacun&#xa0;: %1 → %2, %3. %4</translation>
    </message>
    <message>
        <source>Stem: %1 convolution, %2 → %3, %4 parameters, %5</source>
        <translation>Stem&#xa0;: convolution %1, %2 → %3, %4 paramètres, %5</translation>
    </message>
    <message>
        <source>, batch norm and ReLU</source>
        <translation>, batch norm et ReLU</translation>
    </message>
    <message>
        <source>, max pool to %1</source>
        <translation>, max pooling vers %1</translation>
    </message>
    <message>
        <source>%1 stages, %2 parameters, %3</source>
        <translation>%1 étages, %2 paramètres, %3</translation>
    </message>
    <message>
        <source>Average over %1, then a linear classifier of %2 classes: %3 parameters, %4</source>
        <translation>Moyenne sur %1, puis un classifieur linéaire à %2 classes&#xa0;: %3 paramètres, %4</translation>
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
        <translation> · pool ↓2</translation>
    </message>
    <message>
        <source>avg · fc %1</source>
        <translation>avg · fc %1</translation>
    </message>
    <message>
        <source>share 3×3</source>
        <translation>partager 3×3</translation>
    </message>
    <message>
        <source>No stages yet: add one, or choose a preset from the library.</source>
        <translation>Pas encore d’étage&#xa0;: ajoutez-en un, ou choisissez un préréglage dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Étage %1</translation>
    </message>
    <message>
        <source>%1 · %2 ch · ×%3</source>
        <translation>%1 · %2 can. · ×%3</translation>
    </message>
    <message>
        <source>block %1 · 1×1 shortcut</source>
        <translation>bloc %1 · raccourci 1×1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>collapse blocks %1–%2</source>
        <translation>replier les blocs %1–%2</translation>
    </message>
    <message>
        <source>%1 identical blocks</source>
        <translation>%1 blocs identiques</translation>
    </message>
    <message>
        <source>%1 shared weights, used %2 times</source>
        <translation>%1 poids partagés, utilisés %2 fois</translation>
    </message>
    <message numerus="yes">
        <source>%n shared %1 weight(s), used %2 times</source>
        <translation>
            <numerusform>un poids %1, utilisé %2 fois</numerusform>
            <numerusform>%n poids %1 partagés, utilisés %2 fois</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing shared</source>
        <translation>rien de partagé</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>would save %1</source>
        <translation>économiserait %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Classifieur</translation>
    </message>
    <message>
        <source>Stage %1, switch &apos;share 3×3&apos;</source>
        <translation>Étage %1, interrupteur «&#xa0;partager 3×3&#xa0;»</translation>
    </message>
    <message>
        <source>Stage %1, identical blocks from %2</source>
        <translation>Étage %1, blocs identiques à partir du %2</translation>
    </message>
    <message>
        <source>Stage %1, block %2</source>
        <translation>Étage %1, bloc %2</translation>
    </message>
    <message>
        <source>Stage %1, block %2, conv %3</source>
        <translation>Étage %1, bloc %2, conv %3</translation>
    </message>
    <message>
        <source>%1, %2 without sharing</source>
        <translation>%1, %2 sans partage</translation>
    </message>
    <message>
        <source>own weight</source>
        <translation>poids propre</translation>
    </message>
    <message>
        <source>shared: same letter in a stage, same weight</source>
        <translation>partagé&#xa0;: même lettre dans un étage, même poids</translation>
    </message>
    <message>
        <source>↓: stride</source>
        <translation>↓&#xa0;: stride</translation>
    </message>
    <message>
        <source>%1 · %2 ch</source>
        <translation>%1 · %2 can.</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>économise %1</translation>
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
        <translation>blocs %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>weight %1: %2 parameters, %3, used %4 times, saves %5</source>
        <translation>poids %1&#xa0;: %2 paramètres, %3, utilisé %4 fois, économise %5</translation>
    </message>
    <message>
        <source>Receptive field %1×%1 px</source>
        <translation>Champ récepteur %1×%1 px</translation>
    </message>
    <message>
        <source>%1, stride %2</source>
        <translation>%1, stride %2</translation>
    </message>
    <message>
        <source>Issue: %1</source>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 parameters (%2)</source>
        <translation>%1 paramètres (%2)</translation>
    </message>
</context>
<context>
    <name>sharesnet::EditSpeech</name>
    <message>
        <source>%1. %2 parameters</source>
        <translation>%1. %2 paramètres</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorImages</name>
    <message>
        <source>Test image %1, true %2</source>
        <translation>Image de test %1, vraie classe %2</translation>
    </message>
    <message>
        <source>run %1: %2; true class %3</source>
        <translation>run %1&#xa0;: %2&#xa0;; vraie classe %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorsClient</name>
    <message>
        <source>The training engine is still loading: try again in a moment.</source>
        <translation>Le moteur d’entraînement est en cours de chargement&#xa0;: réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ErrorsPanel</name>
    <message>
        <source>Rows: true class. Columns: predicted. Click a cell for its images.</source>
        <translation>Lignes&#xa0;: vraie classe. Colonnes&#xa0;: prédite. Cliquez sur une cellule pour voir ses images.</translation>
    </message>
    <message>
        <source>Which matrices</source>
        <translation>Quelles matrices</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Both matrices, or the second minus the first</source>
        <translation>Les deux matrices, ou la seconde moins la première</translation>
    </message>
    <message>
        <source>Unit of the cells</source>
        <translation>Unité des cellules</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>% of the row</source>
        <translation>% de la ligne</translation>
    </message>
    <message>
        <source>What the cells count: images, or their share of the images of the true class</source>
        <translation>Ce que comptent les cellules&#xa0;: des images, ou leur proportion parmi les images de la vraie classe</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Write the confusion matrices into a file, images counted</source>
        <translation>Écrire les matrices de confusion dans un fichier, en nombre d’images</translation>
    </message>
    <message>
        <source>Run %1 cannot be evaluated: %2</source>
        <translation>Le run %1 ne peut pas être évalué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Select one run, or two to compare.</source>
        <translation>Sélectionnez un run, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>Select a run in the table to see which test images it gets wrong, or two to compare them.</source>
        <translation>Sélectionnez un run dans le tableau pour voir sur quelles images de test il se trompe, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>%1 predicted as %2, %3 (%4)</source>
        <translation>%1 prédites comme %2, %3 (%4)</translation>
    </message>
    <message>
        <source>either run</source>
        <translation>l’un des runs</translation>
    </message>
    <message>
        <source>Only run %1 is wrong (%2)</source>
        <translation>Seul le run %1 se trompe (%2)</translation>
    </message>
    <message>
        <source>Both are wrong (%1)</source>
        <translation>Les deux se trompent (%1)</translation>
    </message>
    <message>
        <source>Most confident errors of run %1 (%2)</source>
        <translation>Erreurs les plus confiantes du run %1 (%2)</translation>
    </message>
    <message>
        <source>Export confusion matrices</source>
        <translation>Exporter les matrices de confusion</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Run %1 is evaluated: %2 of all %3 test images right</source>
        <translation>Run %1 évalué&#xa0;: %2 des %3 images de test justes</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExchangeActions</name>
    <message>
        <source>Ex&amp;port network…</source>
        <translation>Ex&amp;porter le réseau…</translation>
    </message>
    <message>
        <source>Export c&amp;urves…</source>
        <translation>Exporter les co&amp;urbes…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Import &amp;log folder…</source>
        <translation>Importer un dossier de &amp;logs…</translation>
    </message>
    <message>
        <source>C&amp;heck sharing of a file…</source>
        <translation>&amp;Vérifier le partage d’un fichier…</translation>
    </message>
    <message>
        <source>Weights, ONNX, PyTorch code: of the checkpoint in the lens, or of the selected run</source>
        <translation>Poids, ONNX, code PyTorch&#xa0;: du checkpoint dans la loupe, ou du run sélectionné</translation>
    </message>
    <message>
        <source>TensorBoard, CSV, JSON: of the selected runs</source>
        <translation>TensorBoard, CSV, JSON&#xa0;: des runs sélectionnés</translation>
    </message>
    <message>
        <source>A network of torchvision, timm, transformers (safetensors), or curves (CSV, TensorBoard), as a run</source>
        <translation>Un réseau de torchvision, timm, transformers (safetensors), ou des courbes (CSV, TensorBoard), sous forme de run</translation>
    </message>
    <message>
        <source>Which tensors of a safetensors or ONNX file are one weight</source>
        <translation>Quels tenseurs d’un fichier safetensors ou ONNX sont un seul poids</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Networks and curves (*.safetensors *.pt *.pth *.bin *.csv *.tsv *tfevents*)</source>
        <translation>Réseaux et courbes (*.safetensors *.pt *.pth *.bin *.csv *.tsv *tfevents*)</translation>
    </message>
    <message>
        <source>The event files of TensorBoard in a folder, a run each</source>
        <translation>Les fichiers d’événements de TensorBoard d’un dossier, chacun devenant un run</translation>
    </message>
    <message>
        <source>Check sharing of a file</source>
        <translation>Vérifier le partage d’un fichier</translation>
    </message>
    <message>
        <source>Networks (*.safetensors *.onnx)</source>
        <translation>Réseaux (*.safetensors *.onnx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Log folder of TensorBoard</source>
        <translation>Dossier de logs de TensorBoard</translation>
    </message>
    <message>
        <source>Imported curves as run %1</source>
        <translation>Courbes importées comme run %1</translation>
    </message>
    <message numerus="yes">
        <source>Imported curves as %n run(s)</source>
        <translation>
            <numerusform>Courbes importées dans %n run</numerusform>
            <numerusform>Courbes importées dans %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported. %1</source>
        <translation>Non importé. %1</translation>
    </message>
    <message>
        <source>Created run %1, untrained</source>
        <translation>Run %1 créé, non entraîné</translation>
    </message>
    <message>
        <source>Imported as run %1</source>
        <translation>Importé comme run %1</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Non exporté. %1</translation>
    </message>
    <message>
        <source>Select the runs to export the curves of (Ctrl+2)</source>
        <translation>Sélectionnez les runs dont exporter les courbes (Ctrl+2)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExportActions</name>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Drawing as &amp;SVG…</source>
        <translation>Schéma en &amp;SVG…</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drawing as P&amp;DF…</source>
        <translation>Schéma en P&amp;DF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing as &amp;PNG</source>
        <translation>Schéma en &amp;PNG</translation>
    </message>
    <message>
        <source>&amp;Copy the drawing</source>
        <translation>&amp;Copier le schéma</translation>
    </message>
    <message>
        <source>Copies a picture and an SVG: the program where you paste takes what it can (Ctrl+Shift+C)</source>
        <translation>Copie une image et un SVG&#xa0;: le programme où vous collez prend ce qu’il peut (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>&amp;Title above the drawing</source>
        <translation>&amp;Titre au-dessus du schéma</translation>
    </message>
    <message>
        <source>Le&amp;gend below the drawing</source>
        <translation>Lé&amp;gende sous le schéma</translation>
    </message>
    <message>
        <source>Table as &amp;LaTeX…</source>
        <translation>Tableau en &amp;LaTeX…</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Table as &amp;Markdown…</source>
        <translation>Tableau en &amp;Markdown…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy the table as L&amp;aTeX</source>
        <translation>Copier le tableau en L&amp;aTeX</translation>
    </message>
    <message>
        <source>Copy the table as Mar&amp;kdown</source>
        <translation>Copier le tableau en Mar&amp;kdown</translation>
    </message>
    <message>
        <source>%1× (%2 × %3 pixels)…</source>
        <translation>%1× (%2 × %3 pixels)…</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Non exporté. %1</translation>
    </message>
    <message>
        <source>Copied the drawing as SVG; it is too large for a picture</source>
        <translation>Schéma copié en SVG&#xa0;; il est trop grand pour une image</translation>
    </message>
    <message>
        <source>Copied the drawing, as a picture and as SVG</source>
        <translation>Schéma copié, comme image et en SVG</translation>
    </message>
    <message>
        <source>Copied the table as LaTeX; it needs the packages booktabs and amsmath</source>
        <translation>Tableau copié en LaTeX&#xa0;; il lui faut les paquets booktabs et amsmath</translation>
    </message>
    <message>
        <source>Copied the table as Markdown</source>
        <translation>Tableau copié en Markdown</translation>
    </message>
    <message>
        <source>Export drawing</source>
        <translation>Exporter le schéma</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>architecture</translation>
    </message>
</context>
<context>
    <name>sharesnet::ExportDialog</name>
    <message>
        <source>Export network</source>
        <translation>Exporter le réseau</translation>
    </message>
    <message>
        <source>&amp;Fold batch norms, untie shared weights</source>
        <translation>F&amp;usionner les batch norms, délier les poids partagés</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <source>&amp;Shared weights</source>
        <translation>Poids par&amp;tagés</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>These names do not fit this kind of network</source>
        <translation>Ces noms ne conviennent pas à ce type de réseau</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>%1 bytes (%2)</source>
        <translation>%1 octets (%2)</translation>
    </message>
    <message>
        <source>The network is exported</source>
        <translation>Export du réseau en cours</translation>
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
        <translation>Écriture de l’export en cours</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Fil&amp;e</source>
        <translation>Fich&amp;ier</translation>
    </message>
    <message>
        <source>%1 already exists and will be replaced</source>
        <translation>%1 existe déjà et sera remplacé</translation>
    </message>
    <message>
        <source>%1 already exist and will be replaced</source>
        <translation>%1 existent déjà et seront remplacés</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Remp&amp;lacer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>The export continues; a message will say when it is done</source>
        <translation>L’export se poursuit&#xa0;; un message dira quand il est terminé</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>sharesnet::FigureDialog</name>
    <message>
        <source>Show the &amp;title</source>
        <translation>&amp;Afficher le titre</translation>
    </message>
    <message>
        <source>Show the &amp;legend</source>
        <translation>Afficher la &amp;légende</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>in</source>
        <translation>po</translation>
    </message>
    <message>
        <source>Unit of width and height</source>
        <translation>Unité de la largeur et de la hauteur</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of all text; journals mostly ask for 7 to 10 points</source>
        <translation>Taille de tout le texte&#xa0;; les revues demandent le plus souvent 7 à 10 points</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>Pixels per inch of PNG files; SVG and PDF are sharp at any size</source>
        <translation>Pixels par pouce des fichiers PNG&#xa0;; SVG et PDF sont nets à toute taille</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Aperçu de la figure</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Taille de &amp;police</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>T&amp;itle text</source>
        <translation>Texte du t&amp;itre</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Figure copied to the clipboard</source>
        <translation>Figure copiée dans le presse-papiers</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>Enregistrer la figure</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Données en CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Could not write %1: choose a writable folder with free space</source>
        <translation>Impossible d’écrire %1&#xa0;: choisissez un dossier accessible en écriture avec de l’espace libre</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>PDF, SVG, PNG, or the data as CSV</source>
        <translation>PDF, SVG, PNG, ou les données en CSV</translation>
    </message>
</context>
<context>
    <name>sharesnet::FileActions</name>
    <message>
        <source>Architectures (*.sharesnet.json *.json);;All files (*)</source>
        <translation>Architectures (*.sharesnet.json *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>None of these is an architecture file (*.sharesnet.json): %1</source>
        <translation>Aucun de ceux-ci n’est un fichier d’architecture (*.sharesnet.json)&#xa0;: %1</translation>
    </message>
    <message>
        <source>A window shows one architecture at a time; not opened: %1</source>
        <translation>Une fenêtre montre une architecture à la fois&#xa0;; non ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 has unsaved changes.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Poursuivre l’édition</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 ouvert</translation>
    </message>
    <message>
        <source>Opened %1. %2</source>
        <translation>%1 ouvert. %2</translation>
    </message>
    <message>
        <source>Remove from recent files</source>
        <translation>Retirer des fichiers récents</translation>
    </message>
    <message>
        <source>Reloaded %1; Undo brings back what was here</source>
        <translation>%1 rechargé&#xa0;; Annuler rétablit ce qui était ici</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Not saved; the changes are still here. %1</source>
        <translation>Non enregistré&#xa0;; les modifications sont toujours ici. %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Not saved: %1 changed on disk since you opened it.</source>
        <translation>Non enregistré&#xa0;: %1 a changé sur le disque depuis son ouverture.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Save architecture</source>
        <translation>Enregistrer l’architecture</translation>
    </message>
    <message>
        <source>Open architecture</source>
        <translation>Ouvrir l’architecture</translation>
    </message>
    <message>
        <source>%1 was removed or can no longer be read. Saving creates it again.</source>
        <translation>%1 a été supprimé ou n’est plus lisible. L’enregistrer le recrée.</translation>
    </message>
    <message>
        <source>%1 changed on disk since you opened it, and has unsaved changes here.</source>
        <translation>%1 a changé sur le disque depuis son ouverture, et a des modifications non enregistrées ici.</translation>
    </message>
    <message>
        <source>%1 changed on disk since you opened it.</source>
        <translation>%1 a changé sur le disque depuis son ouverture.</translation>
    </message>
    <message>
        <source>Decide when saving</source>
        <translation>Décider à l’enregistrement</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Garder cette version</translation>
    </message>
</context>
<context>
    <name>sharesnet::FindBar</name>
    <message>
        <source>stage 3 block 12, stage 2 conv 2, group B …</source>
        <translation>stage 3 block 12, stage 2 conv 2, group B …</translation>
    </message>
    <message>
        <source>Find in the drawing</source>
        <translation>Rechercher dans le schéma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Nothing found: name a stage, a block, a convolution or a group</source>
        <translation>Rien trouvé&#xa0;: nommez un étage (stage), un bloc (block), une convolution (conv) ou un groupe (group)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldActions</name>
    <message>
        <source>&amp;Foldability…</source>
        <translation>Potentie&amp;l de partage…</translation>
    </message>
    <message>
        <source>What could share a weight, and what that costs: of the checkpoint in the lens, or of the selected run</source>
        <translation>Ce qui pourrait partager un poids, et ce que cela coûte&#xa0;: du checkpoint dans la loupe, ou du run sélectionné</translation>
    </message>
    <message>
        <source>Select a run first: in the table, or in the lens</source>
        <translation>Sélectionnez d’abord un run&#xa0;: dans le tableau, ou dans la loupe</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldDialog</name>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>Best, %1</source>
        <translation>Meilleur, %1</translation>
    </message>
    <message>
        <source>Last, %1</source>
        <translation>Dernier, %1</translation>
    </message>
    <message>
        <source>Kept, %1</source>
        <translation>Conservé, %1</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Foldability of %1</source>
        <translation>Potentiel de partage de %1</translation>
    </message>
    <message>
        <source>&amp;Export tables…</source>
        <translation>&amp;Exporter les tableaux…</translation>
    </message>
    <message>
        <source>Writes pairs.csv and plan.csv into a folder</source>
        <translation>Écrit pairs.csv et plan.csv dans un dossier</translation>
    </message>
    <message>
        <source>Cop&amp;y command</source>
        <translation>&amp;Copier la commande</translation>
    </message>
    <message>
        <source>The command line that ties what is chosen and heals it</source>
        <translation>La ligne de commande qui lie ce qui est choisi et le répare</translation>
    </message>
    <message>
        <source>&amp;Heal…</source>
        <translation>&amp;Réparer…</translation>
    </message>
    <message>
        <source>Ties what is chosen and trains on, as a branch of the run</source>
        <translation>Lie ce qui est choisi et poursuit l’entraînement, dans une branche du run</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Progression de la mesure</translation>
    </message>
    <message>
        <source>Check&amp;point</source>
        <translation>Check&amp;point</translation>
    </message>
    <message>
        <source>Test &amp;images</source>
        <translation>&amp;Images de test</translation>
    </message>
    <message>
        <source>Stopped before all was measured.</source>
        <translation>Arrêté avant que tout soit mesuré.</translation>
    </message>
    <message>
        <source>Convolution of the matrix</source>
        <translation>Convolution de la matrice</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>Channels matched</source>
        <translation>Canaux appariés</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tels quels</translation>
    </message>
    <message>
        <source>Cosine of the weights, with the channels within the blocks in the best-fitting order, or as they are</source>
        <translation>Cosinus des poids, avec les canaux à l’intérieur des blocs dans l’ordre le mieux ajusté, ou tels quels</translation>
    </message>
    <message>
        <source>This run has no checkpoint (yet).</source>
        <translation>Ce run n’a pas (encore) de checkpoint.</translation>
    </message>
    <message>
        <source>Measuring each pair alone, then the plan…</source>
        <translation>Mesure de chaque paire seule, puis du plan…</translation>
    </message>
    <message>
        <source>How alike the weights of two blocks are, and what the network loses where they become one. Channels within a block are matched first.</source>
        <translation>À quel point les poids de deux blocs se ressemblent, et ce que perd le réseau quand ils n’en font plus qu’un. Les canaux à l’intérieur d’un bloc sont d’abord appariés.</translation>
    </message>
    <message>
        <source>As it is: %1 parameters, accuracy %2, loss %3 on %4 test images. %5 pairs could share a weight.</source>
        <translation>Tel quel&#xa0;: %1 paramètres, exactitude %2, perte %3 sur %4 images de test. %5 paires pourraient partager un poids.</translation>
    </message>
    <message>
        <source>The engine is still loading</source>
        <translation>Le moteur est en cours de chargement</translation>
    </message>
    <message>
        <source>Copied the command line that ties and heals</source>
        <translation>Ligne de commande qui lie et répare copiée</translation>
    </message>
    <message>
        <source>Cosine of weights</source>
        <translation>Cosinus des poids</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldPairs</name>
    <message>
        <source>stage %1, conv %2</source>
        <translation>étage %1, conv %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>blocks %1</source>
        <translation>blocs %1</translation>
    </message>
    <message>
        <source>Cosine of the weights, channels matched, %1</source>
        <translation>Cosinus des poids, canaux appariés, %1</translation>
    </message>
    <message>
        <source>Cosine of the weights as they are, %1</source>
        <translation>Cosinus des poids tels quels, %1</translation>
    </message>
    <message>
        <source>their weights have different shapes, or one is 0</source>
        <translation>leurs poids ont des dimensions différentes, ou l’un d’eux est nul</translation>
    </message>
    <message>
        <source>Pairs of weights</source>
        <translation>Paires de poids</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <source>Weight of</source>
        <translation>Poids de</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Économie</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Apparié</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Parameters that tying the two saves</source>
        <translation>Paramètres économisés en liant les deux</translation>
    </message>
    <message>
        <source>Cosine of the two weights as they are</source>
        <translation>Cosinus des deux poids tels quels</translation>
    </message>
    <message>
        <source>The same with the channels within the blocks in the best-fitting order (Git Re-Basin, arXiv:2209.04836)</source>
        <translation>De même, avec les canaux à l’intérieur des blocs dans l’ordre le mieux ajusté (Git Re-Basin, arXiv:2209.04836)</translation>
    </message>
    <message>
        <source>Measured on the test images with this pair alone tied, nothing trained</source>
        <translation>Mesurée sur les images de test avec cette seule paire liée, sans entraînement</translation>
    </message>
    <message>
        <source>Of the loss, by tying this pair alone</source>
        <translation>De la perte, en liant cette seule paire</translation>
    </message>
    <message>
        <source>Top-1 on the test images with this pair alone tied, nothing trained</source>
        <translation>Top-1 sur les images de test avec cette seule paire liée, sans entraînement</translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldPlanView</name>
    <message>
        <source>Accuracy over parameters</source>
        <translation>Exactitude en fonction des paramètres</translation>
    </message>
    <message>
        <source>Budget: how many ties of the plan</source>
        <translation>Budget&#xa0;: combien de liaisons du plan</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>Nothing tied: %1 parameters, accuracy %2, loss %3.</source>
        <translation>Rien de lié&#xa0;: %1 paramètres, exactitude %2, perte %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n liaison</numerusform>
            <numerusform>%n liaisons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last %2 of %3: %4 parameters (%5). Measured before anything is trained: accuracy %6 (was %7), loss %8. Predicted from the pairs alone: loss %9.</source>
        <translation>%1, la dernière&#xa0;: %2 (%3)&#xa0;; %4 paramètres (%5). Mesuré avant tout entraînement&#xa0;: exactitude %6 (au lieu de %7), perte %8. Prédit à partir des seules paires&#xa0;: perte %9.</translation>
    </message>
    <message>
        <source>Accuracy before training (%) vs. parameters (M)</source>
        <translation>Exactitude avant entraînement (%) selon les paramètres (M)</translation>
    </message>
    <message>
        <source>Parameters (M)</source>
        <translation>Paramètres (M)</translation>
    </message>
    <message>
        <source>The plan is being measured…</source>
        <translation>Mesure du plan…</translation>
    </message>
    <message>
        <source>Measure to see the plan</source>
        <translation>Mesurez pour voir le plan</translation>
    </message>
    <message>
        <source>Nothing can be tied here</source>
        <translation>Rien à lier ici</translation>
    </message>
    <message>
        <source>The plan was not measured</source>
        <translation>Le plan n’a pas été mesuré</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>%1 ties</source>
        <translation>%1 liaisons</translation>
    </message>
    <message>
        <source>%1 parameters, accuracy %2</source>
        <translation>%1 paramètres, exactitude %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::FolderExport</name>
    <message>
        <source>Folder for the files</source>
        <translation>Dossier des fichiers</translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>%1 enregistré dans %2</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n file(s) in %1</source>
        <translation>
            <numerusform>%n fichier enregistré dans %1</numerusform>
            <numerusform>%n fichiers enregistrés dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::GetDataView</name>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Par&amp;courir…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>Té&amp;lécharger</translation>
    </message>
    <message>
        <source>Known data sets</source>
        <translation>Jeux de données connus</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Default address</source>
        <translation>Adresse par défaut</translation>
    </message>
    <message>
        <source>Address of a folder with the same files; they have to have the same checksums</source>
        <translation>Adresse d’un dossier contenant les mêmes fichiers&#xa0;; ils doivent avoir les mêmes sommes de contrôle</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>&amp;Miroir</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Checks the files and makes them the data to train on</source>
        <translation>Vérifie les fichiers et en fait les données d’entraînement</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Downloads the rest, checks it, and makes it the data to train on</source>
        <translation>Télécharge le reste, le vérifie et en fait les données d’entraînement</translation>
    </message>
    <message>
        <source>Downloads it, checks it, and makes it the data to train on</source>
        <translation>Le télécharge, le vérifie et en fait les données d’entraînement</translation>
    </message>
    <message>
        <source>Folder for %1</source>
        <translation>Dossier pour %1</translation>
    </message>
    <message>
        <source>Choose a folder for it</source>
        <translation>Choisissez-lui un dossier</translation>
    </message>
    <message>
        <source>%1 is complete and checked, and now the data to train on</source>
        <translation>%1 est complet et vérifié, et sert désormais à l’entraînement</translation>
    </message>
    <message>
        <source>Stopped; what was downloaded is kept</source>
        <translation>Arrêté&#xa0;; ce qui a été téléchargé est conservé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Unpacking %1: %2</source>
        <translation>Décompression de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Requesting %1…</source>
        <translation>Demande de %1…</translation>
    </message>
</context>
<context>
    <name>sharesnet::Help</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>whole numbers separated by commas</source>
        <translation>nombres entiers séparés par des virgules</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>activé ou désactivé</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>key</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>does</source>
        <translation>effet</translation>
    </message>
    <message>
        <source>Every setting of a run, as the training panel and &lt;code&gt;sharesnet train&lt;/code&gt; take it. The panel keeps the rarer ones under &lt;i&gt;Advanced&lt;/i&gt;. What the words mean: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossary&lt;/a&gt;.</source>
        <translation>Tous les réglages d’un run, tels que le panneau Entraînement et &lt;code&gt;sharesnet train&lt;/code&gt; les prennent. Le panneau replie les plus rares sous &lt;i&gt;Avancés&lt;/i&gt;. Ce que veulent dire les mots&#xa0;: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossaire&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>réglage</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>effet</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>accepte</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>Options d’entraînement</translation>
    </message>
    <message>
        <source>Keys of the menus work in the whole window; single letters and keys for editing work while the drawing or the table has the keyboard. &lt;b&gt;Alt&lt;/b&gt; with the underlined letter of a menu, a field or a button goes to it. &lt;b&gt;Tab&lt;/b&gt; goes from field to field.</source>
        <translation>Les touches des menus valent dans toute la fenêtre&#xa0;; les lettres seules et celles de l’édition valent tant que le schéma ou le tableau a le clavier. &lt;b&gt;Alt&lt;/b&gt; avec la lettre soulignée d’un menu, d’un champ ou d’un bouton y mène. &lt;b&gt;Tab&lt;/b&gt; va de champ en champ.</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Clavier et souris</translation>
    </message>
    <message>
        <source>About ShaResNet Workbench</source>
        <translation>À propos de ShaResNet Workbench</translation>
    </message>
    <message>
        <source>Design, train and inspect residual networks whose blocks share weights, after A. Boulch, &lt;a href=&apos;https://arxiv.org/abs/1702.08782&apos;&gt;ShaResNet&lt;/a&gt; (2017).</source>
        <translation>Concevoir, entraîner et examiner des réseaux résiduels dont les blocs partagent des poids, d’après A. Boulch, &lt;a href=&apos;https://arxiv.org/abs/1702.08782&apos;&gt;ShaResNet&lt;/a&gt; (2017).</translation>
    </message>
    <message>
        <source>LibTorch: not loaded</source>
        <translation>LibTorch&#xa0;: non chargé</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of the help&apos;s pages, a folder in resources/help; &quot;en&quot; where there are none.</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpBrowser</name>
    <message>
        <source>Help page</source>
        <translation>Page d’aide</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpCenter</name>
    <message>
        <source>&amp;Help for this part</source>
        <translation>Ai&amp;de sur cette partie</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>So&amp;mmaire</translation>
    </message>
    <message>
        <source>&amp;Tutorial</source>
        <translation>&amp;Tutoriel</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossaire</translation>
    </message>
    <message>
        <source>What the &amp;numbers mean</source>
        <translation>Ce que disent les &amp;nombres</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>Cla&amp;vier et souris</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpMark</name>
    <message>
        <source>What “%1” means</source>
        <translation>Ce que veut dire «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpPopup</name>
    <message>
        <source>Open in the help</source>
        <translation>Ouvrir dans l’aide</translation>
    </message>
</context>
<context>
    <name>sharesnet::HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Suivant (Alt+Droite)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Contents (Alt+Home)</source>
        <translation>Sommaire (Alt+Début)</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Suivant (Entrée)</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – Aide</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Rien trouvé. Essayez des mots moins nombreux ou plus courts.</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Absent de cette page</translation>
    </message>
</context>
<context>
    <name>sharesnet::HistogramPanel</name>
    <message>
        <source>Histograms over time</source>
        <translation>Histogrammes au cours du temps</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>A shared weight stands once, as “stage2.conv2.1”</source>
        <translation>Un poids partagé figure une seule fois, comme «&#xa0;stage2.conv2.1&#xa0;»</translation>
    </message>
    <message>
        <source>Weights or gradients</source>
        <translation>Poids ou gradients</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Gradients of the loss, before they are clipped</source>
        <translation>Gradients de la perte, avant écrêtage</translation>
    </message>
    <message>
        <source>Press Train (F5),
or tick a run in the list</source>
        <translation>Entraîner (F5)
ou cocher un run</translation>
    </message>
    <message>
        <source>Waiting for the first histograms</source>
        <translation>En attente des premiers histogrammes</translation>
    </message>
    <message>
        <source>%1 moments; point at one to read it</source>
        <translation>%1 instants&#xa0;; pointez-en un pour le lire</translation>
    </message>
    <message>
        <source>Step %1, epoch %2</source>
        <translation>Pas %1, époque %2</translation>
    </message>
    <message>
        <source>: %1 of %2 values from %3 to %4</source>
        <translation>, %1 valeurs sur %2 entre %3 et %4</translation>
    </message>
    <message>
        <source>: %1 values, all from %2 to %3</source>
        <translation>, %1 valeurs, toutes entre %2 et %3</translation>
    </message>
    <message>
        <source>; %1 NaN or infinite</source>
        <translation>, %1 NaN ou infinies</translation>
    </message>
    <message>
        <source>This run has no histograms.
To keep them, set “%1” in the advanced settings of a new run.</source>
        <translation>Ce run n’a pas d’histogrammes.
Pour en conserver, définissez «&#xa0;%1&#xa0;» dans les réglages avancés d’un nouveau run.</translation>
    </message>
</context>
<context>
    <name>sharesnet::HistoryPanel</name>
    <message>
        <source>Over the epochs</source>
        <translation>Au fil des époques</translation>
    </message>
    <message>
        <source>A number of each use at every checkpoint that the run keeps. A click shows that checkpoint in the lens.</source>
        <translation>Une valeur de chaque usage à chaque checkpoint que le run conserve. Un clic montre ce checkpoint dans la loupe.</translation>
    </message>
    <message>
        <source>The colors of the uses</source>
        <translation>Les couleurs des usages</translation>
    </message>
    <message>
        <source>Number over the epochs</source>
        <translation>Valeur au fil des époques</translation>
    </message>
    <message>
        <source>Progress over the checkpoints</source>
        <translation>Progression sur les checkpoints</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stops measuring; what was found is kept</source>
        <translation>Arrête la mesure&#xa0;; ce qui a été trouvé est conservé</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>The run has only one checkpoint: no curve yet. %1</source>
        <translation>Le run n’a qu’un checkpoint&#xa0;: pas encore de courbe. %1</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, environ %2.</translation>
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
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Measure %n more</source>
        <translation>
            <numerusform>Mesurer %n de plus</numerusform>
            <numerusform>Mesurer %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured</source>
        <translation>
            <numerusform>%n non mesuré</numerusform>
            <numerusform>%n non mesurés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over the epochs</source>
        <translation>%1 au fil des époques</translation>
    </message>
    <message>
        <source>What the run measured itself while it was trained (“%1”, --use-steps), on 16 test images. Off: its checkpoints, on as many images as are chosen.</source>
        <translation>Ce que le run a mesuré lui-même pendant son entraînement («&#xa0;%1&#xa0;», --use-steps), sur 16 images de test. Désactivé&#xa0;: ses checkpoints, sur autant d’images que choisi.</translation>
    </message>
    <message>
        <source>To keep more of the next run: Training settings, “%1” (--keep-every).</source>
        <translation>Pour conserver davantage du prochain run&#xa0;: réglages d’entraînement, «&#xa0;%1&#xa0;» (--keep-every).</translation>
    </message>
</context>
<context>
    <name>sharesnet::HoverCard</name>
    <message>
        <source>On click: %1</source>
        <translation>Au clic&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageCount</name>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont prises, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
    </message>
    <message>
        <source>All test images of the data.</source>
        <translation>Toutes les images de test des données.</translation>
    </message>
    <message>
        <source>Test images that are evenly spread over all of the data. The run&apos;s own accuracy may be of others.</source>
        <translation>Des images de test régulièrement réparties sur toutes celles des données. L’exactitude propre du run peut en concerner d’autres.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageFilters</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Images of one class, or of all</source>
        <translation>Images d’une classe, ou de toutes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fausse</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <source>Most confident first</source>
        <translation>Les plus confiantes d’abord</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Les moins confiantes d’abord</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Known once the checkpoint has been evaluated</source>
        <translation>Connu une fois le checkpoint évalué</translation>
    </message>
    <message>
        <source>Images that the checkpoint gets right, or wrong</source>
        <translation>Images auxquelles le checkpoint répond juste, ou faux</translation>
    </message>
    <message>
        <source>By number, or by how sure the answers are</source>
        <translation>Par numéro, ou selon la confiance des réponses</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImageGrid</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImagePicker</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What the network looks at; an image can also be dropped here or pasted (Ctrl+V)</source>
        <translation>Ce que le réseau regarde&#xa0;; une image peut aussi être déposée ici ou collée (Ctrl+V)</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Open your own image; its center is cut out and scaled to the network&apos;s input</source>
        <translation>Ouvrir votre propre image&#xa0;; son centre est découpé et mis à l’échelle de l’entrée du réseau</translation>
    </message>
    <message>
        <source>Number of the test image</source>
        <translation>Numéro de l’image de test</translation>
    </message>
    <message>
        <source>Which test image of the run&apos;s data, from 0</source>
        <translation>Quelle image de test des données du run, à partir de 0</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Evaluates the checkpoint on all test images, to filter them by right, wrong and confidence; the answers are kept</source>
        <translation>Évalue le checkpoint sur toutes les images de test, pour les filtrer selon juste, faux et confiance&#xa0;; les réponses sont conservées</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>test image %1 · %2</source>
        <translation>image de test %1 · %2</translation>
    </message>
    <message>
        <source>%1, answers %2 %3</source>
        <translation>%1, réponse %2 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>Évaluation…</translation>
    </message>
    <message>
        <source>No test images yet: train a model first, choose a sample or open an image</source>
        <translation>Pas encore d’images de test&#xa0;: entraînez d’abord un modèle, choisissez un exemple ou ouvrez une image</translation>
    </message>
    <message>
        <source>Reading the test images…</source>
        <translation>Lecture des images de test…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source> · answers at step %1</source>
        <translation> · réponses au pas %1</translation>
    </message>
    <message>
        <source>; there is a newer checkpoint</source>
        <translation>, il existe un checkpoint plus récent</translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation>Ouvrir une image</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</source>
        <translation>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>pasted image</source>
        <translation>image collée</translation>
    </message>
    <message>
        <source>There is no image on the clipboard: copy one first</source>
        <translation>Il n’y a pas d’image dans le presse-papiers&#xa0;: copiez-en une d’abord</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImagesView</name>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Double click or Enter: show the image in the lens</source>
        <translation>Double-clic ou Entrée&#xa0;: montrer l’image dans la loupe</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImportDialog</name>
    <message>
        <source>Choose no&amp;w</source>
        <translation>C&amp;hoisir maintenant</translation>
    </message>
    <message>
        <source>Make &amp;equal weights one weight</source>
        <translation>Fusionner les poids é&amp;gaux en un seul</translation>
    </message>
    <message numerus="yes">
        <source>Import network (%n more to follow)</source>
        <translation>
            <numerusform>Importer un réseau (%n autre à suivre)</numerusform>
            <numerusform>Importer un réseau (%n autres à suivre)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import network</source>
        <translation>Importer un réseau</translation>
    </message>
    <message>
        <source>Why the file cannot be imported</source>
        <translation>Pourquoi le fichier ne peut pas être importé</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Check &amp;sharing…</source>
        <translation>&amp;Vérifier le partage…</translation>
    </message>
    <message>
        <source>Which tensors of the file are one weight, which are stored several times, and which programs break what is shared</source>
        <translation>Quels tenseurs du fichier sont un seul poids, lesquels sont stockés plusieurs fois, et quels programmes cassent le partage</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Tensor names</source>
        <translation>Noms des tenseurs</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>&amp;Name of the run</source>
        <translation>&amp;Nom du run</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Width and height. The tensors do not say: usually 224 with a 7×7 stem, else 32</source>
        <translation>Largeur et hauteur. Les tenseurs ne le disent pas&#xa0;: en général 224 avec un stem 7×7, sinon 32</translation>
    </message>
    <message>
        <source>Image si&amp;ze</source>
        <translation>Taille &amp;d’image</translation>
    </message>
    <message>
        <source>Convolution 1 (first papers)</source>
        <translation>Convolution 1 (premiers articles)</translation>
    </message>
    <message>
        <source>Convolution 2 (torchvision, timm)</source>
        <translation>Convolution 2 (torchvision, timm)</translation>
    </message>
    <message>
        <source>Which convolution of a bottleneck halves the resolution. The tensors do not say</source>
        <translation>Quelle convolution d’un bottleneck divise la résolution par deux. Les tenseurs ne le disent pas</translation>
    </message>
    <message>
        <source>S&amp;tride in</source>
        <translation>S&amp;tride dans</translation>
    </message>
    <message>
        <source>Data of the network: it names the classes, and is used to look inside and to train on</source>
        <translation>Données du réseau&#xa0;: elles nomment ses classes, et servent à l’examiner et à l’entraîner</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>The import continues; the run will be selected when it is done</source>
        <translation>L’importation se poursuit&#xa0;; le run sera sélectionné une fois prêt</translation>
    </message>
    <message>
        <source>Stopped; no run was made</source>
        <translation>Arrêté&#xa0;; aucun run n’a été créé</translation>
    </message>
</context>
<context>
    <name>sharesnet::ImportedText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 without sharing: %2</source>
        <translation>%1 sans partage&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, without names</source>
        <translation>%1, sans noms</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>%1&#xa0;: %2%3</translation>
    </message>
    <message>
        <source>%1, nothing is shared</source>
        <translation>%1, rien n’est partagé</translation>
    </message>
    <message>
        <source>%1 (%2 without sharing)</source>
        <translation>%1 (%2 sans partage)</translation>
    </message>
    <message>
        <source>Stage %1, convolution %2: blocks %3 are bit-identical</source>
        <translation>Étage %1, convolution %2&#xa0;: les blocs %3 sont identiques au bit près</translation>
    </message>
</context>
<context>
    <name>sharesnet::InspectorPanel</name>
    <message>
        <source>Stages %1</source>
        <translation>Étages %1</translation>
    </message>
    <message>
        <source>%1 convolutions of stage %2</source>
        <translation>%1 convolutions de l’étage %2</translation>
    </message>
    <message>
        <source>%1 blocks of stage %2</source>
        <translation>%1 blocs de l’étage %2</translation>
    </message>
    <message>
        <source>%1 selected in stage %2</source>
        <translation>%1 sélectionnés dans l’étage %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::IssueList</name>
    <message>
        <source>Issues of the architecture</source>
        <translation>Problèmes de l’architecture</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Valid architecture</source>
        <translation>Architecture valide</translation>
    </message>
    <message>
        <source>Valid, notes: %1</source>
        <translation>Valide, notes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Issues: %1</source>
        <translation>Problèmes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelDetail</name>
    <message>
        <source>The selected kernel in each weight</source>
        <translation>Le noyau sélectionné dans chaque poids</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>norme %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelGrid</name>
    <message>
        <source>Kernels: a row for each output channel, a column for each input channel</source>
        <translation>Noyaux&#xa0;: une ligne par canal de sortie, une colonne par canal d’entrée</translation>
    </message>
    <message>
        <source>ch %1</source>
        <translation>can. %1</translation>
    </message>
    <message>
        <source>%1 · output ch %2, input ch %3 · row %4, column %5: %6 · norm %7</source>
        <translation>%1 · canal de sortie %2, canal d’entrée %3 · ligne %4, colonne %5&#xa0;: %6 · norme %7</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelTerms</name>
    <message>
        <source>Kernels of the channel</source>
        <translation>Noyaux du canal</translation>
    </message>
    <message>
        <source>input ch %1: %2</source>
        <translation>canal d’entrée %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>input ch %1: norm %2</source>
        <translation>canal d’entrée %1&#xa0;: norme %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s): %1</source>
        <translation>
            <numerusform>%n autre&#xa0;: %1</numerusform>
            <numerusform>%n autres&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>somme = %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>norme %1</translation>
    </message>
    <message>
        <source>input ch %1</source>
        <translation>canal d’entrée %1</translation>
    </message>
    <message>
        <source>Kernel for input channel %1
%2</source>
        <translation>Noyau du canal d’entrée %1
%2</translation>
    </message>
    <message>
        <source>

Input under it
%1</source>
        <translation>

Entrée en dessous
%1</translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelsView</name>
    <message>
        <source>The kernels are shown once the activations of an image are.</source>
        <translation>Les noyaux s’affichent une fois que les activations d’une image le sont.</translation>
    </message>
    <message>
        <source>What the colors are</source>
        <translation>Ce que désignent les couleurs</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normes</translation>
    </message>
    <message>
        <source>The weights themselves, or the Euclidean norm of each kernel</source>
        <translation>Les poids eux-mêmes, ou la norme euclidienne de chaque noyau</translation>
    </message>
    <message>
        <source>output ch </source>
        <translation>canal de sortie </translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Canal de sortie</translation>
    </message>
    <message>
        <source>The selected output channel, the same as in Activations</source>
        <translation>Le canal de sortie sélectionné, le même que dans Activations</translation>
    </message>
    <message>
        <source>input ch </source>
        <translation>canal d’entrée </translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Canal d’entrée</translation>
    </message>
    <message>
        <source>The selected input channel</source>
        <translation>Le canal d’entrée sélectionné</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Saves the kernels to files</source>
        <translation>Enregistre les noyaux dans des fichiers</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Image (SVG)…</translation>
    </message>
    <message>
        <source>Weights and norms (CSV, NPY)…</source>
        <translation>Poids et normes (CSV, NPY)…</translation>
    </message>
    <message>
        <source>Output ch %1 from input ch %2</source>
        <translation>Canal de sortie %1 depuis le canal d’entrée %2</translation>
    </message>
    <message>
        <source>Rows: output channels · columns: input channels · arrow keys select a kernel, + − zoom, 0 fits</source>
        <translation>Lignes&#xa0;: canaux de sortie · colonnes&#xa0;: canaux d’entrée · les flèches sélectionnent un noyau, + − zoom, 0 ajuste</translation>
    </message>
    <message>
        <source>The picture would have %1 × %2 pixels: make the kernels smaller (−)</source>
        <translation>L’image aurait %1 × %2 pixels&#xa0;: réduisez les noyaux (−)</translation>
    </message>
</context>
<context>
    <name>sharesnet::Languages</name>
    <message>
        <source>lower</source>
        <extracomment>What becomes of a title in the middle of a sentence: &quot;lower&quot;, or &quot;keep&quot; where nouns have capitals (German).</extracomment>
        <translation>lower</translation>
    </message>
</context>
<context>
    <name>sharesnet::LearningRateDialog</name>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>&amp;Learning rate from the next step on:</source>
        <translation>&amp;Taux d’apprentissage à partir du pas suivant&#xa0;:</translation>
    </message>
    <message>
        <source>The rest of the schedule is scaled accordingly. The change is marked in the
loss plot, and a checkpoint is written before the next step.</source>
        <translation>Le reste du programme est mis à l’échelle en conséquence. Le changement est marqué dans la
courbe de perte, et un checkpoint est écrit avant le pas suivant.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>«&#xa0;%1&#xa0;» %2</translation>
    </message>
    <message>
        <source>It must be above 0 and at most %1</source>
        <translation>Il doit être supérieur à 0 et au plus %1</translation>
    </message>
    <message>
        <source>Change rate</source>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensModels</name>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message>
        <source>best, %1</source>
        <translation>meilleur, %1</translation>
    </message>
    <message>
        <source>last, %1</source>
        <translation>dernier, %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>En direct&#xa0;: %1</translation>
    </message>
    <message>
        <source>unshared twin</source>
        <translation>jumeau non partagé</translation>
    </message>
    <message>
        <source>shared twin</source>
        <translation>jumeau partagé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensPage</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What the uses do</source>
        <translation>Ce que font les usages</translation>
    </message>
    <message>
        <source>Image and uses</source>
        <translation>Image et usages</translation>
    </message>
</context>
<context>
    <name>sharesnet::LensPages</name>
    <message>
        <source>What is shown of the convolution</source>
        <translation>Ce qui est montré de la convolution</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>What each use makes of the image, channel by channel</source>
        <translation>Ce que chaque usage fait de l’image, canal par canal</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Noyaux</translation>
    </message>
    <message>
        <source>The weights of the convolution</source>
        <translation>Les poids de la convolution</translation>
    </message>
    <message>
        <source>Top images</source>
        <translation>Images max.</translation>
    </message>
    <message>
        <source>The test images that activate a channel most, at each use</source>
        <translation>Les images de test qui activent le plus un canal, à chaque usage</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Where in the image a class comes from, as each use sees it</source>
        <translation>D’où vient une classe dans l’image, telle que la voit chaque usage</translation>
    </message>
    <message>
        <source>The picture would be too large: make the maps smaller (−)</source>
        <translation>L’image serait trop grande&#xa0;: réduisez les cartes (−)</translation>
    </message>
</context>
<context>
    <name>sharesnet::LibraryPanel</name>
    <message>
        <source>%1 unshared</source>
        <translation>%1 non partagé</translation>
    </message>
    <message>
        <source>%1 M parameters shared, %2 M unshared</source>
        <translation>%1 M de paramètres avec partage, %2 M sans</translation>
    </message>
    <message>
        <source>no parameter counts</source>
        <translation>aucun nombre de paramètres</translation>
    </message>
    <message>
        <source>Paper, %1: %2; top-1 error %3, unshared %4</source>
        <translation>Article, %1&#xa0;: %2&#xa0;; erreur top-1 %3, non partagé %4</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Params (M)</source>
        <translation>Param. (M)</translation>
    </message>
    <message>
        <source>Paper (M)</source>
        <translation>Article (M)</translation>
    </message>
    <message>
        <source>Million parameters: shared / unshared, computed</source>
        <translation>Millions de paramètres&#xa0;: partagé / non partagé, calculés</translation>
    </message>
    <message>
        <source>Million parameters: shared / unshared, as the paper prints them</source>
        <translation>Millions de paramètres&#xa0;: partagé / non partagé, tels que les imprime l’article</translation>
    </message>
    <message>
        <source>Library of architectures</source>
        <translation>Bibliothèque d’architectures</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 unshared (%4 less)</source>
        <translation>%1&#xa0;: %2 paramètres, %3 sans partage (%4 de moins)</translation>
    </message>
    <message>
        <source>With the paper&apos;s %1 classes instead of %2: %3 parameters, %4 unshared</source>
        <translation>Avec les %1 classes de l’article au lieu de %2&#xa0;: %3 paramètres, %4 non partagés</translation>
    </message>
    <message>
        <source>M</source>
        <comment>million</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Million parameters: shared, computed</source>
        <translation>Millions de paramètres&#xa0;: partagé, calculés</translation>
    </message>
</context>
<context>
    <name>sharesnet::LinkedPlots</name>
    <message>
        <source>&amp;Fit	0</source>
        <translation>A&amp;juster	0</translation>
    </message>
    <message>
        <source>Set cursor &amp;A here	A</source>
        <translation>Placer le curseur &amp;A ici	A</translation>
    </message>
    <message>
        <source>Set cursor &amp;B here	B</source>
        <translation>Placer le curseur &amp;B ici	B</translation>
    </message>
    <message>
        <source>&amp;Remove cursors A and B	Esc</source>
        <translation>&amp;Retirer les curseurs A et B	Échap</translation>
    </message>
    <message>
        <source>&amp;Clip outliers</source>
        <translation>&amp;Ignorer les extrêmes</translation>
    </message>
    <message>
        <source>Color and &amp;line of</source>
        <translation>&amp;Couleur et trait de</translation>
    </message>
    <message>
        <source>Copy &amp;image</source>
        <translation>Copier &amp;l’image</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Copier les données en C&amp;SV</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Exporter la &amp;figure…</translation>
    </message>
</context>
<context>
    <name>sharesnet::LintDialog</name>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>A known program breaks it, or copies what is shared</source>
        <translation>Un programme connu le casse, ou copie ce qui est partagé</translation>
    </message>
    <message>
        <source>The file contradicts itself</source>
        <translation>Le fichier se contredit</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Sharing of a file (%n more to follow)</source>
        <translation>
            <numerusform>Partage d’un fichier (%n autre à suivre)</numerusform>
            <numerusform>Partage d’un fichier (%n autres à suivre)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sharing of a file</source>
        <translation>Partage d’un fichier</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Quoi, et que faire</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Le constat sélectionné</translation>
    </message>
    <message>
        <source>Select a line to read all of it</source>
        <translation>Sélectionnez une ligne pour la lire en entier</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Lecture du fichier en cours</translation>
    </message>
    <message>
        <source>Co&amp;py all</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>%1, %2 tensors, %3</source>
        <translation>%1, %2 tenseurs, %3</translation>
    </message>
    <message>
        <source>. Nothing is shared, and nothing stored twice.</source>
        <translation>. Rien n’est partagé, et rien n’est stocké deux fois.</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 tensors, %4 bytes</source>
        <translation>%1&#xa0;: %2, %3 tenseurs, %4 octets</translation>
    </message>
    <message>
        <source>Neutral fact</source>
        <translation>État de fait</translation>
    </message>
    <message>
        <source>Wasted bytes</source>
        <translation>Des octets pour rien</translation>
    </message>
</context>
<context>
    <name>sharesnet::LiveStrip</name>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitude de test</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Meilleur</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · époque %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Actuel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Dernier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Epoch %1 of %2: test accuracy %3</source>
        <translation>Époque %1 sur %2&#xa0;: exactitude de test %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No messages yet. Warnings and activity will appear here.</source>
        <translation>Pas encore de messages. Les avertissements et l’activité apparaîtront ici.</translation>
    </message>
    <message>
        <source>error  </source>
        <translation>erreur  </translation>
    </message>
    <message>
        <source>warning  </source>
        <translation>avertissement  </translation>
    </message>
</context>
<context>
    <name>sharesnet::MainToolBar</name>
    <message>
        <source>Main tool bar</source>
        <translation>Barre d’outils principale</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Il y a des modifications non enregistrées</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>%1, not in a file yet</source>
        <translation>%1, pas encore dans un fichier</translation>
    </message>
</context>
<context>
    <name>sharesnet::MainWindow</name>
    <message>
        <source>Loading the training engine…</source>
        <translation>Chargement du moteur d’entraînement…</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sweep “%1” is not finished: %2 of %3 runs are left.</source>
        <translation>Le balayage «&#xa0;%1&#xa0;» n’est pas terminé&#xa0;: il reste %2 runs sur %3.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>New runs are not written for TensorBoard</source>
        <translation>Les nouveaux runs ne sont pas écrits pour TensorBoard</translation>
    </message>
    <message>
        <source>New runs are also written for TensorBoard. To view them: tensorboard --logdir &quot;%1&quot;</source>
        <translation>Les nouveaux runs sont aussi écrits pour TensorBoard. Pour les voir&#xa0;: tensorboard --logdir &quot;%1&quot;</translation>
    </message>
    <message>
        <source>No training engine</source>
        <translation>Pas de moteur d’entraînement</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>The architecture is not valid yet: %1</source>
        <translation>L’architecture n’est pas encore valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preparing a run</source>
        <translation>Préparation d’un run</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Run %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 en file</translation>
    </message>
    <message>
        <source>Nothing is training</source>
        <translation>Aucun entraînement en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stay queued for the next start.</source>
        <translation>
            <numerusform>%n run reste en file pour le prochain démarrage.</numerusform>
            <numerusform>%n runs restent en file pour le prochain démarrage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are queued.</source>
        <translation>
            <numerusform>%n run est en file.</numerusform>
            <numerusform>%n runs sont en file.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is training.</source>
        <translation>%1 est en cours d’entraînement.</translation>
    </message>
    <message>
        <source>Stop it and save a checkpoint to resume from?</source>
        <translation>L’arrêter et enregistrer un checkpoint d’où reprendre&#xa0;?</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Arrêter et enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still queued. Close without training them?</source>
        <translation>
            <numerusform>%n run est encore en file. Fermer sans l’entraîner&#xa0;?</numerusform>
            <numerusform>%n runs sont encore en file. Fermer sans les entraîner&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopping and saving the training; then the window closes.</source>
        <translation>Arrêt et enregistrement de l’entraînement&#xa0;; la fenêtre se fermera ensuite.</translation>
    </message>
    <message>
        <source>Auto-recovery is unavailable; save often. %1</source>
        <translation>La récupération automatique n’est pas disponible&#xa0;; enregistrez souvent. %1</translation>
    </message>
    <message>
        <source>Restore unsaved changes to &apos;%1&apos; (%2)?</source>
        <translation>Restaurer les modifications non enregistrées de «&#xa0;%1&#xa0;» (%2)&#xa0;?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Another window has already restored these changes.</source>
        <translation>Une autre fenêtre a déjà restauré ces modifications.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>&amp;Architecture</source>
        <translation>&amp;Architecture</translation>
    </message>
    <message>
        <source>Sho&amp;w activations in the lens</source>
        <translation>&amp;Montrer les activations dans la loupe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Nouveau depuis un &amp;gabarit…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Could not open a new window</source>
        <translation>Impossible d’ouvrir une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Make a sweep…</source>
        <translation>Créer un &amp;balayage…</translation>
    </message>
    <message>
        <source>Plans many runs: designs, patterns of sharing, settings, seeds</source>
        <translation>Planifie de nombreux runs&#xa0;: architectures, motifs de partage, réglages, seeds</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de c&amp;ommandes…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein éc&amp;ran</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>Rétablir la &amp;disposition par défaut</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Apparen&amp;ce</translation>
    </message>
    <message>
        <source>&amp;Follow system</source>
        <translation>&amp;Suivre le système</translation>
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
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>Page d’acc&amp;ueil</translation>
    </message>
    <message>
        <source>&amp;About ShaResNet Workbench</source>
        <translation>À propos de &amp;ShaResNet Workbench</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>From the next start on: %1</source>
        <translation>À partir du prochain démarrage : %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help › %1</source>
        <translation>Aide › %1</translation>
    </message>
    <message>
        <source>Last time you worked on %1.</source>
        <translation>La dernière fois, vous avez travaillé sur %1.</translation>
    </message>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>Panneau précé&amp;dent</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Con&amp;traste élevé</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Réduire les animations</translation>
    </message>
</context>
<context>
    <name>sharesnet::MapsSidePanel</name>
    <message>
        <source>Input image</source>
        <translation>Image d’entrée</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 pixels</translation>
    </message>
    <message>
        <source>Input image and prediction</source>
        <translation>Image d’entrée et prédiction</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Nothing to look at yet
The image, what the network answers, and numbers of the uses will be here once there is a model.</source>
        <translation>Rien à regarder pour l’instant
L’image, la réponse du réseau et les chiffres des usages apparaîtront ici dès qu’il y aura un modèle.</translation>
    </message>
</context>
<context>
    <name>sharesnet::MeasuresPanel</name>
    <message>
        <source>Measure the newer one</source>
        <translation>Mesurer le plus récent</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>I&amp;mages</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Saves the numbers or the plots to files</source>
        <translation>Enregistre les valeurs ou les courbes dans des fichiers</translation>
    </message>
    <message>
        <source>Numbers (JSON, CSV)…</source>
        <translation>Valeurs (JSON, CSV)…</translation>
    </message>
    <message>
        <source>Plots (SVG, PNG)…</source>
        <translation>Courbes (SVG, PNG)…</translation>
    </message>
    <message>
        <source>Numbers over the epochs (JSON, CSV)…</source>
        <translation>Valeurs au fil des époques (JSON, CSV)…</translation>
    </message>
    <message>
        <source>Curves over the epochs (SVG, PDF, PNG)…</source>
        <translation>Courbes au fil des époques (SVG, PDF, PNG)…</translation>
    </message>
    <message>
        <source>in training: its checkpoint of step %1</source>
        <translation>en cours d’entraînement&#xa0;: son checkpoint du pas %1</translation>
    </message>
    <message>
        <source>the network&apos;s outputs are NaN or infinite: look at an earlier checkpoint</source>
        <translation>les sorties du réseau sont NaN ou infinies&#xa0;: examinez un checkpoint antérieur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s)</source>
        <translation>
            <numerusform>%Ln image de test</numerusform>
            <numerusform>%Ln images de test</numerusform>
        </translation>
    </message>
    <message>
        <source>computed in %1 s</source>
        <translation>calculé en %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read</source>
        <translation>
            <numerusform>%n image n’a pas pu être lue</numerusform>
            <numerusform>%n images n’ont pas pu être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>dashes: %1</source>
        <translation>tirets&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>measuring %1…</source>
        <translation>mesure de %1…</translation>
    </message>
    <message>
        <source>not shared: the blocks of the stage are compared</source>
        <translation>non partagé&#xa0;: les blocs de l’étage sont comparés</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Folder for the numbers</source>
        <translation>Dossier pour les valeurs</translation>
    </message>
    <message>
        <source>Folder for the numbers over the epochs</source>
        <translation>Dossier pour les valeurs au fil des époques</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>Enregistrer les courbes</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Similarity (CKA)</source>
        <translation>Similarité (CKA)</translation>
    </message>
    <message>
        <source>%1, in training, step %2</source>
        <translation>%1, en cours d’entraînement, pas %2</translation>
    </message>
    <message numerus="yes">
        <source>top-1 %1 of %Ln test image(s)</source>
        <translation>
            <numerusform>top-1 %1 de %Ln image de test</numerusform>
            <numerusform>top-1 %1 de %Ln images de test</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Fermer ce message (Échap)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>They appear as you close those below; all are in the log.</source>
        <translation>Ils apparaissent à mesure que vous fermez ceux du dessous&#xa0;; tous sont dans le journal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%n autre message</numerusform>
            <numerusform>%n autres messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::Minimap</name>
    <message>
        <source>Overview of the drawing</source>
        <translation>Vue d’ensemble du schéma</translation>
    </message>
    <message>
        <source>Overview: click or drag to move the view</source>
        <translation>Vue d’ensemble&#xa0;: cliquez ou glissez pour déplacer la vue</translation>
    </message>
</context>
<context>
    <name>sharesnet::ModeBar</name>
    <message>
        <source>Modes</source>
        <translation>Modes</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Appearance and panels</source>
        <translation>Apparence et panneaux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search for a command, a preset or a run (Ctrl+Shift+P)</source>
        <translation>Chercher une commande, un préréglage ou un run (Ctrl+Maj+P)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Help for the part in use (F1)</source>
        <translation>Aide sur la partie active (F1)</translation>
    </message>
</context>
<context>
    <name>sharesnet::ModelPanel</name>
    <message>
        <source>E&amp;poch</source>
        <translation>É&amp;poque</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The network in training, or a run that has checkpoints</source>
        <translation>Le réseau en cours d’entraînement, ou un run qui a des checkpoints</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Face à</translation>
    </message>
    <message>
        <source>A network of the same depth to compare with: the unshared or shared twin, another run, or another checkpoint</source>
        <translation>Un réseau de même profondeur auquel comparer&#xa0;: le jumeau non partagé ou partagé, un autre run, ou un autre checkpoint</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <source>A shared convolution, or those of a stage&apos;s blocks that are not shared</source>
        <translation>Une convolution partagée, ou celles non partagées des blocs d’un étage</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Which checkpoint of the run</source>
        <translation>Quel checkpoint du run</translation>
    </message>
    <message>
        <source>Agai&amp;nst</source>
        <translation>&amp;Face à</translation>
    </message>
    <message>
        <source>&amp;Convolution</source>
        <translation>&amp;Convolution</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>sharesnet::MoreRuns</name>
    <message numerus="yes">
        <source>Queue %n run(s)? (%1)</source>
        <extracomment>then how long they take: &quot;about 3 h&quot;</extracomment>
        <translation>
            <numerusform>Mettre %n run en file&#xa0;? (%1)</numerusform>
            <numerusform>Mettre %n runs en file&#xa0;? (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n run(s)</source>
        <translation>
            <numerusform>Mettre %n run en file</numerusform>
            <numerusform>Mettre %n runs en file</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>sharesnet::NetworkForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Classes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Input c×h×w</source>
        <translation>Entrée c×h×l</translation>
    </message>
    <message>
        <source>Input channels</source>
        <translation>Canaux d’entrée</translation>
    </message>
    <message>
        <source>Input height in pixels</source>
        <translation>Hauteur d’entrée en pixels</translation>
    </message>
    <message>
        <source>Input width in pixels</source>
        <translation>Largeur d’entrée en pixels</translation>
    </message>
    <message>
        <source>&amp;Stem channels</source>
        <translation>Canaux du &amp;stem</translation>
    </message>
    <message>
        <source>Stem channels</source>
        <translation>Canaux du stem</translation>
    </message>
    <message>
        <source>Kernel, stride</source>
        <translation>Noyau, stride</translation>
    </message>
    <message>
        <source>Stem kernel</source>
        <translation>Noyau du stem</translation>
    </message>
    <message>
        <source>Stem stride</source>
        <translation>Stride du stem</translation>
    </message>
    <message>
        <source>Followed by norm and ReLU</source>
        <translation>Suivi d’une norm et d’un ReLU</translation>
    </message>
    <message>
        <source>3×3 max pool /2</source>
        <translation>Max pooling 3×3 /2</translation>
    </message>
    <message>
        <source>basic: 3, 3</source>
        <translation>basique&#xa0;: 3, 3</translation>
    </message>
    <message>
        <source>bottleneck: 1, 3, 1</source>
        <translation>bottleneck&#xa0;: 1, 3, 1</translation>
    </message>
    <message>
        <source>Kernels of a block&apos;s convolutions: 3×3, 3×3 or 1×1, 3×3, 1×1</source>
        <translation>Noyaux des convolutions d’un bloc&#xa0;: 3×3, 3×3 ou 1×1, 3×3, 1×1</translation>
    </message>
    <message>
        <source>pre-activation (He 2016)</source>
        <translation>pré-activation (He 2016)</translation>
    </message>
    <message>
        <source>post-activation (He 2015)</source>
        <translation>post-activation (He 2015)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Bloc</translation>
    </message>
    <message>
        <source>Activati&amp;on order</source>
        <translation>&amp;Ordre d’activation</translation>
    </message>
    <message>
        <source>Str&amp;ide placement</source>
        <translation>Place du str&amp;ide</translation>
    </message>
    <message>
        <source>Dropo&amp;ut</source>
        <translation>Dropo&amp;ut</translation>
    </message>
    <message>
        <source>conv %1 of the first block</source>
        <translation>conv %1 du premier bloc</translation>
    </message>
    <message>
        <source>Set block kind</source>
        <translation>Définir le type de bloc</translation>
    </message>
    <message>
        <source>Set activation order</source>
        <translation>Définir l’ordre d’activation</translation>
    </message>
    <message>
        <source>Set stride placement</source>
        <translation>Définir la place du stride</translation>
    </message>
    <message>
        <source>Set dropout</source>
        <translation>Définir le dropout</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1&#xa0;: %2 à %3</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change the stem</source>
        <translation>Modifier le stem</translation>
    </message>
</context>
<context>
    <name>sharesnet::NetworkMap</name>
    <message>
        <source>Network map</source>
        <translation>Carte du réseau</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Étage %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>blocks %1–%2</source>
        <translation>blocs %1–%2</translation>
    </message>
    <message>
        <source>stage %1 · %2 · conv %3 · %4×%4</source>
        <translation>étage %1 · %2 · conv %3 · %4×%4</translation>
    </message>
    <message>
        <source>%1 · not shared</source>
        <translation>%1 · non partagé</translation>
    </message>
    <message>
        <source>%1 · shared, group %2, %3 uses</source>
        <translation>%1 · partagé, groupe %2, %3 usages</translation>
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
        <translation>%1 usages, %2 canaux, %3 à %4</translation>
    </message>
    <message>
        <source>%1, channel %2: %3 %4</source>
        <translation>%1, canal %2&#xa0;: %3 %4</translation>
    </message>
    <message>
        <source>not defined (NaN or infinite)</source>
        <translation>non définie (NaN ou infinie)</translation>
    </message>
</context>
<context>
    <name>sharesnet::NormPanel</name>
    <message>
        <source>Of the norm that goes with the convolution in its block. A shared convolution keeps a norm for each use.</source>
        <translation>De la norm associée à la convolution dans son bloc. Une convolution partagée garde une norm par usage.</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>décalage</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>variance</translation>
    </message>
    <message>
        <source>Batch norm of each use</source>
        <translation>Batch norm de chaque usage</translation>
    </message>
    <message>
        <source>Batch norm of each block</source>
        <translation>Batch norm de chaque bloc</translation>
    </message>
    <message>
        <source>from top to bottom: %1 to %2, a bar for each channel</source>
        <translation>de haut en bas&#xa0;: %1 à %2, une barre par canal</translation>
    </message>
</context>
<context>
    <name>sharesnet::NormalizationPicker</name>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>moyenne %1, écart-type %2</translation>
    </message>
    <message>
        <source>What was done to the images before the network saw them, in training</source>
        <translation>Ce qui a été fait aux images avant que le réseau ne les voie, à l’entraînement</translation>
    </message>
    <message>
        <source>N&amp;ormalized as</source>
        <translation>N&amp;ormalisées comme</translation>
    </message>
    <message>
        <source>Of red, green and blue, where images are 0 to 1</source>
        <translation>Du rouge, du vert et du bleu, pour des images de 0 à 1</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>&amp;Moyenne</translation>
    </message>
    <message>
        <source>De&amp;viation</source>
        <translation>É&amp;cart-type</translation>
    </message>
    <message>
        <source>The file says: %1</source>
        <translation>Le fichier indique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose: the file does not say</source>
        <translation>À choisir&#xa0;: le fichier ne le dit pas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The training images of the data</source>
        <translation>Les images d’entraînement des données</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Autres valeurs</translation>
    </message>
    <message>
        <source>Choose how images are normalized</source>
        <translation>Choisissez comment les images sont normalisées</translation>
    </message>
    <message>
        <source>Mean and deviation are three numbers each, such as 0.5 0.5 0.5</source>
        <translation>La moyenne et l’écart-type sont trois nombres chacun, par exemple 0.5 0.5 0.5</translation>
    </message>
</context>
<context>
    <name>sharesnet::NoteDialog</name>
    <message>
        <source>Note on %1</source>
        <translation>Note sur %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>sharesnet::NumberChooser</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
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
        <translation>%1 j %2 h</translation>
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
        <translation>n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Revenir à la valeur par défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Default for %1</source>
        <translation>Valeur par défaut pour %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>«&#xa0;%1&#xa0;» %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::OtherMaps</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::PairsPanel</name>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Cosine of the gradients of each pair of uses by the weight: above 0 they pull it the same way. Their sum is the weight&apos;s gradient.</source>
        <translation>Cosinus des gradients par rapport au poids pour chaque paire d’usages&#xa0;: au-dessus de 0, ils le tirent dans le même sens. Leur somme est le gradient du poids.</translation>
    </message>
    <message>
        <source>Correlation of what the blocks of each pair of uses add to their inputs, over channels and positions, the mean over the images. Near 1: both add the same; below 0: one takes back what the other adds.</source>
        <translation>Corrélation de ce que les blocs de chaque paire d’usages ajoutent à leurs entrées, sur les canaux et les positions, en moyenne sur les images. Près de 1&#xa0;: les deux ajoutent la même chose&#xa0;; en dessous de 0&#xa0;: l’un retire ce que l’autre ajoute.</translation>
    </message>
    <message>
        <source>one of the two gradients is zero, NaN or infinite, or their weights differ in shape</source>
        <translation>l’un des deux gradients est nul, NaN ou infini, ou leurs poids n’ont pas les mêmes dimensions</translation>
    </message>
    <message>
        <source>one of the two blocks changes the shape, or adds a constant, NaN or infinite values</source>
        <translation>l’un des deux blocs change les dimensions, ou ajoute une constante ou des valeurs NaN ou infinies</translation>
    </message>
    <message>
        <source>Pairs of uses</source>
        <translation>Paires d’usages</translation>
    </message>
    <message>
        <source>Pairs of blocks</source>
        <translation>Paires de blocs</translation>
    </message>
    <message>
        <source>Value shown for each pair</source>
        <translation>Valeur de chaque paire</translation>
    </message>
</context>
<context>
    <name>sharesnet::PinnedView</name>
    <message>
        <source>The unshared twin of the design. From it to the design: %1</source>
        <translation>Le jumeau non partagé de l’architecture. De lui à l’architecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pinned: %1. From it to the design: %2</source>
        <translation>Épinglé&#xa0;: %1. De là à l’architecture&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlaneHistogram</name>
    <message>
        <source>Histogram of the channel&apos;s values</source>
        <translation>Histogramme des valeurs du canal</translation>
    </message>
    <message>
        <source>How many values of the channel lie where on the color scale; the outermost bars also hold those beyond it</source>
        <translation>Combien de valeurs du canal tombent à quel endroit de l’échelle de couleurs&#xa0;; les barres extrêmes contiennent aussi celles qui la dépassent</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlaneView</name>
    <message>
        <source>The selected channel at the selected use</source>
        <translation>Le canal sélectionné à l’usage sélectionné</translation>
    </message>
    <message>
        <source>Click or arrow keys: look at one value</source>
        <translation>Clic ou flèches&#xa0;: examiner une valeur</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotBox</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotContent</name>
    <message>
        <source>best checkpoint, step %1</source>
        <translation>meilleur checkpoint, pas %1</translation>
    </message>
    <message>
        <source>last checkpoint, step %1</source>
        <translation>dernier checkpoint, pas %1</translation>
    </message>
    <message>
        <source>kept checkpoint, step %1</source>
        <translation>checkpoint conservé, pas %1</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>étage %1</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Throughput (images/s)</source>
        <translation>Débit (images/s)</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Update ratio: norm of a step&apos;s change / norm of the weights</source>
        <translation>Ratio de mise à jour&#xa0;: norme du changement d’un pas / norme des poids</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Mémoire (Mio)</translation>
    </message>
    <message>
        <source>Test accuracy (%) vs. parameters</source>
        <translation>Exactitude de test (%) selon les paramètres</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>Exactitude de test (%)</translation>
    </message>
    <message>
        <source>Train accuracy (%)</source>
        <translation>Exactitude d’entraînement (%)</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Perte de test</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Perte d’entraînement</translation>
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
        <translation>%1, moyenne de %2 seeds avec intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, moyenne sur les seeds avec intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>best epoch %1, test %2</source>
        <translation>meilleure époque %1, test %2</translation>
    </message>
    <message>
        <source>branched from run %1 after step %2</source>
        <translation>branche du run %1 après le pas %2</translation>
    </message>
    <message>
        <source>resumed at step %1</source>
        <translation>repris au pas %1</translation>
    </message>
    <message>
        <source>evaluated after step %1: test %2, loss %3</source>
        <translation>évalué après le pas %1&#xa0;: test %2, perte %3</translation>
    </message>
    <message>
        <source>learning rate changed to %1 after step %2</source>
        <translation>taux d’apprentissage changé en %1 après le pas %2</translation>
    </message>
    <message>
        <source>settings changed after step %1: %2</source>
        <translation>réglages modifiés après le pas %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>NaN or infinite from step %1 on</source>
        <translation>NaN ou infini à partir du pas %1</translation>
    </message>
    <message>
        <source>diverged at step %1: NaN or infinite loss</source>
        <translation>divergé au pas %1&#xa0;: perte NaN ou infinie</translation>
    </message>
    <message>
        <source>Parameters (M)</source>
        <translation>Paramètres (M)</translation>
    </message>
    <message>
        <source>%1 parameters, best test %2, epoch %3</source>
        <translation>%1 paramètres, meilleur test %2, époque %3</translation>
    </message>
    <message>
        <source>%1 parameters, best test %2 ± %3 (n = %4)</source>
        <translation>%1 paramètres, meilleur test %2 ± %3 (n = %4)</translation>
    </message>
    <message>
        <source>Press Train (F5),
or tick a run in the list</source>
        <translation>Entraîner (F5)
ou cocher un run</translation>
    </message>
    <message>
        <source>No step was trained here:
there are no curves</source>
        <translation>Aucun pas n’a été entraîné ici&#xa0;:
il n’y a pas de courbes</translation>
    </message>
    <message>
        <source>Available after
the first epoch</source>
        <translation>Disponible après
la première époque</translation>
    </message>
    <message>
        <source>Neither test nor train is shown</source>
        <translation>Ni le test ni l’entraînement ne sont affichés</translation>
    </message>
    <message>
        <source>One point per run
after its first evaluation</source>
        <translation>Un point par run
après sa première évaluation</translation>
    </message>
    <message>
        <source>Not measured:
trained with an earlier version</source>
        <translation>Non mesuré&#xa0;:
entraîné avec une version antérieure</translation>
    </message>
    <message>
        <source>Waiting for the first step</source>
        <translation>En attente du premier pas</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Time since the first step (h:mm:ss)</source>
        <translation>Temps depuis le premier pas (h:mm:ss)</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure du jour</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>infini</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>checkpoint</translation>
    </message>
    <message>
        <source>One point per group of runs
once one is finished</source>
        <translation>Un point par groupe de runs
dès que l’un est terminé</translation>
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
        <translation>%1&#xa0;: dernière valeur %2 à %3</translation>
    </message>
    <message>
        <source>, best %1 at %2</source>
        <translation>, meilleure %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, moyenne de %n run</numerusform>
            <numerusform>%1, moyenne de %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotHeader</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotView</name>
    <message numerus="yes">
        <source>%Ln value(s) outside %1 to %2 not shown</source>
        <translation>
            <numerusform>%Ln valeur hors de %1 à %2 non affichée</numerusform>
            <numerusform>%Ln valeurs hors de %1 à %2 non affichées</numerusform>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 · value, smoothed</source>
        <translation>%1 · valeur, lissée</translation>
    </message>
    <message>
        <source>A %1, B %2, difference</source>
        <translation>A %1, B %2, différence</translation>
    </message>
    <message>
        <source>A %1 · press B at another place</source>
        <translation>A %1 · appuyez sur B à un autre endroit</translation>
    </message>
    <message>
        <source>B %1 · press A at another place</source>
        <translation>B %1 · appuyez sur A à un autre endroit</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrows pan, 0 fits, Ctrl and arrows move the cursor, the menu key offers export.</source>
        <translation>Plus et moins zooment, les flèches déplacent, 0 ajuste, Ctrl et les flèches déplacent le curseur, la touche Menu propose l’export.</translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>Ratio de mise à jour</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogrammes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Relative time</source>
        <translation>Temps relatif</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Unit of the x axis</source>
        <translation>Unité de l’axe x</translation>
    </message>
    <message>
        <source>What the x axis counts. Relative time starts with the run&apos;s first step.</source>
        <translation>Ce que compte l’axe x. Le temps relatif commence au premier pas du run.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>&lt;p&gt;Smoothing of loss, gradient norm, update ratio and throughput, from none to strong. Each point becomes the value of the straight line fitted to the points in a window centered on it, in two passes (local regression of degree 1). A straight trend stays as it is, so the curve does not lag. The measured values stay visible behind it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Lissage de la perte, de la norme du gradient, du ratio de mise à jour et du débit, de nul à fort. Chaque point devient la valeur de la droite ajustée aux points d’une fenêtre centrée sur lui, en deux passes (régression locale de degré 1). Une tendance rectiligne reste telle quelle, la courbe ne prend donc pas de retard. Les valeurs mesurées restent visibles derrière elle.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>Test and train, logarithmic axes, means over seeds, all plots</source>
        <translation>Test et entraînement, axes logarithmiques, moyennes sur les seeds, toutes les courbes</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Fig&amp;ure…</translation>
    </message>
    <message>
        <source>Exports the plot as PNG, SVG, PDF or CSV</source>
        <translation>Exporte la courbe en PNG, SVG, PDF ou CSV</translation>
    </message>
    <message>
        <source>&amp;x axis</source>
        <translation>&amp;Axe x</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Lissage</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>Logarithmic &amp;x axis</source>
        <translation>Axe &amp;x logarithmique</translation>
    </message>
    <message>
        <source>Logarithmic &amp;y axis</source>
        <translation>Axe &amp;y logarithmique</translation>
    </message>
    <message>
        <source>&amp;Clip outliers</source>
        <translation>&amp;Ignorer les extrêmes</translation>
    </message>
    <message>
        <source>Values far off the rest do not set the range of the y axis; a note says how many are not shown</source>
        <translation>Les valeurs très éloignées des autres ne fixent pas l’étendue de l’axe y&#xa0;; une note dit combien ne sont pas affichées</translation>
    </message>
    <message>
        <source>&amp;Mean and 95 % interval</source>
        <translation>&amp;Moyenne et intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;All plots side by side</source>
        <translation>Toutes les courbes &amp;côte à côte</translation>
    </message>
    <message>
        <source>&amp;Off: each run by itself</source>
        <translation>&amp;Non&#xa0;: chaque run à part</translation>
    </message>
    <message>
        <source>Over &amp;seeds: all other settings equal</source>
        <translation>Sur les &amp;seeds&#xa0;: tous les autres réglages égaux</translation>
    </message>
    <message>
        <source>Equal in %1</source>
        <translation>Même valeur&#xa0;: %1</translation>
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
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Faux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Juste&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::PresetCard</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 without sharing</source>
        <translation>%1&#xa0;: %2 paramètres, %3 sans partage</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProblemReportDialog</name>
    <message>
        <source>Problem report</source>
        <translation>Rapport de problème</translation>
    </message>
    <message>
        <source>This is the whole report. Nothing is sent: save or copy it, and attach it where you report the problem.</source>
        <translation>Ceci est le rapport entier. Rien n’est envoyé&#xa0;: enregistrez-le ou copiez-le, et joignez-le là où vous signalez le problème.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The report could not be made: %1</source>
        <translation>Le rapport n’a pas pu être créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save problem report</source>
        <translation>Enregistrer le rapport de problème</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProblemReports</name>
    <message>
        <source>Save a problem &amp;report…</source>
        <translation>Enregistrer un &amp;rapport de problème…</translation>
    </message>
    <message>
        <source>Shows versions, the last crash, the end of the log and the last runs, to be saved and sent</source>
        <translation>Montre les versions, le dernier plantage, la fin du journal et les derniers runs, à enregistrer et à envoyer</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Voir le rapport</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>The program crashed (%1). What is known of it was kept on this machine.</source>
        <translation>Le programme a planté le %1. Ce qu’on en sait a été conservé sur cette machine.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ProlongDialog</name>
    <message>
        <source>Hold the last learning rate</source>
        <translation>Maintenir le dernier taux d’apprentissage</translation>
    </message>
    <message>
        <source>Stretch the schedule over all epochs (the rate jumps up)</source>
        <translation>Étirer le programme sur toutes les époques (le taux remonte d’un coup)</translation>
    </message>
    <message>
        <source>Restart: a new cosine from the peak</source>
        <translation>Redémarrer&#xa0;: un nouveau cosinus depuis le maximum</translation>
    </message>
    <message>
        <source>Prolong %1</source>
        <translation>Prolonger %1</translation>
    </message>
    <message>
        <source>Learning-rate schedule that results</source>
        <translation>Programme du taux d’apprentissage qui en résulte</translation>
    </message>
    <message>
        <source>More &amp;epochs</source>
        <translation>Époques en &amp;plus</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Prolong</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Epochs %1 → %2. Learning rate %3 at first, %4 at the end.</source>
        <translation>Époques %1 → %2. Taux d’apprentissage %3 au début, %4 à la fin.</translation>
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
            <numerusform>%n époque</numerusform>
            <numerusform>%n époques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
From an earlier session: waits for Start queue</source>
        <translation>%1
D’une session antérieure&#xa0;: attend «&#xa0;Démarrer la file&#xa0;»</translation>
    </message>
    <message>
        <source>Queued runs</source>
        <translation>Runs en file</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>File d’atte&amp;nte</translation>
    </message>
    <message>
        <source>Train sooner (Alt+Up)</source>
        <translation>Entraîner plus tôt (Alt+Haut)</translation>
    </message>
    <message>
        <source>Train later (Alt+Down)</source>
        <translation>Entraîner plus tard (Alt+Bas)</translation>
    </message>
    <message>
        <source>Remove from queue (Delete)</source>
        <translation>Retirer de la file (Suppr)</translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation>Démarrer la file</translation>
    </message>
    <message>
        <source>Runs of an earlier session wait until you start the queue.</source>
        <translation>Les runs d’une session antérieure attendent que vous démarriez la file.</translation>
    </message>
    <message>
        <source>On hold: nothing starts until you start the queue.</source>
        <translation>En attente&#xa0;: rien ne démarre tant que vous ne démarrez pas la file.</translation>
    </message>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 ne peut pas démarrer&#xa0;: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Remove all from queue</source>
        <translation>Tout retirer de la file</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>«&#xa0;%1&#xa0;» retiré.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n run(s).</source>
        <translation>
            <numerusform>%n run retiré.</numerusform>
            <numerusform>%n runs retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>R&amp;éessayer</translation>
    </message>
    <message>
        <source>Open design and &amp;settings</source>
        <translation>Ouvrir l’architecture et les ré&amp;glages</translation>
    </message>
    <message>
        <source>Shows its design, and fills the form with its settings and data</source>
        <translation>Affiche son architecture et remplit le formulaire avec ses réglages et ses données</translation>
    </message>
    <message>
        <source>&amp;Remove from queue</source>
        <translation>&amp;Retirer de la file</translation>
    </message>
    <message>
        <source>Moved “%1”.</source>
        <translation>«&#xa0;%1&#xa0;» déplacé.</translation>
    </message>
    <message>
        <source>Undo the last change of the queue (Ctrl+Z in the list)</source>
        <translation>Annuler la dernière modification de la file (Ctrl+Z dans la liste)</translation>
    </message>
    <message>
        <source>&amp;Undo last change</source>
        <translation>&amp;Annuler la dernière modification</translation>
    </message>
</context>
<context>
    <name>sharesnet::RatesPreview</name>
    <message>
        <source>Learning rate by epoch</source>
        <translation>Taux d’apprentissage par époque</translation>
    </message>
</context>
<context>
    <name>sharesnet::RealSpinBox</name>
    <message>
        <source>can be read as two numbers: write %1 or %2</source>
        <translation>peut se lire comme deux nombres&#xa0;: écrivez %1 ou %2</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is not possible here; the value is %2</source>
        <translation>%1 n’est pas possible ici&#xa0;; la valeur est %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Effacer cette liste</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Untie here…</source>
        <translation>Délier ici…</translation>
    </message>
    <message>
        <source>Tie…</source>
        <translation>Lier…</translation>
    </message>
    <message>
        <source>Accuracy when uses are left out, repeated, or added beyond the trained number. The checkpoint stays as it is.</source>
        <translation>Exactitude quand des usages sont omis, répétés ou ajoutés au-delà du nombre entraîné. Le checkpoint reste tel quel.</translation>
    </message>
    <message>
        <source>Progress of the accuracies</source>
        <translation>Progression des exactitudes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Saves the accuracies to a folder (JSON, CSV)</source>
        <translation>Enregistre les exactitudes dans un dossier (JSON, CSV)</translation>
    </message>
    <message>
        <source>Ima&amp;ges</source>
        <translation>Ima&amp;ges</translation>
    </message>
    <message>
        <source>A new run from this checkpoint, in which the selected use has a weight of its own</source>
        <translation>Un nouveau run à partir de ce checkpoint, où l’usage sélectionné a son propre poids</translation>
    </message>
    <message>
        <source>A new run from this checkpoint, in which more blocks share a weight; the accuracy it costs is measured before</source>
        <translation>Un nouveau run à partir de ce checkpoint, où davantage de blocs partagent un poids&#xa0;; l’exactitude que cela coûte est mesurée avant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Still measuring %1.</source>
        <translation>Mesure de %1 toujours en cours.</translation>
    </message>
    <message>
        <source>How the accuracy changes when a use is skipped or repeated, when the network answers after each use, or when there are more uses than it was trained with.</source>
        <translation>Comment l’exactitude change quand un usage est sauté ou répété, quand le réseau répond après chaque usage, ou quand il y a plus d’usages qu’il n’en a été entraîné.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Measure the other, too</source>
        <translation>Mesurer aussi l’autre</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Folder for the accuracies</source>
        <translation>Dossier pour les exactitudes</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s), %1 s</source>
        <translation>
            <numerusform>%Ln image de test, %1&#xa0;s</numerusform>
            <numerusform>%Ln images de test, %1&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ReportDialog</name>
    <message>
        <source>&amp;HTML: figures, tables, settings, environments in one file</source>
        <translation>&amp;HTML&#xa0;: figures, tableaux, réglages, environnements en un fichier</translation>
    </message>
    <message>
        <source>&amp;Markdown: the table of means</source>
        <translation>&amp;Markdown&#xa0;: le tableau des moyennes</translation>
    </message>
    <message>
        <source>&amp;LaTeX: the table of means (needs booktabs)</source>
        <translation>LaTeX&#xa0;: le &amp;tableau des moyennes (requiert booktabs)</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n run(s)</source>
        <translation>
            <numerusform>Rapport sur %n run</numerusform>
            <numerusform>Rapport sur %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Best test accuracy</source>
        <translation>Meilleure exactitude de test</translation>
    </message>
    <message>
        <source>Last test accuracy</source>
        <translation>Dernière exactitude de test</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>Écri&amp;re</translation>
    </message>
    <message>
        <source>Runs of the report</source>
        <translation>Runs du rapport</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished: their curves are shown, means and verdict leave them out.</source>
        <translation>
            <numerusform>%n run n’est pas terminé&#xa0;: ses courbes sont affichées, moyennes et verdict l’excluent.</numerusform>
            <numerusform>%n runs ne sont pas terminés&#xa0;: leurs courbes sont affichées, moyennes et verdict les excluent.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Remp&amp;lacer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Compare &amp;by</source>
        <translation>&amp;Compare</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunActions</name>
    <message>
        <source>Open architecture</source>
        <translation>Ouvrir l’architecture</translation>
    </message>
    <message>
        <source>Compare architecture with the design</source>
        <translation>Comparer l’architecture à celle ouverte</translation>
    </message>
    <message>
        <source>Clone into the form</source>
        <translation>Cloner dans le formulaire</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Reprendre l’entraînement</translation>
    </message>
    <message>
        <source>Prolong…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Branch from a checkpoint…</source>
        <translation>Branche à partir d’un checkpoint…</translation>
    </message>
    <message>
        <source>Branch with other sharing…</source>
        <translation>Branche avec un autre partage…</translation>
    </message>
    <message>
        <source>Add seeds…</source>
        <translation>Ajouter des seeds…</translation>
    </message>
    <message>
        <source>Foldability…</source>
        <translation>Potentiel de partage…</translation>
    </message>
    <message>
        <source>What of its network could share a weight, and what that costs</source>
        <translation>Ce qui, dans son réseau, pourrait partager un poids, et ce que cela coûte</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Arrêter et abandonner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mettre en favori</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouveau tag…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copier le tableau en CSV</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>Copier le tableau en Markdown</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Export network…</source>
        <translation>Exporter le réseau…</translation>
    </message>
    <message>
        <source>Export curves…</source>
        <translation>Exporter les courbes…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Unstar</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Show in plots</source>
        <translation>Afficher dans les courbes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message numerus="yes">
        <source>All have %n seed(s) or more</source>
        <translation>
            <numerusform>Tous ont %n seed ou plus</numerusform>
            <numerusform>Tous ont %n seeds ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Unarchived: %1</source>
        <translation>Désarchivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Archived: %1. The view “Archived” lists them.</source>
        <translation>Archivé&#xa0;: %1. La vue «&#xa0;Archivés&#xa0;» les liste.</translation>
    </message>
    <message>
        <source>Copied the command line that repeats %1</source>
        <translation>Ligne de commande qui répète %1 copiée</translation>
    </message>
    <message>
        <source>Copied a command line that trains on from %1</source>
        <translation>Ligne de commande qui poursuit l’entraînement depuis %1 copiée</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as CSV</source>
        <translation>
            <numerusform>%n run copié en CSV</numerusform>
            <numerusform>%n runs copiés en CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as Markdown</source>
        <translation>
            <numerusform>%n run copié en Markdown</numerusform>
            <numerusform>%n runs copiés en Markdown</numerusform>
        </translation>
    </message>
    <message>
        <source>No program is set up to open folders: %1</source>
        <translation>Aucun programme n’est configuré pour ouvrir les dossiers&#xa0;: %1</translation>
    </message>
    <message>
        <source>There are no runs to report on</source>
        <translation>Il n’y a aucun run sur lequel faire un rapport</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunDetails</name>
    <message>
        <source>Details of the selected runs</source>
        <translation>Détails des runs sélectionnés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Compare all settings, not only those that differ</source>
        <translation>Comparer tous les réglages, et pas seulement ceux qui diffèrent</translation>
    </message>
    <message>
        <source>Select a run to see its settings, environment and checkpoints; select two or more to compare them.</source>
        <translation>Sélectionnez un run pour voir ses réglages, son environnement et ses checkpoints&#xa0;; sélectionnez-en deux ou plus pour les comparer.</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Command line that repeats it</source>
        <translation>Ligne de commande qui le répète</translation>
    </message>
    <message>
        <source>Command line that trains on from it</source>
        <translation>Ligne de commande qui poursuit l’entraînement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation>Branche de</translation>
    </message>
    <message>
        <source>run %1, after step %2</source>
        <translation>run %1, après le pas %2</translation>
    </message>
    <message>
        <source>Select run %1</source>
        <translation>Sélectionner le run %1</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, run %2</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Against “%1”</source>
        <translation>Face à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Each interval holds for its comparison alone.</source>
        <translation>Chaque intervalle ne vaut que pour sa comparaison.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Same: %1 settings</source>
        <translation>Identiques&#xa0;: %1 réglages</translation>
    </message>
    <message>
        <source>Architecture: %1 → %2</source>
        <translation>Architecture&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Images de test</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunFilterLine</name>
    <message>
        <source>Filter: a name, or test&gt;80% and data=cifar10</source>
        <translation>Filtre&#xa0;: un nom, ou test&gt;80% and data=cifar10</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les runs</translation>
    </message>
    <message>
        <source>Words are looked for in names. Conditions: KEY = != &lt; &lt;= &gt; &gt;= ~ VALUE, joined by and, or, not and parentheses, such as
test&gt;80% and data=cifar10 not state=failed
Keys are in the tool tips of the columns.</source>
        <translation>Les mots sont cherchés dans les noms. Conditions&#xa0;: CLÉ = != &lt; &lt;= &gt; &gt;= ~ VALEUR, reliées par and, or, not et des parenthèses, par exemple
test&gt;80% and data=cifar10 not state=failed
Les clés figurent dans les infobulles des colonnes.</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunHub</name>
    <message>
        <source>No model is training now; choose a checkpoint</source>
        <translation>Aucun modèle n’est en cours d’entraînement&#xa0;; choisissez un checkpoint</translation>
    </message>
    <message>
        <source>Run %1 stopped after step %2</source>
        <translation>Run %1 arrêté après le pas %2</translation>
    </message>
    <message>
        <source>Run %1 finished after step %2</source>
        <translation>Run %1 terminé après le pas %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunMatrix</name>
    <message>
        <source>best checkpoint, step %1</source>
        <translation>meilleur checkpoint, pas %1</translation>
    </message>
    <message>
        <source>last checkpoint, step %1</source>
        <translation>dernier checkpoint, pas %1</translation>
    </message>
    <message>
        <source>checkpoint of step %1</source>
        <translation>checkpoint du pas %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Progression de l’évaluation</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Run %1 · %2</translation>
    </message>
    <message>
        <source>Confusion matrix of run %1: rows are true classes, columns what was predicted</source>
        <translation>Matrice de confusion du run %1&#xa0;: en lignes les vraies classes, en colonnes les classes prédites</translation>
    </message>
    <message>
        <source>Evaluate run %1 again</source>
        <translation>Réévaluer le run %1</translation>
    </message>
    <message>
        <source>Evaluate run %1</source>
        <translation>Évaluer le run %1</translation>
    </message>
    <message>
        <source>Runs the network over all test images of its data. The result is kept.</source>
        <translation>Fait passer toutes les images de test de ses données dans le réseau. Le résultat est conservé.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Lecture des données…</translation>
    </message>
    <message>
        <source>Looking for what is kept…</source>
        <translation>Recherche de ce qui est conservé…</translation>
    </message>
    <message>
        <source>%1 of %2 test images right · %3</source>
        <translation>%1 des %2 images de test justes · %3</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunStyleMenu</name>
    <message>
        <source>Solid</source>
        <translation>Continu</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Tirets</translation>
    </message>
    <message>
        <source>Dash-dotted</source>
        <translation>Tirets-points</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Pointillés</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Losange</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Triangle</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croix</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Triangle down</source>
        <translation>Triangle vers le bas</translation>
    </message>
    <message>
        <source>Color %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>Other color…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Color of the run</source>
        <translation>Couleur du run</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Trait</translation>
    </message>
    <message>
        <source>&amp;Marker</source>
        <translation>&amp;Marqueur</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsBar</name>
    <message>
        <source>Only differing settings</source>
        <translation>Réglages différents seulement</translation>
    </message>
    <message>
        <source>Of the settings, show only those in which the listed runs differ</source>
        <translation>Parmi les réglages, n’afficher que ceux qui diffèrent entre les runs listés</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Quelles colonnes sont affichées</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>The selected runs, or all listed ones, as one HTML file with figures, or as a table for a paper</source>
        <translation>Les runs sélectionnés, ou tous ceux listés, en un fichier HTML avec figures, ou en tableau pour un article</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsModel</name>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Check a run to show it in the plots, in the color of its dot</source>
        <translation>Cochez un run pour l’afficher dans les courbes, de la couleur de sa pastille</translation>
    </message>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Starred runs; click to star</source>
        <translation>Runs favoris&#xa0;; cliquez pour mettre en favori</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>One chip per block, stage by stage; blocks of one color share a weight</source>
        <translation>Une puce par bloc, étage par étage&#xa0;; les blocs d’une même couleur partagent un poids</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>Au curseur</translation>
    </message>
    <message>
        <source>Test accuracy at the cursor of the plots, in percent</source>
        <translation>Exactitude de test au curseur des courbes, en pour cent</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Non favoris</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n run</numerusform>
            <numerusform>%1&#xa0;: %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Run %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Read from %1</source>
        <translation>Lu depuis %1</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Créé le %1</translation>
    </message>
    <message>
        <source>%1 (%2 in filters)</source>
        <translation>%1 (%2 dans les filtres)</translation>
    </message>
    <message>
        <source>%1, best test accuracy %2</source>
        <translation>%1, meilleure exactitude de test %2</translation>
    </message>
    <message>
        <source>Run %1, %2 parameters, sharing: %3, seed %4</source>
        <translation>Run %1, %2 paramètres, partage&#xa0;: %3, seed %4</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>a mean, of so many runs, of so many in all</extracomment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsPage</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>Jumeau</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>%1 runs are too many for a report; filter the table or select up to %2</source>
        <translation>%1 runs, c’est trop pour un rapport&#xa0;; filtrez le tableau ou sélectionnez-en %2 au plus</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsPanel</name>
    <message>
        <source>Restore what was deleted (Ctrl+Z in the table). Closing the window deletes it permanently.</source>
        <translation>Restaurer ce qui a été supprimé (Ctrl+Z dans le tableau). Fermer la fenêtre le supprime définitivement.</translation>
    </message>
    <message>
        <source>Deleted run %1.</source>
        <translation>Run %1 supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n run(s) (%1).</source>
        <translation>
            <numerusform>%n run supprimé (%1).</numerusform>
            <numerusform>%n runs supprimés (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>%1; the same with %2 more of the store</source>
        <translation>%1&#xa0;; de même avec %2 autres de la base</translation>
    </message>
    <message>
        <source>Run %1 is not in this view</source>
        <translation>Le run %1 n’est pas dans cette vue</translation>
    </message>
    <message>
        <source>Run %1 is not in the store any more</source>
        <translation>Le run %1 n’est plus dans la base</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des runs…</translation>
    </message>
    <message>
        <source>No runs yet.
Press Train (F5): the run will be listed here, with its curves and checkpoints.</source>
        <translation>Pas encore de runs.
Cliquez sur Entraîner (F5)&#xa0;: le run sera listé ici, avec ses courbes et ses checkpoints.</translation>
    </message>
    <message>
        <source>No runs in “%1”.</source>
        <translation>Aucun run dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No run in “%1” matches “%2”.
Clear the filter to see all.</source>
        <translation>Aucun run de «&#xa0;%1&#xa0;» ne correspond à «&#xa0;%2&#xa0;».
Effacez le filtre pour tout voir.</translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsView</name>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
</context>
<context>
    <name>sharesnet::SavedViews</name>
    <message>
        <source>All runs</source>
        <translation>Tous les runs</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
</context>
<context>
    <name>sharesnet::ScaleLegend</name>
    <message>
        <source>Color scale from %1 to %2</source>
        <translation>Échelle de couleurs de %1 à %2</translation>
    </message>
    <message>
        <source>The values that the colors stand for, the same in every use. Magenta marks NaN and infinite values.</source>
        <translation>Les valeurs que représentent les couleurs, les mêmes à tous les usages. Le magenta marque les valeurs NaN et infinies.</translation>
    </message>
    <message>
        <source>Each use has its own scale, whose limit its header shows. Magenta marks NaN and infinite values.</source>
        <translation>Chaque usage a sa propre échelle, dont son en-tête indique la limite. Le magenta marque les valeurs NaN et infinies.</translation>
    </message>
    <message>
        <source>−limit</source>
        <translation>−limite</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
</context>
<context>
    <name>sharesnet::SchedulePreview</name>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Programme du taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate: %1 at the start, at most %2, %3 at the end of epoch %4</source>
        <translation>Taux d’apprentissage&#xa0;: %1 au début, au plus %2, %3 à la fin de l’époque %4</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>Taux d’apprentissage par époque</translation>
    </message>
</context>
<context>
    <name>sharesnet::SeedsDialog</name>
    <message>
        <source>Add seeds</source>
        <translation>Ajouter des seeds</translation>
    </message>
    <message>
        <source>Total seeds:</source>
        <translation>Seeds, y compris celles déjà là&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Seeds of each of the %n group(s):</source>
        <translation>
            <numerusform>Seeds du groupe (%n)&#xa0;:</numerusform>
            <numerusform>Seeds de chacun des %n groupes&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
</context>
<context>
    <name>sharesnet::SessionBridge</name>
    <message>
        <source>The end of run %1 could not be stored: %2</source>
        <translation>La fin du run %1 n’a pas pu être enregistrée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingChoices</name>
    <message>
        <source>&amp;Untie: each chosen block gets a weight of its own</source>
        <translation>&amp;Délier&#xa0;: chaque bloc choisi reçoit son propre poids</translation>
    </message>
    <message>
        <source>&amp;Tie: the chosen blocks share one weight</source>
        <translation>&amp;Lier&#xa0;: les blocs choisis partagent un même poids</translation>
    </message>
    <message>
        <source>Con&amp;volution</source>
        <translation>Con&amp;volution</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>&amp;Blocs</translation>
    </message>
    <message>
        <source>The weight that the tied blocks begin with</source>
        <translation>Le poids avec lequel commencent les blocs liés</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Poids</translation>
    </message>
    <message>
        <source>Stage %1, convolution %2 (%3×%3)</source>
        <translation>Étage %1, convolution %2 (%3×%3)</translation>
    </message>
    <message>
        <source>%1, shared</source>
        <translation>%1, partagé</translation>
    </message>
    <message>
        <source>Block %1 · weight %2</source>
        <translation>Bloc %1 · poids %2</translation>
    </message>
    <message>
        <source>Block %1 · a weight of its own</source>
        <translation>Bloc %1 · son propre poids</translation>
    </message>
    <message>
        <source>Mean of their weights</source>
        <translation>Moyenne de leurs poids</translation>
    </message>
    <message>
        <source>Mean of their weights, channels matched first</source>
        <translation>Moyenne de leurs poids, canaux d’abord appariés</translation>
    </message>
    <message>
        <source>Weight of block %1</source>
        <translation>Poids du bloc %1</translation>
    </message>
    <message>
        <source>Choose blocks.</source>
        <translation>Choisissez des blocs.</translation>
    </message>
    <message>
        <source>Nothing to untie: each of these has a weight of its own.</source>
        <translation>Rien à délier&#xa0;: chacun d’eux a son propre poids.</translation>
    </message>
    <message>
        <source>Choose at least two blocks.</source>
        <translation>Il faut au moins deux blocs pour partager un poids.</translation>
    </message>
    <message>
        <source>These blocks share one weight already: choose more, or another convolution.</source>
        <translation>Ces blocs partagent déjà un même poids&#xa0;: choisissez-en davantage, ou une autre convolution.</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingDialog</name>
    <message>
        <source>Branch with other sharing</source>
        <translation>Branche avec un autre partage</translation>
    </message>
    <message>
        <source>Tr&amp;ain…</source>
        <translation>&amp;Entraîner…</translation>
    </message>
    <message>
        <source>&amp;Keep untrained</source>
        <translation>&amp;Garder non entraîné</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>The data of the run: its test images are measured, and the branch is trained on it</source>
        <translation>Les données du run&#xa0;: ses images de test servent à la mesure, et la branche est entraînée dessus</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Do&amp;nnées</translation>
    </message>
    <message>
        <source>Test &amp;images</source>
        <translation>&amp;Images de test</translation>
    </message>
    <message>
        <source>They change at once. Measured on test images, before anything is trained:</source>
        <translation>Elles changent aussitôt. Mesurées sur des images de test, avant tout entraînement&#xa0;:</translation>
    </message>
    <message>
        <source>They stay the same to the bit: each block gets a copy of the weight, and its part of the momentum.</source>
        <translation>Elles restent les mêmes au bit près&#xa0;: chaque bloc reçoit une copie du poids, et sa part du momentum.</translation>
    </message>
    <message>
        <source>%1 → %2 (%3)</source>
        <translation>%1 → %2 (%3)</translation>
    </message>
    <message>
        <source>Asks for the settings, then trains on from there</source>
        <translation>Demande les réglages, puis poursuit l’entraînement à partir de là</translation>
    </message>
    <message>
        <source>Makes the run as it is now, to export it or look into it; needs no data</source>
        <translation>Crée le run tel qu’il est maintenant, pour l’exporter ou l’examiner&#xa0;; sans besoin de données</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingMeter</name>
    <message>
        <source>Accuracy on %1 images: %2 before, %3 after (%4 points)</source>
        <translation>Exactitude sur %1 images&#xa0;: %2 avant, %3 après (%4 points)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the accuracies</source>
        <translation>Progression des exactitudes</translation>
    </message>
    <message>
        <source>Stopped before it was measured</source>
        <translation>Arrêté avant la mesure</translation>
    </message>
</context>
<context>
    <name>sharesnet::ShownColumns</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>Colonnes par défaut</translation>
    </message>
</context>
<context>
    <name>sharesnet::ShownKernels</name>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usage %1</translation>
    </message>
    <message>
        <source>Uses %1 to %2 · one weight</source>
        <translation>Usages %1 à %2 · un même poids</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SimilarityPanel</name>
    <message>
        <source>Similarity of the uses (CKA)</source>
        <translation>Similarité des usages (CKA)</translation>
    </message>
    <message>
        <source>Similarity of the blocks (CKA)</source>
        <translation>Similarité des blocs (CKA)</translation>
    </message>
    <message>
        <source>it is still being measured</source>
        <translation>la mesure est encore en cours</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>there are fewer than 4 positions in a batch</source>
        <translation>il y a moins de 4 positions dans un batch</translation>
    </message>
    <message>
        <source>one of the two is constant, NaN or infinite</source>
        <translation>l’un des deux est constant, NaN ou infini</translation>
    </message>
    <message>
        <source>It is used once: nothing to compare.</source>
        <translation>Elle n’est utilisée qu’une fois&#xa0;: rien à comparer.</translation>
    </message>
    <message>
        <source>Similarity (CKA)</source>
        <translation>Similarité (CKA)</translation>
    </message>
    <message>
        <source>Linear CKA of the outputs of each pair of uses: 1 for outputs that are equal up to rotation and scale, about 0, and as often below, for unrelated ones. HSIC is the unbiased estimator, averaged over batches before the ratio is taken. Chance is the same number with the samples of each use in a random order of its own: what lies within twice this may be chance.</source>
        <translation>CKA linéaire des sorties de chaque paire d’usages&#xa0;: 1 pour des sorties égales à une rotation et un facteur d’échelle près, environ 0, et aussi souvent en dessous, pour des sorties sans rapport. HSIC est l’estimateur non biaisé, moyenné sur les batches avant de former le rapport. Le hasard est la même valeur avec les échantillons de chaque usage dans un ordre aléatoire qui lui est propre&#xa0;: ce qui reste sous son double peut être dû au hasard.</translation>
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
        <translation>%1 images
%2 batches</translation>
    </message>
    <message>
        <source>%1
Chance here: %2</source>
        <translation>%1
Hasard ici&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SpotEditor</name>
    <message>
        <source>%1: already the case.</source>
        <translation>%1&#xa0;: c’est déjà le cas.</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>Partager les 3×3 dans l’étage %1</translation>
    </message>
    <message>
        <source>Stop sharing 3×3 in stage %1</source>
        <translation>Ne plus partager les 3×3 dans l’étage %1</translation>
    </message>
    <message>
        <source>Share conv %1 of stage %2, block %3</source>
        <translation>Partager la conv %1 de l’étage %2, bloc %3</translation>
    </message>
    <message>
        <source>Unshare conv %1 of stage %2, block %3</source>
        <translation>Ne plus partager la conv %1 de l’étage %2, bloc %3</translation>
    </message>
</context>
<context>
    <name>sharesnet::StageBars</name>
    <message>
        <source>Parameters of each stage, shared and unshared</source>
        <translation>Paramètres de chaque étage, avec et sans partage</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>étage %1</translation>
    </message>
    <message>
        <source>Stage %1: %2 parameters, %3 unshared</source>
        <translation>Étage %1&#xa0;: %2 paramètres, %3 sans partage</translation>
    </message>
</context>
<context>
    <name>sharesnet::StageForm</name>
    <message>
        <source>%1 · stage %2, conv %3, blocks %4
%5×%5, %6 → %7, used %8 times, saves %9</source>
        <translation>%1 · étage %2, conv %3, blocs %4
%5×%5, %6 → %7, utilisé %8 fois, économise %9</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Unshare</source>
        <translation>Dissoudre</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Scinder…</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>&amp;Blocs</translation>
    </message>
    <message>
        <source>Set blocks of stage %1</source>
        <translation>Définir les blocs de l’étage %1</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Canaux</translation>
    </message>
    <message>
        <source>Set channels of stage %1</source>
        <translation>Définir les canaux de l’étage %1</translation>
    </message>
    <message>
        <source>S&amp;tride</source>
        <translation>S&amp;tride</translation>
    </message>
    <message>
        <source>Set stride of stage %1</source>
        <translation>Définir le stride de l’étage %1</translation>
    </message>
    <message>
        <source>Share &amp;3×3</source>
        <translation>Partager &amp;3×3</translation>
    </message>
    <message>
        <source>Sharing of conv 2, the paper&apos;s convolution. Groups of other convolutions are listed below.</source>
        <translation>Partage de la conv 2, la convolution de l’article. Les groupes d’autres convolutions sont listés en dessous.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>All of stage %1:</source>
        <translation>Tout l’étage %1&#xa0;:</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Unshare a group of stage %1</source>
        <translation>Dissoudre un groupe de l’étage %1</translation>
    </message>
    <message numerus="yes">
        <source>Unshare %n group(s)</source>
        <translation>
            <numerusform>Dissoudre %n groupe</numerusform>
            <numerusform>Dissoudre %n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: separate weights per block</source>
        <translation>Non&#xa0;: un poids distinct par bloc</translation>
    </message>
    <message>
        <source>blocks %1 (paper)</source>
        <translation>blocs %1 (article)</translation>
    </message>
    <message>
        <source>groups of %1</source>
        <translation>groupes de %1</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personnalisé</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1</source>
        <translation>Partager les 3×3 dans l’étage %1</translation>
    </message>
    <message>
        <source>Stop sharing 3×3 in stage %1</source>
        <translation>Ne plus partager les 3×3 dans l’étage %1</translation>
    </message>
    <message>
        <source>Share 3×3 in stage %1 in groups of %2</source>
        <translation>Partager les 3×3 dans l’étage %1 par groupes de %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::StartPage</name>
    <message>
        <source>Show this page at the start</source>
        <translation>Afficher cette page au démarrage</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Design residual networks whose blocks share weights, train them, look inside.</source>
        <translation>Concevez des réseaux résiduels dont les blocs partagent des poids, entraînez-les, regardez à l’intérieur.</translation>
    </message>
    <message>
        <source>Go to the workbench</source>
        <translation>Aller à l’atelier</translation>
    </message>
    <message>
        <source>Closes this page; Help &gt; Start page shows it again (Esc)</source>
        <translation>Ferme cette page&#xa0;; Aide &gt; Page d’accueil la réaffiche (Échap)</translation>
    </message>
    <message>
        <source>Opens a small network and the tutorial beside it: share weights, train on built-in images, look at each use</source>
        <translation>Ouvre un petit réseau avec le tutoriel à côté&#xa0;: partager des poids, entraîner sur des images intégrées, examiner chaque usage</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Recent designs</source>
        <translation>Architectures récentes</translation>
    </message>
    <message>
        <source>Designs that you save or open will appear here.</source>
        <translation>Les architectures que vous enregistrez ou ouvrez apparaîtront ici.</translation>
    </message>
    <message>
        <source>Try it: ten minutes</source>
        <translation>Essayer&#xa0;: dix minutes</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>The design of the last session</source>
        <translation>L’architecture de la dernière session</translation>
    </message>
    <message>
        <source>Presets, shared by the paper&apos;s rule</source>
        <translation>Préréglages, partagés selon la règle de l’article</translation>
    </message>
    <message>
        <source>A box is a block; the green ones of a stage share one weight. All presets are in the library, at the left of the design.</source>
        <translation>Un rectangle est un bloc&#xa0;; les verts d’un étage partagent un poids. Tous les préréglages sont dans la bibliothèque, à gauche du schéma.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
</context>
<context>
    <name>sharesnet::StripContent</name>
    <message>
        <source>%1 channels of %2 × %3</source>
        <translation>%1 canaux de %2 × %3</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Usage %1 · bloc %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · bloc %2</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 moins %2</translation>
    </message>
    <message>
        <source>Difference %1 − %2</source>
        <translation>Différence %1 − %2</translation>
    </message>
    <message>
        <source>No difference from %1: %2 against %3</source>
        <translation>Pas de différence avec %1&#xa0;: %2 contre %3</translation>
    </message>
    <message>
        <source>No difference from %1: it has no use in the same block</source>
        <translation>Pas de différence avec %1&#xa0;: il n’a pas d’usage dans le même bloc</translation>
    </message>
</context>
<context>
    <name>sharesnet::StripView</name>
    <message>
        <source>One &amp;scale</source>
        <translation>Même é&amp;chelle</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Différences</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>&amp;Face à</translation>
    </message>
    <message>
        <source>← All channels</source>
        <translation>← Tous les canaux</translation>
    </message>
    <message>
        <source>Shows all channels again (Esc)</source>
        <translation>Affiche de nouveau tous les canaux (Échap)</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>Ordre des canaux</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <source>By mean</source>
        <translation>Par moyenne</translation>
    </message>
    <message>
        <source>By variance</source>
        <translation>Par variance</translation>
    </message>
    <message>
        <source>By change</source>
        <translation>Par changement</translation>
    </message>
    <message>
        <source>Highest first. Mean: of all values of a channel. Variance: within a use, mean over the uses. Change: root mean square of the difference to the previous use.</source>
        <translation>Le plus élevé d’abord. Moyenne&#xa0;: de toutes les valeurs d’un canal. Variance&#xa0;: au sein d’un usage, en moyenne sur les usages. Changement&#xa0;: moyenne quadratique de la différence avec l’usage précédent.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>ch </source>
        <translation>can. </translation>
    </message>
    <message>
        <source>Type a number to go to that channel</source>
        <translation>Tapez un numéro pour aller à ce canal</translation>
    </message>
    <message>
        <source>The same colors mean the same values in every use; else each use has its own scale</source>
        <translation>Les mêmes couleurs désignent les mêmes valeurs à tous les usages&#xa0;; sinon, chaque usage a sa propre échelle</translation>
    </message>
    <message>
        <source>Behind each use, its difference to the previous one</source>
        <translation>Après chaque usage, sa différence avec le précédent</translation>
    </message>
    <message>
        <source>Size of the maps</source>
        <translation>Taille des cartes</translation>
    </message>
    <message>
        <source>Size of the maps (Ctrl+wheel, + and -; 0 fits the width)</source>
        <translation>Taille des cartes (Ctrl+molette, + et -&#xa0;; 0 ajuste à la largeur)</translation>
    </message>
    <message>
        <source>Choose in the Model panel what the model is set against; then both are shown side by side</source>
        <translation>Choisissez dans le panneau Modèle à quoi le modèle est comparé&#xa0;; les deux sont alors affichés côte à côte</translation>
    </message>
    <message>
        <source>Beside each use, the same block of %1, and the difference to it</source>
        <translation>À côté de chaque usage, le même bloc de %1, et la différence entre eux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) beyond</source>
        <translation>
            <numerusform>%Ln valeur au-delà</numerusform>
            <numerusform>%Ln valeurs au-delà</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 beyond</source>
        <translation>%1 au-delà</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Esc all channels</source>
        <translation>↑ ↓ canal · ← → usage · Échap tous les canaux</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Enter enlarges it</source>
        <translation>↑ ↓ canal · ← → usage · Entrée l’agrandit</translation>
    </message>
    <message>
        <source>A double click enlarges a channel of all uses, too</source>
        <translation>Un double-clic agrandit aussi un canal, à tous les usages</translation>
    </message>
    <message>
        <source>%1 of %2 values lie beyond the color scale and have its last color. The limit of a use is where 99.5 % of its values lie. A common scale ends at the largest limit; uses whose limit is more than four times the median of all limits do not count for it.</source>
        <translation>%1 valeurs sur %2 dépassent l’échelle de couleurs et en prennent la dernière couleur. La limite d’un usage est là où se trouvent 99,5&#xa0;% de ses valeurs. Une échelle commune s’arrête à la plus grande limite&#xa0;; les usages dont la limite dépasse quatre fois la médiane de toutes les limites ne comptent pas pour elle.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StudyNotice</name>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>Progression de l’étude</translation>
    </message>
    <message>
        <source>Numbers over many images need a checkpoint.</source>
        <translation>Les valeurs sur un grand nombre d’images demandent un checkpoint.</translation>
    </message>
</context>
<context>
    <name>sharesnet::StudySentences</name>
    <message>
        <source>%1 and %2 (%3)</source>
        <translation>%1 et %2 (%3)</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>No two uses are more alike than by chance.</source>
        <translation>Aucun usage ne ressemble à un autre plus que par hasard.</translation>
    </message>
    <message>
        <source>No two blocks are more alike than by chance.</source>
        <translation>Aucun bloc ne ressemble à un autre plus que par hasard.</translation>
    </message>
    <message>
        <source>No more alike to any other use than by chance: %1.</source>
        <translation>Sans ressemblance avec un autre usage au-delà du hasard&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No more alike to any other block than by chance: %1.</source>
        <translation>Sans ressemblance avec un autre bloc au-delà du hasard&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The uses are more alike than by chance.</source>
        <translation>Les usages se ressemblent plus que par hasard.</translation>
    </message>
    <message>
        <source>The blocks are more alike than by chance.</source>
        <translation>Les blocs se ressemblent plus que par hasard.</translation>
    </message>
    <message>
        <source>All are more alike than by chance; most %1, least %2.</source>
        <translation>Tous se ressemblent plus que par hasard&#xa0;; le plus %1, le moins %2.</translation>
    </message>
    <message>
        <source>Each is like some other, not all like all; most %1, least %2.</source>
        <translation>Chacun ressemble à un autre, mais pas tous à tous&#xa0;; le plus %1, le moins %2.</translation>
    </message>
    <message>
        <source>They pull together: %1.</source>
        <translation>Ils tirent dans le même sens&#xa0;: %1.</translation>
    </message>
    <message>
        <source>They pull apart: %1.</source>
        <translation>Ils tirent en sens contraires&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Some pull apart: %1, most of all %2.</source>
        <translation>Certains tirent en sens contraires&#xa0;: %1, surtout %2.</translation>
    </message>
    <message>
        <source>They pull in unrelated directions: %1.</source>
        <translation>Ils tirent dans des directions sans rapport&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not all pull together: %1, lowest %2.</source>
        <translation>Tous ne tirent pas dans le même sens&#xa0;: %1, minimum %2.</translation>
    </message>
    <message>
        <source>One takes back what the other adds: %1.</source>
        <translation>L’un retire ce que l’autre ajoute&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Some take back what others add: %1, lowest %2.</source>
        <translation>Certains retirent ce que d’autres ajoutent&#xa0;: %1, minimum %2.</translation>
    </message>
    <message>
        <source>They add alike: %1.</source>
        <translation>Ajouts semblables&#xa0;: %1.</translation>
    </message>
    <message>
        <source>They add alike: %1, most %2.</source>
        <translation>Ajouts semblables&#xa0;: %1, le plus %2.</translation>
    </message>
</context>
<context>
    <name>sharesnet::SuggestPanel</name>
    <message>
        <source>Share nothing</source>
        <translation>Ne rien partager</translation>
    </message>
    <message>
        <source>Share as few blocks as possible</source>
        <translation>Partager aussi peu de blocs que possible</translation>
    </message>
    <message>
        <source>Later stages only</source>
        <translation>Derniers étages seulement</translation>
    </message>
    <message>
        <source>Earlier stages only</source>
        <translation>Premiers étages seulement</translation>
    </message>
    <message>
        <source>Evenly in all stages</source>
        <translation>Uniformément dans tous les étages</translation>
    </message>
    <message>
        <source>Whole stages by the paper&apos;s rule</source>
        <translation>Étages entiers selon la règle de l’article</translation>
    </message>
    <message>
        <source>Groups of %1 in all stages</source>
        <translation>Groupes de %1 dans tous les étages</translation>
    </message>
    <message>
        <source>Everything: one weight per stage</source>
        <translation>Tout&#xa0;: un seul poids par étage</translation>
    </message>
    <message>
        <source>stage %1: %2 of %3</source>
        <translation>étage %1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
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
        <translation>Cible&#xa0;: au plus ce nombre de millions de paramètres</translation>
    </message>
    <message>
        <source>Sharing patterns that reach the target</source>
        <translation>Motifs de partage qui atteignent la cible</translation>
    </message>
    <message>
        <source>Double-click or press Enter to try one; Undo restores the design.</source>
        <translation>Double-cliquez ou appuyez sur Entrée pour en essayer un&#xa0;; Annuler rétablit l’architecture.</translation>
    </message>
    <message>
        <source>Applies the selected suggestion (Enter)</source>
        <translation>Applique la suggestion sélectionnée (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Cible</translation>
    </message>
    <message>
        <source>Possible range: %1 to %2</source>
        <translation>Plage possible&#xa0;: %1 à %2</translation>
    </message>
    <message>
        <source>Sharing alone cannot reach this target: the minimum is %1. Use fewer blocks or channels.</source>
        <translation>Le partage seul ne peut pas atteindre cette cible&#xa0;: le minimum est %1. Utilisez moins de blocs ou de canaux.</translation>
    </message>
    <message>
        <source>Share as suggested: %1</source>
        <translation>Partager comme suggéré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 parameters (%3 blocks shared)</source>
        <translation>%1&#xa0;: %2 paramètres (%3 blocs partagés)</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepFields</name>
    <message>
        <source>As in the training form: %1</source>
        <translation>Comme dans le formulaire d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Designs of the sweep</source>
        <translation>Architectures du balayage</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>&amp;Designs</source>
        <translation>&amp;Architectures</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Tel que conçu</translation>
    </message>
    <message>
        <source>As the design has it</source>
        <translation>Comme dans l’architecture</translation>
    </message>
    <message>
        <source>Unshared</source>
        <translation>Non partagé</translation>
    </message>
    <message>
        <source>No weight is shared</source>
        <translation>Aucun poids n’est partagé</translation>
    </message>
    <message>
        <source>Paper&apos;s rule</source>
        <translation>Règle de l’article</translation>
    </message>
    <message>
        <source>Every stage by the paper&apos;s rule</source>
        <translation>Chaque étage selon la règle de l’article</translation>
    </message>
    <message>
        <source>All subsets of stages</source>
        <translation>Tous les sous-ensembles d’étages</translation>
    </message>
    <message>
        <source>The paper&apos;s rule in each subset of the stages, from none to all: 8 patterns of three stages</source>
        <translation>La règle de l’article dans chaque sous-ensemble des étages, d’aucun à tous&#xa0;: 8 motifs pour trois étages</translation>
    </message>
    <message>
        <source>Groups of n blocks</source>
        <translation>Groupes de n blocs</translation>
    </message>
    <message>
        <source>none, or 2, 4</source>
        <translation>vide, ou 2, 4</translation>
    </message>
    <message>
        <source>In every stage, each n consecutive blocks share conv 2; one pattern for each n</source>
        <translation>Dans chaque étage, n blocs consécutifs à la fois partagent la conv 2&#xa0;; un motif pour chaque n</translation>
    </message>
    <message>
        <source>Stages that share</source>
        <translation>Étages qui partagent</translation>
    </message>
    <message>
        <source>none, or 1+3, 2</source>
        <translation>vide, ou 1+3, 2</translation>
    </message>
    <message>
        <source>The paper&apos;s rule in these stages alone; one pattern for each</source>
        <translation>La règle de l’article dans ces seuls étages&#xa0;; un motif pour chacun</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>&amp;Groups of</source>
        <translation>&amp;Groupes de</translation>
    </message>
    <message>
        <source>S&amp;tages</source>
        <translation>É&amp;tages</translation>
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
        <translation>Prendre de la fenêtre</translation>
    </message>
    <message>
        <source>Data and settings of the training form instead of those of the file</source>
        <translation>Données et réglages du formulaire d’entraînement au lieu de ceux du fichier</translation>
    </message>
    <message>
        <source>Vary a &amp;setting</source>
        <translation>&amp;Varier un réglage</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>See&amp;ds</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The open design</source>
        <translation>L’architecture ouverte</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Add designs</source>
        <translation>Ajouter des architectures</translation>
    </message>
    <message>
        <source>Architecture (*.sharesnet.json);;All files (*)</source>
        <translation>Architecture (*.sharesnet.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>Setting that is varied</source>
        <translation>Réglage à varier</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>0.05, 0.1 or 0.01 to 0.1 in 3 log</source>
        <translation>0.05; 0.1 ou 0.01 to 0.1 in 3 log</translation>
    </message>
    <message>
        <source>Values separated by commas, or a range: “0.01 to 0.1 in 3” stands for three values at even distances, with “log” behind it at even ratios. Where numbers have a decimal comma, values are separated by ;</source>
        <translation>Valeurs séparées par ;, ou une plage&#xa0;: «&#xa0;0.01 to 0.1 in 3&#xa0;» désigne trois valeurs à intervalles égaux, suivie de «&#xa0;log&#xa0;», dans des rapports égaux. Là où les nombres ont un point décimal, une virgule sépare aussi les valeurs</translation>
    </message>
    <message>
        <source>Do not vary this setting</source>
        <translation>Ne pas varier ce réglage</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepForm</name>
    <message>
        <source>%1: a value is missing</source>
        <translation>%1&#xa0;: il manque une valeur</translation>
    </message>
    <message>
        <source>%1: “%2” %3</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» %3</translation>
    </message>
    <message>
        <source>%1: a number is missing</source>
        <translation>%1&#xa0;: il manque un nombre</translation>
    </message>
    <message>
        <source>%1: “%2” is not a whole number</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1: “%2” is neither true nor false</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est ni true ni false</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>%1: %2 are too many</source>
        <translation>%1&#xa0;: %2, c’est trop</translation>
    </message>
    <message>
        <source>Groups of</source>
        <translation>Groupes de</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Choose at least one pattern of sharing</source>
        <translation>Choisissez au moins un motif de partage</translation>
    </message>
    <message>
        <source>Name the sweep</source>
        <translation>Nommez le balayage</translation>
    </message>
    <message>
        <source>Add a design</source>
        <translation>Ajoutez une architecture</translation>
    </message>
    <message>
        <source>Seeds: a number is missing</source>
        <translation>Seeds&#xa0;: il manque un nombre</translation>
    </message>
    <message>
        <source>%1 is varied twice</source>
        <translation>%1 est varié deux fois</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepPanel</name>
    <message>
        <source>Sweep (*%1)</source>
        <translation>Balayage (*%1)</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Nom du balayage</translation>
    </message>
    <message>
        <source>Name, such as: which stages</source>
        <translation>Nom, par exemple&#xa0;: quels étages</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>No&amp;m</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>A sweep file (*%1)</source>
        <translation>Un fichier de balayage (*%1)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>As a file that `sharesnet sweep` trains, too</source>
        <translation>En un fichier que `sharesnet sweep` entraîne aussi</translation>
    </message>
    <message>
        <source>Retry failed runs</source>
        <translation>Réessayer les runs échoués</translation>
    </message>
    <message>
        <source>Trains what is left of it, one run at a time, after the queued ones; other processes can take part</source>
        <translation>Entraîne ce qu’il en reste, un run à la fois, après ceux en file&#xa0;; d’autres processus peuvent y participer</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>Ouvrir un balayage</translation>
    </message>
    <message>
        <source>Save sweep</source>
        <translation>Enregistrer le balayage</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>%1 · %2 epochs · learning rate %3 · batch %4</source>
        <translation>%1 · %2 époques · taux d’apprentissage %3 · batch %4</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln réseau</numerusform>
            <numerusform>%Ln réseaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>%1 réglages</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seed(s)</source>
        <translation>
            <numerusform>%Ln seed</numerusform>
            <numerusform>%Ln seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 finished already</source>
        <translation>%1 déjà terminés</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>%1 sweep</source>
        <translation>Balayage %1</translation>
    </message>
    <message>
        <source>Add to &amp;queue</source>
        <translation>A&amp;jouter à la file</translation>
    </message>
    <message>
        <source>Sweep “%1” cannot start: %2</source>
        <translation>Le balayage «&#xa0;%1&#xa0;» ne peut pas démarrer&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepTraining</name>
    <message>
        <source>Sweep “%1” has no run left to train</source>
        <translation>Le balayage «&#xa0;%1&#xa0;» n’a plus de run à entraîner</translation>
    </message>
    <message>
        <source>Run %1 diverged: %2</source>
        <translation>Le run %1 a divergé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Run %1 failed: %2</source>
        <translation>Le run %1 a échoué&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source> (the last %n run(s) failed, so the sweep is paused)</source>
        <translation>
            <numerusform> (%n run d’affilée a échoué, le balayage est donc suspendu)</numerusform>
            <numerusform> (les %n derniers runs ont échoué, le balayage est donc suspendu)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepWorkRow</name>
    <message>
        <source>Finished runs of the sweep</source>
        <translation>Runs terminés du balayage</translation>
    </message>
    <message>
        <source>Show runs</source>
        <translation>Montrer les runs</translation>
    </message>
    <message>
        <source>Lists its runs in the table</source>
        <translation>Liste ses runs dans le tableau</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stops the run in training, too; its checkpoint is kept</source>
        <translation>Arrête aussi le run en cours&#xa0;; son checkpoint est conservé</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Does not offer the rest again; the runs stay in the table</source>
        <translation>Ne propose plus le reste&#xa0;; les runs demeurent dans le tableau</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3 finished</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 sur %3 terminés</translation>
    </message>
    <message>
        <source>%1 in training</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Starts no further run; the current one continues</source>
        <translation>Ne démarre plus de run&#xa0;; celui en cours continue</translation>
    </message>
    <message>
        <source>Trains what is left of it</source>
        <translation>Entraîne ce qu’il en reste</translation>
    </message>
</context>
<context>
    <name>sharesnet::TabOverflow</name>
    <message>
        <source>All tabs</source>
        <translation>Tous les onglets</translation>
    </message>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>%n autre onglet</numerusform>
            <numerusform>%n autres onglets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TagDialog</name>
    <message>
        <source>New tag</source>
        <translation>Nouveau tag</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Tags, séparés par des virgules&#xa0;:</translation>
    </message>
</context>
<context>
    <name>sharesnet::TemplateDialog</name>
    <message>
        <source>%1 weighted layers</source>
        <translation>%1 couches à poids</translation>
    </message>
    <message>
        <source>depth %1, %2 weighted layers without projections</source>
        <translation>profondeur %1, %2 couches à poids sans les projections</translation>
    </message>
    <message>
        <source>&amp;Share by the paper&apos;s rule</source>
        <translation>&amp;Partager selon la règle de l’article</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Nouveau depuis un gabarit</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;réer</translation>
    </message>
    <message>
        <source>CIFAR 6n+2: basic blocks, post-activation</source>
        <translation>CIFAR 6n+2&#xa0;: blocs basiques, post-activation</translation>
    </message>
    <message>
        <source>CIFAR 9n+2: bottlenecks, pre-activation</source>
        <translation>CIFAR 9n+2&#xa0;: bottlenecks, pré-activation</translation>
    </message>
    <message>
        <source>Wide d-k, d = 6n+4: basic blocks, pre-activation</source>
        <translation>Wide d-k, d = 6n+4&#xa0;: blocs basiques, pré-activation</translation>
    </message>
    <message>
        <source>ImageNet: post-activation</source>
        <translation>ImageNet&#xa0;: post-activation</translation>
    </message>
    <message>
        <source>conv 1, the 1×1 (He 2015)</source>
        <translation>conv 1, la 1×1 (He 2015)</translation>
    </message>
    <message>
        <source>conv 2, the 3×3</source>
        <translation>conv 2, la 3×3</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;Famille</translation>
    </message>
    <message>
        <source>Blocks per stage (&amp;n)</source>
        <translation>Blocs par étage (&amp;n)</translation>
    </message>
    <message>
        <source>Widening factor (&amp;k)</source>
        <translation>Facteur d’élargissement (&amp;k)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>C&amp;ouches</translation>
    </message>
    <message>
        <source>St&amp;ride placement</source>
        <translation>Place du str&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Classes</translation>
    </message>
    <message>
        <source>%1: %2, %3 parameters
%4 without sharing</source>
        <translation>%1&#xa0;: %2, %3 paramètres
%4 sans partage</translation>
    </message>
</context>
<context>
    <name>sharesnet::TestAnswers</name>
    <message>
        <source>Evaluated %1 of %2</source>
        <translation>%1 sur %2 évaluées</translation>
    </message>
</context>
<context>
    <name>sharesnet::TopImagesGrid</name>
    <message>
        <source>Images that activate the channel most, a row for each use</source>
        <translation>Images qui activent le plus le canal, une ligne par usage</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>Use %1 · block %2</source>
        <translation>Usage %1 · bloc %2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>%1, place %2: test image %3 · %4, value %5</source>
        <translation>%1, rang %2&#xa0;: image de test %3 · %4, valeur %5</translation>
    </message>
    <message>
        <source> at (%1, %2), which sees %3 × %3 pixels</source>
        <translation> en (%1, %2), qui voit %3 × %3 pixels</translation>
    </message>
    <message>
        <source>%1: all values are NaN or infinite</source>
        <translation>%1&#xa0;: toutes les valeurs sont NaN ou infinies</translation>
    </message>
</context>
<context>
    <name>sharesnet::TopImagesView</name>
    <message>
        <source>ch </source>
        <translation>can. </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>The channel that the images activate, the same as in Activations</source>
        <translation>Le canal que les images activent, le même que dans Activations</translation>
    </message>
    <message>
        <source>What images are ordered by</source>
        <translation>Selon quoi les images sont ordonnées</translation>
    </message>
    <message>
        <source>By maximum</source>
        <translation>Par maximum</translation>
    </message>
    <message>
        <source>By mean</source>
        <translation>Par moyenne</translation>
    </message>
    <message>
        <source>Maximum: of the channel&apos;s values in an image; framed is what that value sees. Mean: of all its values.</source>
        <translation>Maximum&#xa0;: des valeurs du canal dans une image&#xa0;; ce que voit cette valeur est encadré. Moyenne&#xa0;: de toutes ses valeurs.</translation>
    </message>
    <message>
        <source>among </source>
        <translation>parmi </translation>
    </message>
    <message>
        <source> images</source>
        <translation> images</translation>
    </message>
    <message>
        <source>among all images</source>
        <translation>parmi toutes les images</translation>
    </message>
    <message>
        <source>Number of test images</source>
        <translation>Nombre d’images de test</translation>
    </message>
    <message>
        <source>How many test images are looked at, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont examinées, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Saves the images and their values to files</source>
        <translation>Enregistre les images et leurs valeurs dans des fichiers</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Progression de la recherche</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Image (SVG)…</translation>
    </message>
    <message>
        <source>Numbers (CSV, JSON)…</source>
        <translation>Valeurs (CSV, JSON)…</translation>
    </message>
    <message>
        <source>The network in training has no checkpoint yet. One is written at the end of each epoch, or now with Ctrl+F7.</source>
        <translation>Le réseau en cours d’entraînement n’a pas encore de checkpoint. Il en est écrit un à la fin de chaque époque, ou tout de suite avec Ctrl+F7.</translation>
    </message>
    <message>
        <source>Choose a model with a checkpoint.</source>
        <translation>Choisissez un modèle doté d’un checkpoint.</translation>
    </message>
    <message>
        <source>Looking for the images that activate channel %1 most…</source>
        <translation>Recherche des images qui activent le plus le canal %1…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test image(s) looked at</source>
        <translation>
            <numerusform>%Ln image de test examinée</numerusform>
            <numerusform>%Ln images de test examinées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last checkpoint of the network in training · %2</source>
        <translation>%1, le dernier checkpoint du réseau en cours d’entraînement · %2</translation>
    </message>
    <message>
        <source> · %1 with NaN or infinite values left out</source>
        <translation> · %1 aux valeurs NaN ou infinies, omises</translation>
    </message>
    <message numerus="yes">
        <source> · %n could not be read</source>
        <translation>
            <numerusform> · %n n’a pas pu être lue</numerusform>
            <numerusform> · %n n’ont pas pu être lues</numerusform>
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
        <translation>Mio</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>Gio</translation>
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
        <translation>Durée d’entraînement</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%) vs. %2</source>
        <translation>%1 (%) selon %2</translation>
    </message>
    <message>
        <source>%1 (%) vs. MACs</source>
        <translation>%1 (%) selon les MAC</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, moyenne sur les seeds avec intervalle à 95&#xa0;%</translation>
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
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Best test accuracy</source>
        <translation>Meilleure exactitude de test</translation>
    </message>
    <message>
        <source>Last test accuracy</source>
        <translation>Dernière exactitude de test</translation>
    </message>
    <message>
        <source>Test accuracy after epoch</source>
        <translation>Exactitude de test après l’époque</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Listed runs</source>
        <translation>Runs listés</translation>
    </message>
    <message>
        <source>Selected runs</source>
        <translation>Runs sélectionnés</translation>
    </message>
    <message>
        <source>Which runs of the table; those that differ in the seed alone are one point with the 95 % interval of their mean</source>
        <translation>Quels runs du tableau&#xa0;; ceux qui ne diffèrent que par la seed forment un point, avec l’intervalle à 95&#xa0;% de leur moyenne</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>&amp;Unfinished too</source>
        <translation>&amp;Inachevés aussi</translation>
    </message>
    <message>
        <source>Also runs that are in training, stopped or failed</source>
        <translation>Aussi les runs en cours d’entraînement, arrêtés ou échoués</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garithmique</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>Axe x logarithmique</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Fig&amp;ure…</translation>
    </message>
    <message>
        <source>Exports the plot as PNG, SVG, PDF or CSV</source>
        <translation>Exporte la courbe en PNG, SVG, PDF ou CSV</translation>
    </message>
    <message>
        <source>vs.</source>
        <translation>selon</translation>
    </message>
    <message>
        <source>Test accuracy after epoch %1</source>
        <translation>Exactitude de test après l’époque %1</translation>
    </message>
    <message>
        <source>Select runs in the table</source>
        <translation>Sélectionnez des runs dans le tableau</translation>
    </message>
    <message>
        <source>The table lists no runs</source>
        <translation>Le tableau ne liste aucun run</translation>
    </message>
    <message>
        <source>No finished run with a test accuracy yet</source>
        <translation>Pas encore de run terminé avec une exactitude de test</translation>
    </message>
    <message>
        <source>&amp;Fit	0</source>
        <translation>A&amp;juster	0</translation>
    </message>
    <message>
        <source>Copy &amp;image</source>
        <translation>Copier &amp;l’image</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Copier les données en C&amp;SV</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Exporter la &amp;figure…</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 runs</translation>
    </message>
    <message>
        <source>%1 runs as %2 points</source>
        <translation>%1 runs en %2 points</translation>
    </message>
    <message numerus="yes">
        <source>%n on the front: none with a lower cost is as accurate</source>
        <translation>
            <numerusform>%n sur le front&#xa0;: aucun de moindre coût n’est aussi exact</numerusform>
            <numerusform>%n sur le front&#xa0;: aucun de moindre coût n’est aussi exact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingController</name>
    <message>
        <source>Learning rate changed to %1 after step %2</source>
        <translation>Taux d’apprentissage changé en %1 après le pas %2</translation>
    </message>
    <message>
        <source>Test accuracy after step %1: %2 %, loss %3</source>
        <translation>Exactitude de test après le pas %1&#xa0;: %2&#xa0;%, perte %3</translation>
    </message>
    <message>
        <source>The training engine is still loading</source>
        <translation>Le moteur d’entraînement est en cours de chargement</translation>
    </message>
    <message>
        <source>Training %1 as run %2</source>
        <translation>Entraînement de %1 comme run %2</translation>
    </message>
    <message>
        <source>Training settings: %1</source>
        <translation>Réglages d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>These runs are in the queue already</source>
        <translation>Ces runs sont déjà dans la file</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>%1 ajouté à la file</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) added to the queue</source>
        <translation>
            <numerusform>%n run ajouté à la file</numerusform>
            <numerusform>%n runs ajoutés à la file</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 diverged: %2</source>
        <translation>Le run %1 a divergé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Run %1 failed: %2</source>
        <translation>Le run %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stops at the end of this epoch</source>
        <translation>S’arrête à la fin de cette époque</translation>
    </message>
    <message>
        <source>Run %1 was not resumed: %2</source>
        <translation>Le run %1 n’a pas été repris&#xa0;: %2</translation>
    </message>
    <message>
        <source>Checkpoint saved after step %1</source>
        <translation>Checkpoint enregistré après le pas %1</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message>
        <source>%1 (branch of run %2)</source>
        <translation>%1 (branche du run %2)</translation>
    </message>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 ne peut pas démarrer&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingControls</name>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Loading data…</source>
        <translation>Chargement des données…</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train with unshared t&amp;win</source>
        <translation>Entraîner avec le &amp;jumeau non partagé</translation>
    </message>
    <message>
        <source>With twin</source>
        <translation>Avec jumeau</translation>
    </message>
    <message>
        <source>Train this architecture, and then its unshared twin with the same seed and batches (Ctrl+F5)</source>
        <translation>Entraîner cette architecture, puis son jumeau non partagé avec la même seed et les mêmes batches (Ctrl+F5)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Arrêter après cette é&amp;poque</translation>
    </message>
    <message>
        <source>Stop after epoch</source>
        <translation>Arrêter après l’époque</translation>
    </message>
    <message>
        <source>Change &amp;learning rate…</source>
        <translation>Changer le &amp;taux d’apprentissage…</translation>
    </message>
    <message>
        <source>From the next step on; the rest of the schedule is scaled accordingly (Ctrl+F6)</source>
        <translation>À partir du pas suivant&#xa0;; le reste du programme est mis à l’échelle en conséquence (Ctrl+F6)</translation>
    </message>
    <message>
        <source>Evaluate &amp;now</source>
        <translation>Évaluer &amp;maintenant</translation>
    </message>
    <message>
        <source>Evaluate on the test set after this step; the result is marked in the accuracy plot (F7)</source>
        <translation>Évaluer sur le jeu de test après ce pas&#xa0;; le résultat est marqué dans la courbe d’exactitude (F7)</translation>
    </message>
    <message>
        <source>Save &amp;checkpoint now</source>
        <translation>Enregistrer un &amp;checkpoint</translation>
    </message>
    <message>
        <source>Save a checkpoint after this step (Ctrl+F7)</source>
        <translation>Enregistrer un checkpoint après ce pas (Ctrl+F7)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Do&amp;nnées</translation>
    </message>
    <message>
        <source>Device to train on</source>
        <translation>Appareil d’entraînement</translation>
    </message>
    <message>
        <source>Auto (looking for devices…)</source>
        <translation>Auto (recherche d’appareils…)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>More actions for the current run</source>
        <translation>Autres actions sur le run en cours</translation>
    </message>
    <message>
        <source>Learning rate, evaluation and checkpoint of the current run</source>
        <translation>Taux d’apprentissage, évaluation et checkpoint du run en cours</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Device to train on: %1</source>
        <translation>Appareil d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Diverged at step %1</source>
        <translation>Divergé au pas %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>&amp;Add to queue</source>
        <translation>Ajouter à la &amp;file</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Train this architecture (F5)</source>
        <translation>Entraîner cette architecture (F5)</translation>
    </message>
    <message>
        <source>Add this architecture to the queue (F5)</source>
        <translation>Ajouter cette architecture à la file (F5)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume training (F6)</source>
        <translation>Reprendre l’entraînement (F6)</translation>
    </message>
    <message>
        <source>Pause after this step (F6)</source>
        <translation>Suspendre après ce pas (F6)</translation>
    </message>
    <message>
        <source>Stop after this step and keep a checkpoint (Shift+F5); with Shift: after this epoch</source>
        <translation>Arrêter après ce pas et conserver un checkpoint (Maj+F5)&#xa0;; avec Maj&#xa0;: après cette époque</translation>
    </message>
    <message>
        <source>Training resumed</source>
        <translation>Entraînement repris</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingForm</name>
    <message>
        <source>Advanced</source>
        <translation>Avancés</translation>
    </message>
    <message>
        <source>%1, advanced</source>
        <translation>%1, avancés</translation>
    </message>
    <message>
        <source>Sets epochs, batch, schedule and optimizer as a known recipe does</source>
        <translation>Définit époques, batch, programme et optimiseur comme une recette connue</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Preview batch…</source>
        <translation>Aperçu d’un batch…</translation>
    </message>
    <message>
        <source>Images of a batch as the network gets them with these settings, and the same without augmentation</source>
        <translation>Images d’un batch telles que le réseau les reçoit avec ces réglages, et les mêmes sans augmentation</translation>
    </message>
    <message>
        <source>%1, and 75 bytes for each step before it</source>
        <translation>%1, et 75 octets pour chaque pas qui précède</translation>
    </message>
    <message>
        <source>Apply recipe</source>
        <translation>Appliquer une recette</translation>
    </message>
    <message>
        <source>%1: %2 epochs, batch size %3, learning rate %4</source>
        <translation>%1&#xa0;: %2 époques, taille de batch %3, taux d’apprentissage %4</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingMessages</name>
    <message>
        <source>Retry with learning rate %1</source>
        <translation>Réessayer avec un taux de %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still queued from an earlier session.</source>
        <translation>
            <numerusform>%n run est encore en file, d’une session antérieure.</numerusform>
            <numerusform>%n runs sont encore en file, d’une session antérieure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train them</source>
        <translation>
            <numerusform>L’entraîner</numerusform>
            <numerusform>Les entraîner</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Mettre à %1</translation>
    </message>
    <message>
        <source>Set classes to %1</source>
        <translation>Mettre les classes à %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>Restart from step 1</source>
        <translation>Recommencer au pas 1</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingProgress</name>
    <message>
        <source>epoch %1/%2</source>
        <translation>époque %1/%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 images/s</translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingQueue</name>
    <message>
        <source>%1 cannot start: %2</source>
        <translation>%1 ne peut pas démarrer&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other queued run(s) cannot start: %2</source>
        <translation>
            <numerusform>%1 et %n autre run de la file ne peuvent pas démarrer&#xa0;: %2</numerusform>
            <numerusform>%1 et %n autres runs de la file ne peuvent pas démarrer&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue could not be kept: %1</source>
        <translation>La file n’a pas pu être conservée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::TwinContent</name>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1 − %2 (points)</source>
        <translation>%1 − %2 (points)</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>Nothing was measured at the same place in both</source>
        <translation>Rien n’a été mesuré au même endroit dans les deux</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>aucune différence</translation>
    </message>
    <message>
        <source>%1, 95 % interval, paired by seed</source>
        <translation>%1, intervalle à 95&#xa0;%, apparié par seed</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1, intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitude de test</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Perte de test</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>Exactitude d’entraînement</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1, mean over seeds with 95 % interval</source>
        <translation>%1, moyenne sur les seeds avec intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Available after
the first epoch</source>
        <translation>Disponible après
la première époque</translation>
    </message>
</context>
<context>
    <name>sharesnet::TwinPanel</name>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Unit of the x axis</source>
        <translation>Unité de l’axe x</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>F&amp;igure…</source>
        <translation>Fig&amp;ure…</translation>
    </message>
    <message>
        <source>Looking for the twin…</source>
        <translation>Recherche du jumeau…</translation>
    </message>
    <message numerus="yes">
        <source>runs %1</source>
        <translation>
            <numerusform>run %1</numerusform>
            <numerusform>runs %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) against %3 (%4)</source>
        <translation>%1 (%2) face à %3 (%4)</translation>
    </message>
    <message>
        <source>&amp;Fit	0</source>
        <translation>A&amp;juster	0</translation>
    </message>
    <message>
        <source>Copy data as &amp;CSV</source>
        <translation>Copier les données en C&amp;SV</translation>
    </message>
    <message>
        <source>Export f&amp;igure…</source>
        <translation>Exporter la &amp;figure…</translation>
    </message>
    <message>
        <source>vs.</source>
        <translation>selon</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Exports both plots as PDF, SVG, PNG or CSV; their menus export one</source>
        <translation>Exporte les deux courbes en PDF, SVG, PNG ou CSV&#xa0;; leurs menus en exportent une</translation>
    </message>
</context>
<context>
    <name>sharesnet::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseMatrix</name>
    <message>
        <source>not defined</source>
        <translation>non définie</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>not defined, since %1</source>
        <translation>non définie, car %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::UsePlot</name>
    <message>
        <source>use %1</source>
        <translation>usage %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseSeries</name>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Root mean square of the convolution&apos;s output at this use, over all images, channels and positions.</source>
        <translation>Moyenne quadratique de la sortie de la convolution à cet usage, sur toutes les images, tous les canaux et toutes les positions.</translation>
    </message>
    <message>
        <source>|F(x)| / |x|</source>
        <translation>|F(x)| / |x|</translation>
    </message>
    <message>
        <source>How much the block changes what goes through it: the mean over the images of |F(x)| / |x|, where the block adds F(x) to its input x.</source>
        <translation>À quel point le bloc change ce qui le traverse&#xa0;: la moyenne sur les images de |F(x)| / |x|, où le bloc ajoute F(x) à son entrée x.</translation>
    </message>
    <message>
        <source>cos(F, −∇x L)</source>
        <translation>cos(F, −∇x L)</translation>
    </message>
    <message>
        <source>Mean over the images of the cosine between F(x) and minus the gradient of the loss by x (Jastrzębski et al. 2018). Above 0 the block moves the activation the way that lowers the loss.</source>
        <translation>Moyenne sur les images du cosinus entre F(x) et l’opposé du gradient de la perte par rapport à x (Jastrzębski et al. 2018). Au-dessus de 0, le bloc déplace l’activation dans le sens qui réduit la perte.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Euclidean norm of this use&apos;s part of the gradient of the mean loss by the weight. The parts add up to the weight&apos;s gradient.</source>
        <translation>Norme euclidienne de la part de cet usage dans le gradient de la perte moyenne par rapport au poids. La somme des parts est le gradient du poids.</translation>
    </message>
    <message>
        <source>Similarity to the first</source>
        <translation>Similarité avec le premier</translation>
    </message>
    <message>
        <source>Linear CKA of the outputs of the first use and of this one: 1 for outputs that are equal up to rotation and scale, about 0 for unrelated ones.</source>
        <translation>CKA linéaire des sorties du premier usage et de celui-ci&#xa0;: 1 pour des sorties égales à une rotation et un facteur d’échelle près, environ 0 pour des sorties sans rapport.</translation>
    </message>
    <message>
        <source>Accuracy without the use</source>
        <translation>Exactitude sans l’usage</translation>
    </message>
    <message>
        <source>Top-1 where this use alone is left out.</source>
        <translation>Top-1 quand ce seul usage est omis.</translation>
    </message>
    <message>
        <source>Loss without the use</source>
        <translation>Perte sans l’usage</translation>
    </message>
    <message>
        <source>Mean loss where this use alone is left out.</source>
        <translation>Perte moyenne quand ce seul usage est omis.</translation>
    </message>
    <message>
        <source>Top-1 where this use is done twice.</source>
        <translation>Top-1 quand cet usage est exécuté deux fois.</translation>
    </message>
    <message>
        <source>Mean loss where this use is done twice.</source>
        <translation>Perte moyenne quand cet usage est exécuté deux fois.</translation>
    </message>
    <message>
        <source>Top-1 where all uses behind this one are left out.</source>
        <translation>Top-1 quand tous les usages après celui-ci sont omis.</translation>
    </message>
    <message>
        <source>Mean loss where all uses behind this one are left out.</source>
        <translation>Perte moyenne quand tous les usages après celui-ci sont omis.</translation>
    </message>
    <message>
        <source>the block changes the shape, so that it has no sum with its input</source>
        <translation>le bloc change les dimensions, si bien qu’il n’y a pas de somme avec son entrée</translation>
    </message>
    <message>
        <source>F(x) or the gradient is zero, NaN or infinite for all images</source>
        <translation>F(x) ou le gradient est nul, NaN ou infini pour toutes les images</translation>
    </message>
    <message>
        <source>the network&apos;s values are NaN or infinite there</source>
        <translation>les valeurs du réseau y sont NaN ou infinies</translation>
    </message>
    <message>
        <source>use %1 · block %2</source>
        <translation>usage %1 · bloc %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>not defined, since %1</source>
        <translation>non définie, car %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <translation>%1 (%2&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Accuracy, use doubled</source>
        <translation>Exactitude, usage doublé</translation>
    </message>
    <message>
        <source>Loss, use doubled</source>
        <translation>Perte, usage doublé</translation>
    </message>
    <message>
        <source>Accuracy, use last</source>
        <translation>Exactitude, usage en dernier</translation>
    </message>
    <message>
        <source>Loss, use last</source>
        <translation>Perte, usage en dernier</translation>
    </message>
</context>
<context>
    <name>sharesnet::UseStrip</name>
    <message>
        <source>Activations: one column per use, one row per channel</source>
        <translation>Activations&#xa0;: une colonne par usage, une ligne par canal</translation>
    </message>
    <message>
        <source>ch %1</source>
        <translation>can. %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usage %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1 uses, %2 channels</source>
        <translation>%1 usages, %2 canaux</translation>
    </message>
    <message>
        <source>%1 · channel %2 · x %3, y %4 · %5</source>
        <translation>%1 · canal %2 · x %3, y %4 · %5</translation>
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
        <translation>points</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>One file with figures, tables and this verdict</source>
        <translation>Un fichier avec figures, tableaux et ce verdict</translation>
    </message>
    <message numerus="yes">
        <source>Add %n seed(s)</source>
        <translation>
            <numerusform>Ajouter %n seed</numerusform>
            <numerusform>Ajouter %n seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues 1 run: seed %1</source>
        <translation>Met en file 1 run&#xa0;: seed %1</translation>
    </message>
    <message numerus="yes">
        <source>Queues %n run(s), so that both have %1 seeds</source>
        <translation>
            <numerusform>Met en file %n run, pour que les deux aient %1 seeds</numerusform>
            <numerusform>Met en file %n runs, pour que les deux aient %1 seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2, %3</source>
        <translation>%1 face à %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of seeds</source>
        <translation>
            <numerusform>%n paire de seeds</numerusform>
            <numerusform>%n paires de seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 seeds</source>
        <translation>%1 et %2 seeds</translation>
    </message>
    <message>
        <source>95 % interval %1 … %2 · %3</source>
        <translation>intervalle à 95&#xa0;% %1 … %2 · %3</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>sharesnet::ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Runs that repeat each other, as one row with their mean</source>
        <translation>Les runs qui se répètent, en une ligne avec leur moyenne</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Enregistrer la vue…</translation>
    </message>
    <message>
        <source>Keep the filter on show under a name</source>
        <translation>Garder sous un nom le filtre affiché</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this saved view (Delete)</source>
        <translation>Supprimer cette vue enregistrée (Suppr)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Pas de groupes</translation>
    </message>
    <message>
        <source>All but the seed</source>
        <translation>Tout sauf la seed</translation>
    </message>
    <message>
        <source>By a setting</source>
        <translation>Par réglage</translation>
    </message>
</context>
<context>
    <name>sharesnet::Worker</name>
    <message>
        <source>An unknown error.</source>
        <translation>Une erreur inconnue.</translation>
    </message>
</context>
<context>
    <name>sharesnet::WrongImages</name>
    <message>
        <source>Which test images</source>
        <translation>Quelles images de test</translation>
    </message>
    <message>
        <source>Show in the lens</source>
        <translation>Montrer dans la loupe</translation>
    </message>
    <message>
        <source>Show in the lens with run %1</source>
        <translation>Montrer dans la loupe avec le run %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
</context>
<context>
    <name>sharesnet::ZoomBar</name>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Enrouler</translation>
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
