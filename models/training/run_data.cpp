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
        throw Error(toString(spec.data) + " has " + std::to_string(data.set.classNames.size()) +
                    " classes, the network " + std::to_string(spec.arch.classes) +
                    "; set the network's classes to the data's");
    }
    if (data.set.train.size() == 0) {
        throw Error(toString(spec.data) + ": there are no training images");
    }
    data.images = fingerprintsOf(data.set);
    return data;
}

} // namespace sharesnet
