package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// endings are those of the files that can be opened. What a file is, its bytes tell.
var endings = []string{
	".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".eml", ".txt", ".md", ".markdown", ".srt", ".vtt",
	".pdf", ".docx", ".docm", ".dotx", ".odt", ".ott", ".fodt", ".epub",
	".warc", ".gz", ".wacz", ".har", ".webarchive",
}

// Endings are those of the files that can be opened.
func Endings() []string { return slices.Clone(endings) }

// The limits of a folder whose files are opened.
const (
	mostInFolder  = 1000
	deepestFolder = 8
)

// errEnough ends the look through a folder.
var errEnough = errors.New("enough")

// Folder lists the files in a folder and in those within it that can be opened, by their endings, at most 1,000 in the
// order of their names. What a browser laid beside a saved page is a part of it, and no page. The error is ErrNothingIn
// where there is none, or the reason why the folder cannot be read.
func Folder(ctx context.Context, path string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && at == path:
			return err
		case err != nil:
			return nil // others can be read
		case at != path && strings.HasPrefix(entry.Name(), "."):
			return skipped(entry)
		case entry.IsDir():
			if at != path && (depth(path, at) > deepestFolder || besidePage(at)) {
				return fs.SkipDir
			}
		case entry.Type().IsRegular() && hasEnding(entry.Name()):
			if out = append(out, at); len(out) == mostInFolder {
				return errEnough
			}
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, fmt.Errorf("look into folder: %w", err)
	}
	if len(out) == 0 {
		return nil, ErrNothingIn
	}
	return out, nil
}

// IsFolder tells whether a path leads to a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func skipped(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func depth(root, at string) int {
	rel, err := filepath.Rel(root, at)
	if err != nil {
		return 0
	}
	return strings.Count(rel, string(filepath.Separator)) + 1
}

// besidePage tells the folder in which a browser keeps the parts of a page: it has the page's name and some word.
func besidePage(folder string) bool {
	for at, r := range filepath.Base(folder) {
		if r != '_' && r != '-' && r != '.' {
			continue
		}
		page := filepath.Join(filepath.Dir(folder), filepath.Base(folder)[:at])
		for _, ending := range []string{".html", ".htm", ".xhtml"} {
			if info, err := os.Stat(page + ending); err == nil && !info.IsDir() {
				return true
			}
		}
	}
	return false
}

// hasEnding tells a file that may be opened by its name. Of packed files only archives of the web are.
func hasEnding(name string) bool {
	name = strings.ToLower(name)
	ending := filepath.Ext(name)
	if ending == ".gz" {
		return strings.HasSuffix(name, ".warc.gz")
	}
	return slices.Contains(endings, ending)
}
