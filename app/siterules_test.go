package app

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/app/ask"

	"fyne.io/fyne/v2/test"
)

// withNote is a page whose note below the text cleaning leaves out.
func withNote(title, note string) string {
	page := pageOf(title, harbour...)
	return strings.Replace(page, "</article>", fmt.Sprintf(`<figure><img src="a.png" alt=""><figcaption class="story-caption">%s</figcaption></figure></article>`, note), 1)
}

func TestACorrectionHoldsForTheSiteFromThenOn(t *testing.T) {
	s := site(t, map[string]string{
		"/one": withNote("Harbour grows", "A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold"),
		"/two": withNote("Harbour shrinks", "The old basin lies empty, and two cranes are for sale. Photo: Ines Vold"),
	})
	d := newDesk(t).Open(s.URL + "/one")
	if strings.Contains(d.w.session.Opened().Text, "A crane in the new basin") {
		t.Fatal("the caption was not left out, so there is nothing to correct")
	}
	d.Press("Ctrl+Shift+L").Click("A crane in the new basin").Press("Ctrl+Shift+L").Settle()
	d.ExpectNotice("What you corrected can hold for all pages of 127.0.0.1").ClickOn("Choose…")
	d.ExpectSeen("Keep parts like “A crane in the new basin").ClickDialog("Remember").ExpectHint("Remembered for " +
		"127.0.0.1")
	d.Open(s.URL + "/two").ExpectTitle("Harbour shrinks").Click("The old basin lies empty")
	if !strings.Contains(d.w.session.Opened().Text, "The old basin lies empty") {
		t.Error("the next page of the site was cleaned as before")
	}
	d.Press("Ctrl+K").Type("Corrections").Press("Enter").ExpectSeen("127.0.0.1: " +
		"keep").Press("Enter").ExpectHint("Forgotten.")
}

func TestACorrectionIsRememberedByKeysAlone(t *testing.T) {
	s := site(t, map[string]string{"/one": withNote("Harbour grows",
		"A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold")})
	d := newDesk(t).Open(s.URL + "/one").Press("Ctrl+Shift+L").Click("A crane in the new " +
		"basin").Press("Ctrl+Shift+L").Settle()
	d.ClickOn("Choose…").Press("Esc")
	if rules, err := d.library.Settings.SiteRules(t.Context()); err != nil || len(rules) != 0 || d.w.ask.InDialog() {
		t.Errorf("after Esc: rules %q (%v), in a dialog: %v", rules, err, d.w.ask.InDialog())
	}
	d.Press("Ctrl+Z").ExpectNotice("").Press("Ctrl+Shift+L").Click("A crane in the new " +
		"basin").Press("Ctrl+Shift+L").Settle().ClickOn("Choose…").Press("Enter")
	d.ExpectHint("Remembered for 127.0.0.1")
}

func TestACorrectionNeedNotHoldForTheSite(t *testing.T) {
	s := site(t, map[string]string{"/one": withNote("Harbour grows",
		"A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold")})
	d := newDesk(t).Open(s.URL + "/one").Press("Ctrl+Shift+L").Click("A crane in the new " +
		"basin").Press("Ctrl+Shift+L").Settle()
	d.ClickOn("Choose…").ClickDialog("Not now")
	if rules, err := d.library.Settings.SiteRules(t.Context()); err != nil || len(rules) != 0 {
		t.Errorf("rules %q (%v)", rules, err)
	}
}

// The offer is of a correction: it goes where that is taken back, also when it comes late.
func TestAnOfferGoesWithItsCorrection(t *testing.T) {
	s := site(t, map[string]string{"/one": withNote("Harbour grows",
		"A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold")})
	d := newDesk(t).Open(s.URL + "/one").Press("Ctrl+Shift+L").Click("A crane in the new basin").Press("Esc").Settle()
	d.ExpectNotice("What you corrected can hold").Press("Ctrl+Z").ExpectNotice("")
	d.Press("Ctrl+Shift+L").Click("A crane in the new basin")
	d.slow = true
	d.Press("Esc", "Ctrl+Z").Settle().ExpectNotice("")
}

func TestTheOfferIsTakenByItsButtonAndKeys(t *testing.T) {
	page := strings.Replace(withNote("Harbour grows",
		"A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold"), "</article>",
		`<figure><img src="b.png" alt=""><figcaption class="story-caption">The old basin from above. Photo: Ines Vold</figcaption></figure></article>`, 1)
	d := newDesk(t).Open(site(t, map[string]string{"/one": page}).URL +
		"/one").Press("Ctrl+Shift+L").Click("A crane in the new basin").Press("Esc").Settle()
	d.ClickOn("Choose…").ExpectSeen("Also on this page: “The old basin from " +
		"above.").Tab("Remember").Press("Enter").ExpectHint("Remembered for 127.0.0.1")
	d.Press("Ctrl+K").Type("Corrections").Press("Enter").ExpectSeen("keep parts like “A crane in the new basin",
		": captions that the page calls “story caption”")
}

func TestTheFocusOfADialogsButtonIsSeen(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+E").Tab("Export")
	button, ok := d.w.win.Canvas().Focused().(*ask.Button)
	if !ok {
		t.Fatalf("%T has the focus", d.w.win.Canvas().Focused())
	}
	ring := func() bool {
		r := test.WidgetRenderer(button).Objects()
		return r[len(r)-1].Visible()
	}
	if !ring() {
		t.Error("no ring shows the focus")
	}
	if d.Press("Tab"); ring() {
		t.Error("the ring stays without the focus")
	}
}
