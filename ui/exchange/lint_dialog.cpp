#include "ui/exchange/lint_dialog.h"

#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/file_path.h"
#include "ui/base/help_request.h"
#include "ui/base/number_text.h"
#include "ui/base/text_of.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

enum LintColumn { Level, Text, Tensors, Bytes };

QString levelText(LintLevel level) {
    switch (level) {
    case LintLevel::Fact:
        return LintDialog::tr("Fact");
    case LintLevel::Cost:
        return LintDialog::tr("Cost");
    case LintLevel::Risk:
        return LintDialog::tr("Risk");
    case LintLevel::Fault:
        return LintDialog::tr("Fault");
    }
    return {};
}

QString levelHelp(LintLevel level) {
    switch (level) {
    case LintLevel::Fact:
        return LintDialog::tr("Neutral fact");
    case LintLevel::Cost:
        return LintDialog::tr("Wasted bytes");
    case LintLevel::Risk:
        return LintDialog::tr("A known program breaks it, or copies what is shared");
    case LintLevel::Fault:
        return LintDialog::tr("The file contradicts itself");
    }
    return {};
}

// What, and what to do.
QString rowText(const LintFinding& finding) {
    const QString what = coreText(finding.text);
    const Message remedy = lintRemedy(finding);
    const QString sentence = what.left(1).toUpper() + what.mid(1);
    return remedy.empty() ? sentence : LintDialog::tr("%1. %2").arg(sentence, coreText(remedy));
}

QStringList namesOf(const std::vector<std::string>& tensors) {
    QStringList names;
    std::ranges::transform(tensors, std::back_inserter(names),
                           [](const std::string& name) { return textOf(name); });
    return names;
}

} // namespace

LintDialog::LintDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent)
    : QDialog(parent),
      client_(client),
      file_(file),
      facts_(makeHelpLabel()),
      list_(new QTreeWidget),
      detail_(new QPlainTextEdit),
      error_(makeErrorLabel(QStringLiteral("lintError"))),
      progress_(new QProgressBar) {
    setHelpPage(this, QStringLiteral("exchange#lint"));
    setObjectName(QStringLiteral("lintDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(more > 0 ? tr("Sharing of a file (%n more to follow)", nullptr, more)
                            : tr("Sharing of a file"));
    auto* title = new ElidedLabel;
    title->setText(QFileInfo(file).fileName());
    title->setToolTip(file);
    title->setFont(titleFont(font()));
    facts_->setObjectName(QStringLiteral("lintFacts"));
    list_->setObjectName(QStringLiteral("lintFindings"));
    list_->setAccessibleName(tr("What was found"));
    list_->setHeaderLabels(
        {tr("Severity"), tr("What, and what to do"), tr("Tensors"), tr("Bytes")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    detail_->setObjectName(QStringLiteral("lintDetail"));
    detail_->setAccessibleName(tr("The selected finding"));
    detail_->setReadOnly(true);
    detail_->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    detail_->setPlaceholderText(tr("Select a line to read all of it"));
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The file is being read"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    copy_ = buttons->addButton(tr("Co&py all"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("lintCopy"));
    copy_->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(facts_);
    layout->addWidget(list_, 1);
    layout->addWidget(detail_);
    layout->addWidget(error_);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setDefault(true); // known to the dialog only now
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 30);
    connectAll();
    look();
}

void LintDialog::connectAll() {
    connect(list_, &QTreeWidget::currentItemChanged, this, &LintDialog::showFinding);
    connect(copy_, &QPushButton::clicked, this, &LintDialog::copy);
    connect(client_, &ExchangeClient::engineCame, this, &LintDialog::look);
}

void LintDialog::look() {
    facts_->setText(tr("Reading the file…"));
    progress_->show();
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [file = pathOf(file_)](const Engine& engine) { return engine.makeExchange()->lint(file); },
        [this](const FileLint& lint) { show(lint); },
        [this](const QString& why) {
            progress_->hide();
            facts_->clear();
            list_->hide();
            detail_->hide();
            showError(error_, why);
        });
}

void LintDialog::show(const FileLint& lint) {
    lint_ = lint;
    progress_->hide();
    showError(error_, {});
    list_->show();
    detail_->show();
    facts_->setText(
        tr("%1, %2 tensors, %3")
            .arg(textOf(lint.format), grouped(lint.tensors), bytesText(lint.bytes)) +
        (lint.findings.empty() ? tr(". Nothing is shared, and nothing stored twice.") : QString()));
    list_->clear();
    const Theme& theme = Theme::of(palette());
    for (const LintFinding& finding : lint.findings) {
        auto* item =
            new QTreeWidgetItem(list_, {levelText(finding.level), rowText(finding),
                                        namesOf(finding.tensors).join(QStringLiteral(", ")),
                                        finding.bytes > 0 ? grouped(finding.bytes) : QString()});
        item->setToolTip(Level, levelHelp(finding.level));
        item->setToolTip(Text, item->text(Text));
        item->setTextAlignment(Bytes, Qt::AlignRight | Qt::AlignVCenter);
        if (finding.level == LintLevel::Fault) {
            item->setForeground(Level, theme.bad);
        } else if (finding.level == LintLevel::Risk) {
            item->setForeground(Level, theme.warning);
        }
    }
    QHeaderView* header = list_->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Text, QHeaderView::Stretch);
    for (const LintColumn column : {Level, Bytes}) {
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    header->resizeSection(Tensors, list_->width() / 3);
    copy_->setEnabled(true);
    list_->setCurrentItem(list_->topLevelItem(0));
    list_->setFocus();
}

// All of it, which a row has no room for.
void LintDialog::showFinding() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    if (row < 0 || static_cast<std::size_t>(row) >= lint_.findings.size()) {
        return detail_->clear();
    }
    const LintFinding& finding = lint_.findings[static_cast<std::size_t>(row)];
    QStringList lines{
        tr("%1. %2: %3")
            .arg(levelText(finding.level), levelHelp(finding.level), coreText(finding.text))};
    if (const Message remedy = lintRemedy(finding); !remedy.empty()) {
        lines << coreText(remedy);
    }
    lines << namesOf(finding.tensors);
    detail_->setPlainText(lines.join(QLatin1Char('\n')));
}

QString LintDialog::text() const {
    QStringList lines{
        tr("%1: %2, %3 tensors, %4 bytes")
            .arg(file_, textOf(lint_.format), grouped(lint_.tensors), grouped(lint_.bytes))};
    for (const LintFinding& finding : lint_.findings) {
        lines << textOf(lintText(finding));
    }
    return lines.join(QLatin1Char('\n'));
}

void LintDialog::copy() const {
    QApplication::clipboard()->setText(text());
}

} // namespace sharesnet
