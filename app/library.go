package app

import (
	"claimlight/app/catalogue"
	"claimlight/app/desk"
	"claimlight/app/figures"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// tableScene is the command and the scene of the claims table.
const tableScene = "claims-table"

// newTable makes the table of the claims of the whole library. It stands in place of the panes.
func (r *room) newTable() *catalogue.Table {
	return catalogue.New(catalogue.Params{
		Context: r.ctx, Go: r.Go, Later: r.Later, Library: r.Library, Session: r.session, Memory: r.memory, Ask: r.ask,
		Voice: r.voice, Shown: func() bool { return r.desk.Scene() == tableScene }, Show: r.showTable,
		Open: r.articles.ShowClaim, Export: r.exchange.ExportThese, Key: r.runner.Shortcut,
		Leave:  func() { r.desk.LeaveScene() },
		Letter: func(typed rune) (rune, bool) { return desk.Latin(typed), r.settings.LettersCount() },
	})
}

// showTable shows the claims of the whole library in place of the panes.
func (r *room) showTable() {
	r.desk.ShowScene(desk.Scene{
		ID: tableScene, Title: words.CatalogueClaimsTable.String(), Content: r.table.Content(), First: r.table.First,
		Shown: r.table.Arrived,
	})
}

// figuresScene is the command and the scene of the figures over time.
const figuresScene = "figures-over-time"

// newFigures makes the figures of the whole library over time. They stand in place of the panes.
func (r *room) newFigures() *figures.Figures {
	return figures.New(figures.Params{
		Context: r.ctx, Go: r.Go, Later: r.Later, Library: r.Library, Session: r.session, Memory: r.memory, Ask: r.ask,
		Voice: r.voice, Shown: func() bool { return r.desk.Scene() == figuresScene }, Open: r.articles.ShowClaim,
		Export: r.exchange.ExportThese, Key: r.runner.Shortcut, Leave: func() { r.desk.LeaveScene() },
		Letter: func(typed rune) (rune, bool) { return desk.Latin(typed), r.settings.LettersCount() },
	})
}

// showFigures shows the figures of the whole library over time in place of the panes.
func (r *room) showFigures() {
	r.desk.ShowScene(desk.Scene{
		ID: figuresScene, Title: words.FiguresOverTime.String(), Content: r.figures.Content(), First: r.figures.First,
		Shown: r.figures.Arrived,
	})
}

// libraryCommands show the library as a whole.
func (r *room) libraryCommands() []desk.Command {
	return []desk.Command{
		r.overviewCommand(),
		{
			ID: tableScene, Menu: words.AppView.String(), Title: words.CatalogueClaimsTable.String(),
			Keys: desk.Ctrl(fyne.Key2), Run: r.showTable, On: func() bool { return r.desk.Scene() == tableScene },
		},
		{
			ID: figuresScene, Menu: words.AppView.String(), Title: words.FiguresOverTime.String(),
			Keys: desk.Ctrl(fyne.Key3), Run: r.showFigures, On: func() bool { return r.desk.Scene() == figuresScene },
		},
	}
}
