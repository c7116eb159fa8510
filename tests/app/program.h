#pragma once

#include <sys/types.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet::test {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

// What a process is started with.
struct Surroundings {
    std::string input;                      // on standard input
    std::filesystem::path out;              // standard output; empty: a pipe, which Program reads
    bool outIsRead = true;                  // false: a pipe that nobody reads
    std::vector<int> ignored;               // signals, as nohup and scripts leave them
    std::vector<std::string> launcher = {}; // words before the program's own, as of mpirun
};

// The real `sharesnet` as a child process, with its own home folder, so that nothing of the user's
// is touched.
class Program {
  public:
    Program(const std::vector<std::string>& arguments, const std::filesystem::path& home,
            const Surroundings& surroundings = {});
    ~Program();
    std::string readLine();    // of standard output, without the newline; empty at its end
    void waitForStart() const; // returns once it takes signals
    void signal(int number) const;
    pid_t pid() const { return pid_; }
    Outcome finish(); // reads the rest and waits

  private:
    pid_t pid_ = -1;
    FILE* out_ = nullptr;
    std::filesystem::path home_;
    std::filesystem::path errFile_;
};

// All that `sharesnet` writes to a terminal of so many columns and this name (TERM).
std::string terminalOutput(const std::vector<std::string>& arguments,
                           const std::filesystem::path& home, int columns, const char* name);

} // namespace sharesnet::test
