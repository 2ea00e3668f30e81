"""Reads termbases by translate-toolkit, as Weblate does: a line of JSON a file, with its units' source and target."""

import json
import sys

from translate.__version__ import sver
from translate.storage.tbx import tbxfile

for path in sys.argv[1:]:
    try:
        store = tbxfile.parsefile(path)
        units = [[unit.source and str(unit.source), unit.target and str(unit.target)] for unit in store.units]
        print(json.dumps({"version": sver, "file": path, "units": units}))
    except Exception as error:  # What it cannot read is the answer.
        print(json.dumps({"version": sver, "file": path, "error": f"{type(error).__name__}: {error}"}))
