package foreign

import (
	"slices"
	"strings"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export/verdict"
	"claimlight/internal/record"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// put takes a cell to its field, or to an own field of the column's name where it does not fit.
func (d *draft) put(f Field, column, cell string) {
	trimmed := strings.TrimSpace(cell)
	if trimmed == "" || f == LeftOut {
		return
	}
	d.filled = true
	if !d.fits(f, trimmed) {
		d.fields[column] = cell
	}
	if f == Rating && verdict.Words(trimmed) != claim.Rating(trimmed) {
		d.fields[column] = cell // the verdict in its own words
	}
}

// fits puts a cell that is not empty where it belongs, and tells whether it could.
func (d *draft) fits(f Field, cell string) bool {
	if of := texts[f]; of != nil {
		*of(&d.record) = cell
		return true
	}
	c := &d.record.Claim
	if field, ok := plain(f); ok {
		field.Set(c, cell)
		return true
	}
	switch f {
	case ID:
		d.id = cell
	case Quote:
		c.Quote = article.CleanText(cell)
	case Tag:
		c.Tags = append(c.Tags, cell)
	case Tags:
		c.Tags = append(c.Tags, items(cell)...)
	case Notes:
		c.Notes = joinLines(c.Notes, cell)
	case Evidence:
		c.Evidence = append(c.Evidence, claim.Evidence{URL: cell, Stance: claim.Context})
	case SourceKind:
		return oneOf(&c.Source.Kind, cell, claim.SourceKinds)
	case Status:
		return oneOf(&c.Status, cell, claim.Statuses)
	case Rating:
		c.Rating = verdict.Words(cell)
		return c.Rating != claim.NotRated
	case FigureText:
		d.figure().Text = cell
	case FigureUnit:
		d.figure().Unit = unit.Code(cell)
	case FigureValue:
		value, err := decimal.NewFromString(cell)
		if err != nil {
			return false
		}
		d.figure().Value = decimal.NewNullDecimal(value)
	case CreatedAt:
		return moment(&c.CreatedAt, cell)
	default:
		return false
	}
	return true
}

// plain finds the field of a claim that takes a cell as it is. A claim has one quote, whose text is cleaned, and notes
// of several columns.
func plain(f Field) (claim.Field, bool) {
	field, found := claim.FieldNamed(string(f))
	return field, found && f != Quote && f != Notes && slices.Contains([]claim.Kind{
		claim.Text, claim.Address,
		claim.Verbatim,
	}, field.Kind)
}

// texts are the fields of an article.
var texts = map[Field]func(*record.Record) *string{
	ArticleTitle: func(r *record.Record) *string { return &r.Article.Title },
	ArticleURL:   func(r *record.Record) *string { return &r.Article.URL },
	Site:         func(r *record.Record) *string { return &r.Article.Site },
	Byline:       func(r *record.Record) *string { return &r.Article.Byline },
	PublishedAt:  func(r *record.Record) *string { return &r.Article.Published },
	ArchiveURL:   func(r *record.Record) *string { return &r.Article.ArchiveURL },
	Language:     func(r *record.Record) *string { return &r.Article.Language },
}

func (d *draft) figure() *claim.Figure {
	c := &d.record.Claim
	if len(c.Figures) == 0 {
		c.Figures = []claim.Figure{{}}
	}
	return &c.Figures[0]
}

// oneOf reads one of our own values, in any spelling.
func oneOf[T ~string](to *T, cell string, values []T) bool {
	word := T(strings.ReplaceAll(fold(cell), " ", "_"))
	if !slices.Contains(values, word) {
		return false
	}
	*to = word
	return true
}

// layouts are those in which other tools write times.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 MST", time.DateTime,
	"2006-01-02 15:04", time.DateOnly,
}

// moment reads a time; one that does not say its zone is taken for UTC.
func moment(to *time.Time, cell string) bool {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, cell); err == nil && t.Year() > 0 {
			*to = t.UTC()
			return true
		}
	}
	return false
}

// items takes a list apart at semicolons, or at commas where it has none.
func items(cell string) []string {
	comma := ","
	if strings.Contains(cell, ";") {
		comma = ";"
	}
	var out []string
	for item := range strings.SplitSeq(cell, comma) {
		if item = strings.TrimSpace(item); item != "" && !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

func joinLines(a, b string) string {
	if a == "" || a == b {
		return b
	}
	return a + "\n" + b
}

// inOrder sorts problems by their lines.
func inOrder(bad []record.Problem) []record.Problem {
	out := slices.Clone(bad)
	slices.SortStableFunc(out, func(a, b record.Problem) int { return a.Line - b.Line })
	return out
}
