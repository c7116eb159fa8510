#include "ui/compare/sweep_fields.h"

#include "core/arch/file.h"
#include "core/arch/presets.h"
#include "core/config/option_table.h"
#include "ui/base/core_text.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/icons.h"
#include "ui/base/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

// What is varied one by one; the seed has a field of its own, the machine decides no result.
bool canVary(const Option& option) {
    return option.name != "seed" && option.group != kMachineGroup;
}

QLabel* heading(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

} // namespace

SweepFields::SweepFields(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kNone, space::kNone, space::kGap, space::kNone);
    row->setSpacing(space::kSection);
    row->addWidget(makeDesigns(), 3);
    row->addWidget(makeSharing(), 2);
    row->addWidget(makeSettings(), 5);
}

void SweepFields::setOpenDesign(std::function<ArchSpec()> design) {
    openDesign_ = std::move(design);
}

void SweepFields::showBase(const QString& facts, bool isWindows) {
    base_->setText(isWindows ? tr("As in the training form: %1").arg(facts) : facts);
    fromForm_->setVisible(!isWindows);
}

void SweepFields::read(SweepForm& form) const {
    form.designs = designs_;
    form.asDesigned = asDesigned_->isChecked();
    form.unshared = unshared_->isChecked();
    form.paper = paper_->isChecked();
    form.subsets = subsets_->isChecked();
    form.groupsOf = groups_->text();
    form.stages = stages_->text();
    for (const AxisRow& axis : axes_) {
        form.axes.push_back(
            {axis.option->currentData().toString().toStdString(), axis.values->text()});
    }
    form.seeds = seeds_->text();
}

void SweepFields::take(const SweepForm& form) {
    designs_ = form.designs;
    showDesigns();
    asDesigned_->setChecked(form.asDesigned);
    unshared_->setChecked(form.unshared);
    paper_->setChecked(form.paper);
    subsets_->setChecked(form.subsets);
    groups_->setText(form.groupsOf);
    stages_->setText(form.stages);
    while (!axes_.empty()) {
        removeAxis(axes_.back().row);
    }
    for (const SweepForm::Axis& axis : form.axes) {
        addAxis(axis);
    }
    seeds_->setText(form.seeds);
}

QLineEdit* SweepFields::makeLine(const char* name, const QString& accessible,
                                 const QString& placeholder) {
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(accessible);
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, &SweepFields::edited);
    return line;
}

QWidget* SweepFields::makeDesigns() {
    designList_ = new QListWidget;
    designList_->setObjectName(QStringLiteral("sweepDesigns"));
    designList_->setAccessibleName(tr("Designs of the sweep"));
    designList_->setMinimumHeight(fontMetrics().height() * 4);
    designList_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left
    auto* add = new QPushButton(tr("Add"));
    add->setObjectName(QStringLiteral("sweepAddDesign"));
    designMenu_ = new QMenu(add);
    add->setMenu(designMenu_);
    removeDesign_ = new QPushButton(tr("Remove"));
    removeDesign_->setObjectName(QStringLiteral("sweepRemoveDesign"));
    connect(designMenu_, &QMenu::aboutToShow, this, &SweepFields::fillDesignMenu);
    connect(removeDesign_, &QPushButton::clicked, this, &SweepFields::removeDesign);
    connect(designList_, &QListWidget::currentRowChanged, this,
            [this](int at) { removeDesign_->setEnabled(at >= 0); });
    removeDesign_->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(removeDesign_);
    buttons->addStretch(1);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addWidget(heading(tr("&Designs"), designList_));
    column->addWidget(designList_, 1);
    column->addLayout(buttons);
    return box;
}

QWidget* SweepFields::makeSharing() {
    const auto check = [this](const char* name, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setToolTip(tip);
        connect(box, &QCheckBox::toggled, this, &SweepFields::edited);
        return box;
    };
    asDesigned_ = check("sweepAsDesigned", tr("As designed"), tr("As the design has it"));
    asDesigned_->setChecked(true);
    unshared_ = check("sweepUnshared", tr("Unshared"), tr("No weight is shared"));
    paper_ = check("sweepPaper", tr("Paper's rule"), tr("Every stage by the paper's rule"));
    subsets_ = check("sweepSubsets", tr("All subsets of stages"),
                     tr("The paper's rule in each subset of the stages, from none to all: 8 "
                        "patterns of three stages"));
    groups_ = makeLine("sweepGroups", tr("Groups of n blocks"), tr("none, or 2, 4"));
    groups_->setToolTip(
        tr("In every stage, each n consecutive blocks share conv 2; one pattern for each n"));
    stages_ = makeLine("sweepStages", tr("Stages that share"), tr("none, or 1+3, 2"));
    stages_->setToolTip(tr("The paper's rule in these stages alone; one pattern for each"));
    for (QLineEdit* line : {groups_, stages_}) {
        line->setMinimumWidth(fontMetrics().horizontalAdvance(line->placeholderText()) + 20);
    }
    auto* form = new QFormLayout;
    form->setContentsMargins(space::kFlush);
    form->setSpacing(space::kTight);
    form->addRow(heading(tr("Sharing"), nullptr));
    for (QCheckBox* box : {asDesigned_, unshared_, paper_, subsets_}) {
        form->addRow(box);
    }
    form->addRow(tr("&Groups of"), groups_);
    form->addRow(tr("S&tages"), stages_);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kFlush);
    column->addLayout(form);
    column->addStretch(1);
    return box;
}

QWidget* SweepFields::makeSettings() {
    seeds_ = makeLine("sweepSeeds", tr("Seeds"), tr("1-3"));
    seeds_->setText(QStringLiteral("1-3"));
    base_ = new QLabel;
    base_->setObjectName(QStringLiteral("sweepBase"));
    base_->setWordWrap(true);
    base_->setForegroundRole(QPalette::PlaceholderText);
    fromForm_ = new QPushButton(tr("Take from the window"));
    fromForm_->setToolTip(tr("Data and settings of the training form instead of those of the "
                             "file"));
    connect(fromForm_, &QPushButton::clicked, this, &SweepFields::windowsSettingsWanted);
    auto* add = new QPushButton(tr("Vary a &setting"));
    add->setObjectName(QStringLiteral("sweepAddSetting"));
    connect(add, &QPushButton::clicked, this, [this] {
        addAxis({"learning-rate", {}});
        axes_.back().option->setFocus();
    });
    axisRows_ = new QVBoxLayout;
    axisRows_->setSpacing(space::kTight);
    auto* seedRow = new QHBoxLayout;
    auto* seedsLabel = new QLabel(tr("See&ds"));
    seedsLabel->setBuddy(seeds_);
    seedRow->addWidget(seedsLabel);
    seedRow->addWidget(seeds_, 1);
    auto* baseRow = new QHBoxLayout;
    baseRow->addWidget(base_, 1);
    baseRow->addWidget(fromForm_, 0, Qt::AlignTop);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addWidget(heading(tr("Settings"), nullptr));
    column->addLayout(baseRow);
    column->addLayout(axisRows_);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addLayout(seedRow);
    column->addStretch(1);
    return box;
}

void SweepFields::fillDesignMenu() {
    designMenu_->clear();
    designMenu_->addAction(tr("The open design"), this, [this] {
        if (openDesign_) {
            addDesign(openDesign_());
        }
    });
    auto* known = designMenu_->addMenu(tr("Preset"));
    for (const Preset& preset : presets()) {
        known->addAction(QString::fromStdString(preset.title), this,
                         [this, spec = preset.spec] { addDesign(spec); });
    }
    designMenu_->addAction(tr("File…"), this, &SweepFields::readDesign);
}

void SweepFields::addDesign(const ArchSpec& design) {
    if (std::ranges::find(designs_, design) == designs_.end()) {
        designs_.push_back(design);
        showDesigns();
        emit edited();
    }
}

void SweepFields::readDesign() {
    QFileDialog* dialog = newFileDialog(window(), tr("Add designs"),
                                        tr("Architecture (*.sharesnet.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files) {
            worker_.post(
                [file] { return loadArch(pathOf(file)); },
                [this](const ArchSpec& design) { addDesign(design); },
                [this](const std::string& why) { emit problem(QString::fromStdString(why)); });
        }
    });
    dialog->open();
}

void SweepFields::removeDesign() {
    const int at = designList_->currentRow();
    if (at >= 0 && at < static_cast<int>(designs_.size())) {
        designs_.erase(designs_.begin() + at);
        showDesigns();
        emit edited();
    }
}

void SweepFields::showDesigns() {
    const int current = designList_->currentRow();
    designList_->clear();
    for (const ArchSpec& design : designs_) {
        designList_->addItem(design.name.empty() ? tr("untitled")
                                                 : QString::fromStdString(design.name));
    }
    designList_->setCurrentRow(std::min(current, designList_->count() - 1));
    removeDesign_->setEnabled(designList_->currentRow() >= 0);
}

void SweepFields::addAxis(const SweepForm::Axis& axis) {
    AxisRow made;
    made.row = new QWidget;
    made.option = new QComboBox;
    made.option->setObjectName(QStringLiteral("sweepOption"));
    made.option->setAccessibleName(tr("Setting that is varied"));
    for (const Option& option : trainOptions()) {
        if (canVary(option) || option.name == axis.option) {
            made.option->addItem(coreText(option.label), QString::fromStdString(option.name));
        }
    }
    made.option->setCurrentIndex(
        made.option->findData(QString::fromStdString(trainOption(axis.option).name)));
    made.values = makeLine("sweepValues", tr("Values"), tr("0.05, 0.1 or 0.01 to 0.1 in 3 log"));
    made.values->setToolTip(
        tr("Values separated by commas, or a range: “0.01 to 0.1 in 3” stands for three values at "
           "even distances, with “log” behind it at even ratios. Where numbers have a decimal "
           "comma, values are separated by ;"));
    made.values->setText(axis.values);
    auto* remove = new QToolButton;
    remove->setIcon(themedIcon(QStringLiteral("list-remove")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Do not vary this setting"));
    remove->setAccessibleName(remove->toolTip());
    auto* row = new QHBoxLayout(made.row);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(made.option, 2);
    row->addWidget(made.values, 3);
    row->addWidget(remove);
    axisRows_->addWidget(made.row);
    axes_.push_back(made);
    connect(made.option, &QComboBox::currentIndexChanged, this, &SweepFields::edited);
    connect(remove, &QToolButton::clicked, this, [this, row = made.row] { removeAxis(row); });
    emit edited();
}

void SweepFields::removeAxis(QWidget* row) {
    std::erase_if(axes_, [row](const AxisRow& axis) { return axis.row == row; });
    row->hide();
    row->deleteLater();
    emit edited();
}

} // namespace sharesnet
