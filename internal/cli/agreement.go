package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimlight/internal/agreement"
	"claimlight/internal/text"
	"claimlight/storage"
)

// agreementCommand compares what two annotators made of an article.
type agreementCommand struct {
	Article string   `arg:"" help:"The article's id, or its beginning."`
	Between []string `name:"between" placeholder:"NAME" help:"The two annotators; twice. Those with most claims else."`
}

// errTwoAnnotators says that there are no two to compare.
var errTwoAnnotators = errors.New("two annotators with claims in this article are needed")

// Run prints the names, both values of alpha, and each place of the text with what each of the two has there.
func (c *agreementCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		id, err := l.Articles.Resolve(ctx, c.Article)
		if err != nil {
			return err
		}
		a, err := l.Articles.Get(ctx, id)
		if err != nil {
			return err
		}
		v, err := l.Versions.Get(ctx, a.Current)
		if err != nil {
			return err
		}
		laid, err := l.Scheme.Get(ctx)
		if err != nil {
			return err
		}
		claims, err := l.Claims.In(ctx, id, v.ID)
		if err != nil {
			return err
		}
		offsets := text.NewOffsets(v.Text())
		by := map[string][]agreement.Claim{}
		for _, p := range claims {
			if p.Anchor.Placed() {
				by[p.Annotator] = append(by[p.Annotator], agreement.Of(p.Claim, p.Anchor, offsets, laid.Scale))
			}
		}
		names := c.Between
		if len(names) == 0 {
			names = agreement.Busiest(by)
		}
		if len(names) != 2 || by[names[0]] == nil || by[names[1]] == nil {
			return errTwoAnnotators
		}
		return d.printAgreement(names, agreement.Compare(offsets.CodePoint(len(v.Text())), by[names[0]], by[names[1]]))
	})
}

func (d *desk) printAgreement(names []string, r agreement.Report) error {
	value := func(alpha float64, told bool) string {
		if !told {
			return ""
		}
		return strconv.FormatFloat(alpha, 'f', 3, 64)
	}
	lines := []string{
		"between\t" + names[0] + "\t" + names[1],
		"alpha_spans\t" + value(r.Spans, r.HasSpan),
		fmt.Sprintf("alpha_ratings\t%s\t%d", value(r.Ratings, r.HasRate), r.Rated),
	}
	for _, p := range r.Pairs {
		kinds := make([]string, len(p.Kinds))
		for i, k := range p.Kinds {
			kinds[i] = string(k)
		}
		at := p.Span()
		lines = append(lines, fmt.Sprintf("%d\t%d\t%s\t%s\t%s", at.Start, at.End, strings.Join(kinds, ","),
			ofClaim(p.One), ofClaim(p.Other)))
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(d.lines, line); err != nil {
			return err
		}
	}
	return nil
}

// ofClaim names a claim, and its rating where it has one.
func ofClaim(c *agreement.Claim) string {
	if c == nil {
		return ""
	}
	return strings.Join(slices.DeleteFunc([]string{c.ID, c.Rating}, func(s string) bool { return s == "" }), " ")
}
