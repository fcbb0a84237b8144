package articles

import (
	"context"

	"claimlight/app/ask"
	"claimlight/internal/document"
	"claimlight/internal/words"

	"fyne.io/fyne/v2/widget"
)

// reading is a context in which a document is opened by its password, which may be empty, and shows how far the reading
// has come.
func reading(ctx context.Context, j *ask.Job, password string) context.Context {
	ctx = document.WithProgress(ctx, j.Pages)
	return document.WithPassword(ctx, func(again bool) (string, bool) { return password, !again && password != "" })
}

// AskPassword asks for the password of a document, once more where one was wrong. It is kept nowhere.
func (w *Door) AskPassword(again bool, given func(password string), left func()) {
	hint := words.PDFPasswordIsKeptNowhere
	if again {
		hint = words.PDFNotThePassword
	}
	password := ask.NewEntry("")
	password.Password = true
	item := &widget.FormItem{Text: words.PDFPassword.String(), Widget: password, HintText: hint.String()}
	d := w.Ask.FormOr(words.PDFNeedsPassword.String(), words.PDFOpen.String(), []*widget.FormItem{item}, func(yes bool) {
		if yes && password.Text != "" {
			given(password.Text)
		} else {
			left()
		}
	})
	d.Focus(password)
}
