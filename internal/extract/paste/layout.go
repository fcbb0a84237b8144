package paste

import (
	"strconv"
	"strings"

	"claimlight/internal/extract/prose"
)

// layout is what is known of a text's headings, lists and openings before its lines are looked at one by one.
type layout struct {
	heading []int             // per line: the last heading before it, or -1
	next    []int             // per line: the first heading after it, or the number of lines
	opening map[string]int    // how many lines begin with the same two words
	short   map[string]bool   // the lines of two to six words, in lower case
	number  map[int]bool      // the numbers that lines begin with
	since   [len(turns)][]int // per line: the lines since the last short line of a topic
	spaced  float64           // the share of the likely article's prose that has an empty line before it
}

// turns are topics of short lines after which an article is mostly over.
var turns = [...]prose.Topic{prose.Comments, prose.ReadMore, prose.Byline, prose.Newsletter}

// far is the distance in lines beyond which all is equally far away.
const far = 200

// newLayout reads a text's layout. The runs must be known.
func (s *Survey) newLayout() *layout {
	l := &layout{opening: map[string]int{}, short: map[string]bool{}, number: map[int]bool{}}
	for i, line := range s.lines {
		l.opening[opening(line.Text)]++
		if w := s.measures[i].Words; w >= 2 && w <= 6 {
			l.short[strings.ToLower(line.Text)] = true
		}
		if k := number(line.Text); k > 0 {
			l.number[k] = true
		}
	}
	s.findHeadings(l)
	s.findTurns(l)
	l.spaced = s.spacedShare(s.runs[1])
	return l
}

func (s *Survey) findHeadings(l *layout) {
	n := len(s.lines)
	l.heading, l.next = make([]int, n), make([]int, n)
	for i, last := 0, -1; i < n; i++ {
		l.heading[i] = last
		if s.headsSection(i) {
			last = i
		}
	}
	for i, last := n-1, n; i >= 0; i-- {
		l.next[i] = last
		if s.headsSection(i) {
			last = i
		}
	}
}

// headsSection tells whether a line looks like a heading of what follows: short, after an empty line, and no statement.
func (s *Survey) headsSection(i int) bool {
	m := &s.measures[i]
	return s.lines[i].Blank && m.Words <= 16 && m.Letters >= 3 && (!m.Ends || m.Dots || isQuestion(s.lines[i].Text))
}

func isQuestion(line string) bool {
	return strings.HasSuffix(line, "?") || strings.HasSuffix(line, "？")
}

func (s *Survey) findTurns(l *layout) {
	for k, topic := range turns {
		l.since[k] = make([]int, len(s.lines))
		since := far
		for i := range s.lines {
			l.since[k][i] = min(since, far)
			since++
			if m := &s.measures[i]; m.Words <= 8 && !m.Ends && s.topics[i][topic] > 0 {
				since = 0
			}
		}
	}
}

// spacedShare is the part of a run's prose that stands after an empty line.
func (s *Survey) spacedShare(r run) float64 {
	spaced, all := 0, 0
	for i := r.from; i < r.to; i++ {
		if s.isProse(i) {
			all++
			if s.lines[i].Blank {
				spaced++
			}
		}
	}
	return prose.Share(spaced, all)
}

// opening is the first two words of a line.
func opening(line string) string {
	for at, r := range line {
		if r == ' ' && strings.Contains(line[:at], " ") {
			return line[:at]
		}
	}
	return line
}

// number is the number from 1 to 200 that a line begins with, 0 for none.
func number(line string) int {
	line = strings.TrimLeft(line, "#([ ")
	end := 0
	for end < len(line) && end < 4 && line[end] >= '0' && line[end] <= '9' {
		end++
	}
	if k, err := strconv.Atoi(line[:end]); err == nil && k <= 200 {
		return k
	}
	return 0
}

// opensLike tells whether a line begins with the whole of a short line: 2 for the line before it, 1 for another, else
// 0. A note about an author mostly begins with the name that stands above it, or under the headline.
func (s *Survey) opensLike(i int) int {
	words := 0
	for at, r := range s.lines[i].Text {
		if r != ' ' {
			continue
		}
		words++
		start := strings.ToLower(s.lines[i].Text[:at])
		switch {
		case words > 6:
			return 0
		case words < 2 || !s.layout.short[start]:
		case i > 0 && strings.ToLower(s.lines[i-1].Text) == start:
			return 2
		default:
			return 1
		}
	}
	return 0
}
