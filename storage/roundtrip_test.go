package storage

import (
	"bytes"
	"context"
	"crypto/sha256"
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
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/articles"
	"claimlight/storage/claims"
	"claimlight/storage/exchange"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"

	"github.com/shopspring/decimal"
)

// The library of the round trip.
var (
	roundTripArticles = effort.Of(50, 500)
	roundTripClaims   = 20 // to an article
)

// Invariant 5, on 1,000 claims (10,000, where all is tried) whose every field holds what breaks tables and programs:
// claims come back from CSV and JSON lines, and export again gives the same bytes.
func TestThousandsOfNaughtyClaimsComeBack(t *testing.T) {
	effort.Long(t)
	if underRace {
		t.Skip("takes a while")
	}
	from := libraryOf(t, "from.sqlite")
	fillNaughty(t, from)
	for name, open := range map[string]func(io.Writer) export.Encoder{
		"CSV": func(w io.Writer) export.Encoder {
			return export.NewCSV(w,
				export.CSVOptions{Notes: export.WithNotes})
		},
		"JSON lines": jsonl,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "claims")
			size, sum := exportTo(t, from, path, open)
			to := libraryOf(t, "to.sqlite")
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			done, err := to.ImportClaims(t.Context(), "claims", file)
			if err != nil || done.Added != roundTripArticles*roundTripClaims {
				t.Fatalf("%+v, %v", done, err)
			}
			if again, sumAgain := exportTo(t, to, path+".again", open); again != size || !bytes.Equal(sumAgain, sum) {
				t.Errorf("%d bytes came back as %d, or as others", size, again)
			}
			if size < int64(roundTripArticles)*20<<10 {
				t.Errorf("only %d bytes: the long notes are missing", size)
			}
		})
	}
}

func jsonl(w io.Writer) export.Encoder { return export.NewJSONL(w, export.WithNotes) }

func libraryOf(t *testing.T, name string) *Library {
	t.Helper()
	l, err := Open(t.Context(), Params{Path: filepath.Join(t.TempDir(), name), Origin: journal.Import})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

func exportTo(t *testing.T, l *Library, path string, open func(io.Writer) export.Encoder) (size int64, sum []byte) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	hash := sha256.New()
	e := open(io.MultiWriter(file, hash))
	if err := l.Exchange.EachRecord(t.Context(), exchange.Scope{},
		func(r record.Record) error { return e.Encode(r.Leaving()) }); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return info.Size(), hash.Sum(nil)
}

// naughtyWords are the texts of which the fields are made: known naughty strings, whole tables of csv-spectrum,
// payloads for spreadsheets.
func naughtyWords(t *testing.T) []string {
	t.Helper()
	out := []string{
		"", "plain", "a, b; \"c\"\nd", "\r\n", "=1+1", "'x", "-5", "007", "1e309", "Київ — «так»", "שלום, עולם", "مرحبا",
		"👩‍👩‍👧 e\u0301", "\u202ertl", "\\;", "\u2028",
		"  spaces  ", "\ufeffmark", "nul\x00", "bad\xff", "中文，測試", "<script>", "{}", "[]", "null", `""`, "\t", "；",
		"/home/ada/page 1.html", `C:\Users\Ada\%00.pdf`, "file:///home/ada/%FF%00.mht", "count.pdf", "a\x1bb", "𝒯𝑒𝓈𝓉",
	}
	shared := filepath.Join("..", "..", "shared", "eval", "hostile")
	files, _ := filepath.Glob(filepath.Join(shared, "csv-spectrum", "csvs", "*.csv"))
	for _, path := range append(files, filepath.Join(shared, "naughty", "blns.txt"),
		filepath.Join(shared, "csv-injection", "csv-payload.txt")) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Log("only our own strings: ../shared is absent")
			return out
		}
		if strings.HasSuffix(path, ".csv") {
			out = append(out, string(data))
		}
		out = append(out, strings.Split(string(data), "\n")...)
	}
	return out
}

// fillNaughty fills the library in a few actions, as imports would.
func fillNaughty(t *testing.T, l *Library) {
	t.Helper()
	rng, naughty := rand.New(rand.NewPCG(5, 5)), naughtyWords(t)
	word := func() string { return naughty[rng.IntN(len(naughty))] }
	for n := 0; n < roundTripArticles; {
		err := l.journal.Act(t.Context(), &journal.Deed{Name: words.Verbatim("Fill")}, func(w *journal.Writer) error {
			for range 50 {
				if err := addNaughty(t.Context(), l, w, rng, word, n); err != nil {
					return err
				}
				n++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func addNaughty(ctx context.Context, l *Library, w *journal.Writer, rng *rand.Rand, word func() string, n int) error {
	a := article.Article{ID: w.NewID(), AddedAt: w.Now(), DefaultSource: word(), Tags: listOf(word)}
	a.Title, a.Byline, a.Site, a.Published, a.URL, a.Language, a.ArchiveURL = word(), word(), word(), word(), word(),
		word(), word()
	v := article.Version{ArticleID: a.ID, Number: 1}
	for range roundTripClaims {
		sentence := strings.Join(strings.Fields("The "+word()+" grew by 51 percent "+word()+"."), " ")
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: article.CleanText(sentence)})
	}
	if err := w.Create(ctx, tables.Articles, articles.RowOf(a, nil)); err != nil {
		return err
	}
	for _, r := range tables.TagRows(tables.ArticleTags, a.ID, a.Tags) {
		if err := w.Create(ctx, tables.ArticleTags, r); err != nil {
			return err
		}
	}
	v, err := versions.AddVersion(ctx, w, v, article.Snapshot{Bytes: []byte(v.Text()), RetrievedAt: w.Now()})
	if err != nil {
		return err
	}
	if err := w.Touch(ctx, tables.Articles, a.ID, journal.Row{"current_version_id": v.ID}); err != nil {
		return err
	}
	full := v.Text()
	p := &versions.Page{VersionID: v.ID, Text: full, Offsets: text.NewOffsets(full)}
	for i, block := range v.Spans() {
		c := naughtyClaim(l, rng, word, a.ID, full, block)
		if n%50 == 0 && i == 0 {
			c.Notes = strings.Repeat("нотатка, \"так\"\n", 1<<20/24)
		}
		span := text.Span{Start: strings.Index(full, c.Quote), End: strings.Index(full, c.Quote) + len(c.Quote)}
		place := claim.Anchor{ClaimID: c.ID, VersionID: v.ID, Span: span, State: claim.Exact, Score: 1}
		if err := storeClaim(ctx, w, claims.RowOf(c, at(p, span), nil), claims.AnchorRow(place, p),
			claims.PartsOf(c)); err != nil {
			return err
		}
	}
	return nil
}

func naughtyClaim(l *Library, rng *rand.Rand, word func() string, articleID, full string, block text.Span) claim.Claim {
	span := text.SnapGraphemes(full, text.Span{Start: block.Start, End: block.Start + (block.End-block.Start)/2 + 1})
	figure := text.SnapGraphemes(span.Of(full), text.Span{Start: 0, End: 3})
	named := text.Span{Start: 0, End: 3}
	c := claim.Claim{
		ID: l.params.NewID(), ArticleID: articleID, Selector: anchor.Select(full, span), Wording: word(), SaidAt: word(),
		Status: claim.Checked,
		Source: claim.Source{
			Name: word(), Kind: claim.Government, Manner: claim.Direct, Via: word(),
			Text: named.Of(span.Of(full)), Range: &named,
		},
		Rating: claim.Ratings[rng.IntN(len(claim.Ratings))], Conclusion: word(), ReviewURL: word(), Notes: word(),
		Annotator: word(), Tags: listOf(word),
		Figures: []claim.Figure{
			{
				Text: figure.Of(span.Of(full)), Value: decimal.NewNullDecimal(decimal.New(rng.Int64N(1e12), -int32(rng.IntN(6)))),
				Unit: word(), Period: word(), Range: &figure,
			},
			{Text: word(), Unit: word(), Qualifier: claim.About},
		},
		Evidence: []claim.Evidence{{
			URL: word(), Title: word(), Note: word(), Stance: claim.Refutes, ArchiveURL: word(),
			SeenAt: word(),
		}},
		Fields:    map[string]string{fmt.Sprint("f", word()): word(), "own": word()},
		CreatedAt: time.Date(2026, 1, 1+rng.IntN(300), 0, 0, rng.IntN(86400), rng.IntN(1000)*1_000_000, time.UTC),
	}
	l.Claims.Fill(&c)
	return c
}

// listOf gives up to three words, none of them empty.
func listOf(word func() string) []string {
	var out []string
	for range 3 {
		if s := article.CleanField(word()); s != "" {
			out = append(out, s)
		}
	}
	return out
}
