package export_test

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"claimlight/internal/export"
)

// What the description says of a column holds for its cells.
func TestTheDescriptionOfTheTableIsTrue(t *testing.T) {
	data, err := export.CSVW("my claims.csv", export.WithNotes)
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		URL         string
		TableSchema struct {
			Columns []struct{ Name, Datatype string }
		}
	}
	if err := json.Unmarshal(data, &d); err != nil || d.URL != "my%20claims.csv" {
		t.Fatalf("%s, %v", d.URL, err)
	}
	forms := map[string]*regexp.Regexp{
		"decimal": regexp.MustCompile(`^-?\d+(\.\d+)?$`), "positiveInteger": regexp.MustCompile(`^[1-9]\d*$`),
		"nonNegativeInteger": regexp.MustCompile(`^\d+$`),
		"dateTimeStamp":      regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$`),
	}
	rows, err := csv.NewReader(strings.NewReader(encode(t, export.CSVOptions{Notes: export.WithNotes},
		records(4, 200, awkward)...))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range d.TableSchema.Columns {
		if rows[0][i] != c.Name {
			t.Errorf("column %d is %s, described as %s", i, rows[0][i], c.Name)
		}
		for _, row := range rows[1:] {
			cell := row[i]
			switch {
			case cell == "" || c.Datatype == "string":
			case c.Datatype == "json" && !json.Valid([]byte(cell)), c.Datatype != "json" && !forms[c.Datatype].MatchString(cell):
				t.Errorf("%s: %q is no %s", c.Name, cell, c.Datatype)
			}
		}
	}
}
