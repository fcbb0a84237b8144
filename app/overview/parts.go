package overview

import (
	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/chart"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// recentArticles is how many of the articles that were opened last are shown.
const recentArticles = 6

// parts are what the overview consists of, in the order in which keys go through it.
type parts struct {
	overview *Overview
	articles *chart.Bars // by how far the work on them is
	claims   *chart.Bars // by status
	left     *chart.Bars // what is left to be looked at
	opened   *chart.Bars // articles that were opened last
	edited   *chart.Bars // claims that were changed last
	ratings  *chart.Bars
	sources  *chart.Bars
	months   *chart.Bars

	scroll *container.Scroll
	page   *fyne.Container // with all of them
	first  fyne.CanvasObject
	all    *fyne.Container
}

func (o *Overview) newParts() *parts {
	p := &parts{overview: o}
	left := kit.NewColumn(kit.GapSection,
		p.section(&p.articles, words.OverviewArticles), p.section(&p.claims, words.OverviewClaims),
		p.section(&p.left, words.OverviewLeft), p.section(&p.opened, words.OverviewOpenedLast),
		p.section(&p.edited, words.OverviewEditedLast))
	right := kit.NewColumn(kit.GapSection,
		p.section(&p.ratings, words.OverviewByRating), p.section(&p.sources, words.OverviewBySource),
		p.section(&p.months, words.OverviewByMonth))
	inner := &fyne.Container{Layout: &beside{gap: 2 * kit.GapSection}, Objects: []fyne.CanvasObject{left, right}}
	p.scroll = container.NewVScroll(kit.NewInset(kit.Inset{Left: 16, Top: 14, Right: 16, Bottom: 16}, inner))
	p.page = container.NewStack(p.scroll)
	p.first = notice.NewFirstRun(words.AppWelcomeToClaimlight.String(), notice.LoopSteps(), o.Begin()...)
	p.page.Hide()
	p.first.Hide()
	p.all = container.NewStack(p.page, p.first)
	return p
}

// section sets a title above a chart, which it makes.
func (p *parts) section(c **chart.Bars, title words.Fixed) fyne.CanvasObject {
	o := p.overview
	bars := chart.New(title.String())
	bars.OnLeave, bars.OnKey, bars.OnShortcut = o.Leave, o.Key, o.Shortcut
	bars.OnFocus = func() { p.reveal(bars) }
	*c = bars
	heading := kit.NewHeading(title.String())
	heading.SizeName = theme.SizeNameText
	return kit.NewColumn(kit.GapTight, kit.NewInset(kit.Inset{Left: 8}, heading), bars)
}

// reveal scrolls to a chart that the keys have come to.
func (p *parts) reveal(bars *chart.Bars) {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := place(bars).Y - place(p.scroll.Content).Y
	switch shown := p.scroll.Offset.Y; {
	case top < shown:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(top-40, 0)))
	case top+bars.Size().Height > shown+p.scroll.Size().Height:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top+bars.Size().Height-p.scroll.Size().Height+16))
	}
}

// show shows what was counted; where there is nothing yet, how to begin.
func (p *parts) show(c storage.Counts, recent []article.Article) {
	begun := c.Articles() > 0
	if begun {
		p.first.Hide()
		p.page.Show()
	} else {
		p.page.Hide()
		p.first.Show()
	}
	o := p.overview
	p.articles.Set(o.articleBars(c))
	p.claims.Set(o.statusBars(c))
	p.left.Set(o.leftLines(c))
	p.opened.Set(o.openedLines(recent))
	p.edited.Set(o.editedLines(c))
	p.ratings.Set(o.ratingBars(c))
	p.sources.Set(o.sourceBars(c))
	p.months.Set(o.monthBars(c))
	p.all.Refresh()
	p.scroll.Refresh()
}

// beside sets two columns beside each other, or where that would be too narrow, one below the other.
type beside struct {
	gap   float32
	width float32 // of the last layout
}

// twoColumns is the width from which on there is room for two columns, in dp.
const twoColumns = 640

// Layout sets the columns.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	width, x, y := b.column(size.Width), float32(0), float32(0)
	for _, o := range objects {
		height := kit.HeightAt(o, width)
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
		if size.Width >= twoColumns {
			x += width + b.gap
		} else {
			y += height + b.gap
		}
	}
}

func (b *beside) column(width float32) float32 {
	if width >= twoColumns {
		return (width - b.gap) / 2
	}
	return width
}

// MinSize is that of one column, as high as all is at the last width.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(280, b.HeightFor(objects, max(b.width, 280)))
}

// HeightFor is the height of all at a width.
func (b *beside) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	sum, most := float32(0), float32(0)
	for _, o := range objects {
		height := kit.HeightAt(o, b.column(width))
		sum, most = sum+height+b.gap, max(most, height)
	}
	if width >= twoColumns {
		return most
	}
	return sum - b.gap
}
