package app

import (
	"strings"

	"claimlight/app/help"
	"claimlight/app/skin"
	"claimlight/internal/claim"
	"claimlight/widgets/form"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// Command is one thing that the window can do. Menu, palette, cheat sheet and keys are made from the table of commands.
type Command struct {
	ID      string
	Menu    string // which menu it stands in
	Title   string
	Short   string // for a button; Title where it is empty
	Keys    []Key
	Run     func()
	Enabled func() bool // nil means always
	On      func() bool // whether what it switches is on; nil for what is no switch
}

// commandTable lists all commands, in the order of the menus.
func (r *room) commandTable() []Command {
	table := [][]Command{r.fileCommands(), r.inOutCommands(), r.quitCommands(), r.editCommands(), r.claimCommands(), r.ratingCommands(), r.formCommands(), r.moveCommands(), r.viewCommands(), r.helpCommands()}
	var all []Command
	for _, part := range table {
		all = append(all, part...)
	}
	for i := range all {
		if all[i].Short == "" {
			all[i].Short = all[i].Title
		}
		if all[i].Enabled == nil {
			all[i].Enabled = func() bool { return true }
		}
	}
	return all
}

func (r *room) fileCommands() []Command {
	return []Command{
		{ID: "open-file", Menu: "File", Title: "Open a file…", Short: "Open", Keys: ctrl(fyne.KeyO), Run: r.door.OpenFile},
		{ID: "open-address", Menu: "File", Title: "Open a web address…", Short: "Address", Keys: ctrl(fyne.KeyL), Run: r.door.OpenAddress},
		{ID: "paste", Menu: "File", Title: "Paste as article", Short: "Paste", Keys: ctrlShift(fyne.KeyV), Run: r.door.Paste},
		{ID: "recent", Menu: "File", Title: "Recent articles", Keys: ctrlShift(fyne.KeyO), Run: r.showRecent},
		{ID: "sample", Menu: "File", Title: "Open the sample article", Run: r.door.OpenSample},
		{ID: "original", Menu: "File", Title: "Open the original in the browser", Short: "Original", Keys: ctrl(fyne.KeyB), Run: r.door.OpenOriginal, Enabled: r.door.HasOriginal},
		{ID: "fetch-again", Menu: "File", Title: "Fetch the page again", Run: r.versions.FetchAgain, Enabled: r.door.HasOriginal},
		{ID: "versions", Menu: "File", Title: "Versions of the article…", Keys: ctrlShift(fyne.KeyH), Run: r.versions.List, Enabled: r.session.HasArticle},
		{ID: "details", Menu: "File", Title: "Details of the article…", Keys: ctrl(fyne.KeyI), Run: r.articles.EditDetails, Enabled: r.session.HasArticle},
		{ID: "site-rules", Menu: "File", Title: "Corrections for sites…", Run: r.corrector.ShowRules},
		{ID: "trash-article", Menu: "File", Title: "Move the article to the trash", Run: r.door.TrashCurrent, Enabled: r.session.HasArticle},
		{ID: "trash", Menu: "File", Title: "Trash…", Run: r.care.ShowTrash},
		{ID: "backups", Menu: "File", Title: "Backups…", Run: r.care.ShowBackups},
		{ID: "merge", Menu: "File", Title: "Merge another library…", Run: r.exchange.Merge},
		{ID: "export", Menu: "File", Title: "Export claims…", Short: "Export", Keys: ctrl(fyne.KeyE), Run: r.exchange.Export},
	}
}

// quitCommands stand last in the first menu, where people look for them.
func (r *room) quitCommands() []Command {
	return []Command{{ID: "quit", Menu: "File", Title: "Quit", Keys: ctrl(fyne.KeyQ), Run: func() { r.window.Close() }}}
}

func (r *room) editCommands() []Command {
	return []Command{
		{ID: "undo", Menu: "Edit", Title: "Undo", Keys: ctrl(fyne.KeyZ), Run: r.past.Undo},
		{ID: "redo", Menu: "Edit", Title: "Redo", Keys: append(ctrlShift(fyne.KeyZ), ctrl(fyne.KeyY)...), Run: r.past.Redo},
		{ID: "copy", Menu: "Edit", Title: "Copy the selection", Keys: ctrl(fyne.KeyC), Run: r.copySelection, Enabled: r.session.HasArticle},
		{ID: "cite", Menu: "Edit", Title: "Copy with citation", Run: r.copyCitation, Enabled: r.session.HasArticle},
		{ID: "find", Menu: "Edit", Title: "Find in the article", Keys: append(ctrl(fyne.KeyF), letter('/')), Run: func() { r.find.Open() }, Enabled: r.session.HasArticle},
		{ID: "palette", Menu: "Edit", Title: "Library and commands…", Keys: ctrl(fyne.KeyK), Run: r.openPalette},
		{ID: "annotator", Menu: "Edit", Title: "Your name on new claims…", Run: r.settings.AskName},
		{ID: "settings", Menu: "Edit", Title: "Settings…", Keys: ctrl(fyne.KeyComma), Run: r.settings.Show},
	}
}

func (r *room) claimCommands() []Command {
	return []Command{
		{ID: "tag", Menu: "Claim", Title: "Tag as claim and fill in", Keys: []Key{plain(fyne.KeyReturn)}, Run: func() { r.claims.TagOrGoOn(false) }, Enabled: r.session.HasCurrent},
		{ID: "tag-stay", Menu: "Claim", Title: "Tag as claim and read on", Keys: []Key{letter('c')}, Run: func() { r.claims.TagOrGoOn(true) }, Enabled: r.session.HasCurrent},
		{ID: "tag-words", Menu: "Claim", Title: "Tag just these words, also in a claim", Keys: []Key{shift(fyne.KeyReturn)}, Run: r.claims.TagWords, Enabled: r.session.HasCurrent},
		{ID: "next-suggestion", Menu: "Claim", Title: "Next suggestion", Keys: []Key{letter('n')}, Run: func() { r.hints.Walk(1) }, Enabled: r.session.HasArticle},
		{ID: "previous-suggestion", Menu: "Claim", Title: "Previous suggestion", Keys: []Key{letter('p')}, Run: func() { r.hints.Walk(-1) }, Enabled: r.session.HasArticle},
		{ID: "accept", Menu: "Claim", Title: "Accept the suggestion", Keys: []Key{letter('a')}, Run: r.claims.Accept, Enabled: r.session.HasArticle},
		{ID: "dismiss", Menu: "Claim", Title: "Dismiss the suggestion", Keys: []Key{letter('x')}, Run: r.hints.Dismiss, Enabled: r.session.HasArticle},
		{ID: "findings", Menu: "Claim", Title: "Figures that disagree…", Keys: ctrl(fyne.KeyD), Run: r.hints.ShowFindings, Enabled: r.session.HasArticle},
		{ID: "sources", Menu: "Claim", Title: "Sources…", Run: r.book.Show},
		{ID: "history", Menu: "Claim", Title: "History of the claim…", Keys: ctrl(fyne.KeyH), Run: r.past.ShowHistory, Enabled: r.session.HasClaim},
		{ID: "boundary", Menu: "Claim", Title: "Change where the claim begins and ends", Keys: []Key{letter('b')}, Run: r.claims.Boundary, Enabled: r.session.HasClaim},
		{ID: "overlap", Menu: "Claim", Title: "Next overlapping claim", Keys: []Key{letter('o')}, Run: func() { r.panes.view.NextOverlap() }, Enabled: r.session.HasArticle},
		{ID: "places", Menu: "Claim", Title: "Places to confirm…", Keys: ctrlShift(fyne.KeyP), Run: r.versions.ShowPlaces},
		{ID: "place-here", Menu: "Claim", Title: "Put the claim to what is selected", Run: r.versions.PlaceHere, Enabled: r.versions.HasToBePlaced},
		{ID: "delete", Menu: "Claim", Title: "Delete the claim", Keys: []Key{plain(fyne.KeyDelete)}, Run: r.claims.Delete, Enabled: r.session.HasClaim},
		{ID: "next-claim", Menu: "Claim", Title: "Next claim", Keys: ctrl(fyne.KeyDown), Run: func() { r.claims.Step(1) }, Enabled: r.session.HasArticle},
		{ID: "previous-claim", Menu: "Claim", Title: "Previous claim", Keys: ctrl(fyne.KeyUp), Run: func() { r.claims.Step(-1) }, Enabled: r.session.HasArticle},
		{ID: "form", Menu: "Claim", Title: "Go to the form", Keys: ctrl(fyne.KeyReturn), Run: func() { r.panes.form.FocusRating() }, Enabled: r.session.HasCurrent},
	}
}

func (r *room) ratingCommands() []Command {
	var all []Command
	for i, rating := range claim.Ratings {
		all = append(all, Command{
			ID: "rate-" + string(rating), Menu: "Rating", Title: kit.EnglishLabels().Ratings.Text(rating), Keys: []Key{letter(rune('1' + i))},
			Run: func() { r.claims.Rate(rating) }, Enabled: r.session.HasCurrent,
		})
	}
	return append(all, Command{ID: "rate-clear", Menu: "Rating", Title: "No rating", Keys: []Key{letter('0')}, Run: func() { r.claims.Rate(claim.NotRated) }, Enabled: r.session.HasClaim})
}

// formCommands lead to fields of the form.
func (r *room) formCommands() []Command {
	var all []Command
	for _, field := range form.Fields() {
		name, _, _ := strings.Cut(field.Name, ",") // without how it is filled in
		all = append(all, Command{
			ID: "field-" + strings.ReplaceAll(strings.ToLower(name), " ", "-"), Menu: "Form", Title: name, Keys: []Key{functionKey(field.Key)},
			Run: func() { r.claims.GoToField(field.Name) }, Enabled: r.session.HasCurrent,
		})
	}
	return all
}

func (r *room) moveCommands() []Command {
	view := func() viewMover { return r.panes.view }
	return []Command{
		{ID: "next-sentence", Menu: "Go", Title: "Next sentence", Keys: []Key{plain(fyne.KeyDown), letter('j')}, Run: func() { view().MoveSentence(1, false) }, Enabled: r.session.HasArticle},
		{ID: "previous-sentence", Menu: "Go", Title: "Previous sentence", Keys: []Key{plain(fyne.KeyUp), letter('k')}, Run: func() { view().MoveSentence(-1, false) }, Enabled: r.session.HasArticle},
		{ID: "extend-next", Menu: "Go", Title: "Extend by the next sentence", Keys: []Key{shift(fyne.KeyDown), letter('J')}, Run: func() { view().MoveSentence(1, true) }, Enabled: r.session.HasArticle},
		{ID: "extend-previous", Menu: "Go", Title: "Extend by the previous sentence", Keys: []Key{shift(fyne.KeyUp), letter('K')}, Run: func() { view().MoveSentence(-1, true) }, Enabled: r.session.HasArticle},
		{ID: "next-word", Menu: "Go", Title: "Next word", Keys: []Key{plain(fyne.KeyRight)}, Run: func() { view().MoveWord(1, false) }, Enabled: r.session.HasArticle},
		{ID: "previous-word", Menu: "Go", Title: "Previous word", Keys: []Key{plain(fyne.KeyLeft)}, Run: func() { view().MoveWord(-1, false) }, Enabled: r.session.HasArticle},
		{ID: "extend-word", Menu: "Go", Title: "Extend by a word", Keys: []Key{shift(fyne.KeyRight)}, Run: func() { view().MoveWord(1, true) }, Enabled: r.session.HasArticle},
		{ID: "shrink-word", Menu: "Go", Title: "Take a word off", Keys: []Key{shift(fyne.KeyLeft)}, Run: func() { view().MoveWord(-1, true) }, Enabled: r.session.HasArticle},
		{ID: "to-start", Menu: "Go", Title: "First sentence", Keys: append([]Key{plain(fyne.KeyHome)}, ctrl(fyne.KeyHome)...), Run: func() { view().MoveTo(-1, false) }, Enabled: r.session.HasArticle},
		{ID: "to-end", Menu: "Go", Title: "Last sentence", Keys: append([]Key{plain(fyne.KeyEnd)}, ctrl(fyne.KeyEnd)...), Run: func() { view().MoveTo(1, false) }, Enabled: r.session.HasArticle},
		{ID: "to-article", Menu: "Go", Title: "Go to the text", Keys: []Key{plain(fyne.KeyEscape)}, Run: r.toArticle, Enabled: r.session.HasArticle},
		{ID: "read-to", Menu: "Go", Title: "Read to here", Keys: []Key{plain(fyne.KeySpace)}, Run: r.articles.ReadTo, Enabled: r.session.HasArticle},
		{ID: "unread", Menu: "Go", Title: "First unread sentence", Keys: []Key{letter('u')}, Run: r.articles.GoUnread, Enabled: r.session.HasArticle},
	}
}

// viewMover is what the commands of movement need of the article view.
type viewMover interface {
	MoveSentence(dir int, extend bool)
	MoveWord(dir int, extend bool)
	MoveTo(dir int, extend bool)
}

func (r *room) viewCommands() []Command {
	return []Command{
		{ID: "left-out", Menu: "View", Title: "Show what was left out", Short: "Left out", Keys: ctrlShift(fyne.KeyL), Run: r.corrector.Toggle, Enabled: r.session.HasArticle, On: func() bool { return r.session.LeftOut() != nil }},
		{ID: "library", Menu: "View", Title: "Show or hide the library", Keys: []Key{functionKey(fyne.KeyF9)}, Run: r.toggleLibrary, On: func() bool { return r.panes.library.Visible() }},
		{ID: "larger", Menu: "View", Title: "Larger text", Keys: append(ctrl(fyne.KeyPlus), ctrl(fyne.KeyEqual)...), Run: func() { r.settings.SetSteps(r.settings.Steps() + 1) }},
		{ID: "smaller", Menu: "View", Title: "Smaller text", Keys: ctrl(fyne.KeyMinus), Run: func() { r.settings.SetSteps(r.settings.Steps() - 1) }},
		{ID: "usual-size", Menu: "View", Title: "Usual text size", Keys: ctrl(fyne.Key0), Run: func() { r.settings.SetSteps(0) }},
		{ID: "look-system", Menu: "View", Title: "Light or dark as the desktop", Run: func() { r.settings.SetLook(skin.System) }, On: func() bool { return r.settings.Look() == skin.System }},
		{ID: "look-light", Menu: "View", Title: "Light", Run: func() { r.settings.SetLook(skin.Light) }, On: func() bool { return r.settings.Look() == skin.Light }},
		{ID: "look-dark", Menu: "View", Title: "Dark", Run: func() { r.settings.SetLook(skin.Dark) }, On: func() bool { return r.settings.Look() == skin.Dark }},
		{ID: "weights", Menu: "View", Title: "What is worth a look…", Run: r.settings.ShowWeights},
		{ID: "letters", Menu: "View", Title: "Single-letter keys", Run: r.settings.ToggleLetters, On: r.settings.LettersCount},
	}
}

func (r *room) helpCommands() []Command {
	return []Command{
		{ID: "keys", Menu: "Help", Title: "Keys", Keys: []Key{functionKey(fyne.KeyF1), letter('?')}, Run: func() { help.ShowKeys(r.ask, r.keys()) }},
		{ID: "about", Menu: "Help", Title: "About Claimlight", Run: func() { help.ShowAbout(r.ask, r.Version, r.Library.Path()) }},
	}
}

// keys are the commands that keys call.
func (r *room) keys() []help.Key {
	var all []help.Key
	for _, c := range r.commands {
		key := help.Key{Menu: c.Menu, Title: c.Title}
		for _, k := range c.Keys {
			key.Keys = append(key.Keys, k.String())
		}
		if len(key.Keys) > 0 {
			all = append(all, key)
		}
	}
	return all
}

// command finds a command of the table. An unknown id is a mistake in the program.
func (r *room) command(id string) Command {
	for _, c := range r.commands {
		if c.ID == id {
			return c
		}
	}
	panic("no command " + id)
}

// do runs a command if it has something to work on. While a dialog is open, its own keys alone count; Fyne's menu
// shortcuts would reach past it.
func (r *room) do(c Command) {
	if r.ask.InDialog() {
		return
	}
	if !c.Enabled() {
		r.voice.Tell(c.Title + ": there is nothing to do this with yet.")
		return
	}
	if c.Menu != "Go" {
		r.voice.Pass()
	}
	c.Run()
}
