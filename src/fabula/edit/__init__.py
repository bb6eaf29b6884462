"""Edit: timing, subtitles, reels, the master and its checks."""
