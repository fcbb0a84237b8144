package form

import (
	"image"
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// photographed is a claim whose evidence has a picture and a document.
func photographed() claim.Claim {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "a", URL: "https://a.example", Files: []claim.File{
		{Name: "photo\u202egpj.png", Size: 2 << 20, SHA256: "1"}, {Name: "receipt.pdf", Size: 100, SHA256: "2"},
	}}}
	return c
}

func TestAPictureIsAskedForWhenItIsSeen(t *testing.T) {
	d := newFormDesk(t)
	var asked []string
	d.form.OnPicture = func(f claim.File, ready func(image.Image)) {
		asked = append(asked, f.SHA256)
		ready(image.NewRGBA(image.Rect(0, 0, 4, 3)))
	}
	d.open(photographed())
	if len(asked) != 0 {
		t.Errorf("asked for %q while More is closed", asked)
	}
	d.more()
	d.form.sheet.evidence.start()
	test.WidgetRenderer(d.form.sheet.evidence.attach[d.form.sheet.evidence.list[0]])
	d.window.Canvas().Capture()
	if len(asked) != 1 || asked[0] != "1" {
		t.Errorf("asked for %q", asked)
	}
}

func TestUserOpensSavesAndRemovesFiles(t *testing.T) {
	d := newFormDesk(t).open(photographed()).more()
	var opened, saved, attached string
	d.form.OnOpenFile = func(f claim.File) { opened = f.SHA256 }
	d.form.OnSaveFile = func(f claim.File) { saved = f.SHA256 }
	d.form.OnAttach = func(id string) { attached = id }
	e := d.form.sheet.evidence.list[0]
	e.fold.open(true)
	d.focus(d.form.sheet.evidence.attach[e]).key(fyne.KeyReturn)
	back := func(n int) {
		for range n {
			d.window.Canvas().FocusPrevious()
		}
	}
	back(2)
	d.key(fyne.KeyReturn)
	back(1)
	d.key(fyne.KeyReturn)
	if opened != "2" || saved != "2" || attached != "a" {
		t.Errorf("opened %q, saved %q, attached to %q", opened, saved, attached)
	}
	d.focus(d.form.sheet.evidence.attach[e])
	back(1)
	d.key(fyne.KeyReturn) // which takes nothing away
	if len(d.saved) != 0 {
		t.Error("Enter removed a file")
	}
	d.key(fyne.KeySpace)
	if got := d.last().Evidence[0].Files; len(got) != 1 || got[0].SHA256 != "1" {
		t.Errorf("files %+v", got)
	}
	if e.has(d.focused()) == false {
		t.Error("the keyboard went elsewhere")
	}
	d.key(fyne.KeySpace)
	if got := d.last().Evidence; len(got) != 1 || len(got[0].Files) != 0 || got[0].URL == "" {
		t.Errorf("evidence %+v", got)
	}
}

// A claim that comes back from being saved brings its files, and leaves what is typed meanwhile.
func TestFilesComeBackWithTheSavedClaim(t *testing.T) {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "a", URL: "https://a.example"}}
	d := newFormDesk(t).open(c).more()
	d.form.sheet.evidence.start()
	d.tab().typeText("Receipt")
	c = photographed()
	d.form.SetClaim(&c)
	d.form.Flush()
	if got := d.last().Evidence[0]; got.Title != "Receipt" || len(got.Files) != 2 {
		t.Errorf("evidence %+v", got)
	}
}
