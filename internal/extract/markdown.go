package extract

import (
	"regexp"
	"strings"
	"sync"

	"claimlight/internal/article"
)

// markdown is what lines of a Markdown text look like. It is put together where one is read: most texts are not.
var markdown = sync.OnceValue(func() (m struct{ heading, item, quote, rule, tableRule, row, front *regexp.Regexp }) {
	m.heading = regexp.MustCompile(`^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$`)
	m.item = regexp.MustCompile(`^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$`)
	m.quote = regexp.MustCompile(`^ {0,3}>(?:\s?>)*\s?(.*)$`)
	m.rule = regexp.MustCompile(`^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)\s*$`)
	m.tableRule = regexp.MustCompile(`^\s*\|(?:\s*:?-+:?\s*\|)+\s*$`)
	m.row = regexp.MustCompile(`^\s*\|(.*)\|\s*$`)
	m.front = regexp.MustCompile(`^([A-Za-z_]+):\s*(.*)$`)
	return m
})

// cleanMarkdown reads the blocks of a Markdown text. All of it is the article; its first heading is the title.
func cleanMarkdown(p Page) Result {
	lines := strings.Split(article.CleanField(p.Content), "\n")
	m := mdReader{result: Result{Found: true}, links: newLinkNames(lines)}
	for i := m.frontMatter(lines); i < len(lines); i++ {
		m.line(lines[i])
	}
	m.flush()
	m.title()
	return m.result
}

// mdReader gathers lines into blocks.
type mdReader struct {
	result Result
	open   article.Block
	lines  []string // of the open block
	fenced bool     // within a block of code, which has no marks
	links  linkNames
}

// line reads one line.
func (m *mdReader) line(s string) {
	trimmed := strings.TrimSpace(s)
	if strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
		m.flush()
		m.fenced = !m.fenced
		return
	}
	switch {
	case m.fenced || trimmed == "":
		m.flush()
		m.add(article.Paragraph, 0, trimmed)
	case markdown().tableRule.MatchString(s):
		m.flush()
	case markdown().rule.MatchString(s):
		m.underline(trimmed)
	case markdown().heading.MatchString(s):
		h := markdown().heading.FindStringSubmatch(s)
		m.flush()
		m.add(article.Heading, len(h[1]), h[2])
		m.flush()
	case markdown().item.MatchString(s):
		h := markdown().item.FindStringSubmatch(s)
		m.flush()
		m.add(article.ListItem, 1+len(h[1])/2, h[2])
	case markdown().row.MatchString(s):
		m.flush()
		m.row(trimmed)
	case markdown().quote.MatchString(s):
		m.quote(markdown().quote.FindStringSubmatch(s)[1])
	default:
		m.add(article.Paragraph, 0, trimmed)
	}
}

// row adds a row of a table, with a tab between its cells.
func (m *mdReader) row(line string) {
	cells := strings.Split(strings.Trim(line, "| "), "|")
	for i, c := range cells {
		cells[i] = plain(c, m.links)
	}
	m.result.Blocks = append(m.result.Blocks, article.Block{Kind: article.TableRow, Text: strings.Join(cells, "\t")})
}

// underline ends the open block; under a single paragraph of "=" or "-" it was a heading.
func (m *mdReader) underline(rule string) {
	if m.open.Kind == article.Paragraph && len(m.lines) > 0 && strings.Trim(rule, rule[:1]) == "" {
		m.open.Kind, m.open.Level = article.Heading, 2
		if rule[0] == '=' {
			m.open.Level = 1
		}
	}
	m.flush()
}

// quote adds a line of a quotation; an empty one parts two.
func (m *mdReader) quote(s string) {
	if m.open.Kind != article.Quote || s == "" {
		m.flush()
	}
	m.add(article.Quote, 0, strings.TrimSpace(s))
}

// add appends a line to the open block, or opens one of this kind.
func (m *mdReader) add(kind article.Kind, level int, s string) {
	if s == "" {
		return
	}
	if len(m.lines) == 0 {
		m.open = article.Block{Kind: kind, Level: level}
	}
	m.lines = append(m.lines, s)
}

func (m *mdReader) flush() {
	if m.open.Text = m.text(); m.open.Text != "" {
		m.result.Blocks = append(m.result.Blocks, m.open)
	}
	m.open, m.lines = article.Block{}, m.lines[:0]
}

// text is that of the open block, in one line.
func (m *mdReader) text() string {
	s := strings.Join(m.lines, "\n")
	if m.fenced {
		return tidyLine(s)
	}
	return plain(s, m.links)
}

// frontMatter reads the fields between two lines of "---" at the start, and gives the index of the first line after.
func (m *mdReader) frontMatter(lines []string) int {
	if len(lines) == 0 || strings.TrimSpace(lines[0]) != "---" {
		return 0
	}
	fields := map[string]string{}
	for i := 1; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "---" {
			m.fields(fields)
			return i + 1
		}
		if f := markdown().front.FindStringSubmatch(lines[i]); f != nil {
			fields[strings.ToLower(f[1])] = strings.Trim(f[2], `"' `)
		}
	}
	return 0
}

func (m *mdReader) fields(f map[string]string) {
	md := &m.result.Metadata
	md.Title, md.Byline, md.Published, md.Language, md.Site = f["title"], f["author"], f["date"], f["lang"], f["site"]
}

// title makes the first heading the title, where it stands before all text and agrees with the front matter.
func (m *mdReader) title() {
	md := &m.result.Metadata
	blocks := m.result.Blocks
	if len(blocks) > 0 && blocks[0].Kind == article.Heading && (md.Title == "" || md.Title == blocks[0].Text) {
		blocks[0].Kind, blocks[0].Level = article.Title, 0
		md.Title = blocks[0].Text
		return
	}
	m.result.Blocks = titled(blocks, md.Title, -1)
}
