package export_test

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
)

// A file that comes back without folders leaves the library's as they are, whatever else it changes.
func TestFoldersThatStayedHomeAreKept(t *testing.T) {
	was := one()
	was.Article.URL, was.Article.ArchiveURL = "/home/ada/page.html", `C:\Users\Ada\copy.mht`
	was.Claim.Evidence = []claim.Evidence{
		{URL: "/home/ada/count.pdf", ArchiveURL: "/home/ada/count.mht"},
		{URL: "count.pdf"},
		{URL: "https://e.example"},
		{URL: "~/x/table.ods", Note: "n"},
		{URL: "/home/ada"},
	}
	for name, open := range formats {
		out := encodeAs(t, open, []record.Record{was.Leaving()})
		if strings.Contains(strings.ToLower(out), "ada\\") || strings.Contains(out, "/ada") || strings.Contains(out, "~/x") {
			t.Errorf("%s holds a folder: %s", name, out)
		}
		err := export.Read(strings.NewReader(strings.Replace(out, "Yes.", "No.", 1)), func(in record.Incoming) error {
			got, err := in.Onto(was)
			if err != nil {
				return err
			}
			want := was
			want.Claim.Conclusion = "No."
			if got.Kept = was.Kept; shown(t, got) != shown(t, want) {
				t.Errorf("%s: it is\n%s\nand was\n%s", name, shown(t, got), shown(t, want))
			}
			other := one()
			other.Claim.Evidence = []claim.Evidence{{URL: "https://e.example"}, {URL: "/home/ada/count.pdf"}}
			if got, err = in.Onto(other); got.Claim.Evidence[0].URL != "/home/ada/count.pdf" ||
				got.Claim.Evidence[3].URL != "table.ods" {
				t.Errorf("%s: at another place it is %v", name, got.Claim.Evidence)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
