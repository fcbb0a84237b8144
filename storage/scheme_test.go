package storage_test

import (
	"slices"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/storage"
)

var (
	country = scheme.Field{Name: "Country", Label: "Country", Kind: scheme.Choice, Choices: []string{"UA", "PL"}}
	reach   = scheme.Field{Name: "Reach", Label: "Reach", Kind: scheme.Number}
	house   = scheme.Scale{
		{Code: "wrong", Label: "Wrong", Color: scheme.Red},
		{Code: claim.True, Label: "True", Color: scheme.Pine},
		{Code: "satire", Label: "Satire", Color: scheme.Violet, Beside: true},
	}
)

func (d *driver) scheme() scheme.Scheme {
	d.t.Helper()
	s, err := d.Scheme.Get(d.ctx)
	d.ok(err)
	return s
}

func (d *driver) expectFields(want ...scheme.Field) {
	d.t.Helper()
	got := d.scheme().Fields
	same := func(a, b scheme.Field) bool {
		return a.Name == b.Name && a.Label == b.Label && a.Kind == b.Kind && a.Hidden == b.Hidden &&
			slices.Equal(a.Choices, b.Choices)
	}
	if !slices.EqualFunc(got, want, same) {
		d.t.Errorf("the fields are\n%+v, want\n%+v", got, want)
	}
}

// A field that claims hold values of is hidden and never lost; one that none does is forgotten.
func TestOwnFieldsAreKeptAndTakenBack(t *testing.T) {
	d := open(t)
	d.expectFields()
	d.ok(d.Scheme.SaveFields(d.ctx, []scheme.Field{country, reach}))
	d.expectFields(country, reach)
	c := d.tag(d.add("A title", "Costs rose."), "Costs rose.")
	d.edit(c.ID, "", func(c *claim.Claim) { c.Fields = map[string]string{"Reach": "1200"} })
	d.ok(d.Scheme.SaveFields(d.ctx, nil))
	hidden := reach
	hidden.Hidden = true
	d.expectFields(hidden)
	if used, err := d.Scheme.Used(d.ctx); err != nil || used["Reach"] != 1 {
		t.Errorf("used: %v, %v", used, err)
	}
	d.undo()
	d = d.reopen(storage.Window)
	d.expectFields(country, reach)
	renamed := country
	renamed.Label, renamed.Choices = "State", []string{"PL", "UA", "DE"}
	d.ok(d.Scheme.SaveFields(d.ctx, []scheme.Field{reach, renamed}))
	d.expectFields(reach, renamed)
	d.undo()
	d.expectFields(country, reach)
}

// A rating that claims have is retired, with its word; the default scale comes back by undo.
func TestAScaleIsChangedAndTakenBack(t *testing.T) {
	d := open(t)
	c := d.tag(d.add("A title", "Costs rose."), "Costs rose.")
	d.edit(c.ID, "", func(c *claim.Claim) { c.Rating = claim.HalfTrue })
	if !d.scheme().Scale.IsDefault() {
		t.Errorf("the scale is %v", d.scheme().Scale)
	}
	d.ok(d.Scheme.SaveScale(d.ctx, house))
	s := d.scheme()
	if !slices.Equal(s.Scale, house) || s.Scale.Label(claim.HalfTrue) != "Half true" || s.Scale.Has(claim.HalfTrue) {
		t.Errorf("the scale is %v", s.Scale)
	}
	d.edit(c.ID, "", func(c *claim.Claim) { c.Rating = "wrong" })
	d.ok(d.Scheme.SaveScale(d.ctx, house[1:]))
	got, known := d.scheme().Scale.Step("wrong")
	if !known || !got.Retired || got.Label != "Wrong" || d.claim(c.ID).Rating != "wrong" {
		t.Errorf("%+v, %v", got, known)
	}
	warned := d.scheme().Lint(d.claim(c.ID), claim.Anchor{State: claim.Exact})
	if !slices.ContainsFunc(warned, func(w claim.Warning) bool { return w.Code == scheme.OffScale }) {
		t.Errorf("no warning that the rating is off the scale: %v", warned)
	}
	d.undo()
	d.undo()
	d.undo()
	if !d.scheme().Scale.IsDefault() {
		t.Errorf("the scale is %v", d.scheme().Scale)
	}
}

// Two libraries with different definitions: choices are joined, what is called otherwise is settled, and nothing is
// lost of either.
func TestSchemesAreMerged(t *testing.T) {
	for _, settled := range []bool{false, true} {
		d, other := open(t), open(t)
		d.ok(d.Scheme.SaveFields(d.ctx, []scheme.Field{country}))
		theirCountry := scheme.Field{
			Name: "Country", Label: "State", Kind: scheme.Choice, Choices: []string{"PL", "DE"},
		}
		d.ok(other.Scheme.SaveFields(d.ctx, []scheme.Field{theirCountry, reach}))
		d.ok(other.Scheme.SaveScale(d.ctx, house))
		c := other.tag(other.add("A title", "Costs rose."), "Costs rose.")
		other.edit(c.ID, "", func(c *claim.Claim) { c.Rating, c.Fields = "wrong", map[string]string{"Reach": "7"} })

		done := d.merge(other.killedCopy(), func(storage.Conflict) bool { return settled })
		if len(done.Conflicts) != 2 || done.Defined < 5 {
			t.Errorf("%+v", done)
		}
		joined := country
		joined.Choices = []string{"UA", "PL", "DE"}
		if settled {
			joined.Label = "State"
		}
		d.expectFields(joined, reach)
		s := d.scheme().Scale
		if s.Has("wrong") != settled || s.Has(claim.False) == settled || s.Label("wrong") != "Wrong" ||
			s.Label(claim.False) != "False" {
			t.Errorf("theirs %t: the scale is %v", settled, s)
		}
		if again := d.merge(other.killedCopy(), func(storage.Conflict) bool { return settled }); again.Defined != 0 {
			t.Errorf("again: %+v", again)
		}
		if p := d.problems(); len(p) > 0 {
			t.Error(p)
		}
	}
}
