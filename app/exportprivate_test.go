package app

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app/exchange"
	"claimlight/internal/export/formats"
)

// unpacked is a file and all that is packed in it.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := string(data)
	archive, err := zip.OpenReader(path)
	if err != nil {
		return out
	}
	defer archive.Close()
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out += f.Name + string(part)
	}
	return out
}

// The library, the page and the folders of the user lie below a folder with this test's name: it is in nothing that
// leaves, as it is in nothing that is left among the temporary files.
func TestNothingOfTheComputerLeavesTheWindow(t *testing.T) {
	temp := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(name, t.TempDir())
	}
	for _, name := range []string{"USER", "LOGNAME", "HOSTNAME"} {
		t.Setenv(name, t.Name())
	}
	page := file(t, "page.html", pageOf("Harbour grows", harbour...))
	d := newDesk(t).Open(page).ClickSentence(3).Press("c", "2")
	out := t.TempDir()
	t.Setenv("TMPDIR", temp)
	for i, f := range formats.All() {
		if f.Name == "excel" {
			continue
		}
		d.Press("Ctrl+E")
		if i > 0 {
			d.Tab("Format").Press("Right")
		}
		path := filepath.Join(out, f.Name+f.Ending)
		d.ExpectSeen(exchange.Meaning(f.Name)).Fill("File", path).Press("Enter").Settle()
		held := unpacked(t, path)
		if at := strings.Index(held, t.Name()); at >= 0 {
			t.Errorf("%s tells of the computer: %q", f.Name, held[max(0, at-60):min(len(held), at+60)])
		}
		if f.Name == "csv" && !strings.Contains(held, ",page.html,") {
			t.Error("the table lacks the file's name")
		}
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
