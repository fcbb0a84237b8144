package export_test

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
)

func TestAnAddressLeavesWithoutItsFolder(t *testing.T) {
	for address, want := range map[string]string{
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
	} {
		if got := export.WithoutFolder(address); got != want {
			t.Errorf("%q leaves as %q, want %q", address, got, want)
		}
	}
}

// What leaves once leaves the same a second time: else a way out and back and out would give other bytes.
func FuzzWithoutFolder(f *testing.F) {
	for _, s := range append([]string{"file:file:///a/file:b", "/a/%2Fhome", "file:%66ile:///x", " ~/ /x ", "/a/ ./b"}, awkward...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		name := export.WithoutFolder(address)
		if again := export.WithoutFolder(name); again != name || len(name) > len(address) {
			t.Errorf("%q leaves as %q, then as %q", address, name, again)
		}
	})
}

// A file that comes back without folders leaves the library's as they are, whatever else it changes.
func TestFoldersThatStayedHomeAreKept(t *testing.T) {
	was := one()
	was.Article.URL, was.Article.ArchiveURL = "/home/ada/page.html", `C:\Users\Ada\copy.mht`
	was.Claim.Evidence = []claim.Evidence{
		{URL: "/home/ada/count.pdf", ArchiveURL: "/home/ada/count.mht"}, {URL: "count.pdf"}, {URL: "https://e.example"}, {URL: "~/x/table.ods", Note: "n"}, {URL: "/home/ada"},
	}
	for name, open := range formats {
		out := encodeAs(t, open, []export.Record{was.Leaving()})
		if strings.Contains(strings.ToLower(out), "ada\\") || strings.Contains(out, "/ada") || strings.Contains(out, "~/x") {
			t.Errorf("%s holds a folder: %s", name, out)
		}
		err := export.Read(strings.NewReader(strings.Replace(out, "Yes.", "No.", 1)), func(in export.Incoming) error {
			got, err := in.Onto(was)
			want := was
			want.Claim.Conclusion = "No."
			if got.Kept = was.Kept; shown(t, got) != shown(t, want) {
				t.Errorf("%s: it is\n%s\nand was\n%s", name, shown(t, got), shown(t, want))
			}
			other := one()
			other.Claim.Evidence = []claim.Evidence{{URL: "https://e.example"}, {URL: "/home/ada/count.pdf"}}
			if got, err = in.Onto(other); got.Claim.Evidence[0].URL != "/home/ada/count.pdf" || got.Claim.Evidence[3].URL != "table.ods" {
				t.Errorf("%s: at another place it is %q", name, got.Claim.Evidence)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
