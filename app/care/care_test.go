package care_test

import (
	"os"
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/care"
	"claimlight/storage"
)

// keeper is the care of a room's library, and what the window was told by it.
type keeper struct {
	*care.Care
	r         *apptest.Room
	shown     []string // articles
	moved     *storage.Library
	done      string
	problem   error
	abandoned error
}

func newKeeper(t *testing.T) *keeper {
	t.Helper()
	k := &keeper{r: apptest.NewRoom(t)}
	k.Care = care.New(care.Params{
		Ask: k.r.Ask, Voice: k.r.Voice, Library: k.r.Library, Session: k.r.Session, Memory: k.r.Memory, Later: k.r.Later,
		Settle: k.r.Session.Settle, LeaveArticle: k.r.Session.Settle, Leave: func() {}, ShowSaving: func() {},
		ShowUnsaved: func() {}, ShowArticle: func(id string) { k.shown = append(k.shown, id) },
		Use: func(next *storage.Library) { k.moved, k.r.Library = next, next },
		GoOn: func(next *storage.Library, done string, problem error) {
			k.moved, k.r.Library, k.done, k.problem = next, next, done, problem
		},
		Abandon: func(problem error) { k.abandoned = problem },
	})
	return k
}

func TestAClaimComesBackFromTheTrash(t *testing.T) {
	k := newKeeper(t)
	k.ShowTrash()
	k.r.ExpectSaid("The trash is empty.")
	c := k.r.Tag(apptest.First)
	k.r.Session.Delete([]string{c.ID}, "")
	k.ShowTrash()
	k.r.ExpectSeen(apptest.First, "claim · ").Press("Enter")
	if len(k.shown) != 1 || k.shown[0] != c.ArticleID {
		t.Errorf("the articles %q were shown", k.shown)
	}
	if claims, err := k.r.Library.Claims.Of(t.Context(), c.ArticleID); err != nil || len(claims) != 1 {
		t.Errorf("%d claims in the library, %v", len(claims), err)
	}
}

func TestTheTrashIsEmptiedForGoodOnlyAfterAQuestion(t *testing.T) {
	k := newKeeper(t)
	c := k.r.Tag(apptest.First)
	k.r.Session.Delete([]string{c.ID}, "")
	for _, answer := range []string{"Keep it", "Empty it"} {
		k.ShowTrash()
		k.r.Type("Empty").Press("Enter")
		k.r.ExpectSeen("This cannot be undone.").ClickOn(answer)
		left, err := k.r.Library.Trash.List(t.Context())
		if err != nil || (len(left) == 0) != (answer == "Empty it") {
			t.Errorf("after %q %d things are left, %v", answer, len(left), err)
		}
	}
	k.r.ExpectSaid("Gone for good: 0 articles and 1 claim.")
}

func TestABackupIsMadeAndPutBackWithTheLibraryKept(t *testing.T) {
	k := newKeeper(t)
	k.ShowBackups()
	k.r.ExpectSeen("Make a backup now").Press("Enter")
	k.r.ExpectSaid("The backup lies at ")
	c := k.r.Tag(apptest.First)
	k.ShowBackups()
	k.r.Press("Down", "Enter")
	k.r.ExpectSeen("The library will be as it was on ").ClickOn("Restore")
	if k.moved == nil || k.problem != nil || !strings.Contains(k.done, "it is kept as ") {
		t.Fatalf("moved to %v, said %q, problem %v", k.moved, k.done, k.problem)
	}
	if claims, err := k.moved.Claims.Of(t.Context(), c.ArticleID); err != nil || len(claims) != 0 {
		t.Errorf("%d claims in the older library, %v", len(claims), err)
	}
}

func TestABackupIsDueInAQuietMoment(t *testing.T) {
	k := newKeeper(t)
	k.r.Tag(apptest.First)
	k.BackUpWhenIdle()
	k.BackUpWhenIdle() // the first wait ends
	if n := k.r.Waiting(); n != 1 {
		t.Errorf("%d waits for a quiet moment", n)
	}
	k.r.Settle()
	made, err := k.r.Library.Backups.List()
	if err != nil || len(made) != 1 {
		t.Errorf("%d backups, %v", len(made), err)
	}
}

func TestALibraryThatIsGoneIsToldOfAndSavedInANewFile(t *testing.T) {
	k := newKeeper(t)
	k.r.Tag(apptest.First)
	if err := os.Remove(k.r.Library.Path()); err != nil {
		t.Fatal(err)
	}
	k.Reread()
	k.r.ExpectSaid("was moved or deleted while it was open").ExpectSaid("Not saved")
	k.r.ClickOn("What now…")
	k.r.ExpectSeen("Save everything in a new file and go on there", "Backups…").Press("Enter")
	if k.moved == nil || !strings.Contains(k.done, "Everything is saved in "+k.moved.Path()) {
		t.Fatalf("moved to %v, said %q", k.moved, k.done)
	}
	if k.r.Outbox.Library != k.moved || k.r.Memory.Library != k.moved {
		t.Error("what waits goes into the file that is gone")
	}
	if rows, err := k.moved.Articles.List(t.Context()); err != nil || len(rows) != 1 || rows[0].Claims != 1 {
		t.Errorf("the new file holds %+v, %v", rows, err)
	}
}
