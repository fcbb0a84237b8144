// Package sources keeps the book of those whom claims are attributed to.
package sources

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// Source is a person, an organisation or a document that claims are attributed to: an entry of the source book, or a
// name that claims have and the book has not yet.
type Source struct {
	ID       string // empty for a name that is not in the book
	Name     string
	Kind     claim.SourceKind
	Link     string
	Notes    string
	Aliases  []string // other spellings, in the order of their letters
	Claims   int      // those outside the trash that have any of the spellings
	Revision int64
}

// NameTaken says that a spelling belongs to another source of the book.
type NameTaken struct{ Name, Of string }

func (e *NameTaken) Error() string { return fmt.Sprintf("%q is a name of %q", e.Name, e.Of) }

// UserMessage tells what happened and what to do.
func (e *NameTaken) UserMessage() string {
	return words.StorageNameAlreadyMergeTwoIf(e.Name, e.Of).String()
}

// alive picks claims outside the trash.
const alive = "c.deleted_at IS NULL AND c.article_id IN (SELECT id FROM articles WHERE deleted_at IS NULL)"

// Sources keeps the book of those whom claims are attributed to.
type Sources struct {
	j      *journal.Journal
	claims *claims.Claims
}

// New makes the group over a journal; what it changes in claims goes through theirs.
func New(j *journal.Journal, claims *claims.Claims) *Sources { return &Sources{j, claims} }

// Book lists all sources, those of the book and those that claims name, the one with the most claims first. It reads
// through all claims, which takes a moment in a large library.
func (ss *Sources) Book(ctx context.Context) ([]Source, error) {
	tx, err := ss.j.Readers().BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("list sources: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	book, err := readBook(ctx, tx)
	if err == nil {
		err = book.countClaims(ctx, tx)
	}
	if err != nil {
		return nil, fmt.Errorf("list sources: %w", fault.Explain(err))
	}
	slices.SortStableFunc(book.sources, func(a, b *Source) int {
		if a.Claims != b.Claims {
			return b.Claims - a.Claims
		}
		return strings.Compare(text.Fold(a.Name), text.Fold(b.Name))
	})
	out := make([]Source, len(book.sources))
	for i, s := range book.sources {
		out[i] = *s
	}
	return out, nil
}

// sourceBook is the book as it is read.
type sourceBook struct {
	sources []*Source
	named   map[string]*Source // by spelling, folded
}

func readBook(ctx context.Context, q db.Querier) (*sourceBook, error) {
	rows, err := journal.ReadRows(ctx, q, tables.Sources, "ORDER BY created_at, id")
	if err != nil {
		return nil, err
	}
	names, err := journal.ReadRows(ctx, q, tables.SourceNames, "ORDER BY id")
	if err != nil {
		return nil, err
	}
	book := &sourceBook{named: map[string]*Source{}}
	spellings := tables.BySubject(tables.SourceNames, names)
	for _, r := range rows {
		s := sourceFrom(r, spellings[r.ID()])
		book.sources = append(book.sources, &s)
		for _, n := range spellings[r.ID()] {
			book.named[n.ID()] = &s
		}
	}
	return book, nil
}

func sourceFrom(r journal.Row, spellings []journal.Row) Source {
	s := Source{
		ID: r.ID(), Name: r.Text("name"), Kind: claim.SourceKind(r.Text("kind")), Link: r.Text("link"),
		Notes: r.Text("notes"), Revision: r.Revision(),
	}
	for _, n := range spellings {
		if n.ID() != text.Fold(s.Name) {
			s.Aliases = append(s.Aliases, n.Text("name"))
		}
	}
	return s
}

// countClaims counts for each source, and adds the names that are not in the book, as they were written last.
func (b *sourceBook) countClaims(ctx context.Context, q db.Querier) error {
	query := `SELECT c.source_key, c.source_name, c.source_kind, g.n FROM claims c JOIN (
		SELECT source_key, COUNT(*) AS n, MAX(seq) AS last FROM claims c WHERE source_key <> '' AND ` + alive + ` GROUP BY
		source_key) g
		ON c.seq = g.last`
	return db.Each(ctx, q, query, nil, func(rows *sql.Rows) error {
		var key string
		var s Source
		if err := rows.Scan(&key, &s.Name, &s.Kind, &s.Claims); err != nil {
			return err
		}
		if known := b.named[key]; known != nil {
			known.Claims += s.Claims
			return nil
		}
		b.sources = append(b.sources, &s)
		return nil
	})
}

// Save stores an entry of the source book, as one action; one without an id becomes an entry. A name that it had stays
// with it as an alias, so that its claims stay with it too. A spelling of another source is refused with a NameTaken,
// and an entry that was changed elsewhere with ErrConflict.
func (ss *Sources) Save(ctx context.Context, s Source) (Source, error) {
	s.Name = strings.TrimSpace(article.CleanField(s.Name))
	if text.Fold(s.Name) == "" {
		return s, fmt.Errorf("save source: %w", errNameless)
	}
	d := &journal.Deed{Name: words.ActionSource(journal.Brief(s.Name))}
	err := ss.j.Act(ctx, d, func(w *journal.Writer) (err error) {
		s.ID, err = saveSource(ctx, w, s)
		return err
	})
	if err != nil {
		return s, fmt.Errorf("save source: %w", err)
	}
	return ss.get(ctx, s.ID)
}

var errNameless error = fault.New("a source needs a name", words.StorageSourceNeedsName)

func (ss *Sources) get(ctx context.Context, id string) (Source, error) {
	book, err := readBook(ctx, ss.j.Readers())
	if err != nil {
		return Source{}, fmt.Errorf("read source: %w", fault.Explain(err))
	}
	for _, s := range book.sources {
		if s.ID == id {
			return *s, nil
		}
	}
	return Source{}, fmt.Errorf("source %s: %w", id, fault.ErrNotFound)
}

// saveSource stores an entry with its spellings, and gives its id.
func saveSource(ctx context.Context, w *journal.Writer, s Source) (id string, err error) {
	spellings := append([]string{s.Name}, s.Aliases...)
	created := db.FormatTime(w.Now())
	if s.ID == "" {
		s.ID = w.NewID()
	} else {
		stored, err := w.MustRow(ctx, tables.Sources, s.ID)
		if err != nil {
			return "", err
		}
		if stored.Revision() != s.Revision {
			return "", fmt.Errorf("source %s: %w", s.ID, fault.ErrConflict)
		}
		spellings, created = append(spellings, stored.Text("name")), stored["created_at"]
	}
	r := journal.Row{
		"id": s.ID, "name": s.Name, "kind": string(s.Kind), "link": s.Link, "notes": s.Notes,
		"created_at": created,
	}
	if err := w.Put(ctx, tables.Sources, r); err != nil {
		return "", err
	}
	rows, err := spellingRows(ctx, w, s.ID, spellings)
	if err != nil {
		return "", err
	}
	return s.ID, w.PutChildren(ctx, tables.SourceNames, s.ID, rows)
}

// spellingRows makes the rows of a source's names, each once, and refuses one that belongs to another source.
func spellingRows(ctx context.Context, w *journal.Writer, sourceID string, names []string) ([]journal.Row, error) {
	var rows []journal.Row
	seen := map[string]bool{"": true}
	for _, name := range names {
		name = strings.TrimSpace(article.CleanField(name))
		key := text.Fold(name)
		if seen[key] {
			continue
		}
		seen[key] = true
		of, err := db.List[string](ctx, w, `SELECT s.name FROM source_names n JOIN sources s ON s.id = n.source_id WHERE
			n.id = ? AND s.id <> ?`, key, sourceID)
		if err != nil {
			return nil, err
		}
		if len(of) > 0 {
			return nil, &NameTaken{Name: name, Of: of[0]}
		}
		rows = append(rows, journal.Row{"id": key, "source_id": sourceID, "name": name})
	}
	return rows, nil
}
