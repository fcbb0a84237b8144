package app

import (
	"strings"
	"testing"
)

func TestDatesOfAnArticleAreReadableAndStayAsThePageGaveThem(t *testing.T) {
	page := strings.NewReplacer("2025-04-14T08:00:00Z", "2019-11-18T07:43:00-05:00", "14 April 2025, 08:00",
		"18 November 2019, 07:43",
		"</head>", `<meta property="article:modified_time" content="2019-11-19T11:05:44+00:00"></head>`).Replace(pageOf("Harbour grows", harbour...))
	d := newDesk(t).Open(file(t, "page.html", page)).ExpectSeen("2019-11-18 07:43 −05:00  ·  updated 2019-11-19")
	d.Press("Ctrl+I").ExpectSeen("2019-11-19 11:05 UTC").Fill("Byline", "M. E.").Press("Enter").ExpectSeen("M. E.")
	expect(d, "date", d.w.session.Opened().Article.Published, "2019-11-18T07:43:00-05:00")
	expect(d, "updated", d.w.session.Opened().Article.Updated, "2019-11-19T11:05:44+00:00")
	d.Press("Ctrl+I").Fill("Date", "2019-11-18 12:43 UTC").Press("Enter").ExpectSeen("2019-11-18 12:43 UTC")
	expect(d, "date", d.w.session.Opened().Article.Published, "2019-11-18T12:43Z")
}
