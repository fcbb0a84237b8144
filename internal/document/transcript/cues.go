package transcript

import (
	"strings"
	"time"
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
	var part strings.Builder
	end := func() {
		if part.Len() > 0 {
			last := &out[len(out)-1]
			last.parts = append(last.parts, tidy(part.String()))
			part.Reset()
		}
	}
	var before cue
	for _, c := range cues {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		if len(out) == 0 || c.turns || c.speaker != before.speaker {
			end()
			out = append(out, turn{speaker: c.speaker})
		} else if ends(part.String(), c.start-before.end) {
			end()
		}
		if part.Len() > 0 {
			part.WriteByte(' ')
		}
		part.WriteString(c.text)
		before = c
	}
	end()
	return out
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
