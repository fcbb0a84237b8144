package guideline_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/guideline"
)

// said is what a text is read as: a line for each block.
func said(source string) string {
	var out []string
	for _, b := range guideline.Parse(source) {
		line := fmt.Sprintf("%d %d %s", b.Kind, b.Level, b.Mark)
		for _, r := range b.Runs {
			marks := ""
			for _, m := range []struct {
				on   bool
				mark string
			}{{r.Bold, "*"}, {r.Italic, "/"}, {r.Code, "`"}, {r.Struck, "~"}, {r.Link != "", "@"}} {
				if m.on {
					marks += m.mark
				}
			}
			line += "|" + marks + r.Text
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestAGuidelineIsRead(t *testing.T) {
	for source, want := range map[string]string{
		"# Rules\n\nAsk *twice*, **always**\nand `note` it.":  "1 1 |Rules\n0 0 |Ask |/twice|, |*always| and |`note| it.",
		"- one\n- two\n  1. deep\n\n3. three\n4. four":        "2 1 •|one\n2 1 •|two\n2 2 1.|deep\n2 1 3.|three\n2 1 4.|four",
		"> We ask.\n>\n> > They say.":                         "3 1 |We ask.\n3 2 |They say.",
		"[page](https://a.example/b) <https://c.example>":     "0 0 |@page| |@https://c.example",
		"[no](javascript:alert(1)) [nor](file:///etc/passwd)": "0 0 |no nor",
		"![a tree](https://a.example/t.png)":                  "0 0 |@a tree",
		"~~old~~ and <b>bold</b>":                             "0 0 |~old| and bold",
		"<div>In a\nbox</div>":                                "0 0 |In a box",
		"| False | wrong |\n|---|---|\n| True | right |":      "5 0 |*False|  ·  |*wrong\n5 0 |*True|  ·  |right",
		"one\\\ntwo\n\n---\n\n    code":                       "0 0 |one\ntwo\n6 0 \n4 0 |`code",
		"":                                                    "",
	} {
		if got := said(source); got != want {
			t.Errorf("%q is read as\n%s\nwant\n%s", source, got, want)
		}
	}
}

func TestWhatARatingMeansIsFound(t *testing.T) {
	blocks := guideline.Parse("# Ratings\n\nText.\n\n## 1. False\n\nIt is *wrong*.\n\n- Said twice.\n\n## HALF TRUE: with care\n\n" +
		"Some of it.\n\n## Empty\n\n## Next\n\nNo.")
	for label, want := range map[string]string{
		"False": "It is wrong. Said twice.", "Half true": "Some of it.", "Empty": "", "True": "", "": "", "Next": "No.",
	} {
		if got := guideline.Meaning(blocks, label); got != want {
			t.Errorf("%q means %q, want %q", label, got, want)
		}
	}
}

// What is hostile gives few blocks, in no more depth than can be shown.
func TestHostileGuidelinesStaySmall(t *testing.T) {
	const size = 100_000
	for name, source := range map[string]string{
		"paragraphs": strings.Repeat("a\n\n", size/3),
		"quotes":     strings.Repeat(">", size),
		"lists":      strings.Repeat("- ", size/2) + "a",
		"brackets":   strings.Repeat("[", size),
		"emphasis":   strings.Repeat("*a **b ", size/7),
		"images":     strings.Repeat("![a](https://a.example/b.png) ", size/31),
		"tags":       strings.Repeat("<b>", size/3),
		"table":      "|a|b|\n|-|-|\n" + strings.Repeat("|a|b|\n", size/6),
		"word":       strings.Repeat("a", size),
		"fences":     strings.Repeat("```\n", size/4),
		"indented":   strings.Repeat(strings.Repeat(" ", 400)+"- a\n", size/404),
	} {
		blocks := guideline.Parse(source)
		if len(blocks) > guideline.Most {
			t.Errorf("%s: %d blocks", name, len(blocks))
		}
		for _, b := range blocks {
			if b.Level > 6 {
				t.Errorf("%s: a block at a depth of %d", name, b.Level)
				break
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"# A\n\n- b\n  > c", "| a |\n|-|\n| b |", "[a](b) ![c](d) <e>", "``` \nx"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, b := range guideline.Parse(s) {
			if b.Kind != guideline.Rule && strings.TrimSpace(b.Text()) == "" {
				t.Errorf("%q has an empty block: %+v", s, b)
			}
		}
	})
}
