package ingest

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// TypedPath tells which file or folder of this computer is meant by what a user typed or pasted where an address is
// asked for: a whole path, one from the home folder ("~/pages"), with or without quotes around it as file managers
// copy it, or a file: address. What may be a page on the web is none.
func TypedPath(typed string) (path string, ok bool) {
	typed = strings.TrimSpace(typed)
	if n := len(typed); n > 1 && (typed[0] == '"' || typed[0] == '\'') && typed[n-1] == typed[0] {
		typed = typed[1 : n-1]
	}
	if rest, home := strings.CutPrefix(typed, "~"); home && (rest == "" || os.IsPathSeparator(rest[0])) {
		folder, err := os.UserHomeDir()
		return filepath.Join(folder, rest), err == nil
	}
	if len(typed) > 5 && strings.EqualFold(typed[:5], "file:") {
		return pathOf(typed)
	}
	return filepath.Clean(typed), filepath.IsAbs(typed)
}

// pathOf is the path in a file: address. One on another computer is none of ours.
func pathOf(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host != "" && u.Host != "localhost" || u.Path == "" {
		return "", false
	}
	path := u.Path
	if len(path) > 2 && path[0] == '/' && path[2] == ':' { // file:///C:/pages
		path = path[1:]
	}
	return filepath.FromSlash(path), true
}
