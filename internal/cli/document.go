package cli

import (
	"context"

	"claimlight/internal/document"
	"claimlight/internal/words"
)

// mostTries is how often a password is asked for.
const mostTries = 3

// documentFlags are those of a document that is read.
type documentFlags struct {
	Password string `help:"The password of a PDF that has one." env:"CLAIMLIGHT_PASSWORD" placeholder:"TEXT"`
}

// within is a context in which a document is opened by its password: the one that was given, else one that is asked for
// at the terminal.
func (f documentFlags) within(ctx context.Context, d *desk) context.Context {
	tries := 0
	return document.WithPassword(ctx, func(again bool) (string, bool) {
		if !again {
			tries = 0
			if f.Password != "" {
				return f.Password, true
			}
		}
		if tries++; d.AskSecret == nil || tries > mostTries {
			return "", false
		}
		question := words.PDFAtTerminal
		if again {
			question = words.PDFNotThePasswordAtTerminal
		}
		answer, err := d.AskSecret(question.String())
		return answer, err == nil && answer != ""
	})
}
