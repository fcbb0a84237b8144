package formats_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"

	"github.com/shopspring/decimal"
)

// opened gives the sheets of a file, by name, as LibreOffice opens it. The filter tells it what a CSV file is like; it
// is empty for others.
func opened(t *testing.T, path, filter string) map[string][][]cell {
	t.Helper()
	return sheets(t, converted(t, path, filter, "fods"))
}

// converted is what LibreOffice makes of a file.
func converted(t *testing.T, path, filter, format string) string {
	t.Helper()
	dir := t.TempDir()
	args := []string{
		"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--norestore",
		"--convert-to", format, "--outdir", dir,
	}
	if filter != "" {
		args = append(args, "--infilter="+filter)
	}
	out, err := exec.CommandContext(t.Context(), "soffice", append(args, path)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	ending, _, _ := strings.Cut(format, ":")
	data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"."+ending))
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(data)
}

// payloads are cells that a spreadsheet must not run.
func payloads() []string {
	out := []string{
		"=1+1", "+1+1", "-1+1", "@SUM(1;1)", "=HYPERLINK(\"http://evil.example\";\"x\")", "=cmd|' /C calc'!A0", "＝1+1",
		"\t=1+1", "'=1+1", "\n=1+1", "=1+1\n=2+2",
		"Київ — «так»", "中文，測試", "שלום", "👩‍👩‍👧", "007", "1e5", "12,5", "TRUE", "a;b,c\td", `say "x"`, "+380 44 123", "-",
		"  two  spaces",
	}
	data, err := os.ReadFile("../../../../shared/eval/hostile/csv-injection/csv-payload.txt")
	if err == nil {
		out = append(out, strings.Split(article.CleanField(string(data)), "\n")...)
	}
	return slices.DeleteFunc(out, func(s string) bool { return strings.TrimSpace(s) == "" })
}

func hostile(_ context.Context, each func(record.Record) error) error {
	for i, p := range payloads() {
		r := record.Record{Claim: claim.Claim{
			ID: fmt.Sprint("claim-", i), Selector: claim.Selector{Quote: p}, Wording: p, Notes: p, Conclusion: p,
			SaidAt: "2025-04-11", Status: claim.Unchecked,
			Source: claim.Source{Name: p}, CreatedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
			Figures: []claim.Figure{{Text: p, Value: decimal.NewNullDecimal(decimal.RequireFromString("-51.25"))}},
		}}
		r.Article.ID, r.Article.Title, r.Article.Published, r.Article.URL = "a", p, "2025-04-10", "https://news.example/1"
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

// written writes the hostile claims.
func written(t *testing.T, format string) string {
	t.Helper()
	f, ok := formats.Named(format)
	if !ok {
		t.Fatal(format)
	}
	path := filepath.Join(t.TempDir(), "claims"+f.Ending)
	if _, err := (formats.Job{Format: f, Records: hostile, Notes: export.WithNotes}).File(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

// needsLibreOffice skips where it is not installed: Debian has it as libreoffice-calc-nogui. Where only other parts of
// it are, such as Writer, soffice is there and reads no table.
func needsLibreOffice(t *testing.T) {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	if soffice, err = filepath.EvalSymlinks(soffice); err != nil {
		t.Fatal(err)
	}
	calc, err := filepath.Glob(filepath.Join(filepath.Dir(soffice), "*scalc*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(calc) == 0 {
		t.Skip("LibreOffice is installed without Calc")
	}
}

// column gives the cells under a name.
func column(t *testing.T, rows [][]cell, name string) []cell {
	t.Helper()
	at := slices.IndexFunc(rows[0], func(c cell) bool { return c.text == name })
	if at < 0 {
		t.Fatalf("there is no column %s in %v", name, rows[0])
	}
	var out []cell
	for _, row := range rows[1:] {
		if len(row) > at && row[0].text != "" {
			out = append(out, row[at])
		}
	}
	return out
}

func noFormulas(t *testing.T, all map[string][][]cell) {
	t.Helper()
	for name, rows := range all {
		for _, row := range rows {
			for _, c := range row {
				if c.formula != "" {
					t.Errorf("%s: %q is a formula", name, c.formula)
				}
			}
		}
	}
}

func TestLibreOfficeOpensTheTableForSpreadsheets(t *testing.T) {
	needsLibreOffice(t)
	for locale, filter := range map[string]string{
		"en_US.UTF-8": "44,34,76,1,,1033,false,true",
		"uk_UA.UTF-8": "59,34,76,1,,1058,false,true",
	} {
		t.Setenv("LC_ALL", locale)
		all := opened(t, written(t, "excel"), "Text - txt - csv (StarCalc):"+filter)
		noFormulas(t, all)
		rows := all["claims"]
		for i, p := range payloads() {
			for _, name := range []string{"quote", "source", "notes", "article_title"} {
				got := column(t, rows, name)[i]
				if harmless := slices.Contains([]string{"007", "1e5", "12,5", "TRUE"}, p); got.kind != "string" && !harmless {
					t.Errorf("%s: %s is %+v, want the text %q", locale, name, got, p)
				}
				if got.kind == "string" && got.text != p && got.text != "'"+p {
					t.Errorf("%s: %s is %+v, want %q", locale, name, got, p)
				}
			}
			if got := column(t, rows, "figure_value")[i]; got.kind != "float" || got.value != "-51.25" {
				t.Errorf("%s: the value is %+v", locale, got)
			}
			if got := column(t, rows, "said_at")[i]; got.kind != "date" || got.value != "2025-04-11" {
				t.Errorf("%s: the day is %+v", locale, got)
			}
		}
	}
}

func TestLibreOfficeOpensTheWorkbook(t *testing.T) {
	needsLibreOffice(t)
	all := opened(t, written(t, "xlsx"), "")
	noFormulas(t, all)
	rows := all["Claims"]
	for i, p := range payloads() {
		for _, name := range []string{"quote", "source", "notes", "article_title"} {
			if got := column(t, rows, name)[i]; got.kind != "string" || got.text != p {
				t.Errorf("%s is %+v, want %q", name, got, p)
			}
		}
		if got := column(t, rows, "figure_value")[i]; got.kind != "float" || got.value != "-51.25" {
			t.Errorf("the value is %+v", got)
		}
		if got := column(t, rows, "said_at")[i]; got.kind != "date" || got.value != "2025-04-11" {
			t.Errorf("the day is %+v", got)
		}
		if got := column(t, rows, "created_at")[i]; got.kind != "date" || got.value != "2026-01-02T03:04:05" {
			t.Errorf("the time is %+v", got)
		}
	}
	if len(all["Articles"]) < 2 || len(all["Sources"]) < 2 {
		t.Error("the sheets of articles and sources are empty")
	}
}

// The exact table is not for spreadsheets: there the payloads do run. So the tests above can fail.
func TestLibreOfficeRunsWhatIsNotGuarded(t *testing.T) {
	needsLibreOffice(t)
	all := opened(t, written(t, "csv"), "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true")
	for _, c := range column(t, all["claims"], "quote") {
		if c.formula != "" {
			return
		}
	}
	t.Error("LibreOffice ran nothing: the tests with it show nothing")
}

// A table that was opened and saved there, as LibreOffice proposes, says what it said before.
func TestATableThatLibreOfficeSavedComesBack(t *testing.T) {
	needsLibreOffice(t)
	t.Setenv("LC_ALL", "en_US.UTF-8")
	saved := converted(t, written(t, "excel"), "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false",
		"csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false")
	var want []record.Record
	if err := hostile(t.Context(), func(r record.Record) error { want = append(want, r); return nil }); err != nil {
		t.Fatal(err)
	}
	n := 0
	err := export.Read(strings.NewReader(saved), func(in record.Incoming) error {
		got, err := in.Onto(record.Record{})
		if err != nil {
			return err
		}
		g, w := got.Claim, want[n].Claim
		if p := payloads()[n]; p == "007" || p == "1e5" { // cells of digits alone are numbers to any spreadsheet
			n++
			return nil
		}
		if g.Quote != w.Quote || g.Notes != w.Notes || g.Source.Name != w.Source.Name || g.SaidAt != w.SaidAt ||
			!g.CreatedAt.Equal(w.CreatedAt) ||
			!g.Figures[0].Value.Decimal.Equal(w.Figures[0].Value.Decimal) || got.Article.Published != want[n].Article.Published {
			t.Errorf("%q came back as %+v", w.Quote, g)
		}
		n++
		return nil
	})
	if err != nil || n != len(want) {
		t.Errorf("%d of %d claims, %v", n, len(want), err)
	}
}
