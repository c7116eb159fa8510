#include "ui/training/training_form.h"

#include "core/config/option_table.h"
#include "ui/training/option_editor.h"
#include "ui/training/recipes.h"
#include "ui/training/schedule_preview.h"

#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace sharesnet {

namespace {

// A heading that folds what stands below it.
QToolButton* makeFold(const QString& title, QWidget* body) {
    auto* button = new QToolButton;
    button->setText(title);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setArrowType(Qt::RightArrow);
    body->setVisible(false);
    QObject::connect(button, &QToolButton::toggled, body, [button, body](bool open) {
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    });
    return button;
}

QLabel* makeHeading(const QString& text) {
    auto* label = new QLabel(text.toUpper());
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFormLayout* makeRows(QWidget* parent = nullptr) {
    auto* rows = new QFormLayout(parent);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(4);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return rows;
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent) : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    outer->addWidget(scroll);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(5);
    layout->addWidget(makeRecipes());
    preview_ = new SchedulePreview(body);
    layout->addWidget(preview_);
    troubleLabel_ = new QLabel(body);
    troubleLabel_->setObjectName(QStringLiteral("trouble"));
    troubleLabel_->setWordWrap(true);
    troubleLabel_->setVisible(false);
    layout->addWidget(troubleLabel_);
    addGroups(layout);
    layout->addStretch();
    scroll->setWidget(body);
    showConfig();
}

QWidget* TrainingForm::makeRecipes() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("recipes"));
    button->setText(tr("Fill in from a recipe"));
    button->setToolTip(tr("Sets epochs, batch, schedule and optimizer as a known recipe has them"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const auto& recipe : recipes()) {
        auto* action = menu->addAction(recipe.name, this,
                                       [this, fill = recipe.fill] { setConfig(fill(config_)); });
        action->setToolTip(recipe.help);
    }
    menu->addSeparator();
    menu->addAction(tr("Defaults"), this, [this] {
        TrainConfig fresh;
        fresh.device = config_.device;
        setConfig(fresh);
    });
    button->setMenu(menu);
    return button;
}

void TrainingForm::addGroups(QVBoxLayout* layout) {
    struct Group {
        QFormLayout* rows = nullptr;
        QWidget* advanced = nullptr;
        QFormLayout* advancedRows = nullptr;
    };
    std::map<std::string, Group> groups;
    std::vector<std::string> order;
    for (const auto& option : trainOptions()) {
        if (option.name == "device") {
            continue;
        }
        auto& group = groups[option.group];
        if (group.rows == nullptr) {
            order.push_back(option.group);
            group.rows = makeRows();
            group.advanced = new QWidget(this);
            group.advancedRows = makeRows(group.advanced);
        }
        auto* editor = new OptionEditor(option, this);
        connect(editor, &OptionEditor::edited, this, &TrainingForm::takeOver);
        editors_.push_back(editor);
        auto* label = new QLabel(QString::fromStdString(option.label));
        label->setToolTip(QString::fromStdString(option.help));
        label->setBuddy(editor);
        (option.advanced ? group.advancedRows : group.rows)->addRow(label, editor);
    }
    for (const auto& name : order) {
        auto& group = groups[name];
        const auto title = QString::fromStdString(name);
        const bool hasAdvanced = group.advancedRows->rowCount() > 0;
        if (group.rows->rowCount() > 0) {
            layout->addWidget(makeHeading(title));
            layout->addLayout(group.rows);
        } else {
            delete group.rows;
        }
        if (hasAdvanced) {
            layout->addWidget(makeFold(tr("%1, advanced").arg(title), group.advanced));
            layout->addWidget(group.advanced);
        } else {
            delete group.advanced;
        }
    }
}

void TrainingForm::setConfig(const TrainConfig& config) {
    const bool differs = !(config == config_);
    config_ = config;
    showConfig();
    if (differs) {
        emit changed(config_);
    }
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
    emit changed(config_);
}

void TrainingForm::showConfig() {
    for (auto* editor : editors_) {
        editor->showValue(config_);
    }
    trouble_.clear();
    troubleLabel_->setVisible(false);
    preview_->setConfig(config_);
}

} // namespace sharesnet
