package odt_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document/odt"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/packed/packedtest"
	"claimlight/internal/extract"
)

var space = func() string {
	var b strings.Builder
	for _, s := range []string{"office", "text", "table", "style", "meta"} {
		fmt.Fprintf(&b, ` xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"`, s, s)
	}
	return b.String() + ` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
		` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"` +
		` xmlns:math="http://www.w3.org/1998/Math/MathML"`
}()

const styles = `<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="AT"/></style:default-style>
	<style:style style:name="Title" style:family="paragraph"/>
	<style:style style:name="Quotations" style:family="paragraph"/>
	<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph"/>`

const automatic = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
	<style:style style:name="L1" style:family="paragraph" style:parent-style-name="L2"/>
	<style:style style:name="L2" style:family="paragraph" style:parent-style-name="L1"/>
	<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
	<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
	<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
	<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
	<style:style style:name="Sym" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style>`

const margins = `<office:master-styles><style:master-page><style:header><text:p>Draft 3</text:p></style:header>` +
	`<style:footer><text:p>Page <text:page-number>4</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`

const about = `<office:meta><dc:title>Untitled 1</dc:title><meta:initial-creator>Ada Miller</meta:initial-creator>` +
	`<dc:creator>Somebody Else</dc:creator><meta:creation-date>2025-03-01T10:00:00</meta:creation-date>` +
	`<dc:date>2025-03-04T16:20:11.123</dc:date></office:meta>`

// packedText packs a text, flatText writes it as one file.
func packedText(t testing.TB, body string) string {
	t.Helper()
	return packedtest.Zip(t, "mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", "<office:document-content"+space+"><office:automatic-styles>"+automatic+
			"</office:automatic-styles><office:body><office:text>"+body+"</office:text></office:body></office:document-content>",
		"styles.xml", "<office:document-styles"+space+"><office:styles>"+styles+"</office:styles>"+margins+
			"</office:document-styles>",
		"meta.xml", "<office:document-meta"+space+">"+about+"</office:document-meta>")
}

func flatText(_ testing.TB, body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document` + space + ">" + about + "<office:styles>" + styles +
		"</office:styles><office:automatic-styles>" + automatic + "</office:automatic-styles>" + margins +
		"<office:body><office:text>" + body + "</office:text></office:body></office:document>"
}

func p(s string) string { return "<text:p>" + s + "</text:p>" }

func cell(props, s string) string {
	return "<table:table-cell " + props + ">" + p(s) + "</table:table-cell>"
}

func note(class, sign, s string) string {
	return `<text:note text:note-class="` + class + `"><text:note-citation>` + sign +
		`</text:note-citation><text:note-body>
			` + p(s) + `</text:note-body></text:note>`
}

const head, foot = "paragraph: Draft 3 [head_of_page]\n",
	"paragraph: Page [head_of_page]\nparagraph: 4 [head_of_page]\n"

var cases = []struct{ name, body, want string }{
	{
		"a title, headings, a quotation",
		`<text:p text:style-name="P1">The report</text:p><text:h text:outline-level="2">Part</text:h>` +
			`<text:p text:style-name="Quotations">We did it.</text:p><text:p text:style-name="L1">Text</text:p>`,
		"title: The report\nheading2: Part\nquote: We did it.\nparagraph: Text\n",
	},
	{
		"lists, and numbered headings, which are written as such",
		"<text:list><text:list-item>" + p("one") + "<text:list><text:list-item>" + p("deeper") +
			"</text:list-item></text:list></text:list-item></text:list><text:list><text:list-item><text:h text:outline-level=\"1\">Head</text:h></text:list-item></text:list>",
		"list_item1: one\nlist_item2: deeper\nheading1: Head\n",
	},
	{
		"spaces, links and marks without width",
		p(`The<text:s text:c="3"/>town <text:a xlink:href="https://a.example">paid</text:a><text:tab/>12` + "\u00ad" +
			`,<text:span>500</text:span> euros.`),
		"paragraph: The town paid 12,500 euros.\n",
	},
	{
		"notes are apart from numbers and stand behind the text",
		p("It grew to 214"+note("footnote", "1", "Ministry of Trade.")+" and 12"+note("endnote", "i", "At the end.")+".") +
			p("The end."),
		"paragraph: It grew to 214¹ and 12[i].\nparagraph: The end.\nparagraph: ¹ Ministry of Trade.\nparagraph: [i] At the end.\n",
	},
	{
		"changes are read as accepted",
		`<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>Ada</dc:creator></office:change-info>` +
			p("300") + `</text:deletion></text:changed-region></text:tracked-changes>` +
			p(`They sold <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>450<text:change-end text:change-id="ct2"/> cars.`),
		"paragraph: They sold 450 cars.\nparagraph: 300 [deletion]\n",
	},
	{
		"remarks, hidden and struck words are left out",
		p(`Prices rose 4 percent<office:annotation><dc:creator>Ada</dc:creator><dc:date>2025</dc:date>`+p("Is that so?")+
			`</office:annotation>`+
			`<text:span text:style-name="Gone"> or 5</text:span><text:span text:style-name="Struck"> or 7</text:span> this year.`) +
			`<text:section text:display="none">` + p("All hidden.") + `</text:section>` +
			p(`<text:hidden-paragraph text:is-hidden="true"/>Hidden too.`),
		"paragraph: Prices rose 4 percent this year.\nparagraph: Is that so? [remark]\nparagraph: or 5 [hidden]\nparagraph: or 7 [struck_out]\n" +
			"paragraph: All hidden. [hidden]\nparagraph: Hidden too. [hidden]\n",
	},
	{
		"a table with heads, spans, repeated and empty cells",
		"<table:table><table:table-header-rows><table:table-row>" + cell("", "Year") + cell("", "Tonnes") + cell("",
			"Share") +
			"</table:table-row></table:table-header-rows><table:table-row>" + cell(`table:number-rows-spanned="2"`, "2023") +
			cell("", "100") + cell("", "") +
			"</table:table-row><table:table-row><table:covered-table-cell/>" + cell("", "200") + cell("", "5 %") +
			"</table:table-row><table:table-row>" +
			cell("", "Sum") + cell(`table:number-columns-spanned="2"`, "300") +
			"<table:covered-table-cell/></table:table-row><table:table-row>" +
			cell(`table:number-columns-repeated="3"`, "x") + "</table:table-row></table:table>",
		"table_row1: Year\tTonnes\tShare\ntable_row: 2023\t100\ntable_row: 2023\t200\t5 %\ntable_row: Sum\t300\ntable_row: x\tx\tx\n",
	},
	{
		"signs and formulas",
		p(`5 km<text:span text:style-name="Up">2</text:span>, x<text:span text:style-name="Down">1</text:span> <text:span text:style-name="Sym">` + "\uf0b1" +
			`</text:span>3 <draw:frame><draw:object><math:math><math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac></math:math></draw:object></draw:frame>`),
		"paragraph: 5 km², x1 ±3 1/2\n",
	},
	{
		"a text box behind its paragraph, and a list of contents",
		p("Before "+`<draw:frame><draw:text-box>`+p("In the box: 7 men.")+`</draw:text-box></draw:frame>`+"after.") +
			`<text:table-of-content><text:index-body><text:index-title>` + p("Contents") + `</text:index-title>` + p("Part 5") +
			`</text:index-body></text:table-of-content>`,
		"paragraph: Before after.\nparagraph: In the box: 7 men.\nparagraph: Contents [table_of_contents]\nparagraph: Part 5 [table_of_contents]\n",
	},
}

func TestWhatATextSays(t *testing.T) {
	for way, made := range map[string]func(testing.TB, string) string{"packed": packedText, "flat": flatText} {
		for _, c := range cases {
			r, err := odt.Reader{}.Read(context.Background(), made(t, c.body))
			if got := packedtest.Shown(r.Blocks); err != nil || got != head+c.want+foot {
				t.Errorf("%s, %s:\n%s, %v\nwant\n%s", c.name, way, got, err, head+c.want+foot)
			}
			if m := r.Metadata; m.Byline != "Ada Miller" || m.Published != "2025-03-04" || m.Language != "de-AT" {
				t.Errorf("%s, %s: %+v", c.name, way, m)
			}
		}
	}
}

func TestHostileTextsAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"no text":    {packedtest.Zip(t, "content.xml", "<a/>"), packed.ErrDamaged},
		"no content": {packedtest.Zip(t, "mimetype", "application/vnd.oasis.opendocument.text"), packed.ErrDamaged},
		"too deep":   {packedText(t, strings.Repeat("<text:section>", 1000)), packed.ErrTooBig},
		"locked": {
			packedtest.Zip(t, "META-INF/manifest.xml", "<manifest:encryption-data/>", "content.xml", "\x00\x01"),
			packed.ErrLocked,
		},
		"too many paragraphs":  {packedText(t, strings.Repeat(p("x"), extract.MaxBlocks+1)), extract.ErrTooMany},
		"entities in entities": {flatText(t, p("&lol;")), packed.ErrDamaged},
	} {
		if r, err := (odt.Reader{}).Read(context.Background(), c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %d blocks, %v, want %v", name, len(r.Blocks), err, c.want)
		}
	}
}

// A table of a few letters that goes on for millions of rows of rows is read, as far as anybody looks.
func TestRepeatedRowsAreBounded(t *testing.T) {
	inner := p("x")
	for range 8 {
		inner = `<table:table><table:table-row table:number-rows-repeated="1000000">` +
			`<table:table-cell table:number-columns-repeated="16384">` + inner +
			`</table:table-cell></table:table-row></table:table>`
	}
	r, err := odt.Reader{}.Read(context.Background(), packedText(t, inner))
	if err != nil || len(r.Blocks) > 20_000 {
		t.Errorf("%d blocks, %v", len(r.Blocks), err)
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add(c.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		r, err := odt.Reader{}.Read(context.Background(), packedText(t, body))
		for _, b := range r.Blocks {
			if err != nil || b.Text == "" || b.Text != article.CleanText(b.Text) || strings.Contains(b.Text, "\n") {
				t.Errorf("%q, %v", b.Text, err)
			}
		}
	})
}
