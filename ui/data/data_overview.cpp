#include "ui/data/data_overview.h"

#include "core/base/atomic_file.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/stop_button.h"
#include "ui/base/text_of.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/data/class_bars.h"
#include "ui/training/data_picker.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

enum Column { Number, Name, Train, Test, Mark };

constexpr std::size_t kMostNamed = 1'000; // files of a kind in the list of findings
constexpr int kParts = 1'000;             // of the progress

// Sorted by numbers where they are numbers.
class ClassItem : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override {
        const int column = treeWidget()->sortColumn();
        if (column == Name || column == Mark) {
            return text(column).localeAwareCompare(other.text(column)) < 0;
        }
        return data(column, ClassBars::Count).toLongLong() <
               other.data(column, ClassBars::Count).toLongLong();
    }
};

} // namespace

DataOverview::DataOverview(QWidget* parent)
    : QWidget(parent),
      summary_(new QLabel),
      error_(makeErrorLabel(QStringLiteral("overviewError"))),
      classes_(new QTreeWidget),
      findings_(new QPlainTextEdit),
      state_(new QLabel),
      progress_(new QProgressBar),
      stop_(new StopButton(QStringLiteral("overviewStop"))),
      check_(new QPushButton(tr("Check all &images"))),
      copy_(new QPushButton(tr("&Copy"))),
      save_(new QPushButton(tr("Sa&ve CSV…"))) {
    setObjectName(QStringLiteral("dataOverview"));
    summary_->setObjectName(QStringLiteral("overviewSummary"));
    summary_->setWordWrap(true);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGap);
    layout->addWidget(summary_);
    layout->addWidget(error_);
    layout->addWidget(makeTables(), 1);
    layout->addWidget(makeStatus());
    connect(check_, &QPushButton::clicked, this, &DataOverview::check);
    connect(copy_, &QPushButton::clicked, this, &DataOverview::copy);
    connect(save_, &QPushButton::clicked, this, &DataOverview::save);
    showReport();
}

DataOverview::~DataOverview() {
    endJob();
}

QWidget* DataOverview::makeTables() {
    classes_->setObjectName(QStringLiteral("overviewClasses"));
    classes_->setAccessibleName(tr("Classes and their images"));
    classes_->setHeaderLabels(
        {tr("No."), tr("Class"), tr("Training images"), tr("Test images"), {}});
    classes_->headerItem()->setToolTip(Number, tr("As the network counts them, from 0"));
    for (const Column column : {Train, Test}) {
        classes_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    classes_->setRootIsDecorated(false);
    classes_->setUniformRowHeights(true);
    classes_->setSortingEnabled(true);
    classes_->sortByColumn(Number, Qt::AscendingOrder);
    auto* bars = new ClassBars(this);
    classes_->setItemDelegateForColumn(Train, bars);
    classes_->setItemDelegateForColumn(Test, bars);
    QHeaderView* header = classes_->header();
    header->setStretchLastSection(true);
    header->resizeSection(Number, fontMetrics().averageCharWidth() * 11);
    header->resizeSection(Name, fontMetrics().averageCharWidth() * 30);
    header->resizeSection(Train, fontMetrics().averageCharWidth() * 24);
    header->resizeSection(Test, fontMetrics().averageCharWidth() * 24);
    findings_->setObjectName(QStringLiteral("overviewFindings"));
    findings_->setAccessibleName(tr("What was found"));
    findings_->setReadOnly(true);
    findings_->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(classes_);
    splitter->addWidget(findings_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget* DataOverview::makeStatus() {
    state_->setObjectName(QStringLiteral("overviewState"));
    state_->setForegroundRole(QPalette::PlaceholderText);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the check"));
    progress_->setMaximumWidth(160);
    progress_->hide();
    check_->setObjectName(QStringLiteral("overviewCheck"));
    check_->setToolTip(tr("Reads every image: finds those that are unreadable, and those that are "
                          "in both the training and the test set"));
    copy_->setObjectName(QStringLiteral("overviewCopy"));
    copy_->setToolTip(tr("The classes as a table, and all that was found"));
    save_->setObjectName(QStringLiteral("overviewSave"));
    save_->setToolTip(tr("The classes with their training and test images"));
    for (QPushButton* button : {check_, copy_, save_}) {
        button->setAutoDefault(false);
    }
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(check_);
    row->addWidget(stop_);
    row->addWidget(progress_);
    row->addWidget(state_, 1);
    row->addWidget(copy_);
    row->addWidget(save_);
    return bar;
}

void DataOverview::setData(const DataSpec& wanted) {
    if (wanted == data_ && (report_ || job_)) {
        return;
    }
    data_ = wanted;
    release();
    if (isVisible()) {
        count();
    }
}

void DataOverview::release() {
    endJob();
    stop_->end();
    report_.reset();
    state_->clear();
    showReport();
    stale_ = true;
}

void DataOverview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) {
        count();
    }
}

void DataOverview::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) {
        return;
    }
    if (!error_->text().isEmpty()) {
        showError(error_, error_->text());
    }
    showClasses();
}

void DataOverview::count() {
    stale_ = false;
    ask(false);
}

void DataOverview::check() {
    ask(true);
}

void DataOverview::ask(bool look) {
    endJob();
    job_ = std::make_shared<std::atomic<bool>>(false);
    showError(error_, {});
    check_->hide();
    progress_->setRange(0, 0);
    progress_->show();
    state_->setText(tr("Reading %1…").arg(dataLabel(toString(data_))));
    ReportRequest request;
    request.data = data_;
    request.look = look;
    request.cancelled = [job = job_, stopped = stop_->begin()] { return *job || stopped(); };
    const auto tell = [this, job = job_](auto showIt) {
        QMetaObject::invokeMethod(this, [this, job, showIt] {
            if (job == job_) {
                showIt();
            }
        });
    };
    request.note = [this, tell](const Message& line) {
        tell([this, line] { state_->setText(coreText(line)); });
    };
    // pieces of 64 images take less time than the screen
    request.progress = [this, tell, shown = std::int64_t{-1}](std::int64_t done,
                                                              std::int64_t all) mutable {
        const std::int64_t part = all > 0 ? done * kParts / all : 0;
        if (part != std::exchange(shown, part)) {
            tell([this, done, all, part] {
                progress_->setRange(0, kParts);
                progress_->setValue(static_cast<int>(part));
                state_->setText(tr("%1 of %2 images").arg(grouped(done), grouped(all)));
            });
        }
    };
    worker_.postLatest([request] { return dataReport(request); },
                       [this, job = job_](DataReport report) {
                           if (job == job_) {
                               take(std::move(report));
                           }
                       },
                       [this, job = job_](const std::string& why) {
                           if (job == job_) {
                               fail(textOf(why));
                           }
                       });
}

void DataOverview::endJob() {
    if (job_) {
        *job_ = true;
        job_.reset();
    }
    progress_->hide();
    check_->show();
}

void DataOverview::take(DataReport report) {
    endJob();
    stop_->end();
    state_->clear();
    report_ = std::move(report);
    showReport();
}

void DataOverview::fail(const QString& why) {
    endJob();
    if (stop_->end()) {
        state_->setText(tr("Stopped"));
        return;
    }
    state_->clear();
    report_.reset();
    showReport();
    showError(error_, why);
}

void DataOverview::showReport() {
    const bool some = report_.has_value();
    copy_->setEnabled(some);
    save_->setEnabled(some && !report_->classes.empty());
    showClasses();
    QString summary;
    QStringList lines;
    if (some) {
        summary = tr("%1 training and %2 test images, %3 classes.")
                      .arg(grouped(report_->trainImages), grouped(report_->testImages),
                           grouped(std::ssize(report_->classes)));
        if (const std::int64_t single = classesInOneSplit(*report_); single > 0) {
            summary += QLatin1Char(' ') + tr("Classes in one split only: %1.").arg(grouped(single));
        }
        for (const KnownFileFound& found : report_->knownFiles) {
            lines << coreText(knownFileLine(found));
        }
        for (const Message& line : reportLines(*report_, kMostNamed)) {
            lines << coreText(line);
        }
    }
    summary_->setText(summary);
    findings_->setPlainText(lines.join(QLatin1Char('\n')));
    findings_->setPlaceholderText(
        some ? tr("Nothing is left out. Check all images to see whether every one can be read, and "
                  "that none is in both the training and the test set.")
             : QString());
}

void DataOverview::showClasses() {
    classes_->clear();
    if (!report_) {
        return;
    }
    const Theme& theme = Theme::of(palette());
    qint64 largest[] = {0, 0};
    for (const ClassCount& each : report_->classes) {
        largest[0] = std::max<qint64>(largest[0], each.train);
        largest[1] = std::max<qint64>(largest[1], each.test);
    }
    QList<QTreeWidgetItem*> items;
    for (std::size_t i = 0; i < report_->classes.size(); ++i) {
        const ClassCount& each = report_->classes[i];
        auto* item = new ClassItem(QStringList{QString::number(i), textOf(each.name),
                                               grouped(each.train), grouped(each.test)});
        item->setData(Number, ClassBars::Count, static_cast<qint64>(i));
        item->setData(Train, ClassBars::Count, static_cast<qint64>(each.train));
        item->setData(Train, ClassBars::Largest, largest[0]);
        item->setData(Test, ClassBars::Count, static_cast<qint64>(each.test));
        item->setData(Test, ClassBars::Largest, largest[1]);
        for (const Column column : {Train, Test}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        if ((each.train == 0) != (each.test == 0)) {
            item->setText(Mark,
                          each.train == 0 ? tr("test images only") : tr("training images only"));
            item->setForeground(Mark, theme.warning);
        }
        items << item;
    }
    classes_->setSortingEnabled(false);
    classes_->addTopLevelItems(items);
    classes_->setSortingEnabled(true);
}

QString DataOverview::text() const {
    if (!report_) {
        return {};
    }
    QStringList lines{textOf(toString(data_)), summary_->text(), {}};
    for (const ClassCount& each : report_->classes) {
        lines << QStringList{textOf(each.name), QString::number(each.train),
                             QString::number(each.test)}
                     .join(QLatin1Char('\t'));
    }
    lines << QString() << findings_->toPlainText();
    return lines.join(QLatin1Char('\n')).trimmed();
}

void DataOverview::copy() const {
    QApplication::clipboard()->setText(text());
}

void DataOverview::save() {
    QFileDialog* dialog = newFileDialog(this, tr("Save classes"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, csv = classesCsv(*report_)](const QString& file) {
                worker_.post([path = pathOf(file), csv] { writeFileAtomically(path, csv); },
                             [this, file] { state_->setText(tr("Saved to %1").arg(file)); },
                             [this](const std::string& why) { showError(error_, textOf(why)); });
            });
    dialog->open();
}

} // namespace sharesnet
