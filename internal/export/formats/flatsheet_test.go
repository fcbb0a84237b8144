package formats_test

import (
	"encoding/xml"
	"strconv"
	"strings"
	"testing"
)

// cell is a cell as LibreOffice understood it.
type cell struct{ kind, value, formula, text string }

// sheets reads LibreOffice's flat document.
func sheets(t *testing.T, document string) map[string][][]cell {
	t.Helper()
	var doc struct {
		Tables []struct {
			Name string `xml:"name,attr"`
			Rows []struct {
				Cells []struct {
					Kind     string   `xml:"value-type,attr"`
					Value    string   `xml:"value,attr"`
					Date     string   `xml:"date-value,attr"`
					Formula  string   `xml:"formula,attr"`
					Repeated string   `xml:"number-columns-repeated,attr"`
					Lines    []spaced `xml:"p"`
				} `xml:"table-cell"`
			} `xml:"table-row"`
		} `xml:"body>spreadsheet>table"`
	}
	if err := xml.Unmarshal([]byte(document), &doc); err != nil {
		t.Fatal(err)
	}
	out := map[string][][]cell{}
	for _, table := range doc.Tables {
		var rows [][]cell
		for _, r := range table.Rows {
			var row []cell
			for _, c := range r.Cells {
				var lines []string
				for _, l := range c.Lines {
					lines = append(lines, string(l))
				}
				n, _ := strconv.Atoi(c.Repeated)
				for range min(100, max(1, n)) {
					row = append(row, cell{c.Kind, c.Value + c.Date, c.Formula, strings.Join(lines, "\n")})
				}
			}
			rows = append(rows, row)
		}
		out[table.Name] = rows
	}
	return out
}

// spaced is the text of a paragraph, in which runs of spaces and tabs are elements.
type spaced string

func (s *spaced) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.CharData:
			*s += spaced(e)
		case xml.StartElement:
			depth++
			switch e.Name.Local {
			case "tab":
				*s += "\t"
			case "line-break":
				*s += "\n"
			case "s":
				n := 1
				for _, a := range e.Attr {
					if a.Name.Local == "c" {
						n, _ = strconv.Atoi(a.Value)
					}
				}
				*s += spaced(strings.Repeat(" ", n))
			}
		case xml.EndElement:
			if depth--; depth < 0 {
				return nil
			}
		}
	}
}
