package form

import (
	"cmp"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Form)(nil)

// Form shows one claim and lets the user fill it in. It reports each edit by OnChange and expects the saved claim back
// by SetClaim; what is typed meanwhile stays.
type Form struct {
	widget.BaseWidget
	Callbacks

	shared *shared
	base   claim.Claim // as given, with what the form does not show
	shown  bool        // a claim is there

	sheet   *sheet // the fields of a claim
	state   *stateLine
	page    *fyne.Container // both
	draft   *draftView
	nothing *notice.EmptyState
}

// New makes an empty form that speaks with the given words.
func New(labels kit.Labels) *Form {
	f := &Form{Callbacks: Callbacks{Later: later}}
	f.ExtendBaseWidget(f)
	f.shared = newShared(f, labels)
	f.sheet = newSheet(f.shared)
	f.shared.room.hold(f.sheet.object)
	f.state = newStateLine(f.shared, f.sheet.similar.notice)
	f.page = kit.NewPane(kit.NewColumn(0), f.state.object, f.shared.room.scroll)
	f.nothing = notice.NewEmptyState(theme.DocumentCreateIcon(), nothingWords.String())
	f.page.Hide()
	f.draft = newDraft(f.shared)
	return f
}

// SetClaim shows a claim, or with nil what to do to get one. The claim that is already shown, as it comes back from
// being saved, changes only fields that hold something else and that the user has not edited since; the caret stays.
func (f *Form) SetClaim(c *claim.Claim) {
	f.set(c, false, false)
}

// Reload shows a claim as it is now, also over edits that were not saved, such as after an undo.
func (f *Form) Reload(c *claim.Claim) {
	f.shared.visits.pending = nil
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
		f.shared.keyboard.letGo()
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
	other := c.ID != f.base.ID
	if other {
		f.shared.room.scroll.ScrollToTop()
	}
	f.base = c
	f.shared.room.fill(force, force || other, func() { f.sheet.take(c, force) })
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
func (f *Form) Left() { f.shared.keyboard.left = nil }

// SetInstead says what stands where the fields would be while there is neither a claim nor a draft; with an empty
// sentence, how to get one.
func (f *Form) SetInstead(sentence string) {
	f.nothing.SetText(cmp.Or(sentence, nothingWords.String()))
}

// nothingWords say how to get a claim.
const nothingWords = words.FormSelectSentenceAndPressEnter

// SetScheme shows the newsroom's own fields, and offers the ratings of its scale.
func (f *Form) SetScheme(labels kit.Labels, fields []scheme.Field) {
	f.Flush()
	f.shared.labels = labels
	f.sheet.rating.SetOptions(ratingOptions(labels))
	f.draft.rating.SetOptions(ratingOptions(labels))
	f.sheet.own.define(fields)
	f.sheet.own.take(f.base, true)
	if f.shown {
		f.set(&f.base, true, false)
	}
	f.shared.room.relayout()
}

// SetSources gives the names that the source field offers while it is typed, the likeliest first.
func (f *Form) SetSources(names []string) { f.sheet.source.Options = names }

// SetState says quietly below the fields how far saving is, such as "Saved".
func (f *Form) SetState(text string) { f.say(text, theme.ColorNamePlaceHolder) }

// SetProblem says below the fields, in a sentence, what went wrong. It stays until the next SetState.
func (f *Form) SetProblem(text string) { f.say(text, theme.ColorNameError) }

// say says something below the fields.
func (f *Form) say(text string, colour fyne.ThemeColorName) {
	f.state.set(text, colour)
	f.sheet.similar.crowded = text != ""
	f.sheet.similar.tell()
	f.page.Layout.Layout(f.page.Objects, f.page.Size()) // a long sentence takes more lines; the fields stay as they are
}

// Flush reports a pending edit now.
func (f *Form) Flush() { f.shared.visits.flush() }

// Unreported tells whether something was edited that OnChange has not got yet.
func (f *Form) Unreported() bool { return f.shared.visits.pending != nil }

// Base is the claim as it was given, to which edits were made.
func (f *Form) Base() claim.Claim { return f.base }

// Claim gives the claim as the form now shows it. A text that is no number leaves the number of its figure as it was.
func (f *Form) Claim() claim.Claim { return f.sheet.read(f.base) }

// SetDraft shows what tagging selected words would fill in. Within says what else stands in them, before quotes the
// claim of which they can be a part; both may be empty.
func (f *Form) SetDraft(c *claim.Claim, within, before string) {
	f.set(nil, false, true)
	f.draft.show(c, within, before)
	f.see(f.draft.object)
	f.draft.relayout()
}

// SetSimilar lists claims that say the same as the one in the form, or as the draft; none hides the list.
func (f *Form) SetSimilar(found []Similar) {
	if f.sheet.similar.set(found) {
		f.draft.setSimilar(found)
	}
}

// SetPlace says how sure the place of the claim is in the text that is shown.
func (f *Form) SetPlace(state claim.AnchorState) { f.sheet.place.set(state) }

// AskSame asks whether the source of this name, which the form shows, is one that is known under another name. The
// names that are offered give way to the question, unless somebody is about to take one; Down brings them back.
func (f *Form) AskSame(name, known string) {
	if f.shown {
		f.sheet.same.ask(name, known)
	}
}

// FocusRating gives the rating the keyboard: that of the claim, or of what could become one.
func (f *Form) FocusRating() {
	switch {
	case f.shown:
		f.shared.keyboard.focus(f.sheet.rating)
	case f.draft.object.Visible():
		f.shared.keyboard.focus(f.draft.rating)
	}
}

// FocusField gives a field the keyboard, by its name among Fields, and opens the part in which it is folded away. It
// does nothing while no claim is shown.
func (f *Form) FocusField(name string) {
	if f.shown {
		f.sheet.focus(name)
	}
}

// AddEvidence begins a piece of evidence with a link, which may be empty, and gives it the keyboard. It does nothing
// while no claim is shown.
func (f *Form) AddEvidence(link string) {
	if !f.shown {
		return
	}
	if !f.sheet.more.body.Visible() {
		f.sheet.more.open(true)
	}
	f.sheet.evidence.begin(link)
}

// see shows one of the three faces of the form: the fields of a claim, a draft, or what to do to get one.
func (f *Form) see(face fyne.CanvasObject) {
	hidden := [3]bool{f.page != face, f.draft.object != face, f.nothing != face}
	if hidden == [3]bool{f.page.Hidden, f.draft.object.Hidden, f.nothing.Hidden} {
		return
	}
	f.page.Hidden, f.draft.object.Hidden, f.nothing.Hidden = hidden[0], hidden[1], hidden[2]
	f.Refresh()
}

// CreateRenderer links the form to what draws it.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(f.nothing, f.draft.object, f.page))
}
