package export

import (
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// The first figure of a claim has columns of its own; all others stand in "more_figures".

func figureWords[T ~string](name string, of func(*claim.Figure) *T) column {
	return column{
		name,
		func(r *row) string {
			if len(r.Claim.Figures) == 0 {
				return ""
			}
			return string(*of(&r.Claim.Figures[0]))
		},
		func(r *record.Record, cell string) error {
			if cell != "" {
				*of(firstFigure(r)) = T(cell)
			}
			return nil
		},
	}
}

func figureNumber(name string, of func(*claim.Figure) *decimal.NullDecimal) column {
	return column{
		name,
		func(r *row) string {
			if len(r.Claim.Figures) == 0 {
				return ""
			}
			return writeDecimal(*of(&r.Claim.Figures[0]))
		},
		func(r *record.Record, cell string) error {
			d, err := readDecimal(cell)
			if err == nil && d.Valid {
				*of(firstFigure(r)) = d
			}
			return err
		},
	}
}

// firstFigure makes the first figure when a cell of it holds something.
func firstFigure(r *record.Record) *claim.Figure {
	if len(r.Claim.Figures) == 0 {
		r.Claim.Figures = []claim.Figure{{}}
	}
	return &r.Claim.Figures[0]
}

func writeMoreFigures(r *row) string {
	if len(r.Claim.Figures) < 2 {
		return ""
	}
	var cells []figureCell
	for i, f := range r.Claim.Figures[1:] {
		var at *text.Span
		if i+1 < len(r.place.Figures) {
			at = r.place.Figures[i+1]
		}
		cells = append(cells, cellOfFigure(f, at))
	}
	return writeJSON(cells)
}

func readMoreFigures(r *record.Record, cell string) error {
	if cell == "" {
		return nil
	}
	var cells []figureCell
	if err := readJSON(cell, &cells); err != nil {
		return err
	}
	firstFigure(r)
	r.Kept.Figures = []*text.Span{nil}
	for _, c := range cells {
		f, at, err := c.figure()
		if err != nil {
			return err
		}
		r.Claim.Figures = append(r.Claim.Figures, f)
		r.Kept.Figures = append(r.Kept.Figures, at)
	}
	return nil
}
