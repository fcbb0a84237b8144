package form

import (
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

// asked opens a claim by Horáková in a form that asks who that is, and gives the answers.
func (d *formDesk) asked() *[]string {
	var answers []string
	d.form.OnSame = func(name, known string, same bool) {
		answer := name + " is not " + known
		if same {
			answer = name + " is " + known
		}
		answers = append(answers, answer)
	}
	c := bridge()
	c.Source.Name = "Horáková"
	d.open(c).form.AskSame("Horáková", "Mayor Eva Horáková")
	return &answers
}

func TestAQuestionAboutTheSourceIsAnsweredByKeyboard(t *testing.T) {
	for _, c := range []struct {
		answer int // Tabs from the source
		want   string
	}{{1, "Horáková is Mayor Eva Horáková"}, {2, "Horáková is not Mayor Eva Horáková"}} {
		d := newFormDesk(t)
		answers := d.asked()
		d.focus(d.form.sheet.source)
		for range c.answer {
			d.tab()
		}
		d.key(fyne.KeySpace)
		if len(*answers) != 1 || (*answers)[0] != c.want || d.form.sheet.same.object.Visible() ||
			d.focused() != d.form.sheet.kind {
			t.Errorf(
				"answers %q, asked still: %v, the keyboard is in %T",
				*answers,
				d.form.sheet.same.object.Visible(),
				d.focused(),
			)
		}
	}
}

func TestAQuestionAboutTheSourceGoesWithItsName(t *testing.T) {
	for what, leave := range map[string]func(d *formDesk){
		"typing": func(d *formDesk) { d.focus(d.form.sheet.source).typeText("N") },
		"another claim": func(d *formDesk) {
			d.open(claim.Claim{
				ID:     "other",
				Source: claim.Source{Name: "Horáková"},
			})
		},
		"the claim anew":    func(d *formDesk) { c := d.form.Base(); d.form.Reload(&c) },
		"another source":    func(d *formDesk) { c := d.form.Base(); c.Source.Name = "N"; d.open(c) },
		"no claim any more": func(d *formDesk) { d.form.SetClaim(nil); c := d.form.Base(); d.open(c) },
	} {
		d := newFormDesk(t)
		d.asked()
		if leave(d); d.form.sheet.same.object.Visible() {
			t.Errorf("the question stays after %s", what)
		}
	}
}

func TestAQuestionStaysWhileTheSameClaimIsSaved(t *testing.T) {
	d := newFormDesk(t)
	d.asked()
	c := d.form.Base()
	c.Rating, c.Revision = claim.False, 7
	if d.open(c); !d.form.sheet.same.object.Visible() {
		t.Error("the question is gone")
	}
	d.form.AskSame("Somebody", "Somebody Else") // of an earlier name
	if d.form.sheet.same.name != "Horáková" {
		t.Errorf("the form asks about %q", d.form.sheet.same.name)
	}
}

func TestOffersGiveWayToTheQuestionUnlessOneIsBeingTaken(t *testing.T) {
	d := newFormDesk(t)
	c := bridge()
	c.Source.Name = ""
	d.open(c).form.SetSources([]string{"Mayor Eva Horáková", "Petra Horáková"})
	d.focus(d.form.sheet.source).typeText("Horáková").key(fyne.KeyDown)
	d.form.AskSame("Horáková", "Mayor Eva Horáková")
	if !d.form.shared.offers.Visible() {
		t.Error("the list is gone from under the hand")
	}
	d.key(fyne.KeyEscape, fyne.KeyDown).form.AskSame("Horáková", "Mayor Eva Horáková")
	if d.form.shared.offers.Visible() {
		t.Error("the list covers the question")
	}
}
