package overtime

import (
	"fmt"
	"testing"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func percent(value, period string) claim.Figure {
	f := claim.Figure{Unit: "percent", Period: period}
	if value != "" {
		f.Value = decimal.NewNullDecimal(decimal.RequireFromString(value))
	}
	return f
}

func TestFiguresStandInTheOrderOfTime(t *testing.T) {
	trees := claim.Figure{Unit: "tree", Value: decimal.NewNullDecimal(decimal.New(900, 0))}
	found := []*catalogue.Entry{
		{ID: "late", SaidAt: "2025-04-11T10:00", Figures: []claim.Figure{percent("12.5", ""), trees}},
		{ID: "early", Published: "2019", Figures: []claim.Figure{percent("3", "")}},
		{ID: "never", Figures: []claim.Figure{percent("4", "")}},
		{ID: "nothing", SaidAt: "2020-01", Figures: []claim.Figure{percent("", "")}},
	}
	points, placeless := Points(found, catalogue.Filter{Units: []string{"percent"}})
	got := ""
	for _, p := range points {
		got += fmt.Sprint(p.Entry.ID, " ", p.Day.Format("2006-01-02"), " ", p.Low, "; ")
	}
	if want := "early 2019-01-01 3; late 2025-04-11 12.5; "; got != want || placeless != 2 {
		t.Errorf("points are %s, and %d have no place", got, placeless)
	}
}

func TestOtherValuesForOnePeriodStandOut(t *testing.T) {
	of := func(id string, f claim.Figure) *catalogue.Entry {
		return &catalogue.Entry{ID: id, SaidAt: "2025-01-0" + id, Figures: []claim.Figure{f}}
	}
	points, _ := Points([]*catalogue.Entry{
		of("1", percent("5", "first quarter of 2025")), of("2", percent("6", "First quarter of 2025")),
		of("3", percent("5", "first  quarter of 2025")), of("4", percent("9", "2024")), of("5", percent("8", "")),
		of("6", percent("7", "")),
	}, catalogue.Filter{})
	got := ""
	for _, p := range points {
		got += fmt.Sprint(p.Against)
	}
	if want := "[1][0 2][1][][][]"; got != want {
		t.Errorf("against each other stand %s, want %s", got, want)
	}
}
