package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// clockSlack is how far clocks are set back in the ordinary course of things.
const clockSlack = time.Minute

// BackupList lists the copies in the folder of backups, newest first, and then those that are misdated.
func (l *Library) BackupList() ([]Backup, error) { return listBackups(l.params.Backups, l.now()) }

// BackupsOf lists the copies in the usual folder of the library at path, as BackupList does, also of one that cannot be opened.
func BackupsOf(path string) ([]Backup, error) { return listBackups(backupFolder(path), time.Now()) }

// backupFolder lies beside the library, under its name.
func backupFolder(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-backups"
}

func listBackups(folder string, now time.Time) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var out []Backup
	for _, e := range entries {
		parts := backupName.FindStringSubmatch(e.Name())
		info, err := e.Info()
		if parts == nil || err != nil {
			continue
		}
		at, err := time.Parse(backupStamp, parts[1])
		revision, _ := strconv.ParseInt(parts[2], 10, 64) // digits, by the pattern
		if err == nil {
			out = append(out, Backup{Path: filepath.Join(folder, e.Name()), At: at, Size: info.Size(), Revision: revision})
		}
	}
	return arranged(out, now), nil
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
