package form

import (
	"slices"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// readClaim is a claim whose source and figures were read from the text.
func readClaim() claim.Claim {
	c := bridge()
	c.Source = claim.Source{Name: "the mayor", Kind: claim.Person}
	c.Figures = []claim.Figure{{ID: "f", Text: "1.5 mln euros", Unit: "EUR"}}
	c.Unconfirmed = claim.Unconfirmed{Source: true, Figures: true}
	return c
}

// ticks are those that are seen, by what they are about.
func (d *formDesk) ticks() map[string]*field.Tick {
	found := map[string]*field.Tick{}
	for _, b := range d.form.sheet.bindings {
		if t, ok := b.field.(*field.Tick); ok && visibleWithin(d.form.shared.room.content, t) {
			found[t.Name] = t
		}
	}
	return found
}

// visibleWithin tells whether an object and all that it stands in are shown.
func visibleWithin(top, o fyne.CanvasObject) bool {
	if top == o {
		return o.Visible()
	}
	c, ok := top.(*fyne.Container)
	return ok && c.Visible() &&
		slices.ContainsFunc(c.Objects, func(inner fyne.CanvasObject) bool { return visibleWithin(inner, o) })
}

func (d *formDesk) expectTicks(want map[string]bool) {
	d.t.Helper()
	got := map[string]bool{}
	for name, t := range d.ticks() {
		got[name] = t.Ticked
	}
	if len(got) != len(want) {
		d.t.Errorf("ticks %v, want %v", got, want)
	}
	for name, ticked := range want {
		if got[name] != ticked {
			d.t.Errorf("ticks %v, want %v", got, want)
		}
	}
}

// A tick holds no text: a digit on it rates.
func TestADigitOnATickRates(t *testing.T) {
	d := newFormDesk(t).open(readClaim())
	var rated []claim.Rating
	d.form.OnRate = func(r claim.Rating) { rated = append(rated, r) }
	for _, tick := range d.ticks() {
		d.focus(tick).typeText("2")
	}
	if !slices.Equal(rated, []claim.Rating{claim.MostlyFalse, claim.MostlyFalse}) {
		t.Errorf("2 on each of two ticks rates %q", rated)
	}
	var refused []string
	d.form.OnRefused = func(field string) { refused = append(refused, field) }
	d.focus(d.ticks()["Confirm the source"]).typeText("x")
	if !slices.Equal(refused, []string{"Confirm the source"}) {
		t.Errorf("a letter on a tick is refused by %q", refused)
	}
}

func TestATickConfirmsWhatWasRead(t *testing.T) {
	d := newFormDesk(t).open(readClaim())
	d.expectTicks(map[string]bool{"Confirm the source": false, "Confirm the figures": false})
	test.Tap(d.ticks()["Confirm the source"])
	if u := d.last().Unconfirmed; u != (claim.Unconfirmed{Figures: true}) {
		t.Errorf("%q waits after the click", u)
	}
	d.focus(d.ticks()["Confirm the figures"]).key(fyne.KeySpace)
	if u := d.last().Unconfirmed; u != (claim.Unconfirmed{}) {
		t.Errorf("%q waits after Space", u)
	}
	d.expectTicks(map[string]bool{"Confirm the source": true, "Confirm the figures": true})
	d.key(fyne.KeySpace)
	if u := d.last().Unconfirmed; u != (claim.Unconfirmed{Figures: true}) {
		t.Errorf("%q waits after the slip is taken back", u)
	}
	if d.visits[0] == d.visits[1] {
		t.Error("two ticks are one action")
	}
}

func TestNothingIsToConfirmWhereNothingWasRead(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.expectTicks(nil)
	d.open(readClaim())
	settled := readClaim()
	settled.Unconfirmed = claim.Unconfirmed{Source: true}
	d.form.SetClaim(&settled) // as an edit of the figure comes back
	d.expectTicks(map[string]bool{"Confirm the source": false, "Confirm the figures": true})
	other := bridge()
	other.ID = "other"
	d.open(other)
	d.expectTicks(nil)
	if got := d.form.Claim().Unconfirmed; got != (claim.Unconfirmed{}) {
		t.Errorf("%q waits", got)
	}
}
