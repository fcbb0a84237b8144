package ingest

import (
	"fmt"
	"net/http"

	"claimlight/internal/words"
)

// problem is a reason why a page could not be got, with a sentence for the person who asked for it.
type problem struct {
	what     string // for the log
	sentence words.Fixed
}

func (p *problem) Error() string { return p.what }

// UserMessage tells a person what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence.String() }

// The reasons why a page cannot be got or read.
var (
	ErrBadAddress  error = &problem{"bad address", words.IngestNotWebAddressOneLooks}
	ErrNoHost      error = &problem{"host not found", words.IngestNoSiteWasFoundAt}
	ErrNoNetwork   error = &problem{"no network", words.IngestSiteCouldNotBeReached}
	ErrNoNames     error = &problem{"no answer about the name", words.IngestSiteCouldNotBeLooked}
	ErrNoDoor      error = &problem{"connection refused", words.IngestSiteCouldNotBeReachedThere}
	ErrReset       error = &problem{"connection reset", words.IngestSiteBrokeOffConnectionBefore}
	ErrCutOff      error = &problem{"cut off before the end", words.IngestPageWasCutOffBefore}
	ErrCompressed  error = &problem{"badly compressed", words.IngestPageCameBadlyCompressedAnd}
	ErrGarbled     error = &problem{"answer not understood", words.IngestSiteGaveAnswerNoneWebs}
	ErrNoSecrecy   error = &problem{"no secure connection", words.IngestNoSecureConnectionTLSSite}
	ErrInsecure    error = &problem{"certificate not trusted", words.IngestSiteCouldNotProveWhat}
	ErrTimedOut    error = &problem{"timed out", words.IngestSiteTookTooLongAnswer}
	ErrRedirects   error = &problem{"too many redirects", words.IngestSiteSentUsFromAddress}
	ErrRefused     error = &problem{"address refused", words.IngestAddressBelongsMachineryNetworkNot}
	ErrLocal       error = &problem{"local address not allowed", words.IngestAddressLiesOnYourOwn}
	ErrTooLarge    error = &problem{"too large", words.IngestPageTooLargeBeArticle}
	ErrEmpty       error = &problem{"empty page", words.IngestThereNoTextOnPage}
	ErrBlankFile   error = &problem{"empty file", words.IngestFileEmpty}
	ErrDamagedWeb  error = &problem{"damaged web archive", words.IngestDamagedWebArchive}
	ErrSafari      error = &problem{"damaged web archive of Safari", words.IngestDamagedSafariArchive}
	ErrNoPageIn    error = &problem{"no page in the web archive", words.IngestWebArchiveWithoutPage}
	ErrRTF         error = &problem{"a document in RTF", words.IngestRtf}
	ErrOldWord     error = &problem{"a document of Word of old", words.IngestOldWord}
	ErrPages       error = &problem{"a document of Pages", words.IngestApplePages}
	ErrPassword    error = &problem{"a document with a password", words.IngestPassword}
	ErrOutlook     error = &problem{"a mail of Outlook", words.IngestOutlook}
	ErrKindle      error = &problem{"a book of Kindle", words.IngestKindle}
	ErrCutDocument error = &problem{"a document cut short", words.IngestCutDocument}
	ErrOfficeOther error = &problem{"a file of an office program", words.IngestOfficeOther}
	ErrPacked      error = &problem{"a packed file", words.IngestPackedFileWhichHoldsOther}
	ErrNotText     error = &problem{"not text", words.IngestNotPageTextButAnother}
	ErrBadArchive  error = &problem{"broken web archive", words.IngestSavedPageMhtmlDamagedAnd}
	ErrNothingIn   error = &problem{"nothing in the folder", words.IngestNothingInFolder}
	ErrFolder      error = &problem{"a folder", words.IngestFolderChooseFileIn}
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
		return words.IngestThereNoPageAtAddress(e.Code).String()
	case e.Code == http.StatusUnauthorized || e.Code == http.StatusForbidden || e.Code == http.StatusPaymentRequired ||
		e.Code == http.StatusUnavailableForLegalReasons:
		return words.IngestSiteDoesNotLetUs(e.Code).String()
	case e.Code == http.StatusTooManyRequests:
		return words.IngestSiteAsksUsWaitAnswered.String()
	case e.Code >= 500:
		return words.IngestSiteHasTroubleAtMoment(e.Code).String()
	default:
		return words.IngestSiteGaveNoPageBut(e.Code).String()
	}
}
