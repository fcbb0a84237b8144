package disk

import (
	"path/filepath"
	"strings"

	"claimlight/internal/words"
)

// Hazard says in a sentence why a folder is a bad place for a library, empty when nothing is known against it. Programs
// that keep a folder the same on several computers copy a database while it is being written, and file systems on a
// network do not lock it.
func Hazard(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	if service := syncService(path); service != "" {
		return words.StorageFolderBelongsWhichCanDamage(service).String()
	}
	if onNetwork(filepath.Dir(path)) {
		return words.StorageFolderLiesOnNetworkDrive.String()
	}
	return ""
}

// syncServices are names of folders that such programs make, in lower case, and what a person calls the program.
var syncServices = []struct{ folder, name string }{
	{"dropbox", "Dropbox"},
	{"onedrive", "OneDrive"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"icloud drive", "iCloud"},
	{"icloud", "iCloud"},
	{"com~apple~clouddocs", "iCloud"},
	{"mobile documents", "iCloud"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"mega", "MEGA"},
	{"megasync", "MEGA"},
	{"box sync", "Box"},
	{"pcloud drive", "pCloud"},
	{"pclouddrive", "pCloud"},
	{"syncthing", "Syncthing"},
	{"yandex.disk", "Yandex Disk"},
}

// syncService names the program to which a folder on the path belongs, also with an account in the name, as in
// "OneDrive - Newsroom".
func syncService(path string) string {
	for folder := range strings.SplitSeq(filepath.ToSlash(filepath.Dir(path)), "/") {
		folder = strings.ToLower(folder)
		for _, s := range syncServices {
			if rest, ok := strings.CutPrefix(folder, s.folder); ok &&
				(rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-")) {
				return s.name
			}
		}
	}
	return ""
}
