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
		"base64, charset beside it": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=windows-1251\n" +
			"Content-Transfer-Encoding: base64\n\n" + encoded + "\n--b--\n"),
		"one inside another": crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n" +
			"--c\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + encoded + "\n--c--\n--b--\n"),
		"cut short":              crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n") + page,
		"lines ended as usual":   "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + page + "\n--b--\n",
		"a single part, no more": crlf("MIME-Version: 1.0\nContent-Type: text/html\n\n") + page,
	} {
		if got := read(t, data, "message/rfc822").Content; !strings.HasSuffix(strings.TrimSpace(got), samples["ukrainian"]) {
			t.Errorf("%s: …%s", name, tail(got))
		}
	}
}

func TestArchivesWithoutAPage(t *testing.T) {
	nested := "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: multipart/related; boundary=b\n\n", 20)
	for name, data := range map[string]string{
		"no headers":   "hello",
		"no boundary":  crlf("MIME-Version: 1.0\nContent-Type: multipart/related\n\n--b\n"),
		"only styles":  crlf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\np{}\n--b--\n"),
		"too deep":     crlf(nested),
		"broken types": crlf("MIME-Version: 1.0\nContent-Type: ;;;\n\nx"),
	} {
		_, err := ingest.New(ingest.Params{}).Read(context.Background(), strings.NewReader(data), "multipart/related", "")
		if !errors.Is(err, ingest.ErrBadArchive) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
