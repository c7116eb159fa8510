#include "ui/plots/linked_plots.h"

#include "ui/plots/plot_axes.h"
#include "ui/plots/run_style_menu.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharesnet {

LinkedPlots::LinkedPlots(PlotModel* model, QObject* parent) : QObject(parent), model_(model) {
    connect(model, &PlotModel::dataChanged, this, &LinkedPlots::update);
    connect(model, &PlotModel::settingsChanged, this, &LinkedPlots::update);
    connect(model, &PlotModel::cursorChanged, this, [this] {
        for (PlotView* view : views_) {
            view->showCursor(model_->cursor(),
                             view == pointed_ ? std::optional(pixel_) : std::nullopt);
        }
    });
    connect(model, &PlotModel::marksChanged, this, [this] {
        for (PlotView* view : views_) {
            view->showMarks(model_->markA(), model_->markB());
        }
    });
}

void LinkedPlots::setAdapt(std::function<PlotSettings(PlotKind, PlotSettings)> adapt) {
    adapt_ = std::move(adapt);
}

PlotSettings LinkedPlots::settingsOf(PlotKind kind) const {
    return adapt_ ? adapt_(kind, model_->settings()) : model_->settings();
}

void LinkedPlots::add(PlotView* view, PlotKind kind) {
    views_.push_back(view);
    kinds_[view] = kind;
    view->installEventFilter(this);
    connect(view, &PlotView::xRangeWanted, this,
            [this, view](const QCPRange& range) { zoomTo(view, range); });
    connect(view, &PlotView::fitWanted, this, &LinkedPlots::fit);
    connect(view, &PlotView::cursorMoved, this,
            [this, view](std::optional<double> x, QPointF pixel) { showCursor(view, x, pixel); });
    connect(view, &PlotView::marksWanted, model_, &PlotModel::setMarks);
    connect(view, &PlotView::runPointedAt, model_, [model = model_](qint64 run) {
        model->pointAt(run == 0 ? QList<qint64>() : QList<qint64>{run});
    });
    connect(view, &PlotView::runStyleWanted, this, &LinkedPlots::showStyleMenu);
    connect(view, &PlotView::menuWanted, this,
            [this, view](const QPoint& at) { showMenu(view, at); });
}

void LinkedPlots::setTheme(const Theme& theme) {
    theme_ = theme;
    for (PlotView* view : views_) {
        view->applyTheme(theme);
    }
    update();
}

bool LinkedPlots::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void LinkedPlots::refresh(PlotView* view) {
    const PlotKind kind = kinds_.at(view);
    view->setContent(model_->content(kind, settingsOf(kind), theme_));
}

void LinkedPlots::update() {
    for (PlotView* view : views_) {
        if (view->isVisible()) {
            refresh(view);
        }
    }
    if (model_->settings().x != axis_) { // the old range means nothing
        axis_ = model_->settings().x;
        range_.reset();
    }
    updateRange();
}

std::optional<QCPRange> LinkedPlots::ofData() const {
    std::optional<QCPRange> all;
    for (const PlotView* view : views_) {
        const auto own =
            view->isVisible() && view->content().x ? xOfData(view->content()) : std::nullopt;
        if (own) {
            all = all ? all->expanded(*own) : *own;
        }
    }
    return all;
}

void LinkedPlots::updateRange() {
    const std::optional<QCPRange> data = ofData();
    if (data && range_ && followsRight_ && data->upper > right_) {
        *range_ += data->upper - right_;
    }
    right_ = data ? data->upper : right_;
    for (PlotView* view : views_) {
        const PlotContent& content = view->content();
        if (!content.x) {
            if (const auto own = xOfData(view->content())) {
                view->setXRange(paddedX(*own, content));
            }
        } else if (range_) {
            view->setXRange(*range_);
        } else {
            view->setXRange(data ? paddedX(*data, content) : QCPRange(0, 1));
        }
    }
}

void LinkedPlots::zoomTo(PlotView* view, const QCPRange& range) {
    if (!view->content().x) {
        view->setXRange(range);
        return;
    }
    const std::optional<QCPRange> data = ofData();
    if (!data || !QCPRange::validRange(range)) {
        return;
    }
    range_ = range;
    followsRight_ = range.upper >= data->upper;
    updateRange();
}

void LinkedPlots::fit() {
    range_.reset();
    for (PlotView* view : views_) {
        view->fitY();
    }
    updateRange();
}

void LinkedPlots::showCursor(PlotView* pointed, std::optional<double> x, const QPointF& pixel) {
    pointed_ = pointed;
    pixel_ = pixel;
    if (!pointed->content().x) { // its x is another
        pointed->showCursor(x, x ? std::optional(pixel) : std::nullopt);
        return;
    }
    if (x == model_->cursor()) { // moved up or down
        pointed->showCursor(x, x ? std::optional(pixel) : std::nullopt);
    }
    model_->setCursor(x);
}

Figure LinkedPlots::figureOf(const PlotView* view) const {
    const PlotKind kind = kinds_.at(view);
    return {model_->content(kind, settingsOf(kind), figureTheme()), view->xAxis->range(),
            view->ownYRange()};
}

void LinkedPlots::showStyleMenu(qint64 run, const QPoint& at) {
    RunStyleMenu menu(styleOfRun(run), RunStyle::byId(run), theme_);
    menu.exec(at);
    if (menu.style() != styleOfRun(run)) {
        model_->setStyle(run, menu.style());
    }
}

void LinkedPlots::showMenu(PlotView* view, const QPoint& at) {
    auto* menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, auto action) {
        return menu->addAction(text, menu, action);
    };
    add(tr("&Fit\t0"), [this] { fit(); });
    if (const std::optional<double> x = model_->cursor(); x && view->content().x) {
        add(tr("Set cursor &A here\tA"), [this, x] { model_->setMarks(x, model_->markB()); });
        add(tr("Set cursor &B here\tB"), [this, x] { model_->setMarks(model_->markA(), x); });
    }
    if (model_->markA() || model_->markB()) {
        add(tr("&Remove cursors A and B\tEsc"),
            [this] { model_->setMarks(std::nullopt, std::nullopt); });
    }
    QAction* clip = add(tr("&Clip outliers"), [this] {
        PlotSettings settings = model_->settings();
        settings.clipped = !settings.clipped;
        model_->setSettings(settings);
    });
    clip->setCheckable(true);
    clip->setChecked(model_->settings().clipped);
    QMenu* looks = menu->addMenu(tr("Color and &line of"));
    looks->setEnabled(!model_->shownRuns().isEmpty());
    for (const qint64 run : model_->shownRuns()) {
        looks->addAction(model_->labelOf(run), menu, [this, run, at] { showStyleMenu(run, at); });
    }
    menu->addSeparator();
    add(tr("Copy &image"), [this, view] { copyFigure(figureOf(view), FigureFormat{}); });
    add(tr("Copy data as &CSV"),
        [view] { QApplication::clipboard()->setText(contentCsv(view->content())); });
    add(tr("Export f&igure…"), [this, view] { emit figureWanted(view); });
    menu->popup(at);
}

} // namespace sharesnet
