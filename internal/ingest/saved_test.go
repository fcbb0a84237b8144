package ingest_test

import (
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/ingest"
)

func TestASavedPageIsKnownToComeFromWhereTheBrowserNoted(t *testing.T) {
	const rest = `<html><body><p>Text.</p></body></html>`
	for name, c := range map[string]struct{ page, address, want string }{
		"a browser": {
			"<!DOCTYPE html>\n<!-- saved from url=(0029)https://news.example/story?a=1 -->\n" + rest,
			"/home/a.html", "https://news.example/story?a=1",
		},
		"an add-on": {"<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://news.example/b \n " +
			"saved date: today\n-->" + rest, "", "https://news.example/b"},
		"a file":  {"<!-- saved from url=(0020)file:///home/me/x.html -->" + rest, "/home/a.html", "/home/a.html"},
		"no note": {rest, "/home/a.html", "/home/a.html"},
		"got from the site": {
			"<!-- saved from url=(0029)https://old.example/story -->" + rest, "https://news.example/c",
			"https://news.example/c",
		},
		"said in the text": {"<p>saved from url=(0029)https://old.example/story</p>" + rest, "", ""},
	} {
		s := article.Snapshot{MediaType: "text/html", URL: c.address, Bytes: []byte(c.page)}
		page, err := ingest.Decode(s)
		if err != nil || page.URL != c.want {
			t.Errorf("%s: %q (%v), want %q", name, page.URL, err, c.want)
		}
	}
}
