package merge

import (
	"context"

	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// sourceParts says what a difference of a source's column is called.
var sourceParts = map[string]words.Fixed{
	"name": words.SourceName, "kind": words.SourceKind, "link": words.SourceLink, "notes": words.SourceNotes,
}

// sourceBook merges the source book. A source is known by its id, else by one of its spellings.
func (m *merger) sourceBook(ctx context.Context) error {
	theirs, err := journal.ReadRows(ctx, m.other, tables.Sources, "ORDER BY created_at, id")
	if err != nil {
		return err
	}
	for _, r := range theirs {
		names, err := journal.ReadRows(ctx, m.other, tables.SourceNames, "WHERE source_id = ? ORDER BY id", r.ID())
		if err != nil {
			return err
		}
		if err := m.source(ctx, r, names); err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) source(ctx context.Context, theirs journal.Row, names []journal.Row) error {
	ours, err := m.knownSource(ctx, theirs.ID(), names)
	if err != nil {
		return err
	}
	id := theirs.ID()
	if ours == nil {
		m.out.Sources++
		m.subjects[id] = true
		err = m.Create(ctx, tables.Sources, theirs)
	} else {
		id = ours.ID()
		err = m.compareSource(ctx, ours, theirs)
	}
	if err != nil {
		return err
	}
	for _, r := range names {
		if err := m.spelling(ctx, id, journal.Joined(r, journal.Row{"source_id": id})); err != nil {
			return err
		}
	}
	return nil
}

// knownSource finds a source of the other library here; nil when it is new.
func (m *merger) knownSource(ctx context.Context, id string, names []journal.Row) (journal.Row, error) {
	ours, err := journal.ReadRow(ctx, m, tables.Sources, id)
	if err != nil || ours != nil {
		return ours, err
	}
	for _, r := range names {
		found, err := journal.ReadRows(ctx, m, tables.Sources,
			"WHERE id IN (SELECT source_id FROM source_names WHERE id = ?)", r.ID())
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			return found[0], nil
		}
	}
	return nil, nil
}

func (m *merger) compareSource(ctx context.Context, ours, theirs journal.Row) error {
	c := Conflict{Kind: ConflictSource, ID: ours.ID(), Title: ours.Text("name")}
	c.compare(tables.Sources, sourceParts, ours, theirs)
	switch {
	case len(c.Differences) == 0:
		m.out.Same++
		return nil
	case !m.settle(c):
		return nil
	}
	return m.Put(ctx, tables.Sources,
		journal.Joined(theirs, journal.Row{"id": ours["id"], "created_at": ours["created_at"]}))
}

// spelling adds a name of a source, or settles it where it leads to another source here.
func (m *merger) spelling(ctx context.Context, sourceID string, r journal.Row) error {
	ours, err := journal.ReadRow(ctx, m, tables.SourceNames, r.ID())
	if err != nil {
		return err
	}
	if ours != nil && ours.Text("source_id") == sourceID {
		return nil
	}
	if ours != nil {
		names, err := db.Map[string](ctx, m, "SELECT id, name FROM sources WHERE id IN (?, ?)", ours.Text("source_id"),
			sourceID)
		if err != nil {
			return err
		}
		d := Difference{words.ClaimSourceName, names[ours.Text("source_id")], names[sourceID]}
		if !m.settle(Conflict{Kind: ConflictSpelling, ID: r.ID(), Title: r.Text("name"), Differences: []Difference{d}}) {
			return nil
		}
	}
	return m.Put(ctx, tables.SourceNames, r)
}

// remembered adds the things of such a table that are not known here.
func (m *merger) remembered(ctx context.Context, t *journal.Table) error {
	theirs, err := journal.ReadRows(ctx, m.other, t, "ORDER BY created_at, id")
	if err != nil {
		return err
	}
	for _, r := range theirs {
		ours, err := journal.ReadRow(ctx, m, t, r.ID())
		if err != nil {
			return err
		}
		if ours == nil {
			if err := m.Put(ctx, t, r); err != nil {
				return err
			}
		}
	}
	return nil
}
