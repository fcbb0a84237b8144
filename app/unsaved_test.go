package app

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"claimlight/app/apptest"
	"claimlight/app/outbox"
	"claimlight/internal/claim"
	"claimlight/internal/effort"
	"claimlight/internal/words"
)

// ExpectWaiting says how many changes wait to be saved, and that the screen says so.
func (d *checker) ExpectWaiting(n int) *checker {
	d.t.Helper()
	if got := len(d.w.outbox.Entries()); got != n {
		d.t.Errorf("%d changes wait, want %d", got, n)
	}
	if n > 0 {
		d.ExpectHint("Not saved yet: " + words.CountChanges(n).String())
	}
	return d.honest()
}

// Note types over the notes of the open claim, unfolding what they are under.
func (d *checker) Note(words string) *checker {
	d.t.Helper()
	if _, visible := d.named("Notes"); !visible {
		d.Tab("More").Press("Space")
	}
	return d.Fill("Notes", words)
}

func TestWhatIsTypedWhileTheLibraryIsHeldIsSavedLater(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(5).Press("c").ClickSentence(3).Press("Enter")
	first := d.w.session.Current().Claim
	h := d.otherProgram("hold", "")
	d.Note("2222").Settle().ExpectWaiting(1).ExpectSeen("another program is writing to the library")
	d.Type("2").Settle().ExpectWaiting(1).ExpectNotice("Not saved yet")
	d.Press("Tab").ExpectWaiting(1)
	d.Fill("Conclusion", "No.").Save().ExpectWaiting(2)
	d.ClickSentence(5).ExpectWaiting(2).ClickOn(d.Words(3)[:20])
	expect(d, "claim in the form", d.w.session.Current().Claim, first)
	d.ExpectSeen("22222", "No.")
	expect(d, "notes in the library", d.claim().Notes, "")
	h.letGo()
	d.Settle().ExpectWaiting(0).ExpectSeen("Saved", "22222").ExpectNotice("")
	expect(d, "notes", d.claim().Notes, "22222")
	expect(d, "conclusion", d.claim().Conclusion, "No.")
	d.Press("Ctrl+Z")
	expect(d, "conclusion after one undo", d.claim().Conclusion, "")
	expect(d, "notes after one undo", d.claim().Notes, "22222")
	if _, err := os.Stat(outbox.FileOf(d.path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file of what is not saved is still there: %v", err)
	}
}

func TestAClaimCanBeTaggedAndFilledInWhileTheLibraryIsHeld(t *testing.T) {
	d := newDesk(t).Sample()
	h := d.otherProgram("hold", "")
	d.ClickSentence(3).Press("Enter").ExpectWaiting(1)
	if d.w.session.Current().Claim == "" || len(d.w.desk.Panes.Claims.Shown()) != 1 {
		t.Fatal("the claim is not shown")
	}
	d.TypeSource("Oda").Save().Press("2").ExpectWaiting(3).ExpectSeen("Mostly false")
	if list := apptest.Read(d.w.desk.Panes.Claims); !strings.Contains(list, "Not saved yet") {
		t.Errorf("the list does not say that the claim is not saved: %s", list)
	}
	d.ClickSentence(5).Press("c").ExpectWaiting(4)
	expect(d, "claims in the library", len(d.claims()), 0)
	h.letGo()
	d.Settle().ExpectWaiting(0).ExpectClaims(2)
	if list := apptest.Read(d.w.desk.Panes.Claims); strings.Contains(list, "Not saved yet") {
		t.Errorf("the list still says that a claim is not saved: %s", list)
	}
	d.ClickOn(d.Words(3)[:20])
	expect(d, "source", d.claim().Source.Name, "Oda")
	expect(d, "rating", d.claim().Rating, claim.MostlyFalse)
}

func TestUndoWaitsBehindWhatIsNotSaved(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Fill("Conclusion", "Older.").Save()
	h := d.otherProgram("hold", "")
	d.Note("Newer.").Save().ExpectWaiting(1).Press("Ctrl+Z").ExpectWaiting(2).ExpectHint("Undo waits")
	h.letGo()
	d.Settle().ExpectWaiting(0)
	expect(d, "notes", d.claim().Notes, "")
	expect(d, "conclusion", d.claim().Conclusion, "Older.")
	d.Press("Ctrl+Y")
	expect(d, "notes", d.claim().Notes, "Newer.")
}

func TestDeletingMovingAndDismissingWaitToo(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").ClickSentence(5).Press("c")
	h := d.otherProgram("hold", "")
	d.ClickOn(d.Words(3)[:20]).Press("Delete").ExpectWaiting(1)
	expect(d, "claims in the list", len(d.w.desk.Panes.Claims.Shown()), 1)
	expect(d, "claims in the library", len(d.claims()), 2)
	h.letGo()
	d.Settle().ExpectWaiting(0).ExpectClaims(1).Press("Ctrl+Z").ExpectClaims(2)
}

// What another program writes while an edit waits stays, but for the field that both have changed.
func TestAnEditThatHasWaitedIsPutOntoWhatIsThere(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter")
	theirs := d.claim()
	h := d.otherProgram("hold", "")
	d.Fill("Conclusion", "Ours.").Settle().Note("Ours.").Save().ExpectWaiting(2)
	h.letGo()
	theirs.Rating, theirs.Status, theirs.Notes = claim.False, claim.Checked, "Theirs."
	if _, err := d.other().Claims.Save(t.Context(), "", theirs); err != nil {
		t.Fatal(err)
	}
	d.Settle().ExpectWaiting(0).ExpectNotice("This claim was changed by another program")
	c := d.claim()
	expect(d, "conclusion", c.Conclusion, "Ours.")
	expect(d, "rating", c.Rating, claim.False)
	expect(d, "notes", c.Notes, "Ours.")
	d.Press("Ctrl+Z")
	expect(d, "notes after undo", d.claim().Notes, "Theirs.")
	expect(d, "conclusion after undo", d.claim().Conclusion, "Ours.")
}

// A change of a claim that another program has deleted is kept in view, until the user decides.
func TestAnEditOfAClaimThatIsGoneIsNotDropped(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter")
	id := d.w.session.Current().Claim
	h := d.otherProgram("hold", "")
	d.Note("Worth keeping.").Save().ExpectWaiting(1)
	h.letGo()
	if err := d.other().Claims.Delete(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	d.Settle().ExpectNotice("was deleted by another program").ExpectSeen("Not saved: 1 change").honest()
	d.ClickOn("Show…").Press("Enter").Press("Down", "Enter")
	if text := d.app.Clipboard().Content(); !strings.Contains(text, "Notes: Worth keeping.") {
		t.Errorf("copied: %q", text)
	}
	if err := d.other().Trash.RestoreClaims(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	d.ClickOn("Show…").Press("Enter", "Enter").ExpectWaiting(0).ExpectNotice("")
	c, err := d.library.Claims.Get(t.Context(), id)
	if err != nil || c.Notes != "Worth keeping." {
		t.Errorf("notes %q, %v", c.Notes, err)
	}
}

func TestQuittingWaitsForWhatIsNotSaved(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter")
	id := d.w.session.Current().Claim
	h := d.otherProgram("hold", "")
	d.Note("22222")
	d.w.Close()
	d.ExpectSeen("Not everything is saved", "another program is writing to the library", "closes by itself")
	h.letGo()
	d.Settle()
	if d.w.ctx.Err() == nil {
		t.Error("the window is still open")
	}
	d.shut()
	d.Start()
	if c, err := d.library.Claims.Get(t.Context(), id); err != nil || c.Notes != "22222" {
		t.Errorf("notes %q, %v", c.Notes, err)
	}
}

func TestWhatIsKeptForTheNextStartIsSavedThen(t *testing.T) {
	for name, quit := range map[string]func(d *checker){
		"by choice":          func(d *checker) { d.w.Close(); d.ClickDialog("Keep for the next start") },
		"at the session end": func(d *checker) { d.w.CloseSoon() },
		"killed":             func(d *checker) { d.Settle(); d.w.cancel(); d.w.win.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Sample().Settle().ClickSentence(3).Press("Enter").ExpectClaims(1)
			h := d.otherProgram("hold", "")
			d.Note("22222").Save().ClickSentence(5).Press("c")
			quit(d)
			d.shut()
			info, err := os.Stat(outbox.FileOf(d.path))
			if err != nil || info.Mode().Perm() != 0o600 {
				t.Fatalf("the file: %v, %v", info, err)
			}
			d.Start().ExpectHint("Not saved yet: 2 changes")
			expect(d, "claims in the list", len(d.w.desk.Panes.Claims.Shown()), 2)
			h.letGo()
			d.Settle().ExpectWaiting(0).ExpectClaims(2)
			d.ClickOn(d.Words(3)[:20])
			expect(d, "notes", d.claim().Notes, "22222")
			if _, err := os.Stat(outbox.FileOf(d.path)); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the file is still there: %v", err)
			}
		})
	}
}

func TestWhatIsNotSavedCanBeGivenUp(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter")
	h := d.otherProgram("hold", "")
	d.Note("22222")
	d.w.Close()
	d.ClickDialog("Give up what is not saved…").ClickDialog("Give it up")
	h.letGo()
	d.shut()
	d.Start().ExpectWaiting(0)
	expect(d, "notes", d.claims()[0].Notes, "")
}

func TestABrokenFileOfWhatWasNotSavedIsKept(t *testing.T) {
	d := newDesk(t).Sample().Close()
	path := outbox.FileOf(d.path)
	if err := os.WriteFile(path, []byte(`{"Format": "claimlight-unsaved-1", "Entries": [{`), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Start().ExpectNotice("The file is kept as " + path + ".damaged-1").ExpectTitle("City planted")
	if _, err := os.Stat(path + ".damaged-1"); err != nil {
		t.Error(err)
	}
}

// While another program imports many claims, what the window does is saved between its steps.
func TestTheWindowRatesWhileAnotherProgramImports(t *testing.T) {
	effort.Long(t)
	d := newDesk(t).Sample().ClickSentence(3).Press("c").ClickSentence(3)
	n := "50000"
	if testing.Short() {
		n = "5000"
	}
	h := d.otherProgram("import", n)
	over := make(chan string, 1)
	go func() { over <- h.line() }()
	saved, waited := 0, 0
	for {
		rating := saved % 5
		d.Press(string(rune('1' + rating)))
		if len(d.w.outbox.Entries()) > 0 {
			waited++
		}
		for len(d.w.outbox.Entries()) > 0 {
			time.Sleep(time.Millisecond)
			d.w.outbox.Try()
		}
		select {
		case said := <-over:
			expect(d, "the import", said, "done")
			t.Logf("%d ratings were saved while the import ran, of which %d had to wait", saved, waited)
			if saved == 0 {
				t.Error("nothing could be saved while the import ran")
			}
			d.ExpectSeen("Saved")
			return
		default:
			saved++
			time.Sleep(5 * time.Millisecond)
		}
	}
}

// A sentence goes on within another one, whatever letter or sign it begins with.
func TestASentenceGoesOnInSmallLetters(t *testing.T) {
	for sentence, want := range map[string]string{
		"": "", "This claim": "this claim", "“a.csv” is": "“a.csv” is",
		"Цього разу": "цього разу",
	} {
		if got := words.LowerFirst(sentence); got != want {
			t.Errorf("%q goes on as %q", sentence, got)
		}
	}
}
