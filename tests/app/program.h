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

// The real `sharesnet` as a child process, with its own home folder, so that nothing of the user's
// is touched.
class Program {
  public:
    Program(const std::vector<std::string>& arguments, const std::filesystem::path& home);
    ~Program();
    std::string readLine(); // of standard output, without the newline; empty at its end
    void signal(int number) const;
    Outcome finish(); // reads the rest and waits

  private:
    pid_t pid_ = -1;
    FILE* out_ = nullptr;
    std::filesystem::path errFile_;
};

} // namespace sharesnet::test
