package ingest_test

import (
	"strings"
	"testing"
)

// Few letters beyond ASCII, and some bytes damaged or cut by a program: the rest is read for what it is.
func TestOneBadByteAmongFewLetters(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"a byte of Latin 1": {
			"<p>The caf\xe9 paid £31m.</p><p>“Now we know,” she said.</p>",
			"<p>“Now we know,” she said.</p>",
		},
		"a letter cut": {
			"<p>The café of Zoë M\xc3</p><p>“Now we know,” she said.</p>",
			"<p>“Now we know,” she said.</p>",
		},
		"a long letter cut":   {"<p>“Now we know,” she said. \xe2\x80</p>", "<p>“Now we know,” she said."},
		"declared, few":       {"<meta charset=utf-8><p>Zoë Müller paid 5\xa0%.</p>", "<p>Zoë Müller paid 5"},
		"declared as another": {"<meta charset=iso-8859-1><p>Zoë Müller paid 5\xa0%.</p>", "<p>Zoë Müller paid 5"},
	} {
		if got := read(t, c.data, "text/html").Content; !strings.Contains(got, c.want) || !strings.Contains(got, "\uFFFD") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// The charset stands after all styles and scripts of the head, as it may.
func TestACharsetDeclaredLate(t *testing.T) {
	for _, c := range []struct{ language, charset string }{
		{"ukrainian", "windows-1251"},
		{"polish", "iso-8859-2"},
		{"turkish", "windows-1254"},
	} {
		for _, before := range []string{
			"<style>" + strings.Repeat(".a{color:red}", 2000) + "</style>",
			"<script>" + strings.Repeat("if (a < b) document.write('<meta charset=koi8-r>');", 2000) + "</script>",
		} {
			data := "<html><head><title>A</title>" + before + "<meta charset=" + c.charset + "></head><p>" +
				encode(t, c.charset, samples[c.language])
			if got := read(t, data, "text/html").Content; !strings.HasSuffix(got, samples[c.language]) {
				t.Errorf("%s: …%s", c.charset, tail(got))
			}
		}
	}
}

// Where nothing is declared, the letters tell the charset, however much markup stands between them.
func TestLettersAmongMuchMarkup(t *testing.T) {
	link := "<li class='menu-item menu-item-type-taxonomy'><a " +
		"href='/category/news/local?utm_source=menu&amp;utm_medium=top'>"
	for _, c := range []struct{ language, charset string }{
		{"ukrainian", "windows-1251"},
		{"ukrainian", "koi8-u"},
		{"russian", "koi8-r"},
		{"polish", "windows-1250"},
		{"polish", "iso-8859-2"},
		{"turkish", "windows-1254"},
		{"hebrew", "windows-1255"},
		{"arabic", "windows-1256"},
		{"japanese", "shift_jis"},
	} {
		var b strings.Builder
		for range 100 {
			for word := range strings.FieldsSeq(samples[c.language]) {
				b.WriteString(link + word + "</a></li><script>track('menu', {item: 1, place: \"top\", the: [1, 2, 3]})</script>")
			}
		}
		text := b.String() + "<p>" + samples[c.language]
		if got := read(t, "<html><body>"+encode(t, c.charset, text), "text/html").Content; !strings.HasSuffix(got,
			samples[c.language]) {
			t.Errorf("%s in %s: …%s", c.language, c.charset, tail(got))
		}
	}
}
