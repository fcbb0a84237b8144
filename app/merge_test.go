package app

import (
	"path/filepath"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage"
)

// otherLibrary is the library of a colleague, with one article in it.
func otherLibrary(d *checker) string {
	d.t.Helper()
	other := newDesk(d.t).Open(file(d.t, "page.html", pageOf("Harbour grows", harbour...)))
	other.ClickSentence(2).Press("Enter").Save().ExpectClaims(1)
	return copyOf(other)
}

// copyOf copies the library of a desk to another file.
func copyOf(d *checker) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "other.sqlite")
	if _, err := d.library.Backups.MakeAt(d.t.Context(), path); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// diverge rates the one claim of the desk in two ways: here, and in a copy of the library.
func diverge(d *checker) string {
	d.t.Helper()
	tagged(d)
	path := copyOf(d)
	other, err := storage.Open(d.t.Context(), storage.Params{Path: path})
	if err != nil {
		d.t.Fatal(err)
	}
	c := d.claims()[0].Claim
	c.Rating = claim.True
	if _, err := other.Claims.Save(d.t.Context(), "", c); err != nil {
		d.t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		d.t.Fatal(err)
	}
	d.Press("1")
	expect(d, "rating", d.claims()[0].Rating, claim.False)
	return path
}

func TestAConflictShowsBothAndKeepsMineUnlessToldOtherwise(t *testing.T) {
	for _, c := range []struct {
		press string
		want  claim.Rating
	}{{"", claim.False}, {"Take all theirs", claim.True}, {"Keep all mine", claim.False}} {
		t.Run(c.press, func(t *testing.T) {
			d := newDesk(t)
			d.w.exchange.TryMerge(diverge(d))
			d.ExpectSeen("Different in both: 1", "Claim: ", "Rating", "False", "True", "Keep mine", "Take theirs")
			if c.press != "" {
				d.ClickOn(c.press)
			}
			d.ClickOn("Merge")
			expect(d, "rating", d.claims()[0].Rating, c.want)
		})
	}
}

func TestAMergeOfNothingAndOfNoLibraryAreToldSo(t *testing.T) {
	d := tagged(newDesk(t))
	d.w.exchange.TryMerge(copyOf(d))
	d.ExpectNotice("nothing that is not here")
	d.w.exchange.TryMerge(file(t, "page.html", pageOf("Harbour grows", harbour...)))
	d.ExpectNotice("not a Claimlight library")
	d.w.exchange.TryMerge(d.path)
	d.ExpectNotice("the library that is open")
}

func TestAReportThatIsLeftChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.w.exchange.TryMerge(diverge(d))
	d.ClickOn("Take all theirs").Press("Esc")
	expect(d, "rating", d.claims()[0].Rating, claim.False)
	expect(d, "dialog open", d.w.ask.InDialog(), false)
}
