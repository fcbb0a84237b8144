package storage_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimlight/internal/effort"
	"claimlight/storage"
)

// killed is a library whose program was killed, with its log, and what else lies about.
type killed struct {
	t            *testing.T
	path         string
	atStart      string   // a copy of the file, byte for byte, as it was when the killed program began
	before       string   // one of the session before
	backup       string   // a backup of the library in that state
	acknowledged []string // claims that the killed program had saved
}

// killLibrary makes it.
func killLibrary(t *testing.T) *killed {
	t.Helper()
	d := open(t)
	d.add("Title", "Text.")
	k := &killed{
		t: t, path: d.Path(), before: filepath.Join(t.TempDir(), "before.sqlite"),
		atStart: filepath.Join(t.TempDir(), "start.sqlite"),
	}
	d.ok(d.Close())
	k.copy(k.path, k.before)
	d = openAt(t, k.path, storage.Window)
	d.tag(d.articles()[0].Article, "Text.")
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	k.backup = b.Path
	d.ok(d.Close())
	k.copy(k.path, k.atStart)
	for len(k.acknowledged) < 3 { // with fewer, the log may hold nothing that the file lacks
		k.acknowledged = append(k.acknowledged, kill(t, "tag", k.path, "", 30*time.Millisecond)...)
	}
	return k
}

// copy writes a copy over what is there, as "cp" does: the file that was there stays the same one for the system.
func (k *killed) copy(from, to string) {
	k.t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	k.ok(err)
}

// move puts a copy in the place of what is there, as "mv" does.
func (k *killed) move(from, to string) {
	k.t.Helper()
	k.copy(from, to+".moving")
	k.ok(os.Rename(to+".moving", to))
}

func (k *killed) ok(err error) {
	k.t.Helper()
	if err != nil {
		k.t.Fatal(err)
	}
}

// otherLibrary makes a library of its own with that many claims.
func otherLibrary(t *testing.T, claims int) string {
	t.Helper()
	d := open(t)
	a := d.add("Another title", "Text.")
	for range claims {
		d.tag(a, "Text.")
	}
	d.ok(d.Close())
	return d.Path()
}

// Every way in which a log and a file can come to lie side by side: where they belong together, everything is there
// that was saved; where they do not, neither is touched.
func TestALogIsAppliedToItsOwnFileAlone(t *testing.T) {
	effort.Long(t)
	for _, c := range []struct {
		name   string
		attack func(k *killed)
		want   error // nil where the log belongs
	}{
		{"nothing", func(*killed) {}, nil},
		{"the file is another one for the system", func(k *killed) { k.move(k.path, k.path) }, nil},
		{"file and log are copied elsewhere", func(k *killed) {
			elsewhere := filepath.Join(k.t.TempDir(), "elsewhere.claimlight")
			k.copy(k.path, elsewhere)
			k.copy(k.path+"-wal", elsewhere+"-wal")
			k.path = elsewhere
		}, nil},
		{"a backup is copied over the file", func(k *killed) { k.copy(k.backup, k.path) }, storage.ErrOtherLog},
		{"a backup is put in its place", func(k *killed) { k.move(k.backup, k.path) }, storage.ErrOtherLog},
		{
			"the file comes back as it was before anything was saved", func(k *killed) { k.copy(k.atStart, k.path) },
			storage.ErrOtherLog,
		},
		{
			"the file comes back as it was in the session before", func(k *killed) { k.copy(k.before, k.path) },
			storage.ErrOtherLog,
		},
		{
			"another library is copied over the file", func(k *killed) { k.copy(otherLibrary(k.t, 2), k.path) },
			storage.ErrOtherLog,
		},
		{
			"another library is put in its place", func(k *killed) { k.move(otherLibrary(k.t, 0), k.path) },
			storage.ErrOtherLog,
		},
		{
			"a library without marks is put in its place", func(k *killed) { k.move(storage.OldLibrary(k.t, 3), k.path) },
			storage.ErrOtherLog,
		},
		{"a backup restored elsewhere gets the log", func(k *killed) {
			log := k.path + "-wal"
			k.path = filepath.Join(k.t.TempDir(), "restored.sqlite")
			_, err := storage.Restore(k.t.Context(), k.backup, k.path)
			k.ok(err)
			k.copy(log, k.path+"-wal")
		}, storage.ErrOtherLog},
		{"the file is deleted", func(k *killed) { k.ok(os.Remove(k.path)) }, storage.ErrLogAlone},
		{"the file is emptied", func(k *killed) { k.ok(os.Truncate(k.path, 0)) }, storage.ErrLogAlone},
		{"the file is moved without its log", func(k *killed) {
			elsewhere := filepath.Join(k.t.TempDir(), "elsewhere.sqlite")
			k.ok(os.Rename(k.path, elsewhere))
			k.path, k.acknowledged = elsewhere, nil
		}, storage.ErrLogMissing},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := killLibrary(t)
			k.t = t
			c.attack(k)
			if c.want == nil {
				k.expectAll()
			} else {
				k.expectRefused(c.want)
			}
		})
	}
}

// expectAll expects that everything is there that was saved.
func (k *killed) expectAll() {
	k.t.Helper()
	d := openAt(k.t, k.path, storage.Window)
	for _, id := range k.acknowledged {
		d.claim(id)
	}
	if found := d.problems(); len(found) > 0 || d.LogMissing() || len(k.acknowledged) == 0 {
		k.t.Errorf("check says %q, the log is missing: %v, %d claims were saved", found, d.LogMissing(), len(k.acknowledged))
	}
}

// expectRefused expects that, and that no byte was changed, whatever is tried.
func (k *killed) expectRefused(want error) {
	k.t.Helper()
	_ = os.Remove(k.path + "-shm") // nothing of value is in it
	before := contents(k.t, filepath.Dir(k.path))
	for _, p := range []storage.Params{{Path: k.path}, {Path: k.path, ReadOnly: true}} {
		lib, err := storage.Open(k.t.Context(), p)
		if err == nil {
			err = errors.Join(lib.Close(), map[bool]error{true: storage.ErrLogMissing}[lib.LogMissing()])
		}
		if !errors.Is(err, want) {
			k.t.Errorf("opened with %v, want %v", err, want)
		}
	}
	other := open(k.t)
	if _, err := other.Others.TryMerge(k.t.Context(), k.path); err == nil && want != storage.ErrLogMissing {
		k.t.Error("it was merged")
	}
	after := contents(k.t, filepath.Dir(k.path))
	for name, data := range before {
		if after[name] != data {
			k.t.Errorf("%s was changed", name)
		}
	}
	if len(after) != len(before) {
		k.t.Errorf("there were %d files, there are %d", len(before), len(after))
	}
}

// A log that is put aside is whole, and what it does not belong to can be used; brought together with its own file
// again it gives everything back.
func TestALogThatWasPutAsideIsWhole(t *testing.T) {
	k := killLibrary(t)
	log, err := os.ReadFile(k.path + "-wal")
	k.ok(err)
	original := filepath.Join(t.TempDir(), "original.sqlite")
	k.copy(k.path, original)
	k.copy(otherLibrary(t, 2), k.path)
	kept, err := storage.PutLogAside(t.Context(), k.path)
	k.ok(err)
	d := openAt(t, k.path, storage.Window)
	if a := d.articles(); len(a) != 1 || len(d.claims(a[0].ID)) != 2 || len(d.problems()) > 0 {
		t.Errorf("the other library holds %+v, check says %q", a, d.problems())
	}
	if now, err := os.ReadFile(kept); !bytes.Equal(now, log) {
		t.Errorf("the log was changed (%v)", err)
	}
	k.path = original
	k.ok(os.Rename(kept, k.path+"-wal"))
	k.expectAll()
}

func TestALogThatBelongsIsNotPutAside(t *testing.T) {
	k := killLibrary(t)
	if kept, err := storage.PutLogAside(t.Context(), k.path); kept != "" || err != nil {
		t.Errorf("put aside as %q (%v)", kept, err)
	}
	k.expectAll()
}

// A restore, and a new beginning, keep a log that does not belong, and neither applies it.
func TestWhatReplacesALibraryKeepsAStrangeLog(t *testing.T) {
	for name, replace := range map[string]func(k *killed) (string, error){
		"restore":   func(k *killed) (string, error) { return storage.Restore(k.t.Context(), k.backup, k.path) },
		"set aside": func(k *killed) (string, error) { return storage.SetAside(k.t.Context(), k.path) },
	} {
		t.Run(name, func(t *testing.T) {
			k := killLibrary(t)
			k.t = t
			log, err := os.ReadFile(k.path + "-wal")
			k.ok(err)
			k.copy(otherLibrary(t, 2), k.path)
			file, err := os.ReadFile(k.path)
			k.ok(err)
			kept, err := replace(k)
			k.ok(err)
			if now, err := os.ReadFile(kept); len(now) != len(file) {
				t.Errorf("what was there is kept with %d bytes of %d (%v)", len(now), len(file), err)
			}
			d := openAt(t, kept, storage.Window)
			if a := d.articles(); len(a) != 1 || len(d.claims(a[0].ID)) != 2 {
				t.Errorf("kept is %+v", a)
			}
			if now, err := os.ReadFile(k.path + ".log-1"); !bytes.Equal(now, log) {
				t.Errorf("the log was changed (%v)", err)
			}
			openAt(t, k.path, storage.Window)
		})
	}
}

// A library that came without its log is opened when that is wanted, and after something was saved it is like any
// other.
func TestALibraryWithoutItsLogIsOpenedOnDemand(t *testing.T) {
	k := killLibrary(t)
	k.ok(os.Remove(k.path + "-wal"))
	lib, err := storage.Open(t.Context(), storage.Params{Path: k.path, WithoutLog: true})
	k.ok(err)
	if !lib.LogMissing() {
		t.Error("the missing log is not told")
	}
	k.ok(errors.Join(lib.Settings.SetState(t.Context(), "a", "b"), lib.Close()))
	if d := openAt(t, k.path, storage.Window); d.LogMissing() {
		t.Error("a library in order is said to lack its log")
	}
}

// Nothing is said to be missing after an ordinary end, however it comes about.
func TestAnOrderlyEndLeavesNothingMissing(t *testing.T) {
	k := killLibrary(t)
	d := openAt(t, k.path, storage.CommandLine) // reads alone, and is the last to close the log
	d = d.reopen(storage.Window)
	d.tag(d.articles()[0].Article, "Text.")
	beside := d.beside(storage.CommandLine)
	beside.add("Another", "Text.")
	d.ok(beside.Close())
	d.tag(d.articles()[0].Article, "Text.")
	d = d.reopen(storage.Window)
	b, err := d.Backups.Make(d.ctx, storage.DefaultBackupLimit)
	d.ok(err)
	d.ok(d.Close())
	kept, err := storage.Restore(d.ctx, b.Path, d.Path())
	d.ok(err)
	for _, path := range []string{b.Path, kept, d.Path()} {
		if openAt(t, path, storage.Window).LogMissing() {
			t.Errorf("%s is said to lack its log", filepath.Base(path))
		}
	}
}

// While another program works with a file that was replaced under it, its log is neither applied nor taken away.
func TestALogInUseStaysWithItsUser(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	d.ok(d.Close())
	end := start(t, "tag and wait", d.Path())
	if beside, err := storage.Open(t.Context(), storage.Params{Path: d.Path(), Origin: storage.CommandLine}); err != nil {
		t.Errorf("beside its user the library cannot be opened: %v", err)
	} else {
		d.ok(beside.Close())
	}
	k := &killed{t: t, path: d.Path()}
	k.move(otherLibrary(t, 2), d.Path())
	if _, err := storage.Open(t.Context(), storage.Params{Path: d.Path()}); !errors.Is(err, storage.ErrOtherLog) {
		t.Errorf("opened with %v", err)
	}
	if _, err := storage.PutLogAside(t.Context(), d.Path()); !errors.Is(err, storage.ErrBusy) {
		t.Errorf("the log was put aside: %v", err)
	}
	end()
	_, err := storage.PutLogAside(t.Context(), d.Path())
	d.ok(err)
	if now := openAt(t, d.Path(), storage.Window); len(now.articles()) != 1 || len(now.problems()) > 0 {
		t.Errorf("the other library holds %+v, check says %q", now.articles(), now.problems())
	}
}

// What other programs and earlier ones wrote has no marks; a log is theirs when it makes a sound library of the file.
func TestALogWithoutMarksIsTried(t *testing.T) {
	for name, make := range map[string]func(t *testing.T) string{
		"another program": func(t *testing.T) string {
			d := open(t)
			d.add("Title", "Text.")
			d.ok(d.Close())
			return d.Path()
		},
		"an earlier Claimlight": func(t *testing.T) string { return storage.OldLibrary(t, 3) },
	} {
		t.Run(name, func(t *testing.T) {
			path := make(t)
			k := &killed{t: t, path: path}
			raw := rawLog(t, path, "UPDATE articles SET title = 'Changed', revision = revision + 1")
			d := openAt(t, raw, storage.Window)
			if a := d.articles(); len(a) != 1 || a[0].Title != "Changed" {
				t.Errorf("the library holds %+v", a)
			}
			d.ok(d.Close())
			mixed := rawLog(t, database(t, "CREATE TABLE a (b)", "CREATE TABLE c (d)", "CREATE TABLE e (f)"),
				"INSERT INTO e VALUES (zeroblob(20000))")
			k.copy(path, mixed)
			k.path = mixed
			k.expectRefused(storage.ErrOtherLog)
		})
	}
}

// rawLog lets another program write, and copies the file and its log as they lie there before that program ends.
func rawLog(t *testing.T, path, statement string) string {
	t.Helper()
	pool := rawAt(t, path)
	pool.SetMaxOpenConns(1)
	defer pool.Close()
	for _, s := range []string{"PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", statement} {
		if _, err := pool.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	to := filepath.Join(t.TempDir(), "raw.sqlite")
	k := &killed{t: t}
	k.copy(path, to)
	k.copy(path+"-wal", to+"-wal")
	return to
}
