package main

import (
	"crypto/sha256"
	"extractrig/corpus"
	"strings"
)

// reach is how many lines before an article always stay: they may hold its headline and byline.
const reach = 12

// cropHeft is the weight of a cropped text beside the whole one.
const cropHeft = 0.6

// cropped gives texts of which a part was not copied: of what stands before and after the article, some is left off.
// They are only fitted to, so that less hangs on where in the text a line stands.
func cropped(texts []*pasted) []*pasted {
	var out []*pasted
	for _, p := range texts {
		lines := strings.Split(p.c.Text, "\n")
		first, last := p.ends()
		chance := sha256.Sum256([]byte(p.c.Source + p.c.ID))
		from := max(first-reach, 0) * int(chance[0]) / 255
		to := last + 1 + (len(lines)-last-1)*int(chance[1])/255
		c := &corpus.PastedCase{Text: strings.Join(lines[from:to], "\n")}
		c.Labels = p.c.Labels[from:to]
		q := newPasted(c, p.site)
		q.taught, q.crop = true, true
		for i := range q.heft {
			q.heft[i] *= cropHeft
		}
		out = append(out, q)
	}
	return out
}

// ends are the first and last line of the article, 0 where there is none.
func (p *pasted) ends() (first, last int) {
	first = -1
	for i, label := range p.c.Labels {
		if label != 1 {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	return max(first, 0), last
}
