package layout

import (
	"claimlight/internal/article"
	"claimlight/internal/document/pdf/engine"
)

// frame is how a page was turned to be read.
type frame struct {
	turns         int     // quarters by which its letters stood clockwise
	width, height float32 // of the page as it is seen
	mirrored      bool    // its script is read from the right: it is read as in a mirror
}

// turned is what stands on a page one way up.
type turned struct {
	frame
	width, height float32 // of the page as it is read
	letters       []engine.Letter
}

// byTurn parts the letters of a page by how they are turned, and sets each part upright. The text is what most letters
// are of.
func byTurn(page engine.Page) (text turned, aside []turned) {
	var parts [4][]engine.Letter
	now := 0
	for _, l := range page.Letters {
		if l.Right > l.Left || l.Bottom > l.Top { // spaces that PDFium adds have no turn
			now = l.Turns
		}
		parts[now] = append(parts[now], l)
	}
	most := 0
	for turns := range parts {
		if len(parts[turns]) > len(parts[most]) {
			most = turns
		}
	}
	for turns, letters := range parts {
		if len(letters) == 0 && turns != most {
			continue
		}
		t := upright(page, turns, letters)
		if turns == most {
			text = t
		} else {
			aside = append(aside, t)
		}
	}
	return text, aside
}

// upright turns letters back.
func upright(page engine.Page, turns int, letters []engine.Letter) turned {
	t := turned{
		frame: frame{turns: turns, width: page.Width, height: page.Height},
		width: page.Width, height: page.Height, letters: letters,
	}
	if turns%2 == 1 {
		t.width, t.height = page.Height, page.Width
	}
	for i := range letters {
		l := &letters[i]
		box := turn(article.Box{l.Left, l.Top, l.Right, l.Bottom}, turns, page.Width, page.Height)
		l.Left, l.Top, l.Right, l.Bottom = box[0], box[1], box[2], box[3]
	}
	return t
}

// turn turns a box on a page by quarters, against the clock.
func turn(b article.Box, turns int, width, height float32) article.Box {
	switch turns {
	case 1:
		return article.Box{b[1], width - b[2], b[3], width - b[0]}
	case 2:
		return article.Box{width - b[2], height - b[3], width - b[0], height - b[1]}
	case 3:
		return article.Box{height - b[3], b[0], height - b[1], b[2]}
	}
	return b
}

// onPage puts the boxes of paragraphs to where they are seen on the page.
func (f frame) onPage(ps []paragraph) {
	width, height := f.width, f.height
	if f.turns%2 == 1 {
		width, height = height, width
	}
	for i := range ps {
		for j := range ps[i].Place.Spots {
			b := &ps[i].Place.Spots[j].Box
			if f.mirrored {
				b[0], b[2] = width-b[2], width-b[0]
			}
			*b = turn(*b, (4-f.turns)%4, width, height)
		}
	}
}
