package form

import (
	"strings"
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func quoting(words int) claim.Claim {
	c := bridge()
	c.ID += " long"
	c.Quote = strings.TrimSpace(strings.Repeat("harbour ", words)) + " ends."
	return c
}

func TestALongQuoteOpensInFull(t *testing.T) {
	d := newFormDesk(t).open(quoting(120))
	q, whole := d.form.sheet.quote, d.form.sheet.whole
	short := q.Size().Height
	if !whole.Visible() || whole.Text != "Show all of it" {
		t.Fatalf("the link is shown: %v, and reads %q", whole.Visible(), whole.Text)
	}
	d.focus(whole).key(fyne.KeyReturn)
	if q.Size().Height < 3*short || whole.Text != "Show less" {
		t.Errorf("opened it is %v high instead of %v, and the link reads %q", q.Size().Height, short, whole.Text)
	}
	if d.focused() != fyne.Focusable(whole) {
		t.Error("the keyboard went elsewhere")
	}
	test.Tap(whole)
	if q.Size().Height != short {
		t.Errorf("closed it is %v high instead of %v", q.Size().Height, short)
	}
	d.key(fyne.KeySpace).open(quoting(121)) // another claim's begins short
	if q.Size().Height != short || whole.Text != "Show all of it" {
		t.Errorf("another quote is %v high instead of %v", q.Size().Height, short)
	}
	if len(d.saved) != 0 {
		t.Errorf("%d edits were reported", len(d.saved))
	}
}

func TestAShortQuoteOffersNothing(t *testing.T) {
	d := newFormDesk(t).open(quoting(120)).open(bridge())
	if d.form.sheet.whole.Visible() {
		t.Error("there is a link beside a short quote")
	}
}
