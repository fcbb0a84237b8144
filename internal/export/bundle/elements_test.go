package bundle_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/effort"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/record"
)

// elements are those of HTML, past and present, some of SVG and MathML, and elements of a page's own.
var elements = strings.Fields(`a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound
big blink blockquote body br button
canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div
dl dt em embed fieldset figcaption figure font
footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex
kbd keygen label legend li link listing main
map mark marquee math menu menuitem meta meter nav nextid nobr noembed noframes noscript object ol optgroup
option output p param picture plaintext pre
progress q rb rbc rp rt rtc ruby s samp script search section select shadow slot small source spacer span
strike strong style sub summary sup svg table
tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
circle defs desc foreignObject g path text tspan annotation-xml mi mn mo msup mtext x-term news-share-bar my-element`)

// attributes and words are what stands in and between the tags of a page that is made up.
var (
	attributes = []string{
		"", "", "", ` hidden`, ` class="footnote"`, ` href="#fn1"`, ` shadowrootmode="open"`,
		` style="display:none"`, ` type="application/ld+json"`,
	}
	words = []string{
		"The council", "214", "1", "m", "&lt;5 euros", "&amp;lt;5 euros", "&amp;amp;", "&nbsp;", " ", "\n", "soft&shy;ly",
		"e&#769;", "½", "&#x202e;", "5 < 6", "<!-- no -->",
		"votes.", "<br>", "AT&T", "&#27;[31m", "ﬁ", "−6", "´", "\u0301x", "<![CDATA[x]]>", `{"headline": "a"}`,
	}
)

// holds packs the text of a page with a claim on each of its blocks, and fails where its own proof is refused.
func holds(t *testing.T, page string) {
	t.Helper()
	d, err := intake.New(ingest.Params{}).Read(context.Background(), strings.NewReader(page), "text/html; charset=utf-8",
		"")
	if errors.Is(err, ingest.ErrEmpty) {
		return // a page without text gives no article
	}
	if err != nil {
		t.Fatal(err)
	}
	s := shelf{version: d.Version, snapshot: d.Snapshot}
	var records []record.Record
	for i, b := range d.Version.Kept() {
		r := s.record(fmt.Sprint(i), b.Text)
		r.Article, r.VersionNumber = d.Article, d.Version.Number
		records = append(records, r)
	}
	if v := verify(t, pack(t, s, records...)); len(v.Problems) > 0 || v.Texts != 1 {
		t.Errorf("%q: %+v", page, v)
	}
}

// every is how many pairs of elements one is tried of.
var every = effort.Of(163, 41)

// Whatever elements a page is made of, what was read from it is found in it again.
func TestAPageOfAnyElementsIsProved(t *testing.T) {
	effort.Long(t)
	for i, name := range elements {
		holds(t, fmt.Sprintf("<title>Bridge &amp;lt;5 euros | The Example</title><p>Before <%s>inside</%s> and "+
			"after.</p><p>More</p>", name, name))
		holds(t, fmt.Sprintf("<p>Before</p><%s><%s><p>inside<b>out</%s>and</%s> after", name, name, name, name))
		for k := i % every; k < len(elements); k += every {
			holds(t, fmt.Sprintf("<h1>Bridge</h1><p>a<%s>b<%s>c</%s>d</%s>e</p>f", name, elements[k], elements[k], name))
		}
	}
}

func TestARandomPageIsProved(t *testing.T) {
	effort.Long(t)
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 0))
		var b strings.Builder
		grow(&b, random, 5)
		holds(t, b.String())
	}
}

// grow writes some elements with others in them, not all of them closed.
func grow(b *strings.Builder, random *rand.Rand, depth int) {
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	for range 1 + random.IntN(4) {
		b.WriteString(pick(words))
		if depth == 0 {
			continue
		}
		name := pick(elements)
		fmt.Fprintf(b, "<%s%s>", name, pick(attributes))
		grow(b, random, depth-1)
		if random.IntN(8) > 0 {
			fmt.Fprintf(b, "</%s>", name)
		}
	}
}

// Titles that a page shows nowhere, or with marks that look like tags, are found in its head as they were read.
func TestATitleOfTheHeadIsProved(t *testing.T) {
	for _, head := range []string{
		`<title>What &lt;script&gt; costs &amp;lt;5 euros</title>`,
		`<title>Caf&eacute; &amp;amp; bar: the long story of a house</title>`,
		`<meta property="og:title" content="The &lt;i&gt;Herald&lt;/i&gt; pays &amp;lt;5 euros">`,
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Caf\u00e9 \"Bl\u00fcte\" &amp; <em>more</em> \u003cscript\u003e"}</script>`,
		`<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":["10 m<sup>2</sup>\n for\tall"]}]}</script>`,
	} {
		holds(t, "<html><head>"+head+"</head><body><p>"+strings.Repeat("The council voted on Tuesday to rebuild the bridge. ",
			5)+"</p></body></html>")
	}
}

// A text that is no page of HTML is compared as what it is.
func TestOtherTextsAreProved(t *testing.T) {
	for mediaType, content := range map[string]string{
		"text/plain": "A post\n\nHe wrote &amp;lt;5 and <b>bold</b>, 10<sup>6</sup> and *stars*.",
		"text/markdown": "---\ntitle: \"10 m² & more\"\n---\nHe wrote &lt;5, `<b>` and 10<sup>6</sup>.\n\n| a | " +
			"b<sup>2</sup> |\n",
	} {
		d, err := intake.New(ingest.Params{}).Read(context.Background(), strings.NewReader(content), mediaType, "")
		if err != nil {
			t.Fatal(err)
		}
		s := shelf{version: d.Version, snapshot: d.Snapshot}
		r := s.record("1", d.Version.Kept()[0].Text)
		r.Article, r.VersionNumber = d.Article, d.Version.Number
		if v := verify(t, pack(t, s, r)); len(v.Problems) > 0 {
			t.Errorf("%s: %q", mediaType, v.Problems)
		}
	}
}
