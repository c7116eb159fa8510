#include "core/base/crash_trace.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string_view>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sharesnet {

namespace {

constexpr std::string_view kPrefix = "crash-";
constexpr std::string_view kSuffix = ".txt";
constexpr std::array kSignals{SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
constexpr std::size_t kTextBytes = 1024;
constexpr int kFrames = 64;
constexpr std::size_t kStackBytes = 64UL * 1024;

// A handler of signals can reach nothing but globals, and must not allocate: all is there before.
std::array<char, kTextBytes> folderText{};
std::array<char, kTextBytes> programText{};
std::array<char, kTextBytes> exceptionText{}; // that nobody caught; empty: none
std::array<char, kStackBytes> handlerStack{}; // the thread's own may be what overflowed
std::atomic_flag entered = ATOMIC_FLAG_INIT;
std::terminate_handler terminateBefore = nullptr;

// Text of a fixed size; what does not fit is cut off.
class Text {
  public:
    Text& operator<<(std::string_view more) {
        const std::size_t fits = std::min(more.size(), text_.size() - 1 - size_);
        std::memcpy(text_.data() + size_, more.data(), fits);
        size_ += fits;
        return *this;
    }
    Text& operator<<(long number) {
        const auto end =
            std::to_chars(text_.data() + size_, text_.data() + text_.size() - 1, number);
        size_ = end.ec == std::errc() ? static_cast<std::size_t>(end.ptr - text_.data()) : size_;
        return *this;
    }
    Text& hexadecimal(const void* address) {
        const auto end = std::to_chars(text_.data() + size_, text_.data() + text_.size() - 1,
                                       reinterpret_cast<std::uintptr_t>(address), 16);
        size_ = end.ec == std::errc() ? static_cast<std::size_t>(end.ptr - text_.data()) : size_;
        return *this;
    }
    const char* data() const { return text_.data(); } // zeros follow
    std::string_view view() const { return {text_.data(), size_}; }
    void writeTo(int descriptor) const {
        // nothing can be done where this fails
        [[maybe_unused]] const ssize_t written = ::write(descriptor, text_.data(), size_);
    }

  private:
    std::array<char, 2 * kTextBytes> text_{};
    std::size_t size_ = 0;
};

std::string_view nameOf(int signal) {
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV (an address that is not there)";
    case SIGBUS:
        return "SIGBUS (memory that cannot be read, such as a file that was truncated)";
    case SIGILL:
        return "SIGILL (an instruction that this processor does not have)";
    case SIGFPE:
        return "SIGFPE (an integer division by zero)";
    default:
        return "SIGABRT (the program gave up)";
    }
}

void writeTrace(int descriptor, int signal, const void* address) {
    std::array<char, 32> thread{};
    prctl(PR_GET_NAME, thread.data());
    Text head;
    head << "program: " << programText.data() << "\nsignal: " << nameOf(signal) << "\n";
    if (signal != SIGABRT) {
        (head << "address: 0x").hexadecimal(address) << "\n";
    }
    if (exceptionText[0] != '\0') {
        head << "exception: " << exceptionText.data() << "\n";
    }
    head << "thread: " << thread.data() << "\ncalls, the last one first:\n";
    head.writeTo(descriptor);
    std::array<void*, kFrames> frames{};
    const int count = backtrace(frames.data(), kFrames);
    backtrace_symbols_fd(frames.data(), count, descriptor);
}

void onCrash(int signal, siginfo_t* info, void*) {
    if (entered.test_and_set()) { // another thread crashed before and writes
        for (;;) {
            pause();
        }
    }
    mkdir(folderText.data(), 0700);
    Text path;
    path << folderText.data() << "/" << kPrefix << static_cast<long>(time(nullptr)) << "-"
         << static_cast<long>(getpid()) << kSuffix;
    if (const int descriptor = open(path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        descriptor >= 0) {
        writeTrace(descriptor, signal, info->si_addr);
        close(descriptor);
        Text said;
        said << programText.data() << " crashed; what is known of it: " << path.view() << "\n";
        said.writeTo(STDERR_FILENO);
    }
    std::signal(signal, SIG_DFL);
    raise(signal); // held back until the handler returns; then the process ends by it
}

[[noreturn]] void onTerminate() {
    try {
        if (const std::exception_ptr error = std::current_exception()) {
            std::rethrow_exception(error);
        }
    } catch (const std::exception& error) {
        std::strncpy(exceptionText.data(), error.what(), exceptionText.size() - 1);
    } catch (...) {
        std::strncpy(exceptionText.data(), "of an unknown type", exceptionText.size() - 1);
    }
    if (terminateBefore != nullptr) {
        terminateBefore(); // says what it was on standard error, and aborts
    }
    std::abort();
}

void keep(const std::string& text, std::array<char, kTextBytes>& in) {
    std::strncpy(in.data(), text.c_str(), in.size() - 1);
}

// "crash-1796012435-4242.txt" -> 1796012435; 0 for another name.
double timeOf(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) {
        return 0;
    }
    return std::strtod(name.c_str() + kPrefix.size(), nullptr);
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

void keepCrashTraces(const std::filesystem::path& folder, const std::string& program) {
    const std::vector<CrashTrace> old = crashTraces(folder);
    for (std::size_t i = kKeptCrashTraces; i < old.size(); ++i) {
        std::error_code ignored;
        std::filesystem::remove(old[i].file, ignored);
    }
    keep(folder.string(), folderText);
    keep(program, programText);
    void* first = nullptr;
    backtrace(&first, 1); // loads what it needs, which a handler could not
    terminateBefore = std::set_terminate(onTerminate);
    stack_t stack{};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (const int signal : kSignals) { // a crash of the handler itself ends the process
        sigaddset(&action.sa_mask, signal);
    }
    for (const int signal : kSignals) {
        sigaction(signal, &action, nullptr);
    }
}

std::vector<CrashTrace> crashTraces(const std::filesystem::path& folder) {
    std::vector<CrashTrace> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (const double time = timeOf(entry->path()); time > 0) {
            found.push_back({entry->path(), time, contentOf(entry->path())});
        }
    }
    std::ranges::sort(found, [](const CrashTrace& a, const CrashTrace& b) {
        return std::pair(a.time, a.file) > std::pair(b.time, b.file);
    });
    return found;
}

} // namespace sharesnet
