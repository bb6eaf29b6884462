"""All benchmarks, one after the other; `make bench`."""

import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    for name in ("picture", "film", "sound", "cast", "lips"):
        print(f"\n## {name}\n", flush=True)
        subprocess.run([sys.executable, str(Path(__file__).with_name(f"{name}.py"))], check=True)
