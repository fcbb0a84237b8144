package catalogue

import (
	"slices"
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/unit"
	"claimlight/internal/words"
)

// kind is something that a filter can ask for.
type kind struct {
	name  words.Fixed
	said  func(t *Table, f catalogue.Filter) string // what the filter asks for; empty for nothing
	clear func(f *catalogue.Filter)
	ask   func(t *Table) // asks what to filter by
}

// kinds are all of them, in the order in which they are offered.
func kinds() []kind {
	return []kind{
		ratings.kind(), statuses.kind(), traits.kind(), sources.kind(), tags.kind(), units.kind(),
		{words.CatalogueValue, (*Table).valueWords, func(f *catalogue.Filter) { f.Value = nil }, (*Table).askValue},
		{
			words.CatalogueSaidOn, func(_ *Table, f catalogue.Filter) string { return daysWords(f.Said) },
			func(f *catalogue.Filter) { f.Said = nil },
			func(t *Table) {
				t.askDays(words.CatalogueSaidOn, t.view.Filter.Said, func(d *catalogue.Days) { t.view.Filter.Said = d })
			},
		},
		{
			words.CatalogueTaggedOn, func(_ *Table, f catalogue.Filter) string { return daysWords(f.Made) },
			func(f *catalogue.Filter) { f.Made = nil },
			func(t *Table) {
				t.askDays(words.CatalogueTaggedOn, t.view.Filter.Made, func(d *catalogue.Days) { t.view.Filter.Made = d })
			},
		},
		articles.kind(), sites.kind(), languages.kind(), annotators.kind(),
	}
}

// choice is a kind of which values are chosen out of those that the claims have.
type choice struct {
	name words.Fixed
	get  func(f *catalogue.Filter) []string
	set  func(f *catalogue.Filter, values []string)
	of   func(e *catalogue.Entry) []string       // the values that a claim has; nil where all are always offered
	all  func(t *Table) []string                 // those that are always offered, in their order
	word func(t *Table, value string) string     // what a person reads; the value itself where nil
	is   func(e *catalogue.Entry, v string) bool // whether a claim has one of those that are always offered
}

func (c choice) kind() kind {
	return kind{
		name: c.name,
		said: func(t *Table, f catalogue.Filter) string {
			var said []string
			for _, v := range c.get(&f) {
				said = append(said, c.wording(t, v))
			}
			return strings.Join(said, words.CatalogueOr.String())
		},
		clear: func(f *catalogue.Filter) { c.set(f, nil) },
		ask:   func(t *Table) { t.choose(c) },
	}
}

func (c choice) wording(t *Table, value string) string {
	if c.word == nil {
		return value
	}
	return c.word(t, value)
}

// offered are the values that can be chosen, with how many claims have each.
func (c choice) offered(t *Table) []catalogue.Used {
	if c.all == nil {
		return t.list.Used(c.of)
	}
	var out []catalogue.Used
	for _, v := range c.all(t) {
		out = append(out, catalogue.Used{Value: v})
	}
	for i := range t.list.All() {
		for k := range out {
			if c.is(&t.list.All()[i], out[k].Value) {
				out[k].Claims++
			}
		}
	}
	return out
}

// ratingValues are the ratings of the scale, also those that are no longer given, and none.
func (t *Table) ratingValues() []string { return append(plain(t.scale()), "") }

// plain are the codes of a field as texts.
func plain[V ~string](codes []V) []string {
	var out []string
	for _, c := range codes {
		out = append(out, string(c))
	}
	return out
}

func coded[V ~string](texts []string) []V {
	var out []V
	for _, s := range texts {
		out = append(out, V(s))
	}
	return out
}

var ratings = choice{
	name: words.CatalogueRating, all: (*Table).ratingValues,
	get: func(f *catalogue.Filter) []string { return plain(f.Ratings) },
	set: func(f *catalogue.Filter, v []string) { f.Ratings = coded[claim.Rating](v) },
	is:  func(e *catalogue.Entry, v string) bool { return string(e.Rating) == v },
	word: func(t *Table, v string) string {
		if v == "" {
			return words.CatalogueNotRated.String()
		}
		return t.labels.Rating(claim.Rating(v))
	},
}

var statuses = choice{
	name: words.CatalogueStatus, all: func(*Table) []string { return plain(claim.Statuses) },
	get:  func(f *catalogue.Filter) []string { return plain(f.Statuses) },
	set:  func(f *catalogue.Filter, v []string) { f.Statuses = coded[claim.Status](v) },
	is:   func(e *catalogue.Entry, v string) bool { return string(e.Status) == v },
	word: func(t *Table, v string) string { return t.labels.Statuses.Text(claim.Status(v)) },
}

var traits = choice{
	name: words.CatalogueIs, all: func(*Table) []string { return plain(catalogue.Traits) },
	get:  func(f *catalogue.Filter) []string { return plain(f.Traits) },
	set:  func(f *catalogue.Filter, v []string) { f.Traits = coded[catalogue.Trait](v) },
	is:   func(e *catalogue.Entry, v string) bool { return e.Is(catalogue.Trait(v)) },
	word: func(_ *Table, v string) string { return traitWords[catalogue.Trait(v)].String() },
}

var traitWords = map[catalogue.Trait]words.Fixed{
	catalogue.Unconfirmed:    words.CatalogueNotConfirmed,
	catalogue.NoSource:       words.CatalogueNoSource,
	catalogue.NoEvidence:     words.CatalogueNoEvidence,
	catalogue.Rated:          words.CatalogueRated,
	catalogue.PlaceToConfirm: words.CataloguePlaceToConfirm,
	catalogue.PlaceLost:      words.CataloguePlaceLost,
	catalogue.PageChanged:    words.CataloguePageChanged,
}

var sources = choice{
	name: words.CatalogueSource, of: func(e *catalogue.Entry) []string { return []string{e.Source} },
	get: func(f *catalogue.Filter) []string { return f.Sources },
	set: func(f *catalogue.Filter, v []string) { f.Sources = v },
}

var tags = choice{
	name: words.CatalogueTag, of: func(e *catalogue.Entry) []string { return e.Tags },
	get: func(f *catalogue.Filter) []string { return f.Tags },
	set: func(f *catalogue.Filter, v []string) { f.Tags = v },
}

var units = choice{
	name: words.CatalogueUnit,
	of: func(e *catalogue.Entry) []string {
		var out []string
		for _, f := range e.Figures {
			if !slices.Contains(out, f.Unit) {
				out = append(out, f.Unit)
			}
		}
		return out
	},
	get:  func(f *catalogue.Filter) []string { return f.Units },
	set:  func(f *catalogue.Filter, v []string) { f.Units = v },
	word: func(_ *Table, v string) string { return unit.Label(v) },
}

var articles = choice{
	name: words.CatalogueArticle, of: func(e *catalogue.Entry) []string { return []string{e.ArticleID} },
	get:  func(f *catalogue.Filter) []string { return f.Articles },
	set:  func(f *catalogue.Filter, v []string) { f.Articles = v },
	word: (*Table).titleOf,
}

// titleOf is the title of an article that has claims; its id where it has none any more.
func (t *Table) titleOf(articleID string) string {
	if t.list != nil {
		for i := range t.list.All() {
			if e := &t.list.All()[i]; e.ArticleID == articleID {
				return phrase.Short(e.Title, 60)
			}
		}
	}
	return articleID
}

var sites = choice{
	name: words.CatalogueSite, of: func(e *catalogue.Entry) []string { return []string{e.Site} },
	get: func(f *catalogue.Filter) []string { return f.Sites },
	set: func(f *catalogue.Filter, v []string) { f.Sites = v },
}

var languages = choice{
	name: words.CatalogueLanguage, of: func(e *catalogue.Entry) []string { return []string{e.Language} },
	get: func(f *catalogue.Filter) []string { return f.Languages },
	set: func(f *catalogue.Filter, v []string) { f.Languages = v },
}

var annotators = choice{
	name: words.CatalogueAnnotator, of: func(e *catalogue.Entry) []string { return []string{e.Annotator} },
	get: func(f *catalogue.Filter) []string { return f.Annotators },
	set: func(f *catalogue.Filter, v []string) { f.Annotators = v },
}
