#pragma once

#include <QObject>

#include <array>
#include <csignal>

namespace sharesnet {

// Tells on the ui thread that the process is asked to end: SIGTERM and SIGHUP at log-out and
// shutdown, SIGXCPU at the soft limit of processor time, SIGINT from a terminal. While it lives
// these do not end the process themselves, but for a second SIGINT; one that was ignored before
// stays so. One at a time in a process. Ui thread.
class QuitSignals : public QObject {
    Q_OBJECT

  public:
    explicit QuitSignals(QObject* parent = nullptr); // throws Error where no pipe can be made
    ~QuitSignals() override;

  signals:
    void received(int number);

  private:
    static constexpr std::array kNumbers{SIGTERM, SIGHUP, SIGXCPU, SIGINT};

    void read();

    std::array<int, 2> pipe_{-1, -1}; // the handler writes, the event loop reads
    std::array<struct sigaction, kNumbers.size()> before_{};
};

} // namespace sharesnet
