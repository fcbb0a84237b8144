package exchange_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/exchange"
	"claimlight/storage"
)

// counter is the exchange of a room's library.
type counter struct {
	*exchange.Exchange
	r       *apptest.Room
	shown   []string // claims
	folders []string
	reread  int
}

func newCounter(t *testing.T) *counter {
	t.Helper()
	c := &counter{r: apptest.NewRoom(t)}
	c.Exchange = exchange.New(exchange.Params{
		Ask: c.r.Ask, Voice: c.r.Voice, Library: c.r.Library, Session: c.r.Session, Memory: c.r.Memory,
		OpenURL: func(u *url.URL) error { c.folders = append(c.folders, u.Path); return nil },
		Listed:  func() []string { return nil }, Leave: c.r.Session.Settle, GoToForm: func() {},
		Reread: func() { c.reread++; c.r.Session.Reread() }, ShowArticle: func(id string) { c.r.Session.Show(id, "") },
		ShowClaim: func(_, id string) { c.shown = append(c.shown, id) },
	})
	return c
}

func TestClaimsGoOutAndComeInAgain(t *testing.T) {
	c := newCounter(t)
	tagged := c.r.Tag(apptest.First)
	path := filepath.Join(t.TempDir(), "claims.csv")
	c.Export()
	c.r.ExpectSeen("claim_id").Fill("File", path).Press("Enter")
	c.r.ExpectSaid("1 claim written to " + path).ClickOn("Open folder")
	if len(c.folders) != 1 || c.folders[0] != filepath.Dir(path) {
		t.Errorf("the folders %q were opened", c.folders)
	}
	next := 0
	bring := func() {
		c.OfferImport(path, func() { next++ })
		c.r.ExpectSeen("1 claim that Claimlight wrote", apptest.First).Tab("Import").Press("Enter")
	}
	bring()
	c.r.ExpectSaid("claims.csv: 0 new, 0 changed, 1 as they were")
	c.r.Session.Delete([]string{tagged.ID}, "")
	bring()
	c.r.ExpectSeen("Nothing was imported", "this claim lies in the trash").Press("Esc")
	if next != 2 || c.reread != 2 {
		t.Errorf("went on %d times, read anew %d times", next, c.reread)
	}
}

func TestAFileThatIsThereIsReplacedOnlyAfterAQuestion(t *testing.T) {
	c := newCounter(t)
	c.r.Tag(apptest.First)
	path := filepath.Join(t.TempDir(), "claims.csv")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, answer := range []string{"Keep it", "Replace"} {
		c.Export()
		c.r.Fill("File", path).Press("Enter")
		c.r.ExpectSeen("Replace the file?", "is there already.").ClickOn(answer)
		data, err := os.ReadFile(path)
		if err != nil || strings.HasPrefix(string(data), "mine") != (answer == "Keep it") {
			t.Errorf("after %q: %q, %v", answer, data, err)
		}
	}
}

func TestWhatIsOddLeadsToItsClaim(t *testing.T) {
	c := newCounter(t)
	c.Check()
	c.r.ExpectSaid("Nothing is missing or odd in 0 claims.")
	tagged := c.r.Tag(apptest.First)
	c.Check()
	c.r.ExpectSeen("to look at; none keeps a claim from leaving", apptest.First).Press("Enter")
	if len(c.shown) != 1 || c.shown[0] != tagged.ID {
		t.Errorf("the claims %q were shown", c.shown)
	}
}

func TestALibraryWithNothingNewIsNotMerged(t *testing.T) {
	c := newCounter(t)
	path := filepath.Join(t.TempDir(), "other.claimlight")
	other, err := storage.Open(t.Context(), storage.Params{Path: path, Origin: storage.CommandLine})
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	c.TryMerge(path)
	c.r.ExpectSaid("That library has nothing that is not here.")
	if c.r.Ask.InDialog() {
		t.Error("a dialog is open")
	}
}
