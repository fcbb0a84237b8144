package epub_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document/epub"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/packed/packedtest"
	"claimlight/internal/extract"
)

const container = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>` +
	`<rootfile full-path="OEBPS/a%20b.opf"/><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`

const metadata3 = `<dc:title id="t1">Short</dc:title><meta refines="#t1" property="title-type">short</meta>` +
	`<dc:title id="t2">The Harbour</dc:title><meta refines="#t2" property="title-type">main</meta>` +
	`<dc:creator id="c1">Ada Miller</dc:creator><meta refines="#c1" property="role">aut</meta>` +
	`<dc:creator id="c2">Carl Drawer</dc:creator><meta refines="#c2" property="role">ill</meta>` +
	`<dc:creator>Ben Lake</dc:creator><dc:language>de-DE</dc:language><dc:date>2021-05-06</dc:date>`

const metadata2 = `<dc:title>The Harbour</dc:title><dc:creator opf:role="aut">Ada Miller</dc:creator>` +
	`<dc:creator opf:role="edt">Eva Editor</dc:creator><dc:creator opf:role="aut">Ben Lake</dc:creator>` +
	`<dc:language>de-DE</dc:language><dc:date opf:event="creation">1999-01-01</dc:date>` +
	`<dc:date opf:event="publication">2021-05-06</dc:date>`

// made packs a book with these chapters, in the order of reading, which is not that of the file.
func made(t testing.TB, metadata string, chapters ...string) string {
	t.Helper()
	files := []string{
		"mimetype", "application/epub+zip", "META-INF/container.xml",
		strings.Replace(container, `<rootfile full-path="OEBPS/a%20b.opf"/>`, "", 1),
		"OEBPS/css/a.css", ".secret { display: none }",
		"OEBPS/nav.xhtml",
		`<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Contents</h1><ol><li><a href="text/c%202.xhtml#a">Before all</a></li></ol></body></html>`,
	}
	manifest, spine := `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="scripted nav"/>`,
		`<itemref idref="nav"/>`
	for i, c := range chapters {
		files = append(files, fmt.Sprintf("OEBPS/text/c %d.xhtml", len(chapters)-i), c)
		manifest += fmt.Sprintf(`<item id="c%d" href="text/c%%20%d.xhtml" media-type="application/xhtml+xml"/>`, i,
			len(chapters)-i)
		spine += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
	}
	return packedtest.Zip(t, append(files, "OEBPS/book.opf", `<package xmlns="http://www.idpf.org/2007/opf" `+
		`xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>`+metadata+
		`</metadata><manifest>`+manifest+`</manifest><spine>`+spine+`</spine></package>`)...)
}

func page(body string) string {
	return `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" ` +
		`xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>` + body + `</body></html>`
}

const contents = "heading1: Contents [table_of_contents]\nlist_item1: Before all [table_of_contents]\n"

var cases = []struct {
	name, want string
	chapters   []string
}{
	{
		"chapters in the order of reading", "heading1: One\nparagraph: First.\nheading1: Two\nparagraph: Second.\n",
		[]string{page("<h1>One</h1><p>First.</p>"), page("<h1>Two</h1><p>Second.</p>")},
	},
	{
		"marks of notes and of printed pages",
		"paragraph: The sea took 214¹ houses and 12² boats on its way.\nparagraph: 217 [head_of_page]\nparagraph: 1 In May.\n",
		[]string{page(`<p>The sea took 214<a epub:type="noteref" href="#n1">1</a> houses and 12<sup><a href="#n2">2</a></sup> boats` +
			` on <span epub:type="pagebreak" id="p217">217</span>its way.</p><aside epub:type="footnote" id="n1"><p>1 In May.</p></aside>`)},
	},
	{
		"lists of what is in the book, and what is hidden",
		"paragraph: One [table_of_contents]\nparagraph: Page 1 [table_of_contents]\nparagraph: Text.\nparagraph: Hidden 7. [hidden]\n",
		[]string{page(`<nav><p>One</p></nav><div epub:type="page-list"><p>Page 1</p></div><p>Text.</p><p class="secret">Hidden 7.</p>`)},
	},
	{
		"a table, a quotation, a formula, words between marks of XML",
		"table_row1: Year\tTonnes\ntable_row: 2023\t100\nquote: We did it.\nparagraph: It was 1/2 of 5 < 6 & more…\n",
		[]string{page(`<table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2023</td><td>100</td></tr></table><blockquote><p>We did it.</p></blockquote>` +
			`<p>It was <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac></m:math> of <![CDATA[5 < 6]]> &amp; more&hellip;</p>`)},
	},
	{
		"a chapter that is no XML",
		"heading2: One\nparagraph: First & last.\nparagraph: Second 9.\n",
		[]string{`<html><body><h2>One</h2><p>First & last.<p>Second <b>9.<br></body>`},
	},
}

func TestABookIsReadChapterByChapter(t *testing.T) {
	for _, metadata := range []string{metadata2, metadata3} {
		for _, c := range cases {
			r, err := epub.Reader{}.Read(context.Background(), made(t, metadata, c.chapters...))
			got := strings.Replace(packedtest.Shown(r.Blocks), "title: The Harbour\n", "", 1)
			if err != nil || got != contents+c.want {
				t.Errorf("%s:\n%s, %v\nwant\n%s", c.name, got, err, contents+c.want)
			}
			if m := r.Metadata; m.Byline != "Ada Miller, Ben Lake" || m.Published != "2021-05-06" || m.Language != "de-DE" ||
				m.Title != "The Harbour" {
				t.Errorf("%s: %+v", c.name, m)
			}
		}
	}
}

func TestATitleThatABookShowsIsTaken(t *testing.T) {
	r, err := epub.Reader{}.Read(context.Background(), made(t, metadata2,
		page("<p>A novel</p><h1>The harbour</h1><p>Text.</p>")))
	if want := "paragraph: A novel\ntitle: The harbour\nparagraph: Text.\n"; err != nil ||
		!strings.HasSuffix(packedtest.Shown(r.Blocks), want) {
		t.Errorf("%s, %v", packedtest.Shown(r.Blocks), err)
	}
}

func TestEachParagraphKnowsItsChapter(t *testing.T) {
	data := made(t, metadata3, page("<p>Foreword.</p>"), page("<h1>Two</h1><p>Text <del>7</del> of it.</p>"))
	r, err := epub.Reader{}.Read(context.Background(), data)
	got := ""
	for _, b := range r.Blocks {
		got += b.Text + "=" + b.Place.Part + "|"
	}
	if want := "Contents=|Before all=|The Harbour=|Foreword.=Before all|Two=Two|Text of it.=Two|7=Two|"; err != nil ||
		got != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}

func locked(way, name string) string {
	return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">` +
		`<enc:EncryptedData><enc:EncryptionMethod Algorithm="` + way + `"/><enc:CipherData><enc:CipherReference URI="` +
		name +
		`"/></enc:CipherData></enc:EncryptedData></encryption>`
}

func TestHostileBooksAreRefused(t *testing.T) {
	with := func(name, content string) string {
		data := made(t, metadata3, page("<p>Text.</p>"))
		file, err := packed.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		var files []string
		for _, n := range file.Names() {
			part, err := file.Read(n)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, n, string(part))
		}
		return packedtest.Zip(t, append(files, name, content)...)
	}
	many := make([]string, 13)
	for i := range many {
		many[i] = page(strings.Repeat("<b/>", 90_000))
	}
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"no package": {packedtest.Zip(t, "mimetype", "application/epub+zip"), packed.ErrDamaged},
		"no chapter": {made(t, metadata3), packed.ErrDamaged},
		"locked": {with("META-INF/encryption.xml", locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc",
			"OEBPS/text/c 1.xhtml")), packed.ErrRights},
		"only a font locked": {
			with("META-INF/encryption.xml", locked("http://www.idpf.org/2008/embedding", "OEBPS/a.otf")),
			nil,
		},
		"too deep": {
			made(t, metadata3, page(strings.Repeat("<div>", 1000)+strings.Repeat("</div>", 1000))),
			packed.ErrTooBig,
		},
		"too many tags": {made(t, metadata3, many...), packed.ErrTooBig},
		"too many paragraphs": {
			made(t, metadata3, page(strings.Repeat("<p>x</p>", extract.MaxBlocks+1))),
			extract.ErrTooMany,
		},
	} {
		if r, err := (epub.Reader{}).Read(context.Background(), c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %d blocks, %v, want %v", name, len(r.Blocks), err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add(metadata3, c.chapters[0])
	}
	f.Fuzz(func(t *testing.T, metadata, chapter string) {
		r, err := epub.Reader{}.Read(context.Background(), made(t, metadata, chapter))
		for _, b := range r.Blocks {
			if err != nil || b.Text == "" || b.Text != article.CleanText(b.Text) || strings.Contains(b.Text, "\n") {
				t.Errorf("%q, %v", b.Text, err)
			}
		}
	})
}
