package catalogue

import (
	"slices"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// most is how many claims are changed at once: the window waits for the one action that they are.
const most = 2000

// newBulk offers what can be done with the marked claims.
func (t *Table) newBulk(marked *kit.Caption) *fyne.Container {
	marked.Style = fyne.TextStyle{Bold: true}
	rate := t.button(words.CatalogueRate, theme.MenuDropDownIcon(), nil)
	rate.IconPlacement = widget.ButtonIconTrailingText
	rate.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(rate).AddXY(0, rate.Size().Height)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", t.ratingItems()...), t.Ask.Window.Canvas(), at)
	}
	drop := field.Called(words.CatalogueDeleteMarked.String(), field.NewButton("", theme.DeleteIcon(), t.delete))
	drop.Careful = true
	none := field.Called(words.CatalogueMarkNone.String(), field.NewButton("", theme.CancelIcon(), func() {
		t.parts.table.Unmark()
		t.toRows()
	}))
	buttons := []*field.Button{
		rate, t.button(words.CatalogueSetSource, nil, t.askSource), t.button(words.CatalogueAddTags, nil, t.askTags),
		t.button(words.CatalogueRemoveTag, nil, t.removeTag), t.button(words.CatalogueExport, nil, t.export), drop, none,
	}
	row := container.New(&kit.WrapRow{Gap: 4}, kit.NewInset(kit.Inset{Top: 9, Right: 8}, container.New(wide(90), marked)))
	for _, b := range buttons {
		t.hook(b)
		b.OnDigit = t.rateBy
		row.Add(b)
	}
	row.Hide()
	return row
}

// chosen are the entries that are marked, or the one where the keyboard stands.
func (t *Table) chosen() []*catalogue.Entry {
	marked := t.parts.table.Marked()
	if len(marked) == 0 {
		if at := t.parts.table.At(); at >= 0 && at < len(t.found) {
			return t.found[at : at+1]
		}
		return nil
	}
	is := map[string]bool{}
	for _, id := range marked {
		is[id] = true
	}
	return slices.DeleteFunc(slices.Clone(t.found), func(e *catalogue.Entry) bool { return !is[e.ID] })
}

// change changes a field of what is chosen, as one action, and says so where nothing else does.
func (t *Table) change(field words.Fixed, change func(*claim.Claim)) {
	chosen := t.chosen()
	if !t.mayChange(chosen) {
		return
	}
	t.Session.Change(field, idsOf(chosen), change)
	t.changed(chosen)
	t.toRows()
	t.Voice.Tell(words.CatalogueChanged(field, len(chosen)).String())
}

// mayChange tells whether so many claims are changed at once.
func (t *Table) mayChange(chosen []*catalogue.Entry) bool {
	if len(chosen) > most {
		t.Voice.Tell(words.CatalogueTooMany(most).String())
	}
	return len(chosen) > 0 && len(chosen) <= most
}

// changed shows what was done to claims before all are read anew.
func (t *Table) changed(chosen []*catalogue.Entry) {
	var articles []string
	for _, e := range chosen {
		if !slices.Contains(articles, e.ArticleID) {
			articles = append(articles, e.ArticleID)
		}
	}
	t.patch(articles)
}

func idsOf(entries []*catalogue.Entry) []string {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

// rateBy rates by the number of a rating; 0 takes the rating away.
func (t *Table) rateBy(n int) {
	if n <= len(t.labels.Ratings) {
		rating := claim.NotRated
		if n > 0 {
			rating = t.labels.Ratings[n-1].Value
		}
		t.rate(rating)
	}
}

func (t *Table) rate(r claim.Rating) {
	t.change(words.ClaimRating, func(c *claim.Claim) { session.Rate(c, r) })
}

// ratingItems offer ratings and statuses.
func (t *Table) ratingItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, w := range t.labels.Ratings {
		items = append(items, fyne.NewMenuItem(w.Text, func() { t.rate(w.Value) }))
	}
	items = append(items, fyne.NewMenuItem(words.CatalogueNoRating.String(), func() { t.rate(claim.NotRated) }),
		fyne.NewMenuItemSeparator())
	for _, w := range t.labels.Statuses {
		items = append(items, fyne.NewMenuItem(w.Text, func() {
			t.change(words.ClaimStatus, func(c *claim.Claim) { c.Status = w.Value })
		}))
	}
	return items
}

// menu offers what can be done with what is chosen.
func (t *Table) menu(at fyne.Position) {
	rate := fyne.NewMenuItem(words.CatalogueRate.String(), nil)
	rate.ChildMenu = fyne.NewMenu("", t.ratingItems()...)
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(words.CatalogueOpen.String(), func() { t.open(t.parts.table.At()) }),
		fyne.NewMenuItemSeparator(), rate,
		fyne.NewMenuItem(words.CatalogueSetSource.String(), t.askSource),
		fyne.NewMenuItem(words.CatalogueAddTags.String(), t.askTags),
		fyne.NewMenuItem(words.CatalogueRemoveTag.String(), t.removeTag),
		fyne.NewMenuItem(words.CatalogueExport.String(), t.export),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.CatalogueDelete.String(), t.delete))
	widget.ShowPopUpMenuAtPosition(menu, t.Ask.Window.Canvas(), at)
}

// askSource asks who says what is chosen.
func (t *Table) askSource() {
	chosen := t.chosen()
	if !t.mayChange(chosen) {
		return
	}
	name := ask.NewEntry("")
	name.SetText(chosen[0].Source)
	s := t.Ask.NewSheet(words.CatalogueSourceOf(len(chosen)).String(), words.CatalogueSet.String(), func() {
		t.change(words.ClaimSourceName, func(c *claim.Claim) { c.Source.Name = name.Text })
	})
	s.Add(words.CatalogueName.String(), name, nil)
	t.Ask.ShowAs(s, 460, 180, name)
}

// askTags asks for tags that what is chosen gets.
func (t *Table) askTags() {
	chosen := t.chosen()
	if !t.mayChange(chosen) {
		return
	}
	entry := ask.NewEntry(words.CatalogueTagsWithCommas.String())
	s := t.Ask.NewSheet(words.CatalogueTagsOf(len(chosen)).String(), words.CatalogueSet.String(), func() {
		more := claim.ParseTags(entry.Text)
		if len(more) > 0 {
			t.change(words.ClaimClaimTags, func(c *claim.Claim) { c.Tags = session.AddTags(c.Tags, more) })
		}
	})
	s.Add(words.CatalogueTags.String(), entry, nil)
	t.Ask.ShowAs(s, 460, 180, entry)
}

// removeTag asks which tag is taken off what is chosen.
func (t *Table) removeTag() {
	chosen := t.chosen()
	counts := map[string]int{}
	var names []string
	for _, e := range chosen {
		for _, tag := range e.Tags {
			if counts[tag]++; counts[tag] == 1 {
				names = append(names, tag)
			}
		}
	}
	if len(names) == 0 {
		t.Voice.Tell(words.CatalogueNoTags.String())
		return
	}
	var choices []ask.Choice
	for _, name := range names {
		choices = append(choices, ask.Choice{Title: name, Hint: words.CountClaims(counts[name]).String(), Run: func() {
			t.change(words.ClaimClaimTags, func(c *claim.Claim) {
				c.Tags = slices.DeleteFunc(slices.Clone(c.Tags), func(s string) bool { return text.Fold(s) == text.Fold(name) })
			})
		}})
	}
	t.Ask.Choose(words.CatalogueRemoveTag.String(), choices, nil)
}

// delete moves what is chosen to the trash, as one action.
func (t *Table) delete() {
	chosen := t.chosen()
	if !t.mayChange(chosen) {
		return
	}
	t.Session.Settle()
	if t.Session.Delete(idsOf(chosen), words.CountClaims(len(chosen)).String()) {
		t.changed(chosen)
		t.toRows()
		t.Voice.Tell(words.CatalogueDeleted(len(chosen)).String())
	}
}

// export asks in which form what is chosen leaves: just this, or where nothing is marked, all that passes the filter.
func (t *Table) export() {
	ids := t.parts.table.Marked()
	if len(ids) == 0 {
		ids = idsOf(t.found)
	}
	if len(ids) > 0 {
		t.Export(ids)
	}
}
