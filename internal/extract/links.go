package extract

import "strings"

// bracket is an opening bracket that may begin a link or a picture.
type bracket struct {
	part    int    // its place among the parts
	rest    string // what follows it
	picture bool
	barred  bool // stands around a link, and begins none
}

// open reads an opening bracket.
func (p *inlineReader) open(mark string, picture bool) {
	p.brackets = append(p.brackets, bracket{part: len(p.parts), rest: p.rest[len(mark):], picture: picture})
	p.add(mark, len(mark))
}

// close reads a closing bracket. Where it ends a link, the marks of that go, and of a picture all goes: its description
// is not seen.
func (p *inlineReader) close() {
	last := len(p.brackets) - 1
	if last < 0 {
		p.add("]", 1)
		return
	}
	b := p.brackets[last]
	p.brackets = p.brackets[:last]
	n, ok := p.target(b.rest[:len(b.rest)-len(p.rest)])
	if !ok || b.barred {
		p.add("]", 1)
		return
	}
	p.parts[b.part].text = ""
	within := p.parts[b.part:]
	emphasise(within)
	for i := range within {
		within[i].opens, within[i].closes = false, false
	}
	if b.picture {
		p.parts = p.parts[:b.part]
	} else {
		for i := range p.brackets {
			p.brackets[i].barred = p.brackets[i].barred || !p.brackets[i].picture
		}
	}
	p.skip(n)
}

// target is the length of a link's end, from its closing bracket on: an address or a name after it, or nothing where
// its words, given as they are written, are a name. ok is false where it is no link.
func (p *inlineReader) target(words string) (n int, ok bool) {
	after := p.rest[1:]
	if strings.HasPrefix(after, "(") {
		if n, ok := address(after); ok {
			return 1 + n, true
		}
	}
	if strings.HasPrefix(after, "[") {
		name, ok := label(after[1:])
		switch {
		case ok && name == "":
			return 3, p.names(words)
		case ok && strings.TrimSpace(name) != "":
			return 1 + 1 + len(name) + 1, p.names(name)
		}
	}
	return 1, p.names(words)
}

func (p *inlineReader) names(s string) bool { return len(s) < 1000 && p.links[linkName(s)] }

// label is a link's name up to its closing bracket.
func label(s string) (name string, ok bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			return "", false
		case ']':
			return s[:i], true
		}
	}
	return "", false
}

// address is the length of a link's address in round brackets, with its title.
func address(s string) (n int, ok bool) {
	rest := strings.TrimLeft(s[1:], " \t\n")
	if strings.HasPrefix(rest, "<") {
		end := strings.IndexAny(rest, ">\n")
		if end < 0 || rest[end] == '\n' {
			return 0, false
		}
		rest = rest[end+1:]
	} else {
		rest = rest[bare(rest):]
	}
	spaced := strings.TrimLeft(rest, " \t\n")
	if len(spaced) < len(rest) && spaced != "" && strings.IndexByte(`"'(`, spaced[0]) >= 0 {
		ends := spaced[:1]
		if ends == "(" {
			ends = ")"
		}
		end := strings.Index(spaced[1:], ends)
		if end < 0 {
			return 0, false
		}
		spaced = strings.TrimLeft(spaced[end+2:], " \t\n")
	}
	if !strings.HasPrefix(spaced, ")") {
		return 0, false
	}
	return len(s) - len(spaced) + 1, true
}

// bare is the length of an address that ends at a space or at a round bracket that it did not open.
func bare(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ':
			return i
		case c == '\\' && i+1 < len(s) && isMark(s[i+1]):
			i++
		case c == '(':
			depth++
		case c == ')' && depth == 0:
			return i
		case c == ')':
			depth--
		}
	}
	return len(s)
}
