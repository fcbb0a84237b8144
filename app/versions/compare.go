package versions

import (
	"claimlight/app/ask"
	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/widgets/compare"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// mostRows is how many paragraphs that differ are shown side by side; beyond that two texts have little to do with
// each other.
const mostRows = 300

// Compare shows two versions of the article in view side by side, with what became of the claims.
func (w *Work) Compare(older, newer string) {
	a, err := w.Library.Versions.Get(w.Context, older)
	if w.Voice.Fail(err) {
		return
	}
	b, err := w.Library.Versions.Get(w.Context, newer)
	if w.Voice.Fail(err) {
		return
	}
	all, err := w.changesUnder(w.Session.Opened().Article.ID, older, newer)
	if w.Voice.Fail(err) {
		return
	}
	rows := sideRows(&a, &b, all)
	content := compare.NewSideBySide(versionName(a), versionName(b), rows)
	said := words.VersionsThereNoClaimInOlder.String()
	if len(all) > 0 {
		said = countOutcomes(all)
	}
	list := ask.NewButton(words.VersionsListTheClaims.String(), func() { w.Ask.Leave(); w.showChanges(all, older, newer) },
		nil)
	if len(all) == 0 {
		list.Hide()
	}
	w.Ask.Wide(words.VersionsTwoVersions.String(), container.NewBorder(widget.NewLabel(said), nil, nil, nil, content),
		fyne.NewSize(1100, 700), list)
}

// sideRows sets the paragraphs of two versions side by side. Those that are the same, and that no claim stands in,
// are only counted, but for one on either side of a difference.
func sideRows(a, b *article.Version, all []become) []compare.Row {
	older, newer := texts(a), texts(b)
	pairs := anchor.Paragraphs(older, newer)
	notes := notesByParagraph(a, all)
	var rows []compare.Row
	skipped := 0
	skip := func() {
		if skipped > 0 {
			rows = append(rows, compare.Row{Note: words.VersionsParagraphsTheSame(skipped).String()})
		}
		skipped = 0
	}
	for i, p := range pairs {
		if len(rows) >= mostRows {
			rows = append(rows, compare.Row{Note: words.VersionsAndParagraphsMore(len(pairs) - i).String()})
			return rows
		}
		if same(p, older, newer) && notes[p.Old] == "" && !differsNear(pairs, i, older, newer) {
			skipped++
			continue
		}
		skip()
		rows = append(rows, sideRow(p, older, newer, notes))
	}
	skip()
	return rows
}

func texts(v *article.Version) []string {
	var out []string
	for _, b := range v.Kept() {
		out = append(out, b.Text)
	}
	return out
}

func same(p anchor.Pair, older, newer []string) bool {
	return p.Old >= 0 && p.New >= 0 && older[p.Old] == newer[p.New]
}

func differsNear(pairs []anchor.Pair, at int, older, newer []string) bool {
	for i := max(0, at-1); i <= min(len(pairs)-1, at+1); i++ {
		if !same(pairs[i], older, newer) {
			return true
		}
	}
	return false
}

// sideRow marks what differs between two paragraphs.
func sideRow(p anchor.Pair, older, newer []string, notes map[int]string) compare.Row {
	row := compare.Row{Quiet: same(p, older, newer)}
	was, now := "", ""
	if p.Old >= 0 {
		was, row.Note = older[p.Old], notes[p.Old]
	}
	if p.New >= 0 {
		now = newer[p.New]
	}
	for _, piece := range anchor.Difference(was, now) {
		if piece.Change != anchor.Added {
			row.Old = append(row.Old, piece)
		}
		if piece.Change != anchor.Gone {
			row.New = append(row.New, piece)
		}
	}
	if p.Moved && row.Note == "" {
		row.Note = words.VersionsMovedAnotherPlace.String()
	}
	return row
}

// notesByParagraph says beside which paragraphs of the older version claims stand, and what became of them.
func notesByParagraph(a *article.Version, all []become) map[int]string {
	notes := map[int]string{-1: ""}
	spans := a.Spans()
	for _, b := range all {
		at := article.BlockAt(spans, b.before.Span.Start)
		note := words.VersionsClaim(outcomeLook[b.outcome].one.String()).String()
		if notes[at] != "" {
			note = notes[at] + "  ·  " + note
		}
		notes[at] = note
	}
	return notes
}
