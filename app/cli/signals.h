#pragma once

namespace sharesnet::cli {

// SIGINT (Ctrl-C), SIGTERM, SIGHUP (the terminal is gone), SIGXCPU (the soft limit of processor
// time) and SIGUSR1 (how batch systems announce the end of a job) ask the program to stop. Once a
// job has begun to look (`stopRequested`), the first of them is left to it and the second ends the
// program at once; before, the first does. It then exits with kInterrupted. A signal that was
// ignored when the program was started (nohup, `&` in a script) stays ignored. SIGPIPE and SIGXFSZ
// are ignored: a closed pipe and a limit of file sizes are errors of the write.
void installSignals(); // once, by main

bool stopRequested(); // any thread; also says that from now on somebody looks

// Opens what was closed before the program was started, so that no file of ours ever gets the
// number of standard output and is written into by mistake. Writing to them still fails.
void keepStandardDescriptors(); // before anything is opened

} // namespace sharesnet::cli
