package form

import (
	"cmp"
	"time"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"
)

var _ fyne.Widget = (*Form)(nil)

// Form shows one claim and lets the user fill it in. It reports each edit by OnChange and expects the saved claim
// back by SetClaim; what is typed meanwhile stays.
type Form struct {
	widget.BaseWidget

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
	// OnRate is called with a rating for what is shown, a claim or a draft: for a digit where no text is typed, and for
	// a click on the rating of a draft. NotRated takes the rating away.
	OnRate func(r claim.Rating)
	// OnSame is called with the answer to AskSame.
	OnSame func(name, known string, same bool)
	// OnOpenLink is called with the link that the user wants to open in the browser.
	OnOpenLink func(url string)
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
	ReadFigure func(words string) (claim.Figure, bool)
	// Later runs a function on the main goroutine after a delay, unless it is stopped before. Tests replace it, as
	// Fyne's test driver has no main goroutine on which a timer could run anything.
	Later func(delay time.Duration, run func()) (stop func())
	// NewID makes ids of figures, pieces of evidence and visits; UUIDv7 without it.
	NewID func() string

	labels kit.Labels
	base   claim.Claim // as given, with what the form does not show
	shown  bool        // a claim is there

	bindings []*binding[claim.Claim]
	figures  *entries[claim.Figure]
	evidence *entries[claim.Evidence]
	fields   formFields
	similar  *similarSection
	place    placeLine
	same     sameLine
	draft    *draftView

	current fyne.Focusable    // the field with the focus; none when nil
	left    fyne.Focusable    // had the focus last, and gets it back from another window or a dialog
	drafts  map[string]string // of number fields, by their keys
	pending *visit            // has an edit that is not reported yet
	stop    func()            // ends the wait to report it

	filling bool // a claim is being spread over the fields
	fresh   bool // and it is another one than before, or is shown anew
	moved   bool // and something in it came, went, or changed its height

	content *fyne.Container // all fields
	scroll  *container.Scroll
	page    *fyne.Container // fields and foot
	nothing *notice.EmptyState
	offers  *field.Offers // floats over the fields
}

// formFields are the fields that the form itself has to know, besides their bindings.
type formFields struct {
	quote  *quoteView
	source *field.Entry
	kind   *field.Select
	rating *field.Choice
	result *field.Entry
	more   *disclosure
	state  *stateLine
}

// New makes an empty form that speaks with the given words.
func New(labels kit.Labels) *Form {
	f := &Form{Later: later, labels: labels, drafts: map[string]string{}}
	f.ExtendBaseWidget(f)
	f.content = f.buildContent()
	f.scroll = container.NewVScroll(f.content)
	f.fields.state = newStateLine(f)
	f.page = kit.NewPane(kit.NewColumn(0), f.fields.state.object, f.scroll)
	f.nothing = notice.NewEmptyState(theme.DocumentCreateIcon(), nothingWords)
	f.page.Hide()
	f.draft = f.newDraft()
	return f
}

// SetClaim shows a claim, or with nil what to do to get one. The claim that is already shown, as it comes back from
// being saved, changes only fields that hold something else and that the user has not edited since; the caret stays.
func (f *Form) SetClaim(c *claim.Claim) {
	f.set(c, false, false)
}

// Reload shows a claim as it is now, also over edits that were not saved, such as after an undo.
func (f *Form) Reload(c *claim.Claim) {
	f.pending = nil
	f.set(c, true, false)
}

// set shows a claim, or none; draft: what is shown instead of none comes next.
func (f *Form) set(c *claim.Claim, force, draft bool) {
	if c == nil || !f.shown || c.ID != f.base.ID {
		f.Flush()
		force = true
	}
	f.shown = c != nil
	if c == nil {
		f.letGo()
	}
	if c != nil {
		f.take(*c, force)
	}
	switch {
	case f.shown:
		f.see(f.page)
	case !draft:
		f.see(f.nothing)
	}
}

// take spreads a claim over the fields.
func (f *Form) take(c claim.Claim, force bool) {
	if c.ID != f.base.ID {
		f.scroll.ScrollToTop()
	}
	f.fresh = force || c.ID != f.base.ID
	f.base = c
	f.filling, f.moved = true, force
	f.fields.quote.set(c.Quote, kit.ClaimColor(c.Status, c.Rating))
	for _, b := range f.bindings {
		b.take(c, force)
	}
	f.figures.take(c.Figures, force)
	f.evidence.take(c.Evidence, force)
	f.fields.more.summarise(f.summary())
	f.keepSame()
	f.filling = false
	if f.moved {
		f.relayout()
	}
}

// Shown is the claim in the fields, and whether a draft is shown instead of one; both are empty while there is neither.
func (f *Form) Shown() (id string, draft bool) {
	if f.page.Visible() {
		id = f.base.ID
	}
	return id, f.draft.object.Visible()
}

// Left tells the form that the keyboard is elsewhere in the window, so that a field to which it comes is one it comes
// to anew.
func (f *Form) Left() { f.left = nil }

// SetInstead says what stands where the fields would be while there is neither a claim nor a draft; with an empty
// sentence, how to get one.
func (f *Form) SetInstead(sentence string) { f.nothing.SetText(cmp.Or(sentence, nothingWords)) }

// nothingWords say how to get a claim.
const nothingWords = "Select a sentence and press Enter to tag it as a claim."

// SetSources gives the names that the source field offers while it is typed, the likeliest first.
func (f *Form) SetSources(names []string) { f.fields.source.Options = names }

// SetState says quietly below the fields how far saving is, such as "Saved".
func (f *Form) SetState(text string) { f.say(text, theme.ColorNamePlaceHolder) }

// SetProblem says below the fields, in a sentence, what went wrong. It stays until the next SetState.
func (f *Form) SetProblem(text string) { f.say(text, theme.ColorNameError) }

func (f *Form) say(text string, colour fyne.ThemeColorName) {
	f.fields.state.set(text, colour)
	f.page.Layout.Layout(f.page.Objects, f.page.Size()) // a long sentence takes more lines; the fields stay as they are
}

func (f *Form) newID() string {
	if f.NewID != nil {
		return f.NewID()
	}
	return uuid.Must(uuid.NewV7()).String()
}

func (f *Form) parseNumber(text string) (decimal.Decimal, error) {
	if f.ParseNumber != nil {
		return f.ParseNumber(text)
	}
	return plainNumber(text)
}

// CreateRenderer links the form to what draws it.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(f.nothing, f.draft.object, f.page))
}
