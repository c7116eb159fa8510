#include "ui/panels/compare_section.h"

#include "core/arch/file.h"
#include "core/base/error.h"
#include "ui/base/core_text.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/spacing.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/change_marks.h"
#include "ui/drawing/compare_text.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

CompareSection::CompareSection(ArchDocument* document, Comparison* comparison, QWidget* parent)
    : QWidget(parent),
      document_(document),
      comparison_(comparison),
      presets_(presets()),
      choose_(new QToolButton),
      stop_(new QToolButton),
      hint_(new QLabel),
      total_(new QLabel),
      list_(new QListWidget) {
    choose_->setText(tr("Compare with…"));
    choose_->setObjectName(QStringLiteral("compareWith"));
    choose_->setPopupMode(QToolButton::InstantPopup);
    fillMenu();
    stop_->setText(tr("Stop comparing"));
    stop_->setObjectName(QStringLiteral("stopComparing"));
    total_->setObjectName(QStringLiteral("compareTotal"));
    total_->setWordWrap(true);
    total_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    list_->setObjectName(QStringLiteral("differences"));
    list_->setAccessibleName(tr("Differences from the pinned architecture"));
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(choose_);
    buttons->addWidget(stop_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel);
    column->addLayout(buttons);
    hint_->setText(tr("Pins another architecture beside this one: an earlier state, the unshared "
                      "twin, a preset or a file. What differs is marked in both drawings and "
                      "listed here."));
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(hint_);
    column->addWidget(total_);
    column->addWidget(list_, 1);
    column->addStretch();
    connect(stop_, &QToolButton::clicked, comparison_, &Comparison::clear);
    connect(comparison_, &Comparison::changed, this, &CompareSection::refresh);
    const auto chosen = [this](QListWidgetItem* item) {
        emit spotChosen(item->data(Qt::UserRole).value<Spot>());
    };
    connect(list_, &QListWidget::itemClicked, this, chosen);
    connect(list_, &QListWidget::itemActivated, this, chosen);
    refresh();
}

void CompareSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void CompareSection::fillMenu() {
    auto* menu = new QMenu(choose_);
    menu->addAction(tr("As it is &now"), this, [this] {
        comparison_->pin(document_->spec(),
                         tr("%1 as it was").arg(QString::fromStdString(document_->spec().name)));
    });
    menu->addAction(tr("Its &unshared twin"), comparison_, &Comparison::pinTwin);
    QMenu* shipped = menu->addMenu(tr("&Preset"));
    for (const Preset& preset : presets_) {
        const QString title = QString::fromStdString(preset.title);
        shipped->addAction(title, this,
                           [this, title, spec = preset.spec] { comparison_->pin(spec, title); });
    }
    menu->addAction(tr("&File…"), this, &CompareSection::chooseFile);
    choose_->setMenu(menu);
}

void CompareSection::chooseFile() {
    QFileDialog* dialog = newFileDialog(window(), tr("Compare with an architecture"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Architectures (*.sharesnet.json *.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        try {
            comparison_->pin(loadArch(pathOf(file)), QFileInfo(file).fileName());
        } catch (const Error& error) {
            emit problem(errorText(error));
        }
    });
    dialog->open();
}

void CompareSection::refresh() {
    const bool active = comparison_->isActive();
    stop_->setVisible(active);
    total_->setVisible(active);
    hint_->setVisible(!active);
    list_->clear();
    if (active) {
        const std::vector<CompareLine> lines =
            compareLines(comparison_->diff(), comparison_->cost(), document_->cost());
        const Theme theme = Theme::of(palette());
        for (const CompareLine& line : lines) {
            const QString sign = changeSign(line.change);
            auto* item =
                new QListWidgetItem(sign.isEmpty() ? line.text : sign + u' ' + line.text, list_);
            item->setForeground(line.change == Change::None ? theme.text
                                                            : changeColor(theme, line.change));
            item->setData(Qt::UserRole, QVariant::fromValue(line.spot));
            item->setToolTip(changeWord(line.change));
        }
        total_->setText(lines.empty()
                            ? tr("The same as %1.").arg(comparison_->title())
                            : tr("Compared with %1: %2")
                                  .arg(comparison_->title(),
                                       compareTotal(comparison_->cost(), document_->cost())));
    }
    list_->setVisible(list_->count() > 0);
}

} // namespace sharesnet
