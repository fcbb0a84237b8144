package storage

import (
	"context"

	"claimlight/internal/words"
)

// sourceParts says what a difference of a source's column is called.
var sourceParts = map[string]words.Fixed{
	"name": words.SourceName, "kind": words.SourceKind, "link": words.SourceLink, "notes": words.SourceNotes,
}

// sourceBook merges the source book. A source is known by its id, else by one of its spellings.
func (m *merger) sourceBook(ctx context.Context) error {
	theirs, err := queryRows(ctx, m.other, sources, "ORDER BY created_at, id")
	if err != nil {
		return err
	}
	for _, r := range theirs {
		names, err := queryRows(ctx, m.other, sourceNames, "WHERE source_id = ? ORDER BY id", r.id())
		if err != nil {
			return err
		}
		if err := m.source(ctx, r, names); err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) source(ctx context.Context, theirs row, names []row) error {
	ours, err := m.knownSource(ctx, theirs.id(), names)
	if err != nil {
		return err
	}
	id := theirs.id()
	if ours == nil {
		m.out.Sources++
		m.subjects[id] = true
		err = m.create(ctx, sources, theirs)
	} else {
		id = ours.id()
		err = m.compareSource(ctx, ours, theirs)
	}
	if err != nil {
		return err
	}
	for _, r := range names {
		if err := m.spelling(ctx, id, merge(r, row{"source_id": id})); err != nil {
			return err
		}
	}
	return nil
}

// knownSource finds a source of the other library here; nil when it is new.
func (m *merger) knownSource(ctx context.Context, id string, names []row) (row, error) {
	ours, err := queryRow(ctx, m, sources, id)
	if err != nil || ours != nil {
		return ours, err
	}
	for _, r := range names {
		found, err := queryRows(ctx, m, sources, "WHERE id IN (SELECT source_id FROM source_names WHERE id = ?)", r.id())
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			return found[0], nil
		}
	}
	return nil, nil
}

func (m *merger) compareSource(ctx context.Context, ours, theirs row) error {
	c := Conflict{Kind: ConflictSource, ID: ours.id(), Title: ours.text("name")}
	c.compare(sources, sourceParts, ours, theirs)
	switch {
	case len(c.Differences) == 0:
		m.out.Same++
		return nil
	case !m.settle(c):
		return nil
	}
	return m.put(ctx, sources, merge(theirs, row{"id": ours["id"], "created_at": ours["created_at"]}))
}

// spelling adds a name of a source, or settles it where it leads to another source here.
func (m *merger) spelling(ctx context.Context, sourceID string, r row) error {
	ours, err := queryRow(ctx, m, sourceNames, r.id())
	if err != nil {
		return err
	}
	if ours != nil && ours.text("source_id") == sourceID {
		return nil
	}
	if ours != nil {
		names, err := queryMap[string](ctx, m, "SELECT id, name FROM sources WHERE id IN (?, ?)", ours.text("source_id"), sourceID)
		if err != nil {
			return err
		}
		d := Difference{words.ClaimSourceName, names[ours.text("source_id")], names[sourceID]}
		if !m.settle(Conflict{Kind: ConflictSpelling, ID: r.id(), Title: r.text("name"), Differences: []Difference{d}}) {
			return nil
		}
	}
	return m.put(ctx, sourceNames, r)
}
