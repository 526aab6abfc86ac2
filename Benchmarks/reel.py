#!/usr/bin/env python3
"""Measures the reel: eight clips of twelve seconds, cut at arbitrary points from an hour of 360p, beside the ffmpeg
command's full encode (same preset and quality) and smartcut, on the same machine in the same run.

Every frame of the recording carries its number, and a click is heard at every whole second, so the finished reels
are measured for themselves: whether each cut shows the right frame, how far sound and picture are apart, whether
every frame decodes without a message, and how many packets are those of the recording, bit by bit.

usage: reel.py PROGRAM [--minutes N] [--runs N] [--cache FOLDER] [--only NAME]
smartcut comes from PyPI (pip install smartcut, and numpy for the measurements); without it its lines are left out.
"""

import argparse
import bisect
import collections
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import numpy

RATE, WIDTH, HEIGHT, BITS = 25, 640, 360, 14
PRESET, QUALITY = "veryfast", 22
CLIPS, LENGTH = 8, 12.0

RECORDINGS = {
    "H.264, GOP 2 s": ("gop2.mp4", ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-g", "50",
                                    "-keyint_min", "50", "-sc_threshold", "0", "-c:a", "aac", "-b:a", "64k"]),
    "H.264, GOP 10 s": ("gop10.mp4", ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-g", "250",
                                      "-keyint_min", "250", "-sc_threshold", "0", "-c:a", "aac", "-b:a", "64k"]),
    "VP9, GOP 2 s": ("vp9.webm", ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "600k",
                                  "-g", "50", "-c:a", "libopus", "-b:a", "32k"]),
}


def numbered():
    """A moving picture with noise, and its frame's number in white stripes along the lower edge."""
    stripe = WIDTH // BITS
    boxes = [f"drawbox=x=0:y={HEIGHT - 16}:w={WIDTH}:h=16:color=black:t=fill"]
    boxes += [
        f"drawbox=x={bit * stripe}:y={HEIGHT - 16}:w={stripe}:h=16:color=white:t=fill:"
        f"enable='mod(floor(n/{1 << bit})\\,2)'" for bit in range(BITS)]
    return "noise=alls=6:allf=t," + ",".join(boxes)


def recording(cache, minutes, name, codec):
    """Encodes ten minutes at most and loops them: what lies where is read from the file itself later."""
    path = cache / f"{minutes}min-{name}"
    if path.exists():
        return path
    part = min(minutes, 10)
    print(f"making {path.name} …", file=sys.stderr)
    piece = cache / f"piece-{name}"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"testsrc2=s={WIDTH}x{HEIGHT}:r={RATE}:d={part * 60}",
         "-f", "lavfi", "-i",
         f"aevalsrc='0.1*sin(2*PI*300*t)+0.7*sin(2*PI*3000*t)*lt(mod(t,1),0.004)':s=48000:d={part * 60}",
         "-vf", numbered(), "-pix_fmt", "yuv420p", *codec, str(piece)], check=True)
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-stream_loop", str(minutes // part - 1), "-i", str(piece), "-c", "copy",
         "-t", str(minutes * 60), "-f", path.suffix[1:], str(path) + ".part"], check=True)
    os.rename(str(path) + ".part", path)
    piece.unlink()
    return path


def cuts(minutes):
    """Points that no encoder would choose, spread over the recording."""
    step = (minutes * 60 - 30) / CLIPS
    return [(round(7.383 + step * n + 1.7 * ((n * 37) % 10), 3), ) for n in range(CLIPS)]


Cost = collections.namedtuple("Cost", "cpu wall memory")


def run(arguments):
    """The cost of a command, as the kernel counted it: processor seconds, wall seconds, peak memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen([str(a) for a in arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{arguments[0]}: {errors.decode()}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024), output


# Those who are compared

def recap(program, source, spans, output, work, *settings):
    listing, settings_file = work / "cuts.json", work / "settings.yaml"
    settings_file.write_text("{}\n")
    listing.write_text(json.dumps([{"start": s, "end": e} for s, e in spans]))
    cost, said = run([program, "stage", "reel", source, "--cuts", listing, "-o", output, "--json", "--quiet",
                      "--config", settings_file, *settings])
    return cost, json.loads(said)


def ffmpeg(_, source, spans, output, work):
    inputs = [a for s, e in spans for a in ("-ss", str(s), "-t", f"{e - s:.3f}", "-i", source)]
    pads = "".join(f"[{n}:v][{n}:a]" for n in range(len(spans)))
    return run(["ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex", f"{pads}concat=n={len(spans)}:v=1:a=1",
                "-c:v", "libx264", "-preset", PRESET, "-crf", QUALITY, "-c:a", "aac", "-b:a", "80k",
                "-movflags", "+faststart", output])[0], None


def smartcut(program, source, spans, output, work):
    keep = ",".join(f"{s},{e}" for s, e in spans)
    # VP9 has to stay in its own container there.
    own = output.with_suffix(source.suffix)
    cost, _ = run([program, source, own, "--keep", keep])
    if own != output:
        os.rename(own, output)
    return cost, None


# What the reels are

def shown(path):
    """When each picture of a file is shown, sorted, and the digests of its packets."""
    lines = subprocess.check_output(
        ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_data_hash", "MD5", "-show_entries",
         "packet=pts_time,data_hash", "-of", "csv=p=0", path], text=True).split()
    pairs = [line.split(",")[:2] for line in lines]
    start = float(subprocess.check_output(
        ["ffprobe", "-v", "error", "-show_entries", "format=start_time", "-of", "csv=p=0", path]) or 0)
    return sorted(float(t) - start for t, _ in pairs), collections.Counter(h for _, h in pairs)


def numbers(path):
    """The number that each decoded picture carries."""
    pixels = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-map", "0:v:0", "-vsync", "passthrough", "-vf",
         f"crop={WIDTH // BITS * BITS}:8:0:{HEIGHT - 12},scale={BITS}:1:flags=area,format=gray", "-f", "rawvideo", "-"],
        stdout=subprocess.PIPE, check=True).stdout
    rows = numpy.frombuffer(pixels, numpy.uint8).reshape(-1, BITS)
    return ((rows > 128) * (1 << numpy.arange(BITS))).sum(1)


def clicks(path, start=None, length=None):
    """When clicks begin, in seconds from `start`."""
    place = [] if start is None else ["-ss", f"{start:.6f}", "-t", f"{length:.6f}"]
    raw = subprocess.run(
        ["ffmpeg", "-v", "error", *place, "-i", path, "-map", "0:a:0", "-ac", "1", "-ar", "48000", "-f", "f32le", "-"],
        stdout=subprocess.PIPE, check=True).stdout
    loud = numpy.flatnonzero(numpy.abs(numpy.frombuffer(raw, numpy.float32)) > 0.3) / 48000
    return [t for n, t in enumerate(loud) if n == 0 or t - loud[n - 1] > 0.1]


def complaints(path):
    return subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-f", "null", "-"], capture_output=True, text=True).stderr.count("\n")


Quality = collections.namedtuple("Quality", "clips cut_ms sync_ms frames copied complaints")


def measure(source, source_times, source_hashes, spans, period, path):
    """How far each cut is off, and how far sound and picture of each clip are apart, at worst."""
    times, hashes = shown(path)
    seen = numbers(path)
    times = times[:len(seen)]
    heard = clicks(path)
    worst_cut = worst_sync = 0.0
    first = 0
    for start, end in spans:
        index = bisect.bisect_right(source_times, start + 1e-6) - 1
        # Which of the recording's frames that is: numbers repeat with the loop.
        off = (int(seen[first]) - index + period // 2) % period - period // 2
        index = max(0, min(len(source_times) - 1, index + off))
        worst_cut = max(worst_cut, abs(source_times[index] - start) if off else 0, abs(off) / RATE)
        # Sound against picture: the same click, and the same picture, in the recording and in the reel.
        theirs = [start - 0.5 + t for t in clicks(source, max(0, start - 0.5), end - start + 1)]
        for click in theirs:
            if not start + 0.2 < click < end - 0.2:
                continue
            picture = bisect.bisect_right(source_times, click + 1e-4) - 1
            wanted = (int(seen[first]) + picture - index) % period
            found = [times[n] for n in range(first, min(len(seen), first + int((end - start) * RATE) + 3))
                     if seen[n] == wanted]
            if not found:
                continue
            mine = found[0] + click - source_times[picture]
            worst_sync = max(worst_sync, min((abs(t - mine) for t in heard), default=1.0))
        # The next clip begins where the numbers jump.
        near = bisect.bisect_left(times, times[first] + end - start - 0.5)
        first = next((n for n in range(max(first + 1, near), len(seen))
                      if (int(seen[n]) - int(seen[n - 1])) % period > 1), len(seen) - 1)
    same = sum(min(count, source_hashes[h]) for h, count in hashes.items() if h in source_hashes)
    return Quality(len(spans), worst_cut * 1000, worst_sync * 1000, len(seen), same, complaints(path))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--minutes", type=int, default=60, help="length of the recording: up to 10, or a multiple of it")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many is printed")
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path.home() / ".cache/recap/bench-reel")
    parser.add_argument("--only", default="", help="recordings whose name begins so")
    parser.add_argument("--smartcut", default=shutil.which("smartcut"), help="the program smartcut")
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    program = os.path.abspath(options.program)
    floor = run([program, "--version"])[0].memory
    starts = cuts(options.minutes)
    spans = [(s, round(s + LENGTH, 3)) for s, in starts]
    peers = {"recap": (recap, program), "ffmpeg": (ffmpeg, None)}
    if options.smartcut:
        peers["smartcut"] = (smartcut, options.smartcut)
    print(f"{options.minutes} min of {WIDTH}x{HEIGHT} at {RATE}, {CLIPS} clips of {LENGTH:.0f} s; "
          f"median of {options.runs}; floor of the process {floor:.0f} MB")
    head = ["", "CPU s", "of ffmpeg", "wall s", "MB", "cut ms", "A/V ms", "frames", "copied", "messages"]
    for label, (name, codec) in RECORDINGS.items():
        if not label.startswith(options.only):
            continue
        source = recording(options.cache, options.minutes, name, codec)
        times, hashes = shown(source)
        period = min(options.minutes, 10) * 60 * RATE
        print(f"\n{label}\n" + "".join(f"{h:>11}" for h in head))
        costs, qualities = collections.defaultdict(list), {}
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            for turn in range(options.runs):
                for peer, (action, tool) in peers.items():
                    output = work / f"{peer}.mp4"
                    output.unlink(missing_ok=True)
                    cost, said = action(tool, source, spans, output, work)
                    costs[peer].append(cost)
                    if turn == 0:
                        qualities[peer] = measure(source, times, hashes, spans, period, output)
                        if said:
                            making = said["making"]
                            assert making["copied_frames"] == qualities[peer].copied or making["mode"] != "smart", making
        cpu = {peer: statistics.median(c.cpu for c in costs[peer]) for peer in peers}
        for peer in peers:
            q = qualities[peer]
            wall = statistics.median(c.wall for c in costs[peer])
            memory = max(c.memory for c in costs[peer])
            print(f"{peer:>11}{cpu[peer]:11.2f}{cpu[peer] / cpu['ffmpeg']:11.2f}{wall:11.2f}{memory:11.0f}"
                  f"{q.cut_ms:11.1f}{q.sync_ms:11.1f}{q.frames:11}{q.copied:11}{q.complaints:11}")


if __name__ == "__main__":
    main()
