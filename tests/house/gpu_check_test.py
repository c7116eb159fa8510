"""packaging/gpu_check.sh without a GPU: budget, outcomes, report. usage: gpu_check_test.py ROOT"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
sys.path.insert(0, str(ROOT / "packaging/gpu"))
sys.dont_write_bytecode = True

import check
import collect
import report
import steps


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class InAFolder(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = pathlib.Path(held.name)


class BudgetTest(unittest.TestCase):
    def test_a_step_takes_its_share_or_what_is_left(self):
        clock = Clock()
        budget = steps.Budget(200, clock)
        self.assertEqual(budget.limit(0.25), 50)
        clock.now += 180
        self.assertEqual(budget.limit(0.25), 20)
        clock.now += 100
        self.assertEqual(budget.limit(0.25), 0)


class StepsTest(unittest.TestCase):
    def setUp(self):
        self.clock, self.entries, self.written = Clock(), [], 0

    def run_steps(self, *all_steps, seconds=100):
        def changed():
            self.written += 1
        stopped = steps.run_steps(all_steps, steps.Budget(seconds, self.clock), self.entries, changed)
        return stopped, [(e["name"], e["outcome"]) for e in self.entries]

    def takes(self, seconds):
        def work(_limit):
            self.clock.now += seconds
        return work

    def raises(self, error):
        def work(_limit):
            raise error
        return work

    def test_what_does_not_fit_is_named(self):
        _, outcomes = self.run_steps(steps.Step("long", 0.9, self.takes(98)), steps.Step("late", 0.5, self.takes(1)))
        self.assertEqual(outcomes, [("long", "done"), ("late", "not done")])
        self.assertEqual(self.entries[1]["text"], "no time was left")
        self.assertEqual(self.entries[0]["seconds"], 98)

    def test_a_fault_costs_only_what_needs_it(self):
        _, outcomes = self.run_steps(steps.Step("build", 0.5, self.raises(steps.Failed("no compiler"))),
                                     steps.Step("tests", 0.5, self.takes(1), ["build"]),
                                     steps.Step("odd", 0.5, self.raises(KeyError("x"))),
                                     steps.Step("long", 0.5, self.raises(steps.CutShort("more than 5 s"))),
                                     steps.Step("peer", 0.5, self.takes(1)))
        self.assertEqual(outcomes, [("build", "failed"), ("tests", "not done"), ("odd", "failed"), ("long", "cut short"),
                                    ("peer", "done")])
        self.assertEqual(self.entries[1]["text"], "needs build")
        self.assertEqual(self.written, 5)

    def test_stopped_it_names_the_rest(self):
        stopped, outcomes = self.run_steps(steps.Step("a", 0.5, self.raises(KeyboardInterrupt())),
                                           steps.Step("b", 0.5, self.takes(1)))
        self.assertTrue(stopped)
        self.assertEqual(outcomes, [("a", "cut short"), ("b", "not done")])
        self.assertEqual(self.written, 2)


class RunTest(InAFolder):
    def test_a_command_is_cut_short_with_what_it_started(self):
        log = self.folder / "log"
        with self.assertRaises(steps.CutShort):
            steps.run(["sh", "-c", "sleep 60 & echo $!; wait"], log, 0.5)
        child = log.read_text().split()[-1]
        state = pathlib.Path("/proc", child, "stat")
        until = time.monotonic() + 20
        while state.exists() and state.read_text().split()[2] != "Z" and time.monotonic() < until:
            time.sleep(0.01)
        self.assertTrue(not state.exists() or state.read_text().split()[2] == "Z")

    def test_a_failure_says_its_last_line(self):
        with self.assertRaisesRegex(steps.Failed, r"exit code 3: no such card \(log\)"):
            steps.run(["sh", "-c", "echo first; echo no such card >&2; exit 3"], self.folder / "log", 60)

    def test_results_are_apart_from_messages(self):
        steps.run(["sh", "-c", "echo '{}'; echo warning >&2"], self.folder / "log", 60, output=self.folder / "out")
        self.assertEqual((self.folder / "out").read_text(), "{}\n")


CTEST = """test 1
    Start 1: GpuStep.Captured
1: [ RUN      ] GpuStep.Captured
1: step_test.cpp:9: Failure
1: loss 2 is not 1
1: [  FAILED  ] GpuStep.Captured (0 ms)
1:  1 FAILED TEST
1/4 Test #1: GpuStep.Captured .................***Failed    0.53 sec
2: [ RUN      ] GpuBatches.Mixed
2: [       OK ] GpuBatches.Mixed (2 ms)
2/4 Test #2: GpuBatches.Mixed .................   Passed    2.00 sec
3: [ RUN      ] TwoGpus.Give
3: on_gpu.h:9: Skipped
3: needs 2 GPU(s), found 1
3: [  SKIPPED ] TwoGpus.Give (0 ms)
3/4 Test #3: TwoGpus.Give .....................***Skipped   0.10 sec
    Start 4: GpuMemory.UsedUp
"""


class OutcomesTest(unittest.TestCase):
    def test_each_ended_test_and_why_it_did_not_pass(self):
        found = check.test_outcomes(CTEST)
        self.assertEqual([(t["name"], t["outcome"]) for t in found],
                         [("GpuStep.Captured", "failed"), ("GpuBatches.Mixed", "passed"), ("TwoGpus.Give", "skipped")])
        self.assertEqual(found[0]["text"], "step_test.cpp:9: Failure loss 2 is not 1")
        self.assertEqual(found[1]["text"], "")
        self.assertIn("found 1", found[2]["text"])
        self.assertEqual(found[1]["seconds"], 2)


def made_report():
    side = {"images_per_second": 1000.0, "peak_mib": 500.0}
    slower = {"images_per_second": 400.0, "peak_mib": 900.0}
    return {"minutes": 8, "machine": {"card": "A card"}, "tests": [],
            "rates": {"matrix": "bf16", "matrix_tflops": 300.0, "bandwidth_gb_per_second": 2000.0},
            "networks": {"sharesnet-29": {"batch": 128, "macs": 5_000_000_000, "sharesnet": side, "plain": slower,
                                          "eager": {"images_per_second": 500.0, "peak_mib": 700.0},
                                          "compile": {"not_done": "cut short"}},
                         "sharesnet-164": {"batch": 128, "eager": slower}},
            "steps": [{"name": "build", "outcome": "failed", "seconds": 1.0, "text": "a | b\nc"}]}


class ReportTest(InAFolder):
    def test_the_lead_is_over_the_best_of_the_others(self):
        networks = made_report()["networks"]
        self.assertEqual(report.lead(networks["sharesnet-29"]), 2)
        self.assertIsNone(report.lead(networks["sharesnet-164"]))

    def test_a_step_is_six_operations_for_each_product_of_the_forward_pass(self):
        self.assertEqual(report.teraflops({"macs": 5e9}, {"images_per_second": 1000}), 30)

    def test_every_figure_stands_in_the_table(self):
        text = report.markdown(made_report())
        self.assertIn("| sharesnet-29 | 128 | 1,000, 500 MiB | 400, 900 MiB | 500, 700 MiB | cut short | 2.00x | 30.0 (10.0 %) |",
                      text)
        self.assertIn("| sharesnet-164 | 128 | - | - | 400, 900 MiB | - | - | - |", text)
        self.assertIn("| build | failed | 1.0 | a / b c |", text)
        self.assertIn("300.0 TFLOP/s of bf16, 2,000 GB/s", text)

    def test_both_forms_are_written_and_no_draft_is_left(self):
        report.write(made_report(), self.folder)
        self.assertEqual(json.loads((self.folder / "gpu-check.json").read_text()), made_report())
        self.assertEqual(sorted(f.name for f in self.folder.iterdir()), ["gpu-check.json", "gpu-check.md"])


class CollectTest(InAFolder):
    def test_versions_are_those_of_the_sources(self):
        self.assertEqual(collect.upstream_version("1:1.10.0+ds-0.4"), "1.10.0")
        self.assertEqual(collect.upstream_version("2.1.2+ds-1"), "2.1.2")

    def test_boost_comes_by_whole_folders(self):
        paths = map(pathlib.Path, ["boost/crc.hpp", "boost/math/a/b.hpp", "boost/math/c.hpp", "zlib.h"])
        self.assertEqual(collect.boost_parts(paths), [pathlib.Path("boost/crc.hpp"), pathlib.Path("boost/math")])

    def test_a_folder_with_other_files_is_left_alone(self):
        (self.folder / "thesis.tex").write_text("x")
        with self.assertRaises(collect.CannotCollect):
            collect.make_room(self.folder)
        self.assertTrue((self.folder / "thesis.tex").exists())

    def test_the_sources_need_what_is_known(self):
        found = {name.split("/")[0] for name in collect.external_includes(ROOT)}
        self.assertEqual(found, {"boost", "spdlog", "CLI", "nlohmann", "sqlite3.h", "zlib.h"})


class AbiTest(InAFolder):
    def test_an_old_string_is_seen(self):
        config = self.folder / "Torch/TorchConfig.cmake"
        config.parent.mkdir()
        config.write_text('set(TORCH_CXX_FLAGS "-D_GLIBCXX_USE_CXX11_ABI=1")')
        self.assertFalse(check.old_abi(self.folder))
        config.write_text('set(TORCH_CXX_FLAGS "-D_GLIBCXX_USE_CXX11_ABI=0")')
        self.assertTrue(check.old_abi(self.folder))
        self.assertFalse(check.old_abi(None))


class WholeTest(InAFolder):
    def test_without_time_the_report_names_all_that_was_not_done(self):
        out = self.folder / "report"
        made = subprocess.run([str(ROOT / "packaging/gpu_check.sh"), "--minutes", "0.01", "--device", "cpu", "--out", out,
                               "--build", self.folder / "build", "--python", "false", "--commit", "abc"],
                              stdout=subprocess.DEVNULL)
        self.assertEqual(made.returncode, 1)
        told = json.loads((out / "gpu-check.json").read_text())
        self.assertTrue(all(step["outcome"] == "not done" for step in told["steps"]))
        self.assertIn("sharesnet-164: compile", [step["name"] for step in told["steps"]])
        self.assertTrue((out / "gpu-check.md").exists())

    def test_a_packages_folder_of_another_kind_is_refused(self):
        with self.assertRaises(argparse.ArgumentTypeError):
            check.collected_folder(str(self.folder))


if __name__ == "__main__":
    unittest.main()
