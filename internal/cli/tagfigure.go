package cli

import (
	"context"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/internal/unit"
)

// figureFlags say what the figures of a claim are.
type figureFlags struct {
	Figure          string `help:"The figure, verbatim; value and unit are read from it where they are not given." placeholder:"TEXT"`
	FigureValue     string `help:"Its value." placeholder:"NUMBER"`
	FigureValueHigh string `help:"The upper end of a range." placeholder:"NUMBER"`
	FigureUnit      string `help:"percent, percentage_points, a currency (EUR), a measure (km), or the noun that is counted." placeholder:"UNIT"`
	FigureQualifier string `help:"at_least, at_most, more_than, less_than, about, almost or only." placeholder:"WORD"`
	FigurePeriod    string `help:"The time it holds for." placeholder:"TEXT"`
	MoreFigures     string `help:"All other figures, as the JSON of that column in the table of claims." placeholder:"JSON"`
}

// addFigures puts the figures of the flags into the claim, whose quote is known.
func (f figureFlags) addFigures(ctx context.Context, c *claim.Claim, language string) error {
	first := claim.Figure{Text: article.CleanText(f.Figure), Unit: unit.Code(f.FigureUnit), Period: f.FigurePeriod}
	var err error
	if first.Value, err = decimalFlag("figure-value", f.FigureValue); err != nil {
		return err
	}
	if first.ValueHigh, err = decimalFlag("figure-value-high", f.FigureValueHigh); err != nil {
		return err
	}
	if first.Qualifier, err = oneOf("figure-qualifier", f.FigureQualifier, claim.Qualifiers); err != nil {
		return err
	}
	more, err := export.ParseFigures(f.MoreFigures)
	if err != nil {
		return err
	}
	if at := strings.Index(c.Quote, first.Text); first.Text != "" && at >= 0 {
		first.Range = &text.Span{Start: at, End: at + len(first.Text)}
		c.Unconfirmed.Figures = read(ctx, &first, c.Quote, language)
	}
	if first != (claim.Figure{}) || len(more) > 0 {
		c.Figures = append([]claim.Figure{first}, more...)
	}
	return nil
}

// read fills what was not given of a figure from its words in the quote, and tells whether that was anything.
func read(ctx context.Context, f *claim.Figure, quote, language string) bool {
	given := *f
	for _, s := range suggest.Analyze(ctx, quote, suggest.Options{Language: language}) {
		for _, found := range s.Figures {
			if !found.Span.Overlaps(*f.Range) {
				continue
			}
			if !f.Value.Valid && !f.ValueHigh.Valid {
				f.Value, f.ValueHigh = found.Value, found.ValueHigh
			}
			if f.Unit == "" {
				f.Unit = found.Unit
			}
			if f.Qualifier == "" {
				f.Qualifier = found.Qualifier
			}
			return *f != given
		}
	}
	return false
}
