package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/effort"
	"claimlight/internal/extract"
)

func TestMarkdown(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"heading is the title", "# Bridge\n\nText\nover two lines.", "title:Bridge|paragraph:Text over two lines."},
		{"underlined heading", "Bridge\n======\n\nCost\n----\nText", "title:Bridge|heading2:Cost|paragraph:Text"},
		{"lists", "- a\n- b\n  - c\n1. d", "list_item1:a|list_item1:b|list_item2:c|list_item1:d"},
		{"quote", "> said\n> so\n\nshe", "quote:said so|paragraph:she"},
		{"quote in a quote", "> said\n>> deeper\n> > so", "quote:said|quote:deeper so"},
		{"code", "```go\na\n```\nb", "paragraph:a|paragraph:b"},
		{"front matter", "---\ntitle: Bridge\nauthor: Ada\n---\nText", "title:Bridge|paragraph:Text"},
		{"rule", "a\n\n* * *\n\nb", "paragraph:a|paragraph:b"},
		{
			"marks", "He **said** *so*, ~~not~~ `a*b` [there](https://example.org \"x\"), \\*ever\\* &amp; <em>twice</em>",
			"paragraph:He said so, not a*b there, *ever* & twice",
		},
		{
			"no marks", "5 * 3 * 2, snake_case_name, a < b, [sic] and f(x)[0]",
			"paragraph:5 * 3 * 2, snake_case_name, a < b, [sic] and f(x)[0]",
		},
		{"links defined elsewhere", "See [the plan][1] and [Ada].\n\n[1]: https://example.org/plan\n[Ada]: " +
			"https://example.org/ada 'A'", "paragraph:See the plan and Ada."},
		{"pictures", "![A bridge](bridge.jpg)\n\nText", "paragraph:Text"},
		{"marks over two lines", "**said\nso**", "paragraph:said so"},
		{"number after a list's mark", "- 2020. A good year", "list_item1:2020. A good year"},
		{"number at the start of a line", "2020. A good year\n\nText", "paragraph:2020. A good year|paragraph:Text"},
		{"numbers that are counted", "99. a\n100. b", "list_item1:a|list_item1:b"},
		{"paragraphs of an item", "- a\n\n  b\n- c", "list_item1:a|list_item1:b|list_item1:c"},
		{"deep lists", "* a\n    * b\n        1. c", "list_item1:a|list_item2:b|list_item3:c"},
		{"a heading over two lines", "A long\nheading\n---", "title:A long heading"},
		{
			"a table between a heading and its line", "Top\n| a | b |\n|---|---|\n| 1 | 2 |\n===\n\nText",
			"title:Top|table_row:a\tb|table_row:1\t2|paragraph:Text",
		},
		{"a quotation that goes on", "> said\nso", "quote:said so"},
		{
			"tags in lines of their own", "<div>\n<p>One\n<p>Two\n</div>\n\nThree",
			"paragraph:One|paragraph:Two|paragraph:Three",
		},
		{"a table without marks at its ends", "a | b\n--|--\n1 | \\| 2", "table_row:a\tb|table_row:1\t| 2"},
		{"indented code", "Text\n\n    a  *b*\n\n    c", "paragraph:Text|paragraph:a *b*|paragraph:c"},
		{"where a link leads, over two lines", "[a]\n\n[a]: /b\n  'c'", "paragraph:a"},
		{"front matter that never ends", "---\na: b", "paragraph:a: b"},
		{"code keeps its marks", "```\n**a** [b](c)\n```", "paragraph:**a** [b](c)"},
		{"marks in a table", "| **a** | [b](c) |\n|---|---|", "table_row:a\tb"},
		{"table", "| a | b |\n|---|---|\n| 1 | 2 |", "table_row:a\tb|table_row:1\t2"},
	}
	for _, c := range cases {
		var got []string
		for _, b := range keptOf(clean(t, extract.Page{Content: c.in, Type: extract.Markdown})) {
			level := ""
			if b.Level > 0 {
				level = fmt.Sprint(b.Level)
			}
			got = append(got, string(b.Kind)+level+":"+b.Text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "|"), c.want)
		}
	}
}

// A text that is made to keep its reader busy comes to its end, where a time that grows with the square of its size
// would be hours; and no word of it is lost.
func TestHostileMarkdownComesToItsEnd(t *testing.T) {
	effort.Long(t)
	const size = 4 << 20
	for name, part := range map[string]string{"links": "[a](", "quotations": ">", "parted": "> ", "cells": "|[a]("} {
		hostile := strings.Repeat(part, size/len(part))
		page := extract.Page{Content: "word " + hostile + "\n\n" + hostile + " end", Type: extract.Markdown}
		blocks := keptOf(clean(t, page))
		if last := blocks[len(blocks)-1].Text; !strings.HasSuffix(last, "end") {
			t.Errorf("%s: the text ends with %.40q", name, last)
		}
	}
}
