package storage

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// clearDrafts removes what killed programs have left of files that were to be put at path: copies, a library that was being made.
func clearDrafts(path string) {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // tried again the next time
	}
	for _, e := range entries {
		end, ours := strings.CutPrefix(e.Name(), filepath.Base(path))
		if !ours || !strings.HasPrefix(end, ".unfinished-") && !strings.HasPrefix(end, ".new-") {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}
