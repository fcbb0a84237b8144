// Package schemes keeps what a newsroom lays down for the claims of its library: fields of its own, and the scale of
// its ratings.
package schemes

import (
	"context"
	"encoding/json"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// Schemes keeps the scheme of a library.
type Schemes struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Schemes { return &Schemes{j} }

// Get gives the scheme of the library.
func (ss *Schemes) Get(ctx context.Context) (scheme.Scheme, error) {
	out, err := Read(ctx, ss.j.Readers())
	if err != nil {
		return out, fmt.Errorf("read own fields and ratings: %w", fault.Explain(err))
	}
	return out, nil
}

// Used tells how many claims, those in the trash too, hold something in each own field, by its name.
func (ss *Schemes) Used(ctx context.Context) (map[string]int, error) {
	used, err := db.Map[int](ctx, ss.j.Readers(), "SELECT name, COUNT(*) FROM fields GROUP BY name")
	if err != nil {
		return nil, fmt.Errorf("count values of own fields: %w", fault.Explain(err))
	}
	return used, nil
}

// Rated tells how many claims, those in the trash too, have each rating, by its code.
func (ss *Schemes) Rated(ctx context.Context) (map[string]int, error) {
	rated, err := db.Map[int](ctx, ss.j.Readers(), "SELECT rating, COUNT(*) FROM claims WHERE rating <> '' GROUP BY rating")
	if err != nil {
		return nil, fmt.Errorf("count ratings: %w", fault.Explain(err))
	}
	return rated, nil
}

// SaveFields makes these the own fields of the library, in this order, as one action. One that is no longer among them
// is hidden where claims hold a value of it, so that nothing of theirs loses its label, and else forgotten.
func (ss *Schemes) SaveFields(ctx context.Context, fields []scheme.Field) error {
	rows := make([]journal.Row, len(fields))
	for i, f := range fields {
		rows[i] = FieldRow(f, i)
	}
	err := ss.save(ctx, tables.OwnFields, words.ActionOwnFields.Text(), rows, leftField)
	if err != nil {
		return fmt.Errorf("save own fields: %w", err)
	}
	return nil
}

// SaveScale makes this the scale of the library, as one action. A rating that is no longer on it is retired where
// claims have it, and else forgotten.
func (ss *Schemes) SaveScale(ctx context.Context, scale scheme.Scale) error {
	err := ss.save(ctx, tables.Ratings, words.ActionScale.Text(), RatingRows(scale), leftRating)
	if err != nil {
		return fmt.Errorf("save scale of ratings: %w", err)
	}
	return nil
}

// left says what becomes of a row that is no longer wanted, and whether it stays at all.
type left func(ctx context.Context, w *journal.Writer, row journal.Row) (journal.Row, bool, error)

// save makes these the rows of a table.
func (ss *Schemes) save(
	ctx context.Context, t *journal.Table, name words.Text, rows []journal.Row, unwanted left,
) error {
	return ss.j.Act(ctx, &journal.Deed{Name: name}, func(w *journal.Writer) error {
		stored, err := journal.ReadRows(ctx, w, t, "ORDER BY position, id")
		if err != nil {
			return err
		}
		before := map[string]journal.Row{}
		for _, r := range stored {
			before[r.ID()] = r
		}
		for _, r := range rows {
			r["created_at"] = db.FormatTime(w.Now())
			if old := before[r.ID()]; old != nil {
				r["created_at"] = old["created_at"]
			}
			delete(before, r.ID())
			if err := w.Put(ctx, t, r); err != nil {
				return err
			}
		}
		for i, r := range stored {
			if before[r.ID()] == nil {
				continue
			}
			if err := leave(ctx, w, t, journal.Joined(r, journal.Row{"position": int64(len(rows) + i)}), unwanted); err != nil {
				return err
			}
		}
		return nil
	})
}

// leave hides a row that is no longer wanted, or removes it.
func leave(ctx context.Context, w *journal.Writer, t *journal.Table, r journal.Row, unwanted left) error {
	after, stays, err := unwanted(ctx, w, r)
	if err != nil {
		return err
	}
	if !stays {
		return w.Remove(ctx, t, r.ID())
	}
	return w.Put(ctx, t, after)
}

func leftField(ctx context.Context, w *journal.Writer, r journal.Row) (journal.Row, bool, error) {
	used, err := db.Holds(ctx, w, "SELECT COUNT(*) FROM fields WHERE name = ?", r.ID())
	return journal.Joined(r, journal.Row{"hidden": int64(1)}), used, err
}

func leftRating(ctx context.Context, w *journal.Writer, r journal.Row) (journal.Row, bool, error) {
	used, err := db.Holds(ctx, w, "SELECT COUNT(*) FROM claims WHERE rating = ?", r.ID())
	return journal.Joined(r, journal.Row{"retired": int64(1)}), used, err
}

// Read reads the scheme of a library.
func Read(ctx context.Context, q db.Querier) (out scheme.Scheme, err error) {
	fields, err := journal.ReadRows(ctx, q, tables.OwnFields, "ORDER BY position, id")
	if err != nil {
		return out, err
	}
	for _, r := range fields {
		out.Fields = append(out.Fields, fieldFrom(r))
	}
	ratings, err := journal.ReadRows(ctx, q, tables.Ratings, "ORDER BY position, id")
	out.Scale = scaleFrom(ratings)
	return out, err
}

// FieldRow is an own field at its place, but for when it was made.
func FieldRow(f scheme.Field, at int) journal.Row {
	choices, _ := json.Marshal(append([]string{}, f.Choices...)) // texts alone: nothing can go wrong
	return journal.Row{
		"id": f.Name, "label": f.Label, "kind": string(f.Kind), "choices": string(choices), "position": int64(at),
		"hidden": flag(f.Hidden),
	}
}

func fieldFrom(r journal.Row) scheme.Field {
	f := scheme.Field{
		Name: r.ID(), Label: r.Text("label"), Kind: scheme.Kind(r.Text("kind")), Hidden: r.Number("hidden") != 0,
	}
	_ = json.Unmarshal([]byte(r.Text("choices")), &f.Choices) // what is no list offers nothing
	return f
}

// RatingRows are the ratings of a scale, but for when they were made. What the default scale calls so has no label of
// its own, as its words are those of the window's language.
func RatingRows(scale scheme.Scale) []journal.Row {
	usual := scheme.Default()
	rows := make([]journal.Row, len(scale))
	for i, s := range scale {
		label := s.Label
		if usual.Has(s.Code) && usual.Label(s.Code) == label {
			label = ""
		}
		rows[i] = journal.Row{
			"id": string(s.Code), "label": label, "color": string(s.Color), "beside": flag(s.Beside), "position": int64(i),
			"retired": flag(s.Retired),
		}
	}
	return rows
}

func scaleFrom(rows []journal.Row) scheme.Scale {
	if len(rows) == 0 {
		return scheme.Default()
	}
	usual := scheme.Default()
	out := make(scheme.Scale, len(rows))
	for i, r := range rows {
		code := claim.Rating(r.ID())
		out[i] = scheme.Step{
			Code: code, Label: r.Text("label"), Color: scheme.Color(r.Text("color")), Beside: r.Number("beside") != 0,
			Retired: r.Number("retired") != 0,
		}
		if out[i].Label == "" {
			out[i].Label = usual.Label(code)
		}
	}
	return out
}

func flag(on bool) int64 {
	if on {
		return 1
	}
	return 0
}
