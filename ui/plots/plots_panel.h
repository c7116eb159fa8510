#pragma once

#include "ui/plots/linked_plots.h"
#include "ui/plots/plot_model.h"

#include <QWidget>

#include <set>
#include <vector>

class QAction;
class QBoxLayout;
class QComboBox;
class QGridLayout;
class QMenu;
class QSlider;
class QTabBar;
class QToolButton;

namespace sharesnet {

class HelpMark;
class HistogramPanel;

// The large plots, one by one or all side by side, with what one chooses about them.
class PlotsPanel : public QWidget {
    Q_OBJECT
  public:
    explicit PlotsPanel(PlotModel* model, QWidget* parent = nullptr);

    PlotView* view(PlotKind kind) const;
    void showKind(PlotKind kind);
    PlotKind kind() const; // of the tab; of the histograms' the last
    HistogramPanel* histograms() const { return histograms_; } // its owner gives it what it wants
    void showHistograms();
    void setSideBySide(bool on);
    bool isSideBySide() const { return sideBySide_; }
    LinkedPlots& linked() { return *linked_; }

    // Writes each plot as PNG (160 x 100 mm, 190 dpi: 1197 x 748 pixels) into an existing folder:
    // accuracy.png, loss.png, learning-rate.png, gradient-norm.png, update-ratio.png,
    // throughput.png, memory.png and accuracy-against-parameters.png. Works unshown. Blocks. False
    // where one could not be written.
    bool savePngs(const QString& folder);

  signals:
    void message(const QString& text); // for the status bar: what was saved, or why not

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildViews();
    QWidget* buildControls();
    QMenu* buildMenu();
    void fillGroupMenu();
    void arrange();
    void arrangeHead();
    void change(const std::function<void(PlotSettings&)>& edit);
    void showSettings();
    void exportFigure(PlotView* view);

    PlotModel* model_;
    LinkedPlots* linked_;
    std::vector<PlotView*> views_;                   // in the order of the tabs
    std::set<PlotKind> logY_{PlotKind::UpdateRatio}; // of powers of ten
    bool sideBySide_ = false;
    QTabBar* tabs_;
    HelpMark* mark_; // of the tab on show
    HistogramPanel* histograms_;
    QGridLayout* grid_;
    QComboBox* x_;
    QSlider* smoothing_;
    QBoxLayout* head_ = nullptr;
    QWidget* controls_ = nullptr;
    QToolButton* figure_ = nullptr;
    QMenu* groups_ = nullptr;
    QAction* test_ = nullptr;
    QAction* train_ = nullptr;
    QAction* logXAction_ = nullptr;
    QAction* logYAction_ = nullptr;
    QAction* clipAction_ = nullptr;
    QAction* sideBySideAction_ = nullptr;
};

} // namespace sharesnet
