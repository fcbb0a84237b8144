package sources

import (
	"context"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/internal/words"
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
			b.Voice.Tell(words.SourcesNoClaimNamesSourceYet.String())
			return
		}
		b.chooseSource(words.SourcesSourcesTypeSearchNamesAliases.String(), all, b.showSource)
	})
}

// withSources reads the source book beside the window. Whoever opens something else meanwhile has gone on, and is not
// called back.
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
	hint := words.CountClaims(s.Claims).String()
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
		{Title: words.SourcesEditNameKindLinkAnd.String(), Run: func() { b.editSource(s) }},
		{Title: words.SourcesMergeWithAnotherSpelling.String(), Run: func() { b.askOtherSource(s) }},
	}
	if s.Link != "" {
		choices = append(choices, ask.Choice{
			Title: words.SourcesOpenItsLink.String(), Hint: phrase.Short(s.Link, 40),
			Run: func() { b.OpenLink(s.Link) },
		})
	}
	for _, c := range claims {
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(c.Quote),
			Hint:  words.SourcesClaim(phrase.Short(c.ArticleTitle, 24)).String(),
			Run:   func() { b.ShowClaim(c.ArticleID, c.ClaimID) },
		})
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
			b.Voice.Tell(words.SourcesThereNoOtherSourceYet.String())
			return
		}
		b.chooseSource(words.SourcesWhichOtherSpelling(phrase.Short(s.Name, 40)).String(), others,
			func(other storage.BookSource) { b.askName(s, other) })
	})
}

// askName asks which of two names stays, and makes one source of both.
func (b *Book) askName(one, two storage.BookSource) {
	into := func(keep, other storage.BookSource) ask.Choice {
		return ask.Choice{
			Title: words.SourcesKeepTheName(keep.Name).String(), Hint: words.SourcesClaimsRenamed(other.Claims).String(),
			Run: func() { b.mergeSources(keep, other) },
		}
	}
	b.Ask.Choose(words.SourcesWhichNameDoClaimsBoth.String(), []ask.Choice{into(one, two), into(two, one)}, nil)
}

func (b *Book) mergeSources(keep, other storage.BookSource) {
	var merged storage.BookSource
	b.Session.Act(words.SourcesUnionTwoSources.String(), func(ctx context.Context, l *storage.Library) (err error) {
		merged, err = l.Sources.Merge(ctx, keep, other)
		return err
	}, func(bool) {
		b.sourcesChanged()
		b.Voice.Say(words.SourcesSpellingNowCtrlZTakesBack(other.Name, merged.Name).String(), voice.NoAction)
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
		b.Voice.Tell(words.SourcesSaved(s.Name).String())
	})
}

// kindTexts are the kinds of sources to choose from, an open one first.
func kindTexts(wording kit.Words[claim.SourceKind]) []string {
	return append([]string{words.SourcesNotSaid.String()}, wording.Texts()...)
}

// ReadNames gives the form the names used so far, and those of the source book. They are read beside the window, as
// there may be many claims.
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
