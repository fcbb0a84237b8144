package cli_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/document/packed/packedtest"
)

const sentence = "The bridge over the river cost 31 million euros, the city council said on Monday."

// documents are files of each kind that say the sentence, by their names.
func documents(t *testing.T) map[string]string {
	t.Helper()
	w := ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	o := ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
		` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"`
	odt := "<office:body><office:text><text:p>" + sentence + "</text:p></office:text></office:body>"
	return map[string]string{
		"report.docx": packedtest.Zip(t, "[Content_Types].xml", "<Types/>", "word/document.xml",
			"<w:document"+w+"><w:body><w:p><w:r><w:t>"+sentence+"</w:t></w:r></w:p></w:body></w:document>"),
		"report.odt": packedtest.Zip(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
			"<office:document-content"+o+">"+odt+"</office:document-content>"),
		"report.fodt": `<?xml version="1.0"?><office:document ` + o + ` office:mimetype="application/vnd.oasis.` +
			`opendocument.text">` + odt + "</office:document>",
		"report.epub": packedtest.Zip(t, "mimetype", "application/epub+zip", "META-INF/container.xml", "<container/>",
			"a.xhtml", "<html><body><p>"+sentence+"</p></body></html>", "a.opf",
			`<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" `+
				`media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`),
		"report.eml": "From: Ada <ada@a.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + sentence +
			"\r\n",
		"report.srt":  "1\n00:00:01,000 --> 00:00:04,000\n" + sentence + "\n",
		"report.md":   "# Report\n\n" + sentence + "\n",
		"report.warc": warcOf("<html><p>" + sentence + "</p></html>"),
	}
}

func warcOf(pages ...string) string {
	var b strings.Builder
	for i, page := range pages {
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\nWARC-Date: "+
			"2025-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:%d>\r\nContent-Type: application/http;msgtype=response\r\n"+
			"Content-Length: %d\r\n\r\n%s\r\n\r\n", i+1, i, len(answer), answer)
	}
	return b.String()
}

// What a file is, its bytes tell, whatever its name; and a proof bundle holds each kind against its page.
func TestEachKindOfDocumentIsKnownByItsBytesAndVerified(t *testing.T) {
	for name, data := range documents(t) {
		for _, named := range []string{name, "page.html", "page.txt", "page.docx", "page"} {
			plain := strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".eml") || strings.HasSuffix(name, ".srt")
			if plain && named != name {
				continue // a text is what its name says
			}
			if out := claimlight(t, "clean", write(t, named, data)).succeeds(); !strings.Contains(out, sentence) {
				t.Errorf("%s named %s reads as %q", name, named, out)
			}
		}
		d := newDesk(t)
		id := d.add(write(t, name, data))
		d.claimlight("tag", id, "--quote", sentence, "--source", "city council").succeeds()
		bundle := filepath.Join(t.TempDir(), "proof.zip")
		d.claimlight("export", "--format", "bundle", "-o", bundle).succeeds()
		if out := claimlight(t, "verify", bundle).succeeds(); out != "All holds: 1 claims, 1 texts, 1 saved pages, 0 attached files.\n" {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestAPageOfAnArchiveIsChosen(t *testing.T) {
	page := func(what string) string {
		return "<html><title>" + what + "</title><p>" + sentence + "</p><p>" + what +
			" was built in 1931 by the same firm.</p></html>"
	}
	path := write(t, "site.warc", warcOf(page("The church"), page("The school")))
	first := claimlight(t, "clean", path)
	for _, told := range []string{
		"holds 2 pages, of which the first is taken", "1  2025-03-04T10:00:00Z  https://a.example/1  The church",
		"2  2025-03-04T10:00:00Z  https://a.example/2  The school",
	} {
		if !strings.Contains(first.err, told) {
			t.Errorf("%q does not tell %q", first.err, told)
		}
	}
	if out := first.succeeds(); !strings.Contains(out, "The church was built") {
		t.Errorf("the first page is %q", out)
	}
	for _, chosen := range []string{"2", "https://a.example/2"} {
		if r := claimlight(t, "clean", "--page", chosen, path); !strings.Contains(r.succeeds(), "The school was built") ||
			r.err != "" {
			t.Errorf("--page %s: %q, %q", chosen, r.out, r.err)
		}
	}
	claimlight(t, "clean", "--page", "3", path).fails(1, "There is no page 3 in this archive. It holds:")
	d := newDesk(t)
	d.claimlight("add", "--page", "2", path).succeeds()
	bundle := filepath.Join(t.TempDir(), "proof.zip")
	d.claimlight("export", "--format", "bundle", "-o", bundle).succeeds()
	claimlight(t, "verify", bundle).succeeds()
}
