#include "ui/errors/confusion_view.h"

#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/errors/confusion_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kLeastSide = 6; // of a cell, in pixels
constexpr int kMostWidth = 64;
constexpr int kMostHeight = 32;
constexpr int kMargin = 3;      // of text within a cell
constexpr double kStrong = 0.8; // of its color, in the strongest cell
constexpr double kFaint = 0.04; // a cell that has anything at all can be seen

// What a cell of this shade is filled with.
QColor colorOf(const Theme& theme, double shade) {
    if (std::isnan(shade) || shade == 0) {
        return theme.surface;
    }
    const QColor& color = shade > 0 ? theme.accent : theme.bad;
    return mixed(theme.surface, color,
                 kFaint + (kStrong - kFaint) * std::clamp(std::abs(shade), 0.0, 1.0));
}

class CellDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.palette);
        const double shade = index.data(ConfusionModel::Shade).toDouble();
        const QColor fill = colorOf(theme, shade);
        const bool roomy = option.rect.width() > 12 && option.rect.height() > 12;
        painter->fillRect(option.rect, theme.window);
        painter->fillRect(roomy ? option.rect.adjusted(0, 0, -1, -1) : option.rect, fill);
        const QString text = index.data().toString();
        const QFontMetrics metrics(option.font);
        if (metrics.horizontalAdvance(text) + kMargin <= option.rect.width() &&
            metrics.height() <= option.rect.height()) {
            painter->setFont(option.font);
            painter->setPen(shade == 0 || std::isnan(shade) ? theme.muted : textOn(fill));
            painter->drawText(option.rect, Qt::AlignCenter, text);
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(QPen(theme.text, roomy ? 2 : 1));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }
};

// Names of classes; on top they stand upright where cells are narrower than they are.
class ClassHeader : public QHeaderView {
  public:
    explicit ClassHeader(Qt::Orientation orientation, QWidget* parent)
        : QHeaderView(orientation, parent) {
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumSectionSize(1);
        setSectionsClickable(false);
        setHighlightSections(false);
        setFont(smallFont(font()));
    }

    // Along the names: so that most of them are whole.
    QSize sizeHint() const override {
        const int across = nameWidth() + 2 * kMargin + 2;
        return orientation() == Qt::Horizontal
                   ? QSize(0, upright() ? across : fontMetrics().height() + 2 * kMargin)
                   : QSize(across, 0);
    }
    void setCurrent(int section) {
        current_ = section;
        viewport()->update();
    }

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        if (model() == nullptr || !isNamed(section)) {
            return;
        }
        const Theme theme = Theme::of(palette());
        const bool current = section == current_;
        painter->save();
        painter->setFont(font());
        painter->setPen(current ? theme.text : theme.muted);
        const bool turned = orientation() == Qt::Horizontal && upright();
        // as high as a line, also where the section is not
        const int line = std::max(fontMetrics().height(),
                                  orientation() == Qt::Horizontal ? rect.width() : rect.height());
        QRect place(0, 0, turned ? rect.height() : rect.width(), line);
        painter->translate(rect.center());
        if (turned) {
            painter->rotate(-90);
        }
        place.moveCenter({0, 0});
        if (current) {
            painter->fillRect(place, theme.surface);
        }
        const int align = orientation() == Qt::Vertical ? Qt::AlignRight
                          : turned                      ? Qt::AlignLeft
                                                        : Qt::AlignHCenter;
        const QRect room = place.adjusted(kMargin, 0, -kMargin, 0);
        painter->drawText(room, align | Qt::AlignVCenter,
                          fontMetrics().elidedText(name(section), Qt::ElideRight, room.width()));
        painter->restore();
    }

    // The current name last, so that nothing covers it.
    void paintEvent(QPaintEvent* event) override {
        QHeaderView::paintEvent(event);
        if (current_ < 0 || current_ >= count()) {
            return;
        }
        QPainter painter(viewport());
        const int at = sectionViewportPosition(current_);
        const int side = sectionSize(current_);
        paintSection(&painter,
                     orientation() == Qt::Horizontal ? QRect(at, 0, side, viewport()->height())
                                                     : QRect(0, at, viewport()->width(), side),
                     current_);
    }

  private:
    QString name(int section) const {
        return model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    }
    int nameWidth() const {
        constexpr int kMostCharacters = 12;
        int widest = 0;
        for (int k = 0; model() != nullptr && k < count(); ++k) {
            widest = std::max(widest, fontMetrics().horizontalAdvance(name(k)));
        }
        return std::min(widest, fontMetrics().averageCharWidth() * kMostCharacters);
    }
    bool upright() const { return count() == 0 || sectionSize(0) < nameWidth() + 2 * kMargin; }
    // Every k-th, so that they do not overlap, and the current one.
    bool isNamed(int section) const {
        const int side = std::max(1, sectionSize(section));
        const int every = (fontMetrics().height() + side - 1) / side;
        const bool whole = orientation() == Qt::Horizontal && !upright();
        return whole || section % every == 0 || section == current_;
    }

    int current_ = -1;
};

ClassHeader* headerOf(QHeaderView* header) {
    return static_cast<ClassHeader*>(header);
}

} // namespace

ConfusionView::ConfusionView(ConfusionModel* model, QWidget* parent)
    : QTableView(parent), matrix_(model) {
    setObjectName(QStringLiteral("confusionView"));
    setAccessibleName(tr("Confusion matrix: rows are true classes, columns what was predicted"));
    setHorizontalHeader(new ClassHeader(Qt::Horizontal, this));
    setVerticalHeader(new ClassHeader(Qt::Vertical, this));
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFont(smallFont(font()));
    connect(model, &QAbstractItemModel::modelReset, this, &ConfusionView::fit);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { emit cellChosen(index.row(), index.column()); });
    connect(this, &QAbstractItemView::entered, this, &ConfusionView::read);
}

QSize ConfusionView::minimumSizeHint() const {
    const int side = fontMetrics().averageCharWidth() * 24;
    return {side, side * 2 / 3};
}

// Square where cells are too small for numbers.
void ConfusionView::fit() {
    const int classes = matrix_->rowCount();
    if (classes == 0) {
        return;
    }
    const auto sideOf = [classes](int room, int most) {
        return std::clamp(room / classes, kLeastSide, most);
    };
    const QSize room = contentsRect().size();
    const int width = sideOf(room.width() - verticalHeader()->sizeHint().width(), kMostWidth);
    horizontalHeader()->setDefaultSectionSize(width);
    // The names on top may have become upright, or not.
    const int height = sideOf(room.height() - horizontalHeader()->sizeHint().height(), kMostHeight);
    const int least = fontMetrics().height();
    const bool square = width < least || height < least;
    horizontalHeader()->setDefaultSectionSize(square ? std::min(width, height) : width);
    verticalHeader()->setDefaultSectionSize(square ? std::min(width, height) : height);
    updateGeometries();
    viewport()->update();
}

void ConfusionView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid()) {
        emit cellChosen(currentIndex().row(), currentIndex().column());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ConfusionView::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    read(currentIndex());
}

void ConfusionView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    headerOf(horizontalHeader())->setCurrent(current.column());
    headerOf(verticalHeader())->setCurrent(current.row());
    read(current);
}

void ConfusionView::read(const QModelIndex& index) {
    emit cellRead(index.isValid() ? matrix_->sentence(index.row(), index.column()) : QString());
}

} // namespace sharesnet
