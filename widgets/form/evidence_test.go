package form

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestUserAddsEvidence(t *testing.T) {
	d := newFormDesk(t).open(bridge()).more()
	d.form.sheet.evidence.add()
	d.typeText("https://example.org/budget").
		tab().
		typeText("The budget").
		tab().
		key(fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	d.tab().typeText("Page 3").tab().typeText("https://archive.example").tab().typeText("2025-04-11").ctrlEnter()
	want := claim.Evidence{
		URL: "https://example.org/budget", Title: "The budget", Stance: claim.Refutes, Note: "Page 3",
		ArchiveURL: "https://archive.example", SeenAt: "2025-04-11",
	}
	got := d.last().Evidence
	if len(got) != 1 || got[0].ID == "" {
		t.Fatalf("evidence = %+v", got)
	}
	if got[0].ID = ""; got[0] != want {
		t.Errorf("evidence = %+v, want %+v", got[0], want)
	}
}

func TestUserOpensAndRemovesEvidence(t *testing.T) {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "a", URL: "https://a.example"}, {ID: "b", URL: "https://b.example"}}
	d := newFormDesk(t).open(c).more()
	opened := ""
	d.form.OnOpenLink = func(url string) { opened = url }
	d.focus(d.form.sheet.evidence.list[1].fold.toggle).tab().key(fyne.KeyReturn)
	if opened != "https://b.example" {
		t.Errorf("opened %q", opened)
	}
	test.Tap(d.form.sheet.evidence.list[1].fold.remove)
	if got := d.last().Evidence; len(got) != 1 || got[0].ID != "a" {
		t.Errorf("evidence = %+v", got)
	}
	test.Tap(d.form.sheet.evidence.list[0].fold.remove)
	if got := d.last().Evidence; len(got) != 0 {
		t.Errorf("evidence = %+v", got)
	}
}

func TestTheRestIsBehindMoreAndIsCounted(t *testing.T) {
	c := bridge()
	c.Tags, c.Notes = []string{"a", "b"}, "ask again"
	c.Evidence = []claim.Evidence{{ID: "a", URL: "https://a.example"}}
	d := newFormDesk(t).open(c)
	more := d.form.sheet.more
	if more.body.Visible() {
		t.Error("the less used fields are open at first")
	}
	for _, word := range []string{"1 piece of evidence", "2 tags", "notes"} {
		if !strings.Contains(more.hint.Text, word) {
			t.Errorf("the line says %q, without %q", more.hint.Text, word)
		}
	}
	d.focus(more.button).key(fyne.KeyReturn)
	if !more.body.Visible() {
		t.Error("Enter does not open them")
	}
	d.key(fyne.KeySpace)
	if more.body.Visible() {
		t.Error("Space does not close them")
	}
}

func TestTagsAreTypedWithCommas(t *testing.T) {
	c := bridge()
	c.Tags = []string{"budget"}
	d := newFormDesk(t).open(c).more()
	tags := d.form.sheet.bindings[slices.IndexFunc(d.form.sheet.bindings, func(b *binding[claim.Claim]) bool {
		f, ok := b.field.(*field.Entry)
		return ok && f.Text == "budget"
	})].field.(*field.Entry)
	d.focus(tags).key(fyne.KeyEnd).typeText(", ")
	d.form.Flush()
	if tags.Text != "budget, " {
		t.Errorf("while a tag is typed the field turns into %q", tags.Text)
	}
	d.typeText("EU").tab()
	if got := d.last().Tags; !slices.Equal(got, []string{"budget", "EU"}) {
		t.Errorf("tags = %q", got)
	}
}

func TestAKeyToEvidenceShowsItsField(t *testing.T) {
	for name, folded := range map[string]bool{"folded away": true, "open": false} {
		t.Run(name, func(t *testing.T) {
			d := newFormDesk(t).open(bridge())
			d.form.sheet.more.open(!folded)
			for _, field := range Fields() {
				d.form.FocusField(field.Name)
				d.seen(field.Name)
			}
		})
	}
}

// seen holds that the field that has the focus is in view, whole.
func (d *formDesk) seen(name string) {
	d.t.Helper()
	driver := fyne.CurrentApp().Driver()
	field := d.focused().(fyne.CanvasObject)
	top := driver.AbsolutePositionForObject(field).Y - driver.AbsolutePositionForObject(d.form.shared.room.scroll).Y
	if bottom := top + field.Size().Height; field.Size().Height == 0 || top < 0 ||
		bottom > d.form.shared.room.scroll.Size().Height {
		d.t.Errorf("%s has the focus from %v to %v, in a view %v high",
			name, top, bottom, d.form.shared.room.scroll.Size().Height)
	}
}

// The driver knows nothing of an object that was never drawn; without a window it knows of none.
func TestAFieldThatWasNeverDrawnIsScrolledTo(t *testing.T) {
	d := newFormDesk(t).open(bridge()).more()
	d.window.SetContent(container.NewWithoutLayout())
	d.form.sheet.evidence.add()
	d.form.shared.room.reveal(d.form.sheet.evidence.list[0].bindings[0].field.(fyne.CanvasObject))
	if d.form.shared.room.scroll.Offset.Y == 0 {
		t.Error("the form stays at its top, where the field of the evidence is not seen")
	}
}
