import sys

import pandas

print(pandas.read_csv(sys.stdin).describe())
