package journal

import (
	"context"
	"strings"
	"time"

	"claimlight/internal/words"
)

// whySkipped says in a sentence why an action could not be taken back or done again: what changed the row in the
// meantime.
func (w *Writer) whySkipped(ctx context.Context, a *Recorded, done words.Fixed, c *change) (string, error) {
	later, err := queryAction(ctx, w, `WHERE id IN (SELECT action_id FROM changes WHERE table_name = ? AND row_id = ?)
		AND id <> ? ORDER BY seq DESC LIMIT 1`, c.Table, c.RowID, a.ID)
	if err != nil {
		return "", err
	}
	name := inner.Replace(a.Name.String())
	if later == nil {
		return words.BlockedSince(name, done, w.nounOf(c)).String(), nil
	}
	return words.BlockedBy(name, done, w.nounOf(c), whence(later.Origin), w.moment(later.At), later.Name).String(), nil
}

// inner turns quotation marks into those of a quotation within a quotation.
var inner = strings.NewReplacer("“", "‘", "”", "’")

// nounOf is what a person calls the thing that the row belongs to.
func (w *Writer) nounOf(c *change) words.Fixed {
	if t := w.j.tableNamed(c.Table); t != nil {
		return t.noun
	}
	return words.BlockedRow
}

func whence(o Origin) words.Fixed {
	switch o {
	case CommandLine:
		return words.BlockedFromTheCommandLine
	case Import:
		return words.BlockedByAnImport
	}
	return words.BlockedInTheWindow
}

// moment writes a time for a person, with the day when it is not today.
func (w *Writer) moment(t time.Time) words.Text {
	now := w.j.clock()
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return words.BlockedToday(t.Format("15:04"))
	}
	return words.BlockedEarlier(words.Day(t), t.Format("15:04"))
}
