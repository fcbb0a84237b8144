package transcript

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// timedLine begins with the time since the start, in brackets or not: as video sites and meeting programs copy it.
var timedLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?(?:\s+(.*))?$`)
})

const (
	latestStart = time.Minute // of a transcript; what begins later is a timetable
	fewTimes    = 3           // that a transcript has at least
)

// isTimed tells a transcript from a timetable: its times begin with the first minute, go up, and stand at every second
// line at least.
func isTimed(lines []string) bool {
	found := 0
	last := time.Duration(0)
	for _, line := range lines {
		m := timedLine().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		at := timeOf(m)
		if found == 0 && at > latestStart || at < last {
			return false
		}
		last = at
		found++
	}
	return found >= fewTimes && found*5 >= len(lines)*2
}

func timeOf(m []string) time.Duration {
	part := func(i int) time.Duration {
		n, _ := strconv.Atoi(m[i]) // two digits, or none
		return time.Duration(n)
	}
	return part(1)*time.Hour + part(2)*time.Minute + part(3)*time.Second
}

// timed reads a transcript with times, on lines of their own or before the words.
func timed(lines []string) (title string, turns []turn) {
	var cues []cue
	for i, line := range lines {
		if m := timedLine().FindStringSubmatch(line); m != nil {
			at := timeOf(m)
			if len(cues) > 0 {
				last := &cues[len(cues)-1]
				last.end = min(at, last.start+lastingCue)
			}
			next := worded(cue{start: at}, m[4])
			if len(cues) > 0 && next.speaker == "" && !next.turns {
				next.speaker = cues[len(cues)-1].speaker // who was named last goes on
			}
			cues = append(cues, next)
			continue
		}
		if len(cues) == 0 {
			if i == 0 && len(lines) > 1 && timedLine().MatchString(lines[1]) && !isTitle(line) {
				continue // what the site calls the transcript
			}
			if len(title) < longPart {
				title = join(title, line)
			}
			continue
		}
		last := &cues[len(cues)-1]
		if last.text == "" {
			*last = worded(*last, line)
		} else {
			cues = append(cues, cue{start: last.end, end: last.end, speaker: last.speaker, text: line})
		}
	}
	return title, joined(cues)
}

// isTitle tells a title from the one word over a copied transcript.
func isTitle(line string) bool { return len(strings.Fields(line)) > 1 }

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// worded gives a cue its words, and who says them where they begin with that.
func worded(c cue, words string) cue {
	c.text, c.turns = spoken(words)
	if m := labelled().FindStringSubmatch(c.text); m != nil && isLabel(m[1]) {
		c.speaker, c.text = m[1], m[2]
	}
	return c
}
