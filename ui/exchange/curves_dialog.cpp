#include "ui/exchange/curves_dialog.h"

#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/file_path.h"
#include "ui/base/help_request.h"
#include "ui/base/number_text.h"
#include "ui/base/text_of.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace sharesnet {

namespace {

enum Column { Tag, Meaning, Points };

void addCurve(QTreeWidgetItem* run, const FoundCurve& curve) {
    const QString meaning = curve.meaning.empty()
                                ? CurvesDialog::tr("left out: %1").arg(coreText(curve.leftOut))
                                : coreText(curve.meaning);
    auto* item = new QTreeWidgetItem(
        run, {textOf(curve.tag), meaning, grouped(static_cast<std::int64_t>(curve.points))});
    item->setTextAlignment(Points, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Meaning, CurvesDialog::tr("%1 (double click or F2 changes it)").arg(meaning));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (curve.meaning.empty()) {
        const QColor faint = run->treeWidget()->palette().color(QPalette::PlaceholderText);
        for (const int column : {Tag, Meaning, Points}) {
            item->setForeground(column, faint);
        }
    }
}

// Chooses what a curve is taken for; `chosen` gets its tag and the name of a meaning.
class MeaningDelegate final : public QStyledItemDelegate {
  public:
    using Chosen = std::function<void(const QString& tag, const QString& meaning)>;
    MeaningDelegate(Chosen chosen, QObject* parent)
        : QStyledItemDelegate(parent), chosen_(std::move(chosen)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        if (index.column() != Meaning || !index.parent().isValid()) {
            return nullptr;
        }
        auto* box = new QComboBox(parent);
        box->setAccessibleName(CurvesDialog::tr("Read as"));
        for (const NamedMeaning& meaning : curveMeanings()) {
            box->addItem(textOf(meaning.name));
        }
        auto* self = const_cast<MeaningDelegate*>(this); // editors are made by const functions
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        const QString now = index.data().toString().section(QLatin1Char(','), 0, 0);
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(std::max(box->findText(now), 0));
    }
    void setModelData(QWidget* editor, QAbstractItemModel*,
                      const QModelIndex& index) const override {
        chosen_(index.siblingAtColumn(Tag).data().toString(),
                static_cast<QComboBox*>(editor)->currentText());
    }

  private:
    Chosen chosen_;
};

} // namespace

CurvesDialog::CurvesDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent)
    : QDialog(parent),
      client_(client),
      file_(file),
      facts_(makeHelpLabel()),
      list_(new QTreeWidget),
      accuracies_(new QComboBox),
      error_(makeErrorLabel(QStringLiteral("curvesError"))),
      progress_(new QProgressBar) {
    layOut(more);
    connect(client_, &ExchangeClient::engineCame, this, &CurvesDialog::look);
    connect(accuracies_, &QComboBox::currentIndexChanged, this, &CurvesDialog::look);
    look();
}

void CurvesDialog::layOut(int more) {
    setHelpPage(this, QStringLiteral("exchange#curves"));
    setObjectName(QStringLiteral("curvesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(more > 0 ? tr("Import curves (%n more to follow)", nullptr, more)
                            : tr("Import curves"));
    auto* title = new ElidedLabel;
    title->setText(QFileInfo(file_).fileName());
    title->setToolTip(file_);
    title->setFont(titleFont(font()));
    facts_->setObjectName(QStringLiteral("curvesFacts"));
    list_->setObjectName(QStringLiteral("curvesFound"));
    list_->setAccessibleName(tr("Runs and their curves"));
    list_->setHeaderLabels({tr("Run and curve"), tr("Read as"), tr("Points")});
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setItemDelegateForColumn(
        Meaning,
        new MeaningDelegate(
            [this](const QString& tag, const QString& meaning) { say(tag, meaning); }, list_));
    list_->headerItem()->setTextAlignment(Points, Qt::AlignRight | Qt::AlignVCenter);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(Meaning, QHeaderView::Stretch);
    accuracies_->setObjectName(QStringLiteral("curvesAccuracies"));
    accuracies_->addItem(tr("Percent if any is above 1"));
    accuracies_->addItem(tr("Percent"), true);
    accuracies_->addItem(tr("Fractions, 0 to 1"), false);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The file is being read"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Accuracies are"), accuracies_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    import_ = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import_->setObjectName(QStringLiteral("curvesImport"));
    connect(buttons, &QDialogButtonBox::accepted, this, &CurvesDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(facts_);
    layout->addWidget(list_, 1);
    layout->addLayout(form);
    layout->addWidget(error_);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    makePrimaryDefault(import_); // known to the dialog only now
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 26);
}

// Looked at again when the editor is closed, since the list is made anew.
void CurvesDialog::say(const QString& tag, const QString& meaning) {
    const auto& known = curveMeanings();
    const auto named = std::ranges::find(known, meaning.toStdString(), &NamedMeaning::name);
    if (named == known.end()) {
        return;
    }
    saidBefore_ = said_;
    said_[tag.toStdString()] = named->meaning;
    QTimer::singleShot(0, this, &CurvesDialog::look);
}

CurveImportPlan CurvesDialog::plan() const {
    CurveImportPlan plan;
    plan.source = pathOf(file_);
    plan.meanings = said_;
    if (const QVariant percent = accuracies_->currentData(); percent.isValid()) {
        plan.percent = percent.toBool();
    }
    return plan;
}

void CurvesDialog::look() {
    const int number = ++looks_;
    anything_ = false;
    facts_->setText(tr("Reading the file…"));
    setBusy(true);
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [wanted = plan()](const Engine&) { return lookAtCurves(wanted); },
        [this, number](const FoundCurves& found) {
            if (number == looks_) {
                show(found);
            }
        },
        [this, number](const QString& why) {
            if (number != looks_) {
                return;
            }
            if (said_ != saidBefore_) { // what was on show before stays
                said_ = saidBefore_;
                facts_->setText(factsText_);
                anything_ = true;
            } else {
                list_->clear();
                facts_->clear();
            }
            showFailure(why);
        });
}

void CurvesDialog::show(const FoundCurves& found) {
    list_->clear();
    std::size_t recognized = 0;
    QStringList notes;
    for (const Message& note : found.notes) {
        notes << coreText(note);
    }
    for (const FoundRun& run : found.runs) {
        recognized += run.isEmpty() ? 0 : 1;
        auto* item = new QTreeWidgetItem(
            list_, {textOf(run.name), run.isEmpty() ? tr("nothing is recognized")
                                                    : tr("%1 steps, %2 epochs")
                                                          .arg(run.curve.steps.size())
                                                          .arg(run.curve.epochs.size())});
        item->setToolTip(Tag, textOf(run.origin));
        for (const FoundCurve& curve : run.curves) {
            addCurve(item, curve);
        }
        item->setExpanded(found.runs.size() <= 8);
        for (const Message& note : run.notes) {
            notes << coreText(note);
        }
    }
    list_->resizeColumnToContents(Tag);
    list_->setCurrentItem(list_->topLevelItem(0));
    anything_ = recognized > 0;
    saidBefore_ = said_;
    const bool leftOut = std::ranges::any_of(found.runs, [](const FoundRun& run) {
        return std::ranges::any_of(run.curves,
                                   [](const FoundCurve& curve) { return curve.meaning.empty(); });
    });
    if (leftOut) {
        notes << tr("A double click (or F2) on what a curve is taken for changes it");
    }
    notes.prepend(
        tr("%n run(s) with curves that are recognized", nullptr, static_cast<int>(recognized)));
    factsText_ = notes.join(QLatin1Char('\n'));
    facts_->setText(factsText_);
    showError(error_, {});
    setBusy(false);
}

void CurvesDialog::setBusy(bool busy) {
    progress_->setVisible(busy);
    import_->setEnabled(!busy && anything_);
    accuracies_->setEnabled(!busy);
}

void CurvesDialog::begin() {
    if (import_->isEnabled()) {
        showError(error_, {});
        setBusy(true);
        emit importWanted(plan());
    }
}

void CurvesDialog::showFailure(const QString& why) {
    setBusy(false);
    showError(error_, why);
}

} // namespace sharesnet
