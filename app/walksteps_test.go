package app

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"

	"claimlight/app/session"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// step is one thing that is done in a walk, with what chance decides in it, so that it stays the same when others are
// left out.
type step struct {
	deed int
	seed uint64
}

// String names the step, and what chance decided first in it.
func (s step) String() string {
	d := deeds[s.deed]
	if len(d.among) == 0 {
		return d.name
	}
	return d.name + " " + d.among[rand.New(rand.NewPCG(s.seed, 1)).IntN(len(d.among))]
}

// deed is something that can be done; often says how often it is, beside the others.
type deed struct {
	name  string
	often int
	among []string // of which one is chosen
	do    func(w *walk) error
}

func randomSteps(seed uint64, n int) []step {
	rnd := rand.New(rand.NewPCG(seed, 2))
	total := 0
	for _, d := range deeds {
		total += d.often
	}
	steps := make([]step, n)
	for i := range steps {
		at := rnd.IntN(total)
		for j, d := range deeds {
			if at -= d.often; at < 0 {
				steps[i] = step{deed: j, seed: rnd.Uint64()}
				break
			}
		}
	}
	return steps
}

var moveKeys = []string{
	"Up", "Down", "Left", "Right", "Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right", "Home", "End", "PageUp",
	"PageDown", "n", "p", "u", "Alt+Left", "Alt+Right",
}

var workKeys = []string{
	"Enter", "Enter", "c", "c", "Shift+Enter", "o", "o", "b", "a", "x", "Space", "Esc", "Ctrl+Enter", "Tab", "Shift+Tab",
	"F2", "F3", "F4", "F6", "7", "Ctrl+Shift+A",
}

var ratingKeys = []string{"1", "2", "3", "4", "5", "6", "0"}

var deeds []deed

func init() { // the deeds name each other in their words
	deeds = []deed{
		{"in the text, press", 30, moveKeys, func(w *walk) error { return w.pressInText(moveKeys) }},
		{"press", 12, moveKeys, func(w *walk) error { return w.pressOne(moveKeys) }},
		{"press", 20, workKeys, func(w *walk) error { return w.pressOne(workKeys) }},
		{"in the text, press", 16, workKeys, func(w *walk) error { return w.pressInText(workKeys) }},
		{"rate by", 14, ratingKeys, (*walk).rateByKey},
		{"rate by the menu", 4, nil, (*walk).rateByMenu},
		{"point by", 10, []string{"s", "f", "S", "F"}, (*walk).point},
		{"select a word and point by", 10, []string{"s", "f", "S", "F"}, (*walk).pointWord},
		{"press Delete", 5, nil, (*walk).deleteByKey},
		{"press Escape and Delete", 3, nil, func(w *walk) error { w.Press("Esc"); return w.deleteByKey() }},
		{"go to a claim by", 10, []string{"Ctrl+Down", "Ctrl+Up"}, (*walk).goToClaim},
		{"click in the text", 14, nil, (*walk).clickText},
		{"drag in the text", 5, nil, (*walk).dragText},
		{"click in the list", 12, nil, func(w *walk) error { w.clickIn(w.w.desk.Panes.Claims); return nil }},
		{"click in the form", 6, nil, func(w *walk) error { w.clickIn(w.w.desk.Panes.Form); return nil }},
		{"click in the list of articles", 3, nil, func(w *walk) error { w.clickIn(w.w.desk.Panes.Articles); return nil }},
		{"type a word", 3, nil, func(w *walk) error { w.Type("ship"); return nil }},
		{"take back or do again by", 8, []string{"undo", "redo"}, (*walk).stepBack},
		{"open a claim of the library", 4, nil, (*walk).openAny},
		{"let another program work", 4, nil, (*walk).others},
		{"show the headings, or not", 1, nil, func(w *walk) error { w.choose("outline"); return nil }},
		{"show what was left out, or not", 2, nil, func(w *walk) error { w.choose("left-out"); return nil }},
		{"look at the overview", 4, nil, (*walk).lookAtOverview},
		{"look at", 6, wholeLibrary, (*walk).lookAtWhole},
		{"say that the article is done, or not", 2, nil, func(w *walk) error { w.choose("done"); return nil }},
		{"go to the next unread article", 2, nil, func(w *walk) error { w.choose("next-unread"); return nil }},
		{"show the guideline, or not", 2, nil, func(w *walk) error { w.choose("guideline"); return nil }},
		{"work in the guideline", 3, nil, (*walk).readGuideline},
		{"write the guideline", 2, nil, (*walk).writeGuideline},
		{"turn the wheel over the text", 4, nil, (*walk).wheel},
		{"open a document and a chat", 2, nil, (*walk).openSeveral},
		{"show the page as a picture, or not", 2, nil, func(w *walk) error { w.choose("show-page"); return nil }},
		{"attach a file", 4, nil, (*walk).attach},
		{"lay down other fields and ratings", 1, nil, (*walk).layDown},
		{"wait", 4, nil, func(w *walk) error { w.Settle(); return nil }},
	}
}

func (w *walk) one(of []string) string { return of[w.rnd.IntN(len(of))] }

func (w *walk) pressOne(keys []string) error {
	w.Press(w.one(keys))
	return nil
}

func (w *walk) pressInText(keys []string) error {
	key := w.one(keys)
	w.w.focusArticle()
	w.Press(key)
	return nil
}

// choose calls a command by the menu, if it is not grey there.
func (w *walk) choose(id string) {
	if !w.w.desk.Menu.Items[id].Disabled {
		w.w.desk.Menu.Items[id].Action()
	}
}

// layDown gives the library another scale and another own field, as the dialogs do.
func (w *walk) layDown() error {
	scale := scheme.Default()
	if w.rnd.IntN(2) == 0 {
		scale = scheme.Scale{
			{Code: "wrong", Label: "Wrong", Color: scheme.Red},
			{Code: claim.HalfTrue, Label: "Partly", Color: scheme.Amber},
			{Code: "right", Label: "Right", Color: scheme.Blue},
		}
	}
	fields := []scheme.Field{{Name: "Reach", Label: "Reach", Kind: scheme.Number}}
	w.w.session.Settle()
	ctx := w.t.Context()
	err := errors.Join(w.w.Library.Scheme.SaveScale(ctx, scale),
		w.w.Library.Scheme.SaveFields(ctx, fields[:w.rnd.IntN(2)]))
	w.w.session.RereadScheme()
	w.w.session.Say(session.Done)
	return err
}

// attach attaches one of a few files to the evidence that a key would attach it to. It changes the current claim and no
// other, and the content is in the library.
func (w *walk) attach() error {
	w.w.session.Settle()
	now := w.w.session.Current().Claim
	if now == "" || w.w.desk.InScene() && !w.w.desk.AtRest() {
		return nil
	}
	before := w.attached()
	path := file(w.t, "f.txt", w.one([]string{"one", "two", "three"}))
	w.w.attached.Take(w.w.desk.Panes.Form.Attachable(), path)
	for id, hashes := range w.attached() {
		if id != now && hashes != before[id] {
			return fmt.Errorf("a file for %s was attached to %s", now, id)
		}
		for _, hash := range strings.Fields(hashes) {
			if _, err := w.w.Library.Files.Read(w.t.Context(), hash); err != nil {
				return err
			}
		}
	}
	return nil
}

// attached are the hashes of the files of each claim in view.
func (w *walk) attached() map[string]string {
	out := map[string]string{}
	for _, c := range w.claims() {
		for _, e := range c.Evidence {
			for _, f := range e.Files {
				out[c.ID] += f.SHA256 + " "
			}
		}
	}
	return out
}

func (w *walk) stepBack() error {
	w.choose(w.one([]string{"undo", "redo"}))
	return nil
}

// rateByKey presses a digit from wherever the focus is. It rates what is current, and nothing else, unless a text is
// typed.
func (w *walk) rateByKey() error {
	key := w.one(ratingKeys)
	rating, scale := claim.NotRated, w.w.scale().Offered()
	if n := int(key[0] - '1'); key != "0" && n >= len(scale) {
		w.Press(key) // no rating has it
		return nil
	} else if key != "0" {
		rating = scale[n].Code
	}
	if w.focusedText() || w.w.desk.Panes.View.InBoundary() || len(w.w.desk.Panes.Claims.Marked()) > 0 || w.inChoice() {
		w.Press(key)
		return nil
	}
	return w.rates(rating, func() { w.Press(key) })
}

// inChoice tells whether the focus is in a field whose options have numbers of their own, or on nothing that is seen.
func (w *walk) inChoice() bool {
	o, is := w.w.win.Canvas().Focused().(fyne.CanvasObject)
	return is && !w.shown(o)
}

func (w *walk) shown(o fyne.CanvasObject) bool {
	for _, s := range w.screen() {
		if s.Object == o {
			return true
		}
	}
	return false
}

func (w *walk) rateByMenu() error {
	scale := w.w.scale().Offered()
	code := scale[w.rnd.IntN(len(scale))].Code
	return w.rates(code, func() { w.choose("rate-" + string(code)) })
}

// rates does what is to rate the current claim, or to tag and rate the selected words, and looks whether it did just
// that.
func (w *walk) rates(r claim.Rating, do func()) error {
	w.w.session.Settle()
	now, want := w.w.session.Current(), w.ratings()
	before := len(want)
	do()
	got := w.ratings()
	switch {
	case now.Claim != "":
		want[now.Claim] = r
	case !now.Span.Empty() && r != claim.NotRated:
		if len(got) != before+1 || w.w.session.Current().Claim == "" || w.w.session.Current().Span != now.Span {
			return fmt.Errorf("the rating of %+v made %d claims, current is %+v", now, len(got)-before, w.w.session.Current())
		}
		want[w.w.session.Current().Claim] = r
	}
	if !maps.Equal(got, want) {
		return fmt.Errorf("the rating %q of %+v made %v of %v", r, now, got, want)
	}
	return nil
}

// point presses a key that makes the selected words a part of a claim. It changes that claim and no other, and is at
// it then.
func (w *walk) point() error {
	key := w.one([]string{"s", "f", "S", "F"})
	if w.w.session.Opened() == nil {
		return nil
	}
	w.w.focusArticle()
	w.w.session.Settle()
	of := w.w.session.Pointed()
	if key == "S" {
		of = w.w.session.Before()
	}
	id, before := "", w.parts()
	if of != nil {
		id = of.ID
	}
	w.Press(key)
	changed := ""
	for claim, parts := range w.parts() {
		if parts != before[claim] {
			changed += claim
		}
	}
	if changed != "" && (changed != id || w.w.session.Current().Claim != id) {
		return fmt.Errorf("%s changed %s, meant was %q, current is %+v", key, changed, id, w.w.session.Current())
	}
	return nil
}

func (w *walk) pointWord() error {
	if w.w.session.Opened() == nil {
		return nil
	}
	for range 1 + w.rnd.IntN(3) {
		w.pressInText([]string{"Right", "Left", "Shift+Right"})
	}
	return w.point()
}

// parts are source and figures of each claim in view, as the library holds them.
func (w *walk) parts() map[string]string {
	out := map[string]string{}
	for _, c := range w.claims() {
		out[c.ID] = c.Source.Text + c.Source.Name
		for _, f := range c.Figures {
			out[c.ID] += "|" + f.ID + f.Text
		}
	}
	return out
}

// deleteByKey presses Delete in the text or the list. It deletes what is current, if that is a claim, and nothing else.
func (w *walk) deleteByKey() error {
	if w.focusedText() || w.w.desk.Panes.View.InBoundary() || len(w.w.desk.Panes.Claims.Marked()) > 0 {
		w.w.focusArticle()
	}
	if w.w.win.Canvas().Focused() != fyne.Focusable(w.w.desk.Panes.View) {
		w.Press("Delete")
		return nil
	}
	w.w.session.Settle()
	now, want := w.w.session.Current(), w.ratings()
	inBoundary := w.w.desk.Panes.View.InBoundary()
	w.Press("Delete")
	if !inBoundary {
		delete(want, now.Claim)
	}
	if got := w.ratings(); !maps.Equal(got, want) {
		return fmt.Errorf("Delete at %+v left %v, want %v", now, got, want)
	}
	return nil
}

// goToClaim goes to the next claim or the one before, which is then in sight.
func (w *walk) goToClaim() error {
	w.Press(w.one([]string{"Ctrl+Down", "Ctrl+Up"}))
	return w.inSight()
}

func (w *walk) inSight() error {
	if span := w.w.session.Current().Span; w.w.session.Current().Claim != "" && !span.Empty() &&
		!w.w.desk.Panes.View.Shows(span.Start) {
		return fmt.Errorf("the claim at %+v was opened and is not in sight", span)
	}
	return nil
}

// clickText clicks a place in the text, now and then with Shift, or the other button.
func (w *walk) clickText() error {
	if w.w.session.Opened() == nil {
		return nil
	}
	at := w.pointIn(w.w.desk.Panes.View)
	switch w.rnd.IntN(6) {
	case 0:
		w.Shift(func() { w.ClickAt(at) })
	case 1:
		w.RightClickAt(at)
	default:
		w.ClickAt(at)
	}
	return nil
}

func (w *walk) dragText() error {
	if w.w.session.Opened() != nil {
		w.DragTo(w.pointIn(w.w.desk.Panes.View), w.pointIn(w.w.desk.Panes.View))
	}
	return nil
}

// clickIn clicks a place in a pane, now and then with Ctrl.
func (w *walk) clickIn(pane fyne.CanvasObject) {
	if w.rnd.IntN(5) == 0 {
		w.hands.Held |= fyne.KeyModifierShortcutDefault
	}
	defer func() { w.hands.Held &^= fyne.KeyModifierShortcutDefault }()
	at := w.pointIn(pane)
	s, ok := w.hands.PressButton(at, desktop.MouseButtonPrimary)
	if o, is := s.Object.(fyne.Tappable); ok && is {
		o.Tapped(&fyne.PointEvent{Position: at.Subtract(s.At), AbsolutePosition: at})
	}
}

// openAny opens a claim of any article, as a hit of a search does.
func (w *walk) openAny() error {
	rows, err := w.library.Articles.List(w.t.Context())
	if err != nil || len(rows) == 0 {
		return err
	}
	a := rows[w.rnd.IntN(len(rows))]
	claims, err := w.library.Claims.Of(w.t.Context(), a.ID)
	if err != nil || len(claims) == 0 {
		return err
	}
	c := claims[w.rnd.IntN(len(claims))]
	w.w.articles.ShowClaim(a.ID, c.ID)
	if w.w.session.Current().Claim != c.ID {
		return fmt.Errorf("%s was to be opened, current is %+v", c.ID, w.w.session.Current())
	}
	return w.inSight()
}

// others tag, rate or delete in the article in view while it is read.
func (w *walk) others() error {
	o := w.w.session.Opened()
	if o == nil || len(o.Text) == 0 {
		return nil
	}
	ctx := w.t.Context()
	var err error
	if n := len(o.Claims); n > 0 && w.rnd.IntN(2) == 0 {
		c := o.Claims[w.rnd.IntN(n)].Claim
		if w.rnd.IntN(2) == 0 {
			err = w.other.Claims.Delete(ctx, c.ID)
		} else if c, err = w.other.Claims.Get(ctx, c.ID); err == nil {
			c.Rating = claim.Ratings[w.rnd.IntN(len(claim.Ratings))]
			_, err = w.other.Claims.Save(ctx, "", c)
		}
	} else {
		blocks := o.Version.Spans()
		block := blocks[w.rnd.IntN(len(blocks))]
		sentences := text.Sentences(block.Of(o.Text))
		span := sentences[w.rnd.IntN(len(sentences))].Shift(block.Start)
		c := claim.Claim{ArticleID: o.Article.ID, Selector: anchor.Select(o.Text, span), Status: claim.Unchecked}
		_, err = w.other.Claims.Tag(ctx, c, claim.Anchor{VersionID: o.Version.ID, Span: span, State: claim.Exact, Score: 1})
	}
	w.changed()
	return err
}

func (w *walk) wheel() error {
	if w.w.session.Opened() != nil {
		w.w.desk.Panes.View.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 800*(w.rnd.Float32()-0.5))})
	}
	return nil
}
