#!/usr/bin/env python3
"""Makes a collection of clips under bad conditions from recordings with ground truth, for speech.py.

usage: conditions.py FIXTURES-FOLDER OUT-FOLDER [--seconds N]

Every recording with a truth.json that holds speech is mixed down to 16 kHz mono, cut at the end of the last
turn within N seconds (default 150), and written five times:

  clean       as it is
  noise-20    with pink noise 20 dB below the speech
  noise-10    with pink noise 10 dB below the speech
  telephone   300 to 3400 Hz, 8 kHz, µ-law (G.711)
  reverb      in a room: convolved with decaying noise, 0.5 s to −60 dB, as loud as the direct sound

The level of the speech is the root mean square over its turns. Noise comes from a generator with a fixed
seed, so that every run writes the same samples. Also written: three clips of ten seconds, silence, pink noise
and a chord, of which nothing should be heard (`--minutes N` makes them longer). Needs ffmpeg, and the
packages numpy and soundfile.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import soundfile

RATE = 16_000


def sound(path):
    """All sound streams of a file, mixed, −1 to 1."""
    probe = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", "a", "-show_entries", "stream=index", "-of", "csv=p=0", path],
        check=True, capture_output=True, text=True)
    streams = len(probe.stdout.split())
    if streams == 0:
        return np.zeros(0)
    inputs = "".join(f"[0:a:{n}]" for n in range(streams))
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-filter_complex", f"{inputs}amix=inputs={streams}:normalize=0",
         "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"], check=True, capture_output=True)
    return np.frombuffer(done.stdout, dtype=np.float32).astype(np.float64)


def pink(count, random):
    """Noise with as much power in each octave, of root mean square 1."""
    spectrum = np.fft.rfft(random.standard_normal(count))
    frequency = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 20)
    noise = np.fft.irfft(spectrum / np.sqrt(frequency), count)
    return noise / np.sqrt(np.mean(noise ** 2))


def telephone(samples):
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-", "-af",
         "highpass=f=300:p=2,lowpass=f=3400:p=2,aresample=8000", "-c:a", "pcm_mulaw", "-f", "wav", "-"],
        input=samples.astype(np.float32).tobytes(), check=True, capture_output=True)
    back = subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "wav", "-i", "-", "-ar", str(RATE), "-f", "f32le", "-"],
        input=done.stdout, check=True, capture_output=True)
    return np.frombuffer(back.stdout, dtype=np.float32).astype(np.float64)


def reverb(samples, random):
    length = int(0.5 * RATE)
    tail = random.standard_normal(length) * 10 ** (-3 * np.arange(length) / length)
    tail[:int(0.005 * RATE)] = 0
    tail /= np.sqrt(np.sum(tail ** 2))
    tail[0] = 1
    size = len(samples) + length
    return np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(tail, size), size)[:len(samples)]


def chord(count):
    time = np.arange(count) / RATE
    notes = [220, 277.18, 329.63, 440]
    swell = 0.6 + 0.4 * np.sin(2 * np.pi * time / 4)
    return swell * sum(np.sin(2 * np.pi * note * time) for note in notes) * 0.08


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fixtures", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=150, help="of each recording (default: %(default)s)")
    parser.add_argument("--minutes", type=float, default=1 / 6, help="of silence, noise and music each")
    parser.add_argument("--only-unscored", action="store_true", help="only silence, noise and music")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    clips = []

    def write(name, kind, samples, reference):
        loudest = np.max(np.abs(samples), initial=1)
        soundfile.write(options.out / f"{name}.flac", samples / loudest, RATE, subtype="PCM_16")
        clips.append({
            "name": name, "file": f"{name}.flac", "kind": kind, "reference": reference,
            "duration": len(samples) / RATE})

    for truth_path in [] if options.only_unscored else sorted(options.fixtures.glob("*/truth.json")):
        truth = json.loads(truth_path.read_text())
        turns = [turn for turn in truth.get("turns", []) if turn["end"] <= options.seconds]
        manifest = json.loads((truth_path.parent / "meeting.json").read_text())
        if not turns or not isinstance(manifest.get("recording"), str):
            continue
        end = max(turn["end"] for turn in turns) + 0.3
        samples = sound(str(truth_path.parent / manifest["recording"]))[:int(end * RATE)]
        if len(samples) == 0:
            continue
        spoken = np.concatenate([samples[int(t["start"] * RATE):int(t["end"] * RATE)] for t in turns])
        level = np.sqrt(np.mean(spoken ** 2))
        random = np.random.Generator(np.random.PCG64(1))
        name, reference = truth_path.parent.name, " ".join(turn["text"] for turn in turns)
        noise = pink(len(samples), random)
        write(f"{name}_clean", "clean", samples, reference)
        write(f"{name}_noise-20", "noise-20", samples + noise * level * 10 ** (-20 / 20), reference)
        write(f"{name}_noise-10", "noise-10", samples + noise * level * 10 ** (-10 / 20), reference)
        write(f"{name}_telephone", "telephone", telephone(samples), reference)
        write(f"{name}_reverb", "reverb", reverb(samples, random), reference)
    count = int(options.minutes * 60 * RATE)
    random = np.random.Generator(np.random.PCG64(2))
    write("silence", "silence-unscored", np.zeros(count), "")
    write("noise", "noise-unscored", pink(count, random) * 0.05, "")
    write("music", "music-unscored", chord(count), "")
    (options.out / "manifest.json").write_text(json.dumps(clips, indent=1) + "\n")
    print(f"{len(clips)} clips, {sum(c['duration'] for c in clips) / 60:.0f} minutes, in {options.out}")


if __name__ == "__main__":
    sys.exit(main())
