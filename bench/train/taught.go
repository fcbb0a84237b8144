package main

import (
	"extractrig/corpus"
	"log"
	"strings"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// taughtHeft is the weight of a taught text beside one with a true body.
const taughtHeft = 0.6

// loadTaught renders pages that are not among the pasted texts as text. Where a page has no true body, what the page's
// judge keeps is taken for it: the markup knows more than the lines. They are only fitted to, never reported.
func loadTaught(dir string) []*pasted {
	cases := load(dir)
	var out []*pasted
	for _, c := range cases {
		if c.Source == "scrapinghub" || c.Source == "wcxb" && c.Kind == "article" {
			continue
		}
		raw, err := c.HTML()
		if err != nil {
			log.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(string(corpus.Decode(raw))))
		if err != nil {
			continue
		}
		out = append(out, teach(c, root))
	}
	return out
}

func teach(c *corpus.Case, root *html.Node) *pasted {
	title, kept := judged(root, c.URL)
	if c.Body != nil {
		kept = *c.Body
	}
	text := corpus.Visible(root, nil)
	lines := strings.Split(text, "\n")
	labels := make([]int, len(lines))
	for i, share := range corpus.Coverage(lines, kept) {
		switch {
		case strings.EqualFold(strings.TrimSpace(lines[i]), title):
			labels[i] = -1
		case share >= 0.5:
			labels[i] = 1
		}
	}
	t := &corpus.PastedCase{Text: text}
	t.Labels = labels
	p := newPasted(t, c)
	p.taught = true
	for i := range p.heft {
		p.heft[i] *= taughtHeft
		p.say[i] *= taughtHeft
	}
	return p
}

// judged is the title of a page and the text that its judge keeps.
func judged(root *html.Node, address string) (title, text string) {
	cut := dom.Cut(root)
	md := meta.Read(root, cut, address)
	v := body.Judge(cut, body.WitnessOf(md, address))
	var kept []string
	for i, s := range cut.Segments {
		if v.Reasons[i] == "" && i != md.TitleAt {
			kept = append(kept, s.Text)
		}
	}
	return md.Title, strings.Join(kept, "\n")
}
