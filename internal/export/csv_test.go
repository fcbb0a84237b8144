package export_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

func encode(t *testing.T, o export.CSVOptions, all ...record.Record) string {
	t.Helper()
	var b bytes.Buffer
	e := export.NewCSV(&b, o)
	for _, r := range all {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// one is a claim that shows every column.
func one() record.Record {
	page := "Заголовок\nSpending rose. “At least 51 👍 schools”, said the ministry. End."
	start := strings.Index(page, "At least")
	quote := "At least 51 👍 schools"
	span := text.Span{Start: start, End: start + len(quote)}
	figure, named := text.Span{Start: 0, End: 11}, text.Span{Start: len(quote) + len("”, said "), End: len(quote) +
		len("”, said the ministry")}
	r := record.Record{
		Anchor: claim.Anchor{ClaimID: "c", Span: span, State: claim.Exact}, VersionNumber: 1, Text: page, TextSHA256: "t",
		SnapshotSHA256: "s",
		Where:          article.Where{Page: 12, Time: "00:14:03", Speaker: "Ada", Part: "Two"},
		RetrievedAt:    time.Date(2026, 5, 6, 7, 8, 9, 120_000_000, time.UTC),
		Claim: claim.Claim{
			ID: "c", Selector: claim.Selector{Quote: quote, Prefix: "“", Suffix: "”"}, Wording: "=own", SaidAt: "2025-04-11",
			Source: claim.Source{
				Name: "Ministry", Kind: claim.Government, Manner: claim.Direct, Via: "a daily",
				Text: "the ministry", Range: &named,
			},
			Figures: []claim.Figure{
				{
					Text: "At least 51", Value: decimal.NewNullDecimal(decimal.RequireFromString("51.5")), Unit: "school",
					Qualifier: claim.AtLeast, Period: "2024", Range: &figure,
				},
				{Text: "x", ValueHigh: decimal.NewNullDecimal(decimal.NewFromInt(-7))},
			},
			Unconfirmed: claim.Unconfirmed{Figures: true},
			Status:      claim.Checked, Rating: claim.MostlyTrue, Conclusion: "Yes.", ReviewURL: "https://c.example",
			Evidence: []claim.Evidence{{
				URL: "https://e.example", Stance: claim.Supports, Files: []claim.File{{
					Name: "receipt.pdf", MediaType: "application/pdf", Size: 1200, SHA256: strings.Repeat("0a", 32),
				}},
			}},
			Tags: []string{"schools", "a;b"}, Notes: "two\nlines", Fields: map[string]string{"place": "Київ"},
			Annotator: "Ada",
			CreatedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), UpdatedAt: time.Date(2026, 1, 2, 3, 4, 6, 0, time.UTC),
		},
	}
	r.Article.ID, r.Article.Title, r.Article.Published, r.Article.Tags = "a", "Заголовок", "2025-04-11T16:12",
		[]string{"uk"}
	return r
}

func TestEveryColumnHoldsWhatItSays(t *testing.T) {
	want := map[string]string{
		"claim_id": "c", "format": "claimlight-1", "quote": "At least 51 👍 schools", "wording": "=own", "source": "Ministry",
		"source_kind":   "government",
		"source_manner": "direct", "source_via": "a daily", "said_at": "2025-04-11", "figure_text": "At least 51",
		"figure_value": "51.5",
		"figure_unit":  "school", "figure_qualifier": "at_least", "figure_period": "2024",
		"more_figures": `[{"text":"x","value_high":-7}]`,
		"status":       "checked", "rating": "mostly_true", "conclusion": "Yes.",
		"evidence": `[{"url":"https://e.example","stance":"supports"}]`,
		"evidence_files": `[{"evidence":1,"name":"receipt.pdf","media_type":"application/pdf","size":1200,"sha256":"` +
			strings.Repeat("0a", 32) + `"}]`,
		"review_url": "https://c.example", "tags": `schools; a\;b`, "notes": "two\nlines", "article_title": "Заголовок",
		"published_at": "2025-04-11T16:12",
		"article_tags": "uk", "sentence": "“At least 51 👍 schools”, said the ministry.", "prefix": "“", "suffix": "”",
		"block": "2", "start": "26", "end": "47",
		"source_text": "the ministry", "source_start": "55", "source_end": "67", "figure_start": "26", "figure_end": "37",
		"anchor_state": "exact",
		"article_id":   "a", "version": "1", "text_sha256": "t", "snapshot_sha256": "s",
		"retrieved_at": "2026-05-06T07:08:09.12Z", "annotator": "Ada",
		"created_at": "2026-01-02T03:04:05Z", "updated_at": "2026-01-02T03:04:06Z", "fields": `{"place":"Київ"}`,
		"confirmed": "no", "page": "12", "time": "00:14:03",
	}
	out := encode(t, export.CSVOptions{Notes: export.WithNotes}, one())
	if strings.Contains(out, "\r") || strings.HasPrefix(out, "\ufeff") {
		t.Errorf("%q", out)
	}
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	for i, name := range rows[0] {
		if rows[1][i] != want[name] {
			t.Errorf("%s: %q, want %q", name, rows[1][i], want[name])
		}
	}
}

// The order is part of the format: others join by it.
func TestTheColumnsStandInTheirOrder(t *testing.T) {
	want := "claim_id,format,quote,wording,source,source_kind,source_manner,source_via,said_at,figure_text,figure_value,figure_value_high,figure_unit," +
		"figure_qualifier,figure_period,more_figures,status,rating,conclusion,evidence,review_url,tags,notes,article_title,site,byline,published_at," +
		"article_url,canonical_url,archive_url,language,article_tags,sentence,prefix,suffix,block,start,end,source_text,source_start,source_end," +
		"figure_start,figure_end,anchor_state,article_id,version,text_sha256,snapshot_sha256,retrieved_at,annotator,created_at,updated_at,fields,confirmed,page,time,evidence_files\n"
	if got := encode(t, export.CSVOptions{Notes: export.WithNotes}); got != want {
		t.Errorf("%s", got)
	}
	documented, err := os.ReadFile("../../docs/csv.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range export.Columns(export.WithNotes) {
		if !bytes.Contains(documented, []byte("| `"+name+"` |")) {
			t.Errorf("docs/csv.md does not describe %s", name)
		}
	}
}

func TestNothingRunsInASpreadsheet(t *testing.T) {
	for _, o := range []export.CSVOptions{
		{Notes: export.WithNotes, Excel: true},
		{Notes: export.WithNotes, Excel: true, Separator: ';'},
	} {
		out := encode(t, o, records(3, 300, awkward)...)
		if !strings.HasPrefix(out, "\ufeffclaim_id") {
			t.Fatalf("%.20q", out)
		}
		in := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\ufeff")))
		if o.Separator != 0 {
			in.Comma = o.Separator
		}
		rows, err := in.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				harmless := strings.Trim(cell, "0123456789.,") == "-"
				if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) && !harmless {
					t.Fatalf("%q would run", cell)
				}
			}
		}
	}
}

func TestTheSeparatorIsTheCountrys(t *testing.T) {
	for locale, want := range map[string]rune{
		"en_US.UTF-8": ',', "en-GB": ',', "uk_UA.UTF-8": ';', "de_DE": ';', "fr": ';', "zh_CN": ',', "pl-PL": ';', "ja": ',',
		"C": ',', "": ',', "C.UTF-8": ',', "?": ',',
	} {
		if got := export.Separator(locale); got != want {
			t.Errorf("%q: %q, want %q", locale, got, want)
		}
	}
}

func TestOneChangedCellChangesOneField(t *testing.T) {
	was := one()
	out := encode(t, export.CSVOptions{Notes: export.WithNotes}, was)
	edited := strings.Replace(out, "Yes.", "No and not quite.", 1)
	err := export.ReadCSV(strings.NewReader(edited), func(r record.Incoming) error {
		got, err := r.Onto(was)
		got.Kept = was.Kept
		want := was
		want.Claim.Conclusion = "No and not quite."
		if shown(t, got) != shown(t, want) {
			t.Errorf("got %s\nwant %s", shown(t, got), shown(t, want))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAColumnThatIsMissingChangesNothing(t *testing.T) {
	was := one()
	table := "format,quote,claim_id,rating,unknown\nclaimlight-1," + was.Claim.Quote + ",c,false,x\n"
	err := export.ReadCSV(strings.NewReader(table), func(r record.Incoming) error {
		got, err := r.Onto(was)
		got.Kept = was.Kept
		want := was
		want.Claim.Rating = claim.False
		if shown(t, got) != shown(t, want) || r.ClaimID != "c" || r.Line != 2 {
			t.Errorf("got %s\nwant %s", shown(t, got), shown(t, want))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestBadRowsAreNamed(t *testing.T) {
	header := "claim_id,format,quote,figure_value,more_figures,start,end,created_at\n"
	for bad, want := range map[string]string{
		`c,claimlight-1,"two` + "\n" + `lines",,,,,` + "\n" +
			`c,claimlight-1,q,many,,,,`: `line 4, figure_value: "many" is no number`,
		"c,claimlight-1,q,,[1],,,":       "line 2, more_figures: ",
		"c,claimlight-1,q,,,x,,":         `line 2, start: "x" is no whole number`,
		"c,claimlight-1,q,,,9,3,":        "line 2: a place starts at 9 and ends at 3",
		"c,claimlight-1,q,,,,,yesterday": "line 2, created_at: ",
		"c,claimlight-9,q,,,,,":          "line 2, format: ",
		"c,claimlight-1,q":               "line 2: it has 3 cells, the header has 8",
		`c,claimlight-1,"q,,,,,`:         "line 2",
	} {
		var found error
		err := export.ReadCSV(strings.NewReader(header+bad+"\n"), func(r record.Incoming) error {
			if _, err := r.Onto(record.Record{}); err != nil {
				found = err
			}
			return nil
		})
		if found == nil {
			found = err
		}
		var p record.Problem
		if !errors.As(found, &p) || !strings.HasPrefix(p.Error(), want) {
			t.Errorf("%q: %v, want %s", bad, found, want)
		}
	}
	for _, foreign := range []string{"", "a,b,c\n1,2,3\n", "\x00\xff", "claim_id;quote\n"} {
		if err := export.ReadCSV(strings.NewReader(foreign), nil); !errors.Is(err, record.ErrForeign) {
			t.Errorf("%q: %v", foreign, err)
		}
	}
}
