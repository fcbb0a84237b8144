package catalogue

import (
	"strconv"
	"strings"
	"time"

	"claimlight/app/phrase"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/unit"
	"claimlight/widgets/kit"
	"claimlight/widgets/table"
)

// rows are the claims that were found, as the table shows them.
type rows struct {
	found  []*catalogue.Entry
	labels kit.Labels
}

// Len is that of table.Rows.
func (r rows) Len() int { return len(r.found) }

// ID is that of table.Rows.
func (r rows) ID(i int) string { return r.found[i].ID }

// Cell is that of table.Rows.
func (r rows) Cell(i int, column string) table.Cell {
	e := r.found[i]
	switch catalogue.Column(column) {
	case catalogue.Rating:
		return table.Cell{Text: r.rating(e.Rating), Sign: r.labels.RatingColor(e.Rating), Quiet: e.Rating == claim.NotRated}
	case catalogue.Status:
		return table.Cell{Text: r.labels.Statuses.Text(e.Status)}
	case catalogue.Figure:
		return figureCell(e)
	case catalogue.Place:
		return r.placeCell(e.Place)
	case catalogue.Confirmed:
		return table.Cell{Text: strings.Join(e.Waiting.Words(), ", "), Alarm: true}
	case catalogue.SaidOn: // where only the day of the article is known, it is not said to be that of the claim
		return table.Cell{Text: e.Said(), Quiet: catalogue.Day(e.SaidAt) == ""}
	}
	return table.Cell{Text: r.text(e, catalogue.Column(column))}
}

// text is what stands under the columns of plain words.
func (r rows) text(e *catalogue.Entry, column catalogue.Column) string {
	switch column {
	case catalogue.Quote:
		return e.Quote
	case catalogue.Wording:
		return e.Wording
	case catalogue.Source:
		return e.Source
	case catalogue.SourceKind:
		return r.labels.Kinds.Text(e.SourceKind)
	case catalogue.Unit:
		return unitsOf(e)
	case catalogue.Period:
		return joined(e, func(f claim.Figure) string { return f.Period })
	case catalogue.Tags:
		return strings.Join(e.Tags, ", ")
	case catalogue.Evidence:
		return strconv.Itoa(e.Evidence)
	case catalogue.Title:
		return e.Title
	case catalogue.Site:
		return e.Site
	case catalogue.Published:
		return phrase.Day(e.Published)
	case catalogue.Language:
		return e.Language
	case catalogue.Annotator:
		return e.Annotator
	case catalogue.Created:
		return e.MadeOn()
	case catalogue.Updated:
		return e.Updated.Local().Format(time.DateOnly)
	}
	name, _ := column.OwnField()
	return e.Own[name]
}

func (r rows) rating(rating claim.Rating) string {
	if rating == claim.NotRated {
		return "–"
	}
	return r.labels.Rating(rating)
}

func (r rows) placeCell(state claim.AnchorState) table.Cell {
	c := table.Cell{Text: r.labels.Places.Text(state), Alarm: kit.Alarming(state)}
	c.Quiet = !c.Alarm
	return c
}

// figureCell is the number of the first figure, or its words where it has none.
func figureCell(e *catalogue.Entry) table.Cell {
	if len(e.Figures) == 0 {
		return table.Cell{}
	}
	f := e.Figures[0]
	if !f.Value.Valid && !f.ValueHigh.Valid {
		return table.Cell{Text: f.Text, Quiet: true}
	}
	more := ""
	if len(e.Figures) > 1 {
		more = " +" + strconv.Itoa(len(e.Figures)-1)
	}
	return table.Cell{Text: phrase.Figure(f) + more}
}

func unitsOf(e *catalogue.Entry) string {
	return joined(e, func(f claim.Figure) string { return unit.Label(f.Unit) })
}

// joined is what the figures of a claim say of something, each thing once.
func joined(e *catalogue.Entry, what func(claim.Figure) string) string {
	var out []string
	for _, f := range e.Figures {
		if s := what(f); s != "" && (len(out) == 0 || out[len(out)-1] != s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
