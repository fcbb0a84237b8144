package webarchive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// Listed is a page of an archive. The zero Listed is the one that is taken where none is chosen.
type Listed struct {
	Address string
	Title   string // may be empty
	Time    time.Time
}

// mostListed is how many pages of an archive are listed.
const mostListed = 500

// List lists the pages of an archive: those that it lists itself, else all that were recorded, one for each address.
// The first is the one that Find gives. What is damaged ends the list.
func List(kind Kind, data []byte) (out []Listed) {
	defer func() {
		if recover() != nil { // a library met bytes that its authors did not think of
			out = nil
		}
	}()
	own := ownList(kind, data)
	seen := map[string]bool{}
	walk(kind, data, func(p Page) bool {
		said, listed := own[p.Address]
		if seen[p.Address] || len(own) > 0 && !listed {
			return true
		}
		seen[p.Address] = true
		if said == "" {
			said = titleOf(p)
		}
		out = append(out, Listed{p.Address, said, p.Time})
		return len(out) < mostListed
	})
	if first, err := Find(kind, data); err == nil {
		for i, l := range out {
			if l.Address == first.Address {
				copy(out[1:i+1], out[:i])
				out[0] = l
				break
			}
		}
	}
	return out
}

// FindAt gives the page of an address, if it can be the one of that time; the page that Find gives, where there is
// none.
func FindAt(kind Kind, data []byte, address string, at time.Time) (p Page, err error) {
	p, err = Find(kind, data)
	if address == "" || err != nil || p.Address == address && p.Time.Equal(at) {
		return p, err
	}
	defer func() { _ = recover() }() // what Find gave is what there is
	exact := false
	walk(kind, data, func(other Page) bool {
		if other.Address != address {
			return true
		}
		if exact = other.Time.Truncate(time.Millisecond).Equal(at); exact || p.Address != address {
			p = other
		}
		return !exact
	})
	return p, nil
}

// walk calls visit with each page of an archive, until it says false.
func walk(kind Kind, data []byte, visit func(Page) bool) {
	switch kind {
	case WARC:
		_ = walkWARC(bytes.NewReader(data), visit) // what was found before the damage is whole
	case HAR:
		_ = walkHAR(data, visit)
	case WACZ:
		z := zipOf(data)
		if z == nil {
			return
		}
		goesOn := true
		for _, f := range z.File {
			if !goesOn || !isRecorded(f) {
				continue
			}
			if r, err := f.Open(); err == nil {
				_ = walkWARC(r, func(p Page) bool { goesOn = visit(p); return goesOn })
				_ = r.Close()
			}
		}
	default:
		if p, err := Find(kind, data); err == nil {
			visit(p)
		}
	}
}

// ownList gives the titles of the pages that an archive lists itself, by their addresses.
func ownList(kind Kind, data []byte) map[string]string {
	if kind != WACZ {
		return nil
	}
	z := zipOf(data)
	if z == nil {
		return nil
	}
	f, err := z.Open("pages/pages.jsonl")
	if err != nil {
		return nil
	}
	defer f.Close()
	out := map[string]string{}
	lines := bufio.NewScanner(io.LimitReader(f, 8<<20))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var page struct{ URL, Title string }
		if json.Unmarshal(lines.Bytes(), &page) == nil && page.URL != "" {
			out[page.URL] = strings.Join(strings.Fields(page.Title), " ")
		}
	}
	return out
}

// titleOf is the title that a page has in its head.
func titleOf(p Page) string {
	const head, longest = 256 << 10, 300
	decoded, err := charset.NewReader(bytes.NewReader(p.Body[:min(len(p.Body), head)]), p.ContentType)
	if err != nil {
		return ""
	}
	for z := html.NewTokenizer(decoded); ; {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) != "title" {
				continue
			}
			if z.Next() == html.TextToken {
				title := strings.Join(strings.Fields(string(z.Text())), " ")
				return strings.ToValidUTF8(title[:min(len(title), longest)], "")
			}
			return ""
		}
	}
}
