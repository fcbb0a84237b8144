package elsewhere_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/elsewhere"

	"golang.org/x/net/html"
)

func find(t *testing.T, page string) []elsewhere.Reading {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Skip("no tree")
	}
	return elsewhere.Find(root)
}

// Frames in frames and data in data end, and what is found is not more than a few times the page.
func TestFindIsBounded(t *testing.T) {
	frame := "<p>deep"
	for range 12 {
		frame = `<iframe srcdoc="` + html.EscapeString(frame) + `">`
	}
	nested := strings.Repeat(
		`{"a":[`,
		2000,
	) + `"` + strings.Repeat(
		"A sentence of some words that reads as text. ",
		40,
	) + `"`
	for name, page := range map[string]string{
		"frames in frames": frame,
		"many frames":      strings.Repeat(`<iframe srcdoc="<p>x"></iframe>`, 5000),
		"data in data":     "<script>" + nested + "</script>",
		"open quotes":      "<script>" + strings.Repeat(`"`, 50_001) + "</script>",
		"escapes":          `<script>x="` + strings.Repeat(`\"\\x41`, 50_000) + `"</script>`,
		"many texts": `<script>var a=["` + strings.Repeat(`A sentence of some words that reads as text.","`, 20_000) +
			`"]</script>`,
	} {
		size := 0
		for _, r := range find(t, page) {
			size += len(r.HTML)
		}
		if size > 4*len(page)+1000 {
			t.Errorf("%s: %d bytes come from %d", name, size, len(page))
		}
	}
}

// A text in a script of three bytes a letter is found, however many tags stand in it.
func TestTagsDoNotDrownAText(t *testing.T) {
	const said = "국민의힘은 2026년 6월 3일까지 위원회 25곳을 발족하고, 29일 당 지도부와 8·17 전당대회를 열 방침이다."
	body := strings.Repeat(`<p class="editor-paragraph" data-index="1">`+said+"</p>", 6)
	found := find(t, `<script type="application/json">{"content":"`+strings.ReplaceAll(body, `"`, `\"`)+`"}</script>`)
	if len(found) != 1 || strings.Count(found[0].HTML, said) != 6 {
		t.Errorf("found %v", found)
	}
}

func FuzzFind(f *testing.F) {
	f.Add(
		`<script>self.__next_f.push([1,"1:[\"$\",{\"p\":\"x\"}]"])</script><noscript><p>a</noscript><iframe srcdoc="&lt;p&gt;">`,
	)
	f.Add(
		`<script type="application/ld+json">{"articleBody":"&lt;p&gt;a"}</script><object data="data:text/html;base64,PHA+"></object>`,
	)
	f.Add(`<script>window.x=JSON.parse("{\"a\":\"b\"}");y='\x41'</script>`)
	f.Fuzz(func(t *testing.T, page string) { find(t, page) })
}
