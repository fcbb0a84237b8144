package storage_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/internal/suggest"
	"claimlight/storage"

	"github.com/shopspring/decimal"
)

// tagAll adds an article with these sentences, all of them tagged, with the figures that are found in them.
func (d *driver) tagAll(lang string, sentences ...string) []claim.Claim {
	d.t.Helper()
	a := d.add(append([]string{"Title"}, sentences...)...)
	var out []claim.Claim
	for _, s := range sentences {
		c := d.tag(a, s)
		out = append(out, d.edit(c.ID, "", func(c *claim.Claim) { c.Figures = figuresIn(s, lang) }))
	}
	return out
}

func figuresIn(words, lang string) []claim.Figure {
	var out []claim.Figure
	for _, s := range suggest.Analyze(context.Background(), words, suggest.Options{Language: lang}) {
		for _, f := range s.Figures {
			span := f.Span
			out = append(out, claim.Figure{Text: f.Text, Value: f.Value, ValueHigh: f.ValueHigh, Unit: f.Unit, Range: &span})
		}
	}
	return out
}

// draft is a claim that is not in the library yet.
func draft(words, lang string) claim.Claim {
	return claim.Claim{Selector: claim.Selector{Quote: words}, Figures: figuresIn(words, lang)}
}

func (d *driver) saidBefore(c claim.Claim) []storage.SaidBefore {
	d.t.Helper()
	found, err := d.Search.SaidBefore(d.ctx, c, 3)
	d.ok(err)
	return found
}

func TestWhatWasSaidBeforeIsFound(t *testing.T) {
	d := open(t)
	stored := d.tagAll("en", "The city planted 4,700 trees along its main roads.",
		"Unemployment in Portugal fell to 6.1 percent.", "The bridge was closed for repairs.")
	found := d.saidBefore(draft("Along its main roads the city plants 3,900 trees.", "en"))
	if len(found) != 1 || found[0].Claim.ID != stored[0].ID || found[0].ArticleTitle != "Title" {
		t.Fatalf("found %+v", found)
	}
	if f := found[0].Figures; len(f) != 1 || f[0].Equal || !f[0].Theirs.Value.Decimal.Equal(decimal.NewFromInt(4700)) {
		t.Errorf("figures %+v", f)
	}
	if found := d.saidBefore(stored[0]); len(found) != 0 {
		t.Errorf("a claim is like itself: %+v", found)
	}
	d.edit(stored[2].ID, "", func(c *claim.Claim) { c.Wording = "Repairs kept the old harbour bridge shut." })
	if found := d.saidBefore(draft("The old harbour bridge was kept shut by repairs.", "en")); len(found) != 1 {
		t.Errorf("the own wording was not compared: %+v", found)
	}
	d.ok(d.Claims.Delete(d.ctx, stored[0].ID))
	if found := d.saidBefore(draft("The city planted 4,700 trees along its main roads.", "en")); len(found) != 0 {
		t.Errorf("found in the trash: %+v", found)
	}
}

func TestAnyWordsCanBeComparedAndTheSearchCanBeStopped(t *testing.T) {
	d := open(t)
	d.tagAll("en", "The city planted 4,700 trees along its main roads.")
	for _, s := range naughty(t) {
		d.saidBefore(draft(s, ""))
	}
	ctx, cancel := context.WithCancel(d.ctx)
	cancel()
	if _, err := d.Search.SaidBefore(ctx, draft("The city planted trees.", "en"), 3); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want Canceled", err)
	}
}

// The labelled pairs once more, by way of a library that holds the first claim of each, and by the rarities of its
// index.
func TestTheLibraryTellsThePairsApart(t *testing.T) {
	effort.Long(t)
	data, err := os.ReadFile("../internal/similar/testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := open(t)
	var right, wrong, all, family int
	var lang, base string
	var asked []func()
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "["):
			lang, family = strings.Trim(line, "[]"), 0
		case strings.HasPrefix(line, "= "):
			family++
			base = d.tagAll(lang, line[2:])[0].ID
		case family%2 == 0 && (strings.HasPrefix(line, "+ ") || strings.HasPrefix(line, "- ")):
			_, words, _ := strings.Cut(line[2:], " ")
			c, alike, base := draft(words, lang), line[0] == '+', base
			if alike {
				all++
			}
			asked = append(asked, func() {
				for _, found := range d.saidBefore(c) {
					if alike && found.Claim.ID == base {
						right++
					} else {
						wrong++
					}
				}
			})
		}
	}
	for _, ask := range asked {
		ask()
	}
	precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(all)
	t.Logf("%d pairs, precision %.3f, recall %.3f", 2*all, precision, recall)
	if precision < 0.9 || recall < 0.5 {
		t.Errorf("precision %.3f at recall %.3f, want 0.90 at 0.50", precision, recall)
	}
}
