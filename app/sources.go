package app

import (
	"context"
	"fmt"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"
)

// mostSourceClaims is how many claims of a source are listed.
const mostSourceClaims = 500

// showSources lists all sources, those of the source book and those that claims name; choosing one leads to its claims.
func (w *Window) showSources() {
	w.session.Settle()
	w.withSources(func(all []storage.BookSource) {
		if len(all) == 0 {
			w.tell("No claim names a source yet.")
			return
		}
		w.chooseSource("Sources; type to search names, aliases and kinds", all, w.showSource)
	})
}

// withSources reads the source book beside the window. Whoever opens something else meanwhile has gone on, and is not called back.
func (w *Window) withSources(then func([]storage.BookSource)) {
	over := w.win.Canvas().Overlays().Top()
	w.book.Ask(w.ctx, w.Go, func(ctx context.Context) func() {
		all, err := w.Library.Sources.Book(ctx)
		return func() {
			if w.win.Canvas().Overlays().Top() == over && !w.fail(err) {
				then(all)
			}
		}
	})
}

func (w *Window) chooseSource(title string, all []storage.BookSource, chosen func(storage.BookSource)) {
	choices := make([]ask.Choice, len(all))
	for i, s := range all {
		choices[i] = ask.Choice{Title: sourceTitle(s), Hint: w.sourceHint(s), Run: func() { chosen(s) }}
	}
	w.ask.Choose(title, choices, nil)
}

func sourceTitle(s storage.BookSource) string {
	if len(s.Aliases) == 0 {
		return s.Name
	}
	return s.Name + "  (" + strings.Join(s.Aliases, ", ") + ")"
}

func (w *Window) sourceHint(s storage.BookSource) string {
	hint := phrase.Plural(s.Claims, "claim")
	if s.Kind != "" {
		hint = w.words().Kinds.Text(s.Kind) + " · " + hint
	}
	return hint
}

// showSource offers what can be done with a source, and its claims.
func (w *Window) showSource(s storage.BookSource) {
	claims, err := w.Library.Sources.Claims(w.ctx, s, mostSourceClaims)
	if w.fail(err) {
		return
	}
	choices := []ask.Choice{
		{Title: "Edit name, kind, link and aliases…", Run: func() { w.editSource(s) }},
		{Title: "Merge with another spelling…", Run: func() { w.askOtherSource(s) }},
	}
	if s.Link != "" {
		choices = append(choices, ask.Choice{Title: "Open its link", Hint: phrase.Short(s.Link, 40), Run: func() { w.openLink(s.Link) }})
	}
	for _, c := range claims {
		choices = append(choices, ask.Choice{Title: phrase.OneLine(c.Quote), Hint: "claim · " + phrase.Short(c.ArticleTitle, 24), Run: func() { w.showClaim(c.ArticleID, c.ClaimID) }})
	}
	w.ask.Choose(sourceTitle(s)+": "+w.sourceHint(s), choices, nil)
}

// askOtherSource asks which other source is the same one.
func (w *Window) askOtherSource(s storage.BookSource) {
	w.withSources(func(all []storage.BookSource) {
		var others []storage.BookSource
		for _, other := range all {
			if other.Name != s.Name {
				others = append(others, other)
			}
		}
		if len(others) == 0 {
			w.tell("There is no other source yet.")
			return
		}
		w.chooseSource("Which other spelling of “"+phrase.Short(s.Name, 40)+"”?", others, func(other storage.BookSource) { w.askName(s, other) })
	})
}

// askName asks which of two names stays, and makes one source of both.
func (w *Window) askName(a, b storage.BookSource) {
	into := func(keep, other storage.BookSource) ask.Choice {
		return ask.Choice{
			Title: "Keep the name “" + keep.Name + "”", Hint: fmt.Sprintf("%s renamed", phrase.Plural(other.Claims, "claim")),
			Run: func() { w.mergeSources(keep, other) },
		}
	}
	w.ask.Choose("Which name do the claims of both get?", []ask.Choice{into(a, b), into(b, a)}, nil)
}

func (w *Window) mergeSources(keep, other storage.BookSource) {
	var merged storage.BookSource
	w.session.Act("Union of two sources", func(ctx context.Context, l *storage.Library) (err error) {
		merged, err = l.Sources.Merge(ctx, keep, other)
		return err
	}, func(bool) {
		w.sourcesChanged()
		w.panes.notice.Say(notice.Info, "“"+other.Name+"” is a spelling of “"+merged.Name+"” now. Ctrl+Z takes it back.", noAction)
	})
}

// sourcesChanged shows what has become of the sources.
func (w *Window) sourcesChanged() {
	w.session.Reload()
	w.session.Say(session.Sources)
	w.session.Say(session.Done)
}

// saveSource stores an entry of the source book.
func (w *Window) saveSource(s storage.BookSource) {
	w.session.Put(&outbox.Source{Source: s}, func() {
		w.sourcesChanged()
		w.tell("Saved: " + s.Name)
	})
}

// readSources gives the form the names used so far, and those of the source book. They are read beside the window, as there may be
// many claims.
func (w *Window) readSources() {
	w.names.Ask(w.ctx, w.Go, func(ctx context.Context) func() {
		names, err := w.Library.Sources.Names(ctx)
		return func() {
			if !w.fail(err) {
				w.panes.form.SetSources(names)
			}
		}
	})
}

// kindTexts are the kinds of sources to choose from, an open one first.
func kindTexts(words kit.Words[claim.SourceKind]) []string {
	return append([]string{"Not said"}, words.Texts()...)
}
