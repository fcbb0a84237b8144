package ingest_test

import (
	"strings"
	"testing"
)

func TestXHTMLIsReadAsXML(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{
			"elements that close themselves", `<head><title/><script src="a.js"/></head><body><div id="nav"/><p>Seen<br/>text</p></body>`,
			`<head><title></title><script src="a.js"></script></head><body><div id="nav"></div><p>Seen<br>text</p></body>`,
		},
		{"text in CDATA", `<p><![CDATA[a < b & <c>]]></p>`, `<p>a &lt; b &amp; &lt;c&gt;</p>`},
		{
			"a script in CDATA", `<script type="application/ld+json"><![CDATA[{"a": "1 < 2 </p>"}]]></script>`,
			`<script type="application/ld+json">{"a": "1 < 2 <\/p>"}</script>`,
		},
		{"entities", `<p>caf&eacute; &#8220;x&#x201d; &amp;lt;</p>`, `<p>café “x” &amp;lt;</p>`},
		{"a prefix", `<h:p xmlns:h="http://www.w3.org/1999/xhtml" xml:lang="uk">x</h:p>`, `<p lang="uk">x</p>`},
		{"what is not well-formed stays", `<p>a & b<br>c`, `<p>a & b<br>c`},
	}
	for _, c := range cases {
		in, want := c.in, c.want
		if strings.HasPrefix(c.name, "what") {
			want = "<?xml version='1.0' encoding='iso-8859-1'?><!DOCTYPE html><html>" + want + "</html>"
		} else {
			want = "<!doctype html><html>" + want + "</html>"
		}
		got := read(t, "<?xml version='1.0' encoding='iso-8859-1'?><!DOCTYPE html><html>"+in+"</html>",
			"application/xhtml+xml").Content
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}
