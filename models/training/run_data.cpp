#include "models/training/run_data.h"

#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "core/data/data_spec.h"

namespace sharesnet {

RunData loadRunData(const RunSpec& spec, int threads,
                    const std::function<void(const Message&)>& note,
                    const std::function<bool()>& cancelled) {
    DataRequest wanted = dataRequestOf(spec.config, spec.data, spec.arch.input);
    wanted.threads = threads;
    wanted.note = note;
    wanted.cancelled = cancelled;
    RunData data{loadDataset(wanted), {}};
    if (static_cast<int>(data.set.classNames.size()) != spec.arch.classes) {
        const auto classes = data.set.classNames.size();
        throw classes == 1
            ? Error("%1 has %2 class, the network %3; set the network's classes to the data's",
                    toString(spec.data), classes, spec.arch.classes)
            : Error("%1 has %2 classes, the network %3; set the network's classes to the data's",
                    toString(spec.data), classes, spec.arch.classes);
    }
    if (data.set.train.size() == 0) {
        throw Error("%1: there are no training images", toString(spec.data));
    }
    data.images = fingerprintsOf(data.set);
    return data;
}

} // namespace sharesnet
