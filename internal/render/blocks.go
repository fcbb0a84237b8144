package render

import (
	"fmt"
	"html"
	"strings"

	"claimlight/internal/article"
)

// element is a block as an HTML element.
func element(b article.Block) string {
	text := html.EscapeString(b.Text)
	switch b.Kind {
	case article.Title:
		return "<h1>" + text + "</h1>"
	case article.Standfirst:
		return `<p class="standfirst"><em>` + text + "</em></p>"
	case article.Heading:
		level := min(max(b.Level, 2), 6)
		return fmt.Sprintf("<h%d>%s</h%d>", level, text, level)
	case article.Quote:
		return "<blockquote><p>" + text + "</p></blockquote>"
	case article.Caption:
		return "<figure><figcaption>" + text + "</figcaption></figure>"
	default:
		return "<p>" + text + "</p>"
	}
}

// list is a run of list items, nested as deep as each says.
func list(run []article.Block) string {
	var b strings.Builder
	open := 0
	for _, item := range run {
		if item.Level > open {
			b.WriteString("<ul>")
		} else {
			b.WriteString("</li>" + strings.Repeat("</ul></li>", open-item.Level))
		}
		b.WriteString("\n<li>" + html.EscapeString(item.Text))
		open = item.Level
	}
	return b.String() + "</li>" + strings.Repeat("</ul></li>", open-1) + "\n</ul>"
}

// table is a run of rows, whose rows of headings have heading cells.
func table(run []article.Block) string {
	return "<table>\n" + each(run, "\n", func(row article.Block) string {
		cell := "td"
		if row.Level == 1 {
			cell = "th"
		}
		between := "</" + cell + "><" + cell + ">"
		return "<tr><" + cell + ">" + strings.ReplaceAll(html.EscapeString(row.Text), "\t", between) + "</" + cell + "></tr>"
	}) + "\n</table>"
}

// markdown is a block in Markdown.
func markdown(b article.Block) string {
	text := escape(b.Text)
	switch b.Kind {
	case article.Title:
		return "# " + text
	case article.Standfirst:
		return "**" + text + "**"
	case article.Heading:
		return strings.Repeat("#", min(max(b.Level, 2), 6)) + " " + text
	case article.ListItem:
		return strings.Repeat("  ", b.Level-1) + "- " + text
	case article.Quote:
		return "> " + text
	case article.Caption:
		return "*" + text + "*"
	default:
		return text
	}
}

// markdownTable is a run of rows as the tables that most readers of Markdown know, with the first row as the headings.
func markdownTable(run []article.Block) string {
	row := func(cells string) string { return "| " + strings.ReplaceAll(cells, "\t", " | ") + " |" }
	widest := 0
	for _, r := range run {
		widest = max(widest, strings.Count(r.Text, "\t"))
	}
	rule := row("---" + strings.Repeat("\t---", widest))
	lines := each(run, "\n", func(r article.Block) string { return row(escapeMarks(r.Text)) })
	head, rest, more := strings.Cut(lines, "\n")
	head += strings.Repeat(" |", widest-strings.Count(run[0].Text, "\t"))
	if !more {
		return head + "\n" + rule
	}
	return head + "\n" + rule + "\n" + rest
}
