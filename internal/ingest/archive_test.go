package ingest_test

import (
	"context"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"claimlight/internal/ingest"
)

// archive is a page as a browser saves it, its lines ended as in mail.
var archive = crlf(`From: <Saved by a browser>
Snapshot-Content-Location: https://news.example/harvest
Subject: =?utf-8?Q?=D0=96=D0=BD=D0=B8=D0=B2=D0=B0?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Part--1"

------Part--1
Content-Type: text/css
Content-Location: cid:css-1@mhtml.example

p { color: red }
------Part--1
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example/harvest?print

<html><p>The harvest grew by 4=C2=A0percent, the ministry said, more than ex=
pected: caf=C3=A9.</p></html>
------Part--1--
`)

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

func TestAWebArchiveGivesItsPage(t *testing.T) {
	p := read(t, archive, "")
	want := ingest.Page{
		Content: "<html><p>The harvest grew by 4\u00a0percent, the ministry said, more than expected: café.</p></html>",
		Type:    ingest.HTML, URL: "https://news.example/harvest", Title: "Жнива",
	}
	if p.Content = strings.TrimSpace(p.Content); p != want {
		t.Errorf("%+v\nwant %+v", p, want)
	}
}

func TestOtherShapesOfArchives(t *testing.T) {
	page := "<html><p>" + encode(t, "windows-1251", samples["ukrainian"])
	encoded := base64.StdEncoding.EncodeToString([]byte(page))
	for name, data := range map[string]string{
		"base64, charset beside it": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; " +
			"boundary=b\n\n--b\nContent-Type: text/html; charset=windows-1251\n" +
			"Content-Transfer-Encoding: base64\n\n" + encoded + "\n--b--\n"),
		"one inside another": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: " +
			"multipart/alternative; boundary=c\n\n" +
			"--c\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + encoded + "\n--c--\n--b--\n"),
		"cut short": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; "+
			"boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n") + page,
		"lines ended as usual": "MIME-Version: 1.0\nContent-Type: multipart/related; " +
			"boundary=b\n\n--b\nContent-Type: text/html\n\n" + page + "\n--b--\n",
		"a mark and empty lines first": "\ufeff\r\n" + archive2(page, "binary"),
		"out of a mailbox":             "From someone Tue Apr  1 10:00:00 2025\r\n" + archive2(page, "binary"),
		"base64 with strays in it":     archive2(" "+encoded[:40]+" \t!\r\n "+encoded[40:], "base64"),
		"printable with a stray byte":  archive2(strings.Replace(page, "<html>", "<html=\r\n>\x1a", 1), "quoted-printable"),
		"a single part, no more":       crlf("MIME-Version: 1.0\nContent-Type: text/html\n\n") + page,
	} {
		if got := read(
			t,
			data,
			"message/rfc822",
		).Content; !strings.HasSuffix(
			strings.TrimSpace(got),
			samples["ukrainian"],
		) {
			t.Errorf("%s: …%s", name, tail(got))
		}
	}
}

// archive2 is an archive with one page, in some transfer encoding.
func archive2(page, encoding string) string {
	return crlf(
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "+
			"text/html\nContent-Transfer-Encoding: "+encoding+"\n\n",
	) +
		page + "\r\n--b--\r\n"
}

// The page is not always the first part: frames, advertisements and the plain text of a mail may stand before it.
func TestTheArchivesOwnPageIsTaken(t *testing.T) {
	frame := "--b\nContent-Type: text/html\nContent-ID: <ad>\nContent-Location: https://ads.example/1\n\n<p>An " +
		"advertisement\n"
	page := "--b\nContent-Type: text/html\nContent-ID: <page>\nContent-Location: https://news.example/1\n\n<p>The " +
		"harvest grew\n"
	for name, data := range map[string]string{
		"by the address saved": "MIME-Version: 1.0\nSnapshot-Content-Location: https://news.example/1\nContent-Type: " +
			"multipart/related; boundary=b\n\n" + frame + page + "--b--\n",
		"by its start": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<page>\"\n\n" +
			frame + page + "--b--\n",
		"the first without": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + page + frame +
			"--b--\n",
		"before plain text": "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: " +
			"text/plain\n\nSee the web page.\n" + page + "--b--\n",
		"with no version": "Content-Type: multipart/related; boundary=b\n\n" + page + "--b--\n",
	} {
		if got := read(
			t,
			crlf(data),
			"",
		); got.Type != ingest.HTML ||
			!strings.HasPrefix(got.Content, "<p>The harvest grew") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// The frames of a page are pages of their own beside it, and stand in it after it is decoded, also where it is made of
// frames alone.
func TestFramesStandInTheirPage(t *testing.T) {
	frame := "--b\nContent-Type: text/html; charset=windows-1252\nContent-Location: cid:1\n\n<p>It grew by \"4 %\" in " +
		"caf\xe9s\n"
	style := "--b\nContent-Type: text/css\n\np { color: red }\n"
	for page, want := range map[string]string{
		"<p>Menu": "<p>Menu\n<iframe srcdoc=\"&lt;p&gt;It grew by &#34;4 %&#34; in " +
			"cafés\"></iframe>",
		"<frameset><frame src=1></frameset>": "<iframe srcdoc=\"&lt;p&gt;It grew by &#34;4 %&#34; in " +
			"cafés\"></iframe>\n<frameset><frame src=1></frameset>",
	} {
		data := "MIME-Version: 1.0\nSnapshot-Content-Location: https://a.example/\nContent-Type: multipart/related; " +
			"boundary=b\n\n" +
			frame + style + "--b\nContent-Type: text/html\nContent-Location: https://a.example/\n\n" + page + "\n--b--\n"
		got := strings.TrimSpace(strings.ReplaceAll(read(t, crlf(data), "").Content, "\r\n\n", "\r\n"))
		if got != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
}

func TestAMailIsReadToo(t *testing.T) {
	got := read(
		t,
		crlf(
			"From: press@ministry.example\nSubject: Harvest\nMIME-Version: 1.0\nContent-Type: text/plain; "+
				"charset=utf-8\n\nThe harvest grew.\n",
		),
		"",
	)
	if got.Type != ingest.Text || got.Title != "Harvest" || strings.TrimSpace(got.Content) != "The harvest grew." {
		t.Errorf("%+v", got)
	}
}

func TestArchivesWithoutAPage(t *testing.T) {
	nested := "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat(
		"--b\nContent-Type: multipart/related; boundary=b\n\n",
		20,
	)
	for name, data := range map[string]string{
		"no headers":  "hello",
		"no boundary": crlf("MIME-Version: 1.0\nContent-Type: multipart/related\n\n--b\n"),
		"only styles": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: " +
			"text/css\n\np{}\n--b--\n"),
		"too deep":     crlf(nested),
		"broken types": crlf("MIME-Version: 1.0\nContent-Type: ;;;\n\nx"),
	} {
		_, err := ingest.New(ingest.Params{}).
			Read(context.Background(), strings.NewReader(data), "multipart/related", "")
		if !errors.Is(err, ingest.ErrBadArchive) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
