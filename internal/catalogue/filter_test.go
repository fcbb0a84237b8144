package catalogue

import (
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

func amount(s string) *decimal.Decimal {
	d := decimal.RequireFromString(s)
	return &d
}

func figure(unit, low, high string) claim.Figure {
	f := claim.Figure{Unit: unit}
	if low != "" {
		f.Value = decimal.NewNullDecimal(*amount(low))
	}
	if high != "" {
		f.ValueHigh = decimal.NewNullDecimal(*amount(high))
	}
	return f
}

// whole is a filter that asks for something of every kind.
func whole() Filter {
	return Filter{
		Words: "grid", Ratings: []claim.Rating{claim.False, claim.NotRated}, Statuses: []claim.Status{claim.InProgress},
		Sources: []string{"Ministry of <Energy>"}, Tags: []string{"power"}, Units: []string{"percent"},
		Value: &Values{From: amount("4.5"), To: amount("7")}, Said: &Days{From: "2025-04", To: "2025-06-03"},
		Made: &Days{From: "2026"}, Annotators: []string{"Ada"}, Languages: []string{"uk"}, Sites: []string{"example.org"},
		Articles: []string{"a1"}, Traits: []Trait{Unconfirmed, NoEvidence},
	}
}

// passing is an entry that passes it.
func passing() Entry {
	return Entry{
		ID: "c1", Seq: 7, ArticleID: "a1", Quote: "5 percent of the grid", SourceKey: "ministry of <energy>",
		SaidAt: "2025-05-01T10:00", Status: claim.InProgress, Rating: claim.False,
		Figures: []claim.Figure{figure("EUR", "5000", ""), figure("percent", "5", "")}, Tags: []string{"Power", "grid"},
		Waiting: claim.Unconfirmed{Figures: true}, Annotator: "ada", Created: time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC),
		Site: "example.org", Language: "uk",
	}
}

func TestAFilterIsSavedAsCodesAndComesBack(t *testing.T) {
	want := `{"words":"grid","rating":["false",""],"status":["in_progress"],"source":["Ministry of <Energy>"],` +
		`"tag":["power"],"unit":["percent"],"value":{"from":"4.5","to":"7"},"said":{"from":"2025-04","to":"2025-06-03"},` +
		`"made":{"from":"2026"},"annotator":["Ada"],"language":["uk"],"site":["example.org"],"article":["a1"],` +
		`"is":["unconfirmed","no_evidence"]}`
	if got := whole().String(); got != want {
		t.Errorf("saved as\n%s\nwant\n%s", got, want)
	}
	back, err := Parse(want)
	if err != nil || !back.Equal(whole()) {
		t.Errorf("read back as %s: %v", back, err)
	}
	if empty := (Filter{}); !empty.Empty() || empty.String() != "{}" || whole().Empty() {
		t.Error("an empty filter is not the one that asks for nothing")
	}
}

func TestAFilterThatIsNotUnderstoodIsRefused(t *testing.T) {
	for _, text := range []string{
		"", "{", `{"colour":["red"]}`, `{"status":["done"]}`, `{"is":["odd"]}`,
		`{"said":{"from":"April"}}`, `{"value":{"from":"many"}}`,
	} {
		if f, err := Parse(text); err == nil {
			t.Errorf("%s is read as %s", text, f)
		}
	}
}

// Each kind of a filter lets through what it asks for, and alone keeps out what is otherwise.
func TestEachKindOfAFilterKeepsOut(t *testing.T) {
	words := Matches{7: {}}
	e := passing()
	if !whole().Pass(words)(&e) {
		t.Fatal("an entry that has all does not pass")
	}
	for name, change := range map[string]func(*Entry){
		"words":     func(e *Entry) { e.Seq = 8 },
		"rating":    func(e *Entry) { e.Rating = claim.True },
		"status":    func(e *Entry) { e.Status = claim.Checked },
		"source":    func(e *Entry) { e.SourceKey = "ministry" },
		"tag":       func(e *Entry) { e.Tags = []string{"grid"} },
		"unit":      func(e *Entry) { e.Figures[1].Unit = "percentage_points" },
		"value":     func(e *Entry) { e.Figures[1] = figure("percent", "7.01", "") },
		"said":      func(e *Entry) { e.SaidAt = "2025-06-04" },
		"made":      func(e *Entry) { e.Created = e.Created.AddDate(-1, 0, 0) },
		"annotator": func(e *Entry) { e.Annotator = "" },
		"language":  func(e *Entry) { e.Language = "en" },
		"site":      func(e *Entry) { e.Site = "" },
		"article":   func(e *Entry) { e.ArticleID = "a2" },
		"waiting":   func(e *Entry) { e.Waiting = claim.Unconfirmed{} },
		"evidence":  func(e *Entry) { e.Evidence = 1 },
	} {
		other := passing()
		change(&other)
		if whole().Pass(words)(&other) {
			t.Errorf("an entry with another %s passes", name)
		}
		if !(Filter{}).Pass(nil)(&other) {
			t.Errorf("an entry with another %s does not pass a filter that asks for nothing", name)
		}
	}
}

func TestValuesHoldWhatTouchesThem(t *testing.T) {
	between := &Values{From: amount("10"), To: amount("20")}
	for text, want := range map[string]bool{
		"10 ": true, "20 ": true, "9.99 ": false, "20.01 ": false, "5 10": true, "5 9": false, "15 16": true, "1 100": true,
		" 12": true, " ": false,
	} {
		low, high, _ := strings.Cut(text, " ")
		if got := between.holds()(figure("EUR", low, high)); got != want {
			t.Errorf("%q is held: %t", text, got)
		}
	}
	near := &Values{From: amount("0.1000000000000000001"), To: amount("1e30")}
	for text, want := range map[string]bool{
		"0.1": false, "0.1000000000000000001": true, "0.1000000000000000002": true, "1e30": true,
		"1000000000000000000000000000001": false,
	} {
		if got := near.holds()(figure("EUR", text, "")); got != want {
			t.Errorf("%s is held: %t", text, got)
		}
	}
	if !(&Values{To: amount("0")}).holds()(figure("", "-3", "")) {
		t.Error("an open end is none")
	}
}

func TestDaysHoldWholeMonthsAndYears(t *testing.T) {
	for _, c := range []struct {
		days Days
		day  string
		want bool
	}{
		{Days{From: "2025-04", To: "2025-04"}, "2025-04-30", true},
		{Days{From: "2025-04", To: "2025-04"}, "2025-04", true},
		{Days{From: "2025-04", To: "2025-04"}, "2025-05-01", false},
		{Days{From: "2025-04", To: "2025-04"}, "2025-03-31", false},
		{Days{From: "2025", To: "2025"}, "2025-12-31", true},
		{Days{From: "2025-04-02"}, "2025-04", false}, // it may have been the first
		{Days{To: "2025-04-02"}, "1999", true},
		{Days{To: "2025-04-02"}, "", false},
	} {
		if got := c.days.hold(c.day); got != c.want {
			t.Errorf("%+v hold %q: %t", c.days, c.day, got)
		}
	}
}

func TestADayIsReadAsFarAsItIsKnown(t *testing.T) {
	for moment, want := range map[string]string{
		"2025-04-11": "2025-04-11", "2025-04-11T16:12": "2025-04-11", "2025-04-11T16:12+02:00": "2025-04-11",
		"2025-04-11 16:12": "2025-04-11", "2025-04": "2025-04", "2025": "2025", "": "", "yesterday": "", "11.04.2025": "",
		"2025-4-1": "", "20250411": "", "2025-04-115": "",
	} {
		if got := Day(moment); got != want {
			t.Errorf("%q is the day %q", moment, got)
		}
	}
}

// A trait that nothing has would be offered and let nothing pass.
func TestEachTraitIsHadAndNot(t *testing.T) {
	had := Entry{
		Waiting: claim.Unconfirmed{Source: true}, Rating: claim.True, Place: claim.Changed, PageChanged: true,
	}
	lost := Entry{Evidence: 1, SourceKind: claim.Anonymous, Place: claim.Orphan}
	for _, trait := range Traits {
		if had.Is(trait) == lost.Is(trait) {
			t.Errorf("%s holds of both or of none", trait)
		}
	}
}

func TestDaysOfTaggingAreThoseOfTheUser(t *testing.T) {
	before := time.Local
	time.Local = time.FixedZone("east", 3*60*60)
	t.Cleanup(func() { time.Local = before })
	late := Entry{Created: time.Date(2025, 4, 30, 22, 30, 0, 0, time.UTC)} // the first of May there
	for days, want := range map[Days]bool{
		{From: "2025-05", To: "2025-05"}: true, {To: "2025-04"}: false, {From: "2025-05-01"}: true,
		{From: "2025-05-02"}: false, {To: "2025-05-01"}: true, {From: "2025", To: "2025"}: true, {To: "2024"}: false,
	} {
		if got := days.made()(&late); got != want || late.MadeOn() != "2025-05-01" {
			t.Errorf("%+v hold %s: %t", days, late.MadeOn(), got)
		}
	}
}
