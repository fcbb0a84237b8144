package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"claimlight/internal/article"
)

// paragraph is a block that is being put together.
type paragraph struct {
	article.Block
	size    float32
	bold    bool
	letters int
	first   line
	last    line
	margin  float32 // the right end of its column
	region  int
	room    bool // nothing goes on behind it
}

// isHanging tells the style of a region in which paragraphs begin at the margin and go on behind it.
func isHanging(lines []line, margin float32) bool {
	behind := 0
	for i := range lines {
		if lines[i].left > margin+0.8*lines[i].size {
			behind++
		}
	}
	return behind*10 > len(lines)*6
}

// leftOf is where most lines of a region begin.
func leftOf(lines []line) float32 {
	count := map[int]int{}
	for i := range lines {
		count[int(lines[i].left/3)]++
	}
	left := lines[0].left
	for i := range lines {
		if count[int(lines[i].left/3)] > count[int(left/3)] {
			left = lines[i].left
		}
		left = min(left, max(lines[i].left, left-0.8*lines[i].size))
	}
	return left
}

const (
	fewOfSize = 4   // lines of a size that tell where lines of it end
	flush     = 0.3 // of which so many end at one place where they are set flush
)

// rightsOf tells, by size, where lines of a region end that are full: where many end, else where the longest does. Of a
// size that few lines have it is where the longest of the region ends.
func rightsOf(lines []line) map[float32]float32 {
	longest := float32(0)
	ends := map[float32][]float32{}
	for i := range lines {
		size := half(lines[i].size)
		longest = max(longest, lines[i].right)
		ends[size] = append(ends[size], lines[i].right)
	}
	out := map[float32]float32{}
	for size, all := range ends {
		if len(all) < fewOfSize {
			out[size] = longest
			continue
		}
		slices.Sort(all)
		out[size] = all[len(all)-1]
		for i := len(all) - 1; i >= 0; i-- {
			from, _ := slices.BinarySearch(all, all[i]-2)
			if float32(i-from+1) >= flush*float32(len(all)) {
				out[size] = all[i]
				break
			}
		}
	}
	return out
}

// spacing is the usual distance of lines of a size in a region; 0 where none follow each other.
func spacing(lines []line) map[float32]float32 {
	count := map[float32]map[float32]int{}
	for i := 1; i < len(lines); i++ {
		size := half(lines[i].size)
		d := lines[i].base - lines[i-1].base
		if half(lines[i-1].size) != size || d < 0.7*size || d > 2.6*size {
			continue
		}
		if count[size] == nil {
			count[size] = map[float32]int{}
		}
		count[size][half(d)]++
	}
	out := map[float32]float32{}
	for size, of := range count {
		best, most := float32(0), 0
		for d, n := range of {
			if n > most || n == most && d < best {
				best, most = d, n
			}
		}
		out[size] = best
	}
	return out
}

// reader puts the lines of one region together to paragraphs.
type reader struct {
	body    float32 // size of most letters of the document
	region  int
	left    float32
	rights  map[float32]float32 // ends of full lines, by size
	hanging bool
	out     []paragraph
}

func (r *reader) read(lines []line) []paragraph {
	r.left, r.rights = leftOf(lines), rightsOf(lines)
	r.hanging = isHanging(lines, r.left)
	own := spacing(lines)
	for i := 0; i < len(lines); {
		if n, columns := tableAt(lines[i:]); n > 0 {
			r.table(lines[i:i+n], columns)
			i += n
			continue
		}
		if i > 0 && r.goesOn(&lines[i-1], &lines[i], own) {
			r.add(&lines[i])
		} else {
			r.begin(&lines[i])
		}
		i++
	}
	return r.out
}

func (r *reader) table(lines []line, columns [][2]float32) {
	for i := range lines {
		l := &lines[i]
		r.out = append(r.out, paragraph{
			Block: article.Block{
				Kind: article.TableRow, Text: rowText(l, columns),
				Place: article.Place{Spots: []article.Spot{{Page: l.page, Box: l.box()}}},
			},
			size: l.size, first: *l, last: *l, region: r.region, room: true, letters: l.letters,
		})
	}
}

// begin begins a paragraph with a line.
func (r *reader) begin(l *line) {
	p := paragraph{
		Block: article.Block{Kind: article.Paragraph, Text: l.text}, size: l.size, bold: l.bold, first: *l, last: *l,
		region: r.region, margin: r.rights[half(l.size)], letters: l.letters,
	}
	if len(l.cells) > 2 {
		p.Kind, p.room = article.TableRow, true
		p.Text = strings.Join(texts(l.cells), "\t")
	} else if text, is := itemOf(l.text); is {
		p.Kind, p.Level, p.Text = article.ListItem, 1, text
	}
	p.Place.Spots = []article.Spot{{Page: l.page, Box: l.box()}}
	r.out = append(r.out, p)
}

func texts(ps []piece) []string {
	out := make([]string, len(ps))
	for i := range ps {
		out[i] = ps[i].text
	}
	return out
}

// add adds a line to the last paragraph.
func (r *reader) add(l *line) {
	p := &r.out[len(r.out)-1]
	p.join(l.text, []article.Spot{{Page: l.page, Box: l.box()}})
	p.letters += l.letters
	p.last = *l
}

// join puts a text behind that of the paragraph. Whether a hyphen between them stays is seen at the end, when all words
// of the document are known: until then a mark that nobody writes stands behind it.
func (p *paragraph) join(text string, spots []article.Spot) {
	sep := " "
	last, _ := utf8.DecodeLastRuneInString(p.Text)
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case last == '-' || last == '‐' || last == '\u00ad':
		sep = lineEnd
	case isIdeographic(last) && isIdeographic(first) || last == '/' && !strings.HasSuffix(p.Text, " /") ||
		last == '–' && !strings.HasSuffix(p.Text, " –"):
		sep = ""
	}
	from := utf8.RuneCountInString(p.Text) + utf8.RuneCountInString(sep)
	for _, s := range spots {
		s.From += from
		p.Place.Spots = append(p.Place.Spots, s)
	}
	p.Text += sep + text
}

// lineEnd marks a line end behind a hyphen until it is known whether the hyphen stays.
const lineEnd = "\uE0FF"

// goesOn tells that a paragraph goes on from one line to the next.
func (r *reader) goesOn(a, b *line, own map[float32]float32) bool {
	open := &r.out[len(r.out)-1]
	size := max(a.size, b.size)
	if open.Kind == article.TableRow || len(b.cells) > 2 || half(a.size)-half(b.size) > 0.5 ||
		half(b.size)-half(a.size) > 0.5 {
		return false
	}
	usual := own[half(b.size)]
	if usual == 0 || usual > 1.8*b.size {
		usual = 1.35 * b.size
	}
	d := b.base - a.base
	if d > 1.2*usual || d < 0.3*size {
		return false
	}
	if a.parted {
		return true
	}
	if _, is := itemOf(b.text); is &&
		(r.room(a, b) || isMark(strings.Fields(b.text)[0]) && open.Kind == article.ListItem) {
		return false
	}
	if a.bold != b.bold && (r.room(a, b) || open.bold && !b.bold && len(open.Place.Spots) == 1 && !sentenceGoesOn(a, b)) {
		return false
	}
	if centred(a, b, r.left, r.rights[half(a.size)]) {
		return a.bold && b.bold || a.size > 1.15*r.body
	}
	if open.Kind == article.ListItem {
		return !r.room(a, b)
	}
	indented := b.left > r.left+0.8*size
	switch {
	case r.room(a, b):
		return false
	case r.hanging:
		return indented
	case indented && a.left < b.left-0.8*size:
		return false // the first line of the next
	}
	return true
}

// sentenceGoesOn tells that the second line goes on with the sentence of the first.
func sentenceGoesOn(a, b *line) bool {
	first, _ := utf8.DecodeRuneInString(b.text)
	return !endsSentence(a.text) && strings.ToLower(string(first)) == string(first)
}

// room tells that the first word of the next line would have had room on a line: who set it ended it on purpose.
func (r *reader) room(a, b *line) bool {
	return a.right+0.3*a.size+b.first < r.rights[half(a.size)]-0.4*a.size
}

// centred tells that two lines are set around the middle of their region, and do not fill it.
func centred(a, b *line, left, right float32) bool {
	near := func(l *line) bool {
		d := (l.left - left) - (right - l.right)
		return d > -0.7*l.size && d < 0.7*l.size
	}
	return near(a) && near(b) && (a.left > left+a.size || b.left > left+b.size)
}
