package exchange

import (
	"net/url"
	"os"
	"path/filepath"
)

// homeFolder is where files go that the user has not yet said a place for.
func homeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// fileURL is the address of a file or folder on this computer.
func fileURL(path string) (*url.URL, error) {
	path, err := filepath.Abs(path)
	return &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}, err
}
