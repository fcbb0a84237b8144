package backup

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

// Superfluous picks the backups to be removed from a list that is arranged. All of today stay, then the last of each
// day, week and month as long as their numbers reach, and of those the newest that together fit in limit bytes. The
// newest stays whatever its size. Misdated ones are counted by themselves, and have what room the others leave.
func Superfluous(made []Copy, now time.Time, limit int64) []Copy {
	keep, misdated := newKeeper(now), newKeeper(now)
	misdated.today = never
	var drop []Copy
	var total int64
	full := false
	for i, b := range made {
		if b.Misdated {
			keep = misdated
		}
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

// never is a day on which nothing was made.
const never = "9999-99-99"

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
