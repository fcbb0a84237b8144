package xlsx_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/xlsx"
	"claimlight/internal/record"
	"claimlight/internal/scheme"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

func recordOf(id, articleID string, change func(*record.Record)) record.Record {
	r := record.Record{
		Claim: claim.Claim{
			ID: id, Selector: claim.Selector{Quote: "Міст 中国"}, Source: claim.Source{Name: "Council", Kind: claim.Government},
			Rating: claim.True, SaidAt: "2025-04-11",
			Figures:   []claim.Figure{{Text: "1.5", Value: decimal.NewNullDecimal(decimal.RequireFromString("1.5"))}},
			ReviewURL: "https://check.example/1", CreatedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		},
		Article: article.Article{ID: articleID, Metadata: article.Metadata{
			Title: "T " + articleID,
			URL:   "https://news.example/" + articleID, Published: "2025-04-11T16:12",
		}},
	}
	change(&r)
	return r
}

func same(*record.Record) {}

func open(t *testing.T, records ...record.Record) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	e, err := xlsx.New(&b, export.WithNotes, scheme.Scheme{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// cell finds a cell by the name of its column.
func cell(t *testing.T, f *excelize.File, sheet, column string, row int) string {
	t.Helper()
	header, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range header[0] {
		if name == column {
			at, err := excelize.CoordinatesToCellName(i+1, row)
			if err != nil {
				t.Fatal(err)
			}
			return at
		}
	}
	t.Fatalf("no column %s on sheet %s", column, sheet)
	return ""
}

func TestCellsHaveTheirTypes(t *testing.T) {
	f := open(t, recordOf("1", "a", same))
	for column, want := range map[string]struct {
		shown string
		kind  excelize.CellType
	}{
		"quote":         {"Міст 中国", excelize.CellTypeSharedString},
		"figure_value":  {"1.5", excelize.CellTypeUnset},
		"said_at":       {"2025-04-11", excelize.CellTypeUnset},
		"published_at":  {"2025-04-11T16:12", excelize.CellTypeSharedString},
		"created_at":    {"2026-01-02 03:04:05", excelize.CellTypeUnset},
		"figure_text":   {"1.5", excelize.CellTypeSharedString},
		"article_title": {"T a", excelize.CellTypeSharedString},
	} {
		at := cell(t, f, "Claims", column, 2)
		shown, err := f.GetCellValue("Claims", at)
		if err != nil {
			t.Fatal(err)
		}
		kind, err := f.GetCellType("Claims", at)
		if err != nil || shown != want.shown || kind != want.kind {
			t.Errorf("%s: %q of type %d, want %q of %d; %v", column, shown, kind, want.shown, want.kind, err)
		}
	}
	ok, link, err := f.GetCellHyperLink("Claims", cell(t, f, "Claims", "review_url", 2))
	if !ok || link != "https://check.example/1" || err != nil {
		t.Errorf("link %v %q %v", ok, link, err)
	}
	if panes, err := f.GetPanes("Claims"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("header %+v, %v", panes, err)
	}
}

func TestArticlesAndSourcesAreCounted(t *testing.T) {
	f := open(t, recordOf("1", "a", same), recordOf("2", "a", func(r *record.Record) { r.Claim.Rating = claim.NotRated }),
		recordOf("3", "b", func(r *record.Record) { r.Claim.Source = claim.Source{Name: "Ada", Kind: claim.Person} }))
	want := map[string]string{
		"Articles": "T a 2|T b 1", "Sources": "Council government 2 0 0 0 0 1 0 1|Ada person 1 0 0 0 0 1 0 0",
	}
	for sheet, text := range want {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range rows[1:] {
			if sheet == "Articles" {
				r = []string{r[0], r[1]}
			}
			got = append(got, strings.Join(r, " "))
		}
		if strings.Join(got, "|") != text {
			t.Errorf("%s: %q, want %q", sheet, got, text)
		}
	}
	if got := fmt.Sprint(f.GetSheetList()); got != "[Claims Articles Sources]" {
		t.Errorf("sheets %s", got)
	}
}

func TestNothingIsAFormula(t *testing.T) {
	hostile := []string{
		"=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "{=1}", "'=1", "007", "1e5",
		"TRUE", "12,5", "2025-04-11x",
	}
	var all []record.Record
	for i, s := range hostile {
		all = append(all, recordOf(fmt.Sprint(i), "a", func(r *record.Record) {
			r.Claim.Notes, r.Claim.SaidAt, r.Claim.Source.Name, r.Claim.ReviewURL = s, s, s, s
		}))
	}
	f := open(t, all...)
	for i, s := range hostile {
		for _, column := range []string{"notes", "said_at", "source", "review_url"} {
			at := cell(t, f, "Claims", column, i+2)
			shown, err := f.GetCellValue("Claims", at)
			if err != nil || shown != s {
				t.Errorf("%s: %q, want %q; %v", column, shown, s, err)
			}
			if formula, err := f.GetCellFormula("Claims", at); err != nil || formula != "" {
				t.Errorf("%q became the formula %q", s, formula)
			}
		}
	}
}

// What a spreadsheet shows as the file's properties names the program, and nobody.
func TestAWorkbookNamesTheProgramAlone(t *testing.T) {
	got, err := open(t, recordOf("1", "a", same)).GetDocProps()
	if err != nil || got.Creator != "Claimlight" || got.LastModifiedBy != "" || got.Title != "" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNumbersAndTextsThatDoNotFit(t *testing.T) {
	exact := "12345678901234567890.5"
	long := strings.Repeat("👍", 20_000)
	f := open(t, recordOf("1", "a", func(r *record.Record) {
		r.Claim.Figures[0].Value, r.Claim.Notes = decimal.NewNullDecimal(decimal.RequireFromString(exact)), long
	}))
	if got, err := f.GetCellValue("Claims", cell(t, f, "Claims", "figure_value", 2)); err != nil || got != exact {
		t.Errorf("%q, %v", got, err)
	}
	got, err := f.GetCellValue("Claims", cell(t, f, "Claims", "notes", 2))
	if n := len([]rune(got)); err != nil || !strings.HasSuffix(got, "👍…") || n != 32766/2+1 {
		t.Errorf("%d letters, %v", n, err)
	}
}

func TestAWorkbookWithoutClaims(t *testing.T) {
	rows, err := open(t).GetRows("Claims")
	if err != nil || len(rows) != 1 || rows[0][0] != "quote" || rows[0][len(rows[0])-1] != "claim_id" {
		t.Errorf("%v, %v", rows, err)
	}
}

// Each own field has a column of its own, typed as the field says, before what only programs need.
func TestOwnFieldsHaveColumns(t *testing.T) {
	var b bytes.Buffer
	s := scheme.Scheme{Fields: []scheme.Field{
		{Name: "Reach", Label: "Reach, in people", Kind: scheme.Number}, {Name: "Desk", Label: "Desk", Kind: scheme.Text},
	}}
	e, err := xlsx.New(&b, export.WithNotes, s)
	if err != nil {
		t.Fatal(err)
	}
	r := record.Record{Claim: claim.Claim{ID: "c"}}
	r.Claim.Fields = map[string]string{"Reach": "12500", "Desk": "=1+1"}
	if err := errors.Join(e.Encode(r), e.Close()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string]string{"own: Reach, in people": "12500", "own: Desk": "=1+1"} {
		at := cell(t, f, "Claims", column, 2)
		got, err := f.GetCellValue("Claims", at)
		kind, errKind := f.GetCellType("Claims", at)
		number := column == "own: Reach, in people"
		if err != nil || errKind != nil || got != want || number == (kind == excelize.CellTypeSharedString) {
			t.Errorf("%s holds %q of kind %d (%v)", column, got, kind, err)
		}
	}
}

// People read a sheet from the left: first what is claimed, by whom and with what result, last what programs need. Each
// column is as wide as what stands in it, a long quote wraps, and the head stays.
func TestSheetsAreReadFromTheLeft(t *testing.T) {
	long := strings.Repeat("The council planted many trees. ", 20)
	f := open(t, recordOf("1", "a", same), recordOf("2", "a", func(r *record.Record) {
		r.Claim.Selector.Quote, r.Claim.Source.Name = long, "The Council of the City"
	}))
	for sheet, ends := range map[string][2]string{
		"Claims": {"quote", "claim_id"}, "Articles": {"article_title", "article_id"}, "Sources": {"source", "not_rated"},
	} {
		rows, err := f.GetRows(sheet)
		if err != nil || rows[0][0] != ends[0] || rows[0][len(rows[0])-1] != ends[1] {
			t.Errorf("%s begins and ends otherwise: %q, %v", sheet, rows[0], err)
		}
		for i, name := range rows[0] {
			letters := len([]rune(name))
			for _, row := range rows[1:] {
				if i < len(row) {
					letters = max(letters, len([]rune(row[i])))
				}
			}
			column, _ := excelize.ColumnNumberToName(i + 1)
			got, err := f.GetColWidth(sheet, column)
			if err != nil || got < float64(min(letters, 38)) || got > float64(min(letters+4, 61)) {
				t.Errorf("%s: %s is %.1f wide for %d letters, %v", sheet, name, got, letters, err)
			}
		}
		if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: the head scrolls away: %+v, %v", sheet, panes, err)
		}
	}
	style, err := f.GetCellStyle("Claims", cell(t, f, "Claims", "quote", 3))
	if err != nil {
		t.Fatal(err)
	}
	if high, err := f.GetRowHeight("Claims", 3); err != nil || high < 10*15 {
		t.Errorf("a quote of %d letters has a row of %.0f points, %v", len(long), high, err)
	}
	if look, err := f.GetStyle(style); err != nil || look.Alignment == nil || !look.Alignment.WrapText {
		t.Errorf("a long quote does not wrap: %+v, %v", look, err)
	}
}

// What the table of claims keeps as lists for programs is a line for each entry.
func TestListsAreLines(t *testing.T) {
	f := open(t, recordOf("1", "a", func(r *record.Record) {
		r.Claim.Evidence = []claim.Evidence{
			{URL: "https://a.example/1", Title: "The register", Stance: claim.Supports, Note: "Table 3"},
			{URL: "https://b.example/2", ArchiveURL: "https://archive.example/2"},
		}
		r.Claim.Figures = append(r.Claim.Figures, claim.Figure{Text: "1,380 trees", Unit: "tree"})
	}))
	for column, want := range map[string]string{
		"evidence": "supports · The register · https://a.example/1 · Table 3\n" +
			"https://b.example/2 · archive_url: https://archive.example/2",
		"more_figures": "1,380 trees · unit: tree",
	} {
		if got, err := f.GetCellValue("Claims", cell(t, f, "Claims", column, 2)); err != nil || got != want {
			t.Errorf("%s: %q, want %q, %v", column, got, want, err)
		}
	}
}
