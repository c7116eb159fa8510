#include "ui/runs/run_row_text.h"

#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace sharesnet {

namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::RunsModel)
};

} // namespace

QString runToolTip(const RunRecord& run) {
    QStringList lines{
        RowText::tr("Run %1: %2").arg(run.id).arg(QString::fromStdString(run.spec.name)),
        run.origin.empty()
            ? RowText::tr("%1 on %2")
                  .arg(progressText(run), QString::fromStdString(toString(run.spec.data)))
            : RowText::tr("Read from %1").arg(QString::fromStdString(run.origin)),
        RowText::tr("Created %1")
            .arg(QLocale().toString(
                QDateTime::fromSecsSinceEpoch(static_cast<qint64>(run.createdAt)),
                QLocale::ShortFormat))};
    if (const QString images = testImagesText(run); run.bestTestTop1 && !images.isEmpty()) {
        lines << images;
    }
    if (!run.message.empty()) {
        lines << coreText(run.message);
    }
    if (!run.note.empty()) {
        lines << coreText(run.note);
    }
    return lines.join(QLatin1Char('\n'));
}

QString spokenRun(const RunRecord& run, const RunColumns& columns) {
    const QString what =
        RowText::tr("%1, %2").arg(QString::fromStdString(run.spec.name), progressText(run));
    const RunColumn& best = columns.at("best");
    return std::holds_alternative<double>(best.value(run))
               ? RowText::tr("%1, best test accuracy %2").arg(what, valueText(best, run))
               : what;
}

QString spokenRunDetail(const RunRecord& run, const RunColumns& columns) {
    const RunColumn& sharing = columns.at("sharing");
    return RowText::tr("Run %1, %2 parameters, sharing: %3, seed %4")
        .arg(run.id)
        .arg(grouped(run.parameters), valueText(sharing, run))
        .arg(run.spec.config.seed);
}

} // namespace sharesnet
