package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

func TestOpenAWebAddressByKeys(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
	d := newDesk(t).Press("Ctrl+L").Type(s.URL + "/news").Press("Enter")
	d.ExpectTitle("Harbour grows").ExpectFocus("the text").ExpectSeen("Ines Vold", "2025-04-14 08:00", "The Quay",
		"41,200 containers")
	if strings.Contains(d.w.session.Opened().Text, "All rights reserved") {
		t.Error("what stands around the article is in its text")
	}
	d.Press("Ctrl+B").ExpectBrowser(s.URL + "/news")
}

func TestOpenAWebAddressByMouse(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
	d := newDesk(t).ClickOn("Address").Type(s.URL + "/news")
	d.ClickDialog("Open").ExpectTitle("Harbour grows")
	d.ClickOn("Original").ExpectBrowser(s.URL + "/news")
}

func TestAFileOpensByItsTypedPath(t *testing.T) {
	path := file(t, "page.html", pageOf("Harbour grows", harbour...))
	d := newDesk(t).Press("Ctrl+L").ExpectSeen("The path of a file works too").Type(path).Press("Enter")
	d.ExpectTitle("Harbour grows").ExpectFocus("the text")
	d.Press("Ctrl+L").Type(path + ".not").Press("Enter").ExpectNotice("There is no file").ExpectTitle("Harbour grows")
}

func TestOpenFilesFromTheCommandLine(t *testing.T) {
	html := file(t, "page.html", pageOf("Harbour grows", harbour...))
	plain := file(t, "speech.txt", strings.Join(harbour, "\n\n"))
	newDesk(t).Open(html, plain).ExpectLibrary("The harbour moved", "Harbour grows").ExpectTitle("Harbour grows")
}

func TestOnePageThatFailsKeepsNoOtherFromBeingOpened(t *testing.T) {
	html := file(t, "page.html", pageOf("Harbour grows", harbour...))
	newDesk(t).Open(html+".not", html).ExpectNotice("There is no file").ExpectTitle("Harbour " +
		"grows").Open(html).ExpectNotice("")
}

func TestOpenAFileByItsDialog(t *testing.T) {
	path := file(t, "page.html", pageOf("Harbour grows", harbour...))
	t.Setenv("HOME", path[:strings.LastIndex(path, "/")])
	d := newDesk(t).Press("Ctrl+O").ExpectSeen("Open a file", "page")
	d.ClickOn("page").ClickDialog("Open").ExpectTitle("Harbour grows")
}

func TestDropFilesAndAddresses(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("From the web", harbour...)})
	path := file(t, "page.htm", pageOf("From a file",
		append([]string{"Another first paragraph, so that it is another text than the page's."}, harbour...)...))
	address, err := storage.ParseURI(s.URL + "/news")
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.w.door.Drop([]fyne.URI{storage.NewFileURI(path), address})
	d.ExpectLibrary("From the web", "From a file")
}

func TestPasteACopiedPage(t *testing.T) {
	page := "Home\nPort\nWeather\nSubscribe\n\nHarbour grows\n\nby Ines Vold April 14, 2025 8:00 AM 2 min read\n\n" +
		strings.Join(harbour, "\n\n") +
		"\n\nRead more\n\nTram line late\n\nShare\n\n© The Quay. All rights reserved.\n"
	d := newDesk(t)
	d.app.Clipboard().SetContent(page)
	d.Press("Ctrl+Shift+V").ExpectTitle("Harbour grows").ExpectSeen("Ines Vold")
	for _, p := range harbour {
		if !strings.Contains(d.w.session.Opened().Text, p) {
			t.Errorf("lost: %s", p)
		}
	}
	if strings.Contains(d.w.session.Opened().Text, "Weather") {
		t.Error("the menu of the page is in the text")
	}
}

func TestPasteASpeechAndSayWhatItIs(t *testing.T) {
	d := newDesk(t)
	d.app.Clipboard().SetContent(strings.Join(harbour, "\n\n"))
	d.ClickOn("Paste").ExpectSeen("What is this text?")
	d.Press("Ctrl+A").Type("Speech in the port").Press("Tab").Type("2025-05-01").Press("Tab").Type("Ruta " +
		"Kalns").Press("Tab").Type("https://quay.example/s").Press("Enter")
	d.ExpectTitle("Speech in the port").ExpectSeen("2025-05-01", "https://quay.example/s")
	d.ClickSentence(2).Press("Enter")
	expect(d, "default source", d.w.session.Opened().Article.DefaultSource, "Ruta Kalns")
}

func TestPasteASpeechAndSayNothing(t *testing.T) {
	d := newDesk(t)
	d.app.Clipboard().SetContent(strings.Join(harbour, "\n\n"))
	d.Press("Ctrl+Shift+V", "Enter")
	if d.w.session.Opened() == nil || d.w.session.Opened().Article.Title == "" {
		t.Fatal("the speech was not opened, or has no title")
	}
	d.Press("Ctrl+Z").ExpectLibrary().Press("Ctrl+Shift+V", "Esc").ExpectLibrary()
}

func TestPasteNothingAndAnAddress(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
	d := newDesk(t).Press("Ctrl+Shift+V").ExpectNotice("The clipboard holds no text.")
	d.app.Clipboard().SetContent(s.URL + "/news")
	d.Press("Ctrl+Shift+V").ExpectTitle("Harbour grows")
	d.app.Clipboard().SetContent(s.URL + "/news\n\n" + strings.Join(harbour, "\n\n")) // a text that begins with an address
	d.Press("Ctrl+Shift+V").ExpectNotice("").ExpectSeen("What is this text?")
}

func TestQuestionsAreAnsweredByKeys(t *testing.T) {
	path := file(t, "claims.csv", "mine")
	toFile := func(d *checker) *checker {
		return d.Press("Ctrl+E", "Ctrl+A").Type(path).Press("Enter").ExpectSeen("Replace the file?")
	}
	d := newDesk(t).Sample().ClickSentence(3).Press("c")
	toFile(d).Press("Esc").ExpectNotice("").ExpectFocus("the text")
	toFile(d).Tab("Keep it").Press("Space").ExpectNotice("")
	toFile(d).Tab("Replace").Press("Space").ExpectNotice("1 claim written")
}

func TestAPageWithoutAnArticleIsShownWholeAndSaidToBe(t *testing.T) {
	s := site(t, map[string]string{
		"/menu":  `<nav><ul><li><a href="/">Front page</a></li><li><a href="/a">About us</a></li></ul></nav>`,
		"/story": pageOf("Harbour grows", harbour...),
	})
	d := newDesk(t).Open(s.URL + "/menu").ExpectNotice("No article was recognised")
	if want := "Front page\nAbout us"; d.w.session.Opened().Text != want {
		t.Errorf("text %q, want %q", d.w.session.Opened().Text, want)
	}
	d.Press("Down").ExpectNotice("No article was recognised")
	d.Open(s.URL + "/story").ExpectTitle("Harbour grows").ExpectNotice("")
}
