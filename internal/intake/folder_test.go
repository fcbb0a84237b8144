package intake_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"claimlight/internal/ingest"
	"claimlight/internal/intake"
)

// The folder in which a saved page lies changes nothing of what is read from it, whatever its name looks like.
func TestTheFolderOfAFileIsLeftOutOfAccount(t *testing.T) {
	pages := map[string]string{
		"page.html": page, "page": page, "bare.html": strings.Repeat("<p>The council voted on Tuesday to rebuild the old "+
			"bridge.</p>", 4),
		"page.mhtml": "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + page,
		"post.txt":   "A post\n\nThe council voted on Tuesday to rebuild the old bridge.\n",
		"note.md":    "# A note\n\nThe council voted on Tuesday to rebuild the old bridge.\n",
	}
	folders := []string{
		"2024/05/03", "2019-07-21", "20190721", "news/2024-05-03-bridge", "example.com/2024/05/03/bridge-opens-late",
		"by Ada Miller", "author/ada", "a/b/c/d/e/f/g",
		"page.md", "page.txt", "saved.mhtml", "tag", "category/news", "https:/example.com/2024/05/03", "text.html", "%32024",
		"?date=2024-05-03", "2024_05_03",
	}
	if runtime.GOOS == "windows" {
		folders = folders[:12]
	}
	for name, content := range pages {
		want := readIn(t, "plain", name, content)
		for _, folder := range folders {
			if got := readIn(t, folder, name, content); !reflect.DeepEqual(got, want) {
				t.Errorf("%s in %s reads\n %+v\nwant\n %+v", name, folder, got, want)
			}
		}
	}
}

// readIn reads a file in a folder, and gives what was read but for its place and its ids.
func readIn(t *testing.T, folder, name, content string) intake.Draft {
	t.Helper()
	path := filepath.Join(t.TempDir(), folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := intake.New(ingest.Params{Now: clock}).File(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	d.Article.ID, d.Article.Current, d.Article.URL = "", "", ""
	d.Version.ID, d.Version.ArticleID, d.Version.SnapshotID = "", "", ""
	d.Snapshot.ID, d.Snapshot.URL, d.Snapshot.AskedURL = "", "", ""
	return d
}
