// Architectures in files: the part of arch_json.h that touches the disk.

#include "core/arch/arch_json.h"
#include "core/arch/presets.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/nearest_name.h"

#include <fstream>
#include <sstream>

namespace sharesnet {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 16 * 1024 * 1024;

std::string readText(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) {
        throw Error(file.string() + ": there is no such file");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error(file.string() + ": this is not a file that could hold an architecture");
    }
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (!error && bytes > kMaxFileBytes) {
        throw Error(file.string() + ": an architecture file has at most 16 MiB, this has " +
                    std::to_string(bytes / (1024 * 1024)) + " MiB");
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in || (bytes > 0 && !text)) {
        throw Error(file.string() + ": cannot be read, look at its permissions");
    }
    return std::move(text).str();
}

std::string nearPresets(const std::string& name) {
    std::vector<std::string> names;
    for (const Preset& preset : presets()) {
        names.push_back(preset.name);
    }
    const std::string nearest = nearestName(name, names);
    return nearest.empty() ? "'sharesnet presets' lists the presets" : "did you mean " + nearest + "?";
}

} // namespace

ArchSpec loadArch(const std::filesystem::path& file) {
    return archFromJsonText(readText(file), file.string());
}

void saveArch(const ArchSpec& spec, const std::filesystem::path& file) {
    writeFileAtomically(file, toJsonText(spec));
}

ArchSpec archFromNameOrFile(const std::string& nameOrFile) {
    if (auto preset = presetSpec(nameOrFile)) {
        return std::move(*preset);
    }
    std::error_code error;
    if (std::filesystem::exists(nameOrFile, error)) {
        return loadArch(nameOrFile);
    }
    throw Error("'" + nameOrFile + "' is neither a preset nor an architecture file; " + nearPresets(nameOrFile));
}

} // namespace sharesnet
