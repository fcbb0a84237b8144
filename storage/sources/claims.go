package sources

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/search"
	"claimlight/storage/tables"
)

// having picks the claims c of a source, and gives what the condition asks for.
func (s Source) having() (condition, key string) {
	if s.ID != "" {
		return "c.source_key IN (SELECT id FROM source_names WHERE source_id = ?)", s.ID
	}
	return "c.source_key = ?", text.Fold(s.Name)
}

// Claims lists the claims of a source outside the trash, under whatever spelling, the newest first; at most limit.
func (ss *Sources) Claims(ctx context.Context, s Source, limit int) ([]search.ClaimHit, error) {
	condition, key := s.having()
	query := `SELECT c.id, c.article_id, a.title, c.quote, c.status, c.rating FROM claims c JOIN articles a ON a.id =
		c.article_id
		WHERE ` + condition + " AND " + alive + " ORDER BY c.seq DESC LIMIT ?"
	var out []search.ClaimHit
	err := db.Each(ctx, ss.j.Readers(), query, []any{key, limit}, func(rows *sql.Rows) error {
		var c search.ClaimHit
		err := rows.Scan(&c.ClaimID, &c.ArticleID, &c.ArticleTitle, &c.Quote, &c.Status, &c.Rating)
		out = append(out, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list claims of a source: %w", fault.Explain(err))
	}
	return out, nil
}

// Merge makes one source of several, as one action: into keeps its name and gets the others' spellings, and their link,
// kind and notes where it has none; all their claims get its name. What the text says of the source stays in each
// claim.
func (ss *Sources) Merge(ctx context.Context, into Source, others ...Source) (Source, error) {
	d := &journal.Deed{Name: words.ActionMergeSources(journal.Brief(into.Name))}
	if len(others) == 1 {
		d.Name = words.ActionMergeSource(journal.Brief(others[0].Name), journal.Brief(into.Name))
	}
	err := ss.j.Act(ctx, d, func(w *journal.Writer) (err error) {
		if into.ID == "" { // it has to be there before spellings can lead to it, also when this is undone and done again
			if into.ID, err = saveSource(ctx, w, into); err != nil {
				return err
			}
			into.Revision = w.Revision()
		}
		for _, other := range others {
			if into, err = into.with(other); err != nil {
				return err
			}
		}
		for _, other := range others {
			if err := dissolve(ctx, w, other); err != nil {
				return err
			}
		}
		if into.ID, err = saveSource(ctx, w, into); err != nil {
			return err
		}
		return rename(ctx, w, into, others)
	})
	if err != nil {
		return into, fmt.Errorf("merge sources: %w", err)
	}
	return ss.get(ctx, into.ID)
}

// with is the source with what another one is known by.
func (s Source) with(other Source) (Source, error) {
	if text.Fold(s.Name) == text.Fold(other.Name) {
		return s, fault.New("a source cannot be merged with itself", words.StorageTheseTwoOneSourceAlready)
	}
	s.Aliases = append(append(append([]string(nil), s.Aliases...), other.Name), other.Aliases...)
	if s.Kind == "" {
		s.Kind = other.Kind
	}
	if s.Link == "" {
		s.Link = other.Link
	} else if other.Link != "" && other.Link != s.Link {
		s.Notes = strings.TrimSpace(s.Notes + "\n" + other.Link)
	}
	if other.Notes != "" && other.Notes != s.Notes {
		s.Notes = strings.TrimSpace(s.Notes + "\n" + other.Notes)
	}
	return s, nil
}

// dissolve takes an entry out of the book, when it is one. Its spellings are free then.
func dissolve(ctx context.Context, w *journal.Writer, s Source) error {
	if s.ID == "" {
		return nil
	}
	stored, err := w.MustRow(ctx, tables.Sources, s.ID)
	if err != nil {
		return err
	}
	if stored.Revision() != s.Revision {
		return fmt.Errorf("source %s: %w", s.ID, fault.ErrConflict)
	}
	if err := w.PutChildren(ctx, tables.SourceNames, s.ID, nil); err != nil {
		return err
	}
	return w.Remove(ctx, tables.Sources, s.ID)
}

// rename gives the claims of the others the name that was chosen, also those in the trash.
func rename(ctx context.Context, w *journal.Writer, into Source, others []Source) error {
	now := db.FormatTime(w.Now())
	for _, other := range others {
		for _, name := range append([]string{other.Name}, other.Aliases...) {
			ids, err := db.List[string](ctx, w, "SELECT id FROM claims WHERE source_key = ?", text.Fold(name))
			if err != nil {
				return err
			}
			for _, id := range ids {
				changed := journal.Row{"source_name": into.Name, "source_key": text.Fold(into.Name), "updated_at": now}
				if err := w.Touch(ctx, tables.Claims, id, changed); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Names lists the names to offer while a source is typed: those that claims have, the most used first, then the names
// and aliases of the book that no claim has.
func (ss *Sources) Names(ctx context.Context) ([]string, error) {
	used, err := ss.Used(ctx, "")
	if err != nil {
		return nil, err
	}
	var out []string
	seen := map[string]bool{}
	add := func(name string) {
		if key := text.Fold(name); !seen[key] {
			seen[key] = true
			out = append(out, name)
		}
	}
	for _, u := range used {
		add(u.Name)
	}
	booked, err := db.List[string](ctx, ss.j.Readers(), "SELECT name FROM source_names ORDER BY id")
	if err != nil {
		return nil, fmt.Errorf("list names of sources: %w", fault.Explain(err))
	}
	for _, name := range booked {
		add(name)
	}
	return out, nil
}
