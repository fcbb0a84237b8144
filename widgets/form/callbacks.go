package form

import (
	"image"
	"time"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"
)

// Callbacks is what a form tells, and what it asks for. Each may be nil.
type Callbacks struct {
	// OnChange gets the whole claim after an edit: at once for a choice, within 300 ms while the user types, and
	// always before the caret leaves the field. All edits of one stay in a field have the same visit.
	OnChange func(visit string, c claim.Claim)
	// OnEdit is called for the first edit since the last OnChange: from here on something is not reported.
	OnEdit func()
	// OnDone is called for Ctrl+Enter in any field, and for the button that says so.
	OnDone func()
	// OnLeave is called for Esc: back to the text.
	OnLeave func()
	// OnReveal is called for a click on the quote: show it in the text.
	OnReveal func()
	// OnSettle is called for the button that settles a place in doubt.
	OnSettle func()
	// OnDelete is called for the button that deletes the claim.
	OnDelete func()
	// OnTagDraft is called for the button that makes a claim of what SetDraft shows.
	OnTagDraft func()
	// OnPoint is called for the buttons that make what SetDraft shows a part of the claim that was open before.
	OnPoint func(p Part)
	// OnRate is called with a rating for what is shown, a claim or a draft: for a digit where no text is typed, and for
	// a click on the rating of a draft. NotRated takes the rating away.
	OnRate func(r claim.Rating)
	// OnSame is called with the answer to AskSame.
	OnSame func(name, known string, same bool)
	// OnOpenLink is called with the link that the user wants to open in the browser.
	OnOpenLink func(url string)
	// OnAddEvidence is called for the link that begins a piece of evidence. Without it, an empty one is begun.
	OnAddEvidence func()
	// OnGetTitle is called with the id of a piece of evidence and its link, whose title the user asks for.
	OnGetTitle func(id, link string)
	// OnArchive is called with the link of a piece of evidence that is to be kept in an archive of the web.
	OnArchive func(link string)
	// OnAttach is called with the id of a piece of evidence to which a file is to be attached.
	OnAttach func(id string)
	// OnPicture is called for a file that is seen as a small picture; ready gets it on the main goroutine, or nothing.
	OnPicture func(f claim.File, ready func(image.Image))
	// OnOpenFile is called with an attached file that the user wants to look at.
	OnOpenFile func(f claim.File)
	// OnSaveFile is called with an attached file that the user wants to have as a file of their own.
	OnSaveFile func(f claim.File)
	// Today gives the day on which new evidence is seen. Without it, that stays empty.
	Today func() string
	// OnOpenSimilar is called with the id of a similar claim that the user wants to see.
	OnOpenSimilar func(id string)
	// OnLinkSimilar is called with the id of a similar claim that is to be evidence of the one in the form.
	OnLinkSimilar func(id string)
	// OnShortcut gets the shortcuts that a focused field has no use for, as Fyne gives them to nobody else.
	OnShortcut func(fyne.Shortcut)
	// OnRefused is called with the name of a field that has no use for the letter that was typed into it.
	OnRefused func(field string)
	// OnWarned is called for Enter on a button that deletes something, which Space presses.
	OnWarned func()
	// ParseNumber reads a number as people write it. Without it, only plain decimals are understood.
	ParseNumber func(text string) (decimal.Decimal, error)
	// ReadFigure reads value, unit, qualifier and period out of words such as "at least 1.5 million people"; false when
	// they hold no figure. Without it, words that the user types fill nothing else.
	ReadFigure func(wording string) (claim.Figure, bool)
	// Later runs a function on the main goroutine after a delay, unless it is stopped before. Tests replace it, as
	// Fyne's test driver has no main goroutine on which a timer could run anything.
	Later func(delay time.Duration, run func()) (stop func())
	// NewID makes ids of figures, pieces of evidence and visits; UUIDv7 without it.
	NewID func() string
}

// newID makes an id of a figure, a piece of evidence or a visit.
func (c *Callbacks) newID() string {
	if c.NewID != nil {
		return c.NewID()
	}
	return uuid.Must(uuid.NewV7()).String()
}

// parseNumber reads a number.
func (c *Callbacks) parseNumber(text string) (decimal.Decimal, error) {
	if c.ParseNumber != nil {
		return c.ParseNumber(text)
	}
	return plainNumber(text)
}

// call calls what is there.
func call(f func()) {
	if f != nil {
		f()
	}
}

// tell calls what is there with what it is to be told.
func tell[T any](f func(T), what T) {
	if f != nil {
		f(what)
	}
}
