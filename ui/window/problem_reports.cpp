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
const QString kReportTopic = QStringLiteral("crash");

} // namespace

ProblemReports::ProblemReports(std::filesystem::path store, MessageBar* messages, QWidget* window)
    : DialogActions(messages, window),
      store_(std::move(store)),
      action_(makeAction("problemReport", tr("Save a problem &report…"),
                         tr("Shows versions, the last crash, the end of the log and the last runs, "
                            "to be saved and sent"))) {
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
    messages()->ask(tr("The program crashed (%1). What is known of it was kept on this machine.")
                        .arg(QLocale().toString(time, QLocale::ShortFormat)),
                    kReportTopic);
    messages()->addAnswer(tr("Show report"), [this] { show(); });
    messages()->addAnswer(tr("Dismiss"), [] {});
}

void ProblemReports::show() {
    std::vector<std::string> versions{"Qt " + std::string(qVersion())};
    if (!engineVersion_.isEmpty()) {
        versions.push_back(engineVersion_.toStdString());
    }
    auto* dialog = new ProblemReportDialog({stateFolder_, store_, std::move(versions)}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    passOn(dialog);
    connect(dialog, &ProblemReportDialog::saved, this,
            [this](const QString& file) { messages()->note(tr("Saved to %1").arg(file)); });
    dialog->open();
}

} // namespace sharesnet
