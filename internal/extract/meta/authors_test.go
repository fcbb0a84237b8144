package meta_test

import "testing"

const (
	bridge   = `<h1>Council rebuilds bridge</h1>`
	bridgeAt = "https://example.com/news/council-rebuilds-bridge"
)

// headOf is the head of an article whose JSON-LD gives an author as it stands here.
func headOf(author string) string {
	return `<title>Council rebuilds bridge</title><script type="application/ld+json">
		{"@type":"NewsArticle","headline":"Council rebuilds bridge","author":` + author + `}</script>`
}

func TestAllAuthorsOfLinkedData(t *testing.T) {
	for _, c := range []struct{ author, want string }{
		{`{"@type":"Person","name":"Ada Miller"}`, "Ada Miller"},
		{`"Ada Miller and Bo Chen"`, "Ada Miller; Bo Chen"},
		{`["Ada Miller", {"name":"Bo Chen"}]`, "Ada Miller; Bo Chen"},
		{`[{"name":"Ada Miller"},{"name":"Bo Chen"},{"name":"Eve Ruiz"}]`, "Ada Miller; Bo Chen; Eve Ruiz"},
		{`{"name":["Ada Miller","Bo Chen"]}`, "Ada Miller; Bo Chen"},
		{`{"name":"[\"Ada Miller\",\"Bo Chen\"]"}`, "Ada Miller; Bo Chen"},
		{`{"@list":[{"name":"Ada Miller"},{"name":"Bo Chen"}]}`, "Ada Miller; Bo Chen"},
		{`{"@type":"Person","givenName":"Birgit","familyName":"Baumann"}`, "Birgit Baumann"},
		{`[{"givenName":"Ada","additionalName":"B.","familyName":"Ek"},{"name":"Bo Chen"}]`, "Ada B. Ek; Bo Chen"},
		{`{"@type":"Organization","name":"dpa"}`, "dpa"},
		{`{"@type":"Person","name":"Ada Miller, Senior Reporter"}`, "Ada Miller"},
		{`{"@type":"Person","name":"山田花子"}`, "山田花子"},
		{`{"@type":"Person","alternateName":"Ada"}`, "Ada"},
		{`{"@id":"#nobody"}`, ""},
		{`{"@type":"Person","name":"admin"}`, ""},
	} {
		if got := read(t, page(headOf(c.author), bridge), "").Byline; got != c.want {
			t.Errorf("%s: %q, want %q", c.author, got, c.want)
		}
	}
}

// The authors are those that JSON-LD, the head and the page name together: none is lost because one of them says less.
func TestAllAuthorsThatThePageNames(t *testing.T) {
	const ada, bo = `<a rel="author" href="/a">Ada Miller</a>`, `<a rel="author" href="/b">Bo Chen</a>`
	both := headOf(`[{"name":"Ada Miller"},{"name":"Bo Chen"}]`)
	for _, c := range []struct{ name, head, top, want string }{
		{
			"one in the head", both + `<meta name="author" content="Ada Miller">`,
			`<address>By ` + ada + ` and ` + bo + `</address>`, "Ada Miller; Bo Chen",
		},
		{"one on the page", both, `<p class="byline">By Ada Miller</p>`, "Ada Miller; Bo Chen"},
		{
			"one in JSON-LD", headOf(`{"name":"Bo Chen"}`),
			`<div class="byline">` + ada + `</div><div class="byline">` + bo + `</div>`, "Ada Miller; Bo Chen",
		},
		{
			"side by side, glued", headOf(`"Ada Miller"`),
			`<div class="authors"><span class="author">` + ada + `</span><span class="author">` + bo + `</span></div>`,
			"Ada Miller; Bo Chen",
		},
		{
			"an editor in the head", headOf(`{"name":"Sandy Chew"}`) + `<meta name="author" content="Sandy Chew">`,
			`<div class="byline"><span>Opinion</span> <a href="/a">Ada Miller</a> and <a href="/b">Bo Chen</a></div>`,
			"Ada Miller; Bo Chen",
		},
		{
			"others elsewhere", headOf(`{"name":"Bo Chen"}`),
			`<p class="byline">By Bo Chen</p><p>More by the author</p><p class="author">` + ada + ` / ` + bo + `</p>`,
			"Bo Chen",
		},
		{
			"the publisher in JSON-LD", headOf(`{"@type":"Organization","name":"The Example"}`),
			`<p class="byline">By Ada Miller</p>`, "Ada Miller",
		},
	} {
		if got := read(t, page(c.head, bridge+c.top), bridgeAt).Byline; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A line below the title that is marked as the author's, or says so, in scripts without capitals.
func TestAuthorsInScriptsWithoutCapitals(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`<div class="author">رضا احمدی</div>`, "رضا احمدی"},
		{`<div class="author">بقلم: أحمد حسن</div>`, "أحمد حسن"},
		{`<span class="author-name">יואב לוי</span>`, "יואב לוי"},
		{`<div class="author">अनिल शर्मा</div>`, "अनिल शर्मा"},
		{`<div class="author">สมชาย ใจดี</div>`, "สมชาย ใจดี"},
		{`<p class="author">山田花子</p>`, "山田花子"},
		{`<p class="author">山田花子記者</p>`, "山田花子"},
		{`<div class="author">김민수 기자</div>`, "김민수"},
		{`<div><span>2025-03-04</span> <span>来源：港口日报</span> <span>作者：王小明</span> <span>责任编辑：李四</span></div>`, "王小明"},
		{`<div class="info">本报记者 王小明</div>`, "王小明"},
		{`<p class="info">（记者 王小明）</p>`, "王小明"},
		{`<p class="byline">文・山田花子</p>`, "山田花子"},
		{`<div class="byline">김민수·이영희 기자</div>`, "김민수; 이영희"},
		{`<div class="byline">Written by: अनिल शर्मा</div>`, "अनिल शर्मा"},
		{`<meta name="author" content="山田花子">`, ""}, // the head's, of a page in a script with capitals
		{`<div class="info">来源：港口日报</div>`, ""},
	} {
		source := page(`<title>Council rebuilds bridge</title>`, bridge+c.line)
		if got := read(t, source, "").Byline; got != c.want {
			t.Errorf("%s: %q, want %q", c.line, got, c.want)
		}
	}
}

// A page in a script without capitals is believed what its head says.
func TestAuthorsInTheHeadOfScriptsWithoutCapitals(t *testing.T) {
	for _, head := range []string{
		`<meta name="author" content="山田花子">`,
		`<script type="application/ld+json">{"@type":"Article","author":{"name":"山田花子"}}</script>`,
	} {
		if got := read(t, page(`<title>港に二本目の橋</title>`+head, `<h1>港に二本目の橋</h1>`), bridgeAt).Byline; got != "山田花子" {
			t.Errorf("%s: %q", head, got)
		}
	}
}

// A role in an element of its own is no part of the name beside it.
func TestRolesInElementsOfTheirOwn(t *testing.T) {
	for _, line := range []string{
		`<div class="byline"><a href="/a">Ada Miller</a><span>Health Reporter</span></div>`,
		`<div class="byline">By <a href="/a">Ada Miller</a> <span>Lifestyle Writer</span></div>`,
	} {
		source := page(`<title>Council rebuilds bridge</title>`, bridge+line)
		if got := read(t, source, bridgeAt).Byline; got != "Ada Miller" {
			t.Errorf("%s: %q", line, got)
		}
	}
}
