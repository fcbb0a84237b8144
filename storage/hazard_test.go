package storage_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/storage"
)

func TestAFolderOfASyncServiceIsWarnedOf(t *testing.T) {
	for path, want := range map[string]string{
		"/home/ada/Dropbox/work/library.sqlite":                                  "Dropbox",
		"/home/ada/Dropbox (Newsroom)/library.sqlite":                            "Dropbox",
		"/home/ada/OneDrive - Newsroom/library.sqlite":                           "OneDrive",
		"/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/library.sqlite": "iCloud",
		"/home/ada/Nextcloud/library.sqlite":                                     "Nextcloud",
		"/home/ada/.local/share/claimlight/library.sqlite":                       "",
		"/home/ada/boxing/dropboxes/library.sqlite":                              "",
		"/home/ada/work/dropbox":                                                 "",
	} {
		got := storage.Hazard(path)
		if want == "" && got != "" || want != "" && !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestALinkIntoASyncedFolderIsWarnedOf(t *testing.T) {
	folder := t.TempDir()
	synced := filepath.Join(folder, "Dropbox")
	if err := os.Mkdir(synced, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(synced, filepath.Join(folder, "work")); err != nil {
		t.Skip(err)
	}
	if got := storage.Hazard(filepath.Join(folder, "work", "library.sqlite")); !strings.Contains(got, "Dropbox") {
		t.Errorf("a link into a synced folder: %q", got)
	}
	if got := storage.Hazard(filepath.Join(folder, "library.sqlite")); got != "" {
		t.Errorf("a plain folder: %q", got)
	}
}
