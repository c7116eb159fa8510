#pragma once

#include "ui/base/worker.h"

#include <QDialog>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sharesnet {

class StopButton;

// What the dialogs of export have in common: rows of choices, where it goes and what is replaced
// there, progress while it is written, and a page that says what was written. Deletes itself when
// closed; an export under way goes on. Ui thread.
class ExportFrame : public QDialog {
    Q_OBJECT
  public:
    void showFailure(const QString& why); // of the export that was asked for

  protected:
    // The rows are the derived dialog's; it ends its constructor with finish().
    explicit ExportFrame(const QString& title, QWidget* parent);
    void finish(QWidget* first); // which gets the focus

    QFormLayout* rows() const { return rows_; }
    void addPlace(); // the row behind those there are
    // The ending of the file that is asked for (empty: a folder), and its name unless the person
    // has named one (empty: as it is).
    void setPlace(const QString& name, const QString& ending);
    std::filesystem::path out() const; // with the ending; empty: none is named
    void setError(const QString& why); // empty: none
    void refresh();                    // what was chosen is another

    struct Written {
        QString title;
        QString checked;
        QStringList files;
        std::filesystem::path folder; // that holds them
    };
    void showWritten(const Written& written);

    virtual bool canExport() const = 0;                              // all that is needed is chosen
    virtual std::vector<std::filesystem::path> replaced() const = 0; // if they are there
    // For the export, which asks `stopped`, on any thread, whether it shall end.
    virtual void ask(const std::function<bool()>& stopped) = 0;

  private:
    QWidget* makeResult();
    void addButtons();
    void showReplaced(const std::vector<std::filesystem::path>& files);
    void updateButtons();
    void begin();
    void choosePlace();
    void endBusy();

    QStackedWidget* pages_;
    QWidget* formPage_;
    QFormLayout* rows_;
    QLabel* placeLabel_;
    QLineEdit* place_;
    QLabel* note_; // what is replaced
    QLabel* error_;
    QProgressBar* progress_;
    QLabel* title_; // of the result
    QLabel* checked_;
    QLabel* files_;
    QPushButton* export_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* open_ = nullptr;
    StopButton* stop_ = nullptr;
    QString ending_;
    std::filesystem::path folder_; // of what was written
    bool busy_ = false;
    bool placeIsOwn_ = false; // typed or chosen by the person
    Worker looks_;            // which files are there
};

} // namespace sharesnet
