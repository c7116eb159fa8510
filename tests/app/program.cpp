#include "tests/app/program.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

namespace sharesnet::test {

namespace {

[[noreturn]] void become(const std::vector<std::string>& arguments,
                         const std::filesystem::path& home,
                         const std::vector<std::string>& launcher = {}) {
    std::vector<char*> argv;
    for (const std::string& word : launcher) {
        argv.push_back(const_cast<char*>(word.c_str()));
    }
    argv.push_back(const_cast<char*>(launcher.empty() ? "sharesnet" : SHARESNET_PROGRAM));
    for (const std::string& argument : arguments) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    setenv("HOME", home.c_str(), 1);
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        unsetenv(name);
    }
    execvp(launcher.empty() ? SHARESNET_PROGRAM : argv.front(), argv.data());
    _exit(127);
}

} // namespace

Program::Program(const std::vector<std::string>& arguments, const std::filesystem::path& home,
                 const Surroundings& surroundings)
    : home_(home), errFile_(home / "stderr.txt") {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return;
    }
    const std::filesystem::path inFile = home / "stdin.txt";
    std::ofstream(inFile) << surroundings.input;
    if (!surroundings.outIsRead) {
        close(std::exchange(pipe[0], -1));
    }
    pid_ = fork();
    if (pid_ == 0) {
        dup2(open(inFile.c_str(), O_RDONLY), STDIN_FILENO);
        dup2(surroundings.out.empty() ? pipe[1] : open(surroundings.out.c_str(), O_WRONLY),
             STDOUT_FILENO);
        dup2(open(errFile_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        close(pipe[0]);
        close(pipe[1]);
        for (const int number : surroundings.ignored) {
            std::signal(number, SIG_IGN);
        }
        become(arguments, home, surroundings.launcher);
    }
    close(pipe[1]);
    out_ = pipe[0] < 0 ? std::fopen("/dev/null", "r") : fdopen(pipe[0], "r");
}

Program::~Program() {
    if (out_ != nullptr) {
        ::kill(pid_, SIGKILL);
        finish();
    }
}

std::string Program::readLine() {
    std::string line;
    for (int c = std::fgetc(out_); c != EOF && c != '\n'; c = std::fgetc(out_)) {
        line.push_back(static_cast<char>(c));
    }
    return line;
}

// Signals are taken before the log file is made.
void Program::waitForStart() const {
    const std::filesystem::path log = home_ / ".local/state/sharesnet/sharesnet.log";
    while (!std::filesystem::exists(log) && ::kill(pid_, 0) == 0) {
        std::this_thread::yield();
    }
}

void Program::signal(int number) const {
    ::kill(pid_, number);
}

Outcome Program::finish() {
    Outcome outcome;
    for (int c = std::fgetc(out_); c != EOF; c = std::fgetc(out_)) {
        outcome.out.push_back(static_cast<char>(c));
    }
    std::fclose(out_);
    out_ = nullptr;
    int status = 0;
    waitpid(pid_, &status, 0);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    std::ifstream file(errFile_);
    std::ostringstream text;
    text << file.rdbuf();
    outcome.err = text.str();
    return outcome;
}

std::string terminalOutput(const std::vector<std::string>& arguments,
                           const std::filesystem::path& home, int columns, const char* name) {
    const winsize size{24, static_cast<unsigned short>(columns), 0, 0};
    int terminal = -1;
    const pid_t pid = forkpty(&terminal, nullptr, nullptr, &size);
    if (pid == 0) {
        setenv("TERM", name, 1);
        become(arguments, home);
    }
    std::string all;
    std::array<char, 4096> piece{};
    for (ssize_t bytes = 0; (bytes = read(terminal, piece.data(), piece.size())) > 0;) {
        all.append(piece.data(), static_cast<std::size_t>(bytes));
    }
    close(terminal);
    waitpid(pid, nullptr, 0);
    return all;
}

} // namespace sharesnet::test
