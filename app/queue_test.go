package app

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// papers lays pages in a folder, each with a text of its own.
func papers(t *testing.T, titles ...string) (folder string, paths []string) {
	t.Helper()
	folder = t.TempDir()
	for i, title := range titles {
		text := append([]string{fmt.Sprintf("The page of %s is number %d of its day, said the port authority.", title, i)},
			harbour...)
		path := filepath.Join(folder, fmt.Sprintf("%d.html", i))
		if err := os.WriteFile(path, []byte(pageOf(title, text...)), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return folder, paths
}

func TestManyFilesAreOpenedAndWhatFailedIsTold(t *testing.T) {
	_, paths := papers(t, "One", "Two", "Three")
	picture := file(t, "picture.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
	d := newDesk(t).Open(paths[0], picture, paths[1], paths[2]+".not", paths[2])
	d.ExpectLibrary("Three", "Two", "One").ExpectTitle("One").ExpectNotice("3 of 5 added to your library.")
	d.ClickOn("What failed").ExpectSeen("2 pages were not added", "picture.html", "This is not a page of text",
		"2.html.not", "There is no file")
	d.Press("Esc").ExpectFocus("the text")
	d.Open(paths...).ExpectNotice("0 of 3 added to your library. 3 of 3 were in your library already.")
	d.Press("Ctrl+Z").ExpectLibrary("Two", "One").Press("Ctrl+Z", "Ctrl+Z").ExpectLibrary()
	d.Press("Ctrl+Y").ExpectLibrary("One")
}

func TestAFolderIsOpenedFileByFile(t *testing.T) {
	folder, _ := papers(t, "One", "Two")
	newDesk(t).Open(folder).ExpectLibrary("Two", "One").ExpectTitle("One").ExpectNotice("2 of 2 added")
}

func TestTheWindowStaysInUseWhileFilesAreOpened(t *testing.T) {
	_, paths := papers(t, "One", "Two", "Three")
	d := newDesk(t).Open(paths[0]).ExpectTitle("One")
	d.slow = true
	d.Open(paths[1], paths[2]).ExpectNotice("Opening 1 of 2: 1.html")
	d.ClickSentence(2).Press("Enter").TypeSource("Port authority").Save().ExpectClaims(1)
	d.Settle().ExpectNotice("2 of 2 added").ExpectLibrary("Three", "Two", "One")
}

func TestOpeningManyFilesCanBeStopped(t *testing.T) {
	_, paths := papers(t, "One", "Two", "Three")
	d := newDesk(t)
	d.slow = true
	d.Open(paths...).ExpectNotice("Opening 1 of 3: 0.html").ClickOn("Stop")
	d.Settle().ExpectNotice("Stopped. 0 of 3 added to your library.").ExpectLibrary()
}

func TestFilesThatComeWhileOthersAreOpenedWait(t *testing.T) {
	_, paths := papers(t, "One", "Two", "Three", "Four")
	d := newDesk(t)
	d.slow = true
	d.Open(paths[:2]...).Open(paths[2:]...)
	d.Settle().ExpectLibrary("Four", "Three", "Two", "One").ExpectNotice("4 of 4 added")
}
