"""One sentence in, a finished film out.

Writes films/rain/ with master.mp4, subtitles, stems, a poster and a report.
"""

import fabula

film = fabula.write("A rainy city at night, reflections in the water, 6 seconds, realistic")
master = fabula.produce(film, folder="films/rain", draft=True)

print(f"{master.path}: {master.seconds:.1f} s, {master.shots} shots, {master.report.loudness_lufs:.1f} LUFS")
