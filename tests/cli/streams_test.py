"""The binary as users meet it: streams, signals, exit codes, threads, colour."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

from program import BINARY, run


def read_what_is_there(descriptor):
    """Everything that can be read from a pipe without waiting."""
    content = b""
    try:
        while chunk := os.read(descriptor, 65536):
            content += chunk
    except BlockingIOError:
        pass
    return content


def wait_until_it_takes_signals(process):
    """A signal that comes before the program takes it just kills it, as it does any program."""
    status = pathlib.Path(f"/proc/{process.pid}/status")
    interrupt = 1 << (signal.SIGINT - 1)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        blocked = [line.split()[1] for line in status.read_text().splitlines()
                   if line.startswith("SigBlk:")]
        if blocked and int(blocked[0], 16) & interrupt:
            return
        time.sleep(0.01)
    raise AssertionError("the program takes no signals")


def wait_until_it_waits(process):
    """Until it sleeps and has used no processor time for a while."""
    def state_and_time():
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        return fields[0], fields[11:13]

    end = time.monotonic() + 60
    before = None
    while time.monotonic() < end:
        now = state_and_time()
        if now == before and now[0] == "S":
            return
        before = now
        time.sleep(0.5)
    raise AssertionError("the program does not wait")


class Streams(unittest.TestCase):
    def test_a_full_disk_is_an_error(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            process = subprocess.run([BINARY, "gaps", "--json"], stdout=full,
                                     stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(process.returncode, 5)
        self.assertTrue(process.stderr)

    def test_a_reader_that_leaves_ends_the_program_quietly(self):
        process = subprocess.run(f"'{BINARY}' gaps --json 2>/dev/null | head -1",
                                 shell=True, capture_output=True, timeout=60)
        self.assertEqual(process.stdout, b"{\n")

    def test_results_go_to_standard_output_and_nothing_else_does(self):
        process = run("gaps", "--json")
        json.loads(process.stdout)
        self.assertIn("ruhr-konferenz", process.stderr)

    def test_ctrl_c_and_term_end_with_their_codes(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            process = subprocess.Popen([BINARY, "check", "-"], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            wait_until_it_takes_signals(process)
            process.send_signal(number)
            # It waits for standard input, which never comes.
            self.assertEqual(process.wait(timeout=60), code)
            out, _ = process.communicate()
            self.assertEqual(out, b"")

    def test_the_error_of_stopped_work_states_the_exit_code(self):
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            process = subprocess.Popen([BINARY, "bridges", "--null", "90000", "--json"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            wait_until_it_takes_signals(process)
            time.sleep(0.5)  # the work has begun
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, code)
            self.assertEqual(json.loads(err)["exit_code"], code)
            self.assertEqual(out, b"")

    def test_ctrl_c_lets_a_file_be_finished_that_is_being_written(self):
        with tempfile.TemporaryDirectory() as folder:
            pipe = pathlib.Path(folder) / "result.json"
            os.mkfifo(pipe)
            process = subprocess.Popen([BINARY, "gaps", "--json", "-o", str(pipe)],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            wait_until_it_waits(process)  # for a reader
            process.send_signal(signal.SIGINT)
            time.sleep(1.5)  # longer than the grace for work that cannot stop
            reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
            written = b""
            while process.poll() is None:
                time.sleep(0.01)
                written += read_what_is_there(reader)
            written += read_what_is_there(reader)
            os.close(reader)
            process.communicate()
            self.assertEqual(json.loads(written)["command"], "gaps")
            self.assertEqual(process.returncode, 130)
            self.assertEqual(os.listdir(folder), ["result.json"])

    def test_threads_change_no_byte(self):
        one = run("recommend", "--all", "--json", "--threads", "1").stdout
        self.assertEqual(run("recommend", "--all", "--json", "--threads", "4").stdout, one)
        one = run("plan", "--fair", "--json", "--threads", "1").stdout
        self.assertEqual(run("plan", "--fair", "--json", "--threads", "4").stdout, one)

    def test_colour_comes_only_when_asked_for(self):
        self.assertNotIn("\x1b", run("gaps").stdout)
        self.assertIn("\x1b[", run("gaps", "--color", "always").stdout)


if __name__ == "__main__":
    unittest.main()
