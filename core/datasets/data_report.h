#pragma once

#include "core/base/message.h"
#include "core/data/data_spec.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// A file that a known data set is published as, found in a folder.
struct KnownFileFound {
    std::filesystem::path file;
    std::string dataName; // of KnownData
    bool right = false;   // checksum and size
    Message problem;      // where it is not right
};

struct ClassCount {
    std::string name;
    std::int64_t train = 0;
    std::int64_t test = 0;
};

// Two images with the same bytes (of files), or the same pixels.
struct SameImages {
    Message first;
    Message second;
};

struct DataReport {
    std::vector<KnownFileFound> knownFiles;
    // What it can be used as, and the reasons why it is nothing else where it is nothing.
    std::optional<DataSpec> data;
    std::vector<Message> whyNot;
    Message refusal; // why it cannot be trained on as it is; empty: it can
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    std::vector<ClassCount> classes;
    std::vector<SkippedFile> skipped;    // left out of the list
    std::vector<SkippedFile> unreadable; // listed, but no image
    std::int64_t sameInBoth = 0;         // test images that are training images, too
    std::int64_t sameInTrain = 0;        // training images that are there before
    std::vector<SameImages> examples;    // the first of sameInBoth
    bool looked = false;                 // at each image; else those above are not known
    bool good() const;                   // something that can be used, all of it right
};

Message knownFileLine(const KnownFileFound& found);

// Of classes that training or test images alone have.
std::int64_t classesInOneSplit(const DataReport& report);

// What there is to say beside the classes, a line each; at most `named` files of a kind.
std::vector<Message> reportLines(const DataReport& report, std::size_t named);
// class,train,test
std::string classesCsv(const DataReport& report);

struct ReportRequest {
    // a folder, an archive or a pattern of archives; not needed where `data` is given
    std::filesystem::path path;
    std::optional<DataSpec> data; // what it is; nothing: found out
    bool look = true;             // at files and images; false: classes are counted, which is quick
    int threads = 0;              // 0: all cores
    std::filesystem::path cacheFolder;        // as in DataRequest
    std::function<void(const Message&)> note; // what takes long, from the calling thread
    std::function<void(std::int64_t done, std::int64_t all)> progress; // images, of how many
    std::function<bool()> cancelled;
};

// Looks at files and, one by one, at all images: their checksums, whether they can be read, and
// whether two are the same. Blocks, for minutes with many images. Any thread. Throws Error where
// nothing is there, Cancelled.
DataReport dataReport(const ReportRequest& request);

} // namespace sharesnet
