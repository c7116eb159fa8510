#pragma once

#include "core/exchange/curve_import.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/metrics_formats.h"
#include "core/exchange/model_import.h"
#include "ui/exchange/exchange_client.h"
#include "ui/exchange/sharing_dialog.h"
#include "ui/window/dialog_actions.h"

#include <QPointer>
#include <QStringList>

#include <deque>
#include <functional>

class QDialog;

namespace sharesnet {

class CurvesDialog;
class CurvesExportDialog;
class ExportDialog;
class ImportDialog;
class StoreClient;

// Networks for other programs and from them: opens the dialogs, has done what they ask for, and
// says what came of it where they are closed by then. Ui thread; nothing blocks.
class ExchangeActions : public DialogActions {
    Q_OBJECT
  public:
    struct Parts { // none owned; all must outlive it
        StoreClient* store = nullptr;
        ExchangeClient* client = nullptr;
        MessageBar* messages = nullptr;
    };
    ExchangeActions(const Parts& parts, QWidget* window);

    QAction* exportAction() const { return export_; }
    QAction* curvesAction() const { return curves_; }
    QAction* importAction() const { return import_; }
    QAction* importFolderAction() const { return importFolder_; }
    QAction* checkAction() const { return check_; }

    // The checkpoint of that step of a run (0: the best, else the last); without a run, the newest.
    void exportNetwork(std::int64_t run, std::int64_t step);
    void exportCurves(const std::vector<RunPtr>& runs); // none: says what to do
    // Asks about each in turn what to do with it, behind those that are asked about now.
    void take(const QStringList& files);
    void check(const QString& file); // now
    void editSharing(const SharingWish& wish);

  signals:
    // By the menu: of whatever is on show.
    void exportAsked();
    void curvesAsked();
    void imported(qint64 run);
    // as SharingDialog::branchWanted
    void branchWanted(qint64 run, qint64 step, const sharesnet::RunSpec& wanted,
                      const sharesnet::TieRule& rule);

  private:
    void chooseFiles(const QString& title, const QString& kinds,
                     std::function<void(const QStringList& files)> chosen);
    void chooseLogFolder();
    void show(QDialog* dialog);
    void askNext();
    void openImport(const QString& file);
    void openCurves(const QString& file);
    void bringInCurves(const QPointer<CurvesDialog>& dialog, const CurveImportPlan& plan);
    void bringIn(const QPointer<ImportDialog>& dialog, const ImportPlan& plan);
    void write(const QPointer<ExportDialog>& dialog, const ExportSource& source,
               const ExportPlan& plan);
    void writeCurves(const QPointer<CurvesExportDialog>& dialog, const MetricsPlan& plan,
                     bool pictures);
    void tellWritten(const std::filesystem::path& out, const std::filesystem::path& folder);
    template <class Dialog>
    ExchangeClient::Failed failure(const QPointer<Dialog>& dialog, const QString& words,
                                   const QString& file);

    Parts parts_;
    QAction* export_;
    QAction* curves_;
    QAction* import_;
    QAction* importFolder_;
    QAction* check_;
    struct Waiting {
        QString file;
        bool check = false; // else as its kind is
    };
    std::deque<Waiting> waiting_; // to be asked about
    QPointer<QWidget> asking_;    // the dialog about one of them
};

} // namespace sharesnet
