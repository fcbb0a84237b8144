package claims

import (
	"errors"
	"net/url"
	"strings"

	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"github.com/shopspring/decimal"
)

// ReadFigure reads value, unit and qualifier out of the words of a figure.
func (w *Work) ReadFigure(wording string) (claim.Figure, bool) {
	read, err := suggest.ParseFigure(wording, w.Session.Opened().Language())
	f := suggest.InClaim(read)
	f.Text = wording
	return f, err == nil
}

// ParseNumber reads a number as people write it in the language of the article.
func (w *Work) ParseNumber(typed string) (decimal.Decimal, error) {
	figure, err := suggest.ParseFigure(typed, w.Session.Opened().Language())
	if err == nil && !figure.Value.Valid {
		err = errors.New("no single number stands here")
	}
	return figure.Value.Decimal, err
}

// Save saves an edit of the form at once. All edits of one visit of a field are one action.
func (w *Work) Save(visit string, c claim.Claim) {
	before := w.Form.Base()
	w.Sources.BringKind(visit, before, &c)
	if c.Rating != before.Rating && c.Status == before.Status {
		session.Rate(&c, c.Rating)
	}
	if !w.Session.Save(visit, before, c) {
		return
	}
	w.Sources.AskNearAfter(before, c.ID)
	if now := w.Session.Opened().Claim(c.ID); now != nil && before.Status != now.Status {
		w.Voice.Tell(words.ClaimsStatus(strings.ToLower(kit.EnglishLabels().Statuses.Text(now.Status))).String())
	}
}

// WarnOfClash says that an edit has overwritten what another program wrote.
func (w *Work) WarnOfClash() {
	w.Voice.Warn(words.ClaimsClaimWasChangedByAnother.String(), voice.NoAction)
}

// RefusedLetters says that what was typed went nowhere.
func (w *Work) RefusedLetters(field string) {
	w.Voice.Tell(words.ClaimsYouInWhichTakesNo(field).String())
}

// Done ends the work on a claim: back to the text, at the next suggestion, else at the next sentence.
func (w *Work) Done() {
	w.Session.Settle()
	w.confirm()
	w.ToText()
	if !w.Hints.Step(1) {
		w.Text.MoveSentence(1, false)
	}
}

// confirm takes what was read from the text for the open claim as right.
func (w *Work) confirm() {
	if c := w.Session.Opened().Claim(w.Session.Current().Claim); c != nil && !c.Confirmed() && !w.Library.ReadOnly() {
		confirmed := w.Form.Base() // with what is not stored yet
		confirmed.Unconfirmed = claim.Unconfirmed{}
		w.Save("", confirmed)
	}
}

// Reveal shows where the claim, or what could become one, stands in the text.
func (w *Work) Reveal() {
	if w.Session.Current().Span.Empty() {
		w.Voice.Tell(words.ClaimsClaimHasNoPlaceIn.String())
		return
	}
	w.Text.Reveal(w.Session.Current().Span)
}

// OpenLink opens a web address in the browser.
func (w *Work) OpenLink(link string) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		w.Voice.Warn(words.ClaimsNoWebAddressBrowserCould(link).String(), field.Action{})
		return
	}
	w.Voice.Fail(w.OpenURL(u))
}
