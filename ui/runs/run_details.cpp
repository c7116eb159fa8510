#include "ui/runs/run_details.h"

#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"
#include "ui/runs/detail_rows_view.h"
#include "ui/runs/verdict_view.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kNoteLines = 3;

} // namespace

RunDetails::RunDetails(StoreClient* client, QWidget* parent)
    : QScrollArea(parent),
      client_(client),
      title_(new QLabel),
      note_(new QPlainTextEdit),
      verdict_(new VerdictView),
      all_(new QToolButton),
      rows_(new DetailRowsView) {
    setObjectName(QStringLiteral("runDetails"));
    setAccessibleName(tr("Details of the selected runs"));
    describeBy(this, [this] { return textsIn(widget()); });
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    title_->setFont(titleFont(font()));
    letBeNarrow(title_);
    title_->setTextFormat(Qt::PlainText);
    title_->setObjectName(QStringLiteral("runTitle"));
    letBeCopied(title_);
    note_->setObjectName(QStringLiteral("runNote"));
    note_->setAccessibleName(tr("Note"));
    note_->setPlaceholderText(tr("Note…"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(fontMetrics().lineSpacing() * kNoteLines + 12);
    note_->installEventFilter(this);
    all_->setObjectName(QStringLiteral("allSettings"));
    all_->setText(tr("All settings"));
    all_->setToolTip(tr("Compare all settings, not only those that differ"));
    all_->setCheckable(true);
    all_->setAutoRaise(true);
    all_->setFocusPolicy(Qt::TabFocus);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kPanel);
    layout->addWidget(title_);
    layout->addWidget(note_);
    layout->addWidget(verdict_);
    layout->addWidget(all_, 0, Qt::AlignLeft);
    layout->addWidget(rows_);
    layout->addStretch(1);
    setWidget(content);
    connect(client_, &StoreClient::factsLoaded, this, &RunDetails::takeFacts);
    connect(all_, &QToolButton::toggled, this, [this](bool all) {
        allSettings_ = all;
        refresh();
    });
    connect(rows_, &DetailRowsView::runWanted, this, &RunDetails::runWanted);
    connect(rows_, &DetailRowsView::message, this, &RunDetails::message);
    connect(verdict_, &VerdictView::moreRunsRequested, this, &RunDetails::moreRunsRequested);
    connect(verdict_, &VerdictView::reportRequested, this, &RunDetails::reportRequested);
    refresh();
}

RunDetails::~RunDetails() {
    note_->removeEventFilter(this);
    keepNote();
}

void RunDetails::showRuns(const std::vector<RunPtr>& runs) {
    const bool same = std::ranges::equal(
        runs, runs_, {}, [](const RunPtr& run) { return run->id; },
        [](const RunPtr& run) { return run->id; });
    if (!same) {
        keepNote();
        facts_ = {};
        verticalScrollBar()->setValue(0);
    }
    runs_ = runs;
    noteOf_ = runs.size() == 1 ? runs[0]->id : 0;
    if (runs.size() == 1) {
        const QString note = coreText(runs[0]->note);
        const bool typing = same && note_->hasFocus();
        if (!typing && note != note_->toPlainText()) {
            note_->setPlainText(note);
        }
        client_->loadFacts(runs[0]->id);
    }
    refresh();
}

void RunDetails::takeFacts(const RunFacts& facts) {
    if (facts.run->id == noteOf_) {
        facts_ = facts;
        refresh();
    }
}

bool RunDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == note_ && event->type() == QEvent::FocusOut) {
        keepNote();
    }
    return QScrollArea::eventFilter(watched, event);
}

void RunDetails::keepNote() {
    if (noteOf_ != 0 && runs_.size() == 1 && runs_[0]->id == noteOf_ &&
        note_->toPlainText() != coreText(runs_[0]->note)) {
        client_->setNote(noteOf_, note_->toPlainText());
    }
}

void RunDetails::refresh() {
    DetailRows rows;
    note_->setVisible(runs_.size() == 1);
    verdict_->hide();
    all_->setVisible(runs_.size() > 1);
    title_->setVisible(!runs_.empty());
    if (runs_.empty()) {
        rows.push_back(
            {DetailRow::Kind::Text, tr("Select a run to see its settings, environment and "
                                       "checkpoints; select two or more to compare them.")});
    } else if (runs_.size() == 1) {
        rows = showOne(*runs_[0]);
    } else {
        rows = showMany();
    }
    rows_->showRows(std::move(rows));
}

DetailRows RunDetails::showOne(const RunRecord& run) {
    title_->setText(tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id));
    return rowsOfRun(run, facts_, columns_);
}

DetailRows RunDetails::showMany() {
    title_->setText(tr("%n run(s)", nullptr, static_cast<int>(runs_.size())));
    const ComparedRuns compared = comparisonOf(runs_, columns_);
    if (compared.twoGroups) {
        showVerdict(compared.sides);
    }
    return rowsOfComparison(compared, columns_, allSettings_);
}

// Against the side with more parameters: mostly what shares less.
void RunDetails::showVerdict(const std::vector<ComparedSide>& sides) {
    const bool swapped = sides[0].runs[0]->parameters < sides[1].runs[0]->parameters;
    const ComparedSide& base = sides[swapped ? 1 : 0];
    const ComparedSide& other = sides[swapped ? 0 : 1];
    verdict_->showGroups({base.title.toStdString(), base.runs},
                         {other.title.toStdString(), other.runs});
    verdict_->show();
}

} // namespace sharesnet
