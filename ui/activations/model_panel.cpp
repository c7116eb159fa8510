#include "ui/activations/model_panel.h"

#include "ui/activations/network_map.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

void setUp(QComboBox* combo, const char* name, const QString& accessible, const QString& tip) {
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(accessible);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
}

// Readers are told of each change of the current entry, on show or not: an equal list stays.
void fillChoices(QComboBox* combo, const std::vector<AgainstChoice>& entries) {
    bool same = combo->count() == std::ssize(entries);
    for (int at = 0; same && at < combo->count(); ++at) {
        const AgainstChoice& each = entries[static_cast<std::size_t>(at)];
        same = combo->itemText(at) == each.label && combo->itemData(at).toString() == each.key;
    }
    if (same) {
        return;
    }
    combo->clear();
    for (const AgainstChoice& each : entries) {
        combo->addItem(each.label, each.key);
        combo->setItemData(combo->count() - 1, each.label, Qt::ToolTipRole);
    }
}

QString convTip() {
    return ModelPanel::tr("A shared convolution, or those of a stage's blocks that are not shared");
}

} // namespace

ModelPanel::ModelPanel(QWidget* parent)
    : QWidget(parent),
      model_(new QComboBox),
      epochTitle_(new QLabel(tr("E&poch"))),
      epoch_(new QSlider(Qt::Horizontal)),
      epochLabel_(new QLabel),
      note_(new QLabel),
      against_(new QComboBox),
      conv_(new QComboBox),
      map_(new NetworkMap),
      mapArea_(new QScrollArea) {
    setTexts();
    layOut();
    connectAll();
    setModels({}, {}, {});
    setAgainst({}, {});
    setArch(std::nullopt);
}

void ModelPanel::setTexts() {
    setUp(model_, "modelChoice", tr("Model"),
          tr("The network in training, or a run that has checkpoints"));
    setUp(against_, "againstChoice", tr("Against"),
          tr("A network of the same depth to compare with: the unshared or shared twin, "
             "another run, or another checkpoint"));
    setUp(conv_, "convChoice", tr("Convolution"), convTip());
    epoch_->setObjectName(QStringLiteral("checkpointChoice"));
    epoch_->setAccessibleName(tr("Checkpoint"));
    epoch_->setToolTip(tr("Which checkpoint of the run"));
    epoch_->setPageStep(1);
    epochLabel_->setObjectName(QStringLiteral("checkpointLabel"));
    note_->setObjectName(QStringLiteral("modelNote"));
    note_->setFont(smallFont(font()));
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setWordWrap(true);
    map_->setObjectName(QStringLiteral("networkMap"));
}

void ModelPanel::layOut() {
    auto* againstTitle = new QLabel(tr("Agai&nst"));
    againstTitle->setBuddy(against_);
    epochTitle_->setBuddy(epoch_);
    auto* convTitle = new QLabel(tr("&Convolution"));
    convTitle->setFont(strongFont(font()));
    convTitle->setBuddy(conv_);
    mapArea_->setWidget(map_);
    mapArea_->setWidgetResizable(true);
    mapArea_->setFrameShape(QFrame::NoFrame);
    mapArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mapArea_->setFocusPolicy(Qt::NoFocus);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGap);
    grid->addWidget(model_, 1, 0, 1, 3);
    grid->addWidget(epochTitle_, 2, 0);
    grid->addWidget(epoch_, 2, 1);
    grid->addWidget(epochLabel_, 2, 2);
    grid->addWidget(note_, 3, 0, 1, 3);
    grid->addWidget(againstTitle, 4, 0);
    grid->addWidget(against_, 4, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPanel);
    layout->addLayout(grid);
    layout->addSpacing(space::kGap);
    layout->addWidget(convTitle);
    layout->addWidget(conv_);
    layout->addWidget(mapArea_, 1);
}

void ModelPanel::connectAll() {
    connect(model_, &QComboBox::activated, this, &ModelPanel::modelPicked);
    connect(model_, &QComboBox::currentIndexChanged, this, [this] {
        showCheckpoints(chosenModel() == nullptr ? QString() : chosenModel()->suggested);
        emit modelChanged();
    });
    connect(epoch_, &QSlider::actionTriggered, this, &ModelPanel::modelPicked);
    connect(epoch_, &QSlider::valueChanged, this, [this] {
        labelCheckpoint();
        if (!epoch_->isSliderDown()) {
            emit modelChanged();
        }
    });
    connect(epoch_, &QSlider::sliderReleased, this, &ModelPanel::modelChanged);
    connect(against_, &QComboBox::activated, this,
            [this](int item) { emit againstPicked(against_->itemData(item).toString()); });
    connect(conv_, &QComboBox::currentIndexChanged, this, [this] {
        if (conv() != nullptr) {
            picked_ = true;
            wanted_ = conv()->address;
        }
        followConv();
        emit convChanged();
    });
    connect(map_, &NetworkMap::chosen, this, &ModelPanel::choose);
}

const ModelChoice* ModelPanel::chosenModel() const {
    const int at = model_->currentIndex();
    return at >= 0 && at < std::ssize(models_) ? &models_[static_cast<std::size_t>(at)] : nullptr;
}

QString ModelPanel::model() const {
    const ModelChoice* model = chosenModel();
    return model == nullptr ? QString() : model->key;
}

QString ModelPanel::checkpoint() const {
    const ModelChoice* model = chosenModel();
    const auto at = static_cast<std::size_t>(epoch_->value());
    return model == nullptr || at >= model->checkpoints.size() ? QString()
                                                               : model->checkpoints[at].key;
}

void ModelPanel::setModels(std::vector<ModelChoice> models, const QString& model,
                           const QString& checkpoint) {
    models_ = std::move(models);
    {
        const QSignalBlocker quiet(model_);
        std::vector<AgainstChoice> entries;
        for (const ModelChoice& each : models_) {
            entries.push_back({each.key, each.label});
        }
        fillChoices(model_, entries);
        const auto chosen = std::ranges::find(models_, model, &ModelChoice::key);
        model_->setCurrentIndex(
            chosen == models_.end() ? -1 : static_cast<int>(chosen - models_.begin()));
    }
    for (QWidget* choice : std::initializer_list<QWidget*>{model_, conv_}) {
        choice->setEnabled(!models_.empty()); // there is nothing to choose for
    }
    showCheckpoints(checkpoint);
}

// Without a chosen one the last.
void ModelPanel::showCheckpoints(const QString& chosen) {
    const ModelChoice* model = chosenModel();
    const int count = model == nullptr ? 0 : static_cast<int>(model->checkpoints.size());
    const QSignalBlocker quiet(epoch_);
    epoch_->setRange(0, std::max(count - 1, 0));
    epoch_->setValue(count - 1);
    for (int at = 0; at < count; ++at) {
        if (model->checkpoints[static_cast<std::size_t>(at)].key == chosen) {
            epoch_->setValue(at);
        }
    }
    epochTitle_->setVisible(count > 0);
    epoch_->setVisible(count > 1);
    epochLabel_->setVisible(count > 0);
    labelCheckpoint();
}

void ModelPanel::labelCheckpoint() {
    const ModelChoice* model = chosenModel();
    const auto at = static_cast<std::size_t>(epoch_->value());
    epochLabel_->setText(model == nullptr || at >= model->checkpoints.size()
                             ? QString()
                             : model->checkpoints[at].label);
}

void ModelPanel::setAgainst(const std::vector<AgainstChoice>& choices, const QString& chosen) {
    const QSignalBlocker quiet(against_);
    std::vector<AgainstChoice> entries{{{}, tr("nothing")}};
    entries.insert(entries.end(), choices.begin(), choices.end());
    fillChoices(against_, entries);
    against_->setCurrentIndex(std::max(0, against_->findData(chosen)));
    against_->setEnabled(!choices.empty());
}

void ModelPanel::setArch(const std::optional<ArchSpec>& arch) {
    if (arch == arch_ && arch_) {
        return;
    }
    if (!picked_ && conv() != nullptr) {
        wanted_ = conv()->address;
    }
    arch_ = arch;
    convs_ = arch_ ? convChoices(*arch_) : std::vector<ConvChoice>();
    fillConvs();
    map_->setArch(arch_);
    followConv();
}

std::size_t ModelPanel::convToBegin() const {
    const auto most = std::ranges::max_element(convs_, {}, [](const ConvChoice& choice) {
        return choice.shared ? choice.uses : choice.kernel > 1 ? 0 : -1;
    });
    const auto same = std::ranges::find(convs_, wanted_, &ConvChoice::address);
    const bool stays = same != convs_.end() && (picked_ || !most->shared);
    return static_cast<std::size_t>((stays ? same : most) - convs_.begin());
}

void ModelPanel::fillConvs() {
    const QSignalBlocker quiet(conv_);
    conv_->clear();
    for (std::size_t i = 0; i < convs_.size(); ++i) {
        if (i > 0 && convs_[i - 1].shared && !convs_[i].shared) {
            conv_->insertSeparator(conv_->count());
        }
        conv_->addItem(convs_[i].label, static_cast<int>(i));
    }
    conv_->setCurrentIndex(convs_.empty() ? -1 : conv_->findData(static_cast<int>(convToBegin())));
}

void ModelPanel::followConv() {
    const ConvChoice* now = conv();
    conv_->setToolTip(now == nullptr ? convTip() : now->label + QLatin1Char('\n') + convTip());
    map_->setChosen(now == nullptr ? std::nullopt : std::optional(now->address));
    const QRect shown = map_->currentRect();
    mapArea_->ensureVisible(shown.center().x(), shown.center().y(), 0, shown.height() * 2);
}

void ModelPanel::choose(const ConvAddress& conv) {
    if (convs_.empty()) { // for the model that comes
        picked_ = true;
        wanted_ = {conv.stage, conv.conv, conv.group, 0};
    }
    const auto found = std::ranges::find_if(convs_, [&](const ConvChoice& choice) {
        return choice.address.stage == conv.stage && choice.address.conv == conv.conv &&
               choice.address.group == conv.group;
    });
    if (found != convs_.end()) {
        picked_ = true;
        wanted_ = found->address;
        conv_->setCurrentIndex(conv_->findData(static_cast<int>(found - convs_.begin())));
    }
}

void ModelPanel::setNote(const QString& note) {
    note_->setText(note);
    note_->setToolTip(note);
    note_->setVisible(!note.isEmpty());
    fitNote();
}

// All of its lines: of a layout in a layout they would be cut before the map gives way.
void ModelPanel::fitNote() {
    const QMargins around = layout()->contentsMargins();
    const int lines = note_->heightForWidth(width() - around.left() - around.right());
    note_->setMinimumHeight(std::max(0, lines)); // an empty label has none
}

void ModelPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitNote();
}

const ConvChoice* ModelPanel::conv() const {
    const QVariant index = conv_->currentData(); // a separator has none
    return index.isValid() ? &convs_.at(static_cast<std::size_t>(index.toInt())) : nullptr;
}

} // namespace sharesnet
