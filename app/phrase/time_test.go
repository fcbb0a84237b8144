package phrase

import "testing"

func TestATimeIsShownWithTheZoneThatItsPageGave(t *testing.T) {
	for shown, page := range map[string]string{
		"2019-11-20":              "2019-11-20",
		"2019-11-20 10:00":        "2019-11-20T10:00",
		"2019-11-20 10:01":        "2019-11-20T10:01:59",
		"2019-11-20 10:02 UTC":    "2019-11-20T10:02:00Z",
		"2019-11-20 10:03 UTC":    "2019-11-20T10:03:00.123+00:00",
		"2019-11-20 07:43 −05:00": "2019-11-20T07:43:00-05:00",
		"2019-11-20 07:44 +0530":  "2019-11-20T07:44:00+0530",
		"last spring":             "last spring",
		"":                        "",
	} {
		if got := Time(page); got != shown {
			t.Errorf("%q is shown as %q, want %q", page, got, shown)
		}
		if got := Given(shown, page); got != page {
			t.Errorf("%q became %q in a field that nobody touched", page, got)
		}
	}
}

func TestATimeThatIsTypedIsKeptInTheFormOfPages(t *testing.T) {
	for typed, kept := range map[string]string{
		"2019-11-20 10:05 UTC":    "2019-11-20T10:05Z",
		" 2019-11-20 10:05":       "2019-11-20T10:05",
		"2019-11-20 07:43 −05:00": "2019-11-20T07:43-05:00",
		"2019-11-20 07:43-05:00":  "2019-11-20T07:43-05:00",
		"2019-11-20 07:43:10":     "2019-11-20T07:43:10",
		"in autumn":               "in autumn",
		"":                        "",
	} {
		if got := Given(typed, "2018-01-01T00:00:00Z"); got != kept {
			t.Errorf("%q is kept as %q, want %q", typed, got, kept)
		}
	}
}
