package app

import (
	"strings"
	"testing"
)

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
		if got := readable(page); got != shown {
			t.Errorf("%q is shown as %q, want %q", page, got, shown)
		}
		if got := given(shown, page); got != page {
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
		if got := given(typed, "2018-01-01T00:00:00Z"); got != kept {
			t.Errorf("%q is kept as %q, want %q", typed, got, kept)
		}
	}
}

func TestDatesOfAnArticleAreReadableAndStayAsThePageGaveThem(t *testing.T) {
	page := strings.NewReplacer("2025-04-14T08:00:00Z", "2019-11-18T07:43:00-05:00", "14 April 2025, 08:00", "18 November 2019, 07:43",
		"</head>", `<meta property="article:modified_time" content="2019-11-19T11:05:44+00:00"></head>`).Replace(pageOf("Harbour grows", harbour...))
	d := newDesk(t).Open(file(t, "page.html", page)).ExpectSeen("2019-11-18 07:43 −05:00  ·  updated 2019-11-19")
	d.Press("Ctrl+I").ExpectSeen("2019-11-19 11:05 UTC").Fill("Byline", "M. E.").Press("Enter").ExpectSeen("M. E.")
	expect(d, "date", d.w.opened.article.Published, "2019-11-18T07:43:00-05:00")
	expect(d, "updated", d.w.opened.article.Updated, "2019-11-19T11:05:44+00:00")
	d.Press("Ctrl+I").Fill("Date", "2019-11-18 12:43 UTC").Press("Enter").ExpectSeen("2019-11-18 12:43 UTC")
	expect(d, "date", d.w.opened.article.Published, "2019-11-18T12:43Z")
}
