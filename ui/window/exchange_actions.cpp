#include "ui/window/exchange_actions.h"

#include "ui/base/icons.h"
#include "ui/base/message_bar.h"
#include "ui/exchange/exchange_client.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/foreign_file.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/lint_dialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace sharesnet {

namespace {

QString textOf(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

} // namespace

ExchangeActions::ExchangeActions(const Parts& parts, QWidget* window)
    : QObject(window),
      parts_(parts),
      window_(window),
      export_(
          new QAction(themedIcon(QStringLiteral("document-export")), tr("Ex&port network…"), this)),
      import_(
          new QAction(themedIcon(QStringLiteral("document-import")), tr("&Import network…"), this)),
      check_(new QAction(tr("C&heck sharing of a file…"), this)) {
    export_->setObjectName(QStringLiteral("exportNetwork"));
    export_->setToolTip(tr("Weights, ONNX, PyTorch code: of the checkpoint in the lens, or of the "
                           "selected run"));
    import_->setObjectName(QStringLiteral("importFiles"));
    import_->setToolTip(tr("A network of torchvision, timm, transformers (safetensors) as a run"));
    check_->setObjectName(QStringLiteral("checkSharing"));
    check_->setToolTip(tr("Which tensors of a safetensors or ONNX file are one weight"));
    connect(export_, &QAction::triggered, this, &ExchangeActions::exportAsked);
    connect(import_, &QAction::triggered, this, [this] {
        chooseFiles(tr("Import"), tr("Weights (*.safetensors *.pt *.pth *.bin)"),
                    [this](const QStringList& files) { take(files); });
    });
    connect(check_, &QAction::triggered, this, [this] {
        chooseFiles(tr("Check sharing of a file"), tr("Networks (*.safetensors *.onnx)"),
                    [this](const QStringList& files) { check(files.first()); });
    });
}

void ExchangeActions::chooseFiles(const QString& title, const QString& kinds,
                                  std::function<void(const QStringList& files)> chosen) {
    auto* dialog = new QFileDialog(window_, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({kinds, tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, std::move(chosen));
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
    next.check ? check(next.file) : openImport(next.file);
}

void ExchangeActions::check(const QString& file) {
    show(new LintDialog(parts_.client, file, static_cast<int>(waiting_.size()), window_));
}

void ExchangeActions::openImport(const QString& file) {
    auto* dialog =
        new ImportDialog(parts_.client, file, static_cast<int>(waiting_.size()), window_);
    connect(dialog, &ImportDialog::importWanted, this,
            [this, dialog = QPointer<ImportDialog>(dialog)](const ImportPlan& plan) {
                bringIn(dialog, plan);
            });
    connect(dialog, &ImportDialog::checkWanted, this, [this](const QString& checked) {
        waiting_.push_front({checked, true});
    });
    show(dialog);
}

void ExchangeActions::editSharing(const SharingWish& wish) {
    auto* dialog = new SharingDialog(parts_.store, parts_.client, wish, window_);
    connect(dialog, &SharingDialog::branchWanted, this, &ExchangeActions::branchWanted);
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
            RunStore store(folder);
            return importRun(store, *engine.makeExchange(), plan).run;
        },
        [this, dialog, file](std::int64_t run) {
            if (dialog) {
                dialog->accept();
            }
            parts_.store->refresh();
            parts_.store->loadAllCheckpoints();
            parts_.messages->note(tr("Imported as run %1").arg(run), file);
            emit imported(run);
        },
        [this, dialog, file](const QString& why) {
            if (dialog && dialog->isVisible()) {
                return dialog->showFailure(why);
            }
            parts_.messages->problem(tr("Not imported. %1").arg(why), file);
        });
}

void ExchangeActions::exportNetwork(std::int64_t run, std::int64_t step) {
    auto* dialog = new ExportDialog(parts_.store, parts_.client, window_);
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
    const auto isOpen = [dialog] { return dialog && dialog->isVisible(); };
    parts_.client->ask(
        ExchangeClient::Lane::Lasting, this,
        [source, plan](const Engine& engine) {
            return writeExport(*engine.makeExchange(), source, plan);
        },
        [this, dialog, isOpen, plan](const ExportedFiles& files) {
            if (isOpen()) {
                return dialog->showResult(plan, files);
            }
            const bool isFolder = exportFormat(plan.form).suffix.empty();
            const QString folder = textOf(isFolder ? plan.out : plan.out.parent_path());
            parts_.messages->note(tr("Exported to %1").arg(textOf(plan.out)), textOf(plan.out));
            parts_.messages->addAnswer(tr("Open folder"), [folder] {
                QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
            });
        },
        [this, dialog, isOpen, plan](const QString& why) {
            if (isOpen()) {
                return dialog->showFailure(why);
            }
            parts_.messages->problem(tr("Not exported. %1").arg(why), textOf(plan.out));
        });
}

} // namespace sharesnet
