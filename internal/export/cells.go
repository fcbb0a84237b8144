package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// figureCell is a figure as JSON. Start and end are code points of the version's text.
type figureCell struct {
	Text      string          `json:"text,omitempty"`
	Value     json.Number     `json:"value,omitempty"`
	ValueHigh json.Number     `json:"value_high,omitempty"`
	Unit      string          `json:"unit,omitempty"`
	Qualifier claim.Qualifier `json:"qualifier,omitempty"`
	Period    string          `json:"period,omitempty"`
	Start     *int            `json:"start,omitempty"`
	End       *int            `json:"end,omitempty"`
}

func cellOfFigure(f claim.Figure, at *text.Span) figureCell {
	c := figureCell{
		Text: f.Text, Value: json.Number(writeDecimal(f.Value)), ValueHigh: json.Number(writeDecimal(f.ValueHigh)),
		Unit: f.Unit, Qualifier: f.Qualifier, Period: f.Period,
	}
	if at != nil {
		c.Start, c.End = &at.Start, &at.End
	}
	return c
}

func (c figureCell) figure() (claim.Figure, *text.Span, error) {
	f := claim.Figure{Text: c.Text, Unit: c.Unit, Qualifier: c.Qualifier, Period: c.Period}
	var err error
	if f.Value, err = readDecimal(string(c.Value)); err != nil {
		return f, nil, err
	}
	if f.ValueHigh, err = readDecimal(string(c.ValueHigh)); err != nil {
		return f, nil, err
	}
	at, err := spanOf("figure "+c.Text, c.Start, c.End)
	return f, at, err
}

// evidenceCell is a piece of evidence as JSON.
type evidenceCell struct {
	URL        string       `json:"url,omitempty"`
	Title      string       `json:"title,omitempty"`
	Stance     claim.Stance `json:"stance,omitempty"`
	Note       string       `json:"note,omitempty"`
	ArchiveURL string       `json:"archive_url,omitempty"`
	SeenAt     string       `json:"seen_at,omitempty"`
}

func cellOfEvidence(e claim.Evidence) evidenceCell {
	return evidenceCell{e.URL, e.Title, e.Stance, e.Note, e.ArchiveURL, e.SeenAt}
}

func (c evidenceCell) evidence() claim.Evidence {
	return claim.Evidence{
		URL: c.URL, Title: c.Title, Stance: c.Stance, Note: c.Note, ArchiveURL: c.ArchiveURL,
		SeenAt: c.SeenAt,
	}
}

// writeJSON writes a value on one line, its keys in a fixed order, its letters as they are.
func writeJSON(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(fmt.Sprintf("a cell that is no JSON: %v", err)) // a map or slice of strings and numbers always is
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// readJSON reads exactly one value, with no key that it does not know.
func readJSON(cell string, v any) error {
	d := json.NewDecoder(strings.NewReader(cell))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if d.More() {
		return fmt.Errorf("something stands behind the JSON")
	}
	return nil
}

// A list is written for people: its items separated by a semicolon and a space; a semicolon or backslash inside an item
// gets a backslash before it.
var listEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`)

func writeList(items []string) string {
	escaped := make([]string, 0, len(items))
	for _, item := range items {
		if item != "" {
			escaped = append(escaped, listEscapes.Replace(item))
		}
	}
	return strings.Join(escaped, "; ")
}

// readList also takes lists that were typed by hand, in which the space may be missing.
func readList(cell string) []string {
	var items []string
	var item strings.Builder
	end := func() {
		if item.Len() > 0 {
			items = append(items, item.String())
		}
		item.Reset()
	}
	for i := 0; i < len(cell); i++ {
		switch {
		case cell[i] == '\\' && i+1 < len(cell):
			i++
			item.WriteByte(cell[i])
		case cell[i] == ';':
			end()
			if i+1 < len(cell) && cell[i+1] == ' ' {
				i++
			}
		default:
			item.WriteByte(cell[i])
		}
	}
	end()
	return items
}

func writeTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

func readTime(cell string) (time.Time, error) {
	if cell == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339Nano, cell)
	return t.UTC(), err
}

func writeDecimal(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return d.Decimal.String()
}

func readDecimal(cell string) (decimal.NullDecimal, error) {
	if cell == "" {
		return decimal.NullDecimal{}, nil
	}
	d, err := decimal.NewFromString(cell)
	if err != nil {
		return decimal.NullDecimal{}, fmt.Errorf("%q is no number", cell)
	}
	return decimal.NewNullDecimal(d), nil
}
