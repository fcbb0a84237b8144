package cli

import (
	"context"

	"claimlight/internal/document"
)

// documentFlags are those of a document that is read.
type documentFlags struct {
	Password string `help:"The password of a PDF that has one." env:"CLAIMLIGHT_PASSWORD" placeholder:"TEXT"`
}

// within is a context in which a document is opened by its password.
func (f documentFlags) within(ctx context.Context) context.Context {
	return document.WithPassword(ctx, func(again bool) (string, bool) { return f.Password, !again && f.Password != "" })
}
