package storage

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
)

// clockSlack is how far clocks are set back in the ordinary course of things.
const clockSlack = time.Minute

var backupName = regexp.MustCompile(`^claimlight-(\d{8}T\d{6}Z)-r(\d+)(?:-([0-9a-f]{8}))?\.sqlite$`)

// nameOfBackup is the name of a copy: when it was made, of what revision, and of which library.
func nameOfBackup(at time.Time, m marking) string {
	return fmt.Sprintf("claimlight-%s-r%d-%s.sqlite", at.Format(backupStamp), m.revision, shortName(m.name))
}

// shortName is the part of a copy's name that tells whose it is.
func shortName(library string) string {
	sum := sha256.Sum256([]byte(library))
	return hex.EncodeToString(sum[:4])
}

// List lists the copies of this library, newest first, and then those that are misdated. Copies of another one that lay at the same
// place before are among them, and marked.
func (bs *Backups) List() ([]Backup, error) {
	return listBackups(bs.file.backupPlaces(), shortName(bs.file.name), bs.file.now())
}

// Own lists the copies of this library alone.
func (bs *Backups) Own() ([]Backup, error) {
	made, err := bs.List()
	return slices.DeleteFunc(made, func(b Backup) bool { return b.Other }), err
}

// BackupsOf lists the copies of the library at path, as BackupList does, also of one that cannot be opened.
func BackupsOf(path string) ([]Backup, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	owner := ""
	if m, err := markingOf(context.Background(), path); err == nil {
		owner = shortName(m.name)
	}
	return listBackups([]string{backupFolder(path), formerFolder(path)}, owner, time.Now())
}

// backupPlaces are the folders in which copies of this library lie: its own comes first.
func (l *File) backupPlaces() []string {
	if own := backupFolder(l.params.Path); l.params.Backups != own {
		return []string{l.params.Backups}
	}
	return []string{backupFolder(l.params.Path), formerFolder(l.params.Path)}
}

// backupFolder lies beside the library, under its whole name.
func backupFolder(path string) string { return path + "-backups" }

// formerFolder is where copies were kept before: libraries whose names differ in their endings shared it. What lies there stays there,
// and belongs to the library whose name it carries.
func formerFolder(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-backups"
}

// listBackups lists the copies in these folders. Without an owner, whose library is too damaged to tell its name, all may be its own,
// apart from those of a neighbour that shared a folder with it.
func listBackups(places []string, owner string, now time.Time) ([]Backup, error) {
	var out []Backup
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
			out = append(out, b.Backup)
		}
	}
	return arranged(out, now), nil
}

// ownedBackup is a copy, and whose it is; nobody knows where the copy is damaged.
type ownedBackup struct {
	Backup
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
		b := ownedBackup{Backup{Path: filepath.Join(folder, e.Name()), At: at, Size: info.Size(), Revision: revision}, parts[3]}
		if b.owner == "" { // it was made before names told
			if m, err := markingOf(context.Background(), b.Path); err == nil {
				b.owner = shortName(m.name)
			}
		}
		out = append(out, b)
	}
	return out, nil
}

// neighbours are the libraries beside the one whose folder of copies is given that share its name but for the ending.
func neighbours(folder string) map[string]bool {
	path := strings.TrimSuffix(folder, backupFolder(""))
	out := map[string]bool{}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return out // then there are no copies either
	}
	for _, e := range entries {
		other := filepath.Join(filepath.Dir(path), e.Name())
		if other == path || e.IsDir() || formerFolder(other) != formerFolder(path) {
			continue
		}
		if m, err := markingOf(context.Background(), other); err == nil {
			out[shortName(m.name)] = true
		}
	}
	return out
}

// arranged sorts copies by age, newest first. Those from a time that is still to come go behind the others: their clock was wrong, or
// is wrong now, and they must not pass for the newest.
func arranged(made []Backup, now time.Time) []Backup {
	for i := range made {
		made[i].Misdated = made[i].At.After(now.Add(clockSlack))
	}
	slices.SortFunc(made, func(a, b Backup) int {
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
