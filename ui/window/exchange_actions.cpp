#include "ui/window/exchange_actions.h"

#include "ui/base/file_dialog.h"
#include "ui/base/icons.h"
#include "ui/base/message_bar.h"
#include "ui/base/text_of.h"
#include "ui/exchange/curves_dialog.h"
#include "ui/exchange/curves_export_dialog.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/foreign_file.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/lint_dialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace sharesnet {

// In the dialog while it is open, else as a message. `words` have a place for the reason.
template <class Dialog>
ExchangeClient::Failed ExchangeActions::failure(const QPointer<Dialog>& dialog,
                                                const QString& words, const QString& file) {
    return [this, dialog, words, file](const QString& why) {
        if (dialog && dialog->isVisible()) {
            return dialog->showFailure(why);
        }
        messages()->problem(words.arg(why), file);
    };
}

ExchangeActions::ExchangeActions(const Parts& parts, QWidget* window)
    : DialogActions(parts.messages, window),
      parts_(parts),
      export_(makeAction("exportNetwork", tr("Ex&port network…"),
                         tr("Weights, ONNX, PyTorch code: of the checkpoint in the lens, or of the "
                            "selected run"))),
      curves_(makeAction("exportCurves", tr("Export c&urves…"),
                         tr("TensorBoard, CSV, JSON: of the selected runs"))),
      import_(makeAction("importFiles", tr("&Import…"),
                         tr("A network of torchvision, timm, transformers (safetensors), or "
                            "curves (CSV, TensorBoard), as a run"))),
      importFolder_(makeAction("importLogFolder", tr("Import &log folder…"),
                               tr("The event files of TensorBoard in a folder, a run each"))),
      check_(makeAction("checkSharing", tr("C&heck sharing of a file…"),
                        tr("Which tensors of a safetensors or ONNX file are one weight"))) {
    export_->setIcon(themedIcon(QStringLiteral("document-export")));
    import_->setIcon(themedIcon(QStringLiteral("document-import")));
    connect(export_, &QAction::triggered, this, &ExchangeActions::exportAsked);
    connect(curves_, &QAction::triggered, this, &ExchangeActions::curvesAsked);
    connect(import_, &QAction::triggered, this, [this] {
        chooseFiles(tr("Import"),
                    tr("Networks and curves (*.safetensors *.pt *.pth *.bin *.csv *.tsv "
                       "*tfevents*)"),
                    [this](const QStringList& files) { take(files); });
    });
    connect(importFolder_, &QAction::triggered, this, &ExchangeActions::chooseLogFolder);
    connect(check_, &QAction::triggered, this, [this] {
        chooseFiles(tr("Check sharing of a file"), tr("Networks (*.safetensors *.onnx)"),
                    [this](const QStringList& files) { check(files.first()); });
    });
}

void ExchangeActions::chooseFiles(const QString& title, const QString& kinds,
                                  std::function<void(const QStringList& files)> chosen) {
    QFileDialog* dialog = newFileDialog(window(), title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({kinds, tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, std::move(chosen));
    dialog->open();
}

void ExchangeActions::chooseLogFolder() {
    QFileDialog* dialog = newFolderDialog(window(), tr("Log folder of TensorBoard"));
    dialog->setObjectName(QStringLiteral("logFolder"));
    connect(dialog, &QFileDialog::filesSelected, this, &ExchangeActions::take);
    dialog->open();
}

void ExchangeActions::take(const QStringList& files) {
    for (const QString& file : files) {
        waiting_.push_back({file, foreignFileOf(file) == ForeignFile::Network});
    }
    if (!asking_) {
        askNext();
    }
}

void ExchangeActions::askNext() {
    if (waiting_.empty()) {
        return;
    }
    const Waiting next = waiting_.front();
    waiting_.pop_front();
    if (next.check) {
        check(next.file);
    } else if (foreignFileOf(next.file) == ForeignFile::Curves) {
        openCurves(next.file);
    } else {
        openImport(next.file);
    }
}

void ExchangeActions::check(const QString& file) {
    show(new LintDialog(parts_.client, file, static_cast<int>(waiting_.size()), window()));
}

void ExchangeActions::openImport(const QString& file) {
    auto* dialog =
        new ImportDialog(parts_.client, file, static_cast<int>(waiting_.size()), window());
    connect(dialog, &ImportDialog::importWanted, this,
            [this, dialog = QPointer<ImportDialog>(dialog)](const ImportPlan& plan) {
                bringIn(dialog, plan);
            });
    connect(dialog, &ImportDialog::checkWanted, this, [this](const QString& checked) {
        waiting_.push_front({checked, true});
    });
    show(dialog);
}

void ExchangeActions::openCurves(const QString& file) {
    auto* dialog =
        new CurvesDialog(parts_.client, file, static_cast<int>(waiting_.size()), window());
    connect(dialog, &CurvesDialog::importWanted, this,
            [this, dialog = QPointer<CurvesDialog>(dialog)](const CurveImportPlan& plan) {
                bringInCurves(dialog, plan);
            });
    show(dialog);
}

void ExchangeActions::bringInCurves(const QPointer<CurvesDialog>& dialog,
                                    const CurveImportPlan& plan) {
    const QString file = textOf(plan.source);
    parts_.client->ask(
        ExchangeClient::Lane::Lasting, this,
        [plan, folder = parts_.store->folder()](const Engine&) {
            return importCurves(folder, plan).runs;
        },
        [this, dialog, file](const std::vector<std::int64_t>& runs) {
            if (dialog) {
                dialog->accept();
            }
            parts_.store->refresh();
            emit imported(runs.front()); // first: the message belongs to where it leads
            messages()->note(runs.size() == 1 ? tr("Imported curves as run %1").arg(runs.front())
                                              : tr("Imported curves as %n run(s)", nullptr,
                                                   static_cast<int>(runs.size())),
                             file);
        },
        failure(dialog, tr("Not imported. %1"), file));
}

void ExchangeActions::editSharing(const SharingWish& wish) {
    auto* dialog = new SharingDialog(parts_.store, parts_.client, wish, window());
    connect(dialog, &SharingDialog::branchWanted, this, &ExchangeActions::branchWanted);
    connect(dialog, &SharingDialog::made, this, [this](qint64 run) {
        emit imported(run);
        messages()->note(tr("Created run %1, untrained").arg(run));
    });
    dialog->open();
}

// The next file is asked about once this one is.
void ExchangeActions::show(QDialog* dialog) {
    asking_ = dialog;
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (asking_ == dialog) {
            asking_.clear();
            askNext();
        }
    });
    dialog->open();
}

void ExchangeActions::bringIn(const QPointer<ImportDialog>& dialog, const ImportPlan& plan) {
    const QString file = textOf(plan.request.file);
    parts_.client->ask(
        ExchangeClient::Lane::Lasting, this,
        [plan, folder = parts_.store->folder()](const Engine& engine) {
            return importRun(folder, *engine.makeExchange(), plan).run;
        },
        [this, dialog, file](std::int64_t run) {
            if (dialog) {
                dialog->accept();
            }
            parts_.store->refresh();
            parts_.store->loadAllCheckpoints();
            emit imported(run);
            messages()->note(tr("Imported as run %1").arg(run), file);
        },
        failure(dialog, tr("Not imported. %1"), file));
}

void ExchangeActions::exportNetwork(std::int64_t run, std::int64_t step) {
    auto* dialog = new ExportDialog(parts_.store, parts_.client, window());
    dialog->choose(run, step);
    connect(dialog, &ExportDialog::exportWanted, this,
            [this, dialog = QPointer<ExportDialog>(dialog)](const ExportSource& source,
                                                            const ExportPlan& plan) {
                write(dialog, source, plan);
            });
    dialog->open();
}

void ExchangeActions::write(const QPointer<ExportDialog>& dialog, const ExportSource& source,
                            const ExportPlan& plan) {
    parts_.client->ask(
        ExchangeClient::Lane::Lasting, this,
        [source, plan](const Engine& engine) {
            return writeExport(*engine.makeExchange(), source, plan);
        },
        [this, dialog, plan](const ExportedFiles& files) {
            if (dialog && dialog->isVisible()) {
                return dialog->showResult(plan, files);
            }
            const bool isFolder = exportFormat(plan.form).suffix.empty();
            tellWritten(plan.out, isFolder ? plan.out : plan.out.parent_path());
        },
        failure(dialog, tr("Not exported. %1"), textOf(plan.out)));
}

void ExchangeActions::exportCurves(const std::vector<RunPtr>& runs) {
    if (runs.empty()) {
        return messages()->note(tr("Select the runs to export the curves of (Ctrl+2)"));
    }
    auto* dialog = new CurvesExportDialog(runs, window());
    connect(dialog, &CurvesExportDialog::exportWanted, this,
            [this, dialog = QPointer<CurvesExportDialog>(dialog)](
                const MetricsPlan& plan, bool pictures) { writeCurves(dialog, plan, pictures); });
    dialog->open();
}

void ExchangeActions::writeCurves(const QPointer<CurvesExportDialog>& dialog,
                                  const MetricsPlan& plan, bool pictures) {
    parts_.client->ask(
        ExchangeClient::Lane::Lasting, this,
        [plan, pictures, folder = parts_.store->folder()](const Engine& engine) {
            MetricsPlan whole = plan;
            if (pictures) {
                whole.pictures.emplace(UsePictures{engine, {}});
            }
            return writeMetrics(RunStore(folder, StoreAccess::Read), whole);
        },
        [this, dialog, plan](const WrittenMetrics& written) {
            if (dialog && dialog->isVisible()) {
                return dialog->showResult(plan, written);
            }
            const bool isFolder = plan.form == MetricsForm::TensorBoard;
            tellWritten(plan.out, isFolder ? plan.out : plan.out.parent_path());
        },
        failure(dialog, tr("Not exported. %1"), textOf(plan.out)));
}

void ExchangeActions::tellWritten(const std::filesystem::path& out,
                                  const std::filesystem::path& folder) {
    messages()->note(tr("Exported to %1").arg(textOf(out)), textOf(out));
    messages()->addAnswer(tr("Open folder"), [place = textOf(folder)] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(place));
    });
}

} // namespace sharesnet
