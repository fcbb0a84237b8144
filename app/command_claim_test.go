package app

import (
	"strings"

	"claimlight/app/apptest"
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

var claimStories = merge(
	tagStories, pointStories, evidenceStories,
	suggestionStories, workStories, ratingStories(), formStories(),
)

var tagStories = map[string]story{
	"tag": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.ExpectClaims(1).ExpectQuote(d.Words(3))
		d.ExpectFocus("Rating").Save().Press("Up", "Down")
		call()
		d.ExpectClaims(1).ExpectQuote(d.Words(3)) // the same claim is opened, not tagged twice
	},
	"tag-stay": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.ExpectClaims(1).ExpectFocus("the text").ExpectSelected(d.Words(4))
		call()
		d.ExpectClaims(2)
	},
	"tag-words": func(d *checker, call func()) {
		tagged(d)
		pos := d.point("head of the parks")
		d.ClickAt(pos).ClickAt(pos).Press("Shift+Right").ExpectSelected("head of").ExpectQuote(d.Words(3)).ExpectClaims(1)
		call()
		d.ExpectClaims(2).ExpectQuote("head of").ExpectFocus("Rating")
	},
	"boundary": func(d *checker, call func()) {
		tagged(d)
		call()
		d.Press("Left", "Left").ExpectClaims(1).Press("Enter")
		expect(d, "quote", d.claim().Quote, "“We planted every tree we announced,” said Oda Lindqvist, head of the parks")
		d.Press("Ctrl+Z").ExpectQuote(d.Words(3))
	},
	"overlap": func(d *checker, call func()) {
		tagged(d).ClickSentence(2)
		d.Shift(func() { d.ClickSentence(3) }).Press("c").ExpectClaims(2).Click(d.Words(3))
		first := d.w.session.Current().Claim
		call()
		second := d.w.session.Current().Claim
		call()
		expect(d, "two claims take turns", first != second && d.w.session.Current().Claim == first, true)
	},
	"delete": func(d *checker, call func()) {
		tagged(d)
		call()
		d.ExpectClaims(0).ExpectFocus("the text").Press("Ctrl+Z").ExpectClaims(1)
	},
}

var suggestionStories = map[string]story{
	"next-suggestion": func(d *checker, call func()) {
		d.Sample()
		call()
		first := d.w.desk.Panes.View.Selection()
		call()
		expect(d, "goes on", d.w.desk.Panes.View.Selection().Start > first.Start, true)
		expect(d, "what is selected is suggested", d.w.session.SuggestionHere() != nil, true)
	},
	"previous-suggestion": func(d *checker, call func()) {
		d.Sample().Press("n")
		first := d.w.desk.Panes.View.SelectedText()
		d.Press("n")
		call()
		d.ExpectSelected(first)
		call()
		call()
		d.ExpectHint("No further suggestion")
	},
	"accept": func(d *checker, call func()) {
		d.Sample().Press("n")
		words := d.w.desk.Panes.View.SelectedText()
		call()
		d.ExpectClaims(1).ExpectQuote(words)
		expect(d, "status", d.claim().Status, claim.Unchecked)
	},
	"dismiss": func(d *checker, call func()) {
		d.Sample().Press("n")
		words, n := d.w.desk.Panes.View.SelectedText(), len(d.w.session.Suggestions())
		call()
		expect(d, "suggestions", len(d.w.session.Suggestions()), n-1)
		d.ExpectClaims(0).Close().Start()
		expect(d, "suggestions after a restart", len(d.w.session.Suggestions()), n-1)
		d.Click(words)
		call()
		expect(d, "suggestions", len(d.w.session.Suggestions()), n)
	},
	"findings": func(d *checker, call func()) {
		d.Sample()
		call()
		if len(d.w.session.Findings()) == 0 {
			d.ExpectHint("No figures were found")
			return
		}
		d.ExpectSeen("Figures that disagree").Press("Enter").ExpectFocus("the text")
		expect(d, "selection", d.w.desk.Panes.View.Selection(), d.w.session.Findings()[0].A)
	},
}

var workStories = map[string]story{
	"sources": func(d *checker, call func()) {
		d.Sample().ClickSentence(3).Press("Enter").TypeSource("Parks office").Save()
		call()
		d.Settle().ExpectSeen("Parks office").Type("parks").Press("Enter").ExpectSeen("Merge with another spelling",
			firstWords(d.Words(3), 12)) // a row ends in an ellipsis
		d.Type("edit").Press("Enter").Press("Tab", "Tab").Type("https://parks.example").Press("Enter").ExpectHint("Saved: " +
			"Parks office")
	},
	"places": func(d *checker, call func()) {
		lostClaim(d)
		call()
		d.ExpectSeen("Places to confirm", "Lost (1)", "Not found in this version").Press("Esc")
	},
	"place-here": func(d *checker, call func()) {
		lostClaim(d).Press("Ctrl+Down").Click("Researchers at the university")
		call()
		d.ExpectQuote(d.w.desk.Panes.View.SelectedText()).Press("Ctrl+Z").ExpectHint("Undone: Choose the place of")
	},
	"history": func(d *checker, call func()) {
		tagged(d).Press("2")
		call()
		d.ExpectSeen("find in the history of this claim", "Rating of “‘We planted every tree").Press("Enter")
		expect(d, "rating", d.claim().Rating, claim.NotRated)
	},
	"next-claim": func(d *checker, call func()) {
		tagged(d).ClickSentence(5).Press("c").Click(d.Words(3))
		call()
		d.ExpectQuote(d.Words(5))
		call()
		d.ExpectQuote(d.Words(3))
	},
	"previous-claim": func(d *checker, call func()) {
		tagged(d).ClickSentence(5).Press("c").Click(d.Words(5))
		call()
		d.ExpectQuote(d.Words(3))
	},
	"form": func(d *checker, call func()) {
		d.Sample().ClickSentence(9).Press("Enter").Save()
		call()
		if d.w.win.Canvas().Focused() == d.w.desk.Panes.View {
			d.t.Error("the text still has the keyboard")
		}
	},
}

// formStories are the same for each field of the form to which a key leads, also from a field of text.
func formStories() map[string]story {
	stories := map[string]story{}
	for _, c := range (&room{}).formCommands() {
		stories[c.ID] = func(d *checker, call func()) {
			d.Sample().ClickSentence(3).Press("Enter").ExpectFocus("Rating")
			call()
			name := apptest.LabelOf(d.w.win.Canvas().Focused().(fyne.CanvasObject))
			expect(d, "the focus is at "+c.Title+", not at "+name, strings.HasPrefix(name, c.Title), true)
			d.Tab("Source")
			call()
			expect(d, "the focus is there again", apptest.LabelOf(d.w.win.Canvas().Focused().(fyne.CanvasObject)), name)
		}
	}
	return stories
}

// ratingStories are the same for each rating, and for taking it away.
func ratingStories() map[string]story {
	stories := map[string]story{
		"rate-clear": func(d *checker, call func()) {
			tagged(d).Press("2")
			call()
			expect(d, "rating", d.claim().Rating, claim.NotRated)
			expect(d, "status", d.claim().Status, claim.InProgress)
		},
	}
	for _, r := range claim.Ratings {
		stories["rate-"+string(r)] = func(d *checker, call func()) {
			tagged(d)
			call()
			expect(d, "rating", d.claim().Rating, r)
			expect(d, "status", d.claim().Status, claim.Checked)
			d.ExpectSeen("1 claim, 1 checked").Press("Ctrl+Z")
			expect(d, "rating after undo", d.claim().Rating, claim.NotRated)
		}
	}
	return stories
}

// pointStories make selected words parts of a claim.
var pointStories = map[string]story{
	"point-source": func(d *checker, call func()) {
		tagged(d).DoubleClick("register, obtained")
		call()
		d.ExpectSource("register").ExpectQuote(d.Words(3))
	},
	"point-source-before": func(d *checker, call func()) {
		tagged(d).ClickSentence(4).Press("c").Click(d.Words(3)).DoubleClick("register, obtained")
		call()
		d.ExpectSource("register").ExpectQuote(d.Words(3))
	},
	"point-figure": func(d *checker, call func()) {
		tagged(d).DoubleClick("1,166")
		call()
		d.ExpectFigures("1,166").ExpectQuote(d.Words(3))
	},
	"point-more-figure": func(d *checker, call func()) {
		tagged(d).DoubleClick("1,166")
		call()
		d.DoubleClick("€1,500")
		call()
		d.ExpectFigures("1,166", "€1,500")
	},
}

var evidenceStories = map[string]story{
	"add-evidence": func(d *checker, call func()) {
		tagged(d)
		d.app.Clipboard().SetContent(register)
		call()
		d.ExpectFocus("Evidence")
		expect(d, "link", d.claim().Evidence[0].URL, register)
	},
	"attach-file": func(d *checker, call func()) {
		tagged(d)
		call()
		d.ExpectSeen("Attach a file or a picture").Press("Esc")
	},
}
