package record_test

import (
	"testing"

	"claimlight/internal/record"
)

// leaving says as what each address leaves.
var leaving = map[string]string{
	"/home/ada/pages/page 1.html": "page 1.html",
	"/home/ada/":                  "",
	"/Users/ada":                  "",
	`C:\Users\Ada`:                "",
	`C:\Users\Ada\My pages\сторінка.mht`:        "сторінка.mht",
	"c:/Users/Ada/page.html":                    "page.html",
	`\\server\ada\page.html`:                    "page.html",
	`\\?\C:\Users\Ada\page.html`:                "page.html",
	"file:///home/ada/a%20b.html?x=/home#/home": "a b.html",
	"FILE://localhost/home/ada/a.html":          "a.html",
	"file:/home/ada/a.html":                     "a.html",
	"file:///C:/Users/Ada/a%2Fb.html":           "b.html",
	"file:///home/ada":                          "",
	"view-source:file:///home/ada/a.html":       "a.html",
	"~/pages/a.html":                            "a.html",
	"../ada/a.html":                             "a.html",
	" /home/ada/file:a.html ":                   "a.html",
	"page.html":                                 "page.html",
	"reports/2024 page 3":                       "reports/2024 page 3",
	"https://news.example/home/ada":             "https://news.example/home/ada",
	"doi:10.1000/182":                           "doi:10.1000/182",
	"file:///home/ada/%00%FF.html":              "\ufffd\ufffd.html",
	"":                                          "",
}

func TestAnAddressLeavesWithoutItsFolder(t *testing.T) {
	for address, want := range leaving {
		if got := record.WithoutFolder(address); got != want {
			t.Errorf("%q leaves as %q, want %q", address, got, want)
		}
	}
}

// What leaves once leaves the same a second time: else a way out and back and out would give other bytes.
func FuzzWithoutFolder(f *testing.F) {
	for address := range leaving {
		f.Add(address)
	}
	for _, s := range []string{
		"file:file:///a/file:b", "/a/%2Fhome", "file:%66ile:///x", " ~/ /x ", "/a/ ./b", "two\nlines", " spaces ",
		"\u2028\u200b", "\uFFFD", `\.`, `"`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		name := record.WithoutFolder(address)
		if again := record.WithoutFolder(name); again != name || len(name) > len(address) {
			t.Errorf("%q leaves as %q, then as %q", address, name, again)
		}
	})
}
