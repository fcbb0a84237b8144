package claim

import (
	"slices"
	"strings"

	"claimlight/internal/unit"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// Warning is something about a claim that a reader may ask about. It never blocks anything.
type Warning struct {
	Code    string // one of the codes below
	Message string // for a person
	Figure  int    // index of the figure it is about; -1 where it is about none
}

// The codes of warnings.
const (
	NoSource      = "no_source"        // nobody is named, and nothing says that nobody can be
	NotVerbatim   = "not_verbatim"     // the quote does not stand in the text
	FigureOutside = "figure_outside"   // the figure's words do not stand in the quote
	NoValue       = "no_value"         // a figure without its number
	NoUnit        = "no_unit"          // a number of nothing
	Over100       = "percent_over_100" // more than all of it
	RangeReversed = "range_reversed"   // the upper end lies below the lower one
	NoEvidence    = "no_evidence"      // a rating that nothing backs
	Inverted      = "inverted"         // rating and evidence point in opposite directions
	NotChecked    = "not_checked"      // a rating on a claim that counts as unchecked
	NoResult      = "no_result"        // a check that has ended without a rating
)

var hundred = decimal.NewFromInt(100)

// Lint lists what is missing or odd in a claim at its place, in the order of the form.
func Lint(c Claim, at Anchor) []Warning {
	var out []Warning
	warn := func(code, message string) { out = append(out, Warning{code, message, -1}) }
	if at.State != Exact && at.State != Moved {
		warn(NotVerbatim, words.LintQuoteDoesNotStandWord.String())
	}
	nameless := []SourceKind{Anonymous, OwnArticle, Unsourced}
	if strings.TrimSpace(c.Source.Name) == "" && !slices.Contains(nameless, c.Source.Kind) {
		warn(NoSource, words.LintNotSaidWhoSays.String())
	}
	for i, f := range c.Figures {
		for _, w := range lintFigure(f, c.Quote) {
			w.Figure = i
			out = append(out, w)
		}
	}
	if c.Rating != NotRated && len(c.Evidence) == 0 {
		warn(NoEvidence, words.LintRatingHasNoEvidenceBeside.String())
	}
	if inverted(c) {
		warn(Inverted, words.LintRatingAndEvidencePointIn.String())
	}
	if c.Rating != NotRated && c.Status == Unchecked {
		warn(NotChecked, words.LintClaimHasRatingButCounts.String())
	}
	if c.Rating == NotRated && c.Status == Checked {
		warn(NoResult, words.LintClaimCountsAsCheckedBut.String())
	}
	return out
}

func lintFigure(f Figure, quote string) []Warning {
	var out []Warning
	warn := func(code, message string) { out = append(out, Warning{Code: code, Message: message}) }
	if f.Text != "" && !strings.Contains(quote, f.Text) {
		warn(FigureOutside, words.LintFigureDoesNotStandIn(f.Text).String())
	}
	switch {
	case !f.Value.Valid && !f.ValueHigh.Valid:
		if f.Text != "" {
			warn(NoValue, words.LintFigureHasNoValue(f.Text).String())
		}
		return out
	case f.Unit == "":
		warn(NoUnit, words.LintFigureHasNoUnit(f.Text).String())
	case unit.Same(f.Unit, unit.Percent) && (over(f.Value) || over(f.ValueHigh)):
		warn(Over100, words.LintFigureMoreThan100Percent(f.Text).String())
	}
	if f.Value.Valid && f.ValueHigh.Valid && f.ValueHigh.Decimal.LessThan(f.Value.Decimal) {
		warn(RangeReversed, words.LintUpperEndLiesBelowIts(f.Text).String())
	}
	return out
}

func over(d decimal.NullDecimal) bool { return d.Valid && d.Decimal.GreaterThan(hundred) }

// inverted tells whether all evidence that takes a side contradicts the rating.
func inverted(c Claim) bool {
	supports, refutes := 0, 0
	for _, e := range c.Evidence {
		switch e.Stance {
		case Supports:
			supports++
		case Refutes:
			refutes++
		}
	}
	switch c.Rating {
	case True, MostlyTrue:
		return refutes > 0 && supports == 0
	case False, MostlyFalse:
		return supports > 0 && refutes == 0
	default:
		return false
	}
}
