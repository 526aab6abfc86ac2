"""Answers what pip wants to know of whisper.cpp's source before it hands the file over: a name and a
version. Without it pip would fetch and build the tools that the real answer needs, and run the source's
own code. Both are pinned in Scripts/setup-speech."""
from pathlib import Path

NAME, VERSION = "pywhispercpp", "1.5.1"


def get_requires_for_build_wheel(config_settings=None):
    return []


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    folder = Path(metadata_directory) / f"{NAME}-{VERSION}.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\n")
    return folder.name
