package formats_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"

	"github.com/PuerkitoBio/goquery"
	"github.com/xuri/excelize/v2"
)

// naughty are the strings that are known to break programs, and payloads for spreadsheets, as the door lets them in.
func naughty(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, path := range []string{"naughty/blns.txt", "csv-injection/csv-payload.txt"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "eval", "hostile", filepath.FromSlash(path)))
		if err != nil {
			t.Skip("the bad input in ../shared is absent")
		}
		for _, s := range strings.Split(string(data), "\n") {
			if s = article.CleanField(s); strings.TrimSpace(s) != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// sent writes a claim for each string, which stands in all its fields.
func sent(t *testing.T, format string, all []string) []byte {
	t.Helper()
	f, ok := formats.Named(format)
	if !ok {
		t.Fatal(format)
	}
	var b bytes.Buffer
	_, err := formats.Job{
		Format: f, Notes: export.WithNotes,
		Records: func(_ context.Context, each func(record.Record) error) error {
			for i, s := range all {
				r := record.Record{Claim: claim.Claim{
					ID: fmt.Sprint("c", i), Selector: claim.Selector{Quote: s, Prefix: s, Suffix: s}, Wording: s,
					Status: claim.Checked,
					Rating: claim.True,
					Source: claim.Source{Name: s, Via: s, Text: s}, SaidAt: s, Conclusion: s, ReviewURL: "https://check.example/1",
					Notes: s, Annotator: s,
					Tags: []string{s}, Fields: map[string]string{s: s}, Figures: []claim.Figure{
						{Text: s, Unit: s, Period: s},
						{Text: s},
					},
					Evidence: []claim.Evidence{{
						URL: s, Title: s, Note: s, ArchiveURL: s, SeenAt: s,
						Files: []claim.File{attachment.Of(s, []byte(s))},
					}},
				}}
				r.Article.ID, r.Article.Title, r.Article.Byline, r.Article.Site, r.Article.URL, r.Article.Tags = "a", s, s, s, s,
					[]string{s}
				if err := each(r); err != nil {
					return err
				}
			}
			return nil
		},
	}.Write(t.Context(), &b)
	if err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

// Nothing changes: what a format holds of a claim is what stood in the library.
func TestNaughtyStringsLeaveAsTheyAre(t *testing.T) {
	all := naughty(t)
	for format, quotes := range map[string]func(*testing.T, []byte) []string{
		"csv": readBack, "excel": readBack, "jsonl": readBack, "xlsx": fromWorkbook, "webannotation": fromAnnotations,
		"claimreview": fromReviews, "html": fromReport,
	} {
		t.Run(format, func(t *testing.T) {
			got := quotes(t, sent(t, format, all))
			if len(got) != len(all) {
				t.Fatalf("%d claims, want %d", len(got), len(all))
			}
			for i, s := range all {
				if format == "xlsx" {
					s = strings.Map(inXML, s)
				}
				if got[i] != s {
					t.Errorf("%q left as %q", s, got[i])
				}
			}
		})
	}
}

// inXML is what a workbook, which is XML, holds of a character: of one that XML does not allow, a mark that it was
// there.
func inXML(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
		return '\ufffd'
	}
	return r
}

func readBack(t *testing.T, file []byte) []string {
	var out []string
	err := export.Read(bytes.NewReader(file), func(in record.Incoming) error {
		r, err := in.Onto(record.Record{})
		c := r.Claim
		if c.Quote != c.Notes || c.Quote != c.Wording || c.Quote != c.Fields[c.Quote] || c.Tags[0] != c.Quote ||
			c.Figures[1].Text != c.Quote || c.Evidence[0].Note != c.Quote {
			err = errors.Join(err, fmt.Errorf("the fields of %q differ: %+v", c.Quote, c))
		}
		out = append(out, c.Quote)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// fromWorkbook also sees that no cell is a formula.
func fromWorkbook(t *testing.T, file []byte) []string {
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Claims")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i, row := range rows[1:] {
		for column := range row {
			name, err := excelize.CoordinatesToCellName(column+1, i+2)
			if err != nil {
				t.Fatal(err)
			}
			if formula, err := f.GetCellFormula("Claims", name); formula != "" || err != nil {
				t.Errorf("%s is the formula %q, %v", name, formula, err)
			}
		}
		out = append(out, row[1])
	}
	return out
}

func fromAnnotations(t *testing.T, file []byte) []string {
	var all []struct {
		Target struct{ Selector []struct{ Exact string } }
	}
	if err := json.Unmarshal(file, &all); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range all {
		out = append(out, a.Target.Selector[0].Exact)
	}
	return out
}

func fromReviews(t *testing.T, file []byte) []string {
	if bytes.ContainsAny(file, "<>") {
		t.Error("the document cannot stand in a page's script")
	}
	var all struct {
		Graph []struct{ ClaimReviewed string } `json:"@graph"`
	}
	if err := json.Unmarshal(file, &all); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range all.Graph {
		out = append(out, r.ClaimReviewed)
	}
	return out
}

func fromReport(t *testing.T, file []byte) []string {
	d, err := goquery.NewDocumentFromReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if n := d.Find("script, img, iframe, object, embed, link, base, form, [onerror], [onclick], [onload], " +
		"[src]").Length(); n > 0 {
		t.Errorf("%d elements run something or fetch it", n)
	}
	return d.Find("blockquote").Map(func(_ int, s *goquery.Selection) string { return s.Text() })
}
