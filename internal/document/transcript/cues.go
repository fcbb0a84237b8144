package transcript

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"claimlight/internal/article"
)

// cue is what is said in a stretch of time.
type cue struct {
	start, end time.Duration
	speaker    string
	text       string
	turns      bool // somebody else begins to speak, whoever it is
}

const (
	pause        = 2 * time.Second // after a sentence, it begins a paragraph
	longPart     = 400             // bytes after which the end of a sentence ends a paragraph
	endlessPart  = 1600            // bytes after which the end of a cue does, where no sentence ends
	lastingCue   = 4 * time.Second // how long a cue without an end is taken to be read
	dashOfSpeech = "-–—‐"          // before the words of another speaker
)

// joined puts cues together, so that sentences go over them, and parts them into turns and paragraphs.
func joined(cues []cue) []turn {
	var out []turn
	var open paragraph
	end := func() {
		if open.letters > 0 {
			last := &out[len(out)-1]
			last.parts = append(last.parts, part{open.text.String(), open.spots})
			open = paragraph{}
		}
	}
	var before cue
	for _, c := range cues {
		if c.text = tidy(c.text); c.text == "" {
			continue
		}
		if len(out) == 0 || c.turns || c.speaker != before.speaker {
			end()
			out = append(out, turn{speaker: c.speaker})
		} else if ends(open.text.String(), c.start-before.end) {
			end()
		}
		open.add(c)
		before = c
	}
	end()
	return out
}

// paragraph is one that grows by cues.
type paragraph struct {
	text    strings.Builder
	letters int // code points of the text
	spots   []article.Spot
}

// add puts a cue behind those before.
func (p *paragraph) add(c cue) {
	if p.letters > 0 {
		p.text.WriteByte(' ')
		p.letters++
	}
	if time := clock(c.start); len(p.spots) == 0 || p.spots[len(p.spots)-1].Time != time {
		p.spots = append(p.spots, article.Spot{From: p.letters, Time: time})
	}
	p.text.WriteString(c.text)
	p.letters += utf8.RuneCountInString(c.text)
}

// clock is a time since the start as it is shown, to the second: nobody looks closer.
func clock(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}

// ends tells that a paragraph ends here, before a gap in time.
func ends(part string, gap time.Duration) bool {
	part = strings.TrimSpace(part)
	if endsSentence(part) {
		return gap >= pause || len(part) >= longPart
	}
	return len(part) >= endlessPart
}

// spoken parts a line from what says that somebody else begins to speak: a dash, or the marks of captions for the deaf.
func spoken(line string) (words string, other bool) {
	line = strings.TrimSpace(line)
	if rest, ok := strings.CutPrefix(line, ">>"); ok {
		return strings.TrimLeft(rest, "> "), true
	}
	rest := strings.TrimLeft(line, dashOfSpeech)
	if rest != line && len(line)-len(rest) <= len("—") && strings.HasPrefix(rest, " ") {
		return strings.TrimSpace(rest), true
	}
	return line, false
}
