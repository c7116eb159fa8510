#include "ui/data/data_dialog.h"

#include "ui/base/elided_label.h"
#include "ui/base/help_request.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/data/batch_view.h"
#include "ui/data/data_overview.h"
#include "ui/data/get_data_view.h"
#include "ui/training/data_picker.h"

#include <QDialogButtonBox>
#include <QHideEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace sharesnet {

DataDialog::DataDialog(QWidget* parent, std::vector<KnownData> known)
    : QDialog(parent),
      title_(new ElidedLabel),
      pages_(new QTabWidget),
      batch_(new BatchView),
      overview_(new DataOverview),
      get_(new GetDataView(std::move(known))) {
    setObjectName(QStringLiteral("dataDialog"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setHelpPage(this, QStringLiteral("data"));
    setWindowTitle(tr("Data"));
    title_->setObjectName(QStringLiteral("dataTitle"));
    title_->setFont(titleFont(font()));
    pages_->setObjectName(QStringLiteral("dataPages"));
    pages_->setDocumentMode(true);
    pages_->addTab(batch_, tr("Ba&tch"));
    pages_->addTab(overview_, tr("&Overview"));
    pages_->addTab(get_, tr("&Get data"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGap);
    layout->addWidget(title_);
    layout->addWidget(pages_, 1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(get_, &GetDataView::fetched, this, [this](const QString& name, const DataSpec& got) {
        emit dataChosen(toString(got));
        if (!isVisible()) {
            emit message(tr("%1 is complete and checked, and now the data to train on").arg(name));
        }
    });
    connect(get_, &GetDataView::failed, this, [this](const QString& name, const QString& why) {
        if (!isVisible()) {
            emit problem(tr("Could not download %1: %2").arg(name, why));
        }
    });
    const QSize wanted(fontMetrics().averageCharWidth() * 160, fontMetrics().lineSpacing() * 52);
    resize(parent == nullptr ? wanted : wanted.boundedTo(parent->window()->size() * 0.94));
}

void DataDialog::setSource(const DataSource& source) {
    const std::string text = toString(source.data);
    title_->setText(dataLabel(text));
    title_->setToolTip(QString::fromStdString(text));
    batch_->setSource(source);
    overview_->setData(source.data);
}

void DataDialog::showPage(DataPage page) {
    pages_->setCurrentIndex(static_cast<int>(page));
    show();
    raise();
    activateWindow();
}

// Not where the whole desktop is shown.
void DataDialog::hideEvent(QHideEvent* event) {
    QDialog::hideEvent(event);
    if (!event->spontaneous()) {
        batch_->release();
        overview_->release();
    }
}

} // namespace sharesnet
