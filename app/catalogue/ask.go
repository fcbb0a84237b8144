package catalogue

import (
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/catalogue"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// addFilter asks by what to filter.
func (t *Table) addFilter() {
	if t.list == nil {
		return
	}
	var choices []ask.Choice
	for _, k := range kinds() {
		choices = append(choices, ask.Choice{
			Title: k.name.String(), Hint: phrase.Short(k.said(t, t.view.Filter), 60), Run: func() { k.ask(t) },
		})
	}
	t.Ask.Choose(words.CatalogueFilterBy.String(), choices, nil)
}

// choose lists the values of a kind, of which one more is asked for, or one less.
func (t *Table) choose(c choice) {
	chosen := c.get(&t.view.Filter)
	var choices []ask.Choice
	for _, v := range c.offered(t) {
		hint := words.CountClaims(v.Claims).String()
		if slices.Contains(chosen, v.Value) {
			hint = words.CatalogueChosen(hint).String()
		}
		choices = append(choices, ask.Choice{Title: c.wording(t, v.Value), Hint: hint, Run: func() {
			now := slices.DeleteFunc(slices.Clone(chosen), func(s string) bool { return s == v.Value })
			if len(now) == len(chosen) {
				now = append(now, v.Value)
			}
			c.set(&t.view.Filter, now)
			t.filtered()
			t.toRows()
		}})
	}
	t.Ask.Choose(c.name.String(), choices, nil)
}

// askValue asks between which numbers figures are to be.
func (t *Table) askValue() {
	from, to := ask.NewEntry(words.CatalogueAnyNumber.String()), ask.NewEntry(words.CatalogueAnyNumber.String())
	if v := t.view.Filter.Value; v != nil {
		from.SetText(ended(v.From))
		to.SetText(ended(v.To))
	}
	s := t.Ask.NewSheet(words.CatalogueValueOfFigure.String(), words.CatalogueFilter.String(), func() {
		low, _ := number(from.Text)
		high, _ := number(to.Text)
		t.view.Filter.Value = nil
		if low != nil || high != nil {
			t.view.Filter.Value = &catalogue.Values{From: low, To: high}
		}
		t.filtered()
		t.toRows()
	})
	ready := func(string) {
		_, low := number(from.Text)
		_, high := number(to.Text)
		s.Ready(low && high)
	}
	from.OnChanged, to.OnChanged = ready, ready
	s.Add(words.CatalogueFrom.String(), from, nil)
	s.Add(words.CatalogueTo.String(), to, nil)
	t.Ask.ShowAs(s, 420, 220, from)
}

func ended(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// number reads a number as it is typed: 1,234.5, 1 234.5, −3. An empty text is none, and is understood.
func number(s string) (d *decimal.Decimal, understood bool) {
	s = strings.NewReplacer(",", "", " ", "", "\u00a0", "", "−", "-").Replace(s)
	if s == "" {
		return nil, true
	}
	read, err := decimal.NewFromString(s)
	return &read, err == nil
}

// askDays asks between which days something is to be.
func (t *Table) askDays(name words.Fixed, d *catalogue.Days, set func(*catalogue.Days)) {
	from, to := ask.NewEntry(words.CatalogueDayOrMonth.String()), ask.NewEntry(words.CatalogueDayOrMonth.String())
	if d != nil {
		from.SetText(d.From)
		to.SetText(d.To)
	}
	s := t.Ask.NewSheet(name.String(), words.CatalogueFilter.String(), func() {
		set(nil)
		if days := (catalogue.Days{From: catalogue.Day(from.Text), To: catalogue.Day(to.Text)}); days != (catalogue.Days{}) {
			set(&days)
		}
		t.filtered()
		t.toRows()
	})
	known := func(s string) bool { return s == "" || catalogue.Day(s) == s }
	ready := func(string) { s.Ready(known(from.Text) && known(to.Text)) }
	from.OnChanged, to.OnChanged = ready, ready
	s.Add(words.CatalogueFrom.String(), from, nil)
	s.Add(words.CatalogueTo.String(), to, nil)
	t.Ask.ShowAs(s, 420, 220, from)
}

func (t *Table) valueWords(f catalogue.Filter) string {
	if f.Value == nil {
		return ""
	}
	return rangeWords(numberWords(f.Value.From), numberWords(f.Value.To))
}

func numberWords(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return phrase.Number(*d)
}

func daysWords(d *catalogue.Days) string {
	if d == nil {
		return ""
	}
	return rangeWords(d.From, d.To)
}

// rangeWords says a range of which either end may be open.
func rangeWords(from, to string) string {
	switch {
	case to == "":
		return words.CatalogueFromOn(from).String()
	case from == "":
		return words.CatalogueUpTo(to).String()
	case from == to:
		return from
	}
	return words.CatalogueBetween(from, to).String()
}
