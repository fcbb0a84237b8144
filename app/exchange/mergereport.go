package exchange

import (
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// mergeReport says what a merge would do, and lets the user settle what differs in both libraries.
type mergeReport struct {
	words   kit.Labels
	content *fyne.Container
	choices []*widget.RadioGroup
	taken   map[string]bool // by the conflict's key: the other library's content is taken
	rest    bool            // and that of conflicts that are not listed
	listed  map[string]bool
}

const (
	keepMine   = words.ExchangeKeepMine
	takeTheirs = words.ExchangeTakeTheirs

	mostListed = 100 // conflicts that are settled one by one
	mostShown  = 300 // letters of a content
)

func newMergeReport(found storage.Merged, wording kit.Labels, leave func()) *mergeReport {
	r := &mergeReport{words: wording, taken: map[string]bool{}, listed: map[string]bool{}}
	top := container.NewVBox(wrapped(reportWords(found)))
	if len(found.Conflicts) == 0 {
		r.content = top
		return r
	}
	title := widget.NewLabelWithStyle(words.ExchangeDifferentInBoth(len(found.Conflicts)).String(), fyne.TextAlignLeading,
		fyne.TextStyle{Bold: true})
	all := container.NewHBox(title, layout.NewSpacer(),
		ask.NewButton(words.ExchangeKeepAllMine.String(), func() { r.settleAll(keepMine.String()) }, leave),
		ask.NewButton(words.ExchangeTakeAllTheirs.String(), func() { r.settleAll(takeTheirs.String()) }, leave))
	top.Add(all)
	list := container.NewVBox()
	for _, c := range found.Conflicts[:min(len(found.Conflicts), mostListed)] {
		list.Add(r.conflict(c))
	}
	if more := len(found.Conflicts) - mostListed; more > 0 {
		list.Add(wrapped(words.ExchangeMoreNotListedYoursStay(more).String()))
	}
	r.content = container.NewBorder(top, nil, nil, nil, container.NewVScroll(container.NewPadded(list)))
	return r
}

// reportWords sum the report up.
func reportWords(m storage.Merged) string {
	said := []words.Message{words.ExchangeNew(mergedWords(m))}
	if m.Same > 0 {
		said = append(said, words.ExchangeAlikeInBoth(m.Same))
	}
	if m.Twins > 0 {
		said = append(said, words.ExchangeNewOnesWithAddressArticle(m.Twins))
	}
	if m.Trashed > 0 {
		said = append(said, words.ExchangeInTrashThereAndLeft(m.Trashed))
	}
	return phrase.Sentences(append(said, words.ExchangeYourLibraryBackedUpFirst)...)
}

// conflict shows both contents side by side.
func (r *mergeReport) conflict(c storage.Conflict) fyne.CanvasObject {
	key := conflictKey(c)
	r.listed[key] = true
	pick := widget.NewRadioGroup([]string{keepMine.String(), takeTheirs.String()},
		func(picked string) { r.taken[key] = picked == takeTheirs.String() })
	pick.Horizontal, pick.Required = true, true
	pick.SetSelected(keepMine.String())
	r.choices = append(r.choices, pick)

	head := widget.NewLabelWithStyle(conflictTitle(c), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Truncation = fyne.TextTruncateEllipsis
	table := container.NewVBox(threeColumns(quiet(""), quiet(changed(c.Ours, words.ExchangeMine, words.ExchangeMineOf)),
		quiet(changed(c.Theirs, words.ExchangeTheirs, words.ExchangeTheirsOf))))
	for _, d := range c.Differences {
		table.Add(threeColumns(quiet(d.Part.String()), wrapped(r.said(d.Part, d.Ours)),
			wrapped(r.said(d.Part, d.Theirs))))
	}
	return container.NewVBox(head, table, pick, widget.NewSeparator())
}

func conflictKey(c storage.Conflict) string { return string(c.Kind) + " " + c.ID }

// conflictTitle says what differs.
func conflictTitle(c storage.Conflict) string {
	kind := map[storage.ConflictKind]string{
		storage.ConflictArticle: words.ExchangeArticle.String(), storage.ConflictClaim: words.ExchangeClaim.String(),
		storage.ConflictSource: words.ExchangeSource.String(), storage.ConflictSpelling: words.ExchangeNameSource.String(),
		storage.ConflictField: words.ExchangeOwnField.String(), storage.ConflictScale: words.ExchangeScale.String(),
		storage.ConflictGuide: words.ActionGuideline.String(), storage.ConflictView: words.MergeView.String(),
	}[c.Kind]
	return kind + ": " + phrase.OneLine(c.Title)
}

// changed says whose a content is, and when it was changed last, where that is known.
func changed(at time.Time, whose words.Fixed, of func(at string) words.Text) string {
	if at.IsZero() {
		return whose.String()
	}
	return of(at.Local().Format(time.DateTime)).String()
}

// said is a content in the words of the window.
func (r *mergeReport) said(part words.Fixed, s string) string {
	if s == "" {
		return "nothing"
	}
	switch part {
	case words.ClaimRating:
		return r.words.Rating(claim.Rating(s))
	case words.ClaimStatus:
		return r.words.Statuses.Text(claim.Status(s))
	case words.SourceKind, words.ClaimSourceKind: // of a source of the book, of a claim
		return r.words.Kinds.Text(claim.SourceKind(s))
	case words.ClaimSourceManner:
		return r.words.Manners.Text(claim.SourceManner(s))
	}
	return phrase.Short(s, mostShown)
}

// theirs tells whether the user takes the other library's content.
func (r *mergeReport) theirs(c storage.Conflict) bool {
	if key := conflictKey(c); r.listed[key] {
		return r.taken[key]
	}
	return r.rest
}

func (r *mergeReport) settleAll(pick string) {
	r.rest = pick == takeTheirs.String()
	for _, c := range r.choices {
		c.SetSelected(pick)
	}
}

// height is what the report wants, in dp.
func (r *mergeReport) height() float32 {
	if len(r.choices) == 0 {
		return 220
	}
	return 240 + 170*float32(len(r.choices))
}

// threeColumns gives a narrow first column, and two equal ones.
func threeColumns(part, ours, theirs fyne.CanvasObject) fyne.CanvasObject {
	narrow := layout.NewGridWrapLayout(fyne.NewSize(130, part.MinSize().Height))
	return container.NewBorder(nil, nil, container.New(narrow, part), nil,
		container.NewGridWithColumns(2, ours, theirs))
}

func wrapped(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func quiet(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Importance = widget.LowImportance
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}
