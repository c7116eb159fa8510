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
        <source>A picture of %1 x %2 pixels is too large; choose a smaller scale, fold blocks, or take SVG or PDF</source>
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
        <source>30 epochs, cosine from 0.1: close to the final order of models</source>
        <translation>30 époques, cosinus à partir de 0,1&#xa0;: proche du classement final des modèles</translation>
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
        <source>As small; the file&apos;s metadata map the other names to the one that is stored, as save_model of safetensors does</source>
        <translation>Aussi petit&#xa0;; les métadonnées du fichier associent les autres noms à celui qui est stocké, comme le fait save_model de safetensors</translation>
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
        <source>Deviation of color noise along the main colors of ImageNet (AlexNet, 0.1).</source>
        <translation>Écart-type d’un bruit de couleur le long des couleurs principales d’ImageNet (AlexNet, 0,1).</translation>
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
        <source>Equal seeds give equal bits on a GPU too, more slowly; on a CPU they do so anyway, for the same threads.</source>
        <translation>À seeds égales, résultats égaux au bit près, sur GPU aussi, mais plus lentement&#xa0;; sur CPU de toute façon, à nombre de threads égal.</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Évaluation toutes les</translation>
    </message>
    <message>
        <source>GB of the disk for decoded pictures of folders and tars that do not fit in memory, so that later epochs and runs need not decode them.</source>
        <translation>Go du disque pour les images décodées des dossiers et archives tar qui ne tiennent pas en mémoire, afin que les époques et runs suivants n’aient pas à les décoder.</translation>
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
        <source>Number format of the computation; auto = bf16 where the device gains by it; weights stay in fp32.</source>
        <translation>Format des nombres du calcul&#xa0;; auto = bf16 là où l’appareil y gagne&#xa0;; les poids restent en fp32.</translation>
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
        <source>Part of a test picture that is looked at, of image folders and tars: 0.875 = the 224 in the middle of 256 pixels.</source>
        <translation>Part d’une image de test qui est regardée, pour les dossiers d’images et archives tar&#xa0;: 0,875 = les 224 pixels au milieu de 256.</translation>
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
        <source>Smallest part of the picture&apos;s area that a resized crop takes.</source>
        <translation>Plus petite part de la surface de l’image que prend un recadrage redimensionné.</translation>
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
        <source>The curves as a table, a line a step</source>
        <translation>Les courbes en tableau, une ligne par pas</translation>
    </message>
    <message>
        <source>The curves, settings and pictures of uses for TensorBoard, below a log folder</source>
        <translation>Les courbes, réglages et images d’usages pour TensorBoard, sous un dossier de logs</translation>
    </message>
    <message>
        <source>The run with its settings, epochs, steps and checkpoints</source>
        <translation>Le run avec ses réglages, époques, pas et checkpoints</translation>
    </message>
    <message>
        <source>The same with a model card and config.json, ready for `hf upload`</source>
        <translation>De même, avec une model card et config.json, prêt pour `hf upload`</translation>
    </message>
    <message>
        <source>The smallest file. It loads where the program knows which blocks share</source>
        <translation>Le plus petit fichier. Il se charge là où le programme sait quels blocs partagent</translation>
    </message>
    <message>
        <source>The step schedule multiplies the learning rate by this at each milestone (gamma).</source>
        <translation>Le programme «&#xa0;step&#xa0;» multiplie le taux d’apprentissage par ce facteur à chaque jalon (gamma).</translation>
    </message>
    <message>
        <source>The whole network, opset 13, any number of images at a time; a shared weight is one tensor</source>
        <translation>Le réseau entier, opset 13, un nombre quelconque d’images à la fois&#xa0;; un poids partagé est un seul tenseur</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1 and 106 weighted layers, as the paper&apos;s abstract says; the &apos;39 %&apos; beside it there are the variant with the stride in conv 2.</source>
        <translation>Cette variante a son stride dans la conv 1 et 106 couches à poids, comme le dit le résumé de l’article&#xa0;; les «&#xa0;39&#xa0;%&#xa0;» qui y figurent à côté sont ceux de la variante avec le stride dans la conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 1; the paper&apos;s table counts the one with the stride in conv 2.</source>
        <translation>Cette variante a son stride dans la conv 1&#xa0;; le tableau de l’article compte celle avec le stride dans la conv 2.</translation>
    </message>
    <message>
        <source>This variant has its stride in conv 2 (109 weighted layers): it is the paper&apos;s &apos;39 %&apos;. The &apos;106 layers&apos; of the paper&apos;s abstract are the variant with the stride in conv 1.</source>
        <translation>Cette variante a son stride dans la conv 2 (109 couches à poids)&#xa0;: ce sont les «&#xa0;39&#xa0;%&#xa0;» de l’article. Les «&#xa0;106 couches&#xa0;» du résumé de l’article sont la variante avec le stride dans la conv 1.</translation>
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
        <source>What is cropped: pad = the image with an eighth of its width around; resized = a part of any size and shape of the picture, scaled (as for ImageNet).</source>
        <translation>Ce qui est recadré&#xa0;: pad = l’image entourée d’un huitième de sa largeur&#xa0;; resized = une part de l’image, de taille et de forme quelconques, mise à l’échelle (comme pour ImageNet).</translation>
    </message>
    <message>
        <source>Where lists of images and decoded pictures are kept, instead of the person&apos;s cache folder; a run keeps to it when it is resumed or evaluated.</source>
        <translation>Où sont conservées les listes d’images et les images décodées, au lieu du dossier de cache de l’utilisateur&#xa0;; un run s’y tient quand il est repris ou évalué.</translation>
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
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Percent of the test images that are answered right</source>
        <translation>Pourcentage des images de test dont la réponse est juste</translation>
    </message>
    <message>
        <source>Percentage points vs. as trained</source>
        <translation>Points de pourcentage par rapport au réseau tel qu’entraîné</translation>
    </message>
    <message>
        <source>Top-1 of %1</source>
        <translation>Top-1 de %1</translation>
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
        <source>The data are being read</source>
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
            <numerusform>%n usage</numerusform>
            <numerusform>%n usages</numerusform>
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
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Aperçu général</translation>
    </message>
    <message>
        <source>&amp;Get data</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>%1 is there, checked, and the data to train on</source>
        <translation>%1 est là, vérifié, et sert désormais à l’entraînement</translation>
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
        <source>Reads every image: which are unreadable, and which are in the training and the test images alike</source>
        <translation>Lit chaque image&#xa0;: lesquelles sont illisibles, et lesquelles figurent à la fois parmi les images d’entraînement et de test</translation>
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
        <source>Data to train on</source>
        <translation>Données d’entraînement</translation>
    </message>
    <message>
        <source>Data to train on: %1</source>
        <translation>Données d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>10 classes of 32×32 color images, generated on the fly; needs no files</source>
        <translation>10 classes d’images couleur 32×32, générées à la volée&#xa0;; aucun fichier nécessaire</translation>
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
        <source>Images as the network gets them, augmented and not</source>
        <translation>Images telles que le réseau les reçoit, augmentées ou non</translation>
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
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>As on the command line, such as tar:/data/{train,val}-*.tar</source>
        <translation>Comme sur la ligne de commande, par exemple tar:/data/{train,val}-*.tar</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tgz)</source>
        <translation>Archives (*.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
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
        <source>Share stage %1 by groups of %2</source>
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
        <source>A click shares the 3×3 of blocks %1, saving %2 parameters: %3 in all.</source>
        <translation>Un clic partage les 3×3 des blocs %1, ce qui économise %2 paramètres&#xa0;: %3 en tout.</translation>
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
            <numerusform>%n poids %1 partagé, utilisé %2 fois</numerusform>
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
        <source>run %1</source>
        <translation>run %1</translation>
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
        <source>Blue: the second run does better. Red: it does worse.</source>
        <translation>Bleu&#xa0;: le second run fait mieux. Rouge&#xa0;: il fait moins bien.</translation>
    </message>
    <message>
        <source>Which test images</source>
        <translation>Quelles images de test</translation>
    </message>
    <message>
        <source>Run %1 is evaluated: %2 of the test images right</source>
        <translation>Run %1 évalué&#xa0;: %2 des images de test justes</translation>
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
        <source>Run %1 minus run %2</source>
        <translation>Run %1 moins run %2</translation>
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
        <translation>Copie une image et un SVG&#xa0;: le programme où vous collez prend ce qu’il peut (Ctrl+Shift+C)</translation>
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
        <source>PNG, SVG, PDF, or the data as CSV</source>
        <translation>PNG, SVG, PDF, ou les données en CSV</translation>
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
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont prises, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
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
        <source>Address of a folder that has the same files; checksums hold for these, too</source>
        <translation>Adresse d’un dossier qui contient les mêmes fichiers&#xa0;; les sommes de contrôle valent aussi pour eux</translation>
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
        <source>%1 is there, checked, and the data to train on</source>
        <translation>%1 est là, vérifié, et sert désormais à l’entraînement</translation>
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
        <source>whole numbers with commas between them</source>
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
        <source>Every setting of a run, as the training panel and &lt;code&gt;sharesnet train&lt;/code&gt; take it. The panel folds the rarer ones away under &lt;i&gt;Advanced&lt;/i&gt;. What the words mean: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossary&lt;/a&gt;.</source>
        <translation>Tous les réglages d’un run, tels que le panneau Entraînement et &lt;code&gt;sharesnet train&lt;/code&gt; les prennent. Le panneau replie les plus rares sous &lt;i&gt;Avancé&lt;/i&gt;. Ce que veulent dire les mots&#xa0;: &lt;a href=&quot;glossary.html#training&quot;&gt;Glossaire&lt;/a&gt;.</translation>
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
        <source>Keys of the menus hold in the whole window; single letters, and those of editing, hold while the drawing or the table has the keyboard. &lt;b&gt;Alt&lt;/b&gt; with the underlined letter of a menu, a field or a button reaches it. &lt;b&gt;Tab&lt;/b&gt; goes from field to field.</source>
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
        <translation>Constats</translation>
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
        <translation>Toute réponse</translation>
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
        <translation>Toutes les classes</translation>
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
        <translation>Images de test</translation>
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
        <source>mean %1, deviation %2</source>
        <translation>moyenne %1, écart-type %2</translation>
    </message>
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
        <source>Which tensors of the file are one weight, which are stored several times, and what other programs break</source>
        <translation>Quels tenseurs du fichier sont un seul poids, lesquels sont stockés plusieurs fois, et ce que d’autres programmes cassent</translation>
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
        <source>Width and height. The tensors do not tell: usually 224 with a 7×7 stem, else 32</source>
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
        <source>Which convolution of a bottleneck halves the resolution. The tensors do not tell</source>
        <translation>Quelle convolution d’un bottleneck divise la résolution par deux. Les tenseurs ne le disent pas</translation>
    </message>
    <message>
        <source>S&amp;tride in</source>
        <translation>S&amp;tride dans</translation>
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
        <source>The data that the network is for: names its classes, and is what it is looked at and trained on</source>
        <translation>Les données auxquelles le réseau est destiné&#xa0;: elles nomment ses classes, et servent à l’examiner et à l’entraîner</translation>
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
        <source>Stage %1, convolution %2: blocks %3 are bit-identical</source>
        <translation>Étage %1, convolution %2&#xa0;: les blocs %3 sont identiques au bit près</translation>
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
        <source>The training images of the data</source>
        <translation>Les images d’entraînement des données</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Autres valeurs</translation>
    </message>
    <message>
        <source>Mean and deviation are three numbers each, such as 0.5 0.5 0.5</source>
        <translation>La moyenne et l’écart-type sont trois nombres chacun, par exemple 0.5 0.5 0.5</translation>
    </message>
    <message>
        <source>Choose how images are normalized</source>
        <translation>Choisissez comment les images sont normalisées</translation>
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
        <translation>Images maximales</translation>
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
        <translation>&amp;Retirer les curseurs A et B	Esc</translation>
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
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont prises, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
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
        <source>top-1 %1</source>
        <translation>top-1 %1</translation>
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
</context>
<context>
    <name>sharesnet::MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Fermer ce message (Esc)</translation>
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
    <message>
        <source>Plot. Plus and minus zoom, arrows pan, 0 fits, Ctrl and arrows move the cursor, the menu key offers export.</source>
        <translation>Courbe. Plus et moins zooment, les flèches déplacent, 0 ajuste, Ctrl et les flèches déplacent le curseur, la touche Menu propose l’export.</translation>
    </message>
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
        <source>Answers %1</source>
        <translation>Répond %1</translation>
    </message>
    <message>
        <source>Answers %1, which is right</source>
        <translation>Répond %1, ce qui est juste</translation>
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
        <source>This is all that the report holds. Nothing is sent: save or copy it, and attach it where you report the problem.</source>
        <translation>Voici tout ce que contient le rapport. Rien n’est envoyé&#xa0;: enregistrez-le ou copiez-le, et joignez-le là où vous signalez le problème.</translation>
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
        <source>%1 (run %2)</source>
        <translation>%1 (run %2)</translation>
    </message>
    <message>
        <source>%1 (branch of run %2)</source>
        <translation>%1 (branche du run %2)</translation>
    </message>
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
        <translation>&amp;File d’attente</translation>
    </message>
    <message>
        <source>Train sooner (Alt+Up)</source>
        <translation>Entraîner plus tôt (Alt+Up)</translation>
    </message>
    <message>
        <source>Train later (Alt+Down)</source>
        <translation>Entraîner plus tard (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove from queue (Delete)</source>
        <translation>Retirer de la file (Delete)</translation>
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
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont prises, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
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
        <source>%1 images, %2 s</source>
        <translation>%1 images, %2 s</translation>
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
    <message>
        <source>Add seeds</source>
        <translation>Ajouter des seeds</translation>
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
    <message numerus="yes">
        <source>All have %n seed(s) or more</source>
        <translation>
            <numerusform>Tous ont %n seed ou plus</numerusform>
            <numerusform>Tous ont %n seeds ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouveau tag</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Tags, séparés par des virgules&#xa0;:</translation>
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
    <message>
        <source>Total seeds:</source>
        <translation>Seeds, y compris celles déjà là&#xa0;:</translation>
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
        <source>Compare all settings, not those alone that differ</source>
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
        <source>%1 of %2 images right · %3</source>
        <translation>%1 images sur %2 justes · %3</translation>
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
        <source>Which columns are shown</source>
        <translation>Quelles colonnes sont affichées</translation>
    </message>
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
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>The selected runs, or all listed ones, as one HTML file with figures, or as a table for a paper</source>
        <translation>Les runs sélectionnés, ou tous ceux listés, en un fichier HTML avec figures, ou en tableau pour un article</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore what was deleted (Ctrl+Z in the table). Closing the window deletes it permanently.</source>
        <translation>Restaurer ce qui a été supprimé (Ctrl+Z dans le tableau). Fermer la fenêtre le supprime définitivement.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
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
    <name>sharesnet::SessionBridge</name>
    <message>
        <source>The end of run %1 could not be stored: %2</source>
        <translation>La fin du run %1 n’a pas pu être enregistrée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sharesnet::SharingDialog</name>
    <message>
        <source>Accuracy on %1 images: %2 before, %3 after (%4 points)</source>
        <translation>Exactitude sur %1 images&#xa0;: %2 avant, %3 après (%4 points)</translation>
    </message>
    <message>
        <source>&amp;Untie: each chosen block gets a weight of its own</source>
        <translation>&amp;Délier&#xa0;: chaque bloc choisi reçoit son propre poids</translation>
    </message>
    <message>
        <source>&amp;Tie: the chosen blocks share one weight</source>
        <translation>&amp;Lier&#xa0;: les blocs choisis partagent un même poids</translation>
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
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>How many test images are taken, evenly spread; 0: all</source>
        <translation>Combien d’images de test sont prises, régulièrement réparties&#xa0;; 0&#xa0;: toutes</translation>
    </message>
    <message>
        <source>Progress of the accuracies</source>
        <translation>Progression des exactitudes</translation>
    </message>
    <message>
        <source>Stopped before it was measured</source>
        <translation>Arrêté avant la mesure</translation>
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
        <source>The mean of theirs</source>
        <translation>La moyenne des leurs</translation>
    </message>
    <message>
        <source>The mean of theirs, channels matched first</source>
        <translation>La moyenne des leurs, canaux d’abord appariés</translation>
    </message>
    <message>
        <source>That of block %1</source>
        <translation>Celui du bloc %1</translation>
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
        <source>These blocks share one weight already: choose more, or another convolution.</source>
        <translation>Ces blocs partagent déjà un même poids&#xa0;: choisissez-en davantage, ou une autre convolution.</translation>
    </message>
    <message>
        <source>They change at once. Measured on test images, before anything is trained:</source>
        <translation>Elles changent aussitôt. Mesurées sur des images de test, avant tout entraînement&#xa0;:</translation>
    </message>
    <message>
        <source>They stay the same to the bit at the fork: each gets a copy of the weight, and its part of the momentum.</source>
        <translation>Elles restent les mêmes au bit près à la bifurcation&#xa0;: chaque bloc reçoit une copie du poids, et sa part du momentum.</translation>
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
    <message>
        <source>Choose at least two blocks.</source>
        <translation>Il faut au moins deux blocs pour partager un poids.</translation>
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
        <source>Linear CKA of the outputs of each pair of uses: 1 for outputs that are equal up to rotation and scale, about 0, and as often below, for unrelated ones. HSIC is the unbiased estimator, averaged over batches before the ratio is taken. Chance is the same number with the samples of one use in random order: what lies within twice this may be chance.</source>
        <translation>CKA linéaire des sorties de chaque paire d’usages&#xa0;: 1 pour des sorties égales à une rotation et un facteur d’échelle près, environ 0, et aussi souvent en dessous, pour des sorties sans rapport. HSIC est l’estimateur non biaisé, moyenné sur les batches avant de former le rapport. Le hasard est la même valeur avec les échantillons d’un des usages dans un ordre aléatoire&#xa0;: ce qui reste sous son double peut être dû au hasard.</translation>
    </message>
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
        <source>%1
%2


</source>
        <translation>%1
%2


</translation>
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
        <source>chance %1
%2 images
%3 batches
unbiased HSIC</source>
        <translation>hasard %1
%2 images
%3 batches
HSIC non biaisé</translation>
    </message>
    <message>
        <source>It is used once: nothing to compare.</source>
        <translation>Elle n’est utilisée qu’une fois&#xa0;: rien à comparer.</translation>
    </message>
    <message>
        <source>Similarity (CKA)</source>
        <translation>Similarité (CKA)</translation>
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
        <source>Share 3×3 in stage %1 by groups of %2</source>
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
        <translation>Ferme cette page&#xa0;; Aide &gt; Page d’accueil la réaffiche (Esc)</translation>
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
        <source>Presets of the paper</source>
        <translation>Préréglages de l’article</translation>
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
        <source>A chip is a block; the green blocks of a stage share a weight. All presets are in the library, at the left of the design.</source>
        <translation>Une puce est un bloc&#xa0;; les blocs verts d’un étage partagent un poids. Tous les préréglages sont dans la bibliothèque, à gauche du schéma.</translation>
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
        <translation>Affiche de nouveau tous les canaux (Esc)</translation>
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
        <source>%1 of %2 values lie beyond the color scale and have its last color. It ends where 99.5 % of a use&apos;s values lie; uses more than four times as large as the median use do not stretch it.</source>
        <translation>%1 valeurs sur %2 dépassent l’échelle de couleurs et en prennent la dernière couleur. Elle s’arrête là où se trouvent 99,5&#xa0;% des valeurs d’un usage&#xa0;; les usages plus de quatre fois plus grands que l’usage médian ne l’étirent pas.</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Esc all channels</source>
        <translation>↑ ↓ canal · ← → usage · Esc tous les canaux</translation>
    </message>
    <message>
        <source>↑ ↓ channel · ← → use · Enter enlarges it</source>
        <translation>↑ ↓ canal · ← → usage · Entrée l’agrandit</translation>
    </message>
    <message>
        <source>A double click enlarges a channel of all uses, too</source>
        <translation>Un double-clic agrandit aussi un canal, à tous les usages</translation>
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
        <source>Share as the selected suggestion says (Enter)</source>
        <translation>Partager comme l’indique la suggestion sélectionnée (Entrée)</translation>
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
        <source>Groups of so many blocks</source>
        <translation>Groupes de tant de blocs</translation>
    </message>
    <message>
        <source>none, or 2, 4</source>
        <translation>vide, ou 2, 4</translation>
    </message>
    <message>
        <source>In every stage groups of so many consecutive blocks share conv 2; one pattern for each number</source>
        <translation>Dans chaque étage, des groupes de tant de blocs consécutifs partagent la conv 2&#xa0;; un motif pour chaque nombre</translation>
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
        <source>Values with commas between them, or a range with both ends: “0.01 to 0.1 in 3”, evenly, or with “log” behind it. Where numbers are written with a decimal comma, values are separated by ;</source>
        <translation>Valeurs séparées par des virgules, ou une plage avec ses deux bornes&#xa0;: «&#xa0;0.01 to 0.1 in 3&#xa0;», à intervalles réguliers, ou suivie de «&#xa0;log&#xa0;». Là où les nombres s’écrivent avec une virgule décimale, les valeurs sont séparées par&#xa0;;</translation>
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
        <translation>&amp;Nom</translation>
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
        <translation>&amp;File d’attente</translation>
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
        <source>%1 runs, %2 on the front</source>
        <translation>%1 runs, %2 sur le front</translation>
    </message>
    <message>
        <source>%1 runs as %2 points, %3 on the front</source>
        <translation>%1 runs en %2 points, %3 sur le front</translation>
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
        <source>Sweep “%1” has no run left to train</source>
        <translation>Le balayage «&#xa0;%1&#xa0;» n’a plus de run à entraîner</translation>
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
        <source>The queue could not be kept: %1</source>
        <translation>La file n’a pas pu être conservée&#xa0;: %1</translation>
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
        <translation>Arrêter après ce pas et conserver un checkpoint (Shift+F5)&#xa0;; avec Shift&#xa0;: après cette époque</translation>
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
        <source>Set epochs, batch, schedule and optimizer as a known recipe does</source>
        <translation>Définir époques, batch, programme et optimiseur comme une recette connue</translation>
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
        <source>Images of a batch as the network gets them with these settings, augmented and not</source>
        <translation>Images d’un batch telles que le réseau les reçoit avec ces réglages, augmentées ou non</translation>
    </message>
    <message>
        <source>%1, and 75 bytes for each step before it</source>
        <translation>%1, et 75 octets pour chaque pas qui précède</translation>
    </message>
    <message>
        <source>Apply recipe</source>
        <translation>Appliquer une recette</translation>
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
        <source>Exports the curves as PNG, SVG, PDF or CSV; the menu of the plot below exports the gap</source>
        <translation>Exporte les courbes en PNG, SVG, PDF ou CSV&#xa0;; le menu de la courbe du bas exporte l’écart</translation>
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
        <translation>Changement</translation>
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
        <translation>Supprimer cette vue enregistrée (Delete)</translation>
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
