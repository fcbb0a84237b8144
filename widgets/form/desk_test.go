package form

import (
	"slices"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/shopspring/decimal"
)

// formDesk is a user at the form, who types where the caret stands, and the library behind it, which saves what is
// reported and gives it back.
type formDesk struct {
	t      *testing.T
	form   *Form
	window fyne.Window
	echo   bool // the library gives each saved claim back

	visits []string
	saved  []claim.Claim
	done   int
	left   int
	passed []fyne.Shortcut
}

func newFormDesk(t *testing.T) *formDesk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	d := &formDesk{t: t, form: New(kit.EnglishLabels()), echo: true}
	d.form.OnChange = d.save
	d.form.Later = func(time.Duration, func()) func() { return func() {} } // only leaving a field reports
	d.form.OnDone = func() { d.done++ }
	d.form.OnLeave = func() { d.left++ }
	d.form.OnShortcut = func(s fyne.Shortcut) { d.passed = append(d.passed, s) }
	d.form.ParseNumber = parseForTest
	d.window = test.NewTempWindow(t, d.form)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(340, 600))
	return d
}

func (d *formDesk) save(visit string, c claim.Claim) {
	c.Figures = slices.Clone(c.Figures)
	d.visits, d.saved = append(d.visits, visit), append(d.saved, c)
	if d.echo {
		c.Revision++
		d.form.SetClaim(&c)
	}
}

// parseForTest understands one number as people write it, besides plain ones.
func parseForTest(text string) (decimal.Decimal, error) {
	if text == "1.5 mln" {
		return decimal.NewFromInt(1500000), nil
	}
	return plainNumber(text)
}

func (d *formDesk) open(c claim.Claim) *formDesk {
	d.form.SetClaim(&c)
	return d
}

func (d *formDesk) focused() fyne.Focusable {
	d.t.Helper()
	f := d.window.Canvas().Focused()
	if f == nil {
		d.t.Fatal("nothing has the focus")
	}
	return f
}

func (d *formDesk) focus(f fyne.Focusable) *formDesk {
	d.window.Canvas().Focus(f)
	return d
}

func (d *formDesk) typeText(text string) *formDesk {
	d.t.Helper()
	for _, r := range text {
		d.focused().TypedRune(r)
	}
	return d
}

func (d *formDesk) key(names ...fyne.KeyName) *formDesk {
	for _, name := range names {
		d.focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
	return d
}

func (d *formDesk) shortcut(s fyne.Shortcut) *formDesk {
	d.t.Helper()
	f, ok := d.focused().(fyne.Shortcutable)
	if !ok {
		d.t.Fatalf("%T takes no shortcuts", d.focused())
	}
	f.TypedShortcut(s)
	return d
}

func (d *formDesk) ctrlEnter() *formDesk {
	return d.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
}

func (d *formDesk) tab() *formDesk {
	d.window.Canvas().FocusNext()
	return d
}

func (d *formDesk) more() *formDesk {
	d.form.sheet.more.open(true)
	return d
}

// unfold opens all figures and all evidence.
func (d *formDesk) unfold() *formDesk {
	for _, e := range d.form.sheet.figures.list {
		e.fold.open(true)
	}
	for _, e := range d.form.sheet.evidence.list {
		e.fold.open(true)
	}
	return d
}

func (d *formDesk) last() claim.Claim {
	d.t.Helper()
	if len(d.saved) == 0 {
		d.t.Fatal("nothing was reported")
	}
	return d.saved[len(d.saved)-1]
}

// figureField is the nth field of a figure, in the order of Tab.
func (d *formDesk) figureField(figure, n int) *field.Entry {
	return d.form.sheet.figures.list[figure].bindings[n].field.(*field.Entry)
}

// The fields of a figure that hold text, in the order of Tab.
const (
	figureWords = 0
	figureValue = 2
	figureHigh  = 3
	figureUnit  = 4
)

// bridge is a claim as the text gives it, with nothing filled in.
func bridge() claim.Claim {
	return claim.Claim{
		ID:       "bridge",
		Selector: claim.Selector{Quote: "The bridge cost 1.5 mln euros, the mayor said."},
		Status:   claim.Unchecked,
	}
}
