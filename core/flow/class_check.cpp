#include "core/flow/class_check.h"

namespace sharesnet {

void requireClassesOfData(const ArchSpec& arch, const DataSpec& data) {
    const auto classes = static_cast<int>(classNamesOf(data).size());
    if (classes != arch.classes) {
        throw ClassCountError(toString(data) + " has " + std::to_string(classes) +
                                  " classes, but the network has " + std::to_string(arch.classes) +
                                  "; set its classes to " + std::to_string(classes),
                              classes);
    }
}

} // namespace sharesnet
