package journal

import (
	"context"
	"fmt"
	"time"

	"claimlight/storage/fault"
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
		return nil, fmt.Errorf("read history: %w", fault.Explain(err))
	}
	return out, nil
}

func (hs *History) of(ctx context.Context, subject string) ([]Action, error) {
	query := "SELECT " + ActionColumns + " FROM actions WHERE id IN (SELECT action_id FROM changes WHERE subject_id = " +
		"?) ORDER BY seq DESC"
	rows, err := ReadActions(ctx, hs.j.Readers(), query, subject)
	if err != nil {
		return nil, err
	}
	out := make([]Action, len(rows))
	for i, a := range rows {
		log, err := loadChanges(ctx, hs.j.Readers(), a.ID)
		if err != nil {
			return nil, err
		}
		out[i] = actionOf(a)
		out[i].Edits = hs.j.editsOf(log, subject)
	}
	return out, nil
}

// actionOf is the action without its edits.
func actionOf(a Recorded) Action {
	return Action{
		ID: a.ID, At: a.At, Origin: a.Origin, Kind: a.Kind, Name: a.Name.String(), ArticleID: a.ArticleID, ClaimID: a.ClaimID,
		Undone: a.UndoneBy != 0,
	}
}

// silentColumns change with every edit and say nothing to a reader of the history.
var silentColumns = map[string]bool{
	"id": true, "revision": true, "updated_at": true, "created_at": true, "source_key": true, "url_key": true,
	"canonical_key": true,
	"claim_id":      true, "article_id": true, "position": true,
}

func (j *Journal) editsOf(log Log, subject string) []Edit {
	var out []Edit
	for _, c := range log.Changes {
		t := j.tableNamed(c.Table)
		if c.Subject != subject || t == nil {
			continue
		}
		for _, column := range t.Columns {
			before, after := Shown(c.Before[column]), Shown(c.After[column])
			if before != after && !silentColumns[column] {
				out = append(out, Edit{Table: c.Table, RowID: c.RowID, Column: column, Old: before, New: after})
			}
		}
	}
	return out
}

// Shown writes a value of a row for a reader; null and an absent column are empty.
func Shown(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}
