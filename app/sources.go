package app

import (
	"context"
	"fmt"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

// mostSourceClaims is how many claims of a source are listed.
const mostSourceClaims = 500

// showSources lists all sources, those of the source book and those that claims name; choosing one leads to its claims.
func (w *book) showSources() {
	w.session.Settle()
	w.withSources(func(all []storage.BookSource) {
		if len(all) == 0 {
			w.voice.Tell("No claim names a source yet.")
			return
		}
		w.chooseSource("Sources; type to search names, aliases and kinds", all, w.showSource)
	})
}

// withSources reads the source book beside the window. Whoever opens something else meanwhile has gone on, and is not called back.
func (w *book) withSources(then func([]storage.BookSource)) {
	over := w.ask.Window.Canvas().Overlays().Top()
	w.listed.Ask(w.ctx, w.Go, func(ctx context.Context) func() {
		all, err := w.Library.Sources.Book(ctx)
		return func() {
			if w.ask.Window.Canvas().Overlays().Top() == over && !w.voice.Fail(err) {
				then(all)
			}
		}
	})
}

func (w *book) chooseSource(title string, all []storage.BookSource, chosen func(storage.BookSource)) {
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

func (w *book) sourceHint(s storage.BookSource) string {
	hint := phrase.Plural(s.Claims, "claim")
	if s.Kind != "" {
		hint = kit.EnglishLabels().Kinds.Text(s.Kind) + " · " + hint
	}
	return hint
}

// showSource offers what can be done with a source, and its claims.
func (w *book) showSource(s storage.BookSource) {
	claims, err := w.Library.Sources.Claims(w.ctx, s, mostSourceClaims)
	if w.voice.Fail(err) {
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
func (w *book) askOtherSource(s storage.BookSource) {
	w.withSources(func(all []storage.BookSource) {
		var others []storage.BookSource
		for _, other := range all {
			if other.Name != s.Name {
				others = append(others, other)
			}
		}
		if len(others) == 0 {
			w.voice.Tell("There is no other source yet.")
			return
		}
		w.chooseSource("Which other spelling of “"+phrase.Short(s.Name, 40)+"”?", others, func(other storage.BookSource) { w.askName(s, other) })
	})
}

// askName asks which of two names stays, and makes one source of both.
func (w *book) askName(a, b storage.BookSource) {
	into := func(keep, other storage.BookSource) ask.Choice {
		return ask.Choice{
			Title: "Keep the name “" + keep.Name + "”", Hint: fmt.Sprintf("%s renamed", phrase.Plural(other.Claims, "claim")),
			Run: func() { w.mergeSources(keep, other) },
		}
	}
	w.ask.Choose("Which name do the claims of both get?", []ask.Choice{into(a, b), into(b, a)}, nil)
}

func (w *book) mergeSources(keep, other storage.BookSource) {
	var merged storage.BookSource
	w.session.Act("Union of two sources", func(ctx context.Context, l *storage.Library) (err error) {
		merged, err = l.Sources.Merge(ctx, keep, other)
		return err
	}, func(bool) {
		w.sourcesChanged()
		w.voice.Say("“"+other.Name+"” is a spelling of “"+merged.Name+"” now. Ctrl+Z takes it back.", voice.NoAction)
	})
}

// sourcesChanged shows what has become of the sources.
func (w *book) sourcesChanged() {
	w.session.Reload()
	w.session.Say(session.Sources)
	w.session.Say(session.Done)
}

// saveSource stores an entry of the source book.
func (w *book) saveSource(s storage.BookSource) {
	w.session.Put(&outbox.Source{Source: s}, func() {
		w.sourcesChanged()
		w.voice.Tell("Saved: " + s.Name)
	})
}

// kindTexts are the kinds of sources to choose from, an open one first.
func kindTexts(words kit.Words[claim.SourceKind]) []string {
	return append([]string{"Not said"}, words.Texts()...)
}

// readNames gives the form the names used so far, and those of the source book. They are read beside the window, as there may be
// many claims.
func (w *book) readNames() {
	w.names.Ask(w.ctx, w.Go, func(ctx context.Context) func() {
		names, err := w.Library.Sources.Names(ctx)
		return func() {
			if !w.voice.Fail(err) {
				w.form.SetSources(names)
			}
		}
	})
}
