package export

import (
	"fmt"
	"strconv"

	"claimlight/internal/record"
	"claimlight/internal/text"
)

// start and end are the two columns of a span.
func start(name string, of func(*record.Place) **text.Span) column {
	return edge(name, of, func(s *text.Span) *int { return &s.Start })
}

func end(name string, of func(*record.Place) **text.Span) column {
	return edge(name, of, func(s *text.Span) *int { return &s.End })
}

func edge(name string, of func(*record.Place) **text.Span, side func(*text.Span) *int) column {
	return column{
		name,
		func(r *row) string {
			if span := *of(&r.place); span != nil {
				return strconv.Itoa(*side(span))
			}
			return ""
		},
		func(r *record.Record, cell string) error {
			if cell == "" {
				return nil
			}
			n, err := readCount(cell)
			if err != nil {
				return err
			}
			span := of(&r.Kept)
			if *span == nil {
				*span = &text.Span{}
			}
			*side(*span) = n
			return nil
		},
	}
}

// ofQuote, ofSource and ofFigure say which span of a place a pair of columns holds.
func ofQuote(p *record.Place) **text.Span  { return &p.Range }
func ofSource(p *record.Place) **text.Span { return &p.Source }

func ofFigure(p *record.Place) **text.Span {
	if len(p.Figures) == 0 {
		p.Figures = []*text.Span{nil}
	}
	return &p.Figures[0]
}

// spanOf makes a span of two ends that must come together.
func spanOf(what string, start, end *int) (*text.Span, error) {
	if (start == nil) != (end == nil) {
		return nil, fmt.Errorf("start and end of the %s do not come together", what)
	}
	if start == nil {
		return nil, nil
	}
	return &text.Span{Start: *start, End: *end}, nil
}
