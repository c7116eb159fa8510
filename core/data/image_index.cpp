#include "core/data/image_index.h"

#include "core/base/error.h"
#include "core/base/posix.h"
#include "core/base/utf8.h"
#include "core/data/image_file.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;
using IndexJson = nlohmann::json;

constexpr std::array<char, 8> kMagic{'S', 'H', 'R', 'E', 'S', 'I', 'D', 'X'};
constexpr std::uint32_t kIndexVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;

// Behind it: offsets, ends of the names, bytes, sources, labels, names, the rest as JSON.
struct Head {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kIndexVersion;
    std::uint32_t byteOrder = kByteOrder;
    std::uint64_t items = 0;
    std::uint64_t nameBytes = 0;
    std::uint64_t restBytes = 0;
    std::uint32_t checksum = 0; // CRC-32 of all that follows the head
    std::uint32_t unused = 0;
};
static_assert(sizeof(Head) == 48);

constexpr std::uint64_t kBytesOfItem = 2 * 8 + 3 * 4;

std::string textOfBytes(const IndexJson& text) {
    return bytesFromUtf8(text.get<std::string>());
}

std::uint32_t checksumOf(std::span<const char> bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

template <class Value>
void appendTo(std::string& block, const std::vector<Value>& values) {
    block.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
}

IndexJson textsOf(const std::vector<std::string>& bytes) {
    IndexJson texts = IndexJson::array();
    for (const std::string& each : bytes) {
        texts.push_back(utf8FromBytes(each));
    }
    return texts;
}

IndexJson restOf(const std::string& key, const std::vector<IndexSource>& sources,
                 const std::vector<IndexSplit>& splits, const std::vector<SkippedFile>& skipped) {
    IndexJson rest{{"key", utf8FromBytes(key)},
                   {"made", std::chrono::duration_cast<std::chrono::nanoseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count()},
                   {"sources", IndexJson::array()},
                   {"splits", IndexJson::array()},
                   {"skipped", IndexJson::array()}};
    for (const IndexSource& source : sources) {
        rest["sources"].push_back(
            {utf8FromBytes(source.path), source.bytes, source.modified, source.folder});
    }
    for (const IndexSplit& split : splits) {
        rest["splits"].push_back({split.name, textsOf(split.classes), split.first, split.count});
    }
    for (const SkippedFile& each : skipped) {
        rest["skipped"].push_back({utf8FromBytes(each.file), utf8FromBytes(each.reason.english())});
    }
    return rest;
}

class OpenFile {
  public:
    explicit OpenFile(const fs::path& file) : file_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (file_ < 0) {
            const int reason = errno;
            const Message why("Cannot read %1: %2.", file, systemMessage(reason));
            if (reason == ENOENT) {
                throw Error(why);
            }
            throw IoError(why);
        }
    }
    ~OpenFile() { ::close(file_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return file_; }

  private:
    int file_;
};

std::int64_t modifiedOf(const struct stat& found) {
    return std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
}

IndexSource sourceOf(std::string path, const struct stat& found) {
    const bool folder = S_ISDIR(found.st_mode);
    return {std::move(path), folder ? 0 : static_cast<std::uint64_t>(found.st_size),
            modifiedOf(found), folder};
}

void requireAsListed(const IndexSource& source, const struct stat& found) {
    if (sourceOf(source.path, found) != source) {
        throw Error("%1 has changed since its images were listed: start again.", source.path);
    }
}

std::vector<std::uint8_t> readPart(const IndexSource& source, std::uint64_t offset,
                                   std::uint64_t bytes) {
    const OpenFile file(source.path);
    struct stat found {};
    (void)::fstat(file.descriptor(), &found); // where it fails: nothing is as listed
    requireAsListed(source, found);
    std::vector<std::uint8_t> content(bytes);
    std::size_t done = 0;
    while (done < content.size()) {
        const ssize_t part = ::pread(file.descriptor(), content.data() + done,
                                     content.size() - done, static_cast<off_t>(offset + done));
        if (part < 0 && errno == EINTR) {
            continue;
        }
        if (part <= 0) {
            throw part < 0 ? IoError("Cannot read %1: %2.", source.path, systemMessage(errno))
                           : IoError("Cannot read %1: it was truncated.", source.path);
        }
        done += static_cast<std::size_t>(part);
    }
    return content;
}

class IndexedImages final : public EncodedImages {
  public:
    IndexedImages(std::shared_ptr<const ImageIndex> index, std::int64_t first, std::int64_t count)
        : index_(std::move(index)), first_(first), count_(count) {}

    std::int64_t size() const override { return count_; }
    int label(std::int64_t i) const override { return index_->label(first_ + i); }
    std::uint64_t bytes(std::int64_t i) const override { return index_->bytes(first_ + i); }

    std::string name(std::int64_t i) const override {
        const std::string_view whole = index_->name(first_ + i);
        return std::string(whole.substr(whole.rfind('/') + 1));
    }

    std::string describe(std::int64_t i) const override {
        const IndexSource& source = index_->source(first_ + i);
        return source.folder
                   ? describeFile(file(i))
                   : (fs::path(source.path).filename() / index_->name(first_ + i)).string();
    }

    fs::path file(std::int64_t i) const override {
        const IndexSource& source = index_->source(first_ + i);
        return source.folder ? fs::path(source.path) / index_->name(first_ + i) : fs::path();
    }

    std::vector<std::uint8_t> read(std::int64_t i) const override {
        const IndexSource& source = index_->source(first_ + i);
        if (!source.folder) {
            return readPart(source, index_->offset(first_ + i), bytes(i));
        }
        return readImageFile(file(i));
    }

    std::optional<PictureStamp> stamp(std::int64_t i) const override {
        const IndexSource& source = index_->source(first_ + i);
        PictureStamp stamp;
        stamp.place = (fs::path(source.path) / index_->name(first_ + i)).string();
        stamp.offset = index_->offset(first_ + i);
        stamp.bytes = bytes(i);
        struct stat found {};
        if (::stat(source.folder ? stamp.place.c_str() : source.path.c_str(), &found) != 0) {
            return std::nullopt; // reading it says why
        }
        if (!source.folder) {
            requireAsListed(source, found);
        }
        stamp.fileBytes = static_cast<std::uint64_t>(found.st_size);
        stamp.modified = modifiedOf(found);
        return stamp;
    }

  private:
    std::shared_ptr<const ImageIndex> index_;
    std::int64_t first_;
    std::int64_t count_;
};

} // namespace

std::string describeFile(const fs::path& file) {
    const fs::path folder = file.parent_path();
    return (folder.parent_path().filename() / folder.filename() / file.filename()).string();
}

IndexSource indexSourceOf(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
        const int reason = errno;
        const Message why("Cannot look at %1: %2.", path, systemMessage(reason));
        if (reason == ENOENT || reason == ENOTDIR) {
            throw Error(why);
        }
        throw IoError(why);
    }
    return sourceOf(path.string(), found);
}

void ImageList::beginSplit(std::string name) {
    splits_.push_back({std::move(name), {}, size(), 0});
}

std::uint32_t ImageList::addSource(IndexSource source) {
    sources_.push_back(std::move(source));
    return static_cast<std::uint32_t>(sources_.size() - 1);
}

void ImageList::add(std::uint32_t source, std::uint64_t offset, std::uint64_t bytes, int label,
                    std::string_view name) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 30U;
    if (bytes > kMost) {
        throw Error("%1 has %2 MiB, more than the limit of 1 GiB.", name, bytes >> 20U);
    }
    offsets_.push_back(offset);
    bytes_.push_back(static_cast<std::uint32_t>(bytes));
    sourceOf_.push_back(source);
    labels_.push_back(label);
    names_ += name;
    nameEnds_.push_back(names_.size());
    ++splits_.back().count;
}

void ImageList::append(const ImageList& other) {
    const auto add = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    add(offsets_, other.offsets_);
    add(bytes_, other.bytes_);
    add(sourceOf_, other.sourceOf_);
    add(labels_, other.labels_);
    for (const std::uint64_t end : other.nameEnds_) {
        nameEnds_.push_back(names_.size() + end);
    }
    names_ += other.names_;
    splits_.back().count += other.size();
}

std::string ImageList::encoded(const std::string& key) const {
    const std::string rest = restOf(key, sources_, splits_, skipped_).dump();
    Head head;
    head.items = labels_.size();
    head.nameBytes = names_.size();
    head.restBytes = rest.size();
    std::string block;
    block.reserve(sizeof head + head.items * kBytesOfItem + names_.size() + rest.size());
    block.append(sizeof head, '\0');
    appendTo(block, offsets_);
    appendTo(block, nameEnds_);
    appendTo(block, bytes_);
    appendTo(block, sourceOf_);
    appendTo(block, labels_);
    block += names_;
    block += rest;
    head.checksum = checksumOf(std::span(block).subspan(sizeof head));
    std::memcpy(block.data(), &head, sizeof head);
    return block;
}

std::shared_ptr<const ImageIndex> ImageIndex::ofBytes(std::string bytes, const std::string& key) {
    const std::shared_ptr<ImageIndex> index(new ImageIndex);
    index->owned_ = std::move(bytes);
    index->parse(index->owned_, key);
    return index;
}

std::shared_ptr<const ImageIndex> ImageIndex::ofList(const ImageList& list,
                                                     const std::string& key) {
    const std::shared_ptr<ImageIndex> index(new ImageIndex);
    index->owned_ = list.encoded(key);
    index->parse(index->owned_, key);
    index->skipped_ = list.skipped();
    return index;
}

std::shared_ptr<const ImageIndex> ImageIndex::ofFile(const fs::path& path, const std::string& key) {
    const OpenFile file(path);
    struct stat found {};
    if (::fstat(file.descriptor(), &found) != 0) {
        throw IoError("Cannot read %1: %2.", path, systemMessage(errno));
    }
    const auto bytes = static_cast<std::size_t>(found.st_size);
    const std::shared_ptr<ImageIndex> index(new ImageIndex);
    if (bytes > 0) {
        void* place = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
        if (place == MAP_FAILED) {
            throw IoError("Cannot read %1: %2.", path, systemMessage(errno));
        }
        index->mapped_ = {static_cast<const char*>(place), bytes};
    }
    index->parse(index->mapped_, key);
    return index;
}

ImageIndex::~ImageIndex() {
    if (!mapped_.empty()) {
        ::munmap(const_cast<char*>(mapped_.data()), mapped_.size());
    }
}

void ImageIndex::parse(std::span<const char> block, const std::string& key) {
    Head head;
    if (block.size() < sizeof head) {
        throw Error("it is truncated");
    }
    std::memcpy(&head, block.data(), sizeof head);
    if (head.magic != kMagic) {
        throw Error("it is damaged");
    }
    if (head.version != kIndexVersion || head.byteOrder != kByteOrder) {
        throw Error("it is of another version or machine");
    }
    const std::uint64_t left = block.size() - sizeof head;
    if (head.items > left / kBytesOfItem || head.nameBytes > left || head.restBytes > left ||
        head.items * kBytesOfItem + head.nameBytes + head.restBytes != left) {
        throw Error("it is truncated");
    }
    if (checksumOf(block.subspan(sizeof head)) != head.checksum) {
        throw Error("it is damaged");
    }
    const char* at = block.data() + sizeof head;
    const auto take = [&]<class Value>(std::span<const Value>& values) {
        values = {reinterpret_cast<const Value*>(at), static_cast<std::size_t>(head.items)};
        at += values.size_bytes();
    };
    take(offsets_);
    take(nameEnds_);
    take(bytes_);
    take(sourceOf_);
    take(labels_);
    names_ = {at, static_cast<std::size_t>(head.nameBytes)};
    const IndexJson rest =
        IndexJson::parse(at + head.nameBytes, at + head.nameBytes + head.restBytes);
    if (rest.at("key") != utf8FromBytes(key)) {
        throw Error("it is of other images");
    }
    made_ = rest.at("made");
    for (const IndexJson& each : rest.at("sources")) {
        sources_.push_back({textOfBytes(each.at(0)), each.at(1).get<std::uint64_t>(),
                            each.at(2).get<std::int64_t>(), each.at(3).get<bool>()});
    }
    for (const IndexJson& each : rest.at("splits")) {
        IndexSplit& split = splits_.emplace_back();
        split.name = each.at(0).get<std::string>();
        split.first = each.at(2).get<std::int64_t>();
        split.count = each.at(3).get<std::int64_t>();
        for (const IndexJson& name : each.at(1)) {
            split.classes.push_back(textOfBytes(name));
        }
    }
    for (const IndexJson& each : rest.at("skipped")) {
        skipped_.push_back({textOfBytes(each.at(0)), textOfBytes(each.at(1))});
    }
}

std::string_view ImageIndex::name(std::int64_t i) const {
    const auto k = static_cast<std::size_t>(i);
    const std::uint64_t from = k == 0 ? 0 : nameEnds_[k - 1];
    return names_.substr(from, nameEnds_[k] - from);
}

std::shared_ptr<const EncodedImages> imagesOf(std::shared_ptr<const ImageIndex> index,
                                              std::string_view split) {
    for (const IndexSplit& each : index->splits()) {
        if (each.name == split) {
            const std::int64_t first = each.first;
            const std::int64_t count = each.count;
            return std::make_shared<IndexedImages>(std::move(index), first, count);
        }
    }
    throw Error("The list of images has no split '%1'.", split);
}

} // namespace sharesnet
