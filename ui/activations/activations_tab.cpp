#include "ui/activations/activations_tab.h"

#include "ui/activations/activations_controls.h"
#include "ui/activations/activations_export.h"
#include "ui/activations/checkpoint_viewer.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/image_convert.h"
#include "ui/activations/image_picker.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/scale_legend.h"
#include "ui/activations/use_strip.h"
#include "ui/base/theme.h"
#include "ui/base/worker.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QSlider>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>

namespace sharesnet {

namespace {

constexpr int kFollowMs = 1500;

// A model to look into: the live one, or a checkpoint.
struct Source {
    bool live = false;
    CheckpointChoice checkpoint;
    QString key; // the same model keeps its key
    QString label;
};

Source sourceOf(const CheckpointChoice& choice) {
    const CheckpointSaved& saved = choice.checkpoint.checkpoint;
    const QString kind = saved.kind == CheckpointKind::Best ? ActivationsTab::tr("best")
                                                            : ActivationsTab::tr("last");
    return {false, choice, QString::fromStdString(saved.file.string()),
            ActivationsTab::tr("%1 · %2, epoch %3")
                .arg(QString::fromStdString(choice.run.spec.name), kind)
                .arg(saved.epoch)};
}

} // namespace

struct ActivationsTab::Impl {
    explicit Impl(ActivationsTab* tab) : owner(tab) {}

    ActivationsTab* owner;
    ActivationsControls* controls = nullptr;
    QComboBox* model = nullptr; // of the controls
    QComboBox* conv = nullptr;
    ImagePicker* images = nullptr;
    UseStrip* strip = nullptr;
    QLabel* empty = nullptr;
    QLabel* error = nullptr;
    QLabel* status = nullptr;
    ScaleLegend* legend = nullptr;
    MapsSidePanel* side = nullptr;
    QStackedLayout* pages = nullptr;
    QTimer* timer = nullptr;

    std::optional<LiveModel> live;
    std::vector<CheckpointChoice> checkpoints;
    std::vector<Source> sources;
    std::vector<ConvChoice> convs;
    ConvAddress wanted{0, 0, 0, 0}; // what was last looked at, kept while there is no model
    bool modelPicked = false;       // by the person, who then is not taken to a new live model
    std::optional<RgbImage> image;
    std::shared_ptr<const FeatureMaps> maps;
    std::uint64_t lastId = 0;
    std::optional<std::uint64_t> pending; // asked, not yet answered
    bool stale = true;                    // something has changed since the last question
    CheckpointViewer viewer;
    Worker exports;

    void buildView();
    void connectAll();
    const Source* source() const;
    const ArchSpec* arch() const;
    void fillSources();
    void sourceChanged();
    void fillConvs();
    void changed(); // asks when it can be seen
    void ask();
    void accept(const std::shared_ptr<const FeatureMaps>& answer);
    void refuse(const QString& text);
    void updateView();
    QString emptyText() const;
    void updateLegend();
    void exportNow(bool pictures);
    void writeExport(bool pictures, const QString& target);
};

void ActivationsTab::Impl::buildView() {
    controls = new ActivationsControls;
    model = controls->model;
    conv = controls->conv;
    images = controls->images;
    strip = new UseStrip;
    strip->setObjectName(QStringLiteral("useStrip"));
    controls->zoom->setValue(strip->cellWidth());
    empty = new QLabel;
    empty->setObjectName(QStringLiteral("activationsEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    error = new QLabel;
    error->setObjectName(QStringLiteral("activationsError"));
    error->setWordWrap(true);
    error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    error->hide();
    status = new QLabel;
    status->setObjectName(QStringLiteral("activationsStatus"));
    status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    legend = new ScaleLegend;
    side = new MapsSidePanel;
    timer = new QTimer(owner);
    timer->setInterval(kFollowMs);

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto* stack = new QWidget;
    pages = new QStackedLayout(stack);
    pages->addWidget(strip);
    pages->addWidget(empty);
    auto* foot = new QHBoxLayout;
    foot->addWidget(status, 1);
    foot->addWidget(legend);
    leftLayout->addWidget(stack, 1);
    leftLayout->addLayout(foot);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    side->setMinimumWidth(owner->fontMetrics().averageCharWidth() * 26);
    splitter->setSizes({1000, owner->fontMetrics().averageCharWidth() * 36});

    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addWidget(controls);
    layout->addWidget(error);
    layout->addWidget(splitter, 1);
}

void ActivationsTab::Impl::connectAll() {
    QObject::connect(model, &QComboBox::currentIndexChanged, owner, [this] { sourceChanged(); });
    QObject::connect(model, &QComboBox::activated, owner, [this] { modelPicked = true; });
    QObject::connect(conv, &QComboBox::currentIndexChanged, owner, [this] { changed(); });
    QObject::connect(controls->tap, &QComboBox::currentIndexChanged, owner, [this] { changed(); });
    QObject::connect(images, &ImagePicker::picked, owner,
                     [this](const RgbImage& picked, const QString& caption) {
                         image = picked;
                         side->setImage(picked, caption);
                         changed();
                     });
    QObject::connect(images, &ImagePicker::failed, owner,
                     [this](const QString& text) { refuse(text); });
    QObject::connect(controls->common, &QCheckBox::toggled, owner, [this](bool on) {
        strip->setCommonScale(on);
        updateLegend();
    });
    QObject::connect(controls->zoom, &QSlider::valueChanged, strip, &UseStrip::setCellWidth);
    QObject::connect(strip, &UseStrip::cellWidthChanged, controls->zoom, &QSlider::setValue);
    QObject::connect(controls->exportPictures, &QAction::triggered, owner,
                     [this] { exportNow(true); });
    QObject::connect(controls->exportStatistics, &QAction::triggered, owner,
                     [this] { exportNow(false); });
    QObject::connect(strip, &UseStrip::hovered, owner, [this](const QString& text) {
        status->setText(!text.isEmpty() ? text
                        : maps          ? QString::fromStdString(maps->source)
                                        : QString());
    });
    QObject::connect(&viewer, &CheckpointViewer::answered, owner,
                     [this](const auto& answer) { accept(answer); });
    QObject::connect(&viewer, &CheckpointViewer::failed, owner,
                     [this](quint64 id, const QString& text) {
                         if (pending == id) {
                             refuse(text);
                         }
                     });
    QObject::connect(timer, &QTimer::timeout, owner, [this] {
        if (source() && source()->live && controls->follow->isChecked() && !pending) {
            ask();
        }
    });
}

const Source* ActivationsTab::Impl::source() const {
    const int at = model->currentIndex();
    return at >= 0 && static_cast<std::size_t>(at) < sources.size()
               ? &sources[static_cast<std::size_t>(at)]
               : nullptr;
}

const ArchSpec* ActivationsTab::Impl::arch() const {
    const Source* from = source();
    return !from ? nullptr : from->live ? &live->spec.arch : &from->checkpoint.run.spec.arch;
}

void ActivationsTab::Impl::fillSources() {
    const std::optional<Source> before = source() ? std::optional(*source()) : std::nullopt;
    sources.clear();
    if (live) {
        sources.push_back({true,
                           {},
                           QStringLiteral("live %1").arg(live->run),
                           tr("Live: %1").arg(QString::fromStdString(live->spec.name))});
    }
    for (const CheckpointChoice& choice : checkpoints) {
        sources.push_back(sourceOf(choice));
    }
    int chosen = sources.empty() ? -1 : 0;
    for (std::size_t i = 0; before && i < sources.size(); ++i) {
        if (sources[i].key == before->key) {
            chosen = static_cast<int>(i);
        }
    }
    if (live && !modelPicked) {
        chosen = 0;
    }
    {
        const QSignalBlocker quiet(model);
        model->clear();
        for (const Source& item : sources) {
            model->addItem(item.label);
        }
        model->setCurrentIndex(chosen);
    }
    const Source* now = source();
    const bool same =
        now && before && now->key == before->key &&
        now->checkpoint.checkpoint.checkpoint.step == before->checkpoint.checkpoint.checkpoint.step;
    if (!same) {
        sourceChanged();
    }
}

void ActivationsTab::Impl::sourceChanged() {
    pending.reset();
    if (const Source* from = source()) {
        const InputSpec& input = arch()->input;
        images->setData(from->live
                            ? QString::fromStdString(toString(live->spec.data))
                            : QString::fromStdString(toString(from->checkpoint.run.spec.data)),
                        {input.channels, input.height, input.width});
    } else {
        maps.reset();
    }
    controls->follow->setEnabled(source() && source()->live);
    fillConvs();
    changed();
}

void ActivationsTab::Impl::fillConvs() {
    if (conv->currentIndex() >= 0) {
        wanted = convs[static_cast<std::size_t>(conv->currentData().toInt())].address;
    }
    convs = arch() ? convChoices(*arch()) : std::vector<ConvChoice>();
    const QSignalBlocker quiet(conv);
    conv->clear();
    int chosen = 0;
    for (std::size_t i = 0; i < convs.size(); ++i) {
        if (i > 0 && convs[i - 1].shared && !convs[i].shared) {
            conv->insertSeparator(conv->count());
        }
        conv->addItem(convs[i].label, static_cast<int>(i));
        if (wanted == convs[i].address) {
            chosen = conv->count() - 1;
        }
    }
    conv->setCurrentIndex(convs.empty() ? -1 : chosen);
}

void ActivationsTab::Impl::changed() {
    stale = true;
    pending.reset(); // an answer to the old question is not wanted any more
    if (owner->isVisible()) {
        ask();
    } else {
        updateView();
    }
}

void ActivationsTab::Impl::ask() {
    const Source* from = source();
    if (!from || !image || conv->currentIndex() < 0) {
        updateView();
        return;
    }
    if (!from->live && !viewer.ready()) {
        refuse(tr("Checkpoints cannot be opened yet: the engine is still loading"));
        stale = true;
        return;
    }
    const auto point = static_cast<TapPoint>(controls->tap->currentData().toInt());
    const ConvAddress address =
        convs[static_cast<std::size_t>(conv->currentData().toInt())].address;
    const ActivationQuery query{++lastId, address, point, *image};
    pending = query.id;
    stale = false;
    updateView();
    if (from->live) {
        emit owner->probeRequested(query);
    } else {
        viewer.ask(from->checkpoint.checkpoint.checkpoint.file, query);
    }
}

void ActivationsTab::Impl::accept(const std::shared_ptr<const FeatureMaps>& answer) {
    if (!answer || pending != answer->query.id) {
        return;
    }
    pending.reset();
    maps = answer;
    error->hide();
    strip->setMaps(maps);
    side->setMaps(maps);
    status->setText(QString::fromStdString(maps->source));
    updateLegend();
    updateView();
}

void ActivationsTab::Impl::refuse(const QString& text) {
    pending.reset();
    error->setText(text);
    error->show();
    updateView();
}

void ActivationsTab::Impl::updateLegend() {
    legend->setVisible(maps != nullptr);
    if (maps && !maps->uses.empty()) {
        legend->setScale(strip->commonScale() ? std::optional(strip->scale(0)) : std::nullopt);
    }
}

QString ActivationsTab::Impl::emptyText() const {
    if (sources.empty()) {
        return tr("No model to look into yet.\nTrain one (F5): here it can be watched while it "
                  "learns, and its checkpoints "
                  "afterwards.");
    }
    if (!image) {
        return tr("Choose an image, drop one here, or paste one (Ctrl+V).");
    }
    return pending ? tr("Looking…") : tr("Choose a convolution to look at.");
}

void ActivationsTab::Impl::updateView() {
    if (!maps) {
        strip->setMaps(nullptr);
        side->setMaps(nullptr);
        status->clear();
    }
    empty->setText(emptyText());
    pages->setCurrentWidget(maps ? static_cast<QWidget*>(strip) : empty);
    legend->setVisible(maps != nullptr);
    controls->exporter->setEnabled(maps != nullptr);
    controls->zoom->setEnabled(maps != nullptr);
}

void ActivationsTab::Impl::exportNow(bool pictures) {
    auto* dialog =
        new QFileDialog(owner, pictures ? tr("Folder for the pictures") : tr("Export statistics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (pictures) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        dialog->selectFile(QStringLiteral("activations.csv"));
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, owner,
                     [this, pictures](const QString& target) { writeExport(pictures, target); });
    dialog->open();
}

void ActivationsTab::Impl::writeExport(bool pictures, const QString& target) {
    if (!maps) {
        return;
    }
    std::vector<ValueScale> scales;
    for (std::size_t use = 0; use < maps->uses.size(); ++use) {
        scales.push_back(strip->scale(static_cast<int>(use)));
    }
    exports.post(
        [shown = maps, scales, pictures, target] {
            const std::filesystem::path path(target.toStdU16String());
            if (pictures) {
                exportPictures(
                    *shown, [&scales](int use) { return scales.at(static_cast<std::size_t>(use)); },
                    path);
            } else {
                exportStatistics(*shown, path);
            }
        },
        [tab = owner, target] { emit tab->message(tr("Saved to %1").arg(target)); },
        [tab = owner](const std::string& why) { emit tab->message(QString::fromStdString(why)); });
}

ActivationsTab::ActivationsTab(std::shared_ptr<const Engine> engine, QWidget* parent)
    : QWidget(parent), impl_(std::make_unique<Impl>(this)) {
    impl_->buildView();
    impl_->connectAll();
    impl_->viewer.setEngine(std::move(engine));
    impl_->sourceChanged();
    setAcceptDrops(true);
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
}

ActivationsTab::~ActivationsTab() = default;

void ActivationsTab::setEngine(std::shared_ptr<const Engine> engine) {
    impl_->viewer.setEngine(std::move(engine));
    impl_->error->hide();
    if (impl_->stale) {
        impl_->changed();
    }
}

void ActivationsTab::setLiveRun(const std::optional<LiveModel>& live) {
    if (live == impl_->live) {
        return;
    }
    const bool other = live && (!impl_->live || impl_->live->run != live->run);
    impl_->live = live;
    if (other) {
        impl_->modelPicked = false;
    }
    impl_->fillSources();
}

void ActivationsTab::setCheckpoints(const std::vector<CheckpointChoice>& checkpoints) {
    impl_->checkpoints = checkpoints;
    impl_->fillSources();
}

void ActivationsTab::showConv(const ConvAddress& conv) {
    for (int item = 0; item < impl_->conv->count(); ++item) {
        const QVariant choice = impl_->conv->itemData(item);
        if (!choice.isValid()) {
            continue; // the separator
        }
        const ConvAddress& offered = impl_->convs[static_cast<std::size_t>(choice.toInt())].address;
        if (offered.stage == conv.stage && offered.conv == conv.conv &&
            offered.group == conv.group) {
            impl_->conv->setCurrentIndex(item);
        }
    }
}

void ActivationsTab::openImage(const QString& file) {
    impl_->images->openFile(file);
}

void ActivationsTab::showMaps(const std::shared_ptr<const FeatureMaps>& maps) {
    impl_->accept(maps);
}

void ActivationsTab::showError(const QString& message) {
    impl_->refuse(message);
}

void ActivationsTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !impl_->error) {
        return;
    }
    const QColor color = Theme::of(palette()).bad;
    if (impl_->error->palette().color(QPalette::WindowText) == color) {
        return;
    }
    QPalette bad = impl_->error->palette();
    bad.setColor(QPalette::WindowText, color);
    impl_->error->setPalette(bad);
}

void ActivationsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    impl_->timer->start();
    if (impl_->stale) {
        impl_->ask();
    }
}

void ActivationsTab::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    impl_->timer->stop();
}

void ActivationsTab::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (mime->hasImage() || (mime->hasUrls() && mime->urls().first().isLocalFile())) {
        event->acceptProposedAction();
    }
}

void ActivationsTab::dropEvent(QDropEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (mime->hasUrls() && mime->urls().first().isLocalFile()) {
        impl_->images->openFile(mime->urls().first().toLocalFile());
    } else if (mime->hasImage()) {
        impl_->images->setOwnImage(toRgbImage(qvariant_cast<QImage>(mime->imageData())),
                                   tr("dropped picture"));
    }
    event->acceptProposedAction();
}

void ActivationsTab::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        impl_->images->paste();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace sharesnet
