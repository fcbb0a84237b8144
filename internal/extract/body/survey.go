package body

import (
	"hash/maphash"
	"strings"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/prose"
)

// Survey is what is measured once per page before its segments are looked at one by one.
type Survey struct {
	page     *dom.Page
	topics   [][prose.TopicCount]uint8
	prose    []int // bytes of prose before each segment, and in all
	linked   []bool
	around   []around
	template []int32        // per segment: which kind of place it stands in
	groups   []group        // the kinds of places
	same     map[string]int // how often a text stands on the page
	again    []bool         // per segment: the same text stood before
	title    int            // segment that shows the title, or -1
	headline int            // the same, or one that shows nearly the title
	heads    []int          // segments that say no more than who wrote the page, and when
	witness  shingles
	desc     shingles
	hashes   []uint64          // of the words of the segment that is measured
	matter   *prose.Vocabulary // of the container's prose
	titled   *prose.Vocabulary // of the title
	box      int               // the container with the most worth, or -1
	parent   int               // the box whose own paragraphs hold the most prose, or -1
	from, to int               // the best run of segments, end exclusive
	kind     pageKind
}

// group is all segments of a page that stand in the same kind of place, such as all items of a list.
type group struct{ count, bytes, link, prose int }

// NewSurvey measures a page.
func NewSurvey(page *dom.Page, w Witness) *Survey {
	n := len(page.Segments)
	s := &Survey{
		page: page, topics: make([][prose.TopicCount]uint8, n), prose: make([]int, n+1),
		linked: make([]bool, n), around: make([]around, n), again: make([]bool, n), same: make(map[string]int, n),
		heads: w.HeadAt,
	}
	for i := range page.Segments {
		seg := &page.Segments[i]
		s.topics[i] = prose.Topics(seg.Text)
		s.linked[i] = 2*seg.Link > len(seg.Text)
		s.prose[i+1] = s.prose[i]
		if s.isProse(i) {
			s.prose[i+1] += len(seg.Text)
		}
		s.again[i] = s.same[seg.Text] > 0
		s.same[seg.Text]++
		s.around[i] = lookAround(page, seg.Box)
	}
	s.groupTemplates()
	s.title = findTitle(page, w.Title)
	if s.headline = s.title; s.title < 0 && w.Title != "" {
		s.headline = w.TitleAt
	}
	s.witness, s.desc = newShingles(w.Body), newShingles(w.Description)
	s.contain()
	s.gatherMatter(w.Title)
	s.kind = s.pageKind(&w)
	return s
}

// gatherMatter takes in the words of what is most likely the article.
func (s *Survey) gatherMatter(title string) {
	s.matter, s.titled = prose.NewVocabulary(), prose.NewVocabulary()
	s.titled.Add(title)
	for i := s.from; i < s.to; i++ {
		if s.inMatter(i) {
			s.matter.Add(s.page.Segments[i].Text)
		}
	}
}

func (s *Survey) inMatter(i int) bool { return i >= s.from && i < s.to && s.isProse(i) }

// measureOf is what can be counted in a segment's text.
func (s *Survey) measureOf(i int) *prose.Measure { return &s.page.Segments[i].Prose }

// isProse tells whether a segment reads as text and is no link.
func (s *Survey) isProse(i int) bool {
	return !s.linked[i] && !s.page.Segments[i].Hidden && s.measureOf(i).IsProse()
}

// groupTemplates finds segments that stand in the same kind of place: the same elements with the same classes, three
// levels up.
func (s *Survey) groupTemplates() {
	var hash maphash.Hash
	own := make([]uint64, len(s.page.Boxes))
	for i := range s.page.Boxes {
		n := s.page.Boxes[i].Node
		hash.Reset()
		hash.WriteString(n.Data)
		hash.WriteByte(' ')
		hash.WriteString(dom.Attr(n, "class"))
		own[i] = hash.Sum64()
	}
	ids := make(map[[3]uint64]int32, 64)
	s.template = make([]int32, len(s.page.Segments))
	for i := range s.page.Segments {
		var key [3]uint64
		at := s.page.Segments[i].Box
		for k := 0; k < 3 && at >= 0; k++ {
			key[k] = own[at]
			at = s.page.Boxes[at].Parent
		}
		id, ok := ids[key]
		if !ok {
			id = int32(len(s.groups))
			ids[key] = id
			s.groups = append(s.groups, group{})
		}
		s.template[i] = id
		g := &s.groups[id]
		g.count++
		g.bytes += len(s.page.Segments[i].Text)
		g.link += min(s.page.Segments[i].Link, len(s.page.Segments[i].Text))
		if s.isProse(i) {
			g.prose++
		}
	}
}

// findTitle is the first segment, headings first, that shows the title.
func findTitle(page *dom.Page, title string) int {
	if title == "" {
		return -1
	}
	other := -1
	for i := range page.Segments {
		seg := &page.Segments[i]
		if len(seg.Text) > 2*len(title)+20 || !strings.EqualFold(seg.Text, title) {
			continue
		}
		if seg.Level > 0 && seg.Level <= 2 {
			return i
		}
		if other < 0 {
			other = i
		}
	}
	return other
}

// Title is the index of the segment that shows the title, or -1.
func (s *Survey) Title() int { return s.title }
