package app

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
	appstorage "claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

const receipt = "%PDF-1.7 five bridges, paid"

// filed are the names of the files of all evidence of the open claim.
func (d *checker) filed() string {
	d.t.Helper()
	var names []string
	for _, e := range d.claim().Evidence {
		for _, f := range e.Files {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, " ")
}

// Attach attaches files to the first piece of evidence, or to a new one.
func (d *checker) Attach(paths ...string) *checker {
	d.t.Helper()
	d.w.attached.Take(d.w.desk.Panes.Form.Attachable(), paths...)
	return d
}

// drop lets files go over what bears a name on the screen.
func (d *checker) drop(on string, paths ...string) *checker {
	d.t.Helper()
	var what []fyne.URI
	for _, path := range paths {
		what = append(what, storage.NewFileURI(path))
	}
	seen := d.find(on)
	d.w.dropped(seen.Middle(), what)
	return d
}

// paint writes a picture of that size.
func paint(t *testing.T, name string, width, height int) string {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for x := range width {
		picture.Set(x, height/2, color.RGBA{200, 30, 30, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return file(t, name, b.String())
}

func TestAFileIsAttachedByKeys(t *testing.T) {
	path := file(t, "receipt.pdf", receipt)
	t.Setenv("HOME", filepath.Dir(path))
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "4", "Ctrl+Shift+F")
	d.ExpectSeen("Attach a file or a picture", "receipt").ClickOn("receipt").ClickDialog("Open")
	d.ExpectHint("Attached: receipt.pdf.").ExpectSeen("receipt.pdf", "1 KB")
	expect(d, "files", d.filed(), "receipt.pdf")
	expect(d, "seen on", d.claim().Evidence[0].SeenAt, d.w.Now().Format("2006-01-02"))
	d.Press("Esc", "Ctrl+Shift+E").ExpectNotSeen("The rating has no evidence beside").Press("Esc")
	d.Press("Ctrl+Z")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 0)
	d.Press("Ctrl+Y")
	expect(d, "files", d.filed(), "receipt.pdf")
	d.Close().Start()
	expect(d, "after a restart", len(d.attachedIn()), 1)
}

// attachedIn are the hashes of the files that the library names.
func (d *checker) attachedIn() (hashes []string) {
	d.t.Helper()
	rows, err := d.library.Articles.List(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, row := range rows {
		found, err := d.library.Claims.Of(d.t.Context(), row.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, c := range found {
			for _, e := range c.Evidence {
				for _, f := range e.Files {
					if data, err := d.library.Files.Read(d.t.Context(), f.SHA256); err == nil && article.Hash(data) == f.SHA256 {
						hashes = append(hashes, f.SHA256)
					}
				}
			}
		}
	}
	return hashes
}

func TestAFileIsAttachedByTheMouse(t *testing.T) {
	path := file(t, "receipt.pdf", receipt)
	t.Setenv("HOME", filepath.Dir(path))
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.app.Clipboard().SetContent(register)
	d.Press("Ctrl+Shift+A").Tab("Attach a file…").ClickOn("Attach a file…")
	d.ClickOn("receipt").ClickDialog("Open").ExpectHint("Attached: receipt.pdf.")
	expect(d, "files", d.filed(), "receipt.pdf")
	d.Tab("Remove").Press("Enter") // which takes nothing away
	expect(d, "files", d.filed(), "receipt.pdf")
}

func TestAFileIsDroppedOntoItsEvidence(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.app.Clipboard().SetContent(register)
	d.Press("Ctrl+Shift+A")
	d.drop("Evidence", file(t, "receipt.pdf", receipt), file(t, "photo.png", "\x89PNG"))
	d.ExpectHint("2 files were attached.")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 1)
	expect(d, "files", d.filed(), "receipt.pdf photo.png")
	d.drop("Evidence", file(t, "copy.pdf", receipt)).ExpectHint("“copy.pdf” is attached there already.")
	d.Tab("+ Add evidence").drop("+ Add evidence", file(t, "map.txt", "a map"))
	expect(d, "pieces of evidence", len(d.claim().Evidence), 2)
	d.Press("Ctrl+Z", "Ctrl+Z")
	expect(d, "files", d.filed(), "")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 1)
	page := file(t, "page.html", pageOf("Harbour grows", harbour...))
	d.drop("Conclusion", page).ExpectTitle("Harbour grows") // elsewhere it is a page
}

func TestWhatCannotBeAttachedIsSaidAndKeepsNothingOut(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter")
	d.Attach(t.TempDir()).ExpectNotice("This is a folder.")
	d.Attach(file(t, "empty.txt", "")).ExpectNotice("empty.txt: This file is empty")
	d.Attach(filepath.Join(t.TempDir(), "gone.pdf")).ExpectNotice("gone.pdf")
	d.Attach(d.path).ExpectNotice("belongs to the library")
	expect(d, "pieces of evidence", len(d.claim().Evidence), 0)
	d.Attach(file(t, "empty.txt", ""), file(t, "receipt.pdf", receipt)).ExpectNotice("empty.txt: This file is empty")
	expect(d, "files", d.filed(), "receipt.pdf")
}

func TestAFileIsRemovedAndComesBack(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt), file(t, "b.txt", "b"))
	expect(d, "files", d.filed(), "receipt.pdf b.txt")
	d.Tab("Save as…").Tab("Remove").Press("Space")
	expect(d, "files", d.filed(), "b.txt")
	d.ExpectFocus("Remove").Press("Esc", "Ctrl+Z")
	expect(d, "files", d.filed(), "receipt.pdf b.txt")
	d.ExpectSeen("receipt.pdf")
}

func TestAnAttachedFileIsOpenedAsACopyThatCannotBeChanged(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt))
	d.Tab("Save as…").Press("Shift+Tab", "Enter")
	expect(d, "addresses", len(d.browser), 1)
	path := strings.TrimPrefix(d.browser[0], "file://")
	data, err := os.ReadFile(path)
	if err != nil || string(data) != receipt || filepath.Base(path) != "receipt.pdf" {
		t.Fatalf("%s holds %q (%v)", path, data, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o400 {
		t.Errorf("its mode is %v (%v)", info.Mode(), err)
	}
	d.Close().Start()
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Errorf("the copy stays when the window is closed (%v)", err)
	}
}

func TestAFileThatCouldRunIsNotOpened(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "run.desktop", "[Desktop Entry]"))
	d.w.attached.Open(d.claim().Evidence[0].Files[0])
	d.ExpectNotice("could be a program").ExpectBrowser()
}

// Names come from other libraries too: whatever they are, nothing is written elsewhere.
func TestAHostileNameIsSavedInItsFolder(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt))
	folder := filepath.Join(t.TempDir(), "in", "here")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	f := d.claim().Evidence[0].Files[0]
	long := strings.Repeat("щ", 300) + ".pdf"
	for _, name := range []string{"../../x", "/etc/passwd", "CON", "a\u202efdp.exe", long, "", ".."} {
		f.Name = name
		d.w.attached.SaveIn(folder, f)
		d.ExpectHint("Saved as " + folder)
	}
	d.w.attached.SaveIn(folder, f) // again
	entries, err := os.ReadDir(folder)
	above, _ := os.ReadDir(filepath.Dir(folder))
	if err != nil || len(entries) != 8 || len(above) != 1 {
		t.Fatalf("%d files are in the folder, %d beside it (%v): %v", len(entries), len(above), err, entries)
	}
	if _, err := os.Stat(filepath.Join(folder, "file (3)")); err != nil {
		t.Errorf("a second file of a name: %v", err)
	}
}

func TestAPictureIsShownSmall(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(paint(t, "photo.png", 4000, 3000))
	f := d.claim().Evidence[0].Files[0]
	var got image.Image
	d.w.attached.Picture(f, func(i image.Image) { got = i })
	if got == nil || got.Bounds().Dx() != 192 || got.Bounds().Dy() != 144 {
		t.Fatalf("the picture is %v", got)
	}
	d.Attach(file(t, "broken.png", "\x89PNG\r\n\x1a\nno picture"))
	got = nil
	d.w.attached.Picture(d.claim().Evidence[0].Files[1], func(i image.Image) { got = i })
	if got != nil {
		t.Error("a broken picture is shown")
	}
	d.ExpectSeen("broken.png", "Picture")
}

// A claim from a table names files whose content is elsewhere: that is said, and the file can be attached again.
func TestAFileThatIsNamedAloneSaysSo(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt))
	f := d.claim().Evidence[0].Files[0]
	f.SHA256 = strings.Repeat("0a", 32)
	d.w.attached.Open(f)
	d.ExpectNotice("The content of this file is not in this library").ExpectBrowser()
}

func TestAMergeInTheWindowBringsTheFiles(t *testing.T) {
	other := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt)).Close()
	data, err := os.ReadFile(other.path)
	if err != nil {
		t.Fatal(err)
	}
	other.Start()
	path, d := file(t, "other.claimlight", string(data)), newDesk(t)
	done, err := d.library.Others.Merge(t.Context(), path, func(appstorage.Conflict) bool { return false }, nil)
	if err != nil || done.Files != 1 || done.Claims != 1 {
		t.Fatalf("%+v (%v)", done, err)
	}
	expect(d, "files", len(d.attachedIn()), 1)
	again, err := d.library.Others.Merge(t.Context(), path, func(appstorage.Conflict) bool { return false }, nil)
	if err != nil || !again.Nothing() {
		t.Errorf("again: %+v (%v)", again, err)
	}
}

func TestABundleIsImportedWithItsFiles(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Attach(file(t, "receipt.pdf", receipt)).Settle()
	path := filepath.Join(t.TempDir(), "proof.zip")
	f, _ := formats.Named("bundle")
	records := func(ctx context.Context, each func(record.Record) error) error {
		return d.library.Exchange.EachRecord(ctx, appstorage.Scope{}, each)
	}
	job := formats.Job{Format: f, Records: records, Library: d.library.Proof(), Scheme: d.w.session.Scheme()}
	if _, err := job.File(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	to := newDesk(t)
	to.drop("Open the sample article", path).ExpectSeen("This bundle holds what it says", "1 attached file")
	to.ClickDialog("Import its claims…").ExpectSeen("1 claim").ClickDialog("Import").ExpectNotice("1 new")
	expect(to, "files", len(to.attachedIn()), 1)
}
