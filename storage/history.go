package storage

import (
	"context"
	"fmt"
	"time"
)

// Action is one thing that was done, as the history shows it.
type Action struct {
	ID        string
	At        time.Time
	Origin    Origin
	Kind      string // do, undo or redo
	Name      string // such as: Rating of “…”
	ArticleID string
	ClaimID   string
	Undone    bool   // it has been taken back
	Edits     []Edit // what it did to the claim, article or source in question; only History tells
}

// Edit is the change of one field. A row that came or went has empty values on one side.
type Edit struct {
	Table  string // such as claims or figures
	RowID  string
	Column string
	Old    string
	New    string
}

// Of lists the actions that changed a claim, an article or a source, newest first.
func (hs *History) Of(ctx context.Context, id string) ([]Action, error) {
	out, err := hs.of(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read history: %w", explain(err))
	}
	return out, nil
}

func (hs *History) of(ctx context.Context, subject string) ([]Action, error) {
	query := "SELECT " + actionColumns + " FROM actions WHERE id IN (SELECT action_id FROM changes WHERE subject_id = ?) ORDER BY seq DESC"
	rows, err := queryActions(ctx, hs.j.Readers(), query, subject)
	if err != nil {
		return nil, err
	}
	out := make([]Action, len(rows))
	for i, a := range rows {
		log, err := loadChanges(ctx, hs.j.Readers(), a.id)
		if err != nil {
			return nil, err
		}
		out[i] = actionOf(a)
		out[i].Edits = hs.j.editsOf(log, subject)
	}
	return out, nil
}

// actionOf is the action without its edits.
func actionOf(a actionRow) Action {
	return Action{
		ID: a.id, At: a.at, Origin: a.origin, Kind: a.kind, Name: a.name.String(), ArticleID: a.articleID, ClaimID: a.claimID, Undone: a.undoneBy != 0,
	}
}

// silentColumns change with every edit and say nothing to a reader of the history.
var silentColumns = map[string]bool{
	"id": true, "revision": true, "updated_at": true, "created_at": true, "source_key": true, "url_key": true, "canonical_key": true,
	"claim_id": true, "article_id": true, "position": true,
}

func (j *Journal) editsOf(log changeLog, subject string) []Edit {
	var out []Edit
	for _, c := range log.changes {
		t := j.tableNamed(c.table)
		if c.subject != subject || t == nil {
			continue
		}
		for _, column := range t.columns {
			before, after := shown(c.before[column]), shown(c.after[column])
			if before != after && !silentColumns[column] {
				out = append(out, Edit{Table: c.table, RowID: c.rowID, Column: column, Old: before, New: after})
			}
		}
	}
	return out
}

// shown writes a value of a row for a reader; null and an absent column are empty.
func shown(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}
