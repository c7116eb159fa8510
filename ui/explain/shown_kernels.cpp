#include "ui/explain/shown_kernels.h"

#include "ui/base/languages.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ShownKernels)
};

QString titleOf(const FeatureMaps& maps, std::size_t index) {
    if (!maps.shared) {
        return Text::tr("Block %1").arg(maps.uses.at(index).block);
    }
    const int first = maps.uses.front().use;
    const int last = maps.uses.back().use;
    return first == last ? Text::tr("Use %1").arg(first)
                         : Text::tr("Uses %1 to %2 · one weight").arg(first).arg(last);
}

void add(std::vector<ShownKernels>& all, const std::shared_ptr<const FeatureMaps>& maps,
         const QString& label) {
    if (!maps) {
        return;
    }
    for (std::size_t index = 0; index < maps->weights.size(); ++index) {
        const QString title = titleOf(*maps, index);
        all.push_back({label.isEmpty() ? title : Text::tr("%1: %2").arg(label, midSentence(title)),
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
