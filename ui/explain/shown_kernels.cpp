#include "ui/explain/shown_kernels.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ShownKernels", text);
}

QString titleOf(const FeatureMaps& maps, std::size_t index) {
    if (!maps.shared) {
        return translated("Block %1").arg(maps.uses.at(index).block);
    }
    const int first = maps.uses.front().use;
    const int last = maps.uses.back().use;
    return first == last ? translated("Use %1").arg(first)
                         : translated("Uses %1 to %2 · one weight").arg(first).arg(last);
}

void add(std::vector<ShownKernels>& all, const std::shared_ptr<const FeatureMaps>& maps,
         const QString& label) {
    if (!maps) {
        return;
    }
    for (std::size_t index = 0; index < maps->weights.size(); ++index) {
        const QString title = titleOf(*maps, index);
        all.push_back({label.isEmpty() ? title : translated("%1: %2").arg(label, title.toLower()),
                       std::shared_ptr<const ConvWeights>(maps, &maps->weights[index])});
    }
}

} // namespace

std::vector<ShownKernels> shownKernels(const std::shared_ptr<const FeatureMaps>& maps,
                                       const std::shared_ptr<const FeatureMaps>& other,
                                       const QString& label) {
    std::vector<ShownKernels> all;
    add(all, maps, {});
    add(all, other, label);
    return all;
}

} // namespace sharesnet
