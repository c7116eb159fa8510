#include "ui/training/training_form.h"

#include "core/config/option_table.h"
#include "core/config/recipes.h"
#include "core/run/kept_checkpoints.h"
#include "ui/base/core_text.h"
#include "ui/base/number_input.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"
#include "ui/training/option_editor.h"
#include "ui/training/schedule_preview.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

// The device is chosen in the tool bar.
bool isShown(const Option& option) {
    return option.name != "device";
}

QLabel* makeHeading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(strongFont(label->font()));
    label->setContentsMargins(space::kNone, space::kGap, space::kNone, space::kNone);
    return label;
}

// Shows and hides `rows` of the form.
QToolButton* makeFold(const QString& title, QFormLayout* form, std::vector<QWidget*> rows) {
    auto* button = new QToolButton;
    button->setText(TrainingForm::tr("Advanced"));
    button->setAccessibleName(TrainingForm::tr("%1, advanced").arg(title));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto open = [button, form, rows = std::move(rows)](bool on) {
        button->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        for (QWidget* row : rows) {
            form->setRowVisible(row, on);
        }
    };
    QObject::connect(button, &QToolButton::toggled, form, open);
    open(false);
    return button;
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent) : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kFlush);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    // below what scrolls: no field moves while one types in it
    troubleLabel_ = new QLabel(this);
    troubleLabel_->setObjectName(QStringLiteral("trouble"));
    troubleLabel_->setWordWrap(true);
    troubleLabel_->setVisible(false);
    troubleLabel_->setMargin(space::kGap);
    outer->addWidget(troubleLabel_);
    roomLabel_ = new QLabel(this);
    roomLabel_->setObjectName(QStringLiteral("keptRoom"));
    roomLabel_->setWordWrap(true);
    roomLabel_->setMargin(space::kGap);
    outer->addWidget(roomLabel_);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::kPanel);
    layout->setSpacing(space::kGap);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kGap);
    first->addWidget(makeRecipes(), 1);
    first->addWidget(makePreviewButton(), 1);
    layout->addLayout(first);
    preview_ = new SchedulePreview(body);
    layout->addWidget(preview_);
    addGroups(layout);
    layout->addStretch();
    scroll->setWidget(body);
    showConfig();
}

// A field that goes out of sight enters what is typed in it, even while the form goes down.
TrainingForm::~TrainingForm() {
    for (OptionEditor* editor : editors_) {
        editor->disconnect(this);
    }
}

QWidget* TrainingForm::makeRecipes() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("recipes"));
    button->setText(tr("Apply recipe"));
    button->setToolTip(tr("Sets epochs, batch, schedule and optimizer as a known recipe does"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const Recipe& recipe : recipes()) {
        auto* action = menu->addAction(coreText(recipe.name), this,
                                       [this, name = coreText(recipe.name), apply = recipe.apply] {
                                           setConfig(apply(config_));
                                           sayRecipe(name);
                                       });
        action->setToolTip(coreText(recipe.help));
    }
    menu->addSeparator();
    menu->addAction(tr("Defaults"), this, [this] {
        TrainConfig fresh;
        fresh.device = config_.device;
        setConfig(fresh);
        sayRecipe(tr("Defaults"));
    });
    button->setMenu(menu);
    return button;
}

// The fields that it fills are not where the keyboard is.
void TrainingForm::sayRecipe(const QString& name) {
    announce(this, tr("%1: %2 epochs, batch size %3, learning rate %4")
                       .arg(name)
                       .arg(config_.epochs)
                       .arg(config_.batchSize)
                       .arg(realText(config_.learningRate)));
}

QWidget* TrainingForm::makePreviewButton() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("previewBatch"));
    button->setText(tr("Preview batch…"));
    button->setToolTip(tr("Images of a batch as the network gets them with these settings, and the "
                          "same without augmentation"));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, &TrainingForm::previewRequested);
    return button;
}

// All in one layout, so that the fields of every group begin at one line.
void TrainingForm::addGroups(QVBoxLayout* layout) {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::kTight);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    layout->addLayout(form);
    std::vector<std::string> groups;
    for (const auto& option : trainOptions()) {
        if (isShown(option) && std::ranges::find(groups, option.group) == groups.end()) {
            groups.push_back(option.group);
        }
    }
    for (const auto& group : groups) {
        const QString title = coreText(group);
        form->addRow(makeHeading(title));
        addRows(form, group, false);
        const std::vector<QWidget*> advanced = addRows(form, group, true);
        if (!advanced.empty()) {
            // before what it folds
            form->insertRow(form->rowCount() - static_cast<int>(advanced.size()),
                            makeFold(title, form, advanced));
        }
    }
}

std::vector<QWidget*> TrainingForm::addRows(QFormLayout* form, const std::string& group,
                                            bool advanced) {
    std::vector<QWidget*> rows;
    for (const auto& option : trainOptions()) {
        if (!isShown(option) || option.group != group || option.advanced != advanced) {
            continue;
        }
        auto* editor = new OptionEditor(option, this);
        connect(editor, &OptionEditor::edited, this, &TrainingForm::takeOver);
        editors_.push_back(editor);
        auto* label = new QLabel(coreText(option.label));
        label->setToolTip(coreText(option.help));
        label->setBuddy(editor->field());
        form->addRow(label, editor);
        rows.push_back(editor);
    }
    return rows;
}

void TrainingForm::setConfig(const TrainConfig& config) {
    const bool differs = !(config == config_);
    config_ = config;
    showConfig();
    if (differs) {
        emit changed(config_);
    }
}

void TrainingForm::setArchitecture(const ArchSpec& arch) {
    arch_ = arch;
    showRoom();
}

void TrainingForm::showRoom() {
    const Message text = keptCheckpointsText(arch_, config_, 0, 0);
    roomLabel_->setText(text.empty()
                            ? QString()
                            : tr("%1, and 75 bytes for each step before it").arg(coreText(text)));
    roomLabel_->setVisible(!text.empty());
}

void TrainingForm::takeOver() {
    TrainConfig taken = config_;
    trouble_.clear();
    for (const auto* editor : editors_) {
        QString trouble;
        if (!editor->assignTo(taken, trouble) && trouble_.isEmpty()) {
            trouble_ = trouble;
        }
    }
    config_ = taken;
    troubleLabel_->setText(trouble_);
    troubleLabel_->setVisible(!trouble_.isEmpty());
    preview_->setConfig(config_);
    showRoom();
    emit changed(config_);
}

void TrainingForm::showConfig() {
    for (auto* editor : editors_) {
        editor->showValue(config_);
    }
    trouble_.clear();
    troubleLabel_->setVisible(false);
    preview_->setConfig(config_);
    showRoom();
}

} // namespace sharesnet
