"""Says what kind of day a date is."""

import datetime
import sqlite3
import sys

day = datetime.date.fromisoformat(sys.argv[1])
database = sqlite3.connect(":memory:")
(julian,) = database.execute("SELECT julianday(?)", (day.isoformat(),)).fetchone()
print(f"{day:%A}, week {day.isocalendar().week}, Julian day {julian}")
