#include "core/flow/class_check.h"

#include "core/config/data_settings.h"

namespace sharesnet {

void requireClassesOfData(const RunSpec& spec) {
    const auto classes =
        static_cast<int>(classNamesOf(spec.data, cacheFolderOf(spec.config)).size());
    if (classes != spec.arch.classes) {
        throw ClassCountError(toString(spec.data) + " has " + std::to_string(classes) +
                                  " classes, but the network has " +
                                  std::to_string(spec.arch.classes) + "; set its classes to " +
                                  std::to_string(classes),
                              classes);
    }
}

} // namespace sharesnet
