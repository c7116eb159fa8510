#pragma once

#include "ui/base/worker.h"
#include "ui/compare/sweep_form.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace sharesnet {

// The designs, patterns of sharing, settings and seeds of a sweep as a person types them. Ui
// thread; files are read in the background.
class SweepFields : public QWidget {
    Q_OBJECT
  public:
    explicit SweepFields(QWidget* parent = nullptr);

    void setOpenDesign(std::function<ArchSpec()> design); // the window's, offered in the menu
    void addDesign(const ArchSpec& design);
    const std::vector<ArchSpec>& designs() const { return designs_; }
    // The settings that nothing varies, in words; the window's, or a file's.
    void showBase(const QString& facts, bool isWindows);
    // All but name, data and settings that nothing varies.
    void read(SweepForm& form) const;
    void take(const SweepForm& form);

  signals:
    void edited();
    void windowsSettingsWanted(); // instead of the file's
    void problem(const QString& text);

  private:
    struct AxisRow {
        QWidget* row = nullptr;
        QComboBox* option = nullptr;
        QLineEdit* values = nullptr;
    };
    QWidget* makeDesigns();
    QWidget* makeSharing();
    QWidget* makeSettings();
    QLineEdit* makeLine(const char* name, const QString& accessible, const QString& placeholder);
    void fillDesignMenu();
    void readDesign();
    void removeDesign();
    void showDesigns();
    void addAxis(const SweepForm::Axis& axis);
    void removeAxis(QWidget* row);

    std::function<ArchSpec()> openDesign_;
    std::vector<ArchSpec> designs_;
    std::vector<AxisRow> axes_;
    QMenu* designMenu_ = nullptr;
    QListWidget* designList_ = nullptr;
    QPushButton* removeDesign_ = nullptr;
    QCheckBox* asDesigned_ = nullptr;
    QCheckBox* unshared_ = nullptr;
    QCheckBox* paper_ = nullptr;
    QCheckBox* subsets_ = nullptr;
    QLineEdit* groups_ = nullptr;
    QLineEdit* stages_ = nullptr;
    QLabel* base_ = nullptr;
    QPushButton* fromForm_ = nullptr;
    QVBoxLayout* axisRows_ = nullptr;
    QLineEdit* seeds_ = nullptr;
    Worker worker_;
};

} // namespace sharesnet
