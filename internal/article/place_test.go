package article_test

import (
	"net/url"
	"reflect"
	"testing"

	"claimlight/internal/article"
)

// lines is a paragraph over two pages, in two lines on the first.
var lines = article.Place{Part: "Two", Spots: []article.Spot{
	{Page: 3, Box: article.Box{10, 20, 100, 30}},
	{From: 10, Page: 3, Box: article.Box{10, 32.5, 100, 42}},
	{From: 20, Page: 4, Box: article.Box{10, 20, 60, 30}},
}}

func TestAPlaceTellsOfEachLetter(t *testing.T) {
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Ünter"},
		{Kind: article.Paragraph, Text: "left out", Reason: article.ReasonTags},
		{Kind: article.Paragraph, Text: "абвгдежзикабвгдежзикабвгдежзик", Place: lines},
		{Kind: article.Paragraph, Text: "So it is.", Place: article.AtTime("Ada", "00:14:03")},
	}}
	body := len("Ünter\n")
	said := body + len("абвгдежзикабвгдежзикабвгдежзик") + 1
	for offset, want := range map[int]article.Where{
		0: {}, body: {Page: 3, Part: "Two"}, body + 2*19: {Page: 3, Part: "Two"}, body + 2*20 + 1: {Page: 4, Part: "Two"},
		said: {Time: "00:14:03", Speaker: "Ada"}, said + 9: {Time: "00:14:03", Speaker: "Ada"}, said + 99: {},
	} {
		if got := v.Where(offset); got != want {
			t.Errorf("at %d: %v, want %v", offset, got, want)
		}
	}
	if got := v.Spots(body+2*12, body+2*25); !reflect.DeepEqual(got, lines.Spots[1:]) {
		t.Errorf("the spots are %v", got)
	}
	if got := v.Spots(body, said); !reflect.DeepEqual(got, lines.Spots) {
		t.Errorf("the spots of the paragraph are %v", got)
	}
	if got := v.Spots(0, 3); got != nil {
		t.Errorf("the title stands at %v", got)
	}
}

func TestAPlaceIsReadAsItWasStored(t *testing.T) {
	for _, p := range []article.Place{{}, lines, article.AtTime("Ada", "00:14:03"), {Speaker: "“A\nb”"}} {
		got, err := article.ParsePlace(p.Stored())
		if err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%q is read as %v (%v)", p.Stored(), got, err)
		}
	}
	if p, err := article.ParsePlace(`{"spots":7}`); err == nil || !p.IsZero() {
		t.Errorf("a damaged place is %v", p)
	}
}

func TestAPlaceIsSaidInFewWords(t *testing.T) {
	for want, w := range map[string]article.Where{
		"": {}, "p. 12": {Page: 12}, "00:14:03": {Time: "00:14:03"}, "p. 2 · 01:00:00": {Page: 2, Time: "01:00:00"},
	} {
		if got := w.Words(); got != want {
			t.Errorf("%v is said as %q, want %q", w, got, want)
		}
	}
}

func TestTheMomentOfAVideoHasAnAddress(t *testing.T) {
	at := article.Where{Time: "01:14:03", Page: 12}
	for address, want := range map[string]string{
		"https://www.youtube.com/watch?v=a_b&t=5": "https://www.youtube.com/watch?t=4443s&v=a_b",
		"https://m.youtube.com/live/ab":           "https://m.youtube.com/live/ab?t=4443s",
		"https://youtu.be/ab":                     "https://youtu.be/ab?t=4443s",
		"https://vimeo.com/7":                     "https://vimeo.com/7#t=4443s",
		"https://www.dailymotion.com/video/x7":    "https://www.dailymotion.com/video/x7?start=4443",
		"https://a.example/talk.mp3":              "https://a.example/talk.mp3#t=4443",
		"https://a.example/Report.PDF":            "https://a.example/Report.PDF#page=12",
		"https://a.example/watch":                 "https://a.example/watch",
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := article.Moment(u, at).String(); got != want {
			t.Errorf("the moment of %s is %s, want %s", address, got, want)
		}
		if got := article.Moment(u, article.Where{Time: "noon"}).String(); got != address {
			t.Errorf("no moment of %s is %s", address, got)
		}
	}
}
