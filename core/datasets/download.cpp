#include "core/datasets/download.h"

#include "core/base/error.h"
#include "core/base/posix.h"
#include "core/datasets/checksum.h"

#ifdef SHARESNET_CURL
#include <curl/curl.h>
#endif

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

namespace sharesnet {

namespace fs = std::filesystem;

#ifdef SHARESNET_CURL

namespace {

// libcurl asks for it once in a process, before other threads.
void startCurl() {
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (kStarted != CURLE_OK) {
        throw IoError("Nothing can be downloaded: libcurl could not be started.");
    }
}

struct CloseCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};

fs::path partOf(const fs::path& file) {
    fs::path part = file;
    part += ".part";
    return part;
}

std::uint64_t sizeOf(const fs::path& file) {
    std::error_code missing;
    const std::uintmax_t bytes = fs::file_size(file, missing);
    return missing ? 0 : bytes;
}

// FILE.part, appended to.
class PartFile {
  public:
    explicit PartFile(const fs::path& file)
        : path_(file), descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
        if (descriptor_ < 0) {
            throw IoError("Cannot write %1: %2.", file, systemMessage(errno));
        }
        size_ = static_cast<std::uint64_t>(::lseek(descriptor_, 0, SEEK_END));
    }
    ~PartFile() { ::close(descriptor_); }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    std::uint64_t size() const { return size_; }
    int write(const char* data, std::size_t bytes) { // 0, or the number of the error
        const int failed = writeAll(descriptor_, data, bytes);
        size_ += failed == 0 ? bytes : 0;
        return failed;
    }
    void clear() {
        if (::ftruncate(descriptor_, 0) == 0) {
            ::lseek(descriptor_, 0, SEEK_SET);
            size_ = 0;
        }
    }

  private:
    fs::path path_;
    int descriptor_;
    std::uint64_t size_ = 0;
};

bool looksLikeWebPage(std::string_view start) {
    const std::size_t first = start.find_first_not_of(" \t\r\n");
    std::string head;
    for (const char c : start.substr(std::min(first, start.size()), 9)) {
        head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return head.starts_with("<!doctype") || head.starts_with("<html");
}

// One connection. What the callbacks find out stands here until libcurl has returned.
class Transfer {
  public:
    Transfer(const DownloadRequest& request, PartFile& part)
        : request_(request), part_(part), from_(part.size()), curl_(curl_easy_init()) {
        if (!curl_) {
            throw IoError("Nothing can be downloaded: libcurl could not be started.");
        }
        set(CURLOPT_URL, request.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, 10L);
        set(CURLOPT_FAILONERROR, 1L);
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, 20L);
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(request.patience.count()));
        set(CURLOPT_USERAGENT, "sharesnet");
        set(CURLOPT_ERRORBUFFER, error_);
        set(CURLOPT_RESUME_FROM_LARGE, static_cast<curl_off_t>(from_));
        set(CURLOPT_WRITEFUNCTION, &Transfer::onData);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_XFERINFOFUNCTION, &Transfer::onProgress);
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_NOPROGRESS, 0L);
    }

    // True: all came. False: it broke off and may be tried again. Throws where that is in vain.
    bool run() {
        const CURLcode code = curl_easy_perform(curl_.get());
        if (cancelled_) {
            throw Cancelled("The download was stopped; start it again to continue.");
        }
        if (diskError_ != 0) {
            throw IoError("Cannot write %1: %2. What was downloaded is kept; start it again.",
                          request_.file, systemMessage(diskError_));
        }
        if (!wrong_.empty()) {
            throw Error(wrong_);
        }
        long status = 0;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
        constexpr long kNoSuchRange = 416;
        if (status == kNoSuchRange && from_ > 0) { // there is no more, or it is another file
            return true;
        }
        if (code == CURLE_RANGE_ERROR) { // it can only send all of it
            part_.clear();
            return false;
        }
        if (code == CURLE_HTTP_RETURNED_ERROR && status < 500) {
            throw Error("The server refuses %1 (HTTP %2): the file has moved or needs a login; see "
                        "the data set's home page.",
                        request_.url, status);
        }
        if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT) {
            throw Error("'%1' is not an http or https address.", request_.url);
        }
        why_ = code == CURLE_OK ? "" : error_[0] != '\0' ? error_ : curl_easy_strerror(code);
        return code == CURLE_OK;
    }

    const std::string& why() const { return why_; }

  private:
    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(curl_.get(), option, value);
    }

    static std::size_t onData(char* data, std::size_t, std::size_t bytes, void* self) {
        return static_cast<Transfer*>(self)->take(data, bytes) ? bytes : 0;
    }

    static int onProgress(void* self, curl_off_t all, curl_off_t, curl_off_t, curl_off_t) {
        return static_cast<Transfer*>(self)->tell(static_cast<std::uint64_t>(all)) ? 0 : 1;
    }

    bool take(const char* data, std::size_t bytes) {
        if (!begun_) {
            begun_ = true;
            long status = 0;
            curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
            constexpr long kPartial = 206;
            if (from_ > 0 && status != kPartial) { // the server sends all of it again
                part_.clear();
                from_ = 0;
            }
            if (from_ == 0 && looksLikeWebPage({data, bytes})) {
                wrong_ = Message("%1 returned a web page instead of the file, probably that of a "
                                 "login or a proxy: open it in a browser.",
                                 request_.url);
                return false;
            }
        }
        if (request_.bytes > 0 && part_.size() + bytes > request_.bytes) {
            part_.clear();
            wrong_ = Message("%1 has more than the expected %2 bytes: the file there has changed.",
                             request_.url, request_.bytes);
            return false;
        }
        diskError_ = part_.write(data, bytes);
        return diskError_ == 0;
    }

    bool tell(std::uint64_t all) {
        cancelled_ = request_.cancelled && request_.cancelled();
        if (request_.progress && begun_) {
            request_.progress(part_.size(), request_.bytes > 0 ? request_.bytes
                                            : all > 0          ? from_ + all
                                                               : 0);
        }
        return !cancelled_;
    }

    const DownloadRequest& request_;
    PartFile& part_;
    std::uint64_t from_;
    std::unique_ptr<CURL, CloseCurl> curl_;
    char error_[CURL_ERROR_SIZE] = {};
    bool begun_ = false;
    bool cancelled_ = false;
    int diskError_ = 0;
    Message wrong_;
    std::string why_;
};

bool isRight(const fs::path& file, const DownloadRequest& request) {
    return (request.bytes == 0 || sizeOf(file) == request.bytes) &&
           (request.md5.empty() || md5OfFile(file, request.cancelled) == request.md5);
}

void receive(const DownloadRequest& request, const fs::path& partName) {
    PartFile part(partName);
    std::string why;
    for (int i = 0; i < request.tries; ++i) {
        if (request.bytes > 0 && part.size() == request.bytes) {
            return; // all there from an earlier time
        }
        Transfer transfer(request, part);
        const bool done = transfer.run();
        if (done && (request.bytes == 0 || part.size() >= request.bytes)) {
            return;
        }
        why = transfer.why();
    }
    if (part.size() == 0) {
        const Message source =
            why.empty() ? Message(request.url) : Message("%1 (%2)", request.url, why);
        throw IoError("%1 sent nothing: start the download again later, or give a mirror.", source);
    }
    throw why.empty()
        ? IoError(
              "The download of %1 stopped after %2 bytes: start it again to continue from there.",
              request.url, part.size())
        : IoError("The download of %1 stopped after %2 bytes (%3): start it again to continue from "
                  "there.",
                  request.url, part.size(), why);
}

} // namespace

void download(const DownloadRequest& request) {
    std::error_code unknown;
    if (fs::is_regular_file(request.file, unknown) && isRight(request.file, request)) {
        return;
    }
    startCurl();
    const fs::path part = partOf(request.file);
    std::error_code failed;
    fs::create_directories(fs::absolute(request.file).parent_path(), failed);
    if (failed) {
        throw IoError("Cannot make the folder of %1: %2.", request.file, failed.message());
    }
    try {
        receive(request, part);
    } catch (...) {
        if (sizeOf(part) == 0) {
            fs::remove(part, unknown);
        }
        throw;
    }
    if (!isRight(part, request)) {
        fs::remove(part, unknown);
        throw Error("The file from %1 does not have the checksum %2: it was damaged on the way, or "
                    "the file there has changed. It was removed; start the download again.",
                    request.url, request.md5);
    }
    fs::rename(part, request.file, failed);
    if (failed) {
        throw IoError("Cannot rename %1: %2.", part, failed.message());
    }
}

#else

void download(const DownloadRequest& request) {
    throw Error("This build cannot download (built without libcurl): get %1 yourself, into %2.",
                request.url, request.file);
}

#endif

} // namespace sharesnet
