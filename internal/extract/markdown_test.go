package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/extract"
)

func TestMarkdown(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"heading is the title", "# Bridge\n\nText\nover two lines.", "title:Bridge|paragraph:Text over two lines."},
		{"underlined heading", "Bridge\n======\n\nCost\n----\nText", "title:Bridge|heading2:Cost|paragraph:Text"},
		{"lists", "- a\n- b\n  - c\n1. d", "list_item1:a|list_item1:b|list_item2:c|list_item1:d"},
		{"quote", "> said\n> so\n\nshe", "quote:said so|paragraph:she"},
		{"quote in a quote", "> said\n>> deeper\n> > so", "quote:said deeper so"},
		{"code", "```go\na\n```\nb", "paragraph:a|paragraph:b"},
		{"front matter", "---\ntitle: Bridge\nauthor: Ada\n---\nText", "title:Bridge|paragraph:Text"},
		{"rule", "a\n\n* * *\n\nb", "paragraph:a|paragraph:b"},
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
