package app

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/ingest"
)

// archiveOf is an archive of the web with a page for each title.
func archiveOf(titles ...string) string {
	var b strings.Builder
	for i, title := range titles {
		text := append([]string{fmt.Sprintf("The page of %s is number %d of its day, said the port authority.", title, i)},
			harbour...)
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pageOf(title, text...)
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/%d\r\n"+
			"WARC-Date: 2025-03-0%dT10:00:00Z\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"+
			"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, i+1, i,
			len(answer), answer)
	}
	return b.String()
}

func TestAPageIsChosenFromAnArchive(t *testing.T) {
	path := file(t, "site.warc", archiveOf("One", "Two", "Three"))
	d := newDesk(t).Open(path).ExpectSeen("This archive holds 3 pages. Which one?", "One", "Two",
		"quay.example/1  2025-03-02")
	d.Type("Two").Press("Enter").ExpectTitle("Two").ExpectLibrary("Two")
	s, err := d.w.Library.Versions.Snapshot(t.Context(), d.w.session.Opened().Version.SnapshotID)
	if err != nil || s.URL != "https://quay.example/1" || s.RetrievedAt.Day() != 2 {
		t.Errorf("the snapshot is of %s at %s, %v", s.URL, s.RetrievedAt, err)
	}
	if page, err := ingest.Decode(s); err != nil || !strings.Contains(page.Content, "The page of Two") {
		t.Errorf("it reads as %.80q, %v", page.Content, err)
	}
}

func TestAllPagesOfAnArchiveAreOpened(t *testing.T) {
	path := file(t, "site.warc", archiveOf("One", "Two", "Three"))
	d := newDesk(t).Open(path).Type("Open all").Press("Enter")
	d.ExpectLibrary("Three", "Two", "One").ExpectTitle("One").ExpectNotice("3 of 3 added")
}

func TestAnArchiveOfOnePageIsOpenedAtOnce(t *testing.T) {
	newDesk(t).Open(file(t, "site.warc", archiveOf("One"))).ExpectTitle("One")
}

// Among other files, an archive does not choose by itself: it is said, and a click leads to the choice.
func TestAnArchiveAmongOtherFilesAsks(t *testing.T) {
	archive := file(t, "site.warc", archiveOf("One", "Two", "Three"))
	page := file(t, "quay.html", pageOf("Quay", harbour...))
	d := newDesk(t)
	d.Open(page, archive).ExpectNotice("1 of 2 added").ExpectNotice("This archive holds 3 pages").ExpectLibrary("Quay")
	d.ClickOn("Choose…").ExpectSeen("This archive holds 3 pages. Which one?").Type("Two").Press("Enter")
	d.ExpectLibrary("Two", "Quay")
}
