// An archive of a million pictures: how long its list takes to make, how long to open, and what the
// process then holds. The archive (1 GB, its pictures empty blocks) is made in a temporary folder.
#include "core/data/data_spec.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

namespace sharesnet {
namespace {

void writeArchive(const std::filesystem::path& file, const std::string& folder, int pictures) {
    std::ofstream out(file, std::ios::binary);
    std::array<char, 512> content{};
    std::memcpy(content.data(), "P5 1 1 255\n", 11);
    for (int i = 0; i < pictures; ++i) {
        std::array<char, 512> header{};
        std::snprintf(header.data(), 100, "%s/class%03d/picture-%07d.jpg", folder.c_str(),
                      i % 1'000, i);
        std::snprintf(header.data() + 100, 8, "%07o", 0644U);
        std::snprintf(header.data() + 124, 12, "%011o", 512U);
        std::memset(header.data() + 148, ' ', 8);
        header[156] = '0';
        std::memcpy(header.data() + 257, "ustar\00000", 8);
        unsigned sum = 0;
        for (const char c : header) {
            sum += static_cast<unsigned char>(c);
        }
        std::snprintf(header.data() + 148, 7, "%06o", sum);
        out.write(header.data(), header.size());
        out.write(content.data(), content.size());
    }
    const std::array<char, 1'024> end{};
    out.write(end.data(), end.size());
}

double residentMib() {
    std::ifstream file("/proc/self/statm");
    long pages = 0;
    file >> pages >> pages;
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double secondsOf(const DataRequest& request, Dataset& data) {
    const auto start = std::chrono::steady_clock::now();
    data = loadDataset(request);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace
} // namespace sharesnet

// list or open: in processes of their own, so that one's memory is not counted for the other.
int main(int count, char** arguments) {
    using namespace sharesnet;
    const std::filesystem::path folder = count > 1 ? arguments[1] : "/tmp/million-pictures";
    constexpr int kTrain = 1'000'000;
    if (!std::filesystem::exists(folder / "val.tar")) {
        std::filesystem::create_directories(folder);
        writeArchive(folder / "train.tar", "train", kTrain);
        writeArchive(folder / "val.tar", "val", 10'000);
        std::cout << "archives made in " << folder << "\n";
    }
    DataRequest request;
    request.data = {DataKind::Tar, folder};
    request.shape = {3, 8, 8}; // the mean of 2,000 of them is not what is measured
    request.cacheFolder = folder / "cache";
    request.wantTrain = true;
    request.keepTraining = true;
    request.limitTest = 1;
    request.note = [](const Message& note) { std::cout << note.english() << "\n"; };
    Dataset data;
    try {
        const double seconds = secondsOf(request, data);
        std::cout << data.train.size() << " images, " << seconds << " s, " << residentMib()
                  << " MiB resident\n";
    } catch (const std::exception& error) {
        std::cout << error.what() << "\n";
        return 1;
    }
    return 0;
}
