#include "ui/plots/run_style_menu.h"

#include "ui/plots/plot_header.h"

#include <QAction>
#include <QColorDialog>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace sharesnet {

namespace {

QIcon sampleOf(const RunStyle& style, const Theme& theme) {
    constexpr int kWide = 32, kHigh = 16;
    QPixmap picture(2 * QSize(kWide, kHigh));
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QCPPainter painter(&picture);
    painter.setAntialiasing(true);
    const QColor color = style.in(theme);
    painter.setPen(QPen(color, 2, style.dash, Qt::FlatCap));
    painter.drawLine(QLineF(1, kHigh / 2.0, kWide - 1, kHigh / 2.0));
    const QCPScatterStyle marker = scatterOf(style.marker, color, 7);
    marker.applyTo(&painter, color);
    marker.drawShape(&painter, kWide / 2.0, kHigh / 2.0);
    return QIcon(picture);
}

} // namespace

RunStyleMenu::RunStyleMenu(const RunStyle& style, const RunStyle& byDefault, const Theme& theme,
                           QWidget* parent)
    : QMenu(parent), style_(style) {
    const std::array dashes{tr("Solid"), tr("Dashed"), tr("Dash-dotted"), tr("Dotted")};
    const std::array markers{tr("Disc"),  tr("Square"), tr("Diamond"),      tr("Triangle"),
                             tr("Cross"), tr("Plus"),   tr("Triangle down")};
    const auto add = [&](QMenu* menu, const QString& name, const RunStyle& choice) {
        QAction* action = menu->addAction(sampleOf(choice, theme), name, this,
                                          [this, choice] { style_ = choice; });
        action->setCheckable(true);
        action->setChecked(choice == style_);
    };
    for (int i = 0; i < Theme::kRunColors; ++i) {
        RunStyle choice = style;
        choice.color = i;
        choice.own = QColor();
        add(this, tr("Color %1").arg(i + 1), choice);
    }
    addAction(tr("Other color…"), this, [this, theme] {
        const QColor own = QColorDialog::getColor(style_.in(theme), this, tr("Color of the run"));
        style_.own = own.isValid() ? own : style_.own;
    });
    addSeparator();
    QMenu* lines = addMenu(tr("&Line"));
    for (std::size_t i = 0; i < RunStyle::kDashes.size(); ++i) {
        RunStyle choice = style;
        choice.dash = RunStyle::kDashes[i];
        add(lines, dashes[i], choice);
    }
    QMenu* shapes = addMenu(tr("&Marker"));
    for (int i = 0; i < RunStyle::kMarkers; ++i) {
        RunStyle choice = style;
        choice.marker = static_cast<RunStyle::Marker>(i);
        add(shapes, markers.at(static_cast<std::size_t>(i)), choice);
    }
    addSeparator();
    addAction(tr("&Reset"), this, [this, byDefault] { style_ = byDefault; });
}

} // namespace sharesnet
