package export

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/record"

	"github.com/shopspring/decimal"
)

// Format names what the column "format" holds in a file that keeps every cell exactly; ExcelFormat, in one whose cells
// are guarded for spreadsheets.
const (
	Format      = "claimlight-1"
	ExcelFormat = "claimlight-1-excel"
)

// row is a record on its way out, with its place worked out.
type row struct {
	*record.Record
	place  record.Place
	format string
}

// column is one column of the table of claims, out and in.
type column struct {
	name  string
	write func(*row) string
	read  func(*record.Record, string) error // the guard of a spreadsheet is taken off already
}

// Rows turns records into the cells of the table of claims.
type Rows struct {
	columns []column
	cells   []string
	pages   pages
	format  string
}

// NewRows makes Rows for the exact format.
func NewRows(n Notes) *Rows {
	all := columnsWith(n)
	return &Rows{columns: all, cells: make([]string, len(all)), format: Format}
}

// Cells gives the cells of a record in the order of Columns. They are good until the next call.
func (rs *Rows) Cells(r record.Record) []string {
	out := row{Record: &r, place: rs.pages.place(&r), format: rs.format}
	for i, c := range rs.columns {
		rs.cells[i] = c.write(&out)
	}
	return rs.cells
}

// Columns gives the names of the columns that are written, in their order.
func Columns(n Notes) []string {
	var names []string
	for _, c := range columnsWith(n) {
		names = append(names, c.name)
	}
	return names
}

// columns are all columns in their order, for people first.
func columns() []column {
	return slices.Concat(claimColumns(), articleColumns(), placeColumns(), laterColumns())
}

func claimColumns() []column {
	return []column{
		free("claim_id", func(r *record.Record) *string { return &r.Claim.ID }),
		{"format", func(r *row) string { return r.format }, readFormat},
		field("quote"), field("wording"), field("source"), field("source_kind"), field("source_manner"), field("source_via"),
		field("said_at"),
		figureWords("figure_text", func(f *claim.Figure) *string { return &f.Text }),
		figureNumber("figure_value", func(f *claim.Figure) *decimal.NullDecimal { return &f.Value }),
		figureNumber("figure_value_high", func(f *claim.Figure) *decimal.NullDecimal { return &f.ValueHigh }),
		figureWords("figure_unit", func(f *claim.Figure) *string { return &f.Unit }),
		figureWords("figure_qualifier", func(f *claim.Figure) *claim.Qualifier { return &f.Qualifier }),
		figureWords("figure_period", func(f *claim.Figure) *string { return &f.Period }),
		{"more_figures", writeMoreFigures, readMoreFigures},
		field("status"), field("rating"), field("conclusion"),
		{"evidence", writeEvidence, readEvidence},
		field("review_url"),
		list("tags", func(r *record.Record) *[]string { return &r.Claim.Tags }),
		field("notes"),
	}
}

func articleColumns() []column {
	return []column{
		free("article_title", func(r *record.Record) *string { return &r.Article.Title }),
		free("site", func(r *record.Record) *string { return &r.Article.Site }),
		free("byline", func(r *record.Record) *string { return &r.Article.Byline }),
		free("published_at", func(r *record.Record) *string { return &r.Article.Published }),
		free("article_url", func(r *record.Record) *string { return &r.Article.URL }),
		free("canonical_url", func(r *record.Record) *string { return &r.Article.Canonical }),
		free("archive_url", func(r *record.Record) *string { return &r.Article.ArchiveURL }),
		free("language", func(r *record.Record) *string { return &r.Article.Language }),
		list("article_tags", func(r *record.Record) *[]string { return &r.Article.Tags }),
	}
}

func placeColumns() []column {
	return []column{
		placeWords("sentence", func(p *record.Place) *string { return &p.Sentence }),
		field("prefix"), field("suffix"),
		count("block", func(r *row) int { return r.place.Block }, func(r *record.Record) *int { return &r.Kept.Block }),
		start("start", ofQuote), end("end", ofQuote),
		field("source_text"),
		start("source_start", ofSource), end("source_end", ofSource),
		start("figure_start", ofFigure), end("figure_end", ofFigure),
		placeWords("anchor_state", func(p *record.Place) *claim.AnchorState { return &p.State }),
		free("article_id", func(r *record.Record) *string { return &r.Article.ID }),
		count("version", func(r *row) int { return r.VersionNumber },
			func(r *record.Record) *int { return &r.VersionNumber }),
		free("text_sha256", func(r *record.Record) *string { return &r.TextSHA256 }),
		free("snapshot_sha256", func(r *record.Record) *string { return &r.SnapshotSHA256 }),
		moment("retrieved_at", func(r *record.Record) *time.Time { return &r.RetrievedAt }),
		field("annotator"),
		moment("created_at", func(r *record.Record) *time.Time { return &r.Claim.CreatedAt }),
		moment("updated_at", func(r *record.Record) *time.Time { return &r.Claim.UpdatedAt }),
		{"fields", writeFields, readFields},
	}
}

// laterColumns came after the first format: what waits to be confirmed, the place in a document, and each later field
// of the table. A column is only ever added at the end; a file without it says nothing about it.
func laterColumns() []column {
	out := []column{
		count("page", func(r *row) int { return r.place.Page }, func(r *record.Record) *int { return &r.Kept.Page }),
		placeWords("time", func(p *record.Place) *string { return &p.Time }),
		{"evidence_files", writeFiles, readFiles},
	}
	for _, f := range claim.Fields() {
		switch {
		case f.Kind == claim.Parts:
			out = slices.Insert(out, 0, column{f.Name, writeConfirmed, readConfirmed}) // the first that came
		case f.Later:
			out = append(out, columnOf(f))
		}
	}
	return out
}

// field is the column of a field of a claim that is text.
func field(name string) column {
	f, found := claim.FieldNamed(name)
	if !found {
		panic("no field of a claim is named " + name)
	}
	return columnOf(f)
}

func columnOf(f claim.Field) column {
	return column{
		f.Name,
		func(r *row) string { return f.Get(&r.Claim) },
		func(r *record.Record, cell string) error { f.Set(&r.Claim, cell); return nil },
	}
}

// readFormat has nothing to keep: the reader looks at the format before all else.
func readFormat(*record.Record, string) error { return nil }

// free is a column of text.
func free[T ~string](name string, of func(*record.Record) *T) column {
	return column{
		name,
		func(r *row) string { return string(*of(r.Record)) },
		func(r *record.Record, cell string) error { *of(r) = T(cell); return nil },
	}
}

func placeWords[T ~string](name string, of func(*record.Place) *T) column {
	return column{
		name,
		func(r *row) string { return string(*of(&r.place)) },
		func(r *record.Record, cell string) error { *of(&r.Kept) = T(cell); return nil },
	}
}

func list(name string, of func(*record.Record) *[]string) column {
	return column{
		name,
		func(r *row) string { return writeList(*of(r.Record)) },
		func(r *record.Record, cell string) error { *of(r) = readList(cell); return nil },
	}
}

func moment(name string, of func(*record.Record) *time.Time) column {
	return column{
		name,
		func(r *row) string { return writeTime(*of(r.Record)) },
		func(r *record.Record, cell string) (err error) { *of(r), err = readTime(cell); return err },
	}
}

// count is a column of numbers from 1; 0 is an empty cell.
func count(name string, from func(*row) int, to func(*record.Record) *int) column {
	return column{
		name,
		func(r *row) string {
			if n := from(r); n != 0 {
				return strconv.Itoa(n)
			}
			return ""
		},
		func(r *record.Record, cell string) (err error) { *to(r), err = readCount(cell); return err },
	}
}

func readCount(cell string) (int, error) {
	if cell == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(cell)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%q is no whole number", cell)
	}
	return n, nil
}
