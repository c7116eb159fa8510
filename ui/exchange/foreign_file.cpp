#include "ui/exchange/foreign_file.h"

#include <QFileInfo>
#include <QStringList>

namespace sharesnet {

ForeignFile foreignFileOf(const QString& file) {
    static const QStringList kWeights{QStringLiteral("safetensors"), QStringLiteral("pt"),
                                      QStringLiteral("pth"), QStringLiteral("bin")};
    const QString suffix = QFileInfo(file).suffix().toLower();
    return kWeights.contains(suffix)         ? ForeignFile::Weights
           : suffix == QLatin1String("onnx") ? ForeignFile::Network
                                             : ForeignFile::None;
}

} // namespace sharesnet
