package outbox

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

// bench is an outbox on a library of its own, whose timers run when the test says so.
type bench struct {
	*Outbox
	t       *testing.T
	timers  []func()
	refused []*Entry
}

func newBench(t *testing.T) *bench {
	t.Helper()
	library, err := storage.Open(t.Context(), storage.Params{
		Path:     filepath.Join(t.TempDir(), "library.sqlite"),
		Patience: -1,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = library.Close() })
	b := &bench{t: t}
	b.Outbox = b.on(library)
	return b
}

func (b *bench) on(library *storage.Library) *Outbox {
	return New(Params{
		Library: library, Changed: func() {}, Refused: func(e *Entry) { b.refused = append(b.refused, e) },
		Later: func(_ time.Duration, f func()) func() {
			stopped := false
			b.timers = append(b.timers, func() {
				if !stopped {
					f()
				}
			})
			return func() { stopped = true }
		},
	})
}

// pass lets the time pass once.
func (b *bench) pass() {
	timers := b.timers
	b.timers = nil
	for _, f := range timers {
		f()
	}
}

// try is a change that gives these errors, one after the other, and is stored then.
type try struct {
	name   string
	errs   []error
	stored *[]string
}

func (c *try) Store(context.Context, *storage.Library) error {
	if len(c.errs) > 0 {
		err := c.errs[0]
		c.errs = c.errs[1:]
		return err
	}
	*c.stored = append(*c.stored, c.name)
	return nil
}

func (c *try) Words() string { return c.name }

func TestChangesAreStoredInTheirOrderAndFollowedByWhatFollows(t *testing.T) {
	b := newBench(t)
	var stored []string
	b.Put(&try{"a", []error{storage.ErrBusy, storage.ErrFull, storage.ErrBusy}, &stored}, func() {
		b.Put(&try{"d", nil, &stored}, nil) // done when another one is stored, it comes behind what waits already
	})
	b.Put(&try{"b", nil, &stored}, nil)
	b.Put(&try{"c", nil, &stored}, nil)
	if len(stored) != 0 || !errors.Is(b.Why(), storage.ErrFull) && !errors.Is(b.Why(), storage.ErrBusy) {
		t.Fatalf("stored %q, because of %v", stored, b.Why())
	}
	b.pass()
	b.pass()
	if got := strings.Join(stored, ""); got != "abcd" || len(b.Entries()) != 0 || b.Why() != nil {
		t.Errorf("stored %q, %d wait, because of %v", got, len(b.Entries()), b.Why())
	}
}

func TestWhatIsRefusedStaysAndKeepsNobodyBack(t *testing.T) {
	b := newBench(t)
	var stored []string
	b.Put(&try{"a", []error{storage.ErrNotFound, storage.ErrNotFound}, &stored}, nil)
	b.Put(&try{"b", nil, &stored}, nil)
	if len(b.refused) != 1 || len(b.Entries()) != 1 || len(stored) != 1 {
		t.Fatalf("%d refused, %d wait, stored %q", len(b.refused), len(b.Entries()), stored)
	}
	b.Retry(b.refused[0])
	b.Retry(b.refused[0])
	if len(b.Entries()) != 0 || len(stored) != 2 {
		t.Errorf("%d wait, stored %q", len(b.Entries()), stored)
	}
}

func TestAStateOfTheWindowThatIsRefusedIsLetGo(t *testing.T) {
	b := newBench(t)
	b.Put(&Aside{Act{Do: func(context.Context, *storage.Library) error { return storage.ErrNotFound }}}, nil)
	if len(b.refused) != 0 || len(b.entries) != 0 {
		t.Errorf("%d refused, %d wait", len(b.refused), len(b.entries))
	}
}

func TestManyThatHaveWaitedAreStoredInSeveralTurns(t *testing.T) {
	b := newBench(t)
	var stored []string
	b.Put(&try{"first", []error{storage.ErrBusy}, &stored}, nil)
	for range 20 {
		b.entries = append(b.entries, &Entry{Change: &try{"more", nil, &stored}})
	}
	b.pass()
	if len(stored) != atATime {
		t.Errorf("%d were stored in one turn", len(stored))
	}
	for range 3 {
		b.pass()
	}
	if len(stored) != 21 {
		t.Errorf("%d are stored in the end", len(stored))
	}
}

// A change of each kind that a file can hold comes back from it as it was.
func TestTheFileHoldsEveryKindAsItWas(t *testing.T) {
	b := newBench(t)
	c := claim.Claim{
		ID: "c", ArticleID: "a", Selector: claim.Selector{Quote: "Words."}, Tags: []string{"t"},
		CreatedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	}
	all := []Change{
		&Tag{c, claim.Anchor{VersionID: "v", State: claim.Exact, Score: 1}},
		&Edit{Visit: "v", Edited: Edited{c, c}},
		&Edits{Name: words.ActionEditFieldOfMany(words.ClaimRating, 2), Claims: []Edited{{c, c}}},
		&Move{ClaimID: "c", Selector: c.Selector},
		&Delete{IDs: []string{"c"}, What: "w"},
		&Dismiss{"a", "s", true},
		&Finish{"a", "T", true},
		&Add{
			Article:  article.Article{ID: "a", Metadata: article.Metadata{Title: "T"}},
			Snapshot: article.Snapshot{Bytes: []byte("\xff\x00")},
		},
		&Details{Visit: "v", After: article.Article{ID: "a"}},
		&Source{storage.BookSource{Name: "S"}},
		&Same{Edited{c, c}, "s"},
		&Distinguish{"n", "k"},
		&Guide{Visit: "v", Before: "# Old", After: "# New"},
		&View{Old: "Old", Name: "New", Content: "{}"},
		&Remember{"k", "v", "w"},
		&lost{"Undo"},
	}
	if len(all) != len(kinds) {
		t.Errorf("%d kinds are tried, there are %d", len(all), len(kinds))
	}
	for i, c := range all {
		b.entries = append(b.entries, &Entry{Change: c, id: string(rune('a' + i))})
	}
	if err := b.Keep(); err != nil {
		t.Fatal(err)
	}
	doc, err := read(b.keeper.path)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range doc.Entries {
		if got, err := r.decode(); err != nil || !reflect.DeepEqual(got, all[i]) {
			t.Errorf("%s: got %+v, want %+v (%v)", r.Kind, got, all[i], err)
		}
	}
}

// Two windows share the file: neither takes away what the other has put into it, nor what a later version has.
func TestWhatOthersLeftInTheFileStays(t *testing.T) {
	b := newBench(t)
	theirs := document{format, b.Library.ID(), []record{
		{"x", "tag", []byte(`{"Claim":{"ID":"x"}}`)},
		{"y", "of tomorrow", []byte(`{}`)},
	}}
	if err := theirs.write(b.keeper.path); err != nil {
		t.Fatal(err)
	}
	b.entries = []*Entry{{Change: &Delete{IDs: []string{"c"}}, id: "z"}}
	for _, want := range []int{3, 3} {
		if err := b.Keep(); err != nil {
			t.Fatal(err)
		}
		if doc, err := read(b.keeper.path); err != nil || len(doc.Entries) != want {
			t.Fatalf("%d entries, %v", len(doc.Entries), err)
		}
	}
	b.entries = nil
	if err := b.Keep(); err != nil {
		t.Fatal(err)
	}
	if doc, err := read(b.keeper.path); err != nil || len(doc.Entries) != 2 {
		t.Errorf("%d entries are left, %v", len(doc.Entries), err)
	}
	info, err := os.Stat(b.keeper.path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file: %v, %v", info, err)
	}
}

func TestAnEditIsCarriedFieldByField(t *testing.T) {
	before := claim.Claim{ID: "c", Notes: "old", Source: claim.Source{Name: "A", Via: "old"}, Revision: 1}
	after, now := before, before
	after.Notes, after.Source.Name, after.Tags = "ours", "B", []string{}
	now.Source.Via, now.Rating, now.Figures, now.Revision = "theirs", claim.True, []claim.Figure{{Text: "5"}}, 7
	got, clashes := carry(before, after, now)
	want := now
	want.Notes, want.Source.Name = "ours", "B"
	if !reflect.DeepEqual(got, want) || len(clashes) != 0 {
		t.Errorf("got %+v with clashes %q, want %+v", got, clashes, want)
	}
	now.Notes = "theirs"
	if got, clashes = carry(before, after, now); got.Notes != "ours" || len(clashes) != 1 || clashes[0] != "Notes" {
		t.Errorf("notes %q, clashes %q", got.Notes, clashes)
	}
}

// What waits for a library goes into no other one that takes its place, and into its own once that is back.
func TestWhatWaitsForAnotherLibraryIsKeptForThatOne(t *testing.T) {
	first, second := newBench(t), newBench(t)
	path := first.keeper.path
	wait := func(b *bench, key string) {
		o := b.on(b.Library)
		o.keeper.path = path // as if both had lain there
		o.entries = []*Entry{{Change: &Remember{key, "v", "A state"}, id: key}}
		if err := o.Keep(); err != nil {
			t.Fatal(err)
		}
	}
	wait(first, "one")
	for i, key := range []string{"two", "three"} {
		next := second.on(second.Library)
		next.keeper.path = path
		found, err := next.Load()
		if err != nil || !found.Aside.OtherLibrary || found.Changes != i || len(next.entries) > 0 {
			t.Fatalf("%+v, %d changes, %v", found, len(next.entries), err)
		}
		if stored, err := second.Library.Settings.State(t.Context(), "one"); err == nil && stored == "v" {
			t.Fatal("a change of one library was stored in another")
		}
		wait(second, key)
		wait(first, "one, "+key) // makes way again
	}
	again := first.on(first.Library)
	again.keeper.path = path
	if found, err := again.Load(); err != nil || found.Changes != 3 || found.Aside.Path != "" {
		t.Errorf("its own library takes up %+v, %v", found, err)
	}
	last := second.on(second.Library)
	last.keeper.path = path
	if found, err := last.Load(); err != nil || found.Changes != 1 {
		t.Errorf("the other library takes up %+v, %v", found, err)
	}
}

func TestTheNextStartTellsWhatCouldNotBeKept(t *testing.T) {
	b := newBench(t)
	b.entries = []*Entry{{Change: &Act{What: "Undo"}, id: "a"}, {Change: &Aside{}, id: "b"}}
	if err := b.Keep(); err != nil {
		t.Fatal(err)
	}
	next := b.on(b.Library)
	found, err := next.Load()
	if err != nil || !reflect.DeepEqual(found.Lost, []string{"Undo"}) || found.Changes != 0 || len(next.entries) != 0 {
		t.Errorf("found %+v, %v", found, err)
	}
	if found, err := b.on(b.Library).Load(); err != nil || len(found.Lost) > 0 {
		t.Errorf("it is told again: %+v, %v", found, err)
	}
}

// A guideline that another program has written meanwhile is overwritten, seen and to be taken back; one that was stored
// just before the program ended is stored again without harm.
func TestAGuidelineIsStoredOverAnother(t *testing.T) {
	b := newBench(t)
	mine := &Guide{Visit: "m", Before: "", After: "mine"}
	for range 2 {
		if err := mine.Store(t.Context(), b.Library); err != nil || mine.Clashed() {
			t.Fatalf("%v, clashed: %t", err, mine.Clashed())
		}
	}
	late := &Guide{Visit: "l", Before: "", After: "late"}
	if err := late.Store(t.Context(), b.Library); err != nil || !late.Clashed() {
		t.Fatalf("%v, clashed: %t", err, late.Clashed())
	}
	if _, err := b.Library.History.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := b.Library.Guideline.Get(t.Context()); err != nil || got != "mine" {
		t.Errorf("after undo it is %q (%v)", got, err)
	}
}
