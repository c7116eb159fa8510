#include "ui/errors/wrong_images.h"

#include "ui/base/spacing.h"
#include "ui/errors/error_images.h"
#include "ui/errors/images_view.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

WrongImages::WrongImages(QWidget* parent)
    : QWidget(parent),
      filter_(new QComboBox),
      note_(new QLabel),
      images_(new ErrorImages(this)),
      view_(new ImagesView(images_)) {
    filter_->setObjectName(QStringLiteral("imageFilter"));
    filter_->setAccessibleName(tr("Which test images"));
    filter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    filter_->setMinimumContentsLength(20);
    note_->setObjectName(QStringLiteral("imagesNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    connect(filter_, &QComboBox::activated, this, &WrongImages::showImages);
    connect(images_, &ErrorImages::wanted, this, &WrongImages::wanted);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view_, &QWidget::customContextMenuRequested, this, &WrongImages::offerLens);
    connect(view_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const ImageChoice* choice = chosen()) {
            emit lensWanted(choice->runs.front()->run, images_->imageAt(index.row()));
        }
    });
    connect(images_, &ErrorImages::cannotRead, this, [this](const QString& why) {
        note_->setText(why);
        note_->show();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGap, space::kNone, space::kNone, space::kNone);
    column->setSpacing(space::kTight);
    column->addWidget(filter_);
    column->addWidget(note_);
    column->addWidget(view_, 1);
}

void WrongImages::setChoices(ImageChoices choices) {
    fill(std::move(choices));
    showImages();
}

void WrongImages::chooseCell(ImageChoices choices) {
    fill(std::move(choices));
    filter_->setCurrentIndex(filter_->findData(static_cast<int>(WrongImageSet::Cell)));
    showImages();
}

void WrongImages::fill(ImageChoices choices) {
    const QVariant before = filter_->currentData();
    choices_ = std::move(choices);
    filter_->clear();
    for (const ImageChoice& choice : choices_.all) {
        filter_->addItem(choice.text, static_cast<int>(choice.filter));
    }
    filter_->setCurrentIndex(std::max(0, filter_->findData(before)));
    filter_->setVisible(!choices_.all.empty());
    view_->setVisible(!choices_.all.empty());
}

void WrongImages::take(const ErrorsPtr& errors, const std::vector<ShownImage>& images) {
    images_->take(errors, images);
}

const ImageChoice* WrongImages::chosen() const {
    const int at = filter_->currentIndex();
    return at >= 0 && at < std::ssize(choices_.all) ? &choices_.all[static_cast<std::size_t>(at)]
                                                    : nullptr;
}

void WrongImages::offerLens(const QPoint& position) {
    const QModelIndex index = view_->indexAt(position);
    const ImageChoice* choice = chosen();
    if (!index.isValid() || choice == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ErrorsPtr& run : choice->runs) {
        menu->addAction(choice->runs.size() == 1 ? tr("Show in the lens")
                                                 : tr("Show in the lens with run %1").arg(run->run),
                        this, [this, id = run->run, image = images_->imageAt(index.row())] {
                            emit lensWanted(id, image);
                        });
    }
    menu->popup(view_->viewport()->mapToGlobal(position));
}

void WrongImages::showImages() {
    const ImageChoice* choice = chosen();
    if (choice == nullptr) {
        images_->show({}, {}, false);
        note_->hide();
        return;
    }
    note_->setText(!choices_.note.isEmpty() ? choices_.note
                   : choice->images.empty() ? tr("There are none.")
                                            : QString());
    note_->setVisible(!note_->text().isEmpty());
    images_->show(choice->runs, choice->images, choice->readable);
    filter_->setToolTip(choice->text);
    view_->scrollToTop();
}

} // namespace sharesnet
