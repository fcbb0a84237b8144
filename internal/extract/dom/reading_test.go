package dom_test

import (
	"strings"
	"testing"
)

// reading is how a page reads: its segments, and behind them in braces what stands aside.
func reading(t *testing.T, page string) string {
	t.Helper()
	p := cut(t, page)
	var out []string
	asides := p.Asides
	for i, s := range p.Segments {
		text := s.Text
		for ; len(asides) > 0 && asides[0].After == i; asides = asides[1:] {
			text += " {" + asides[0].Text + "}"
		}
		out = append(out, text)
	}
	if len(asides) > 0 {
		t.Errorf("%d texts stand aside of nothing", len(asides))
	}
	return strings.Join(out, "|")
}

type readingCase struct{ name, page, want string }

func readAll(t *testing.T, cases []readingCase) {
	t.Helper()
	for _, c := range cases {
		if got := reading(t, c.page); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestWhatLayoutPartsIsNotGlued(t *testing.T) {
	readAll(t, []readingCase{
		{
			"a value and its label by name",
			`<div><span class="value">33 %</span><span class="label">of the water</span></div>`,
			"33 % of the water",
		},
		{"two numbers", `<div><b>2023</b><i>12</i></div>`, "2023 12"},
		{"a number and its noun", `<div><b>51</b><span>families</span></div>`, "51 families"},
		{"two heads", `<div><span>Year</span><span>Houses lost</span></div>`, "Year Houses lost"},
		{
			"two sentences in a text",
			`<p>It rose.<span>By a third.</span><span>Then it fell.</span></p>`,
			"It rose.By a third. Then it fell.",
		},
		{
			"children of a row of boxes",
			`<div style="display: flex"><span>lost</span><span>houses</span></div>`,
			"lost houses",
		},
		{
			"boxes in a line",
			`<p><span style="display:inline-block">lost</span><span style="display:inline-block">houses</span></p>`,
			"lost houses",
		},
		{
			"spans that are blocks",
			`<p><span style="display:block">A third.</span><span style="display:block">A half.</span></p>`,
			"A third.|A half.",
		},
		{
			"by a sheet",
			`<style>@media print{.l{display:none}} .x .l, b.l{display:block}</style><div class=x><span class=l>31</span><span class=l>20</span></div>`,
			"31|20",
		},
		{
			"not by a sheet for paper",
			`<style media=print>.l{display:block}</style><p>a<span class=l>b</span>c</p>`,
			"abc",
		},
		{
			"not in a heading",
			`<h2><span style="display:block">Storm</span><span style="display:block">31 lost</span></h2>`,
			"Storm 31 lost",
		},
		{"elements of its own making", `<x-body><x-p>A third.</x-p><x-p>A half.</x-p></x-body>`, "A third.|A half."},
		{"such an element among words", `<p>a <x-b><x-c>b</x-c></x-b>c</p>`, "a bc"},
		{
			"a figure and its label of its own making",
			`<x-s><x-v>31</x-v><x-l>houses were lost</x-l></x-s>`,
			"31 houses were lost",
		},
		{"words beside a number", `<p>lost<b>2,790</b>million in<time>2023</time></p>`, "lost 2,790 million in 2023"},
		{"a label set small", `<div>31<small>houses lost</small></div>`, "31 houses lost"},
		{"an ending", `<p>the 12<b>th</b>, the 1990<i>ern</i> and <b>4</b>K</p>`, "the 12th, the 1990ern and 4K"},
		{"two links in a text", `<p><a>Harbour</a><a>Old Town</a> lost</p>`, "Harbour Old Town lost"},
		{"two numbers in a text", `<p>of <time>2023</time><data>12,000</data> people</p>`, "of 2023 12,000 people"},
		{"a name of two elements", `<p>on <b>You</b><i>Tube</i> it</p>`, "on YouTube it"},
		{"digits that move one by one", `<p>in all <b>5</b><b>1</b> lost</p>`, "in all 51 lost"},
		{"a sign to press", `<p>lost 2,790<a role="button">?</a> million</p>`, "lost 2,790 million {?}"},
		{"a word of two styles", `<p>un<b>believ</b><i>able</i></p>`, "unbelievable"},
		{"a word split by an editor", `<p><span style="color:red">mill</span><span>ion</span></p>`, "million"},
		{
			"an amount split by an editor",
			`<p><span>31</span><span>.5 million</span><span>, or</span></p>`,
			"31.5 million, or",
		},
		{
			"letters that move one by one",
			`<p><span style="display:inline-block">T</span><span style="display:inline-block">o</span></p>`,
			"To",
		},
		{"a button in a number", `<p>lost 2,790<button>i</button> million</p>`, "lost 2,790 million {i}"},
		{"a button under a text", `<p>lost 2,790 <button>Share</button></p>`, "lost 2,790|Share"},
	})
}

func TestHiddenAndStruckTextStandsAside(t *testing.T) {
	readAll(t, []readingCase{
		{"struck", "<p>At least <del>31</del> <ins>51</ins> people</p>", "At least 51 people {31}"},
		{"struck without a space", "<p>At least <s>31</s>51 people</p>", "At least 51 people {31}"},
		{"struck by style", `<p><span style="text-decoration: line-through red">31</span> 51</p>`, "51 {31}"},
		{"struck by a name", `<p><span class="text line-through">31</span> 51</p>`, "51 {31}"},
		{
			"struck by a sheet",
			`<style>.old{text-decoration:line-through}</style><p><span class="old">31</span> 51</p>`,
			"51 {31}",
		},
		{
			"no size",
			`<p>pays <span style="font-size:0px">999</span>31 million<span style="opacity:0.0">9</span></p>`,
			"pays 31 million {999} {9}",
		},
		{
			"size of the space between boxes",
			`<p>pays <span style="font-size:0"><b style="font-size:16px">31</b></span></p>`,
			"pays 31",
		},
		{
			"off the screen",
			`<p><span style="position:absolute; left:-9999px">77 houses.</span>He agreed.</p>`,
			"He agreed. {77 houses.}",
		},
		{"off by its indent", `<p><span style="text-indent:-100em">77</span> He agreed.</p>`, "He agreed. {77}"},
		{
			"clipped",
			`<p>1.4 billion<span style="position:absolute;clip:rect(1px, 1px, 1px, 1px)">, opens new tab</span> a year</p>`,
			"1.4 billion a year {, opens new tab}",
		},
		{
			"a pixel",
			`<p>1.4<span style="width:1px;height:1px;overflow:hidden">, tab</span> a year</p>`,
			"1.4 a year {, tab}",
		},
		{
			"a twin for those who listen",
			`<p><span aria-hidden="true">12</span><span class="sr-only">Twelve</span> houses</p>`,
			"12 houses {Twelve}",
		},
		{"by a sheet of its own", `<style>.pot{display:none}</style><p>It<b class=pot>x</b> fell</p>`, "It fell {x}"},
		{
			"shown on wide windows",
			`<p>In <span class="hidden md:inline">March</span> <b class="d-none d-lg-inline">2025</b></p>`,
			"In March 2025",
		},
		{"bars of a window", `<p>In <span class="overflow-hidden">March</span></p>`, "In March"},
		{"alone on its line", `<p><span class="sr-only">Menu</span></p>`, "Menu"},
		{"ink like paper", `<p>31<b style="color:#fff;background:#FFF">9</b> million</p>`, "31 million {9}"},
		{"hardly any size", `<p>31<b style="font-size:1px">9</b> million</p>`, "31 million {9}"},
		{"shrunk", `<p>31<b style="transform: scale(0)">9</b> million</p>`, "31 million {9}"},
		{"folded up", `<p>31<b style="max-height:0;overflow:hidden">9</b> million</p>`, "31 million {9}"},
		{"a tip", `<p>the rate<span role="tooltip">see 4</span> fell</p>`, "the rate fell {see 4}"},
	})
	for page, want := range map[string]bool{"<del><p>x</p></del>": true, "<p><s>x</s></p>": true, "<p>x</p>": false} {
		if got := cut(t, page+"<p>The rest.</p>").Segments[0].Struck; got != want {
			t.Errorf("%s: struck %v", page, got)
		}
	}
}

func TestMarksKeepTheirMeaning(t *testing.T) {
	readAll(t, []readingCase{
		{"quotation", "<p><q>We lost 31</q>, he said.</p>", "“We lost 31”, he said."},
		{"quotation in another", "<p><q>She said <q>no</q></q>.</p>", "“She said ‘no’”."},
		{"quotation in French", `<p lang="fr-FR">Il a dit <q>oui</q></p>`, "Il a dit «oui»"},
		{"quotation in German", `<html lang=de><p>Er sagte: <q>Ja</q></p>`, "Er sagte: „Ja“"},
		{"quotation with its marks", `<p><q>“No”</q> and “<q>yes</q>”</p>`, "“No” and “yes”"},
		{
			"numbers of MathML",
			`<p>by <math><mn>3.4</mn></math> to <math><mrow><mn>1</mn><mo>,</mo><mn>234</mn></mrow></math></p>`,
			"by 3.4 to 1,234",
		},
		{"a fraction", `<p>a share of <math><mfrac><mn>2</mn><mn>3</mn></mfrac></math></p>`, "a share of 2/3"},
		{
			"a power",
			`<p><math><mn>3</mn><mo>×</mo><msup><mn>10</mn><mn>6</mn></msup></math> litres</p>`,
			"3 × 10^6 litres",
		},
		{
			"a formula and its picture",
			`<p>is <span><span style="display:none"><math alttext="E"><mi>E</mi></math></span><img alt="{\displaystyle E}"></span> here</p>`,
			"is E here",
		},
		{
			"a formula and its source",
			`<p><math><semantics><mn>4</mn><annotation>\4</annotation></semantics></math> of 5</p>`,
			"4 of 5",
		},
		{
			"a digit that is a picture",
			`<p>gives <img alt="3" src=3.svg> of <img alt="10">  points</p>`,
			"gives 3 of 10 points",
		},
		{"a face", `<p>wrote: <img alt="🙂"> well</p>`, "wrote: 🙂 well"},
		{"a sign drawn by a font", `<p>Rating: <i role="img" aria-label="4"></i> of 5</p>`, "Rating: 4 of 5"},
		{"a count that is a picture", `<p>gives <img alt="3 stars"> to it</p>`, "gives 3 stars to it"},
		{"a digit that is drawn", `<p>gives <svg role="img" aria-label="7"><path/></svg> of 9</p>`, "gives 7 of 9"},
		{"a picture of something", `<p>the bridge <img alt="The bridge in 2024"> stood</p>`, "the bridge stood"},
		{"a picture alone", `<p><a href="/2"><img alt="2"></a></p>`, ""},
		{
			"readings",
			`<p><ruby>新<rp>（</rp><rt>あたら</rt><rp>）</rp></ruby>しい<ruby>橋<rt>はし</rt></ruby>の31</p>`,
			"新しい橋の31 {あたら はし}",
		},
		{"an index", "<p>1234<sub>5</sub> and CO<sub>2</sub></p>", "1234₅ and CO2"},
		{"marks of direction", "<p>3\u200d0 and 1\u200e,\u200f234 and a\u200eb</p>", "30 and 1,234 and a\u200eb"},
		{"marks without width", "<p>1\u2060,\u2060234 and 3\u200b0.5 and 4\ufeff6</p>", "1,234 and 30.5 and 46"},
	})
}

func TestCapsAreJoined(t *testing.T) {
	readAll(t, []readingCase{
		{"with a space", `<p><span class="dropcap">T</span> he mayor</p>`, "The mayor"},
		{"a word by itself", `<p><span class="drop-cap">A</span> mayor</p>`, "A mayor"},
		{"with a quotation mark", `<p><span class="has-dropcap">“T</span> hey said</p>`, "“They said"},
		{
			"a block before a block",
			"<div class=wp-dropcap><span>T</span>\n</div>\n<div>he mayor</div><p>And</p>",
			"The mayor|And",
		},
		{"a floating block", `<div><div class="x" style="float:left">N</div>early all</div>`, "Nearly all"},
		{"a large letter", `<p><font style="font-size:300%">N</font> a endlich!</p>`, "Na endlich!"},
		{"set large", "<p><big>T</big> he mayor</p>", "The mayor"},
		{"above a line break", `<p><span class="dropcap">N</span><br>early all</p>`, "Nearly all"},
		{"a picture", `<p><img alt="T" src=t.png>he mayor</p>`, "The mayor"},
		{"in an element around", `<p><b><span class="initial">T</span></b> he mayor</p>`, "The mayor"},
		{"an answer to choose", "<div>B</div><div>bananas</div>", "B|bananas"},
		{"a name of one letter", "<p><b>X</b> is a site</p>", "X is a site"},
		{"nothing behind it", `<p><span class="dropcap">T</span></p><p>he mayor</p>`, "T|he mayor"},
	})
}

func TestLinesThatAreNoSentence(t *testing.T) {
	readAll(t, []readingCase{
		{"two counts", "<p>Dead: 12<br>340 injured</p>", "Dead: 12|340 injured"},
		{
			"results",
			"<p>The districts:<br>Harbour 31<br>Old Town 20<br>North 7</p>",
			"The districts:|Harbour 31|Old Town 20|North 7",
		},
		{
			"a result and what follows",
			"<p>Harbour 31<br>Old Town 20<br>North 7<br>All were counted twice.</p>",
			"Harbour 31|Old Town 20|North 7|All were counted twice.",
		},
		{
			"a line wrapped by hand",
			"<p>The council met on Tuesday evening to hear<br>the report of its committee on 31<br>houses.</p>",
			"The council met on Tuesday evening to hear the report of its committee on 31 houses.",
		},
		{"two figures", "<p>Cost 31 million<br>20 houses lost</p>", "Cost 31 million|20 houses lost"},
		{"two results", "<p>Harbour: 31<br>Old Town: 20</p>", "Harbour: 31|Old Town: 20"},
		{
			"a day and a time",
			"<p>Tuesday, January 10<br>10:30am - 11:00am</p>",
			"Tuesday, January 10 10:30am - 11:00am",
		},
		{"a name and a day", "<p>By Ann Hale<br>4 March 2025</p>", "By Ann Hale 4 March 2025"},
	})
}

func TestTablesOfValues(t *testing.T) {
	rows := func(cells string) string { return "<table>" + cells + "</table>" }
	readAll(t, []readingCase{
		{
			"line breaks",
			rows("<tr><th>Year<br>(est.)</th><th>Lost</th></tr><tr><td>2024</td><td>31<br>(provisional)</td></tr>"),
			"Year (est.)\tLost|2024\t31 (provisional)",
		},
		{"numbers on two lines", rows("<tr><td>a<td>31<br>200</tr><tr><td>b<td>1"), "a\t31; 200|b\t1"},
		{
			"paragraphs",
			rows(
				"<tr><td><p>Old</p></td><td><p>51 %</p></td></tr><tr><td><p>New</p></td><td><div>38 %</div></td></tr>",
			),
			"Old\t51 %|New\t38 %",
		},
		{
			"lists",
			rows(
				"<tr><td>Mill<td><ul><li>31 joints</li><li>12 valves</li></ul></tr><tr><td>Port<td><ul><li>7 joints</li></ul>",
			),
			"Mill\t31 joints; 12 valves|Port\t7 joints",
		},
		{
			"a cell over two rows",
			rows("<tr><td rowspan=2>Port<td>31<td>20</tr><tr><td>7<td>5</tr><tr><td>Mill<td>1<td>2"),
			"Port\t31\t20|Port\t7\t5|Mill\t1\t2",
		},
		{"a cell beside rows of one", rows("<tr><th rowspan=3>A<td>1</tr><tr><td>2</tr><tr><td>3"), "A\t1|A\t2|A\t3"},
		{
			"a cell over two columns",
			rows("<tr><th rowspan=2>District<th colspan=2>Houses<th>Sum</tr><tr><th>lost<th>hurt<th>all"),
			"District\tHouses\t\tSum|District\tlost\thurt\tall",
		},
		{
			"the last cell over two rows",
			rows("<tr><td>a<td>1<td rowspan=2>both</tr><tr><td>b<td>2</tr>"),
			"a\t1\tboth|b\t2\tboth",
		},
		{
			"roles",
			`<div role=table><div role=row><span role=columnheader>Year</span><span role=columnheader>Lost</span></div><div role=row><span role=cell>2023</span><span role=cell>12</span></div></div>`,
			"Year\tLost|2023\t12",
		},
		{
			"layout",
			rows(
				"<tr><td><div>menu</div></td><td><p>" + strings.Repeat(
					"A long text. ",
					20,
				) + "</p></td></tr><tr><td>a<td>b",
			),
			"menu|" + strings.TrimSpace(strings.Repeat("A long text. ", 20)) + "|a\tb",
		},
		{
			"links",
			rows(
				"<tr><td><p><a href=1>Home</a></p></td><td><a href=2>News</a></td></tr><tr><td><p><a href=3>Sport</a></p><td><a " +
					"href=4>Mail</a>",
			),
			"Home|News|Sport|Mail",
		},
	})
	page := cut(t, rows("<thead><tr><td>Year<td>Lost</thead><tr><th>2023<td>12"))
	for i, want := range []int{1, 0} {
		if got := page.Segments[i].Level; got != want {
			t.Errorf("%q has level %d, want %d", page.Segments[i].Text, got, want)
		}
	}
}

// A paragraph that hides itself is never seen; a panel of several, which a click opens, may be.
func TestWhatHidesItself(t *testing.T) {
	more := strings.Repeat("<p>The council met on Tuesday evening to hear the report of its committee.</p>", 4)
	for hidden, want := range map[string]bool{
		`<p style="display:none">Seventy.</p>`: true, `<p hidden>Seventy.</p>`: true,
		`<p style="visibility: hidden">Seventy.</p>`: true,
		`<p style="opacity:0">Seventy.</p>`:          true, `<div class="visually-hidden"><p>Seventy.</p></div>`: true,
		`<p class="sr-only">Seventy.</p>`:                               true,
		`<style>.h{display:none}</style><p class=h>Seventy.</p>`:        true,
		`<div style="left:-9999px"><p>Seventy.</p></div>`:               true,
		`<div style="display:none"><p>Seventy.</p><p>Eighty.</p></div>`: false,
		`<p class="overflow-hidden">Seventy.</p>`:                       false,
		`<div style="overflow:hidden;height:0px"><p>Seventy.</p></div>`: false,
		`<p style="overflow:hidden;height:0">Seventy.</p>`:              true,
		`<div hidden id="S:1"><p>Seventy.</p></div>`:                    false,
	} {
		if got := cut(t, hidden+more).Segments[0].Unseen; got != want {
			t.Errorf("%s: unseen %v", hidden, got)
		}
	}
	if page := cut(t, strings.ReplaceAll(more, "<p>", `<p style="opacity:0">`)); page.Segments[0].Unseen {
		t.Error("a page that a script shows is hidden as a whole")
	}
}

// However far the cells of a table reach, a page of them takes no more room than it is long.
func TestCellsThatReachFarAreBounded(t *testing.T) {
	page := "<table><tr>" + strings.Repeat(
		"<td rowspan=1000000 colspan=1000000>"+strings.Repeat("x", 70),
		100,
	) + strings.Repeat(
		"<tr><td>1<td>2",
		20000,
	)
	size := 0
	for _, s := range cut(t, page).Segments {
		size += len(s.Text)
	}
	if size > 4<<20 {
		t.Errorf("%d bytes of text come from %d", size, len(page))
	}
}

func TestTheTextOfAPageIsNotTakenApart(t *testing.T) {
	readAll(t, []readingCase{
		{
			"a mark between kicker and title",
			`<h1><span>Storm</span><span class="sr-only"> - </span><span>31 houses lost</span></h1>`,
			"Storm - 31 houses lost",
		},
		{
			"a link that a sheet makes a block",
			`<style>.nav a{display:block} a{display:block}</style><p>a report by <a>Stanford</a> says</p>`,
			"a report by Stanford says",
		},
		{
			"a program",
			`<pre><code><span>webdriver.</span><span>PhantomJS</span><span>1</span><span>2</span></code></pre>`,
			"webdriver.PhantomJS12",
		},
		{
			"a long line in a list",
			"<p>Dates:<br>June 9, Coral<br>June 10, Tampa<br>June 14, at the " + strings.Repeat(
				"very ",
				20,
			) + "far<br>June 17, Arena</p>",
			"Dates:|June 9, Coral|June 10, Tampa|June 14, at the " + strings.Repeat("very ", 20) + "far|June 17, Arena",
		},
	})
}
