#include "tests/app/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace sharesnet::test {

Program::Program(const std::vector<std::string>& arguments, const std::filesystem::path& home)
    : errFile_(home / "stderr.txt") {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return;
    }
    std::vector<char*> argv{const_cast<char*>("sharesnet")};
    for (const std::string& argument : arguments) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
        setenv("HOME", home.c_str(), 1);
        for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
            unsetenv(name);
        }
        dup2(pipe[1], STDOUT_FILENO);
        dup2(open(errFile_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        close(pipe[0]);
        close(pipe[1]);
        execv(SHARESNET_PROGRAM, argv.data());
        _exit(127);
    }
    close(pipe[1]);
    out_ = fdopen(pipe[0], "r");
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

} // namespace sharesnet::test
