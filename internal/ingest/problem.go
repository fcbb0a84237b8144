package ingest

import (
	"fmt"
	"net/http"
)

// problem is a reason why a page could not be got, with a sentence for the person who asked for it.
type problem struct{ what, sentence string }

func (p *problem) Error() string { return p.what }

// UserMessage tells a person what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence }

// The reasons why a page cannot be got or read.
var (
	ErrBadAddress error = &problem{"bad address", "This is not a web address. One looks like https://example.org/news/story."}
	ErrNoHost     error = &problem{"host not found", "No site was found at this address. Check its spelling, and that this computer is online."}
	ErrNoNetwork  error = &problem{"no network", "The site could not be reached. Check that this computer is online, then try again."}
	ErrNoNames    error = &problem{"no answer about the name", "The site could not be looked up, because the directory of names (DNS) did not answer. Check that this computer is online, then try again."}
	ErrNoDoor     error = &problem{"connection refused", "The site could not be reached. There is a computer at this address, and it lets nobody in. Check the address, or try again later."}
	ErrReset      error = &problem{"connection reset", "The site broke off the connection before it sent the page, so nothing was taken. Try again, or save the page in a browser and open the file."}
	ErrCutOff     error = &problem{"cut off before the end", "The page was cut off before its end, so nothing was taken. Try again, or save the page in a browser and open the file."}
	ErrCompressed error = &problem{"badly compressed", "The page came badly compressed and cannot be unpacked. Save it in a browser and open the file."}
	ErrGarbled    error = &problem{"answer not understood", "The site gave an answer that is none of the web's. Check the address, or open it in a browser and save the page."}
	ErrNoSecrecy  error = &problem{"no secure connection", "No secure connection (TLS) to the site could be made, so nothing was fetched. Try again, or open the page in a browser and save it."}
	ErrInsecure   error = &problem{"certificate not trusted", "The site could not prove that it is what it claims to be, so nothing was fetched."}
	ErrTimedOut   error = &problem{"timed out", "The site took too long to answer. Try again, or save the page in a browser and open the file."}
	ErrRedirects  error = &problem{"too many redirects", "The site sent us from address to address without end. Open the page in a browser and save it."}
	ErrRefused    error = &problem{"address refused", "This address belongs to the machinery of a network, not to a page, so it was not opened."}
	ErrLocal      error = &problem{"local address not allowed", "This address lies on your own network and was not opened."}
	ErrTooLarge   error = &problem{"too large", "The page is too large to be an article (more than 10 MB from the web, 50 MB from a file)."}
	ErrEmpty      error = &problem{"empty page", "There is no text on this page. It may need a browser to show: open it there, then save it or copy its text."}
	ErrBlankFile  error = &problem{"empty file", "The file is empty."}
	ErrPDF        error = &problem{"a PDF", "This is a PDF, which Claimlight cannot read yet. Open it in a viewer, copy its text and paste it as an article."}
	ErrSafari     error = &problem{"a Safari web archive", "This is a web archive of Safari, which no other program reads. Open it in Safari, copy its text and paste it as an article."}
	ErrDocument   error = &problem{"a document", "This is a document of an office program or a book reader. Open it there, copy its text and paste it as an article."}
	ErrPacked     error = &problem{"a packed file", "This is a packed file, which holds other files. Unpack it, then open the page in it."}
	ErrNotText    error = &problem{"not text", "This is not a page of text but another kind of file, such as a picture or a program."}
	ErrBadArchive error = &problem{"broken web archive", "This saved page (MHTML) is damaged and holds no readable text. Save it again in a browser."}
	ErrFolder     error = &problem{"a folder", "This is a folder. Choose a file in it."}
)

// StatusError is a site's answer that there is no page for us.
type StatusError struct{ Code int } // HTTP status, 300 to 599

func (e *StatusError) Error() string {
	return fmt.Sprintf("site answered %d %s", e.Code, http.StatusText(e.Code))
}

// UserMessage tells a person what the answer means.
func (e *StatusError) UserMessage() string {
	switch {
	case e.Code == http.StatusNotFound || e.Code == http.StatusGone:
		return fmt.Sprintf("There is no page at this address (the site answered %d). Check it, or look for an archived copy.", e.Code)
	case e.Code == http.StatusUnauthorized || e.Code == http.StatusForbidden || e.Code == http.StatusPaymentRequired ||
		e.Code == http.StatusUnavailableForLegalReasons:
		return fmt.Sprintf("The site does not let us read this page (it answered %d). Open it in a browser, then save it or copy its text.", e.Code)
	case e.Code == http.StatusTooManyRequests:
		return "The site asks us to wait (it answered 429). Try again in some minutes."
	case e.Code >= 500:
		return fmt.Sprintf("The site has trouble at the moment (it answered %d). Try again later.", e.Code)
	default:
		return fmt.Sprintf("The site gave no page but the answer %d.", e.Code)
	}
}
