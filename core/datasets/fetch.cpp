#include "core/datasets/fetch.h"

#include "core/base/paths.h"
#include "core/datasets/download.h"
#include "core/datasets/unpack.h"

#include <algorithm>
#include <system_error>

namespace sharesnet {

namespace fs = std::filesystem;

namespace {

void unpackAll(const FetchRequest& request) {
    for (const KnownFile& file : request.data.files) {
        UnpackRequest wanted;
        wanted.archive = request.folder / file.name;
        wanted.folder = request.folder;
        wanted.top = request.data.unpacked;
        wanted.cancelled = request.cancelled;
        wanted.progress = [&](std::uint64_t done, std::uint64_t all) {
            if (request.progress) {
                request.progress({file.name, true, done, all});
            }
        };
        unpack(wanted);
    }
}

} // namespace

DataSpec fetch(const FetchRequest& request) {
    for (const KnownFile& file : request.data.files) {
        DownloadRequest wanted;
        wanted.url = file.url;
        if (!request.mirror.empty()) {
            wanted.url = request.mirror + (request.mirror.ends_with('/') ? "" : "/") + file.name;
        }
        wanted.file = request.folder / file.name;
        wanted.bytes = file.bytes;
        wanted.md5 = file.md5;
        wanted.cancelled = request.cancelled;
        wanted.progress = [&](std::uint64_t done, std::uint64_t all) {
            if (request.progress) {
                request.progress({file.name, false, done, all});
            }
        };
        download(wanted);
    }
    if (!request.data.unpacked.empty()) {
        unpackAll(request);
    }
    return dataIn(request.data, request.folder);
}

FetchState fetchStateOf(const KnownData& data, const fs::path& folder) {
    const auto there = [](const fs::path& file) { return fs::exists(statusOf(file)); };
    const auto whole = [&](const KnownFile& file) {
        std::error_code missing;
        const std::uintmax_t bytes = fs::file_size(folder / file.name, missing);
        return !missing && (file.bytes == 0 || bytes == file.bytes);
    };
    const bool unpacked = data.unpacked.empty() || there(folder / data.unpacked);
    if (unpacked && std::ranges::all_of(data.files, whole)) {
        return FetchState::All;
    }
    const bool some = std::ranges::any_of(data.files, [&](const KnownFile& file) {
        return there(folder / file.name) || there(folder / (file.name + ".part"));
    });
    return some ? FetchState::Part : FetchState::Nothing;
}

} // namespace sharesnet
