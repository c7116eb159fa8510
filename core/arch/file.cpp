// Architectures in files: arch_file.h, and the part of arch_json.h that touches the disk.

#include "core/arch/file.h"

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/nearest_name.h"
#include "core/base/paths.h"

#include <fcntl.h>
#include <fstream>
#include <istream>
#include <sys/file.h>
#include <unistd.h>

namespace sharesnet {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 16 * 1024 * 1024;

// The text of an open file or stream to its end; `name` for messages.
std::string readToEnd(std::istream& in, const std::string& name) {
    std::string text;
    while (in && text.size() <= kMaxFileBytes) {
        constexpr std::size_t kPiece = 64 * 1024;
        const std::size_t before = text.size();
        text.resize(before + kPiece);
        in.read(text.data() + before, kPiece);
        text.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    if (text.size() > kMaxFileBytes) {
        throw Error("%1: an architecture file has at most 16 MiB, this has more", name);
    }
    if (!in.eof() || in.bad()) {
        throw IoError("%1: cannot be read, look at its permissions", name);
    }
    return text;
}

// Of a plain file alone: a pipe may keep whoever reads it waiting.
std::string readText(const std::filesystem::path& file) {
    const std::filesystem::file_status status = statusOf(file);
    if (!std::filesystem::exists(status)) {
        throw Error("%1: there is no such file", file);
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error("%1: this is not a file that could hold an architecture", file);
    }
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (!error && bytes > kMaxFileBytes) {
        throw Error("%1: an architecture file has at most 16 MiB, this has %2 MiB", file,
                    bytes / (1024 * 1024));
    }
    std::ifstream in(file, std::ios::binary);
    return readToEnd(in, file.string());
}

bool isStream(const std::filesystem::path& file) {
    const std::filesystem::file_status status = statusOf(file);
    return std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status);
}

ArchSpec archFromStream(const std::filesystem::path& file, const std::string& name) {
    std::ifstream in(file, std::ios::binary);
    return archFromJsonText(readToEnd(in, name), name);
}

// Keeps other processes that save into the same folder out from the look at a file to its
// replacement. Best effort: some file systems have no locks.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& file) {
        const std::filesystem::path folder =
            file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
        descriptor_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor_ >= 0) {
            (void)::flock(descriptor_, LOCK_EX);
        }
    }
    ~FolderLock() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

Message nearPresets(const std::string& name) {
    std::vector<std::string> names;
    for (const Preset& preset : presets()) {
        names.push_back(preset.name);
    }
    const std::string nearest = nearestName(name, names);
    return nearest.empty() ? Message("'sharesnet presets' lists the presets")
                           : Message("did you mean %1?", nearest);
}

} // namespace

FileStamp stampOf(std::string_view content) {
    std::uint64_t hash = 14'695'981'039'346'656'037U; // FNV-1a, 64 bits
    for (const char c : content) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    }
    return hash == 0 ? 1 : hash;
}

FileStamp stampOfFile(const std::filesystem::path& file) {
    try {
        return stampOf(readText(file));
    } catch (const Error&) {
        return 0;
    }
}

ArchOnDisk readArchFile(const std::filesystem::path& file) {
    const std::string text = readText(file);
    return {archFromJsonText(text, file.string()), stampOf(text)};
}

std::optional<FileStamp> writeArchFile(const ArchSpec& spec, const std::filesystem::path& file,
                                       std::optional<FileStamp> expected) {
    const FolderLock lock(file);
    if (expected) {
        const FileStamp now = stampOfFile(file);
        if (now != 0 && now != *expected) {
            return std::nullopt;
        }
    }
    const std::string text = toJsonText(spec);
    writeFileAtomically(file, text);
    return stampOf(text);
}

ArchSpec loadArch(const std::filesystem::path& file) {
    return readArchFile(file).spec;
}

ArchSpec archFromNameOrFile(const std::string& nameOrFile) {
    if (auto preset = presetSpec(nameOrFile)) {
        return std::move(*preset);
    }
    if (nameOrFile == "-") {
        return archFromStream("/dev/stdin", "standard input");
    }
    if (isStream(nameOrFile)) {
        return archFromStream(nameOrFile, nameOrFile);
    }
    if (std::filesystem::exists(statusOf(nameOrFile))) {
        return loadArch(nameOrFile);
    }
    throw Error("'%1' is neither a preset nor an architecture file; %2", nameOrFile,
                nearPresets(nameOrFile));
}

} // namespace sharesnet
