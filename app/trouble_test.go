package app

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestWhatCannotBeOpenedIsToldAndLosesNothing(t *testing.T) {
	s := site(t, map[string]string{
		"/news":  pageOf("Harbour grows", harbour...),
		"/pdf":   "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n",
		"/empty": "<html><head><title>Nothing</title></head><body><script>render()</script></body></html>",
	})
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	empty := file(t, "empty.txt", "")
	cases := map[string]struct{ page, sentence string }{
		"no address":   {"https://quay example/news", "This is not a web address."},
		"not there":    {s.URL + "/no-such-page", "There is no page at this address (the site answered 404)."},
		"a PDF":        {s.URL + "/pdf", "This PDF is damaged"},
		"a PDF file":   {file(t, "report.pdf", "%PDF-1.7\n"), "This PDF is damaged"},
		"an app":       {s.URL + "/empty", "There is no text on this page."},
		"no network":   {gone.URL, "The site could not be reached."},
		"empty file":   {empty, "empty.txt: The file is empty."},
		"missing file": {empty + ".not", "There is no file"},
		"a folder":     {t.TempDir(), "There is no file in this folder that can be opened."},
		"a picture": {
			file(t, "picture.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
			"picture.html: This is not a page of text",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Open(s.URL + "/news").ClickSentence(2).Press("Enter").TypeSource("Port authority").Save()
			d.Open(c.page).ExpectNotice(c.sentence).ExpectLibrary("Harbour grows").ExpectTitle("Harbour grows").ExpectClaims(1)
			d.ClickSentence(3).Press("Enter").ExpectClaims(2)
		})
	}
}

func TestAWrongAddressInTheDialogIsTold(t *testing.T) {
	newDesk(t).Press("Ctrl+L").Type("not an address").Press("Enter").ExpectNotice("This is not a web address.")
}

func TestAFetchCanBeStopped(t *testing.T) {
	asked := make(chan bool, 1)
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- true
		<-r.Context().Done()
	}))
	t.Cleanup(s.Close)
	d := newDesk(t).Sample()
	finished := make(chan bool)
	d.w.ask.Go = func(f func()) {
		go func() {
			f()
			close(finished)
		}()
	}
	d.Open(s.URL+"/slow").ExpectSeen("Working", "Opening "+s.URL+"/slow")
	<-asked
	d.ClickDialog("Cancel")
	<-finished
	d.ExpectHint("Stopped; nothing was changed.").ExpectNotice("").ExpectTitle("City planted").ExpectLibrary("City " +
		"planted")
}

func TestOneLongWorkAtATime(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
	d := newDesk(t)
	d.slow = true
	d.Open(s.URL + "/news").Press("Ctrl+Shift+V") // the dialog keeps its keys
	d.Open(s.URL + "/other").ExpectHint("One thing at a time")
	d.Settle().ExpectTitle("Harbour grows").ExpectNotice("")
}

func TestAPageIsNotFetchedFromTheOwnNetworkUnasked(t *testing.T) {
	s := site(t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
	d := newDesk(t)
	d.Kill()
	d.refuseLocal = true
	d.Start().Open(s.URL + "/news").ExpectNotice("This address lies on your own network").ExpectLibrary()
}

func TestALibraryThatCannotBeWrittenIsTold(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("Enter").Tab("Source")
	if err := d.library.Close(); err != nil { // as when the disk has gone
		t.Fatal(err)
	}
	d.Type("Somebody").Press("Esc").ExpectSeen("Not saved: 1 change", "Not saved: ")
	if d.w.desk.Panes.Notice.Text() == "" {
		t.Error("the notice says nothing")
	}
}
