package storage_test

import (
	"errors"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"
)

func (d *driver) undo() storage.Outcome {
	d.t.Helper()
	out, err := d.History.Undo(d.ctx)
	d.ok(err)
	return out
}

func (d *driver) redo() storage.Outcome {
	d.t.Helper()
	out, err := d.History.Redo(d.ctx)
	d.ok(err)
	return out
}

func rate(r claim.Rating) func(*claim.Claim) { return func(c *claim.Claim) { c.Rating = r } }

func note(s string) func(*claim.Claim) { return func(c *claim.Claim) { c.Notes = s } }

func TestUndoAndRedoAfterARestart(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	c := d.tag(a, "One sentence here.")
	d.edit(c.ID, "", rate(claim.False))
	d = d.reopen(storage.Window)
	name, err := d.History.NextUndo(d.ctx)
	d.ok(err)
	if want := "Rating of “One sentence here.”"; name != want {
		t.Errorf("menu says %q, want %q", name, want)
	}
	if out := d.undo(); out.Name != name || out.ClaimID != c.ID || out.ArticleID != a.ID {
		t.Errorf("outcome %+v", out)
	}
	if got := d.claim(c.ID).Rating; got != claim.NotRated {
		t.Errorf("rating %q after undo", got)
	}
	d.undo()
	if n := len(d.claims(a.ID)); n != 0 {
		t.Errorf("%d claims after the tag was undone", n)
	}
	d = d.reopen(storage.Window)
	d.redo()
	d.redo()
	if got := d.claim(c.ID).Rating; got != claim.False {
		t.Errorf("rating %q after redo", got)
	}
	if name, err := d.History.NextRedo(d.ctx); name != "" || err != nil {
		t.Errorf("redo still offers %q (%v)", name, err)
	}
}

func TestOneVisitIsOneAction(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	c := d.tag(a, "One sentence here.")
	for _, typed := range []string{"a", "as", "ask", "ask them"} {
		d.edit(c.ID, "visit 1", note(typed))
	}
	d.edit(c.ID, "visit 2", note("ask them twice"))
	d.undo()
	if got := d.claim(c.ID).Notes; got != "ask them" {
		t.Errorf("notes %q, want those of the first visit", got)
	}
	d.undo()
	if got := d.claim(c.ID).Notes; got != "" {
		t.Errorf("notes %q, want none", got)
	}
	d.redo()
	if got := d.claim(c.ID).Notes; got != "ask them" {
		t.Errorf("notes %q after redo", got)
	}
}

// The name of a visit says what came of it: a rating that is taken back and leaves another status is a change of that.
func TestAVisitIsNamedByWhatCameOfIt(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One sentence here.")
	rated := func(r claim.Rating, s claim.Status) func(*claim.Claim) {
		return func(c *claim.Claim) { c.Rating, c.Status = r, s }
	}
	named := func(want string) {
		t.Helper()
		if name, err := d.History.NextUndo(d.ctx); err != nil || name != want+" of “One sentence here.”" {
			t.Errorf("undo offers %q (%v), want %s", name, err, want)
		}
	}
	d.edit(c.ID, "visit", rated(claim.False, claim.Checked))
	named("Rating")
	d.edit(c.ID, "visit", rated(claim.NotRated, claim.InProgress))
	named("Status")
	d.edit(c.ID, "visit", note("ask"))
	named("Edit")
	d.edit(c.ID, "visit", rated(claim.NotRated, claim.Unchecked))
	named("Notes")
}

func TestAVisitThatEndsWhereItBeganIsNoAction(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One sentence here.")
	before := d.claim(c.ID)
	d.edit(c.ID, "visit", note("x"))
	after := d.edit(c.ID, "visit", note(""))
	if after.Revision != before.Revision || !after.UpdatedAt.Equal(before.UpdatedAt) {
		t.Errorf("claim is %+v, was %+v", after, before)
	}
	if out := d.undo(); !strings.HasPrefix(out.Name, "Tag ") {
		t.Errorf("undo took back %q, want the tag", out.Name)
	}
}

func TestAnEditThatChangesNothingIsNoAction(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One sentence here.")
	d.edit(c.ID, "", rate(claim.True))
	d.undo()
	d.edit(c.ID, "", func(*claim.Claim) {})
	if out := d.redo(); !strings.HasPrefix(out.Name, "Rating") {
		t.Errorf("redo did %q", out.Name)
	}
}

func TestWhatTheCommandLineChangedIsSkippedWithASentence(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.", "Another one.")
	first, second := d.tag(a, "One sentence here."), d.tag(a, "Another one.")
	d.edit(second.ID, "", rate(claim.True))
	d.edit(first.ID, "", rate(claim.False))
	cli := d.beside(storage.CommandLine)
	cli.edit(first.ID, "", note("from a script"))

	out := d.undo()
	if len(out.Skipped) != 1 || !strings.HasPrefix(out.Skipped[0],
		"“Rating of ‘One sentence here.’” was not undone: the claim was changed from the command line at ") {
		t.Errorf("skipped %q", out.Skipped)
	}
	if got := d.claim(second.ID).Rating; got != claim.NotRated {
		t.Errorf("second rating %q, want it undone", got)
	}
	if got := d.claim(first.ID); got.Rating != claim.False || got.Notes != "from a script" {
		t.Errorf("first claim %+v", got)
	}
	cli.undo()
	if out := d.undo(); out.Name != "Rating of “One sentence here.”" {
		t.Errorf("with the script's edit undone, undo took back %q", out.Name)
	}
}

func TestAnArticleIsUndoneIntoTheTrash(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	if out := d.undo(); out.Name != "Add “Title”" {
		t.Errorf("undone %q", out.Name)
	}
	got, err := d.Articles.Get(d.ctx, a.ID)
	d.ok(err)
	if rows, err := d.Articles.List(d.ctx); !got.Deleted || len(rows) != 0 || err != nil {
		t.Errorf("article %+v, list %v (%v)", got, rows, err)
	}
	d.redo()
	if got, err := d.Articles.Get(d.ctx, a.ID); got.Deleted || got.Revision != a.Revision || err != nil {
		t.Errorf("article %+v after redo (%v)", got, err)
	}
}

func TestUndoOfAVersionMovesThePointerBackAndDeletesNothing(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	c := d.tag(a, "One sentence here.")
	second, err := d.Versions.Add(d.ctx, a.ID, version("Title", "New first line.", "One sentence here."),
		article.Snapshot{Bytes: []byte("v2")})
	d.ok(err)
	_, place := d.place(second.ID, "One sentence here.")
	place.ClaimID, place.State = c.ID, claim.Moved
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, second.ID, []claim.Anchor{place}))
	if got := d.claims(a.ID)[0].Anchor; got != place {
		t.Errorf("anchor %+v, want %+v", got, place)
	}
	if out := d.undo(); out.Name != "Show version 2 of “Title”" {
		t.Errorf("undone %q", out.Name)
	}
	if got := d.claims(a.ID)[0].Anchor; got.VersionID != a.Current || got.State != claim.Exact {
		t.Errorf("anchor %+v in the first version", got)
	}
	d.undo() // the tag, whose claim has places in both versions
	if n := len(d.claims(a.ID)); n != 0 {
		t.Errorf("%d claims left", n)
	}
	d.redo()
	d.redo()
	if got := d.claims(a.ID)[0].Anchor; got != place {
		t.Errorf("anchor %+v after redo, want %+v", got, place)
	}
	other := place
	other.VersionID, other.State, other.Span = a.Current, claim.Changed, text.Span{Start: 0, End: 5}
	d.ok(d.Articles.MakeCurrent(d.ctx, a.ID, a.Current, []claim.Anchor{other}))
	if got := d.claims(a.ID)[0].Anchor; got.State != claim.Exact || got.Span == other.Span {
		t.Errorf("the place in the first version was rewritten: %+v", got)
	}
	versions, err := d.Versions.Of(d.ctx, a.ID)
	d.ok(err)
	if len(versions) != 2 {
		t.Errorf("%d versions, want 2", len(versions))
	}
}

func TestABulkEditIsOneAction(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One.", "Two.", "Three.")
	var edited []claim.Claim
	for _, quote := range []string{"One.", "Two.", "Three."} {
		c := d.tag(a, quote)
		c.Status = claim.Checked
		edited = append(edited, c)
	}
	d.ok(d.Claims.SaveAll(d.ctx, words.Verbatim("Mark 3 claims as checked"), edited))
	edited[0].Status = claim.InProgress
	if err := d.Claims.SaveAll(d.ctx, words.Verbatim("Again"), edited); !errors.Is(err, storage.ErrConflict) {
		t.Errorf("stale bulk edit gave %v", err)
	}
	if out := d.undo(); out.Name != "Mark 3 claims as checked" {
		t.Errorf("undone %q", out.Name)
	}
	for _, c := range d.claims(a.ID) {
		if c.Status != claim.Unchecked {
			t.Errorf("status %q after undo", c.Status)
		}
	}
	d.ok(d.Claims.Delete(d.ctx, edited[0].ID, edited[1].ID))
	if n := len(d.claims(a.ID)); n != 1 {
		t.Errorf("%d claims after deleting two of three", n)
	}
	d.undo()
	if n := len(d.claims(a.ID)); n != 3 {
		t.Errorf("%d claims after undo", n)
	}
}

func TestANewActionDropsWhatCouldBeRedone(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One sentence here.")
	d.edit(c.ID, "", rate(claim.True))
	d.undo()
	d.edit(c.ID, "", note("new"))
	if _, err := d.History.Redo(d.ctx); !errors.Is(err, storage.ErrNothingToRedo) {
		t.Errorf("redo gave %v", err)
	}
}

func TestHistoryTellsWhatChangedFromWhatToWhat(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One sentence here.")
	d.edit(c.ID, "", rate(claim.HalfTrue))
	d.edit(c.ID, "", rate(claim.False))
	d.undo()
	history, err := d.History.Of(d.ctx, c.ID)
	d.ok(err)
	if len(history) != 4 || history[0].Kind != "undo" || !history[1].Undone ||
		history[3].Name != "Tag “One sentence here.”" {
		t.Fatalf("history %+v", history)
	}
	want := storage.Edit{Table: "claims", RowID: c.ID, Column: "rating", Old: "half_true", New: "false"}
	if len(history[1].Edits) != 1 || history[1].Edits[0] != want {
		t.Errorf("edits %+v, want %+v", history[1].Edits, want)
	}
	out, err := d.History.UndoAction(d.ctx, history[2].ID)
	d.ok(err)
	if got := d.claim(c.ID).Rating; out.Name == "" || got != claim.NotRated {
		t.Errorf("undo from the history: %+v, rating %q", out, got)
	}
}

func TestTheWholeHistoryCanBeReadInParts(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One.", "Two.")
	d.tag(a, "One.")
	d.beside(storage.CommandLine).tag(a, "Two.")
	d.undo()
	var names []string
	before := ""
	for {
		part, err := d.History.Actions(d.ctx, before, 2)
		d.ok(err)
		if len(part) == 0 {
			break
		}
		for _, a := range part {
			names = append(names, string(a.Origin)+" "+a.Kind+" "+a.Name)
		}
		before = part[len(part)-1].ID
	}
	want := "window undo Tag “One.”|cli do Tag “Two.”|window do Tag “One.”|window do Add “Title”"
	if got := strings.Join(names, "|"); got != want {
		t.Errorf("history %q, want %q", got, want)
	}
	if _, err := d.History.Actions(d.ctx, "unknown", 2); !errors.Is(err, storage.ErrNotFound) {
		t.Errorf("an unknown action gave %v", err)
	}
}
