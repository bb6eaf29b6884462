"""`python -m fabula` is the same as `fabula`."""

import sys

from fabula.studio.cli import main

sys.exit(main())
