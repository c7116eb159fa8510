#include "ui/panels/issue_list.h"

#include "ui/base/spacing.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_hints.h"

#include <QLabel>
#include <QListWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

IssueList::IssueList(ArchDocument* document, QWidget* parent)
    : QWidget(parent), document_(document), heading_(new QLabel), list_(new QListWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addWidget(heading_);
    layout->addWidget(list_);
    list_->setObjectName(QStringLiteral("issues"));
    list_->setAccessibleName(tr("Issues of the architecture"));
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    connect(list_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { choose(list_->row(item)); });
    connect(list_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { choose(list_->row(item)); });
    connect(document_, &ArchDocument::changed, this, &IssueList::refresh);
    refresh();
}

void IssueList::refresh() {
    const std::vector<ArchIssue>& issues = document_->issues();
    list_->clear();
    for (const ArchIssue& issue : issues) {
        const bool error = issue.severity == Severity::Error;
        const QStyle::StandardPixmap icon =
            error ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxInformation;
        const QString text = placedText(issue);
        auto* item = new QListWidgetItem(style()->standardIcon(icon), text, list_);
        item->setToolTip(QString::fromStdString(issue.path));
        item->setData(Qt::AccessibleTextRole, (error ? tr("Error: %1") : tr("Note: %1")).arg(text));
    }
    const auto errors = std::count_if(issues.begin(), issues.end(), [](const ArchIssue& issue) {
        return issue.severity == Severity::Error;
    });
    heading_->setText(issues.empty() ? tr("Valid architecture")
                      : errors == 0  ? tr("Valid, notes: %1").arg(issues.size())
                                     : tr("Issues: %1").arg(errors));
    // Three lines an issue, up to eight: a single one takes no more room than it needs.
    list_->setFixedHeight(fontMetrics().height() *
                              std::min<int>(8, 3 * static_cast<int>(issues.size())) +
                          fontMetrics().height() / 2);
    list_->setVisible(!issues.empty());
}

void IssueList::choose(int row) {
    if (row >= 0 && row < static_cast<int>(document_->issues().size())) {
        emit spotChosen(spotOf(document_->issues()[row]));
    }
}

} // namespace sharesnet
