package app

import (
	"strings"
	"testing"

	"claimlight/internal/document/packed/packedtest"
)

const (
	cost  = "Repairs cost 2.4 million crowns, said the harbour office."
	ships = "The harbour handled 4,318 ships in 2024, a third more than before."
)

// wordFile is a document of Word with these paragraphs.
func wordFile(t *testing.T, paragraphs ...string) string {
	t.Helper()
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
	text := "<w:p><w:r><w:t>" + strings.Join(paragraphs, "</w:t></w:r></w:p><w:p><w:r><w:t>") + "</w:t></w:r></w:p>"
	return packedtest.Zip(t, "[Content_Types].xml", "<Types/>",
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship `+
			`Id="r1" Type="`+office+`" Target="/word/document.xml"/></Relationships>`,
		"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+
			text+`</w:body></w:document>`)
}

// writerFile is a document of LibreOffice with these paragraphs.
func writerFile(t *testing.T, paragraphs ...string) string {
	t.Helper()
	text := "<text:p>" + strings.Join(paragraphs, "</text:p><text:p>") + "</text:p>"
	return packedtest.Zip(t, "mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" `+
			`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>`+text+
			`</office:text></office:body></office:document-content>`)
}

// book is an EPUB with a chapter.
func book(t *testing.T, chapter string, paragraphs ...string) string {
	t.Helper()
	return packedtest.Zip(t, "mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile `+
			`full-path="book.opf"/></rootfiles></container>`,
		"book.opf", `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>`+
			`<dc:title>The Harbour</dc:title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>`+
			`</manifest><spine><itemref idref="c"/></spine></package>`,
		"c.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>`+chapter+`</h1><p>`+
			strings.Join(paragraphs, "</p><p>")+`</p></body></html>`)
}

// From a file of each office program to a claim, and back to it after a restart of the window.
func TestADocumentIsOpenedReadAndTagged(t *testing.T) {
	for name, content := range map[string]string{
		"report.docx": wordFile(t, "Report on the harbour", ships, cost),
		"report.odt":  writerFile(t, "Report on the harbour", ships, cost),
		"report.epub": book(t, "Report on the harbour", ships, cost),
	} {
		d := newDesk(t).Open(file(t, name, content)).ExpectSeen("Report on the harbour", "4,318 ships")
		d.ClickOn("Repairs cost").Press("Enter").ExpectClaims(1).ExpectQuote(cost)
	}
}

// A message of a chat is a claim of who sent it, at the time at which it was sent.
func TestAMessageOfAChatIsTagged(t *testing.T) {
	chat := "[04/03/2025, 09:16:01] Ann Hale: Good morning\n[04/03/2025, 09:18:22] Ben Lake: " + ships
	d := newDesk(t).Open(file(t, "chat.txt", chat)).ClickOn("The harbour handled")
	d.Press("Enter").ExpectClaims(1).ExpectSeen("04/03/2025, 09:18:22").ExpectSeen("Ben Lake")
}
