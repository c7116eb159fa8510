#include "core/run/rank_children.h"

#include "core/base/error.h"
#include "core/base/posix.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace sharesnet {

namespace {

using namespace std::chrono_literals;

// This process's environment without the variables in `own`, and with those.
std::vector<std::string>
environmentWith(const std::vector<std::pair<std::string, std::string>>& own) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        if (std::ranges::none_of(own, [&](const auto& each) { return each.first == name; })) {
            all.emplace_back(text);
        }
    }
    for (const auto& [name, value] : own) {
        all.push_back(name + "=" + value);
    }
    return all;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

// By its own name, which lists of processes then show; by this one where its file was replaced.
std::string thisProgram() {
    const std::string self = "/proc/self/exe";
    std::error_code unknown;
    const std::filesystem::path file = std::filesystem::read_symlink(self, unknown);
    return !unknown && std::filesystem::exists(file, unknown) ? file.string() : self;
}

pid_t start(const RankPlace& place) {
    std::vector<std::string> environment = environmentWith(rankVariables(place));
    const std::string program = thisProgram();
    std::vector<std::string> arguments{program};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    // Nothing that this process has open is theirs: the store, sockets.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t pid = 0;
    const int error = posix_spawn(&pid, program.c_str(), &actions, nullptr,
                                  pointersTo(arguments).data(), pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw Error("process %1 of %2 could not be started: %3", place.rank + 1, place.ranks,
                    systemMessage(error));
    }
    return pid;
}

Message howEnded(int rank, pid_t pid, int status) {
    return WIFSIGNALED(status)
               ? Message("rank %1 (process %2) was ended by signal %3", rank, pid, WTERMSIG(status))
               : Message("rank %1 (process %2) has ended with exit code %3", rank, pid,
                         WEXITSTATUS(status));
}

} // namespace

RankChildren::RankChildren(const RankPlace& place) {
    try {
        for (int rank = 1; rank < place.ranks; ++rank) {
            RankPlace child = place;
            child.rank = rank;
            children_.push_back({rank, start(child), {}});
        }
    } catch (const Error&) {
        endAll();
        throw;
    }
}

RankChildren::~RankChildren() {
    constexpr auto kLongest = 3s;
    const auto before = std::chrono::steady_clock::now();
    while (!allGone() && std::chrono::steady_clock::now() - before < kLongest) {
        std::this_thread::sleep_for(10ms);
    }
    endAll();
}

void RankChildren::endAll() {
    for (Child& child : children_) {
        if (!child.gone()) {
            kill(child.pid, SIGKILL);
            waitpid(child.pid, nullptr, 0);
        }
    }
}

void RankChildren::look(Child& child) {
    int status = 0;
    if (!child.gone() && waitpid(child.pid, &status, WNOHANG) == child.pid) {
        child.status = status;
    }
}

bool RankChildren::allGone() {
    for (Child& child : children_) {
        look(child);
    }
    return std::ranges::all_of(children_, &Child::gone);
}

std::optional<Message> RankChildren::ended() {
    for (Child& child : children_) {
        look(child);
        if (child.gone()) {
            return howEnded(child.rank, child.pid, *child.status);
        }
    }
    return std::nullopt;
}

void RankChildren::end(int rank) {
    for (Child& child : children_) {
        if (child.rank == rank && !child.gone()) {
            kill(child.pid, SIGKILL);
        }
    }
}

} // namespace sharesnet
