#include "ui/window/problem_reports.h"

#include "core/base/crash_trace.h"
#include "core/flow/problem_report.h"
#include "ui/base/message_bar.h"
#include "ui/window/problem_report_dialog.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>
#include <QSettings>
#include <QWidget>

#include <utility>

namespace sharesnet {

namespace {

constexpr auto kOfferedKey = "report/lastCrash"; // the name of its file
const QString kTopic = QStringLiteral("crash");

} // namespace

ProblemReports::ProblemReports(std::filesystem::path store, MessageBar* messages, QWidget* window)
    : QObject(window),
      store_(std::move(store)),
      messages_(messages),
      window_(window),
      action_(new QAction(tr("Save a problem &report…"), this)) {
    action_->setObjectName(QStringLiteral("problemReport"));
    action_->setToolTip(tr("Shows versions, the last crash, the end of the log and the last runs, "
                           "to be saved and sent"));
    connect(action_, &QAction::triggered, this, &ProblemReports::show);
}

void ProblemReports::offerLastCrash(const std::filesystem::path& stateFolder) {
    stateFolder_ = stateFolder;
    const std::vector<CrashTrace> traces = crashTraces(crashFolder(stateFolder));
    if (traces.empty()) {
        return;
    }
    const CrashTrace& last = traces.front();
    const QString name = QString::fromStdString(last.file.filename().string());
    QSettings settings;
    if (settings.value(kOfferedKey).toString() == name) {
        return;
    }
    settings.setValue(kOfferedKey, name);
    const auto time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(last.time));
    messages_->ask(tr("The program crashed (%1). What is known of it was kept on this machine.")
                       .arg(QLocale().toString(time, QLocale::ShortFormat)),
                   kTopic);
    messages_->addAnswer(tr("Show report"), [this] { show(); });
    messages_->addAnswer(tr("Dismiss"), [] {});
}

void ProblemReports::show() {
    std::vector<std::string> versions{"Qt " + std::string(qVersion())};
    if (!engineVersion_.isEmpty()) {
        versions.push_back(engineVersion_.toStdString());
    }
    auto* dialog = new ProblemReportDialog({stateFolder_, store_, std::move(versions)}, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProblemReportDialog::saved, messages_,
            [this](const QString& file) { messages_->note(tr("Saved to %1").arg(file)); });
    connect(dialog, &ProblemReportDialog::problem, messages_,
            [this](const QString& text) { messages_->problem(text); });
    dialog->open();
}

} // namespace sharesnet
