#include "core/datasets/fetch.h"

#include "core/datasets/download.h"

namespace sharesnet {

void fetch(const FetchRequest& request) {
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
                request.progress({file.name, done, all});
            }
        };
        download(wanted);
    }
}

} // namespace sharesnet
