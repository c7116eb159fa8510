"""Steps that share a budget of time: each may take a part of it, and what does not fit is said."""
import os
import signal
import subprocess
import time

LEAST_SECONDS = 3  # with less than that nothing is begun


class NotDone(Exception):
    """Why a step did not come to its end, in the words of the report."""

    outcome = "not done"


class CutShort(NotDone):
    outcome = "cut short"


class Failed(NotDone):
    outcome = "failed"


class Budget:
    def __init__(self, seconds, clock=time.monotonic):
        self.seconds, self.clock, self.start = seconds, clock, clock()

    def left(self):
        return max(0.0, self.seconds - (self.clock() - self.start))

    def limit(self, share):
        """What a step may take: its share of all, but never more than is left."""
        return min(self.left(), share * self.seconds)


class Step:
    """`work(limit)` takes at most `limit` seconds; it runs where all `needs` were done."""

    def __init__(self, name, share, work, needs=()):
        self.name, self.share, self.work, self.needs = name, share, work, needs


def outcome_of(step, limit):
    """(outcome, text); KeyboardInterrupt passes."""
    try:
        return "done", step.work(limit) or ""
    except NotDone as reason:
        return reason.outcome, str(reason)
    except Exception as error:  # a step's fault must not cost the report of the others
        return "failed", f"{type(error).__name__}: {error}"


def run_steps(steps, budget, entries, changed):
    """Appends an entry for each step and calls `changed` after each. Returns whether it was stopped."""
    stopped = False
    for step in steps:
        begun, missing = budget.clock(), [n for n in step.needs if not was_done(entries, n)]
        if stopped:
            outcome, text = "not done", "stopped before"
        elif missing:
            outcome, text = "not done", "needs " + ", ".join(missing)
        elif budget.limit(step.share) < LEAST_SECONDS:
            outcome, text = "not done", "no time was left"
        else:
            print(f"gpu_check: {step.name} (at most {budget.limit(step.share):.0f} s)", flush=True)
            try:
                outcome, text = outcome_of(step, budget.limit(step.share))
            except KeyboardInterrupt:
                stopped, outcome, text = True, "cut short", "stopped"
            print(f"gpu_check:   {outcome}{': ' + text if text else ''}", flush=True)
        entries.append({"name": step.name, "outcome": outcome, "seconds": budget.clock() - begun, "text": text})
        changed()
    return stopped


def was_done(entries, name):
    return any(e["name"] == name and e["outcome"] == "done" for e in entries)


def end(process):
    """The process and what it started; it leads a group of its own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(2)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def last_line(path):
    lines = [line.strip() for line in path.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it said nothing"


def run(command, log, limit, environment=None, output=None):
    """Runs a command; what it says goes into `log`, standard output into `output` where that is given."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "ab") as messages, open(output or log, "ab" if output is None else "wb") as results:
        messages.write(("$ " + " ".join(map(str, command)) + "\n").encode())
        messages.flush()
        process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=results, stderr=messages,
                                   env={**os.environ, **(environment or {})}, start_new_session=True)
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            raise CutShort(f"it took more than {limit:.0f} s") from None
        finally:
            end(process)
    if code:
        raise Failed(f"exit code {code}: {last_line(log)} ({log.name})")
