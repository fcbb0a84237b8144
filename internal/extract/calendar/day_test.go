package calendar_test

import (
	"testing"

	"claimlight/internal/extract/calendar"
)

func TestParseDate(t *testing.T) {
	cases := []struct{ in, want string }{
		{"2025-04-11", "2025-04-11"},
		{"2025-04-11T16:12:00+03:00", "2025-04-11T16:12:00+03:00"},
		{"2025-04-11T16:12:30.123Z", "2025-04-11T16:12:30Z"},
		{"2025-04-11 16:12 +0300", "2025-04-11T16:12+03:00"},
		{"April 11, 2025 4:12 PM", "2025-04-11T16:12"},
		{"Apr. 11th, 2025", "2025-04-11"},
		{"11 April 2025 at 12:05 am", "2025-04-11T00:05"},
		{"11. April 2025, 16:12 Uhr", "2025-04-11T16:12"},
		{"11.04.2025", "2025-04-11"},
		{"04/23/2025", "2025-04-23"},
		{"03/04/2025", "2025-04-03"},
		{"03/04/2025 7:38 PM", "2025-03-04T19:38"},
		{"11 квітня 2025, 09:30", "2025-04-11T09:30"},
		{"11 апреля 2025 г.", "2025-04-11"},
		{"11 avril 2025", "2025-04-11"},
		{"11 de abril de 2025", "2025-04-11"},
		{"11 kwietnia 2025", "2025-04-11"},
		{"2025年4月11日", "2025-04-11"},
		{"20250411", "2025-04-11"},
		{"Apr 11, 2025Ada Miller", "2025-04-11"},
		{"", ""},
		{"in 2025", ""},
		{"2025-13-40", ""},
		{"page 11 of 2025 results", ""},
	}
	for _, c := range cases {
		if got := calendar.Parse(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

// A date that was read is read again as itself.
func FuzzParse(f *testing.F) {
	f.Add("April 11, 2025 4:12 PM")
	f.Add("2025-04-11T16:12:00+03:00")
	f.Fuzz(func(t *testing.T, s string) {
		if d := calendar.Parse(s); d != "" && calendar.Parse(d) != d {
			t.Errorf("%q gives %q, which gives %q", s, d, calendar.Parse(d))
		}
	})
}
