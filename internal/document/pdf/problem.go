package pdf

import "claimlight/internal/words"

// problem is why a PDF cannot be read, with a sentence for the person who opened it.
type problem struct {
	what     string // for the log
	sentence words.Fixed
}

func (p *problem) Error() string { return p.what }

// UserMessage tells a person what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence.String() }

// The reasons why a PDF cannot be read.
var (
	ErrPassword error = &problem{"the PDF needs its password", words.PDFNeedsPassword}
	ErrDamaged  error = &problem{"damaged PDF", words.PDFDamaged}
	ErrScan     error = &problem{"a PDF without text", words.PDFScan}
	ErrTooLong  error = &problem{"a PDF of too many pages", words.PDFTooLong}
)
