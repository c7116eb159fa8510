#include "core/datasets/data_report.h"

#include "core/base/error.h"
#include "core/base/markup.h"
#include "core/base/parallel.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/image_file.h"
#include "core/data/image_folder.h"
#include "core/data/tar_images.h"
#include "core/datasets/checksum.h"
#include "core/datasets/known_data.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

void checkKnownFile(const fs::path& file, const ReportRequest& request, DataReport& report) {
    std::optional<KnownFileFound> wrong;
    for (const KnownData& data : knownData()) {
        for (const KnownFile& known : data.files) {
            if (known.name != file.filename().string()) {
                continue;
            }
            KnownFileFound found{file, data.name, false, {}};
            const std::uint64_t bytes = fs::file_size(file);
            if (known.bytes > 0 && bytes != known.bytes) {
                found.problem = Message("it has %1 bytes instead of %2", bytes, known.bytes);
            } else if (md5OfFile(file, request.cancelled) != known.md5) {
                found.problem = Message("its checksum differs from the published one");
            } else {
                found.right = true;
                report.knownFiles.push_back(found);
                return;
            }
            wrong = wrong ? wrong : found; // MNIST and its relatives have the same names
        }
    }
    if (wrong) {
        report.knownFiles.push_back(*wrong);
    }
}

void checkKnownFiles(const fs::path& path, const ReportRequest& request, DataReport& report) {
    if (fs::is_regular_file(statusOf(path))) {
        checkKnownFile(path, request, report);
        return;
    }
    std::vector<fs::path> files;
    std::error_code failed; // also where it is none: a pattern, or nothing for data that is made up
    for (fs::directory_iterator it(path, failed), end; !failed && it != end; it.increment(failed)) {
        if (it->is_regular_file(failed)) {
            files.push_back(it->path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        checkKnownFile(file, request, report);
    }
}

DataRequest listing(const DataSpec& data, const ReportRequest& request) {
    DataRequest wanted;
    wanted.data = data;
    const bool gray = data.kind == DataKind::Mnist || data.kind == DataKind::FashionMnist;
    wanted.shape = gray ? ImageShape{1, 28, 28} : ImageShape{3, 32, 32};
    wanted.keepTraining = true;
    wanted.keepTest = true;
    wanted.threads = request.threads;
    wanted.cacheFolder = request.cacheFolder;
    wanted.note = request.note;
    wanted.cancelled = request.cancelled;
    return wanted;
}

// Own pictures may have other classes for training than for the test.
Dataset listOf(const DataSpec& data, const ReportRequest& request) {
    const DataRequest wanted = listing(data, request);
    switch (data.kind) {
    case DataKind::Folder:
        return loadImageFolder(data.path, wanted, ClassRule::Any);
    case DataKind::Tar:
        return loadTars(data.path, wanted, ClassRule::Any);
    default:
        return loadDataset(wanted);
    }
}

Message refusalOf(const DataSpec& data, const ReportRequest& request) {
    try {
        (void)loadDataset(listing(data, request));
        return {};
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        return error.message();
    }
}

// The kinds by which files are told; MNIST and Fashion-MNIST have the same names.
std::vector<DataKind> kindsToTry(const DataReport& report) {
    std::vector<DataKind> kinds{DataKind::Cifar10, DataKind::Cifar100, DataKind::Mnist,
                                DataKind::Folder, DataKind::Tar};
    for (const KnownFileFound& found : report.knownFiles) {
        if (found.dataName == "fashion-mnist" && found.right) {
            std::replace(kinds.begin(), kinds.end(), DataKind::Mnist, DataKind::FashionMnist);
        }
    }
    return kinds;
}

std::optional<Dataset> recognized(const ReportRequest& request, DataReport& report) {
    if (request.data) {
        report.data = request.data;
        return listOf(*request.data, request);
    }
    for (const DataKind kind : kindsToTry(report)) {
        const DataSpec data{kind, request.path};
        try {
            Dataset set = listOf(data, request);
            report.data = data;
            return set;
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            report.whyNot.push_back(
                Message("%1 %2", toString(DataSpec{kind, {}}), error.message()));
        }
    }
    return std::nullopt;
}

// What is found of each image, by many threads.
class ImageCheck {
  public:
    ImageCheck(const ReportRequest& request, std::int64_t all) : request_(request), all_(all) {}

    // The checksums, in order; empty for those that cannot be read.
    std::vector<std::string> check(const ImageSet& set, std::vector<SkippedFile>& unreadable) {
        std::vector<std::string> sums(static_cast<std::size_t>(set.size()));
        std::vector<Message> reasons(sums.size());
        parallelPieces(
            set.size(), 64, request_.threads, [this] { return look(); },
            [&](std::int64_t first, std::int64_t last) {
                for (std::int64_t i = first; i < last; ++i) {
                    const auto k = static_cast<std::size_t>(i);
                    try {
                        sums[k] = sumOf(set, i);
                    } catch (const Error& error) {
                        reasons[k] = error.message();
                    }
                    ++done_;
                }
            });
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (!reasons[k].empty()) {
                unreadable.push_back(
                    {set.describe(static_cast<std::int64_t>(k)).english(), reasons[k]});
            }
        }
        return sums;
    }

  private:
    bool look() const {
        if (request_.progress) {
            request_.progress(done_, all_);
        }
        return request_.cancelled && request_.cancelled();
    }

    static std::string sumOf(const ImageSet& set, std::int64_t index) {
        if (set.hasPictures()) {
            const std::vector<std::uint8_t> picture = set.picture(index);
            decodeImage(picture); // throws
            return md5Of(picture);
        }
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
        set.readImage(index, pixels);
        return md5Of(pixels);
    }

    const ReportRequest& request_;
    std::int64_t all_;
    std::atomic<std::int64_t> done_{0};
};

Message trainingNameOf(const ImageSet& set, std::int64_t index) {
    return set.hasPictures() ? set.describe(index) : Message("train image %1", index);
}

Message testNameOf(const ImageSet& set, std::int64_t index) {
    return set.hasPictures() ? set.describe(index) : Message("test image %1", index);
}

void compare(const Dataset& set, const std::vector<std::string>& train,
             const std::vector<std::string>& test, DataReport& report) {
    std::unordered_map<std::string, std::int64_t> seen;
    for (std::size_t i = 0; i < train.size(); ++i) {
        if (!train[i].empty() && !seen.try_emplace(train[i], static_cast<std::int64_t>(i)).second) {
            ++report.sameInTrain;
        }
    }
    constexpr std::size_t kExamples = 5;
    for (std::size_t i = 0; i < test.size(); ++i) {
        const auto found = seen.find(test[i]);
        if (test[i].empty() || found == seen.end()) {
            continue;
        }
        ++report.sameInBoth;
        if (report.examples.size() < kExamples) {
            report.examples.push_back({trainingNameOf(set.train, found->second),
                                       testNameOf(set.test, static_cast<std::int64_t>(i))});
        }
    }
}

void countClasses(const Dataset& set, DataReport& report) {
    for (const std::string& name : set.classNames) {
        report.classes.push_back({name, 0, 0});
    }
    for (const int label : set.train.labels()) {
        ++report.classes[static_cast<std::size_t>(label)].train;
    }
    for (const int label : set.test.labels()) {
        ++report.classes[static_cast<std::size_t>(label)].test;
    }
}

} // namespace

namespace {

void addFiles(const std::vector<SkippedFile>& files, const Message& what, std::size_t named,
              std::vector<Message>& lines) {
    for (std::size_t i = 0; i < std::min(files.size(), named); ++i) {
        lines.push_back(Message("%1: %2 (%3)", what, validUtf8(files[i].file), files[i].reason));
    }
    if (files.size() > named) {
        const FormattedNumber more =
            numeral::grouped(std::ssize(files) - static_cast<std::int64_t>(named));
        lines.push_back(Message("%1: %2 more", what, more));
    }
}

} // namespace

Message knownFileLine(const KnownFileFound& found) {
    const std::string file = validUtf8(found.file.string());
    return found.right ? Message("%1: as published for %2", file, found.dataName)
                       : Message("%1: not as published for %2: %3; download it again", file,
                                 found.dataName, found.problem);
}

std::vector<Message> reportLines(const DataReport& report, std::size_t named) {
    std::vector<Message> lines;
    if (!report.refusal.empty()) {
        lines.push_back(Message("cannot be trained on: %1", report.refusal));
    }
    for (const ClassCount& each : report.classes) {
        if ((each.train == 0) != (each.test == 0)) {
            lines.push_back(each.train == 0
                                ? Message("the class '%1' has no training images", each.name)
                                : Message("the class '%1' has no test images", each.name));
        }
    }
    addFiles(report.skipped, Message("left out"), named, lines);
    if (!report.looked) {
        return lines;
    }
    addFiles(report.unreadable, Message("unreadable"), named, lines);
    lines.push_back(Message("%1 unreadable, %2 training images more than once, %3 test images that "
                            "are training images, too",
                            numeral::grouped(std::ssize(report.unreadable)),
                            numeral::grouped(report.sameInTrain),
                            numeral::grouped(report.sameInBoth)));
    for (const SameImages& each : report.examples) {
        lines.push_back(Message("the same: %1 and %2", each.first, each.second));
    }
    return lines;
}

std::string classesCsv(const DataReport& report) {
    std::string csv = "class,train,test\n";
    for (const ClassCount& each : report.classes) {
        csv += csvField(each.name) + ',' + std::to_string(each.train) + ',' +
               std::to_string(each.test) + '\n';
    }
    return csv;
}

bool DataReport::good() const {
    return data && refusal.empty() && unreadable.empty() &&
           std::ranges::all_of(knownFiles, [](const KnownFileFound& each) { return each.right; });
}

std::int64_t classesInOneSplit(const DataReport& report) {
    return std::ranges::count_if(report.classes, [](const ClassCount& each) {
        return (each.train == 0) != (each.test == 0);
    });
}

namespace {

// A path where nothing is may be a pattern of archives.
ReportRequest withPattern(const ReportRequest& given) {
    ReportRequest request = given;
    if (request.data || fs::exists(statusOf(request.path))) {
        return request;
    }
    if (request.path.string().find_first_of("*?[{") == std::string::npos) {
        throw Error("There is nothing at %1: give a folder or an archive.", request.path);
    }
    request.data = DataSpec{DataKind::Tar, request.path};
    return request;
}

} // namespace

DataReport dataReport(const ReportRequest& given) {
    const ReportRequest request = withPattern(given);
    DataReport report;
    report.looked = request.look;
    if (request.look) {
        checkKnownFiles(request.data ? request.data->path : request.path, request, report);
    }
    const std::optional<Dataset> set = recognized(request, report);
    if (!set) {
        return report;
    }
    report.trainImages = set->train.size();
    report.testImages = set->test.size();
    report.skipped = set->skipped;
    countClasses(*set, report);
    if (classesInOneSplit(report) > 0) {
        report.refusal = refusalOf(*report.data, request);
    }
    if (!request.look) {
        return report;
    }
    ImageCheck check(request, report.trainImages + report.testImages);
    const std::vector<std::string> train = check.check(set->train, report.unreadable);
    const std::vector<std::string> test = check.check(set->test, report.unreadable);
    compare(*set, train, test, report);
    return report;
}

} // namespace sharesnet
