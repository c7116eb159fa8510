#include "ui/activations/lens_pages.h"

#include "ui/activations/activations_controls.h"
#include "ui/base/empty_state.h"
#include "ui/base/help_mark.h"
#include "ui/base/help_request.h"
#include "ui/base/overflow_tabs.h"
#include "ui/base/spacing.h"
#include "ui/explain/attribution_view.h"
#include "ui/explain/folder_export.h"
#include "ui/explain/kernel_grid.h"
#include "ui/explain/kernels_view.h"
#include "ui/explain/top_images_view.h"
#include "ui/strip/strip_view.h"
#include "ui/strip/use_strip.h"

#include <QBuffer>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <initializer_list>
#include <utility>

namespace sharesnet {

LensPages::LensPages(QWidget* parent)
    : QWidget(parent),
      tabs_(new OverflowTabs),
      mark_(new HelpMark({}, {})),
      controls_(new ActivationsControls),
      exports_(new QStackedWidget),
      pages_(new QStackedWidget),
      first_(new QStackedWidget),
      empty_(new EmptyState(QStringLiteral("mode-lens"))),
      failure_(new EmptyState(QStringLiteral("error"))),
      view_(new StripView),
      kernels_(new KernelsView),
      topImages_(new TopImagesView),
      attribution_(new AttributionView),
      files_(new FolderExport(this)) {
    layOut();
    connectAll();
    connectChannel();
    setMaps(nullptr, nullptr);
    showPage();
}

void LensPages::layOut() {
    tabs_->setObjectName(QStringLiteral("lensTabs"));
    tabs_->setAccessibleName(tr("What is shown of the convolution"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setFocusPolicy(Qt::TabFocus);
    const auto add = [this](const QString& text, const QString& tip) {
        tabs_->setTabToolTip(tabs_->addTab(text), tip);
    };
    add(tr("Activations"), tr("What each use makes of the image, channel by channel"));
    add(tr("Kernels"), tr("The weights of the convolution"));
    add(tr("Top images"), tr("The test images that activate a channel most, at each use"));
    add(tr("Grad-CAM"), tr("Where in the image a class comes from, as each use sees it"));
    empty_->setObjectName(QStringLiteral("activationsEmpty"));
    first_->addWidget(view_);
    failure_->setObjectName(QStringLiteral("activationsFailure"));
    first_->addWidget(empty_);
    first_->addWidget(failure_);
    for (QWidget* page :
         std::initializer_list<QWidget*>{first_, kernels_, topImages_, attribution_}) {
        pages_->addWidget(page);
    }
    for (QWidget* button : {controls_->exportButton(), kernels_->exportButton(),
                            topImages_->exportButton(), attribution_->exportButton()}) {
        exports_->addWidget(button);
    }
    exports_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* head = new QHBoxLayout;
    head->addLayout(withHelp(tabs_, mark_), 1);
    head->addWidget(controls_);
    head->addWidget(exports_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kGap);
    column->addLayout(head);
    column->addWidget(pages_, 1);
}

void LensPages::connectAll() {
    connect(tabs_, &QTabBar::currentChanged, this, &LensPages::showPage);
    connect(controls_, &ActivationsControls::tapChanged, this, [this] {
        passSubject();
        emit questionChanged();
    });
    connect(controls_, &ActivationsControls::exportWanted, this, &LensPages::exportMaps);
    connect(controls_, &ActivationsControls::stripWanted, this, &LensPages::exportStrip);
    connect(view_, &StripView::fieldChanged, this, &LensPages::fieldChanged);
    connect(view_, &StripView::hovered, this, &LensPages::hovered);
    connect(view_, &StripView::kernelsWanted, this, &LensPages::questionChanged);
    connect(view_, &StripView::otherWanted, this, &LensPages::otherChanged);
    connect(topImages_, &TopImagesView::imageChosen, this, &LensPages::imageChosen);
    connect(files_, &FolderExport::message, this, &LensPages::message);
    connect(kernels_, &KernelsView::message, this, &LensPages::message);
    connect(topImages_, &TopImagesView::message, this, &LensPages::message);
    connect(attribution_, &AttributionView::message, this, &LensPages::message);
}

void LensPages::connectChannel() {
    connect(view_->strip(), &UseStrip::selectionChanged, this, [this](int, int channel) {
        kernels_->setChannel(channel);
        passSubject();
    });
    connect(kernels_, &KernelsView::channelChanged, this, &LensPages::selectChannel);
    connect(topImages_, &TopImagesView::channelChanged, this, &LensPages::selectChannel);
}

void LensPages::selectChannel(int channel) {
    view_->strip()->select(view_->strip()->selectedUse(), channel);
}

LensPages::Page LensPages::page() const {
    return static_cast<Page>(tabs_->currentIndex());
}

void LensPages::showPage() {
    constexpr std::array kMeanings{"use-strip", "kernels", "top-images", "grad-cam"};
    constexpr std::array kHelp{"lens#activations", "lens#kernels", "lens#top-images",
                               "lens#grad-cam"};
    const auto index = static_cast<std::size_t>(page());
    mark_->setMeaning(tabs_->tabText(tabs_->currentIndex()),
                      QStringLiteral("glossary#") + QLatin1String(kMeanings.at(index)));
    setHelpPage(this, QLatin1String(kHelp.at(index)));
    pages_->setCurrentIndex(tabs_->currentIndex());
    exports_->setCurrentIndex(tabs_->currentIndex());
    controls_->setPointShown(page() != Kernels);
    if (isVisible() && !tabs_->hasFocus()) { // a click leads to what it shows
        setFocus(Qt::OtherFocusReason);
    }
    emit hovered({});
    if (page() == Kernels && maps_ && maps_->weights.empty()) {
        emit questionChanged();
    }
    emit otherChanged();
}

void LensPages::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    QWidget* shown = page() == Activations ? view_->strip() : pages_->currentWidget();
    if (page() != Activations || maps_) {
        shown->setFocus(event->reason());
    }
}

void LensPages::setEngine(const std::shared_ptr<const Engine>& engine) {
    topImages_->setEngine(engine);
    attribution_->setEngine(engine);
}

void LensPages::setTrainAction(QAction* train) {
    empty_->setAction(train);
    empty_->showAction(true);
}

void LensPages::setAnyModel(bool any) {
    empty_->showAction(!any);
    controls_->setAnyModel(any);
}

void LensPages::setLive(bool live) {
    controls_->setLive(live);
}

void LensPages::setPace(std::chrono::milliseconds every, double seconds) {
    controls_->setPace(every, seconds);
}

void LensPages::setEmptyText(const QString& text) {
    empty_->setText(text);
}

void LensPages::setWayOut(QAction* action) {
    failure_->setAction(action);
}

void LensPages::setFailure(const QString& text, bool hasWayOut) {
    failure_->setText(text);
    failure_->showAction(hasWayOut);
    showFirst();
}

void LensPages::showFirst() {
    first_->setCurrentWidget(maps_                        ? static_cast<QWidget*>(view_)
                             : failure_->text().isEmpty() ? empty_
                                                          : failure_);
}

void LensPages::setMaps(const std::shared_ptr<const FeatureMaps>& maps, const ArchSpec* arch) {
    maps_ = maps;
    view_->setMaps(maps, arch);
    showFirst();
    controls_->setShown(maps != nullptr);
    kernels_->setMaps(maps, other_, otherLabel_);
    if (maps) {
        attribution_->setClasses(maps->classNames);
        kernels_->setChannel(view_->strip()->selectedChannel());
    }
    passSubject();
}

void LensPages::showAllChannels() {
    view_->strip()->enlarge(std::nullopt);
}

void LensPages::setOtherLabel(const QString& label) {
    otherLabel_ = label;
    view_->setOtherLabel(label);
}

void LensPages::setOther(const std::shared_ptr<const FeatureMaps>& maps, const QString& why) {
    other_ = maps;
    view_->setOther(maps, why);
    kernels_->setMaps(maps_, other_, otherLabel_);
}

void LensPages::setSubject(LensSubject subject) {
    subject_ = std::move(subject);
    passSubject();
}

void LensPages::passSubject() {
    subject_.point = controls_->tap();
    subject_.channel = view_->strip()->selectedChannel();
    topImages_->setSubject(subject_);
    attribution_->setSubject(subject_);
}

TapPoint LensPages::tap() const {
    return controls_->tap();
}

bool LensPages::updatesLive() const {
    return controls_->updatesLive();
}

bool LensPages::wantsOther() const {
    return page() == Kernels || view_->showsOther();
}

int LensPages::kernelChannel(const ArchSpec& arch, const ConvAddress& conv) const {
    return view_->kernelChannel(arch, conv, tap());
}

void LensPages::exportMaps(FeatureFormat format) {
    files_->ask(featureFiles(view_->figure(), format));
}

void LensPages::exportStrip() {
    const QImage picture = view_->strip()->wholePicture();
    if (picture.isNull()) {
        emit message(tr("The picture would be too large: make the maps smaller (−)"));
        return;
    }
    const std::string name = figureFileName(maps_->query.conv, "strip", ".png");
    files_->ask({folderFile(name, [picture] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return bytes.toStdString();
    })});
}

} // namespace sharesnet
