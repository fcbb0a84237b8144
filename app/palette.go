package app

import (
	"claimlight/app/ask"
	"claimlight/internal/words"
)

// openPalette shows commands and articles, and what the library holds of what is typed.
func (r *room) openPalette() {
	p := r.ask.Choose(words.AppTypeCommandOrWordsFind.String(), r.choices(), r.articles.Search)
	p.Ended = r.articles.StopSearch
}

// choices are all commands that can be used now, then all articles.
func (r *room) choices() []ask.Choice {
	var all []ask.Choice
	for _, c := range r.runner.Commands {
		if !c.Enabled() || c.ID == "palette" {
			continue
		}
		hint := c.Menu
		if len(c.Keys) > 0 {
			hint += "   " + c.Keys[0].String()
		}
		all = append(all, ask.Choice{Title: c.Title, Hint: hint, Run: func() { r.runner.Do(c) }})
	}
	rows, err := r.Library.Articles.List(r.ctx)
	r.voice.Fail(err)
	for _, a := range rows {
		all = append(all, ask.Choice{Title: a.Title, Detail: a.Site, Run: func() { r.articles.Show(a.ID) }})
	}
	return all
}
