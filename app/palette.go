package app

import "claimlight/app/ask"

// openPalette shows commands and articles, and what the library holds of what is typed.
func (w *Window) openPalette() {
	p := w.ask.Choose("Type a command, or words to find in the library", w.choices(), w.articles.Search)
	p.Ended = w.articles.StopSearch
}

// choices are all commands that can be used now, then all articles.
func (w *Window) choices() []ask.Choice {
	var all []ask.Choice
	for _, c := range w.commands {
		if !c.Enabled() || c.ID == "palette" {
			continue
		}
		hint := c.Menu
		if len(c.Keys) > 0 {
			hint += "   " + c.Keys[0].String()
		}
		all = append(all, ask.Choice{Title: c.Title, Hint: hint, Run: func() { w.do(c) }})
	}
	rows, err := w.Library.Articles.List(w.ctx)
	w.voice.Fail(err)
	for _, a := range rows {
		all = append(all, ask.Choice{Title: a.Title, Hint: a.Site, Run: func() { w.articles.Show(a.ID) }})
	}
	return all
}
