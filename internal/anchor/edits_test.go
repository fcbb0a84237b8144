package anchor_test

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/text"
)

// unit is a sentence of a text that is edited, with what stands between it and the one before.
type unit struct {
	gap   string
	words string
	was   text.Span // in the text before; empty for a new one
	same  bool      // nobody has touched its words
	is    text.Span // in the text after
}

// draft is a text that is edited: blocks of sentences. It knows where each sentence came from and goes to.
type draft struct {
	blocks [][]unit
	rng    *rand.Rand
}

// newDraft cuts blocks of text into sentences.
func newDraft(blocks []string, rng *rand.Rand) *draft {
	d := &draft{rng: rng}
	at := 0
	for _, b := range blocks {
		var units []unit
		end := 0
		for _, s := range text.Sentences(b) {
			units = append(units, unit{gap: b[end:s.Start], words: s.Of(b), was: s.Shift(at), same: true})
			end = s.End
		}
		d.blocks = append(d.blocks, units)
		at += len(b) + 1
	}
	return d
}

// text writes the draft down and notes where each sentence stands. It is also the text before, as long as nothing was
// edited.
func (d *draft) text() string {
	var b strings.Builder
	for i, units := range d.blocks {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j := range units {
			b.WriteString(units[j].gap)
			units[j].is = text.Span{Start: b.Len(), End: b.Len() + len(units[j].words)}
			b.WriteString(units[j].words)
		}
	}
	return b.String()
}

// units are all sentences of the draft.
func (d *draft) units() []*unit {
	var all []*unit
	for _, units := range d.blocks {
		for i := range units {
			all = append(all, &units[i])
		}
	}
	return all
}

func (d *draft) block() int { return d.rng.IntN(len(d.blocks)) }

// somewhere picks a sentence; false in an empty block.
func (d *draft) somewhere() (block, at int, ok bool) {
	block = d.block()
	if len(d.blocks[block]) == 0 {
		return 0, 0, false
	}
	return block, d.rng.IntN(len(d.blocks[block])), true
}

// invention is a sentence that stood nowhere.
func (d *draft) invention() unit {
	words := strings.Fields("the report a minister said that new rules for many people will be there after years of " +
		"work in this city and its harbour")
	d.rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return unit{gap: " ", words: "Later " + strings.Join(words[:3+d.rng.IntN(14)], " ") + " " +
		strconv.Itoa(d.rng.IntN(999)) + "."}
}

// copied is a sentence of the text, as a publisher repeats one somewhere else. (Of two beside each other nobody can
// tell which is the copy.)
func (d *draft) copied(near int) unit {
	block, at, ok := d.somewhere()
	if !ok || block >= near-1 && block <= near+1 {
		return d.invention()
	}
	return unit{gap: " ", words: d.blocks[block][at].words}
}

func (d *draft) insertAt(block, at int, u unit) {
	units := d.blocks[block]
	u.gap = " "
	if at == 0 {
		u.gap = ""
		if len(units) > 0 {
			units[0].gap = " "
		}
	}
	d.blocks[block] = append(append(append([]unit(nil), units[:at]...), u), units[at:]...)
}

func (d *draft) insertBlock(at int, units []unit) {
	d.blocks = append(append(append([][]unit(nil), d.blocks[:at]...), units), d.blocks[at:]...)
}

func (d *draft) deleteBlock(at int) {
	if len(d.blocks) > 1 {
		d.blocks = append(append([][]unit(nil), d.blocks[:at]...), d.blocks[at+1:]...)
	}
}

// edits are the things that a publisher or another extraction does to a text.
var edits = map[string]func(*draft){
	"insert a sentence": func(d *draft) { b := d.block(); d.insertAt(b, d.rng.IntN(len(d.blocks[b])+1), d.invention()) },
	"repeat a sentence": func(d *draft) { b := d.block(); d.insertAt(b, d.rng.IntN(len(d.blocks[b])+1), d.copied(b)) },
	"insert a paragraph": func(d *draft) {
		d.insertBlock(d.block(),
			[]unit{d.invention(), d.invention(), d.invention()})
	},
	"repeat a paragraph": func(d *draft) { b := d.block(); d.insertBlock(b, []unit{d.copied(b), d.copied(b)}) },
	"delete a sentence":  deleteSentence,
	"delete a paragraph": func(d *draft) { d.deleteBlock(d.block()) },
	"swap two paragraphs": func(d *draft) {
		a, b := d.block(), d.block()
		d.blocks[a], d.blocks[b] = d.blocks[b],
			d.blocks[a]
	},
	"swap two sentences":  swapSentences,
	"move a sentence":     moveSentence,
	"reword a sentence":   func(d *draft) { d.touch(d.reword) },
	"change a figure":     func(d *draft) { d.touch(d.refigure) },
	"replace a sentence":  func(d *draft) { d.touch(func(string) string { return d.invention().words }) },
	"replace by a copy":   replaceByCopy,
	"change the quotes":   func(d *draft) { d.touch(requote) },
	"join two paragraphs": joinBlocks,
	"split a paragraph":   splitBlock,
	"reword a whole part": rewordPart,
	"put menus around": func(d *draft) {
		d.insertBlock(0, menu("Home", "News", "Sport"))
		d.insertBlock(len(d.blocks), menu("Read more", "Share"))
	},
	"put links in between":  func(d *draft) { b := d.block(); d.insertBlock(b, menu("Read also:", d.copied(b).words)) },
	"insert a caption":      func(d *draft) { d.insertBlock(d.block(), menu("Photo: The Quay.")) },
	"take first words away": func(d *draft) { d.touch(cutHead) },
}

// restore puts what a page holds besides its article where it stood, and joins all of it if it is told to.
func (d *draft) restore(whole []article.Block, joined bool) {
	var blocks [][]unit
	for _, b := range whole {
		if b.Kept() {
			blocks, d.blocks = append(blocks, d.blocks[0]), d.blocks[1:]
		} else {
			blocks = append(blocks, menu(b.Text))
		}
	}
	d.blocks = blocks
	for i := 1; joined && i < len(blocks); i++ {
		if len(blocks[i]) > 0 {
			blocks[i][0].gap = " "
		}
		blocks[0] = append(blocks[0], blocks[i]...)
		d.blocks = blocks[:1]
	}
}

func menu(lines ...string) []unit {
	var units []unit
	for _, l := range lines {
		units = append(units, unit{gap: " ", words: l})
	}
	return units
}

func deleteSentence(d *draft) {
	if b, at, ok := d.somewhere(); ok {
		d.blocks[b] = append(append([]unit(nil), d.blocks[b][:at]...), d.blocks[b][at+1:]...)
	}
}

func moveSentence(d *draft) {
	if b, at, ok := d.somewhere(); ok {
		u := d.blocks[b][at]
		d.blocks[b] = append(append([]unit(nil), d.blocks[b][:at]...), d.blocks[b][at+1:]...)
		to := d.block()
		d.insertAt(to, d.rng.IntN(len(d.blocks[to])+1), u)
	}
}

func swapSentences(d *draft) {
	b, at, ok := d.somewhere()
	c, other, there := d.somewhere()
	if ok && there && d.blocks[b][at].words != d.blocks[c][other].words { // nobody can tell that twins changed places
		d.blocks[b][at], d.blocks[c][other] = d.blocks[c][other], d.blocks[b][at]
		d.blocks[b][at].gap, d.blocks[c][other].gap = d.blocks[c][other].gap, d.blocks[b][at].gap
	}
}

func replaceByCopy(d *draft) {
	if b, at, ok := d.somewhere(); ok {
		d.change(b, at, func(string) string { return d.copied(b).words })
	}
}

func joinBlocks(d *draft) {
	at := d.block()
	if at+1 < len(d.blocks) && len(d.blocks[at+1]) > 0 {
		d.blocks[at+1][0].gap = " "
		d.blocks[at] = append(append([]unit(nil), d.blocks[at]...), d.blocks[at+1]...)
		d.deleteBlock(at + 1)
	}
}

func splitBlock(d *draft) {
	b, at, ok := d.somewhere()
	if !ok || at == 0 {
		return
	}
	tail := append([]unit(nil), d.blocks[b][at:]...)
	tail[0].gap = ""
	d.blocks[b] = d.blocks[b][:at]
	d.insertBlock(b+1, tail)
}

// rewordPart rewords three sentences in a row, so that none keeps its neighbours.
func rewordPart(d *draft) {
	b, at, ok := d.somewhere()
	for i := at; ok && i < min(at+3, len(d.blocks[b])); i++ {
		d.change(b, i, d.reword)
	}
}

func (d *draft) touch(change func(string) string) {
	if b, at, ok := d.somewhere(); ok {
		d.change(b, at, change)
	}
}

func (d *draft) change(b, at int, change func(string) string) {
	u := &d.blocks[b][at]
	if now := change(u.words); now != u.words {
		u.words, u.same = now, false
	}
}

// reword puts other words in the place of about every fourth.
func (d *draft) reword(s string) string {
	words := strings.Fields(s)
	for i := range words {
		if d.rng.IntN(4) == 0 {
			words[i] = []string{"indeed", "reported", "another", "perhaps", "several"}[d.rng.IntN(5)]
		}
	}
	return strings.Join(words, " ")
}

var digits = regexp.MustCompile(`\d+`)

// refigure puts another number in the place of one, or adds one.
func (d *draft) refigure(s string) string {
	at := digits.FindStringIndex(s)
	if at == nil {
		return strings.TrimSuffix(s, ".") + ", or " + strconv.Itoa(2+d.rng.IntN(99)) + " percent."
	}
	return s[:at[0]] + strconv.Itoa(1+d.rng.IntN(9)) + s[at[0]:]
}

func requote(s string) string {
	return strings.NewReplacer(`"`, "”", "“", `"`, "'", "’", "’", "'", ",", ";").Replace(s)
}

func cutHead(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[min(2, len(words)/2):], " ")
}
