package journal

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// whySkipped says in a sentence why an action could not be taken back or done again: what changed the row in the meantime.
func (w *Writer) whySkipped(ctx context.Context, a *Recorded, participle string, c *change) (string, error) {
	later, err := queryAction(ctx, w, `WHERE id IN (SELECT action_id FROM changes WHERE table_name = ? AND row_id = ?)
		AND id <> ? ORDER BY seq DESC LIMIT 1`, c.Table, c.RowID, a.ID)
	if err != nil {
		return "", err
	}
	sentence := fmt.Sprintf("%s was not %s: the %s was changed", bracket(a.Name.String()), participle, w.nounOf(c))
	if later == nil {
		return sentence + " since.", nil
	}
	return sentence + fmt.Sprintf(" %s %s (%s).", whence(later.Origin), w.moment(later.At), later.Name), nil
}

// inner turns quotation marks into those of a quotation within a quotation.
var inner = strings.NewReplacer("“", "‘", "”", "’")

// bracket sets an action's name off from the sentence.
func bracket(name string) string { return "“" + inner.Replace(name) + "”" }

// nounOf is what a person calls the thing that the row belongs to.
func (w *Writer) nounOf(c *change) string {
	if t := w.j.tableNamed(c.Table); t != nil {
		return t.noun
	}
	return "row"
}

func whence(o Origin) string {
	switch o {
	case CommandLine:
		return "from the command line"
	case Import:
		return "by an import"
	}
	return "in the window"
}

// moment writes a time for a person, with the day when it is not today.
func (w *Writer) moment(t time.Time) string {
	now := w.j.clock()
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return "at " + t.Format("15:04")
	}
	return "on " + t.Format("2 January 2006") + " at " + t.Format("15:04")
}
