#include "ui/training/data_picker.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/data/data_spec.h"
#include "ui/base/file_dialog.h"
#include "ui/base/help_request.h"
#include "ui/base/icons.h"
#include "ui/training/data_text_dialog.h"

#include <QFileDialog>
#include <QMenu>
#include <QSettings>

namespace sharesnet {

namespace {

constexpr auto kRecentKey = "training/recentData";
constexpr auto kLastKey = "training/data";
constexpr int kRecentKept = 6;
constexpr int kMostPathLetters = 28; // of the data's name that are seen

QString kindName(DataKind kind) {
    switch (kind) {
    case DataKind::Cifar10:
        return QStringLiteral("CIFAR-10");
    case DataKind::Cifar100:
        return QStringLiteral("CIFAR-100");
    case DataKind::Mnist:
        return QStringLiteral("MNIST");
    case DataKind::FashionMnist:
        return QStringLiteral("Fashion-MNIST");
    case DataKind::Folder:
        return DataPicker::tr("Images");
    case DataKind::Tar:
        return DataPicker::tr("Archives");
    case DataKind::Shapes:
        break;
    }
    return DataPicker::tr("Shapes (built in)");
}

} // namespace

QString dataLabel(const std::string& data) {
    try {
        const DataSpec spec = parseDataSpec(data);
        if (spec.kind == DataKind::Shapes) {
            return kindName(spec.kind);
        }
        const std::string name = validUtf8(spec.path.filename().string());
        return kindName(spec.kind) + QStringLiteral(" · ") + QString::fromStdString(name);
    } catch (const Error&) {
        return QString::fromStdString(data);
    }
}

DataPicker::DataPicker(QWidget* parent) : QPushButton(parent) {
    setObjectName(QStringLiteral("dataPicker"));
    setHelpPage(this, QStringLiteral("data#kinds"));
    menu_ = new QMenu(this);
    menu_->setToolTipsVisible(true);
    setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &DataPicker::fillMenu);
    fillMenu();
    const auto last =
        QSettings().value(kLastKey, QStringLiteral("shapes")).toString().toStdString();
    showData();
    setData(last);
}

// Long names are cut in the middle; the arrow beside them is not.
void DataPicker::showData() {
    setText(fontMetrics().elidedText(dataLabel(data_), Qt::ElideMiddle,
                                     kMostPathLetters * fontMetrics().averageCharWidth()));
    setAccessibleName(dataLabel(data_)); // behind the label before it, and whole
    setToolTip(tr("Data to train on: %1").arg(QString::fromStdString(data_)));
}

void DataPicker::setData(const std::string& data) {
    ++chosen_;
    if (data == data_ || data.empty()) {
        return;
    }
    data_ = data;
    showData();
    QSettings settings;
    const auto text = QString::fromStdString(data);
    settings.setValue(kLastKey, text);
    if (data != "shapes") {
        QStringList recent = settings.value(kRecentKey).toStringList();
        recent.removeAll(text);
        recent.prepend(text);
        settings.setValue(kRecentKey, QStringList(recent.mid(0, kRecentKept)));
    }
    emit dataChanged(data_);
}

void DataPicker::fillMenu() {
    menu_->clear();
    auto* shapes = menu_->addAction(tr("Shapes (built in)"), this, [this] { setData("shapes"); });
    shapes->setToolTip(
        tr("10 classes of 32×32 color images, generated on the fly; needs no files. All of "
           "them, test images too, depend on the seed."));
    menu_->addSeparator();
    menu_->addAction(tr("CIFAR-10 folder…"), this, [this] {
        askFor(QStringLiteral("cifar10"), tr("Folder of CIFAR-10's binary files"), false);
    });
    menu_->addAction(tr("CIFAR-10 archive (.tar.gz)…"), this, [this] {
        askFor(QStringLiteral("cifar10"), tr("Archive of CIFAR-10, binary version"), true);
    });
    menu_->addAction(tr("CIFAR-100 folder…"), this, [this] {
        askFor(QStringLiteral("cifar100"), tr("Folder of CIFAR-100's binary files"), false);
    });
    menu_->addAction(tr("CIFAR-100 archive (.tar.gz)…"), this, [this] {
        askFor(QStringLiteral("cifar100"), tr("Archive of CIFAR-100, binary version"), true);
    });
    menu_->addAction(tr("MNIST folder…"), this, [this] {
        askFor(QStringLiteral("mnist"), tr("Folder of MNIST's IDX files"), false);
    });
    menu_->addAction(tr("Fashion-MNIST folder…"), this, [this] {
        askFor(QStringLiteral("fashion-mnist"), tr("Folder of Fashion-MNIST's IDX files"), false);
    });
    menu_->addAction(tr("Image folder…"), this, [this] {
        askFor(QStringLiteral("folder"),
               tr("Folder with train and test (or val), each with one folder per class"), false);
    });
    menu_->addAction(tr("Image archives (.tar)…"), this, [this] {
        askFor(QStringLiteral("tar"),
               tr("Folder with archives of training and test images (*.tar)"), false);
    });
    auto* other = menu_->addAction(tr("Other data…"), this,
                                   [this] { askForText(QString::fromStdString(data_)); });
    other->setToolTip(tr("Typed as on the command line: single archives, or a pattern of them"));
    auto* get = menu_->addAction(tr("Get known data…"), this, &DataPicker::fetchRequested);
    get->setToolTip(tr("Downloads CIFAR, MNIST or Imagenette, and checks it"));
    menu_->addSeparator();
    auto* preview = menu_->addAction(tr("Preview batch…"), this, &DataPicker::previewRequested);
    preview->setToolTip(tr("Images as the network gets them, and the same without augmentation"));
    auto* overview = menu_->addAction(tr("Data overview…"), this, &DataPicker::overviewRequested);
    overview->setToolTip(tr("Images of each class, unreadable files, duplicates"));
    const QStringList recent = QSettings().value(kRecentKey).toStringList();
    if (recent.isEmpty()) {
        return;
    }
    menu_->addSection(tr("Recent"));
    for (const auto& text : recent) {
        auto* action = menu_->addAction(dataLabel(text.toStdString()), this,
                                        [this, text] { choose(text.toStdString()); });
        action->setToolTip(text);
    }
}

void DataPicker::choose(const std::string& data) {
    const int number = ++chosen_;
    worker_.postLatest([data] { requireData(parseDataSpec(data)); },
                       [this, data, number] {
                           if (number == chosen_) { // nothing else since
                               setData(data);
                           }
                       },
                       [this, data, number](const std::string&) {
                           if (number == chosen_) {
                               askForText(QString::fromStdString(data)); // says what is missing
                           }
                       });
}

void DataPicker::askForText(const QString& text) {
    auto* dialog = new DataTextDialog(text, window());
    connect(dialog, &DataTextDialog::chosen, this, &DataPicker::setData);
    dialog->open();
}

void DataPicker::askFor(const QString& kind, const QString& title, bool archive) {
    QFileDialog* dialog = newFileDialog(window(), title);
    dialog->setFileMode(archive ? QFileDialog::ExistingFile : QFileDialog::Directory);
    if (archive) {
        dialog->setNameFilters({tr("Archives (*.tar.gz *.tgz)"), tr("All files (*)")});
    } else {
        dialog->setOption(QFileDialog::ShowDirsOnly, false);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& path) {
        choose((kind + QLatin1Char(':') + path).toStdString());
    });
    dialog->open();
}

} // namespace sharesnet
