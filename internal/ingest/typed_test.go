package ingest

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestTypedPathKnowsAFileFromAPage(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	whole, file := "/pages/my story.html", "file:///pages/my%20story.html"
	if runtime.GOOS == "windows" {
		whole, file = `C:\pages\my story.html`, "file:///C:/pages/my%20story.html"
	}
	for typed, want := range map[string]string{
		whole: whole, "  " + whole + "\n": whole, `"` + whole + `"`: whole, "'" + whole + "'": whole,
		file: whole, "FILE" + file[4:]: whole,
		"~/pages/a.html": filepath.Join(home, "pages", "a.html"), "~": home,
		"": "", `"`: "", "~ines/a.html": "", "file:": "", "file://elsewhere/pages/a.html": "", "file:%zz": "",
		"example.org/news": "", "https://example.org/~ines": "", "pages/a.html": "",
	} {
		if got, ok := TypedPath(typed); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v; want %q", typed, got, ok, want)
		}
	}
}
