"""What the reports say of the machine."""

import os
import subprocess

VECTORS = {"avx512_bitalg": "BITALG", "avx512_vpopcntdq": "VPOPCNTDQ", "avx512f": "AVX-512", "avx2": "AVX2", "asimd": "NEON"}


def _cpuinfo(*keys):
    lines = (line.split(":") for line in open("/proc/cpuinfo") if ":" in line)
    return next((value.strip() for key, value, *_ in lines if key.strip() in keys), "unknown processor")


def processor():
    return f"{_cpuinfo('model name', 'CPU part')}, {os.cpu_count()} cores"


def instructions():
    """The vector instructions that matter here."""
    flags = _cpuinfo("flags", "Features").split()
    return ", ".join(name for flag, name in reversed(VECTORS.items()) if flag in flags) or "no vector instructions"


def java(folder):
    """The second line of what ``java -version`` wrote into the folder."""
    return open(f"{folder}/java.txt").read().splitlines()[1]


def commit():
    return subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
