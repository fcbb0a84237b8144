package foreign

import (
	"cmp"
	"path/filepath"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/words"

	"github.com/google/uuid"
)

// Row is a row of a table as the claim that it becomes. Rows of one passage, such as one for each of its tags, become
// one.
type Row struct {
	Line   int // of the file, at which the first of its rows begins, from 1
	Record record.Record
}

// Map gives the table's claims in their order, and the lines that cannot become one, in their order, with the reason.
// The mapping must hold (Mapping.Check). A cell that does not fit its field, such as a rating of another scale, is kept
// as an own field.
func (t *Table) Map(m Mapping) ([]Row, []record.Problem) {
	joined := joiner{at: map[string]int{}}
	bad := t.Bad
	for _, line := range t.Rows {
		r := draft{fields: map[string]string{}}
		for i, cell := range line.Cells {
			r.put(m[i], t.Header[i], cell)
		}
		switch {
		case r.empty():
		case r.record.Claim.Quote == "":
			bad = append(bad, record.Problem{Line: line.Number, Reason: words.ForeignHasNoQuote.String()})
		default:
			made, passage := r.finish(t.Name)
			joined.add(line.Number, made, passage)
		}
	}
	return joined.rows, inOrder(bad)
}

// Claims gives rows as an import takes them.
func Claims(rows []Row) record.Source {
	return func(each func(record.Incoming) error) error {
		for _, r := range rows {
			if err := each(record.Foreign(r.Line, r.Record)); err != nil {
				return err
			}
		}
		return nil
	}
}

// draft is a row on its way to a claim.
type draft struct {
	record record.Record
	id     string // of the passage, as the file gives it
	fields map[string]string
	filled bool
}

func (d *draft) empty() bool { return !d.filled }

// finish fills in what follows from other fields, and tells what identifies the passage: the same whenever the same
// file is read.
func (d *draft) finish(file string) (r record.Record, passage string) {
	r = d.record
	if r.Article.URL == "" && r.Article.Title == "" {
		r.Article.Title = strings.TrimSuffix(file, filepath.Ext(file))
	}
	if r.Claim.Rating != claim.NotRated && r.Claim.Status == "" {
		r.Claim.Status = claim.Checked
	}
	if len(d.fields) > 0 {
		r.Claim.Fields = d.fields
	}
	where := cmp.Or(article.URLKey(r.Article.URL), r.Article.URL, r.Article.Site+"\n"+r.Article.Title)
	r.Article.ID = identity("article", where)
	what := "id\n" + d.id
	if d.id == "" {
		what = "quote\n" + r.Claim.Quote + "\n" + r.Claim.Prefix + "\n" + r.Claim.Suffix
	}
	return r, where + "\n" + what
}

// space is the namespace of the identities that are made of what a file says.
var space = uuid.MustParse("6c1f1b6e-0d0a-5a53-8f0e-6f2d6a0f9c11")

func identity(kind, name string) string {
	return uuid.NewSHA1(space, []byte(kind+"\n"+name)).String()
}
