package backup

import (
	"testing"
	"time"
)

// A copy every half hour for two years: what stays is all of today, then 12 days, 10 weeks and 9 months.
func TestOldBackupsAreThinned(t *testing.T) {
	now := time.Date(2026, 6, 17, 12, 0, 0, 0, time.UTC)
	var made []Copy
	for at := now; at.After(now.AddDate(-2, 0, 0)); at = at.Add(-30 * time.Minute) {
		made = append(made, Copy{At: at, Size: 1})
	}
	drop := Superfluous(made, now, 1<<40)
	stay := len(made) - len(drop)
	if today := 25; stay != today+keptDays+keptWeeks+keptMonths {
		t.Errorf("%d copies stay, want %d", stay, today+keptDays+keptWeeks+keptMonths)
	}
	dropped := map[time.Time]bool{}
	for _, b := range drop {
		dropped[b.At] = true
	}
	if yesterday := time.Date(2026, 6, 16, 23, 30, 0, 0, time.UTC); dropped[yesterday] ||
		!dropped[yesterday.Add(-time.Hour)] {
		t.Error("of yesterday the last copy has to stay, and that alone")
	}
	oldest := made[0].At
	for _, b := range made {
		if !dropped[b.At] {
			oldest = b.At
		}
	}
	if age := now.Sub(oldest); age < 300*24*time.Hour || age > 400*24*time.Hour {
		t.Errorf("the oldest copy is %s old", age)
	}
}

// Thinning twice is thinning once, and thinning every day never loses what thinning at the end would keep of the recent
// days.
func TestThinningIsStable(t *testing.T) {
	start := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	var made []Copy
	for day := range 400 {
		now := start.AddDate(0, 0, day)
		made = append([]Copy{{At: now, Size: 1}}, made...)
		made = without(made, Superfluous(made, now, 1<<40))
		if again := Superfluous(made, now, 1<<40); len(again) != 0 {
			t.Fatalf("day %d: a second thinning drops %d more", day, len(again))
		}
	}
	if n := len(made); n < 1+keptDays+keptWeeks || n > 1+keptDays+keptWeeks+keptMonths {
		t.Errorf("%d copies stay after 400 days of one copy each", n)
	}
	if age := start.AddDate(0, 0, 399).Sub(made[len(made)-1].At); age < 150*24*time.Hour {
		t.Errorf("the oldest copy is only %s old", age)
	}
}

func TestBackupsStayUnderTheLimit(t *testing.T) {
	now := time.Date(2026, 6, 17, 12, 0, 0, 0, time.UTC)
	made := []Copy{
		{At: now, Size: 60},
		{At: now.AddDate(0, 0, -1), Size: 30},
		{At: now.AddDate(0, 0, -2), Size: 20},
		{At: now.AddDate(0, 0, -3), Size: 5},
	}
	if drop := Superfluous(made, now, 100); len(drop) != 2 || drop[0].Size != 20 || drop[1].Size != 5 {
		t.Errorf("dropped %+v, want the two oldest", drop)
	}
	if drop := Superfluous(made, now, 1); len(drop) != 3 {
		t.Errorf("dropped %+v; the newest has to stay", drop)
	}
}

func without(made, drop []Copy) []Copy {
	gone := map[time.Time]bool{}
	for _, b := range drop {
		gone[b.At] = true
	}
	var out []Copy
	for _, b := range made {
		if !gone[b.At] {
			out = append(out, b)
		}
	}
	return out
}

// Copies from a time that is still to come neither count as new nor take the room of those whose age is known, and are
// thinned too.
func TestMisdatedBackupsStandBehind(t *testing.T) {
	now := time.Date(2026, 6, 17, 12, 0, 0, 0, time.UTC)
	var made []Copy
	for hour := range 48 {
		made = append(made, Copy{At: now.AddDate(4, 0, 0).Add(time.Duration(hour) * time.Hour), Size: 10})
	}
	made = append(made, Copy{At: now.AddDate(0, 0, -1), Size: 10}, Copy{At: now.Add(10 * time.Second), Size: 10})
	made = arranged(made, now)
	if made[0].Misdated || !made[0].At.Equal(now.Add(10*time.Second)) || made[1].Misdated || !made[2].Misdated {
		t.Errorf("first are %+v", made[:3])
	}
	if left := without(made, Superfluous(made, now, 1<<40)); len(left) != 2+3 { // of two days and a half, the last each
		t.Errorf("%d copies stay, want 5", len(left))
	}
	if left := without(made, Superfluous(made, now, 25)); len(left) != 2 || left[0].Misdated || left[1].Misdated {
		t.Errorf("with little room %+v stay", left)
	}
}
