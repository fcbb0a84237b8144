package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/text"
	"claimlight/storage"

	"github.com/shopspring/decimal"
)

// tagCommand tags a claim.
type tagCommand struct {
	Article string `arg:"" help:"The article's id, or its beginning."`
	Quote   string `required:"" help:"The words of the article, verbatim." placeholder:"TEXT"`
	Nth     int    `xor:"place" help:"Which of the places where the quote stands, from 1." placeholder:"N"`
	Start   *int   `xor:"place" help:"Where the quote starts, in code points of the text." placeholder:"CP"`

	Wording      string   `help:"The claim in your own words." placeholder:"TEXT"`
	Source       string   `help:"Who or what says it." placeholder:"NAME"`
	SourceKind   string   `help:"person, organisation, government, document, anonymous, article or unsourced." placeholder:"KIND"`
	SourceManner string   `help:"direct, paraphrase or own_voice." placeholder:"MANNER"`
	SourceVia    string   `help:"Who obtained, cited or published it." placeholder:"NAME"`
	SourceText   string   `help:"The words of the article that name the source." placeholder:"TEXT"`
	SaidAt       string   `help:"When it was said." placeholder:"DATE"`
	Status       string   `help:"unchecked, in_progress or checked." placeholder:"STATUS"`
	Rating       string   `help:"false, mostly_false, half_true, mostly_true, true or unverifiable." placeholder:"RATING"`
	Conclusion   string   `help:"The reason for the rating, to be published." placeholder:"TEXT"`
	Evidence     []string `sep:"none" help:"A link or file, or the JSON of one as in the table of claims; may be given more than once." placeholder:"URL"`
	Attach       []string `sep:"none" help:"A file or picture, of at most 50 MB, that the library keeps with the last --evidence, or as evidence of its own; may be given more than once." placeholder:"FILE"`
	ReviewURL    string   `name:"review-url" help:"Where the finished check is published." placeholder:"URL"`
	Tag          []string `sep:"none" help:"A tag; may be given more than once." placeholder:"TAG"`
	Notes        string   `help:"Private notes." placeholder:"TEXT"`
	Field        []string `sep:"none" help:"A field of your own; may be given more than once." placeholder:"NAME=VALUE"`

	Confirmed string `help:"yes or no: whether a person has confirmed source and figures. Without it, a figure whose value or unit was read from its words waits to be confirmed, and all else is." placeholder:"YES|NO"`

	figureFlags `embed:""`
}

// Run tags the claim and prints its id.
func (c *tagCommand) Run(ctx context.Context, d *desk) error {
	tagged, err := c.claim()
	if err != nil {
		return usageError{err}
	}
	return d.withLibrary(ctx, func(l *storage.Library) error {
		a, v, err := current(ctx, l, c.Article)
		if err != nil {
			return err
		}
		full := v.Text()
		if full == "" {
			return errNoText
		}
		span, err := findQuote(full, c.Quote, c.Nth, c.Start)
		if err != nil {
			return err
		}
		tagged.ArticleID, tagged.Selector = a.ID, anchor.Select(full, span)
		if err := c.addFigures(ctx, &tagged, a.Language); err != nil {
			return usageError{err}
		}
		tagged.Source.Range = findSource(full, span, tagged.Source.Text)
		heard(&tagged, v.Where(span.Start).Speaker)
		if err := c.confirm(&tagged); err != nil {
			return usageError{err}
		}
		if err := c.attach(ctx, l, &tagged); err != nil {
			return err
		}
		saved, err := l.Claims.Tag(ctx, tagged, claim.Anchor{VersionID: v.ID, Span: span, State: claim.Exact, Score: 1})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(d.out, saved.ID)
		return err
	})
}

// claim takes the flags that need no text.
func (c *tagCommand) claim() (claim.Claim, error) {
	out := claim.Claim{Tags: c.Tag}
	if err := c.takeTexts(&out); err != nil {
		return out, err
	}
	out.Source.Text = article.CleanText(out.Source.Text)
	var err error
	if out.Evidence, err = export.ParseEvidence(c.Evidence); err != nil {
		return out, err
	}
	out.Fields, err = ownFields(c.Field)
	return out, err
}

// heard fills in who says it as the transcript names them, where no flag says who.
func heard(tagged *claim.Claim, speaker string) {
	if speaker != "" && tagged.Source == (claim.Source{}) {
		tagged.Source = claim.Source{Name: speaker, Manner: claim.Direct}
		tagged.Unconfirmed.Source = true
	}
}

// confirm overrules what is taken as confirmed.
func (c *tagCommand) confirm(tagged *claim.Claim) error {
	said, err := oneOf("confirmed", c.Confirmed, []string{"yes", "no"})
	switch said {
	case "yes":
		tagged.Unconfirmed = claim.Unconfirmed{}
	case "no":
		tagged.Unconfirmed = tagged.Filled()
	}
	return err
}

// oneOf checks that a flag has one of its values; empty is none.
func oneOf[T ~string](flag, value string, values []T) (T, error) {
	if value == "" || slices.Contains(values, T(value)) {
		return T(value), nil
	}
	return "", fmt.Errorf("--%s must be one of %v, not %q", flag, values, value)
}

func ownFields(pairs []string) (map[string]string, error) {
	var out map[string]string
	for _, pair := range pairs {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--field must be NAME=VALUE, not %q", pair)
		}
		if out == nil {
			out = map[string]string{}
		}
		out[name] = value
	}
	return out, nil
}

// decimalFlag reads an exact number.
func decimalFlag(flag, value string) (decimal.NullDecimal, error) {
	if value == "" {
		return decimal.NullDecimal{}, nil
	}
	d, err := decimal.NewFromString(value)
	if err != nil {
		return decimal.NullDecimal{}, fmt.Errorf("--%s must be a number, such as 12.5, not %q", flag, value)
	}
	return decimal.NewNullDecimal(d), nil
}

// findSource finds the words that name the source: in the quote, else the only ones in the text. The range counts from
// the start of the quote.
func findSource(full string, quote text.Span, words string) *text.Span {
	if words == "" {
		return nil
	}
	at := strings.Index(quote.Of(full), words)
	if at < 0 {
		at = strings.Index(full, words) - quote.Start
		if at+quote.Start < 0 || strings.Count(full, words) > 1 {
			return nil
		}
	}
	return &text.Span{Start: at, End: at + len(words)}
}
