package storage_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/storage"
)

// attach attaches files of that content to the only piece of evidence of a claim, which it begins where there is none.
func (d *driver) attach(id string, contents ...string) claim.Claim {
	d.t.Helper()
	for _, content := range contents {
		d.ok(d.Files.Keep(d.ctx, []byte(content)))
	}
	return d.edit(id, "", func(c *claim.Claim) {
		if len(c.Evidence) == 0 {
			c.Evidence = []claim.Evidence{{}}
		}
		c.Evidence = []claim.Evidence{c.Evidence[0]}
		for _, content := range contents {
			c.Evidence[0].Files = append(c.Evidence[0].Files, fileOf(content))
		}
	})
}

func fileOf(content string) claim.File {
	return claim.File{
		Name: content[:4] + ".txt", MediaType: "text/plain", Size: int64(len(content)),
		SHA256: article.Hash([]byte(content)),
	}
}

// holds expects that the content of a file is here.
func (d *driver) holds(content string) {
	d.t.Helper()
	got, err := d.Files.Read(d.ctx, article.Hash([]byte(content)))
	if err != nil || string(got) != content {
		d.t.Errorf("%q came back as %q (%v)", content, got, err)
	}
}

// lacks expects that it is not.
func (d *driver) lacks(content string) {
	d.t.Helper()
	if got, err := d.Files.Read(d.ctx, article.Hash([]byte(content))); !errors.Is(err, storage.ErrAway) {
		d.t.Errorf("of %q, %q is here (%v)", content, got, err)
	}
}

// blobs counts the contents that the library holds.
func (d *driver) blobs() (n int) {
	d.t.Helper()
	d.ok(d.raw().QueryRow("SELECT COUNT(*) FROM blobs").Scan(&n))
	return n
}

// files are the names of all files of a claim.
func (d *driver) files(id string) string {
	d.t.Helper()
	var names []string
	for _, e := range d.claim(id).Evidence {
		for _, f := range e.Files {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, " ")
}

func TestAFileIsKeptOnceAndComesBack(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.", "And another.")
	before := d.blobs()
	one, two := d.tag(a, "One sentence"), d.tag(a, "And another")
	d.attach(one.ID, "receipt of the town", "photo")
	d.attach(two.ID, "receipt of the town")
	d.attach(two.ID, "receipt of the town") // which is there
	if n := d.blobs() - before; n != 2 {
		t.Errorf("two contents are kept %d times", n)
	}
	d = d.reopen(storage.Window)
	if got := d.files(one.ID) + " / " + d.files(two.ID); got != "rece.txt phot.txt / rece.txt" {
		t.Errorf("files: %s", got)
	}
	d.holds("receipt of the town")
	report, err := d.Check(d.ctx)
	d.ok(err)
	if report.Files != 2 || report.Pages != before || report.Away != 0 || len(report.Problems) > 0 {
		t.Errorf("check says %+v", report)
	}
}

func TestAFileIsTakenBackAndDoneAgain(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One")
	d.attach(c.ID, "photo")
	d.edit(c.ID, "", func(c *claim.Claim) { c.Evidence[0].Files = nil; c.Evidence[0].Note = "gone" })
	d = d.reopen(storage.Window)
	for _, step := range []struct{ undone, want string }{{"", "phot.txt"}, {"", ""}} {
		d.undo()
		if got := d.files(c.ID); got != step.want {
			t.Errorf("after the undo: %q, want %q", got, step.want)
		}
	}
	d.redo()
	if got := d.files(c.ID); got != "phot.txt" {
		t.Errorf("after the redo: %q", got)
	}
	d.holds("photo")
}

// What is in no evidence any more can come back as long as its history is there: it stays when the trash is emptied of
// something else, and goes with the claim.
func TestEmptyingTheTrashTakesFilesThatNothingNames(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.", "And another.")
	stays, goes := d.tag(a, "One sentence"), d.tag(a, "And another")
	d.attach(stays.ID, "photo of the bridge")
	d.edit(stays.ID, "", func(c *claim.Claim) { c.Evidence = nil })
	d.attach(goes.ID, "photo of the bridge", "scan: unmistakable")
	d.ok(d.Files.Keep(d.ctx, []byte("left by a kill")))
	d.ok(d.Claims.Delete(d.ctx, goes.ID))
	_, err := d.Trash.Empty(d.ctx)
	d.ok(err)
	d.lacks("scan: unmistakable")
	d.lacks("left by a kill")
	d.holds("photo of the bridge")
	d.undo()
	if got := d.files(stays.ID); got != "phot.txt" {
		t.Errorf("after the undo: %q", got)
	}
	d.ok(d.Articles.Trash(d.ctx, a.ID))
	_, err = d.Trash.Empty(d.ctx)
	d.ok(err)
	if n := d.blobs(); n != 0 {
		t.Errorf("%d contents are left in an empty library", n)
	}
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}

func TestAMergeBringsEachFileOnce(t *testing.T) {
	other, _, c := colleague(t)
	other.attach(c.ID, "photo", "map of the harbour")
	path := other.killedCopy()
	d := open(t)
	d.ok(d.Files.Keep(d.ctx, []byte("photo")))
	before := d.blobs()
	tried, err := d.Others.TryMerge(d.ctx, path)
	d.ok(err)
	done := d.merge(path, mine)
	if done.Files != 1 || tried.Files != 1 || done.Claims != 1 {
		t.Errorf("tried %+v, done %+v", tried, done)
	}
	if got := d.files(c.ID); got != "phot.txt map .txt" || d.blobs() != before+3 { // two pages too
		t.Errorf("files %q, %d contents, %d before", got, d.blobs(), before)
	}
	d.holds("map of the harbour")
	if again := d.merge(path, mine); !again.Nothing() {
		t.Errorf("a second merge did %+v", again)
	}
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}

// A claim that came with a table has the names of its files; the library that holds them brings the content.
func TestAMergeBringsTheContentOfWhatIsNamedAlone(t *testing.T) {
	other, _, c := colleague(t)
	other.attach(c.ID, "photo")
	path := other.killedCopy()
	d := open(t)
	d.merge(path, mine)
	if _, err := d.raw().Exec("INSERT INTO emptying VALUES ('*'); DELETE FROM blobs WHERE sha256 = ?; DELETE FROM emptying",
		article.Hash([]byte("photo"))); err != nil {
		t.Fatal(err)
	}
	d.lacks("photo")
	if report, err := d.Check(d.ctx); err != nil || report.Away != 1 || len(report.Problems) > 0 {
		t.Errorf("check says %+v (%v)", report, err)
	}
	if done := d.merge(path, mine); done.Files != 1 || done.Nothing() {
		t.Errorf("the merge did %+v", done)
	}
	d.holds("photo")
}

func TestFilesThatDifferAreAConflict(t *testing.T) {
	other, _, c := colleague(t)
	d := open(t)
	d.merge(other.killedCopy(), mine)
	other.attach(c.ID, "photo")
	path := other.killedCopy()
	done := d.merge(path, mine)
	if len(done.Conflicts) != 1 || len(done.Conflicts[0].Differences) != 1 ||
		done.Conflicts[0].Differences[0].Theirs != "phot.txt" || done.Files != 0 {
		t.Errorf("the merge did %+v", done)
	}
	d.lacks("photo")
	if done := d.merge(path, theirs); done.Files != 1 || d.files(c.ID) != "phot.txt" {
		t.Errorf("the merge did %+v; files: %s", done, d.files(c.ID))
	}
	d.holds("photo")
	if found := d.problems(); len(found) > 0 {
		t.Errorf("check says %q", found)
	}
}

func TestABackupHoldsTheFiles(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One")
	d.attach(c.ID, "photo")
	made, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	copied := openAt(t, duplicate(t, made.Path), storage.Window)
	copied.holds("photo")
	if got := copied.files(c.ID); got != "phot.txt" {
		t.Errorf("files: %q", got)
	}
}

// duplicate copies a file to where it can be opened.
func duplicate(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	to := filepath.Join(t.TempDir(), "copy.sqlite")
	if err = errors.Join(err, os.WriteFile(to, data, 0o600)); err != nil {
		t.Fatal(err)
	}
	return to
}

func TestALibraryThatIsRebuiltKeepsItsFiles(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One")
	d.attach(c.ID, "photo")
	path := d.Path()
	d.ok(d.Close())
	done, err := storage.Rebuild(t.Context(), path)
	if err != nil || done.Left != 0 || len(done.Problems) > 0 {
		t.Fatalf("%+v (%v)", done, err)
	}
	d = openAt(t, path, storage.Window)
	d.holds("photo")
	if got := d.files(c.ID); got != "phot.txt" {
		t.Errorf("files: %q", got)
	}
}

func TestAChangedByteOfAFileIsSaid(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("Title", "One sentence here."), "One")
	d.attach(c.ID, "photo")
	other := open(t)
	other.attach(other.tag(other.add("Title", "One sentence here."), "One").ID, "phot0")
	var packed []byte
	d.ok(other.raw().QueryRow("SELECT zstd FROM blobs WHERE sha256 = ?", article.Hash([]byte("phot0"))).Scan(&packed))
	_, err := d.raw().Exec("DROP TRIGGER blobs_stay")
	d.ok(err)
	_, err = d.raw().Exec("UPDATE blobs SET zstd = ? WHERE sha256 = ?", packed, article.Hash([]byte("photo")))
	d.ok(err)
	if data, err := d.Files.Read(d.ctx, article.Hash([]byte("photo"))); err == nil {
		t.Errorf("%q was given for the photo", data)
	}
	report, err := d.Check(d.ctx)
	d.ok(err)
	if !strings.Contains(strings.Join(report.Problems, " "), "phot.txt” is not the one that was attached") {
		t.Errorf("check says %q", report.Problems)
	}
}

func TestALargeFileComesBack(t *testing.T) {
	d := open(t)
	large := bytes.Repeat([]byte("0123456789abcdef"), 3<<20) // 48 MB
	d.ok(d.Files.Keep(d.ctx, large))
	got, err := d.Files.Read(d.ctx, article.Hash(large))
	if err != nil || !bytes.Equal(got, large) {
		t.Errorf("%d bytes came back as %d (%v)", len(large), len(got), err)
	}
}
