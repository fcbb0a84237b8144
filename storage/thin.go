package storage

import (
	"fmt"
	"time"
)

// How many copies stay of each kind, as Anki keeps them.
const (
	keptDays   = 12
	keptWeeks  = 10
	keptMonths = 9
)

// superfluous picks the backups to be removed from a list that is sorted newest first. All of today stay, then the last of
// each day, week and month as long as their numbers reach, and of those the newest that together fit in limit bytes. The newest
// stays whatever its size.
func superfluous(made []Backup, now time.Time, limit int64) []Backup {
	keep := newKeeper(now)
	var drop []Backup
	var total int64
	full := false
	for i, b := range made {
		wanted := keep.wants(b.At)
		full = full || total+b.Size > limit
		if i > 0 && (!wanted || full) {
			drop = append(drop, b)
			continue
		}
		total += b.Size
	}
	return drop
}

// keeper counts the days, weeks and months of which a backup has been kept.
type keeper struct {
	zone  *time.Location
	today string
	kinds []period
}

// period is a stretch of the calendar of which one backup is kept.
type period struct {
	left int
	last string
	name func(time.Time) string
}

func newKeeper(now time.Time) *keeper {
	k := &keeper{zone: now.Location(), today: now.Format(time.DateOnly)}
	k.kinds = []period{
		{left: keptDays, name: func(t time.Time) string { return t.Format(time.DateOnly) }},
		{left: keptWeeks, name: weekOf},
		{left: keptMonths, name: func(t time.Time) string { return t.Format("2006-01") }},
	}
	return k
}

func weekOf(t time.Time) string {
	year, week := t.ISOWeek()
	return fmt.Sprint(year, "-", week)
}

// wants tells whether a backup of that moment is to be kept. It is asked from the newest to the oldest.
func (k *keeper) wants(at time.Time) bool {
	at = at.In(k.zone)
	if at.Format(time.DateOnly) >= k.today {
		return true
	}
	for i := range k.kinds {
		p := &k.kinds[i]
		if p.left == 0 {
			continue
		}
		wanted := p.name(at) != p.last
		if wanted {
			p.left--
			k.note(at)
		}
		return wanted
	}
	return false
}

// note makes the backup the last kept one of its day, week and month.
func (k *keeper) note(at time.Time) {
	for i := range k.kinds {
		k.kinds[i].last = k.kinds[i].name(at)
	}
}
