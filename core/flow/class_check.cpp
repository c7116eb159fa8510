#include "core/flow/class_check.h"

#include "core/config/data_settings.h"
#include "core/data/data_spec.h"

#include <set>

namespace sharesnet {

void requireClassesOfData(const RunSpec& spec) {
    requireData(spec.data);
    const auto classes =
        static_cast<int>(classNamesOf(spec.data, cacheFolderOf(spec.config)).size());
    if (classes != spec.arch.classes) {
        throw ClassCountError(
            classes == 1
                ? Message("%1 has 1 class, but the network has %2; set its classes to 1",
                          toString(spec.data), spec.arch.classes)
                : Message("%1 has %2 classes, but the network has %3; set its classes to %2",
                          toString(spec.data), classes, spec.arch.classes),
            classes);
    }
}

void requireClassesOfData(std::span<const SweepPlace> places) {
    std::set<int> checked;
    for (const SweepPlace& place : places) {
        if (!checked.insert(place.spec.arch.classes).second) {
            continue;
        }
        try {
            requireClassesOfData(place.spec);
        } catch (const ClassCountError& error) {
            throw Error(error.message());
        }
    }
}

} // namespace sharesnet
