"""Times how long LibreOffice Calc takes to filter a table of 100,000 claims: filter.py FOLDER.

It makes the table as CSV in the folder, opens it in Calc without a window, and sets the filter that people set there by
the arrows at the heads of columns, five times each. Prints medians in milliseconds. What Claimlight takes for the same
filters is told by BenchmarkFilter of internal/catalogue, whose list is made by the same rule.
"""

import csv
import pathlib
import random
import statistics
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FilterOperator import EQUAL, GREATER_EQUAL

ROWS = 100_000
HEAD = ["quote", "source", "rating", "status", "figure_value", "figure_unit", "tag", "said_at"]
RATINGS = ["false", "mostly_false", "half_true", "mostly_true", "true", "unverifiable"]


def table(path):
    rng = random.Random(1)
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for i in range(ROWS):
            rows.writerow([
                f"The council of town {rng.randrange(900)} spent {i} million euros on roads in the year.",
                f"source {rng.randrange(900)}", rng.choice(RATINGS), rng.choice(["unchecked", "in_progress", "checked"]),
                rng.randrange(1_000_000) / 100, "EUR", f"tag {rng.randrange(50)}",
                f"{2000 + rng.randrange(26)}-{1 + rng.randrange(12):02}-{1 + rng.randrange(28):02}",
            ])


def connect(port):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext")
        except Exception:  # not there yet
            time.sleep(0.2)
    raise SystemExit("Calc does not answer")


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def condition(field, operator, value):
    f = TableFilterField(Field=field, Operator=operator, IsNumeric=not isinstance(value, str))
    if f.IsNumeric:
        f.NumericValue = value
    else:
        f.StringValue = value
    return f


def times(sheet, conditions):
    whole = sheet.getCellRangeByPosition(0, 0, len(HEAD) - 1, ROWS)
    all_of_it = whole.createFilterDescriptor(True)
    all_of_it.ContainsHeader = True
    wanted = whole.createFilterDescriptor(True)
    wanted.ContainsHeader = True
    wanted.setFilterFields(tuple(conditions))
    out = []
    for _ in range(5):
        began = time.perf_counter()
        whole.filter(wanted)
        out.append(1000 * (time.perf_counter() - began))
        whole.filter(all_of_it)
    return statistics.median(out)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "claims.csv"
    table(path)
    port = 2002
    office = subprocess.Popen([
        "soffice", "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        f"--accept=socket,host=localhost,port={port};urp;",
    ])
    try:
        context = connect(port)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        began = time.perf_counter()
        sheet = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (
            option("Hidden", True), option("FilterName", "Text - txt - csv (StarCalc)"), option("FilterOptions", "44,34,76"),
        )).Sheets.getByIndex(0)
        print(f"open the table: {1000 * (time.perf_counter() - began):.0f} ms")
        for name, conditions in {
            "rating": [condition(2, EQUAL, "false")],
            "tag": [condition(6, EQUAL, "tag 7")],
            "value": [condition(5, EQUAL, "EUR"), condition(4, GREATER_EQUAL, 5000.0)],
        }.items():
            print(f"filter by {name}: {times(sheet, conditions):.0f} ms", flush=True)
        desktop.terminate()
    finally:
        office.terminate()


main()
