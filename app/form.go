package app

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/widgets/field"
	"claimlight/widgets/form"

	"github.com/shopspring/decimal"
)

func (w *Window) wireForm(f *form.Form) {
	f.OnChange = w.saveClaim
	f.OnEdit = w.showSaving
	f.OnDone = w.done
	f.OnLeave = w.focusArticle
	f.OnReveal = w.revealClaim
	f.OnSettle = w.showPlaces
	f.OnDelete = w.deleteClaim
	f.OnTagDraft = func() { w.tagCurrent(false) }
	f.OnRate = w.rate
	f.OnSame = w.answerSame
	f.OnOpenLink = w.openLink
	f.OnOpenSimilar = w.openSimilar
	f.OnLinkSimilar = w.linkSimilar
	f.OnShortcut = w.shortcut
	f.OnRefused = w.refusedLetters
	f.OnWarned = func() { w.tell("This takes something away. Space presses it; Enter does not.") }
	f.ParseNumber = w.parseNumber
	f.ReadFigure = w.readFigure
	f.Later = w.Later
}

// readFigure reads value, unit and qualifier out of the words of a figure.
func (w *Window) readFigure(words string) (claim.Figure, bool) {
	read, err := suggest.ParseFigure(words, w.session.Opened().Language())
	f := suggest.InClaim(read)
	f.Text = words
	return f, err == nil
}

// parseNumber reads a number as people write it in the language of the article.
func (w *Window) parseNumber(typed string) (decimal.Decimal, error) {
	figure, err := suggest.ParseFigure(typed, w.session.Opened().Language())
	if err == nil && !figure.Value.Valid {
		err = errors.New("no single number stands here")
	}
	return figure.Value.Decimal, err
}

// saveClaim saves an edit of the form at once. All edits of one visit of a field are one action.
func (w *Window) saveClaim(visit string, c claim.Claim) {
	before := w.panes.form.Base()
	w.bringKind(visit, before, &c)
	if c.Rating != before.Rating && c.Status == before.Status {
		session.Rate(&c, c.Rating)
	}
	if !w.session.Save(visit, before, c) {
		return
	}
	w.askNearAfter(before, c.ID)
	if now := w.session.Opened().Claim(c.ID); now != nil && before.Status != now.Status {
		w.tell("Status: " + strings.ToLower(w.words().Statuses.Text(now.Status)) + ".")
	}
}

// warnOfClash says that an edit has overwritten what another program wrote.
func (w *Window) warnOfClash() {
	w.warn("This claim was changed by another program while you edited it. What you see here is now kept; Undo brings the other back.", noAction)
}

// refusedLetters says that what was typed went nowhere.
func (w *Window) refusedLetters(field string) {
	w.tell("You are in “" + field + "”, which takes no letters: the arrows and Space choose. Tab and Shift+Tab go to another field.")
}

// askNearAfter asks about the source of the current claim, where an edit has given it another one.
func (w *Window) askNearAfter(before claim.Claim, id string) {
	if c := w.session.Claim(); c != nil && c.ID == id && c.Source.Name != before.Source.Name {
		w.askNear(c.Claim)
	}
}

// done ends the work on a claim: back to the text, at the next suggestion, else at the next sentence.
func (w *Window) done() {
	w.session.Settle()
	w.confirm()
	w.focusArticle()
	if !w.stepSuggestion(1) {
		w.panes.view.MoveSentence(1, false)
	}
}

// confirm takes what was read from the text for the open claim as right.
func (w *Window) confirm() {
	if c := w.session.Opened().Claim(w.session.Current().Claim); c != nil && !c.Confirmed() && !w.Library.ReadOnly() {
		confirmed := w.panes.form.Base() // with what is not stored yet
		confirmed.Unconfirmed = claim.Unconfirmed{}
		w.saveClaim("", confirmed)
	}
}

// revealClaim shows where the claim, or what could become one, stands in the text.
func (w *Window) revealClaim() {
	if w.session.Current().Span.Empty() {
		w.tell("This claim has no place in the text that is shown.")
		return
	}
	w.panes.view.Reveal(w.session.Current().Span)
}

func (w *Window) openLink(link string) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		w.warn(fmt.Sprintf("“%s” is no web address that a browser could open.", link), field.Action{})
		return
	}
	w.fail(w.OpenURL(u))
}
