package widgets

import (
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/shopspring/decimal"
)

// formDesk is a user at the form: it types where the caret stands and sees what is reported.
type formDesk struct {
	t      *testing.T
	form   *ClaimForm
	window fyne.Window
	visits []string
	saved  []claim.Claim
	done   int
	left   int
}

func newFormDesk(t *testing.T) *formDesk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	d := &formDesk{t: t, form: NewClaimForm(EnglishLabels())}
	d.form.OnChange = func(visit string, c claim.Claim) {
		d.visits, d.saved = append(d.visits, visit), append(d.saved, c)
	}
	d.form.OnDone = func() { d.done++ }
	d.form.OnLeave = func() { d.left++ }
	d.form.ParseNumber = parseForTest
	d.window = test.NewTempWindow(t, d.form)
	d.window.Resize(fyne.NewSize(340, 600))
	return d
}

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

func (d *formDesk) focused() fyne.Focusable { return d.window.Canvas().Focused() }

func (d *formDesk) typeText(text string) *formDesk {
	d.t.Helper()
	if d.focused() == nil {
		d.t.Fatal("nothing has the focus")
	}
	test.Type(d.focused(), text)
	return d
}

func (d *formDesk) key(name fyne.KeyName) *formDesk {
	d.focused().TypedKey(&fyne.KeyEvent{Name: name})
	return d
}

func (d *formDesk) ctrl(name fyne.KeyName) *formDesk {
	d.focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault})
	return d
}

func (d *formDesk) tab() *formDesk {
	d.window.Canvas().FocusNext()
	return d
}

func (d *formDesk) last() claim.Claim {
	d.t.Helper()
	if len(d.saved) == 0 {
		d.t.Fatal("nothing was reported")
	}
	return d.saved[len(d.saved)-1]
}

func TestUserFillsAClaimByKeyboard(t *testing.T) {
	d := newFormDesk(t).open(claim.Claim{ID: "1", Selector: claim.Selector{Quote: "The bridge cost 1.5 mln euros."}})
	d.form.FocusFirst()
	d.typeText("Міністерство").tab().typeText("g").tab().typeText("p")
	d.tab().typeText("1.5 mln").tab().typeText("a").tab().typeText("1.5 mln")
	d.form.Flush()

	got := d.last()
	if got.Source.Name != "Міністерство" || got.Source.Kind != claim.Government || got.Source.Manner != claim.Paraphrase {
		t.Errorf("source = %+v", got.Source)
	}
	if len(got.Figures) != 1 {
		t.Fatalf("figures = %+v", got.Figures)
	}
	f := got.Figures[0]
	if f.Text != "1.5 mln" || f.Qualifier != claim.AtLeast || f.Value.Decimal.IntPart() != 1500000 {
		t.Errorf("figure = %+v", f)
	}
	if f.Range == nil || f.Range.Of(got.Quote) != "1.5 mln" {
		t.Errorf("place of the figure = %v", f.Range)
	}
}
