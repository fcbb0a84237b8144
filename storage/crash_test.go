package storage_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// taggerPath names the environment variable that turns this test program into one that tags until it is killed.
const taggerPath = "CLAIMLIGHT_TEST_TAGGER"

// titleSpan is where "Title" stands in a text that begins with it.
var titleSpan = text.Span{Start: 0, End: 5}

func TestMain(m *testing.M) {
	if path := os.Getenv(taggerPath); path != "" {
		fmt.Fprintln(os.Stderr, tagForever(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// tagForever tags the one sentence again and again, and prints the id of each claim after it is acknowledged.
func tagForever(path string) error {
	ctx := context.Background()
	lib, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.CommandLine})
	if err != nil {
		return err
	}
	rows, err := lib.Articles(ctx)
	if err != nil {
		return err
	}
	a := rows[0].Article
	for n := 0; ; n++ {
		c, err := lib.Tag(ctx, claim.Claim{
			ArticleID: a.ID, Selector: claim.Selector{Quote: "Title"}, Notes: fmt.Sprint(n), Tags: []string{"t"},
			Figures: []claim.Figure{{Text: fmt.Sprint(n)}}, Fields: map[string]string{"n": fmt.Sprint(n)},
		}, claim.Anchor{VersionID: a.Current, Span: titleSpan, State: claim.Exact, Score: 1})
		if err != nil {
			return err
		}
		fmt.Println(c.ID)
	}
}

// What was acknowledged is there after a kill, whole, and nothing is there by half.
func TestAKillLosesNothingThatWasAcknowledged(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	d.ok(d.Close())
	rng := rand.New(rand.NewPCG(3, 4))
	var acknowledged []string
	kills := 12
	if testing.Short() {
		kills = 3
	}
	for range kills {
		acknowledged = append(acknowledged, killTagger(t, d.Path(), time.Duration(rng.IntN(60))*time.Millisecond)...)
		d = openAt(t, d.Path(), storage.Window)
		stored := map[string]storage.PlacedClaim{}
		for _, c := range d.claims(a.ID) {
			stored[c.ID] = c
			if len(c.Figures) != 1 || c.Figures[0].Text != c.Notes || c.Fields["n"] != c.Notes || len(c.Tags) != 1 || !c.Anchor.Placed() {
				t.Fatalf("torn claim %+v", c)
			}
			if h, err := d.History(d.ctx, c.ID); len(h) != 1 || err != nil {
				t.Fatalf("claim %s has %d actions (%v)", c.ID, len(h), err)
			}
		}
		for _, id := range acknowledged {
			if _, ok := stored[id]; !ok {
				t.Fatalf("claim %s was acknowledged and is lost", id)
			}
		}
		var verdict string
		d.ok(d.raw().QueryRow("PRAGMA integrity_check").Scan(&verdict))
		if verdict != "ok" {
			t.Fatal(verdict)
		}
		d.ok(d.Close())
	}
	if len(acknowledged) == 0 {
		t.Fatal("nothing was acknowledged before a kill")
	}
	t.Logf("%d kills, %d claims acknowledged", kills, len(acknowledged))
}

// killTagger lets the tagger work, kills it after its first claim and some time more, and gives what it acknowledged.
func killTagger(t *testing.T, path string, more time.Duration) []string {
	t.Helper()
	tagger := exec.Command(os.Args[0])
	tagger.Env = append(os.Environ(), taggerPath+"="+path)
	out, err := tagger.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	tagger.Stderr = &complaints
	if err := tagger.Start(); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for lines := bufio.NewReader(out); ; {
		line, err := lines.ReadString('\n')
		if err != nil {
			break // a line without its end was not acknowledged
		}
		if ids = append(ids, strings.TrimSpace(line)); len(ids) == 1 {
			time.AfterFunc(more, func() { _ = tagger.Process.Kill() })
		}
	}
	if err := tagger.Wait(); err == nil || complaints.Len() > 0 {
		t.Fatalf("the tagger was not killed: %v %s", err, complaints.String())
	}
	return ids
}

// Two programs and several goroutines write and read at once; every edit that was acknowledged counts.
func TestManyWritersAndReaders(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	programs := []*driver{d, d.beside(storage.CommandLine)}
	const each = 15
	var wg sync.WaitGroup
	for i := range 6 {
		p := programs[i%2]
		wg.Go(func() {
			for range each {
				if _, err := p.Tag(p.ctx, claim.Claim{ArticleID: a.ID, Selector: claim.Selector{Quote: "Title"}},
					claim.Anchor{VersionID: a.Current, Span: titleSpan, State: claim.Exact}); err != nil {
					t.Error(err)
				}
				if _, err := p.Claims(p.ctx, a.ID); err != nil {
					t.Error(err)
				}
				if _, err := p.NextUndo(p.ctx); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(d.claims(a.ID)); n != 6*each {
		t.Errorf("%d claims, want %d", n, 6*each)
	}
	seen := map[int64]bool{}
	for _, c := range d.claims(a.ID) {
		if seen[c.Revision] {
			t.Errorf("revision %d was given twice", c.Revision)
		}
		seen[c.Revision] = true
	}
}

func TestManyProgramsMakeTheLibraryAtOnce(t *testing.T) {
	path := t.TempDir() + "/library.sqlite"
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			lib, err := storage.Open(t.Context(), storage.Params{Path: path})
			if err != nil {
				t.Error(err)
				return
			}
			if err := lib.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}
