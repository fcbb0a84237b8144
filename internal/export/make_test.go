package export_test

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// awkward are texts that break tables, spreadsheets or programs that count in bytes.
var awkward = []string{
	"", "plain", `with "quotes"`, "a, b; c\td", "two\nlines", "\nline first", " spaces ", "=1+1", "@SUM(A1)", "-2", "-x",
	"+380 44 123", "'quoted'", "''",
	"＝1+1", `\.`, `back\slash; semi`, "Київ — «так»", "שלום, עולם", "👩‍👩‍👧 e\u0301", "\u2028\u200b", "null", "1e309",
	"007", "TRUE", "{}", "[]", `"`, `""`, "\ufeffmark",
	"<script>alert(1)</script>", "\uFFFD", "12,5", "1.5", "2025-04-11",
}

// maker makes records at random, all of what the door lets in.
type maker struct {
	*rand.Rand
	pool []string
}

func newMaker(seed uint64, pool []string) *maker {
	m := &maker{rand.New(rand.NewPCG(seed, 1)), nil}
	for _, s := range pool {
		m.pool = append(m.pool, article.CleanField(s))
	}
	return m
}

func (m *maker) words() string { return m.pool[m.IntN(len(m.pool))] }

func (m *maker) some() []string {
	var out []string
	for range m.IntN(4) {
		if s := m.words(); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (m *maker) number() decimal.NullDecimal {
	switch m.IntN(4) {
	case 0:
		return decimal.NullDecimal{}
	case 1:
		return decimal.NewNullDecimal(decimal.New(m.Int64N(1_000_000)-500_000, -3))
	default:
		return decimal.NewNullDecimal(decimal.NewFromInt(m.Int64N(1e15)))
	}
}

func (m *maker) moment() time.Time {
	return time.Date(2026, 1, 1+m.IntN(300), 0, 0, m.IntN(86400), m.IntN(1000)*1_000_000, time.UTC)
}

// page makes a text of several blocks.
func (m *maker) page() string {
	var blocks []string
	for range 2 + m.IntN(4) {
		var b []string
		for range 1 + m.IntN(4) {
			b = append(b, "The "+strings.Join(strings.Fields(m.words()), " ")+" grew by 51 percent.")
		}
		blocks = append(blocks, strings.Join(b, " "))
	}
	return article.CleanText(strings.Join(blocks, "\n"))
}

// record makes a claim on a page.
func (m *maker) record(n int, page string) record.Record {
	start := m.IntN(len(page) - 1)
	span := text.SnapGraphemes(page, text.Span{Start: start, End: start + 1 + m.IntN(len(page)-start-1)})
	c := claim.Claim{
		ID: fmt.Sprintf("claim-%d", n), ArticleID: "article", Selector: anchor.Select(page, span), Wording: m.words(),
		SaidAt: "2025-04-11",
		Source: claim.Source{Name: m.words(), Kind: claim.Government, Manner: claim.Direct, Via: m.words()},
		Status: claim.Checked, Rating: claim.HalfTrue, Conclusion: m.words(), ReviewURL: "https://check.example/1",
		Tags: m.some(), Notes: m.words(), Annotator: m.words(), CreatedAt: m.moment(), UpdatedAt: m.moment(),
	}
	if m.IntN(2) == 0 {
		named := text.SnapGraphemes(page, text.Span{Start: start / 2, End: start/2 + 1})
		at := named.Shift(-span.Start)
		c.Source.Text, c.Source.Range = named.Of(page), &at
	}
	for range m.IntN(4) {
		end := 1 + m.IntN(len(c.Quote))
		at := text.SnapGraphemes(c.Quote, text.Span{Start: end / 2, End: end})
		c.Figures = append(c.Figures, claim.Figure{
			Text: at.Of(c.Quote), Value: m.number(), ValueHigh: m.number(), Unit: m.words(), Qualifier: claim.About,
			Period: m.words(), Range: &at,
		})
	}
	for range m.IntN(3) {
		c.Evidence = append(c.Evidence, claim.Evidence{
			URL: m.words(), Title: m.words(), Stance: claim.Refutes,
			Note: m.words(), ArchiveURL: m.words(), SeenAt: "2026-01-01",
		})
		for _, name := range m.some() {
			e := &c.Evidence[len(c.Evidence)-1]
			e.Files = append(e.Files, attachment.Of(name, []byte(name)))
		}
	}
	for _, name := range m.some() {
		if c.Fields == nil {
			c.Fields = map[string]string{}
		}
		c.Fields[name] = m.words()
	}
	if m.IntN(2) == 0 {
		c.Unconfirmed = c.Filled()
	}
	return record.Record{
		Claim: c, Anchor: claim.Anchor{ClaimID: c.ID, VersionID: "v", Span: span, State: claim.Exact, Score: 1},
		Article: article.Article{ID: "article", Metadata: article.Metadata{
			Title: m.words(), Byline: m.words(),
			URL: "https://news.example/1", Language: "en",
		}, Tags: m.some(), AddedAt: m.moment()},
		VersionNumber: 2, Text: page, TextSHA256: article.Hash([]byte(page)), SnapshotSHA256: article.Hash(nil),
		RetrievedAt: m.moment(), Where: article.Where{Page: m.IntN(3), Time: m.words(), Speaker: m.words(), Part: m.words()},
	}
}

// records makes n records on pages of some claims each.
func records(seed uint64, n int, pool []string) []record.Record {
	m := newMaker(seed, pool)
	var out []record.Record
	page := m.page()
	for i := range n {
		if i%5 == 4 {
			page = m.page()
		}
		out = append(out, m.record(i, page))
	}
	return out
}

// shared reads a file of bad input from beside the project.
func shared(t *testing.T, path ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"..", "..", "..", "shared", "eval", "hostile"}, path...)...))
	if err != nil {
		t.Skip("the bad input in ../shared is absent")
	}
	return data
}

// naughty are the strings that are known to break programs, and whole CSV files as cells.
func naughty(t *testing.T) []string {
	t.Helper()
	out := append(strings.Split(string(shared(t, "naughty", "blns.txt")), "\n"), awkward...)
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "eval", "hostile", "csv-spectrum", "csvs",
		"*.csv"))
	if err != nil || len(files) == 0 {
		t.Skip("the CSV files in ../shared are absent")
	}
	for _, f := range files {
		out = append(out, string(shared(t, "csv-spectrum", "csvs", filepath.Base(f))))
	}
	return append(out, strings.Split(string(shared(t, "csv-injection", "csv-payload.txt")), "\n")...)
}

// shown is a record as text, for comparison: pointers and maps by what they hold.
func shown(t *testing.T, r record.Record) string {
	t.Helper()
	out, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// annotations writes W3C annotations by the default scale.
func annotations(w io.Writer) export.Encoder { return export.NewWebAnnotation(w, nil) }
