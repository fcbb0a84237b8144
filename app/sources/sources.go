package sources

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

// Show lists all sources, those of the source book and those that claims name; choosing one leads to its claims.
func (b *Book) Show() {
	b.Session.Settle()
	b.withSources(func(all []storage.BookSource) {
		if len(all) == 0 {
			b.Voice.Tell("No claim names a source yet.")
			return
		}
		b.chooseSource("Sources; type to search names, aliases and kinds", all, b.showSource)
	})
}

// withSources reads the source book beside the window. Whoever opens something else meanwhile has gone on, and is not called back.
func (b *Book) withSources(then func([]storage.BookSource)) {
	over := b.Ask.Window.Canvas().Overlays().Top()
	b.listed.Ask(b.Context, b.Go, func(ctx context.Context) func() {
		all, err := b.Library.Sources.Book(ctx)
		return func() {
			if b.Ask.Window.Canvas().Overlays().Top() == over && !b.Voice.Fail(err) {
				then(all)
			}
		}
	})
}

func (b *Book) chooseSource(title string, all []storage.BookSource, chosen func(storage.BookSource)) {
	choices := make([]ask.Choice, len(all))
	for i, s := range all {
		choices[i] = ask.Choice{Title: sourceTitle(s), Hint: b.sourceHint(s), Run: func() { chosen(s) }}
	}
	b.Ask.Choose(title, choices, nil)
}

func sourceTitle(s storage.BookSource) string {
	if len(s.Aliases) == 0 {
		return s.Name
	}
	return s.Name + "  (" + strings.Join(s.Aliases, ", ") + ")"
}

func (b *Book) sourceHint(s storage.BookSource) string {
	hint := phrase.Plural(s.Claims, "claim")
	if s.Kind != "" {
		hint = kit.EnglishLabels().Kinds.Text(s.Kind) + " · " + hint
	}
	return hint
}

// showSource offers what can be done with a source, and its claims.
func (b *Book) showSource(s storage.BookSource) {
	claims, err := b.Library.Sources.Claims(b.Context, s, mostSourceClaims)
	if b.Voice.Fail(err) {
		return
	}
	choices := []ask.Choice{
		{Title: "Edit name, kind, link and aliases…", Run: func() { b.editSource(s) }},
		{Title: "Merge with another spelling…", Run: func() { b.askOtherSource(s) }},
	}
	if s.Link != "" {
		choices = append(choices, ask.Choice{Title: "Open its link", Hint: phrase.Short(s.Link, 40), Run: func() { b.OpenLink(s.Link) }})
	}
	for _, c := range claims {
		choices = append(choices, ask.Choice{Title: phrase.OneLine(c.Quote), Hint: "claim · " + phrase.Short(c.ArticleTitle, 24), Run: func() { b.ShowClaim(c.ArticleID, c.ClaimID) }})
	}
	b.Ask.Choose(sourceTitle(s)+": "+b.sourceHint(s), choices, nil)
}

// askOtherSource asks which other source is the same one.
func (b *Book) askOtherSource(s storage.BookSource) {
	b.withSources(func(all []storage.BookSource) {
		var others []storage.BookSource
		for _, other := range all {
			if other.Name != s.Name {
				others = append(others, other)
			}
		}
		if len(others) == 0 {
			b.Voice.Tell("There is no other source yet.")
			return
		}
		b.chooseSource("Which other spelling of “"+phrase.Short(s.Name, 40)+"”?", others, func(other storage.BookSource) { b.askName(s, other) })
	})
}

// askName asks which of two names stays, and makes one source of both.
func (b *Book) askName(one, two storage.BookSource) {
	into := func(keep, other storage.BookSource) ask.Choice {
		return ask.Choice{
			Title: "Keep the name “" + keep.Name + "”", Hint: fmt.Sprintf("%s renamed", phrase.Plural(other.Claims, "claim")),
			Run: func() { b.mergeSources(keep, other) },
		}
	}
	b.Ask.Choose("Which name do the claims of both get?", []ask.Choice{into(one, two), into(two, one)}, nil)
}

func (b *Book) mergeSources(keep, other storage.BookSource) {
	var merged storage.BookSource
	b.Session.Act("Union of two sources", func(ctx context.Context, l *storage.Library) (err error) {
		merged, err = l.Sources.Merge(ctx, keep, other)
		return err
	}, func(bool) {
		b.sourcesChanged()
		b.Voice.Say("“"+other.Name+"” is a spelling of “"+merged.Name+"” now. Ctrl+Z takes it back.", voice.NoAction)
	})
}

// sourcesChanged shows what has become of the sources.
func (b *Book) sourcesChanged() {
	b.Session.Reload()
	b.Session.Say(session.Sources)
	b.Session.Say(session.Done)
}

// saveSource stores an entry of the source book.
func (b *Book) saveSource(s storage.BookSource) {
	b.Session.Put(&outbox.Source{Source: s}, func() {
		b.sourcesChanged()
		b.Voice.Tell("Saved: " + s.Name)
	})
}

// kindTexts are the kinds of sources to choose from, an open one first.
func kindTexts(words kit.Words[claim.SourceKind]) []string {
	return append([]string{"Not said"}, words.Texts()...)
}

// ReadNames gives the form the names used so far, and those of the source book. They are read beside the window, as there may be
// many claims.
func (b *Book) ReadNames() {
	b.names.Ask(b.Context, b.Go, func(ctx context.Context) func() {
		names, err := b.Library.Sources.Names(ctx)
		return func() {
			if !b.Voice.Fail(err) {
				b.Form.SetSources(names)
			}
		}
	})
}
