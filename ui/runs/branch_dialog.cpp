#include "ui/runs/branch_dialog.h"

#include "core/config/option_table.h"
#include "core/flow/run_changes.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"
#include "ui/runs/run_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace sharesnet {

namespace {

enum SettingColumn { Label, Value };
constexpr int kOptionRole = Qt::UserRole;

const Option& optionOf(const QTreeWidgetItem& item) {
    return trainOption(item.data(Label, kOptionRole).toString().toStdString());
}

QString kindText(const CheckpointSaved& checkpoint) {
    switch (checkpoint.kind) {
    case CheckpointKind::Best:
        return BranchDialog::tr("best");
    case CheckpointKind::Last:
        return BranchDialog::tr("last");
    case CheckpointKind::Kept:
        break;
    }
    return BranchDialog::tr("epoch %1").arg(checkpoint.epoch);
}

} // namespace

BranchDialog::BranchDialog(StoreClient* client, const RunPtr& run, QWidget* parent)
    : QDialog(parent),
      run_(run),
      wanted_(run->spec),
      name_(new QLineEdit),
      checkpoint_(new QComboBox),
      settings_(new QTreeWidget),
      changes_(new QLabel) {
    setObjectName(QStringLiteral("branchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, QStringLiteral("training#resume"));
    setWindowTitle(tr("Branch from %1").arg(runText(*run)));
    name_->setPlaceholderText(tr("%1-from-step-…").arg(QString::fromStdString(run->spec.name)));
    checkpoint_->setObjectName(QStringLiteral("branchCheckpoint"));
    changes_->setWordWrap(true);
    changes_->setObjectName(QStringLiteral("branchChanges"));
    fillSettings();
    auto* form = new QFormLayout;
    form->addRow(tr("&Checkpoint"), checkpoint_);
    form->addRow(tr("&Name"), name_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    makePrimary(ok_);
    ok_->setText(tr("Branch"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(settings_, 1);
    layout->addWidget(changes_);
    layout->addWidget(buttons);
    resize(460, 480);
    connect(client, &StoreClient::factsLoaded, this, &BranchDialog::takeFacts);
    connect(settings_, &QTreeWidget::itemChanged, this, &BranchDialog::check);
    client->loadFacts(run->id);
    check();
}

void BranchDialog::fillSettings() {
    settings_->setObjectName(QStringLiteral("branchSettings"));
    settings_->setAccessibleName(tr("Settings of the branch"));
    settings_->setHeaderLabels({tr("Setting"), tr("Value")});
    settings_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    settings_->header()->setSectionResizeMode(Label, QHeaderView::ResizeToContents);
    QTreeWidgetItem* group = nullptr;
    for (const Option& option : trainOptions()) {
        const QString name = coreText(option.group);
        if (group == nullptr || group->text(Label) != name) {
            group = new QTreeWidgetItem(settings_, {name});
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(
            group, {coreText(option.label),
                    QString::fromStdString(optionText(run_->spec.config, option))});
        item->setData(Label, kOptionRole, QString::fromStdString(option.name));
        item->setToolTip(Label, coreText(option.help));
        item->setToolTip(Value, item->toolTip(Label));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    // By a double click or Enter, whichever column; only values are edited.
    settings_->installEventFilter(this);
    connect(settings_, &QTreeWidget::itemDoubleClicked, this, &BranchDialog::editValue);
}

void BranchDialog::propose(const RunSpec& wanted, qint64 step) {
    only_ = step;
    wanted_ = wanted;
    wanted_.name.clear();
    const QSignalBlocker quiet(settings_); // not a check for each
    for (int g = 0; g < settings_->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = settings_->topLevelItem(g);
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            item->setText(Value,
                          QString::fromStdString(optionText(wanted.config, optionOf(*item))));
        }
    }
    check();
}

void BranchDialog::editValue(QTreeWidgetItem* item) {
    if (item != nullptr && item->parent() != nullptr) {
        settings_->editItem(item, Value);
    }
}

// Enter in the tree is no Enter of the dialog.
bool BranchDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
            editValue(settings_->currentItem());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// The newest first.
void BranchDialog::takeFacts(const RunFacts& facts) {
    if (facts.run->id != run_->id || checkpoint_->count() > 0) {
        return;
    }
    std::set<std::int64_t> steps;
    std::vector<CheckpointSaved> checkpoints;
    for (const StoredCheckpoint& stored : facts.checkpoints) {
        checkpoints.push_back(stored.checkpoint);
    }
    std::ranges::stable_sort(checkpoints, std::greater<>(), &CheckpointSaved::step);
    for (const CheckpointSaved& checkpoint : checkpoints) {
        const bool isOffered = only_ == 0 || checkpoint.step == only_;
        if (isOffered && steps.insert(checkpoint.step).second) {
            checkpoint_->addItem(
                tr("Step %1 (%2)").arg(grouped(checkpoint.step), kindText(checkpoint)),
                static_cast<qlonglong>(checkpoint.step));
        }
    }
    check();
}

qint64 BranchDialog::step() const {
    return checkpoint_->currentData().toLongLong();
}

RunSpec BranchDialog::wanted() const {
    RunSpec spec = wanted_;
    spec.name = name_->text().trimmed().toStdString();
    return spec;
}

void BranchDialog::check() {
    TrainConfig config = run_->spec.config;
    QString wrong;
    for (int g = 0; g < settings_->topLevelItemCount(); ++g) {
        const QTreeWidgetItem* group = settings_->topLevelItem(g);
        for (int i = 0; i < group->childCount(); ++i) {
            const QTreeWidgetItem& item = *group->child(i);
            try {
                setOptionFromText(config, optionOf(item), item.text(Value).toStdString());
            } catch (const Error& error) {
                wrong = errorText(error);
            }
        }
    }
    wanted_.config = config;
    QStringList texts;
    for (const Message& text :
         {sharingText(run_->spec.arch, wanted_.arch), Message(changesText(run_->spec, wanted_))}) {
        if (!text.empty()) {
            texts << coreText(text);
        }
    }
    const QString changes = texts.join(QStringLiteral(", "));
    changes_->setText(!wrong.isEmpty()            ? wrong
                      : checkpoint_->count() == 0 ? tr("This run has no checkpoint (yet).")
                      : changes.isEmpty()         ? tr("Nothing is changed yet.")
                                                  : tr("Changes: %1").arg(changes));
    ok_->setEnabled(wrong.isEmpty() && checkpoint_->count() > 0);
}

} // namespace sharesnet
