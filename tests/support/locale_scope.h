#pragma once

#include "tests/support/temporary_folder.h"

#include <clocale>
#include <cstdlib>
#include <locale>
#include <string>

namespace sharesnet::test {

// Gives the whole process the locale of a country, as QApplication does, and C++ streams a decimal
// comma and grouped digits, for as long as it lives. The locale is compiled for the purpose, since
// few machines have any installed; `available` is false where its source is missing, too.
class LocaleScope {
  public:
    explicit LocaleScope(const std::string& name) {
        const std::string command = "localedef -i " + name.substr(0, name.find('.')) +
                                    " -f UTF-8 " + (folder_ / name).string() + " >/dev/null 2>&1";
        (void)std::system(command.c_str()); // 1 for mere warnings
        setenv("LOCPATH", folder_.string().c_str(), 1);
        available = std::setlocale(LC_ALL, name.c_str()) != nullptr;
        std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
    }
    ~LocaleScope() {
        std::locale::global(std::locale::classic()); // setlocale(LC_ALL, "C"), too
        unsetenv("LOCPATH");
    }
    LocaleScope(const LocaleScope&) = delete;
    LocaleScope& operator=(const LocaleScope&) = delete;

    bool available = false;

  private:
    struct CommaNumbers : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };

    TemporaryFolder folder_;
};

} // namespace sharesnet::test
