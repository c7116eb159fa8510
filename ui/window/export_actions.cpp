#include "ui/window/export_actions.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/design/table.h"
#include "ui/base/core_text.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/icons.h"
#include "ui/base/message_bar.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_export.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSettings>

#include <array>
#include <cmath>
#include <filesystem>

namespace sharesnet {

namespace {

constexpr auto kTitleKey = "export/title";
constexpr auto kLegendKey = "export/legend";
const QString kTopic = QStringLiteral("export"); // of all messages here
constexpr double kCopyScale = 2;
constexpr std::array kScales{1, 2, 4};

} // namespace

ExportActions::ExportActions(ArchDocument* document, DesignerView* view, MessageBar* bar,
                             QWidget* window)
    : QObject(window),
      document_(document),
      view_(view),
      bar_(bar),
      window_(window),
      menu_(new QMenu(tr("&Export"), window)) {
    menu_->setIcon(themedIcon(QStringLiteral("document-export")));
    menu_->setToolTipsVisible(true);
    menu_->addAction(tr("Drawing as &SVG…"), this,
                     [this] { choose(QStringLiteral("svg"), tr("SVG (*.svg)")); });
    menu_->addAction(tr("Drawing as P&DF…"), this,
                     [this] { choose(QStringLiteral("pdf"), tr("PDF (*.pdf)")); });
    pngMenu_ = menu_->addMenu(tr("Drawing as &PNG"));
    auto* copy = menu_->addAction(tr("&Copy the drawing"), this, &ExportActions::copyDrawing);
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy->setToolTip(
        tr("Copies a picture and an SVG: the program where you paste takes what it can "
           "(Ctrl+Shift+C)"));
    titled_ = addChoice(tr("&Title above the drawing"), kTitleKey, FigureOptions().title);
    legend_ = addChoice(tr("Le&gend below the drawing"), kLegendKey, FigureOptions().legend);
    menu_->addSeparator();
    menu_->addAction(tr("Table as &LaTeX…"), this,
                     [this] { choose(QStringLiteral("tex"), tr("LaTeX (*.tex)")); });
    menu_->addAction(tr("Table as &Markdown…"), this,
                     [this] { choose(QStringLiteral("md"), tr("Markdown (*.md)")); });
    menu_->addAction(tr("Copy the table as L&aTeX"), this,
                     [this] { copyTable(QStringLiteral("tex")); });
    menu_->addAction(tr("Copy the table as Mar&kdown"), this,
                     [this] { copyTable(QStringLiteral("md")); });
    connect(pngMenu_, &QMenu::aboutToShow, this, &ExportActions::fill);
    fill();
}

QAction* ExportActions::addChoice(const QString& text, const char* key, bool first) {
    QAction* choice = menu_->addAction(text);
    choice->setCheckable(true);
    choice->setChecked(QSettings().value(key, first).toBool());
    connect(choice, &QAction::toggled, this, [key](bool on) { QSettings().setValue(key, on); });
    return choice;
}

// The sizes are those of the drawing as it is folded now.
void ExportActions::fill() {
    pngMenu_->clear();
    const QSizeF size = figure().size();
    for (const int scale : kScales) {
        const QString text = tr("%1× (%2 × %3 pixels)…")
                                 .arg(scale)
                                 .arg(std::lround(size.width() * scale))
                                 .arg(std::lround(size.height() * scale));
        pngMenu_->addAction(
            text, this, [this, scale] { choose(QStringLiteral("png"), tr("PNG (*.png)"), scale); });
    }
}

DrawingFigure ExportActions::figure() const {
    return {document_->spec(),
            view_->folds(),
            DrawingStyle::of(view_->font()),
            {titled_->isChecked(), legend_->isChecked(), view_->flow()}};
}

std::function<QByteArray()> ExportActions::contentFor(const QString& suffix, double scale) const {
    const auto spec = document_->spec();
    if (suffix == QLatin1String("tex")) {
        return [spec] { return QByteArray::fromStdString(latexTable(spec)); };
    }
    if (suffix == QLatin1String("md")) {
        return [spec] { return QByteArray::fromStdString(markdownTable(spec)); };
    }
    if (suffix == QLatin1String("svg")) {
        return [figure = figure()] { return figure.svg(); };
    }
    if (suffix == QLatin1String("pdf")) {
        return [figure = figure()] { return figure.pdf(); };
    }
    if (suffix == QLatin1String("png")) {
        return [figure = figure(), scale] { return figure.png(scale); };
    }
    throw Error("'%1' is not an export format: choose svg, pdf, png, tex or md",
                suffix.toStdString());
}

void ExportActions::exportTo(const QString& file, double scale) {
    try {
        worker_.post(
            [content = contentFor(QFileInfo(file).suffix().toLower(), scale), path = pathOf(file)] {
                const QByteArray bytes = content();
                writeFileAtomically(path,
                                    {bytes.constData(), static_cast<std::size_t>(bytes.size())});
            },
            [this, file] { bar_->note(tr("Saved to %1").arg(file), kTopic); },
            [this](const std::string& reason) {
                bar_->problem(tr("Not exported. %1").arg(QString::fromStdString(reason)), kTopic);
            });
    } catch (const Error& error) {
        bar_->problem(errorText(error), kTopic);
    }
}

void ExportActions::copyDrawing() {
    struct Copies {
        QByteArray svg;
        QImage image;
    };
    worker_.post(
        [figure = figure()] {
            Copies copies{figure.svg(), {}};
            try {
                copies.image = figure.image(kCopyScale);
            } catch (const Error&) { // too large for a picture: SVG alone
            }
            return copies;
        },
        [this](const Copies& copies) {
            auto* data = new QMimeData;
            data->setData(QStringLiteral("image/svg+xml"), copies.svg);
            if (!copies.image.isNull()) {
                data->setImageData(copies.image);
            }
            QGuiApplication::clipboard()->setMimeData(data);
            bar_->note(copies.image.isNull()
                           ? tr("Copied the drawing as SVG; it is too large for a picture")
                           : tr("Copied the drawing, as a picture and as SVG"),
                       kTopic);
        },
        [this](const std::string& reason) {
            bar_->problem(QString::fromStdString(reason), kTopic);
        });
}

void ExportActions::copyTable(const QString& suffix) {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(contentFor(suffix, 1)()));
    bar_->note(suffix == QLatin1String("tex")
                   ? tr("Copied the table as LaTeX; it needs the packages booktabs and amsmath")
                   : tr("Copied the table as Markdown"),
               kTopic);
}

void ExportActions::choose(const QString& suffix, const QString& filter, double scale) {
    QFileDialog* dialog = newFileDialog(window_, tr("Export drawing"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    const QString file = document_->filePath();
    QString name = file.isEmpty() ? QString::fromStdString(document_->spec().name).simplified()
                                  : QFileInfo(file).fileName().section(QLatin1Char('.'), 0, 0);
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    dialog->selectFile((name.isEmpty() ? tr("architecture") : name) + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix, scale](const QString& chosen) {
        const bool named = QFileInfo(chosen).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
        exportTo(named ? chosen : chosen + QLatin1Char('.') + suffix, scale);
    });
    dialog->open();
}

} // namespace sharesnet
