package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/storage"

	"github.com/shopspring/decimal"
)

// lossless are the formats that come back without loss.
var lossless = map[string]func(io.Writer) export.Encoder{
	"CSV": func(w io.Writer) export.Encoder { return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes}) },
	"CSV for spreadsheets": func(w io.Writer) export.Encoder {
		return export.NewCSV(w, export.CSVOptions{Notes: export.WithNotes, Excel: true, Separator: ';'})
	},
	"JSON lines": func(w io.Writer) export.Encoder { return export.NewJSONL(w, export.WithNotes) },
}

// withoutNotes are the same formats as they are written where nothing else was chosen.
var withoutNotes = map[string]func(io.Writer) export.Encoder{
	"CSV without notes": func(w io.Writer) export.Encoder { return export.NewCSV(w, export.CSVOptions{}) },
	"CSV for spreadsheets without notes": func(w io.Writer) export.Encoder {
		return export.NewCSV(w, export.CSVOptions{Excel: true, Separator: ';'})
	},
	"JSON lines without notes": func(w io.Writer) export.Encoder { return export.NewJSONL(w, export.WithoutNotes) },
}

// formats are both.
func formats() iter.Seq2[string, func(io.Writer) export.Encoder] {
	all := maps.Clone(lossless)
	maps.Copy(all, withoutNotes)
	return maps.All(all)
}

func (d *driver) export(open func(io.Writer) export.Encoder) string {
	d.t.Helper()
	var b bytes.Buffer
	e := open(&b)
	d.ok(d.Exchange.EachRecord(d.ctx, storage.Scope{}, func(r record.Record) error { return e.Encode(r.Leaving()) }))
	d.ok(e.Close())
	return b.String()
}

func (d *driver) take(file string) storage.Imported {
	d.t.Helper()
	done, err := d.ImportClaims(d.ctx, "claims.csv", strings.NewReader(file))
	d.ok(err)
	return done
}

// filled is a library with claims of every kind, made at random.
func filled(t *testing.T, articles, claims int) *driver {
	d := open(t)
	rng := rand.New(rand.NewPCG(11, 12))
	naughty := []string{
		"", "plain", "a, b; \"c\"\nd", "=1+1", "'x", "-5", "Київ 👩‍👩‍👧", "שלום", "\\;", "\u2028",
		"  spaces  ", strings.Repeat("long ", 300), "/home/ada/page 1.html", `C:\Users\Ada\count.pdf`, "count.pdf",
	}
	word := func() string { return naughty[rng.IntN(len(naughty))] }
	for n := range articles {
		a := d.add(fmt.Sprintf("Стаття %d", n), "The ministry said 👍 that spending rose by 51 percent.",
			"Nobody knew. It was cold.", "Said the ministry again.")
		for range claims {
			quote := []string{"spending rose by 51 percent", "cold.", "Nobody knew. It was cold.\nSaid", "Стаття"}[rng.IntN(4)]
			c := d.tag(a, quote)
			d.edit(c.ID, "", func(c *claim.Claim) {
				c.Source = claim.Source{Name: word(), Kind: claim.Government, Via: word()}
				if quote[0] == 's' {
					at := text.Span{Start: -len("The ministry said 👍 that "), End: -len(" said 👍 that ")}
					c.Source.Text, c.Source.Range = "The ministry", &at
					c.Figures = []claim.Figure{{
						Text: "51 percent", Value: decimal.NewNullDecimal(decimal.RequireFromString("51.25")),
						Range: &text.Span{Start: 17, End: 27},
					}, {Text: "x", Unit: "km"}}
				}
				c.Wording, c.Conclusion, c.Notes, c.Rating, c.Status = word(), word(), word(), claim.HalfTrue, claim.Checked
				c.Tags, c.Fields = []string{"t" + word(), "u;v"}, map[string]string{"f": word()}
				c.Evidence = []claim.Evidence{{URL: word(), Note: word(), Stance: claim.Context}}
			})
			if rng.IntN(2) == 0 {
				d.edit(c.ID, "", func(c *claim.Claim) { c.Unconfirmed = c.Filled() })
			}
		}
	}
	return d
}

// Invariant 5: a library without the texts takes the claims in and gives the same bytes back.
func TestAnImportExportsTheSameBytes(t *testing.T) {
	effort.Long(t)
	d := filled(t, 4, 12)
	for name, format := range formats() {
		t.Run(name, func(t *testing.T) {
			file := d.export(format)
			other := openAt(t, filepath.Join(t.TempDir(), "other.sqlite"), storage.Import)
			if done := other.take(file); done.Added != 48 {
				t.Fatalf("%+v", done)
			}
			if again := other.export(format); again != file {
				t.Errorf("got\n%.3000s\nwant\n%.3000s", again, file)
			}
			rows, err := other.Articles.List(other.ctx)
			other.ok(err)
			for _, c := range other.claims(rows[0].ID) {
				if c.Anchor.State != claim.Detached {
					t.Errorf("the claim shows as %s", c.Anchor.State)
				}
			}
			if found := other.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
			if done := other.take(file); done.Same != 48 || done.Added+done.Changed != 0 {
				t.Errorf("a second time: %+v", done)
			}
		})
	}
}

// Invariant 6: what a file does not say of what is private leaves the library's as it is.
func TestAFileWithoutNotesLeavesTheNotesAlone(t *testing.T) {
	for name, format := range withoutNotes {
		t.Run(name, func(t *testing.T) {
			d := filled(t, 2, 12)
			before := d.export(lossless["JSON lines"])
			file := d.export(format)
			if done := d.beside(storage.Import).take(file); done.Same != 24 {
				t.Errorf("%+v", done)
			}
			if after := d.export(lossless["JSON lines"]); after != before {
				t.Errorf("the claims are\n%.2000s\nand were\n%.2000s", after, before)
			}
			id := d.claims(first(t, d).ID)[0].ID
			d.edit(id, "", func(c *claim.Claim) { c.Conclusion, c.Notes = "OLD", "SECRET" })
			file = strings.Replace(d.export(format), "OLD", "NEW", 1)
			d.beside(storage.Import).take(file)
			if c := d.claim(id); c.Conclusion != "NEW" || c.Notes != "SECRET" || c.Fields == nil ||
				strings.Contains(file, "SECRET") {
				t.Errorf("it says %q, its notes %q, its fields %v", c.Conclusion, c.Notes, c.Fields)
			}
		})
	}
}

// Notes that were emptied in a file that has them are empty then.
func TestAFileWithNotesEmptiesThem(t *testing.T) {
	for name, format := range lossless {
		d := open(t)
		c := d.tag(d.add("Title", "One. Two."), "One.")
		d.edit(c.ID, "", func(c *claim.Claim) { c.Notes = "SECRET" })
		d.beside(storage.Import).take(strings.Replace(d.export(format), "SECRET", "", 1))
		if got := d.claim(c.ID).Notes; got != "" {
			t.Errorf("%s: the notes are %q", name, got)
		}
	}
}

func TestAnImportIsOneActionThatCanBeUndone(t *testing.T) {
	file := filled(t, 2, 3).export(lossless["CSV"])
	d := open(t)
	d.beside(storage.Import).take(file)
	out, err := d.History.Undo(d.ctx)
	d.ok(err)
	if out.Name != "Import of “claims.csv”" {
		t.Errorf("undid %q", out.Name)
	}
	if rows, err := d.Articles.List(d.ctx); err != nil || len(rows) != 0 {
		t.Errorf("%d articles are left, %v", len(rows), err)
	}
	_, err = d.History.Redo(d.ctx)
	d.ok(err)
	if again := d.export(lossless["CSV"]); again != file {
		t.Errorf("after redo: %s", again)
	}
}

func TestWhatIsUnchangedMakesNoAction(t *testing.T) {
	d := filled(t, 2, 5)
	before, err := d.History.NextUndo(d.ctx)
	d.ok(err)
	if done := d.beside(storage.Import).take(d.export(lossless["CSV"])); done.Same != 10 {
		t.Errorf("%+v", done)
	}
	if after, err := d.History.NextUndo(d.ctx); err != nil || after != before {
		t.Errorf("the next undo is %q, was %q; %v", after, before, err)
	}
}

func TestOneChangedCellChangesThatFieldAlone(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Spending rose by 51 percent, the ministry said.")
	c := d.tag(a, "Spending rose by 51 percent")
	was := d.edit(c.ID, "", func(c *claim.Claim) {
		c.Conclusion, c.Notes = "OLD", "keep"
		c.Figures = []claim.Figure{{Text: "51 percent", Unit: "percent"}}
	})
	file := strings.Replace(d.export(lossless["CSV"]), ",OLD,", ",NEW,", 1)
	if done := d.beside(storage.Import).take(file); done.Changed != 1 {
		t.Fatalf("%+v", done)
	}
	got := d.claim(c.ID)
	want := was
	want.Conclusion, want.UpdatedAt, want.Revision = "NEW", got.UpdatedAt, got.Revision
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	_, err := d.History.Undo(d.ctx)
	d.ok(err)
	if back := d.claim(c.ID); back.Conclusion != "OLD" {
		t.Errorf("undone it says %q", back.Conclusion)
	}
}

func TestAnArticleIsChangedByAnyOfItsLines(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One. Two.")
	d.tag(a, "One.")
	d.tag(a, "Two.")
	file := d.export(lossless["CSV"])
	lines := strings.SplitAfter(file, "\n")
	lines[1] = strings.Replace(lines[1], ",Title,", ",Better title,", 1)
	d.beside(storage.Import).take(strings.Join(lines, ""))
	if got, err := d.Articles.Get(d.ctx, a.ID); err != nil || got.Title != "Better title" {
		t.Errorf("%q, %v", got.Title, err)
	}
	lines[1] = strings.Replace(lines[1], ",Better title,", ",Third,", 1)
	lines[2] = strings.Replace(lines[2], ",Title,", ",Fourth,", 1)
	_, err := d.beside(storage.Import).ImportClaims(d.ctx, "x", strings.NewReader(strings.Join(lines, "")))
	if !errors.Is(err, storage.ErrBadLines) {
		t.Errorf("two titles: %v", err)
	}
}

func TestNewClaimsFindTheirTextWhereItIs(t *testing.T) {
	from := open(t)
	from.tag(from.add("Title", "One. Two. One."), "Two.")
	second := from.add("Other", "Three.")
	from.tag(second, "Three.")
	file := from.export(lossless["JSON lines"])

	d := open(t)
	same := d.add("Title", "One. Two. One.")
	d.beside(storage.Import).take(file)
	found := d.claims(same.ID)
	if len(found) != 1 || found[0].Anchor.State != claim.Exact || found[0].Quote != "Two." ||
		found[0].Anchor.Span.Start != len("Title\nOne. ") {
		t.Errorf("in the same text: %+v", found)
	}
	if rows, err := d.Articles.List(d.ctx); err != nil || len(rows) != 2 {
		t.Errorf("%d articles, %v", len(rows), err)
	}
}

func TestAStubTakesItsTextWhenItComes(t *testing.T) {
	blocks := []string{"Title", "One. Two 👍. One."}
	from := open(t)
	from.tag(from.add(blocks...), "Two 👍.")
	d := open(t)
	d.beside(storage.Import).take(from.export(lossless["CSV"]))
	stub := first(t, d)
	if filled, err := d.Exchange.FillStub(d.ctx, stub.ID, version("Another", "text"),
		article.Snapshot{Bytes: []byte("x")}); filled || err != nil {
		t.Errorf("filled with another text: %v, %v", filled, err)
	}
	for _, want := range []bool{true, false} { // once it is filled, it is no stub
		if filled, err := d.Exchange.FillStub(d.ctx, stub.ID, version(blocks...),
			article.Snapshot{Bytes: []byte("x")}); filled != want || err != nil {
			t.Fatalf("filled: %v, %v; want %v", filled, err, want)
		}
	}
	found := d.claims(stub.ID)
	if len(found) != 1 || found[0].Anchor.State != claim.Exact || found[0].Anchor.Span.Start != len("Title\nOne. ") {
		t.Errorf("%+v", found)
	}
	if wrong := d.problems(); len(wrong) > 0 {
		t.Errorf("check says %q", wrong)
	}
}

func TestBadLinesLeaveTheLibraryAsItWas(t *testing.T) {
	d := filled(t, 1, 12)
	before := d.export(lossless["JSON lines"])
	good := d.export(lossless["CSV"])
	id := d.claims(first(t, d).ID)[0].ID
	for name, change := range map[string]func(string) string{
		"a number that is none": func(s string) string { return strings.Replace(s, "51.25", "many", 1) },
		"another quote": func(s string) string {
			return strings.Replace(s, id+",claimlight-1,", id+",claimlight-1,x",
				1)
		},
		"a newer format":       func(s string) string { return strings.Replace(s, "claimlight-1", "claimlight-2", 1) },
		"the same claim twice": func(s string) string { return s + strings.SplitAfterN(s, "\n", 2)[1] },
		"no claim_id":          func(s string) string { return strings.Replace(s, "\n"+id, "\n", 1) },
	} {
		file := strings.Replace(change(good), "Стаття 0", "CHANGED", 1)
		done, err := d.beside(storage.Import).ImportClaims(d.ctx, "claims.csv", strings.NewReader(file))
		if !errors.Is(err, storage.ErrBadLines) || len(done.Problems) == 0 || done.Problems[0].Line < 2 ||
			done.Added+done.Changed != 0 {
			t.Errorf("%s: %+v, %v", name, done, err)
		}
		if after := d.export(lossless["JSON lines"]); after != before {
			t.Errorf("%s: something was imported", name)
		}
	}
	d.ok(d.Claims.Delete(d.ctx, id))
	done, err := d.ImportClaims(d.ctx, "claims.csv", strings.NewReader(good))
	if !errors.Is(err, storage.ErrBadLines) || !strings.Contains(done.Problems[0].Reason, "trash") {
		t.Errorf("a claim in the trash: %+v, %v", done, err)
	}
	if _, err := d.ImportClaims(d.ctx, "x", strings.NewReader("a,b\n1,2\n")); !errors.Is(err, record.ErrForeign) {
		t.Errorf("a foreign table: %v", err)
	}
}

func first(t *testing.T, d *driver) article.Article {
	t.Helper()
	rows, err := d.Articles.List(d.ctx)
	if err != nil || len(rows) == 0 {
		t.Fatal(len(rows), err)
	}
	return rows[len(rows)-1].Article
}
