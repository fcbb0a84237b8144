package extract_test

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"

	"claimlight/internal/extract"
)

// hidden are the paragraphs of an article that a page does not show.
var hidden = []string{
	"The water board of Torwick published its yearly account on Friday, the first since the two boards were joined into " +
		"one.",
	"It shows that the pipes under the old quarter lose far more than those which were laid after the war, and are older.",
	"Residents who came to the hearing asked why the board had put off the work for so long, although there was money.",
	"“Nobody likes to dig up a street that was paved the year before,” said Martin Oakes. “But we will have to, in " +
		"March.”",
}

// around is a page that shows nothing of an article but what stands around one.
func around(in string) string {
	return `<html><head><title>Torwick loses water</title></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<div id="app"><p>Please wait while the page loads.</p></div>` + in + `<footer>© The Gazette. All rights reserved.</footer></body></html>`
}

func quoted(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAnArticleThatStandsElsewhere(t *testing.T) {
	tags := "<p>" + strings.Join(hidden, "</p>\n<p>") + "</p>"
	teaser := map[string]any{
		"title":       "Other",
		"description": "The ferry timetable will change again in spring, the harbour says.",
	}
	data := map[string]any{
		"page": map[string]any{
			"teasers": []any{teaser, teaser},
			"article": map[string]any{"title": "Torwick", "body": paragraphsOf()},
		},
	}
	streamed := "1:\"$Sreact\"\n5:[\"$\",\"div\",null," + quoted(t, map[string]any{"children": paragraphsOf()}) + "]\n"
	boxed := `<div class="box"><img src="/x.jpg"><div class="caption"><p>A street that is dug up.</p></div></div>` + tags
	sizedText := fmt.Sprintf("1:\"$Sreact\"\n24:T%x,%s5:[\"$\",\"div\",null,{\"state\":\"A sentence of a few words.\"}]\n",
		len(boxed), boxed)
	frame := `<html><head><title>Torwick loses water</title></head><body><nav><a href=1>Local</a></nav><article>` + tags +
		`</article></body></html>`
	for name, c := range map[string]struct {
		page string
		want extract.Doubt
	}{
		"a frame": {
			around(`<iframe srcdoc="` + html.EscapeString(frame) + `"></iframe>`),
			extract.FromFrame,
		},
		"a frame in a frame": {around(`<iframe srcdoc="` +
			html.EscapeString(`<iframe srcdoc="`+html.EscapeString(frame)+`"></iframe>`) + `"></iframe>`), extract.FromFrame},
		"a frame by its address": {around(`<iframe src="data:text/html,` +
			html.EscapeString(strings.ReplaceAll(frame, "%", "%25")) + `"></iframe>`), extract.FromFrame},
		"without scripts":    {around("<noscript>" + tags + "</noscript>"), extract.FromNoScript},
		"for search engines": {around(`<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","articleBody":` + quoted(t, strings.Join(hidden, "\n\n")) + `}]}</script>`), extract.FromLinked},
		"for them, with tags": {around(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":` +
			quoted(t, html.EscapeString(tags)) + `}</script>`), extract.FromLinked},
		"data": {around(`<script id="__NEXT_DATA__" type="application/json">` + quoted(t, data) +
			`</script>`), extract.FromData},
		"data with a name": {
			around(`<script>window.__STATE__ = ` + quoted(t, data) + `;window.x=1</script>`),
			extract.FromData,
		},
		"data in a text": {around(`<script>window.__STATE__ = JSON.parse(` + quoted(t, quoted(t, data)) +
			`)</script>`), extract.FromData},
		"data of a function": {around(`<script>window.__NUXT__=(function(a,b){return {a:1,list:["` +
			strings.Join(hidden, `",a,"`) + `"]}}(1,2))</script>`), extract.FromData},
		"data in single quotes": {around(`<script>var page = {body: '` +
			strings.NewReplacer("/", `\/`, "\n", `\n`).Replace(tags) + `'}</script>`), extract.FromData},
		"a text of streamed data, without an end": {around(`<script>self.__next_f.push([1,` + quoted(t, sizedText) +
			`])</script>`), extract.FromData},
		"a body among texts about it": {around(`<script type="application/json">` + quoted(t, []any{
			"The water board loses a third of its water in the old quarter, as an account shows that came out on Friday.",
			tags, "Readers who know more of the pipes in the old quarter may write to us.",
		}) + `</script>`), extract.FromData},
		"data that comes streamed": {around(`<script>self.__next_f.push([1,` + quoted(t, streamed[:300]) +
			`])</script><script>self.__next_f.push([1,` + quoted(t, streamed[300:]) + `])</script>`), extract.FromData},
	} {
		p := extract.Page{Content: c.page, Type: extract.HTML}
		r := clean(t, p)
		var kept []string
		for _, b := range keptOf(r)[1:] {
			kept = append(kept, b.Text)
		}
		if strings.Join(kept, "\n") != strings.Join(hidden, "\n") || r.Doubt != c.want || !r.Found ||
			r.Metadata.Title != "Torwick loses water" {
			t.Errorf("%s: %q, %q: %q", name, r.Doubt, r.Metadata.Title, kept)
		}
		checkBlocks(t, r)
		checkPaths(t, c.page, r.Blocks)
		if err := extract.Verify(p, r.Blocks); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if r.Doubt != "" && r.Doubt.Words() == string(r.Doubt) {
			t.Errorf("%s has no words", r.Doubt)
		}
	}
}

// paragraphsOf are the paragraphs as editors keep them.
func paragraphsOf() []any {
	var out []any
	for _, p := range hidden {
		out = append(out, map[string]any{"type": "p", "text": p})
	}
	return out
}

// What stands elsewhere is left where the page shows its article, and where it is not sure which of several it is.
func TestWhatStandsElsewhereIsNotTakenFirst(t *testing.T) {
	other := strings.Repeat("Another article altogether tells of the ferry and its new timetable in spring. ", 8)
	shown := strings.Replace(
		news,
		"</article>",
		`</article><iframe srcdoc="<p>`+other+`"></iframe><noscript><p>`+other+`</noscript>`,
		1,
	)
	if r := clean(
		t,
		extract.Page{Content: shown, Type: extract.HTML},
	); r.Doubt != "" ||
		strings.Contains(text(r), "ferry") {
		t.Errorf("%q: %q", r.Doubt, text(r))
	}
	var two []any
	for _, subject := range []string{"ferry", "school"} {
		var body []any
		for _, p := range hidden {
			body = append(body, map[string]any{"text": strings.ReplaceAll(p, "board", subject)})
		}
		two = append(two, map[string]any{"body": body})
	}
	page := around(`<script type="application/json">` + quoted(t, two) + `</script>`)
	if r := clean(
		t,
		extract.Page{Content: page, Type: extract.HTML},
	); strings.Contains(text(r), "ferry") ||
		r.Doubt == extract.FromData {
		t.Errorf("two articles: %q: %q", r.Doubt, text(r))
	}
}

// A page that holds much and shows little says so.
func TestLittleTextForWhatTheFileHolds(t *testing.T) {
	line := "<article><h1>Torwick loses water</h1><p>The water board of Torwick published its yearly account on Friday, " +
		"it said.</p></article>"
	for page, want := range map[string]extract.Doubt{
		"<body>" + line: "",
		"<body>" + line + "<script>" + strings.Repeat("f(1);", 4000) + "</script>": extract.LittleText,
		news + "<script>" + strings.Repeat("f(1);", 40000) + "</script>":           "",
		"<nav><a href=1>Home</a></nav>":                                            extract.NoArticle,
	} {
		if r := clean(t, extract.Page{Content: page, Type: extract.HTML}); r.Doubt != want {
			t.Errorf("%.80q: doubt %q, want %q", page, r.Doubt, want)
		}
	}
}

func text(r extract.Result) string {
	var b strings.Builder
	for _, block := range keptOf(r) {
		b.WriteString(block.Text + "\n")
	}
	return b.String()
}
