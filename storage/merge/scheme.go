package merge

import (
	"context"
	"slices"
	"strings"

	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/schemes"
	"claimlight/storage/tables"
)

// scheme merges own fields and the scale of ratings.
func (m *merger) scheme(ctx context.Context) error {
	ours, err := schemes.Read(ctx, m)
	if err != nil {
		return err
	}
	theirs, err := schemes.Read(ctx, m.other)
	if err != nil {
		return err
	}
	if err := m.ownFields(ctx, ours, theirs); err != nil {
		return err
	}
	return m.scale(ctx, ours.Scale, theirs.Scale)
}

// ownFields adds the fields of the other library after those that are here. Of one that both know, choices of theirs
// are added; what it is called and what it holds are settled.
func (m *merger) ownFields(ctx context.Context, ours, theirs scheme.Scheme) error {
	at := len(ours.Fields)
	for _, f := range theirs.Fields {
		known := slices.IndexFunc(ours.Fields, func(o scheme.Field) bool { return o.Name == f.Name })
		if known < 0 {
			if err := m.putField(ctx, f, at); err != nil {
				return err
			}
			at++
			continue
		}
		if err := m.compareField(ctx, ours.Fields[known], f, known); err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) compareField(ctx context.Context, ours, theirs scheme.Field, at int) error {
	joined := ours
	joined.Choices = union(ours.Choices, theirs.Choices)
	c := Conflict{Kind: ConflictField, ID: ours.Name, Title: ours.Label}
	if ours.Label != theirs.Label {
		c.Differences = append(c.Differences, Difference{words.MergeLabel, ours.Label, theirs.Label})
	}
	if ours.Kind != theirs.Kind {
		c.Differences = append(c.Differences, Difference{words.MergeKindOfField, kindWord(ours.Kind), kindWord(theirs.Kind)})
	}
	if len(c.Differences) > 0 && m.settle(c) {
		joined.Label, joined.Kind = theirs.Label, theirs.Kind
	}
	return m.putField(ctx, joined, at)
}

func kindWord(k scheme.Kind) string { return k.Word().String() }

// putField stores an own field, which keeps the moment at which it was made.
func (m *merger) putField(ctx context.Context, f scheme.Field, at int) error {
	return m.define(ctx, tables.OwnFields, schemes.FieldRow(f, at))
}

// define stores a row of the scheme, which keeps the moment at which it was made.
func (m *merger) define(ctx context.Context, t *journal.Table, r journal.Row) error {
	before, err := journal.ReadRow(ctx, m, t, r.ID())
	if err != nil {
		return err
	}
	r["created_at"] = db.FormatTime(m.Now())
	if before != nil {
		r["created_at"] = before["created_at"]
	}
	if journal.Clean(r); len(journal.Difference(t, before, r)) > 0 {
		m.out.Defined++
	}
	return m.Put(ctx, t, r)
}

// scale settles which of two scales holds. What the other one has besides comes along retired, so that claims that were
// rated by it keep the word for their rating.
func (m *merger) scale(ctx context.Context, ours, theirs scheme.Scale) error {
	if sameScale(ours, theirs) {
		return nil
	}
	holds, other := ours, theirs
	if said(ours) != said(theirs) && m.settle(Conflict{
		Kind: ConflictScale, Title: words.ActionScale.String(),
		Differences: []Difference{{words.ActionScale, said(ours), said(theirs)}},
	}) {
		holds, other = theirs, ours
	}
	joined := slices.Clone(holds)
	for _, step := range other {
		if !slices.ContainsFunc(joined, func(s scheme.Step) bool { return s.Code == step.Code }) {
			step.Retired = true
			joined = append(joined, step)
		}
	}
	for _, r := range schemes.RatingRows(joined) {
		if err := m.define(ctx, tables.Ratings, r); err != nil {
			return err
		}
	}
	return nil
}

// sameScale tells whether the other scale adds nothing to ours.
func sameScale(ours, theirs scheme.Scale) bool {
	if said(ours) != said(theirs) {
		return false
	}
	return !slices.ContainsFunc(theirs, func(s scheme.Step) bool {
		return !slices.ContainsFunc(ours, func(o scheme.Step) bool { return o.Code == s.Code })
	})
}

// said is a scale in words.
func said(s scheme.Scale) string {
	var labels []string
	for _, step := range s.Offered() {
		labels = append(labels, step.Label)
	}
	return strings.Join(labels, ", ")
}

// union is ours, and what theirs has besides.
func union(ours, theirs []string) []string {
	out := slices.Clone(ours)
	for _, s := range theirs {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
