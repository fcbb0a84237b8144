package backup

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"claimlight/storage/file/mark"
)

// clockSlack is how far clocks are set back in the ordinary course of things.
const clockSlack = time.Minute

// backupStamp is how the time stands in the name of a copy.
const backupStamp = "20060102T150405Z"

var backupName = regexp.MustCompile(`^claimlight-(\d{8}T\d{6}Z)-r(\d+)(?:-([0-9a-f]{8}))?\.sqlite$`)

// NameOf is the name of a copy: when it was made, of what revision, and of which library.
func NameOf(at time.Time, m mark.Marking) string {
	return fmt.Sprintf("claimlight-%s-r%d-%s.sqlite", at.Format(backupStamp), m.Revision, ShortName(m.Name))
}

// ShortName is the part of a copy's name that tells whose it is.
func ShortName(library string) string {
	sum := sha256.Sum256([]byte(library))
	return hex.EncodeToString(sum[:4])
}

// Of lists the copies of the library at path, as BackupList does, also of one that cannot be opened.
func Of(path string) ([]Copy, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	owner := ""
	if m, err := mark.Of(context.Background(), path); err == nil {
		owner = ShortName(m.Name)
	}
	return List([]string{Folder(path), FormerFolder(path)}, owner, time.Now())
}

// Folder lies beside the library, under its whole name.
func Folder(path string) string { return path + "-backups" }

// FormerFolder is where copies were kept before: libraries whose names differ in their endings shared it. What lies
// there stays there, and belongs to the library whose name it carries.
func FormerFolder(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-backups"
}

// List lists the copies in these folders. Without an owner, whose library is too damaged to tell its name, all may be
// its own, apart from those of a neighbour that shared a folder with it.
func List(places []string, owner string, now time.Time) ([]Copy, error) {
	var out []Copy
	for i, folder := range places {
		if i > 0 && folder == places[0] {
			continue
		}
		found, err := backupsIn(folder)
		if err != nil {
			return nil, err
		}
		strangers := map[string]bool{}
		if i > 0 && owner == "" && len(found) > 0 {
			strangers = neighbours(places[0])
		}
		for _, b := range found {
			b.Other = owner != "" && b.owner != owner
			if i > 0 && (b.Other || strangers[b.owner]) {
				continue
			}
			out = append(out, b.Copy)
		}
	}
	return arranged(out, now), nil
}

// ownedBackup is a copy, and whose it is; nobody knows where the copy is damaged.
type ownedBackup struct {
	Copy
	owner string
}

func backupsIn(folder string) ([]ownedBackup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var out []ownedBackup
	for _, e := range entries {
		parts := backupName.FindStringSubmatch(e.Name())
		info, err := e.Info()
		if parts == nil || err != nil {
			continue
		}
		at, err := time.Parse(backupStamp, parts[1])
		if err != nil {
			continue
		}
		revision, _ := strconv.ParseInt(parts[2], 10, 64) // digits, by the pattern
		b := ownedBackup{Copy{Path: filepath.Join(folder, e.Name()), At: at, Size: info.Size(), Revision: revision}, parts[3]}
		if b.owner == "" { // it was made before names told
			if m, err := mark.Of(context.Background(), b.Path); err == nil {
				b.owner = ShortName(m.Name)
			}
		}
		out = append(out, b)
	}
	return out, nil
}

// neighbours are the libraries beside the one whose folder of copies is given that share its name but for the ending.
func neighbours(folder string) map[string]bool {
	path := strings.TrimSuffix(folder, Folder(""))
	out := map[string]bool{}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return out // then there are no copies either
	}
	for _, e := range entries {
		other := filepath.Join(filepath.Dir(path), e.Name())
		if other == path || e.IsDir() || FormerFolder(other) != FormerFolder(path) {
			continue
		}
		if m, err := mark.Of(context.Background(), other); err == nil {
			out[ShortName(m.Name)] = true
		}
	}
	return out
}

// arranged sorts copies by age, newest first. Those from a time that is still to come go behind the others: their clock
// was wrong, or is wrong now, and they must not pass for the newest.
func arranged(made []Copy, now time.Time) []Copy {
	for i := range made {
		made[i].Misdated = made[i].At.After(now.Add(clockSlack))
	}
	slices.SortFunc(made, func(a, b Copy) int {
		if a.Misdated != b.Misdated {
			if a.Misdated {
				return 1
			}
			return -1
		}
		return b.At.Compare(a.At)
	})
	return made
}

// Copy is one copy of the library.
type Copy struct {
	Path     string
	At       time.Time
	Size     int64 // bytes
	Revision int64 // of the library it was made from
	Other    bool  // of another library, which lay at the same place before
	Misdated bool  // made when the clock stood later than it does now: nobody knows how old it is
}
