package docx_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document/docx"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/packed/packedtest"
	"claimlight/internal/extract"
)

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// usual are the parts of a document beside its text.
var usual = map[string]string{
	"styles": `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
		<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
		<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
		<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
		<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter of ours"/><w:basedOn w:val="berschrift2"/></w:style>
		<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop2"/></w:style>
		<w:style w:type="paragraph" w:styleId="Loop2"><w:name w:val="Loop2"/><w:basedOn w:val="Loop"/></w:style>
		<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
		<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
		<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
		<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`,
	"numbering": `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
		<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
	"footnotes": `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
		<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Ministry of Trade.</w:t></w:r></w:p></w:footnote>
		<w:footnote w:id="3"><w:p><w:r><w:t>Second source.</w:t></w:r></w:p><w:p><w:r><w:t>More of it.</w:t></w:r></w:p></w:footnote>`,
	"endnotes": `<w:endnote w:id="2"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote>`,
	"comments": `<w:comment w:id="5" w:author="Ada"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment>`,
	"header":   `<w:p><w:r><w:t>Draft 3</w:t></w:r></w:p>`,
	"footer":   `<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>`,
}

// made packs a document with this body, and with the parts of these kinds.
func made(t testing.TB, body string, parts ...string) string {
	t.Helper()
	return madeAs(t, strings.NewReplacer(), body, parts...)
}

// madeAs packs a document whose parts are written in another way.
func madeAs(t testing.TB, as *strings.Replacer, body string, parts ...string) string {
	t.Helper()
	files := []string{
		"[Content_Types].xml", "<Types/>", "_rels/.rels", relations("officeDocument", "/word/document.xml"),
		"word/document.xml", fmt.Sprintf("<w:document %s><w:body>%s</w:body></w:document>", space, body),
	}
	var pairs []string
	for _, kind := range parts {
		pairs = append(pairs, kind, kind+".xml")
		files = append(files, "word/"+kind+".xml", fmt.Sprintf("<w:%s %s>%s</w:%s>", kind, space, usual[kind], kind))
	}
	files = append(files, "word/_rels/document.xml.rels", relations(pairs...))
	for i := range files {
		files[i] = as.Replace(files[i])
	}
	return packedtest.Zip(t, files...)
}

func relations(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<Relationship Id="r%d" Type="%s%s" Target="%s"/>`, i, kinds, pairs[i], pairs[i+1])
	}
	return b.String() + "</Relationships>"
}

var all = []string{"styles", "numbering", "footnotes", "endnotes", "comments"}

func p(style, runs string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p>`
}

func run(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func set(props, s string) string {
	return `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
}

func list(level int, s string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr></w:pPr>%s</w:p>`, level,
		run(s))
}

func field(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func cell(props, s string) string {
	return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + p("Normal", run(s)) + `</w:tc>`
}

var cases = []struct{ name, body, want string }{
	{
		"a title, headings by style, by what a style is based on, and by level",
		p("Titel", run("The report")) + p("berschrift2", run("Part")) + p("Own", run("Chapter")) +
			`<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>` + run("Section") + `</w:p>` + p("Loop", run("Text")),
		"title: The report\nheading2: Part\nheading2: Chapter\nheading3: Section\nparagraph: Text\n",
	},
	{
		"lists, by style too, and paragraphs of a list that show no number",
		list(0, "one") + list(1, "deeper") + list(2, "no number") + p("ListBullet", run("by style")),
		"list_item1: one\nlist_item2: deeper\nparagraph: no number\nlist_item1: by style\n",
	},
	{
		"runs make one text", p("Normal", run("The cou")+run("ncil paid 1")+run("2,5")+run("00 euros.")),
		"paragraph: The council paid 12,500 euros.\n",
	},
	{
		"notes are apart from numbers and stand behind the text",
		p("Normal", run("It grew to 214")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+run(" and 10")+
			`<w:r><w:footnoteReference w:id="3"/></w:r>`+run(", later 12")+`<w:r><w:endnoteReference w:id="2"/></w:r>`+
			run(".")) +
			p("Normal", run("The end.")),
		"paragraph: It grew to 214¹ and 10², later 12[i].\nparagraph: The end.\nparagraph: ¹ Ministry of Trade.\n" +
			"paragraph: ² Second source.\nparagraph: More of it.\nparagraph: [i] At the end.\n",
	},
	{
		"a note with a sign of its own",
		p("Normal", run("It grew")+`<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`+run(".")),
		"paragraph: It grew*.\nparagraph: Ministry of Trade.\n",
	},
	{
		"changes are read as accepted",
		p("Normal", run("They sold ")+`<w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins>`+run("450")+`</w:ins>`+
			run(" cars.")+`<w:moveFrom>`+run("Moved.")+`</w:moveFrom><w:moveTo>`+run(" Here.")+`</w:moveTo>`),
		"paragraph: They sold 450 cars. Here.\nparagraph: 300 [deletion]\nparagraph: Moved. [deletion]\n",
	},
	{
		"a paragraph whose end is deleted goes on in the next",
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("One half") + `</w:p>` + p("Normal", run(" and the other.")) +
			p("Normal", run("Next.")),
		"paragraph: One half and the other.\nparagraph: Next.\n",
	},
	{
		"a deleted paragraph", p("Normal", run("Kept.")) + p("Normal",
			`<w:del><w:r><w:delText>All 90 gone.</w:delText></w:r></w:del>`),
		"paragraph: Kept.\nparagraph: All 90 gone. [deletion]\n",
	},
	{
		"remarks, hidden and struck words are left out",
		p("Normal", run("Prices rose 4 percent")+`<w:r><w:commentReference w:id="5"/></w:r>`+set("<w:vanish/>", " or 5")+
			set(`<w:rStyle w:val="Secret"/>`, " or 6")+set("<w:strike/>", " or 7")+set(`<w:strike w:val="0"/>`, " this year")+
			run(".")),
		"paragraph: Prices rose 4 percent this year.\nparagraph: Is that so? [remark]\nparagraph: or 5 or 6 [hidden]\n" +
			"paragraph: or 7 [struck_out]\n",
	},
	{
		"a table with heads, spans and an empty cell",
		`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell("", "Year") + cell("", "Tonnes") + cell("", "Share") +
			`</w:tr><w:tr>` +
			cell(`<w:vMerge w:val="restart"/>`, "2023") + cell("", "100") + cell("", "") + `</w:tr><w:tr>` +
			cell(`<w:vMerge/>`, "") + cell("", "200") + cell("", "5 %") + `</w:tr><w:tr>` + cell("", "Sum") +
			cell(`<w:gridSpan w:val="2"/>`, "300") + `</w:tr><w:tr><w:trPr><w:del/></w:trPr>` + cell("", "2022") + cell("",
			"9") + `</w:tr></w:tbl>`,
		"table_row1: Year\tTonnes\tShare\ntable_row: 2023\t100\ntable_row: 2023\t200\t5 %\ntable_row: Sum\t300\n" +
			"table_row: 2022\t9 [deletion]\n",
	},
	{
		"heads of columns in bold",
		`<w:tbl><w:tr><w:tc>` + p("Normal", set("<w:b/>", "Town")) + `</w:tc><w:tc>` + p("Normal", set("<w:b/>", "People")) +
			`</w:tc></w:tr><w:tr>` + cell("", "Lviv") + cell("", "720,000") + `</w:tr></w:tbl>`,
		"table_row1: Town\tPeople\ntable_row: Lviv\t720,000\n",
	},
	{
		"fields show what they give, but no list of contents and no page number",
		p("Normal", run("See ")+field(` HYPERLINK "https://a.example" `, run("the list"))+run(" of ")+field(" DATE ",
			run("3 May"))+
			run(", page ")+field(" PAGE ", run("17"))+run(".")) +
			`<w:p>` + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("Chapter 1 ... 5") + `</w:p>` + p("TOC1",
			run("Chapter 2 ... 9")) +
			`<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + p("Normal", run("Text.")),
		"paragraph: See the list of 3 May, page .\nparagraph: 17 [head_of_page]\nparagraph: Chapter 1 ... 5 [table_of_contents]\n" +
			"paragraph: Chapter 2 ... 9 [table_of_contents]\nparagraph: Text.\n",
	},
	{
		"a text box is read once, behind its paragraph",
		p("Normal", run("Before ")+`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>`+
			p("Normal", run("In the box: 7 men."))+
			`</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>`+
			p("Normal", run("In the box: 7 men."))+
			`</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`+run("after.")) +
			p("Normal", run("Next.")),
		"paragraph: Before after.\nparagraph: In the box: 7 men.\nparagraph: Next.\n",
	},
	{
		"signs", p("Normal", run("5 km")+set(`<w:vertAlign w:val="superscript"/>`, "2")+run(", CO")+
			set(`<w:vertAlign w:val="subscript"/>`, "2")+run(" ")+`<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>`+
			set(`<w:rFonts w:ascii="Symbol"/>`, "\uf0b3")+run("3 a\u00adb")+
			`<w:r><w:softHyphen/><w:noBreakHyphen/><w:tab/></w:r>`+run("c")),
		"paragraph: 5 km², CO2 ±≥3 ab\u2011 c\n",
	},
	{
		"formulas", p("Normal", run("so ")+
			`<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>x+2</m:t></m:r></m:den></m:f>`+
			`<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>`+
			run(" it is.")),
		"paragraph: so 1/(x + 2)10^6 it is.\n",
	},
	{
		"a quotation, a caption, a large first letter",
		p("Quote", run("We did it.")) + p("Caption", run("Figure 1")) +
			`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>` + run("T") + `</w:p>` + p("Normal", run("he sea rose.")),
		"quote: We did it.\ncaption: Figure 1\nparagraph: The sea rose.\n",
	},
	{
		"lines of an address, and of results",
		p("Normal", run("Dead: 12")+"<w:r><w:br/></w:r>"+run("340 injured")),
		"paragraph: Dead: 12\nparagraph: 340 injured\n",
	},
	{
		"controls",
		`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` +
			p("Normal", run("Contents")) + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + p("Normal", run("In a control.")) +
			`</w:sdtContent></w:sdt>`,
		"paragraph: Contents [table_of_contents]\nparagraph: In a control.\n",
	},
}

func TestWhatADocumentSays(t *testing.T) {
	for _, c := range cases {
		r, err := docx.Reader{}.Read(context.Background(), made(t, c.body, all...))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := packedtest.Shown(r.Blocks); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// strict are the name spaces of strict documents, where those of transitional ones stand.
var strict = strings.NewReplacer(
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
	"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"http://purl.oclc.org/ooxml/officeDocument/relationships",
)

func TestStrictDocumentsReadAlike(t *testing.T) {
	for _, c := range cases {
		r, err := docx.Reader{}.Read(context.Background(), madeAs(t, strict, c.body, all...))
		if got := packedtest.Shown(r.Blocks); err != nil || got != c.want {
			t.Errorf("%s:\n%s, %v\nwant\n%s", c.name, got, err, c.want)
		}
	}
}

func TestHeadsAndFeetOfPagesAreLeftOut(t *testing.T) {
	r, err := docx.Reader{}.Read(context.Background(), made(t, p("Normal", run("Text.")), "header", "footer"))
	want := "paragraph: Draft 3 [head_of_page]\nparagraph: Text.\nparagraph: Page [head_of_page]\nparagraph: 4 [head_of_page]\n"
	if got := packedtest.Shown(r.Blocks); err != nil || got != want {
		t.Errorf("%s, %v, want\n%s", got, err, want)
	}
}

func TestHostileDocumentsAreRefused(t *testing.T) {
	deep := strings.Repeat("<w:sdt><w:sdtContent>", 100_000)
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"no packed file": {"PK\x03\x04", packed.ErrDamaged},
		"no text":        {packedtest.Zip(t, "[Content_Types].xml", "<Types/>"), packed.ErrDamaged},
		"cut short":      {packedtest.Zip(t, "word/document.xml", "<w:document><w:body><w:p>"), packed.ErrDamaged},
		"too deep":       {made(t, deep), packed.ErrTooBig},
		"a bomb": {
			packedtest.Zip(t, "word/document.xml", "<w:document "+space+"><w:body>"+strings.Repeat(" ", 110<<20)),
			packed.ErrTooBig,
		},
		"entities in entities": {packedtest.Zip(t, "word/document.xml",
			`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`+
				"<w:document "+space+"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"), packed.ErrDamaged},
		"too many paragraphs": {made(t, strings.Repeat(p("Normal", run("x")), extract.MaxBlocks+1)), extract.ErrTooMany},
		"too many parts":      {strings.Repeat("PK\x01\x02", 30_000), packed.ErrTooBig},
	} {
		if r, err := (docx.Reader{}).Read(context.Background(), c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %d blocks, %v, want %v", name, len(r.Blocks), err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add(c.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		r, err := docx.Reader{}.Read(context.Background(), made(t, body, all...))
		for _, b := range r.Blocks {
			if err != nil || b.Text == "" || b.Text != article.CleanText(b.Text) || strings.Contains(b.Text, "\n") {
				t.Errorf("%q, %v", b.Text, err)
			}
		}
	})
}
