package form

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
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
	if got[0].ID = ""; !got[0].Same(want) {
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

// ordered are the ids of evidence, as the last edit has them.
func (d *formDesk) ordered() string {
	var ids []string
	for _, e := range d.last().Evidence {
		ids = append(ids, e.ID)
	}
	return strings.Join(ids, " ")
}

func threePieces(t *testing.T) *formDesk {
	t.Helper()
	c := bridge()
	for _, id := range []string{"a", "b", "c"} {
		c.Evidence = append(c.Evidence, claim.Evidence{ID: id, URL: "https://" + id + ".example"})
	}
	return newFormDesk(t).open(c).more()
}

func TestEvidenceIsPutIntoAnotherOrderByKeys(t *testing.T) {
	d := threePieces(t)
	alt := func(key fyne.KeyName) *desktop.CustomShortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
	}
	third := d.form.sheet.evidence.list[2]
	d.focus(third.fold.toggle).shortcut(alt(fyne.KeyUp))
	if got := d.ordered(); got != "a c b" {
		t.Errorf("after Alt+Up: %s", got)
	}
	d.shortcut(alt(fyne.KeyUp)).shortcut(alt(fyne.KeyUp)) // the first stays the first
	if got := d.ordered(); got != "c a b" || len(d.saved) != 2 {
		t.Errorf("after Alt+Up twice more: %s, by %d edits", got, len(d.saved))
	}
	d.shortcut(alt(fyne.KeyDown))
	if got := d.ordered(); got != "a c b" {
		t.Errorf("after Alt+Down: %s", got)
	}
	if d.focused() != fyne.Focusable(third.fold.toggle) {
		t.Error("the keyboard went elsewhere")
	}
	d.shortcut(alt(fyne.KeyLeft))
	if len(d.passed) != 1 {
		t.Errorf("%d shortcuts were handed on", len(d.passed))
	}
}

func TestEvidenceIsPutIntoAnotherOrderByADrag(t *testing.T) {
	d := threePieces(t)
	first := d.form.sheet.evidence.list[0]
	g := first.fold.grip.Objects[0].(*field.Grip)
	height := first.fold.object.Size().Height
	g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, height/4)})
	g.DragEnd()
	if len(d.saved) != 0 {
		t.Error("a drag that goes nowhere was reported")
	}
	for range 10 {
		g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, height/2)})
	}
	g.DragEnd()
	if got := d.ordered(); got != "b c a" || len(d.saved) != 1 {
		t.Errorf("dragged to the end: %s, by %d edits", got, len(d.saved))
	}
}

func TestASinglePieceOfEvidenceHasNoGrip(t *testing.T) {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "a", URL: "https://a.example"}}
	if newFormDesk(t).open(c).more().form.sheet.evidence.list[0].fold.grip.Visible() {
		t.Error("it can be dragged")
	}
}

func TestNewEvidenceWasSeenToday(t *testing.T) {
	d := newFormDesk(t).open(bridge()).more()
	d.form.Today = func() string { return "2025-04-11" }
	d.form.AddEvidence("")
	d.typeText("https://a.example").ctrlEnter()
	if got := d.last().Evidence; len(got) != 1 || got[0].SeenAt != "2025-04-11" {
		t.Errorf("evidence = %+v", got)
	}
	d.form.AddEvidence("https://b.example")
	if got := d.last().Evidence; len(got) != 2 || got[1].URL != "https://b.example" || got[1].SeenAt != "2025-04-11" {
		t.Errorf("evidence = %+v", got)
	}
	n := len(d.saved)
	d.form.AddEvidence("https://a.example") // is there
	if len(d.saved) != n || d.focused() != d.form.sheet.evidence.list[0].bindings[0].field {
		t.Errorf("%d pieces of evidence", len(d.last().Evidence))
	}
}
