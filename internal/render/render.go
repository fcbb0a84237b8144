// Package render writes the blocks of an article as plain text, Markdown or safe HTML.
package render

import (
	"fmt"
	"html"
	"io"
	"strings"

	"claimlight/internal/article"
)

// Text writes the body alone, without its title, with a blank line between blocks.
func Text(w io.Writer, blocks []article.Block) error {
	return write(w, blocks, "\n\n", func(b article.Block) string {
		if b.Kind == article.Title {
			return ""
		}
		return b.Text
	})
}

// Markdown writes the kept blocks as CommonMark. Marks that would change the meaning at the start of a line, and
// those inside it, are escaped.
func Markdown(w io.Writer, blocks []article.Block) error {
	return write(w, blocks, "\n\n", markdown)
}

// HTML writes the kept blocks as a page of its own, with its metadata. It holds no script, style, link or image of the
// page it was made from.
func HTML(w io.Writer, md article.Metadata, blocks []article.Block) error {
	lang := ""
	if md.Language != "" {
		lang = fmt.Sprintf(" lang=%q", html.EscapeString(md.Language))
	}
	head := fmt.Sprintf("<!doctype html>\n<html%s>\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n%s</head>\n<body>\n<article>\n",
		lang, html.EscapeString(md.Title), metas(md))
	if _, err := io.WriteString(w, head); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	if err := write(w, blocks, "\n", element); err != nil {
		return err
	}
	if _, err := io.WriteString(w, "</article>\n</body>\n</html>\n"); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	return nil
}

// write joins the kept blocks that form gives a text for.
func write(w io.Writer, blocks []article.Block, between string, form func(article.Block) string) error {
	var parts []string
	for _, b := range blocks {
		if s := form(b); b.Kept() && s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	if _, err := io.WriteString(w, strings.Join(parts, between)+"\n"); err != nil {
		return fmt.Errorf("write article: %w", err)
	}
	return nil
}

func metas(md article.Metadata) string {
	var b strings.Builder
	for _, m := range []struct{ name, value string }{{"author", md.Byline}, {"date", md.Published}, {"publisher", md.Site}} {
		if m.value != "" {
			fmt.Fprintf(&b, "<meta name=\"%s\" content=\"%s\">\n", m.name, html.EscapeString(m.value))
		}
	}
	return b.String()
}

// element is a block as an HTML element.
func element(b article.Block) string {
	text := html.EscapeString(b.Text)
	switch b.Kind {
	case article.Title:
		return "<h1>" + text + "</h1>"
	case article.Heading:
		level := min(max(b.Level, 2), 6)
		return fmt.Sprintf("<h%d>%s</h%d>", level, text, level)
	case article.ListItem:
		return "<ul><li>" + text + "</li></ul>"
	case article.Quote:
		return "<blockquote><p>" + text + "</p></blockquote>"
	case article.Caption:
		return "<figure><figcaption>" + text + "</figcaption></figure>"
	case article.TableRow:
		return "<table><tr><td>" + strings.ReplaceAll(text, "\t", "</td><td>") + "</td></tr></table>"
	default:
		return "<p>" + text + "</p>"
	}
}

// markdown is a block in Markdown.
func markdown(b article.Block) string {
	text := escape(b.Text)
	switch b.Kind {
	case article.Title:
		return "# " + text
	case article.Heading:
		return strings.Repeat("#", min(max(b.Level, 2), 6)) + " " + text
	case article.ListItem:
		return strings.Repeat("  ", max(b.Level-1, 0)) + "- " + text
	case article.Quote:
		return "> " + text
	case article.Caption:
		return "*" + text + "*"
	case article.TableRow:
		return strings.ReplaceAll(text, "\t", " | ")
	default:
		return text
	}
}

var marks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`, "|", `\|`, "~", `\~`)

// EscapeMarkdown takes the meaning from the marks of Markdown in one line of text.
func EscapeMarkdown(s string) string { return escape(s) }

// escape takes the meaning from Markdown's marks.
func escape(s string) string {
	s = marks.Replace(s)
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
