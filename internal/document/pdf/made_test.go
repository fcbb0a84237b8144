package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
)

// Documents that are made here, so that a reader of a test sees what stands in them.

// sheet is a page that is made for a test.
type sheet struct {
	width, height int
	content       string
	more          string // further entries of the page, such as /Annots
}

// made makes a PDF of pages, with further objects, the first of which is the fourth.
func made(sheets []sheet, objects ...string) string {
	var b bytes.Buffer
	var at []int
	write := func(object string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), object)
	}
	first := 4 + len(objects)
	var kids strings.Builder
	for i := range sheets {
		fmt.Fprintf(&kids, "%d 0 R ", first+2*i)
	}
	b.WriteString("%PDF-1.7\n")
	catalog := "<< /Type /Catalog /Pages 2 0 R >>"
	if len(objects) > 0 && strings.Contains(objects[0], "/Fields") {
		catalog = "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>"
	}
	write(catalog)
	write(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(sheets), kids.String()))
	write("<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> " +
		"/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>")
	for _, o := range objects {
		write(o)
	}
	for i, s := range sheets {
		write(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "+
			"/Resources << /Font 3 0 R /XObject << /P 4 0 R >> >> %s >>", s.width, s.height, first+2*i+1, s.more))
		write(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(s.content), s.content))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.String()
}

// type of a text that is set.
type setting struct {
	font         string // F, or B for bold
	size, leads  int
	left, bottom int // of the first line
}

// set writes lines under each other.
func (s setting) set(lines ...string) string {
	var b strings.Builder
	for i, line := range lines {
		line = strings.NewReplacer("(", `\(`, ")", `\)`, "•", `\225`, "–", `\226`).Replace(line)
		fmt.Fprintf(&b, "BT /%s %d Tf %d %d Td (%s) Tj ET\n", s.font, s.size, s.left, s.bottom-i*s.leads, line)
	}
	return b.String()
}

// wrapped breaks a text into lines of so many letters at most.
func wrapped(text string, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > most {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
