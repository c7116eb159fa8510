// Any bytes as a checkpoint: the layout of the file, and of its metadata what core reads. It is
// refused by an Error, or every tensor lies within the file.

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/config/option_table.h"
#include "core/data/data_spec.h"
#include "models/checkpoint/safetensors_layout.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace sharesnet;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "checkpoint_fuzz: %s\n", what);
        std::abort();
    }
}

void requireSound(const SafetensorsLayout& layout, std::size_t size) {
    std::uint64_t at = 0;
    for (const TensorEntry& entry : layout.entries) {
        std::uint64_t bytes = bytesOfType(entry.type);
        require(bytes > 0, "a type that is none");
        for (const std::int64_t extent : entry.shape) {
            require(extent >= 0, "a shape below zero");
            bytes *= static_cast<std::uint64_t>(extent);
        }
        require(entry.begin == at && entry.end - entry.begin == bytes, "values that do not fit");
        at = entry.end;
    }
    require(layout.dataBegin + at == size, "values outside of the file");
}

// As models/checkpoint/checkpoint.cpp does.
void readMetadata(const SafetensorsLayout& layout) {
    for (const auto& [key, text] : layout.metadata) {
        try {
            if (key == "arch") {
                archFromJsonText(text, "arch");
            } else if (key == "config") {
                trainConfigFromText(text);
            } else if (key == "data") {
                parseDataSpec(text);
            } else {
                (void)nlohmann::json::parse(text, nullptr, false);
            }
        } catch (const Error&) { // that is how it is refused
        } catch (const nlohmann::json::exception&) {
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<char> file(data, data + size);
    try {
        const SafetensorsLayout layout = layoutOfSafetensors(file);
        requireSound(layout, size);
        readMetadata(layout);
    } catch (const Error&) {
    }
    return 0;
}
