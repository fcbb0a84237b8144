package figure

import (
	"strings"
	"sync"

	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// lexicon is the words of a language, with those that are looked up one by one in order to be.
type lexicon struct {
	*numeral.Table
	*language.Time
	*language.Qualifiers
	*language.Nouns
	*language.Names
	units      *unit.Naming
	perCent    map[string]bool
	unknown    bool // nothing is known of the language but signs
	comma      bool // "1,234" means 1.234
	months     map[string]bool
	before     map[string][]phrase        // qualifiers before a figure, by their last word
	adjectives language.Lemmas            // beginnings of adjectives of measure, with their codes
	after      map[string]claim.Qualifier // qualifiers behind a figure, in two words
	eraPhrases [][]string                 // eras of several parts, as tokens
}

var lexicons sync.Map // *language.Language to *lexicon

// lexiconOf orders the words of a language, once.
func lexiconOf(l *language.Language) *lexicon {
	if lex, ok := lexicons.Load(l); ok {
		return lex.(*lexicon)
	}
	lex := &lexicon{
		Table: numeral.Of(&l.Numbers), Time: &l.Time, Qualifiers: &l.Qualifiers, Nouns: &l.Nouns, Names: &l.Names,
		adjectives: l.Units.Adjectives, units: unit.NamingOf(l), unknown: l.Unknown, comma: l.DecimalComma,
		before: phrases(l.Qualifiers.Before),
		months: map[string]bool{}, perCent: map[string]bool{}, after: map[string]claim.Qualifier{},
	}
	for _, forms := range l.Time.Months {
		for w := range forms {
			lex.months[w] = true
		}
	}
	for _, words := range l.Units.PerCent {
		lex.perCent[words] = true
	}
	for _, era := range l.Sentences.Eras {
		lex.eraPhrases = append(lex.eraPhrases, lowers(era))
	}
	for means, list := range l.Qualifiers.After {
		for _, p := range list {
			lex.after[p] = claim.Qualifier(means)
		}
	}
	kept, _ := lexicons.LoadOrStore(l, lex)
	return kept.(*lexicon)
}

// lowers gives the tokens of an abbreviation that stands without its last stop.
func lowers(era string) []string {
	var all []string
	for _, t := range token.Cut(era + ".") {
		all = append(all, t.Lower)
	}
	return all
}

// half gives the value of a word that begins a number and a half by itself: "півтора мільйона", "полмиллиона".
func (lex *lexicon) half(word string) (decimal.Decimal, bool) {
	hundredths, ok := lex.Halves[word]
	return decimal.New(hundredths, -2), ok
}

// leads tells whether a word is a scale or a unit: what stands behind a number without space may begin with it.
func (lex *lexicon) leads(word string) bool {
	_, isUnit := lex.units.Named(word)
	return lex.Scales[word] > 0 || isUnit
}

// joins tells whether a word joins the ends of a range, behind a hyphen: "18- to 25-year-olds".
func (lex *lexicon) joins(w string) bool { return lex.To[w] || lex.Or[w] || lex.And[w] }

// phrases sorts qualifiers by their last word.
func phrases(table language.Phrases) map[string][]phrase {
	m := map[string][]phrase{}
	for means, list := range table {
		for _, p := range list {
			words := strings.Fields(p)
			last := words[len(words)-1]
			m[last] = append(m[last], phrase{words, claim.Qualifier(means)})
		}
	}
	return m
}

// gluedScales are letters that multiply only when they stand directly after the digits: "10k", "$2.5B".
var gluedScales = map[string]int64{"k": 1e3, "K": 1e3, "к": 1e3, "M": 1e6, "MM": 1e6, "B": 1e9, "G": 1e9, "T": 1e12}

// gluedMoneyScales are read so only after a currency: "$5m" is money, "5m" a length.
var gluedMoneyScales = map[string]int64{"m": 1e6, "b": 1e9, "t": 1e12}

// vulgar are the fractions with a sign of their own.
var vulgar = map[string][2]int64{
	"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5}, "⅘": {4, 5},
	"⅙": {1, 6},
	"⅚": {5, 6}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}, "⅐": {1, 7},
}
