#include "ui/plots/plots_panel.h"

#include "ui/base/help_mark.h"
#include "ui/base/overflow_tabs.h"
#include "ui/base/spacing.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/histogram_panel.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

struct Tab {
    PlotKind kind;
    const char* title;
    const char* name;    // of its file
    const char* meaning; // its section of the glossary
    bool smooths = false;
};

constexpr std::array kTabs{
    Tab{PlotKind::Accuracy, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Accuracy"), "accuracy",
        "accuracy"},
    Tab{PlotKind::Loss, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Loss"), "loss", "loss", true},
    Tab{PlotKind::LearningRate, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Learning rate"),
        "learning-rate", "learning-rate"},
    Tab{PlotKind::GradientNorm, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Gradient norm"),
        "gradient-norm", "gradient-norm", true},
    Tab{PlotKind::UpdateRatio, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Update ratio"),
        "update-ratio", "update-ratio", true},
    Tab{PlotKind::Throughput, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Throughput"),
        "throughput", "throughput", true},
    Tab{PlotKind::Memory, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Memory"), "memory",
        "peak-memory"},
    Tab{PlotKind::Parameters, QT_TRANSLATE_NOOP("sharesnet::PlotsPanel", "Parameters"),
        "accuracy-against-parameters", "parameters"},
};

constexpr auto kSmoothingKey = "plots/smoothing";
constexpr auto kXAxisKey = "plots/xAxis";
constexpr int kSteps = 100;                                 // of the slider
constexpr int kHistograms = static_cast<int>(kTabs.size()); // the last tab
constexpr int kSideBySide = 3;                              // plots in a row

} // namespace

PlotsPanel::PlotsPanel(PlotModel* model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      linked_(new LinkedPlots(model, this)),
      tabs_(new OverflowTabs),
      mark_(new HelpMark({}, {})),
      histograms_(new HistogramPanel(model, this)),
      grid_(new QGridLayout),
      x_(new QComboBox),
      smoothing_(new QSlider(Qt::Horizontal)) {
    const QSettings kept;
    change([&](PlotSettings& settings) {
        settings.smoothing = std::clamp(
            kept.value(QLatin1String(kSmoothingKey), settings.smoothing).toDouble(), 0.0, 1.0);
        settings.x = static_cast<XAxis>(std::clamp(
            kept.value(QLatin1String(kXAxisKey), static_cast<int>(settings.x)).toInt(), 0, 3));
    });
    linked_->setAdapt([this](PlotKind kind, PlotSettings settings) {
        settings.logY = logY_.contains(kind);
        return settings;
    });
    buildViews();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kNone, space::kWide, space::kTight);
    layout->setSpacing(space::kTight);
    layout->addWidget(buildControls());
    grid_->setSpacing(space::kGap);
    layout->addLayout(grid_, 1);
    connect(model, &PlotModel::settingsChanged, this, &PlotsPanel::showSettings);
    connect(linked_, &LinkedPlots::figureWanted, this, &PlotsPanel::exportFigure);
    connect(tabs_, &QTabBar::currentChanged, this, [this] {
        arrange();
        showSettings();
    });
    arrange();
    showSettings();
    linked_->setTheme(Theme::of(palette()));
}

void PlotsPanel::buildViews() {
    tabs_->setObjectName(QStringLiteral("plotTabs"));
    tabs_->setAccessibleName(tr("Plots"));
    for (const Tab& tab : kTabs) {
        auto* view = new PlotView(this);
        view->setObjectName(QLatin1String(tab.name));
        linked_->add(view, tab.kind);
        views_.push_back(view);
        tabs_->addTab(tr(tab.title));
    }
    tabs_->addTab(tr("Histograms"));
}

QWidget* PlotsPanel::buildControls() {
    x_->setObjectName(QStringLiteral("xAxis"));
    x_->addItems({tr("Steps"), tr("Epochs"), tr("Relative time"), tr("Wall time")});
    x_->setAccessibleName(tr("Unit of the x axis"));
    x_->setToolTip(tr("What the x axis counts. Relative time starts with the run's first step."));
    connect(x_, &QComboBox::activated, this, [this](int index) {
        QSettings().setValue(QLatin1String(kXAxisKey), index);
        change([index](PlotSettings& settings) { settings.x = static_cast<XAxis>(index); });
    });
    smoothing_->setObjectName(QStringLiteral("smoothing"));
    smoothing_->setRange(0, kSteps);
    smoothing_->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    smoothing_->setAccessibleName(tr("Smoothing"));
    smoothing_->setToolTip(
        tr("<p>Smoothing of loss, gradient norm, update ratio and throughput, from none to strong. "
           "Each point becomes the value of the straight line fitted to the points in a window "
           "centered on it, in two passes (local regression of degree 1). A straight trend stays "
           "as it is, so "
           "the curve does not lag. The measured values stay visible behind it.</p>"));
    smoothing_->setAccessibleDescription(
        smoothing_->toolTip().remove(QRegularExpression(QStringLiteral("<[^>]*>"))));
    connect(smoothing_, &QSlider::valueChanged, this, [this](int value) {
        QSettings().setValue(QLatin1String(kSmoothingKey), value / double(kSteps));
        change([value](PlotSettings& settings) { settings.smoothing = value / double(kSteps); });
    });
    auto* view = new QToolButton;
    view->setObjectName(QStringLiteral("plotView"));
    view->setText(tr("Vie&w"));
    view->setPopupMode(QToolButton::InstantPopup);
    view->setToolButtonStyle(Qt::ToolButtonTextOnly);
    view->setAutoRaise(true);
    view->setMenu(buildMenu());
    view->setToolTip(tr("Test and train, logarithmic axes, means over seeds, all plots"));
    figure_ = new QToolButton;
    figure_->setObjectName(QStringLiteral("figure"));
    figure_->setText(tr("F&igure…"));
    figure_->setAutoRaise(true);
    figure_->setToolTip(tr("Exports the plot as PNG, SVG, PDF or CSV"));
    connect(figure_, &QToolButton::clicked, this, [this] { exportFigure(this->view(kind())); });
    auto* xLabel = new QLabel(tr("&x axis"));
    xLabel->setBuddy(x_);
    auto* smoothingLabel = new QLabel(tr("&Smoothing"));
    smoothingLabel->setBuddy(smoothing_);
    smoothingLabel->setToolTip(smoothing_->toolTip());
    controls_ = new QWidget;
    auto* layout = new QHBoxLayout(controls_);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kGap);
    layout->addStretch();
    layout->addWidget(xLabel);
    layout->addWidget(x_);
    layout->addWidget(smoothingLabel);
    layout->addWidget(smoothing_);
    layout->addWidget(view);
    layout->addWidget(figure_);
    auto* head = new QWidget;
    head_ = new QBoxLayout(QBoxLayout::LeftToRight, head);
    head_->setContentsMargins(space::kFlush);
    head_->setSpacing(space::kTight);
    head_->addLayout(withHelp(tabs_, mark_), 1);
    head_->addWidget(controls_);
    return head;
}

// Tabs and controls in one line where both have room.
void PlotsPanel::arrangeHead() {
    const QMargins margins = layout()->contentsMargins();
    const int wide = width() - margins.left() - margins.right() - head_->spacing();
    const int wanted = tabs_->sizeHint().width() + mark_->width() + controls_->sizeHint().width();
    head_->setDirection(wide >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PlotsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeHead();
}

QMenu* PlotsPanel::buildMenu() {
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& text, auto toggle) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, toggle](bool on) { change([&](PlotSettings& s) { toggle(s, on); }); });
        return action;
    };
    test_ = add(tr("&Test"), [](PlotSettings& s, bool on) { s.test = on; });
    train_ = add(tr("T&rain"), [](PlotSettings& s, bool on) { s.train = on; });
    menu->addSeparator();
    logXAction_ = add(tr("Logarithmic &x axis"), [](PlotSettings& s, bool on) { s.logX = on; });
    logYAction_ = menu->addAction(tr("Logarithmic &y axis"));
    logYAction_->setCheckable(true);
    connect(logYAction_, &QAction::triggered, this, [this](bool on) {
        if (on) {
            logY_.insert(kind());
        } else {
            logY_.erase(kind());
        }
        linked_->update();
    });
    clipAction_ = add(tr("&Clip outliers"), [](PlotSettings& s, bool on) { s.clipped = on; });
    clipAction_->setToolTip(tr("Values far off the rest do not set the range of the y axis; a "
                               "note says how many are not shown"));
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    groups_ = menu->addMenu(tr("&Mean and 95 % interval"));
    connect(groups_, &QMenu::aboutToShow, this, &PlotsPanel::fillGroupMenu);
    menu->addSeparator();
    sideBySideAction_ = menu->addAction(tr("&All plots side by side"));
    sideBySideAction_->setCheckable(true);
    connect(sideBySideAction_, &QAction::triggered, this, &PlotsPanel::setSideBySide);
    return menu;
}

void PlotsPanel::fillGroupMenu() {
    groups_->clear();
    auto* one = new QActionGroup(groups_);
    const PlotSettings now = model_->settings();
    const auto add = [&](const QString& text, bool grouped, const std::string& key) {
        QAction* action = groups_->addAction(text);
        action->setCheckable(true);
        action->setChecked(grouped == now.grouped && (!grouped || key == now.groupKey));
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouped, key] {
            change([&](PlotSettings& settings) {
                settings.grouped = grouped;
                settings.groupKey = key;
            });
        });
    };
    add(tr("&Off: each run by itself"), false, {});
    add(tr("Over &seeds: all other settings equal"), true, {});
    for (const auto& [key, title] : model_->groupKeys()) {
        if (key != "seed") {
            add(tr("Equal in %1").arg(title), true, key);
        }
    }
}

void PlotsPanel::change(const std::function<void(PlotSettings&)>& edit) {
    PlotSettings settings = model_->settings();
    edit(settings);
    model_->setSettings(settings);
}

void PlotsPanel::showSettings() {
    const PlotSettings& now = model_->settings();
    x_->setCurrentIndex(static_cast<int>(now.x));
    const QSignalBlocker quiet(smoothing_);
    smoothing_->setValue(static_cast<int>(std::lround(now.smoothing * kSteps)));
    test_->setChecked(now.test);
    train_->setChecked(now.train);
    logXAction_->setChecked(now.logX);
    clipAction_->setChecked(now.clipped);
    logYAction_->setChecked(logY_.contains(kind()));
    sideBySideAction_->setChecked(sideBySide_);
    const bool isPlot = tabs_->currentIndex() != kHistograms;
    logYAction_->setEnabled(isPlot);
    figure_->setEnabled(isPlot);
    smoothing_->setEnabled(
        isPlot && (sideBySide_ || kTabs[static_cast<std::size_t>(tabs_->currentIndex())].smooths));
}

void PlotsPanel::arrange() {
    const int chosen = tabs_->currentIndex();
    mark_->setMeaning(tabs_->tabText(chosen),
                      QStringLiteral("glossary#") +
                          QLatin1String(chosen == kHistograms
                                            ? "histograms"
                                            : kTabs.at(static_cast<std::size_t>(chosen)).meaning));
    for (int i = 0; i < static_cast<int>(views_.size()); ++i) {
        PlotView* view = views_[static_cast<std::size_t>(i)];
        if (sideBySide_) {
            grid_->addWidget(view, i / kSideBySide, i % kSideBySide);
        } else {
            grid_->removeWidget(view);
            if (i == chosen) {
                grid_->addWidget(view, 0, 0);
            }
        }
        view->setVisible(sideBySide_ || i == chosen);
    }
    grid_->removeWidget(histograms_);
    const bool hasHistograms = sideBySide_ || chosen == kHistograms;
    if (hasHistograms) {
        grid_->addWidget(histograms_, sideBySide_ ? kHistograms / kSideBySide : 0,
                         sideBySide_ ? kHistograms % kSideBySide : 0);
    }
    histograms_->setVisible(hasHistograms);
    linked_->update();
}

PlotView* PlotsPanel::view(PlotKind kind) const {
    const auto at = std::ranges::find(kTabs, kind, &Tab::kind);
    return views_[static_cast<std::size_t>(at - kTabs.begin())];
}

PlotKind PlotsPanel::kind() const {
    const int last = static_cast<int>(kTabs.size()) - 1;
    return kTabs.at(static_cast<std::size_t>(std::clamp(tabs_->currentIndex(), 0, last))).kind;
}

void PlotsPanel::showKind(PlotKind kind) {
    tabs_->setCurrentIndex(
        static_cast<int>(std::ranges::find(kTabs, kind, &Tab::kind) - kTabs.begin()));
}

void PlotsPanel::showHistograms() {
    tabs_->setCurrentIndex(kHistograms);
}

void PlotsPanel::setSideBySide(bool on) {
    sideBySide_ = on;
    arrange();
    showSettings();
}

void PlotsPanel::exportFigure(PlotView* view) {
    auto* dialog = new FigureDialog(linked_->figureOf(view), this);
    connect(dialog, &FigureDialog::message, this, &PlotsPanel::message);
    dialog->open();
}

bool PlotsPanel::savePngs(const QString& folder) {
    FigureFormat format;
    format.widthMm = 160;
    format.heightMm = 100;
    format.dotsPerInch = 190;
    bool all = true;
    for (const Tab& tab : kTabs) {
        Figure figure = linked_->figureOf(view(tab.kind));
        figure.x = figure.y = std::nullopt;
        all = saveFigure(figure, format,
                         QDir(folder).filePath(QLatin1String(tab.name) + QLatin1String(".png"))) &&
              all;
    }
    return all;
}

void PlotsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        linked_->setTheme(Theme::of(palette()));
        histograms_->setTheme(Theme::of(palette()));
        arrangeHead();
    }
}

} // namespace sharesnet
