package paste

import (
	"slices"

	"claimlight/internal/extract/calendar"
	"claimlight/internal/extract/lexicon"
	"claimlight/internal/extract/prose"
)

// Survey is what is measured once per text before its lines are looked at one by one.
type Survey struct {
	lines    []Line
	measures []prose.Measure
	topics   [][prose.TopicCount]uint8 // per line: its phrases of the trade
	same     map[string]int
	prose    []int // bytes of prose before each line, and in all
	bytes    []int // bytes before each line, and in all
	blocks   []run // for each line, the lines between two empty ones that it belongs to
	runs     []run // by each of the judges
	matter   *prose.Vocabulary
	junk     []int     // phrases of the trade before each line, and in all
	shared   []float64 // per line: how much of its longer words the likely article shares, -1 for none
	sharedIn []float64 // shared words times bytes before each line, and in all
	sharing  []int     // bytes, up to 400 a line, of lines with longer words before each line, and in all
	typical  int       // bytes of a middling line of the likely article
	dated    []int     // short lines with a date before each line, and in all
	barriers []int     // short lines that begin something else, before each line, and in all
	dateline int       // the first short line with a date, or -1
	tone     []float64 // per line: how much its words speak for an article
	toned    []float64 // tone times weight before each line, and in all
	weight   []float64 // words, up to forty a line, before each line, and in all
	layout   *layout
}

// run is the lines From to To, end exclusive, that a judge takes for the article.
type run struct{ from, to int }

// judges weigh the same lines differently: how much a line that does not read as prose costs.
var judges = []float64{4, 12, 30}

// NewSurvey measures a text, its words by a lexicon.
func NewSurvey(lines []Line, lex *lexicon.Lexicon) *Survey {
	n := len(lines)
	s := &Survey{lines: lines, same: make(map[string]int, n), prose: make([]int, n+1), bytes: make([]int, n+1)}
	s.measures, s.topics = make([]prose.Measure, n), make([][prose.TopicCount]uint8, n)
	for i, l := range lines {
		s.measures[i], s.topics[i] = prose.Of(l.Text), prose.Topics(l.Text)
		s.same[l.Text]++
		s.prose[i+1], s.bytes[i+1] = s.prose[i], s.bytes[i]+len(l.Text)
		if s.isProse(i) {
			s.prose[i+1] += len(l.Text)
		}
	}
	s.blocks = findBlocks(lines)
	s.findDates()
	for _, cost := range judges {
		s.runs = append(s.runs, s.bestRun(cost))
	}
	main := s.runs[1]
	s.matter = prose.NewVocabulary()
	for i := main.from; i < main.to; i++ {
		if s.isProse(i) {
			s.matter.Add(lines[i].Text)
		}
	}
	s.measureMatter(main)
	s.Hear(lex)
	s.layout = s.newLayout()
	return s
}

// measureMatter compares every line with the likely article.
func (s *Survey) measureMatter(main run) {
	n := len(s.lines)
	s.junk, s.shared = make([]int, n+1), make([]float64, n)
	s.sharedIn, s.sharing = make([]float64, n+1), make([]int, n+1)
	var sizes []int
	for i, l := range s.lines {
		within := i >= main.from && i < main.to && s.isProse(i)
		s.shared[i] = s.matter.Shared(l.Text, within)
		s.junk[i+1] = s.junk[i] + s.junkWords(i)
		s.sharedIn[i+1], s.sharing[i+1] = s.sharedIn[i], s.sharing[i]
		if s.shared[i] >= 0 {
			b := min(s.measures[i].Bytes, 400)
			s.sharedIn[i+1] += s.shared[i] * float64(b)
			s.sharing[i+1] += b
		}
		if within {
			sizes = append(sizes, len(l.Text))
		}
	}
	if len(sizes) > 0 {
		slices.Sort(sizes)
		s.typical = sizes[len(sizes)/2]
	}
}

// junkWords counts a line's phrases that rarely stand in an article, up to four.
func (s *Survey) junkWords(i int) int {
	n := 0
	for topic, count := range s.topics[i] {
		switch prose.Topic(topic) {
		case prose.Newsletter, prose.Appeal, prose.ReadMore, prose.Copyright, prose.Sharing, prose.Comments, prose.Cookies,
			prose.Advert:
			n += int(count)
		}
	}
	return min(n, 4)
}

// isProse tells whether a line reads as a whole part of a text; one that is cut off by an ellipsis is a teaser.
func (s *Survey) isProse(i int) bool {
	m := &s.measures[i]
	return m.IsProse() && !m.Dots && s.same[s.lines[i].Text] == 1
}

// bestRun is the run of lines with the largest sum of worth: prose adds its words, up to sixty; any other line costs.
func (s *Survey) bestRun(cost float64) run {
	best, sum, start := 0.0, 0.0, 0
	out := run{}
	for i := range s.lines {
		if s.isProse(i) {
			sum += float64(min(s.measures[i].Words, 60))
		} else {
			sum -= cost
		}
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, out = sum, run{start, i + 1}
		}
	}
	return out
}

// findBlocks gives for each line the run between two empty lines that it stands in.
func findBlocks(lines []Line) []run {
	out := make([]run, 0, len(lines))
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && !lines[to].Blank {
			to++
		}
		for range to - from {
			out = append(out, run{from, to})
		}
		from = to
	}
	return out
}

// findDates counts short lines with a date, of which comments and feeds have many, and notes the first.
func (s *Survey) findDates() {
	n := len(s.lines)
	s.dated, s.barriers, s.dateline = make([]int, n+1), make([]int, n+1), -1
	for i, l := range s.lines {
		s.dated[i+1], s.barriers[i+1] = s.dated[i], s.barriers[i]
		if len(l.Text) <= 160 && s.measures[i].Digits > 0 && calendar.Parse(l.Text) != "" {
			s.dated[i+1]++
			if s.dateline < 0 {
				s.dateline = i
			}
		}
		if m := &s.measures[i]; m.Words <= 6 && !m.Ends && s.junkWords(i) > 0 {
			s.barriers[i+1]++
		}
	}
}
