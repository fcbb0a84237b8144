// Package render writes the blocks of an article as plain text, Markdown or safe HTML.
package render

import (
	"fmt"
	"html"
	"io"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/bidi"
)

// Text writes the body alone, without its title, with a blank line between blocks.
func Text(w io.Writer, blocks []article.Block) error {
	var parts []string
	for _, b := range blocks {
		if b.Kept() && b.Kind != article.Title && b.Text != "" {
			parts = append(parts, b.Text)
		}
	}
	return write(w, parts, "\n\n")
}

// Markdown writes the kept blocks as CommonMark, and tables in the form that most of its readers know, with byline,
// date and site in a line below the title. Marks that would change the meaning at the start of a line, and those inside
// it, are escaped.
func Markdown(w io.Writer, md article.Metadata, blocks []article.Block) error {
	var parts []string
	origin := originLine(md)
	for _, run := range runs(blocks) {
		if origin != "" && run[0].Kind != article.Title {
			parts, origin = append(parts, origin), ""
		}
		switch run[0].Kind {
		case article.ListItem:
			parts = append(parts, each(run, "\n", markdown))
		case article.TableRow:
			parts = append(parts, markdownTable(run))
		default:
			parts = append(parts, each(run, "\n\n", markdown))
		}
	}
	return write(w, parts, "\n\n")
}

// originLine says in Markdown who wrote an article, when and where; empty where nothing of that is known.
func originLine(md article.Metadata) string {
	var known []string
	for _, s := range []string{md.Byline, md.Published, md.Site} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			known = append(known, escapeMarks(s))
		}
	}
	if len(known) == 0 {
		return ""
	}
	return "*" + strings.Join(known, " · ") + "*"
}

// HTML writes the kept blocks as a page of its own, with its metadata. It holds no script, style, link or image of the
// page it was made from.
func HTML(w io.Writer, md article.Metadata, blocks []article.Block) error {
	lang := ""
	if md.Language != "" {
		lang = fmt.Sprintf(" lang=%q", html.EscapeString(md.Language))
	}
	if bidi.OfText(sample(blocks), md.Language).RTL() {
		lang += ` dir="rtl"`
	}
	head := fmt.Sprintf("<!doctype html>\n<html%s>\n<head>\n<meta "+
		"charset=\"utf-8\">\n<title>%s</title>\n%s</head>\n<body>\n<article>\n",
		lang, html.EscapeString(md.Title), metas(md))
	if _, err := io.WriteString(w, head); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	var parts []string
	for _, run := range runs(blocks) {
		switch run[0].Kind {
		case article.ListItem:
			parts = append(parts, list(run))
		case article.TableRow:
			parts = append(parts, table(run))
		default:
			parts = append(parts, each(run, "\n", element))
		}
	}
	if err := write(w, parts, "\n"); err != nil {
		return err
	}
	if _, err := io.WriteString(w, "</article>\n</body>\n</html>\n"); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	return nil
}

// sample is the beginning of the kept text, which tells in which direction it is read.
func sample(blocks []article.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Kept() && b.Len() < 2<<10 {
			b.WriteString(block.Text + "\n")
		}
	}
	return b.String()
}

// write joins parts and ends with a line feed.
func write(w io.Writer, parts []string, between string) error {
	if len(parts) == 0 {
		return nil
	}
	if _, err := io.WriteString(w, strings.Join(parts, between)+"\n"); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	return nil
}

// runs groups the kept blocks that hold text by kind: the items of a list and the rows of a table belong together.
// Items begin at level 1 and go deeper by one level at once.
func runs(blocks []article.Block) [][]article.Block {
	var out [][]article.Block
	for _, b := range blocks {
		if !b.Kept() || b.Text == "" {
			continue
		}
		if n := len(out); n == 0 || out[n-1][0].Kind != b.Kind {
			out = append(out, nil)
		}
		run := &out[len(out)-1]
		if b.Kind == article.ListItem {
			above := 0
			if n := len(*run); n > 0 {
				above = (*run)[n-1].Level
			}
			b.Level = min(max(b.Level, 1), above+1)
		}
		*run = append(*run, b)
	}
	return out
}

// each joins what form makes of each block.
func each(run []article.Block, between string, form func(article.Block) string) string {
	parts := make([]string, len(run))
	for i, b := range run {
		parts[i] = form(b)
	}
	return strings.Join(parts, between)
}

func metas(md article.Metadata) string {
	var b strings.Builder
	for _, m := range []struct{ name, value string }{
		{"author", md.Byline},
		{"date", md.Published},
		{"publisher", md.Site},
	} {
		if m.value != "" {
			fmt.Fprintf(&b, "<meta name=\"%s\" content=\"%s\">\n", m.name, html.EscapeString(m.value))
		}
	}
	return b.String()
}

var marks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`,
	"|", `\|`, "~", `\~`)

// EscapeMarkdown takes the meaning from the marks of Markdown in one line of text.
func EscapeMarkdown(s string) string { return escape(s) }

// escape takes the meaning from Markdown's marks.
func escape(s string) string {
	s = escapeMarks(s)
	if s == "" {
		return s
	}
	if strings.ContainsRune("#>+-=", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// escapeMarks takes the meaning from marks that have one anywhere in a line.
func escapeMarks(s string) string { return marks.Replace(s) }
