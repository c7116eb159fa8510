#include "ui/window/main_tool_bar.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/document/arch_document.h"
#include "ui/document/file_actions.h"
#include "ui/training/training_controls.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QUndoStack>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kMostName = 160; // pixels of the name

} // namespace

MainToolBar::MainToolBar(ArchDocument* document, const FileActions* files,
                         TrainingControls* controls, QWidget* parent)
    : QToolBar(tr("Main tool bar"), parent),
      document_(document),
      files_(files),
      name_(new QLabel),
      edited_(new QLabel) {
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    makeActions();
    auto* title = new QWidget;
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(space::kGap, space::kNone, space::kGap, space::kNone);
    row->setSpacing(space::kGap);
    row->addWidget(name_);
    row->addWidget(edited_);
    name_->setObjectName(QStringLiteral("documentName"));
    name_->setFont(strongFont(font()));
    name_->setMaximumWidth(kMostName);
    edited_->setObjectName(QStringLiteral("documentEdited"));
    edited_->setForegroundRole(QPalette::PlaceholderText);
    edited_->setText(tr("edited"));
    edited_->setToolTip(tr("There are unsaved changes"));
    auto policy = edited_->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves with the first edit
    edited_->setSizePolicy(policy);
    addWidget(title);
    addActions({undo_, redo_});
    addSeparator();
    addWidget(controls);
    connect(document_, &ArchDocument::changed, this, &MainToolBar::followDocument);
    connect(document_, &ArchDocument::fileStateChanged, this, &MainToolBar::followDocument);
    followDocument();
}

void MainToolBar::makeActions() {
    undo_ = document_->undoStack()->createUndoAction(this, tr("Undo"));
    undo_->setIcon(themedIcon(QStringLiteral("edit-undo")));
    undo_->setShortcut(QKeySequence::Undo);
    undo_->setObjectName(QStringLiteral("undo"));
    redo_ = document_->undoStack()->createRedoAction(this, tr("Redo"));
    redo_->setIcon(themedIcon(QStringLiteral("edit-redo")));
    redo_->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo_->setObjectName(QStringLiteral("redo"));
}

void MainToolBar::followDocument() {
    const QString name = files_->documentName();
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideMiddle, kMostName));
    name_->setToolTip(document_->filePath().isEmpty() ? tr("%1, not in a file yet").arg(name)
                                                      : document_->filePath());
    edited_->setVisible(document_->isModified());
}

} // namespace sharesnet
