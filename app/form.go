package app

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"github.com/shopspring/decimal"
)

// readFigure reads value, unit and qualifier out of the words of a figure.
func (w *claimsWork) readFigure(words string) (claim.Figure, bool) {
	read, err := suggest.ParseFigure(words, w.session.Opened().Language())
	f := suggest.InClaim(read)
	f.Text = words
	return f, err == nil
}

// parseNumber reads a number as people write it in the language of the article.
func (w *claimsWork) parseNumber(typed string) (decimal.Decimal, error) {
	figure, err := suggest.ParseFigure(typed, w.session.Opened().Language())
	if err == nil && !figure.Value.Valid {
		err = errors.New("no single number stands here")
	}
	return figure.Value.Decimal, err
}

// saveClaim saves an edit of the form at once. All edits of one visit of a field are one action.
func (w *claimsWork) saveClaim(visit string, c claim.Claim) {
	before := w.form.Base()
	w.book.bringKind(visit, before, &c)
	if c.Rating != before.Rating && c.Status == before.Status {
		session.Rate(&c, c.Rating)
	}
	if !w.session.Save(visit, before, c) {
		return
	}
	w.book.askNearAfter(before, c.ID)
	if now := w.session.Opened().Claim(c.ID); now != nil && before.Status != now.Status {
		w.voice.Tell("Status: " + strings.ToLower(kit.EnglishLabels().Statuses.Text(now.Status)) + ".")
	}
}

// warnOfClash says that an edit has overwritten what another program wrote.
func (w *claimsWork) warnOfClash() {
	w.voice.Warn("This claim was changed by another program while you edited it. What you see here is now kept; Undo brings the other back.", voice.NoAction)
}

// refusedLetters says that what was typed went nowhere.
func (w *claimsWork) refusedLetters(field string) {
	w.voice.Tell("You are in “" + field + "”, which takes no letters: the arrows and Space choose. Tab and Shift+Tab go to another field.")
}

// done ends the work on a claim: back to the text, at the next suggestion, else at the next sentence.
func (w *claimsWork) done() {
	w.session.Settle()
	w.confirm()
	w.focusArticle()
	if !w.hints.stepSuggestion(1) {
		w.view.MoveSentence(1, false)
	}
}

// confirm takes what was read from the text for the open claim as right.
func (w *claimsWork) confirm() {
	if c := w.session.Opened().Claim(w.session.Current().Claim); c != nil && !c.Confirmed() && !w.Library.ReadOnly() {
		confirmed := w.form.Base() // with what is not stored yet
		confirmed.Unconfirmed = claim.Unconfirmed{}
		w.saveClaim("", confirmed)
	}
}

// revealClaim shows where the claim, or what could become one, stands in the text.
func (w *claimsWork) revealClaim() {
	if w.session.Current().Span.Empty() {
		w.voice.Tell("This claim has no place in the text that is shown.")
		return
	}
	w.view.Reveal(w.session.Current().Span)
}

func (w *claimsWork) openLink(link string) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		w.voice.Warn(fmt.Sprintf("“%s” is no web address that a browser could open.", link), field.Action{})
		return
	}
	w.voice.Fail(w.OpenURL(u))
}
